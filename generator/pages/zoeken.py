"""The plan of the search page.

In: the kaart. Out: ``Page`` with the wijken and themas to filter by. Finding is for the room ``search``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.context import Context
from generator.pages.schrijfwijze import sorteersleutel
from generator.site import ZOEKEN, Page


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
        ),
    )
