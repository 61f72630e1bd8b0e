"""The pages of the themas: all of them, and one each.

In: the themas. Out: ``Page`` with ``ThemaView``: what stands under it, freely accessible help first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.model.lijsten import Thema
from generator.pages.context import Context, Ingang, Verwijzing, by_name
from generator.pages.lijst import Groep, split_by_access
from generator.pages.schrijfwijze import als_zin
from generator.site import THEMAS, Page, thema_address


@dataclass(frozen=True, slots=True)
class Themaregel:
    """A thema in the list of themas, with what falls under it."""

    naam: str
    adres: str
    uitleg: str
    aantal: int
    onder: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class ThemasView:
    """The list of themas."""

    themas: tuple[Themaregel, ...]


@dataclass(frozen=True, slots=True)
class ThemaView:
    """Everything that the page of a thema says."""

    slug: str
    naam: str
    uitleg: str
    eerste_zin: str
    boven: Verwijzing | None
    onder: tuple[Verwijzing, ...]
    groep: Groep
    is_gevoelig: bool


def plan_themas(context: Context) -> Iterator[Page]:
    """Give the page with all themas and the page of each."""
    gemeente = context.instellingen.gemeente
    yield Page(
        THEMAS,
        "pages/themas.html",
        "Onderwerpen",
        f"Alle onderwerpen van de sociale kaart van {gemeente}: van geld en wonen tot opvoeden en gezondheid.",
        ThemasView(thema_rows(context)),
    )
    for slug, entry in context.kaart.themas.items():
        thema = entry.value
        yield Page(
            thema_address(slug),
            "pages/thema.html",
            f"{thema.naam}: {context.woorden.aanbod.meer}",
            thema.uitleg or f"{thema.naam}: wie kan helpen in {gemeente}, en hoe komt u binnen.",
            partial(describe, context, slug, thema),
        )


def thema_rows(context: Context) -> tuple[Themaregel, ...]:
    """Give the themas that stand on their own, each with what falls under it."""
    return tuple(
        Themaregel(
            entry.value.naam,
            thema_address(slug),
            als_zin(entry.value.uitleg) if entry.value.uitleg else "",
            len(_entries(context, slug)),
            _below(context, slug),
        )
        for slug, entry in context.kaart.themas.items()
        if not _has_parent(context, entry.value)
    )


def describe(context: Context, slug: str, thema: Thema) -> ThemaView:
    """Give everything that the page of this thema says."""
    parent = context.thema(thema.bovenliggend) if thema.bovenliggend else None
    return ThemaView(
        slug=slug,
        naam=thema.naam,
        uitleg=als_zin(thema.uitleg) if thema.uitleg else "",
        eerste_zin=thema.eerste_zin or "",
        boven=Verwijzing(parent.naam, thema_address(thema.bovenliggend or "")) if parent else None,
        onder=_below(context, slug),
        groep=split_by_access(context, _entries(context, slug)),
        is_gevoelig=thema.gevoelig,
    )


def _entries(context: Context, slug: str) -> tuple[Ingang, ...]:
    """Give what stands under a thema or under one that falls below it."""
    found = {entry.slug: entry for entry in context.per_thema.get(slug, ())}
    for below, entry in context.kaart.themas.items():
        if entry.value.bovenliggend == slug:
            found.update({one.slug: one for one in context.per_thema.get(below, ())})
    return by_name(found.values())


def _below(context: Context, slug: str) -> tuple[Verwijzing, ...]:
    return tuple(
        Verwijzing(entry.value.naam, thema_address(below))
        for below, entry in context.kaart.themas.items()
        if entry.value.bovenliggend == slug
    )


def _has_parent(context: Context, thema: Thema) -> bool:
    return bool(thema.bovenliggend and context.thema(thema.bovenliggend))
