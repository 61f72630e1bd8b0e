"""What the tests of search look at on the search page."""

from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect


def box(page: Page) -> Locator:
    """The search box in the page itself."""
    return page.locator("main input[name=q]")


def slugs(page: Page) -> list[str | None]:
    """The slugs of the results in rank order, once search is ready."""
    expect(page.locator("[data-zoekstatus]")).to_have_attribute("data-zoekstatus", "klaar")
    return [item.get_attribute("data-voorziening") for item in page.locator("[data-zoekstatus] > li").all()]


def count(page: Page) -> str:
    """What is said of how many there are."""
    return page.locator("[role=status]").inner_text()


def result(page: Page, slug: str) -> Locator:
    """One result."""
    return page.locator(f"[data-voorziening='{slug}']")


def query(page: Page) -> str:
    """The address from the question mark."""
    return urlsplit(page.url).query


def open_filters(page: Page) -> None:
    """Open the filters and wait until they count."""
    page.locator("summary", has_text="Filter").click()
    expect(page.locator("select[name=thema] option").nth(1)).to_contain_text("(")
