"""Voorzieningen in lists: one item each, and lists by thema with freely accessible help first.

In: entries. Out: ``Lijstitem`` and ``Themagroep``. What may stand in a list at all is decided in the model.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import compress
from operator import not_

from generator.model.keuzes import SoortVoorziening
from generator.pages.bereiken import Nummer, first_number
from generator.pages.binnenkomen import short_way_in
from generator.pages.context import Context, Ingang, Verwijzing
from generator.pages.controleregel import Controleregel, check_of
from generator.pages.status import status_mark
from generator.site import thema_address, voorziening_address


@dataclass(frozen=True, slots=True)
class Lijstitem:
    """One voorziening in a list."""

    slug: str
    naam: str
    adres: str
    samenvatting: str
    organisatie: str
    """Empty when it has the name of the voorziening itself."""
    toegang: str
    is_vrij: bool
    gratis: bool
    bel: Nummer | None
    status: str
    controle: Controleregel
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Groep:
    """Items in two parts: what is freely accessible, and what somebody decides on."""

    vrij: tuple[Lijstitem, ...]
    beslist: tuple[Lijstitem, ...]

    @property
    def aantal(self) -> int:
        """How many there are."""
        return len(self.vrij) + len(self.beslist)


@dataclass(frozen=True, slots=True)
class Themagroep:
    """What stands under one thema: in full where it is its first thema, else as a link."""

    slug: str
    naam: str
    adres: str
    groep: Groep
    ook: tuple[Verwijzing, ...]


def item(context: Context, entry: Ingang, toelichting: str = "") -> Lijstitem:
    """Give a voorziening as it stands in a list."""
    made = context.lijstitems.get(entry.slug)
    if made is None:
        made = context.lijstitems[entry.slug] = _item(context, entry)
    return replace(made, toelichting=toelichting) if toelichting else made


def _item(context: Context, entry: Ingang) -> Lijstitem:
    voorziening = entry.value
    organisatie = context.kaart.organisatie_of(voorziening)
    name = organisatie.naam if organisatie else ""
    return Lijstitem(
        slug=entry.slug,
        naam=voorziening.naam,
        adres=voorziening_address(entry.slug),
        samenvatting=voorziening.samenvatting,
        organisatie="" if name == voorziening.naam else name,
        toegang=short_way_in(context, voorziening),
        is_vrij=voorziening.toegang.is_vrij_toegankelijk,
        gratis=bool(voorziening.kosten and voorziening.kosten.gratis),
        bel=first_number(context.kaart.contact_of(voorziening)),
        status=status_mark(context, voorziening),
        controle=check_of(context, entry),
    )


def items(context: Context, entries: Iterable[Ingang]) -> tuple[Lijstitem, ...]:
    """Give voorzieningen as they stand in a list, in the order given."""
    return tuple(item(context, entry) for entry in entries)


def split_by_access(context: Context, entries: Iterable[Ingang]) -> Groep:
    """Give what is freely accessible, teams and loketten first, and then what somebody decides on."""
    found = list(entries)
    free = sorted((entry for entry in found if entry.value.toegang.is_vrij_toegankelijk), key=_door_first)
    return Groep(
        items(context, free),
        items(context, (entry for entry in found if not entry.value.toegang.is_vrij_toegankelijk)),
    )


def by_thema(
    context: Context, entries: Iterable[Ingang], shown: frozenset[str] = frozenset()
) -> tuple[Themagroep, ...]:
    """Give voorzieningen by thema, in the order of the themas.

    Each stands in full under the first of its themas and as a link under the others; what is ``shown`` in full
    elsewhere on the page is a link everywhere.
    """
    by_slug: defaultdict[str, list[Ingang]] = defaultdict(list)
    for entry in entries:
        for slug in dict.fromkeys(entry.value.themas):
            by_slug[slug].append(entry)
    groups = []
    for slug, thema in context.kaart.themas.items():
        here = by_slug.get(slug, [])
        in_full = [_first_thema(context, entry) == slug and entry.slug not in shown for entry in here]
        full = list(compress(here, in_full))
        links = sorted(compress(here, map(not_, in_full)), key=_free_first)
        if here:
            also = tuple(context.link_to(entry, _hint(context, entry)) for entry in links)
            groups.append(Themagroep(slug, thema.value.naam, thema_address(slug), split_by_access(context, full), also))
    return tuple(groups)


def _first_thema(context: Context, entry: Ingang) -> str:
    return next((slug for slug in entry.value.themas if slug in context.kaart.themas), "")


def _door_first(entry: Ingang) -> bool:
    return entry.value.soort not in {SoortVoorziening.TEAM, SoortVoorziening.LOKET}


def _free_first(entry: Ingang) -> bool:
    return not entry.value.toegang.is_vrij_toegankelijk


def _hint(context: Context, entry: Ingang) -> str:
    return "" if entry.value.toegang.is_vrij_toegankelijk else short_way_in(context, entry.value)
