"""The A–Z page: everything that stands in lists, by its first letter. The answer without JavaScript.

In: the kaart. Out: ``Page`` with ``OverzichtView``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.pages.context import Context
from generator.pages.lijst import Lijstitem, items
from generator.pages.schrijfwijze import beginletter
from generator.site import VOORZIENINGEN, Page


@dataclass(frozen=True, slots=True)
class Letter:
    """The voorzieningen that begin with one letter."""

    letter: str
    anker: str
    items: tuple[Lijstitem, ...]


@dataclass(frozen=True, slots=True)
class OverzichtView:
    """The A–Z page."""

    letters: tuple[Letter, ...]
    aantal: int


def plan_overzicht(context: Context) -> Iterator[Page]:
    """Give the A–Z page."""
    words, gemeente = context.woorden, context.instellingen.gemeente
    letters = tuple(
        Letter(letter, f"letter-{letter.lower()}", items(context, entries))
        for letter, entries in groupby(context.in_lijsten, key=lambda entry: beginletter(entry.value.naam))
    )
    yield Page(
        VOORZIENINGEN,
        "pages/overzicht.html",
        f"Alle {words.aanbod.meer} van A tot Z",
        f"Alle {words.aanbod.meer} in {gemeente} op alfabet, met telefoonnummer en hoe u binnenkomt.",
        OverzichtView(letters, len(context.in_lijsten)),
    )
