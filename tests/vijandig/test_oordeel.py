"""The judge of a page can fail: it names every live payload, and nothing on a page of ours."""

import pytest

from tests.vijandig.oordeel import judge, parse, words_of
from tests.vijandig.opmaak import HTML
from tests.vijandig.teksten import ATTRIBUTES, ELEMENTS, LANGUAGES, SCRIPTS

PAGE = '<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body><main><p>{}</p></main></body></html>'

QUIET = [
    "Gewone tekst &amp; <strong>nadruk</strong>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '<a href="../wijken/noord/">Noord</a>',
    '<a href="https://hulp.example/?q=javascript:alert(1)">x</a>',
    '<a href="tel:+31201234567">x</a><a href="mailto:info@hulp.example">x</a>',
    '<script src="../assets/0a1b/js/start.js" type="module"></script>',
    '<script type="application/ld+json">{"naam": "\\u003c/script\\u003e"}</script>',
    '<span title="x onmouseover=alert(1)">x</span>',
]

LIVE = [
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" JaVa\tScRiPt:alert(1)">x</a>',
    '<a href="&#106;avascript&colon;alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="https://a@evil.example/">x</a>',
    '<a href="/\\evil.example">x</a>',
    '<a href="tel:0900;x">x</a>',
    '<a href="mailto:a@b.example?bcc=c@d.example">x</a>',
    '<script src="//evil.example/assets/0a1b/js/start.js"></script>',
    '<script src="assets/0a1b/js/../../x.js"></script>',
    '<script type="application/ld+json">{"naam": "</script><script>alert(1)</script>"}</script>',
    '<script type="application/ld+json">{</script>',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<form action="https://evil.example/"><button>x</button></form>',
    '<button formaction="javascript:alert(1)">x</button>',
    '<p style="color:red">x</p>',
    '<p ONCLICK="alert(1)">x</p>',
    '<meta http-equiv="refresh" content="0">',
    '<input name="cookie">',
    "<!-- een opmerking -->",
]


@pytest.mark.parametrize("markup", QUIET)
def test_what_is_dead_is_let_through(markup: str) -> None:
    assert judge(PAGE.replace("{}", markup)) == []


@pytest.mark.parametrize("markup", [*LIVE, *SCRIPTS.values(), *ELEMENTS.values()])
def test_what_is_live_is_named(markup: str) -> None:
    assert judge(PAGE.replace("{}", markup)) != []


@pytest.mark.parametrize("text", [text for text in ATTRIBUTES.values() if "onmouseover" in text or "onfocus" in text])
def test_what_breaks_out_of_an_attribute_is_named(text: str) -> None:
    quote = next((sign for sign in "\"'" if sign in text), "")
    assert judge(PAGE.replace("{}", f"<span title={quote}{text}{quote}>x</span>")) != []


@pytest.mark.parametrize("text", [*LANGUAGES.values(), *HTML.values()])
def test_the_same_text_written_down_with_care_is_let_through(text: str) -> None:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("'", "&#39;")
    page = PAGE.replace("{}", safe.replace("\x02", "").replace("\x03", ""))
    assert judge(page) == []
    assert " ".join(text.replace("\x02", "").replace("\x03", "").split()) in words_of(parse(page))
