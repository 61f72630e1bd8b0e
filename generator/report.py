"""Problems -> what an editor, GitHub or another program reads. The only place that formats positions.

In: sorted problems. Out: text, GitHub annotations or JSON, without any colour or markup. Nothing that a stranger wrote
reaches a terminal unescaped.
"""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from generator.problems import Problem, Severity

_WIDTH = 140


def format_text(problems: Sequence[Problem], bestanden: int, *, published: bool | None = None) -> str:
    """Write the report for people, with one closing line.

    ``published`` adds what happened to the site: True and False after a build, None after a check.
    """
    lines = list(chain.from_iterable(_text_lines(problem) for problem in problems))
    return "\n".join([*lines, *([""] if lines else []), _summary(problems, bestanden, published)]) + "\n"


def format_github(problems: Iterable[Problem], prefix: str = "") -> str:
    """Write GitHub workflow annotations; ``prefix`` leads from the repository's root to the folder of ``content``."""
    lines = []
    for problem in problems:
        level = "error" if problem.is_fout else "warning"
        place = problem.location
        file = _escape_property(f"{prefix}{place.bestand}")
        title = _escape_property(problem.code.value)
        message = _escape_message(f"{problem.text} {problem.hint}".strip())
        lines.append(f"::{level} file={file},line={place.regel},col={place.kolom},title={title}::{message}\n")
    return "".join(lines)


def format_json(problems: Iterable[Problem], bestanden: int, peildatum: date) -> str:
    """Write the report as JSON (contract §3)."""
    rows = [
        {
            "bestand": problem.location.bestand,
            "regel": problem.location.regel,
            "kolom": problem.location.kolom,
            "veld": problem.veld,
            "code": problem.code.value,
            "ernst": problem.severity.value,
            "melding": problem.text,
            "tip": problem.hint,
        }
        for problem in problems
    ]
    report = {"peildatum": peildatum.isoformat(), "bestanden": bestanden, "problemen": rows}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _text_lines(problem: Problem) -> Iterable[str]:
    place = problem.location
    head = f"{place.bestand}:{place.regel}:{place.kolom}: {problem.severity}: {problem.text} [{problem.code}]"
    yield visible(head)
    if place.bronregel.strip():
        yield from _source_lines(place.bronregel, place.regel, place.kolom, place.lengte)
    if problem.hint:
        yield f"    {visible(problem.hint)}"


def _source_lines(line: str, number: int, column: int, length: int) -> Iterable[str]:
    start = 0 if column <= _WIDTH - 20 else column - 40
    shown = line[start : start + _WIDTH]
    before = line[start : column - 1]
    pointed = line[column - 1 : column - 1 + max(1, length)][: max(1, _WIDTH - len(before))]
    margin = f"{number:>5} | "
    yield margin + visible(shown)
    yield f"{'':>5} | " + " " * _columns(before) + "^" * max(1, _columns(pointed))


def _columns(text: str) -> int:
    return sum(_column(letter) for letter in visible(text))


def _column(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def visible(text: str) -> str:
    """Replace what a terminal would act on or hide (control characters, direction marks) by a visible sign.

    GitHub obeys ``##[`` anywhere in a line of a log, so that goes too.
    """
    return "".join(_visible(letter) for letter in text).replace("##[", "#\N{REPLACEMENT CHARACTER}[")


def _visible(letter: str) -> str:
    if letter == "\t":
        return " "
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") else letter


def _summary(problems: Sequence[Problem], bestanden: int, published: bool | None) -> str:
    fouten = sum(problem.is_fout for problem in problems)
    waarschuwingen = sum(problem.severity is Severity.WAARSCHUWING for problem in problems)
    ending = {None: "", True: " De kaart is gepubliceerd.", False: " Er is niets gepubliceerd."}[published]
    looked = _count(bestanden, "bestand", "bestanden")
    if not problems:
        return f"Alles in orde: {looked} gecontroleerd.{ending}"
    files = len({problem.location.bestand for problem in problems})
    counts = [
        _count(fouten, "fout", "fouten") if fouten else "",
        _count(waarschuwingen, "waarschuwing", "waarschuwingen") if waarschuwingen else "",
    ]
    return f"{' en '.join(filter(None, counts))} in {files} van {looked}.{ending}"


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _escape_message(text: str) -> str:
    return visible(text.replace("\n", " ")).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_message(text).replace(":", "%3A").replace(",", "%2C")
