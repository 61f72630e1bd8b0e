"""Searching as people do: by word, by half a word, with a slip, by filter, by keyboard, and without JavaScript."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP


def slugs(page: Page) -> list[str | None]:
    """The slugs of the results in rank order, once search is ready."""
    expect(page.locator("[data-zoekstatus]")).to_have_attribute("data-zoekstatus", "klaar")
    return [item.get_attribute("data-voorziening") for item in page.locator("[data-zoekstatus] > li").all()]


def count(page: Page) -> str:
    return page.locator("[role=status]").inner_text()


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("budgetcursus", "budgetcursus"),
        ("geldcursus", "budgetcursus"),
        ("huishoudboekje", "budgetcursus"),
        ("client", "clientondersteuning"),
        ("CLIËNTONDERSTEUNING", "clientondersteuning"),
        ("biljarten", "huis-van-de-buurt"),
        ("schoonm", "hulp-in-het-huishouden"),
        ("psycholog", "specialistische-ggz"),
        ("buurteam noord", "buurtteam-noord"),
        ("112", "alarmnummer"),
        ("vuurtoren", "opvang-de-vuurtoren"),
    ],
)
def test_the_best_answer_stands_first(page: Page, klein: str, question: str, best: str) -> None:
    page.goto(f"{klein}zoeken/?q={question}")
    assert slugs(page)[0] == best
    assert "voor ‘" in count(page)


def test_the_header_leads_to_the_answer(page: Page, klein: str) -> None:
    page.goto(klein + "wijken/noord/")
    page.get_by_role("searchbox").fill("soep")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=soep")
    assert slugs(page)[0] == "huis-van-de-buurt"
    expect(page.get_by_role("searchbox")).to_have_value("soep")
    page.get_by_role("link", name="Huis van de Buurt", exact=True).click()
    page.wait_for_url("**/voorzieningen/huis-van-de-buurt/")


def test_filters_stand_in_the_address_and_the_back_button_undoes_them(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/")
    assert slugs(page) == []
    page.get_by_role("searchbox").fill("buurtteam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=buurtteam")
    everywhere = slugs(page)
    assert {"buurtteam-noord", "buurtteam-zuid"} <= set(everywhere)
    page.get_by_label("Buurt", exact=True).select_option("noord")
    page.wait_for_url("**/zoeken/?q=buurtteam&wijk=noord")
    assert "buurtteam-zuid" not in slugs(page)
    assert count(page).endswith("voor ‘buurtteam’ in Noord.")
    page.get_by_label("Onderwerp").select_option("veilig")
    page.wait_for_url("**&thema=veilig")
    page.go_back()
    page.go_back()
    page.wait_for_url("**/zoeken/?q=buurtteam")
    assert slugs(page) == everywhere
    expect(page.get_by_label("Buurt", exact=True)).to_have_value("")


def test_an_address_as_a_plain_form_writes_it_becomes_short(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=buurtteam&wijk=&thema=bestaat-niet")
    assert "buurtteam-noord" in slugs(page)
    assert page.url == klein + "zoeken/?q=buurtteam"


def test_a_filter_alone_lists_everything_that_fits(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?thema=veilig&wijk=zuid")
    assert set(slugs(page)) == {"alarmnummer", "opvang-de-vuurtoren", "meldpunt-zorgen"}
    assert count(page) == "3 resultaten bij Veilig thuis in Zuid."


def test_while_typing_results_follow_without_a_step_back_for_each_letter(page: Page, klein: str) -> None:
    page.goto(klein)
    page.goto(klein + "zoeken/")
    page.get_by_role("searchbox").press_sequentially("budget", delay=20)
    expect(page.locator("[data-voorziening=budgetcursus]")).to_be_visible()
    page.wait_for_url("**/zoeken/?q=budget")
    page.go_back()
    page.wait_for_url(klein)


def test_what_was_typed_before_the_page_was_ready_is_searched(page: Page, klein: str) -> None:
    held: list[Any] = []
    page.route("**/js/zoeken*.js", lambda route: held.append(route))  # noqa: PLW0108 - playwright cannot take a built-in
    page.goto(f"{klein}zoeken/", wait_until="commit")
    page.locator("main input[name=q]").fill("budgetcursus")
    while not held:
        page.wait_for_timeout(20)
    for route in held:
        route.continue_()
    page.unroute("**/js/zoeken*.js")
    assert slugs(page)[0] == "budgetcursus"


def test_nothing_of_search_loads_before_somebody_searches(page: Page, klein: str, recorders: list[Any]) -> None:
    page.goto(klein + "zoeken/", wait_until="networkidle")
    assert not [url for url in recorders[0].requests if "lunr" in url or "index.json" in url]
    page.get_by_role("searchbox").focus()
    page.wait_for_load_state("networkidle")
    assert [url for url in recorders[0].requests if "index.json" in url]


def test_no_answer_leads_somewhere(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=qqqqqqq")
    assert slugs(page) == []
    assert count(page) == "Niets gevonden voor ‘qqqqqqq’."
    expect(page.get_by_role("link", name="Alles van A tot Z").last).to_be_visible()
    expect(page.locator("[data-niets]").get_by_role("link", name="Loket Merendonk")).to_be_visible()


def test_only_the_keyboard_reaches_everything(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=geld")
    slugs(page)
    page.get_by_role("searchbox").focus()
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.closest('[data-voorziening], form')?.tagName"))
    assert "LI" in reached
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"


def test_without_javascript_the_list_from_a_to_z_is_the_answer(open_page: Any, klein: str) -> None:
    page = open_page(klein + "zoeken/?q=geld", java_script_enabled=False)
    page.get_by_role("link", name="Alles van A tot Z").last.click()
    expect(page.get_by_role("link", name="Budgetcursus Grip op geld", exact=True)).to_be_visible()


def test_without_a_network_it_says_so(page: Page, klein: str, recorders: list[Any]) -> None:
    page.route("**/index.json", lambda route: route.abort())
    page.goto(klein + "zoeken/?q=geld")
    expect(page.get_by_role("status")).to_have_text("Zoeken lukt nu niet.")
    expect(page.locator("[data-zonder-zoeken]")).to_be_visible()
    recorders[0].allow("zoeken")
    recorders[0].allow("index.json")


@pytest.mark.parametrize(
    "hostile",
    [
        "title:foo^^~*+-",
        "<img src=x onerror=alert(1)>",
        "'\"><script>alert(1)</script>",
        "constructor __proto__ toString",
        "\U0001f600" * 30,
        "a" * 10_000,
        "een" * 66,
        "*" * 50,
        "{{7*7}} ${7*7}",
        "ن" * 100,
        "\u202e\u0000x",
    ],
)
@pytest.mark.parametrize("way", ["address", "typing"])
def test_a_hostile_question_is_only_text(page: Page, klein: str, hostile: str, way: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(klein + "zoeken/")
    if way == "address":
        page.evaluate("q => { location.search = '?q=' + encodeURIComponent(q) }", hostile)
        page.wait_for_url("**q=**")
    else:
        page.get_by_role("searchbox").fill(hostile)
        page.keyboard.press("Enter")
    slugs(page)
    assert page.locator("main img, main script").count() == 0


def test_each_result_carries_its_own_review_date(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2027-03-16T12:00:00+01:00")
    page.goto(klein + "zoeken/?q=soep budgetcursus loket")
    slugs(page)
    seen = set()
    for item in page.locator("[data-voorziening][data-controleren-voor]:not([hidden])").all():
        is_late = (item.get_attribute("data-controleren-voor") or "") <= "2027-03-16"
        expect(item.locator("[data-verlopen]")).to_be_visible(visible=is_late)
        seen.add(is_late)
    assert seen == {True, False}


def test_what_is_too_old_for_lists_leaves_the_results_too(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2027-12-01T12:00:00+01:00")
    page.goto(klein + "zoeken/?q=soep")
    assert "huis-van-de-buurt" not in slugs(page)


def test_the_count_is_what_is_shown_by_the_clock_of_the_visitor(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2027-12-01T12:00:00+01:00")
    page.goto(klein + "zoeken/?thema=zorg")
    slugs(page)
    assert page.locator("[data-voorziening]:visible").count() == int(count(page).split()[0]) > 0


def test_a_question_of_small_words_only_is_taken_at_its_word(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=van de")
    assert "huis-van-de-buurt" in slugs(page)


def test_on_a_desk_it_fits_too(open_page: Any, klein: str) -> None:
    page = open_page(klein + "zoeken/?q=geld", viewport=DESKTOP)
    assert slugs(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP["width"]
