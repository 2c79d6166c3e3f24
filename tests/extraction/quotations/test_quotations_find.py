from __future__ import annotations

import pytest

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.find import actors
from briefing.extraction.quotations.find import statements
from briefing.language.analysis import analyse
from briefing.model.statement import Speech


@pytest.fixture
def said(prose):
    def read(*paragraphs: str):
        analysis = analyse(prose(*paragraphs))
        cast = Cast(actors("S", analysis))
        names = {one.id: one.name for one in cast.actors}
        return [
            (one.content.exact, names.get(one.speaker_id or "", ""), one.speaker_words)
            for one in statements("S", analysis, cast)
            if one.kind is Speech.DIRECT
        ]

    return read


WORDS = "We will keep the harbour open."


@pytest.mark.parametrize(
    "text",
    [
        f"“{WORDS}” – Amina Wanjiru",
        f"“{WORDS}” — Port director Amina Wanjiru",
        f"Amina Wanjiru: “{WORDS}”",
        f"Amina Wanjiru said: “{WORDS}”",
        f"Amina Wanjiru told reporters, “{WORDS}”",
        f"“{WORDS[:-1]},” said Amina Wanjiru.",
        f"“{WORDS[:-1]},” Amina Wanjiru said on Monday.",
        f"“{WORDS[:-1]},” said port director Amina Wanjiru.",
        f"“{WORDS[:-1]},” Amina Wanjiru, the port director, told reporters.",
        f"Amina Wanjiru has stressed her own part, stating, “{WORDS}”",
        f"According to Amina Wanjiru, “{WORDS}”",
        f"Amina Wanjiru arrived. “{WORDS[:-1]},” she said.",
        f'"{WORDS[:-1]}," Amina Wanjiru said.',
        f"The director, Amina Wanjiru, wrote in the log: “{WORDS}”",
        f"Amina Wanjiru said: « {WORDS} »",
        f"Amina Wanjiru said: „{WORDS}“",
        f"‘{WORDS[:-1]},’ said Amina Wanjiru.",
    ],
)
def test_the_speaker_is_found_wherever_the_attribution_stands(said, text):
    ((words, speaker, _),) = said(text)
    assert words.strip(".,") == WORDS.strip(".")
    assert speaker == "Amina Wanjiru"


def test_a_quotation_carries_over_to_the_next_in_its_paragraph(said):
    found = said("“We have lost the bridge,” said Ana Ruiz. “The road is gone as well.”")
    assert [speaker for _, speaker, _ in found] == ["Ana Ruiz", "Ana Ruiz"]


def test_the_line_below_signs_a_quotation(said):
    ((_, speaker, _),) = said(f"“{WORDS}”", "— Tom Bell")
    assert speaker == "Tom Bell"


def test_paragraphs_of_one_speech_belong_to_who_is_named_at_its_end(said):
    found = said("“The first part of it goes on.", "“The second part ends here,” said Tom Bell.")
    assert [speaker for _, speaker, _ in found] == ["Tom Bell", "Tom Bell"]


def test_an_unnamed_voice_is_kept_in_its_own_words(said):
    assert said("“The lights went out at nine,” residents said.") == [("The lights went out at nine,", "", "residents")]


def test_two_speakers_of_one_sentence_are_not_mixed_up(said):
    found = said("Ana Ruiz said: “We are ready to go,” and Tom Bell replied: “We are not ready yet.”")
    assert [speaker for _, speaker, _ in found] == ["Ana Ruiz", "Tom Bell"]


def test_a_short_quotation_counts_where_somebody_says_it(said):
    assert said("Ana Ruiz called the table “a non-starter”.") == [("a non-starter", "Ana Ruiz", "")]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “ghost fleet” left the port.",
        "She published a memoir, “The Long Account”, in May.",
        "They watched “War and Peace” on the bus.",
        "The workers’ pay and the ship's log were lost.",
    ],
)
def test_scare_quotes_and_works_are_no_statements(said, text):
    assert said(text) == []


def test_inserts_in_brackets_stay_and_a_speaker_may_be_unknown(said):
    assert said("“Some [proposals] were accepted by all of them.”") == [
        ("Some [proposals] were accepted by all of them.", "", "")
    ]


def test_reported_speech_is_less_sure_than_quoted(prose):
    analysis = analyse(prose("Ana Ruiz said that the dam was safe. “The dam is safe for all,” said Ana Ruiz."))
    indirect, direct = statements("S", analysis, Cast(actors("S", analysis)))
    assert (indirect.kind, indirect.content.exact) == (Speech.INDIRECT, "the dam was safe")
    assert indirect.confidence < direct.confidence


def test_passages_hold_the_marks_and_contents_the_words(prose):
    analysis = analyse(prose("“It is over and done with,” said Ana Ruiz."))
    (one,) = statements("S", analysis, Cast(actors("S", analysis)))
    assert one.passage.exact == "“It is over and done with,”"
    assert one.id == "S:s0"
    assert one.cue is not None
    assert one.cue.of(analysis.text.text) == "said"


def test_speech_in_the_first_person_needs_no_marks(said):
    found = said("Ana Ruiz met reporters. We have handed over every log, she said.")
    assert found == [("We have handed over every log", "Ana Ruiz", "")]
    assert said("Ana Ruiz met reporters. The log is lost, she said.") == []


@pytest.fixture
def indirect(prose):
    def read(text: str):
        analysis = analyse(prose(text))
        cast = Cast(actors("S", analysis))
        names = {one.id: one.name for one in cast.actors}
        found = [one for one in statements("S", analysis, cast) if one.kind is Speech.INDIRECT]
        return [(one.content.exact, names.get(one.speaker_id or "", one.speaker_words)) for one in found]

    return read


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "The two sides agreed to meet again, Yuri Osmanov said.",
            "The two sides agreed to meet again",
            "Yuri Osmanov",
        ),
        (
            "Salma Haddad married the painter Karim Jaziri in 1990. She said that the valley was lost.",
            "the valley was lost",
            "Salma Haddad",
        ),
        (
            "Olivier Ndayi, the adviser, said the talks would go on, according to the Daily Post.",
            "the talks would go on",
            "Olivier Ndayi",
        ),
        ("The bridge was lost, officials said.", "The bridge was lost", "officials"),
        ("The Harbour Authority says it had sold both cranes.", "it had sold both cranes", "Harbour Authority"),
        ("Ana Ruiz (Harbour Authority) noted that both cranes had failed.", "both cranes had failed", "Ana Ruiz"),
        ("Critics say the dam was never safe.", "the dam was never safe", "Critics"),
        ("Ana Ruiz promised that the dam would be safe; she lives below it.", "the dam would be safe", "Ana Ruiz"),
        ("Ana Ruiz said that the dam was “safe” and dry.", "the dam was “safe” and dry", "Ana Ruiz"),
        ("Anton Mor's spokesman, Olle Berg, said that the army had left.", "the army had left", "Olle Berg"),
    ],
)
def test_reported_words_have_their_speaker(indirect, text, content, speaker):
    assert indirect(text) == [(content, speaker)]


def test_what_stands_between_marks_is_not_told_again_as_reported(indirect):
    assert indirect("Ana Ruiz said that “the dam was safe and dry”.") == []


def test_a_fragment_of_some_length_is_kept_with_the_noun_that_says_it(said):
    found = said("A diver reached by radio described the wreck as “a house with all its doors open”.")
    assert found == [("a house with all its doors open", "", "A diver")]


def test_what_the_marks_only_name_is_no_statement(said):
    assert said("The sum was entered in the books as “hire of six small boats”.") == []


def test_a_short_quotation_that_goes_on_is_whole_where_it_is_a_sentence(said):
    found = said("“They ask when I go home,” said Ana Ruiz. “To which home?”")
    assert [words for words, _, _ in found] == ["They ask when I go home,", "To which home?"]


def test_the_first_word_of_a_long_name_stands_for_it(said):
    found = said(
        "The owner, Orebank Metals, said that it was sorry.", "Orebank called the strike “unlawful and quite useless”."
    )
    assert [speaker for _, speaker, _ in found] == ["Orebank Metals"]


def test_a_pronoun_goes_on_from_the_voice_before_unless_somebody_is_named_between(said):
    text = "“We had no plan,” recalls Petra Holm. Asked about it, Mara Lind smiles. “They were right,” she says."
    assert [who for _, who, _ in said(text)] == ["Petra Holm", "Mara Lind"]


def test_some_other_one_of_a_calling_is_nobody_named_before(said):
    text = "The engineer Ravi Shah restarted it. “We have an alarm for this,” one engineer noted."
    assert [who for _, who, _ in said(text)] == [""]


def test_in_the_words_of_somebody(said):
    text = "In the words of the manager, Lena Fox, “it was a quiet disaster for us”."
    assert [who for _, who, _ in said(text)] == ["Lena Fox"]
