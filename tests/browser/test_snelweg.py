"""Leaving a page quickly."""

from typing import Any

from playwright.sync_api import Page, expect

NEUTRAAL = "https://www.weerbericht.example/"


def test_leaving_does_not_come_back_with_the_back_button(page: Page, klein: str, recorders: list[Any]) -> None:
    page.route(f"{NEUTRAAL}**", lambda route: route.fulfill(body="weer", content_type="text/html"))
    page.goto(klein + "voorzieningen/opvang-de-vuurtoren/")
    page.wait_for_load_state("networkidle")
    page.get_by_role("link", name="Snel weg van deze pagina").click()
    page.wait_for_url(NEUTRAAL)
    page.go_back()
    assert "opvang" not in page.url
    recorders[0].allow("other host")


def test_button_is_a_plain_link_without_javascript(open_page: Any, klein: str) -> None:
    page = open_page(klein + "voorzieningen/opvang-de-vuurtoren/", java_script_enabled=False)
    link = page.get_by_role("link", name="Snel weg van deze pagina")
    expect(link).to_have_attribute("href", NEUTRAAL)
    assert "noreferrer" in (link.get_attribute("rel") or "")


def test_button_stays_in_sight(page: Page, klein: str) -> None:
    page.goto(klein + "voorzieningen/opvang-de-vuurtoren/")
    page.evaluate("window.scrollTo(0, 600)")
    expect(page.get_by_role("link", name="Snel weg van deze pagina")).to_be_in_viewport()
