"""``content/`` -> Kaart and every problem of every file.

In: the content folder. Out: ``Inlezing``. The only way from disk to a Kaart; nothing stops at a first mistake.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.model.instellingen import Instellingen
from generator.model.kaart import Kaart
from generator.model.lijsten import Doelgroep, Synoniem, Thema, Woordenlijst
from generator.model.organisatie import Organisatie
from generator.model.voorziening import Voorziening
from generator.model.wijk import Pagina, Wijk
from generator.problems import Code, Location, Problem, Severity, sort_problems
from generator.reading.bestand import read_text
from generator.reading.entries import read_entry, warn_unquoted
from generator.reading.files import Found, find_files
from generator.reading.front_matter import split_front_matter
from generator.reading.yaml_text import Unquoted, YamlText, load_yaml
from generator.source import Entry, Marks, SourceMap

MODELS: Mapping[str, type[BaseModel]] = {
    "voorziening": Voorziening,
    "organisatie": Organisatie,
    "wijk": Wijk,
    "pagina": Pagina,
}
"""The kinds that have a file of their own, with a YAML head and a Markdown body."""

LIST_MODELS: Mapping[str, type[BaseModel]] = {"themas": Thema, "doelgroepen": Doelgroep, "synoniemen": Synoniem}
"""The files that hold a list of items."""


@dataclass(frozen=True)
class Inlezing:
    """What was read: the kaart, all problems (sorted), and the files that belong to it, as problems name them."""

    kaart: Kaart
    problems: tuple[Problem, ...]
    bestanden: tuple[str, ...]

    @property
    def aantal(self) -> int:
        """The number of files that were looked at, those that do not belong included."""
        return len({*self.bestanden, *(problem.location.bestand for problem in self.problems)})


@dataclass
class _Basket:
    """What one reading gathers, before it becomes a frozen Kaart."""

    entries: dict[str, dict[str, Entry[Any]]] = field(default_factory=dict)
    lists: dict[str, list[Entry[Any]]] = field(default_factory=dict)
    woordenlijst: dict[str, str] = field(default_factory=dict)
    onleesbaar: set[tuple[str, str]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_content(content: Path, each: Callable[[], None] = lambda: None) -> Inlezing:
    """Read the whole content folder; ``each`` is called for every file.

    Raises:
        InhoudOntbreekt: when there is no folder or no ``kaart.yaml`` (wrong use, not a mistake in the content).
    """
    files, problems = find_files(content)
    basket = _Basket(problems=problems)
    for found in files:
        _read_file(found, basket)
        each()
    root = content.resolve().name
    if not any(found.kind == "themas" for found in files):
        text = "Het bestand themas.yaml ontbreekt."
        hint = "Maak het met ten minste één thema: slug, naam en uitleg."
        problem = Problem(Code.ONTBREKEND_VELD, Severity.FOUT, Location(f"{root}/themas.yaml"), "", text, hint)
        basket.problems.append(problem)
    return Inlezing(_kaart(basket), tuple(sort_problems(basket.problems)), tuple(found.bestand for found in files))


def _read_file(found: Found, basket: _Basket) -> None:
    text = read_text(found.path, found.bestand, found.limit)
    if isinstance(text, list):
        basket.problems += text
        basket.onleesbaar.add((found.kind, found.slug))
    elif found.kind in MODELS:
        _read_markdown(found, text.text, basket)
    elif found.kind in ("grens", "overgenomen"):
        basket.problems += _check_json(found, text.text)
    elif found.kind == "kaart":
        _read_settings(found, text.text, basket)
    elif found.kind == "woordenlijst":
        _read_woordenlijst(found, text.text, basket)
    else:
        _read_list(found, text.text, basket)


def _read_markdown(found: Found, text: str, basket: _Basket) -> None:
    model, known = MODELS[found.kind], basket.entries.setdefault(found.kind, {})
    earlier = known.get(found.slug)
    if earlier or (found.kind, found.slug) in basket.onleesbaar:
        basket.problems.append(_duplicate(found, earlier))
    front = split_front_matter(text, found.bestand)
    if isinstance(front, Problem):
        basket.problems.append(front)
        basket.onleesbaar.add((found.kind, found.slug))
        return
    loaded = load_yaml(front.head, found.bestand, first_line=front.head_line, whole=text)
    source = replace(loaded.source, body_line=front.body_line)
    entry = _read_map(model, loaded, source, found, basket, front.body)
    if entry is None:
        basket.onleesbaar.add((found.kind, found.slug))
    elif earlier is None:
        known[found.slug] = entry


def _read_map(
    model: type[BaseModel], loaded: YamlText, source: SourceMap, found: Found, basket: _Basket, body: str = ""
) -> Entry[Any] | None:
    basket.problems += loaded.problems
    if loaded.data is None and loaded.problems:
        return None
    data = {} if loaded.data in (None, "") else loaded.data
    entry, problems = read_entry(model, data, source, slug=found.slug, body=body)
    basket.problems += problems
    basket.problems += warn_unquoted(model, loaded.unquoted, source, entry.broken if entry else ())
    return entry


def _read_settings(found: Found, text: str, basket: _Basket) -> None:
    loaded = load_yaml(text, found.bestand, whole=text)
    entry = _read_map(Instellingen, loaded, loaded.source, found, basket)
    if entry is not None:
        basket.entries["kaart"] = {"kaart": entry}


def _read_list(found: Found, text: str, basket: _Basket) -> None:
    model = LIST_MODELS[found.kind]
    loaded = load_yaml(text, found.bestand, whole=text)
    basket.problems += loaded.problems
    if loaded.data is None:
        if loaded.problems:
            basket.onleesbaar.add((found.kind, ""))
        return
    if not isinstance(loaded.data, list):
        hint = "Begin elk onderdeel met een streepje en een spatie: '- slug: …'."
        text_ = "Hier hoort een lijst."
        basket.problems.append(
            Problem(Code.ONGELDIGE_WAARDE, Severity.FOUT, loaded.source.locate(())[0], "", text_, hint)
        )
        basket.onleesbaar.add((found.kind, ""))
        return
    suspect: dict[str | int, list[Unquoted]] = {}
    for scalar in loaded.unquoted:
        suspect.setdefault(scalar.path[0], []).append(scalar)
    for position, item in enumerate(loaded.data):
        source = loaded.source.within((position,))
        slug = str(item.get("slug", position)) if isinstance(item, dict) else str(position)
        entry, problems = read_entry(model, item, source, slug=slug)
        unquoted = tuple(replace(scalar, path=scalar.path[1:]) for scalar in suspect.get(position, ()))
        broken = entry.broken if entry else ()
        basket.problems += [*problems, *warn_unquoted(model, unquoted, source, broken)]
        if entry is not None:
            basket.lists.setdefault(found.kind, []).append(entry)


def _read_woordenlijst(found: Found, text: str, basket: _Basket) -> None:
    loaded = load_yaml(text, found.bestand, whole=text)
    entry = _read_map(Woordenlijst, loaded, loaded.source, found, basket)
    if entry is not None:
        basket.woordenlijst = dict(sorted(entry.value.root.items()))


def _check_json(found: Found, text: str) -> Iterator[Problem]:
    try:
        json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        location = Location(found.bestand, line, getattr(error, "colno", 1))
        hint = "Maak het bestand opnieuw met het programma waar het vandaan komt."
        yield Problem(Code.ONGELDIGE_WAARDE, Severity.FOUT, location, "", "Dit is geen geldige JSON.", hint)


def _duplicate(found: Found, earlier: Entry[Any] | None) -> Problem:
    other = f" in {earlier.source.bestand}" if earlier else ""
    text = f"De naam '{found.slug}' is al gebruikt{other}."
    return Problem(
        Code.DUBBELE_SLUG, Severity.FOUT, Location(found.bestand), "", text, "Geef dit bestand een andere naam."
    )


def _by_slug(entries: list[Entry[Any]], problems: list[Problem]) -> dict[str, Entry[Any]]:
    found: dict[str, Entry[Any]] = {}
    for entry in entries:
        if entry.slug in found and not entry.is_broken("slug"):
            text = f"De slug '{entry.slug}' staat al eerder in deze lijst."
            problems.append(entry.problem(Code.DUBBELE_SLUG, ("slug",), text, "Kies een andere slug."))
        found.setdefault(entry.slug, entry)
    return found


def _stand_in_settings() -> Entry[Instellingen]:
    source = SourceMap("", "", lambda: Marks({}, {}))
    entry, _ = read_entry(Instellingen, {}, source, slug="kaart")
    assert entry is not None
    return replace(entry, broken=frozenset({()}))


def _kaart(basket: _Basket) -> Kaart:
    settings = basket.entries.get("kaart", {}).get("kaart")
    return Kaart(
        instellingen=settings or _stand_in_settings(),
        themas=_by_slug(basket.lists.get("themas", []), basket.problems),
        doelgroepen=_by_slug(basket.lists.get("doelgroepen", []), basket.problems),
        wijken=basket.entries.get("wijk", {}),
        organisaties=basket.entries.get("organisatie", {}),
        voorzieningen=basket.entries.get("voorziening", {}),
        paginas=basket.entries.get("pagina", {}),
        woordenlijst=basket.woordenlijst,
        synoniemen=tuple(basket.lists.get("synoniemen", ())),
        onleesbaar=frozenset(basket.onleesbaar),
    )
