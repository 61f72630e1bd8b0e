import datetime
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError

from generator.output.assets import Assets
from generator.output.render import Renderer, json_attribute, json_data
from generator.site import NIET_GEVONDEN, Page

ASSETS = Assets((), {"css/start.css": "/assets/abc/css/start.css"})


class Scene:
    """A folder of small templates and what they make."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def draw(
        self, template: str, inhoud: Any = None, adres: str = "/wijken/noord/", url: str = "https://a.example/kaart/"
    ) -> str:
        return self.file(template, inhoud, adres, url).content.decode()

    def file(
        self, template: str, inhoud: Any = None, adres: str = "/wijken/noord/", url: str = "https://a.example/kaart/"
    ) -> Any:
        (self.folder / "pagina.html").write_text(template)
        renderer = Renderer(self.folder, url=url, assets=ASSETS, site={"naam": "Kaart & co"})
        return renderer.render(
            Page(adres, "pagina.html", "Titel <1>", "Beschrijving", inhoud, html_data={"soort": "wijk"})
        )


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{{ page.titel }}", "Titel &lt;1&gt;"),
        ("{{ page.beschrijving }} {{ page.adres }} {{ page.in_sitemap }}", "Beschrijving /wijken/noord/ True"),
        ("{{ pagina.naam }}", "&lt;script&gt;&#34;&#39;&amp;"),
        ("{{ site.naam }}", "Kaart &amp; co"),
        ('<html data-soort="{{ page.html_data.soort }}">', '<html data-soort="wijk">'),
        ("{{ link('/wijken/') }}", "../"),
        ("{{ link('/wijken/zuid/#a') }}", "../zuid/#a"),
        ("{{ link('/') }}", "../../"),
        ("{{ asset('css/start.css') }}", "../../assets/abc/css/start.css"),
        ("{{ absolute(page.adres) }}", "https://a.example/kaart/wijken/noord/"),
        ("{{ markdown('Zie [zuid](/wijken/zuid/). <b>') }}", '<p>Zie <a href="../zuid/">zuid</a>. &lt;b&gt;</p>'),
        ("  {% if true %}\nja\n  {% endif %}\n", "ja\n"),
    ],
)
def test_a_template_sees_the_page_and_builds_no_address(scene: Scene, template: str, html: str) -> None:
    assert scene.draw(template, {"naam": "<script>\"'&"}) == html


def test_the_file_carries_its_path_and_every_link(scene: Scene) -> None:
    file = scene.file(
        "{{ link('/wijken/#a') }}{{ link('/zoeken/?q=x') }}{{ asset('css/start.css') }}{{ markdown('[z](/themas/)') }}"
    )
    assert file.path == "wijken/noord/index.html"
    assert file.links == {"/wijken/", "/zoeken/", "/assets/abc/css/start.css", "/themas/"}


def test_an_imported_macro_can_link_too(scene: Scene) -> None:
    (scene.folder / "knop.html").write_text(
        '{% macro knop(adres) %}<a href="{{ link(adres) }}">{{ site.naam }}</a>{% endmacro %}'
    )
    file = scene.file("{% from 'knop.html' import knop %}{{ knop('/wijken/') }}")
    assert file.content == b'<a href="../">Kaart &amp; co</a>'
    assert file.links == {"/wijken/"}


def test_links_of_one_page_do_not_reach_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ link(pagina) }}")
    renderer = Renderer(tmp_path, url="https://a.example", assets=ASSETS, site={})
    renderer.render(Page("/", "a.html", "", "", "/wijken/"))
    first, second = (
        renderer.render(Page(adres, "a.html", "", "", "/themas/")) for adres in ("/wijken/noord/", "/themas/geld/")
    )
    assert (first.content, second.content) == (b"../../themas/", b"../")
    assert first.links == second.links == {"/themas/"}


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://a.example", "/wijken/"),
        ("https://a.example/", "/wijken/"),
        ("https://a.example/kaart/", "/kaart/wijken/"),
    ],
)
def test_the_page_for_unknown_addresses_links_from_the_root(scene: Scene, url: str, href: str) -> None:
    file = scene.file("{{ link('/wijken/') }}", adres=NIET_GEVONDEN, url=url)
    assert file.path == "404.html"
    assert file.content.decode() == href
    assert file.links == {"/wijken/"}


@pytest.mark.parametrize(
    "address", ["wijken/", "//evil.example/", "https://a.example/", "", "../", "javascript:alert(1)"]
)
@pytest.mark.parametrize("function", ["link", "absolute"])
def test_only_site_addresses_are_linked(scene: Scene, function: str, address: str) -> None:
    with pytest.raises(ValueError, match="not a site address"):
        scene.draw("{{ " + function + "(pagina) }}", address)


@pytest.mark.parametrize(
    "template", ["{{ onbekend }}", "{{ pagina.onbekend }}", "{% if onbekend %}{% endif %}", "{{ onbekend() }}"]
)
def test_a_name_that_does_not_exist_stops_the_build(scene: Scene, template: str) -> None:
    with pytest.raises(UndefinedError):
        scene.draw(template, {})


def test_nothing_is_printed_as_none(scene: Scene) -> None:
    with pytest.raises(ValueError, match="None"):
        scene.draw("{{ pagina.tel }}", {"tel": None})


def test_an_unknown_asset_stops_the_build(scene: Scene) -> None:
    with pytest.raises(KeyError):
        scene.draw("{{ asset('css/weg.css') }}")


def test_text_files_are_not_escaped_and_xml_is(tmp_path: Path) -> None:
    for name in ("robots.txt", "sitemap.xml"):
        (tmp_path / name).write_text("{{ absolute('/') }} {{ naam }}\n")
    renderer = Renderer(tmp_path, url="https://a.example", assets=ASSETS, site={})
    robots = renderer.render_text("/robots.txt", "robots.txt", {"naam": "a & b"})
    sitemap = renderer.render_text("/sitemap.xml", "sitemap.xml", {"naam": "a & b"})
    assert (robots.path, robots.content) == ("robots.txt", b"https://a.example/ a & b\n")
    assert (sitemap.path, sitemap.content) == ("sitemap.xml", b"https://a.example/ a &amp; b\n")


HOSTILE = {
    "b": "</script><!--<script>",
    "a": ["'\"&\u2028\u2029", datetime.date(2026, 11, 2), datetime.time(9, 30), 1, None, True, "é"],
}
PLAIN = {"a": ["'\"&\u2028\u2029", "2026-11-02", "09:30:00", 1, None, True, "é"], "b": "</script><!--<script>"}


class Found(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.data, self.attribute, self.tags = "", "", []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attribute = dict(attrs).get("data-x") or self.attribute

    def handle_data(self, data: str) -> None:
        self.data += data


def test_json_survives_a_data_block_and_an_attribute(scene: Scene) -> None:
    template = (
        '<script type="application/ld+json">{{ json_data(pagina) }}</script><p data-x="{{ json_attribute(pagina) }}">'
    )
    found = Found(scene.draw(template, HOSTILE))
    assert found.tags == ["script", "p"]
    assert json.loads(found.data) == json.loads(found.attribute) == PLAIN


def test_json_has_one_form() -> None:
    assert json_data({"b": 1, "a": "é<&>'\u2028"}) == '{"a":"é\\u003c\\u0026\\u003e\\u0027\\u2028","b":1}'
    assert json_attribute({"b": 1, "a": "<"}) == '{"a":"<","b":1}'


@pytest.mark.parametrize(("value", "error"), [(float("nan"), ValueError), ({1}, TypeError), (object(), TypeError)])
def test_json_refuses_what_is_no_data(value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        json_data(value)
