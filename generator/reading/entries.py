"""Plain data with positions -> one Entry, or the problems that keep it from being one.

In: data from ``yaml_text`` (every scalar a text) and its SourceMap. Out: ``Entry[Model]`` and all problems. An entry
with mistakes still becomes a value where that can be: what is wrong is taken out, what is required gets a stand-in, and
``Entry.broken`` names those places. So the rules run on the rest and an editor sees all mistakes at once.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.model.velden import generalise, text_fields, yes_no_fields
from generator.problems import Code, Problem, Severity
from generator.reading.messages import translate
from generator.reading.yaml_text import Unquoted
from generator.source import Entry, Path, SourceMap, format_path

M = TypeVar("M", bound=BaseModel)

STAND_INS: Mapping[str, Any] = {
    "naam": "Zonder naam",
    "titel": "Zonder titel",
    "slug": "zonder-slug",
    "gemeente": "Zonder naam",
    "url": "https://kaart.example/",
    "loket": "zonder-slug",
    "begrip": "zonder begrip",
    "organisatie": "zonder-slug",
    "samenvatting": "Deze samenvatting ontbreekt nog.",
    "themas": ["zonder-slug"],
    "toegang": {"routes": ["onbekend"]},
    "gecontroleerd_op": "2000-01-01",
    "gecontroleerd_door": "onbekend",
    "controle_wijze": "website",
}
"""What stands in for a required top-level field that is missing or wrong, so that the rest can be looked at."""

_KEY = "[key]"
"""Pydantic's last step to a key that is wrong itself."""

_ROUNDS = 4
_MOST = 100
"""How many mistakes of one entry are told at once: a hundred are enough to see what happened."""


def read_entry(
    model: type[M], data: Any, source: SourceMap, *, slug: str, body: str = ""
) -> tuple[Entry[M] | None, list[Problem]]:
    """Validate one map.

    Returns the entry (None when nothing can be made of it) and every problem found in it, in no particular order; of
    more than ``_MOST`` the first ones, and one that says that there are more.
    """
    problems: list[Problem] = []
    broken: set[Path] = set()
    rest = data
    for _ in range(_ROUNDS):
        try:
            value = model.model_validate(rest)
        except ValidationError as found:
            errors = found.errors(include_url=False)
            problems += _tell(errors, model, data, source, broken)
            rest = _without(rest if rest is not data else deepcopy(data), errors, model)
            continue
        return Entry(slug, value, source, body, frozenset(broken)), _at_most(problems, source)
    return None, _at_most(problems, source)


def _at_most(problems: list[Problem], source: SourceMap) -> list[Problem]:
    if len(problems) <= _MOST:
        return problems
    text = f"Hier staan meer dan {_MOST} fouten. Dit verslag noemt de eerste {_MOST}."
    hint = "Verbeter deze en controleer daarna opnieuw."
    place = source.locate_missing(())
    more = Problem(Code.ONGELDIGE_WAARDE, Severity.FOUT, place, format_path(source.base), text, hint)
    return [*problems[:_MOST], more]


def warn_unquoted(
    model: type[BaseModel], unquoted: tuple[Unquoted, ...], source: SourceMap, broken: Iterable[Path] = ()
) -> list[Problem]:
    """Warn for texts that another YAML reader would turn into a number, date or truth value, and for lost text.

    Only in text fields: ``van: 10:30`` and ``concept: true`` are meant as they stand. Telephone numbers come first in
    the sentence because they lose their zero. What stands at or below a ``broken`` place was told already.
    """
    found: list[Problem] = []
    told = frozenset(broken)
    for scalar in unquoted:
        field = generalise(scalar.path, text_fields(model))
        if field is None:
            continue
        is_told = any(scalar.path[:depth] in told for depth in range(len(scalar.path) + 1))
        is_suspect = scalar.kind and not is_told and not (scalar.kind == "truth" and field in yes_no_fields(model))
        if not is_suspect and not scalar.lost:
            continue
        location, path = source.locate(scalar.path)
        veld = format_path(source.base + path)
        if is_suspect:
            found.append(_quotes_needed(scalar, location, veld))
        if scalar.lost:
            found.append(_text_lost(scalar, location, veld))
    return found


def _quotes_needed(scalar: Unquoted, location: Any, veld: str) -> Problem:
    read_as = {"number": "een getal", "date": "een datum", "truth": "ja of nee", "null": "niets"}[scalar.kind]
    text = f"Andere programma's lezen '{scalar.value}' als {read_as}, niet als tekst."
    hint = f'Zet er aanhalingstekens om: "{scalar.value}".'
    return Problem(Code.AANHALINGSTEKENS_NODIG, Severity.WAARSCHUWING, location, veld, text, hint)


def _text_lost(scalar: Unquoted, location: Any, veld: str) -> Problem:
    text = f"Alles achter het hekje valt weg: '{scalar.lost[:60]}'."
    hint = f'Hoort het erbij? Zet aanhalingstekens om de hele tekst: "{scalar.value} #{scalar.lost}".'
    return Problem(Code.TEKST_NA_HEKJE, Severity.WAARSCHUWING, location, veld, text, hint)


def _tell(
    errors: list[ErrorDetails], model: type[BaseModel], data: Any, source: SourceMap, broken: set[Path]
) -> list[Problem]:
    told: list[Problem] = []
    before = frozenset(broken)
    for error in errors:
        path = _in_data(error["loc"], data, missing=error["type"] == "missing")
        if any(path[: len(known)] == known or known[: len(path)] == path for known in before):
            continue
        if error["type"] == "too_short" and any(_is_below(other["loc"], error["loc"]) for other in errors):
            continue
        broken.add(path)
        if len(told) > _MOST:  # broken all the same; one more than is shown tells that there are more
            continue
        message = translate(error, model)
        if error["type"] == "missing":
            location, veld = source.locate_missing(path), path
        elif message.code is Code.ONBEKEND_VELD or error["loc"][-1:] == (_KEY,):
            location, veld = source.locate_key(path)
        else:
            location, veld = source.locate(path)
        name = format_path(source.base + veld)
        told.append(Problem(message.code, Severity.FOUT, location, name, message.text, message.hint))
    return told


def _is_below(path: Path, above: Path) -> bool:
    return len(path) > len(above) and path[: len(above)] == above


def _in_data(path: Path, data: Any, *, missing: bool) -> Path:
    """Take from ``path`` what the file does not have: a validator may look deeper than what was typed.

    One map may stand where a list of maps belongs; the position in that list is left out.
    """
    node = data
    found: Path = ()
    for part in path:
        if isinstance(node, dict) and isinstance(part, int):
            continue
        if not _has(node, part):
            return (*found, part) if missing and isinstance(node, dict) else found
        node, found = node[part], (*found, part)
    return found


def _has(node: Any, part: str | int) -> bool:
    if isinstance(node, list):
        return isinstance(part, int) and part < len(node)
    return isinstance(node, dict) and part in node


def _without(data: Any, errors: list[ErrorDetails], model: type[BaseModel]) -> Any:
    """Take out what is wrong without moving anything: a wrong item of a list takes the whole list with it."""
    found = [_in_data(error["loc"], data, missing=False) for error in errors]
    for path in found:
        _remove(data, _without_positions(path))
    if isinstance(data, dict):
        for name, field in model.model_fields.items():
            if name not in data and name in STAND_INS and (field.is_required() or _is_asked(name, errors)):
                data[name] = deepcopy(STAND_INS[name])
    return data


def _is_asked(name: str, errors: list[ErrorDetails]) -> bool:
    return any(error["type"] == "missing" and error["loc"] == (name,) for error in errors)


def _without_positions(path: Path) -> Path:
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _remove(data: Any, path: Path) -> None:
    for part in path[:-1]:
        if not _has(data, part):
            return
        data = data[part]
    if path:
        data.pop(path[-1], None)
