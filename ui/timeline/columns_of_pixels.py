"""Strips and ticks as pictures made of numbers: a lane of ten thousand events costs what one of ten does."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from briefing.chart.display import FILLED, LEAST, TICK, Strip, Ticks

_MARGIN = 2  # pixels beyond the outermost tick


def strip_picture(strip: Strip, ratio: float, colour: int, ground: int) -> tuple[QImage, float, float]:
    """Opaque, so that it is copied and not blended; with the place of its corner."""
    wide, high = max(1, round(strip.width * ratio)), max(1, round(strip.height * ratio))
    counts = np.array(strip.counts, np.float64)
    tall = np.ceil(np.maximum(LEAST / strip.height, np.sqrt(counts / max(1, strip.peak))) * high).astype(np.intp)
    tall[counts == 0] = 0
    place = np.arange(0.5, wide) * (len(counts) / wide)
    number = place.astype(np.intp)
    height = np.where(place - number < FILLED, tall[number], 0)
    picture = _picture(_columns(high, colour, ground).take(height, axis=1), QImage.Format.Format_RGB32, ratio)
    return picture, math.floor(strip.x * ratio) / ratio, math.floor(strip.y * ratio) / ratio


@lru_cache(maxsize=64)
def _columns(high: int, colour: int, ground: int) -> NDArray[np.uint32]:
    """A column of pixels for each height from 0 to `high`, side by side."""
    below = np.arange(high, 0, -1)[:, None] <= np.arange(high + 1)[None, :]
    return np.where(below, np.uint32(colour), np.uint32(ground))


def ticks_picture(ticks: Ticks, ratio: float, colour: int) -> tuple[QImage, float]:
    """One row of pixels, to be drawn as high as the ticks are; with where it begins."""
    first = math.floor(min(ticks.places))
    places = np.rint((np.array(ticks.places) - first) * ratio).astype(np.intp)
    wide = max(1, round(TICK * ratio))
    pixels = np.zeros((1, int(places.max()) + wide + _MARGIN), np.uint32)
    for step in range(wide):
        pixels[0, places + step] = colour
    return _picture(pixels, QImage.Format.Format_ARGB32_Premultiplied, 1.0), float(first)


def _picture(pixels: NDArray[np.uint32], form: QImage.Format, ratio: float) -> QImage:
    high, wide = pixels.shape
    picture = QImage(pixels.data, wide, high, wide * 4, form)  # which keeps the numbers alive
    picture.setDevicePixelRatio(ratio)
    return picture
