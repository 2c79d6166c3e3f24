"""The index beside a case: it follows every change, and whatever is torn or strange is made anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.edits.actors import EditActor
from briefing.edits.edit import Edit
from briefing.edits.events import EditEvent, ReviewEvent, SetWhen
from briefing.edits.links import LinkEvents, UnlinkEvent
from briefing.edits.sources import DropSource, GradeSource
from briefing.extraction.timexes.typed import understand
from briefing.model.dossier import Changes, Dossier
from briefing.model.linked import with_members
from briefing.model.review import ACCEPTED, Review, State
from briefing.model.wanted import Facet, Wanted
from briefing.storage.index.asking import Asked, counts, hits, ids, listing, row_of
from briefing.storage.index.entries import MANY, Shelf
from briefing.storage.index.index import Index
from briefing.storage.log import Tail
from briefing.temporal.order import order
from tests.ui.invented_talks import FIRST, SECOND, first_source, second_source

EDITS: tuple[Edit, ...] = (
    EditEvent("a:e2", title="Rask heard Lind", place="Harran"),
    EditActor("a:rask", name="Ida Maria Rask"),
    ReviewEvent(("a:e1", "a:e5"), ACCEPTED),
    ReviewEvent(("a:e5",), Review(State.REJECTED)),
    GradeSource(FIRST, "B", "known"),
    SetWhen("a:e7", understand("before 3 March 2021")),
    LinkEvents(("a:e5", "b:e1"), "the same"),
    UnlinkEvent("b:e1"),
    DropSource(SECOND),
    second_source(),
)


WORDS = ("ra", "rask heard", "harran", "ida maria", "exchange", "prisoners lund", "envoys", "we", "velland", "signed")


def talks() -> Dossier:
    return second_source().apply(first_source().apply(Dossier())).settled()


def built(dossier: Dossier) -> Index:
    index = Index(Path(":memory:"))
    for _ in index.build(dossier):
        pass
    return index


def contents(index: Index) -> object:
    """All that can be asked, whatever the numbers of the rows."""
    found = {word: {(hit.shelf, hit.id, hit.start) for hit in hits(index, word, 1000)} for word in WORDS}
    return sorted(ids(index, listing(index, Asked()).rows)), counts(index), found


@given(st.lists(st.sampled_from(EDITS), max_size=7))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_any_edits_it_says_what_one_made_anew_says(edits: list[Edit]) -> None:
    dossier = talks()
    index = built(dossier)
    for edit in edits:
        try:
            after = edit.apply(dossier)
        except (KeyError, ValueError):
            continue  # of a record that an edit before it took away
        changes = with_members(Changes(after.touched), dossier.links, after.links)
        dossier = after.settled()
        for _ in index.follow(dossier, changes.keys):
            pass
    assert contents(index) == contents(built(dossier))


def test_events_are_listed_in_the_order_of_time_and_by_any_column() -> None:
    dossier = talks()
    index = built(dossier)
    by_time = ids(index, listing(index, Asked()).rows)
    assert list(by_time) == sorted(by_time, key=lambda id_: order(dossier.events[id_].when))
    titles = [dossier.events[id_].title.casefold() for id_ in ids(index, listing(index, Asked(column="title")).rows)]
    assert titles == sorted(titles)
    turned = ids(index, listing(index, Asked(column="title", descending=True)).rows)
    assert [dossier.events[id_].title.casefold() for id_ in turned] == titles[::-1]


def test_groups_count_what_stands_together() -> None:
    dossier = talks()
    index = built(dossier)
    found = listing(index, Asked(grouped="place"))
    places = [dossier.events[id_].place for id_ in ids(index, found.rows)]
    assert sum(found.groups) == len(places)
    at = 0
    for count in found.groups:
        assert len(set(places[at : at + count])) == 1
        at += count
    assert len(found.groups) == len(set(places))
    assert places[-1] == ""  # without a place they come last


def test_facets_narrow_and_count() -> None:
    index = built(talks())
    wanted = Wanted(choices=((Facet.ACTOR, "Ida Rask"),))
    assert ids(index, listing(index, Asked(wanted)).rows) == ("a:e2",)
    assert dict(counts(index, wanted)[Facet.PLACE]) == {"the Citadel": 1}
    either = Wanted().only(Facet.PLACE, "the Citadel", "Lund Bay")
    assert set(ids(index, listing(index, Asked(either)).rows)) == {"a:e2", "a:e5"}
    assert ids(index, listing(index, Asked(either.turned(Facet.MODALITY, "planned"))).rows) == ()
    assert ids(index, listing(index, Asked(Wanted("prison lund"))).rows) == ("a:e5",)


def test_two_independent_reports_are_a_facet() -> None:
    linked = LinkEvents(("a:e5", "b:e1"), "the same").apply(talks())
    index = built(linked)
    assert ids(index, listing(index, Asked(Wanted().only(Facet.VOICES, MANY))).rows) == ("a:e5",)


def test_what_begins_with_the_words_comes_first() -> None:
    found = hits(built(talks()), "ida ra", 6)
    assert (found[0].shelf, found[0].id) == (Shelf.ACTOR, "a:rask")
    assert Shelf.WORDS in {hit.shelf for hit in found}


def test_one_letter_is_too_little() -> None:
    assert hits(built(talks()), "r", 6) == ()


def test_it_is_kept_from_one_opening_to_the_next(tmp_path: Path) -> None:
    case = tmp_path / "Talks.dateline"
    index = Index.beside(case)
    for _ in index.build(talks()):
        pass
    index.close(Tail(7, "seven"))
    again = Index.beside(case)
    assert (again.seq, again.hash) == (7, "seven")
    assert len(listing(again, Asked()).rows) == len(talks().events)
    assert row_of(again, "a:e5") >= 0
    again.close(None)


@pytest.mark.parametrize("words", [b"", b"SQLite format 3\0 and then nothing", b"no database at all" * 99])
def test_a_file_that_is_no_index_is_replaced(tmp_path: Path, words: bytes) -> None:
    (tmp_path / "Talks.index").write_bytes(words)
    index = Index.beside(tmp_path / "Talks.dateline")
    for _ in index.build(talks()):
        pass
    assert len(listing(index, Asked()).rows) == len(talks().events)
    index.close(None)


def test_one_that_was_left_in_the_middle_is_made_anew(tmp_path: Path) -> None:
    case = tmp_path / "Talks.dateline"
    index = Index.beside(case)
    next(index.build(talks()))
    index.close(None)
    again = Index.beside(case)
    assert (again.seq, len(listing(again, Asked()).rows)) == (-1, 0)
    again.close(None)


def test_where_nothing_can_be_written_it_stands_in_the_memory(tmp_path: Path) -> None:
    index = Index.beside(tmp_path / "no such folder" / "Talks.dateline")
    for _ in index.build(talks()):
        pass
    assert len(listing(index, Asked()).rows) == len(talks().events)


def test_the_words_of_a_sealed_case_are_sealed_too(tmp_path: Path) -> None:
    case = tmp_path / "Talks.dateline"
    index = Index.beside(case, "a long phrase")
    for _ in index.build(replace(talks())):
        pass
    index.close(Tail(1, "one"))
    assert b"prisoners" not in (tmp_path / "Talks.index").read_bytes().lower()
    again = Index.beside(case, "a long phrase")
    assert again.seq == 1
    again.close(Tail(1, "one"))
