"""Days that no words give are worked out from each other; none is borrowed, and every narrowing is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.edits.anchors import DropAnchor, SetAnchor, anchor_of
from briefing.edits.events import SetWhen
from briefing.edits.sources import AddSource, DateSource, DropSource
from briefing.extraction.pipeline import extract
from briefing.model.day import Day, day_of
from briefing.model.dossier import Dossier, Key, events_of, timexes_of
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.model.when import When
from briefing.readers import UnreadableError, read
from briefing.temporal.edtf import parse
from briefing.temporal.redate import redated
from briefing.temporal.unknown import solved
from briefing.temporal.window import moment
from tests.readers.of_each_format import files

ROOT = Path(__file__).parent.parent.parent
TABLES = ("sources", "timexes", "statements", "events")
WORDS = "“We put the line of the river on the table and nothing else of it was new to us,” said envoy Anna Berg."
FIRST = (
    "Nearly four years ago, General Karn started a war on Lethia.\n\n"
    f"Thorne met Karn in Teregrad on Tuesday.\n\n{WORDS}"
)
SECOND = f"Thorne met Karn in Teregrad yesterday.\n\nOn Wednesday, {WORDS[0].lower()}{WORDS[1:]}"
THIRD = "Thorne met Karn in Teregrad last week."


def with_text(dossier: Dossier, name: str, words: str, created: Day | None = None) -> Dossier:
    blocks = [Block(Span(*found.span()), BlockKind.PARAGRAPH) for found in re.finditer(r".+", words)]
    text = SourceText(words, tuple(blocks), "plain", "text/plain", language="en")
    source = Source(name, name, name, name, "text/plain", created=created)
    return AddSource(source, text, extract(source, text)).apply(dossier)


def case() -> Dossier:
    return with_text(with_text(with_text(Dossier(), "a", FIRST), "b", SECOND), "c", THIRD).settled()


def event(dossier: Dossier, source_id: str, words: str) -> Key:
    found = [one for one in events_of(dossier) if one.passages[0].source_id == source_id and words in one.title]
    return ("events", found[0].id)


def window(when: When | None) -> tuple[str, str] | None:
    return (str(when.earliest), str(when.latest)) if when else None


def records(dossier: Dossier) -> tuple[dict[str, object], ...]:
    return tuple(dict(getattr(dossier, table)) for table in TABLES)


def say(dossier: Dossier, when: str | None, *about: Key, why: str = "") -> Dossier:
    return SetAnchor(anchor_of(dossier, about, parse(when) if when else None, why)).apply(dossier)


def test_one_anchor_dates_the_report_and_its_removal_restores() -> None:
    before = case()
    after = say(before, "2022-02-24", event(before, "a", "war"), why="the war began on 24 February 2022")
    assert window(after.sources["a"].window) == ("2025-08-24", "2026-02-24")
    assert after.sources["a"].created is None
    found = after.sources["a"].window
    assert found is not None
    assert found.because == ("S1 says ‘Nearly four years ago’", "you say: the war began on 24 February 2022")
    assert after.events[event(after, "a", "war")[1]].when == replace(
        parse("2022-02-24"),
        why="worked out: you say: the war began on 24 February 2022",
        because=("you say: the war began on 24 February 2022",),
    )
    words = next(timex for timex in after.timexes.values() if timex.passage.exact == "Nearly four years ago")
    assert window(words.when) == ("2022-02-24", "2022-02-24")
    assert records(DropAnchor("1").apply(after)) == records(before)


def test_dating_one_report_narrows_the_others_of_the_same_meeting() -> None:
    before = case()
    met = [event(before, source_id, "met") for source_id in "abc"]
    together = say(before, None, *met, why="one meeting, told three times")
    after = DateSource("b", Day(2025, 10, 15)).apply(together)
    assert window(after.events[met[1][1]].when) == ("2025-10-14", "2025-10-14")
    assert window(after.sources["a"].window) == ("2025-10-15", "2025-10-20")  # it quotes Wednesday's words
    assert window(after.sources["c"].window) == ("2025-10-20", "2025-10-26")
    back = DropAnchor("1").apply(DateSource("b", None).apply(after))
    assert records(back) == records(before)


def test_the_same_words_in_two_reports_were_spoken_on_one_day() -> None:
    after = DateSource("b", Day(2025, 10, 16)).apply(case())
    solution = solved(after, [("sources", "a")])
    spoken = next(one for one in after.statements.values() if one.passage.source_id == "a")
    found = solution.windows["statements", spoken.id]
    assert (str(found.earliest), str(found.latest)) == ("2025-10-15", "2025-10-15")
    assert any("print the words" in reason.words for reason in found.because)
    assert str(solution.windows["sources", "a"].earliest) == "2025-10-15"


def test_contradictory_anchors_are_one_conflict_whatever_their_order() -> None:
    before = case()
    war = event(before, "a", "war")
    facts = [("2022-02-24", "the chronicle"), ("2021-02-24", "the almanac")]
    for order in (facts, facts[::-1]):
        after = before
        for day, why in order:
            after = say(after, day, war, why=why)
        conflicts = solved(after).conflicts
        assert [[one.words for one in conflict] for conflict in conflicts] == [
            ["you say: the almanac", "you say: the chronicle"]
        ]
        assert after.sources["a"].window is None
        assert after.events[war[1]].when is None


def test_a_report_taken_out_takes_with_it_what_was_worked_out_from_it() -> None:
    before = case()
    met = [event(before, source_id, "met") for source_id in "ab"]
    after = say(DateSource("b", Day(2025, 10, 15)).apply(before), None, *met)
    assert after.sources["a"].window is not None
    without = DropSource("b").apply(after)
    assert without.sources["a"].window is None
    assert len(without.anchors) == 0


def test_a_date_set_by_hand_is_kept_and_dates_the_report() -> None:
    before = case()
    war = event(before, "a", "war")
    after = SetWhen(war[1], parse("2022-02-24")).apply(before)
    assert after.events[war[1]].when == parse("2022-02-24")
    assert window(after.sources["a"].window) == ("2025-08-24", "2026-02-24")


def test_half_a_window_is_told_and_is_no_date() -> None:
    after = say(case(), "2022-02-24", event(case(), "a", "war"))
    spoken = next(one for one in after.statements.values() if one.passage.source_id == "a")
    assert spoken.said is None
    # Before 24 February 2026, and the other report says on a Wednesday.
    assert str(solved(after).windows["statements", spoken.id].latest) == "2026-02-18"


PUBLISHED = st.integers(733_000, 740_000)


@settings(deadline=None, max_examples=40)
@given(PUBLISHED, st.integers(0, 20), st.sampled_from(["war", "met"]))
def test_the_true_days_are_always_inside(ordinal: int, wide: int, which: str) -> None:
    day = day_of(ordinal)
    truth = DateSource("a", day).apply(case())
    key = event(truth, "a", which)
    when = truth.events[key[1]].when
    assert when is not None
    assert when.earliest is not None
    anchor = when.earliest.plus(-wide), when.earliest.plus(wide)
    unknown = case()
    solution = solved(say(unknown, f"[{anchor[0]}..{anchor[1]}]", key))
    found = solution.windows["sources", "a"]
    assert found.earliest is None or found.earliest <= day
    assert found.latest is None or day <= found.latest
    assert not solution.conflicts


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), PUBLISHED), max_size=4))
def test_nothing_is_narrow_without_a_named_reason_and_all_can_be_taken_back(dates: list[tuple[str, int]]) -> None:
    before = case()
    after = before
    for source_id, ordinal in dates:
        key = event(after, source_id, "met")
        after = SetAnchor(anchor_of(after, (key,), moment(day_of(ordinal)))).apply(after)
    for found in solved(after).windows.values():
        assert bool(found.because) == (found.earliest is not None or found.latest is not None)
    for anchor_id in sorted(after.anchors):
        after = DropAnchor(anchor_id).apply(after)
    assert records(after) == records(before)


@settings(deadline=None, max_examples=40)
@given(st.permutations([("a", 740_001), ("b", 740_003), ("c", 740_010), ("a", 740_090)]))
def test_the_order_in_which_things_are_said_tells_nothing(order: list[tuple[str, int]]) -> None:
    def told(facts: list[tuple[str, int]]) -> tuple[object, ...]:
        after = case()
        for source_id, ordinal in facts:
            day = moment(day_of(ordinal))
            why = f"{source_id} {ordinal}"
            after = SetAnchor(anchor_of(after, (event(after, source_id, "met"),), day, why)).apply(after)
        return records(after)

    assert told(order) == told(sorted(order))


def test_without_an_anchor_nothing_is_dated() -> None:
    found = case()
    assert all(source.window is None for source in found.sources.values())
    assert all(one.when is None for one in found.events.values())
    assert all(
        not (window.earliest and window.latest) for key, window in solved(found).windows.items() if key[0] == "sources"
    )


def fixtures() -> Iterator[Path]:
    for folder in (ROOT / "seeds", ROOT / "tests"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix.lower() in {".txt", ".html", ".md", ".eml", ".csv", ".docx", ".pdf"}:
                yield path


@pytest.mark.parametrize("path", list(fixtures()), ids=lambda path: path.name)
def test_an_undated_source_borrows_no_day(path: Path) -> None:
    assert_borrows_nothing(path)


@pytest.mark.parametrize("name", [name for name, _ in files(ROOT / "seeds")])
def test_an_undated_file_of_any_format_borrows_no_day(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(dict(files(ROOT / "seeds"))[name])
    assert_borrows_nothing(path)


def assert_borrows_nothing(path: Path) -> None:
    """Read as if nothing told when it was published: all that is dated is dated by absolute words of its own."""
    try:
        text = read(path)
    except UnreadableError:
        pytest.skip("nothing can be read in it")
    source = Source("s", path.name, path.name, "s", text.media_type, accessed=Day(2026, 11, 23))
    found = AddSource(source, text, extract(source, text)).apply(Dossier())
    for timex in timexes_of(found, "s"):
        assert timex.when is None or timex.anchor != "created", timex.passage.exact
    for one in found.events.values():
        dated_by = found.timexes.get(one.timex_id or "")
        assert one.when is None or (dated_by is not None and dated_by.when is not None), one.title
        assert one.when is None or source.accessed not in (one.when.earliest, one.when.latest), one.title


EDITS = st.tuples(
    st.sampled_from(["date", "undate", "say", "join", "unsay", "drop", "add"]), st.sampled_from("abc"), PUBLISHED
)


def edited(dossier: Dossier, what: str, source_id: str, ordinal: int) -> Dossier:
    """One edit of a case; what cannot be done leaves it as it is."""
    texts = {"a": FIRST, "b": SECOND, "c": THIRD}
    if what == "add" and source_id not in dossier.sources:
        return with_text(dossier, source_id, texts[source_id])
    if source_id not in dossier.sources:
        return dossier
    met = [event(dossier, one, "met") for one in sorted(dossier.sources)]
    match what:
        case "date" | "undate":
            return DateSource(source_id, day_of(ordinal) if what == "date" else None).apply(dossier)
        case "say":
            return say(dossier, str(day_of(ordinal)), event(dossier, source_id, "met"))
        case "join" if len(met) > 1:
            return say(dossier, None, *met)
        case "unsay" if dossier.anchors:
            return DropAnchor(min(dossier.anchors)).apply(dossier)
        case "drop":
            return DropSource(source_id).apply(dossier)
    return dossier


@settings(deadline=None, max_examples=30)
@given(st.lists(EDITS, max_size=6))
def test_edits_one_by_one_come_to_what_counting_everything_at_once_gives(edits: list[tuple[str, str, int]]) -> None:
    found = case()
    for edit in edits:
        found = edited(found, *edit)
    every = redated(found, found, *(("sources", id_) for id_ in sorted(found.sources)))
    assert records(every) == records(found)
    bare = Dossier(sources=found.sources, timexes=found.timexes, statements=found.statements, events=found.events).put(
        *found.anchors.values()
    )
    assert solved(bare) == solved(found)
