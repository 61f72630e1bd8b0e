import importlib
import pkgutil
from datetime import date

import pytest

from generator import rules
from generator.problems import sort_problems
from tests.bouwers import kaart, organisatie, pagina, voorziening, wijk

DAY = date(2026, 11, 24)


def public_rules():
    for found in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"generator.rules.{found.name}")
        for name, value in vars(module).items():
            if name.startswith("report_") and value.__module__ == module.__name__:
                yield value


def found_in(*entries):
    return [(one.location.bestand.rpartition("/")[2], one.veld) for one in rules.apply_rules(kaart(*entries), DAY)]


def test_every_rule_of_the_room_stands_in_the_table_once():
    assert len(set(rules.RULES)) == len(rules.RULES)
    assert set(rules.RULES) == set(public_rules())


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_in_words_what_it_holds(rule):
    assert (rule.__doc__ or "").strip().endswith(".")


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_no_rule_tells_anything_about_a_healthy_kaart(rule):
    healthy = kaart(wijk(), organisatie("brug", contact={"telefoon": "0800 4321"}), voorziening(), pagina())
    assert list(rule(healthy, DAY)) == []


def test_problems_come_in_order_of_file_and_line_whatever_the_order_of_rules_and_entries(monkeypatch):
    entries = [
        voorziening("b", zie_ook=["weg"], gestopt_op="2026-10-01"),
        voorziening("a", wijken=["weg"], controleren_voor="2026-11-01"),
        wijk("zuid", loket="weg"),
        organisatie("brug", onderdeel_van="weg", contact={"telefoon": "0800 4321"}),
    ]
    found = rules.apply_rules(kaart(*entries), DAY)
    assert len(found) >= 6
    assert found == sort_problems(found)
    monkeypatch.setattr(rules, "RULES", rules.RULES[::-1])
    assert rules.apply_rules(kaart(*reversed(entries)), DAY) == found


def test_a_problem_that_two_rules_tell_is_given_once(monkeypatch):
    broken = kaart(voorziening(zie_ook=["weg"]))
    once = rules.apply_rules(broken, DAY)
    monkeypatch.setattr(rules, "RULES", rules.RULES * 2)
    assert len(once) == 1
    assert rules.apply_rules(broken, DAY) == once


@pytest.mark.parametrize(
    ("keys", "broken"),
    [
        ({"zie_ook": ["weg"]}, ("zie_ook",)),
        ({"zie_ook": ["weg"]}, ("zie_ook", 0)),
        ({"zie_ook": ["fout", "weg"]}, ("zie_ook", 0)),
        ({"locaties": [{"plaats": "Dorp", "wijk": "weg"}]}, ("locaties", 0, "wijk")),
        ({"locaties": [{"plaats": "Dorp", "wijk": "weg"}]}, ("locaties",)),
        ({"organisatie": "weg"}, ("organisatie",)),
        ({"zie_ook": ["weg"]}, ()),
    ],
)
def test_a_problem_at_or_below_a_stand_in_is_left_out(keys, broken):
    assert found_in(voorziening(**keys)) != []
    assert found_in(voorziening(**keys, broken=[broken])) == []


@pytest.mark.parametrize(
    ("keys", "broken", "veld"),
    [
        ({"zie_ook": ["weg"]}, ("zie",), "zie_ook[0]"),
        ({"zie_ook": ["weg"]}, ("naam",), "zie_ook[0]"),
        ({"locaties": [{"plaats": "Dorp", "wijk": "weg"}]}, ("locaties", 0, "plaats"), "locaties[0].wijk"),
        (
            {"locaties": [{"plaats": "Dorp", "wijk": "weg"}, {"plaats": "Dorp"}]},
            ("locaties", 1, "wijk"),
            "locaties[0].wijk",
        ),
    ],
)
def test_a_problem_beside_a_stand_in_is_kept(keys, broken, veld):
    assert found_in(voorziening(**keys, broken=[broken])) == [("hulp.md", veld)]


def test_a_stand_in_in_another_file_hides_nothing():
    entries = [voorziening("a", zie_ook=["weg"], broken=[("zie_ook", 0)]), voorziening("b", zie_ook=["weg"])]
    assert found_in(*entries) == [("b.md", "zie_ook[0]")]
