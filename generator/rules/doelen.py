"""What a slug can point at. In: a kaart. Out: per kind which slugs exist, and what to say about one that does not.

Used by the rules about references only; which keys point where stands in ``references.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from generator.lijkt_op import suggest
from generator.model.kaart import Kaart
from generator.rules.passages import content_folder
from generator.source import Entry


class Doel(Enum):
    """A kind that is pointed at: its name with article, its plural, its place, and how ``onleesbaar`` calls it."""

    VOORZIENING = ("De voorziening", "voorzieningen", "voorzieningen/", "voorziening")
    ORGANISATIE = ("De organisatie", "organisaties", "organisaties/", "organisatie")
    WIJK = ("De wijk", "wijken", "wijken/", "wijk")
    PAGINA = ("De pagina", "pagina's", "paginas/", "pagina")
    THEMA = ("Het thema", "thema's", "themas.yaml", "themas")
    DOELGROEP = ("De doelgroep", "doelgroepen", "doelgroepen.yaml", "doelgroepen")

    @property
    def naam(self) -> str:
        """The kind with its article: De wijk."""
        return self.value[0]


@dataclass(frozen=True)
class Doelen:
    """Everything on the kaart that can be pointed at."""

    kaart: Kaart
    _hints: dict[tuple[str, tuple[Doel, ...]], str] = field(default_factory=dict)

    def entries(self, doel: Doel) -> Mapping[str, Entry[Any]]:
        """Give the entries of a kind by slug."""
        kaart = self.kaart
        found: dict[Doel, Mapping[str, Entry[Any]]] = {
            Doel.VOORZIENING: kaart.voorzieningen,
            Doel.ORGANISATIE: kaart.organisaties,
            Doel.WIJK: kaart.wijken,
            Doel.PAGINA: kaart.paginas,
            Doel.THEMA: kaart.themas,
            Doel.DOELGROEP: kaart.doelgroepen,
        }
        return found[doel]

    def find(self, doel: Doel, slug: str) -> Entry[Any] | None:
        """Give the entry that is pointed at, or None."""
        return self.entries(doel).get(slug)

    def is_onleesbaar(self, doel: Doel, slug: str) -> bool:
        """True when the file exists but could not be read: pointing at it is no second mistake."""
        kind = doel.value[3]
        if doel in (Doel.THEMA, Doel.DOELGROEP):
            return any(found == kind for found, _ in self.kaart.onleesbaar)
        return (kind, slug) in self.kaart.onleesbaar

    def hint(self, slug: str, *doelen: Doel) -> str:
        """Give the hint about an unknown slug: what was probably meant, and where they all stand.

        One missing file may be named a thousand times: each is looked for once.
        """
        if (slug, doelen) not in self._hints:
            known = [name for doel in doelen for name in self.entries(doel)]
            folder = content_folder(self.kaart)
            places = [f"Alle {doel.value[1]} staan in {folder}/{doel.value[2]}." for doel in doelen]
            self._hints[slug, doelen] = " ".join(part for part in (suggest(slug, known), *places) if part)
        return self._hints[slug, doelen]
