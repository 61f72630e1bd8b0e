"""Legitimate surprises in Chromium: search finds them, and shows them as they were typed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.served import served
from tests.vijandig.verrassingen import NAMEN, PEILDATUM, write


@pytest.fixture(scope="module")
def verrassend(build_site: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the kaart with every surprise."""
    content = tmp_path_factory.mktemp("verrassingen") / "content"
    write(content)
    with served(build_site(content, "--peildatum", PEILDATUM)) as address:
        yield address


@pytest.mark.parametrize(
    ("question", "naam"),
    [
        ("hertogenbosch", "'s-Hertogenbosch"),
        ("'t huuske", "'t Huuske"),
        ("c++ beginners", "C++ voor beginners"),
        ("Światło", "Światło – pomoc dla rodzin"),
        ("swiatlo", "Światło – pomoc dla rodzin"),
        ("çiğdem", "Çiğdem Kadın Merkezi"),
        ("дружбы", "Дом дружбы"),
        ("المساعدة", "مركز المساعدة"),
        ("中文学校", "中文学校"),
        ("fryske", "Fryske Mienskip âêîôû"),
        ("24/7", "24/7 bereikbaar"),
    ],
)
def test_search_finds_a_surprise_and_shows_it(open_page: OpenPage, verrassend: str, question: str, naam: str) -> None:
    assert naam in NAMEN
    page = open_page(f"{verrassend}zoeken/?q={quote(question)}")
    expect(page.locator("[data-zoekstatus]")).to_have_attribute("data-zoekstatus", "klaar")
    link = page.locator("[data-zoekstatus] > li").get_by_role("link", name=naam, exact=True)
    expect(link).to_have_text(naam)
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(naam)
