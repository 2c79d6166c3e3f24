"""A paper frozen as an edition of its case, and the paper of an edition as it was."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from hashlib import sha256

from briefing.model.dossier import Dossier, editions_of
from briefing.model.edition import Edition, Released
from briefing.paper.compose import composed, prepared
from briefing.paper.editions import lines
from briefing.paper.tree import Paper
from briefing.writers.tree_json import compact
from briefing.writers.tree_read import paper_of

_MOST = 512 << 20  # bytes of a tree


def edition(dossier: Dossier, files: Mapping[str, bytes]) -> Edition:
    """The next edition of a case: the paper that its outline composes, with the hashes of the files written of it."""
    held = prepared(dossier)
    paper = composed(held)
    tree = compact(paper)
    return Edition(
        id=str(held.number),
        number=held.number,
        title=paper.title,
        marking=paper.meta.marking,
        issued=dossier.outline.issued,
        sha256=sha256(tree).hexdigest(),
        tree=zlib.compress(tree, 9),
        lines=lines(held),
        files=tuple(Released(name, sha256(content).hexdigest()) for name, content in sorted(files.items())),
    )


def paper_of_edition(edition: Edition) -> Paper:
    """As it was released. Raises TreeError where the case was tampered with."""
    return paper_of(zlib.decompressobj().decompress(edition.tree, _MOST))


def edition_of(dossier: Dossier, paper: Paper) -> Edition | None:
    """The edition that has this very tree; None for a paper that was not released."""
    digest = sha256(compact(paper)).hexdigest()
    return next((each for each in editions_of(dossier) if each.sha256 == digest), None)


def before(dossier: Dossier, number: int) -> Dossier:
    """The case as a paper of edition `number` knew it: with the editions before that one alone."""
    later = [("editions", each.id) for each in editions_of(dossier) if each.number >= number]
    return dossier.drop(later).settled() if later else dossier
