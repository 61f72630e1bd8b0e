"""The character wall: what no text of a kaart may hold, such as NUL, direction overrides and lone surrogates.

In: a text. Out: every place with a character that is invisible and harmful. Line ends, joiners (U+200C, U+200D) and the
direction marks U+200E and U+200F are allowed: Arabic, Persian and emoji need them. Isolates (U+2066 to U+2069) are
refused with the embeddings and overrides: they too let a text look different from what it is.
"""

import re
from collections.abc import Iterator

_PLANES = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15))
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2061-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ue000-\uf8ff"
    f"\ufdd0-\ufdef\ufffe\uffff{_PLANES}\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_NAMES = {
    "\x00": "NUL",
    "\x08": "wissen",
    "\x0b": "verticale tab",
    "\x0c": "nieuwe bladzijde",
    "\x1b": "escape",
    "\x7f": "wissen",
    "\u2028": "regelovergang",
    "\u2029": "alinea-overgang",
    "\u202a": "van links naar rechts",
    "\u202b": "van rechts naar links",
    "\u202c": "einde van de schrijfrichting",
    "\u202d": "alles van links naar rechts",
    "\u202e": "alles van rechts naar links",
    "\u2066": "van links naar rechts",
    "\u2067": "van rechts naar links",
    "\u2068": "schrijfrichting van de tekst zelf",
    "\u2069": "einde van de schrijfrichting",
    "\ufeff": "begin van een bestand (BOM)",
}


def find_forbidden(text: str) -> Iterator[tuple[int, int, str]]:
    """Give line, column (both from 1) and a Dutch description of every character that may not stand here."""
    line, start = 1, 0
    for match in _FORBIDDEN.finditer(text):
        at = match.start()
        line += text.count("\n", start, at)
        start = at
        yield line, at - text.rfind("\n", 0, at), _describe(match.group())


def _describe(character: str) -> str:
    number = f"U+{ord(character):04X}"
    if "\ue000" <= character <= "\uf8ff" or character >= "\U000f0000":
        return f"een teken dat alleen in één lettertype bestaat ({number})"
    if "\ud800" <= character <= "\udfff":
        return f"een half teken ({number})"
    name = _NAMES.get(character)
    return f"een onzichtbaar teken ({number}, {name})" if name else f"een onzichtbaar teken ({number})"
