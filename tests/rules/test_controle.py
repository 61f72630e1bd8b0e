from datetime import date, timedelta

import pytest

from generator.problems import Problem
from generator.rules import controle
from tests.bouwers import instellingen, kaart, organisatie, pagina, voorziening, wijk

VERLOPEN = "fout:controle-verlopen"
VERLOPEN_WARNS = "waarschuwing:controle-verlopen"
BINNENKORT = "waarschuwing:controle-binnenkort"


def only(rule, kaart_, day) -> Problem:
    (problem,) = rule(kaart_, day)
    return problem


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2027-03-31", []),
        ("2027-04-01", [(BINNENKORT, "controleren_voor")]),
        ("2027-04-30", [(BINNENKORT, "controleren_voor")]),
        ("2027-05-01", [(VERLOPEN, "controleren_voor")]),
        ("2027-05-02", [(VERLOPEN, "controleren_voor")]),
        ("2030-01-01", [(VERLOPEN, "controleren_voor")]),
    ],
)
def test_on_the_day_itself_it_is_too_late(told, day, expected):
    hulp = voorziening(controleren_voor="2027-05-01")
    assert told(controle.report_review_dates, kaart(hulp), date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    ("keys", "first_late"),
    [
        ({"gecontroleerd_op": "2026-01-01"}, date(2026, 7, 2)),
        ({"gecontroleerd_op": "2026-01-01", "controle_wijze": "overgenomen"}, date(2026, 4, 1)),
        ({"gecontroleerd_op": "2024-02-29"}, date(2024, 8, 29)),
        ({"gecontroleerd_op": "2027-08-31"}, date(2028, 2, 29)),
        ({"gecontroleerd_op": "2026-01-01", "controleren_voor": "2026-02-01"}, date(2026, 2, 1)),
    ],
)
def test_without_controleren_voor_the_term_counts_from_the_check(told, keys, first_late):
    hulp = kaart(voorziening(**keys))
    before = told(controle.report_review_dates, hulp, first_late - timedelta(days=1))
    assert [code for code, _ in before] == [BINNENKORT]
    assert [code for code, _ in told(controle.report_review_dates, hulp, first_late)] == [VERLOPEN]


@pytest.mark.parametrize(
    ("keys", "veld"),
    [
        ({"status": "aanmeldstop", "status_tot": "2026-11-24"}, "status_tot"),
        ({"kosten": {"bedragen_geldig_tot": "2026-11-23"}}, "kosten.bedragen_geldig_tot"),
        ({"status_tot": "2026-11-20", "kosten": {"bedragen_geldig_tot": "2026-11-10"}}, "kosten.bedragen_geldig_tot"),
        ({"gecontroleerd_op": "2026-01-01"}, "gecontroleerd_op"),
    ],
)
def test_the_earliest_date_counts_and_is_told_at_its_own_key(told, peildatum, keys, veld):
    assert told(controle.report_review_dates, kaart(voorziening(**keys))) == [(VERLOPEN, veld)]


def test_amounts_hold_on_their_last_day(told):
    hulp = kaart(voorziening(kosten={"bedragen_geldig_tot": "2026-12-31"}))
    (code, _), *_ = told(controle.report_review_dates, hulp, date(2026, 12, 31))
    assert code == BINNENKORT
    (code, _), *_ = told(controle.report_review_dates, hulp, date(2027, 1, 1))
    assert code == VERLOPEN


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "De controle is vandaag verlopen."),
        (1, "De controle is 1 dag te laat."),
        (12, "De controle is 12 dagen te laat."),
    ],
)
def test_the_sentence_counts_the_days(days, text):
    hulp = kaart(voorziening(controleren_voor="2027-01-01"))
    problem = only(controle.report_review_dates, hulp, date(2027, 1, 1) + timedelta(days=days))
    assert problem.text == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2027-01-01", "De bedragen gelden sinds vandaag niet meer."),
        ("2027-01-02", "De bedragen gelden al 2 dagen niet meer."),
    ],
)
def test_the_sentence_about_amounts_counts_the_days(day, text):
    hulp = kaart(voorziening(kosten={"bedragen_geldig_tot": "2026-12-31"}))
    assert only(controle.report_review_dates, hulp, date.fromisoformat(day)).text == text


def test_a_concept_only_warns(told):
    hulp = voorziening(concept="true", controleren_voor="2026-11-20")
    assert told(controle.report_review_dates, kaart(hulp)) == [(VERLOPEN_WARNS, "controleren_voor")]


@pytest.mark.parametrize(
    "entries",
    [
        [voorziening(status="gestopt", controleren_voor="2026-11-10", status_tot="2026-11-01")],
        [voorziening(controleren_voor="2026-11-10"), organisatie(status="gestopt")],
        [voorziening(controleren_voor="2026-11-10", broken=[("controleren_voor",)])],
        [voorziening(controleren_voor="2026-11-10", broken=[("gecontroleerd_op",)])],
        [voorziening(controleren_voor="2026-11-10", broken=[("status",)])],
        [organisatie(status="gestopt", status_tot="2026-11-01")],
        [organisatie()],
        [pagina()],
    ],
)
def test_what_has_no_date_or_a_broken_one_is_not_told(told, entries):
    assert told(controle.report_review_dates, kaart(*entries)) == []


def test_an_organisatie_that_inherits_its_date_is_not_told_again():
    found = controle.report_review_dates(kaart(voorziening(controleren_voor="2026-11-10")), date(2026, 11, 24))
    assert [problem.location.bestand for problem in found] == ["content/voorzieningen/hulp.md"]


@pytest.mark.parametrize(
    ("entry", "veld"),
    [
        (wijk(controleren_voor="2026-11-24"), "controleren_voor"),
        (wijk(gecontroleerd_op="2026-05-01"), "gecontroleerd_op"),
        (organisatie(status_tot="2026-11-24"), "status_tot"),
        (
            organisatie(gecontroleerd_op="2026-05-01", gecontroleerd_door="redactie", controle_wijze="telefoon"),
            "gecontroleerd_op",
        ),
        (
            pagina(gecontroleerd_op="2026-05-01", gecontroleerd_door="redactie", controle_wijze="website"),
            "gecontroleerd_op",
        ),
    ],
)
def test_wijk_organisatie_and_pagina_follow_the_same_rule(told, entry, veld):
    assert told(controle.report_review_dates, kaart(entry)) == [(VERLOPEN, veld)]


def test_the_days_of_warning_are_a_setting(told):
    near = kaart(voorziening(controleren_voor="2026-11-30"), instellingen(controle={"waarschuw_dagen": "5"}))
    assert told(controle.report_review_dates, near) == []
    assert told(controle.report_review_dates, near, date(2026, 11, 25)) == [(BINNENKORT, "controleren_voor")]


@pytest.mark.parametrize(
    ("wijze", "due", "code"),
    [
        ("telefoon", "2025-11-02", []),
        ("telefoon", "2025-11-03", ["fout:controle-te-ver"]),
        ("telefoon", "2024-11-02", []),
        ("telefoon", "2024-11-01", ["fout:ongeldige-waarde"]),
        ("overgenomen", "2025-01-31", []),
        ("overgenomen", "2025-02-01", ["fout:controle-te-ver"]),
    ],
)
def test_controleren_voor_lies_after_the_check_and_within_the_longest_term(told, wijze, due, code):
    hulp = voorziening(gecontroleerd_op="2024-11-02", controle_wijze=wijze, controleren_voor=due)
    assert told(controle.report_term, kaart(hulp)) == [(one, "controleren_voor") for one in code]


@pytest.mark.parametrize(
    "keys",
    [
        {"broken": [("controleren_voor",)]},
        {"broken": [("gecontroleerd_op",)]},
        {"broken": [("controle_wijze",)]},
        {"status": "gestopt"},
    ],
)
def test_a_term_that_is_broken_or_needed_no_more_is_not_told(told, keys):
    hulp = voorziening(gecontroleerd_op="2024-11-02", controleren_voor="2030-01-01", **keys)
    assert told(controle.report_term, kaart(hulp)) == []


def test_the_term_counts_leap_days(told):
    hulp = voorziening(gecontroleerd_op="2024-02-28", controleren_voor="2025-02-27")
    assert told(controle.report_term, kaart(hulp)) == []
    hulp = voorziening(gecontroleerd_op="2024-02-28", controleren_voor="2025-02-28")
    assert told(controle.report_term, kaart(hulp)) == [("fout:controle-te-ver", "controleren_voor")]


def test_the_hint_of_a_term_that_is_too_long_gives_the_last_day():
    hulp = kaart(voorziening(gecontroleerd_op="2026-11-02", controleren_voor="2028-01-01"))
    problem = only(controle.report_term, hulp, date(2026, 11, 24))
    assert problem.hint == "Kies een datum tot en met 2 november 2027: hooguit 365 dagen erna."


@pytest.mark.parametrize(
    ("entry", "veld"),
    [
        (voorziening(gecontroleerd_op="2026-11-25"), "gecontroleerd_op"),
        (voorziening(concept="true", gecontroleerd_op="2026-11-25"), "gecontroleerd_op"),
        (wijk(gecontroleerd_op="2026-11-25"), "gecontroleerd_op"),
        (voorziening(bronnen=[{"url": "https://a.example", "bekeken_op": "2026-11-25"}]), "bronnen[0].bekeken_op"),
        (voorziening(wachttijd={"weken": "2", "gemeten_op": "2026-11-25"}), "wachttijd.gemeten_op"),
        (voorziening(wachttijd=[{"weken": "2", "gemeten_op": "2026-11-25"}]), "wachttijd[0].gemeten_op"),
        (
            wijk(linking_pins=[{"rol": "wijkverpleegkundige", "gecontroleerd_op": "2026-11-25"}]),
            "linking_pins[0].gecontroleerd_op",
        ),
        (
            organisatie(contactpersonen=[{"rol": "coördinator", "toestemming_op": "2026-11-25"}]),
            "contactpersonen[0].toestemming_op",
        ),
    ],
)
def test_what_happened_did_not_happen_tomorrow(told, entry, veld):
    tomorrow = date(2026, 11, 25)
    assert told(controle.report_future_dates, kaart(entry)) == [("fout:controle-in-toekomst", veld)]
    assert told(controle.report_future_dates, kaart(entry), tomorrow) == []


@pytest.mark.parametrize(
    ("checked", "day", "expected"),
    [
        ("2026-08-26", "2026-11-23", []),
        ("2026-08-26", "2026-11-24", [(VERLOPEN_WARNS, "linking_pins[0].gecontroleerd_op")]),
        ("2026-08-26", "2027-11-24", [(VERLOPEN_WARNS, "linking_pins[0].gecontroleerd_op")]),
        (None, "2026-11-24", [("waarschuwing:contact-zonder-controle", "linking_pins[0].gecontroleerd_op")]),
    ],
)
def test_contacts_have_a_term_of_ninety_days_and_only_warn(told, checked, day, expected):
    pin = {"rol": "wijkverpleegkundige", **({"gecontroleerd_op": checked} if checked else {})}
    found = told(controle.report_contactpersonen, kaart(wijk(linking_pins=[pin])), date.fromisoformat(day))
    assert found == expected


def test_contacts_of_a_stopped_organisatie_are_left_alone(told):
    gone = organisatie(status="gestopt", contactpersonen=[{"rol": "coördinator"}])
    assert told(controle.report_contactpersonen, kaart(gone)) == []


@pytest.mark.parametrize(
    ("concept", "since", "expected"),
    [
        ("true", "2026-09-25", []),
        ("true", "2026-09-24", [("waarschuwing:concept-oud", "concept")]),
        ("false", "2026-01-01", []),
        (None, "2026-01-01", []),
    ],
)
def test_a_concept_older_than_sixty_days_warns(told, concept, since, expected):
    hulp = voorziening(concept=concept, gecontroleerd_op=since)
    assert told(controle.report_old_concepts, kaart(hulp)) == expected


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        ("2026-11-24", []),
        ("2026-10-25", []),
        ("2026-10-24", [("waarschuwing:wachttijd-verlopen", "wachttijd[0].gemeten_op")]),
        ("2025-10-24", [("waarschuwing:wachttijd-verlopen", "wachttijd[0].gemeten_op")]),
    ],
)
def test_a_waiting_time_is_asked_for_after_thirty_days(told, measured, expected):
    wachttijd = [{"weken": "6", "gemeten_op": measured}]
    assert told(controle.report_wachttijden, kaart(voorziening(wachttijd=wachttijd))) == expected


def test_a_stopped_voorziening_needs_no_waiting_time(told):
    gone = voorziening(status="gestopt", wachttijd={"weken": "6", "gemeten_op": "2025-01-01"})
    assert told(controle.report_wachttijden, kaart(gone)) == []
