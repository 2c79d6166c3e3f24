"""The laws of days that are not known yet."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day, day_of
from briefing.temporal.solve import Constraint, Narrowed, on, solve

NAMES = ("a", "b", "c", "d")
TRUTH = st.fixed_dictionaries({name: st.integers(700_000, 740_000) for name in NAMES})


@st.composite
def true_constraints(draw: st.DrawFn) -> tuple[dict[str, int], list[Constraint]]:
    """Days, and constraints that hold for them."""
    truth = draw(TRUTH)
    found = []
    for number in range(draw(st.integers(0, 8))):
        later, earlier = draw(st.sampled_from(NAMES)), draw(st.sampled_from((*NAMES, None)))
        if later == earlier:
            continue
        distance = truth[later] - (truth[earlier] if earlier else 0)
        least = draw(st.none() | st.integers(0, 400).map(lambda less, far=distance: far - less))
        most = draw(st.none() | st.integers(0, 400).map(lambda more, far=distance: far + more))
        found.append(Constraint(f"n{number}", later, earlier, least, most))
    return truth, found


@given(true_constraints())
def test_the_true_day_is_always_inside(case: tuple[dict[str, int], list[Constraint]]) -> None:
    truth, constraints = case
    solution = solve(constraints)
    assert solution.conflict == ()
    for name, window in solution.windows.items():
        assert window.earliest is None or window.earliest.ordinal <= truth[name]
        assert window.latest is None or window.latest.ordinal >= truth[name]


@given(true_constraints())
def test_a_window_is_narrow_only_with_named_constraints(case: tuple[dict[str, int], list[Constraint]]) -> None:
    _, constraints = case
    names = {one.name for one in constraints}
    for window in solve(constraints).windows.values():
        assert bool(window.because) == (window.earliest is not None or window.latest is not None)
        assert set(window.because) <= names


@given(true_constraints())
def test_without_a_fixed_day_nothing_is_dated(case: tuple[dict[str, int], list[Constraint]]) -> None:
    free = [one for one in case[1] if one.earlier is not None]
    assert all(window == Narrowed() for window in solve(free).windows.values())


@given(true_constraints(), st.randoms())
def test_order_tells_nothing_and_taking_an_anchor_away_restores(
    case: tuple[dict[str, int], list[Constraint]], random: st.DataObject
) -> None:
    _, constraints = case
    mixed = list(constraints)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert solve(mixed) == solve(constraints)
    anchor = on("the analyst says so", "a", day_of(735_000), day_of(735_000))
    before = solve(constraints)
    solve([*constraints, anchor])
    assert solve(constraints) == before


def test_one_anchor_dates_the_report_that_counts_back_to_it() -> None:
    # "Nearly four years ago" is up to half a year less than the full distance.
    invasion = on("the invasion began on 24 February 2022", "invasion", Day(2022, 2, 24), Day(2022, 2, 24))
    full = (date(2026, 2, 24) - date(2022, 2, 24)).days
    least = (date(2025, 8, 24) - date(2022, 2, 24)).days
    nearly = Constraint("“Nearly four years ago”", "published", "invasion", least, full)
    window = solve([invasion, nearly]).windows["published"]
    assert (str(window.earliest), str(window.latest)) == ("2025-08-24", "2026-02-24")
    assert window.because == ("the invasion began on 24 February 2022", "“Nearly four years ago”")


def test_contradictory_anchors_are_a_conflict_and_not_decided_by_order() -> None:
    first = on("the masthead", "published", Day(2025, 1, 1), Day(2025, 1, 1))
    second = on("the address", "published", Day(2025, 3, 1), Day(2025, 3, 1))
    after = Constraint("the talks came first", "published", "talks", 1, None)
    for order in ([first, second, after], [after, second, first]):
        solution = solve(order)
        assert set(solution.conflict) == {"the address", "the masthead"}
        assert "published" not in solution.windows
