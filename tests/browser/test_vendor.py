"""What we borrowed works in a browser, under the policy of the site and below any rule of our own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.served import served

STATIC = Path(__file__).parents[2] / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'"
)
SHEETS = ["own/layers.css", *(f"vendor/{name}" for name in (
    "noto-sans/noto-sans.css", "voorbeeld/theme.css", "nl-design-system/candidate.css", "utrecht/utrecht.css",
)), "own/own.css"]  # fmt: skip
BODY = """
<main><h1 class="nl-heading nl-heading--level-1">Hulp in de wijk</h1>
<p class="nl-paragraph">Wij luisteren, <a class="nl-link" href="#">ook 's avonds</a>.</p>
<button class="nl-button nl-button--primary" type="button">Bellen</button>
<p class="utrecht-alert utrecht-alert--warning" id="melding">Bel eerst</p>
<p class="utrecht-alert utrecht-alert--warning" id="verborgen" hidden>Weg</p></main>
"""


@pytest.fixture
def page(tmp_path: Path, open_page: Callable[..., Page]) -> Iterator[Page]:
    copytree(STATIC / "vendor", tmp_path / "vendor")
    (tmp_path / "own").mkdir()
    layers = "@layer reset, tokens, base, layout, components, utilities, print;"
    (tmp_path / "own/layers.css").write_text(f"{layers} @layer reset {{ [hidden] {{ display: none !important }} }}")
    (tmp_path / "own/own.css").write_text("@layer components { .nl-button--primary { background-color: rgb(1 2 3) } }")
    links = "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in SHEETS)
    head = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>Proef</title>'
    body = f'<body class="utrecht-document utrecht-root">{BODY}</body>'
    text = f'<!doctype html><html lang="nl" class="voorbeeld-theme"><head>{head}<link rel="icon" href="data:,">'
    (tmp_path / "index.html").write_text(f"{text}{links}</head>{body}</html>")
    with served(tmp_path) as address:
        yield open_page(address)


def style(page: Page, selector: str, name: str) -> str:
    return page.locator(selector).evaluate("(element, name) => getComputedStyle(element)[name]", name)


def test_theme_reaches_the_components(page: Page) -> None:
    assert style(page, ".nl-paragraph", "fontFamily").startswith('"Noto Sans"')
    assert style(page, ".nl-link", "textDecorationLine") == "underline"
    assert style(page, "#melding", "borderTopWidth") != "0px"
    assert style(page, "#melding", "backgroundColor") not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}


def test_the_font_is_the_vendored_one(page: Page) -> None:
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(face => face.status === 'loaded').map(face => face.family)")
    assert loaded == ["Noto Sans"]


def test_a_rule_of_our_own_wins_from_a_borrowed_one(page: Page) -> None:
    assert style(page, ".nl-button", "backgroundColor") == "rgb(1, 2, 3)"


def test_hidden_stays_hidden(page: Page) -> None:
    assert page.locator("#verborgen").is_hidden()


def test_borrowed_looks_are_accessible(page: Page) -> None:
    assert violations(page) == []
