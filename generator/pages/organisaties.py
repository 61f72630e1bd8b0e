"""The pages of the organisaties: all of them, and one each.

In: the organisaties. Out: ``Page`` with ``OrganisatieView``. Of a secret address neither places nor hours get in here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.model.keuzes import SoortOrganisatie, Status
from generator.model.organisatie import Organisatie
from generator.pages.bereiken import Bereik, reach
from generator.pages.context import Context, Verwijzing
from generator.pages.controleregel import Controleregel, check_of_organisatie
from generator.pages.lijst import Groep, split_by_access
from generator.pages.plaatsen import Waar, places_of_organisatie
from generator.pages.rooster import Roosterregel, consulting_lines_at
from generator.pages.schrijfwijze import begin_met_hoofdletter, beginletter, schrijf_lijst, sorteersleutel
from generator.pages.status import Meldingbericht, Statusbericht, meldingen_of, status_of_organisatie
from generator.pages.wijk import Contactview, describe_contact
from generator.site import ORGANISATIES, Page, organisatie_address
from generator.source import Entry

_SOORTEN = {soort.value: soort.label for soort in SoortOrganisatie}


@dataclass(frozen=True, slots=True)
class OrganisatieView:
    """Everything that the page of an organisatie says."""

    slug: str
    naam: str
    ook_bekend_als: str
    soort: str
    onderdeel_van: Verwijzing | None
    onderdelen: tuple[Verwijzing, ...]
    bereik: Bereik
    waar: Waar
    contactpersonen: tuple[Contactview, ...]
    spreekuren_hier: tuple[Roosterregel, ...]
    groep: Groep
    status: Statusbericht
    meldingen: tuple[Meldingbericht, ...]
    tekst: str
    """Markdown."""
    controle: Controleregel
    is_geheim: bool


@dataclass(frozen=True, slots=True)
class Organisatieletter:
    """The organisaties that begin with one letter."""

    letter: str
    anker: str
    organisaties: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class OrganisatiesView:
    """The list of organisaties."""

    letters: tuple[Organisatieletter, ...]


def plan_organisaties(context: Context) -> Iterator[Page]:
    """Give the page with all organisaties and the page of each."""
    gemeente = context.instellingen.gemeente
    yield Page(
        ORGANISATIES,
        "pages/organisaties.html",
        "Organisaties",
        f"Alle organisaties op de sociale kaart van {gemeente}, op alfabet.",
        OrganisatiesView(_letters(context)),
    )
    for slug, entry in context.kaart.organisaties.items():
        organisatie = entry.value
        yield Page(
            organisatie_address(slug),
            "pages/organisatie.html",
            organisatie.naam,
            f"{organisatie.naam}: contact en {context.woorden.aanbod.meer} in {gemeente}.",
            partial(describe, context, entry),
            in_sitemap=organisatie.status is not Status.GESTOPT,
            gewijzigd=organisatie.gecontroleerd_op,
        )


def describe(context: Context, entry: Entry[Organisatie]) -> OrganisatieView:
    """Give everything that the page of this organisatie says."""
    organisatie = entry.value
    secret = organisatie.geheim_adres
    return OrganisatieView(
        slug=entry.slug,
        naam=organisatie.naam,
        ook_bekend_als=schrijf_lijst(list(organisatie.ook_bekend_als)),
        soort=begin_met_hoofdletter(_SOORTEN.get(organisatie.soort or "", organisatie.soort or "")),
        onderdeel_van=_link(context, organisatie.onderdeel_van),
        onderdelen=tuple(
            Verwijzing(one.value.naam, organisatie_address(slug))
            for slug, one in context.kaart.organisaties.items()
            if one.value.onderdeel_van == entry.slug
        ),
        bereik=reach(organisatie.contact, context.peildatum, hide_hours=secret),
        waar=places_of_organisatie(context, organisatie),
        contactpersonen=tuple(describe_contact(context, contact) for contact in organisatie.contactpersonen),
        spreekuren_hier=() if secret else consulting_lines_at(context, entry.slug),
        groep=split_by_access(context, context.per_organisatie.get(entry.slug, ())),
        status=status_of_organisatie(context, organisatie),
        meldingen=meldingen_of(context, None, organisatie),
        tekst=entry.body,
        controle=check_of_organisatie(context, entry.slug),
        is_geheim=secret,
    )


def _letters(context: Context) -> tuple[Organisatieletter, ...]:
    going = [one for one in context.kaart.organisaties.values() if one.value.status is not Status.GESTOPT]
    ordered = sorted(going, key=lambda entry: (sorteersleutel(entry.value.naam), entry.slug))
    return tuple(
        Organisatieletter(
            letter,
            f"letter-{letter.lower()}",
            tuple(Verwijzing(one.value.naam, organisatie_address(one.slug)) for one in group),
        )
        for letter, group in groupby(ordered, key=lambda entry: beginletter(entry.value.naam))
    )


def _link(context: Context, slug: str | None) -> Verwijzing | None:
    found = context.kaart.organisaties.get(slug) if slug else None
    return Verwijzing(found.value.naam, organisatie_address(found.slug)) if found else None
