"""Opening hours: the week that an editor types, its mistakes at their keys, and what pages and browser get."""

import json
from datetime import date
from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.datum import Dag
from generator.model.openingstijden import Openingstijden, Uitzondering

ADAPTER = TypeAdapter(Openingstijden)
MAANDAG, DINSDAG, ZONDAG = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 29)


def read(**hours: str) -> Openingstijden:
    return ADAPTER.validate_python({key.replace("_", "-"): value for key, value in hours.items()})


def refuse(value: object) -> list[tuple[tuple[int | str, ...], str, str]]:
    """Give place, error type or sentence, and hint of every mistake."""
    with pytest.raises(ValidationError) as caught:
        ADAPTER.validate_python(value)
    return [
        (error["loc"], error.get("ctx", {}).get("melding", error["type"]), error.get("ctx", {}).get("tip", ""))
        for error in caught.value.errors()
    ]


def week(hours: Openingstijden) -> str:
    return " | ".join(f"{day.value} {times}" for day, times in hours.week.items())


def test_a_range_fills_its_days_and_the_others_are_closed() -> None:
    assert week(read(ma_wo="9:00-17:00")) == (
        "ma 09:00-17:00 | di 09:00-17:00 | wo 09:00-17:00 | do gesloten | vr gesloten | za gesloten | zo gesloten"
    )


@pytest.mark.parametrize("order", [("ma-vr", "wo"), ("wo", "ma-vr")])
def test_a_single_day_replaces_that_day_of_a_range(order: tuple[str, str]) -> None:
    typed = {"ma-vr": "09:00-17:00", "wo": "op afspraak"}
    hours = ADAPTER.validate_python({key: typed[key] for key in order})

    assert str(hours.week[Dag.WO]) == "op afspraak"
    assert str(hours.week[Dag.DI]) == str(hours.week[Dag.DO]) == "09:00-17:00"
    assert hours.sleutels[Dag.WO] == "wo"


def test_a_range_may_run_past_sunday() -> None:
    assert week(read(za_ma="10:00-12:00")).startswith("ma 10:00-12:00 | di gesloten")
    assert week(read(vr_do="10:00-12:00")).count("10:00-12:00") == 7


@pytest.mark.parametrize(
    ("typed", "place", "part"),
    [
        ({"ma-wo": "09:00-12:00", "wo-vr": "13:00-17:00"}, "wo-vr", "'ma-wo' hebben dagen samen: wo"),
        ({"wo-vr": "09:00-12:00", "ma-wo": "13:00-17:00"}, "ma-wo", "'wo-vr' hebben dagen samen: wo"),
        ({"ma-zo": "09:00-12:00", "za-zo": "13:00-17:00"}, "za-zo", "dagen samen: za, zo"),
        ({"za-ma": "09:00-12:00", "ma-di": "13:00-17:00"}, "ma-di", "dagen samen: ma"),
    ],
)
def test_two_ranges_may_not_share_a_day(typed: dict[str, str], place: str, part: str) -> None:
    [(loc, melding, tip)] = refuse(typed)

    assert loc == (place,)
    assert part in melding
    assert "Een dag alleen mag wel" in tip


@pytest.mark.parametrize(
    ("typed", "place", "melding"),
    [
        (
            {"ma": "22:00-02:00", "di": "01:00-09:00"},
            "di",
            "Op maandag is het open tot 02:00, op dinsdag al weer vanaf 01:00.",
        ),
        (
            {"di": "01:00-09:00", "ma": "22:00-02:00"},
            "di",
            "Op maandag is het open tot 02:00, op dinsdag al weer vanaf 01:00.",
        ),
        (
            {"zo": "22:00-02:00", "ma-vr": "hele dag"},
            "ma-vr",
            "Op zondag is het open tot 02:00, op maandag al weer vanaf 00:00.",
        ),
        (
            {"ma-zo": "00:30-01:00, 22:00-02:00"},
            "ma-zo",
            "Op zondag is het open tot 02:00, op maandag al weer vanaf 00:30.",
        ),
    ],
)
def test_hours_past_midnight_may_not_overlap_the_next_day(typed: dict[str, str], place: str, melding: str) -> None:
    assert refuse(typed) == [((place,), melding, "Schrijf tijden die niet overlappen.")]


@pytest.mark.parametrize(
    "typed",
    [
        {"ma": "22:00-02:00", "di": "02:00-09:00"},
        {"ma-zo": "22:00-02:00"},
        {"ma-zo": "17:00-09:00, 10:00-12:00"},
        {"ma": "22:00-10:00, 09:00-12:00"},
        {"ma": "22:00-02:00", "di": "op afspraak"},
    ],
)
def test_hours_that_only_touch_or_end_in_the_night_are_fine(typed: dict[str, str]) -> None:
    assert ADAPTER.validate_python(typed).week


@pytest.mark.parametrize(
    ("key", "tip"),
    [
        ("maandag", "Schrijf: ma."),
        ("Ma", "Schrijf: ma."),
        ("MA-VR", "Schrijf: ma-vr."),
        ("ma - vr", "Schrijf: ma-vr."),
        ("ma\u2013vr", "Schrijf: ma-vr."),
        ("ma t/m vr", "Schrijf: ma-vr."),
        ("maandag-vrijdag", "Schrijf: ma-vr."),
        ("maandag tot en met vrijdag", "Schrijf: ma-vr."),
        ("Mo-Fr", "Schrijf: ma-vr."),
        ("ma-ma", "Schrijf: ma."),
        ("ma, wo", "Maak aparte regels: ma, wo."),
        ("ma en wo", "Maak aparte regels: ma, wo."),
        ("ma,wo-vr", "Maak aparte regels: ma, wo-vr."),
        ("dagelijks", "Schrijf: ma-zo."),
        ("werkdagen", "Schrijf: ma-vr."),
        ("weekend", "Schrijf: za-zo."),
    ],
)
def test_a_day_written_otherwise_gets_the_key_we_use(key: str, tip: str) -> None:
    with pytest.raises(ValidationError) as caught:
        ADAPTER.validate_python({key: "09:00-17:00"})
    [error] = caught.value.errors()

    assert error["loc"] == (key,)
    assert error["ctx"]["tip"] == tip
    assert error["ctx"]["code"] == "onbekend-veld"


@pytest.mark.parametrize("key", ["feestdag", "opmerking", "open", "", "ma-vr-zo", "x" * 10_000, "ma\x00", "-"])
def test_an_unknown_key_is_an_unknown_field(key: str) -> None:
    assert refuse({"ma": "gesloten", key: "x"}) == [((key,), "extra_forbidden", "")]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_map() -> None:
    found = refuse(
        {
            "wo-vr": "09:00-17:00",
            "ma-wo": "9.30-17.00",
            "maandag": "09:00-17:00",
            "onzin": "x",
            "uitleg": "",
            "za": ["09:00-12:00"],
            "feestdagen": "misschien",
            "zo": "24:00-06:00",
        }
    )

    assert [loc for loc, _, _ in found] == [
        ("ma-wo",),
        ("ma-wo",),
        ("maandag",),
        ("onzin",),
        ("uitleg",),
        ("za",),
        ("feestdagen",),
        ("zo",),
    ]


@pytest.mark.parametrize("value", [["09:00-12:00"], {"van": "09:00"}, None, 9, True])
def test_hours_stand_on_one_line(value: object) -> None:
    assert refuse({"ma": value}) == [
        (("ma",), "Hier horen tijden op één regel.", "Schrijf de tijden op één regel: ma: 09:00-12:30, 13:30-17:00")
    ]


@pytest.mark.parametrize("value", ["ma-vr 9-17", "09:00-17:00", ["ma"], None, 7, {}])
def test_what_is_no_map_of_days_is_refused_with_an_example(value: object) -> None:
    [(loc, _, tip)] = refuse(value)

    assert loc == ()
    assert "ma-vr: 09:00-17:00" in tip


@pytest.mark.parametrize(
    ("feestdagen", "expected"),
    [("open", "09:00-17:00"), ("gesloten", "gesloten"), ("10:00-12:00", "10:00-12:00"), ("op afspraak", "op afspraak")],
)
def test_holidays_have_hours_of_their_own(feestdagen: str, expected: str) -> None:
    hours = read(ma_vr="09:00-17:00", feestdagen=feestdagen)

    assert str(hours.op(DINSDAG, is_feestdag=True)) == expected
    assert str(hours.op(DINSDAG)) == "09:00-17:00"


def test_without_a_word_about_holidays_nobody_knows() -> None:
    hours = read(ma_vr="09:00-17:00")

    assert hours.op(DINSDAG, is_feestdag=True) is None
    assert str(hours.op(ZONDAG)) == "gesloten"


def test_seven_whole_days_also_hold_on_holidays() -> None:
    hours = read(ma_zo="hele dag")

    assert hours.is_altijd_open
    assert str(hours.op(MAANDAG, is_feestdag=True)) == "hele dag"
    assert hours.as_data()["feestdagen"] == "open"
    assert hours.as_data()["altijd"] is True


@pytest.mark.parametrize(
    "typed",
    [
        {"ma-za": "hele dag"},
        {"ma-zo": "hele dag", "zo": "09:00-17:00"},
        {"ma-zo": "hele dag", "feestdagen": "gesloten"},
        {"uitleg": "Altijd bereikbaar"},
    ],
)
def test_anything_less_is_not_always_open(typed: dict[str, str]) -> None:
    assert not ADAPTER.validate_python(typed).is_altijd_open


def test_only_an_explanation_says_nothing_about_days() -> None:
    hours = read(uitleg="De tijden wisselen.  Bel eerst.")

    assert hours.week == {}
    assert hours.op(MAANDAG) is None
    assert hours.groepen == ()
    assert hours.uitleg == "De tijden wisselen. Bel eerst."


def test_days_in_a_row_with_the_same_hours_are_shown_together() -> None:
    hours = read(ma_vr="09:00-17:00", wo="9:00-12:00", za_zo="gesloten")

    assert [(group.label, str(group.tijden)) for group in hours.groepen] == [
        ("ma en di", "09:00-17:00"),
        ("wo", "09:00-12:00"),
        ("do en vr", "09:00-17:00"),
        ("za en zo", "gesloten"),
    ]
    assert [group.naam for group in read(ma_vr="hele dag").groepen] == ["maandag t/m vrijdag", "zaterdag en zondag"]
    assert [group.label for group in read(ma_wo="hele dag").groepen] == ["ma t/m wo", "do t/m zo"]


def test_the_browser_gets_minutes_by_day() -> None:
    data = read(ma="09:00-12:00, 22:00-02:00", di="op afspraak", feestdagen="10:00-12:00").as_data()

    assert json.loads(json.dumps(data)) == {
        "week": {
            "ma": [[540, 720], [1320, 1560]],
            "di": "op-afspraak",
            "wo": [],
            "do": [],
            "vr": [],
            "za": [],
            "zo": [],
        },
        "feestdagen": [[600, 720]],
        "altijd": False,
    }


def test_the_written_map_reads_back_as_the_same_hours() -> None:
    hours = read(ma_do="9:00-17:00", vr="op afspraak", za="22:00-02:00", feestdagen="open", uitleg="Bel eerst")

    assert ADAPTER.validate_python(hours.as_map()) == hours
    assert json.loads(ADAPTER.dump_json(hours)) == hours.as_map()
    assert ADAPTER.validate_python(hours) is hours


def test_the_schema_shows_the_keys_that_editors_type() -> None:
    schema = ADAPTER.json_schema()

    assert [*schema["properties"]] == ["ma", "di", "wo", "do", "vr", "za", "zo", "feestdagen", "uitleg"]
    assert all(field["description"] for field in schema["properties"].values())
    jsonschema.validate({"ma-vr": "09:00-17:00", "wo": "gesloten", "feestdagen": "open", "uitleg": "x"}, schema)
    for wrong in ({"maandag": "09:00-17:00"}, {"ma": ["x"]}, {}, {"xma-vr": "x"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_a_list_as_uitleg_is_told_as_what_it_is() -> None:
    assert refuse({"ma": "9:00-12:00", "uitleg": ["kort", "lang"]}) == [
        (("uitleg",), "Hier hoort uitleg op één regel.", "Schrijf: uitleg: In de zomer korter")
    ]


def uitzondering(**typed: Any) -> Uitzondering:
    return Uitzondering.model_validate({"van": "2026-12-24", "tot": "2026-12-26", **typed})


def test_an_exception_holds_up_to_and_with_its_last_day() -> None:
    period = uitzondering(gesloten="true", reden="kerst")

    assert [period.geldt_op(date(2026, 12, day)) for day in (23, 24, 25, 26, 27)] == [False, True, True, True, False]
    assert period.dagtijden.is_gesloten
    assert str(uitzondering(tijden="10:00-12:00").dagtijden) == "10:00-12:00"
    assert uitzondering(tot="2026-12-24", gesloten="true").geldt_op(date(2026, 12, 24))


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ({}, [()]),
        ({"gesloten": "false"}, [()]),
        ({"gesloten": "true", "tijden": "10:00-12:00"}, [("gesloten",)]),
        ({"gesloten": "true", "tot": "2026-12-23"}, [("tot",)]),
        ({"gesloten": "true", "tijden": "10:00-12:00", "tot": "2026-12-23"}, [("tot",), ("gesloten",)]),
        ({"van": "24-12-2026", "tijden": "9.30-12.00"}, [("van",), ("tijden",)]),
        ({"gesloten": "true", "sluit": "ja"}, [("sluit",)]),
        ({"gesloten": "ja"}, [("gesloten",)]),
    ],
)
def test_an_exception_says_exactly_one_thing(typed: dict[str, str], places: list[tuple[str, ...]]) -> None:
    with pytest.raises(ValidationError) as caught:
        uitzondering(**typed)

    assert [error["loc"] for error in caught.value.errors()] == places


def test_an_exception_has_a_first_and_a_last_day() -> None:
    with pytest.raises(ValidationError) as caught:
        Uitzondering.model_validate({"gesloten": "true"})

    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
        ("missing", ("van",)),
        ("missing", ("tot",)),
    ]


def test_every_field_of_an_exception_is_explained_with_an_example() -> None:
    assert all(field.description and field.examples for field in Uitzondering.model_fields.values())
