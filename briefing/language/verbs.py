"""The forms of English verbs, made from the list of lemmas."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from briefing.language.lexicon import section

VOWELS = "aeiou"


class Form(IntEnum):
    BASE = 0
    S = 1
    PAST = 2
    PARTICIPLE = 3
    ING = 4


@cache
def forms() -> dict[str, dict[Form, str]]:
    """Every known form with its readings: forms()["sat"] == {PAST: "sit", PARTICIPLE: "sit"}."""
    table: dict[str, dict[Form, str]] = {}
    for line in section("verbs", "irregular"):
        lemma, past, participle = line.split()
        _enter(table, lemma, past.split("/"), participle.split("/"), lemma[-1] in "tndgpmb" and _short(lemma))
    irregular = {line.split()[0] for line in section("verbs", "irregular")}
    doubling = {word for line in section("verbs", "doubling") for word in line.split()}
    regular = {word for line in section("verbs", "regular") for word in line.split()}
    for lemma in sorted((regular | doubling) - irregular):
        if "-" not in lemma or lemma.startswith("re-"):
            double = lemma in doubling or _one_beat(lemma)
            spellings = [_ed(lemma, double)] + [_ed(lemma, False)] * lemma.endswith("l")  # cancelled, canceled
            _enter(table, lemma, spellings, spellings, double)
    return table


@cache
def past_of(lemma: str) -> str:
    """The simple past; the lemma itself where it is not known."""
    for form, readings in forms().items():
        if readings.get(Form.PAST) == lemma:
            return form
    return lemma


def lemma_of(word: str, form: Form) -> str | None:
    """The lemma of `word` read as `form`, None where no list has it."""
    readings = forms().get(word)
    return readings.get(form) if readings else None


def _enter(table: dict[str, dict[Form, str]], lemma: str, past: list[str], participle: list[str], double: bool) -> None:
    entries = [(Form.BASE, lemma), (Form.S, _s(lemma)), (Form.ING, _ing(lemma, double))]
    entries += [(Form.PAST, form) for form in past] + [(Form.PARTICIPLE, form) for form in participle]
    for form, word in entries:
        table.setdefault(word, {}).setdefault(form, lemma)


def _one_beat(lemma: str) -> bool:
    """ram, step, ship: one vowel between consonants doubles the last letter."""
    return _short(lemma) and sum(letter in VOWELS for letter in lemma) == 1


def _short(lemma: str) -> bool:
    return len(lemma) >= 3 and lemma[-2] in VOWELS and lemma[-3] not in VOWELS and lemma[-1] not in VOWELS + "wxy"


def _s(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _ed(lemma: str, double: bool) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if double else "") + "ed"


def _ing(lemma: str, double: bool) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if double else "") + "ing"
