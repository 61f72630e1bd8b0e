"""The list of review dates: what must be checked first, for editors and for anyone who wants to know.

In: the kaart. Out: ``Page`` with ``ControleView``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.controle import Controledatum
from generator.pages.context import Context
from generator.pages.schrijfwijze import schrijf_datum, sorteersleutel
from generator.site import CONTROLE, Page, organisatie_address, pagina_address, voorziening_address, wijk_address


@dataclass(frozen=True, slots=True)
class Controlerij:
    """One entry and the date before which it must be checked."""

    naam: str
    adres: str
    soort: str
    datum: str
    voor: str
    is_verlopen: bool
    is_binnenkort: bool


@dataclass(frozen=True, slots=True)
class ControleView:
    """All review dates in order."""

    rijen: tuple[Controlerij, ...]
    verlopen: int
    binnenkort: int


def plan_controle(context: Context) -> Iterator[Page]:
    """Give the list of review dates; search engines do not need it."""
    rows = tuple(_row(context, *one) for one in sorted(_dates(context)))
    yield Page(
        CONTROLE,
        "pages/controle.html",
        "Controle",
        f"Wanneer elke pagina van {context.instellingen.naam} opnieuw gecontroleerd moet worden.",
        ControleView(rows, sum(row.is_verlopen for row in rows), sum(row.is_binnenkort for row in rows)),
        in_sitemap=False,
    )


def _dates(context: Context) -> Iterator[tuple[date, str, str, str, str]]:
    kaart, words = context.kaart, context.woorden
    for entry in context.alle:
        found = kaart.controledatum_of(entry.value)
        yield from _when(found, entry.value.naam, voorziening_address(entry.slug), entry.value.soort.label)
    for slug, organisatie in kaart.organisaties.items():
        own = organisatie.value.controledatum(kaart.termijnen)
        yield from _when(own, organisatie.value.naam, organisatie_address(slug), "organisatie")
    for slug, wijk in kaart.wijken.items():
        own = wijk.value.controledatum(kaart.termijnen)
        yield from _when(own, wijk.value.naam, wijk_address(slug), words.gebied.een)
    for slug, pagina in kaart.paginas.items():
        own = pagina.value.controledatum(kaart.termijnen)
        yield from _when(own, pagina.value.titel, pagina_address(slug), "eigen pagina")


def _when(found: Controledatum | None, naam: str, adres: str, soort: str) -> Iterator[tuple[date, str, str, str, str]]:
    if found:
        yield found.datum, sorteersleutel(naam), naam, adres, soort


def _row(context: Context, due: date, _key: str, naam: str, adres: str, soort: str) -> Controlerij:
    counts = Controledatum(due, ())
    return Controlerij(
        naam,
        adres,
        soort,
        due.isoformat(),
        schrijf_datum(due),
        counts.is_verlopen(context.peildatum),
        counts.is_binnenkort(context.peildatum, context.kaart.termijnen),
    )
