"""`dateline timeline`: the events of a case or of files in the order of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import msgspec
import typer

from briefing.cli.options import JOBS, CaseOrFiles, Jobs, Json, Published
from briefing.cli.reading import day, dossier_of
from briefing.exchange.timeline import Wanted, events, timeline
from briefing.model.dossier import Dossier
from briefing.model.review import State
from briefing.temporal.words import words

From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Leave out what ended before.")]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Leave out what began after.")]
ActorName = Annotated[str, typer.Option("--actor", metavar="NAME", help="Only events with this actor; a part will do.")]
InState = Annotated[State | None, typer.Option("--state", help="Only events so reviewed; without it all not rejected.")]


def run(
    files: CaseOrFiles,
    json: Json = False,
    first: From = None,
    last: To = None,
    actor: ActorName = "",
    state: InState = None,
    published: Published = None,
    jobs: Jobs = JOBS,
) -> None:
    wanted = Wanted(day(first), day(last), actor, state)
    dossier, refused = dossier_of(files, jobs, day(published))
    if json:
        typer.echo(msgspec.json.encode(timeline(dossier, wanted)).decode())
    else:
        for line in _lines(dossier, wanted):
            typer.echo(line)
    if refused:
        raise typer.Exit(1)


def _lines(dossier: Dossier, wanted: Wanted) -> Iterator[str]:
    for event in events(dossier, wanted):
        labels = dict.fromkeys(dossier.sources[passage.source_id].label for passage in event.passages)
        rests = f"  [{', '.join(labels)}]" if labels else ""
        yield f"{words(event.when) if event.when else 'undated'}  {event.title}{rests}"
