"""The days a key of openingstijden stands for: ``ma``, ``ma-vr``, ``za-ma``.

In: a key as it was typed. Out: its days. A range may run past Sunday: ``za-ma`` is za, zo and ma.
"""

import re

from pydantic_core import PydanticCustomError

from generator.model.datum import Dag, find_dag
from generator.model.fouten import refusal
from generator.model.tekstwaarde import cite
from generator.problems import Code

_SHORT = "|".join(day.value for day in Dag)
RANGE_PATTERN = f"({_SHORT})-({_SHORT})"

_JOINS = re.compile(r"\s*[-\u2010-\u2015]\s*|\s+(?:tot en met|t/m|tot)\s+")
_LISTS = re.compile(r"\s*(?:[,;/&+]|\ben\b)\s*")
_ALL_DAYS = frozenset({"dagelijks", "elke dag", "iedere dag", "alle dagen", "week"})
_WORKDAYS = frozenset({"werkdagen", "doordeweeks", "weekdagen", "werkdag"})
_WEEKEND = frozenset({"weekend", "weekeinde"})


def read_days(key: str) -> tuple[Dag, ...]:
    """Give the days of a key, in their order; empty when the key is no day and no range."""
    if key in set(Dag):
        return (Dag(key),)
    found = re.fullmatch(RANGE_PATTERN, key)
    if not found or found[1] == found[2]:
        return ()
    return days_between(Dag(found[1]), Dag(found[2]))


def days_between(first: Dag, last: Dag) -> tuple[Dag, ...]:
    """Give the days from the first to the last, past Sunday if need be."""
    week = list(Dag)
    count = (last.nummer - first.nummer) % 7 + 1
    return tuple(week[(first.nummer + step) % 7] for step in range(count))


def refuse_key(key: str) -> PydanticCustomError | None:
    """Refuse a key that means days but is not written as we write them; None when it means something else."""
    meant = _find_keys(" ".join(key[:60].lower().split()))
    if not meant:
        return None
    tip = f"Schrijf: {meant[0]}." if len(meant) == 1 else f"Maak aparte regels: {', '.join(meant)}."
    return refusal(f"Een dag wordt hier niet geschreven als {cite(key)}.", tip, Code.ONBEKEND_VELD)


def _find_keys(plain: str) -> list[str]:
    for names, keys in ((_ALL_DAYS, "ma-zo"), (_WORKDAYS, "ma-vr"), (_WEEKEND, "za-zo")):
        if plain in names:
            return [keys]
    found = [_find_key(part) for part in _LISTS.split(_JOINS.sub("-", plain))]
    return [key for key in found if key] if all(found) else []


def _find_key(part: str) -> str | None:
    days = [find_dag(word) for word in part.split("-")]
    known = [day for day in days if day]
    if len(known) != len(days) or len(known) > 2:
        return None
    return "-".join(dict.fromkeys(day.value for day in known))
