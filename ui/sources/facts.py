"""What is known of a source, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from briefing.model.dossier import Dossier, sources_of
from briefing.model.renditions import is_outdated
from briefing.model.source import Source
from briefing.temporal.words import day_words


@dataclass(frozen=True, slots=True)
class Fact:
    """`role` is "question" for what the analyst should mind; `goes_to` is a source that can be looked at."""

    label: str
    words: str
    role: str = ""
    goes_to: str = ""


def facts(dossier: Dossier, source: Source) -> list[Fact]:
    """The file, how it was read, when it was published, and what it came with."""
    made = [*_file(source), *_reading(dossier, source), *_published(source), *_family(dossier, source)]
    return [fact for fact in made if fact.words]


def _file(source: Source) -> Iterator[Fact]:
    yield Fact(_tr("File"), source.name)
    yield Fact(_tr("Place"), source.path)
    path = Path(source.path)
    size = QLocale().formattedDataSize(path.stat().st_size) if path.is_file() else ""
    gone = "" if size or " > " in source.path else _tr("no longer where it was read")
    yield Fact(_tr("Size"), size)
    yield Fact(_tr("Size"), gone, "question")
    yield Fact(_tr("Kind"), source.media_type)
    yield Fact("SHA-256", source.sha256)


def _reading(dossier: Dossier, source: Source) -> Iterator[Fact]:
    text = dossier.texts.get(source.id)
    if text is None:
        return
    words = _tr("{0} words").format(len(text.text.split()))
    pages = _tr("{0} pages").format(text.pages) if text.pages else ""
    yield Fact(_tr("Text"), " · ".join(part for part in (words, pages, text.encoding) if part))
    yield Fact(_tr("Language"), _language(source.language or text.language))
    yield Fact(_tr("Read by"), text.reader.replace("/", ", version "))
    if is_outdated(text.reader):
        yield Fact("", _tr("A newer version of this reader can read it again."), "question")
    for caution in text.cautions:
        yield Fact(_tr("Mind"), caution, "question")
    for lost in text.lost:
        yield Fact(_tr("Not read"), lost, "question")


def _published(source: Source) -> Iterator[Fact]:
    if source.created is None:
        yield Fact(_tr("Published"), _tr("date unknown"), "question")
    else:
        basis = f" · {source.created_basis.value}" if source.created_basis else ""
        yield Fact(_tr("Published"), day_words(source.created) + basis)
    for rank, clue in enumerate(source.clues, 1):
        sure = _tr("{0} % sure").format(round(clue.confidence * 100))
        where = f"{clue.where} ({clue.basis.value})" if clue.where else clue.basis.value
        yield Fact(_tr("Clue {0}").format(rank), f"{day_words(clue.day)} · {where} · {sure}")


def _family(dossier: Dossier, source: Source) -> Iterator[Fact]:
    parent = dossier.sources.get(source.parent or "")
    if parent is not None:
        yield Fact(_tr("Came in"), f"{parent.label} {parent.title or parent.name}", goes_to=parent.id)
    elif source.parent:
        yield Fact(_tr("Came in"), Path(source.path.partition(" > ")[0]).name)
    for child in sources_of(dossier):
        if child.parent == source.id:
            yield Fact(_tr("Holds"), f"{child.label} {child.title or child.name}", goes_to=child.id)
    for sibling in sources_of(dossier) if source.parent else ():
        if sibling.parent == source.parent and sibling.id != source.id:
            yield Fact(_tr("Came with"), f"{sibling.label} {sibling.title or sibling.name}", goes_to=sibling.id)


def _language(code: str) -> str:
    name = QLocale.languageToString(QLocale(code).language()) if code else ""
    return name if name and name != "C" else code


def _tr(text: str) -> str:
    return QCoreApplication.translate("SourceFacts", text)
