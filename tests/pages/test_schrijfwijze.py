from datetime import date, time

import pytest

from generator.model.datum import Dag
from generator.pages import schrijfwijze as schrijf


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 24), "24 november 2026"),
        (date(2027, 1, 1), "1 januari 2027"),
        (date(2028, 2, 29), "29 februari 2028"),
    ],
)
def test_date_is_written_in_dutch_without_zeros(day: date, written: str) -> None:
    assert schrijf.schrijf_datum(day) == written


def test_period_of_one_day_is_that_day() -> None:
    assert schrijf.schrijf_periode(date(2026, 12, 25), date(2026, 12, 25)) == "25 december 2026"


def test_period_names_its_last_day() -> None:
    assert schrijf.schrijf_periode(date(2026, 12, 28), date(2027, 1, 1)) == "28 december 2026 t/m 1 januari 2027"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (time(9), time(12, 30), "9:00 tot 12:30 uur"),
        (time(13, 5), None, "vanaf 13:05 uur"),
        (None, time(0, 30), "tot 0:30 uur"),
        (None, None, ""),
    ],
)
def test_span_of_time_says_only_what_is_known(first: time | None, last: time | None, written: str) -> None:
    assert schrijf.schrijf_tijdvak(first, last) == written


@pytest.mark.parametrize(
    ("items", "word", "written"),
    [
        ([], "en", ""),
        (["a"], "en", "a"),
        (["a", "b"], "of", "a of b"),
        (["a", "b", "c"], "en", "a, b en c"),
    ],
)
def test_list_reads_as_a_sentence(items: list[str], word: str, written: str) -> None:
    assert schrijf.schrijf_lijst(items, word) == written


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("ma", "maandag"),
        ("ma do", "maandag en donderdag"),
        ("vr ma di wo do", "maandag t/m vrijdag"),
        ("ma di", "maandag en dinsdag"),
        ("ma di wo vr", "maandag t/m woensdag en vrijdag"),
        ("za zo", "zaterdag en zondag"),
    ],
)
def test_days_in_a_row_become_a_range(keys: str, written: str) -> None:
    assert schrijf.schrijf_dagen(Dag(key) for key in keys.split()) == written


@pytest.mark.parametrize(
    ("role", "written"),
    [
        ("redactie", "de redactie"),
        ("coördinator van de organisatie", "de coördinator van de organisatie"),
        ("wijkteam Noord", "het wijkteam Noord"),
        ("de beheerder", "de beheerder"),
        ("een vrijwilliger", "een vrijwilliger"),
        ("Welzijn Merendonk", "Welzijn Merendonk"),
    ],
)
def test_role_gets_the_article_that_it_lacks(role: str, written: str) -> None:
    assert schrijf.met_lidwoord(role) == written


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Éénoudergroep", "E"),
        ("'t Hofje", "T"),
        ("113 Zelfmoordpreventie", "0-9"),
        ("(Niet) alleen", "N"),
        ("Østlandet", "0-9"),
    ],
)
def test_name_stands_under_the_letter_people_look_for(name: str, letter: str) -> None:
    assert schrijf.beginletter(name) == letter


def test_sentence_gets_a_capital_and_one_full_stop() -> None:
    assert schrijf.als_zin("bel eerst") == "Bel eerst."
    assert schrijf.als_zin("Bel eerst!") == "Bel eerst!"


@pytest.mark.parametrize(("name", "inside"), [("Ouders", "ouders"), ("LHBTI-jongeren", "LHBTI-jongeren"), ("X", "X")])
def test_name_inside_a_sentence_keeps_the_capitals_of_an_abbreviation(name: str, inside: str) -> None:
    assert schrijf.midden_in_zin(name) == inside
