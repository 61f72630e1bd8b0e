"""Dates, times of day and days of the week, each written in one way only.

In: text as it was typed. Out: ``date``, ``time`` or ``Dag``. Anything else that people mean as a date, time or day is
refused with the right form. How a date is shown to readers is not decided here.
"""

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

from generator.model.fouten import refusal
from generator.model.tekstwaarde import cite
from generator.model.waarden import Keuze
from generator.problems import Code

EERSTE_JAAR = 1900
LAATSTE_JAAR = 2199
MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split()

_DATUM = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_NUMBERS = re.compile(r"([0-9]{1,4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,4})", re.ASCII)
_IN_WORDS = re.compile(r"(?:[a-z]+ )?([0-9]{1,2})[ -]([a-z]{3,9})\.?[ -]([0-9]{4})", re.ASCII)
_TIJD = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", re.ASCII)
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.,uh ]([0-9]{2}))?(?::[0-9]{2})? ?(?:uur|u|h)?", re.ASCII)
_CLOSED = re.compile(r"([0-9]{2})([0-9]{2})", re.ASCII)
_HALF = re.compile(r"(half|kwart over|kwart voor) ([0-9]{1,2})(?: uur)?", re.ASCII)
_BEFORE = {"half": (-1, 30), "kwart over": (0, 15), "kwart voor": (-1, 45)}


class Dag(Keuze):
    """A day of the week; its number is that of ``date.weekday()``."""

    MA = "ma", "maandag"
    DI = "di", "dinsdag"
    WO = "wo", "woensdag"
    DO = "do", "donderdag"
    VR = "vr", "vrijdag"
    ZA = "za", "zaterdag"
    ZO = "zo", "zondag"

    @property
    def nummer(self) -> int:
        """Monday is 0."""
        return list(Dag).index(self)

    @classmethod
    def of(cls, day: date) -> "Dag":
        """Give the day of the week of a date."""
        return list(cls)[day.weekday()]

    @classmethod
    def read(cls, value: object) -> "Dag":
        """Read ``ma`` … ``zo``; a name written out is refused with its short form."""
        if not isinstance(value, str):
            raise PydanticKnownError("string_type")
        if value in set(cls):
            return cls(value)
        found = find_dag(value)
        tip = f"Schrijf: {found.value}." if found else f"Kies uit: {' '.join(cls)}."
        raise refusal(f"{cite(value)} is geen dag.", tip)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "enum": [day.value for day in cls]}


def find_dag(word: str) -> Dag | None:
    """Find the day that somebody means: ``Maandag``, ``ma.``, ``mon``."""
    plain = word[:20].strip().rstrip(".").lower()
    english = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for day, foreign in zip(Dag, english, strict=True):
        if plain in {day.value, day.label, f"{day.label}en", f"{day.label}s", foreign, foreign[:3], foreign[:2]}:
            return day
    return None


def parse_datum(text: str) -> date:
    """Read ``2026-12-31``; refuse every other way of writing and days that do not exist."""
    found = _DATUM.fullmatch(text)
    if not found:
        raise _refuse_datum(text)
    year, month, day = (int(part) for part in found.groups())
    if not EERSTE_JAAR <= year <= LAATSTE_JAAR:
        tip = f"Kijk het jaar na: van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}."
        raise _no_date(f"Het jaar {found[1]} kan niet kloppen.", tip)
    made = _make_date(year, month, day)
    if made is None:
        raise _no_date(f"De datum {text} bestaat niet.", _explain(year, month, day))
    return made


def parse_tijd(text: str) -> time:
    """Read ``09:30`` or ``9:30``; refuse every other way of writing."""
    found = _TIJD.fullmatch(text)
    if found:
        return time(int(found[1]), int(found[2]))
    mended = find_tijd(text)
    tip = f"Schrijf {mended}." if mended else "Schrijf uren en minuten met een dubbele punt. Voorbeeld: 09:30."
    raise refusal(f"{cite(text)} is geen tijd.", tip)


def find_tijd(text: str) -> str | None:
    """Find the time that somebody means: ``9.30``, ``9u30``, ``half 10``, ``24:00``, ``9 uur``; None if unclear."""
    plain = text[:30].strip().lower()
    half = _HALF.fullmatch(plain)
    if half:
        back, minute = _BEFORE[half[1]]
        return _spell((int(half[2]) + back) % 24, minute) if int(half[2]) <= 24 else None
    clock = _CLOCK.fullmatch(plain) or _CLOSED.fullmatch(plain)
    if not clock:
        return None
    hour, minute = int(clock[1]), int(clock[2] or 0)
    if (hour, minute) == (24, 0):
        return "00:00"
    return _spell(hour, minute) if hour < 24 and minute < 60 else None


def _spell(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"


def _make_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _explain(year: int, month: int, day: int) -> str:
    if 1 <= month <= 12:
        last = calendar.monthrange(year, month)[1]
        return f"{MAANDEN[month - 1].capitalize()} {year} heeft {last} dagen."
    if _make_date(year, day, month):
        return f"Schrijf de datum als jaar-maand-dag: {year}-{day:02}-{month:02}."
    return "Een maand is een getal van 01 tot en met 12."


def _refuse_datum(text: str) -> PydanticCustomError:
    meant = _find_datum(text[:40].strip().lower())
    shown = meant.isoformat() if meant else "2026-12-31"
    return _no_date(f"{cite(text)} is geen geldige datum.", f"Schrijf de datum als jaar-maand-dag: {shown}.")


def _find_datum(text: str) -> date | None:
    """Find the date that somebody means: ``31-12-2026``, ``31 december 2026``, ``2026-1-5``, ``20261231``."""
    words = _IN_WORDS.fullmatch(text)
    if words:
        months = [number for number, name in enumerate(MAANDEN, 1) if name.startswith(words[2])]
        return _make_plausible(int(words[3]), months[0], int(words[1])) if len(months) == 1 else None
    if re.fullmatch(r"[0-9]{8}", text, re.ASCII):
        return _make_plausible(int(text[:4]), int(text[4:6]), int(text[6:]))
    stamp = re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9:.+z-]+", text, re.ASCII)
    numbers = _NUMBERS.fullmatch(stamp[1] if stamp else text)
    if not numbers:
        return None
    first, month, last = (int(part) for part in numbers.groups())
    if len(numbers[1]) == 4:
        return _make_plausible(first, month, last)
    return _make_plausible(last if len(numbers[3]) == 4 else 2000 + last, month, first)


def _make_plausible(year: int, month: int, day: int) -> date | None:
    return _make_date(year, month, day) if EERSTE_JAAR <= year <= LAATSTE_JAAR else None


def _no_date(melding: str, tip: str) -> PydanticCustomError:
    return refusal(melding, tip, Code.ONGELDIGE_DATUM)


def _read_datum(value: object) -> date:
    if type(value) is date:
        return value
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    return parse_datum(value)


def _read_tijd(value: object) -> time:
    if isinstance(value, time):
        return value
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    return parse_tijd(value)


@dataclass(frozen=True, eq=False)
class _Written:
    """Pydantic marker: how a value is read, how JSON writes it and how the JSON Schema describes it."""

    read: Callable[[object], object]
    pattern: str
    json_schema: Mapping[str, Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        shown = core_schema.format_ser_schema(self.pattern, when_used="json-unless-none")
        return core_schema.no_info_plain_validator_function(self.read, serialization=shown)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", **self.json_schema}


Datum = Annotated[
    date,
    _Written(
        _read_datum,
        "%Y-%m-%d",
        {
            "format": "date",
            "description": "Een datum als jaar-maand-dag.",
            "examples": ["2026-12-31"],
            "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$",
        },
    ),
]
"""A date, written ``2026-12-31`` only."""

Tijd = Annotated[
    time,
    _Written(
        _read_tijd,
        "%H:%M",
        {
            "format": "tijd",
            "description": "Een tijd met uren en minuten.",
            "examples": ["09:30"],
            "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$",
        },
    ),
]
"""A time of day, written ``09:30``."""
