from datetime import date

import pytest

from generator.rules import geld
from tests.bouwers import kaart, organisatie, voorziening

DAY = date(2026, 11, 24)
FIELD = "kosten.bedragen_geldig_tot"
MISSING = [("fout:bedrag-zonder-datum", FIELD)]
TOO_FAR = [("fout:ongeldige-waarde", FIELD)]


def regeling(**keys):
    return voorziening("pas", **{"soort": "regeling"} | keys)


@pytest.mark.parametrize(
    "keys",
    [
        {"kosten": {"bedrag": "€ 25 per jaar"}},
        {"kosten": {"bedrag": "25 euro"}},
        {"kosten": {"bedrag": "Vijftig Euro"}},
        {"kosten": {"uitleg": "Tot 120% van de bijstandsnorm."}},
        {"kosten": {"uitleg": "Tot 120 procent van de bijstandsnorm."}},
        {"kosten": {"met_pas": "€5"}},
        {"kosten": {"eigen_bijdrage": "€ 21,80 per maand"}},
        {"kosten": {"eigen_risico": "385 euro"}},
        {"voorwaarden": ["U woont hier.", "U heeft minder dan € 7.575 op de bank."]},
        {"body": "Een gezin krijgt 300 euro."},
        {"body": "Zie de tabel.\n\n- alleenstaand: € 1.300\n- samen: € 1.900\n"},
        {"concept": "true", "kosten": {"bedrag": "€ 25"}},
        {"status": "aanmeldstop", "kosten": {"bedrag": "€ 25"}},
    ],
)
def test_an_amount_or_percentage_of_a_regeling_has_a_last_day(told, keys):
    assert told(geld.report_amounts, kaart(regeling(**keys))) == MISSING


@pytest.mark.parametrize(
    "entry",
    [
        regeling(),
        regeling(kosten={"gratis": "true"}),
        regeling(kosten={"uitleg": "Het bedrag hangt af van het inkomen."}),
        regeling(kosten={"eigen_bijdrage": "true"}),
        regeling(body="Voor Europeanen en iedereen uit de eurozone, in 2026, bel 030 123 45 67."),
        regeling(voorwaarden=["Ouder dan 18 jaar."], body="In de eurozone."),
        regeling(samenvatting="Een pas van 25 euro voor mensen met weinig geld."),
        regeling(voor_professionals="Tot 120% van de norm."),
        regeling(kosten={"bedrag": "€ 25", "bedragen_geldig_tot": "2026-12-31"}),
        regeling(kosten={"bedrag": "€ 25"}, status="gestopt"),
        regeling(kosten={"bedrag": "€ 25"}, organisatie="weg"),
        regeling(kosten={"bedrag": "€ 25"}, broken=[("kosten", "bedragen_geldig_tot")]),
        regeling(kosten={"bedrag": "€ 25"}, broken=[("kosten",)]),
        regeling(body="300 euro", broken=[("kosten",)]),
        voorziening(kosten={"bedrag": "€ 2,50 per keer"}),
        voorziening(soort="cursus", kosten={"bedrag": "€ 50"}),
        voorziening(soort="activiteit", body="Koffie kost 1 euro."),
    ],
)
def test_without_an_amount_or_regeling_no_day_is_asked_for(told, entry):
    assert told(geld.report_amounts, kaart(entry, organisatie("weg", status="gestopt"))) == []


@pytest.mark.parametrize(
    ("checked", "until", "expected"),
    [
        ("2026-11-02", "2026-12-31", []),
        ("2026-11-02", "2026-11-30", []),
        ("2026-11-02", "2026-01-31", []),
        ("2026-11-02", "2027-01-01", TOO_FAR),
        ("2026-11-02", "2027-12-31", TOO_FAR),
        ("2026-12-31", "2026-12-31", []),
        ("2026-12-31", "2027-01-01", TOO_FAR),
        ("2026-01-01", "2026-12-31", []),
        ("2026-01-01", "2027-01-01", TOO_FAR),
        ("2025-12-31", "2026-01-01", TOO_FAR),
        ("2025-12-31", "2026-12-31", TOO_FAR),
    ],
)
def test_amounts_hold_until_the_31_december_that_follows_the_check(told, checked, until, expected):
    pas = regeling(gecontroleerd_op=checked, kosten={"bedrag": "€ 25", "bedragen_geldig_tot": until})
    assert told(geld.report_amounts, kaart(pas)) == expected


@pytest.mark.parametrize(
    "keys",
    [
        {"soort": "cursus"},
        {"status": "gestopt"},
        {"broken": [("gecontroleerd_op",)]},
    ],
)
def test_a_day_too_far_is_only_told_where_it_can_be_judged(told, keys):
    pas = regeling(kosten={"bedrag": "€ 25", "bedragen_geldig_tot": "2027-12-31"}, **keys)
    assert told(geld.report_amounts, kaart(pas)) == []


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ({"kosten": {"bedrag": "€ 1"}, "voorwaarden": ["€ 2"], "body": "€ 3"}, "'kosten'"),
        ({"voorwaarden": ["€ 2"], "body": "€ 3"}, "'voorwaarden'"),
        ({"body": "€ 3"}, "de tekst"),
    ],
)
def test_the_sentence_says_where_the_amount_stands(keys, place):
    (problem,) = geld.report_amounts(kaart(regeling(**keys)), DAY)
    assert problem.text == f"In {place} staat een bedrag of percentage, maar niet tot wanneer het klopt."
    assert "bedragen_geldig_tot: 2026-12-31" in problem.hint


def test_a_missing_day_is_told_at_kosten_or_at_the_top():
    with_kosten = regeling(kosten={"bedrag": "€ 25"})
    (problem,) = geld.report_amounts(kaart(with_kosten), DAY)
    assert problem.location == with_kosten.source.locate_key(("kosten",))[0]
    (problem,) = geld.report_amounts(kaart(regeling(body="€ 25")), DAY)
    assert (problem.location.regel, problem.location.kolom) == (1, 1)


def test_the_hint_of_a_day_too_far_gives_the_last_day():
    pas = regeling(kosten={"bedragen_geldig_tot": "2027-06-30"})
    (problem,) = geld.report_amounts(kaart(pas), DAY)
    assert problem.text.startswith("'bedragen_geldig_tot' ligt na 31 december 2026.")
    assert problem.hint.startswith("Schrijf hooguit 2026-12-31.")
    assert problem.location == pas.source.locate(("kosten", "bedragen_geldig_tot"))[0]
