"""Own pages of the gemeente, the page on accessibility, and the page for what isn't there.

In: ``content/paginas/`` and the settings. Out: ``Page`` values.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.context import Context
from generator.pages.controleregel import Controleregel, check_of_wijk
from generator.site import NIET_GEVONDEN, TOEGANKELIJKHEID, Page, pagina_address
from generator.tekst.markdown_html import plain_text


@dataclass(frozen=True, slots=True)
class PaginaView:
    """An own page."""

    titel: str
    tekst: str
    """Markdown."""
    controle: Controleregel


@dataclass(frozen=True, slots=True)
class ToegankelijkheidView:
    """The page on accessibility."""

    verklaring: str
    """The address of the gemeente's statement; empty when kaart.yaml names none."""


def plan_paginas(context: Context) -> Iterator[Page]:
    """Give the own pages, the page on accessibility and the page for what isn't there."""
    settings = context.instellingen
    for slug, entry in context.kaart.paginas.items():
        pagina = entry.value
        yield Page(
            pagina_address(slug),
            "pages/pagina.html",
            pagina.titel,
            _first_words(entry.body) or f"{pagina.titel}: {settings.naam}.",
            PaginaView(pagina.titel, entry.body, check_of_wijk(context, pagina)),
            gewijzigd=pagina.gecontroleerd_op,
        )
    statement = settings.toegankelijkheidsverklaring.href if settings.toegankelijkheidsverklaring else ""
    yield Page(
        TOEGANKELIJKHEID,
        "pages/toegankelijkheid.html",
        "Toegankelijkheid",
        f"Hoe {settings.naam} voor iedereen te gebruiken is, en waar u een probleem meldt.",
        ToegankelijkheidView(statement),
    )
    yield Page(
        NIET_GEVONDEN,
        "pages/niet_gevonden.html",
        "Deze pagina is er niet",
        "Deze pagina is er niet of niet meer.",
        None,
        in_sitemap=False,
    )


def _first_words(text: str) -> str:
    """Give the first paragraph as a description of at most 160 characters, cut between words."""
    first = next(iter(plain_text(text).split("\n")), "")
    return first if len(first) <= 160 else f"{first[:159].rsplit(' ', 1)[0]}…"
