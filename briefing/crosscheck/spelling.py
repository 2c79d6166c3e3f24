"""Names of other scripts and spellings made comparable: Пєсков, Песков, Peskov and Peskow have one sound."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import groupby
from unicodedata import combining, name, normalize

_VOWELLESS = ("ARABIC", "HEBREW")
_VOWELS = re.compile("[aeiou]")


def sound(word: str) -> str:
    """What a word comes to in plain Latin letters, common ways of spelling the same sound made one.

    Not for display: "Peskov" and "Peskow" give "peskov", "Юлія" and "Yulia" give "ula".
    """
    latin = "".join(_letters().get(letter, letter) for letter in _plain(word))
    for one, other in _alike():
        latin = latin.replace(one, other)
    return "".join(letter for letter, _ in groupby(latin) if letter.isalnum())


def sounds(name_: str) -> tuple[str, ...]:
    """The words of a name by their sound; those without one left out."""
    return tuple(made for word in re.split(r"[\s.\-‑]+", name_) if (made := sound(word)))


def skeleton(word: str) -> str:
    """The consonants of a sound: what a script without vowels writes."""
    return _VOWELS.sub("", word)


def script(text: str) -> str:
    """The script of the first letter by its Unicode name, "LATIN", "CYRILLIC" …; "" without letters."""
    letter = next((character for character in text if character.isalpha()), "")
    return name(letter, "").partition(" ")[0] if letter else ""


def lacks_vowels(text: str) -> bool:
    return script(text) in _VOWELLESS


def _plain(word: str) -> str:
    """Without case; accents only off letters that have no sound of their own here, as й has."""
    made = ""
    for letter in word.casefold():
        if letter in _letters():
            made += letter
        else:
            made += "".join(one for one in normalize("NFKD", letter) if not combining(one))
    return made


@cache
def _letters() -> dict[str, str]:
    return {
        letter: "" if latin == "-" else latin
        for script_ in ("cyrillic", "greek", "arabic", "hebrew")
        for letter, latin in _pairs(script_)
    }


@cache
def _alike() -> tuple[tuple[str, str], ...]:
    return tuple(_pairs("alike"))


def _pairs(heading: str) -> list[tuple[str, str]]:
    text = files("resources").joinpath("lexicons", "letters.txt").read_text("utf-8")
    told = text.partition(f"[{heading}]\n")[2].partition("[")[0].split()
    return list(zip(told[::2], told[1::2], strict=True))
