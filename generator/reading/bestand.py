"""The one door for every text from outside: from a path to text without surprises.

In: a path and how large it may be. Out: ``TextFile``, or the problems that refuse it. Kind and size come first, then
strict UTF-8, then the character wall. What the text means is no concern of this module.
"""

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Code, Location, Problem, Severity
from generator.reading.characters import find_forbidden

_MOST = 20


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text and how problems name its file; every line ends in one newline, a byte order mark is gone."""

    bestand: str
    text: str


def read_text(path: Path, bestand: str, limit: int) -> TextFile | list[Problem]:
    """Read one file of at most ``limit`` bytes.

    Refused: a link, anything but a plain file, a larger file (``onbekend-bestand``); another encoding than UTF-8 and
    harmful invisible characters (``ongeldige-tekst``).
    """
    content = _read_bytes(path, bestand, limit)
    if isinstance(content, Problem):
        return [content]
    text = _decode(content, bestand)
    if isinstance(text, Problem):
        return [text]
    problems = check_text(text, bestand)
    return problems or TextFile(bestand, text)


def check_text(text: str, bestand: str) -> list[Problem]:
    """Give a problem for each harmful character in a text that was already decoded (at most 20)."""
    lines: list[str] = []
    problems: list[Problem] = []
    for line, column, description in find_forbidden(text):
        lines = lines or text.split("\n")
        location = Location(bestand, line, column, 1, lines[line - 1])
        hint = "Haal het weg: verwijder het woord en typ het opnieuw."
        problems.append(_problem(Code.ONGELDIGE_TEKST, location, f"Hier staat {description}.", hint))
        if len(problems) == _MOST:
            break
    return problems


def unify_line_ends(text: str) -> str:
    """Let every line end in one newline, whatever program or form it comes from."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_bytes(path: Path, bestand: str, limit: int) -> bytes | Problem:
    try:
        kind = path.lstat().st_mode
        if not stat.S_ISREG(kind):
            return _not_a_file(bestand, kind)
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return _not_a_file(bestand, stat.S_IFLNK)
        return _unreadable(bestand)
    try:
        opened = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(opened):
            return _not_a_file(bestand, opened)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(limit + 1)
    except OSError:
        return _unreadable(bestand)
    finally:
        os.close(descriptor)
    if len(content) > limit:
        text = f"Dit bestand is te groot: meer dan {_size(limit)}."
        return _unknown(bestand, text, "Maak het kleiner, of verdeel het over meer bestanden.")
    return content


def _decode(content: bytes, bestand: str) -> str | Problem:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or content.count(0) > len(content) // 4:
        return _wrong_encoding(bestand, 1, "UTF-16")
    try:
        text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        return _wrong_encoding(bestand, content.count(b"\n", 0, error.start) + 1, "Windows-1252")
    return unify_line_ends(text)


def _wrong_encoding(bestand: str, line: int, probable: str) -> Problem:
    text = f"Dit bestand is geen UTF-8, maar waarschijnlijk {probable}. De eerste fout staat op regel {line}."
    hint = "Open het bestand in het programma waarmee het gemaakt is, kies 'Opslaan als' en dan de codering UTF-8."
    return _problem(Code.ONGELDIGE_TEKST, Location(bestand), text, hint)


def _not_a_file(bestand: str, kind: int) -> Problem:
    what = "een koppeling (link)" if stat.S_ISLNK(kind) else "een map" if stat.S_ISDIR(kind) else "geen gewoon bestand"
    return _unknown(bestand, f"Dit is {what}.", "Zet hier een gewoon bestand neer.")


def _unreadable(bestand: str) -> Problem:
    return _unknown(bestand, "Dit bestand is niet te lezen.", "Kijk of het er nog staat en of lezen mag.")


def _unknown(bestand: str, text: str, hint: str) -> Problem:
    return _problem(Code.ONBEKEND_BESTAND, Location(bestand), text, hint)


def _problem(code: Code, location: Location, text: str, hint: str) -> Problem:
    return Problem(code, Severity.FOUT, location, "", text, hint)


def _size(limit: int) -> str:
    return f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1000} kB"
