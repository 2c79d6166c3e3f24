"""`dateline analyzers`: which language models are at hand, and which is used."""

from __future__ import annotations

from typing import Annotated

import typer

_AT_HAND = {"rules": "English, by rules and word lists; comes with Dateline"}
_USED = "rules"

Analyzer = Annotated[str, typer.Option(metavar="ID", help="The language model; see “dateline analyzers”.")]


def run() -> None:
    for id_, words in _AT_HAND.items():
        typer.echo(f"{id_}  {words}{'  (used)' if id_ == _USED else ''}")


def chosen(id_: str) -> str:
    """The analyzer of that id, the usual one for "". Raises typer.BadParameter for one that is not at hand."""
    if id_ and id_ not in _AT_HAND:
        raise typer.BadParameter(f"{id_} is not at hand; there is {', '.join(_AT_HAND)}")
    return id_ or _USED
