"""A telephone number as the Dutch write it.

In: one number, in any grouping (``030 123 45 67``, ``+31 (0)30-1234567``, ``14 030``, ``112``, ``+32 …``). Out: a
``Telefoonnummer`` with its canonical digits, its ``tel:`` address and its best spelling. What is dialled is built from
checked digits only, never from the text. Words beside a number are refused: they have fields of their own.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple, Self

from pydantic_core import PydanticCustomError

from generator.model.fouten import refusal
from generator.model.nummerplan import KORTE_NUMMERS, Nummer, Nummersoort, find_number
from generator.model.tekstwaarde import Tekstwaarde, cite, has_invisible

NBSP = "\u00a0"
VOORBEELD = "Voorbeeld: 030 123 45 67."

_SPACES = " \u00a0\u2007\u2009\u202f"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014"
_ALLOWED = re.compile(f"[0-9+./(){re.escape(_DASHES)}{_SPACES}]*")
_TRUNK_ZERO = re.compile(rf"\([{_SPACES}]*0[{_SPACES}]*\)")


class _Found(NamedTuple):
    canoniek: str
    nummer: Nummer


@dataclass(frozen=True, slots=True)
class Telefoonnummer(Tekstwaarde):
    """A telephone number that exists in the Dutch numbering plan, or a plausible one abroad."""

    canoniek: str
    """Digits only: ``+31301234567``; ``08001234``, ``14030`` and ``112`` as they are dialled in the Netherlands."""
    soort: Nummersoort
    """What kind of number it is."""
    groepen: tuple[str, ...]
    """The digits in groups, as people read them."""
    netnummer: str | None = None
    """The area code (``030``), None for a number that belongs to no place."""

    longest: ClassVar[int] = 200
    json_schema: ClassVar[dict[str, Any]] = {
        "type": "string",
        "description": "Eén telefoonnummer, tussen aanhalingstekens. Een nummer uit het buitenland begint met +.",
        "examples": ["030 123 45 67", "06 12 34 56 78", "0800 1234", "14 030", "112", "+32 2 123 45 67"],
        "minLength": 3,
        "maxLength": 200,
    }

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one number; refuse words, other digits than 0-9 and numbers that cannot exist."""
        if not _ALLOWED.fullmatch(text) or not _digits(text):
            raise _refuse_signs(text)
        found = _recognise(text)
        if found is None:
            raise _refuse_number(text)
        return cls(text, found.canoniek, found.nummer.soort, found.nummer.groepen, found.nummer.netnummer)

    @property
    def href(self) -> str:
        """The address behind a call button."""
        return f"tel:{self.canoniek}"

    @property
    def weergave(self) -> str:
        """The number as it stands on a page: ``030 123 45 67`` with spaces that never break."""
        return NBSP.join(self.groepen)

    @property
    def geschreven(self) -> str:
        """The number in its best spelling with ordinary spaces."""
        return " ".join(self.groepen)

    @property
    def is_mobiel(self) -> bool:
        """True for a mobile number, which may be somebody's own."""
        return self.soort is Nummersoort.MOBIEL

    @property
    def naam(self) -> str | None:
        """The name of a short number (``112``: alarmnummer), None for all others."""
        return KORTE_NUMMERS.get(self.canoniek)


def read_number(text: str) -> Telefoonnummer | None:
    """Give the number in a text of digits and separators, or None where there is none: for running text."""
    found = _recognise(text)
    if found is None:
        return None
    return Telefoonnummer(text, found.canoniek, found.nummer.soort, found.nummer.groepen, found.nummer.netnummer)


def _recognise(text: str) -> _Found | None:
    """Find the number in a text of digits and separators, or None."""
    bare = _TRUNK_ZERO.sub(" ", text, count=1) if text.startswith(("+", "00")) else text
    digits = _digits(bare)
    if bare.rfind("+") > 0:
        return None
    if bare.startswith("+") or digits.startswith("0031"):
        international = digits if bare.startswith("+") else digits[2:]
        if international.startswith("31"):
            return _national("0" + international[2:].removeprefix("0"))
        return _foreign(international, bare)
    return _national(digits)


def _national(digits: str) -> _Found | None:
    number = find_number(digits)
    if number is None:
        return None
    return _Found(f"+31{digits[1:]}" if number.is_wereldwijd else digits, number)


def _foreign(digits: str, text: str) -> _Found | None:
    if not re.fullmatch(r"[1-9][0-9]{6,14}", digits, re.ASCII):
        return None
    first, *others = re.findall(r"[0-9]+", text)
    return _Found(f"+{digits}", Nummer(Nummersoort.BUITENLAND, (f"+{first}", *others)))


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")


def _spell(text: str) -> str | None:
    found = _recognise(text)
    return " ".join(found.nummer.groepen) if found else None


def _refuse_signs(text: str) -> PydanticCustomError:
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    if plain != text:
        hint = "Schrijf de cijfers 0 tot en met 9"
        spelled = _spell(plain) if _ALLOWED.fullmatch(plain) else None
        return refusal("In dit nummer staan andere cijfers dan 0 tot en met 9.", f"{hint}{_as_example(spelled)}")
    if has_invisible(text):
        return refusal("In dit nummer staat een teken dat niet te zien is.", f"Typ het nummer opnieuw. {VOORBEELD}")
    zeros = re.sub(r"[Oo]", "0", text)
    if zeros != text and _ALLOWED.fullmatch(zeros) and _spell(zeros):
        return refusal("In dit nummer staat de letter O, geen cijfer 0.", f"Schrijf: {_spell(zeros)}.")
    if not _digits(text):
        return refusal(f"{cite(text)} is geen telefoonnummer.", f"Schrijf een nummer in cijfers. {VOORBEELD}")
    return _refuse_words(text)


def _refuse_words(text: str) -> PydanticCustomError:
    spelled = _find_within(text)
    alone = f"Schrijf alleen het nummer{f': {spelled}' if spelled else ''}."
    if re.search(r"toestel|tst|keuze|ext\b|ext\.", text, re.IGNORECASE):
        where = "Zet het toestel bij 'telefoons' in 'toestel'."
    else:
        where = "Uitleg hoort bij 'telefoons' in 'uitleg'."
    return refusal(f"{cite(text)} is meer dan een telefoonnummer.", f"{alone} {where}")


def _find_within(text: str) -> str | None:
    """Give the first stretch of digits and separators that is a number by itself."""
    for stretch in re.split(r"[^0-9+./() \u00a0\u2010-\u2014-]+", text):
        for candidate in (stretch, stretch.rpartition("(")[0]):
            spelled = _spell(candidate.strip(" ()./-")) if candidate else None
            if spelled:
                return spelled
    return None


def _as_example(spelled: str | None) -> str:
    return f": {spelled}." if spelled else f". {VOORBEELD}"


def _refuse_number(text: str) -> PydanticCustomError:
    digits = _digits(text)
    if len(digits) > 15:
        return refusal("Dit zijn te veel cijfers voor één nummer.", "Zet elk nummer apart bij 'telefoons'.")
    if "+" in text or digits.startswith("00"):
        return _refuse_international(text, digits)
    if digits.startswith(("0800", "0900", "0906", "0909")):
        found = f"Na {digits[:4]} staan {len(digits) - 4} cijfers."
        return refusal(found, f"Na {digits[:4]} horen 4 of 7 cijfers. Voorbeeld: {digits[:4]} 1234.")
    if digits.startswith("0") and len(digits) == 10:
        begin = digits[:3] if digits.startswith(("06", "08", "09")) else digits[:4]
        return refusal(f"Er zijn geen nummers die met {begin} beginnen.", f"Kijk de eerste cijfers na. {VOORBEELD}")
    spelled = _spell(f"0{digits}") or (_spell(f"+{digits}") if digits.startswith("31") else None)
    if 0 < len(digits) < 7 and not digits.startswith("0"):
        known = ", ".join(KORTE_NUMMERS)
        return refusal(f"{cite(text)} is geen kort nummer dat bestaat.", f"Bekende korte nummers: {known} en 14 030.")
    count = f"{len(digits)} cijfers gevonden, 10 nodig."
    return refusal(count, f"Schrijf: {spelled}." if spelled else VOORBEELD)


def _refuse_international(text: str, digits: str) -> PydanticCustomError:
    example = "Voorbeeld: +31 30 123 45 67."
    if text.rfind("+") > 0:
        return refusal("De + staat niet vooraan.", f"Schrijf de + alleen aan het begin. {example}")
    bare = digits.removeprefix("00")
    if bare.startswith("31"):
        found = len(bare[2:].removeprefix("0"))
        if found == 9:
            return refusal("Dit nummer bestaat niet in Nederland.", f"Kijk de cijfers na +31 na. {example}")
        return refusal(f"Na +31 staan {found} cijfers, 9 nodig.", example)
    spelled = _spell(f"+{bare}")
    if spelled and not text.startswith("+"):
        return refusal("Een nummer uit het buitenland begint met een +.", f"Schrijf: {spelled}.")
    return refusal("Dit is geen nummer uit het buitenland.", "Schrijf + en het landnummer. Voorbeeld: +32 2 123 45 67.")
