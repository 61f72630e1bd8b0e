"""What other YAML readers make of a value without quotes.

In: the text of a plain scalar. Out: ``number``, ``date``, ``truth``, ``null`` or "" for text, by the rules of YAML 1.1
and 1.2 (and js-yaml, which both content systems use). Whether that matters is for the field to say.
"""

import re
from dataclasses import dataclass

from generator.source import Path

_NUMBER = re.compile(
    r"[-+]?(0[bB][01_]+|0[oO]?[0-7_]+|0[xX][0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|\.[0-9_]+([eE][-+]?[0-9]+)?|\.(inf|Inf|INF))|\.(nan|NaN|NAN)"
)
_DATE = re.compile(
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
    r"(([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:?[0-9]{2})?))?)?"
)
_TRUTH = frozenset("y n yes no on off true false".split())
_NULL = frozenset(("~", "null", "=", "<<"))
"""The last two mean something of their own in YAML 1.1: a reader fails on them or drops them."""
_SUSPECT_STARTS = frozenset("0123456789+-.~yYnNoOtTfF=<")


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A value without quotes that another reader may take for something else, or that lost text behind a ``#``.

    ``kind`` is ``number``, ``date``, ``truth``, ``null`` or "" when only text was lost; ``lost`` is what stood behind
    the ``#``.
    """

    path: Path
    kind: str
    value: str
    lost: str = ""


def kind_of(value: str) -> str:
    """Tell what a YAML 1.1 or 1.2 reader makes of an unquoted text: number, date, truth, null, or "" for text."""
    if value[:1] not in _SUSPECT_STARTS:
        return ""
    if value.casefold() in _TRUTH:
        return "truth"
    if value.casefold() in _NULL:
        return "null"
    if _NUMBER.fullmatch(value):
        return "number"
    return "date" if _DATE.fullmatch(value) else ""
