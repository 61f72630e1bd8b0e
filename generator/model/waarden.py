"""The plain value types: text, slug, number, true/false, a list that may be one text.

In: what the reading wall gives, so every scalar is a ``str`` as it was typed. Out: checked Python values. Refusals are
Dutch sentences with a hint (``fouten.refusal``). Telephone numbers, addresses, dates and hours have their own modules.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from generator.model.fouten import refusal

SLUG = re.compile(r"[a-z0-9-]{1,80}", re.ASCII)
_SPACES = re.compile(r"[ \t\n]+")


class Keuze(StrEnum):
    """A closed list of words; ``label`` is what a reader sees instead of the key."""

    label: str

    def __new__(cls, value: str, label: str = "") -> "Keuze":
        """Make a member from its key and its label (the key itself when there is none)."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value
        return member


@dataclass(frozen=True)
class _Text:
    """Pydantic marker for a text of ``shortest`` to ``longest`` characters; ``lines`` keeps line ends."""

    shortest: int
    longest: int
    lines: bool

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, core_schema.str_schema())

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "minLength": self.shortest, "maxLength": self.longest}

    def check(self, value: str) -> str:
        """Give the text without outer spaces, on one line unless ``lines``; refuse what is too short or too long."""
        text = value.strip() if self.lines else _SPACES.sub(" ", value).strip()
        if not text:
            raise refusal("Dit veld is leeg.", "Vul het veld in of haal de regel weg.")
        if len(text) < self.shortest:
            found = "1 teken" if len(text) == 1 else f"{len(text)} tekens"
            raise refusal(f"Deze tekst is te kort: {found}.", f"Schrijf ten minste {self.shortest} tekens.")
        if len(text) > self.longest:
            raise refusal(f"Deze tekst is te lang: {len(text)} tekens.", f"Schrijf hooguit {self.longest} tekens.")
        return text


def mend_slug(text: str) -> str:
    """Give the slug that somebody probably means: ``Café De Tuin`` -> ``cafe-de-tuin``; empty when nothing is left."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].rstrip("-")


def _check_slug(value: str) -> str:
    if SLUG.fullmatch(value):
        return value
    mended = mend_slug(value[:120])
    raise refusal(
        f"'{value[:80]}' is geen geldige vaste naam (slug).",
        f"Schrijf kleine letters, cijfers en streepjes{f': {mended}' if mended else ''}.",
    )


def _read_bool(value: Any) -> Any:
    if value == "true":
        return True
    if value == "false":
        return False
    if isinstance(value, str):
        raise refusal(f"'{value[:40]}' is geen ja of nee.", f"Schrijf {_guess_bool(value)}.")
    return value


def _guess_bool(value: str) -> str:
    word = value.strip().lower()
    if word in {"ja", "yes", "y", "on", "waar", "true", "1"}:
        return "true (dat betekent: ja)"
    if word in {"nee", "no", "n", "off", "onwaar", "false", "0"}:
        return "false (dat betekent: nee)"
    return "true (ja) of false (nee)"


def _read_whole(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"[0-9]{1,4}", value, re.ASCII):
        return int(value)
    raise refusal(f"'{value[:40]}' is geen heel getal.", "Schrijf alleen cijfers, bijvoorbeeld: 12.")


def _read_decimal(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,15})?", value, re.ASCII):
        return float(value)
    hint = "Schrijf graden met een punt, bijvoorbeeld: 52.0907."
    raise refusal(f"'{value[:40]}' is geen getal met een punt.", hint)


def _read_bool_or_text(value: Any) -> bool | str:
    if value in ("true", "false"):
        return bool(value == "true")
    if isinstance(value, bool):
        return value
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    return check_line(value)


def check_line(value: str) -> str:
    """Give a text on one line of at most 500 characters; refuse an empty or longer one."""
    return _Text(1, 500, lines=False).check(value)


@dataclass(frozen=True)
class OneOrMore:
    """Pydantic marker on a tuple: a single text is accepted where a list belongs."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        array = handler(schema)
        return {"anyOf": [array, array["items"]]} if "items" in array else array


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Regel = Annotated[str, _Text(1, 500, lines=False)]
"""A text on one line."""

Naam = Annotated[str, _Text(2, 120, lines=False)]
"""A name: 2 to 120 characters."""

Samenvatting = Annotated[str, _Text(20, 200, lines=False)]
"""One or two plain sentences: 20 to 200 characters."""

Tekst = Annotated[str, _Text(1, 4000, lines=True)]
"""A text that may have several lines."""

Slug = Annotated[
    str,
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]{1,80}$"}),
    BeforeValidator(lambda value: _check_slug(value) if isinstance(value, str) else value),
]
"""The name of a file without its ending: ``a-z``, ``0-9`` and ``-``, at most 80 characters."""

JaNee = Annotated[bool, BeforeValidator(_read_bool)]
"""``true`` or ``false``."""

Getal = Annotated[int, BeforeValidator(_read_whole)]
"""A whole number of at most four digits."""

Graden = Annotated[float, BeforeValidator(_read_decimal)]
"""Degrees of latitude or longitude, with a point."""

JaNeeOfTekst = Annotated[
    bool | str,
    PlainValidator(_read_bool_or_text),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"type": "string"}]}),
]
"""``true``, ``false``, or a text that says it in words."""
