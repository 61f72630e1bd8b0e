"""No editor ever reads a validator's English: every field of every model is fed every kind of wrong value."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.model.instellingen import Instellingen
from generator.model.lijsten import Doelgroep, Synoniem, Thema, Woordenlijst
from generator.model.organisatie import Organisatie
from generator.model.velden import json_schema
from generator.model.voorziening import Voorziening
from generator.model.wijk import Pagina, Wijk
from generator.reading.entries import read_entry
from generator.reading.yaml_text import load_yaml
from generator.source import Path, SourceMap

MODELS = (Voorziening, Organisatie, Wijk, Pagina, Instellingen, Thema, Doelgroep, Synoniem, Woordenlijst)

WRONG: tuple[Any, ...] = (
    "a" * 400, "", " ", "x", "é" * 5000, "-1", "99999", "2026-02-30", "1e9", "true", "Ja", "a b", "..", "https://", "@",
    {}, {"a": "b"}, {"a": "b", "c": "d"}, [], ["x"], [""], [[]], [{}], [{"a": "b"}], [["x"]], ["x"] * 50,
)  # fmt: skip

ENGLISH = re.compile(
    r"\b(should|must|input|valid|value|string|field|required|extra|permitted|expected|got|type|error|list|dict|"
    r"dictionary|instance|integer|boolean|number|least|most|characters|items|after|validation|tuple|model|none)\b",
    re.IGNORECASE,
)


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


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_wrong_value_in_every_field_is_told_in_dutch(model: Any) -> None:
    schema = json_schema(model)
    told = 0
    for path in dict.fromkeys(places(schema, schema)):
        for wrong in (*WRONG, {"onbekend": "x"}):
            for problem in read_entry(model, build(path, wrong), source(), slug="x")[1]:
                told += 1
                assert not ENGLISH.search(own_words(f"{problem.text} {problem.hint}")), (path, wrong, problem)
                assert problem.text[0].isupper() or problem.text[0] in "'\"0123456789-", problem.text
                assert problem.text.rstrip("'\"").endswith((".", "?")), problem.text
                assert problem.hint, (path, wrong, problem.text)
    assert told > 30


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
