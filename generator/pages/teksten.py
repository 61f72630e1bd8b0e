"""The files of the site that are no page: sitemap, robots, status, holidays, postcodes, security.txt.

In: the kaart, the planned pages and the renderer, as anything that draws a text. Out: ``OutputFile`` values.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Protocol

from generator.model.feestdagen import feestdagen
from generator.model.keuzes import Status
from generator.pages.context import Context
from generator.pages.home import postcode_table
from generator.pages.site_view import SiteView
from generator.site import FEESTDAGEN, POSTCODES, ROBOTS, SECURITY, SITEMAP, STATUS, OutputFile, Page, file_path

JAREN_VOORUIT = 2
"""How many years of holidays after that of the build the browser knows."""


class TextRenderer(Protocol):
    """What draws a text file from a template."""

    def render_text(self, address: str, template: str, data: Mapping[str, Any]) -> OutputFile:
        """Draw one file."""
        ...


def text_files(context: Context, site: SiteView, pages: Sequence[Page], renderer: TextRenderer) -> Iterator[OutputFile]:
    """Give every file that is no page."""
    listed = [page for page in pages if page.in_sitemap]
    yield renderer.render_text(SITEMAP, "texts/sitemap.xml", {"pages": listed})
    yield renderer.render_text(ROBOTS, "texts/robots.txt", {"sitemap": SITEMAP})
    if site.redactie and (site.redactie.email or site.redactie.telefoon):
        expires = context.peildatum + timedelta(days=365)
        yield renderer.render_text(SECURITY, "texts/security.txt", {"verloopt": expires.isoformat()})
    yield _json_file(STATUS, status(context, site))
    yield _json_file(FEESTDAGEN, _holidays(context.peildatum))
    table = postcode_table(context)
    if table:
        yield _json_file(POSTCODES, {code: [[one.naam, one.adres] for one in found] for code, found in table.items()})


def status(context: Context, site: SiteView) -> dict[str, Any]:
    """Give the state of the kaart for other programs: no clock time, no names of people."""
    kaart, day = context.kaart, context.peildatum
    going = [entry for entry in context.alle if kaart.status_of(entry.value) is not Status.GESTOPT]
    dates = [found for found in (kaart.controledatum_of(entry.value) for entry in going) if found]
    coming = [found.datum for found in dates if not found.is_verlopen(day)]
    return {
        "naam": site.naam,
        "gebouwd_op": day.isoformat(),
        "versie": site.versie,
        "voorzieningen": len(context.alle),
        "in_lijsten": len(context.in_lijsten),
        "gestopt": len(context.alle) - len(going),
        "verlopen": sum(found.is_verlopen(day) for found in dates),
        "binnenkort": sum(found.is_binnenkort(day, kaart.termijnen) for found in dates),
        "organisaties": len(kaart.organisaties),
        "wijken": len(kaart.wijken),
        "eerstvolgende_controle": min(coming).isoformat() if coming else None,
        "volgende_bouw": (day + timedelta(days=1)).isoformat(),
    }


def _holidays(day: date) -> dict[str, str]:
    return {found.isoformat(): name for found, name in feestdagen(day.year, day.year + JAREN_VOORUIT).items()}


def _json_file(address: str, value: Any) -> OutputFile:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return OutputFile(file_path(address), f"{text}\n".encode())
