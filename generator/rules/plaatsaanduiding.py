"""What gives a place away in a text: postcode, postbus, street with number, coordinate, plus code, map link.

In: a text. Out: the stretches that are such a thing, each with its kind. The patterns err towards seeing a place where
there is none: they are only held against entries whose address is secret. This module knows no kaart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import unquote

_GAP = r"[ \t\u00a0\u2009\u202f]"

POSTCODE = "een postcode"
POSTBUS = "een postbus of antwoordnummer"
ADRES = "een straat met een huisnummer"
COORDINAAT = "een coördinaat"
PLUSCODE = "een plus code"
KAARTLINK = "een link naar een kaart"
STRAAT = "de naam van een straat of een plek op de kaart"

_POSTCODE = re.compile(
    rf"(?<!\d)(?<!\d[.,])([1-9]\d{{3}})(?:{_GAP}{{0,3}}[.–-]?{_GAP}{{0,3}})([A-Za-z])({_GAP}?\.?)([A-Za-z])(?![\w@])"
)
_PC4 = re.compile(rf"\b(?:postcode|postcodegebied|pc4?)\b[ :=]{{0,3}}(?:is{_GAP})?[1-9]\d{{3}}\b", re.IGNORECASE)
_WORDS_OF_TWO = frozenset(
    "af al an as be da de do dr du dv eh el en er ex ga go ha he hm ho ia in is ja je jl jo la le li lo ma me mi mo mr "
    "ms na nl nu of oh om on op pa po re sp st te ti tv uw va wa we wo xl ze zo di vr za "
    "cl cm dl gb gr ha hz kb kg kj km kw mb mg ml mm mw pk pt tb".split()
)
_UNITS = frozenset("CM KG KM MM ML GB MB".split())
_NEVER_IN_POSTCODE = frozenset({"SA", "SD", "SS"})

_POSTBUS = re.compile(
    r"\b(?:post[ -]?bus|p\.? ?o\.? ?box|antwoord[ -]?nummer|antw\.? ?nr\.?)"
    r"(?: ?(?:nummer|nr\.?|no\.?))?[ :.-]{0,3}\d[\d. ]{0,8}",
    re.IGNORECASE,
)

_STRONG = "straat|straatje|str|laan|laantje|plein|pleintje|gracht|singel|steeg|steegje|kade|dreef|plantsoen|boulevard"
_STRONG += "|burgwal|allee"
_WEAK = (
    "weg|dijk|hof|hofje|pad|park|markt|wal|haven|brink|baan|dam|erf|eind|einde|gang|heuvel|hoek|kamp|lei|oever|passage"
    "|poort|rade|ring|sluis|stede|stoep|terp|tuin|veld|velden|vest|veste|vliet|waard|werf|zijde|zoom|akker|bos|bosch"
    "|berg|beek|brug|vaart|meent|plaats|land|horst|wijk|donk|daal|dal|duin|hage|kwartier|rotonde|warande|weide|zand"
)
_NUMBER = (
    rf"(?:,|{_GAP}|nummer|huisnummer|nr\.?|no\.?|hs|-){{1,6}}"
    rf"\d{{1,4}}(?!\d|[.,:]\d|{_GAP}?(?:%|°)|{_GAP}?[–-]{_GAP}?\d+{_GAP}uur)"
    rf"(?:{_GAP}?(?:[-/]{_GAP}?)?(?:[A-Za-z]|bis|hs|hoog|[IVX]+|\d{{1,3}})\b)?"
)
_NOT_A_COUNT = (
    rf"(?!{_GAP}*(?:uur|uren|jaar|jaren|maand|maanden|week|weken|dag|dagen|nacht|nachten|minuten|minuut|euro|procent|km|"
    r"kilometer|meter|keer|mensen|personen|plekken|plaatsen|kamers|bedden|vrouwen|mannen|kinderen|gezinnen|locaties|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)"
)
_ADRES = (
    re.compile(rf"\b[\w'’-]{{0,40}}[A-Za-zÀ-ž]{{2}}(?:{_STRONG})\b\.?{_NUMBER}{_NOT_A_COUNT}", re.IGNORECASE),
    re.compile(rf"\b[A-ZÀ-Ž][\w'’-]{{0,40}}(?:{_WEAK})\b{_NUMBER}{_NOT_A_COUNT}"),
    re.compile(rf"\b(?:[A-ZÀ-Ž][\w'’.-]{{1,40}}{_GAP}){{1,3}}(?i:{_STRONG}|{_WEAK})\b{_NUMBER}{_NOT_A_COUNT}"),
    re.compile(
        rf"\b(?:{_STRONG}|weg|park|markt|hof|dijk)(?:{_GAP}(?:van|de|het|der|den|'s)){{0,2}}{_GAP}[A-ZÀ-Ž][\w'’-]+"
        rf"{_NUMBER}{_NOT_A_COUNT}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:[Bb]ezoek)?[Aa]dres(?:{_GAP}(?:is|van|ons|onze|het|de|opvang|huis)){{0,3}}[ :=]{{1,3}}"
        r"[A-ZÀ-Ž][^\n.;\d]{1,40}\d{1,4}"
    ),
    re.compile(rf"(?<![\w-])[A-ZÀ-Ž][a-zà-ž'’-]{{3,}}{_GAP}\d{{1,4}}(?:[a-h]|-[a-h0-9]{{1,3}}|{_GAP}?bis)\b"),
)
_NO_STREET = frozenset(
    """
    arbeidsmarkt banenmarkt binnenland buitenland buurt doorgang duitsland eind einde engeland heenweg holland
    hulphoek ingang leerplein leerweg leerwerkplaats loopbaan nederland omgang omweg onderweg ontmoetingsplaats
    opvangplaats overgang schoolplein slaapplaats speelhoek speelveld standplaats terugweg toegang uitgang
    uitweg voortgang weekeind weekeinde werkplaats werkveld wijk woningmarkt woonplaats zithoek
    """.split()
)
_STRAAT = re.compile(
    rf"\b(?:hoek|kruising)\b{_GAP}(?:van{_GAP})?(?:de{_GAP}|het{_GAP})?[A-ZÀ-Ž][\w'’-]+"
    rf"|\b[A-ZÀ-Ž][\w'’-]{{0,40}}[a-zà-ž]{{2}}(?:{_STRONG}|weg|dijk)\b"
    rf"|\b[a-zà-ž]{{3,40}}(?:straat|laan|gracht|singel|steeg)\b"
)

_DECIMAL = r"-?(\d{1,2})[.,](\d{2,15})"
_COORDINAAT = re.compile(rf"(?<![\d€.,])(?<!€{_GAP}){_DECIMAL}°?{_GAP}?[NnEeOo]?\D{{1,12}}{_DECIMAL}(?![\d%])")
_DEGREES = re.compile(r"\b(?:5[0-3]|[3-7])\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['’′]|\b5[0-3][.,]\d{2,}\s?°|\b5[0-3]°")
_PLUSCODE = re.compile(r"(?<!\w)[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)", re.IGNORECASE)
_THREE_WORDS = re.compile(r"///[a-zà-ž]+\.[a-zà-ž]+\.[a-zà-ž]+", re.IGNORECASE)
_KAARTLINK = re.compile(
    r"maps\.google\.|google\.[a-z.]{2,6}/(?:maps|local|search/map)|goo\.gl/maps|maps\.app\.goo\.gl|g\.page|g\.co/maps"
    r"|openstreetmap\.|\bosm\.org|\bosm\.to|bing\.com/maps|maps\.bing|binged\.it|maps\.apple\.|apple\.com/maps"
    r"|waze\.com|\bw3w\.co|what3words|wego\.here|share\.here|\bhere\.com/|mapquest\.|plus\.codes|maps\.me\b|mapy\.c"
    r"|yandex\.[a-z]+/maps|maps\.yandex|mapillary|mydrive\.tomtom|plan\.tomtom|9292\.nl/|streetview|street-view"
    r"|komoot\.|organicmaps|omaps\.app|uber\.com/ul|pdok\.nl|\bgeo:-?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Plaats:
    """A stretch of text that gives a place away; ``is_zeker`` is false when it only may."""

    wat: str
    tekst: str
    is_zeker: bool = True


def find_places(*readings: str) -> Iterator[Plaats]:
    """Give everything that gives a place away in a text, read in one or more ways; each kind at most once."""
    first: dict[str, Plaats] = {}
    for found in chain.from_iterable(map(_find_all, readings)):
        first.setdefault(found.wat, found)
    if ADRES in first:
        first.pop(STRAAT, None)
    yield from first.values()


def spread_address(address: str) -> str:
    """Give a web or mail address as words, so that a street or postcode in it is seen."""
    return re.sub(r"[-_+=&?/.@]+", " ", unquote(address))


def _find_all(text: str) -> Iterator[Plaats]:
    for what, pattern in (
        (KAARTLINK, _KAARTLINK),
        (KAARTLINK, _THREE_WORDS),
        (PLUSCODE, _PLUSCODE),
        (POSTBUS, _POSTBUS),
    ):
        yield from (Plaats(what, match[0]) for match in pattern.finditer(text))
    yield from (Plaats(POSTCODE, match[0]) for match in _POSTCODE.finditer(text) if _is_postcode(match))
    yield from (Plaats(POSTCODE, match[0]) for match in _PC4.finditer(text))
    yield from (Plaats(COORDINAAT, match[0]) for match in _COORDINAAT.finditer(text) if _is_coordinate(match))
    yield from (Plaats(COORDINAAT, match[0]) for match in _DEGREES.finditer(text))
    for pattern in _ADRES:
        yield from (Plaats(ADRES, match[0]) for match in pattern.finditer(text) if _is_address(match[0]))
    yield from (Plaats(STRAAT, match[0], False) for match in _STRAAT.finditer(text) if _is_address(match[0]))


def _is_postcode(match: re.Match[str]) -> bool:
    """Tell ``1234 AB`` from ``2026 is``: a word or unit behind a number is no postcode."""
    letters = match[2] + match[4]
    if letters.upper() in _NEVER_IN_POSTCODE:
        return False
    if letters.isupper():
        return letters not in _UNITS
    return not match[3] and letters.lower() not in _WORDS_OF_TWO


def _is_coordinate(match: re.Match[str]) -> bool:
    """A pair of decimals that lies in or around the Netherlands, in either order."""
    first, second = float(f"{match[1]}.{match[2]}"), float(f"{match[3]}.{match[4]}")
    north, east = max(first, second), min(first, second)
    return 50.5 <= north <= 53.8 and 3.0 <= east <= 7.5


def _is_address(found: str) -> bool:
    word = re.match(r"[\w'’-]+", found)
    return word is None or word[0].casefold() not in _NO_STREET
