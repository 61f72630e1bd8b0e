from datetime import date

import pytest

from generator.rules import samenhang
from tests.bouwers import kaart, organisatie, voorziening, wijk

DAY = date(2026, 11, 24)
NO_WIJKEN = [("fout:ontbrekend-veld", "wijken")]
REACHABLE = {"telefoon": "0800 1234"}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"werkgebied": "wijk"}, NO_WIJKEN),
        ({"werkgebied": None}, NO_WIJKEN),
        ({"werkgebied": "wijk", "concept": "true"}, NO_WIJKEN),
        ({"werkgebied": "wijk", "wijken": ["noord"]}, []),
        ({"werkgebied": "gemeente"}, []),
        ({"werkgebied": "regio"}, []),
        ({"werkgebied": "landelijk"}, []),
        ({"werkgebied": "gemeente", "wijken": ["noord"]}, []),
        ({"werkgebied": "wijk", "geheim_adres": "true"}, []),
        ({"werkgebied": "wijk", "broken": [("wijken", 1)]}, []),
        ({"werkgebied": None, "broken": [("werkgebied",)]}, []),
    ],
)
def test_with_werkgebied_wijk_the_wijken_are_named(told, keys, expected):
    assert told(samenhang.report_missing_wijken, kaart(wijk(), voorziening(**keys))) == expected


def test_without_wijken_on_the_kaart_the_hint_is_werkgebied_gemeente():
    (problem,) = samenhang.report_missing_wijken(kaart(voorziening(werkgebied=None)), DAY)
    assert problem.hint == "Is het voor de hele gemeente? Schrijf dan: werkgebied: gemeente."
    (problem,) = samenhang.report_missing_wijken(kaart(wijk(), voorziening(werkgebied=None)), DAY)
    assert problem.hint.startswith("Noem de wijken bij 'wijken'.")


@pytest.mark.parametrize(
    ("own", "theirs", "expected"),
    [
        (None, None, [("fout:ontbrekend-veld", "contact")]),
        ({"zorgdomein": "true"}, None, [("fout:ontbrekend-veld", "contact.telefoon")]),
        ({"aanmelden": "https://a.example"}, {"sms": "06 12345678"}, [("fout:ontbrekend-veld", "contact.telefoon")]),
        (None, REACHABLE, []),
        ({"zorgdomein": "true"}, REACHABLE, []),
        ({"telefoon": "112"}, None, []),
        ({"telefoons": [{"nummer": "112"}]}, None, []),
        ({"whatsapp": "06 12345678"}, None, []),
        ({"chat": "https://a.example"}, None, []),
        ({"email": "info@a.example"}, None, []),
        ({"website": "https://a.example"}, None, []),
    ],
)
def test_a_voorziening_can_be_reached_somehow(told, own, theirs, expected):
    found = kaart(voorziening(contact=own), organisatie(contact=theirs))
    assert told(samenhang.report_missing_contact, found) == expected


@pytest.mark.parametrize(
    "entries",
    [
        [voorziening(broken=[("contact", "telefoon")])],
        [voorziening(), organisatie(contact=None, broken=[("contact",)])],
        [voorziening(organisatie="onbekend")],
        [voorziening(status="gestopt")],
        [voorziening(), organisatie(contact=None, status="gestopt")],
    ],
)
def test_a_contact_that_cannot_be_known_or_needed_is_not_asked(told, entries):
    found = kaart(organisatie(contact=None), *entries)
    assert told(samenhang.report_missing_contact, found) == []


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([voorziening(gestopt_op="2026-10-01")], [("fout:ongeldige-waarde", "gestopt_op")]),
        ([organisatie(gestopt_op="2026-10-01")], [("fout:ongeldige-waarde", "gestopt_op")]),
        ([voorziening(gestopt_op="2026-10-01", status="aanmeldstop")], [("fout:ongeldige-waarde", "gestopt_op")]),
        ([voorziening(gestopt_op="2026-10-01", status="gestopt")], []),
        ([organisatie(gestopt_op="2026-10-01", status="gestopt")], []),
        ([voorziening(gestopt_op="2026-10-01"), organisatie(status="gestopt")], []),
        ([voorziening(gestopt_op="2026-10-01", broken=[("status",)])], []),
        ([voorziening(status="gestopt")], []),
    ],
)
def test_gestopt_op_goes_with_the_status(told, entries, expected):
    assert told(samenhang.report_stopped_without_status, kaart(*entries)) == expected


@pytest.mark.parametrize(
    "soort", ["gemeente", "welzijn", "zorg", "vrijwilligers", "buurtinitiatief", "onderwijs", "anders", None]
)
def test_a_known_soort_is_fine(told, soort):
    assert told(samenhang.report_unknown_soort, kaart(organisatie(soort=soort))) == []


def test_another_soort_warns_with_the_nearest(told):
    (problem,) = samenhang.report_unknown_soort(kaart(organisatie(soort="welzyn")), DAY)
    assert (problem.code, problem.severity, problem.veld) == ("onbekende-soort", "waarschuwing", "soort")
    assert problem.hint.startswith("Misschien bedoeld: welzijn. Kies uit: gemeente, ")
