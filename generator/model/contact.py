"""How to reach a voorziening or organisatie, and who keeps its entry right."""

from datetime import date
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticKnownError

from generator.model.basis import Model
from generator.model.datum import Datum
from generator.model.keuzes import TelefoonVoor
from generator.model.mailadres import Mailadres
from generator.model.openingstijden import Openingstijden
from generator.model.telefoon import Telefoonnummer
from generator.model.waarden import JaNee, JaNeeOfTekst, Naam, OneOrMore, Regel, Slug, check_line
from generator.model.webadres import Webadres


def _read_secure_mail(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    return check_line(value)


BeveiligdeMail = Annotated[str, PlainValidator(_read_secure_mail), WithJsonSchema({"type": "string"})]
"""An address for secure mail, or the name of the service."""


class Telefoon(Model):
    """One of several telephone numbers."""

    nummer: Telefoonnummer = Field(examples=["030 000 12 34"])
    """Het telefoonnummer, tussen aanhalingstekens."""
    toestel: Regel | None = Field(default=None, examples=["12"])
    """Het toestel of de keuze in het menu."""
    voor: Annotated[tuple[TelefoonVoor, ...], OneOrMore()] = Field(
        default=(TelefoonVoor.INWONERS,), examples=["[professionals]"]
    )
    """Voor wie dit nummer is: inwoners, professionals, aanmelden of crisis."""
    uitleg: Regel | None = Field(default=None, examples=["alleen voor huisartsen"])
    """Een korte uitleg bij dit nummer."""
    bereikbaar: Openingstijden | None = Field(default=None, examples=["{ma-vr: 09:00-12:00}"])
    """Wanneer dit nummer bereikbaar is."""


class Contact(Model):
    """Every way to make contact."""

    telefoon: Telefoonnummer | None = Field(default=None, examples=["030 000 12 34"])
    """Het telefoonnummer voor inwoners, tussen aanhalingstekens."""
    whatsapp: Telefoonnummer | None = Field(default=None, examples=["06 12 34 56 78"])
    """Het nummer voor WhatsApp."""
    sms: Telefoonnummer | None = Field(default=None, examples=["06 12 34 56 78"])
    """Het nummer voor sms."""
    chat: Webadres | None = Field(default=None, examples=["https://hulp.example/chat"])
    """Het adres van de pagina om te chatten."""
    email: Mailadres | None = Field(default=None, examples=["info@hulp.example"])
    """Het algemene e-mailadres, niet dat van een persoon."""
    website: Webadres | None = Field(default=None, examples=["https://hulp.example"])
    """Het adres van de website."""
    aanmelden: Webadres | None = Field(default=None, examples=["https://hulp.example/aanmelden"])
    """Het adres van de pagina om aan te melden."""
    verwijzen: Webadres | None = Field(default=None, examples=["https://hulp.example/verwijzers"])
    """Het adres van de pagina voor verwijzers."""
    agenda: Webadres | None = Field(default=None, examples=["https://hulp.example/agenda"])
    """Het adres van de agenda."""
    zorgdomein: JaNeeOfTekst | None = Field(default=None, examples=["true"])
    """Of verwijzen via ZorgDomein kan: true, of de naam in ZorgDomein."""
    beveiligde_mail: BeveiligdeMail | None = Field(default=None, examples=["aanmelding@zorgmail.example"])
    """Het adres voor beveiligde mail, voor professionals."""
    bereikbaar: Openingstijden | None = Field(default=None, examples=["{ma-vr: 09:00-17:00}"])
    """Wanneer de telefoon wordt opgenomen, als dat anders is dan de openingstijden."""
    zakelijk: JaNee = Field(default=False, examples=["true"])
    """Zet op true als een mobiel nummer of gratis mailadres van de organisatie zelf is, niet van een persoon."""
    telefoons: tuple[Telefoon, ...] = Field(default=(), examples=['[{nummer: "030 000 12 34", voor: professionals}]'])
    """Meer telefoonnummers, elk met voor wie het is."""

    @property
    def is_reachable(self) -> bool:
        """Is there at least one way in which a resident can make contact or find out more."""
        return bool(self.telefoon or self.telefoons or self.whatsapp or self.chat or self.email or self.website)


class Reserve(Model):
    """Who is asked when the beheerder doesn't answer."""

    rol: Naam | None = Field(default=None, examples=["teamleider"])
    """De rol of functie, geen naam van een persoon."""
    email: Mailadres = Field(examples=["team@hulp.example"])
    """Een algemeen e-mailadres."""


class Beheerder(Model):
    """Who keeps this entry right; never shown on a page."""

    rol: Naam | None = Field(default=None, examples=["coördinator"])
    """De rol of functie, geen naam van een persoon."""
    email: Mailadres = Field(examples=["redactie@hulp.example"])
    """Een algemeen e-mailadres."""
    reserve: Reserve | None = Field(default=None, examples=["{rol: teamleider, email: team@hulp.example}"])
    """Wie gevraagd wordt als de beheerder niet antwoordt."""


class Contactpersoon(Model):
    """A fixed contact of a wijk or organisatie, by role."""

    rol: Naam = Field(examples=["contactpersoon voor huisartsen"])
    """De rol of functie."""
    organisatie: Slug | None = Field(default=None, examples=["welzijn-ravelmeer"])
    """De organisatie waar deze contactpersoon werkt."""
    telefoon: Telefoonnummer | None = Field(default=None, examples=["030 000 12 34"])
    """Het telefoonnummer van de functie, tussen aanhalingstekens."""
    email: Mailadres | None = Field(default=None, examples=["huisartsen@hulp.example"])
    """Het e-mailadres van de functie."""
    expertise: Annotated[tuple[Regel, ...], OneOrMore()] = Field(default=(), examples=["[schulden, wonen]"])
    """Waar deze contactpersoon veel van weet."""
    gecontroleerd_op: Datum | None = Field(default=None, examples=["2026-11-02"])
    """De dag waarop dit voor het laatst is gecontroleerd."""
    naam: Naam | None = Field(default=None, examples=["Samira de Wit"])
    """De naam, alleen als die persoon daar toestemming voor gaf."""
    toestemming_op: Datum | None = Field(default=None, examples=["2026-10-01"])
    """De dag waarop de persoon toestemming gaf om de naam te noemen; hooguit een jaar oud."""

    def has_toestemming(self, peildatum: date) -> bool:
        """True while the permission to give the name is at most a year old: up to and including the same day."""
        given = self.toestemming_op
        return given is not None and (peildatum.year - 1, peildatum.month, peildatum.day) <= (
            given.year,
            given.month,
            given.day,
        )
