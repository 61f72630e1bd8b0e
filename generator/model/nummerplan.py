"""The Dutch numbering plan: which numbers exist, of which kind they are and how the Dutch group them.

In: digits only. Out: ``Nummer`` or None. This module reads no text that people typed: ``telefoon.py`` does.
Source: Nummerplan telefoon- en ISDN-diensten (ACM); the tests hold it against the ``phonenumbers`` package.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

NETNUMMERS_KORT = frozenset(
    "010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 "
    "070 071 072 073 074 075 076 077 078 079".split()
)
"""Area codes of three digits, followed by seven."""

NETNUMMERS_LANG = frozenset(
    "0111 0113 0114 0115 0117 0118 0161 0162 0164 0165 0166 0167 0168 0172 0174 0180 0181 0182 0183 0184 0186 0187 "
    "0222 0223 0224 0226 0227 0228 0229 0251 0252 0255 0294 0297 0299 "
    "0313 0314 0315 0316 0317 0318 0320 0321 0341 0342 0343 0344 0345 0346 0347 0348 "
    "0411 0412 0413 0416 0418 0475 0478 0481 0485 0486 0487 0488 0492 0493 0495 0497 0499 "
    "0511 0512 0513 0514 0515 0516 0517 0518 0519 0521 0522 0523 0524 0525 0527 0528 0529 "
    "0541 0543 0544 0545 0546 0547 0548 0561 0562 0566 0570 0571 0572 0573 0575 0577 0578 "
    "0591 0592 0593 0594 0595 0596 0597 0598 0599".split()
)
"""Area codes of four digits, followed by six."""

KORTE_NUMMERS = MappingProxyType(
    {
        "112": "alarmnummer",
        "113": "113 Zelfmoordpreventie",
        "144": "meldpunt voor dieren in nood",
        "116000": "hulplijn vermiste kinderen",
        "116006": "hulplijn voor slachtoffers",
        "116111": "Kindertelefoon",
        "116117": "medische hulp zonder spoed",
        "116123": "luisterlijn",
    }
)
"""The short numbers with their names: they follow no pattern, so each one is listed."""


class Nummersoort(StrEnum):
    """What kind of number it is: where it rings and what it costs."""

    VAST = "vast"
    MOBIEL = "mobiel"
    BEDRIJF = "bedrijf"
    GRATIS = "gratis"
    BETAALD = "betaald"
    KORT = "kort"
    BUITENLAND = "buitenland"


@dataclass(frozen=True, slots=True)
class Nummer:
    """A number that the plan knows: ``groepen`` are its digits as the Dutch group them."""

    soort: Nummersoort
    groepen: tuple[str, ...]
    netnummer: str | None = None

    @property
    def is_wereldwijd(self) -> bool:
        """True when the number can also be dialled with +31; 0800, 0900, 14 and short numbers often cannot."""
        return self.soort in {Nummersoort.VAST, Nummersoort.MOBIEL, Nummersoort.BEDRIJF}


_PATTERNS: tuple[tuple[str, Nummersoort, tuple[int, ...]], ...] = (
    (r"06[1-58]\d{7}", Nummersoort.MOBIEL, (2, 2, 2, 2, 2)),
    (r"0(?:8[4578]|91)\d{7}", Nummersoort.BEDRIJF, (3, 3, 2, 2)),
    (r"0970\d{8}", Nummersoort.BEDRIJF, (4, 2, 2, 2, 2)),
    (r"0800\d{4}", Nummersoort.GRATIS, (4, 4)),
    (r"0800\d{7}", Nummersoort.GRATIS, (4, 3, 2, 2)),
    (r"090[069]\d{4}", Nummersoort.BETAALD, (4, 4)),
    (r"090[069]\d{7}", Nummersoort.BETAALD, (4, 3, 2, 2)),
    (r"18\d\d", Nummersoort.BETAALD, (4,)),
)
"""Everything that has no area code: pattern, kind, grouping."""


def find_number(digits: str) -> Nummer | None:
    """Find a number in the plan, from its digits as they are dialled inside the country."""
    if digits in KORTE_NUMMERS:
        return Nummer(Nummersoort.KORT, _group(digits, (3, 3)))
    if digits.startswith("14") and digits[2:] in NETNUMMERS_KORT | NETNUMMERS_LANG:
        return Nummer(Nummersoort.KORT, ("14", digits[2:]), digits[2:])
    if len(digits) == 10 and digits[:3] in NETNUMMERS_KORT:
        return Nummer(Nummersoort.VAST, _group(digits, (3, 3, 2, 2)), digits[:3])
    if len(digits) == 10 and digits[:4] in NETNUMMERS_LANG:
        return Nummer(Nummersoort.VAST, _group(digits, (4, 2, 2, 2)), digits[:4])
    for pattern, soort, sizes in _PATTERNS:
        if re.fullmatch(pattern, digits, re.ASCII):
            return Nummer(soort, _group(digits, sizes))
    return None


def _group(digits: str, sizes: tuple[int, ...]) -> tuple[str, ...]:
    groups = []
    for size in sizes:
        groups.append(digits[:size])
        digits = digits[size:]
    return tuple(group for group in groups if group)
