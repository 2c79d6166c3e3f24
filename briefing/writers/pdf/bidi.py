"""Which words run from right to left (UAX #9, the Unicode Bidirectional Algorithm).

Each run of a paragraph is isolated from those around it, as if it stood between FSI and PDI: the name of a record must
not turn the words beside it. Marks that set a direction by hand are not obeyed; a source could hide words with them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_PAIRS = "()[]{}⟨⟩⟦⟧⟪⟫⦅⦆〈〉《》「」『』【】〔〕〖〗〘〙〚〛（）［］｛｝｟｠｢｣"
_CLOSING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_NUMBERS = ("EN", "AN")
_NEUTRAL = ("B", "S", "WS", "ON")
_MOST = 2  # letters from right to left for each of the others
_IGNORED = ("BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def turns(words: str) -> bool:
    """Whether any of it runs from right to left."""
    return _LEFTWARD.search(words) is not None


def is_leftward(words: str) -> bool:
    """Whether by far most of its letters run from right to left: a sentence may hold a long name of another script."""
    if not turns(words):
        return False
    kinds = [unicodedata.bidirectional(letter) for letter in words]
    return kinds.count("R") + kinds.count("AL") > _MOST * kinds.count("L")


def stretches(words: str, base: int) -> list[tuple[int, str]]:
    """`words` cut where the level of embedding changes, for text whose own level is `base`: odd is right to left."""
    parts = groupby(zip(levels(words, base), words, strict=True), key=lambda pair: pair[0])
    return [(level, "".join(letter for _, letter in part)) for level, part in parts]


def visual(embedded: Sequence[int]) -> list[int]:
    """The places of a line's parts from left to right, given the level of each (rule L2)."""
    order = list(range(len(embedded)))
    for level in range(max(embedded, default=0), 0, -1):
        at = 0
        for deep, part in groupby(list(order), key=lambda place: embedded[place] >= level):
            count = len(list(part))
            if deep:
                order[at : at + count] = order[at : at + count][::-1]
            at += count
    return order


def levels(words: str, base: int) -> list[int]:
    """The level of each letter (rules W1 to I2)."""
    given = [unicodedata.bidirectional(letter) or "L" for letter in words]
    places = [place for place, kind in enumerate(given) if kind not in _IGNORED]
    letters = [(words[place], given[place] == "NSM") for place in places]
    kinds = _weak([given[place] for place in places], _toward(base))
    kinds = _bracketed(letters, kinds, base)
    kinds = _neutral(kinds, base)
    out = [base] * len(words)
    for place, kind in zip(places, kinds, strict=True):
        out[place] = _level(kind, base)
    return _filled(out, given)


def _toward(level: int) -> str:
    return "R" if level % 2 else "L"


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base % 2:
        return base + (kind != "R")
    return base + (1 if kind == "R" else 2 if kind in _NUMBERS else 0)


def _filled(embedded: list[int], given: Sequence[str]) -> list[int]:
    """What is not drawn goes with the letter before it."""
    for place in range(1, len(embedded)):
        if given[place] in _IGNORED:
            embedded[place] = embedded[place - 1]
    return embedded


def _weak(kinds: list[str], before: str) -> list[str]:
    """Numbers, their signs and marks (rules W1 to W7)."""
    strong = last = before
    for place, kind in enumerate(kinds):
        if kind == "NSM":  # W1
            kind = last
        last = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        if kind == "EN" and strong == "AL":  # W2
            kind = "AN"
        kinds[place] = kind
    kinds = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    _joined(kinds)
    _signed(kinds)
    strong = before
    for place, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            kinds[place] = "L"
    return kinds


def _joined(kinds: list[str]) -> None:
    """W4: a separator between two numbers of one kind is one of them."""
    for place in range(1, len(kinds) - 1):
        one, kind, other = kinds[place - 1 : place + 2]
        if one == other and ((one == "EN" and kind in ("ES", "CS")) or (one == "AN" and kind == "CS")):
            kinds[place] = one


def _signed(kinds: list[str]) -> None:
    """W5 and W6: per cent signs and currencies belong to the number beside them, other signs to nothing."""
    at = 0
    for kind, part in groupby(list(kinds)):
        count = len(list(part))
        if kind == "ET":
            beside = "EN" in (kinds[at - 1] if at else "", kinds[at + count] if at + count < len(kinds) else "")
            kinds[at : at + count] = ["EN" if beside else "ON"] * count
        elif kind in ("ES", "CS"):
            kinds[at : at + count] = ["ON"] * count
        at += count


def _bracketed(letters: Sequence[tuple[str, bool]], kinds: list[str], base: int) -> list[str]:
    """N0: a pair of brackets goes with what is in it, or with what it stands in. `letters` say which are marks."""
    toward = _toward(base)
    for first, last in sorted(_pairs([letter for letter, _ in letters], kinds)):
        inside = {_strong(kind) for kind in kinds[first + 1 : last]}
        if toward in inside:
            kind = toward
        elif {"L", "R"} & inside:
            before = next((_strong(kind) for kind in reversed(kinds[:first]) if _strong(kind)), toward)
            other = "L" if toward == "R" else "R"
            kind = other if before == other else toward
        else:
            continue
        for place in (first, last):
            kinds[place] = kind
            for on in takewhile(lambda at: letters[at][1], range(place + 1, len(kinds))):
                kinds[on] = kind  # a mark goes with the bracket it stands on
    return kinds


def _pairs(letters: Sequence[str], kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """BD16: which brackets belong together; at most 63 are open at once."""
    opened: list[tuple[str, int]] = []
    for place, letter in enumerate(letters):
        if kinds[place] != "ON":
            continue
        if letter in _CLOSING:
            if len(opened) == 63:
                return
            opened.append((letter, place))
        elif letter in _OPENING:
            match = [at for at, (opening, _) in enumerate(opened) if opening == _OPENING[letter]]
            if match:
                yield opened[match[-1]][1], place
                del opened[match[-1] :]


def _strong(kind: str) -> str:
    """As neutrals see it: numbers run with what is right to left."""
    return "R" if kind in _NUMBERS else kind if kind in ("L", "R") else ""


def _neutral(kinds: list[str], base: int) -> list[str]:
    """N1 and N2: what has no direction goes with what stands on both its sides, or with the text."""
    at = 0
    before = toward = _toward(base)
    for neutral, part in groupby(list(kinds), key=lambda kind: kind in _NEUTRAL):
        count = len(list(part))
        if neutral:
            after = _strong(kinds[at + count]) if at + count < len(kinds) else toward
            kinds[at : at + count] = [before if before == after else toward] * count
        else:
            before = _strong(kinds[at + count - 1])
        at += count
    return kinds
