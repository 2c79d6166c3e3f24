"""A form gives keys for what was chosen and words for what was typed, and says what it does not understand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from briefing.model.day import Day
from ui.widgets.form import Field, Form, Given

FIELDS = (
    Field("name", "Name", "Anna"),
    Field("kind", "Kind", "b", (("a", "First"), ("b", "Second")), is_open=True),
    Field("note", "Note", "one\ntwo", is_long=True),
    Field("day", "Day", "4 May 2024", is_date=True),
)


def test_what_stands_in_a_form_is_what_it_was_given_until_it_is_changed(qtbot: QtBot) -> None:
    kept, parent = list[Given](), QWidget()
    qtbot.addWidget(parent)
    form = Form("aForm", "A form", FIELDS, kept.append, parent)
    form.open()
    assert [form.given[field.name] for field in FIELDS] == [field.value for field in FIELDS]
    kind = form.field("kind")
    assert isinstance(kind, QComboBox)
    assert kind.currentText() == "Second"
    kind.setEditText("Third")
    assert form.given["kind"] == "Third"
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept[0].day("day") == Day(2024, 5, 4)
    assert kept[0].when("day") is not None


def test_words_that_are_no_date_or_more_than_a_day_are_refused_by_their_words() -> None:
    given = Given({"none": "", "bad": "someday", "wide": "May 2024"})
    assert given.when("none") is None
    assert given.day("none") is None
    with pytest.raises(ValueError, match="“someday” is not understood"):
        given.when("bad")
    with pytest.raises(ValueError, match="“May 2024” is not one day"):
        given.day("wide")
