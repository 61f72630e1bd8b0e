from datetime import date

import pytest

from generator.rules import wettelijk
from tests.bouwers import instellingen, kaart, voorziening

DAY = date(2026, 11, 24)
KEYS = [
    "clientondersteuning",
    "veilig_thuis",
    "vertrouwenspersoon_jeugd",
    "zorgwekkend_gedrag",
    "schuldhulp",
    "jeugdgezondheidszorg",
    "bezwaar_en_klacht",
]
ALL = dict.fromkeys(KEYS, "hulp")


def real(**keys):
    return instellingen(**{"voorbeeld": None} | keys)


def missing(*keys):
    return [("waarschuwing:wettelijk-ontbreekt", f"wettelijk.{key}") for key in keys]


def test_a_kaart_that_may_be_an_example_is_not_asked_for_the_law(told):
    wrong = instellingen(voorbeeld="false", broken=[("voorbeeld",)])
    assert told(wettelijk.report_missing_by_law, kaart(wrong)) == []


@pytest.mark.parametrize("keys", [{}, {"wettelijk": {}}, {"voorbeeld": "false"}])
def test_a_real_kaart_is_warned_for_each_voorziening_of_the_law(told, keys):
    assert told(wettelijk.report_missing_by_law, kaart(real(**keys))) == missing(*KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_only_what_is_missing_is_told(told, key):
    rest = {other: "hulp" for other in KEYS if other != key}
    assert told(wettelijk.report_missing_by_law, kaart(real(wettelijk=rest), voorziening())) == missing(key)


@pytest.mark.parametrize(
    "settings",
    [
        instellingen(),
        instellingen(wettelijk={"veilig_thuis": "hulp"}),
        real(wettelijk=ALL),
        real(broken=[("wettelijk",)]),
    ],
)
def test_an_example_and_a_complete_kaart_are_not_told(told, settings):
    assert told(wettelijk.report_missing_by_law, kaart(settings, voorziening())) == []


def test_a_key_with_a_mistake_is_not_missing(told):
    settings = real(broken=[("wettelijk", "schuldhulp")])
    expected = missing(*(key for key in KEYS if key != "schuldhulp"))
    assert told(wettelijk.report_missing_by_law, kaart(settings)) == expected


def test_the_sentence_names_the_law_and_the_hint_the_key():
    rest = {key: "hulp" for key in KEYS if key != "veilig_thuis"}
    settings = real(wettelijk=rest)
    (problem,) = wettelijk.report_missing_by_law(kaart(settings), DAY)
    assert problem.text.startswith("Dit moet volgens de wet op de kaart staan en ontbreekt: Veilig Thuis (Wmo 2015")
    assert problem.text.endswith(").")
    assert not problem.text.endswith("..")
    assert "'veilig_thuis'" in problem.hint
    assert problem.location == settings.source.locate_key(("wettelijk",))[0]


def test_without_the_key_it_is_told_at_the_top():
    places = {(one.location.bestand, one.location.regel) for one in wettelijk.report_missing_by_law(kaart(real()), DAY)}
    assert places == {("content/kaart.yaml", 1)}
