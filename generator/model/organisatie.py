"""An organisatie: who offers voorzieningen. Its status, melding and uitzonderingen hold for all of them."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema

from generator.model.contact import Beheerder, Contact, Contactpersoon
from generator.model.controle import Controle, Controledatum, Termijnen
from generator.model.datum import Datum
from generator.model.fouten import refusal
from generator.model.keuzes import SoortOrganisatie, Status
from generator.model.locatie import Locatie
from generator.model.openingstijden import Openingstijden, Uitzondering
from generator.model.voorziening import Melding
from generator.model.waarden import JaNee, Naam, OneOrMore, Regel, Slug


def _check_kvk(value: str) -> str:
    if len(value) == 8 and value.isascii() and value.isdigit():
        return value
    raise refusal(f"'{value[:40]}' is geen KvK-nummer.", 'Schrijf 8 cijfers tussen aanhalingstekens: "12345678".')


KvkNummer = Annotated[str, AfterValidator(_check_kvk), WithJsonSchema({"type": "string", "pattern": "^[0-9]{8}$"})]
"""A number of the Chamber of Commerce: 8 digits."""


class Organisatie(Controle):
    """One organisation."""

    naam: Naam = Field(examples=["Welzijn Ravelmeer"])
    """De naam van de organisatie."""
    ook_bekend_als: Annotated[tuple[Naam, ...], OneOrMore()] = Field(default=(), examples=["[WM]"])
    """Andere namen waaronder mensen de organisatie kennen."""
    soort: Regel | None = Field(
        default=None, examples=["welzijn"], json_schema_extra={"examples": [keuze.value for keuze in SoortOrganisatie]}
    )
    """Wat voor soort organisatie: gemeente, welzijn, zorg, vrijwilligers, buurtinitiatief, onderwijs of anders."""
    onderdeel_van: Slug | None = Field(default=None, examples=["gemeente-ravelmeer"])
    """De organisatie waar deze bij hoort."""
    contact: Contact | None = Field(default=None, examples=['{telefoon: "030 000 12 34"}'])
    """Het algemene contact."""
    locaties: tuple[Locatie, ...] = Field(default=(), examples=["[{plaats: Ravelmeer}]"])
    """Waar de organisatie zit."""
    openingstijden: Openingstijden | None = Field(default=None, examples=["{ma-vr: 09:00-17:00}"])
    """Wanneer de organisatie open is."""
    uitzonderingen: tuple[Uitzondering, ...] = Field(
        default=(), examples=["[{van: 2026-12-24, tot: 2027-01-01, gesloten: true}]"]
    )
    """Dagen waarop de tijden anders zijn, voor alle voorzieningen van deze organisatie."""
    melding: Melding | None = Field(default=None, examples=["{tekst: We verhuizen., tot: 2026-12-01}"])
    """Een tijdelijke mededeling, te zien bij alle voorzieningen van deze organisatie."""
    status: Status = Field(default=Status.ACTIEF, examples=["tijdelijk-gesloten"])
    """Of mensen er nu terechtkunnen. Geldt voor alle voorzieningen; de strengste telt."""
    status_tot: Datum | None = Field(default=None, examples=["2027-02-01"])
    """De dag waarop de status opnieuw bekeken moet worden."""
    gestopt_op: Datum | None = Field(default=None, examples=["2026-10-01"])
    """De dag waarop de organisatie is gestopt."""
    opvolger: Annotated[tuple[Slug, ...], OneOrMore()] = Field(default=(), examples=["[stichting-de-brug]"])
    """Welke organisaties het werk overnemen."""
    geheim_adres: JaNee = Field(default=False, examples=["true"])
    """Zet op true als adressen geheim moeten blijven. Geldt voor alle voorzieningen van deze organisatie."""
    kvk: KvkNummer | None = Field(default=None, examples=["12345678"])
    """Het nummer bij de Kamer van Koophandel, tussen aanhalingstekens."""
    beheerder: Beheerder | None = Field(default=None, examples=["{rol: coördinator, email: redactie@hulp.example}"])
    """Wie de gegevens bijhoudt. Dit komt nooit op een pagina."""
    contactpersonen: tuple[Contactpersoon, ...] = Field(
        default=(), examples=["[{rol: contactpersoon voor huisartsen, email: huisartsen@hulp.example}]"]
    )
    """Vaste contactpersonen, naar functie."""

    def controledatum(self, termijnen: Termijnen) -> Controledatum | None:
        """Give the date that counts; what has stopped has none."""
        return None if self.status is Status.GESTOPT else super().controledatum(termijnen)

    def _data(self, termijnen: Termijnen) -> Iterator[Controledatum]:
        yield from super()._data(termijnen)
        if self.status_tot:
            yield Controledatum(self.status_tot, ("status_tot",))
