"""`dateline analyzers`: which language models are at hand, which is used, and whether it reads here as it should."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from briefing.language.providers.at_hand import BUILTIN, AnalyzerError, check, offers, usual

Analyzer = Annotated[str, typer.Option(metavar="ID", help="The language model; see “dateline analyzers”.")]


def run() -> None:
    used = usual()
    for offer in offers():
        typer.echo(f"{offer.id}  {offer.words}{'  (used)' if offer.id == used else ''}")
    typer.echo("Texts in other languages than English are read by rules alone.")
    if used == BUILTIN:
        # Loaded only here: other commands leave the model to the workers.
        model = import_module("briefing.language.providers.builtin").builtin()
        tried = import_module("briefing.language.providers.trial").tried(model)
        typer.echo(f"builtin is version {model.version}. {tried}")


def chosen(id_: str) -> str:
    """The analyzer of that id, the usual one for "". Raises typer.BadParameter for one that is not at hand."""
    try:
        return check(id_)
    except AnalyzerError as error:
        raise typer.BadParameter(str(error)) from error
