"""Page -> HTML; the only importer of jinja2.

In: ``templates/``, the address of the site, the assets, and what every page needs to know of the kaart (``site``). Out:
``OutputFile`` values that carry the addresses they link to. A template sees ``page``, ``pagina`` (its view model),
``site`` and the functions below; it builds no address of its own. Not done here: choosing pages, writing files.
"""

import json
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.output.assets import Assets
from generator.site import NIET_GEVONDEN, OutputFile, Page, file_path, relative_link
from generator.tekst.markdown_html import render_markdown

_JSON_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&'\u2028\u2029"})


class Renderer:
    """Draws one page at a time: the functions that templates call belong to the page being drawn.

    They are globals of the environment, so that an imported macro has them too, and its module is compiled only once.
    """

    def __init__(self, templates: Path, *, url: str, assets: Assets, site: Mapping[str, Any]) -> None:
        self._url = url.rstrip("/")
        self._base = urlsplit(self._url).path
        self._assets = assets
        self._address = ""
        self._links: set[str] = set()
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=_is_markup,  # noqa: S701 - on for everything but plain text files
            undefined=StrictUndefined,
            finalize=_refuse_none,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.globals.update(
            site=site,
            link=self._link,
            asset=self._asset,
            absolute=self._absolute,
            markdown=self._markdown,
            json_data=json_data,
            json_attribute=json_attribute,
        )

    def render(self, page: Page) -> OutputFile:
        """Draw a page with the template it names."""
        return self._draw(page.adres, page.template, {"page": page, "pagina": page.inhoud})

    def render_text(self, address: str, template: str, data: Mapping[str, Any]) -> OutputFile:
        """Draw a file that is no page (``/sitemap.xml``, ``/robots.txt``); in a ``.txt`` nothing is escaped."""
        return self._draw(address, template, data)

    def _draw(self, address: str, template: str, data: Mapping[str, Any]) -> OutputFile:
        self._address, self._links = address, set()
        text = self._environment.get_template(template).render(data)
        return OutputFile(file_path(address), text.encode("utf-8"), frozenset(self._links))

    def _link(self, address: str) -> str:
        """Give the link from this page to a site address and remember that it was made."""
        if not address.startswith("/") or address.startswith("//"):
            raise ValueError(f"not a site address: {address!r} (on {self._address})")
        self._links.add(address.partition("#")[0].partition("?")[0])
        if self._address == NIET_GEVONDEN:
            return self._base + address
        return relative_link(self._address, address)

    def _asset(self, name: str) -> str:
        """Give the link from this page to a file of ``static/``."""
        return self._link(self._assets.address(name))

    def _absolute(self, address: str) -> str:
        """Give the whole web address of a site address: for canonical, sitemap and feeds only."""
        if not address.startswith("/") or address.startswith("//"):
            raise ValueError(f"not a site address: {address!r} (on {self._address})")
        return self._url + address

    def _markdown(self, text: str) -> Markup:
        """Give the safe HTML of a Markdown text, with its links seen from this page."""
        return Markup(render_markdown(text, self._link))  # noqa: S704 - sanitised with a narrow list in tekst


def json_data(value: Any) -> Markup:
    """Give JSON for the inside of a ``<script type="application/…">`` data block."""
    return Markup(_to_json(value).translate(_JSON_ESCAPES))  # noqa: S704 - no sign that HTML knows is left


def json_attribute(value: Any) -> str:
    """Give JSON for an attribute between double quotes; the template escapes it like any text."""
    return _to_json(value)


def _to_json(value: Any) -> str:
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"), default=_date_text
    )


def _date_text(value: Any) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def _is_markup(template: str | None) -> bool:
    """Escape in everything but a plain text file."""
    return template is None or not template.endswith(".txt")


def _refuse_none(value: Any) -> Any:
    """Stop at a value that isn't there: 'None' is no word for a visitor."""
    if value is None:
        raise ValueError("a template prints None; test for it first")
    return value
