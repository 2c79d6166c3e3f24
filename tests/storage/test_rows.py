"""Every record comes back from its row equal to what went in."""

from __future__ import annotations

import pytest

from briefing.model.dossier import Dossier, Key
from briefing.model.judgement import Judgement
from briefing.storage.rows import KINDS, OUTLINE, body_of, record_of, source_id_of, with_rows
from tests.small_case import dossier_with

DOSSIER = dossier_with("one.txt").put(Judgement("j1", "It will hold.", "likely", "low", ("e1",)))
KEYS: list[Key] = [(table, id_) for table in KINDS if table != "outline" for id_ in sorted(getattr(DOSSIER, table))]


@pytest.mark.parametrize("key", [*KEYS, OUTLINE], ids=lambda key: f"{key[0]} {key[1][-3:]}")
def test_a_record_comes_back_equal(key: Key) -> None:
    body = body_of(DOSSIER, key)
    assert body is not None
    assert record_of(key[0], body) == DOSSIER.get(key)


def test_a_record_that_is_not_there_has_no_body() -> None:
    assert body_of(DOSSIER, ("events", "nobody")) is None


def test_rows_turn_an_empty_dossier_into_the_full_one_and_back() -> None:
    full = with_rows(Dossier(), [(*key, body_of(DOSSIER, key)) for key in KEYS])
    assert all(getattr(full, table) == getattr(DOSSIER, table) for table in KINDS)
    empty = with_rows(full, [(*key, None) for key in KEYS])
    assert all(not getattr(empty, table) for table in KINDS if table != "outline")


def test_a_row_names_the_source_it_rests_on() -> None:
    source = min(DOSSIER.sources)
    assert {source_id_of(DOSSIER.get(key), key) for key in KEYS if key[0] != "judgements"} == {source}
    assert source_id_of(DOSSIER.get(("judgements", "j1")), ("judgements", "j1")) is None
