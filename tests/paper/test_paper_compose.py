"""compose: what enters a paper, what never does, and that nothing is made up."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.model.review import ACCEPTED
from briefing.paper import walk
from briefing.paper.compose import compose
from briefing.paper.sections import SECTIONS
from briefing.paper.tree import Citation, DateSpan, Figure, Masthead, Paper, Quote, Table, Text
from briefing.paper.wording import plain, printable
from tests.paper.talks import OUTLINE, PARAS, QUOTED, draft, reviewed


def words_of(paper: Paper) -> str:
    return "\n".join(plain((inline,)) for _, inline in walk.inlines(paper))


def masthead(paper: Paper) -> Masthead:
    return next(block for block in paper.blocks if isinstance(block, Masthead))


def test_an_empty_dossier_gives_a_paper_that_says_what_is_missing() -> None:
    words = words_of(compose(Dossier()))
    assert "No key judgements have been written yet." in words
    assert "No events have been found." in words
    assert "No sources have been added." in words


def test_a_draft_says_that_nothing_has_been_reviewed() -> None:
    assert masthead(compose(draft())).notice == "Draft: nothing in it has been reviewed."
    assert compose(draft()).meta.draft


def test_a_reviewed_paper_has_no_notice_and_counts_what_waits() -> None:
    block = masthead(compose(reviewed()))
    assert block.notice == ""
    assert ("Leaves out", "1\u00a0proposal not yet reviewed") in block.facts


def test_a_draft_holds_proposals_above_the_floor_only() -> None:
    words = words_of(compose(draft()))
    assert "No text was signed." in words
    assert "Aides stood by" not in words


def test_a_question_of_nobody_is_no_quotation_until_somebody_keeps_it() -> None:
    asked = replace(QUOTED, id="asked", speaker_id=None, speaker_words="Question")
    held = [key for block in compose(draft().put(asked)).blocks for key in block.keys]
    kept = compose(reviewed().put(replace(asked, review=ACCEPTED)))
    assert ("statements", "asked") not in held
    assert ("statements", "asked") in [key for block in kept.blocks for key in block.keys]


def test_what_was_rejected_never_enters() -> None:
    assert "No text was signed" not in words_of(compose(reviewed()))


def test_one_accepted_event_ends_the_draft() -> None:
    dossier = draft()
    dossier = dossier.put(replace(dossier.events["e3"], review=ACCEPTED))
    words = words_of(compose(dossier))
    assert "The parties agreed to meet again." in words
    assert "Anna Keller met" not in words


def test_an_undated_event_prints_as_undated_and_comes_last() -> None:
    table = next(b for b in compose(draft()).blocks if isinstance(b, Table) and b.id == "chronology-table")
    assert plain(table.rows[-1].cells[1]) == "undated"
    assert [plain(row.cells[1]) for row in table.rows[:2]] == ["2\u00a0Dec\u00a02025", "5\u00a0Dec\u00a02025"]


def test_what_is_planned_is_said_to_be_planned() -> None:
    assert "Planned: \nA second round." in words_of(compose(reviewed()))


def test_issue_day_and_cutoff_are_not_stated_rather_than_today() -> None:
    facts = dict(masthead(compose(draft())).facts)
    assert facts["Issued"] == "not stated"
    assert facts["Information cut-off"] == "not stated"


def test_a_quotation_is_word_for_word_and_names_speaker_role_and_day() -> None:
    quote = next(block for block in compose(reviewed()).blocks if isinstance(block, Quote))
    assert quote.words == QUOTED.content.exact
    assert quote.words in PARAS[2]
    assert plain(quote.attribution) == "Q1\u00a0 Anna Keller, envoy, 3\u00a0Dec\u00a02025."


def test_a_date_keeps_the_words_of_its_source() -> None:
    dates = [inline for _, inline in walk.inlines(compose(reviewed())) if isinstance(inline, DateSpan)]
    assert "early next year" in {each.as_stated for each in dates}


def test_every_word_that_is_no_fixed_label_stands_in_a_record() -> None:
    dossier = reviewed()
    titles = {printable(event.title) for event in dossier.events.values()}
    told = [
        inline.words
        for _, inline in walk.inlines(compose(dossier))
        if isinstance(inline, Text) and inline.keys and inline.keys[0][0] == "events" and inline.words != "undated"
    ]
    assert told
    assert all(words.removesuffix(".") in titles for words in told)


def test_citations_lead_to_sources_that_are_listed() -> None:
    paper = compose(reviewed())
    listed = {block.id for block in walk.blocks(paper)}
    cited = {inline.source_id for _, inline in walk.inlines(paper) if isinstance(inline, Citation)}
    assert cited == {"aaa1", "bbb2"}
    assert {f"source-{id_}" for id_ in cited} <= listed


def test_ids_are_the_same_from_one_composing_to_the_next() -> None:
    first, second = compose(reviewed()), compose(reviewed())
    assert first == second
    ids = [block.id for block in walk.blocks(first)]
    assert len(set(ids)) == len(ids)


def test_sections_stand_in_the_order_of_the_outline() -> None:
    outline = replace(OUTLINE, sections=("sources", "chronology"))
    paper = compose(reviewed().put_outline(outline))
    assert paper.blocks[0].id == "sources"
    assert "chronology-table" in [block.id for block in paper.blocks]
    assert not any(isinstance(block, Figure) for block in paper.blocks)


def test_every_section_of_the_first_outline_is_written() -> None:
    assert set(Outline().sections) <= set(SECTIONS)


def test_the_figure_says_in_words_what_it_shows() -> None:
    figure = next(block for block in compose(reviewed()).blocks if isinstance(block, Figure))
    assert "3 events" in figure.alt
    assert {id_ for _, id_ in figure.keys} == {"e1", "e2", "e3"}
