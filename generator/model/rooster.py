"""What returns in the week: activiteiten of a place, spreekuren at somebody else's."""

from collections.abc import Iterator
from datetime import date, time
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.basis import Model
from generator.model.datum import Dag, Datum, Tijd
from generator.model.fouten import refusal, refusals_at
from generator.model.keuzes import Frequentie
from generator.model.waarden import SLUG, JaNee, JaNeeOfTekst, Naam, OneOrMore, Regel, Slug, Tekst
from generator.source import Path


class _Terugkerend(Model):
    """Day, time and how often."""

    dag: Annotated[tuple[Dag, ...], OneOrMore()] = Field(default=(), examples=["di"])
    """De dag of dagen: ma di wo do vr za zo."""
    van: Tijd | None = Field(default=None, examples=["10:00"])
    """De tijd waarop het begint."""
    tot: Tijd | None = Field(default=None, examples=["12:00"])
    """De tijd waarop het klaar is."""
    frequentie: Frequentie = Field(default=Frequentie.WEKELIJKS, examples=["even-weken"])
    """Hoe vaak het is. Zonder deze regel: elke week."""
    vanaf: Datum | None = Field(default=None, examples=["2026-09-01"])
    """De eerste dag."""
    tot_en_met: Datum | None = Field(default=None, examples=["2027-06-30"])
    """De laatste dag. Daarna verdwijnt het vanzelf."""
    uitleg: Tekst | None = Field(default=None, examples=["Binnenlopen kan zonder afspraak."])
    """Een korte uitleg."""

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        found = list(_wrong_order(self.van, self.tot, self.vanaf, self.tot_en_met))
        if found:
            raise refusals_at(found, self)
        return self

    def is_voorbij(self, peildatum: date) -> bool:
        """True after the last day."""
        return self.tot_en_met is not None and peildatum > self.tot_en_met


def _wrong_order(
    van: time | None, tot: time | None, vanaf: date | None, tot_en_met: date | None
) -> Iterator[tuple[Path, PydanticCustomError]]:
    if van and tot and tot <= van:
        yield ("tot",), refusal("'tot' is niet later dan 'van'.", "Schrijf de tijd waarop het klaar is.")
    if vanaf and tot_en_met and tot_en_met < vanaf:
        yield ("tot_en_met",), refusal("'tot_en_met' ligt vóór 'vanaf'.", "Wissel de twee datums om.")


class Activiteit(_Terugkerend):
    """One thing to do at a place; each is found by its own name."""

    naam: Naam = Field(examples=["Samen soep koken"])
    """De naam van de activiteit."""
    niet_in_schoolvakantie: JaNee = Field(default=False, examples=["true"])
    """Zet op true als het in de schoolvakantie niet doorgaat."""
    waar: Regel | None = Field(default=None, examples=["de keuken op de begane grond"])
    """Waar het is, als dat anders is dan de locatie."""
    kosten: Regel | None = Field(default=None, examples=["€ 3,00 per keer"])
    """Wat het kost, tussen aanhalingstekens."""
    aanmelden: JaNeeOfTekst | None = Field(default=None, examples=["bij de gastvrouw"])
    """Of aanmelden nodig is, of in woorden hoe."""


class Spreekuur(_Terugkerend):
    """A recurring hour of this team or service at another place."""

    bij: Regel = Field(examples=["basisschool-de-wilg"])
    """Bij wie het is: de bestandsnaam van een voorziening of organisatie, of gewone tekst met een hoofdletter."""
    wijk: Slug | None = Field(default=None, examples=["oude-stad"])
    """De wijk waarin het spreekuur is."""

    @property
    def bij_slug(self) -> str | None:
        """The slug in ``bij``, or None when it is text: with a capital or a space."""
        is_text = any(letter.isupper() or letter.isspace() for letter in self.bij)
        return None if is_text else self.bij

    @model_validator(mode="after")
    def _check_bij(self) -> Self:
        if self.bij_slug is not None and not SLUG.fullmatch(self.bij_slug):
            hint = "Schrijf de bestandsnaam zonder .md, of gewone tekst met een hoofdletter."
            raise refusals_at([(("bij",), refusal(f"'{self.bij[:80]}' is geen bestandsnaam.", hint))], self.bij)
        return self
