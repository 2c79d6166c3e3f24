"""From the text of a source to its findings: the stages in their order."""

from __future__ import annotations

from dataclasses import replace

from briefing.extraction.actors.cast import Cast, with_actors
from briefing.extraction.actors.find import actors
from briefing.extraction.actors.unnamed import voiced
from briefing.extraction.claims.find import claims
from briefing.extraction.events.find import events
from briefing.extraction.published import clues
from briefing.extraction.quotations.find import statements
from briefing.extraction.speaking import with_days
from briefing.extraction.sureness import with_sureness
from briefing.extraction.timexes.find import timexes
from briefing.language.analysis import analyse
from briefing.language.analyzer import Analyzer
from briefing.model.findings import Findings
from briefing.model.source import Source, SourceText
from briefing.model.statement import Speech
from briefing.temporal.redate import dated


def extract(source: Source, text: SourceText, analyzer: Analyzer | None = None) -> Findings:
    """Everything found in one source, all of it proposed. Counts from `source.created` and from nothing else.

    Pure: no file, no clock; the same source, text and analyzer give the same findings. Without an analyzer rules alone
    tell names.
    """
    analysis = analyse(text, analyzer)
    named = Cast(actors(source.id, analysis))
    spoken = statements(source.id, analysis, named)
    cast = with_actors(named, voiced(source.id, text.text, spoken))
    quotes = [(one.id, one.content.span) for one in spoken if one.kind is Speech.DIRECT]
    found = timexes(source, text, quotes)
    spoken = with_days(analysis, spoken, found, source.created)
    found, spoken, _ = dated(source.created, found, spoken, ())
    deeds = events(source.id, analysis, cast, spoken, found, source.created)
    claimed = claims(source.id, analysis, cast, spoken, found)
    if any(timex.anchor == "event" for timex in found):  # only now are the events known that they count from
        found, spoken, deeds = dated(source.created, found, spoken, deeds)
    return with_sureness(
        Findings(
            clues=clues(source.name, source.address, text),
            timexes=found,
            actors=cast.actors,
            statements=spoken,
            events=tuple(replace(event, extracted_when=event.when) for event in deeds),
            claims=claimed,
            analyzer=f"{analyzer.id} {analyzer.version}" if analyzer is not None and analysis.is_modelled else "",
        )
    )
