"""The hours of one day: ``09:00-12:30, 13:30-17:00``, ``hele dag``, ``gesloten`` or ``op afspraak``.

In: text as it was typed. Out: ``DagTijden``, in minutes after midnight. Which day it is, is known in
``openingstijden.py``.
"""

import re
from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from typing import Any, ClassVar, NamedTuple, Self

from pydantic_core import PydanticCustomError

from generator.model.datum import find_tijd, parse_tijd
from generator.model.fouten import refusal
from generator.model.tekstwaarde import Tekstwaarde, cite

DAG_MINUTEN = 24 * 60
HELE_DAG = "hele dag"
GESLOTEN = "gesloten"
OP_AFSPRAAK = "op afspraak"
VOORBEELD = "09:00-12:30, 13:30-17:00"

_DASH = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*|\s+(?:tot en met|t/m|tot|to)\s+")
_EXTRA_WORDS = re.compile(r"\b(?:van|uur|u)\b\.?")
_BETWEEN = re.compile(r"\s*(?:[,;&+]|\ben\b)\s*")
_OTHER_WORDS = {
    "24 uur": HELE_DAG,
    "24 uur per dag": HELE_DAG,
    "24u": HELE_DAG,
    "24/7": HELE_DAG,
    "altijd": HELE_DAG,
    "altijd open": HELE_DAG,
    "de hele dag": HELE_DAG,
    "open": HELE_DAG,
    "dicht": GESLOTEN,
    "nee": GESLOTEN,
    "closed": GESLOTEN,
    "-": GESLOTEN,
    "afspraak": OP_AFSPRAAK,
    "alleen op afspraak": OP_AFSPRAAK,
    "na afspraak": OP_AFSPRAAK,
    "volgens afspraak": OP_AFSPRAAK,
    "op afspraak open": OP_AFSPRAAK,
}


class Tijdvak(NamedTuple):
    """From opening to closing, in minutes after midnight; past midnight ``sluit`` is more than 1440."""

    open: int
    sluit: int

    @property
    def van(self) -> str:
        """The hour of opening: ``09:00``."""
        return _clock(self.open)

    @property
    def tot(self) -> str:
        """The hour of closing: ``17:00``; midnight is ``00:00``."""
        return _clock(self.sluit)

    @property
    def is_over_middernacht(self) -> bool:
        """True when it closes on the next day."""
        return self.sluit > DAG_MINUTEN

    def __str__(self) -> str:
        return f"{self.van}-{self.tot}"


@dataclass(frozen=True, slots=True)
class DagTijden(Tekstwaarde):
    """When it is open on one day; without ``tijden`` it is closed, or open by appointment only."""

    tijden: tuple[Tijdvak, ...] = ()
    """In the order of the clock."""
    op_afspraak: bool = False
    """By appointment only."""

    longest: ClassVar[int] = 200
    json_schema: ClassVar[dict[str, Any]] = {
        "type": "string",
        "format": "tijden",
        "description": "Tijden zoals 09:00-12:30, 13:30-17:00, of: hele dag, gesloten, op afspraak.",
        "examples": [VOORBEELD, HELE_DAG, GESLOTEN, OP_AFSPRAAK, "22:00-02:00"],
    }

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the hours of one day; another way of writing is refused with the right form."""
        if text == HELE_DAG:
            return cls(text, (Tijdvak(0, DAG_MINUTEN),))
        if text == GESLOTEN:
            return cls(text)
        if text == OP_AFSPRAAK:
            return cls(text, op_afspraak=True)
        spans = sorted(_read_span(part.strip(" "), text) for part in text.split(","))
        for earlier, later in pairwise(spans):
            if earlier.sluit > later.open:
                raise refusal(f"De tijden {earlier} en {later} overlappen.", "Schrijf tijden die na elkaar komen.")
        return cls(text, tuple(spans))

    @property
    def geschreven(self) -> str:
        """The one spelling, which reads back as the same hours."""
        if self.op_afspraak:
            return OP_AFSPRAAK
        if self.is_hele_dag:
            return HELE_DAG
        return ", ".join(str(span) for span in self.tijden) or GESLOTEN

    @property
    def is_hele_dag(self) -> bool:
        """True when it is open for 24 hours."""
        return self.tijden == (Tijdvak(0, DAG_MINUTEN),)

    @property
    def is_gesloten(self) -> bool:
        """True when nobody can come in, not even by appointment."""
        return not self.tijden and not self.op_afspraak

    def as_data(self) -> list[list[int]] | str:
        """Give what the browser needs: ``[[540, 750], [810, 1020]]``, ``[]`` for closed, or ``"op-afspraak"``."""
        return "op-afspraak" if self.op_afspraak else [list(span) for span in self.tijden]


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _read_span(part: str, whole: str) -> Tijdvak:
    begin, dash, end = part.partition("-")
    if not dash or "-" in end:
        raise _refuse(part, whole)
    try:
        start, stop = _minutes(parse_tijd(begin.strip(" "))), _minutes(parse_tijd(end.strip(" ")))
    except PydanticCustomError:
        raise _refuse(part, whole) from None
    if start == stop:
        raise refusal(f"In {cite(part)} zijn begin en eind gelijk.", f"Bedoelt dit 24 uur: schrijf {HELE_DAG}.")
    return Tijdvak(start, stop if stop > start else stop + DAG_MINUTEN)


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _refuse(part: str, whole: str) -> PydanticCustomError:
    """Say what is wrong with one part and show how the whole day should be written."""
    melding = f"{cite(part)} is geen goede tijd."
    plain = " ".join(whole.lower().split()).rstrip(".")
    word = _find_word(plain)
    if word:
        return refusal(f"{cite(whole)} is niet de goede schrijfwijze.", f"Schrijf: {word}.")
    mended = _mend(plain)
    if re.search(r"\b24[:.]00", part):
        tip = f"Schrijf: {mended}. Of schrijf: {HELE_DAG}." if mended else f"Schrijf 00:00 of {HELE_DAG}."
        return refusal(f"{cite(part)} is geen goede tijd: 24:00 bestaat niet.", tip)
    if mended:
        return refusal(melding, f"Schrijf: {mended}.")
    if OP_AFSPRAAK in plain or GESLOTEN in plain or HELE_DAG in plain:
        return refusal(f"{cite(whole)} is te veel bij elkaar.", "Schrijf alleen de tijden. Zet de rest bij 'uitleg'.")
    return refusal(melding, f"Voorbeeld: {VOORBEELD}. Of schrijf: {HELE_DAG}, {GESLOTEN}, {OP_AFSPRAAK}.")


def _find_word(plain: str) -> str | None:
    if plain in {HELE_DAG, GESLOTEN, OP_AFSPRAAK}:
        return plain
    if plain.replace("-", " ").replace("_", " ") in {HELE_DAG, GESLOTEN, OP_AFSPRAAK}:
        return plain.replace("-", " ").replace("_", " ")
    if re.fullmatch(r"0?0[:.]00 ?- ?(24[:.]00|23[:.]59)", plain):
        return HELE_DAG
    return _OTHER_WORDS.get(plain)


def _mend(plain: str) -> str | None:
    """Write the hours as they are probably meant, or None: a guess is only shown when all of it is clear."""
    spans = []
    for part in _BETWEEN.split(_EXTRA_WORDS.sub(" ", _DASH.sub("-", plain))):
        ends = [find_tijd(end.strip()) for end in part.split("-")]
        if len(ends) != 2 or ends[0] is None or ends[1] is None or (ends[1] <= ends[0] and ends[1] != "00:00"):
            return None
        spans.append(f"{ends[0]}-{ends[1]}")
    return ", ".join(spans) or None
