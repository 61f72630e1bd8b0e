"""The fields of a model by path, as its JSON Schema tells them: one source for four readers.

In: a model class. Out: which fields are text, which keys a place allows. Validator, editor guide, JSON Schema and forms
all look here, so a field is described once: at its model.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.source import Path

_NOT_TEXT = frozenset({"date", "tijd", "tijden"})

ANY = "*"
"""Stands in a field path for every item of a list or every key of a map."""


class PlainSchema(GenerateJsonSchema):
    """JSON Schema without ``null``: an optional key is left out of a file, never written as null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Describe an optional value as the value itself."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Describe a value without repeating its default: an empty list is no advice to an editor."""
        return self.generate_inner(schema["schema"])


def json_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Give the JSON Schema of a model as editors write it."""
    return model.model_json_schema(schema_generator=PlainSchema)


@cache
def text_fields(model: type[BaseModel]) -> frozenset[Path]:
    """Give the paths of all fields that hold free text or a number-like text (telephone, postcode, bedrag, slug)."""
    return frozenset(path for path, kinds in _leaves(model) if "text" in kinds)


@cache
def yes_no_fields(model: type[BaseModel]) -> frozenset[Path]:
    """Give the paths of all fields where true or false may stand."""
    return frozenset(path for path, kinds in _leaves(model) if "boolean" in kinds)


@cache
def allowed_keys(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Give the keys that may stand in the map at ``path`` (a data path; list positions may be numbers)."""
    schema = json_schema(model)
    found: list[str] = []
    for node in _nodes_at(schema, schema, tuple(ANY if isinstance(part, int) else part for part in path)):
        found += node.get("properties", {})
    return tuple(dict.fromkeys(found))


def generalise(path: Path, fields: frozenset[Path]) -> Path | None:
    """Give the field path among ``fields`` that a data path belongs to: numbers and free keys become ``*``."""
    candidates: list[Path] = [()]
    for part in path:
        options = (ANY,) if isinstance(part, int) else (part, ANY)
        candidates = [(*start, option) for start in candidates for option in options]
    return next((found for found in candidates if found in fields), None)


def _leaves(model: type[BaseModel]) -> Iterator[tuple[Path, frozenset[str]]]:
    schema = json_schema(model)
    found: dict[Path, set[str]] = {}
    for path, kind in _walk(schema, schema, ()):
        found.setdefault(path, set()).add(kind)
    yield from ((path, frozenset(kinds)) for path, kinds in found.items())


def _walk(schema: Mapping[str, Any], root: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    for node in _options(schema, root):
        for key, child in node.get("properties", {}).items():
            yield from _walk(child, root, (*path, key))
        for child in _free_children(node):
            yield from _walk(child, root, (*path, ANY))
        kind = _kind(node)
        if kind:
            yield path, kind


def _kind(node: Mapping[str, Any]) -> str:
    if node.get("type") == "string" and "enum" not in node and node.get("format") not in _NOT_TEXT:
        return "text"
    return "boolean" if node.get("type") == "boolean" else ""


def _options(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    reference = schema.get("$ref")
    if reference:
        yield from _options(root["$defs"][reference.rsplit("/", 1)[1]], root)
        return
    alternatives = [*schema.get("anyOf", ()), *schema.get("allOf", ()), *schema.get("oneOf", ())]
    if not alternatives:
        yield schema
    for alternative in alternatives:
        yield from _options(alternative, root)


def _free_children(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    children = [node.get("items"), node.get("additionalProperties"), *node.get("patternProperties", {}).values()]
    yield from (child for child in children if isinstance(child, dict))


def _nodes_at(schema: Mapping[str, Any], root: Mapping[str, Any], path: Path) -> Iterator[Mapping[str, Any]]:
    for node in _options(schema, root):
        if not path:
            yield node
            continue
        properties = node.get("properties", {})
        children = [properties[path[0]]] if path[0] in properties else list(_free_children(node))
        for child in children:
            yield from _nodes_at(child, root, path[1:])
