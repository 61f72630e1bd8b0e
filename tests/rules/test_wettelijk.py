from datetime import date

from generator.rules import wettelijk
from tests.bouwers import instellingen, kaart

DAY = date(2026, 11, 24)
KEYS = (
    "clientondersteuning veilig_thuis vertrouwenspersoon_jeugd zorgwekkend_gedrag schuldhulp jeugdgezondheidszorg "
    "bezwaar_en_klacht"
).split()


def test_each_missing_voorziening_warns_at_its_key(told):
    found = told(wettelijk.report_missing_by_law, kaart(instellingen(voorbeeld=None)))
    assert found == [("waarschuwing:wettelijk-ontbreekt", f"wettelijk.{key}") for key in KEYS]


def test_what_is_named_is_fine(told):
    named = dict.fromkeys(KEYS[1:], "hulp")
    found = told(wettelijk.report_missing_by_law, kaart(instellingen(voorbeeld="false", wettelijk=named)))
    assert found == [("waarschuwing:wettelijk-ontbreekt", "wettelijk.clientondersteuning")]


def test_an_example_needs_nothing(told):
    assert told(wettelijk.report_missing_by_law, kaart(instellingen(voorbeeld="true"))) == []


def test_what_is_already_told_is_not_missing(told):
    broken = instellingen(voorbeeld=None, wettelijk=dict.fromkeys(KEYS[1:], "hulp"), broken=[("wettelijk", KEYS[0])])
    assert told(wettelijk.report_missing_by_law, kaart(broken)) == []


def test_the_sentence_names_the_law():
    problem = next(wettelijk.report_missing_by_law(kaart(instellingen(voorbeeld=None)), DAY))
    assert "Onafhankelijke cliëntondersteuning (Wmo 2015, artikel 2.2.4)" in problem.text
