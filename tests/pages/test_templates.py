"""Every template on a full kaart: it draws, it is well-formed where it matters, and it keeps secrets."""

import re
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest

from generator.model.kaart import Kaart
from generator.output.assets import read_assets
from generator.output.render import Renderer
from generator.pages.plan import plan_pages, plan_texts
from generator.pages.site_view import site_view
from generator.reading.tree import read_content
from tests.bouwers import instellingen, kaart, organisatie, voorziening

ROOT = Path(__file__).parents[2]
DAG = date(2026, 11, 24)
XHTML = "{http://www.w3.org/1999/xhtml}"


def draw(made: Kaart, day: date = DAG, *, vaste_peildatum: bool = True) -> dict[str, str]:
    """Draw every page and text; the search page belongs to another room and is left out."""
    site = site_view(made, day, versie="abc", vaste_peildatum=vaste_peildatum)
    as_map = {name: getattr(site, name) for name in site.__dataclass_fields__}
    url = made.instellingen.value.url.href
    renderer = Renderer(ROOT / "templates", url=url, assets=read_assets(ROOT / "static"), site=as_map)
    pages = [page for page in plan_pages(made, day) if page.adres != "/zoeken/"]
    files = [renderer.render(page) for page in pages]
    files += plan_texts(made, day, site, pages, renderer)
    return {file.path: file.content.decode() for file in files}


@cache
def klein() -> dict[str, str]:
    return draw(read_content(ROOT / "tests/sites/klein/content").kaart.published())


@cache
def loket() -> dict[str, str]:
    return draw(read_content(ROOT / "tests/sites/loket/content").kaart.published())


def pages(files: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in files.items() if path.endswith(".html")}


def one(*entries: Any, slug: str = "a", **more: Any) -> str:
    return draw(kaart(*entries), **more)[f"voorzieningen/{slug}/index.html"]


@pytest.mark.parametrize("site", [klein, loket])
def test_every_page_has_one_heading_a_title_and_a_policy(site: Any) -> None:
    for path, text in pages(site()).items():
        tree = html5lib.parse(text)
        assert len(tree.findall(f".//{XHTML}h1")) == 1, path
        assert tree.findtext(f".//{XHTML}title"), path
        assert 'lang="nl"' in text, path
        assert 'http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;' in text, path


@pytest.mark.parametrize("site", [klein, loket])
def test_html_has_no_parse_errors(site: Any) -> None:
    for path, text in pages(site()).items():
        parser = html5lib.HTMLParser()
        parser.parse(text)
        assert [(position, code) for position, code, _ in parser.errors] == [], path


@pytest.mark.parametrize("site", [klein, loket])
def test_headings_skip_no_level(site: Any) -> None:
    for path, text in pages(site()).items():
        levels = [int(level) for level in re.findall(r"<h([1-6])", text)]
        jumps = [(above, below) for above, below in pairwise(levels) if below > above + 1]
        assert jumps == [], path


@pytest.mark.parametrize("site", [klein, loket])
def test_ids_are_unique_and_named_ones_exist(site: Any) -> None:
    for path, text in pages(site()).items():
        ids = re.findall(r'\sid="([^"]+)"', text)
        assert len(ids) == len(set(ids)), path
        named = re.findall(r'(?:aria-labelledby|aria-describedby|for)="([^"]+)"', text)
        assert set(named) <= set(ids), path


@pytest.mark.parametrize("site", [klein, loket])
def test_nothing_runs_or_styles_inline_and_nothing_comes_from_elsewhere(site: Any) -> None:
    for path, text in pages(site()).items():
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<iframe|javascript:", text), path
        assert not re.search(r'(?:src|<link[^>]+stylesheet[^>]+href)="(?:https?:)?//', text), path
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text)), path


def test_every_item_in_a_list_carries_its_date_and_its_own_warning() -> None:
    items = re.findall(r'<li class="sk-lijst__item"(.*?)</li>', klein()["voorzieningen/index.html"], re.DOTALL)
    assert items
    for item in items:
        assert re.search(r'data-controleren-voor="\d{4}-\d\d-\d\d"', item)
        assert item.count("data-verlopen") == 1


@pytest.mark.parametrize(
    ("day", "hidden"), [(date(2026, 12, 1), True), (date(2026, 12, 2), False), (date(2026, 12, 3), False)]
)
def test_warning_is_visible_without_javascript_exactly_when_expired(day: date, hidden: bool) -> None:
    text = one(voorziening("a", controleren_voor="2026-12-02"), day=day)
    assert 'data-controleren-voor="2026-12-02"' in text
    assert ("data-verlopen hidden" in text) is hidden
    assert text.count("data-verlopen") == 1


def test_stopped_page_has_no_warning() -> None:
    text = one(voorziening("a", status="gestopt", gestopt_op="2026-10-01"))
    assert "data-verlopen" not in text
    assert "Gestopt op 1 oktober 2026." in text


def test_secret_page_has_no_share_preview() -> None:
    assert "og:title" in one(voorziening("a"))
    assert "og:" not in one(voorziening("a", geheim_adres="true"))
    hidden = draw(kaart(organisatie(geheim_adres="true"), voorziening("a")))
    assert "og:" not in hidden["organisaties/welzijn/index.html"]


def test_secret_organisatie_shows_neither_place_nor_hours_anywhere() -> None:
    secret = organisatie(
        geheim_adres="true",
        openingstijden={"ma": "03:07-04:09"},
        contact={"telefoon": "0800 1234", "bereikbaar": {"ma": "03:07-04:09"}},
        uitzonderingen=[{"van": "2026-12-01", "tot": "2026-12-01", "tijden": "03:07-04:09"}],
    )
    assert not [path for path, text in draw(kaart(secret, voorziening("a"))).items() if "3:07" in text or "187" in text]


def test_sensitive_page_can_be_left_with_a_plain_link() -> None:
    settings = instellingen(snel_weg="https://www.weerbericht.example/")
    text = one(settings, voorziening("a", geheim_adres="true"))
    link = re.search(r'<a[^>]+href="https://www\.weerbericht\.example/"[^>]*>', text)
    assert link
    assert "noreferrer" in link[0]
    assert "weerbericht" not in one(settings, voorziening("a"))


def test_warning_stands_under_every_mail_link() -> None:
    for path, text in pages(klein()).items():
        assert text.count('href="mailto:') <= text.count("Zet geen BSN"), path


def test_warning_stands_under_a_text_of_strangers_with_a_mail_link() -> None:
    text = one(voorziening("a", body="Mail naar <info@hulp.example>."))
    assert text.count("Zet geen BSN") == 1
    assert "Zet geen BSN" not in one(voorziening("a", body="Bel ons."))


def test_class_names_stand_in_components_only() -> None:
    for folder in ("pages", "layouts"):
        for template in (ROOT / "templates" / folder).glob("*.html"):
            names = re.findall(r'class="(?!\{\{)[^"]*"', template.read_text(encoding="utf-8"))
            assert names == [], template.name


def test_kaart_with_a_loket_never_says_wijkteam() -> None:
    said = [
        path for path, text in loket().items() if "wijkteam" in text.lower() and path != "redactiewijzer/index.html"
    ]
    assert said == []


def test_own_words_stand_on_every_page() -> None:
    for path, text in pages(klein()).items():
        if path != "redactiewijzer/index.html":
            words = re.sub(r'(?:href|data-[a-z-]+|content)="[^"]*"|<code>.*?</code>', "", text)
            assert "wijkteam" not in words.lower(), path


def test_words_of_strangers_are_no_markup() -> None:
    text = one(voorziening("a", naam="<b>\"Hulp\" & 'meer'</b>", body="<script>alert(1)</script>"))
    assert "<b>" not in text
    assert "<script>alert" not in text
    assert "&lt;b&gt;" in text


def test_page_that_is_missing_links_from_the_root_of_the_site() -> None:
    text = klein()["404.html"]
    assert 'href="/sociale-kaart/themas/"' in text
    assert 'href="../' not in text


def test_example_says_on_every_page_that_it_is_one() -> None:
    for path, text in pages(klein()).items():
        assert "voorbeeldgegevens" in text, path


def test_day_that_counts_as_today_stands_on_html_unless_another_was_asked_for() -> None:
    made = kaart(instellingen(voorbeeld_peildatum="2026-11-22"))
    assert 'data-vandaag="2026-11-22"' in draw(made, vaste_peildatum=False)["index.html"]
    assert "data-vandaag" not in draw(made)["index.html"]


def test_sitemap_and_robots_use_the_whole_address() -> None:
    files = klein()
    assert "<loc>https://kaart.merendonk.example/sociale-kaart/</loc>" in files["sitemap.xml"]
    assert "/redactiewijzer/" not in files["sitemap.xml"]
    assert "Sitemap: https://kaart.merendonk.example/sociale-kaart/sitemap.xml" in files["robots.txt"]


def test_postcode_box_is_never_sent() -> None:
    box = re.search(r'<input[^>]+id="postcode"[^>]*>', klein()["index.html"])
    assert box
    assert " name=" not in box[0]
