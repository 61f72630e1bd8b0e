"""How lines of YAML fail to fit together: indentation, dashes, brackets.

In: the lines and where libyaml stopped. Out: a Slip, always; the last one is general. ``yaml_hints`` looks for slips in
the text of a line first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_INDENT = "Laat velden die bij elkaar horen even ver inspringen, met spaties."


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where libyaml stopped, its own word for it, and where the thing it was reading began (from 0)."""

    word: str
    line: int
    column: int
    start: tuple[int, int] | None = None

    def is_in(self, *words: str) -> bool:
        """True when libyaml's word holds one of these."""
        return any(word in self.word for word in words)


@dataclass(frozen=True, slots=True)
class Slip:
    """What probably went wrong: where (line and column from 0), how long, a sentence and a hint."""

    line: int
    column: int
    length: int
    text: str
    hint: str


def find_misfit(lines: Sequence[str], trouble: Trouble) -> Slip:
    """Tell how the line of the trouble fails to fit the lines above it."""
    line = lines[trouble.line]
    content = line.strip()
    if trouble.is_in("tab character"):
        return Slip(trouble.line, trouble.column, 1, "Hier staat een tab.", "Vervang de tab door spaties.")
    if trouble.is_in("expected ':'") and trouble.start and trouble.start[0] < len(lines):
        return _no_colon(lines, trouble.start[0])
    if line[trouble.column : trouble.column + 1] in ("]", "}"):
        sign = line[trouble.column]
        hint = f"Haal {sign} weg, of zet aanhalingstekens om de hele tekst."
        return Slip(trouble.line, trouble.column, 1, f"Hier staat {sign} te veel.", hint)
    if trouble.is_in("',' or"):
        return _open_bracket(lines, trouble)
    if trouble.is_in("mapping values"):
        return _too_deep(lines, trouble)
    if trouble.column == len(line) - len(line.lstrip()) and content:
        return _wrong_start(lines, trouble, content)
    text = "Dit past niet bij wat ervoor staat."
    hint = "Zet aanhalingstekens om de hele tekst, en kijk of alle haken en aanhalingstekens gesloten zijn."
    return Slip(trouble.line, trouble.column, 1, text, hint)


def _no_colon(lines: Sequence[str], number: int) -> Slip:
    content = lines[number].strip()
    column = lines[number].find(content)
    hint = "Schrijf: naam: waarde. Hoort deze regel bij de tekst erboven? Laat hem dan verder inspringen dan het veld."
    return Slip(number, column, len(content), "Op deze regel ontbreekt een dubbele punt.", hint)


def _open_bracket(lines: Sequence[str], trouble: Trouble) -> Slip:
    number, column = trouble.start or (trouble.line, trouble.column)
    opening, closing = ("{", "}") if trouble.is_in("'}'") else ("[", "]")
    hint = f"Zet {closing} aan het eind, en een komma tussen de delen."
    return Slip(number, column, 1, f"Na {opening} ontbreekt {closing} of een komma.", hint)


def _too_deep(lines: Sequence[str], trouble: Trouble) -> Slip:
    above = next((number for number in range(trouble.line - 1, -1, -1) if lines[number].strip()), trouble.line)
    before, line = lines[above], lines[trouble.line]
    indent = len(line) - len(line.lstrip())
    if above < trouble.line and before.strip()[:1] != "-" and ": " not in f"{before} ":
        return _no_colon(lines, above)
    text = "Deze regel springt te ver in: het veld erboven heeft al een waarde."
    return Slip(trouble.line, indent, len(line.strip()), text, _INDENT)


def _wrong_start(lines: Sequence[str], trouble: Trouble, content: str) -> Slip:
    where = (trouble.line, trouble.column, len(content))
    starts_dash = content == "-" or content.startswith("- ")
    if trouble.is_in("expected key") and starts_dash:
        hint = "Zet alle streepjes van een lijst recht onder elkaar, onder de naam van het veld."
        return Slip(*where, "Hier staat een streepje waar een veld hoort.", hint)
    if trouble.is_in("'-' indicator") and not starts_dash:
        hint = f"Schrijf: - {content[:80]} of laat de regel verder inspringen dan het streepje erboven."
        return Slip(*where, "Hier hoort een streepje, want de regels erboven zijn een lijst.", hint)
    if any(line.strip() == "..." for line in lines[: trouble.line]):
        return Slip(*where, "Achter een regel met ... kan niets meer staan.", "Haal de regel met ... weg.")
    return Slip(*where, "Deze regel springt anders in dan de regels erboven.", _INDENT)
