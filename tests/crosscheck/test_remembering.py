"""What was worked out is worked out once, as long as what it rests on is the very same."""

from __future__ import annotations

from briefing.crosscheck.lengths import length_of, length_words
from briefing.crosscheck.remembering import Memory


def test_a_result_is_made_anew_only_where_it_rests_on_another_object() -> None:
    memory, made = Memory(), list[int]()
    one, equal = [1], [1]

    def make() -> int:
        made.append(1)
        return len(made)

    assert [memory.of("a", (one,), make), memory.of("a", (one,), make)] == [1, 1]
    assert memory.of("a", (equal,), make) == 2


def test_what_is_not_asked_for_during_a_look_is_forgotten() -> None:
    memory, rests_on = Memory(), ([1],)
    memory.of("a", rests_on, lambda: 1)
    memory.turn()
    assert memory.of("a", rests_on, lambda: 2) == 1
    memory.turn()
    memory.turn()
    assert memory.of("a", rests_on, lambda: 3) == 3


def test_a_result_of_none_is_remembered_too() -> None:
    memory, made, rests_on = Memory(), list[int](), ([1],)
    for _ in range(3):
        memory.of("a", rests_on, lambda: made.append(1))
    assert len(made) == 1


def test_lengths_in_words_are_read_back() -> None:
    for length in ("PT5H", "P2DT3H", "P1M", "PT40M", "P1Y", ""):
        assert length_of(length_words(length)) == length
