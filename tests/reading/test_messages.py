"""No editor ever reads a validator's English: every field of every model is fed every kind of wrong value.

Which kinds of error there can be is read off the models themselves; each is either met here or in ``NEVER``, with the
reason why.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args
from unittest.mock import patch

import pytest
from pydantic_core.core_schema import ErrorType

from generator.model.fouten import EIGEN_FOUT
from generator.model.instellingen import Instellingen
from generator.model.lijsten import Doelgroep, Synoniem, Thema, Woordenlijst
from generator.model.organisatie import Organisatie
from generator.model.velden import json_schema
from generator.model.voorziening import Voorziening
from generator.model.wijk import Pagina, Wijk
from generator.problems import Problem
from generator.reading import entries, messages
from generator.reading.entries import read_entry
from generator.reading.yaml_text import load_yaml
from generator.source import Path, SourceMap

MODELS = (Voorziening, Organisatie, Wijk, Pagina, Instellingen, Thema, Doelgroep, Synoniem, Woordenlijst)

WRONG: tuple[Any, ...] = (
    "a" * 400, "", " ", "x", "é" * 8001, "-1", "99999", "2026-02-30", "1e9", "true", "Ja", "a b", "..", "https://", "@",
    {}, {"a": "b"}, {"a": "b", "c": "d"}, [], ["x"], [""], [[]], [{}], [{"a": "b"}], [["x"]], ["x"] * 50,
)  # fmt: skip

_OURS = {EIGEN_FOUT}
CAN_GIVE: Mapping[str, set[str]] = {
    "str": {"string_type", "string_unicode"},
    "bool": {"bool_type", "bool_parsing"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "int_from_float"},
    "float": {"float_type", "float_parsing"},
    "enum": {"enum"},
    "tuple": {"tuple_type", "iteration_error"},
    "dict": {"dict_type"},
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden", "invalid_key"},
    "definition-ref": {"recursion_loop", "recursion_depth_exceeded"},
    "function-plain": _OURS, "function-before": _OURS, "function-after": _OURS,
    "any": set(), "default": set(), "definitions": set(), "model-field": set(), "no-info": set(), "nullable": set(),
}  # fmt: skip
"""Which errors pydantic can give at each kind of place in a model. A kind that is not here fails the test."""

LIMITS: Mapping[tuple[str, str], str] = {
    ("str", "max_length"): "string_too_long",
    ("tuple", "min_length"): "too_short",
    ("tuple", "max_length"): "too_long",
}
"""Which error a limit adds to a place."""

NO_LIMIT = frozenset(
    "type schema fields cls members sub_type function default items_schema keys_schema values_schema schema_ref config "
    "variadic_item_index custom_init root_model model_name computed_fields json_schema_input_schema definitions ref "
    "metadata serialization".split()
)
"""What else stands at a place. A key that is neither here nor a limit fails the test."""

NEVER: Mapping[str, str] = {
    "string_unicode": "every text was decoded, and libyaml refuses half a character",
    "bool_parsing": "a text that is no true or false is refused before pydantic reads it",
    "int_parsing": "a text that is no number is refused before pydantic reads it",
    "int_parsing_size": "a number has at most four digits before pydantic reads it",
    "int_from_float": "reading gives texts, lists and maps only, never a number",
    "float_parsing": "a text that is no number is refused before pydantic reads it",
    "iteration_error": "a list is in memory, not made on the way",
    "invalid_key": "a key that is no text is refused by the reader",
    "recursion_loop": "anchors and aliases are refused, so nothing holds itself",
    "recursion_depth_exceeded": "more than five layers are refused by the reader",
}
"""Errors that pydantic can give and a file can't cause, with the reason."""

ENGLISH = re.compile(
    r"\b(should|must|input|valid|value|string|field|required|extra|permitted|expected|got|type|error|list|dict|"
    r"dictionary|instance|integer|boolean|number|least|most|characters|items|after|validation|tuple|model|none)\b",
    re.IGNORECASE,
)

RAW = re.compile(r"[{}<>\\_]|\b(True|False|None|dict|tuple)\b")
"""What only stands in a message when a value of Python was written into it as it is."""


def places(schema: dict[str, Any], root: dict[str, Any], path: Path = ()) -> Iterator[Path]:
    """Give a data path to every place where a value may stand."""
    if "$ref" in schema:
        yield from places(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root, path)
        return
    yield path
    for option in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from places(option, root, path)
    for key, child in schema.get("properties", {}).items():
        yield from places(child, root, (*path, key))
    if isinstance(schema.get("items"), dict):
        yield from places(schema["items"], root, (*path, 0))
    if isinstance(schema.get("additionalProperties"), dict):
        yield from places(schema["additionalProperties"], root, (*path, "en"))


def build(path: Path, value: Any) -> Any:
    """Make data that has ``value`` at ``path`` and nothing else."""
    for part in reversed(path):
        value = [value] if isinstance(part, int) else {part: value}
    return value


def source() -> SourceMap:
    return load_yaml("", "x.md").source


def own_words(message: str) -> str:
    """Leave out what is quoted from the file and the keys and examples that a hint lists."""
    message = re.sub(r"'[^']*'|\"[^\"]*\"", "", message)
    return re.sub(r"(Kies uit|Dit kan hier wel|naar rechts|bijvoorbeeld|Schrijf): .*", "", message)


@cache
def feed(model: Any) -> tuple[frozenset[str], dict[Problem, tuple[Path, Any]]]:
    """Give every kind of error that was met, and every problem with one path and value that cause it."""
    kinds: set[str] = set()
    told: dict[Problem, tuple[Path, Any]] = {}

    def translate(error: Any, of: Any) -> messages.Message:
        kinds.add(error["type"])
        return messages.translate(error, of)

    schema = json_schema(model)
    with patch.object(entries, "translate", translate):
        for path in dict.fromkeys(places(schema, schema)):
            for wrong in (*WRONG, {"onbekend": "x"}):
                for problem in read_entry(model, build(path, wrong), source(), slug="x")[1]:
                    told.setdefault(problem, (path, wrong))
    return frozenset(kinds), told


def kinds_in(schema: Any) -> Iterator[str]:
    """Give every kind of error that a part of a core schema can give."""
    if isinstance(schema, list | tuple):
        for part in schema:
            yield from kinds_in(part)
    if not isinstance(schema, dict):
        return
    kind = schema.get("type")
    if isinstance(kind, str):
        yield from CAN_GIVE[kind]
        yield from (LIMITS[kind, key] for key in schema.keys() - NO_LIMIT)
    for key, part in schema.items():
        if key not in ("metadata", "serialization"):
            yield from kinds_in(part)


def kinds_named(root: Any) -> set[str]:
    """Give the kinds of error that our own models call by name."""
    files = sorted((root / "generator/model").glob("*.py"))
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return texts.intersection(get_args(ErrorType))


def test_every_kind_of_error_that_a_model_can_give_is_met_or_is_impossible(root: Any) -> None:
    can = {kind for model in MODELS for kind in kinds_in(model.__pydantic_core_schema__)} | kinds_named(root)
    met = {kind for model in MODELS for kind in feed(model)[0]}
    assert NEVER.keys() <= can
    assert met == can - NEVER.keys()


def test_no_sentence_waits_for_an_error_that_no_model_gives() -> None:
    assert {kind for model in MODELS for kind in feed(model)[0]} == messages.KNOWN


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_wrong_value_in_every_field_is_told_in_dutch(model: Any) -> None:
    told = feed(model)[1]
    for problem, cause in told.items():
        assert not ENGLISH.search(own_words(f"{problem.text} {problem.hint}")), (cause, problem)
        assert not RAW.search(own_words(problem.text)), (cause, problem)
        assert problem.text[0].isupper() or problem.text[0] in "'\"0123456789-", problem.text
        assert problem.text.rstrip("'\"").endswith((".", "?")), problem.text
        assert problem.hint, (cause, problem.text)
    assert len(told) > 5


def test_a_text_that_only_one_field_finds_too_long_is_told_in_dutch() -> None:
    data = {"melding": {"tekst": "a" * 400, "tot": "2026-12-01"}}
    told = [(problem.text, problem.hint) for problem in read_entry(Voorziening, data, source(), slug="x")[1]]
    assert ("Deze tekst is te lang.", "Schrijf hooguit 300 tekens.") in told


GOOD = {"slug": "a", "naam": "Aa"}
WRONG_VALUE = "ongeldige-waarde"


@pytest.mark.parametrize(
    ("data", "code", "text", "hint"),
    [
        ({"naam": "Aa"}, "ontbrekend-veld", "Het veld 'slug' ontbreekt.", "Voeg een regel toe, bijvoorbeeld: slug: "),
        (
            GOOD | {"gevoellig": "true"},
            "onbekend-veld",
            "Het veld 'gevoellig' bestaat hier niet.",
            "Misschien bedoeld: ",
        ),
        (GOOD | {"naam": ""}, WRONG_VALUE, "Dit veld is leeg.", "Vul het veld in of haal de regel weg."),
        (
            GOOD | {"domeinen_4d": "gest"},
            WRONG_VALUE,
            "'gest' kan hier niet.",
            "Misschien bedoeld: geest. Kies uit: lichaam, geest, maatschappelijk, sociaal.",
        ),
        (GOOD | {"gevoelig": "ja"}, WRONG_VALUE, "'ja' is geen ja of nee.", "Schrijf true (dat betekent: ja)."),
        (GOOD | {"naam": ["x"]}, WRONG_VALUE, "Hier hoort één tekst, geen lijst.", "Schrijf één tekst, zonder"),
        (
            GOOD | {"naam": {"Bel": "wij luisteren"}},
            WRONG_VALUE,
            "Hier hoort een tekst, geen lijst met velden.",
            'Door de dubbele punt leest YAML dit als een veld. Zet aanhalingstekens om de tekst: "Bel: wij luisteren"',
        ),
        ("geld", WRONG_VALUE, "Hier horen velden met een naam, geen tekst.", "Zet de velden eronder, twee spaties"),
    ],
)
def test_the_common_mistakes_in_words(data: Any, code: str, text: str, hint: str) -> None:
    problem = read_entry(Thema, data, source(), slug="x")[1][0]
    assert (problem.code, problem.text) == (code, text)
    assert problem.hint.startswith(hint)
