"""Suggestions below every search box: the ARIA pattern of a combobox, by keyboard and by pointer."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe
from tests.browser.zoeken import box, query, result, slugs


def options(page: Page) -> Any:
    return page.locator("main [data-suggesties] > [role=option]")


def suggest(page: Page, text: str) -> Any:
    """Type into the box of the page and give the box once there are suggestions."""
    box(page).press_sequentially(text)
    expect(options(page).first).to_be_visible()
    return box(page)


def active(page: Page) -> str | None:
    """The text of the option that the box points at."""
    found = box(page).get_attribute("aria-activedescendant")
    return page.locator(f"#{found}").inner_text() if found else None


def test_nothing_loads_on_another_page_before_the_box_has_focus(page: Page, klein: str, recorders: list[Any]) -> None:
    page.goto(klein, wait_until="networkidle")
    assert not [url for url in recorders[0].requests if "/js/zoeken/" in url or "/zoeken/" in url]
    expect(box(page)).to_have_attribute("role", "combobox")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    box(page).focus()
    page.wait_for_load_state("networkidle")
    assert [url for url in recorders[0].requests if "manifest.json" in url]


def test_arrows_go_round_and_nothing_is_chosen_by_itself(page: Page) -> None:
    field = suggest(page, "buurt")
    expect(field).to_have_attribute("aria-expanded", "true")
    names = options(page).all_inner_texts()
    assert len(names) >= 2
    assert active(page) is None
    for name in [*names, None, names[0]]:
        page.keyboard.press("ArrowDown")
        assert active(page) == name
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert active(page) == names[-1]
    expect(page.locator("main [aria-selected=true]")).to_have_text(names[-1])
    page.keyboard.press("ArrowLeft")
    assert active(page) is None
    expect(field).to_be_focused()
    expect(field).to_have_value("buurt")


def test_enter_without_a_choice_searches_for_what_was_typed(page: Page) -> None:
    suggest(page, "buurtteam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=buurtteam")
    assert "buurtteam-noord" in slugs(page)


def test_a_name_opens_its_page(page: Page) -> None:
    suggest(page, "buurtteam n")
    page.keyboard.press("ArrowDown")
    assert active(page) == "Buurtteam Noord"
    page.keyboard.press("Enter")
    page.wait_for_url("**/voorzieningen/buurtteam-noord/")


def test_a_name_opens_its_page_by_pointer(page: Page) -> None:
    suggest(page, "buurtteam z")
    options(page).filter(has_text="Buurtteam Zuid").click()
    page.wait_for_url("**/voorzieningen/buurtteam-zuid/")


@pytest.mark.parametrize("address", ["", "zoeken/"])
def test_a_word_is_searched(page: Page, klein: str, address: str) -> None:
    page.goto(klein + address)
    suggest(page, "schuldh")
    word = options(page).and_(page.locator(":not([data-pagina])")).first
    text = word.inner_text()
    word.click()
    page.wait_for_url("**/zoeken/?q=**")
    expect(box(page)).to_have_value(text)
    assert slugs(page)


def test_escape_closes_the_list_and_keeps_the_text(page: Page) -> None:
    field = suggest(page, "buurt")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("buurt")
    assert active(page) is None
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")


def test_who_leaves_the_box_leaves_the_list(page: Page) -> None:
    field = suggest(page, "buurt")
    page.keyboard.press("Tab")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_an_emptied_box_has_no_list(page: Page) -> None:
    field = suggest(page, "buurt")
    field.fill("")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_results_come_while_the_list_is_open_and_enter_shows_them_alone(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/")
    field = suggest(page, "buurt")
    expect(result(page, "buurtteam-noord")).to_be_visible()
    assert options(page).count() <= 4
    page.keyboard.press("Enter")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_be_focused()
    assert query(page) == "q=buurt"


@pytest.mark.parametrize("address", ["", "zoeken/", "wijken/noord/"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_open_list_can_be_read_and_fits_a_small_phone(
    open_page: Any, klein: str, address: str, colours: str
) -> None:
    page = open_page(klein + address, viewport={"width": 320, "height": 640}, color_scheme=colours)
    suggest(page, "buurt")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    heights = options(page).evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 44
    assert axe.violations(page) == []


def test_without_suggestions_the_form_still_searches(page: Page, klein: str, recorders: list[Any]) -> None:
    page.route("**/js/zoeken/**", lambda route: route.abort())
    page.goto(klein)
    box(page).fill("biljarten")
    page.wait_for_timeout(200)
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.unroute("**/js/zoeken/**")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=biljarten")
    assert slugs(page)[0] == "huis-van-de-buurt"
    recorders[0].allow("Failed to load")
