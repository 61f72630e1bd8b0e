from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.tekst.guard import guard_markdown
from generator.tekst.markdown_html import ATTRIBUTES, TAGS, check_markdown, find_links, plain_text, render_markdown


class Seen(HTMLParser):
    """What a browser would find: tags, addresses and words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.other: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.words += " "

    def handle_endtag(self, tag: str) -> None:
        self.words += " "

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)

    @property
    def addresses(self) -> list[str | None]:
        return [value for tag, name, value in self.attributes if (tag, name) == ("a", "href")]


def assert_nothing_active(html: str) -> Seen:
    seen = Seen(html)
    assert set(seen.tags) <= TAGS
    assert all(name in ATTRIBUTES.get(tag, set()) for tag, name, _ in seen.attributes)
    assert seen.other == []
    for address in seen.addresses:
        assert address
        assert address.startswith(("https://", "http://", "mailto:", "tel:", "SITE/"))
    return seen


def to_site(address: str) -> str:
    return f"SITE{address}"


PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=//evil.example>",
    "<a href='javascript:alert(1)'>x</a>",
    "<b onmouseover=alert(1)>x</b>",
    "<style>*{background:url(//evil.example)}</style>",
    "<!-- --><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<!DOCTYPE html>",
    "</p><script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](//evil.example)",
    "[x](/\\evil.example)",
    "[x](\\javascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](\x01javascript:alert(1))",
    '[x](https://a.example "onclick=alert(1)")',
    '[x](https://a.example" onclick="alert(1))',
    "[x](https://a.example'onclick='alert(1))",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/volger.gif)",
    '![x" onerror="alert(1)](https://evil.example/a.png)',
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    '<https://a.example/"onclick=alert(1)>',
    "<javascript:alert@evil.example>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[y]: <javascript:alert(1)> 'x'\n\n[y]",
    "# kop {: onclick=alert(1) }",
    "{: #id .klasse }",
    "`<script>alert(1)</script>`",
    "``` html\n<script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "- <script>alert(1)</script>",
    "**<script>alert(1)</script>**",
    "https://a.example/<script>alert(1)</script>",
    'https://a.example/"onmouseover=alert(1)',
    "https://user:pw@evil.example",
    "https://127.0.0.1/",
    "<a\nhref=javascript:alert(1)>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "\x02wzxhzdk:0\x03",
    "\x02klzzwxh:0000\x03",
    "[x](\x02klzzwxh:0000\x03)",
    "<div markdown=1>*x*</div>",
    "<math><mi xlink:href=javascript:alert(1)>",
    "<form action=//evil.example><button>x</button></form>",
    "<meta http-equiv=refresh content=0>",
    "<base href=//evil.example>",
    "[a](javascript:alert(1) 'x') [b](https://b.example)",
    "[![x](javascript:a)](javascript:b)",
    "[[x](javascript:a)](https://b.example)",
    "| a | b |\n|---|---|\n| <script> | [x](javascript:a) |",
]

PLACES = [
    "{}",
    "tekst {} tekst",
    "# {}",
    "- {}",
    "> {}",
    "**{}**",
    "_{}_",
    "[{}](https://a.example)",
    "1. {}\n2. {}",
    "{}\n===",
    "a  \n{}",
]


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("place", PLACES)
def test_nothing_of_a_stranger_becomes_active(payload: str, place: str) -> None:
    text = place.replace("{}", payload)
    assert_nothing_active(render_markdown(text, to_site))
    assert not {"javascript", "data", "vbscript", "file"} & {link.adres.split(":")[0] for link in find_links(text)}


RENDERED = [
    ("Gewone tekst.", "<p>Gewone tekst.</p>"),
    ("a\n\nb", "<p>a</p>\n<p>b</p>"),
    ("a  \nb", "<p>a<br>\nb</p>"),
    ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
    ("snake_case_naam", "<p>snake_case_naam</p>"),
    ("> citaat", "<blockquote>\n<p>citaat</p>\n</blockquote>"),
    ("`code <b>`", "<p><code>code &lt;b&gt;</code></p>"),
    ("    code <b>", "<pre><code>code &lt;b&gt;\n</code></pre>"),
    ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
    ("- een\n    - twee", "<ul>\n<li>een<ul>\n<li>twee</li>\n</ul>\n</li>\n</ul>"),
    ("1. een\n2. twee", "<ol>\n<li>een</li>\n<li>twee</li>\n</ol>"),
    ("3. drie\n4. vier", '<ol start="3">\n<li>drie</li>\n<li>vier</li>\n</ol>'),
    ("Neem mee:\n- pas\n- brief", "<p>Neem mee:</p>\n<ul>\n<li>pas</li>\n<li>brief</li>\n</ul>"),
    ("Zo gaat het:\n1. bel\n2. kom", "<p>Zo gaat het:</p>\n<ol>\n<li>bel</li>\n<li>kom</li>\n</ol>"),
    ("Dit was in\n2025. Nu niet meer.", "<p>Dit was in\n2025. Nu niet meer.</p>"),
    ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
    ("<b>hoi</b>", "<p>&lt;b&gt;hoi&lt;/b&gt;</p>"),
    ("Jansen &amp; zoon & co", "<p>Jansen &amp; zoon &amp; co</p>"),
    ("caf&eacute; 3 < 4", "<p>café 3 &lt; 4</p>"),
    (r"\*geen\* nadruk", "<p>*geen* nadruk</p>"),
    ("![een kaart](kaart.png) hier", "<p>een kaart hier</p>"),
    ("ĳ, Özgür, مرحبا, Łódź, 's-Gravenhage", "<p>ĳ, Özgür, مرحبا, Łódź, 's-Gravenhage</p>"),
    ("[hulp](https://hulp.example/a?b=1&c=2)", '<p><a href="https://hulp.example/a?b=1&amp;c=2">hulp</a></p>'),
    ('[hulp](https://hulp.example "titel")', '<p><a href="https://hulp.example">hulp</a></p>'),
    ("[bel](tel:030-0001234)", '<p><a href="tel:0300001234">bel</a></p>'),
    ("[mail](mailto:info@hulp.example)", '<p><a href="mailto:info@hulp.example">mail</a></p>'),
    ("<info@hulp.example>", '<p><a href="mailto:info@hulp.example">info@hulp.example</a></p>'),
    ("<https://hulp.example>", '<p><a href="https://hulp.example">https://hulp.example</a></p>'),
    ("Kijk op https://hulp.example/a.", '<p>Kijk op <a href="https://hulp.example/a">https://hulp.example/a</a>.</p>'),
    ("(https://hulp.example)", '<p>(<a href="https://hulp.example">https://hulp.example</a>)</p>'),
    ("https://hulp.example/a_(b)", '<p><a href="https://hulp.example/a_(b)">https://hulp.example/a_(b)</a></p>'),
    ("**https://hulp.example**", '<p><strong><a href="https://hulp.example">https://hulp.example</a></strong></p>'),
    ("https://hulp.example/a_b_c", '<p><a href="https://hulp.example/a_b_c">https://hulp.example/a_b_c</a></p>'),
    ("[https://hulp.example](https://hulp.example)", '<p><a href="https://hulp.example">https://hulp.example</a></p>'),
    ("[https://a.example](https://b.example)", '<p><a href="https://b.example">https://a.example</a></p>'),
    ("[<https://a.example>](https://b.example)", '<p><a href="https://b.example">&lt;https://a.example&gt;</a></p>'),
    ("[*a [b](/b/)*](https://a.example)", '<p><em>a <a href="SITE/b/">b</a></em></p>'),
    ("[x](https://hulp.example/?a=1&amp;lt;b)", '<p><a href="https://hulp.example/?a=1&amp;lt;b">x</a></p>'),
    ("a\x1bb\x00c\x7fd", "<p>abcd</p>"),
    ("[](https://hulp.example)", '<p><a href="https://hulp.example">https://hulp.example</a></p>'),
    ("[noord](/wijken/noord/)", '<p><a href="SITE/wijken/noord/">noord</a></p>'),
    ("[noord](/wijken/noord/#teams)", '<p><a href="SITE/wijken/noord/#teams">noord</a></p>'),
    ("[x](folder.pdf) y", "<p>x y</p>"),
    ("[**x**](folder.pdf) y", "<p><strong>x</strong> y</p>"),
    ("Bel 030 000 12 34 of info@hulp.example.", "<p>Bel 030 000 12 34 of info@hulp.example.</p>"),
    ("https://10.0.0.1/ blijft tekst", "<p>https://10.0.0.1/ blijft tekst</p>"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "html"), RENDERED)
def test_an_ordinary_text_is_rendered(text: str, html: str) -> None:
    assert render_markdown(text, to_site) == html


HEADINGS = [
    ("# a", ["h2"]),
    ("## a", ["h2"]),
    ("###### a", ["h2"]),
    ("# a\n## b\n### c", ["h2", "h3", "h4"]),
    ("## a\n### b\n## c", ["h2", "h3", "h2"]),
    ("# a\n#### b", ["h2", "h3"]),
    ("### a\n# b\n## c", ["h2", "h2", "h3"]),
    ("a\n===\n\nb\n---", ["h2", "h3"]),
    ("# a\n## b\n### c\n#### d\n##### e\n###### f", ["h2", "h3", "h4", "h5", "h6", "h6"]),
    ("#\n\ntekst", []),
    ("> ## a\n\n### b", ["h2", "h3"]),
]


@pytest.mark.parametrize(("text", "levels"), HEADINGS)
def test_headings_start_at_level_two_and_skip_none(text: str, levels: list[str]) -> None:
    assert [tag for tag in Seen(render_markdown(text)).tags if tag.startswith("h")] == levels


def test_a_site_address_without_a_resolver_is_only_its_words() -> None:
    text = "Zie [wijk *noord*](/wijken/noord/) en [hulp](https://hulp.example)."
    html = '<p>Zie wijk <em>noord</em> en <a href="https://hulp.example">hulp</a>.</p>'
    assert render_markdown(text) == html


def test_words_that_look_like_a_site_link_are_not_resolved() -> None:
    text = 'Typ `<a href="/wijken/noord/">` of <a href="/wijken/noord/">.'
    assert "SITE" not in render_markdown(text, to_site)


def test_what_the_resolver_gives_is_escaped() -> None:
    html = render_markdown("[x](/wijken/)", lambda address: '"><script>')
    assert Seen(html).tags == ["p", "a"]


def test_one_text_does_not_leak_into_the_next() -> None:
    render_markdown("[y]: https://hulp.example\n\n# kop")
    assert render_markdown("[y]") == "<p>[y]</p>"
    assert find_links("geen") == ()


def test_a_text_that_the_guard_refuses_is_never_rendered() -> None:
    text = "- " * 500
    assert check_markdown(text)
    with pytest.raises(ValueError, match="not checked"):
        render_markdown(text)


def test_the_words_of_a_refused_text_are_still_given_to_the_rules() -> None:
    assert plain_text("[" * 300 + "030") == "[" * 300 + "030"
    assert find_links("[" * 300) == ()


REFUSED_LINKS = [
    ("a\n\n[x](javascript:alert(1))", 3, "javascript:alert(1)", "https://"),
    ("[x](folder.pdf)", 1, "folder.pdf", "https://"),
    ("[x](www.hulp.example)", 1, "www.hulp.example", "https://www.hulp.example"),
    ("a\n[x](tel:112;ext)", 2, "tel:112;ext", "alleen cijfers"),
    ("[x](mailto:a@b.nl?bcc=c@d.nl)", 1, "mailto:a@b.nl?bcc=c@d.nl", "alleen een mailadres"),
    ("<ftp://hulp.example/a>", 1, "ftp://hulp.example/a", "https://"),
    ("[x](//evil.example)", 1, "//evil.example", "https://"),
    ("[x](https://user@evil.example)", 1, "https://user@evil.example", "https://"),
    ("[x]()", 1, "", "https://"),
    ("[*a [b](/b/)*](https://a.example)", 1, "https://a.example", "https://"),
]


@pytest.mark.parametrize(("text", "regel", "address", "hint"), REFUSED_LINKS)
def test_a_link_that_leads_nowhere_is_refused_with_its_line(text: str, regel: int, address: str, hint: str) -> None:
    (refusal,) = check_markdown(text)
    assert refusal.regel == regel
    assert refusal.melding == f"Het adres '{address}' kan geen link zijn."
    assert hint in refusal.tip


def test_links_come_in_order_with_their_words_and_lines() -> None:
    text = "[een *twee*](https://a.example)\n\n- https://b.example.\n- [c](/wijken/)\n\n[b](https://b.example) <https://a.example/>"
    assert [(link.adres, link.tekst, link.regel) for link in find_links(text)] == [
        ("https://a.example", "een twee", 1),
        ("https://b.example", "https://b.example", 3),
        ("/wijken/", "c", 4),
        ("https://b.example", "b", 6),
        ("https://a.example/", "https://a.example/", 6),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Kop\n\nEen **vet**\nwoord.\n\n- een\n- twee", "Kop\nEen vet woord.\neen\ntwee"),
        ("a  \nb", "a\nb"),
        ("[hulp](https://hulp.example)", "hulp"),
        ("![een kaart](x.png)", "een kaart"),
        ("caf&eacute; &lt;b&gt; <i>", "café <b> <i>"),
        ("`code &lt;`", "code &lt;"),
        ("", ""),
    ],
)
def test_plain_text_is_what_a_visitor_reads(text: str, words: str) -> None:
    assert plain_text(text) == words


SIGNS = [
    "a",
    "b ",
    "é",
    "\n",
    "\n\n",
    "  \n",
    "    ",
    "\t",
    "- ",
    "1. ",
    "> ",
    "# ",
    "---\n",
    "===\n",
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "!",
    "<",
    ">",
    "&",
    "&amp;",
    "&#106;",
    "\\",
    '"',
    "'",
    "https://a.example/",
    "javascript:",
    "/wijken/",
    "<script>",
    "<!--",
    "<![CDATA[",
    "\x02",
    "\x03",
    "\x00",
    "\x0b",
    "\r",
    "\u2028",
    "\u202e",
    "\U0001f600",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SIGNS), max_size=60).map("".join) | st.text(max_size=200))
def test_whatever_the_guard_lets_through_is_rendered_safely_and_consistently(text: str) -> None:
    if guard_markdown(text):
        return
    check_markdown(text)
    seen = assert_nothing_active(render_markdown(text, to_site))
    assert "".join(seen.words.split()) == "".join(plain_text(text).split())
    assert [address.removeprefix("SITE") for address in seen.addresses if address] == [
        link.adres for link in find_links(text)
    ]
