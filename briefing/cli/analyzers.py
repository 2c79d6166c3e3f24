"""`dateline analyzers`: which language models are at hand, which is used, and whether it reads here as it should."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer

from briefing.intake.consent import Consent
from briefing.language.providers.at_hand import ENDPOINT, AnalyzerError, check, obtainable, offers, self_test, usual

Analyzer = Annotated[str, typer.Option(metavar="ID", help="The language model; see “dateline analyzers”.")]


def run() -> None:
    used = usual()
    for offer in offers():
        typer.echo(f"{offer.id}  {offer.words}{'  (used)' if offer.id == used else ''}")
    typer.echo("Texts in other languages than English are read by rules alone.")
    for offer in obtainable():
        typer.echo(f"{offer.id}  (not here) {offer.words}")
    typer.echo(self_test(used))  # loaded only here: other commands leave the model to the workers


def chosen(id_: str, allowed: Consent) -> tuple[str, Consent]:
    """The analyzer that workers load, and what they may do with it: to ask a model at an address is allowed by naming
    it. Raises typer.BadParameter for an analyzer that is not at hand."""
    try:
        id_ = check(id_)
    except AnalyzerError as error:
        raise typer.BadParameter(str(error)) from error
    return ("", msgspec.structs.replace(allowed, endpoint=id_)) if id_.startswith(ENDPOINT) else (id_, allowed)
