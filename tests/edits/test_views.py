"""Views under names, kept in the case."""

from __future__ import annotations

import pytest

from briefing.edits.views import DropView, KeepView
from briefing.model.dossier import Dossier, views_of
from briefing.model.wanted import ALL, Facet, Wanted

SURE = Wanted("talks").turned(Facet.STATE, "accepted")


def test_a_view_is_kept_under_its_name_and_written_anew_under_the_same_name() -> None:
    kept = KeepView(" Sure ", SURE).apply(Dossier())
    kept = KeepView("Else", Wanted("else")).apply(kept)
    kept = KeepView("Sure", Wanted("more")).apply(kept)
    assert [(view.title, view.wanted.words) for view in views_of(kept)] == [("Sure", "more"), ("Else", "else")]
    assert [view.title for view in views_of(DropView("1").apply(kept))] == ["Else"]


@pytest.mark.parametrize(("title", "wanted"), [("  ", SURE), ("All", ALL), ("All", Wanted(" "))])
def test_no_name_and_no_wish_are_refused(title: str, wanted: Wanted) -> None:
    with pytest.raises(ValueError, match="view"):
        KeepView(title, wanted).apply(Dossier())


def test_a_wish_is_the_same_whatever_the_order_of_choosing() -> None:
    one = ALL.turned(Facet.PLACE, "Harran").turned(Facet.STATE, "accepted")
    assert one == ALL.turned(Facet.STATE, "accepted").turned(Facet.PLACE, "Harran")
    assert one.turned(Facet.PLACE, "Harran") == ALL.turned(Facet.STATE, "accepted")
    assert one.only(Facet.PLACE, "Lund", "Orsk").of(Facet.PLACE) == ("Lund", "Orsk")
    assert one.only(Facet.PLACE) == ALL.turned(Facet.STATE, "accepted")
