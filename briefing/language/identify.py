"""Which language a text is written in.

A text full of one language's commonest words needs no model; what they do not settle is asked of py3langid, whose
model (140 languages) comes with the package and takes a second to load.
"""

from __future__ import annotations

import io
import lzma
import re
from array import array
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Protocol, cast

from briefing.model.source import SourceText

_SAMPLE = 6000  # characters by which a source is known
_BEGINNING = 1500  # characters whose commonest words are counted
_TELLING = 60  # characters below which a block goes with its source
_LITTLE = 120  # characters of the commonest letters in which a model sees no language
_HEAD = 200  # characters of a block that are looked at before a model is asked
_AHEAD = 1.4  # by how much the commonest words of a language must be more than those of any other
_SURE = 0.6
_SHARE = 0.2  # of all words: running prose has a third and more of its words among the commonest
_FEW = 8  # words that are too few to count shares in
_WORD = re.compile(r"[^\W\d_]+")
_VARIETIES = {"arz": "ar", "apc": "ar", "ary": "ar", "pcm": "en", "sco": "en", "bar": "de", "lb": "de"}
_NO_LANGUAGE = "zxx"

# fmt: off
_COMMON = {
    "en": "the of and to in that was for is with on as by it at from were had be have has which not his their who this "
    "i you we will are do my but they",
    "de": "der die das und ist nicht mit von den im für auf wurde sich auch nach dem ein eine zu es am als des bei hat",
    "fr": "le la les de des et est en du une un que dans pour qui sur pas au il par avec ont sont ce à été l d",
    "es": "el la los las de que y en un una se del por con no para su al es lo como más fue ha",
    "it": "il la di che e un una in per con non del della sono è gli le da si al nel dei ha i",
    "pt": "o a os as de que e em um uma do da não para com se por no na dos foi ao é mais",
    "nl": "de het een en van in is dat op te met voor niet zijn er door aan werd ook bij naar om",
    "pl": "i w na z do się nie że o jest to po od za przez był oraz dla jak",
    "uk": "і та що на не про від для його є це до був він як за у в з",
    "ru": "и в на не что с по он к из это от за для как был его о",
}
# fmt: on
_SETS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_CODES = {word: tuple(code for code in _SETS if word in _SETS[code]) for words in _SETS.values() for word in words}


class _Ranks(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


def language(text: str) -> str:
    """The ISO 639 code of the language of `text`, by its first 6,000 characters; "" where that is not sure."""
    sample = text[:_SAMPLE]
    return by_words(sample) or (_by_model(sample) if _WORD.search(sample) else "")


def identified(text: SourceText) -> SourceText:
    """The text with its language, where its reader was told none."""
    return text if text.language.strip() else replace(text, language=language(text.text))


def block_language(words: str, whole: str) -> str:
    """The language of one block in a source of language `whole`: another one only where the block surely shows it."""
    if len(words) < _TELLING:
        return whole
    common = _SETS.get(whole)
    if common is not None:
        found = words[:_HEAD].lower().split()
        if sum(map(common.__contains__, found)) >= _SHARE / 3 * len(found):
            return whole
    if len(words) < _LITTLE and words.isascii():  # names and addresses: a model only guesses
        return by_words(words) or whole
    return language(words) or whole


def by_words(text: str) -> str:
    """The language whose commonest words are many in `text` and more than of any other, "" if there is none."""
    words = _WORD.findall(text[:_BEGINNING].lower())
    if len(words) < _FEW:
        return ""
    told = Counter(chain.from_iterable(map(_CODES.__getitem__, filter(_CODES.__contains__, words))))
    counts = sorted(((told[code], code) for code in _SETS), reverse=True)
    (most, best), (second, _) = counts[:2]
    return best if most >= _SHARE * len(words) and most > _AHEAD * second else ""


def _by_model(sample: str) -> str:
    sums: dict[str, float] = {}
    for code, sure in _model().rank(sample)[:5]:
        known = _VARIETIES.get(code, code)
        sums[known] = sums.get(known, 0.0) + sure
    best = max(sums, key=lambda code: sums[code])
    return best if sums[best] >= _SURE and best != _NO_LANGUAGE else ""


@cache
def _model() -> _Ranks:
    # A second to load: only where words leave it open.
    import numpy as np
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    # Unpacked in memory: the library's own way needs a temporary file, and a jailed reader can write none.
    with lzma.open(MODEL_DIR / MODEL_FILE) as packed:
        table = np.load(io.BytesIO(packed.read()), allow_pickle=False)
    moves, rows = (
        array("HIL"[table[name].itemsize // 4], table[name].tobytes()) for name in ("nextmove", "nextmove_row")
    )
    classes, states = table["classes"].tolist(), table["out_feat"].tolist()
    made = LanguageIdentifier(table["ptc"], table["pc"], classes, moves, states, norm_probs=True, tk_row=rows)
    return cast(_Ranks, made)
