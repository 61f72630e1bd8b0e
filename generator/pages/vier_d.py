"""The page of the 4D model: what there is per domain, for professionals.

In: the kaart. Out: ``Page`` with ``VierDView``: lichaam, geest, maatschappelijk, sociaal, with their themas.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.keuzes import Domein
from generator.pages.context import Context, Ingang, Verwijzing
from generator.pages.lijst import Groep, split_by_access
from generator.pages.professionals import domains_of
from generator.site import DOMEINEN, Page, thema_address

_EXPLAINED = {
    Domein.LICHAAM: "Gezondheid, bewegen, slapen, zorg thuis.",
    Domein.GEEST: "Stemming, angst, verslaving, geheugen, rouw.",
    Domein.MAATSCHAPPELIJK: "Geld, werk, wonen, taal, papieren en recht.",
    Domein.SOCIAAL: "Gezin, opvoeden, relaties, mantelzorg, mensen om u heen.",
}


@dataclass(frozen=True, slots=True)
class Domeinview:
    """One domain."""

    naam: str
    anker: str
    uitleg: str
    themas: tuple[Verwijzing, ...]
    groep: Groep


@dataclass(frozen=True, slots=True)
class VierDView:
    """The four domains."""

    domeinen: tuple[Domeinview, ...]


def plan_vier_d(context: Context) -> Iterator[Page]:
    """Give the page of the 4D model."""
    yield Page(
        DOMEINEN,
        "pages/vier_d.html",
        "Zoeken op leefgebied (4D)",
        f"Lichaam, geest, maatschappelijk en sociaal: wat er is in {context.instellingen.gemeente}.",
        VierDView(tuple(_domain(context, domein) for domein in Domein)),
    )


def _domain(context: Context, domein: Domein) -> Domeinview:
    themas = tuple(
        Verwijzing(entry.value.naam, thema_address(slug))
        for slug, entry in context.kaart.themas.items()
        if domein in entry.value.domeinen_4d
    )
    found: list[Ingang] = [entry for entry in context.in_lijsten if domein in domains_of(context, entry.value)]
    return Domeinview(domein.label, domein.value, _EXPLAINED[domein], themas, split_by_access(context, found))
