"""The editor guide: every field of every kind of file, generated from the models and never retyped.

In: the pydantic models. Out: ``Page`` with ``RedactiewijzerView``: name, Dutch description, example, allowed words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import EnumMeta
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model.instellingen import Instellingen
from generator.model.lijsten import Doelgroep, Synoniem, Thema
from generator.model.organisatie import Organisatie
from generator.model.voorziening import Voorziening
from generator.model.waarden import Keuze
from generator.model.wijk import Pagina, Wijk
from generator.pages.context import Context
from generator.site import REDACTIEWIJZER, Page

SOORTEN: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("Voorziening", "content/voorzieningen/naam.md", Voorziening),
    ("Organisatie", "content/organisaties/naam.md", Organisatie),
    ("Wijk", "content/wijken/naam.md", Wijk),
    ("Eigen pagina", "content/paginas/naam.md", Pagina),
    ("Thema", "content/themas.yaml", Thema),
    ("Doelgroep", "content/doelgroepen.yaml", Doelgroep),
    ("Synoniem", "content/synoniemen.yaml", Synoniem),
    ("Instellingen", "content/kaart.yaml", Instellingen),
)
"""Every kind of file: its name, where it stands and its model."""


@dataclass(frozen=True, slots=True)
class Keuzewoord:
    """A word that a field allows, and what it means."""

    woord: str
    betekenis: str


@dataclass(frozen=True, slots=True)
class Veld:
    """One field."""

    naam: str
    uitleg: str
    verplicht: bool
    voorbeeld: str
    keuzes: tuple[Keuzewoord, ...]
    velden: tuple["Veld", ...]
    """The fields below it."""


@dataclass(frozen=True, slots=True)
class Bestandssoort:
    """One kind of file."""

    naam: str
    anker: str
    bestand: str
    velden: tuple[Veld, ...]


@dataclass(frozen=True, slots=True)
class RedactiewijzerView:
    """The editor guide."""

    soorten: tuple[Bestandssoort, ...]


def plan_redactiewijzer(context: Context) -> Iterator[Page]:
    """Give the editor guide; it is not linked for residents."""
    kinds = tuple(
        Bestandssoort(name, name.lower().replace(" ", "-"), file, _fields(model)) for name, file, model in SOORTEN
    )
    yield Page(
        REDACTIEWIJZER,
        "pages/redactiewijzer.html",
        "Redactiewijzer",
        f"Alle velden van de bestanden van {context.instellingen.naam}, met uitleg en een voorbeeld.",
        RedactiewijzerView(kinds),
        in_sitemap=False,
    )


def _fields(model: type[BaseModel]) -> tuple[Veld, ...]:
    return tuple(_field(name, info) for name, info in model.model_fields.items())


def _field(name: str, info: FieldInfo) -> Veld:
    classes = list(_classes(info.annotation))
    below = next((found for found in classes if issubclass(found, BaseModel)), None)
    words = next((found for found in classes if isinstance(found, EnumMeta) and issubclass(found, Keuze)), None)
    return Veld(
        naam=name,
        uitleg=info.description or "",
        verplicht=info.is_required(),
        voorbeeld=str((info.examples or [""])[0]),
        keuzes=tuple(Keuzewoord(word.value, word.label) for word in words) if words else (),
        velden=_fields(below) if below else (),
    )


def _classes(annotation: Any) -> Iterator[type]:
    """Give every class that an annotation names, however deep."""
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _classes(part)
