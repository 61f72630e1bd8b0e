"""Searching as people do: by word, by half a word, with a slip, by keyboard, in need, and without JavaScript."""

import re
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe
from tests.browser.conftest import DESKTOP, OpenPage
from tests.browser.zoeken import box, count, query, result, slugs

IN_GEVAAR = "mijn man slaat mij"
"""A question about a thema that is dangerous to be seen with."""
KEPT = """() => JSON.stringify([{...localStorage}, {...sessionStorage}, history.state, document.cookie, window.name,
  location.href, document.title])"""


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("budgetcursus", "budgetcursus"),
        ("geldcursus", "budgetcursus"),
        ("huishoudboekje", "budgetcursus"),
        ("client", "clientondersteuning"),
        ("CLIËNTONDERSTEUNING", "clientondersteuning"),
        ("biljarten", "huis-van-de-buurt"),
        ("psycholog", "specialistische-ggz"),
        ("buurteam noord", "buurtteam-noord"),
        ("112", "alarmnummer"),
        ("vuurtoren", "opvang-de-vuurtoren"),
        ("van de", "huis-van-de-buurt"),
    ],
)
def test_the_best_answer_stands_first(page: Page, klein: str, question: str, best: str) -> None:
    page.goto(f"{klein}zoeken/?q={question}")
    assert slugs(page)[0] == best
    assert f"voor ‘{question}’" in count(page)


def test_a_result_says_what_a_hallway_asks(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2026-11-24T11:00:00+01:00")
    page.goto(klein + "zoeken/?q=loket")
    slugs(page)
    found = result(page, "loket-merendonk")
    expect(found.get_by_role("link", name="Loket Merendonk", exact=True)).to_be_visible()
    expect(found).to_contain_text("hele gemeente")
    expect(found).to_contain_text("zo binnenlopen of bellen")
    expect(found.locator("[data-nu=open]")).to_contain_text("Nu open")
    expect(found).to_contain_text("Gecontroleerd op")
    button = found.get_by_role("link", name="Bel Loket Merendonk")
    expect(button).to_have_attribute("href", "tel:14030")
    expect(button).to_contain_text("14\u00a0030")


def test_a_result_says_in_which_wijk_it_is_and_that_it_takes_nobody(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=buurtteam")
    slugs(page)
    expect(result(page, "buurtteam-noord").locator(".sk-lijst__feiten")).to_contain_text("Noord")
    expect(result(page, "buurtteam-zuid")).to_contain_text("Tijdelijk gesloten")
    expect(result(page, "buurtteam-zuid").locator("[data-nu]")).to_be_hidden()


def test_the_clock_of_the_visitor_says_what_is_open(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2026-11-24T23:30:00+01:00")
    page.goto(klein + "zoeken/?q=loket")
    slugs(page)
    expect(result(page, "loket-merendonk").locator("[data-nu=dicht]")).to_contain_text("Nu gesloten")


def test_what_matched_is_marked(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=budgetcursus")
    slugs(page)
    expect(result(page, "budgetcursus").locator("mark").first).to_have_text("Budgetcursus")
    link = result(page, "budgetcursus").get_by_role("link", name="Budgetcursus Grip op geld", exact=True)
    expect(link).to_have_text("Budgetcursus Grip op geld")


def test_the_header_leads_to_the_answer(page: Page, klein: str) -> None:
    page.goto(klein + "wijken/noord/")
    page.locator("header input[name=q]").fill("biljarten")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=biljarten")
    assert slugs(page)[0] == "huis-van-de-buurt"
    expect(box(page)).to_have_value("biljarten")
    page.get_by_role("link", name="Huis van de Buurt", exact=True).click()
    page.wait_for_url("**/voorzieningen/huis-van-de-buurt/")
    page.go_back()
    assert slugs(page)[0] == "huis-van-de-buurt"


def test_while_typing_results_follow_without_a_step_back_for_each_letter(page: Page, klein: str) -> None:
    page.goto(klein)
    page.goto(klein + "zoeken/")
    box(page).press_sequentially("budget", delay=20)
    expect(result(page, "budgetcursus")).to_be_visible()
    page.wait_for_url("**/zoeken/?q=budget")
    expect(box(page)).to_be_focused()
    page.go_back()
    page.wait_for_url(klein)


def test_a_question_that_was_meant_stays_one_step_back(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=biljarten")
    slugs(page)
    box(page).fill("huishoudboekje")
    page.wait_for_url("**/zoeken/?q=huishoudboekje")
    box(page).fill("budgetcursus")
    page.wait_for_url("**/zoeken/?q=budgetcursus")
    page.go_back()
    page.wait_for_url("**/zoeken/?q=biljarten")
    expect(box(page)).to_have_value("biljarten")
    expect(result(page, "huis-van-de-buurt")).to_be_visible()
    page.go_forward()
    page.wait_for_url("**/zoeken/?q=budgetcursus")
    expect(result(page, "budgetcursus")).to_be_visible()


def test_an_emptied_box_leaves_no_results_and_no_question(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=biljarten")
    slugs(page)
    box(page).fill("")
    expect(page.locator("[data-voorziening]")).to_have_count(0)
    page.wait_for_url("**/zoeken/")
    assert count(page) == ""


def test_what_stands_there_already_stays_under_the_finger(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=buurtteam")
    first, *_ = slugs(page)
    link = page.locator("[data-voorziening] a").first
    link.focus()
    box(page).evaluate("(one) => { one.form.requestSubmit(); }")
    assert slugs(page)[0] == first
    expect(link).to_be_focused()


def test_an_older_question_never_writes_over_a_newer_one(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/")
    box(page).focus()
    page.wait_for_load_state("networkidle")
    held: list[Any] = []
    page.route("**/zoeken/*/*-*.json", lambda route: held.append(route) if not held else route.continue_())
    box(page).fill("biljarten")
    box(page).fill("huishoudboekje")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    for route in held:
        route.continue_()
    assert slugs(page)[0] == "budgetcursus"
    assert count(page).endswith("voor ‘huishoudboekje’.")
    page.wait_for_timeout(200)
    assert query(page) == "q=huishoudboekje"


def test_what_was_typed_before_the_page_was_ready_is_searched(page: Page, klein: str) -> None:
    held: list[Any] = []
    page.route("**/js/zoeken.js", lambda route: held.append(route))  # noqa: PLW0108 - playwright cannot take a built-in
    page.goto(f"{klein}zoeken/", wait_until="commit")
    box(page).fill("budgetcursus")
    while not held:
        page.wait_for_timeout(20)
    for route in held:
        route.continue_()
    page.unroute("**/js/zoeken.js")
    assert slugs(page)[0] == "budgetcursus"


def test_nothing_of_search_loads_before_somebody_searches(page: Page, klein: str, recorders: list[Any]) -> None:
    page.goto(klein + "zoeken/", wait_until="networkidle")
    assert not [url for url in recorders[0].requests if "/js/zoeken/" in url or "manifest.json" in url]
    assert slugs(page) == []
    box(page).focus()
    page.wait_for_load_state("networkidle")
    assert [url for url in recorders[0].requests if "manifest.json" in url]
    assert not [url for url in recorders[0].requests if "/f-doelgroep" in url]


def test_a_slip_is_told_and_searched_right(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=buurteam noord")
    slugs(page)
    expect(page.locator("[data-bedoelde]")).to_have_text("Wij zochten op ‘buurtteam noord’.")
    page.goto(klein + "zoeken/?q=buurtteam noord")
    slugs(page)
    expect(page.locator("[data-bedoelde]")).to_be_hidden()


def test_no_answer_leads_somewhere(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=qqqqqqq")
    assert slugs(page) == []
    assert count(page) == "Niets gevonden voor ‘qqqqqqq’."
    nothing = page.locator("[data-niets]")
    for name in ("Alles van A tot Z", "Loket Merendonk", "Buurtteam in uw buurt", "Vertel wat er ontbreekt"):
        expect(nothing.get_by_role("link", name=name)).to_be_visible()
    box(page).fill("biljarten")
    expect(nothing).to_be_hidden()


def test_no_answer_names_the_nearest_themas(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=budgetcursus&wijk=noord&doelgroep=ouderen&toegang=verwijzing")
    assert slugs(page) == []
    page.locator("[data-themalijst]").get_by_role("link").first.click()
    page.wait_for_url("**/themas/*/")


def test_a_question_that_nothing_answers_names_the_themas_it_may_be_about(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=biljartkeu+schulden+bitcoin")
    assert slugs(page) == []
    expect(page.locator("[data-themalijst]").get_by_role("link").first).to_be_visible()


def test_a_year_is_no_postcode_on_a_kaart_without_postcodes(open_page: OpenPage, loket: str) -> None:
    page = open_page(loket + "zoeken/?q=loket+2026")
    assert len(slugs(page)) > 0
    assert "voor ‘loket 2026’" in count(page)


@pytest.mark.parametrize("question", [IN_GEVAAR, "ik wil dood"])
def test_help_stands_first_and_apart_with_a_button_to_call(page: Page, klein: str, question: str) -> None:
    page.goto(klein + f"zoeken/?q={question}")
    first = slugs(page)[0]
    help_line = page.locator("[data-voorziening]").first
    assert help_line.get_attribute("data-hulp") is not None
    assert slugs(page).count(first) == 1
    expect(help_line.get_by_text("Hulp nu:")).to_be_visible()
    expect(page.locator("[data-hulpkop]:visible")).to_have_count(1)
    button = help_line.get_by_role("link", name="Bel ")
    expect(button).to_have_attribute("href", re.compile("^tel:"))
    box_of_button = button.bounding_box()
    assert box_of_button
    assert box_of_button["height"] >= 44
    assert axe.violations(page) == []


def test_a_dangerous_question_is_kept_nowhere(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/")
    steps = page.evaluate("history.length")
    box(page).fill(IN_GEVAAR)
    page.keyboard.press("Enter")
    expect(page.locator("[data-voorziening][data-hulp]").first).to_be_visible()
    expect(box(page)).to_have_value(IN_GEVAAR)
    assert "slaat" not in page.evaluate(KEPT)
    assert page.evaluate("history.length") == steps
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    expect(page.get_by_text("Deze zoekvraag blijft niet staan")).to_be_visible()
    expect(page.get_by_role("link", name="Snel weg van deze pagina")).to_be_visible()
    box(page).fill("biljarten")
    expect(page.get_by_role("link", name="Snel weg van deze pagina")).to_be_hidden()
    page.wait_for_url("**/zoeken/?q=biljarten")


def test_a_dangerous_question_leaves_the_address_that_brought_it(page: Page, klein: str) -> None:
    page.goto(klein + f"zoeken/?q={IN_GEVAAR}&wijk=noord")
    assert slugs(page)
    assert query(page) == "wijk=noord"
    assert "slaat" not in page.evaluate(KEPT)


def test_a_dangerous_thema_leaves_the_address_too(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?thema=veilig&wijk=zuid")
    assert set(slugs(page)) == {"alarmnummer", "opvang-de-vuurtoren", "meldpunt-zorgen"}
    assert count(page) == "3 resultaten bij Veilig thuis in Zuid."
    assert query(page) == "wijk=zuid"


def test_a_dangerous_question_from_another_page_is_in_no_address(page: Page, klein: str, recorders: list[Any]) -> None:
    box(page).focus()
    page.wait_for_load_state("networkidle")
    box(page).fill(IN_GEVAAR)
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/")
    assert slugs(page)
    expect(box(page)).to_have_value(IN_GEVAAR)
    assert "slaat" not in page.evaluate(KEPT)
    assert not [url for url in recorders[0].requests if "slaat" in url]
    page.reload()
    assert slugs(page) == []


def test_only_the_keyboard_reaches_everything(page: Page, klein: str) -> None:
    page.goto(klein + "zoeken/?q=geld")
    slugs(page)
    box(page).focus()
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.closest('[data-voorziening], form')?.tagName"))
    assert "LI" in reached
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"


def test_without_javascript_the_list_from_a_to_z_is_the_answer(open_page: Any, klein: str) -> None:
    page = open_page(klein + "zoeken/?q=geld", java_script_enabled=False)
    page.get_by_role("link", name="Alles van A tot Z").first.click()
    expect(page.get_by_role("link", name="Budgetcursus Grip op geld", exact=True)).to_be_visible()


@pytest.mark.parametrize("missing", ["manifest.json", "zoeken/*/*.json", "js/zoeken/zoeker.js", "js/zoeken/pagina.js"])
def test_a_file_that_fails_is_told_and_a_later_try_works(
    page: Page, klein: str, recorders: list[Any], missing: str
) -> None:
    page.route(f"**/{missing}", lambda route: route.abort())
    page.goto(klein + "zoeken/?q=biljarten")
    expect(page.get_by_role("status")).to_have_text("Zoeken lukt nu niet.")
    expect(page.locator("[data-zonder-zoeken]").get_by_role("link", name="Alles van A tot Z")).to_be_visible()
    assert slugs(page) == []
    page.unroute(f"**/{missing}")
    box(page).press("Enter")
    expect(result(page, "huis-van-de-buurt")).to_be_visible()
    expect(page.locator("[data-zonder-zoeken]")).to_be_hidden()
    assert query(page) == "q=biljarten"
    recorders[0].allow("console")


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
    if way == "address":
        page.goto(f"{klein}zoeken/?q={quote(hostile[:5_000])}")
    else:
        page.goto(klein + "zoeken/")
        box(page).fill(hostile)
        page.keyboard.press("Enter")
    slugs(page)
    assert page.locator("main img, main script").count() == 0


@pytest.mark.parametrize("half", ["\\ud83d", "\\ude00", "geld \\ud83d geld", "\\ude00\\ud83d"])
def test_half_a_sign_breaks_nothing(page: Page, klein: str, half: str) -> None:
    page.goto(klein + "zoeken/")
    box(page).focus()
    page.wait_for_load_state("networkidle")
    box(page).evaluate(
        f"(one) => {{ one.value = '{half}'; one.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }}"
    )
    page.keyboard.press("Enter")
    page.wait_for_url("**q=**")
    slugs(page)
    assert "voor ‘" in count(page)


def test_each_result_carries_its_own_review_date(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2027-03-16T12:00:00+01:00")
    page.goto(klein + "zoeken/?toegang=vrij")
    slugs(page)
    seen = set()
    for item in page.locator("[data-voorziening][data-controleren-voor]:not([hidden])").all():
        is_late = (item.get_attribute("data-controleren-voor") or "") <= "2027-03-16"
        expect(item.locator("[data-verlopen]")).to_be_visible(visible=is_late)
        seen.add(is_late)
    assert seen == {True, False}


def test_what_is_too_old_for_lists_leaves_the_results_too(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2027-12-01T12:00:00+01:00")
    page.goto(klein + "zoeken/?q=biljarten")
    assert "huis-van-de-buurt" not in slugs(page)


def test_the_count_is_what_is_shown_by_the_clock_of_the_visitor(page: Page, klein: str) -> None:
    page.clock.set_fixed_time("2027-12-01T12:00:00+01:00")
    page.goto(klein + "zoeken/?thema=zorg")
    slugs(page)
    assert page.locator("[data-voorziening]:visible").count() == int(count(page).split()[0]) > 0


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_on_a_desk_it_fits_too(open_page: Any, klein: str, colours: str) -> None:
    page = open_page(klein + "zoeken/?q=geld", viewport=DESKTOP, color_scheme=colours)
    assert slugs(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP["width"]
    assert axe.violations(page) == []
