"""The lists: themas, doelgroepen, woordenlijst and synoniemen."""

from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from generator.model.basis import Model
from generator.model.keuzes import Domein
from generator.model.talen import Taalcode
from generator.model.waarden import JaNee, Naam, OneOrMore, Regel, Slug, Tekst


class Doelgroep(Model):
    """A group of people."""

    slug: Slug = Field(examples=["ouderen"])
    """De vaste naam in bestanden en adressen."""
    naam: Naam = Field(examples=["Ouderen"])
    """De naam die mensen lezen."""
    uitleg: Tekst | None = Field(default=None, examples=["Mensen van ongeveer 65 jaar en ouder."])
    """Een korte uitleg."""
    zoekwoorden: Annotated[tuple[Regel, ...], OneOrMore()] = Field(default=(), examples=["[bejaarden, senioren]"])
    """Andere woorden die mensen gebruiken."""


class ThemaVertaling(Model):
    """A thema in another language."""

    naam: Naam = Field(examples=["Money and debts"])
    """De vertaalde naam."""
    uitleg: Tekst | None = Field(default=None, examples=["Paying bills, debts, benefits."])
    """De vertaalde uitleg."""
    eerste_zin: Regel | None = Field(default=None, examples=["I have debts. Can I make an appointment?"])
    """De eerste zin in die taal."""


class Thema(Doelgroep):
    """A subject, in the words residents use."""

    domeinen_4d: Annotated[tuple[Domein, ...], OneOrMore()] = Field(default=(), examples=["[maatschappelijk]"])
    """De domeinen van het 4D-model, voor professionals."""
    bovenliggend: Slug | None = Field(default=None, examples=["geld-en-schulden"])
    """Het grotere thema waar dit onder valt."""
    gevoelig: JaNee = Field(default=False, examples=["true"])
    """Zet op true als het gevaarlijk kan zijn dat een huisgenoot dit op de telefoon ziet."""
    eerste_zin: Regel | None = Field(default=None, examples=["Ik heb schulden. Kan ik een afspraak maken?"])
    """Een zin om mee te beginnen aan de telefoon of de balie."""
    vertalingen: dict[Taalcode, ThemaVertaling] = Field(default={}, examples=["{en: {naam: Money and debts}}"])
    """Vertalingen, per code van de taal."""


class Woordenlijst(RootModel[dict[Naam, Tekst]]):
    """Trade word or abbreviation -> plain explanation."""

    model_config = ConfigDict(frozen=True)


class Synoniem(Model):
    """A concept with the words and sentences people use for it; adds to the thesaurus of the generator."""

    begrip: Regel = Field(examples=["schuldhulpverlening"])
    """Het begrip: het vakwoord of de voorziening."""
    woorden: Annotated[tuple[Regel, ...], OneOrMore()] = Field(default=(), examples=["[deurwaarder, blut]"])
    """Woorden die mensen ervoor gebruiken."""
    zinnen: Annotated[tuple[Regel, ...], OneOrMore()] = Field(default=(), examples=["[kan mijn huur niet betalen]"])
    """Hele zinnen die mensen ervoor gebruiken."""
    talen: dict[Taalcode, Annotated[tuple[Regel, ...], OneOrMore()]] = Field(default={}, examples=["{en: [debt]}"])
    """Woorden in andere talen, per code van de taal."""
    uit: Annotated[tuple[Regel, ...], OneOrMore()] = Field(default=(), examples=["[bank]"])
    """Woorden die juist niet bij dit begrip horen."""
