"""Reports that know of an event by themselves."""

from __future__ import annotations

from pathlib import Path

from briefing.crosscheck.copies import copies
from briefing.crosscheck.independent import Voices, gist, is_rewrite
from briefing.edits.links import LinkEvents
from briefing.edits.sources import AddSource, SetApart
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.day import Day
from briefing.model.dossier import Dossier, events_of, sources_of

REWRITES = (
    "The cargo ship Maren ran aground near Port Hallow on Monday night with 18 sailors on board, harbour master "
    "Joana Reis said. All of them were rescued by two helicopters. About 40 tonnes of oil leaked into the bay.",
    "Two helicopters rescued all 18 sailors from the cargo ship Maren, which ran aground near Port Hallow on Monday "
    "night. Some 40 tonnes of oil leaked into the bay, said harbour master Joana Reis.",
    "Near Port Hallow the cargo ship Maren ran aground on Monday night. Its 18 sailors were all rescued by two "
    "helicopters. Harbour master Joana Reis said that about 40 tonnes of oil had leaked into the bay.",
    "With 18 sailors on board, the cargo ship Maren ran aground on Monday night near Port Hallow. Harbour master Joana "
    "Reis said all were rescued by two helicopters and about 40 tonnes of oil leaked into the bay.",
    "Port Hallow: All 18 sailors of the Maren, a cargo ship that ran aground on Monday night, have been rescued by two "
    "helicopters, harbour master Joana Reis said. Oil, about 40 tonnes, leaked into the bay.",
    "About 40 tonnes of oil have leaked into the bay near Port Hallow after the cargo ship Maren ran aground on Monday "
    "night, harbour master Joana Reis said. Two helicopters rescued all 18 sailors on board.",
    "The Maren, a cargo ship, ran aground on Monday night near Port Hallow. Two helicopters rescued the 18 sailors on "
    "board. Harbour master Joana Reis said 40 tonnes of oil leaked into the bay.",
    "Harbour master Joana Reis said on Tuesday that the cargo ship Maren had run aground near Port Hallow on Monday "
    "night, that two helicopters had rescued all 18 sailors, and that 40 tonnes of oil had leaked into the bay.",
)
OWN_REPORT = (
    "A freighter lay on the rocks off Port Hallow when fishermen went out on Tuesday morning. Teo Lima, who has fished "
    "the bay for 30 years, said he smelled diesel before he saw the Maren. The insurer has sent a tug from Delmar. "
    "The ministry of the environment closed five beaches, and schoolchildren were told to stay away from the water."
)
SAID = (
    "“We shall not hand over one stone of the fortress, not today and not in a hundred years, because our fathers "
    "built it with their own hands and our children will guard it, whatever is offered to us and whoever offers it, in "
    "this room or in any other room of this long and weary conference,”"
)


def dossier_of(*texts: str) -> Dossier:
    dossier = Dossier()
    for number, text in enumerate(texts):
        taken = take(Path(f"r{number}.txt"), text.encode(), published=Day(2024, 3, 5))
        assert isinstance(taken, Taken)
        dossier = AddSource(taken.source, taken.text, taken.findings).apply(dossier)
    return dossier


def linked(dossier: Dossier, words: str) -> tuple[Dossier, str]:
    ids = tuple(event.id for event in events_of(dossier) if words in event.title)
    return LinkEvents(ids).apply(dossier), ids[0]


def test_eight_rewrites_of_one_text_count_as_one_source():
    dossier = dossier_of(*REWRITES)
    firsts = tuple(f"{source.id}" for source in sources_of(dossier))
    events = [next(e.id for e in events_of(dossier) if e.passages[0].source_id == id_) for id_ in firsts]
    support = Voices().of_events(dossier, events, copies(dossier))
    assert (support.reports, support.independent) == (8, 1)
    assert support.words == "8 reports, 1 independent"


def test_a_report_with_things_of_its_own_counts():
    dossier = dossier_of(*REWRITES[:3], OWN_REPORT)
    first, *_, own = (gist(dossier.texts[source.id]) for source in sources_of(dossier))
    assert not is_rewrite(first, own)


def test_two_texts_that_share_only_a_quotation_count_as_two():
    one = (
        f"{SAID} Consul Mira Vant said. She had come from the harbour by tram, and the galleries were full of students."
    )
    other = f"Asked about the treaty, Mira Vant gave a long answer at noon in Sorel: {SAID} she said. The markets fell."
    dossier = dossier_of(one, other)
    assert copies(dossier) == ()
    first, second = (gist(dossier.texts[source.id]) for source in sources_of(dossier))
    assert not is_rewrite(first, second)


def test_the_same_words_in_another_order_are_still_near_copies():
    dossier = dossier_of(OWN_REPORT, f"{OWN_REPORT} More at noon.")
    assert len(copies(dossier)) == 1


def test_a_source_set_apart_counts_by_itself():
    dossier = dossier_of(*REWRITES[:2])
    first, second = sources_of(dossier)
    ids = [next(e.id for e in events_of(dossier) if e.passages[0].source_id == s.id) for s in (first, second)]
    apart = SetApart(second.id, (first.id,)).apply(dossier)
    assert Voices().of_events(apart, ids, copies(apart)).independent == 2
