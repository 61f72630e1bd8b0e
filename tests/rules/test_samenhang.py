from datetime import date

import pytest

from generator.rules import samenhang
from tests.bouwers import instellingen, kaart, organisatie, voorziening, wijk

DAY = date(2026, 11, 24)
NO_WIJKEN = [("fout:ontbrekend-veld", "wijken")]
STOPPED = [("fout:ongeldige-waarde", "gestopt_op")]
UNKNOWN_SOORT = [("waarschuwing:onbekende-soort", "soort")]


@pytest.mark.parametrize(
    "keys",
    [
        {"werkgebied": None},
        {"werkgebied": "wijk"},
        {"werkgebied": "wijk", "wijken": []},
        {"werkgebied": None, "concept": "true"},
        {"werkgebied": None, "locaties": [{"wijk": "noord"}]},
        {"werkgebied": None, "gemeenten": ["Merendonk"]},
    ],
)
def test_a_voorziening_for_wijken_names_them(told, keys):
    assert told(samenhang.report_missing_wijken, kaart(wijk(), voorziening(**keys))) == NO_WIJKEN


@pytest.mark.parametrize(
    "keys",
    [
        {"werkgebied": None, "wijken": ["noord"]},
        {"werkgebied": "wijk", "wijken": "noord"},
        {"werkgebied": "wijk", "wijken": ["nrood"]},
        {"werkgebied": "gemeente"},
        {"werkgebied": "regio"},
        {"werkgebied": "landelijk"},
        {"werkgebied": "gemeente", "wijken": ["noord"]},
        {"werkgebied": None, "geheim_adres": "true"},
        {"werkgebied": None, "organisatie": "opvang"},
        {"werkgebied": None, "broken": [("werkgebied",)]},
        {"werkgebied": None, "broken": [("wijken",)]},
        {"werkgebied": None, "broken": [("wijken", 0)]},
    ],
)
def test_wijken_are_not_asked_for_elsewhere(told, keys):
    secret = organisatie("opvang", geheim_adres="true")
    assert told(samenhang.report_missing_wijken, kaart(wijk(), secret, voorziening(**keys))) == []


def test_with_a_loket_and_no_wijken_the_hint_is_the_whole_gemeente(told):
    settings = instellingen(model="loket", loket="loket")
    found = kaart(settings, voorziening("loket", soort="loket"), voorziening(werkgebied="wijk"))
    assert told(samenhang.report_missing_wijken, found) == NO_WIJKEN
    (problem,) = samenhang.report_missing_wijken(found, DAY)
    assert problem.hint == "Is het voor de hele gemeente? Schrijf dan: werkgebied: gemeente."
    assert (problem.location.bestand, problem.location.regel) == ("content/voorzieningen/hulp.md", 1)


def test_with_wijken_the_hint_asks_for_them_first():
    (problem,) = samenhang.report_missing_wijken(kaart(wijk(), voorziening(werkgebied=None)), DAY)
    assert problem.hint.startswith("Noem de wijken bij 'wijken'. Is het voor de hele gemeente?")


NOT_A_WAY_IN = [
    {"sms": "06 12 34 56 78"},
    {"aanmelden": "https://hulp.example/aanmelden"},
    {"verwijzen": "https://hulp.example/verwijzen"},
    {"agenda": "https://hulp.example/agenda"},
    {"beveiligde_mail": "Zivver"},
    {"zorgdomein": "true"},
    {"zakelijk": "true"},
]

WAYS_IN = [
    {"telefoon": "030 123 45 67"},
    {"telefoons": [{"nummer": "030 123 45 67"}]},
    {"whatsapp": "06 12 34 56 78"},
    {"chat": "https://hulp.example/chat"},
    {"email": "info@hulp.example"},
    {"website": "https://hulp.example"},
]


@pytest.mark.parametrize("inherited", [None, *NOT_A_WAY_IN])
@pytest.mark.parametrize(("own", "veld"), [(None, "contact"), *((one, "contact.telefoon") for one in NOT_A_WAY_IN)])
def test_without_a_way_in_here_or_at_the_organisatie_the_contact_is_missing(told, own, veld, inherited):
    found = kaart(organisatie(contact=inherited), voorziening(contact=own))
    assert told(samenhang.report_missing_contact, found) == [("fout:ontbrekend-veld", veld)]


@pytest.mark.parametrize("contact", WAYS_IN)
def test_one_way_in_is_enough_here_or_at_the_organisatie(told, contact):
    assert told(samenhang.report_missing_contact, kaart(organisatie(contact=None), voorziening(contact=contact))) == []
    assert told(samenhang.report_missing_contact, kaart(organisatie(contact=contact), voorziening())) == []
    own = voorziening(contact={"sms": "06 12 34 56 78"})
    assert told(samenhang.report_missing_contact, kaart(organisatie(contact=contact), own)) == []


@pytest.mark.parametrize(
    "entries",
    [
        [organisatie(contact=None)],
        [organisatie(contact=None), voorziening(status="gestopt")],
        [organisatie(contact=None, status="gestopt"), voorziening()],
        [organisatie(contact=None, broken=[("contact",)]), voorziening()],
        [organisatie(contact=None, broken=[("contact", "telefoon")]), voorziening()],
        [organisatie(contact=None), voorziening(broken=[("contact", "telefoon")])],
        [voorziening(organisatie="onbekend")],
    ],
)
def test_where_nobody_needs_it_or_it_was_told_already_no_contact_is_missed(told, entries):
    assert told(samenhang.report_missing_contact, kaart(*entries)) == []


def test_the_number_of_a_place_is_not_the_contact(told):
    hulp = voorziening(locaties=[{"plaats": "Dorp", "telefoon": "030 123 45 67"}])
    found = told(samenhang.report_missing_contact, kaart(organisatie(contact=None), hulp))
    assert found == [("fout:ontbrekend-veld", "contact")]


def test_a_missing_contact_is_told_at_contact_or_at_the_top():
    silent = organisatie(contact=None)
    own = voorziening(contact={"sms": "06 12 34 56 78"})
    (problem,) = samenhang.report_missing_contact(kaart(silent, own), DAY)
    assert problem.location == own.source.locate_key(("contact",))[0]
    (problem,) = samenhang.report_missing_contact(kaart(silent, voorziening()), DAY)
    assert (problem.location.regel, problem.location.kolom) == (1, 1)


@pytest.mark.parametrize("status", [None, "actief", "aanmeldstop", "tijdelijk-gesloten"])
@pytest.mark.parametrize("build", [voorziening, organisatie])
def test_a_day_of_stopping_goes_with_the_status(told, build, status):
    found = kaart(build(gestopt_op="2026-10-01", status=status))
    assert told(samenhang.report_stopped_without_status, found) == STOPPED


@pytest.mark.parametrize(
    "entries",
    [
        [voorziening(gestopt_op="2026-10-01", status="gestopt")],
        [organisatie(gestopt_op="2026-10-01", status="gestopt")],
        [voorziening(status="gestopt")],
        [organisatie(status="gestopt")],
        [voorziening(gestopt_op="2026-10-01"), organisatie(status="gestopt")],
        [voorziening(gestopt_op="2026-10-01", broken=[("status",)])],
        [organisatie(gestopt_op="2026-10-01", broken=[("status",)])],
        [voorziening(), organisatie()],
    ],
)
def test_a_stop_that_fits_its_status_is_not_told(told, entries):
    assert told(samenhang.report_stopped_without_status, kaart(*entries)) == []


def test_the_sentence_about_stopping_names_the_status():
    hulp = voorziening(gestopt_op="2026-10-01", status="aanmeldstop")
    (problem,) = samenhang.report_stopped_without_status(kaart(hulp), DAY)
    assert problem.text == "'gestopt_op' is ingevuld, maar de status is 'aanmeldstop'."
    assert problem.location == hulp.source.locate(("gestopt_op",))[0]


@pytest.mark.parametrize("soort", ["welzjn", "stichting", "Welzijn", "zorg en welzijn"])
def test_another_soort_of_organisatie_warns(told, soort):
    assert told(samenhang.report_unknown_soort, kaart(organisatie(soort=soort))) == UNKNOWN_SOORT


@pytest.mark.parametrize(
    "soort", [None, "gemeente", "welzijn", "zorg", "vrijwilligers", "buurtinitiatief", "onderwijs", "anders"]
)
def test_a_soort_of_the_list_is_not_told(told, soort):
    assert told(samenhang.report_unknown_soort, kaart(organisatie(soort=soort))) == []


def test_the_nearest_soort_is_suggested():
    (problem,) = samenhang.report_unknown_soort(kaart(organisatie(soort="welzjn")), DAY)
    assert problem.text == "De soort 'welzjn' staat niet in de lijst."
    assert problem.hint.startswith("Misschien bedoeld: welzijn. Kies uit: gemeente, welzijn,")
