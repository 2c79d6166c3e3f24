from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from briefing.chart.display import Bar, DisplayList, Edge, Label, Piece, Rule, Stamp, Strip, Ticks, moved
from ui.theme.tokens import PALETTES
from ui.timeline.lettering import measure
from ui.timeline.painting import Painting

LIGHT = PALETTES["light"]


def painted(*pieces: Piece, ratio: float = 1.0) -> QImage:
    picture = QImage(int(200 * ratio), int(60 * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    Painting(LIGHT, ratio).paint(painter, DisplayList(200, 60, pieces))
    painter.end()
    return picture


def at(picture: QImage, x: int, y: int) -> str:
    return picture.pixelColor(x, y).name().upper()


def grey(picture: QImage, x: int, y: int) -> int:
    return QColor(picture.pixel(x, y)).lightness()


def test_a_card_has_its_tint_and_the_bar_at_its_start(qapp: QApplication) -> None:
    picture = painted(Bar(20, 10, 120, 30, "side0-tint", radius=6, bar="side0"))
    assert at(picture, 21, 25) == LIGHT["side0"]
    assert at(picture, 80, 25) == LIGHT["side0-tint"]
    assert at(picture, 10, 25) == LIGHT["panel"]


def test_a_soft_bar_fades_to_both_ends_and_an_open_one_to_the_open_end(qapp: QApplication) -> None:
    soft = painted(Bar(20, 10, 120, 30, "side1", edge=Edge.SOFT))
    assert grey(soft, 80, 25) < grey(soft, 40, 25) < grey(soft, 22, 25)
    since = painted(Bar(20, 10, 120, 30, "side1", edge=Edge.OPEN_END))
    assert grey(since, 30, 25) < grey(since, 136, 25)
    until = painted(Bar(20, 10, 120, 30, "side1", edge=Edge.OPEN_START))
    assert grey(until, 130, 25) < grey(until, 24, 25)


def test_a_fade_after_a_hatch_stays_in_its_place(qapp: QApplication) -> None:
    alone = painted(Bar(120, 10, 60, 30, "side1", edge=Edge.SOFT))
    after = painted(Bar(20, 10, 60, 30, "side1", edge=Edge.HATCH), Bar(120, 10, 60, 30, "side1", edge=Edge.SOFT))
    assert [grey(alone, x, 25) for x in range(120, 180)] == [grey(after, x, 25) for x in range(120, 180)]


def test_a_hatch_shows_ground_between_its_lines(qapp: QApplication) -> None:
    picture = painted(Bar(20, 10, 120, 30, "side1", edge=Edge.HATCH))
    shades = {grey(picture, x, 25) for x in range(40, 120)}
    assert max(shades) > 240
    assert min(shades) < 190


def test_a_dashed_outline_has_gaps_and_no_fill(qapp: QApplication) -> None:
    picture = painted(Bar(20, 10, 120, 30, "", "side1", edge=Edge.DASHED))
    assert at(picture, 80, 25) == LIGHT["panel"]
    edge = [grey(picture, x, 10) for x in range(40, 120)]
    assert min(edge) < 160
    assert max(edge) > 230


def test_what_is_less_strong_is_lighter(qapp: QApplication) -> None:
    picture = painted(Bar(20, 10, 60, 30, "side2-tint", strength=0.5), Bar(100, 10, 60, 30, "side2-tint", strength=1.0))
    assert grey(picture, 50, 25) > grey(picture, 130, 25)


def test_a_strip_is_as_high_as_its_counts(qapp: QApplication) -> None:
    picture = painted(Strip(0, 0, 200, 60, "ink3", (1, 100, 0, 25), 100))
    heights = [sum(grey(picture, x, y) < 250 for y in range(60)) for x in (15, 65, 115, 165)]
    assert heights[1] > heights[3] > heights[0] > heights[2] == 0


def test_words_are_drawn_where_they_are_measured_at_every_ratio(qapp: QApplication) -> None:
    for ratio in (1.0, 1.5, 2.0):
        picture = painted(Label(20, 40, "Talks", 12, "ink1"), ratio=ratio)
        dark = [x for x in range(picture.width()) if any(grey(picture, x, y) < 140 for y in range(picture.height()))]
        assert 19 * ratio <= dark[0] <= 23 * ratio
        assert dark[-1] <= (20 + measure("Talks", 12, 400)) * ratio + 2


def test_labels_stand_on_their_anchor(qapp: QApplication) -> None:
    picture = painted(Label(100, 40, "Talks", 12, "ink1", anchor="middle"), Rule(0, 5, 200, 5, "line"))
    dark = [x for x in range(200) if any(grey(picture, x, y) < 140 for y in range(10, 60))]
    assert abs((dark[0] + dark[-1]) / 2 - 100) <= 2
    assert at(picture, 100, 5) == LIGHT["line"]


def test_a_stamp_is_drawn_as_its_marks_are_and_drawn_once(qapp: QApplication) -> None:
    marks = (Bar(0, 0, 80, 24, "side0-tint", radius=6, bar="side0"), Label(10, 16, "Talks", 12, "ink1"))
    for ratio in (1.0, 2.0):
        stamped = painted(Stamp(20, 10, marks, 4, 90, 4, 30), ratio=ratio)
        plain = painted(*(moved(mark, 20, 10) for mark in marks), ratio=ratio)
        for y in range(0, plain.height(), 2):
            for x in range(0, plain.width(), 2):
                assert abs(grey(stamped, x, y) - grey(plain, x, y)) < 60, (x, y)  # letters are smoothed otherwise
    twice = painted(Stamp(20, 10, marks, 4, 90, 4, 30), Stamp(110, 10, marks, 4, 90, 4, 30))
    assert at(twice, 21, 25) == at(twice, 111, 25) == LIGHT["side0"]


def test_a_stamp_that_hides_its_ground_hides_it(qapp: QApplication) -> None:
    marks = (Bar(0, 0, 100, 40, "ground"), Rule(0, 20, 100, 20, "line"))
    picture = painted(Bar(0, 0, 200, 60, "side1"), Stamp(50, 10, marks, 0, 100, 0, 40))
    assert [at(picture, x, 15) for x in (40, 60, 160)] == [LIGHT["side1"], LIGHT["ground"], LIGHT["side1"]]


def test_ticks_stand_at_their_places_with_their_numbers_below(qapp: QApplication) -> None:
    for ratio in (1.0, 2.0):
        ticks = Ticks(10, 6, "side0", (20.0, 100.5, 150.0), ("a", "b", "c"), ((100.0, 12),), 50, 12)
        picture = painted(ticks, ratio=ratio)
        dark = [x for x in range(picture.width()) if at(picture, x, round(12 * ratio)) == LIGHT["side0"]]
        assert {round(x / ratio) for x in dark} >= {20, 150}
        assert len(dark) == 6 * ratio
        assert any(grey(picture, x, round(45 * ratio)) < 200 for x in range(round(100 * ratio), round(130 * ratio)))
