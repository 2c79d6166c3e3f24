"""Our own controls."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import Actions
from ui.session import Notice, Session, Tone
from ui.theme import current
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.places import Places
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView
from ui.widgets.states import State
from ui.widgets.toast import Toast


def test_a_chip_is_drawn_on_the_tint_of_its_role(qapp: QApplication, qtbot: QtBot) -> None:
    current.apply(qapp, "light")
    chip = Chip("date open", "question")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    image = chip.grab().toImage()
    assert image.pixelColor(image.width() // 2, 2).name().upper() == current.palette()["question-tint"]


def test_a_primary_button_has_the_accent(qapp: QApplication, qtbot: QtBot) -> None:
    current.apply(qapp, "light")
    button = Button("Accept", "accept", "primary", "A")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(8, 4).name().upper() == current.palette()["accent"]


def test_a_renamed_button_is_named_so_for_screen_readers(qtbot: QtBot) -> None:
    button = Button("", "more")
    qtbot.addWidget(button)
    button.setText("9 weak ones wait below")
    assert button.accessibleName() == "9 weak ones wait below"


def test_no_line_of_an_empty_state_is_cut(qtbot: QtBot) -> None:
    state = State()
    qtbot.addWidget(state)
    state.empty("Nothing to review yet. Drop reports anywhere in the window, or choose them.", "Add files", "search")
    state.resize(500, 220)
    state.show()
    words = state.findChild(QLabel, "stateWords")
    assert words is not None
    assert words.height() >= words.heightForWidth(words.width())


def test_a_place_is_chosen_by_mouse_and_by_key(qtbot: QtBot) -> None:
    places = Places((("review", "Review"), ("paper", "Paper")))
    qtbot.addWidget(places)
    places.choose("review")
    paper = places.findChild(QWidget, "place-paper")
    assert paper is not None
    with qtbot.waitSignal(places.chosen) as chosen:
        qtbot.mouseClick(paper, Qt.MouseButton.LeftButton)
    assert chosen.args == ["paper"]
    review = places.findChild(QWidget, "place-review")
    assert review is not None
    with qtbot.waitSignal(places.chosen) as chosen:
        qtbot.keyClick(review, Qt.Key.Key_Return)
    assert chosen.args == ["review"]


def test_a_badge_is_read_out(qtbot: QtBot) -> None:
    places = Places((("review", "Review"),))
    qtbot.addWidget(places)
    places.set_badge("review", 23)
    segment = places.findChild(QWidget, "place-review")
    assert segment is not None
    assert segment.accessibleName() == "Review, 23 waiting"


def test_rows_that_stay_keep_their_place(qtbot: QtBot) -> None:
    view, model = RowView("rows", "Rows"), RowModel()
    qtbot.addWidget(view)
    view.setModel(model)
    model.show([Entry("a", Row("A")), Entry("b", Row("B", "old"))])
    view.setCurrentIndex(model.at("b"))
    with qtbot.waitSignal(model.dataChanged):
        model.show([Entry("a", Row("A")), Entry("b", Row("B", "new"))])
    assert model.key(view.currentIndex()) == "b"
    assert model.index(1).data() == "B, new"


def test_a_list_is_never_higher_than_its_rows(qtbot: QtBot) -> None:
    view, model = RowView("rows", "Rows"), RowModel()
    qtbot.addWidget(view)
    view.setModel(model)
    model.show([Entry(str(n), Row("title", "second")) for n in range(3)])
    view.fit()
    assert view.maximumHeight() == sum(view.sizeHintForRow(n) for n in range(3))


def test_an_empty_state_offers_its_one_action(qtbot: QtBot) -> None:
    state = State()
    qtbot.addWidget(state)
    state.empty("Nothing here yet.", "Add files")
    button = state.findChild(Button)
    assert button is not None
    with qtbot.waitSignal(state.asked):
        button.click()
    assert state.accessibleName() == "Nothing here yet."


def test_bad_news_stays_and_other_news_goes(session: Session, qtbot: QtBot) -> None:
    over = QWidget()
    over.resize(800, 600)
    qtbot.addWidget(over)
    with qtbot.waitExposed(over):
        over.show()
    toast = Toast(Actions.of(session), over)
    toast.tell(Notice("The disk is full.", Tone.BAD))
    assert (toast.isVisible(), toast._clock.isActive()) == (True, False)
    toast.tell(Notice("A copy was saved.", Tone.GOOD))
    assert toast._clock.isActive()
    assert over.rect().contains(toast.geometry().topLeft() + QPoint(1, 1))


def test_a_badge_never_stands_on_the_name_of_its_place(qtbot: QtBot) -> None:
    places = Places((("review", "Review"), ("paper", "Paper")))
    qtbot.addWidget(places)
    places.show()
    review = places.findChild(QWidget, "place-review")
    assert review is not None
    before = review.minimumSizeHint().width()
    places.set_badge("review", 137)
    assert review.minimumSizeHint().width() > before
    qtbot.waitUntil(lambda: review.width() >= review.sizeHint().width())
