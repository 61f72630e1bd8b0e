"""The editor guide: written chapters, then every field of every kind of file, generated from the models.

In: the pydantic models and the terms of the kaart. Out: ``Page`` with ``RedactiewijzerView``. The words of a chapter
stand in ``templates/redactiewijzer/``; a field is never retyped there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.basis import Model
from generator.model.controle import Termijnen
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

HOOFDSTUKKEN: tuple[tuple[str, str], ...] = (
    ("samenvatting", "Een goede samenvatting"),
    ("toegang", "Hoe komt iemand binnen"),
    ("controleren", "Een gegeven controleren"),
    ("adres-gepubliceerd", "Adres per ongeluk gepubliceerd: wat nu"),
    ("gestopt", "Een aanbieder stopt of gaat failliet"),
    ("yaml", "Schrijven in YAML zonder ongelukken"),
    ("nieuw", "Een nieuwe voorziening in vijf minuten"),
)
"""The written chapters in order: the place on the page, which is also the name of the template, and the title."""


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """One written chapter."""

    titel: str
    anker: str
    template: str


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

    hoofdstukken: tuple[Hoofdstuk, ...]
    termijnen: Termijnen
    """The terms of this kaart: the chapters name its own numbers."""
    soorten: tuple[Bestandssoort, ...]


def plan_redactiewijzer(context: Context) -> Iterator[Page]:
    """Give the editor guide; it is not linked for residents."""
    kinds = tuple(
        Bestandssoort(name, name.lower().replace(" ", "-"), file, describe_fields(model))
        for name, file, model in SOORTEN
    )
    chapters = tuple(Hoofdstuk(title, anchor, f"redactiewijzer/{anchor}.html") for anchor, title in HOOFDSTUKKEN)
    yield Page(
        REDACTIEWIJZER,
        "pages/redactiewijzer.html",
        "Redactiewijzer",
        f"Hoe {context.instellingen.naam} wordt bijgehouden, en alle velden met uitleg en een voorbeeld.",
        RedactiewijzerView(chapters, context.kaart.termijnen, kinds),
        in_sitemap=False,
    )
