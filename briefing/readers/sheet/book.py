"""What the sheets of a workbook share: their names, the strings of their cells, the comments on them."""

from __future__ import annotations

from briefing.readers.asides import Aside, Deed
from briefing.readers.budget import CHARACTERS, Allowance
from briefing.readers.package import Handler, Package
from briefing.readers.reader import Opened
from briefing.readers.relations import R, relations


class Book(Handler):
    """The sheets in the order of their tabs, each with the id of its part. Charts alone on a sheet are none."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.starts_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "sheet":
            id_ = attributes.get(R + "id") or next((v for k, v in attributes.items() if k.endswith(" id")), "")
            self.sheets.append((attributes.get("name", ""), id_))
        elif local == "workbookPr":
            self.starts_1904 = attributes.get("date1904", "") in ("1", "true")


class _Strings(Handler):
    """Plain and rich strings; readings of Asian words (rPh) are no part of them."""

    def __init__(self, characters: Allowance) -> None:
        self.found: list[str] = []
        self._characters = characters
        self._words: list[str] = []
        self._in_words = self._in_reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "si":
            self._words = []
        elif local == "rPh":
            self._in_reading = True
        elif local == "t":
            self._in_words = not self._in_reading

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local == "si":
            self.found.append("".join(self._words))
        elif local == "rPh":
            self._in_reading = False
        elif local == "t":
            self._in_words = False

    def characters(self, words: str) -> None:
        if self._in_words:
            self._characters.take(len(words))
            self._words.append(words)


class _Comments(Handler):
    """Old notes and new threads alike: authors by number or by id, the words in `t` or `text`."""

    def __init__(self, authors: dict[str, str]) -> None:
        self.found: list[Aside] = []
        self._authors = authors
        self._words: list[str] = []
        self._open = ""
        self._author = self._day = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._open = name.rpartition(" ")[2]
        if self._open in ("comment", "threadedComment"):
            key = attributes.get("authorId") or attributes.get("personId", "")
            self._author, self._day = self._authors.get(key, ""), attributes.get("dT", "")[:10]
            self._words = []
        elif self._open == "author":
            self._words = []

    def end(self, name: str) -> None:
        local, words = name.rpartition(" ")[2], "".join(self._words)
        if local == "author":
            self._authors[str(len(self._authors))] = words
        elif local in ("comment", "threadedComment"):
            self.found.append(Aside(Deed.COMMENT, words, self._author, self._day))
        self._open = ""

    def characters(self, words: str) -> None:
        if self._open in ("t", "text", "author"):
            self._words.append(words)


class _Persons(Handler):
    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" person"):
            self.names[attributes.get("id", "")] = attributes.get("displayName", "")


def shared_strings(file: Opened, package: Package) -> list[str]:
    strings = _Strings(Allowance(file, "characters", 4 * CHARACTERS))
    package.parse("xl/sharedStrings.xml", strings)
    return strings.found


def comments(package: Package, part: str) -> list[Aside]:
    """Those on one sheet. Excel keeps a copy of each thread as an old note, which is left out then."""
    persons = _Persons()
    for name in package.names():
        if name.startswith("xl/persons/"):
            package.parse(name, persons)
    by_kind = {relation.kind: relation.target for relation in relations(package, part)}
    threads, notes = _Comments(dict(persons.names)), _Comments({})
    package.parse(by_kind.get("threadedComment", ""), threads)
    package.parse(by_kind.get("comments", ""), notes)
    return threads.found or notes.found
