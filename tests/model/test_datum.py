"""Dates, times and days: one way of writing, and a ready answer to all the others."""

import re
import time as clock
from datetime import UTC, date, datetime, time

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.model.datum import Dag, Datum, Tijd

DATUM: TypeAdapter[date] = TypeAdapter(Datum)
TIJD: TypeAdapter[time] = TypeAdapter(Tijd)
DAG = TypeAdapter(Dag)


def refuse(text: object, adapter: TypeAdapter[date] | TypeAdapter[time] | TypeAdapter[Dag]) -> tuple[str, str, str]:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(text)
    [error] = caught.value.errors()
    return error["ctx"]["melding"], error["ctx"]["tip"], error["ctx"]["code"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2000-02-29", date(2000, 2, 29)),
        ("1900-01-01", date(1900, 1, 1)),
        ("2199-12-31", date(2199, 12, 31)),
    ],
)
def test_a_date_is_year_month_day(text: str, expected: date) -> None:
    assert expected == DATUM.validate_python(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("31-12-2026", "2026-12-31"),
        ("31/12/2026", "2026-12-31"),
        ("31.12.2026", "2026-12-31"),
        ("1-2-2026", "2026-02-01"),
        ("31-12-26", "2026-12-31"),
        ("31 december 2026", "2026-12-31"),
        ("31 dec 2026", "2026-12-31"),
        ("31 dec. 2026", "2026-12-31"),
        ("Donderdag 31 December 2026", "2026-12-31"),
        ("2026-1-5", "2026-01-05"),
        ("2026/12/31", "2026-12-31"),
        ("20261231", "2026-12-31"),
        ("2026-12-31T00:00:00Z", "2026-12-31"),
        ("2026-12-31 12:00", "2026-12-31"),
        (" 2026-12-31", "2026-12-31"),
        ("2026-31-12", "2026-12-31"),
        ("december 2026", "2026-12-31"),
        ("2026-12", "2026-12-31"),
        ("1798675200", "2026-12-31"),
        ("31-02-2026", "2026-12-31"),
        ("2026-12-31\n", "2026-12-31"),
        ("２０２６-12-31", "2026-12-31"),
        ("٢٠٢٦-١٢-٣١", "2026-12-31"),
        ("morgen", "2026-12-31"),
        ("", "2026-12-31"),
        ("\u202e2026-12-31", "2026-12-31"),
        ("2026-12-31\x00", "2026-12-31"),
        ("9" * 100_000, "2026-12-31"),
        ("1-" * 50_000, "2026-12-31"),
    ],
)
def test_another_way_of_writing_gets_the_right_one_back(text: str, meant: str) -> None:
    start = clock.perf_counter()
    melding, tip, code = refuse(text, DATUM)

    assert f"Schrijf de datum als jaar-maand-dag: {meant}." == tip
    assert code == "ongeldige-datum"
    assert len(melding) < 120
    assert clock.perf_counter() - start < 0.2


@pytest.mark.parametrize(
    ("text", "melding", "tip"),
    [
        ("2026-02-29", "De datum 2026-02-29 bestaat niet.", "Februari 2026 heeft 28 dagen."),
        ("2100-02-29", "De datum 2100-02-29 bestaat niet.", "Februari 2100 heeft 28 dagen."),
        ("2026-04-31", "De datum 2026-04-31 bestaat niet.", "April 2026 heeft 30 dagen."),
        ("2026-01-00", "De datum 2026-01-00 bestaat niet.", "Januari 2026 heeft 31 dagen."),
        ("2026-13-13", "De datum 2026-13-13 bestaat niet.", "Een maand is een getal van 01 tot en met 12."),
        ("2026-00-10", "De datum 2026-00-10 bestaat niet.", "Een maand is een getal van 01 tot en met 12."),
        ("1899-12-31", "Het jaar 1899 kan niet kloppen.", "Kijk het jaar na: van 1900 tot en met 2199."),
        ("2200-01-01", "Het jaar 2200 kan niet kloppen.", "Kijk het jaar na: van 1900 tot en met 2199."),
        ("0000-01-01", "Het jaar 0000 kan niet kloppen.", "Kijk het jaar na: van 1900 tot en met 2199."),
    ],
)
def test_a_day_that_does_not_exist_is_explained(text: str, melding: str, tip: str) -> None:
    assert (melding, tip, "ongeldige-datum") == refuse(text, DATUM)


@pytest.mark.parametrize(
    "value", [1798675200, 1798675200.0, None, True, datetime(2026, 12, 31, tzinfo=UTC), ["2026-12-31"]]
)
def test_only_text_or_a_plain_date_is_a_date(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        DATUM.validate_python(value)
    assert caught.value.errors()[0]["type"] == "string_type"


def test_a_date_that_was_read_already_stays_and_is_written_as_typed() -> None:
    day = date(2026, 12, 31)

    assert day == DATUM.validate_python(day)
    assert DATUM.dump_json(day) == b'"2026-12-31"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:30", time(9, 30)),
        ("9:30", time(9, 30)),
        ("00:00", time(0, 0)),
        ("0:00", time(0, 0)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_is_hours_and_minutes(text: str, expected: time) -> None:
    assert expected == TIJD.validate_python(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9.30", "09:30"),
        ("9,30", "09:30"),
        ("9u30", "09:30"),
        ("9h30", "09:30"),
        ("9 30", "09:30"),
        ("0930", "09:30"),
        ("9:30 uur", "09:30"),
        ("9.30 uur", "09:30"),
        ("09:30:00", "09:30"),
        ("9", "09:00"),
        ("9 uur", "09:00"),
        ("9u", "09:00"),
        ("21u", "21:00"),
        ("half 10", "09:30"),
        ("half 1", "00:30"),
        ("kwart over 9", "09:15"),
        ("kwart voor 9", "08:45"),
        ("24:00", "00:00"),
        ("24.00 uur", "00:00"),
    ],
)
def test_another_way_of_writing_a_time_gets_the_right_one_back(text: str, meant: str) -> None:
    melding, tip, code = refuse(text, TIJD)

    assert f"Schrijf {meant}." == tip
    assert code == "ongeldige-waarde"
    assert text in melding


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25:00",
        "9:60",
        "24:01",
        "half 99",
        "9:3",
        "negen uur",
        "9-17",
        "９:30",
        "٠٩:٣٠",
        "09:30\n",
        "09:30\x00",
        "12:34:56:78",
        "1" * 100_000,
    ],
)
def test_what_is_no_time_shows_an_example(text: str) -> None:
    tip = refuse(text, TIJD)[1]

    assert tip in {
        "Schrijf uren en minuten met een dubbele punt. Voorbeeld: 09:30.",
        "Schrijf 09:30.",
    }


class _Record(BaseModel):
    dag: Datum | None = None
    tijd: Tijd | None = None


def test_both_may_be_left_out_in_a_record() -> None:
    assert _Record(dag="2026-12-31", tijd="9:30").model_dump_json() == '{"dag":"2026-12-31","tijd":"09:30"}'
    assert _Record().model_dump_json() == '{"dag":null,"tijd":null}'


def test_a_time_is_written_with_two_digits() -> None:
    assert TIJD.dump_json(TIJD.validate_python("9:30")) == b'"09:30"'


@pytest.mark.parametrize("adapter", [DATUM, TIJD])
def test_the_schema_pattern_takes_its_own_examples(adapter: TypeAdapter[date] | TypeAdapter[time]) -> None:
    schema = adapter.json_schema()

    assert all(re.search(schema["pattern"], example) for example in schema["examples"])
    assert not re.search(schema["pattern"], "31-12-2026")


def test_the_days_are_in_the_order_of_the_week() -> None:
    assert [day.value for day in Dag] == ["ma", "di", "wo", "do", "vr", "za", "zo"]
    assert Dag.DI is Dag.of(date(2026, 11, 24))
    assert Dag.ZO is Dag.of(date(2024, 12, 29))
    assert (Dag.DI.nummer, Dag.DI.label) == (1, "dinsdag")


@pytest.mark.parametrize("day", list(Dag))
def test_a_short_day_is_read_and_written(day: Dag) -> None:
    assert day is DAG.validate_python(day.value)
    assert f'"{day.value}"'.encode() == DAG.dump_json(day)


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("maandag", "Schrijf: ma."),
        ("Ma", "Schrijf: ma."),
        ("ma.", "Schrijf: ma."),
        ("MAANDAG", "Schrijf: ma."),
        ("maandagen", "Schrijf: ma."),
        ("friday", "Schrijf: vr."),
        ("Mo", "Schrijf: ma."),
        ("ma-vr", "Kies uit: ma di wo do vr za zo."),
        ("", "Kies uit: ma di wo do vr za zo."),
        ("dagelijks", "Kies uit: ma di wo do vr za zo."),
        ("x" * 100_000, "Kies uit: ma di wo do vr za zo."),
    ],
)
def test_another_word_for_a_day_gets_the_short_one(text: str, tip: str) -> None:
    assert tip == refuse(text, DAG)[1]


def test_the_schema_of_a_day_lists_the_seven() -> None:
    assert DAG.json_schema()["enum"] == ["ma", "di", "wo", "do", "vr", "za", "zo"]
