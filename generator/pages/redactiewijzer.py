"""The editor guide: every field of every kind of file, generated from the models and never retyped.

In: the pydantic models. Out: ``Page`` with ``RedactiewijzerView``: name, Dutch description, example, allowed words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.basis import Model
from generator.model.instellingen import Instellingen
from generator.model.lijsten import Doelgroep, Synoniem, Thema
from generator.model.organisatie import Organisatie
from generator.model.veld import Veld, describe_fields
from generator.model.voorziening import Voorziening
from generator.model.wijk import Pagina, Wijk
from generator.pages.context import Context
from generator.site import REDACTIEWIJZER, Page

SOORTEN: tuple[tuple[str, str, type[Model]], ...] = (
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
        Bestandssoort(name, name.lower().replace(" ", "-"), file, describe_fields(model))
        for name, file, model in SOORTEN
    )
    yield Page(
        REDACTIEWIJZER,
        "pages/redactiewijzer.html",
        "Redactiewijzer",
        f"Alle velden van de bestanden van {context.instellingen.naam}, met uitleg en een voorbeeld.",
        RedactiewijzerView(kinds),
        in_sitemap=False,
    )
