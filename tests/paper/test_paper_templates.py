"""Templates: what each kind of paper is made of, how long it may be, and what it leaves out it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.model.review import ACCEPTED
from briefing.paper import walk
from briefing.paper.budget import budget
from briefing.paper.checks import Finding, checks
from briefing.paper.compose import compose
from briefing.paper.sections import SECTIONS
from briefing.paper.templates import KEYS, outlined, template_of, templates
from briefing.paper.tree import NOTES, Contents, Heading, Note, Paper, Table
from briefing.paper.wording import plain
from tests.paper.talks import EVENTS, JUDGEMENTS, OUTLINE, on, reviewed

CITED = reviewed().put(replace(JUDGEMENTS[1], basis=("e1",)))
OWN = {
    "background": "They met before [S2, p. 2].\n\nNobody signed [S9].",
    "outlook": "A date is open [S1].",
    "indicators": "Towards: a date.\nWould change our mind: a walk-out.",
}


def by(key: str, dossier: Dossier = CITED) -> Paper:
    return compose(dossier.put_outline(replace(outlined(dossier.outline, key), **OWN)))


def found(paper: Paper, dossier: Dossier | None = None) -> list[Finding]:
    """What the checks find, but for the sentence of OWN that names a source there is not."""
    return [each for each in checks(paper, dossier) if "[S9]" not in each.words]


def words(paper: Paper) -> str:
    return " ".join(plain(inlines) for block in walk.blocks(paper) for _, inlines in walk.stretches(block))


@pytest.mark.parametrize("key", KEYS)
def test_every_template_is_made_of_sections_there_are_and_passes_the_checks(key: str) -> None:
    template = templates()[key]
    assert set(template.sections) <= set(SECTIONS)
    assert set(template.titles) <= set(template.sections)
    assert found(by(key), CITED) == []
    assert template.told.endswith(".")


def test_a_template_leaves_the_analysts_own_words_marking_and_days() -> None:
    changed = outlined(replace(OUTLINE, outlook="Mine"), "note")
    assert (changed.title, changed.marking, changed.issued, changed.outlook) == (
        OUTLINE.title,
        OUTLINE.marking,
        OUTLINE.issued,
        "Mine",
    )
    assert template_of(changed) is templates()["note"]


def test_an_outline_of_no_template_has_none() -> None:
    assert template_of(Outline()) is None
    assert template_of(replace(Outline(), template="of the future")) is None


def test_a_country_note_names_its_sections_its_own_way() -> None:
    headings = [plain(b.inlines) for b in walk.blocks(by("country")) if isinstance(b, Heading)]
    assert headings[:4] == ["Expected action", "Key recent developments", "Background", "Key issues"]


def test_a_short_chronology_keeps_the_latest_and_says_how_many_are_left_out() -> None:
    many = [
        replace(EVENTS[0], id=f"m{n}", title=f"Round {n}", when=on(2024, 1, 1 + n), review=ACCEPTED) for n in range(20)
    ]
    paper = by("ministerial", CITED.put(*many))
    table = next(block for block in walk.blocks(paper) if isinstance(block, Table))
    assert len(table.rows) == templates()["ministerial"].limits["chronology"]
    assert "Round 19" in words(paper)
    assert "Round 0." not in words(paper)
    assert "14\u00a0other lines are left out" in words(paper)


def test_own_words_cite_sources_and_keep_what_no_source_answers_to() -> None:
    notes = {note.id: plain(note.inlines) for note in walk.notes(by("long"))}
    assert notes["note-background-1-1"] == "S2, p.\u00a02."
    assert notes["note-outlook-1-1"] == "S1."
    assert "Nobody signed [S9]." in words(by("long"))
    assert [each.check for each in checks(by("long"))] == [6]


def test_a_one_page_note_tells_its_sources_in_the_text() -> None:
    paper = by("note")
    assert walk.notes(paper) == []
    assert "[S2, p.\u00a02]" in words(paper)


def test_indicators_without_one_that_would_change_our_mind_are_found() -> None:
    outline = replace(outlined(CITED.outline, "long"), indicators="Towards: a date.")
    assert {finding.check for finding in checks(compose(CITED.put_outline(outline)))} == {18}


def test_contents_list_every_heading_but_their_own() -> None:
    paper = by("long")
    contents = next(block for block in paper.blocks if isinstance(block, Contents))
    assert [entry.to for entry in contents.entries] == [b.id for b in walk.blocks(paper) if isinstance(b, Heading)]


def test_endnotes_have_a_heading_only_where_there_are_notes() -> None:
    def headed(dossier: Dossier) -> bool:
        paper = compose(dossier.put_outline(replace(dossier.outline, endnotes=True)))
        return any(block.id == NOTES for block in paper.blocks)

    assert headed(CITED)
    assert not headed(Dossier())
    assert any(isinstance(inline, Note) for _, inline in walk.inlines(compose(CITED)))


def test_the_named_scale_is_printed_and_terms_it_lacks_are_found() -> None:
    outline = replace(outlined(CITED.outline, "long"), scale="phia")
    assert "PHIA probability yardstick" in words(compose(CITED.put_outline(outline)))
    mixed = CITED.put(replace(JUDGEMENTS[0], text="It is very likely", likelihood="very likely"))
    assert 4 in {finding.check for finding in checks(compose(mixed.put_outline(outline)))}


def test_a_budget_says_how_many_pages_are_over() -> None:
    note = outlined(Outline(), "note")
    assert (budget(note, 1).over, budget(note, 3).over) == (0, 2)
    assert budget(note, 3).words.replace("\u00a0", " ") == "3 of 1 page: 2 over"
    assert budget(Outline(), 7).words.replace("\u00a0", " ") == "7 pages"
    assert budget(Outline(), 7).over == 0


def test_sources_nothing_rests_on_are_counted_in_short_lists_and_named_in_long_ones() -> None:
    extra = replace(next(iter(CITED.sources.values())), id="ccc3", number=3, name="c.txt")
    dossier = CITED.put(extra)
    assert "1\u00a0other source was taken in" in words(by("brief", dossier))
    assert "Nothing in it is used here." in words(by("long", dossier))
    assert found(by("brief", dossier)) == found(by("long", dossier)) == []
