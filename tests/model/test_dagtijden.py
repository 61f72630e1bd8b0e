"""The hours of one day: one way of writing, and a ready answer to all the others."""

import time

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.dagtijden import DagTijden, Tijdvak

ADAPTER = TypeAdapter(DagTijden)


def refuse(text: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        ADAPTER.validate_python(text)
    [error] = caught.value.errors()
    assert error["ctx"]["code"] == "ongeldige-waarde"
    return error["ctx"]["melding"], error["ctx"]["tip"]


@pytest.mark.parametrize(
    ("text", "spans", "written"),
    [
        ("09:00-17:00", [(540, 1020)], "09:00-17:00"),
        ("9:30-17:00", [(570, 1020)], "09:30-17:00"),
        ("09:00 - 17:00", [(540, 1020)], "09:00-17:00"),
        ("09:00-12:30, 13:30-17:00", [(540, 750), (810, 1020)], "09:00-12:30, 13:30-17:00"),
        ("09:00-12:30,13:30-17:00", [(540, 750), (810, 1020)], "09:00-12:30, 13:30-17:00"),
        ("13:30-17:00, 09:00-12:30", [(540, 750), (810, 1020)], "09:00-12:30, 13:30-17:00"),
        ("09:00-12:00, 12:00-17:00", [(540, 720), (720, 1020)], "09:00-12:00, 12:00-17:00"),
        ("22:00-02:00", [(1320, 1560)], "22:00-02:00"),
        ("17:00-09:00", [(1020, 1980)], "17:00-09:00"),
        ("18:00-00:00", [(1080, 1440)], "18:00-00:00"),
        ("00:00-06:00", [(0, 360)], "00:00-06:00"),
        ("00:00-23:59", [(0, 1439)], "00:00-23:59"),
        ("23:59-00:01", [(1439, 1441)], "23:59-00:01"),
        ("00:01-00:00", [(1, 1440)], "00:01-00:00"),
        ("hele dag", [(0, 1440)], "hele dag"),
        ("gesloten", [], "gesloten"),
        (" gesloten ", [], "gesloten"),
    ],
)
def test_hours_are_minutes_after_midnight(text: str, spans: list[tuple[int, int]], written: str) -> None:
    hours = ADAPTER.validate_python(text)

    assert list(hours.tijden) == spans
    assert str(hours) == written
    assert DagTijden.read(written) == hours
    assert hours.as_data() == [list(span) for span in spans]
    assert hours.is_gesloten is (not spans)
    assert hours.is_hele_dag is (text == "hele dag")


def test_by_appointment_is_neither_open_nor_closed() -> None:
    hours = ADAPTER.validate_python("op afspraak")

    assert hours.tijden == ()
    assert hours.op_afspraak
    assert not hours.is_gesloten
    assert hours.as_data() == "op-afspraak"
    assert str(hours) == "op afspraak"


def test_a_span_shows_its_clock_times() -> None:
    assert (Tijdvak(1320, 1560).van, Tijdvak(1320, 1560).tot) == ("22:00", "02:00")
    assert Tijdvak(1320, 1560).is_over_middernacht
    assert not Tijdvak(1320, 1440).is_over_middernacht
    assert Tijdvak(1320, 1440).tot == "00:00"


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("9.30-17.00", "Schrijf: 09:30-17:00."),
        ("9.30-12.00, 13.00-17.00", "Schrijf: 09:30-12:00, 13:00-17:00."),
        ("09:00-12.00, 13:00-17:00", "Schrijf: 09:00-12:00, 13:00-17:00."),
        ("9-17 uur", "Schrijf: 09:00-17:00."),
        ("9-17", "Schrijf: 09:00-17:00."),
        ("van 9 tot 17 uur", "Schrijf: 09:00-17:00."),
        ("09:00 tot 17:00", "Schrijf: 09:00-17:00."),
        ("09:00 t/m 17:00", "Schrijf: 09:00-17:00."),
        ("09:00 tot en met 17:00", "Schrijf: 09:00-17:00."),
        ("9u30-17u00", "Schrijf: 09:30-17:00."),
        ("0900-1700", "Schrijf: 09:00-17:00."),
        ("half 10 - 17:00", "Schrijf: 09:30-17:00."),
        ("09:00\u201317:00", "Schrijf: 09:00-17:00."),
        ("09:00 \u2014 17:00", "Schrijf: 09:00-17:00."),
        ("09:00-12:00 en 13:00-17:00", "Schrijf: 09:00-12:00, 13:00-17:00."),
        ("09:00-12:00; 13:00-17:00", "Schrijf: 09:00-12:00, 13:00-17:00."),
        ("09:00-24:00", "Schrijf: 09:00-00:00. Of schrijf: hele dag."),
        ("00:00-24:00", "Schrijf: hele dag."),
        ("24:00-06:00", "Schrijf: 00:00-06:00. Of schrijf: hele dag."),
        ("09:00-09:00", "Bedoelt dit 24 uur: schrijf hele dag."),
        ("00:00-00:00", "Bedoelt dit 24 uur: schrijf hele dag."),
        ("24/7", "Schrijf: hele dag."),
        ("24 uur per dag", "Schrijf: hele dag."),
        ("Hele dag", "Schrijf: hele dag."),
        ("hele-dag", "Schrijf: hele dag."),
        ("Gesloten", "Schrijf: gesloten."),
        ("dicht", "Schrijf: gesloten."),
        ("Op afspraak", "Schrijf: op afspraak."),
        ("op-afspraak", "Schrijf: op afspraak."),
        ("alleen op afspraak", "Schrijf: op afspraak."),
        ("09:00-12:00, op afspraak", "Schrijf alleen de tijden. Zet de rest bij 'uitleg'."),
        ("09:00-12:00, 11:00-13:00", "Schrijf tijden die na elkaar komen."),
        ("22:00-02:00, 23:00-23:30", "Schrijf tijden die na elkaar komen."),
        ("09:00-12:00, 09:00-12:00", "Schrijf tijden die na elkaar komen."),
    ],
)
def test_another_way_of_writing_gets_the_right_one_back(text: str, tip: str) -> None:
    assert refuse(text)[1] == tip


@pytest.mark.parametrize(
    "text",
    [
        "van 9 tot 5",
        "09:00",
        "09:00-",
        "-17:00",
        "09:00-12:00-17:00",
        "09:00-12:00,",
        ",",
        "09:00-25:00",
        "09:60-17:00",
        "ochtend",
        "ma 09:00-17:00",
        "１０:00-17:00",
        "٠٩:٠٠-١٧:٠٠",
        "09:00-17:00\u202e",
        "09:00-17:00\x00",
    ],
)
def test_what_is_unclear_gets_an_example_and_no_guess(text: str) -> None:
    tip = refuse(text)[1]

    assert tip == "Voorbeeld: 09:00-12:30, 13:30-17:00. Of schrijf: hele dag, gesloten, op afspraak."


@pytest.mark.parametrize("text", ["9" * 100_000, "-" * 200, "," * 200, "9-" * 100, " " * 200 + "x", " en " * 50])
def test_a_huge_or_tangled_text_is_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    refuse(text)

    assert time.perf_counter() - start < 0.2


def test_an_empty_text_is_refused() -> None:
    assert refuse("")[0] == "Dit veld is leeg."


def test_the_examples_of_the_schema_are_read() -> None:
    assert all(ADAPTER.validate_python(example) for example in ADAPTER.json_schema()["examples"])
