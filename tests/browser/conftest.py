"""Built sites on a local address, and a page that fails on every complaint of the browser.

A test asks for ``klein`` or ``loket`` (the address of that site, ending in a slash) and for ``page``, or for
``open_page`` when it wants another screen, no JavaScript or dark colours.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.recorder import Recorder
from tests.browser.served import served

PEILDATUM = "2026-11-24"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def klein(build_site: Callable[..., Path]) -> Iterator[str]:
    """The address of the small kaart with wijkteams."""
    with served(build_site("klein", "--peildatum", PEILDATUM)) as address:
        yield address


@pytest.fixture(scope="session")
def loket(build_site: Callable[..., Path]) -> Iterator[str]:
    """The address of the small kaart without wijkteams."""
    with served(build_site("loket", "--peildatum", PEILDATUM)) as address:
        yield address


@pytest.fixture
def recorders() -> list[Recorder]:
    """The recorders of every page this test opened."""
    return []


@pytest.fixture
def open_page(chromium: Browser, recorders: list[Recorder]) -> Iterator[OpenPage]:
    """Open an address on a screen of choice; a complaint of the browser fails the test at its end."""
    contexts = []

    def open_page(address: str, **options: object) -> Page:
        context = chromium.new_context(**{"viewport": PHONE, "locale": "nl-NL", "reduced_motion": "reduce", **options})
        contexts.append(context)
        recorders.append(Recorder(context, address))
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    complaints = [complaint for recorder in recorders for complaint in recorder.complaints]
    assert complaints == []


@pytest.fixture
def page(open_page: OpenPage, klein: str) -> Page:
    """The front page of the small kaart on a phone."""
    return open_page(klein)
