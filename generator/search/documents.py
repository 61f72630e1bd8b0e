"""The kaart -> the files that search needs in the browser.

In: the published kaart, the day of the build, what a list says of each voorziening, and the thesaurus. Out: a manifest,
runs of terms, of stems of the thesaurus and of suggestions, lists by concept and by filter, and blocks of result texts.
Only what may stand in lists can be found; what is secret stays out by having no place.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.model.kaart import Kaart
from generator.model.lijsten import Doelgroep, Synoniem
from generator.model.voorziening import Voorziening
from generator.search.begrippen import MOST_PHRASES, Begrip, merge, phrases, weigh
from generator.search.bestanden import Bundle, browser_order, numbers_json, posting_json, steps
from generator.search.concepten import TOP, Beantwoorder, add_related
from generator.search.eigen_begrippen import own_concepts
from generator.search.filters import filter_files
from generator.search.index import FIELDS, Postings, build_index
from generator.search.noodvragen import find_help
from generator.search.samenstellingen import Splitter
from generator.search.spelling import spelling_files
from generator.search.stammen import inflection_lines
from generator.search.voorstellen import suggestion_files
from generator.search.woorden import LICHT, STOPWOORDEN, index_text, split_words, stem
from generator.site import OutputFile
from generator.source import Entry
from generator.tekst.woorden import words_only

Ingang = Entry[Voorziening]
Record = Mapping[str, Any]


def search_files(
    kaart: Kaart,
    peildatum: date,
    results: Mapping[str, Record],
    shipped: Sequence[Synoniem] = (),
    nood: Mapping[str, frozenset[str]] = MappingProxyType({}),
    verwant: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Iterator[OutputFile]:
    """Give all files; ``results`` by slug, ``shipped``, ``nood`` and ``verwant`` as the generator's thesaurus has them."""
    found = sorted(
        (entry for entry in kaart.voorzieningen.values() if kaart.is_in_lijsten(entry, peildatum)),
        key=lambda entry: (entry.value.themas, entry.slug),
    )
    begrippen = merge(shipped, (entry.value for entry in kaart.synoniemen))
    texts = [describe(kaart, entry) for entry in found]
    words = {word for text in texts for field in FIELDS for word in text[field].split()}
    splitter = Splitter(words | _words_of_begrippen(begrippen))
    index = index_documents(texts, splitter)
    records = [{"slug": entry.slug, **results[entry.slug]} for entry in found]

    own = list(own_concepts(kaart, found))
    answers = Beantwoorder(index, len(found), splitter)
    names = [begrip.naam for begrip in begrippen]
    answered = add_related([answers.levels(begrip) for begrip in begrippen], names, verwant)
    levels = [*answered, *(levels for _, levels in own)]

    bundle = Bundle()
    manifest: dict[str, object] = {"aantal": len(found), "stop": sorted(STOPWOORDEN), "licht": sorted(map(stem, LICHT))}
    manifest["t"] = bundle.add_runs("t", ((term, posting_json(index[term])) for term in sorted(index, key=browser_order)))
    manifest["b"] = bundle.add_runs("b", phrase_entries([*begrippen, *(begrip for begrip, _ in own)]))
    manifest["c"] = bundle.add_lists("c", _level_lists(levels), LEVELS_RUN)
    manifest["nood"] = find_help(begrippen, levels, found, kaart.instellingen.value.noodhulp, nood)
    manifest["klassen"] = "".join(str(weight_class(record, peildatum)) for record in records)
    manifest["gevoelig"] = sorted(slug for slug, thema in kaart.themas.items() if thema.value.gevoelig)
    manifest["buiten"] = sorted(set(map(stem, shipped_words("buiten"))))
    manifest["vreemd"] = sorted(shipped_words("vreemd") - STOPWOORDEN - words)
    manifest["buigingen"] = inflection_lines()
    manifest["plaatsen"] = place_names(kaart)
    manifest["spelling"] = spelling_files(bundle, texts, begrippen)
    filter_files(bundle, records)
    suggestion_files(bundle, kaart, found, begrippen)
    bundle.add_blocks("r", records)
    yield from bundle.files(manifest)


LEVELS_RUN = 1_500
"""Characters of a file with answers to concepts: a question is about some that seldom stand together."""


def index_documents(texts: Sequence[Mapping[str, str]], splitter: Splitter) -> dict[str, Postings]:
    """Give where every term stands, and the parts of compounds behind the fields that lunr knows."""
    terms = [{field: tuple(map(stem, text[field].split())) for field in FIELDS} for text in texts]
    index = build_index(terms)
    runs: dict[str, tuple[str, ...]] = {}
    for number, text in enumerate(texts):
        parts: dict[str, int] = {}
        for position, field in enumerate(FIELDS):
            for word in set(text[field].split()):
                if word not in runs:
                    runs[word] = tuple(sorted(set(map(stem, splitter.runs(word)))))
                for part in runs[word]:
                    parts[part] = min(
                        parts.get(part, _LIGHT_PART), _HEAVY_PART if position < _HEAVY_FIELDS else _LIGHT_PART
                    )
        for part in sorted(parts):
            index.setdefault(part, Postings([], [], [])).add(number, parts[part], _WEIGHT_OF_PART[parts[part]])
    return index


_HEAVY_PART, _LIGHT_PART = len(FIELDS), len(FIELDS) + 1
_HEAVY_FIELDS = FIELDS.index("samenvatting")
_WEIGHT_OF_PART = {_HEAVY_PART: 400, _LIGHT_PART: 100}


def weight_class(record: Record, peildatum: date) -> int:
    """Give what puts a result lower, as bits: needs a referral 1, takes nobody now 2, checked too long ago 4."""
    referral = not (record.get("vrij") or record.get("hulplijn"))
    expired = record.get("controlerenVoor", "9999") <= peildatum.isoformat()
    return referral + 2 * bool(record.get("aanmeldstop")) + 4 * expired


def phrase_entries(begrippen: Sequence[Begrip]) -> Iterator[tuple[str, str]]:
    """Give for every stem its weight, the phrases that hold it, and the weight of each whole phrase."""
    zinnen = list(phrases(begrippen))
    weights = weigh(zinnen)
    places: dict[str, list[tuple[int, int]]] = {}
    for zin in zinnen:
        whole = sum(weights[word] for word in zin.stammen) * (-1 if zin.uit else 1)
        for word in zin.stammen:
            places.setdefault(word, []).append((zin.begrip * MOST_PHRASES + zin.nummer, whole))
    for word in sorted(places, key=browser_order):
        numbers, wholes = zip(*places[word], strict=True)
        yield word, numbers_json([weights[word], *steps(numbers), *wholes])


def shipped_words(name: str) -> set[str]:
    """Give the words of a list that comes with the generator, folded."""
    return set(split_words(Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")))


def place_names(kaart: Kaart) -> dict[str, str]:
    """Give the names of wijken and their buurten as they are typed, each with the slug of its wijk."""
    names: dict[str, str] = {}
    for slug, wijk in sorted(kaart.wijken.items()):
        for name in (wijk.value.naam, *wijk.value.buurten):
            names.setdefault(" ".join(split_words(name)), slug)
    return names


def _level_lists(levels: Sequence[Mapping[int, int]]) -> Iterator[str]:
    for found in levels:
        yield numbers_json(steps([document * (TOP + 1) + level for document, level in found.items()]))


def _words_of_begrippen(begrippen: Sequence[Begrip]) -> set[str]:
    return {word for begrip in begrippen for text in (*begrip.vaktermen, *begrip.zinnen) for word in split_words(text)}


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
            words_only(entry.body),
            words_only(voorziening.voor_professionals or ""),
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
