"""The character wall: what no text of a kaart may hold (kennis: NUL, direction overrides, lone surrogates).

In: a text. Out: every place with a character that is invisible and harmful. Line ends, joiners (U+200C, U+200D) and the
direction marks U+200E and U+200F are allowed: Arabic, Persian and emoji need them. Isolates (U+2066-2069) are refused
with the embeddings and overrides: they too let a text look different from what it is.
"""

import re
import unicodedata
from collections.abc import Iterator

_ALLOWED = frozenset("\n\t\u200c\u200d\u200e\u200f\u00ad")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U000e0000-\U0010ffff]"
)
_NAMES = {
    "\x00": "het teken NUL",
    "\u202a": "een onzichtbaar teken dat de schrijfrichting verandert",
    "\u202b": "een onzichtbaar teken dat de schrijfrichting verandert",
    "\u202c": "een onzichtbaar teken dat de schrijfrichting verandert",
    "\u202d": "een onzichtbaar teken dat de schrijfrichting verandert",
    "\u202e": "een onzichtbaar teken dat de schrijfrichting verandert",
    "\u2028": "een onzichtbare regelovergang",
    "\u2029": "een onzichtbare alinea-overgang",
    "\ufeff": "een onzichtbaar teken (BOM) midden in de tekst",
}


def find_forbidden(text: str) -> Iterator[tuple[int, int, str]]:
    """Give line, column (both from 1) and a Dutch description of every character that may not stand here."""
    line, start = 1, 0
    for match in _SUSPECT.finditer(text):
        character, at = match.group(), match.start()
        if character in _ALLOWED or not _is_forbidden(character):
            continue
        line += text.count("\n", start, at)
        start = at
        column = at - (text.rfind("\n", 0, at) + 1) + 1
        yield line, column, f"{_NAMES.get(character, 'een onzichtbaar teken')} (U+{ord(character):04X})"


def _is_forbidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
