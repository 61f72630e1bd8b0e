"""The review date: who checked an entry, and which date counts. The one place where 'verlopen' is decided.

Source of the rule: contract §2. Calendar days; ``peildatum`` is always an argument.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import InitErrorDetails, ValidationError

from generator.model.basis import Model
from generator.model.datum import Datum
from generator.model.keuzes import ControleWijze
from generator.model.waarden import Getal, JaNee, Naam
from generator.source import Path

CONTROLE_SLEUTELS = ("gecontroleerd_op", "gecontroleerd_door", "controle_wijze")
"""The keys that belong together: who writes one writes all three."""


class Termijnen(Model):
    """The terms of this kaart, in days."""

    termijn_dagen: Getal = Field(default=182, examples=["182"])
    """Na hoeveel dagen een controle opnieuw moet."""
    uiterste_termijn_dagen: Getal = Field(default=365, examples=["365"])
    """Hoeveel dagen na de controle 'controleren_voor' hooguit mag liggen."""
    overgenomen_termijn_dagen: Getal = Field(default=90, examples=["90"])
    """De termijn voor gegevens die zijn overgenomen en nog niet gecontroleerd."""
    contactpersonen_termijn_dagen: Getal = Field(default=90, examples=["90"])
    """De termijn voor vaste contactpersonen."""
    waarschuw_dagen: Getal = Field(default=30, examples=["30"])
    """Hoeveel dagen van tevoren de waarschuwing komt."""
    respijt_dagen: Getal = Field(default=90, examples=["90"])
    """Hoeveel dagen na de datum een voorziening uit de lijsten verdwijnt."""

    def termijn(self, wijze: ControleWijze | None) -> timedelta:
        """Give the default term of an entry that was checked in this way."""
        taken_over = wijze is ControleWijze.OVERGENOMEN
        return timedelta(days=self.overgenomen_termijn_dagen if taken_over else self.termijn_dagen)

    def uiterste_termijn(self, wijze: ControleWijze | None) -> timedelta:
        """Give the longest term that ``controleren_voor`` may have."""
        taken_over = wijze is ControleWijze.OVERGENOMEN
        return timedelta(days=self.overgenomen_termijn_dagen if taken_over else self.uiterste_termijn_dagen)


@dataclass(frozen=True, slots=True)
class Controledatum:
    """The date that counts: the first day that is too late, and the key that gave it."""

    datum: date
    pad: Path

    def is_verlopen(self, peildatum: date) -> bool:
        """On the day itself it is too late."""
        return peildatum >= self.datum

    def is_binnenkort(self, peildatum: date, termijnen: Termijnen) -> bool:
        """Not yet expired, but within the days of warning."""
        return not self.is_verlopen(peildatum) and peildatum >= self.datum - timedelta(days=termijnen.waarschuw_dagen)

    def einde_respijt(self, termijnen: Termijnen) -> date:
        """Give the first day on which age takes a voorziening out of the lists."""
        return self.datum + timedelta(days=termijnen.respijt_dagen)

    def is_voorbij_respijt(self, peildatum: date, termijnen: Termijnen) -> bool:
        """So long expired that it leaves lists and search."""
        return peildatum >= self.einde_respijt(termijnen)


class Controle(Model):
    """The control keys, the same on voorziening, organisatie, wijk and pagina; here they are optional."""

    gecontroleerd_op: Datum | None = Field(default=None, examples=["2026-11-02"])
    """De dag waarop een mens de gegevens voor het laatst heeft gecontroleerd."""
    gecontroleerd_door: Naam | None = Field(default=None, examples=["redactie"])
    """Wie controleerde: een rol of functie, nooit de naam van een persoon."""
    controle_wijze: ControleWijze | None = Field(default=None, examples=["telefoon"])
    """Hoe er is gecontroleerd."""
    controleren_voor: Datum | None = Field(default=None, examples=["2027-05-01"])
    """Vóór deze dag moet er opnieuw gecontroleerd worden. Zonder deze regel telt de gewone termijn."""
    concept: JaNee = Field(default=False, examples=["true"])
    """Zet op true zolang het nog niet op de kaart mag: het wordt wel gecontroleerd, maar niet getoond."""

    @model_validator(mode="after")
    def _all_three_or_none(self) -> Self:
        written = [key for key in CONTROLE_SLEUTELS if getattr(self, key) is not None]
        if written or self.controleren_voor:
            missing = [key for key in CONTROLE_SLEUTELS if key not in written]
            if missing:
                raise ValidationError.from_exception_data(
                    "controle", [InitErrorDetails(type="missing", loc=(key,), input={}) for key in missing]
                )
        return self

    def controledatum(self, termijnen: Termijnen) -> Controledatum | None:
        """Give the date that counts: the earliest of all dates this entry must be looked at; None without any."""
        return min(self._data(termijnen), key=lambda found: found.datum, default=None)

    def _data(self, termijnen: Termijnen) -> Iterator[Controledatum]:
        if self.controleren_voor:
            yield Controledatum(self.controleren_voor, ("controleren_voor",))
        elif self.gecontroleerd_op:
            due = self.gecontroleerd_op + termijnen.termijn(self.controle_wijze)
            yield Controledatum(due, ("gecontroleerd_op",))


class VerplichteControle(Controle):
    """The control keys where the first three are required."""

    gecontroleerd_op: Datum = Field(examples=["2026-11-02"])
    """De dag waarop een mens de gegevens voor het laatst heeft gecontroleerd."""
    gecontroleerd_door: Naam = Field(examples=["redactie"])
    """Wie controleerde: een rol of functie, nooit de naam van een persoon."""
    controle_wijze: ControleWijze = Field(examples=["telefoon"])
    """Hoe er is gecontroleerd."""
