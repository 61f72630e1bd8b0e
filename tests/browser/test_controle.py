"""The review date by the visitor's clock: the day before, the day itself and the day after, in Amsterdam."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served import served

PAGINAS = ["voorzieningen/budgetcursus/", "buurt", "organisaties/welzijn-merendonk/"]


def adres(base: str, pagina: str) -> str:
    return base + ("wijken/noord/" if pagina == "buurt" else pagina)


def at(page: Page, moment: str, address: str) -> Page:
    """Open an address at a moment of the visitor's clock."""
    page.clock.set_fixed_time(moment)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize("pagina", PAGINAS)
@pytest.mark.parametrize(("days", "visible"), [(-1, False), (0, True), (1, True)])
def test_warning_is_visible_from_the_day_itself(page: Page, klein: str, pagina: str, days: int, visible: bool) -> None:
    page.goto(adres(klein, pagina))
    due = page.locator("[data-controleren-voor]").first.get_attribute("data-controleren-voor")
    assert due
    day = date.fromisoformat(due) + timedelta(days=days)
    at(page, f"{day}T12:00:00+01:00", adres(klein, pagina))
    warning = page.locator("[data-controleren-voor] [data-verlopen]").first
    expect(warning).to_be_visible(visible=visible)
    if visible:
        expect(warning).to_have_text("Let op: deze informatie is misschien oud. Bel eerst.")


@pytest.mark.parametrize(("moment", "visible"), [("T22:59:59Z", False), ("T23:00:00Z", True)])
def test_midnight_is_that_of_amsterdam(page: Page, klein: str, moment: str, visible: bool) -> None:
    page.goto(klein + "voorzieningen/huis-van-de-buurt/")
    due = page.locator("[data-controleren-voor]").first.get_attribute("data-controleren-voor")
    assert due
    evening_before = date.fromisoformat(due) - timedelta(days=1)
    at(page, f"{evening_before}{moment}", page.url)
    expect(page.locator("[data-verlopen]").first).to_be_visible(visible=visible)


def test_each_item_in_a_list_has_its_own_warning(page: Page, klein: str) -> None:
    page.goto(klein + "voorzieningen/")
    dates = page.locator("li[data-controleren-voor]").evaluate_all(
        "all => all.map((one) => one.dataset.controlerenVoor)"
    )
    middle = sorted(dates)[len(dates) // 2]
    at(page, f"{middle}T12:00:00+01:00", page.url)
    for item in page.locator("li[data-controleren-voor]:not([hidden])").all():
        due = item.get_attribute("data-controleren-voor")
        expect(item.locator("[data-verlopen]")).to_be_visible(visible=bool(due and due <= middle))


@pytest.mark.parametrize(("days", "visible"), [(-1, True), (0, False)])
def test_list_leaves_out_what_is_past_its_days_of_grace(page: Page, klein: str, days: int, visible: bool) -> None:
    page.goto(klein + "voorzieningen/")
    item = page.locator("li[data-einde-respijt]").first
    name = item.locator("a").first.inner_text()
    end = item.get_attribute("data-einde-respijt")
    assert end
    at(page, f"{date.fromisoformat(end) + timedelta(days=days)}T12:00:00+01:00", page.url)
    expect(page.get_by_role("link", name=name, exact=True)).to_be_visible(visible=visible)


def test_age_never_hides_a_team_a_loket_or_emergency_help(page: Page, klein: str) -> None:
    at(page, "2040-01-01T12:00:00+01:00", klein + "voorzieningen/")
    names = page.locator("li[data-controleren-voor]:visible h3").all_inner_texts()
    assert {"Buurtteam Noord"} <= set(names)
    expect(page.locator("li[data-einde-respijt]:visible")).to_have_count(0)


def test_contact_warns_after_its_own_term(page: Page, klein: str) -> None:
    line = "[data-contact-controleren-voor]"
    page.goto(klein + "wijken/noord/")
    due = page.locator(line).first.get_attribute("data-contact-controleren-voor")
    assert due
    day = date.fromisoformat(due)
    at(page, f"{day - timedelta(days=1)}T12:00:00+01:00", page.url)
    expect(page.locator(f'{line}[data-contact-controleren-voor="{due}"] [data-contact-verlopen]').first).to_be_hidden()
    at(page, f"{day}T12:00:00+01:00", page.url)
    expect(page.locator(f'{line}[data-contact-controleren-voor="{due}"] [data-contact-verlopen]').first).to_be_visible()


@pytest.mark.parametrize(("moment", "visible"), [("2026-12-15T22:00:00Z", True), ("2026-12-15T23:00:00Z", False)])
def test_melding_goes_after_its_last_day(page: Page, klein: str, moment: str, visible: bool) -> None:
    at(page, moment, klein + "organisaties/welzijn-merendonk/")
    expect(page.get_by_text("De ingang is even aan de achterkant.")).to_be_visible(visible=visible)


@pytest.mark.parametrize(("moment", "count"), [("2026-12-10T12:00:00Z", 2), ("2026-12-11T12:00:00Z", 0)])
def test_waiting_time_is_shown_for_thirty_days(page: Page, klein: str, moment: str, count: int) -> None:
    at(page, moment, klein + "voorzieningen/specialistische-ggz/")
    expect(page.locator("li[data-zichtbaar-tot]:visible")).to_have_count(count)


@pytest.fixture(scope="module")
def voorbeeld(build_site: Callable[..., Path]) -> Iterator[str]:
    """The small kaart as its own example: built without --peildatum."""
    with served(build_site("klein")) as address:
        yield address


def test_example_takes_its_own_day_as_today(open_page: Any, voorbeeld: str) -> None:
    page = open_page(voorbeeld)
    at(page, "2040-01-01T12:00:00+01:00", voorbeeld + "voorzieningen/budgetcursus/")
    expect(page.locator("html")).to_have_attribute("data-vandaag", "2026-11-22")
    expect(page.locator("[data-verlopen]").first).to_be_hidden()


def test_without_javascript_the_dates_and_the_day_of_building_are_there(open_page: Any, klein: str) -> None:
    page = open_page(klein + "voorzieningen/budgetcursus/", java_script_enabled=False)
    expect(page.get_by_text("Opnieuw vóór")).to_be_visible()
    expect(page.get_by_text("Deze kaart is gebouwd op 24 november 2026")).to_be_visible()
    expect(page.locator("[data-verlopen]").first).to_be_hidden()


def test_hidden_wins_from_the_look_of_an_alert(open_page: Any, klein: str) -> None:
    page = open_page(klein + "voorzieningen/budgetcursus/", java_script_enabled=False)
    assert page.locator("[data-verlopen]").first.evaluate("one => getComputedStyle(one).display") == "none"
