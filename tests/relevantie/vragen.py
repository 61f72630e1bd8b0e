"""The judged questions of ``vragen/*.yaml``.

In: a folder of YAML files. Out: ``Vraag`` values in order, each in its half: within a file and a kind the first, third,
fifth … question is for tuning, the others are only for reporting.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

VRAGEN = Path(__file__).parent / "vragen"
NIETS = "niets"
"""The kind of question that nothing on the kaart answers."""
SOORTEN = (
    "alledaags",
    "vakterm",
    "samengesteld",
    "tikfout",
    "begin",
    "naam",
    "wijk",
    "andere-taal",
    "professional",
    NIETS,
)
AFSTELLEN, METEN = "afstellen", "meten"
HELFTEN = (AFSTELLEN, METEN)


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question: what was typed, its kind, the half it is in, and what people said of the answers."""

    tekst: str
    soort: str
    helft: str
    bestand: str
    oordelen: Mapping[str, int]
    nul: frozenset[str]

    @property
    def beoordeeld(self) -> frozenset[str]:
        """Every slug that somebody looked at."""
        return self.nul | self.oordelen.keys()


def read_questions(folder: Path = VRAGEN) -> list[Vraag]:
    """Give every question of a folder, file by file.

    Raises:
        ValueError: a question has a key, kind or grade that is not known.
    """
    return [vraag for path in sorted(folder.glob("*.yaml")) for vraag in _read_file(path)]


def _read_file(path: Path) -> Iterator[Vraag]:
    seen: Counter[str] = Counter()
    for found in yaml.safe_load(path.read_text("utf-8")) or []:
        _check(found, path.name)
        helft = HELFTEN[seen[found["soort"]] % 2]
        seen[found["soort"]] += 1
        oordelen, nul = found.get("oordelen") or {}, frozenset(found.get("nul") or ())
        yield Vraag(str(found["vraag"]), found["soort"], helft, path.name, oordelen, nul)


def _check(found: Mapping[str, Any], name: str) -> None:
    where = f"{name}: {found.get('vraag')!r}"
    unknown = found.keys() - {"vraag", "soort", "oordelen", "nul"}
    if unknown or "vraag" not in found:
        raise ValueError(f"{where}: unknown keys {sorted(unknown)}, or no question")
    if found.get("soort") not in SOORTEN:
        raise ValueError(f"{where}: {found.get('soort')!r} is not one of {', '.join(SOORTEN)}")
    oordelen, nul = found.get("oordelen") or {}, found.get("nul") or []
    if not all(grade in (1, 2, 3) for grade in oordelen.values()):
        raise ValueError(f"{where}: a grade is 1, 2 or 3; what does not help stands in nul")
    if oordelen.keys() & set(nul):
        raise ValueError(f"{where}: graded and in nul: {sorted(oordelen.keys() & set(nul))}")
    if bool(oordelen) == (found["soort"] == NIETS):
        raise ValueError(f"{where}: 'niets' has no grades, every other kind has")
