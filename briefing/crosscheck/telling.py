"""What of an event can be compared with what another source tells: days, names, words, kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import combining, normalize

from briefing.language.lexicon import lines, words
from briefing.language.verbs import forms
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality
from briefing.model.when import When

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_RUN = re.compile(r"[^\W\d_a-z][\w’'-]+(?: (?:(?:of|de|von|van|al|bin) )?[^\W\d_a-z][\w’'-]+)*")
_MARKS = str.maketrans({"’": "'"})
_TAIL = re.compile(r"'s$|s'$|'$")
_LEAST = 3  # letters of a word that tells something
_WEAK = frozenset(["say", "tell", "call", "make", "take", "go", "come", "get", "give", "people"])


@dataclass(frozen=True, slots=True)
class Telling:
    """`first`..`last` are ordinals of days, None where the event has no closed window. `names` and `ideas` are folded;
    a name is any word with a capital that is no common one. `heads` are the deeds that the title names. `printed` is
    when its source may have been published, as all its clues say; None where nothing says so.
    """

    id: str
    sources: frozenset[str]
    first: int | None
    last: int | None
    names: frozenset[str]
    ideas: frozenset[str]
    heads: frozenset[str]
    place: frozenset[str]
    kind: str
    modality: Modality
    printed: tuple[int, int] | None

    @property
    def is_dated(self) -> bool:
        return self.first is not None


def telling(dossier: Dossier, event: Event) -> Telling:
    """Read from the event's own words and people; nothing of its neighbours."""
    said = " ".join([event.title, *(passage.exact for passage in event.passages)])
    people = [dossier.actors[part.actor_id].name for part in event.participants if part.actor_id in dossier.actors]
    names = names_in(said) | frozenset(name.split()[-1] for name in map(folded, people) if name)
    first, last = _window(event.when)
    return Telling(
        id=event.id,
        sources=frozenset(passage.source_id for passage in event.passages),
        first=first,
        last=last,
        names=names,
        ideas=ideas_in(said, names),
        heads=frozenset(filter(None, map(_deed, _WORD.findall(event.title.casefold())))),
        place=frozenset(folded(event.place).split()),
        kind=event.event_class,
        modality=event.modality,
        printed=_printed(dossier, event),
    )


def names_in(said: str) -> frozenset[str]:
    """The words with a capital, folded; common words that only begin a sentence are none."""
    found = {_plain(word) for word in _WORD.findall(said) if word[0].isupper()}
    return frozenset(word for word in found if len(word) >= _LEAST and not _is_plain(word))


def names_as_printed(dossier: Dossier, event: Event) -> tuple[str, ...]:
    """Names of one word or more in the event's own words, and of those who take part."""
    said = (event.title, event.place, *(passage.exact for passage in event.passages))
    runs = (_trimmed(run.split()) for words_ in said for run in _RUN.findall(words_))
    people = (dossier.actors[part.actor_id].name for part in event.participants if part.actor_id in dossier.actors)
    return (*people, *filter(None, runs))


def _trimmed(run: list[str]) -> str:
    """Without common words at either end, which have a capital because a sentence begins: "On Monday Anna Berg"."""
    while run and not names_in(run[0]):
        run = run[1:]
    while run and not names_in(run[-1]):
        run = run[:-1]
    return " ".join(run)


def bare_words(name: str) -> list[str]:
    """The words of a name as `names_in` gives them."""
    return [_plain(word) for word in _WORD.findall(name)]


def ideas_in(said: str, names: frozenset[str] = frozenset()) -> frozenset[str]:
    """What the words come to: verbs by their lemma, words of one idea by one word, small words and `names` left out."""
    found = (idea(word) for word in _WORD.findall(said.casefold()) if _plain(word) not in names)
    return frozenset(word for word in found if word)


@lru_cache(maxsize=1 << 16)
def idea(word: str) -> str:
    """ "" for a word that tells nothing by itself."""
    plain = _plain(word)
    if len(plain) < _LEAST or plain in _small() or plain in words("calendar") or plain.isdecimal():
        return ""
    lemma = _lemma(plain)
    meant = _ideas().get(plain) or _ideas().get(lemma, lemma)
    return "" if meant in _WEAK else meant


@lru_cache(maxsize=1 << 16)
def folded(words_: str) -> str:
    """Without case, accents and doubled spaces."""
    if words_.isascii():
        return " ".join(words_.translate(_MARKS).casefold().split())
    plain = "".join(one for one in normalize("NFKD", words_.translate(_MARKS)) if not combining(one))
    return " ".join(plain.casefold().split())


@lru_cache(maxsize=1 << 14)
def _deed(word: str) -> str:
    """The idea of a verb, or of a noun that has one with others; "" for what only says who, where or of which sort."""
    meant = idea(word)
    return meant if meant in _ideas().values() or folded(word) in forms() else ""


def _window(when: When | None) -> tuple[int | None, int | None]:
    if when is None or when.earliest is None or when.latest is None:
        return None, None
    return when.earliest.ordinal, when.latest.ordinal


def _printed(dossier: Dossier, event: Event) -> tuple[int, int] | None:
    """Where the clues of a source contradict each other, all days between them."""
    source = dossier.sources.get(event.passages[0].source_id) if event.passages else None
    if source is None:
        return None
    days = [source.created] if source.created else [clue.day for clue in source.clues]
    return (min(days).ordinal, max(days).ordinal) if days else None


def _lemma(word: str) -> str:
    known = forms().get(word)
    if known:
        return min(known.values())
    if word.endswith("ies") and len(word) > _LEAST + 1:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > _LEAST else word


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    """Folded, without the s of a possessor."""
    return _TAIL.sub("", folded(word))


def _is_plain(word: str) -> bool:
    """A word of every text: at the beginning of a sentence its capital says nothing."""
    return word in _small() or word in words("calendar") or word in words("common") or word in _ideas()


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(word for word in words("function") if not word.startswith("["))


@lru_cache(maxsize=1)
def _ideas() -> dict[str, str]:
    return {word: line.split()[0] for line in lines("ideas") for word in line.split()}
