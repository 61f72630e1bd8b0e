"""Places."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.basis import Model
from generator.model.fouten import refusal, refusals_at
from generator.model.keuzes import Toegankelijk
from generator.model.mailadres import Mailadres
from generator.model.openingstijden import Openingstijden
from generator.model.postcode import Postcode6
from generator.model.telefoon import Telefoonnummer
from generator.model.waarden import Graden, Naam, OneOrMore, Regel, Slug, Tekst
from generator.model.webadres import Webadres
from generator.source import Path

_BREEDTE = (12.0, 56.0)
_LENGTE = (-69.0, 10.0)


class Locatie(Model):
    """One place where people can go; a place name alone is enough."""

    naam: Naam | None = Field(default=None, examples=["Wijkcentrum De Linde"])
    """De naam van het gebouw."""
    straat: Regel | None = Field(default=None, examples=["Lindelaan"])
    """De straat, zonder huisnummer."""
    huisnummer: Annotated[Regel, Field(max_length=30)] | None = Field(default=None, examples=["12-A"])
    """Het huisnummer, tussen aanhalingstekens."""
    postcode: Postcode6 | None = Field(default=None, examples=["1234 AB"])
    """De postcode."""
    plaats: Naam | None = Field(default=None, examples=["Ravelmeer"])
    """De plaats."""
    aanwijzing: Regel | None = Field(default=None, examples=["ingang naast de bakker"])
    """Hoe iemand de ingang vindt."""
    bereikbaarheid: Tekst | None = Field(default=None, examples=["Bus 5, halte Lindelaan. Gratis parkeren."])
    """Hoe iemand er komt."""
    wijk: Slug | None = Field(default=None, examples=["oude-stad"])
    """De wijk waarin deze plaats ligt."""
    lat: Graden | None = Field(default=None, examples=["52.0907"])
    """De breedtegraad, met een punt."""
    lon: Graden | None = Field(default=None, examples=["5.1214"])
    """De lengtegraad, met een punt."""
    openingstijden: Openingstijden | None = Field(default=None, examples=["{ma-vr: 09:00-17:00}"])
    """De openingstijden van deze plaats, als die anders zijn."""
    toegankelijkheid: Annotated[tuple[Toegankelijk, ...], OneOrMore()] = Field(default=(), examples=["[rolstoel]"])
    """Wat deze plaats toegankelijk maakt."""
    telefoon: Telefoonnummer | None = Field(default=None, examples=["030 000 12 34"])
    """Het telefoonnummer van deze plaats, tussen aanhalingstekens."""
    email: Mailadres | None = Field(default=None, examples=["linde@hulp.example"])
    """Het e-mailadres van deze plaats."""
    website: Webadres | None = Field(default=None, examples=["https://linde.example"])
    """De website van deze plaats."""

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        found: list[tuple[Path, PydanticCustomError]] = []
        if self.lat is not None and not _BREEDTE[0] <= self.lat <= _BREEDTE[1]:
            found.append((("lat",), refusal(f"{self.lat} ligt niet in of bij Nederland.", _coordinate_hint(self))))
        if self.lon is not None and not _LENGTE[0] <= self.lon <= _LENGTE[1]:
            found.append((("lon",), refusal(f"{self.lon} ligt niet in of bij Nederland.", _coordinate_hint(self))))
        if not self.model_fields_set:
            found.append(((), refusal("Deze locatie is leeg.", "Vul ten minste 'plaats' in.")))
        if found:
            raise refusals_at(found, self)
        return self


def _coordinate_hint(locatie: Locatie) -> str:
    lat, lon = locatie.lat, locatie.lon
    swapped = (
        lat is not None and lon is not None and _BREEDTE[0] <= lon <= _BREEDTE[1] and _LENGTE[0] <= lat <= _LENGTE[1]
    )
    return "Wissel 'lat' en 'lon' om." if swapped else "Schrijf bijvoorbeeld lat: 52.0907 en lon: 5.1214."
