"""Near-copies among sources."""

from __future__ import annotations

from hashlib import sha256
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from briefing.crosscheck.copies import Copies, Likeness, copies, share, shingles
from briefing.edits.sources import DropSource, SetApart
from briefing.model.dossier import Dossier
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span


def words(seed: int, count: int = 300) -> str:
    picked = Random(seed)
    return " ".join(f"w{picked.randrange(800)}" for _ in range(count))


def text(given_: str, kind: BlockKind = BlockKind.PARAGRAPH) -> SourceText:
    return SourceText(given_, (Block(Span(0, len(given_)), kind),), "plain/1", "text/plain")


def dossier(**texts: str) -> Dossier:
    found = Dossier()
    for number, (name, given_) in enumerate(texts.items(), 1):
        source = Source(name, name, name, sha256(name.encode()).hexdigest(), "text/plain", number=number)
        found = found.put(source).put_text(name, text(given_))
    return found


def test_a_wire_report_in_three_papers_is_one_group_with_its_share():
    wire = words(1)
    changed = wire.replace(" w", " v", 20)
    found = copies(dossier(other=words(2), a=wire, b=changed, c=wire.upper() + ". " + words(3, 20)))
    assert [group.source_ids for group in found] == [("a", "b", "c")]
    assert 85 <= found[0].share < 100


def test_a_report_cut_short_is_a_copy():
    wire = words(1)
    assert copies(dossier(a=wire, b=wire[: len(wire) // 3])) == (Copies(("a", "b"), 100),)


def test_a_shared_quotation_makes_no_copy():
    quotation = words(9, 60)
    assert copies(dossier(a=words(1) + quotation, b=words(2) + quotation)) == ()


def test_page_furniture_and_quoted_mails_do_not_count():
    assert shingles(text(words(1), BlockKind.FURNITURE)) == shingles(text(words(1), BlockKind.QUOTED)) == frozenset()


def test_short_texts_are_not_compared():
    assert (
        copies(dossier(a="The talks ended without a result today.", b="The talks ended without a result today.")) == ()
    )


def test_all_pairs_that_share_their_text_are_found_among_many():
    papers = {f"s{n}": words(n) for n in range(150)} | {
        f"t{n}": words(n) + " " + words(n + 1000, 40) for n in range(150)
    }
    assert [group.source_ids for group in copies(dossier(**papers))] == [(f"s{n}", f"t{n}") for n in range(150)]


@given(st.frozensets(st.integers(0, 99)), st.frozensets(st.integers(0, 99)))
def test_the_share_is_the_same_both_ways_and_whole_for_a_part(one, other):
    assert share(one, other) == share(other, one) <= 100
    assert share(one, one | other) == (100 if one else 0)


def test_a_source_set_apart_counts_on_its_own_until_that_is_taken_back():
    wire = words(1)
    three = dossier(a=wire, b=wire, c=wire)
    apart = SetApart("c", ("a", "b")).apply(three)
    assert [group.source_ids for group in copies(apart)] == [("a", "b")]
    assert copies(SetApart("c", ()).apply(apart)) == copies(three)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 3)), max_size=8))
def test_what_is_remembered_from_before_changes_no_group(steps):
    likeness, now = Likeness(), Dossier()
    for number, (name, seed) in enumerate(steps):
        if name in now.sources:
            now = DropSource(name).apply(now)
        else:
            source = Source(name, name, name, name, "text/plain", number=number)
            now = now.put(source).put_text(name, text(words(seed, 60)))
        assert likeness.groups(now) == copies(now)
