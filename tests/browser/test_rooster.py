"""What returns in the week, by the visitor's clock."""

import pytest
from playwright.sync_api import Page, expect

MODULE = """async ([datum, frequentie]) => {
  const start = document.querySelector('script[type="module"]').src;
  const { gaatDoor } = await import(start.replace('start.js', 'rooster.js'));
  return gaatDoor(datum, frequentie);
}"""


@pytest.mark.parametrize(
    ("datum", "frequentie", "takes_place"),
    [
        ("2026-11-24", "even-weken", True),
        ("2026-11-24", "oneven-weken", False),
        ("2026-12-31", "oneven-weken", True),
        ("2027-01-01", "oneven-weken", True),
        ("2027-01-04", "oneven-weken", True),
        ("2027-01-11", "even-weken", True),
        ("2026-11-03", "eerste-van-de-maand", True),
        ("2026-11-10", "eerste-van-de-maand", False),
        ("2026-11-10", "tweede-van-de-maand", True),
        ("2026-11-17", "derde-van-de-maand", True),
        ("2026-11-24", "vierde-van-de-maand", True),
        ("2026-11-24", "laatste-van-de-maand", True),
        ("2026-11-23", "laatste-van-de-maand", False),
        ("2026-11-30", "laatste-van-de-maand", True),
        ("2026-11-24", "in-overleg", True),
    ],
)
def test_frequency_follows_iso_weeks_and_months(page: Page, datum: str, frequentie: str, takes_place: bool) -> None:
    assert page.evaluate(MODULE, [datum, frequentie]) is takes_place


@pytest.mark.parametrize(("moment", "visible"), [("2027-06-30T21:59:00Z", True), ("2027-06-30T22:00:00Z", False)])
def test_activiteit_goes_after_its_last_day(page: Page, klein: str, moment: str, visible: bool) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(klein + "voorzieningen/huis-van-de-buurt/")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("Samen soep koken")).to_be_visible(visible=visible)
    expect(page.get_by_text("Biljarten")).to_be_visible()


def test_today_is_marked_in_the_week(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto(klein + "wijken/noord/")
    expect(page.locator('[data-roosterdag="di"]')).to_have_class("sk-rooster__dag sk-rooster__dag--vandaag")
