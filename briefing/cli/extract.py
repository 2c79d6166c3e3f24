"""`dateline extract`: read files and print what is found in them; touches no case."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import msgspec
import typer

from briefing.cli.analyzers import Analyzer, chosen
from briefing.cli.offers import Languages, LibreOffice, Ocr, Password, PasswordFile, consent
from briefing.cli.options import JOBS, Files, Jobs, Json, Published
from briefing.cli.reading import day, outcomes
from briefing.exchange.extraction import document, refused
from briefing.exchange.extraction_schema import EXTRACTION
from briefing.files import sha256_of
from briefing.intake.outcome import Outcome, Refused, Taken, each
from briefing.temporal.words import words


def run(
    files: Files,
    json: Json = False,
    published: Published = None,
    analyzer: Analyzer = "",
    jobs: Jobs = JOBS,
    ocr: Ocr = False,
    ocr_language: Languages = "",
    password: Password = False,
    password_file: PasswordFile = None,
    libreoffice: LibreOffice = False,
) -> None:
    model, allowed = chosen(analyzer, consent(ocr, ocr_language, password, password_file, libreoffice))
    found = outcomes(files, jobs, None, day(published), consent=allowed, analyzer=model)
    shown = _in_json(found) if json else _in_words(found)
    if any([isinstance(one, Refused) for one in shown]):
        raise typer.Exit(1)


def _in_json(found: Iterator[Outcome]) -> Iterator[Taken | Refused]:
    """One object, printed document by document, so that a thousand reports need the memory of one."""
    typer.echo(f'{{"schema":"{EXTRACTION}","documents":[', nl=False)
    for place, one in enumerate(chain.from_iterable(map(each, found))):
        match one:
            case Taken(source, text, findings):
                shown = document(source, text, findings)
            case Refused():
                shown = refused(sha256_of(Path(one.path)), one.path, one.reason, one.advice)
        typer.echo(("," if place else "") + msgspec.json.encode(shown).decode(), nl=False)
        yield one
    typer.echo("]}")


def _in_words(found: Iterator[Outcome]) -> Iterator[Taken | Refused]:
    for one in chain.from_iterable(map(each, found)):
        if isinstance(one, Taken):
            for line in _lines(one):
                typer.echo(line)
        yield one


def _lines(taken: Taken) -> Iterator[str]:
    source, findings = taken.source, taken.findings
    published = (
        f"published {source.created} ({source.created_basis})" if source.created else "day of publication unknown"
    )
    yield f"{source.name}: {source.title or 'no title'}, {published}"
    for caution in taken.text.cautions:
        yield f"  {caution}"
    for event in findings.events:
        yield f"  {words(event.when) if event.when else 'undated'}: {event.title}"
    counts = (
        (len(findings.events), "events"),
        (len(findings.timexes), "times"),
        (len(findings.actors), "actors"),
        (len(findings.statements), "quotations"),
        (len(findings.claims), "claims"),
    )
    yield "  " + ", ".join(f"{number} {noun}" for number, noun in counts)
