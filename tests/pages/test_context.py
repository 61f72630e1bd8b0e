from datetime import date
from typing import Any

import pytest

from generator.model.kaart import Kaart
from generator.pages.context import Context
from tests.bouwers import instellingen, kaart, organisatie, thema, voorziening, wijk

DAG = date(2026, 11, 24)


def slugs(entries: Any) -> list[str]:
    return [entry.slug for entry in entries]


@pytest.mark.parametrize(
    ("keys", "serves"),
    [
        ({"werkgebied": "wijk", "wijken": ["noord"]}, True),
        ({"werkgebied": "wijk", "wijken": ["zuid"]}, False),
        ({"werkgebied": "gemeente"}, True),
        ({"werkgebied": "regio"}, True),
        ({"werkgebied": "regio", "gemeenten": ["Merendonk", "Oost"]}, True),
        ({"werkgebied": "regio", "gemeenten": ["Oost"]}, False),
        ({"werkgebied": "landelijk"}, False),
        ({"status": "gestopt", "gestopt_op": "2026-10-01"}, False),
        ({"status": "aanmeldstop"}, True),
    ],
)
def test_wijk_is_served_by_its_own_and_by_all_that_is_for_everyone(keys: dict[str, Any], serves: bool) -> None:
    context = Context(kaart(wijk("noord"), wijk("zuid"), voorziening("hulp", **keys)), DAG)
    assert slugs(context.serving("noord")) == (["hulp"] if serves else [])


def test_names_are_in_dutch_alphabetical_order() -> None:
    names = {"a": "zelfhulp", "b": "Éénoudergroep", "c": "'t Hofje", "d": "Eettafel"}
    context = Context(kaart(*(voorziening(slug, naam=name) for slug, name in names.items())), DAG)
    assert slugs(context.alle) == ["b", "d", "c", "a"]


def test_long_expired_leaves_the_lists_but_keeps_its_page() -> None:
    old = voorziening("oud", gecontroleerd_op="2025-11-02")
    line = voorziening("lijn", soort="hulplijn", gecontroleerd_op="2025-11-02")
    context = Context(kaart(old, line), DAG)
    assert slugs(context.in_lijsten) == ["lijn"]
    assert slugs(context.alle) == ["lijn", "oud"]


def test_mentions_are_known_from_the_other_side() -> None:
    context = Context(
        kaart(voorziening("a", zie_ook=["b"], eerst_proberen=["c"]), voorziening("b"), voorziening("c")), DAG
    )
    assert slugs(context.ook_genoemd_bij["b"]) == ["a"]
    assert slugs(context.eerst_genoemd_bij["c"]) == ["a"]


def test_unknown_slug_gives_nothing() -> None:
    context = Context(kaart(voorziening("a")), DAG)
    assert context.get("weg") is None
    assert slugs(context.pick(["weg", "a", "a", None])) == ["a"]


def test_spreekuren_of_a_secret_place_are_told_nowhere() -> None:
    hidden = organisatie("opvang", geheim_adres="true")
    uren = [{"bij": "school", "dag": "ma"}]
    context = Context(
        kaart(hidden, organisatie("school"), voorziening("a", organisatie="opvang", spreekuren=uren)), DAG
    )
    assert context.spreekuren == ()


def test_spreekuur_that_is_over_is_gone() -> None:
    uren = [{"bij": "school", "dag": "ma", "tot_en_met": "2026-11-24"}, {"bij": "school", "tot_en_met": "2026-11-23"}]
    context = Context(kaart(organisatie("school"), voorziening("a", spreekuren=uren)), DAG)
    assert len(context.spreekuren_bij("school")) == 1


@pytest.mark.parametrize(
    ("entries", "is_gevoelig"),
    [
        ([thema("geld", gevoelig="true")], True),
        ([organisatie(geheim_adres="true")], True),
        ([], False),
    ],
)
def test_page_is_sensitive_by_its_thema_or_its_secret_address(entries: list[Any], is_gevoelig: bool) -> None:
    made: Kaart = kaart(*entries, voorziening("a"))
    assert Context(made, DAG).is_gevoelig(made.voorzieningen["a"].value) is is_gevoelig


@pytest.mark.parametrize(
    ("keys", "far"),
    [
        ({}, False),
        ({"kanalen": ["bezoek", "telefoon"]}, False),
        ({"kanalen": ["telefoon"]}, True),
        ({"soort": "hulplijn"}, True),
        ({"geheim_adres": "true"}, True),
    ],
)
def test_nobody_walks_into_a_telephone_line(keys: dict[str, Any], far: bool) -> None:
    made = kaart(instellingen(), voorziening("a", **keys))
    assert Context(made, DAG).is_at_a_distance(made.voorzieningen["a"].value) is far
