"""Bibliographies: out to CSL-JSON and what is known of sources back in."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefing.exchange.csl import CslError, content, described
from briefing.model.day import Day
from tests.paper.talks import SOURCES, reviewed


def items() -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(content(reviewed()))
    return found


def test_every_source_is_an_item_with_its_number_and_hash() -> None:
    first, second = items()
    assert first["id"] == "S1"
    assert first["issued"] == {"date-parts": [[2025, 12, 4]]}
    assert first["URL"] == SOURCES[0].address
    assert str(first["note"]) == f"sha256:{SOURCES[0].sha256}"
    assert second["type"] == "report"
    assert "issued" not in second
    assert content(reviewed()) == content(reviewed())


def test_what_went_out_changes_nothing_when_it_comes_back() -> None:
    found = described(content(reviewed()), reviewed())
    assert (found.edit, found.told, found.strange) == (None, (), ())


def test_what_was_corrected_elsewhere_is_taken_in() -> None:
    first, second = items()
    first["author"] = [{"given": "Ann", "family": "Low"}, {"literal": "Desk"}]
    second |= {"issued": {"date-parts": [["2025", 12, 6]]}, "title": "Minutes of the second day", "id": "low2025"}
    found = described(json.dumps({"items": [first, second]}).encode(), reviewed())
    assert found.edit is not None
    after = found.edit.apply(reviewed())
    assert after.sources["aaa1"].author == "Ann Low, Desk"
    assert after.sources["aaa1"].created == Day(2025, 12, 4)
    assert after.sources["bbb2"].created == Day(2025, 12, 6)
    assert after.sources["bbb2"].title == "Minutes of the second day"
    assert found.told[1] == "S2: title “Minutes of the second day”, published 2025-12-06"


def test_an_item_is_known_by_its_address_or_by_a_title_that_is_the_only_one() -> None:
    by_address = {"URL": SOURCES[0].address, "author": [{"literal": "A"}]}
    by_title = {"title": "minutes", "author": [{"literal": "B"}]}
    found = described(json.dumps([by_address, by_title]).encode(), reviewed())
    assert [line[:2] for line in found.told] == ["S1", "S2"]
    twice = reviewed().put(replace(SOURCES[0], title="Minutes"))
    assert len(described(json.dumps([by_title]).encode(), twice).strange) == 1


def test_a_month_dates_nothing_and_a_stranger_is_named() -> None:
    month = {"title": "Minutes", "issued": {"date-parts": [[2025, 12]]}}
    found = described(json.dumps([month, {"title": "Another book"}]).encode(), reviewed())
    assert found.edit is None
    assert "“Another book”" in found.strange[0]


@pytest.mark.parametrize("bad", [b"no", b"3", b"[3]", b'{"items": 3}', b"\xff"])
def test_what_is_no_bibliography_is_told(bad: bytes) -> None:
    with pytest.raises(CslError):
        described(bad, reviewed())
