"""The kaart -> the files that search needs in the browser.

In: the published kaart, the day of the build, what a list says of each voorziening, and the thesaurus. Out: a
manifest, runs of terms, of stems of the thesaurus and of suggestions, lists by concept and by filter, and blocks of
result texts. Only what may stand in lists can be found; what is secret stays out by having no place.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.model.kaart import Kaart
from generator.model.lijsten import Doelgroep, Synoniem
from generator.model.voorziening import Voorziening
from generator.search.begrippen import Begrip, merge, phrase_entries
from generator.search.bestanden import Bundle, steps
from generator.search.concepten import TOP, Beantwoorder, add_related
from generator.search.eigen_begrippen import own_concepts
from generator.search.filters import filter_files, first_to_leave
from generator.search.index import FIELDS
from generator.search.noodvragen import find_help
from generator.search.samenstellingen import Splitter
from generator.search.spelling import spelling_files
from generator.search.stammen import inflection_lines
from generator.search.termen import index_documents, term_entries
from generator.search.voorstellen import suggestion_files
from generator.search.woorden import LICHT, STOPWOORDEN, index_text, split_words, stem
from generator.site import OutputFile
from generator.source import Entry
from generator.tekst.woorden import words_only

Record = Mapping[str, Any]


def search_files(
    kaart: Kaart,
    peildatum: date,
    results: Mapping[str, Record],
    shipped: Sequence[Synoniem] = (),
    nood: Mapping[str, frozenset[str]] = MappingProxyType({}),
    verwant: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Iterator[OutputFile]:
    """Give all files.

    In: ``results`` by slug; the generator's thesaurus: its concepts, which of them cannot wait, which are related.
    """
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
    manifest = {
        "aantal": len(found),
        "t": bundle.add_runs("t", term_entries(index, outside(begrippen))),
        "b": bundle.add_runs("b", phrase_entries([*begrippen, *(begrip for begrip, _ in own)])),
        "nood": find_help(begrippen, levels, found, kaart.instellingen.value.noodhulp, nood),
        "klassen": "".join(str(weight_class(record, peildatum)) for record in records),
        "respijt": first_to_leave(records),
        "gevoelig": sorted(slug for slug, thema in kaart.themas.items() if thema.value.gevoelig),
        "plaatsen": place_names(kaart),
        "postcodes": any(wijk.value.postcodes for wijk in kaart.wijken.values()),
        "spelling": spelling_files(bundle, texts, begrippen),
        **word_lists(words),
    }
    for number, found_by_concept in enumerate(levels):
        bundle.add(f"c-{number}", answer_list(found_by_concept, records))
    filter_files(bundle, records)
    suggestion_files(bundle, kaart, found, begrippen)
    bundle.add_blocks("r", records)
    yield from bundle.files(manifest)


READY = 4
"""Texts that come with a list of answers: mostly what a phone shows of it, without asking again."""


def answer_list(levels: Mapping[int, int], records: Sequence[Record]) -> dict[str, Any]:
    """Give the documents that answer a concept with their levels as steps, and the texts of the best."""
    best = sorted(levels, key=lambda document: (-levels[document], document))[:READY]
    lists = steps([document * (TOP + 1) + level for document, level in levels.items()])
    return {"n": lists, "t": {str(document): records[document] for document in best}}


def weight_class(record: Record, peildatum: date) -> int:
    """Give what puts a result lower, as bits: needs a referral 1, takes nobody now 2, checked too long ago 4."""
    referral = not (record.get("vrij") or record.get("hulplijn"))
    expired = str(record.get("controlerenVoor", "9999")) <= peildatum.isoformat()
    return int(referral) + 2 * bool(record.get("aanmeldstop")) + 4 * int(expired)


def word_lists(words: Set[str]) -> dict[str, Sequence[str]]:
    """Give what the browser must know of words: what says nothing or little, what is not Dutch, irregular forms."""
    return {
        "stop": sorted(STOPWOORDEN),
        "licht": sorted(map(stem, LICHT)),
        "vreemd": sorted(_shipped("vreemd") - STOPWOORDEN - words),
        "buigingen": inflection_lines(),
    }


def outside(begrippen: Sequence[Begrip]) -> set[str]:
    """Give the stems of what people look for and no sociale kaart has, but for trade words of the thesaurus."""
    trade = {word for begrip in begrippen for text in begrip.vaktermen for word in split_words(text)}
    return set(map(stem, _shipped("buiten") - trade))


def _shipped(name: str) -> set[str]:
    return set(split_words(Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")))


def place_names(kaart: Kaart) -> dict[str, str]:
    """Give the names of wijken and their buurten as they are typed, each with the slug of its wijk."""
    names: dict[str, str] = {}
    for slug, wijk in sorted(kaart.wijken.items()):
        for name in (wijk.value.naam, *wijk.value.buurten):
            names.setdefault(" ".join(split_words(name)), slug)
    return names


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
