"""The same kaart as content for another site generator.

In: a published kaart and the day of the build. Out: a content folder of Markdown files with YAML front matter: one file
for every page of our own build, with the same facts. Every text arrives ready-made, so the counterpart has less to
work out than ``kaart build``: no telephone number to write, no days to join, no access to explain. It does group and
sort its own lists, through its own taxonomies.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.model.kaart import Kaart
from generator.pages.context import Context
from generator.pages.plan import plan_pages
from generator.site import Page

LISTS = frozenset({"voorzieningen", "wijken", "themas", "organisaties"})
"""Folders whose own page is a list."""

LEFT_OUT = frozenset({"tekst", "data", "groep", "week", "landelijk", "letters", "rijen", "domeinen", "hoofdstukken"})
"""What is the body of the page, is for our own script, or is a list that the counterpart makes itself."""


@dataclass(frozen=True, slots=True)
class Blad:
    """One page of the counterpart: its address, its front matter and its Markdown body."""

    adres: str
    gegevens: Mapping[str, Any]
    tekst: str

    @property
    def bestand(self) -> str:
        """Where Hugo and Eleventy look for the source of this address."""
        name = self.adres.strip("/")
        if not name:
            return "_index.md"
        return f"{name}/_index.md" if name in LISTS or _is_term(name) else f"{name}.md"

    @property
    def bron(self) -> str:
        """The text of the file; every value in YAML's flow style."""
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.gegevens.items()]
        return "\n".join(["---", *lines, "---", self.tekst])


def sheets(kaart: Kaart, peildatum: date) -> Iterator[Blad]:
    """Give the counterpart of every page of the kaart."""
    context = Context(kaart, peildatum)
    pages = list(plan_pages(kaart, peildatum))
    overview = next(page.inhoud for page in pages if page.adres == "/voorzieningen/")
    items = {
        item.slug: {"letter": group.letter, "item": clean(asdict(item))}
        for group in overview.letters
        for item in group.items
    }
    for page in pages:
        inhoud = page.inhoud
        facts = clean(asdict(inhoud)) if is_dataclass(inhoud) and not isinstance(inhoud, type) else {}
        more = _grouping(context, page, items)
        text = getattr(page.inhoud, "tekst", "") or ""
        named = {"adres": page.adres, "title": page.titel, "description": page.beschrijving}
        yield Blad(page.adres, {**named, **more, "feiten": facts}, text)


def write_sheets(found: Iterator[Blad], target: Path) -> int:
    """Write every page under ``target``; return how many."""
    count = 0
    for sheet in found:
        path = target / sheet.bestand
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(sheet.bron, encoding="utf-8")
        count += 1
    return count


def clean(value: Any) -> Any:
    """Drop what is empty and what the counterpart works out itself; a date becomes text."""
    if isinstance(value, dict):
        kept = {str(key): clean(one) for key, one in value.items() if key not in LEFT_OUT}
        return {key: one for key, one in kept.items() if one not in (None, "", [], {}, False)}
    if isinstance(value, list | tuple):
        return [clean(one) for one in value]
    return value if isinstance(value, str | int | float | None) else str(value)


def _is_term(name: str) -> bool:
    return name.split("/", maxsplit=1)[0] in {"wijken", "themas", "organisaties"}


def _grouping(context: Context, page: Page, items: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Give the keys by which the counterpart finds a voorziening for its lists."""
    slug = page.adres.removeprefix("/voorzieningen/").strip("/")
    entry = context.get(slug) if page.adres.startswith("/voorzieningen/") else None
    if entry is None or slug not in items:
        return {}
    voorziening, kaart = entry.value, context.kaart
    wijken = list(kaart.wijken) if context.serves_gemeente(voorziening) else list(voorziening.wijken)
    themas = [kaart.themas[thema].value for thema in voorziening.themas]
    domains = voorziening.domeinen_4d or [domain for thema in themas for domain in thema.domeinen_4d]
    return {
        "themas": list(voorziening.themas),
        "thema": voorziening.themas[0],
        "wijken": wijken,
        "organisaties": [voorziening.organisatie],
        "domeinen": sorted({str(domain.value) for domain in domains}),
        **items[slug],
    }
