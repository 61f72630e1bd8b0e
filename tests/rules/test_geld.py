
import pytest

from generator.rules import geld
from tests.bouwers import kaart, organisatie, voorziening

MISSING = [("fout:bedrag-zonder-datum", "kosten.bedragen_geldig_tot")]
TOO_FAR = [("fout:ongeldige-waarde", "kosten.bedragen_geldig_tot")]


def regeling(**keys):
    return voorziening("toeslag", soort="regeling", **keys)


@pytest.mark.parametrize(
    "keys",
    [
        {"kosten": {"bedrag": "€ 20 per jaar"}},
        {"kosten": {"uitleg": "U betaalt 20 euro."}},
        {"kosten": {"met_pas": "20% korting"}},
        {"kosten": {"eigen_bijdrage": "21 procent"}},
        {"voorwaarden": ["U woont hier.", "Uw inkomen is lager dan € 1.500."]},
        {"voorwaarden": ["Uw inkomen is hooguit 120 % van bijstand."]},
        {"body": "U krijgt 100 Euro per kind."},
        {"body": "U krijgt 100 euro's."},
        {"body": "U krijgt **€** 100."},
        {"body": "Hoeveel procent hangt af van uw inkomen."},
        {"concept": "true", "body": "EUR 20"},
    ],
)
def test_a_regeling_with_an_amount_says_until_when_it_holds(told, keys):
    assert told(geld.report_amounts, kaart(regeling(**keys))) == MISSING


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"kosten": {"gratis": "true"}},
        {"body": "Wij helpen u met Europese regels en neurologen."},
        {"body": "Voor gezinnen met 4 kinderen."},
        {"samenvatting": "U krijgt hoogstens € 100 per kind."},
        {"kosten": {"bedrag": "€ 20", "bedragen_geldig_tot": "2026-12-31"}},
        {"body": "€ 20", "kosten": {"bedragen_geldig_tot": "2026-12-01"}},
        {"body": "€ 20", "status": "gestopt"},
        {"body": "€ 20", "broken": [("kosten",)]},
        {"body": "€ 20", "broken": [("kosten", "bedragen_geldig_tot")]},
    ],
)
def test_without_an_amount_or_with_a_date_nothing_is_told(told, keys):
    assert told(geld.report_amounts, kaart(regeling(**keys))) == []


def test_only_a_regeling_needs_it(told):
    assert told(geld.report_amounts, kaart(voorziening(kosten={"bedrag": "€ 20"}, body="€ 20"))) == []


def test_a_regeling_of_an_organisatie_that_stopped_needs_nothing(told):
    assert told(geld.report_amounts, kaart(regeling(body="€ 20"), organisatie(status="gestopt"))) == []


@pytest.mark.parametrize(
    ("checked", "until", "expected"),
    [
        ("2026-11-02", "2026-12-31", []),
        ("2026-11-02", "2027-01-01", TOO_FAR),
        ("2026-12-31", "2026-12-31", []),
        ("2026-12-31", "2027-12-31", TOO_FAR),
        ("2027-01-01", "2027-12-31", []),
        ("2026-01-01", "2026-06-30", []),
    ],
)
def test_amounts_change_on_the_first_of_january(told, checked, until, expected):
    entry = regeling(gecontroleerd_op=checked, kosten={"bedrag": "€ 20", "bedragen_geldig_tot": until})
    assert told(geld.report_amounts, kaart(entry)) == expected
