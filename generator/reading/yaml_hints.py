"""The commonest slips of Dutch prose in YAML, each with its own hint and the mended line.

In: the lines of a text and where libyaml stopped in it. Out: a Dutch sentence, a hint and the place of the slip.
Nothing is parsed here, and no word of libyaml is ever shown.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.reading.yaml_layout import Slip, Trouble, find_misfit

_VALUE = re.compile(r"(?P<start>\s*(?:- )?(?:[^\s:#'\"\[{-][^:#'\"]{0,60}: +|(?<=- )))(?P<value>\S.*)")
_GLUED_COLON = re.compile(r"(?P<start>\s*(?:- )?)(?P<key>[A-Za-z_0-9]{2,40}):(?P<value>[^\s:/].*)")
_GLUED_DASH = re.compile(r"(?P<start>\s*)-(?P<value>[^\s-].*)")
_NO_COLON = re.compile(r"[a-z_]{2,40}")
_APOSTROPHE = re.compile(r"'[a-z]{1,2}[\s-]")
_BLOCK = re.compile(r"[|>][-+0-9]{0,2}(\s*|\s+#.*)")
_SIGNS = "@`%&*!,]}"
_LONGEST = 160


def find_slip(lines: Sequence[str], trouble: Trouble) -> Slip:
    """Tell what probably went wrong: a slip on the line itself or just before it, else how the lines fit together."""
    look = (_open_quotes(lines, trouble), _escape(lines, trouble), _near(lines, trouble), _in_flow(lines, trouble))
    for slips in look:
        slip = next(slips, None)
        if slip:
            return slip
    return find_misfit(lines, trouble)


def find_glued(lines: Sequence[str]) -> Slip:
    """Tell why a whole text came out as one value: the first space that is missing, or the lack of any field."""
    for number, line in enumerate(lines):
        slip = next(_glued(line, number), None)
        if slip:
            return slip
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    hint = "Schrijf elk veld op een eigen regel, met een dubbele punt en een spatie: naam: Inloophuis De Tuin"
    return Slip(first, 0, len(lines[first].strip()), "Hier staat tekst, maar geen veld.", hint)


def hint_for_map_as_text(value: dict[str, Any]) -> str | None:
    """Give the hint for ``- Bel: wij luisteren``: a text with a colon that YAML read as a field."""
    if len(value) != 1:
        return None
    key, text = next(iter(value.items()))
    if not isinstance(text, str):
        return None
    mended = _cut(quote(f"{key}: {text}".strip()))
    return f"Door de dubbele punt leest YAML dit als een veld. Zet aanhalingstekens om de tekst: {mended}"


def hint_for_sign(line: str, column: int) -> str:
    """Give the hint for a value that begins with ``&``, ``*`` or ``!`` at ``column`` (from 0)."""
    found = _VALUE.fullmatch(line.rstrip())
    if found and len(found["start"]) == column:
        return f"Zet aanhalingstekens om de tekst: {_mend(found['start'], found['value'])}"
    return "Schrijf de tekst helemaal uit, of zet er aanhalingstekens om."


def quote(text: str) -> str:
    """Write a text in quotes, in the kind that needs no escape where that can be."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _mend(start: str, text: str) -> str:
    return _cut(f"{start.strip()} {quote(text)}".strip(), f'{start.strip()} "…"'.strip())


def _cut(text: str, otherwise: str = '"…"') -> str:
    return text if len(text) <= _LONGEST else otherwise


def _open_quotes(lines: Sequence[str], trouble: Trouble) -> Iterator[Slip]:
    """The first quote that no line closes explains everything after it."""
    for number, line in enumerate(lines[: trouble.line + 1]):
        found = _VALUE.fullmatch(line.rstrip())
        if not found or found["value"][0] not in "\"'" or found["value"][0] in found["value"][1:]:
            continue
        mark = found["value"][0]
        closing = next((later.rstrip() for later in lines[number + 1 : trouble.line + 1] if mark in later), "")
        if not (closing.endswith(mark) and closing.count(mark) == 1):
            yield _unclosed(found["start"], found["value"], number, len(found["start"]))
    if trouble.is_in("end of stream", "document indicator") and trouble.start and trouble.start[0] < len(lines):
        number, column = trouble.start
        value = re.split(r"[,\]}]", lines[number][column:], maxsplit=1)[0].rstrip()
        if value and value[0] in "\"'":
            yield _unclosed("", value, number, column)


def _unclosed(start: str, value: str, number: int, column: int) -> Slip:
    if _APOSTROPHE.match(value):
        text = "Deze tekst begint met een apostrof. YAML leest die als aanhalingsteken."
        hint = f"Zet dubbele aanhalingstekens om de hele tekst: {_mend(start, value)}"
        return Slip(number, column, len(value), text, hint)
    hint = f"Zet aan het eind ook {value[0]}: {_mend(start, value[1:])}"
    return Slip(number, column, len(value), "Dit aanhalingsteken wordt niet gesloten.", hint)


def _escape(lines: Sequence[str], trouble: Trouble) -> Iterator[Slip]:
    if trouble.is_in("escape character", "hexdecimal", "Unicode character escape"):
        found = _VALUE.fullmatch(lines[trouble.line].rstrip())
        mended = f": {_mend(found['start'], found['value'].strip(chr(34)))}" if found else "."
        text = "Binnen dubbele aanhalingstekens heeft een \\ een eigen betekenis."
        yield Slip(trouble.line, trouble.column, 2, text, f"Gebruik enkele aanhalingstekens om de tekst{mended}")


def _near(lines: Sequence[str], trouble: Trouble) -> Iterator[Slip]:
    wanted = [trouble.line, trouble.line - 1]
    if trouble.start and not trouble.is_in("expected key", "'-' indicator"):
        wanted.insert(0 if trouble.is_in("expected ':'") else 1, trouble.start[0])
    for number in dict.fromkeys(wanted):
        if 0 <= number < len(lines):
            line = lines[number].rstrip()
            found = _VALUE.fullmatch(line)
            if found:
                yield from _in_value(found["start"], found["value"], number)
            yield from _glued(line, number)
            if _NO_COLON.fullmatch(line):
                text = "Achter de naam van het veld ontbreekt een dubbele punt."
                yield Slip(number, 0, len(line), text, f"Schrijf: {line}: en daarachter de waarde.")


def _glued(line: str, number: int) -> Iterator[Slip]:
    colon = _GLUED_COLON.fullmatch(line.rstrip())
    if colon:
        hint = f"Schrijf: {colon['key']}: {_cut(colon['value'], '…')}"
        yield Slip(number, colon.end("key"), 1, "Na de dubbele punt ontbreekt een spatie.", hint)
    dash = _GLUED_DASH.fullmatch(line.rstrip())
    if dash:
        hint = f"Schrijf: - {_cut(dash['value'], '…')}"
        yield Slip(number, len(dash["start"]), 1, "Na het streepje ontbreekt een spatie.", hint)


def _in_value(start: str, value: str, number: int) -> Iterator[Slip]:
    column, first = len(start), value[0]
    mended = f"et aanhalingstekens om de tekst: {_mend(start, value)}"
    if first in "\"'":
        yield from _quoted(start, value, number)
    elif first in _SIGNS:
        yield Slip(number, column, len(value), f"Een tekst kan niet beginnen met {first}.", f"Z{mended}")
    elif first in "[{":
        closing = {"[": "]", "{": "}"}[first]
        if value.count(first) > value.count(closing):
            hint = f"Zet {closing} aan het eind, of zet aanhalingstekens om een tekst met haken."
            yield Slip(number, column, len(value), f"Na {first} ontbreekt {closing}.", hint)
    elif first in "|>":
        if not _BLOCK.fullmatch(value):
            text = f"Achter {first} kan op dezelfde regel geen tekst staan."
            yield Slip(number, column, len(value), text, f"Zet de tekst op de volgende regel, of z{mended}")
    elif first in "-?" and value[1:2] in ("", " ") and not start.rstrip().endswith("-"):
        text = f"Achter de dubbele punt kan hier geen {first} staan."
        yield Slip(number, column, 1, text, f"Zet een lijst op eigen regels onder het veld, of z{mended}")
    elif re.search(r":(\s|$)", value):
        yield Slip(number, column, len(value), "In deze tekst staat nog een dubbele punt.", f"Z{mended}")


def _quoted(start: str, value: str, number: int) -> Iterator[Slip]:
    mark, rest, column = value[0], value[1:], len(start)
    inside = rest[:-1] if rest.endswith(mark) else rest
    if rest.endswith(mark) and mark in inside.replace("\\" + mark, "").replace(mark * 2, ""):
        text = "Binnen de aanhalingstekens staan nog meer aanhalingstekens."
        hint = f"Gebruik buitenom de andere soort: {_mend(start, inside)}"
        yield Slip(number, column, len(value), text, hint)
    elif mark in rest and not rest.endswith(mark):
        text = "Na het tweede aanhalingsteken staat nog tekst."
        hint = f"Zet aanhalingstekens om de hele tekst: {_mend(start, value)}"
        yield Slip(number, column, len(value), text, hint)


def _in_flow(lines: Sequence[str], trouble: Trouble) -> Iterator[Slip]:
    """A slip between ``[ ]`` or ``{ }``: the piece between two commas that libyaml could not read."""
    line, at = lines[trouble.line], trouble.column
    if trouble.is_in("unexpected ':'"):
        hint = "Schrijf in een regel met accolades: {naam: waarde, naam: waarde}"
        yield Slip(trouble.line, at, 1, "Na de dubbele punt ontbreekt een spatie of een waarde.", hint)
    if not trouble.is_in("',' or", "flow node") or at >= len(line):
        return
    if line[at] == "," and trouble.is_in("node content"):
        yield Slip(trouble.line, at, 1, "Hier staat een komma te veel.", "Haal de komma weg.")
        return
    begin = max(line.rfind(sign, 0, at) for sign in ",[{") + 1
    piece = re.split(r"[,\]}]", line[begin:], maxsplit=1)[0]
    column = begin + len(piece) - len(piece.lstrip())
    key, colon, rest = piece.strip().partition(": ")
    is_field = trouble.is_in("'}'") and bool(colon)
    mended = _mend(f"{key}:", rest) if is_field else _mend("", piece.strip())
    value = rest if is_field else piece.strip()
    if value[:1] in ("'", '"'):
        text = "Na het tweede aanhalingsteken staat nog tekst."
    elif ":" in value:
        text = "In deze tekst staat nog een dubbele punt."
    else:
        return
    yield Slip(trouble.line, column, len(piece.strip()), text, f"Zet aanhalingstekens om de tekst: {mended}")
