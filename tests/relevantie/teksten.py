"""The words of a kaart, raw, for the engines that we are measured beside.

In: a published kaart and the day. Out: one ``Tekst`` for each voorziening that a list shows, and a plain page of it. It
shares nothing with our own index: no folding, no stop words, no thesaurus. What is secret has no place in it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from generator.model.kaart import Kaart
from generator.model.voorziening import Voorziening
from generator.source import Entry
from generator.tekst.markdown_html import plain_text

GEWICHTEN: Mapping[str, float] = {
    "naam": 10,
    "ook_bekend_als": 8,
    "zoekwoorden": 6,
    "activiteiten": 5,
    "themas": 4,
    "samenvatting": 3,
    "doelgroepen": 2,
    "organisatie": 2,
    "plaats": 2,
    "tekst": 1,
}
"""The fields, and how much a word in each weighs: equal for every engine that knows weights."""


@dataclass(frozen=True, slots=True)
class Tekst:
    """The texts of one voorziening, by field."""

    slug: str
    velden: Mapping[str, str]

    @property
    def bladzijde(self) -> str:
        """A page with every field and nothing else; ``data-pagefind-weight`` is Pagefind's own attribute."""
        rest = "".join(
            f'<p data-pagefind-weight="{weight:g}">{escape(self.velden[field])}</p>\n'
            for field, weight in GEWICHTEN.items()
            if field not in {"naam", "samenvatting"} and self.velden[field]
        )
        naam, samenvatting = escape(self.velden["naam"]), escape(self.velden["samenvatting"])
        return (
            f'<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>{naam}</title></head><body>\n'
            f'<main data-pagefind-body>\n<h1 data-pagefind-weight="{GEWICHTEN["naam"]:g}">{naam}</h1>\n'
            f'<p data-pagefind-weight="{GEWICHTEN["samenvatting"]:g}" data-pagefind-meta="samenvatting">'
            f"{samenvatting}</p>\n{rest}</main></body></html>\n"
        )


def read_texts(kaart: Kaart, peildatum: date) -> Iterator[Tekst]:
    """Give the texts of everything that may be found, by slug."""
    for slug, entry in sorted(kaart.voorzieningen.items()):
        if kaart.is_in_lijsten(entry, peildatum):
            yield Tekst(slug, {field: " ".join(parts) for field, parts in _fields(kaart, entry).items()})


def write_pages(texts: Iterator[Tekst], target: Path) -> int:
    """Write the page of every text at the address that our own site gives it; return how many."""
    count = 0
    for tekst in texts:
        folder = target / "voorzieningen" / tekst.slug
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(tekst.bladzijde, encoding="utf-8")
        count += 1
    return count


def _fields(kaart: Kaart, entry: Entry[Voorziening]) -> dict[str, list[str]]:
    voorziening = entry.value
    organisatie = kaart.organisatie_of(voorziening)
    themas = [kaart.themas[slug].value for slug in voorziening.themas]
    doelgroepen = [kaart.doelgroepen[slug].value for slug in voorziening.doelgroepen]
    return {
        "naam": [voorziening.naam],
        "ook_bekend_als": list(voorziening.ook_bekend_als),
        "zoekwoorden": list(voorziening.zoekwoorden),
        "activiteiten": [one.naam for one in voorziening.activiteiten],
        "themas": [text for one in themas for text in (one.naam, *one.zoekwoorden)],
        "samenvatting": [voorziening.samenvatting],
        "doelgroepen": [text for one in doelgroepen for text in (one.naam, *one.zoekwoorden)],
        "organisatie": [organisatie.naam, *organisatie.ook_bekend_als] if organisatie else [],
        "plaats": _places(kaart, voorziening),
        "tekst": [
            plain_text(entry.body),
            plain_text(voorziening.voor_professionals or ""),
            *voorziening.voorwaarden,
            voorziening.soort.label,
            *(wet.label for wet in voorziening.wet),
        ],
    }


def _places(kaart: Kaart, voorziening: Voorziening) -> list[str]:
    if kaart.is_geheim(voorziening):
        return []
    wijken = [kaart.wijken[slug].value for slug in voorziening.wijken]
    places = [
        part
        for one in voorziening.locaties
        for part in (one.naam, one.straat, one.plaats, one.postcode and str(one.postcode))
        if part
    ]
    return [name for wijk in wijken for name in (wijk.naam, *wijk.buurten)] + places
