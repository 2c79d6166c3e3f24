"""checks: what a program can hold against a paper."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.judgement import Judgement
from briefing.paper.checks import Finding, checks
from briefing.paper.compose import compose
from briefing.paper.tree import Meta, Paper, Paragraph, Quote, Ref, Text
from tests.paper.talks import JUDGEMENTS, OUTLINE, draft, reviewed


def found(dossier: Dossier) -> set[int]:
    return {finding.check for finding in checks(compose(dossier), dossier)}


def test_a_draft_passes() -> None:
    assert found(draft()) == set()


def test_an_uncited_judgement_is_found() -> None:
    assert checks(compose(reviewed()), reviewed()) == (Finding(6, "judgement-j2", "A statement names no source."),)


def test_a_cited_paper_passes() -> None:
    assert found(reviewed().put(replace(JUDGEMENTS[1], basis=("e1",)))) == set()


def test_terms_of_two_scales_are_found() -> None:
    mixed = Judgement("j3", "It is very likely", "very likely", "low", ("e1",))
    remote = Judgement("j4", "There is a remote chance", "remote chance", "low", ("e1",))
    assert 4 in found(reviewed().put(mixed, remote))


def test_confidence_and_likelihood_in_one_sentence_are_found() -> None:
    assert 3 in found(reviewed().put(replace(JUDGEMENTS[0], text="We have high confidence that it is likely")))


def test_a_vague_word_is_found() -> None:
    assert 5 in found(reviewed().put(replace(JUDGEMENTS[1], text="They may go on", basis=("e1",))))


def test_a_judgement_without_confidence_is_found() -> None:
    assert 2 in found(reviewed().put(replace(JUDGEMENTS[0], confidence="")))


def test_a_cutoff_after_the_issue_day_is_found() -> None:
    assert 12 in found(reviewed().put_outline(replace(OUTLINE, cutoff=Day(2026, 1, 1))))


def test_a_marking_that_is_no_tlp_label_is_found() -> None:
    assert 24 in found(reviewed().put_outline(replace(OUTLINE, marking="TLP: GREEN")))


def test_a_source_left_out_of_the_list_is_found() -> None:
    assert 7 in found(reviewed().put_outline(replace(OUTLINE, sections=("masthead", "chronology"))))


def test_letters_no_font_has_are_found() -> None:
    assert 33 in found(reviewed().put_outline(replace(OUTLINE, title="Talks 𓀀")))
    assert 33 not in found(reviewed().put_outline(replace(OUTLINE, title="Переговоры Ελλάδα Łódź")))


def test_a_quotation_that_was_altered_is_found() -> None:
    paper = compose(reviewed())
    blocks = tuple(replace(b, words="We moved a mile") if isinstance(b, Quote) else b for b in paper.blocks)
    assert 13 in {finding.check for finding in checks(replace(paper, blocks=blocks), reviewed())}


def test_a_reference_that_leads_nowhere_is_found() -> None:
    paper = Paper("t", "", Meta("TLP:CLEAR", "", ""), (Paragraph("p", (Text("See "), Ref("gone"))),))
    assert [finding.check for finding in checks(paper)] == [56]
