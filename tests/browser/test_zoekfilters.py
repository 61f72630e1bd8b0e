"""The filters of the search page: what they leave over, what they would give, and how the address keeps them."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe
from tests.browser.conftest import PEILDATUM
from tests.browser.served import served
from tests.browser.zoeken import box, count, open_filters, query, result, slugs


@pytest.fixture(scope="module")
def vol(build_site: Callable[..., Path], root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small kaart with 45 more of one voorziening."""
    content = tmp_path_factory.mktemp("vol") / "content"
    shutil.copytree(root / "tests/sites/klein/content", content)
    text = (content / "voorzieningen/budgetcursus.md").read_text(encoding="utf-8")
    for number in range(10, 55):
        more = text.replace("naam: Budgetcursus Grip op geld", f"naam: Budgetcursus nummer {number}", 1)
        (content / f"voorzieningen/cursus-{number}.md").write_text(more, encoding="utf-8")
    with served(build_site(content, "--peildatum", PEILDATUM)) as address:
        yield address


def option(page: Page, name: str, value: str) -> str:
    return page.locator(f"select[name={name}] option[value='{value}']").inner_text()


def test_filters_stand_in_the_address_and_the_back_button_undoes_them(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/")
    box(page).fill("buurtteam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=buurtteam")
    everywhere = slugs(page)
    assert {"buurtteam-noord", "buurtteam-zuid"} <= set(everywhere)
    open_filters(page)
    page.get_by_label("Buurt", exact=True).select_option("noord")
    page.wait_for_url("**/zoeken/?q=buurtteam&wijk=noord")
    assert "buurtteam-zuid" not in slugs(page)
    assert count(page).endswith("voor ‘buurtteam’ in Noord.")
    page.get_by_label("Onderwerp").select_option("geld")
    page.wait_for_url("**&thema=geld")
    page.go_back()
    page.go_back()
    page.wait_for_url("**/zoeken/?q=buurtteam")
    expect(page.locator("[data-voorziening]")).to_have_count(len(everywhere))
    expect(page.get_by_label("Buurt", exact=True)).to_have_value("")
    page.go_forward()
    page.wait_for_url("**/zoeken/?q=buurtteam&wijk=noord")
    expect(result(page, "buurtteam-zuid")).to_have_count(0)
    page.reload()
    assert "buurtteam-zuid" not in slugs(page)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("wijk=zuid&toegang=beschikking", {"hulp-in-het-huishouden"}),
        ("thema=schulden", {"budgetcursus"}),
        ("doelgroep=ouderen", {"budgetcursus", "hulp-in-het-huishouden"}),
        ("toegang=indicatie", {"specialistische-ggz"}),
        ("taal=tr", {"budgetcursus"}),
        ("gratis=1", {"clientondersteuning", "huis-van-de-buurt"}),
        ("anoniem=1", {"opvang-de-vuurtoren"}),
        ("gratis=1&wijk=noord&thema=zorg", {"clientondersteuning", "huis-van-de-buurt"}),
    ],
)
def test_a_filter_alone_lists_everything_that_fits(page: Page, klein: str, address: str, found: set[str]) -> None:
    page.goto(f"{klein}zoeken/?{address}")
    assert set(slugs(page)) == found
    assert count(page).startswith(f"{len(found)} resulta")


@pytest.mark.parametrize(("hour", "is_open"), [("11:00", True), ("23:30", False)])
def test_open_now_goes_by_the_clock_of_the_visitor(page: Page, klein: str, hour: str, is_open: bool) -> None:
    page.clock.set_fixed_time(f"2026-11-24T{hour}:00+01:00")
    page.goto(klein + "zoeken/?open=1")
    found = slugs(page)
    assert "alarmnummer" in found
    assert ("loket-merendonk" in found) is is_open
    assert count(page).endswith("nu open of bereikbaar.")


def test_an_address_as_a_plain_form_writes_it_becomes_short(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=buurtteam&wijk=&thema=bestaat-niet&gratis=&meer=oneindig")
    assert "buurtteam-noord" in slugs(page)
    assert query(page) == "q=buurtteam"


def test_each_choice_says_how_many_it_would_give(page: Page, klein: str, recorders: list[Any]) -> None:
    page.goto(klein + "zoeken/?q=geld")
    everything = slugs(page)
    assert not [url for url in recorders[0].requests if "/f-doelgroep" in url]
    open_filters(page)
    for name, value in (("thema", "geld"), ("wijk", "noord"), ("doelgroep", "gezinnen"), ("toegang", "vrij")):
        told = int(option(page, name, value).rpartition("(")[2].rstrip(")"))
        page.locator(f"select[name={name}]").select_option(value)
        assert len(slugs(page)) == told
        page.locator(f"select[name={name}]").select_option("")
        assert slugs(page) == everything


def test_a_choice_that_gives_nothing_can_be_read_but_not_chosen(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=biljarten")
    slugs(page)
    open_filters(page)
    nothing = page.locator("select[name=toegang] option[value=verwijzing]")
    expect(nothing).to_have_text("Met een verwijzing (0)")
    expect(nothing).to_be_disabled()
    expect(page.get_by_label("Zonder uw naam te zeggen (0)")).to_be_disabled()
    expect(page.get_by_label("Gratis (1)")).to_be_enabled()


def test_what_is_on_is_counted_named_and_taken_away_again(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?wijk=noord&gratis=1")
    slugs(page)
    expect(page.locator("summary", has_text="Filter (2)")).to_be_visible()
    chips = page.get_by_role("group", name="Gekozen filters").get_by_role("button")
    expect(chips).to_have_text([f"Haal dit filter weg: {name} ×" for name in ("Noord", "Gratis", "alle filters")])
    chips.nth(0).press("Enter")
    page.wait_for_url("**/zoeken/?gratis=1")
    expect(chips).to_have_count(1)
    expect(chips.first).to_be_focused()
    chips.first.press("Enter")
    page.wait_for_url("**/zoeken/")
    expect(page.locator("summary", has_text="Filter")).to_be_focused()
    expect(page.get_by_role("group", name="Gekozen filters")).to_be_hidden()
    assert slugs(page) == []


def test_all_filters_go_at_once(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=geld&wijk=noord&doelgroep=ouderen&gratis=1")
    slugs(page)
    page.get_by_role("button", name="alle filters").click()
    page.wait_for_url("**/zoeken/?q=geld")
    assert "budgetcursus" in slugs(page)


def test_a_postcode_chooses_the_wijk_and_is_sent_nowhere(page: Page, klein: str, recorders: list[Any]) -> None:
    page.goto(klein + "zoeken/?q=buurtteam")
    slugs(page)
    open_filters(page)
    postcode = page.get_by_label("Of vul uw postcode in")
    postcode.fill("1991 ab")
    page.wait_for_url("**/zoeken/?q=buurtteam&wijk=noord")
    expect(page.get_by_text("Noord is gekozen.")).to_be_visible()
    expect(postcode).to_be_focused()
    assert postcode.get_attribute("name") is None
    assert not [url for url in recorders[0].requests if "1991" in url]
    postcode.fill("9999")
    expect(page.get_by_text("Deze postcode kennen wij niet. Kies zelf uw buurt.")).to_be_visible()


def test_a_wijk_in_the_question_is_offered_as_a_filter(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=buurtteam noord")
    slugs(page)
    page.get_by_role("button", name="Alleen in Noord").click()
    page.wait_for_url("**&wijk=noord")
    assert "buurtteam-zuid" not in slugs(page)
    expect(page.get_by_role("button", name="Alleen in Noord")).to_be_hidden()


def test_the_page_of_a_wijk_searches_in_its_wijk(page: Page, klein: str) -> None:
    page.goto(klein + "wijken/noord/")
    page.get_by_role("search", name="Zoeken in Noord").locator("[name=q]").fill("buurtteam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?**")
    assert {"wijk=noord", "q=buurtteam"} == set(query(page).split("&"))
    assert "buurtteam-zuid" not in slugs(page)


def test_only_what_this_kaart_has_is_offered(open_page: Any, loket: str) -> None:
    page = open_page(loket + "zoeken/")
    page.locator("summary", has_text="Filter").click()
    expect(page.locator("select[name=wijk]")).to_have_count(0)
    expect(page.get_by_label("Of vul uw postcode in")).to_have_count(0)
    expect(page.locator("select[name=thema]")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_open_filters_fit_and_can_be_read(open_page: Any, klein: str, width: int, colours: str) -> None:
    page = open_page(
        klein + "zoeken/?q=geld&wijk=noord", viewport={"width": width, "height": 700}, color_scheme=colours
    )
    slugs(page)
    open_filters(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert axe.violations(page) == []


def test_more_results_stand_in_the_address_and_keep_the_focus(vol: str, open_page: Any) -> None:
    page = open_page(vol + "zoeken/?q=budgetcursus")
    assert len(slugs(page)) == 20
    page.get_by_role("button", name="Toon meer").click()
    page.wait_for_url("**&meer=40")
    expect(page.locator("[data-voorziening]")).to_have_count(40)
    expect(page.locator("[data-voorziening]").nth(20).get_by_role("link").first).to_be_focused()
    shown = slugs(page)
    page.reload()
    assert slugs(page) == shown
    page.locator("[data-voorziening]").nth(30).get_by_role("link").first.click()
    page.go_back()
    expect(page.locator("[data-voorziening]")).to_have_count(40)
