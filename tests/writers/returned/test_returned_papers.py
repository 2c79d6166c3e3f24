"""A paper edited in Word and taken in again: own words become edits, what rests on records is shown."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from briefing.edits.judgements import PutJudgement
from briefing.edits.outline import SetOutline
from briefing.model.dossier import Dossier
from briefing.paper.compose import compose
from briefing.paper.sections import SECTIONS
from briefing.writers.carried import carried
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.returned import Fate, Outcome, Taken, changed, taken
from briefing.writers.returned.own import typed
from tests.paper.talks import JUDGEMENTS, OUTLINE, reviewed

OWN = replace(
    OUTLINE,
    sections=tuple(SECTIONS),
    background="[TLP:GREEN] They met before [S1, para 1].\n\nNobody signed [S2, p. 3].",
    outlook="More talks are likely [S1].",
    indicators="A date is set\nWould change our mind: a walk-out",
    comment="We were surprised.",
)


def case() -> Dossier:
    return reviewed().put_outline(OWN)


def edited(change: Callable[[Document], None], dossier: Dossier | None = None) -> bytes:
    """The paper after somebody had it open in Word."""
    document = docx.Document(BytesIO(DocxWriter().content(compose(dossier or case()))))
    change(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def come_back(content: bytes, dossier: Dossier | None = None) -> Taken:
    paper = carried(content)
    changes, _ = changed(content, paper)
    return taken(changes, paper, dossier or case(), "paper.docx")


def the(document: Document, words: str) -> Paragraph:
    every = [
        *document.paragraphs,
        *(p for t in document.tables for row in t.rows for cell in row.cells for p in cell.paragraphs),
    ]
    return next(paragraph for paragraph in every if words in paragraph.text)


def said(document: Document, words: str, instead: str) -> None:
    """Write within one run, as somebody who types does."""
    paragraph = the(document, words)
    for text in paragraph._p.iter(qn("w:t")):
        if text.text and words in text.text:
            text.text = text.text.replace(words, instead)
            return
    raise AssertionError(words)


def test_what_nobody_touched_comes_back_the_same() -> None:
    found = come_back(edited(lambda document: None))
    assert found.outcomes == ()
    assert found.edit is None


def test_own_sentences_titles_and_judgements_become_one_edit() -> None:
    def change(document: Document) -> None:
        said(document, "after the first round", "after two rounds")
        said(document, "They met before.", "They met twice before.")
        said(document, "We were surprised", "We were not surprised")
        said(document, "likely", "highly likely")
        said(document, "Moderate confidence", "High confidence")

    found = come_back(edited(change))
    assert {outcome for _, outcome, _ in found.outcomes} == {Outcome.TAKEN}
    assert found.edit is not None
    after = found.edit.apply(case())
    assert after.outline.title == "The lakeside talks after two rounds"
    assert after.outline.background.split("\n\n") == [
        "[TLP:GREEN] They met twice before [S1, para 1].",
        "Nobody signed [S2, p. 3].",
    ]
    assert after.outline.comment == "We were not surprised."
    judgement = after.judgements["j1"]
    assert (judgement.likelihood, judgement.confidence) == ("highly likely", "high")
    assert judgement.text == "It is highly likely that the talks go on."
    assert judgement.basis == JUDGEMENTS[0].basis


def test_paragraphs_that_came_and_went_are_added_and_taken_away() -> None:
    def change(document: Document) -> None:
        first = the(document, "They met before")
        first.insert_paragraph_before("Long ago they were one state.")
        gone = the(document, "A date is set")
        gone._p.getparent().remove(gone._p)

    found = come_back(edited(change))
    assert found.edit is not None
    after = found.edit.apply(case()).outline
    assert after.background.split("\n\n")[0] == "Long ago they were one state."
    assert after.background.split("\n\n")[1].startswith("[TLP:GREEN] They met")
    assert after.indicators == "Would change our mind: a walk-out"


def test_what_rests_on_records_is_shown_and_never_rewritten() -> None:
    def change(document: Document) -> None:
        said(document, "The parties agreed to meet again.", "The parties refused to meet again.")
        said(document, "We moved an inch", "We moved a mile")
        said(document, "Events in order of time", "Events by date")

    found = come_back(edited(change))
    assert found.edit is None
    outcomes = {change.after.split(" ")[0]: outcome for change, outcome, _ in found.outcomes}
    assert Outcome.RECORDS in outcomes.values()
    assert Outcome.FIXED in outcomes.values()
    rows = [change for change, outcome, _ in found.outcomes if outcome is Outcome.RECORDS]
    assert any(change.unit.startswith(("chronology-e3", "news-e3")) for change in rows)
    assert any("a mile" in change.after for change in rows)


def test_tracked_changes_count_as_accepted_and_comments_are_told() -> None:
    def change(document: Document) -> None:
        paragraph = the(document, "We were surprised")
        run = next(each for each in paragraph._p.iter(qn("w:r")) if each.find(qn("w:t")) is not None)
        deleted = parse_xml(f'<w:del {nsdecls("w")} w:id="900" w:author="D"/>')
        run.addprevious(deleted)
        deleted.append(run)
        for text in deleted.iter(qn("w:t")):
            text.tag = qn("w:delText")
        inserted = f'<w:ins {nsdecls("w")} w:id="901" w:author="D"><w:r><w:t>We expected it.</w:t></w:r></w:ins>'
        deleted.addnext(parse_xml(inserted))
        document.add_comment(the(document, "Nobody signed").runs, "Is that so?", "Director")

    content = edited(change)
    found = come_back(content)
    assert found.edit is not None
    assert found.edit.apply(case()).outline.comment == "We expected it."
    _, read = changed(content, carried(content))
    assert [(each.who, each.words) for each in read.remarks] == [("Director", "Is that so?")]
    assert "Nobody signed" in read.remarks[0].about


def test_what_was_changed_on_both_sides_is_shown_with_both() -> None:
    content = edited(lambda document: said(document, "We were surprised", "We knew"))
    moved = SetOutline(replace(OWN, comment="We should have known.")).apply(case())
    ((change, outcome, now),) = come_back(content, moved).outcomes
    assert outcome is Outcome.BOTH
    assert (change.after, now) == ("We knew.", "We should have known.")
    assert come_back(content, moved).edit is None
    same = SetOutline(replace(OWN, comment="We knew.")).apply(case())
    assert come_back(content, same).outcomes[0][1] is Outcome.TAKEN
    assert come_back(content, same).edit is None
    content = edited(lambda document: said(document, "talks go on", "talks end"))
    judged = PutJudgement(replace(JUDGEMENTS[0], text="It is likely that they stop")).apply(case())
    assert come_back(content, judged).outcomes[0][1] is Outcome.BOTH


def test_a_judgement_taken_out_is_taken_out() -> None:
    def change(document: Document) -> None:
        gone = the(document, "No text exists")
        gone._p.getparent().remove(gone._p)

    found = come_back(edited(change))
    assert found.outcomes[0][0].fate is Fate.REMOVED
    assert found.edit is not None
    assert set(found.edit.apply(case()).judgements) == {"j1"}


def test_a_note_of_the_directors_own_stays_in_brackets() -> None:
    assert typed("They met.[S1, para 3] Then not.[S2][S3, p. 1]") == "They met [S1, para 3]. Then not [S2][S3, p. 1]."
    assert typed("TLP:AMBER They met.") == "[TLP:AMBER] They met."


def test_bookmarks_lost_by_another_program_do_not_matter() -> None:
    def change(document: Document) -> None:
        for mark in [*document.element.body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        said(document, "They met before.", "They met once before.")

    found = come_back(edited(change))
    assert [(change.unit, outcome) for change, outcome, _ in found.outcomes] == [("background-1", Outcome.TAKEN)]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_opened_and_saved_by_libreoffice_it_comes_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(edited(lambda document: said(document, "They met before.", "They met twice before.")))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    out = tmp_path / "saved"
    command = ["soffice", home, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = come_back((out / "paper.docx").read_bytes())
    assert [(change.unit, outcome) for change, outcome, _ in found.outcomes] == [("background-1", Outcome.TAKEN)]
