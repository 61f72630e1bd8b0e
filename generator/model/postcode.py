"""Dutch postcodes: ``1234 AB``, and the area that four digits or a whole postcode stand for.

In: a postcode as it was typed. Out: its one spelling. Whether it exists, and where, is not known here.
"""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic_core import PydanticCustomError

from generator.model.fouten import refusal
from generator.model.tekstwaarde import Tekstwaarde, cite

_PC6 = re.compile(r"([1-9][0-9]{3})[ \u00a0]?([A-Za-z]{2})", re.ASCII)
_PC4 = re.compile(r"[1-9][0-9]{3}", re.ASCII)
_NEVER_USED = frozenset({"SA", "SD", "SS"})
_SEPARATORS = re.compile(r"[\s.,_-]+")


@dataclass(frozen=True, slots=True)
class Postcode6(Tekstwaarde):
    """A whole postcode: ``1234 AB``."""

    pc4: str
    """The four digits."""
    letters: str
    """The two capitals."""

    json_schema: ClassVar[dict[str, Any]] = {
        "type": "string",
        "description": "Een postcode: vier cijfers en twee letters.",
        "examples": ["1234 AB"],
        "pattern": "^[1-9][0-9]{3} ?[A-Za-z]{2}$",
    }

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``1234 AB`` or ``1234ab``."""
        found = _PC6.fullmatch(text)
        if not found or found[2].upper() in _NEVER_USED:
            raise _refuse(text, "1234 AB")
        return cls(text, found[1], found[2].upper())

    @property
    def geschreven(self) -> str:
        """The one spelling: ``1234 AB``."""
        return f"{self.pc4} {self.letters}"


@dataclass(frozen=True, slots=True)
class PostcodeGebied(Tekstwaarde):
    """The area of four digits (``1234``) or of one whole postcode (``1234 AB``)."""

    pc4: str
    """The four digits."""
    letters: str
    """The two capitals, empty for the whole area of four digits."""

    json_schema: ClassVar[dict[str, Any]] = {
        "type": "string",
        "description": "De vier cijfers van een postcode, of een hele postcode.",
        "examples": ["1234", "1234 AB"],
        "pattern": "^[1-9][0-9]{3}( ?[A-Za-z]{2})?$",
    }

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read four digits or a whole postcode."""
        if _PC4.fullmatch(text):
            return cls(text, text, "")
        found = _PC6.fullmatch(text)
        if not found or found[2].upper() in _NEVER_USED:
            raise _refuse(text, "1234 of 1234 AB")
        return cls(text, found[1], found[2].upper())

    @property
    def geschreven(self) -> str:
        """The one spelling: ``1234`` or ``1234 AB``."""
        return f"{self.pc4} {self.letters}".strip()

    def has(self, postcode: Postcode6) -> bool:
        """Does this area hold that postcode."""
        return self.pc4 == postcode.pc4 and self.letters in {"", postcode.letters}


def _refuse(text: str, example: str) -> PydanticCustomError:
    closed = _SEPARATORS.sub("", text)
    found = _PC6.fullmatch(closed)
    if found and found[2].upper() in _NEVER_USED:
        return refusal(f"De letters {found[2].upper()} komen in geen postcode voor.", f"Voorbeeld: {example}.")
    if found:
        return refusal(f"{cite(text)} is geen postcode.", f"Schrijf: {found[1]} {found[2].upper()}.")
    if closed.startswith("0"):
        return refusal("Een postcode begint niet met een 0.", f"Voorbeeld: {example}.")
    return refusal(f"{cite(text)} is geen postcode.", f"Schrijf vier cijfers en twee letters. Voorbeeld: {example}.")
