"""What all values that are written as one text share: how pydantic reads them, shows them and describes them.

In: the text as it was typed. Out: a frozen value that keeps that text beside what it means. The rules of each kind
stand in its own module.
"""

import unicodedata
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from generator.model.fouten import refusal

_CURLED = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb"
"""Quotation marks of a word processor: to YAML they are part of the text."""


@dataclass(frozen=True, slots=True)
class Tekstwaarde:
    """A value written as one text. Two values are equal when they mean the same, however they were typed."""

    tekst: str = field(compare=False)
    """The text as it was typed, without outer spaces."""

    json_schema: ClassVar[dict[str, Any]] = {"type": "string"}
    longest: ClassVar[int] = 100

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a text of at most ``longest`` characters without outer spaces; raise a ``refusal`` when wrong."""
        raise NotImplementedError

    @property
    def geschreven(self) -> str:
        """The value in its own best spelling, which reads back as the same value."""
        return self.tekst

    @classmethod
    def read(cls, value: object) -> Self:
        """Read what stands in a field: a text, or a value of this kind that already was read."""
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise PydanticKnownError("string_type")
        text = value.strip(" \u00a0\t\r\n")
        if not text:
            raise refusal("Dit veld is leeg.", "Vul het veld in of haal de regel weg.")
        if len(text) > cls.longest:
            raise refusal(f"Deze tekst is te lang: {len(text)} tekens.", f"Schrijf hooguit {cls.longest} tekens.")
        if text[0] in _CURLED and len(text) > 1:
            bare = text.strip(_CURLED + " ")
            tip = f'Schrijf rechte aanhalingstekens: "{bare}"' if bare else "Schrijf rechte aanhalingstekens."
            raise refusal("Om deze tekst staan kromme aanhalingstekens.", tip)
        return cls.parse(text)

    def __str__(self) -> str:
        return self.geschreven

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return dict(cls.json_schema)


def cite(text: str, longest: int = 60) -> str:
    """Give a text as it may be repeated in a message: short, on one line, without invisible signs."""
    shown = "".join(sign if _is_visible(sign) else "\ufffd" for sign in text[:longest])
    return f"'{shown}{'…' if len(text) > longest else ''}'"


def has_invisible(text: str) -> bool:
    """True when a text holds control characters, direction marks or other signs that nobody sees."""
    return not all(_is_visible(sign) for sign in text)


def _is_visible(sign: str) -> bool:
    return sign == " " or unicodedata.category(sign) not in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
