"""What every page of one kaart looks up, worked out once.

In: the published kaart and the day of the build. Out: answers that need all entries together: what stands in lists,
what serves a wijk, which spreekuren are held where, who names whom. No text for readers is made here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from generator.model.instellingen import Instellingen
from generator.model.kaart import Kaart
from generator.model.keuzes import Kaartmodel, Kanaal, SoortVoorziening, Werkgebied
from generator.model.lijsten import Thema
from generator.model.rooster import Spreekuur
from generator.model.voorziening import Voorziening
from generator.pages.schrijfwijze import sorteersleutel
from generator.pages.woorden import Woordvormen
from generator.pages.woordzoeker import Woordzoeker
from generator.site import voorziening_address
from generator.source import Entry

ZONDER_DEUR = frozenset({SoortVoorziening.HULPLIJN, SoortVoorziening.MELDPUNT, SoortVoorziening.REGELING})
"""Kinds that have no door of their own."""

Ingang = Entry[Voorziening]
"""One voorziening of the kaart."""


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """The name of a thing and the address of its page."""

    naam: str
    adres: str
    toelichting: str = ""


@dataclass(frozen=True)
class Context:
    """The kaart on one day."""

    kaart: Kaart
    peildatum: date

    @cached_property
    def instellingen(self) -> Instellingen:
        """The settings of this kaart."""
        return self.kaart.instellingen.value

    @cached_property
    def woorden(self) -> Woordvormen:
        """The gemeente's own words."""
        return Woordvormen.of(self.instellingen)

    @property
    def is_loket(self) -> bool:
        """The gemeente works with one loket."""
        return self.instellingen.model is Kaartmodel.LOKET

    @cached_property
    def alle(self) -> tuple[Ingang, ...]:
        """Every voorziening that has a page, by name."""
        return by_name(self.kaart.voorzieningen.values())

    @cached_property
    def in_lijsten(self) -> tuple[Ingang, ...]:
        """Every voorziening that stands in lists on this day, by name."""
        return tuple(entry for entry in self.alle if self.kaart.is_in_lijsten(entry, self.peildatum))

    @cached_property
    def per_thema(self) -> Mapping[str, tuple[Ingang, ...]]:
        """What stands under each thema."""
        return _group(self.in_lijsten, lambda voorziening: voorziening.themas)

    @cached_property
    def per_organisatie(self) -> Mapping[str, tuple[Ingang, ...]]:
        """What each organisatie offers."""
        return _group(self.in_lijsten, lambda voorziening: (voorziening.organisatie,))

    @cached_property
    def lijstitems(self) -> dict[str, Any]:
        """What ``lijst.item`` made already, by slug: a voorziening stands in many lists."""
        return {}

    @cached_property
    def eerst_genoemd_bij(self) -> Mapping[str, tuple[Ingang, ...]]:
        """Which voorzieningen name this one as something to try first."""
        return _group(self.alle, lambda voorziening: voorziening.eerst_proberen)

    @cached_property
    def ook_genoemd_bij(self) -> Mapping[str, tuple[Ingang, ...]]:
        """Which voorzieningen name this one under 'zie ook'."""
        return _group(self.alle, lambda voorziening: voorziening.zie_ook)

    @cached_property
    def woordzoeker(self) -> Woordzoeker:
        """What finds the trade words that this kaart explains."""
        return Woordzoeker(self.kaart.woordenlijst)

    @cached_property
    def spreekuren(self) -> tuple[tuple[Ingang, Spreekuur], ...]:
        """Every spreekuur that is not over, with who holds it; nothing of a secret place is told."""
        return tuple(
            (entry, spreekuur)
            for entry in self.in_lijsten
            if not self.kaart.is_geheim(entry.value)
            for spreekuur in entry.value.spreekuren
            if not spreekuur.is_voorbij(self.peildatum)
        )

    def spreekuren_bij(self, slug: str) -> tuple[tuple[Ingang, Spreekuur], ...]:
        """Give the spreekuren that others hold at this voorziening or organisatie."""
        return tuple((entry, one) for entry, one in self._spreekuren_per_plek.get(slug, ()) if entry.slug != slug)

    @cached_property
    def _spreekuren_per_plek(self) -> Mapping[str, list[tuple[Ingang, Spreekuur]]]:
        found: dict[str, list[tuple[Ingang, Spreekuur]]] = {}
        for entry, one in self.spreekuren:
            if one.bij_slug:
                found.setdefault(one.bij_slug, []).append((entry, one))
        return found

    def get(self, slug: str | None) -> Ingang | None:
        """Give a voorziening by slug; None when it has no page."""
        return self.kaart.voorzieningen.get(slug) if slug else None

    def pick(self, slugs: Iterable[str | None]) -> tuple[Ingang, ...]:
        """Give the voorzieningen that have a page, in the order given."""
        found = (self.get(slug) for slug in dict.fromkeys(slugs))
        return tuple(entry for entry in found if entry)

    def link_to(self, entry: Ingang, toelichting: str = "") -> Verwijzing:
        """Give the link to a voorziening."""
        return Verwijzing(entry.value.naam, voorziening_address(entry.slug), toelichting)

    def serves_gemeente(self, voorziening: Voorziening) -> bool:
        """It serves the whole gemeente, alone or with others in the regio."""
        if voorziening.werkgebied is Werkgebied.REGIO:
            return not voorziening.gemeenten or self.instellingen.gemeente in voorziening.gemeenten
        return voorziening.werkgebied is Werkgebied.GEMEENTE

    def serving(self, wijk: str) -> tuple[Ingang, ...]:
        """Give everything in the lists that serves a wijk, city-wide ones too; not what is for the whole country."""
        return tuple(
            entry
            for entry in self.in_lijsten
            if self.serves_gemeente(entry.value)
            or (entry.value.werkgebied is Werkgebied.WIJK and wijk in entry.value.wijken)
        )

    @cached_property
    def landelijk(self) -> tuple[Ingang, ...]:
        """What is for the whole country."""
        return tuple(entry for entry in self.in_lijsten if entry.value.werkgebied is Werkgebied.LANDELIJK)

    @cached_property
    def loket(self) -> Ingang | None:
        """The loket of the gemeente."""
        return self.get(self.instellingen.loket)

    def thema(self, slug: str) -> Thema | None:
        """Give a thema by slug."""
        found = self.kaart.themas.get(slug)
        return found.value if found else None

    def is_at_a_distance(self, voorziening: Voorziening) -> bool:
        """Nobody can walk in: its address is secret, or it works by telephone, online or at people's homes only."""
        on_foot = not voorziening.kanalen or Kanaal.BEZOEK in voorziening.kanalen
        return self.kaart.is_geheim(voorziening) or not on_foot or voorziening.soort in ZONDER_DEUR

    def is_gevoelig(self, voorziening: Voorziening) -> bool:
        """It can be dangerous when somebody at home sees this page."""
        if self.kaart.is_geheim(voorziening):
            return True
        themas = (self.thema(slug) for slug in voorziening.themas)
        return any(thema.gevoelig for thema in themas if thema)


def by_name(entries: Iterable[Ingang]) -> tuple[Ingang, ...]:
    """Put voorzieningen in the order of their names."""
    return tuple(sorted(entries, key=lambda entry: (sorteersleutel(entry.value.naam), entry.slug)))


def _group(entries: Iterable[Ingang], keys: Callable[[Voorziening], Iterable[str]]) -> Mapping[str, tuple[Ingang, ...]]:
    found: dict[str, list[Ingang]] = defaultdict(list)
    for entry in entries:
        for key in dict.fromkeys(keys(entry.value)):
            found[key].append(entry)
    return {key: tuple(group) for key, group in found.items()}
