"""The table of contents of the site: every page and every file that is no page.

In: the published kaart and the day of the build. Out: ``Page`` values, and the text and data files beside them.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from generator.model.kaart import Kaart
from generator.pages.context import Context
from generator.pages.controle import plan_controle
from generator.pages.home import plan_home
from generator.pages.organisaties import plan_organisaties
from generator.pages.overzicht import plan_overzicht
from generator.pages.pagina import plan_paginas
from generator.pages.rechten import plan_rechten
from generator.pages.redactiewijzer import plan_redactiewijzer
from generator.pages.site_view import SiteView, site_view
from generator.pages.teksten import TextRenderer, text_files
from generator.pages.themas import plan_themas
from generator.pages.vier_d import plan_vier_d
from generator.pages.voorziening import plan_voorzieningen
from generator.pages.wijk import plan_wijken
from generator.pages.woordenlijst import plan_woordenlijst
from generator.pages.zoeken import plan_zoeken
from generator.site import OutputFile, Page

__all__ = ["KINDS", "plan_pages", "plan_texts", "site_view"]

KINDS: Sequence[Callable[[Context], Iterator[Page]]] = (
    plan_home,
    plan_wijken,
    plan_themas,
    plan_overzicht,
    plan_voorzieningen,
    plan_organisaties,
    plan_zoeken,
    plan_vier_d,
    plan_rechten,
    plan_controle,
    plan_paginas,
    plan_woordenlijst,
    plan_redactiewijzer,
)
"""Every kind of page, in the order in which they are drawn."""


def plan_pages(kaart: Kaart, peildatum: date) -> Iterator[Page]:
    """Give every page of a kaart without concepts."""
    context = Context(kaart, peildatum)
    for plan in KINDS:
        yield from plan(context)


def plan_texts(
    kaart: Kaart, peildatum: date, site: SiteView, pages: Sequence[Page], renderer: TextRenderer
) -> Iterator[OutputFile]:
    """Give every file of the site that is no page."""
    yield from text_files(Context(kaart, peildatum), site, pages, renderer)
