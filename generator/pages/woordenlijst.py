"""Trade words explained: one page with all of them, and per voorziening those that stand in its texts.

In: the woordenlijst of the kaart. Out: ``Page`` and ``Uitleg`` values. Finding them is for ``woordzoeker``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.voorziening import Voorziening
from generator.pages.context import Context
from generator.pages.schrijfwijze import als_zin, sorteersleutel
from generator.site import WOORDENLIJST, Page

MEESTE = 6
"""More explanations than this on one page help nobody: then the text itself should change."""


@dataclass(frozen=True, slots=True)
class Uitleg:
    """A word and what it means."""

    woord: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class WoordenlijstView:
    """Every word that is explained, by name."""

    woorden: tuple[Uitleg, ...]


def plan_woordenlijst(context: Context) -> Iterator[Page]:
    """Give the page with every word that is explained; nothing for a kaart without a woordenlijst."""
    words = context.kaart.woordenlijst
    if not words:
        return
    rows = tuple(Uitleg(word, als_zin(words[word])) for word in sorted(words, key=sorteersleutel))
    yield Page(
        WOORDENLIJST,
        "pages/woordenlijst.html",
        "Moeilijke woorden",
        "Moeilijke woorden en afkortingen over hulp en zorg, uitgelegd in gewone taal.",
        WoordenlijstView(rows),
    )


def explain(context: Context, voorziening: Voorziening, body: str) -> tuple[Uitleg, ...]:
    """Give the explanation of the first few trade words in the texts that a resident reads."""
    words = context.kaart.woordenlijst
    parts = (
        voorziening.samenvatting,
        voorziening.toegang.uitleg,
        voorziening.spoed,
        *voorziening.zo_werkt_het,
        *voorziening.voorwaarden,
        voorziening.kosten.uitleg if voorziening.kosten else None,
        body,
    )
    found = context.woordzoeker.find("\n".join(part for part in parts if part))
    return tuple(Uitleg(word, als_zin(words[word])) for word in found[:MEESTE])
