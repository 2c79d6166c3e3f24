"""The laws of days that are not known yet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day, day_of
from briefing.model.dossier import Key
from briefing.model.tree import Created, Mod, Shift
from briefing.temporal.bounds import Constraint, Narrowed, Reason, on
from briefing.temporal.solve import solve

NAMES: tuple[Key, ...] = (("events", "a"), ("events", "b"), ("sources", "c"), ("statements", "d"))
EVENT, SOURCE = ("events", "e"), ("sources", "s")
TRUTH = st.fixed_dictionaries({name: st.integers(700_000, 740_000) for name in NAMES})


def because(words: str) -> Reason:
    return Reason(words, ("anchors", "1"))


@st.composite
def true_constraints(draw: st.DrawFn) -> tuple[dict[Key, int], list[Constraint]]:
    """Days, and constraints that hold for them."""
    truth = draw(TRUTH)
    found = []
    for number in range(draw(st.integers(0, 8))):
        later, earlier = draw(st.sampled_from(NAMES)), draw(st.sampled_from((*NAMES, None)))
        if later == earlier:
            continue
        distance = truth[later] - (truth[earlier] if earlier else 0)
        least = draw(st.none() | st.integers(distance - 400, distance))
        most = draw(st.none() | st.integers(distance, distance + 400))
        found.append(Constraint(because(f"n{number}"), later, earlier, least, most))
    return truth, found


@given(true_constraints())
def test_the_true_day_is_always_inside(case: tuple[dict[Key, int], list[Constraint]]) -> None:
    truth, constraints = case
    solution = solve(constraints)
    assert solution.conflicts == ()
    for name, window in solution.windows.items():
        assert window.earliest is None or window.earliest.ordinal <= truth[name]
        assert window.latest is None or window.latest.ordinal >= truth[name]


@given(true_constraints())
def test_a_window_is_narrow_only_with_named_constraints(case: tuple[dict[Key, int], list[Constraint]]) -> None:
    _, constraints = case
    names = {one.reason for one in constraints}
    for window in solve(constraints).windows.values():
        assert bool(window.because) == (window.earliest is not None or window.latest is not None)
        assert set(window.because) <= names


@given(true_constraints())
def test_without_a_fixed_day_nothing_is_dated(case: tuple[dict[Key, int], list[Constraint]]) -> None:
    free = [one for one in case[1] if one.earlier is not None]
    assert all(window == Narrowed() for window in solve(free).windows.values())


@given(true_constraints(), st.randoms())
def test_order_tells_nothing_and_taking_an_anchor_away_restores(
    case: tuple[dict[Key, int], list[Constraint]], random: st.DataObject
) -> None:
    _, constraints = case
    mixed = list(constraints)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert solve(mixed) == solve(constraints)
    anchor = on(because("the analyst says so"), NAMES[0], day_of(735_000), day_of(735_000))
    before = solve(constraints)
    solve([*constraints, anchor])
    assert solve(constraints) == before


def test_one_anchor_dates_the_report_that_counts_back_to_it() -> None:
    # "Nearly four years ago" is up to half a year less than the full distance.
    day = Day(2022, 2, 24)
    invasion = on(because("the invasion began on 24 February 2022"), EVENT, day, day)
    tree = Shift(Created(), "-P4Y", Mod.LESS_THAN)
    nearly = Constraint(because("“Nearly four years ago”"), EVENT, SOURCE, tree, tree)
    window = solve([invasion, nearly]).windows[SOURCE]
    assert (str(window.earliest), str(window.latest)) == ("2025-08-24", "2026-02-24")
    assert [one.words for one in window.because] == [
        "the invasion began on 24 February 2022",
        "“Nearly four years ago”",
    ]


def test_contradictory_anchors_are_a_conflict_and_not_decided_by_order() -> None:
    first = on(because("the masthead"), SOURCE, Day(2025, 1, 1), Day(2025, 1, 1))
    second = on(because("the address"), SOURCE, Day(2025, 3, 1), Day(2025, 3, 1))
    after = Constraint(because("the talks came first"), SOURCE, EVENT, 1, None)
    for order in ([first, second, after], [after, second, first]):
        solution = solve(order)
        assert [[one.words for one in conflict] for conflict in solution.conflicts] == [["the address", "the masthead"]]
        assert solution.windows[SOURCE] == solution.windows[EVENT] == Narrowed()


def test_what_has_nothing_to_do_with_a_conflict_is_solved_all_the_same() -> None:
    first = on(because("the masthead"), SOURCE, Day(2025, 1, 1), Day(2025, 1, 1))
    second = on(because("the address"), SOURCE, Day(2025, 3, 1), Day(2025, 3, 1))
    vote = on(because("the vote was in May"), EVENT, Day(2025, 5, 1), Day(2025, 5, 31))
    assert solve([first, second, vote]).windows[EVENT].because == (because("the vote was in May"),)


@given(true_constraints(), st.integers(1, 5_000))
def test_of_a_conflict_no_constraint_could_be_left_out(
    case: tuple[dict[Key, int], list[Constraint]], past: int
) -> None:
    truth, constraints = case
    day = day_of(max(truth.values()) + past)
    liar = on(because("a wrong date"), NAMES[0], day, day)
    right = day_of(truth[NAMES[0]])
    solution = solve([*constraints, liar, on(because("the right date"), NAMES[0], right, right)])
    assert solution.conflicts
    for conflict in solution.conflicts:
        assert because("a wrong date") in conflict
        for reason in conflict:
            others = [one for one in [*constraints, liar] if one.reason in conflict and one.reason != reason]
            assert not solve(others).conflicts
