"""When a place is open in an ordinary week, on holidays, and in exceptional periods.

In: the map that editors type (``ma-vr: 09:00-17:00``) with every value as text. Out: frozen ``Openingstijden`` and
``Uitzondering``. All mistakes of a map are reported at once, each at its key. Whether it is open *now*, and which day
is a holiday, is for the caller: this module knows no clock.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, Self

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.basis import Model
from generator.model.dagtijden import DAG_MINUTEN, VOORBEELD, DagTijden
from generator.model.datum import Dag, Datum
from generator.model.fouten import refusal, refusals_at
from generator.model.tekstwaarde import cite
from generator.model.waarden import JaNee, Regel, check_line
from generator.model.weekdagen import RANGE_PATTERN, read_days, refuse_key
from generator.source import Path

OPEN = "open"
FEESTDAGEN = "feestdagen"
UITLEG = "uitleg"

_Wrong = list[tuple[Path, PydanticCustomError | str]]


@dataclass(frozen=True, slots=True)
class Daggroep:
    """Days in a row with the same hours: ``ma t/m vr``."""

    dagen: tuple[Dag, ...]
    tijden: DagTijden

    @property
    def label(self) -> str:
        """The days in short: ``ma``, ``za en zo``, ``ma t/m vr``."""
        return self._join([day.value for day in self.dagen])

    @property
    def naam(self) -> str:
        """The days written out: ``maandag t/m vrijdag``."""
        return self._join([day.label for day in self.dagen])

    @staticmethod
    def _join(names: list[str]) -> str:
        if len(names) > 2:
            return f"{names[0]} t/m {names[-1]}"
        return " en ".join(names)


@dataclass(frozen=True, slots=True)
class Openingstijden:
    """The hours of an ordinary week. ``week`` is empty when only ``uitleg`` or ``feestdagen`` was written."""

    week: Mapping[Dag, DagTijden]
    """All seven days, a day that was not named is closed; or no day at all."""
    feestdagen: DagTijden | Literal["open"] | None = None
    """The hours on holidays, ``open`` for those of the weekday, None when nothing was written."""
    uitleg: str | None = None
    """A few words beside the hours."""
    sleutels: Mapping[Dag, str] = field(default_factory=dict, compare=False, repr=False)
    """The key of the map that gave each day."""

    @classmethod
    def read(cls, value: object) -> Self:
        """Read the map that an editor typed; every mistake at its own key."""
        if isinstance(value, cls):
            return value
        if not isinstance(value, Mapping):
            raise refusal(
                "Openingstijden zijn een lijst van dagen.",
                "Schrijf op een nieuwe regel, ingesprongen: ma-vr: 09:00-17:00",
            )
        if not value:
            raise refusal("Er staan geen dagen.", "Schrijf bijvoorbeeld ma-vr: 09:00-17:00, of haal deze regel weg.")
        wrong: _Wrong = []
        named, keys = _read_days(value, wrong)
        holidays = _read_holidays(value.get(FEESTDAGEN), wrong) if FEESTDAGEN in value else None
        text = _read_text(value.get(UITLEG), wrong) if UITLEG in value else None
        week = {day: named.get(day, DagTijden.read("gesloten")) for day in Dag} if named else {}
        wrong.extend(_overlaps_past_midnight(week, keys))
        if wrong:
            order = list(value)
            raise refusals_at(sorted(wrong, key=lambda item: order.index(item[0][0])), value)
        return cls(week, holidays, text, keys)

    @property
    def is_altijd_open(self) -> bool:
        """True when it is open day and night, holidays included."""
        always = bool(self.week) and all(hours.is_hele_dag for hours in self.week.values())
        if isinstance(self.feestdagen, DagTijden):
            return always and self.feestdagen.is_hele_dag
        return always

    def op(self, dag: date, *, is_feestdag: bool = False) -> DagTijden | None:
        """Give the hours of a date; None when they are not known: a holiday ("bel eerst"), or no days written."""
        if is_feestdag and isinstance(self.feestdagen, DagTijden):
            return self.feestdagen
        if is_feestdag and self.feestdagen is None and not self.is_altijd_open:
            return None
        return self.week.get(Dag.of(dag))

    @property
    def groepen(self) -> tuple[Daggroep, ...]:
        """The week for display: days in a row with the same hours together."""
        groups: list[Daggroep] = []
        for day, hours in self.week.items():
            if groups and groups[-1].tijden == hours:
                groups[-1] = Daggroep((*groups[-1].dagen, day), hours)
            else:
                groups.append(Daggroep((day,), hours))
        return tuple(groups)

    def as_data(self) -> dict[str, Any]:
        """Give what the browser needs to say "nu open": minutes after midnight per day, ready for JSON."""
        holidays = self.feestdagen.as_data() if isinstance(self.feestdagen, DagTijden) else self.feestdagen
        return {
            "week": {day.value: hours.as_data() for day, hours in self.week.items()},
            "feestdagen": OPEN if self.is_altijd_open else holidays,
            "altijd": self.is_altijd_open,
        }

    def as_map(self) -> dict[str, str]:
        """Give the map in its one spelling; it reads back as the same value."""
        written = {day.value: str(hours) for day, hours in self.week.items()}
        if self.feestdagen is not None:
            written[FEESTDAGEN] = str(self.feestdagen)
        if self.uitleg:
            written[UITLEG] = self.uitleg
        return written

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read, serialization=core_schema.plain_serializer_function_ser_schema(cls.as_map)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        hours = DagTijden.json_schema
        days = {day.value: {**hours, "description": f"De tijden op {day.label}."} for day in Dag}
        return {
            "type": "object",
            "description": "Tijden per dag of reeks dagen. Een dag die niet genoemd is, is gesloten.",
            "examples": [{"ma-vr": VOORBEELD, "za": "op afspraak", FEESTDAGEN: "gesloten"}],
            "properties": {
                **days,
                FEESTDAGEN: {**hours, "description": "De tijden op feestdagen, of: open, gesloten."},
                UITLEG: {"type": "string", "description": "Een korte uitleg bij de tijden.", "maxLength": 500},
            },
            "patternProperties": {f"^{RANGE_PATTERN}$": {**hours, "description": "De tijden op een reeks dagen."}},
            "additionalProperties": False,
            "minProperties": 1,
        }


class Uitzondering(Model):
    """A period in which other hours hold; it goes before a holiday."""

    van: Datum = Field(examples=["2026-12-24"])
    """De eerste dag."""
    tot: Datum = Field(examples=["2027-01-03"])
    """De laatste dag. Die telt mee."""
    tijden: DagTijden | None = Field(default=None, examples=["10:00-12:00"])
    """De tijden op deze dagen, geschreven als bij openingstijden."""
    gesloten: JaNee = Field(default=False, examples=["true"])
    """Zet op true als het op deze dagen dicht is."""
    reden: Regel | None = Field(default=None, examples=["kerstvakantie"])
    """Waarom het anders is."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        found: _Wrong = []
        if self.tot < self.van:
            found.append((("tot",), refusal("'tot' ligt vóór 'van'.", "Wissel de twee datums om.")))
        if self.tijden and self.gesloten:
            both = refusal("'tijden' en 'gesloten' kunnen niet samen.", "Haal een van de twee weg.")
            found.append((("gesloten",), both))
        if not self.tijden and not self.gesloten:
            tip = "Schrijf 'gesloten: true', of tijden zoals: 'tijden: 10:00-12:00'."
            found.append(((), refusal("Er staat niet wat er op deze dagen anders is.", tip)))
        if found:
            raise refusals_at(found, self)
        return self

    @property
    def dagtijden(self) -> DagTijden:
        """The hours on these days: closed when ``gesloten``."""
        return self.tijden or DagTijden.read("gesloten")

    def geldt_op(self, dag: date) -> bool:
        """Does this period hold on that date, the last day included."""
        return self.van <= dag <= self.tot


def _read_days(value: Mapping[Any, Any], wrong: _Wrong) -> tuple[dict[Dag, DagTijden], dict[Dag, str]]:
    """Read all keys that are days; a single day replaces that day of a range."""
    ranges: dict[Dag, str] = {}
    hours: dict[str, DagTijden] = {}
    single: dict[Dag, str] = {}
    for key in value:
        if key in {FEESTDAGEN, UITLEG}:
            continue
        days = read_days(key)
        if not days:
            wrong.append(((key,), refuse_key(key) or "extra_forbidden"))
            continue
        shared = [day for day in days if day in ranges] if len(days) > 1 else []
        if shared:
            wrong.append(((key,), _refuse_shared(shared, ranges[shared[0]])))
        target = single if len(days) == 1 else ranges
        target.update({day: key for day in days if day not in target})
        read = _read_hours(key, value[key], wrong)
        if read:
            hours[key] = read
    keys = {day: key for day, key in {**ranges, **single}.items() if key in hours}
    return {day: hours[key] for day, key in keys.items()}, keys


def _refuse_shared(shared: list[Dag], other: str) -> PydanticCustomError:
    names = ", ".join(day.value for day in shared)
    return refusal(
        f"Deze reeks dagen en {cite(other)} hebben dagen samen: {names}.",
        "Laat elke dag in één reeks staan. Een dag alleen mag wel: die gaat voor.",
    )


def _read_holidays(value: object, wrong: _Wrong) -> DagTijden | Literal["open"] | None:
    return "open" if value == OPEN else _read_hours(FEESTDAGEN, value, wrong)


def _read_hours(key: str, value: object, wrong: _Wrong) -> DagTijden | None:
    """Read the hours behind one key; a mistake goes to ``wrong`` and gives None."""
    if not isinstance(value, str | DagTijden):
        line = f"Schrijf de tijden op één regel: {key}: {VOORBEELD}"
        wrong.append(((key,), refusal("Hier horen tijden op één regel.", line)))
        return None
    try:
        return DagTijden.read(value)
    except PydanticCustomError as error:
        wrong.append(((key,), error))
        return None


def _read_text(value: object, wrong: _Wrong) -> str | None:
    if not isinstance(value, str):
        wrong.append(((UITLEG,), refusal("Hier hoort uitleg op één regel.", f"Schrijf: {UITLEG}: In de zomer korter")))
        return None
    try:
        return check_line(value)
    except PydanticCustomError as error:
        wrong.append(((UITLEG,), error))
        return None


def _overlaps_past_midnight(
    week: Mapping[Dag, DagTijden], keys: Mapping[Dag, str]
) -> Iterator[tuple[Path, PydanticCustomError | str]]:
    """Find the days that open before the evening before has ended; one report a key."""
    days = list(week)
    told: set[str] = set()
    for before, day in zip(days[-1:] + days[:-1], days, strict=True):
        last = week[before].tijden[-1:]
        first = week[day].tijden[:1]
        if not last or not first or last[0].sluit - DAG_MINUTEN <= first[0].open or keys[day] in told:
            continue
        told.add(keys[day])
        melding = f"Op {before.label} is het open tot {last[0].tot}, op {day.label} al weer vanaf {first[0].van}."
        yield (keys[day],), refusal(melding, "Schrijf tijden die niet overlappen.")
