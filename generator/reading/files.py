"""``content/`` on disk -> the files that belong there, and a problem for everything else (contract §1).

In: the content folder. Out: ``Found`` per kind, sorted by path. This module reads no text: ``bestand.py`` does.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.waarden import SLUG, mend_slug
from generator.problems import Code, Location, Problem, Severity

TEXT_LIMIT = 100_000
DATA_LIMIT = 5_000_000

LISTS = ("kaart.yaml", "themas.yaml", "doelgroepen.yaml", "woordenlijst.yaml", "synoniemen.yaml")
FOLDERS = {
    "paginas": "pagina",
    "wijken": "wijk",
    "organisaties": "organisatie",
    "voorzieningen": "voorziening",
    "overgenomen": "overgenomen",
}
"""Every folder of ``content/`` with the kind of what stands in it."""

_NESTED = frozenset({"organisaties", "voorzieningen"})
_DEEPEST = 20
_ENDINGS = {"wijken": (".md", ".geojson"), "overgenomen": (".json",)}


class InhoudOntbreekt(Exception):
    """There is no content to read: wrong use of the command, told in Dutch (exit status 2)."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file that belongs: its kind, its slug, where it is and how problems name it."""

    bestand: str
    kind: str
    slug: str
    path: Path
    limit: int = TEXT_LIMIT


def find_files(content: Path) -> tuple[list[Found], list[Problem]]:
    """Find every file of the kaart, sorted by path; anything that does not belong is a problem.

    Raises:
        InhoudOntbreekt: when the folder or its ``kaart.yaml`` is not there.
    """
    try:
        is_there = content.is_dir()
    except OSError:
        raise InhoudOntbreekt(f"De map '{content}' is niet te lezen. Noem een andere map achter --inhoud.") from None
    if not is_there:
        raise InhoudOntbreekt(f"De map '{content}' bestaat niet. Noem de map met de inhoud achter --inhoud.")
    if not os.path.lexists(content / "kaart.yaml"):
        raise InhoudOntbreekt(f"In de map '{content}' staat geen kaart.yaml. Dat bestand is verplicht.")
    found: list[Found] = []
    problems: list[Problem] = []
    for item in _walk(content.resolve(), content.resolve().name, ()):
        if isinstance(item, Found):
            found.append(item)
        else:
            problems.append(item)
    return sorted(found), problems


def _walk(folder: Path, bestand: str, inside: tuple[str, ...]) -> Iterator[Found | Problem]:
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        yield _unknown(bestand, "Deze map is niet te lezen.", "Geef het programma het recht om de map te lezen.")
        return
    for name in names:
        if name == "README.md" or name.startswith((".", "_")):
            continue
        path, shown = folder / name, f"{bestand}/{_printable(name)}"
        try:
            mode = path.lstat().st_mode
        except OSError:
            yield _unknown(shown, "Dit bestand is niet te lezen.", "Kijk of het er nog staat.")
            continue
        if stat.S_ISLNK(mode):
            yield _unknown(
                shown, "Dit is een koppeling (link) naar een andere plek.", "Zet het bestand zelf hier neer."
            )
        elif stat.S_ISDIR(mode):
            yield from _folder(path, shown, name, inside)
        else:
            yield _file(path, shown, name, inside)


def _folder(path: Path, shown: str, name: str, inside: tuple[str, ...]) -> Iterator[Found | Problem]:
    known = name in FOLDERS if not inside else inside[0] in _NESTED
    if known and not name.isprintable():
        yield _unknown(shown, "De naam van deze map kan niet.", "Gebruik letters, cijfers en streepjes.")
        return
    if len(inside) > _DEEPEST:
        yield _unknown(shown, "Deze map staat te diep.", f"Zet mappen hooguit {_DEEPEST} diep in elkaar.")
        return
    if known:
        yield from _walk(path, shown, (*inside, name))
        return
    where = f"In '{inside[0]}' staan geen mappen." if inside else f"Dit kan hier wel: {', '.join(FOLDERS)}."
    yield _unknown(shown, f"De map '{_printable(name)}' hoort hier niet.", where)


def _file(path: Path, shown: str, name: str, inside: tuple[str, ...]) -> Found | Problem:
    if not inside:
        if name in LISTS:
            return Found(shown, name.removesuffix(".yaml"), name.removesuffix(".yaml"), path)
        return _unknown(shown, "Dit bestand hoort hier niet.", _list_hint(name))
    folder = inside[0]
    stem, dot, ending = name.rpartition(".")
    endings = _ENDINGS.get(folder, (".md",))
    if not dot or f".{ending}" not in endings:
        hint = f"Laat de naam eindigen op {' of '.join(endings)}."
        return _unknown(shown, "Dit bestand hoort hier niet.", hint)
    if not SLUG.fullmatch(stem):
        return _unknown(shown, "De naam van dit bestand kan niet.", _name_hint(stem, ending))
    is_text = ending == "md"
    kind = FOLDERS[folder] if is_text or folder == "overgenomen" else "grens"
    return Found(shown, kind, stem, path, TEXT_LIMIT if is_text else DATA_LIMIT)


def _list_hint(name: str) -> str:
    if name.endswith(".yml"):
        return f"Noem het bestand {name[:-4]}.yaml."
    if name.endswith(".md"):
        return "Zet het in een van de mappen, bijvoorbeeld voorzieningen."
    return f"Dit kan hier wel: {', '.join(LISTS)}."


def _name_hint(stem: str, ending: str) -> str:
    mended = mend_slug(stem[:200])
    example = f": {mended}.{ending}" if mended else ""
    return f"Gebruik kleine letters, cijfers en streepjes, hooguit 80 tekens{example}."


def _unknown(bestand: str, text: str, hint: str) -> Problem:
    return Problem(Code.ONBEKEND_BESTAND, Severity.FOUT, Location(bestand), "", text, hint)


def _printable(name: str) -> str:
    shown = name.encode("utf-8", "backslashreplace").decode()
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in shown)
