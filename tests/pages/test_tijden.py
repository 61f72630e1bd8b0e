from datetime import date
from typing import Any

import pytest

from generator.pages.tijden import Tijden, hours_of
from tests.bouwers import voorziening

DAG = date(2026, 11, 24)


def tijden(hours: dict[str, str], exceptions: list[dict[str, str]] | None = None) -> Tijden:
    made = voorziening(openingstijden=hours, uitzonderingen=exceptions or []).value
    assert made.openingstijden is not None
    return hours_of(made.openingstijden, made.uitzonderingen, DAG)


def test_days_in_a_row_stand_on_one_line() -> None:
    lines = [
        (line.wanneer, line.tijden)
        for line in tijden({"ma-vr": "09:00-12:30, 13:30-17:00", "za": "op afspraak"}).regels
    ]
    assert lines == [
        ("Maandag t/m vrijdag", "9:00 tot 12:30 en 13:30 tot 17:00 uur"),
        ("Zaterdag", "op afspraak"),
        ("Zondag", "gesloten"),
    ]


def test_seven_equal_days_are_every_day() -> None:
    assert [(line.wanneer, line.tijden) for line in tijden({"ma-zo": "hele dag"}).regels] == [
        ("Elke dag", "dag en nacht")
    ]


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        ({"ma": "09:00-12:00"}, "Op feestdagen: bel eerst."),
        ({"ma": "09:00-12:00", "feestdagen": "open"}, "Op feestdagen gelden dezelfde tijden."),
        ({"ma": "09:00-12:00", "feestdagen": "gesloten"}, "Op feestdagen: gesloten."),
        ({"ma": "09:00-12:00", "feestdagen": "10:00-11:00"}, "Op feestdagen: 10:00 tot 11:00 uur."),
        ({"ma-zo": "hele dag"}, "Ook op feestdagen."),
        ({"uitleg": "Bel voor de tijden."}, ""),
    ],
)
def test_holidays_are_told_without_javascript_too(hours: dict[str, str], text: str) -> None:
    assert tijden(hours).feestdagen == text


def test_exception_that_is_over_is_gone_and_one_far_away_waits() -> None:
    exceptions = [
        {"van": "2026-11-20", "tot": "2026-11-23", "gesloten": "true"},
        {"van": "2026-12-25", "tot": "2026-12-26", "gesloten": "true", "reden": "kerst"},
        {"van": "2027-07-01", "tot": "2027-07-20", "gesloten": "true"},
    ]
    found = tijden({"ma-vr": "09:00-17:00"}, exceptions)
    shown = [(line.wanneer, line.tijden) for line in found.uitzonderingen]
    assert shown == [("25 december 2026 t/m 26 december 2026", "gesloten (kerst)")]
    assert [one["van"].isoformat() for one in found.data["uitzonderingen"]] == ["2026-12-25", "2027-07-01"]


def test_browser_gets_minutes_and_nothing_when_no_day_is_known() -> None:
    data: dict[str, Any] = tijden({"ma": "09:00-12:00"}).data
    assert data["week"]["ma"] == [[540, 720]]
    assert tijden({"uitleg": "Bel voor de tijden."}).data is None
