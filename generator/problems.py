"""Mistakes of editors as plain values.

In: nothing. Out: ``Severity``, ``Location``, ``Problem`` and the permanent codes.
This module formats nothing and knows no file: ``report.py`` writes problems down.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is: a ``fout`` stops publication, a ``waarschuwing`` never does."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"


class Code(StrEnum):
    """The permanent name of every kind of mistake. Editors search for these: never rename one."""

    CONTROLE_VERLOPEN = "controle-verlopen"
    CONTROLE_BINNENKORT = "controle-binnenkort"
    CONTROLE_IN_TOEKOMST = "controle-in-toekomst"
    CONTROLE_TE_VER = "controle-te-ver"
    ONTBREKEND_VELD = "ontbrekend-veld"
    ONBEKEND_VELD = "onbekend-veld"
    ONBEKENDE_VERWIJZING = "onbekende-verwijzing"
    ONGELDIGE_DATUM = "ongeldige-datum"
    ONGELDIGE_WAARDE = "ongeldige-waarde"
    DUBBELE_SLEUTEL = "dubbele-sleutel"
    DUBBELE_SLUG = "dubbele-slug"
    ONGELDIGE_YAML = "ongeldige-yaml"
    ONGELDIGE_TEKST = "ongeldige-tekst"
    ONBEKEND_BESTAND = "onbekend-bestand"
    GEHEIM_ADRES = "geheim-adres"
    PERSOONSGEGEVEN = "persoonsgegeven"
    AANHALINGSTEKENS_NODIG = "aanhalingstekens-nodig"
    BEDRAG_ZONDER_DATUM = "bedrag-zonder-datum"
    WETTELIJK_ONTBREEKT = "wettelijk-ontbreekt"
    VERTALING_VEROUDERD = "vertaling-verouderd"
    CONTACT_ZONDER_CONTROLE = "contact-zonder-controle"
    MOGELIJK_DUBBEL = "mogelijk-dubbel"
    TEKST_NA_HEKJE = "tekst-na-hekje"
    CONCEPT_OUD = "concept-oud"
    VERWIJST_NAAR_CONCEPT = "verwijst-naar-concept"
    ONBEKENDE_SOORT = "onbekende-soort"
    WACHTTIJD_VERLOPEN = "wachttijd-verlopen"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file.

    ``bestand`` is relative to the folder that holds ``content`` (posix slashes); ``regel`` and ``kolom`` count
    from 1, ``kolom`` in Unicode characters; ``lengte`` is the number of characters to point at; ``bronregel`` is
    the source line itself ("" where there is none to show).
    """

    bestand: str
    regel: int = 1
    kolom: int = 1
    lengte: int = field(default=1, compare=False)
    bronregel: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: what is wrong (``text``, one Dutch sentence) and what to do (``hint``, an imperative)."""

    code: Code
    severity: Severity
    location: Location
    veld: str
    text: str
    hint: str = ""

    @property
    def is_fout(self) -> bool:
        """True when this problem counts for exit status 1."""
        return self.severity is Severity.FOUT


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Order by file, line, column, then code and field, so that a report never depends on chance."""
    return sorted(problems, key=lambda problem: (problem.location, problem.code, problem.veld, problem.text))
