"""Every place where an editor may type something, read from the JSON Schema that the models publish.

Out: ``PLEKKEN``, one ``Plek`` for each field of each kind, with what may stand there; and how an entry with one value
at one place is written as a file. A field that is added to a model is a new place here without a word being written.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.model.instellingen import Instellingen
from generator.model.lijsten import Thema, Woordenlijst
from generator.model.velden import ANY, json_schema
from generator.reading.tree import LIST_MODELS, MODELS
from generator.source import Path, format_path

KINDS: Mapping[str, type[BaseModel]] = {
    **MODELS,
    **LIST_MODELS,
    "kaart": Instellingen,
    "woordenlijst": Woordenlijst,
}
_BY_FORMAT = {
    "iri": "webadres", "idn-email": "mail", "date": "datum", "tijd": "tijd", "tijden": "tijden"
}  # fmt: skip
_BY_PATTERN = {
    "^[a-z0-9-]{1,80}$": "slug",
    "^[a-z]{2,3}$": "taal",
    "^[0-9]{8}$": "kvk",
    "^WK[0-9]{6}$": "wijkcode",
    "^[1-9][0-9]{3} ?[A-Za-z]{2}$": "postcode",
    "^[1-9][0-9]{3}( ?[A-Za-z]{2})?$": "postcodegebied",
}
_EXAMPLES: Mapping[str, Mapping[str, Any]] = {
    "voorziening": {
        "naam": "Hulp", "organisatie": "welzijn", "samenvatting": "Hulp bij gewone dingen, voor iedereen.",
        "themas": ["geld"], "werkgebied": "gemeente", "toegang": {"routes": ["vrij"]},
    },
    "organisatie": {"naam": "Welzijn"},
    "wijk": {"naam": "Noord"},
    "pagina": {"titel": "Over"},
    "themas": {"slug": "geld", "naam": "Geld"},
    "doelgroepen": {"slug": "ouderen", "naam": "Ouderen"},
    "synoniemen": {"begrip": "schuldhulp"},
    "kaart": {"naam": "Kaart", "gemeente": "Merendonk", "url": "https://kaart.example/", "voorbeeld": "true"},
    "woordenlijst": {},
}  # fmt: skip
CONTROLE = {"gecontroleerd_op": "2026-11-02", "gecontroleerd_door": "redactie", "controle_wijze": "telefoon"}
_BESIDE: Mapping[str, Mapping[str, Any]] = {
    "activiteiten": {"naam": "Eten", "dag": "ma"},
    "bronnen": {"url": "https://hulp.example/"},
    "contactpersonen": {"rol": "contactpersoon"},
    "linking_pins": {"rol": "contactpersoon"},
    "schoolvakanties": {"naam": "Kerst", "van": "2026-12-19", "tot": "2027-01-03"},
    "spreekuren": {"bij": "De school", "dag": "ma"},
    "uitzonderingen": {"van": "2026-12-24", "tot": "2026-12-31", "gesloten": "true"},
    "wachttijd": {"weken": "6", "gemeten_op": "2026-11-10"},
    "vertalingen": {"samenvatting": "Help with ordinary things.", "van": "Hulp bij gewone dingen.", "naam": "Help"},
    "melding": {"tekst": "Vol.", "tot": "2026-12-01"},
    "telefoons": {"nummer": "0800 1234"},
    "teams": {"team": "buurtteam"},
    "beheerder": {"email": "redactie@hulp.example"},
    "reserve": {"email": "redactie@hulp.example"},
    "forge": {"soort": "github", "repo": "a/b"},
    "formulier": {"adres": "https://formulier.example/"},
    "gebied": {"een": "dorp", "meer": "dorpen"},
    "team": {"een": "buurtteam", "meer": "buurtteams"},
    "toegang": {"routes": ["vrij"]},
}
"""What must stand beside a value for the rest of its map to be right."""


@dataclass(frozen=True, slots=True)
class Plek:
    """A field of one kind of file: its path as the schema knows it, and the sorts of value that may stand there."""

    kind: str
    path: Path
    soorten: frozenset[str]

    @property
    def naam(self) -> str:
        """How a test calls it: ``voorziening.locaties.*.straat``."""
        return ".".join((self.kind, *map(str, self.path)))

    @property
    def concreet(self) -> Path:
        """The path of the one value that ``vul`` puts there."""
        return tuple(_step(self.kind, self.path, depth) for depth in range(len(self.path)))


def vul(plek: Plek, value: Any) -> dict[str, Any]:
    """Give the map of an entry that is right but for ``value`` at this place."""
    keys = KINDS[plek.kind].model_fields
    data = {**_EXAMPLES[plek.kind], **(CONTROLE if "controle_wijze" in keys else {})}
    first, *rest = plek.concreet
    data[str(first)] = _nest(str(first), tuple(rest), value, KINDS[plek.kind])
    return data


def schrijf(data: Mapping[str, Any], *, body: str | None = None) -> str:
    """Write a map as YAML, one line for each key; with a body it becomes the head of a ``.md`` file."""
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())
    return head if body is None else f"---\n{head}---\n{body}"


def veld(plek: Plek) -> str:
    """Give the name by which a problem calls the value at this place."""
    return format_path(plek.concreet)


def _step(kind: str, path: Path, depth: int) -> str | int:
    if path[depth] != ANY:
        return path[depth]
    if kind == "woordenlijst":
        return "begrip"
    before = path[depth - 1]
    if before == "vertalingen" or (kind, before) == ("synoniemen", "talen"):
        return "en"
    return "ma-vr" if before in {"openingstijden", "bereikbaar"} else 0


def _nest(key: str, rest: Path, value: Any, model: Any) -> Any:
    if not rest:
        return value
    part, inner = rest[0], _nest(str(rest[0]), rest[1:], value, model)
    if isinstance(part, int):
        return [_beside(key) | inner if isinstance(inner, dict) else inner]
    if key == "vertalingen":
        wanted = {"naam"} if issubclass(model, Thema) else {"samenvatting", "van"}
        inner = {name: text for name, text in _beside(key).items() if name in wanted} | inner
    beside = {} if key == "vertalingen" or isinstance(rest[0], int) else _beside(key)
    return {**beside, part: inner}


def _beside(key: str) -> dict[str, Any]:
    return dict(_BESIDE.get(key, {}))


def _find(kind: str) -> Iterator[Plek]:
    schema = json_schema(KINDS[kind])
    found: dict[Path, set[str]] = {}
    for path, soort in _walk(schema, schema, ()):
        own = kind == "kaart" and path[-1] in {"url", "adres"}
        found.setdefault(path, set()).add("kaartadres" if own else soort)
    for path, soorten in found.items():
        if (*path, ANY) not in found:
            yield Plek(kind, path, frozenset(soorten))


def _walk(node: Mapping[str, Any], root: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    if "$ref" in node:
        yield from _walk(root["$defs"][node["$ref"].rsplit("/", 1)[1]], root, path)
        return
    alternatives = [one for key in ("anyOf", "allOf", "oneOf") for one in node.get(key, ())]
    for alternative in alternatives:
        yield from _walk(alternative, root, path)
    if alternatives:
        return
    for key, child in node.get("properties", {}).items():
        yield from _walk(child, root, (*path, key))
    free = [node.get("items"), node.get("additionalProperties"), *node.get("patternProperties", {}).values()]
    children = [child for child in free if isinstance(child, dict)]
    for child in children:
        yield from _walk(child, root, (*path, ANY))
    if not children and "properties" not in node:
        yield path, _soort(node)


def _soort(node: Mapping[str, Any]) -> str:
    if "enum" in node or "const" in node:
        return "keuze"
    if node["type"] in {"boolean", "integer", "number"}:
        return {"boolean": "ja-nee", "integer": "getal", "number": "graden"}[node["type"]]
    named = _BY_FORMAT.get(node.get("format", "")) or _BY_PATTERN.get(node.get("pattern", ""))
    if named:
        return named
    return "telefoon" if (node.get("minLength"), node.get("maxLength")) == (3, 200) else "tekst"


PLEKKEN = tuple(plek for kind in KINDS for plek in _find(kind))
"""Every place of every kind; where one text or a list of texts may stand, the list."""
