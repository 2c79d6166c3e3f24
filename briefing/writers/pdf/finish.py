"""What makes pages a file: structure, bookmarks, attachments, metadata, colour profile (PDF/UA-1 and PDF/A-3a)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files

from briefing.paper.tree import Paper
from briefing.writers.pdf.blocks import Bookmark
from briefing.writers.pdf.file import File, figure, name_leaf, ref, text
from briefing.writers.pdf.metadata import described, information
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag
from briefing.writers.tables import csv_of, tables_of
from briefing.writers.tree_json import compact

TREE = "paper.json"  # the name under which a PDF carries its tree
_PROFILE = "(sRGB IEC61966-2.1)"

_Places = Mapping[str, tuple[int, float]]


def finished(surface: Surface, root: Tag, paper: Paper, bookmarks: Sequence[Bookmark]) -> bytes:
    """The whole file; the same bytes for the same paper."""
    file = surface.file
    shown = surface.finish()
    structure = surface.structure.close(root)
    embedded, associated = _attached(file, paper)
    leads = [(id_, _there(surface.pages, place)) for id_, place in surface.places.items()]
    dests = f" /Dests {file.add(name_leaf(leads))}" if leads else ""
    outlines = _outlined(file, bookmarks, surface.pages, surface.places)
    catalog = file.add(
        f"<< /Type /Catalog /Pages {shown} /Lang {text(paper.lang)} /MarkInfo << /Marked true >> "
        f"/ViewerPreferences << /DisplayDocTitle true >> /PageMode /UseOutlines {outlines} "
        f"/OutputIntents [{_intent(file)}] /StructTreeRoot {structure} /AF {associated} "
        f"/Names << /EmbeddedFiles {embedded}{dests} >> /Metadata {described(file, paper)} >>"
    )
    return file.close(catalog, file.add(information(paper)))


def _intent(file: File) -> str:
    profile = file.stream(files("resources").joinpath("paper", "srgb.icc").read_bytes(), "/N 3")
    return file.add(
        f"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier {_PROFILE} /Info {_PROFILE} "
        f"/DestOutputProfile {profile} >>"
    )


def _there(pages: Sequence[int], place: tuple[int, float]) -> str:
    page, top = place
    return f"[{ref(pages[page])} /XYZ null {figure(top)} null]"


def _outlined(file: File, bookmarks: Sequence[Bookmark], pages: Sequence[int], places: _Places) -> str:
    """Two levels: what is deeper than a chapter belongs to the one before it."""
    chapters: list[tuple[Bookmark, list[Bookmark]]] = []
    for bookmark in (each for each in bookmarks if each.target in places):
        if bookmark.level > 1 and chapters:
            chapters[-1][1].append(bookmark)
        else:
            chapters.append((bookmark, []))
    if not chapters:
        return ""
    root = file.number()
    numbers = [file.number() for _ in chapters]
    for place, (bookmark, inner) in enumerate(chapters):
        below = [file.number() for _ in inner]
        for at, each in enumerate(inner):
            _item(file, below, at, f"/Parent {ref(numbers[place])}", each, _there(pages, places[each.target]))
        held = f"/First {ref(below[0])} /Last {ref(below[-1])} /Count {len(below)}" if below else ""
        _item(file, numbers, place, f"/Parent {ref(root)} {held}", bookmark, _there(pages, places[bookmark.target]))
    count = sum(1 + len(inner) for _, inner in chapters)
    file.put(root, f"<< /Type /Outlines /First {ref(numbers[0])} /Last {ref(numbers[-1])} /Count {count} >>")
    return f"/Outlines {ref(root)}"


def _item(file: File, numbers: Sequence[int], place: int, held: str, bookmark: Bookmark, there: str) -> None:
    before = f"/Prev {ref(numbers[place - 1])} " if place else ""
    after = f"/Next {ref(numbers[place + 1])} " if place + 1 < len(numbers) else ""
    file.put(numbers[place], f"<< /Title {text(bookmark.title)} /Dest {there} {before}{after}{held} >>")


def _attached(file: File, paper: Paper) -> tuple[str, str]:
    """The tables as CSV inside the file (PDF/A-3 associated files), so that nobody has to type them off, and the tree
    itself, so that the paper can be checked and held against its case: their name tree, and their list."""
    held = [(name, csv_of(table), "text#2Fcsv", table.summary, "Data") for name, table in tables_of(paper)]
    held.append((TREE, compact(paper), "application#2Fjson", "The document tree of this paper.", "Source"))
    day = f" /ModDate (D:{paper.meta.stamp.replace('-', '')}000000Z)" if paper.meta.stamp else ""
    names = []
    for name, content, kind, told, relation in sorted(held):
        entries = f"/Type /EmbeddedFile /Subtype /{kind} /Params << /Size {len(content)}{day} >>"
        stream = file.stream(content, entries)
        names.append(
            (
                name,
                file.add(
                    f"<< /Type /Filespec /F {text(name)} /UF {text(name)} /EF << /F {stream} /UF {stream} >> "
                    f"/Desc {text(told or name)} /AFRelationship /{relation} >>"
                ),
            )
        )
    return name_leaf(names), f"[{' '.join(each for _, each in names)}]"
