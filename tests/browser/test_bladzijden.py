"""Every kind of page, on phone and desk, light and dark: nothing broken, nothing sideways, nothing from elsewhere.

Whatever the browser complains of (console, policy, another host, a missing file) fails the test by itself.
"""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe
from tests.browser.conftest import DESKTOP, PHONE

KLEIN = [
    "",
    "wijken/",
    "wijken/noord/",
    "wijken/zuid/",
    "voorzieningen/",
    "voorzieningen/alarmnummer/",
    "voorzieningen/budgetcursus/",
    "voorzieningen/buurtteam-noord/",
    "voorzieningen/buurtteam-zuid/",
    "voorzieningen/huis-van-de-buurt/",
    "voorzieningen/hulp-in-het-huishouden/",
    "voorzieningen/maatjes/",
    "voorzieningen/opvang-de-vuurtoren/",
    "voorzieningen/specialistische-ggz/",
    "themas/",
    "themas/veilig/",
    "organisaties/",
    "organisaties/welzijn-merendonk/",
    "organisaties/stichting-de-brug/",
    "organisaties/de-vuurtoren/",
    "zoeken/",
    "zoeken/?q=geld",
    "4d/",
    "noodhulp/",
    "rechten/",
    "controle/",
    "toegankelijkheid/",
    "redactiewijzer/",
    "over/",
    "woordenlijst/",
    "404.html",
]
LOKET = ["", "voorzieningen/sociaal-loket/", "voorzieningen/woningaanpassing/", "themas/wonen/", "zoeken/"]
SCREENS = {"phone": PHONE, "desk": DESKTOP}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("address", KLEIN)
def test_axe_finds_nothing(open_page: Any, klein: str, address: str, screen: str, colours: str) -> None:
    page = open_page(klein + address, viewport=SCREENS[screen], color_scheme=colours)
    page.wait_for_load_state("networkidle")
    assert axe.violations(page) == []


@pytest.mark.parametrize("address", LOKET)
def test_axe_finds_nothing_where_there_is_one_loket(open_page: Any, loket: str, address: str) -> None:
    assert axe.violations(open_page(loket + address)) == []


@pytest.mark.parametrize("address", KLEIN)
def test_nothing_scrolls_sideways_on_the_smallest_screen(open_page: Any, klein: str, address: str) -> None:
    page = open_page(klein + address, viewport={"width": 320, "height": 640})
    page.wait_for_load_state("networkidle")
    wide = page.evaluate(
        "[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > 321"
        " && getComputedStyle(e).position !== 'absolute').map((e) => e.outerHTML.slice(0, 120))"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, wide[:5]


@pytest.mark.parametrize("address", ["", "wijken/noord/", "voorzieningen/budgetcursus/", "voorzieningen/", "noodhulp/"])
def test_without_javascript_the_page_is_complete(open_page: Any, klein: str, address: str) -> None:
    page = open_page(klein + address, java_script_enabled=False)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.get_by_role("main")).not_to_be_empty()
    if address == "voorzieningen/budgetcursus/":
        expect(page.get_by_text("Gecontroleerd op 15 september 2026")).to_be_visible()
        expect(page.get_by_text("Opnieuw vóór 1 januari 2027")).to_be_visible()
        expect(page.get_by_text("Let op: deze informatie is misschien oud")).to_be_hidden()


def test_the_call_button_is_the_first_thing_on_a_phone(open_page: Any, klein: str) -> None:
    page = open_page(klein + "voorzieningen/buurtteam-noord/")
    box = page.locator("a[href^='tel:']").first.bounding_box()
    assert box
    assert box["y"] + box["height"] <= PHONE["height"]
    assert box["height"] >= 44


def test_the_skip_link_comes_first_and_shows_itself(page: Page) -> None:
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Naar de inhoud")
    expect(link).to_be_focused()
    expect(link).to_be_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_nobody_reads_wijkteam_where_there_is_one_loket(open_page: Any, loket: str) -> None:
    for address in LOKET:
        text = open_page(loket + address).locator("body").inner_text().lower()
        assert "wijkteam" not in text, address
    home = open_page(loket)
    expect(home.get_by_role("link", name="Sociaal loket").first).to_be_visible()


def test_the_words_of_the_gemeente_are_used(open_page: Any, klein: str) -> None:
    for address in ("", "wijken/", "wijken/noord/", "voorzieningen/buurtteam-noord/"):
        text = open_page(klein + address).locator("body").inner_text().lower()
        assert "wijk" not in text.replace("wijken/", ""), address


def test_nothing_of_a_secret_place_is_on_the_page(open_page: Any, klein: str) -> None:
    page = open_page(klein + "voorzieningen/opvang-de-vuurtoren/")
    html = page.content()
    assert "og:title" not in html
    expect(page.get_by_role("link", name="Snel weg van deze pagina").first).to_be_visible()


def test_a_page_that_stopped_says_where_to_go(open_page: Any, klein: str) -> None:
    page = open_page(klein + "voorzieningen/maatjes/")
    expect(page.get_by_text("Gestopt op 1 september 2026").first).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Huis van de Buurt").first).to_be_visible()


def test_a_page_weighs_little(open_page: Any, klein: str) -> None:
    page = open_page(klein + "voorzieningen/budgetcursus/")
    page.wait_for_load_state("networkidle")
    total = page.evaluate(
        "performance.getEntries().filter((e) => e.encodedBodySize).reduce((sum, e) => sum + e.encodedBodySize, 0)"
    )
    assert total < 400_000
