""" "Nu open" by the visitor's clock, in Amsterdam."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

MODULE = """async ([tijden, feestdagen, moment, woord]) => {
  const start = document.querySelector('script[type="module"]').src;
  const { bepaal } = await import(start.replace('start.js', 'openingstijden.js'));
  return bepaal(tijden, feestdagen, moment, woord);
}"""
WEEK = {
    "ma": [[540, 750], [810, 1020]],
    "di": [[540, 1020]],
    "wo": "op-afspraak",
    "do": [],
    "vr": [[1320, 1560]],
    "za": [],
    "zo": [],
}
KERST = {"2026-12-25": "Eerste Kerstdag", "2026-12-28": "Verzonnen feestdag"}


def ask(page: Page, dag: str, klok: str, woord: str = "open", **keys: Any) -> Any:
    hours = {"week": WEEK, "feestdagen": None, "altijd": False, "uitzonderingen": [], **keys}
    uur, minuut = klok.split(":")
    moment = {"dag": dag, "minuten": int(uur) * 60 + int(minuut)}
    return page.evaluate(MODULE, [hours, KERST, moment, woord])


@pytest.mark.parametrize(
    ("dag", "klok", "soort", "tekst"),
    [
        ("2026-11-23", "08:59", "dicht", "Nu gesloten, opent om 9:00"),
        ("2026-11-23", "09:00", "open", "Nu open, sluit om 12:30"),
        ("2026-11-23", "12:30", "dicht", "Nu gesloten, opent om 13:30"),
        ("2026-11-23", "17:00", "dicht", "Nu gesloten, opent morgen om 9:00"),
        ("2026-11-24", "16:59", "open", "Nu open, sluit om 17:00"),
        ("2026-11-24", "18:00", "dicht", "Nu gesloten, opent vrijdag om 22:00"),
        ("2026-11-25", "10:00", "dicht", "Vandaag alleen op afspraak"),
        ("2026-11-26", "10:00", "dicht", "Nu gesloten, opent morgen om 22:00"),
        ("2026-11-27", "23:00", "open", "Nu open, sluit om 2:00"),
        ("2026-11-28", "01:59", "open", "Nu open, sluit om 2:00"),
        ("2026-11-28", "02:00", "dicht", "Nu gesloten, opent maandag om 9:00"),
        ("2026-12-25", "10:00", "let-op", "Vandaag is het Eerste Kerstdag: bel eerst"),
        ("2026-12-28", "10:00", "let-op", "Vandaag is het Verzonnen feestdag: bel eerst"),
        ("2026-12-24", "10:00", "dicht", "Nu gesloten"),
    ],
)
def test_moment_is_told_in_one_sentence(page: Page, dag: str, klok: str, soort: str, tekst: str) -> None:
    assert ask(page, dag, klok) == {"soort": soort, "tekst": tekst}


def test_place_that_is_open_on_holidays_keeps_its_week(page: Page) -> None:
    assert ask(page, "2026-12-28", "10:00", feestdagen="open")["tekst"] == "Nu open, sluit om 12:30"


def test_holiday_has_hours_of_its_own(page: Page) -> None:
    assert ask(page, "2026-12-25", "10:00", feestdagen=[[600, 660]])["tekst"] == "Nu open, sluit om 11:00"


def test_closed_holiday_names_itself(page: Page) -> None:
    assert ask(page, "2026-12-28", "10:00", feestdagen=[])["tekst"] == (
        "Nu gesloten (Verzonnen feestdag), opent morgen om 9:00"
    )


def test_exception_beats_a_holiday_and_closed_beats_open(page: Page) -> None:
    day = {"van": "2026-12-25", "tot": "2026-12-25"}
    opens = {**day, "tijden": [[600, 660]], "reden": "kerstmaal"}
    closed = {**day, "tijden": [], "reden": "verbouwing"}
    assert ask(page, "2026-12-25", "10:00", uitzonderingen=[opens])["tekst"] == "Nu open, sluit om 11:00"
    both = ask(page, "2026-12-25", "10:00", uitzonderingen=[opens, closed])["tekst"]
    assert both.startswith("Nu gesloten (verbouwing)")


def test_day_and_night_needs_no_clock(page: Page) -> None:
    week = {dag: [[0, 1440]] for dag in WEEK}
    always = ask(page, "2026-12-25", "03:00", "bereikbaar", week=week, altijd=True, feestdagen="open")
    assert always["tekst"] == "Dag en nacht bereikbaar"


def test_telephone_is_answered_or_not(page: Page) -> None:
    assert ask(page, "2026-11-23", "09:00", "bereikbaar")["tekst"] == "Nu bereikbaar, tot 12:30"
    assert (
        ask(page, "2026-11-23", "18:00", "bereikbaar")["tekst"] == "Nu niet bereikbaar, weer bereikbaar morgen om 9:00"
    )


@pytest.mark.parametrize(
    ("moment", "tekst"),
    [
        ("2026-11-24T08:59:00Z", "Nu gesloten, opent om 10:00"),
        ("2026-11-24T09:00:00Z", "Nu open, sluit om 16:00"),
        ("2026-07-07T08:00:00Z", "Nu open, sluit om 16:00"),
        ("2026-12-05T10:00:00Z", "Nu open, sluit om 13:00"),
        ("2027-04-27T10:00:00Z", "Vandaag is het Koningsdag: bel eerst"),
    ],
)
def test_page_shows_it_in_summer_and_winter_time(page: Page, klein: str, moment: str, tekst: str) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(klein + "voorzieningen/huis-van-de-buurt/")
    expect(page.locator("[data-nu]").first).to_have_text(tekst)


def test_nothing_is_said_without_the_holidays(page: Page, klein: str, recorders: list[Any]) -> None:
    page.route("**/feestdagen.json", lambda route: route.abort())
    page.goto(klein + "voorzieningen/huis-van-de-buurt/")
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-nu]").first).to_be_hidden()
    recorders[0].allow("Failed to load resource")
    recorders[0].allow("Failed to fetch")


def test_hours_are_readable_without_javascript(open_page: Any, klein: str) -> None:
    page = open_page(klein + "voorzieningen/huis-van-de-buurt/", java_script_enabled=False)
    expect(page.get_by_text("10:00 tot 16:00 uur").first).to_be_visible()
    expect(page.get_by_text("Op feestdagen: bel eerst.").first).to_be_visible()
