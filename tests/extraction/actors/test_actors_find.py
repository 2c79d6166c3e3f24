from __future__ import annotations

import pytest

from briefing.extraction.actors.find import actors
from briefing.language.analysis import analyse
from briefing.model.actor import ActorKind


@pytest.fixture
def cast(prose):
    return lambda *paragraphs, **more: actors("S", analyse(prose(*paragraphs, **more)))


def names(found, kind=ActorKind.PERSON):
    return [one.name for one in found if one.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amina Wanjiru closed the clinic.", ["Amina Wanjiru"]),
        ("The clinic was closed by Minister Okello.", ["Okello"]),
        ("Mr. Tanaka left early.", ["Tanaka"]),
        ("Ursula von der Leyen arrived.", ["Ursula von der Leyen"]),
        ("Bakyt Sydykov, the mayor, resigned.", ["Bakyt Sydykov"]),
        ("Qzeni Vrtal said the road was open.", ["Qzeni Vrtal"]),
        ("Present: Xoli Ndrova (chair), Ana Ruiz", ["Xoli Ndrova", "Ana Ruiz"]),
        ("The Treaty of Karlowitz was signed.", []),
        ("They sailed to Port Larsen on Monday.", []),
        ("Peace Negotiations Continue, he said.", []),
        ("In the past, Sunday was quiet.", []),
    ],
)
def test_people_are_named_by_their_words(cast, text, expected):
    assert names(cast(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Port Larsen Harbour Authority fined it.", ["Port Larsen Harbour Authority"]),
        ("The Ministry of Health confirmed it.", ["Ministry of Health"]),
        ("The World Food Programme (WFP) came. WFP left.", ["World Food Programme"]),
        ("NATO agreed.", ["NATO"]),
        ("The Kenyan Red Cross came.", ["Kenyan Red Cross"]),
        ("The committee met.", []),
    ],
)
def test_organisations_are_named_by_their_heads(cast, text, expected):
    assert names(cast(text), ActorKind.ORGANISATION) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway walked out.", ["Norway"]),
        ("Moscow rejected the text.", ["Russia"]),
        ("The Kremlin denied it.", ["Russia"]),
        ("They met at the Kremlin.", []),
        ("They met in Moscow.", []),
        ("They live in Norway.", []),
        ("Kenyan troops crossed the border.", ["Kenya"]),
        ("Kenyan coffee is good.", []),
    ],
)
def test_a_state_acts_by_name_capital_seat_or_forces_but_not_as_a_place(cast, text, expected):
    assert names(cast(text), ActorKind.STATE) == expected


def test_a_surname_joins_its_full_name_with_exact_words(cast):
    (one,) = cast("Grace Nkemelu spoke. Later Nkemelu left. Nkemelu’s car followed.")
    assert [mention.exact for mention in one.mentions] == ["Grace Nkemelu", "Nkemelu", "Nkemelu"]
    assert one.aliases == ("Nkemelu",)
    assert one.id == "S:a1"


def test_two_people_of_one_surname_stay_apart(cast):
    found = cast("Ivan Petrov met Maria Petrov. Petrov left.")
    assert names(found) == ["Ivan Petrov", "Maria Petrov"]
    assert [len(one.mentions) for one in found] == [1, 1]


def test_a_headline_alone_makes_no_actor(cast):
    found = cast("Nobody came.", title="Stalemate Continues as Peter Stands Firm")
    assert found == ()


def test_a_headline_names_again_whom_the_text_names(cast):
    (one,) = cast("Peter Otieno resigned.", title="Otieno Stands Down After Long Night")
    assert [mention.exact for mention in one.mentions] == ["Otieno", "Peter Otieno"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("It was U.S. special envoy Steve Hall who came.", ["U.S. special envoy"]),
        ("Grace Nkemelu, the company's chief executive, left.", ["company's chief executive"]),
        ("Ana Ruiz (chair) opened.", ["chair"]),
        ("Peter Otieno, 54, a fisherman, left.", []),
        ("Peter Otieno left.", []),
        ("Victor Lemos, paid officials of the port.", []),
    ],
)
def test_roles_stand_before_or_after_the_name(cast, text, roles):
    person = next(one for one in cast(text) if one.kind is ActorKind.PERSON)
    assert [role.text for role in person.roles] == roles


def test_a_plural_role_is_shared(cast):
    found = cast("He came with foreign policy advisers Yuri Orlov and Kirill Danilov.")
    assert [[role.text for role in one.roles] for one in found] == [["foreign policy advisers"]] * 2


def test_a_plural_role_is_not_shared_across_other_words(cast):
    found = cast("Advisers Yuri Orlov left and Kirill Danilov stayed.")
    assert found[-1].roles == ()


def test_the_side_comes_from_the_role_or_a_leader_whose_state_is_named(cast):
    found = {one.name: one.side for one in cast("Chadian Foreign Minister Ali Mahamat met Emmanuel Macron of France.")}
    assert found["Ali Mahamat"] == "Chad"
    assert found["Emmanuel Macron"] == "France"


def test_a_leader_has_no_side_where_the_text_names_no_state(cast):
    (one,) = cast("Emmanuel Macron spoke.")
    assert one.side == ""


def test_confidence_grows_with_the_evidence(cast):
    by_title, by_position = cast("President Maria Silva spoke."), cast("Qzeni Vrtal said no.")
    assert by_title[0].confidence > by_position[0].confidence


def test_a_state_that_no_list_has_is_learned_from_its_president(cast):
    found = cast(
        "Anton Veresk, the president of Karsovia, spoke. Karsovian troops crossed.",
        "Halden's special envoy Tom Bell left.",
    )
    assert "Karsovia" in names(found, ActorKind.STATE)
    sides = {one.name: one.side for one in found}
    assert (sides["Anton Veresk"], sides["Tom Bell"]) == ("Karsovia", "Halden")


def test_an_office_of_something_else_makes_no_state(cast):
    assert names(cast("Tom Bell, the president of Northgate University, spoke."), ActorKind.STATE) == []


def test_a_person_with_an_army_is_no_state(cast):
    found = cast("Anton Veresk spoke. Veresk's army crossed the river. Later Veresk left.")
    assert [(one.name, one.kind) for one in found] == [("Anton Veresk", ActorKind.PERSON)]


def test_capitals_of_another_language_make_nobody(cast):
    assert cast("Der Alte Hafen bleibt Montag zu.", "Президентка Дарина Ковіл не приїхала.") == ()
