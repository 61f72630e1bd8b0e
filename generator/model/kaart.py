"""The whole kaart as one frozen value, and what follows from looking at its entries together.

In: entries by slug. Out: the answers that need more than one entry (whose status counts, which date, who may be seen).
Concepts are in it: rules check them, ``published`` leaves them out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.model.contact import Contact
from generator.model.controle import Controle, Controledatum, Termijnen
from generator.model.instellingen import Instellingen
from generator.model.keuzes import Status
from generator.model.lijsten import Doelgroep, Synoniem, Thema
from generator.model.organisatie import Organisatie
from generator.model.voorziening import NOOIT_VERBORGEN, Voorziening
from generator.model.wijk import Pagina, Wijk
from generator.source import Entry

_C = TypeVar("_C", bound=Controle)
_STRENGTH = {status: strength for strength, status in enumerate(Status)}


@dataclass(frozen=True)
class Kaart:
    """Everything under ``content/``.

    ``onleesbaar`` names the files that exist but could not be read, as ``(kind, slug)`` with the kind in singular
    (``("organisatie", "welzijn")``): naming one of them is not a second mistake.
    """

    instellingen: Entry[Instellingen]
    themas: Mapping[str, Entry[Thema]]
    doelgroepen: Mapping[str, Entry[Doelgroep]]
    wijken: Mapping[str, Entry[Wijk]]
    organisaties: Mapping[str, Entry[Organisatie]]
    voorzieningen: Mapping[str, Entry[Voorziening]]
    paginas: Mapping[str, Entry[Pagina]]
    woordenlijst: Mapping[str, str]
    synoniemen: tuple[Entry[Synoniem], ...] = ()
    onleesbaar: frozenset[tuple[str, str]] = frozenset()

    @property
    def termijnen(self) -> Termijnen:
        """The terms of this kaart."""
        return self.instellingen.value.controle

    def published(self) -> "Kaart":
        """Give the kaart without its concepts."""
        return replace(
            self,
            wijken=_without_concepts(self.wijken),
            organisaties=_without_concepts(self.organisaties),
            voorzieningen=_without_concepts(self.voorzieningen),
            paginas=_without_concepts(self.paginas),
        )

    def organisatie_of(self, voorziening: Voorziening) -> Organisatie | None:
        """Give the organisatie that offers it; None where it is unknown or a concept."""
        found = self.organisaties.get(voorziening.organisatie)
        return found.value if found else None

    def status_of(self, voorziening: Voorziening) -> Status:
        """Give the stricter of its own status and that of its organisatie."""
        organisatie = self.organisatie_of(voorziening)
        statuses = [voorziening.status, *([organisatie.status] if organisatie else [])]
        return max(statuses, key=_STRENGTH.__getitem__)

    def is_geheim(self, voorziening: Voorziening) -> bool:
        """Its address must stay secret: by its own key or its organisatie's."""
        organisatie = self.organisatie_of(voorziening)
        return voorziening.geheim_adres or bool(organisatie and organisatie.geheim_adres)

    def contact_of(self, voorziening: Voorziening) -> Contact | None:
        """Give its own contact; where that names no way in, what it lacks comes from the organisatie."""
        organisatie = self.organisatie_of(voorziening)
        inherited = organisatie.contact if organisatie else None
        own = voorziening.contact
        if own is None or inherited is None:
            return own or inherited
        if own.is_reachable:
            return own
        return inherited.model_copy(update={key: getattr(own, key) for key in own.model_fields_set})

    def controledatum_of(self, voorziening: Voorziening) -> Controledatum | None:
        """Give the date that counts for a voorziening; None once it has stopped."""
        if self.status_of(voorziening) is Status.GESTOPT:
            return None
        return voorziening.controledatum(self.termijnen)

    def controledatum_of_organisatie(self, slug: str) -> Controledatum | None:
        """Give the date of an organisatie: its own, else that of its most recently checked voorziening."""
        organisatie = self.organisaties[slug].value
        own = organisatie.controledatum(self.termijnen)
        if organisatie.status is Status.GESTOPT or organisatie.gecontroleerd_op:
            return own
        recent = self.most_recently_checked(slug)
        inherited = self.controledatum_of(recent) if recent else None
        return min((found for found in (own, inherited) if found), key=lambda found: found.datum, default=None)

    def most_recently_checked(self, organisatie: str) -> Voorziening | None:
        """Give the voorziening of this organisatie that was checked last."""
        mine = [entry.value for entry in self.voorzieningen_of(organisatie)]
        return max(mine, key=lambda voorziening: voorziening.gecontroleerd_op, default=None)

    def voorzieningen_of(self, organisatie: str) -> tuple[Entry[Voorziening], ...]:
        """Give what this organisatie offers, by slug."""
        return self._by_organisatie.get(organisatie, ())

    def is_altijd_zichtbaar(self, entry: Entry[Voorziening]) -> bool:
        """Age never hides it: a hulplijn, team, loket or meldpunt, or an entry that kaart.yaml leans on."""
        return entry.value.soort in NOOIT_VERBORGEN or entry.slug in self._steunpunten

    def is_in_lijsten(self, entry: Entry[Voorziening], peildatum: date) -> bool:
        """It stands in lists and search on this day: not stopped, and not expired past the days of grace."""
        if self.status_of(entry.value) is Status.GESTOPT:
            return False
        controle = self.controledatum_of(entry.value)
        if controle is None or self.is_altijd_zichtbaar(entry):
            return True
        return not controle.is_voorbij_respijt(peildatum, self.termijnen)

    def controlled(self) -> Iterator[tuple[str, Entry[Controle]]]:
        """Give every entry that can carry control keys, with its kind."""
        for kind, entries in (
            ("voorziening", self.voorzieningen),
            ("organisatie", self.organisaties),
            ("wijk", self.wijken),
            ("pagina", self.paginas),
        ):
            for entry in entries.values():
                yield kind, entry

    @cached_property
    def _by_organisatie(self) -> dict[str, tuple[Entry[Voorziening], ...]]:
        found: dict[str, list[Entry[Voorziening]]] = {}
        for entry in self.voorzieningen.values():
            found.setdefault(entry.value.organisatie, []).append(entry)
        return {slug: tuple(entries) for slug, entries in found.items()}

    @cached_property
    def _steunpunten(self) -> frozenset[str]:
        instellingen = self.instellingen.value
        loketten = [instellingen.loket, *(entry.value.loket for entry in self.wijken.values())]
        wettelijk = instellingen.wettelijk.model_dump().values()
        return frozenset(slug for slug in (*loketten, *instellingen.noodhulp, *wettelijk) if slug)


def _without_concepts(entries: Mapping[str, "Entry[_C]"]) -> "dict[str, Entry[_C]]":
    return {slug: entry for slug, entry in entries.items() if not entry.value.concept}
