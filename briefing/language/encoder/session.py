"""The encoder's file, run by onnxruntime on one thread: words in, scores out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefing.language.encoder.pieces import FIRST, LAST, WordPieces, shape

PIECES_AT_ONCE = 256  # more at once is no faster and takes more memory
LONGEST = 500  # word pieces; the encoder knows 512 places
_OUTPUTS = ("names", "universal", "penn", "starts", "arcs", "relations")

Numbers = NDArray[np.float32]
Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the numbers of the outputs mean. `names` are O, B- and I- marks."""

    names: tuple[str, ...]
    universal: tuple[str, ...]
    penn: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Of one window, a row a word. `arcs` has a column a word and one before them for the root."""

    names: Numbers
    universal: Indices
    penn: Indices
    starts: Numbers
    arcs: Numbers
    relations: Indices


@dataclass(frozen=True, slots=True)
class _Window:
    pieces: list[int]
    shapes: list[int]
    first: list[int]


class Encoder:
    """The model of a folder: english.onnx, whose metadata tells its labels and version, and vocabulary.txt."""

    def __init__(self, folder: Traversable | None = None) -> None:
        folder = folder if folder is not None else files("resources").joinpath("model")
        self._pieces = WordPieces(folder.joinpath("vocabulary.txt").read_text("utf-8").split("\n"))
        self._session = onnxruntime.InferenceSession(
            folder.joinpath("english.onnx").read_bytes(), _options(), providers=["CPUExecutionProvider"]
        )
        told = self._session.get_modelmeta().custom_metadata_map
        self.version: str = told["version"]
        rows = (tuple(told[name].split()) for name in ("names", "universal", "penn", "relations"))
        self.labels = Labels(*rows)

    def read(self, windows: Sequence[Sequence[str]]) -> list[Scores]:
        """The scores of each window of words, none of them empty, in their order."""
        made = [self._window(words) for words in windows]
        found: dict[int, Scores] = {}
        for group in _groups(made):
            found.update(zip(group, self._run([made[index] for index in group]), strict=True))
        return [found[index] for index in range(len(made))]

    def _window(self, words: Sequence[str]) -> _Window:
        window = _Window([FIRST], [0], [0])
        for word in words:
            pieces = self._pieces.of(word)
            # A word beyond the last place is read as if it stood there: the window's caller cuts long before.
            window.first.append(min(len(window.pieces), LONGEST))
            window.pieces.extend(pieces)
            window.shapes.extend([shape(word)] * len(pieces))
        del window.pieces[LONGEST + 1 :], window.shapes[LONGEST + 1 :]
        window.pieces.append(LAST)
        window.shapes.append(0)
        return window

    def _run(self, windows: Sequence[_Window]) -> Iterator[Scores]:
        pieces = _padded([window.pieces for window in windows])
        first = _padded([window.first for window in windows])
        words = [len(window.first) - 1 for window in windows]
        given = {
            "pieces": pieces,
            "mask": _ones([len(window.pieces) for window in windows], pieces.shape[1]),
            "shapes": _padded([window.shapes for window in windows]),
            "first": first,
            "real": _ones([count + 1 for count in words], first.shape[1]),
        }
        outputs = self._session.run(_OUTPUTS, given)
        for row, count in enumerate(words):
            names, universal, penn, starts, arcs, relations = (output[row, :count] for output in outputs)
            yield Scores(names, universal, penn, starts, arcs[:, : count + 1], relations)


def _options() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    # Without the arena a worker keeps 100 MB instead of 300, and is as fast.
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    options.log_severity_level = 3
    return options


def _groups(windows: Sequence[_Window]) -> Iterator[list[int]]:
    """Windows of like length together, so that little is padding."""
    group: list[int] = []
    for index in sorted(range(len(windows)), key=lambda one: len(windows[one].pieces)):
        if group and (len(group) + 1) * len(windows[index].pieces) > PIECES_AT_ONCE:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _padded(rows: Sequence[Sequence[int]]) -> Indices:
    table = np.zeros((len(rows), max(map(len, rows))), dtype=np.int64)
    for index, row in enumerate(rows):
        table[index, : len(row)] = row
    return table


def _ones(counts: Sequence[int], width: int) -> Indices:
    return (np.arange(width) < np.array(counts)[:, None]).astype(np.int64)
