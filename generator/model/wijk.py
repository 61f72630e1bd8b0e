"""A wijk, and an own page of the gemeente."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from generator.model.basis import Model
from generator.model.contact import Contactpersoon
from generator.model.controle import Controle, VerplichteControle
from generator.model.fouten import refusal
from generator.model.keuzes import TeamVoor
from generator.model.postcode import PostcodeGebied
from generator.model.waarden import JaNee, Naam, OneOrMore, Slug


def _check_code(value: str) -> str:
    if len(value) == 8 and value.startswith("WK") and value[2:].isascii() and value[2:].isdigit():
        return value
    raise refusal(f"'{value[:40]}' is geen wijkcode van het CBS.", "Schrijf WK en 6 cijfers, bijvoorbeeld: WK034401.")


Wijkcode = Annotated[str, AfterValidator(_check_code), WithJsonSchema({"type": "string", "pattern": "^WK[0-9]{6}$"})]
"""The code of a wijk at Statistics Netherlands."""


class Wijkteam(Model):
    """A team of a wijk and for whom it is."""

    team: Slug = Field(examples=["buurtteam-oude-stad"])
    """De voorziening die het team is."""
    voor: TeamVoor = Field(default=TeamVoor.IEDEREEN, examples=["gezinnen"])
    """Voor wie: gezinnen, volwassenen, jongeren of iedereen."""


def _as_teams(value: Any) -> Any:
    items = [value] if isinstance(value, (str, dict)) else value
    if not isinstance(items, list):
        return items
    return [{"team": item} if isinstance(item, str) else item for item in items]


Wijkteams = Annotated[tuple[Wijkteam, ...], BeforeValidator(_as_teams)]
"""A list of slugs, or of ``{team, voor}``."""


class Wijk(VerplichteControle):
    """One wijk of the gemeente."""

    naam: Naam = Field(examples=["Oude Stad"])
    """De naam van de wijk."""
    code: Wijkcode | None = Field(default=None, examples=["WK034401"])
    """De wijkcode van het CBS."""
    postcodes: Annotated[tuple[PostcodeGebied, ...], OneOrMore()] = Field(default=(), examples=['["1234", 1235 AB]'])
    """De postcodes van de wijk: vier cijfers (tussen aanhalingstekens) of een hele postcode."""
    buurten: Annotated[tuple[Naam, ...], OneOrMore()] = Field(default=(), examples=["[Havenkwartier, Grachtengordel]"])
    """De buurten van de wijk."""
    teams: Wijkteams = Field(default=(), examples=["[{team: buurtteam-oude-stad, voor: gezinnen}]"])
    """De teams van de wijk."""
    loket: Slug | None = Field(default=None, examples=["loket-oude-stad"])
    """Het loket van de wijk: een voorziening."""
    linking_pins: tuple[Contactpersoon, ...] = Field(
        default=(), examples=["[{rol: contactpersoon voor huisartsen, email: huisartsen@hulp.example}]"]
    )
    """Vaste contactpersonen tussen de teams, naar functie."""


class Pagina(Controle):
    """An own page of the gemeente."""

    titel: Naam = Field(examples=["Over deze kaart"])
    """De titel van de pagina."""
    voettekst: JaNee = Field(default=False, examples=["true"])
    """Zet op true om een link in de voettekst te krijgen."""
