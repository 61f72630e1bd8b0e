from datetime import date
from typing import Any

import pytest

from generator.pages.binnenkomen import age_text, area_text, cost_lines, short_way_in, way_in
from generator.pages.context import Context
from tests.bouwers import instellingen, kaart, voorziening, wijk

DAG = date(2026, 11, 24)
HELPERS = (voorziening("steun", naam="Steun bij gesprekken"), voorziening("bezwaar", naam="Bezwaar maken"))


def context(keys: dict[str, Any], settings: dict[str, Any] | None = None) -> Context:
    named = {"wettelijk": {"clientondersteuning": "steun", "bezwaar_en_klacht": "bezwaar"}}
    return Context(kaart(instellingen(**named, **(settings or {})), *HELPERS, voorziening("a", **keys)), DAG)


def way(toegang: dict[str, Any], settings: dict[str, Any] | None = None) -> Any:
    made = context({"toegang": toegang}, settings)
    return way_in(made, made.kaart.voorzieningen["a"])


@pytest.mark.parametrize(
    ("toegang", "routes"),
    [
        ({"routes": ["vrij"]}, ("U kunt zo binnenlopen of bellen.",)),
        ({"routes": ["aanmelden"]}, ("Eerst aanmelden, geen verwijzing nodig.",)),
        (
            {"routes": ["verwijzing"], "verwijzers": ["huisarts", "wijkteam"]},
            ("Met een verwijzing van de huisarts of het wijkteam.",),
        ),
        ({"routes": ["verwijzing"]}, ("Met een verwijzing.",)),
        (
            {"routes": ["verwijzing"], "verwijzers": ["huisarts"], "andere_verwijzers": ["de leerplichtambtenaar"]},
            ("Met een verwijzing van de huisarts of de leerplichtambtenaar.",),
        ),
        ({"routes": ["beschikking"]}, ("De gemeente beslist (beschikking).",)),
        ({"routes": ["indicatie"]}, ("Met een indicatie van het CIZ of de wijkverpleegkundige.",)),
        ({"routes": ["onbekend"]}, ("Bel om te vragen hoe het werkt.",)),
    ],
)
def test_route_is_a_sentence_of_the_contract(toegang: dict[str, Any], routes: tuple[str, ...]) -> None:
    assert way(toegang).routes == routes


def test_gemeente_reads_its_own_word_for_a_wijkteam() -> None:
    woorden = {"team": {"een": "buurtteam", "meer": "buurtteams", "lidwoord": "het"}}
    found = way({"routes": ["verwijzing"], "verwijzers": ["wijkteam"]}, {"woorden": woorden})
    assert found.routes == ("Met een verwijzing van het buurtteam.",)


def test_kaart_with_a_loket_reads_of_no_wijkteam() -> None:
    found = way({"routes": ["verwijzing"], "verwijzers": ["wijkteam"]}, {"model": "loket", "loket": "steun"})
    assert found.routes == ("Met een verwijzing van het loket.",)


@pytest.mark.parametrize(
    ("route", "has_support", "has_objection"),
    [
        ("beschikking", True, True),
        ("verwijzing", True, False),
        ("indicatie", True, False),
        ("vrij", False, False),
        ("aanmelden", False, False),
        ("onbekend", False, False),
    ],
)
def test_support_is_offered_where_somebody_else_decides(route: str, has_support: bool, has_objection: bool) -> None:
    found = way({"routes": [route]})
    assert found.heeft_beslisser is has_support
    assert found.heeft_besluit is has_objection
    assert found.ondersteuning.naam == "Steun bij gesprekken"
    assert (found.bezwaar is not None) is has_objection


def test_support_does_not_point_at_its_own_page() -> None:
    made = Context(
        kaart(
            instellingen(wettelijk={"clientondersteuning": "steun"}),
            voorziening("steun", toegang={"routes": ["verwijzing"]}),
        ),
        DAG,
    )
    assert way_in(made, made.kaart.voorzieningen["steun"]).ondersteuning is None


def test_several_routes_are_alternatives_unless_all_are_needed() -> None:
    assert way({"routes": ["vrij", "verwijzing"]}).alle_nodig is False
    assert way({"routes": ["aanmelden", "beschikking"], "alle_nodig": "true"}).alle_nodig is True


def test_who_may_sign_someone_up_is_told_for_free_access() -> None:
    toegang = {"routes": ["aanmelden"], "aanmelden_door": ["inwoner", "naaste"], "verwijzers": ["huisarts"]}
    assert way(toegang).aanmelden == "Aanmelden kan door u zelf, iemand die dicht bij u staat of de huisarts."
    anyone = {"routes": ["aanmelden"], "aanmelden_door": ["inwoner", "professional"], "verwijzers": ["hulpverlener"]}
    assert way(anyone).aanmelden == "Aanmelden kan door u zelf of elke hulpverlener."


def test_lists_say_the_way_in_shortly() -> None:
    made = context({"toegang": {"routes": ["vrij", "verwijzing"]}})
    assert short_way_in(made, made.kaart.voorzieningen["a"].value) == "zo binnenlopen of bellen of met een verwijzing"


def test_nobody_is_told_to_walk_into_a_secret_address() -> None:
    made = context({"geheim_adres": "true"})
    entry = made.kaart.voorzieningen["a"]
    assert "binnenlopen" not in way_in(made, entry).routes[0] + short_way_in(made, entry.value)


@pytest.mark.parametrize(
    ("kosten", "lines"),
    [
        (None, ()),
        ({"gratis": "true"}, ("Het is gratis.",)),
        ({"bedrag": "€ 2,50 per keer"}, ("€ 2,50 per keer.",)),
        ({"eigen_bijdrage": "true", "eigen_risico": "false"}, ("U betaalt een eigen bijdrage.", "Geen eigen risico.")),
        ({"eigen_bijdrage": "€ 21 per maand"}, ("Eigen bijdrage: € 21 per maand.",)),
        ({"met_pas": "gratis met de stadspas"}, ("Met een pas: gratis met de stadspas.",)),
        (
            {"bedrag": "€ 10", "bedragen_geldig_tot": "2026-12-31"},
            ("€ 10.", "Deze bedragen gelden t/m 31 december 2026."),
        ),
    ],
)
def test_costs_are_sentences(kosten: dict[str, str] | None, lines: tuple[str, ...]) -> None:
    assert cost_lines(voorziening(kosten=kosten).value.kosten) == lines


@pytest.mark.parametrize(
    ("leeftijd", "text"),
    [
        (None, ""),
        ({"van": "18"}, "vanaf 18 jaar"),
        ({"tot": "17"}, "tot en met 17 jaar"),
        ({"van": "0", "tot": "17"}, "tot en met 17 jaar"),
        ({"van": "12", "tot": "17"}, "van 12 tot en met 17 jaar"),
        ({"van": "4", "tot": "48", "eenheid": "maand"}, "van 4 tot en met 48 maanden"),
        ({"van": "4", "tot": "4"}, "4 jaar"),
    ],
)
def test_last_age_is_welcome(leeftijd: dict[str, str] | None, text: str) -> None:
    assert age_text(voorziening(leeftijd=leeftijd).value.leeftijd) == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ({"werkgebied": "wijk", "wijken": ["noord", "zuid"]}, "Noord en Zuid"),
        ({"werkgebied": "gemeente"}, "heel Merendonk"),
        ({"werkgebied": "regio"}, "de hele regio"),
        ({"werkgebied": "regio", "gemeenten": ["Merendonk", "Oost"]}, "Merendonk en Oost"),
        ({"werkgebied": "landelijk"}, "heel Nederland"),
        ({"werkgebied": "wijk", "wijken": ["noord", "weg"]}, "Noord"),
    ],
)
def test_area_is_named(keys: dict[str, Any], text: str) -> None:
    made = Context(kaart(wijk("noord"), wijk("zuid"), voorziening("a", **keys)), DAG)
    assert area_text(made, made.kaart.voorzieningen["a"].value) == text
