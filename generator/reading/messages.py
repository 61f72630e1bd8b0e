"""Pydantic's errors -> Dutch problems: the one place where a validator's word becomes a sentence for an editor.

In: one error of a ``ValidationError`` and where it stood. Out: code, sentence, hint. An error type that is not in the
table is a programmer's mistake and raises: no editor ever reads English.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.lijkt_op import find_nearest, suggest
from generator.model.fouten import EIGEN_FOUT
from generator.model.velden import allowed_keys
from generator.problems import Code
from generator.reading.yaml_hints import hint_for_map_as_text
from generator.source import Path, format_path


@dataclass(frozen=True, slots=True)
class Message:
    """What an editor reads: the permanent code, what is wrong and what to do."""

    code: Code
    text: str
    hint: str = ""


def translate(error: ErrorDetails, model: type[BaseModel]) -> Message:
    """Give the Dutch message for one error of a model."""
    if error["input"] == "" and error["type"] not in ("missing", "extra_forbidden"):
        return Message(Code.ONGELDIGE_WAARDE, "Dit veld is leeg.", "Vul het veld in of haal de regel weg.")
    return _TABLE[error["type"]](error, model)


def _own(error: ErrorDetails, model: type[BaseModel]) -> Message:
    context = error["ctx"]
    return Message(Code(context["code"]), context["melding"], context["tip"])


def _missing(error: ErrorDetails, model: type[BaseModel]) -> Message:
    path: Path = error["loc"]
    example = _example(model, path)
    hint = f"Voeg een regel toe, bijvoorbeeld: {path[-1]}: {example}" if example else f"Voeg '{path[-1]}' toe."
    return Message(Code.ONTBREKEND_VELD, f"Het veld '{format_path(path)}' ontbreekt.", hint)


def _unknown(error: ErrorDetails, model: type[BaseModel]) -> Message:
    path: Path = error["loc"]
    key = str(path[-1])
    known = allowed_keys(model, path[:-1])
    hint = suggest(key, known) or f"Dit kan hier wel: {', '.join(sorted(known))}."
    return Message(Code.ONBEKEND_VELD, f"Het veld '{_short(key)}' bestaat hier niet.", hint)


def _choice(error: ErrorDetails, model: type[BaseModel]) -> Message:
    options = _expected(error["ctx"]["expected"])
    given = error["input"]
    if not isinstance(given, str):
        return _text(error, model)
    nearest = find_nearest(given[:80], options)
    meant = f"Misschien bedoeld: {nearest}. " if nearest else ""
    return Message(
        Code.ONGELDIGE_WAARDE, f"'{_short(given)}' kan hier niet.", f"{meant}Kies uit: {', '.join(options)}."
    )


def _text(error: ErrorDetails, model: type[BaseModel]) -> Message:
    given = error["input"]
    if isinstance(given, dict):
        hint = hint_for_map_as_text(given) or "Schrijf de tekst achter de dubbele punt, op dezelfde regel."
        return Message(Code.ONGELDIGE_WAARDE, "Hier hoort een tekst, geen lijst met velden.", hint)
    hint = "Schrijf één tekst, zonder streepje of blokhaken."
    return Message(Code.ONGELDIGE_WAARDE, "Hier hoort één tekst, geen lijst.", hint)


def _list(error: ErrorDetails, model: type[BaseModel]) -> Message:
    hint = "Begin elke regel met een streepje en een spatie, of schrijf [een, twee]."
    return Message(Code.ONGELDIGE_WAARDE, "Hier hoort een lijst.", hint)


def _map(error: ErrorDetails, model: type[BaseModel]) -> Message:
    path: Path = error["loc"]
    keys = ", ".join(allowed_keys(model, path))
    hint = f"Zet de velden eronder, twee spaties naar rechts: {keys}." if keys else "Schrijf: naam: waarde."
    given = "lijst" if isinstance(error["input"], list) else "tekst"
    return Message(Code.ONGELDIGE_WAARDE, f"Hier horen velden met een naam, geen {given}.", hint)


def _too_few(error: ErrorDetails, model: type[BaseModel]) -> Message:
    count = error["ctx"]["min_length"]
    return Message(Code.ONGELDIGE_WAARDE, "Deze lijst is te kort.", f"Schrijf er ten minste {count}.")


def _too_many(error: ErrorDetails, model: type[BaseModel]) -> Message:
    if isinstance(error["input"], str):
        return _text_too_long(error, model)
    count = error["ctx"]["max_length"]
    return Message(Code.ONGELDIGE_WAARDE, "Deze lijst is te lang.", f"Schrijf er hooguit {count}.")


def _text_too_long(error: ErrorDetails, model: type[BaseModel]) -> Message:
    count = error["ctx"]["max_length"]
    return Message(Code.ONGELDIGE_WAARDE, "Deze tekst is te lang.", f"Schrijf hooguit {count} tekens.")


_TABLE: Mapping[str, Callable[[ErrorDetails, type[BaseModel]], Message]] = {
    EIGEN_FOUT: _own,
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _choice,
    "string_type": _text,
    "tuple_type": _list,
    "model_type": _map,
    "dict_type": _map,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_long": _text_too_long,
    "bool_type": _text,
    "int_type": _text,
    "float_type": _text,
}

KNOWN = _TABLE.keys()
"""The error types that have a sentence: those that a model can give, which the tests read off the models."""


def _expected(sentence: str) -> list[str]:
    words = sentence.replace(" or ", ", ").split(", ")
    return [word.strip("'") for word in words]


def _example(model: type[BaseModel], path: Path) -> str:
    found: Any = model
    for part in path[:-1]:
        found = _inner_model(found, part)
        if found is None:
            return ""
    field = found.model_fields.get(str(path[-1]))
    return str(field.examples[0]) if field and field.examples else ""


def _inner_model(model: type[BaseModel], part: str | int) -> type[BaseModel] | None:
    if isinstance(part, int):
        return model
    field = model.model_fields.get(part)
    return _find_model(field.annotation) if field else model


def _find_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _find_model(argument)
        if found:
            return found
    return None


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
