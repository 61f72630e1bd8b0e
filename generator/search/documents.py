"""The kaart -> the files that search needs in the browser.

In: the published kaart, the day of the build, and what a list says of each voorziening. Out: two ``OutputFile``: the
index and the results to show. Only what may stand in lists can be found; what is secret stays out by having no place.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generator.model.kaart import Kaart
from generator.model.lijsten import Doelgroep
from generator.model.voorziening import Voorziening
from generator.search.index import build_index
from generator.search.woorden import STOPWOORDEN, index_text
from generator.site import ZOEKINDEX, ZOEKRESULTATEN, OutputFile, file_path
from generator.source import Entry
from generator.tekst.markdown_html import plain_text


def search_files(kaart: Kaart, peildatum: date, results: Mapping[str, Mapping[str, Any]]) -> Iterator[OutputFile]:
    """Give the index, and the ``results`` by slug with the words that search leaves out."""
    found = [entry for entry in kaart.voorzieningen.values() if kaart.is_in_lijsten(entry, peildatum)]
    shown = {entry.slug: results[entry.slug] for entry in found}
    yield _json_file(ZOEKINDEX, build_index(describe(kaart, entry) for entry in found))
    yield _json_file(ZOEKRESULTATEN, {"stopwoorden": sorted(STOPWOORDEN), "resultaten": shown})


def describe(kaart: Kaart, entry: Entry[Voorziening]) -> dict[str, str]:
    """Give the text of every search field of one voorziening."""
    voorziening = entry.value
    organisatie = kaart.organisatie_of(voorziening)
    themas = [kaart.themas[slug].value for slug in voorziening.themas if slug in kaart.themas]
    doelgroepen = [kaart.doelgroepen[slug].value for slug in voorziening.doelgroepen if slug in kaart.doelgroepen]
    texts = {
        "zoekwoorden": list(voorziening.zoekwoorden),
        "activiteiten": [one.naam for one in voorziening.activiteiten],
        "themas": _words_of(themas),
        "samenvatting": [voorziening.samenvatting],
        "doelgroepen": _words_of(doelgroepen),
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
    return {
        "slug": entry.slug,
        "naam": index_text([voorziening.naam], whole=True),
        "ook_bekend_als": index_text(voorziening.ook_bekend_als, whole=True),
        **{field: index_text(parts) for field, parts in texts.items()},
    }


def _words_of(groups: list[Any]) -> list[str]:
    return [text for group in groups if isinstance(group, Doelgroep) for text in (group.naam, *group.zoekwoorden)]


def _places(kaart: Kaart, voorziening: Voorziening) -> list[str]:
    """Give the names of wijken, buurten and places; nothing of a secret address."""
    if kaart.is_geheim(voorziening):
        return []
    wijken = [kaart.wijken[slug].value for slug in voorziening.wijken if slug in kaart.wijken]
    names = [name for wijk in wijken for name in (wijk.naam, *wijk.buurten)]
    for locatie in voorziening.locaties:
        parts = (locatie.naam, locatie.straat, locatie.plaats, locatie.postcode and str(locatie.postcode))
        names += [part for part in parts if part]
    return names


def _json_file(address: str, value: dict[str, Any]) -> OutputFile:
    return OutputFile(file_path(address), b"".join(_encode(value)))


def _encode(value: dict[str, Any]) -> Iterator[bytes]:
    """Give the JSON of a map in pieces, and empty it: ten thousand voorzieningen need not stand in memory twice."""
    sign = "{"
    for key in sorted(value):
        yield f"{sign}{_to_json(key)}:".encode()
        part, sign = value.pop(key), ","
        if isinstance(part, list):
            yield from _encode_list(part)
        else:
            yield _to_json(part).encode()
    yield b"}"


def _encode_list(items: list[Any]) -> Iterator[bytes]:
    yield b"["
    for position, item in enumerate(items):
        items[position] = None
        yield f"{',' if position else ''}{_to_json(item)}".encode()
    yield b"]"


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
