"""The words that a rule matched, as the rule's meaning sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from briefing.extraction.timexes.lexicon import Classes, Value
from briefing.extraction.timexes.tokens import Tokens
from briefing.model.tree import Seek, Tree


class Setting(Protocol):
    """What the place of an expression in its text says about it."""

    @property
    def here(self) -> Tree:
        """What "yesterday" counts from: the day of publication, or of speaking inside a quotation."""

    @property
    def before(self) -> Tree:
        """What "the next day" counts from: the expression before, else `here`."""

    @property
    def day_before(self) -> Tree:
        """What "the next day" counts from: the last day named in the paragraph, else `before`."""

    @property
    def base(self) -> Tree:
        """What a weekday counts from: `here` in news, `before` in narratives."""

    @property
    def thread(self) -> Tree:
        """What a month without a year counts from: `base`, or a date with its year before it in the sentence."""

    @property
    def narrative(self) -> bool:
        """Whether the source tells of times by their years, as histories and lives do."""

    @property
    def before_our_era(self) -> bool:
        """Whether the story stands in a year BC."""

    @property
    def quarter(self) -> Tree | None:
        """The quarter of a year named before in the same sentence."""

    @property
    def nearby(self) -> Tree:
        """What a time of day belongs to: the day named before it in its sentence, else `base`."""

    def seek(self, grain: str) -> Seek:
        """Which Tuesday or March is meant, by the cues in the clause of the expression."""

    @property
    def day_first(self) -> bool | None:
        """Whether numeric dates of this source write the day first; None where nothing in it tells."""


@dataclass(slots=True)
class Matched:
    """Tokens [first, last) of a stretch of text, and the setting they stand in."""

    tokens: Tokens
    first: int
    last: int
    lexicon: Classes
    setting: Setting

    @property
    def classes(self) -> str:
        return self.tokens.classes[self.first : self.last]

    def at(self, name: str, number: int = 0) -> int | None:
        """The index of the token that is the `number`th of class `name`, None if there is none."""
        letter, find = self.lexicon.letters[name], self.tokens.classes.find
        index = find(letter, self.first, self.last)
        while number and index >= 0:
            index, number = find(letter, index + 1, self.last), number - 1
        return None if index < 0 else index

    def has(self, *names: str) -> bool:
        letters, find = self.lexicon.letters, self.tokens.classes.find
        return any(find(letters[name], self.first, self.last) >= 0 for name in names)

    def word(self, name: str, number: int = 0) -> str:
        """The word in lower case, "" if there is none."""
        index = self.at(name, number)
        return "" if index is None else self.tokens.word(index)

    def value(self, name: str, number: int = 0) -> Value | None:
        """What the lexicon says of the word; None if there is none."""
        word = self.word(name, number)
        return self.lexicon.worth[word] if word else None

    def number(self, name: str, number: int = 0) -> int | None:
        """The digits of a token of class year, day, num, nth, dec or hour12, or the lexicon's number of a word."""
        word = self.word(name, number)
        if not word:
            return None
        digits = word if word.isdecimal() else "".join(filter(str.isdecimal, word))
        return int(digits) if digits else int(self.lexicon.worth[word])

    def any_value(self, *names: str) -> Value | None:
        """The value of the first of these classes that is there."""
        for name in names:
            if (value := self.value(name)) is not None:
                return value
        return None

    def any_number(self, *names: str) -> int | None:
        for name in names:
            if (number := self.number(name)) is not None:
                return number
        return None

    def before(self, back: int = 1) -> str:
        """The word `back` tokens before the match, in lower case."""
        return self.tokens.word(self.first - back)

    def after(self, on: int = 0) -> str:
        return self.tokens.word(self.last + on)

    def glued_after(self) -> bool:
        """Whether something other than white space follows at once."""
        following = self.tokens.printed[self.last : self.last + 1]
        return bool(following) and following[0] != "" and not following[0][0].isspace()

    def glued_before(self) -> bool:
        return self.first > 0 and not self.tokens.printed[self.first][:1].isspace()

    def seek(self, grain: str) -> Seek:
        return self.setting.seek(grain)
