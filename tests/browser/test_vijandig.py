"""Chromium on the site that holds every hostile text: nothing runs, nothing breaks, nothing leaves for elsewhere.

The Content Security Policy is put out of action: a second lock must not hide that the first is open.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.recorder import Recorder
from tests.browser.served import served
from tests.vijandig.kaart import PEILDATUM, write
from tests.vijandig.teksten import ATTRIBUTES, ELEMENTS, LANGUAGES, SCRIPTS, TEKSTEN

HOOK = """
window.__gelopen = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = (...all) => { window.__gelopen.push(`${name}(${all})`); return null; };
"""
ZOEKTERMEN = [
    *TEKSTEN.values(), "a" * 10_000, "*" * 50, "title:foo^^~*+-", "\U0001f600" * 30, "\u0646" * 100, "\u202e\u0000x",
    "naam:* tekst:~9", "een" * 66, "\\", "%", "%00", "k1x1 " * 40,
]  # fmt: skip
SAMPLE = 12
"""One in so many pages of organisaties, wijken, themas and own pages; all of them are judged by the parser."""
LINKS = """
() => [...document.querySelectorAll('a[href], button, summary')].map((one) => {
  one.addEventListener('click', (event) => { if (one.tagName === 'A') event.preventDefault(); });
  one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  one.focus();
  if (one.tagName !== 'BUTTON' || !one.closest('form')) one.click();
  return one.href ?? '';
})
"""


@pytest.fixture(scope="module")
def vijandige_site(build_site: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site that holds every hostile text."""
    content = tmp_path_factory.mktemp("vijandig") / "content"
    write(content)
    return build_site(content, "--peildatum", PEILDATUM)


@pytest.fixture(scope="module")
def vijandig(vijandige_site: Path) -> Iterator[str]:
    """Its address."""
    with served(vijandige_site) as address:
        yield address


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A context without a Content Security Policy, in which everything that a payload may call is hooked."""
    made = chromium.new_context(bypass_csp=True, locale="nl-NL", reduced_motion="reduce")
    made.add_init_script(HOOK)
    yield made
    made.close()


def ran(page: Page) -> list[str]:
    """Give the calls that a payload made, in any frame."""
    return [call for frame in page.frames for call in frame.evaluate("window.__gelopen ?? []")]


@pytest.mark.parametrize(
    "markup",
    [
        *(SCRIPTS[name] for name in ("script", "script in capitals", "script behind a quote")),
        *(ELEMENTS[name] for name in ("image", "vector drawing", "details", "iframe", "focus", "video")),
        '<a href="javascript:alert(1)">x</a>',
        '<button onclick="alert(1)">x</button>',
        '<p onmouseover="alert(1)"><button type=button>x</button></p>',
    ],
)
def test_the_hook_sees_a_live_payload(context: BrowserContext, vijandig: str, markup: str) -> None:
    page = context.new_page()
    page.route("**/leeft/", lambda route: route.fulfill(body=f"<!DOCTYPE html>{markup}", content_type="text/html"))
    page.goto(f"{vijandig}leeft/")
    page.evaluate(LINKS.replace("event.preventDefault()", "void 0"))
    page.wait_for_function("window.__gelopen.length > 0")
    assert ran(page)


def test_no_page_runs_or_loads_anything_of_a_stranger(
    context: BrowserContext, vijandig: str, vijandige_site: Path
) -> None:
    recorder = Recorder(context, vijandig)
    page = context.new_page()
    addresses = sorted(
        path.parent.relative_to(vijandige_site).as_posix() for path in vijandige_site.rglob("index.html")
    )
    whole = [address for address in addresses if address.startswith("voorzieningen/") or "-" not in address]
    sample = [address for address in addresses if address not in whole][::SAMPLE]
    alive, followed = {}, set()
    for address in [*whole, *sample]:
        page.goto(vijandig if address == "." else f"{vijandig}{address}/")
        followed |= {link.partition(":")[0] for link in page.evaluate(LINKS) if link}
        if found := ran(page):
            alive[address] = found
    assert alive == {}
    assert recorder.complaints == []
    assert followed == {"http", "https", "mailto", "tel"}
    assert len(whole) > 80


@pytest.mark.parametrize("way", ["address", "hash", "typing"])
def test_no_hostile_question_runs_or_breaks_anything(context: BrowserContext, vijandig: str, way: str) -> None:
    recorder = Recorder(context, vijandig)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{vijandig}zoeken/")
    field, status = page.locator("main input[name=q]"), page.locator("[data-zoekstatus]")
    for question in ZOEKTERMEN:
        if way == "typing":
            field.fill(question)
            field.press("Enter")
        else:
            page.evaluate(
                "([mark, text]) => { history.replaceState(null, '', mark + encodeURIComponent(text)); }",
                ["?q=" if way == "address" else "#q=", question[:2_000]],
            )
            page.evaluate(
                "dispatchEvent(new PopStateEvent('popstate')); dispatchEvent(new HashChangeEvent('hashchange'))"
            )
        expect(status).to_have_attribute("data-zoekstatus", "klaar")
        assert ran(page) == [], question
        assert page.locator("main img, main script, main iframe, main svg").count() == 0, question
    assert recorder.complaints == []


@pytest.mark.parametrize("names", [SCRIPTS, ELEMENTS, ATTRIBUTES, LANGUAGES])
def test_a_hostile_name_is_found_and_shown_as_text(
    context: BrowserContext, vijandig: str, names: dict[str, str]
) -> None:
    recorder = Recorder(context, vijandig)
    page = context.new_page()
    number = list(TEKSTEN.values()).index(next(iter(names.values())))
    page.goto(f"{vijandig}zoeken/?q=k{number}x0")
    first = page.locator("[data-zoekstatus] > li").first
    expect(first).to_contain_text(next(iter(names.values())))
    assert ran(page) == []
    assert recorder.complaints == []
