"""The plan of the search page.

In: the kaart. Out: ``Page`` with the wijken and themas to filter by. Finding is for the room ``search``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.kaart import Kaart
from generator.model.keuzes import SoortVoorziening, Werkgebied
from generator.pages.context import Context, Ingang
from generator.pages.lijst import item
from generator.pages.schrijfwijze import sorteersleutel
from generator.site import ZOEKEN, ZOEKINDEX, ZOEKRESULTATEN, Page


@dataclass(frozen=True, slots=True)
class Filterkeuze:
    """One choice of a filter."""

    slug: str
    naam: str


@dataclass(frozen=True, slots=True)
class ZoekenView:
    """What can be chosen on the search page."""

    wijken: tuple[Filterkeuze, ...]
    themas: tuple[Filterkeuze, ...]
    index: str
    resultaten: str
    """The addresses of the files that the browser fetches once somebody searches."""


def plan_zoeken(context: Context) -> Iterator[Page]:
    """Give the search page."""
    words, gemeente = context.woorden, context.instellingen.gemeente
    wijken = sorted(context.kaart.wijken.values(), key=lambda entry: sorteersleutel(entry.value.naam))
    yield Page(
        ZOEKEN,
        "pages/zoeken.html",
        "Zoeken",
        f"Zoek in alle {words.aanbod.meer} in {gemeente}.",
        ZoekenView(
            tuple(Filterkeuze(entry.slug, entry.value.naam) for entry in wijken),
            tuple(Filterkeuze(slug, entry.value.naam) for slug, entry in context.kaart.themas.items()),
            ZOEKINDEX,
            ZOEKRESULTATEN,
        ),
    )


def search_results(kaart: Kaart, peildatum: date) -> dict[str, dict[str, Any]]:
    """Give what the browser shows of each voorziening that it finds, by slug: what a list says, and where it serves."""
    context = Context(kaart, peildatum)
    return {entry.slug: _result(context, entry) for entry in context.in_lijsten}


def _result(context: Context, entry: Ingang) -> dict[str, Any]:
    shown = item(context, entry)
    found: dict[str, Any] = {
        "naam": shown.naam,
        "samenvatting": shown.samenvatting,
        "organisatie": shown.organisatie,
        "toegang": shown.toegang,
        "vrij": shown.is_vrij,
        "gratis": shown.gratis,
        "status": shown.status,
        "themas": _themas(context, entry),
        "wijken": _wijken(context, entry),
        "bel": {"href": shown.bel.href, "tekst": shown.bel.tekst} if shown.bel else None,
        "hulplijn": entry.value.soort is SoortVoorziening.HULPLIJN,
        "controle": shown.controle.tekst,
        "controlerenVoor": shown.controle.datum,
        "eindeRespijt": shown.controle.einde_respijt,
    }
    return {key: value for key, value in found.items() if value not in ("", False)}


def _themas(context: Context, entry: Ingang) -> list[str]:
    """Give its themas, each followed by the one it falls under."""
    pairs = ((slug, context.kaart.themas[slug].value) for slug in entry.value.themas if slug in context.kaart.themas)
    above = (name for slug, thema in pairs for name in (slug, thema.bovenliggend) if name)
    return list(dict.fromkeys(above))


def _wijken(context: Context, entry: Ingang) -> list[str] | None:
    """Give the wijken it serves; None for what serves every wijk."""
    everywhere = entry.value.werkgebied is Werkgebied.LANDELIJK or context.serves_gemeente(entry.value)
    return None if everywhere else [slug for slug in entry.value.wijken if slug in context.kaart.wijken]
