"""Whether a word that may be a noun or a participle is a finite verb where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language import lexicon
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.language.verbs import Form, forms

ADVERBS = bag("function", "adverbs")
DETERMINERS = bag("function", "determiners")
PREPOSITIONS = bag("function", "prepositions")
PRONOUNS = bag("function", "pronouns")
SINGULAR = bag("function", "singular")
AUXILIARIES = bag("function", "modals") | bag("function", "be") | bag("function", "have") | bag("function", "do")
_FIRM = frozenset(["plc", "inc", "ltd", "co", "corp"])
_OPENS_OBJECT = frozenset(["to", "that", "on", "at", "in", "for", "with", "him", "her", "them"])
_PARTICLES = frozenset(["out", "off", "up", "down", "back", "tomorrow", "today"])
_SAYING = frozenset(
    [
        "say",
        "insist",
        "maintain",
        "deny",
        "believe",
        "contend",
        "argue",
        "recall",
        "admit",
        "concede",
        "tell",
        "remember",
        "explain",
    ]
)
_DEEDS_IN_ING = frozenset(["hearing", "meeting", "briefing", "reading", "sitting"])
_ADJECTIVES = ("al", "ic", "an", "ive", "ous", "ary", "ese", "ish", "ful", "able")


def may_be_past(words: Sequence[Token], at: int, readings: dict[Form, str]) -> bool:
    previous = words[at - 1].lower if at else ""
    if previous in _FIRM and Form.PAST in readings:
        return True
    following = words[at + 1].lower if at + 1 < len(words) else ""
    named = at > 1 and words[at - 1].is_name  # "the Group of Seven met"
    if (previous in DETERMINERS and not named) or (previous in PREPOSITIONS and previous not in ("before", "after")):
        return False
    goes_on = previous == "and" and following in PREPOSITIONS | DETERMINERS and _told(words, at)
    after_subject = previous in PRONOUNS or previous.endswith("s") or (at > 0 and words[at - 1].is_name)
    if Form.BASE in readings and not (after_subject or goes_on):
        return False  # cut, set, put, cost: only after what looks like a subject
    timed = at + 2 < len(words) and (words[at + 2].text[0].isdigit() or words[at + 2].is_name)
    if following == "by" and Form.PARTICIPLE in readings and previous not in PRONOUNS and not timed:
        return False
    if _trails(words, at) and (following in PREPOSITIONS or following == "as") and Form.PARTICIPLE in readings:
        return False  # ", then newly appointed as envoy"
    trails = previous == "," and following in PREPOSITIONS and Form.PARTICIPLE in readings
    if at == 0 or (trails and not _closes_insertion(words, at)):
        return bool(following) and following not in PREPOSITIONS and at == 0 and words[0].is_name
    return True


def _told(words: Sequence[Token], at: int) -> bool:
    """A verb that can only be of the past stands before: "met bad weather and put into port"."""
    readings = (forms().get(word.lower, {}) for word in words[:at])
    return any(Form.PAST in one and Form.BASE not in one for one in readings)


def _closes_insertion(words: Sequence[Token], at: int) -> bool:
    """ "Ilya Mor, the minister, said on Monday": two commas before the verb and no verb before the first of them."""
    commas = [i for i in range(at) if words[i].text == ","]
    return len(commas) > 1 and not any(Form.PAST in forms().get(word.lower, {}) for word in words[: commas[-2]])


def _trails(words: Sequence[Token], at: int) -> bool:
    """Only adverbs stand between a comma and this word."""
    before = at - 1
    while before >= 0 and (words[before].lower in ADVERBS or words[before].lower.endswith("ly")):
        before -= 1
    return before < at - 1 and before >= 0 and words[before].text == ","


def may_be_singular(words: Sequence[Token], at: int) -> bool:
    if not at:
        return False
    previous = words[at - 1]
    if previous.lower in SINGULAR or previous.text == ")":
        return True
    if forms().get(words[at].lower, {}).get(Form.S) in _SAYING and previous.lower not in DETERMINERS:
        return True  # "says" is never a noun
    if previous.text == "," and _closes_insertion(words, at):
        return at + 1 < len(words) and (words[at + 1].lower in DETERMINERS | _OPENS_OBJECT | _PARTICLES)
    if previous.lower in DETERMINERS or previous.lower in PREPOSITIONS or not previous.is_word:
        return False
    deed = previous.lower.endswith("ing") and previous.lower not in _DEEDS_IN_ING
    if Form.PAST in forms().get(previous.lower, {}) or deed:
        return False  # destroyed records, held talks, neighbouring states
    following = words[at + 1] if at + 1 < len(words) else None
    if (
        following is None
        or following.lower in AUXILIARIES
        or (following.lower in forms() and Form.PAST in forms()[following.lower])
    ):
        return False
    adjective = previous.lower.endswith(_ADJECTIVES) and previous.lower not in lexicon.words("nouns")
    if adjective or previous.text[0].isdigit():
        return False  # an adjective or a number before a plural noun: bilateral talks, Russian strikes
    opens = following.lower in DETERMINERS or following.lower in _OPENS_OBJECT | _PARTICLES
    opens |= previous.lower == "and" and following.lower in ("about", "over", "nearly", "some")  # and holds about
    return opens or following.is_name or following.text[0] in '“"‘'


def after_plural(words: Sequence[Token], at: int) -> bool:
    previous = words[at - 1].lower if at else ""
    following = words[at + 1].lower if at + 1 < len(words) else ""
    plural = len(previous) > 4 and previous.endswith("s") and not previous.endswith(("ss", "us", "is"))
    told = words[at].lower in _SAYING and following in PRONOUNS
    return (
        plural
        and previous not in PREPOSITIONS
        and (told or following in DETERMINERS or following in ("in", "to", "on", "that"))
    )
