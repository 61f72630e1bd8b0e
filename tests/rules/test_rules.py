"""The table of contents: order, what is left out, and that every rule says what it is."""

import time
from datetime import date

import pytest

from generator.problems import sort_problems
from generator.rules import RULES, apply_rules
from tests.bouwers import instellingen, kaart, organisatie, thema, voorziening, wijk

DAY = date(2026, 11, 24)


def fields(found):
    return [(str(problem.code), problem.veld) for problem in apply_rules(found, DAY)]


def test_a_healthy_kaart_has_no_problems():
    assert apply_rules(kaart(voorziening(), wijk()), DAY) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_what_it_is(rule):
    assert rule.__doc__
    assert rule.__doc__.strip().endswith(".")


def test_no_rule_stands_twice():
    assert len(set(RULES)) == len(RULES)


def test_problems_are_sorted_and_the_same_each_time():
    found = kaart(
        voorziening("b", zie_ook=["weg"], wijken=["weg"], body="123456782"),
        voorziening("a", organisatie="weg", controleren_voor="2026-11-24"),
        instellingen(loket="weg"),
    )
    problems = apply_rules(found, DAY)
    assert problems == sort_problems(problems)
    assert problems == apply_rules(found, DAY)
    assert len(problems) == 6


@pytest.mark.parametrize(
    ("keys", "broken"),
    [
        ({"themas": ["zonder-slug"]}, ("themas",)),
        ({"themas": ["zonder-slug"]}, ("themas", 3)),
        ({"organisatie": "zonder-slug", "contact": {"telefoon": "112"}}, ("organisatie",)),
        ({"gecontroleerd_op": "2000-01-01"}, ("gecontroleerd_op",)),
        ({"locaties": [{"plaats": "Dorp", "wijk": "weg"}]}, ("locaties", 0, "wijk")),
        ({"locaties": [{"plaats": "Dorp", "wijk": "weg"}]}, ("locaties", 0)),
    ],
)
def test_a_stand_in_is_not_judged(keys, broken):
    assert fields(kaart(voorziening(**keys, broken=[broken]))) == []


def test_the_rest_of_a_broken_entry_is_judged():
    entry = voorziening(themas=["zonder-slug"], zie_ook=["weg"], broken=[("themas", 0)])
    assert fields(kaart(entry)) == [("onbekende-verwijzing", "zie_ook[0]")]


def test_a_broken_item_of_a_record_leaves_its_neighbour():
    entry = voorziening(locaties=[{"wijk": "een"}, {"wijk": "twee"}], broken=[("locaties", 0, "wijk")])
    assert fields(kaart(entry)) == [("onbekende-verwijzing", "locaties[1].wijk")]


def test_a_broken_item_of_a_list_in_a_record_leaves_the_rest_of_that_record():
    contact = {"rol": "arts", "organisatie": "weg", "expertise": ["x"], "gecontroleerd_op": "2026-11-02"}
    entry = organisatie(contactpersonen=[contact], broken=[("contactpersonen", 0, "expertise", 0)])
    assert fields(kaart(entry)) == [("onbekende-verwijzing", "contactpersonen[0].organisatie")]


def test_settings_that_could_not_be_read_are_not_judged():
    assert fields(kaart(instellingen(loket="weg", voorbeeld=None, broken=[()]))) == []


def test_a_mistake_in_one_file_hides_nothing_in_another():
    found = kaart(voorziening("a", zie_ook=["weg"], broken=[("zie_ook",)]), voorziening("b", zie_ook=["weg"]))
    assert [problem.location.bestand for problem in apply_rules(found, DAY)] == ["content/voorzieningen/b.md"]


def test_lists_are_judged_too():
    assert fields(kaart(thema("schuld", bovenliggend="weg"), organisatie())) == [
        ("onbekende-verwijzing", "bovenliggend")
    ]


@pytest.mark.parametrize(
    "text",
    [
        *[piece * (3900 // len(piece)) for piece in ("0", "0 ", "1 ", "0(", "a", "a-", "A-", "a.", "a.a@", "Aa ", "+")],
        *[piece * (3900 // len(piece)) for piece in ("www.", "van de ", "5.2 ", "1234 ", "straat ", "1234  A .", "@")],
        *[piece * (3900 // len(piece)) for piece in ("52.09", "9F46VXQJ", "Laan van ", "post bus ", "adres ")],
        "0" * 3900 + "x",
        "j." + "vd" * 30 + "1@hulp.example",
    ],
    ids=lambda text: text[:8],
)
def test_a_hostile_text_takes_no_time(text):
    entry = voorziening(geheim_adres="true", spoed=text, body=text, gecontroleerd_door=text[:100])
    start = time.perf_counter()
    problems = apply_rules(kaart(entry), DAY)
    assert time.perf_counter() - start < 10
    assert all(problem.hint for problem in problems)
