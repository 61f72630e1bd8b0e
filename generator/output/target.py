"""What DIR may be, which folders beside it are ours, and how they go away.

In: the DIR someone asked for and the folders that must stay as they are. Out: a ``Place``, or ``TargetRefused``. The
site stands in a folder beside DIR (``dist.kaart-0123456789ab``) to which DIR is a symbolic link; with ``--kopie`` DIR
is that folder itself. Not done here: writing and swapping.
"""

import os
import re
import secrets
import shutil
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.output.gate import MARKER

_OTHER = "Kies met --uit een map die nog niet bestaat, een lege map of een eerder gebouwde site."


class TargetRefused(Exception):
    """DIR is not ours to replace: wrong use (exit 2), said in Dutch."""

    def __init__(self, melding: str, tip: str = _OTHER) -> None:
        super().__init__(melding)
        self.melding = melding
        self.tip = tip


@dataclass(frozen=True)
class Place:
    """The folder in which DIR stands, as it really is, and DIR's name in it."""

    parent: Path
    name: str

    @property
    def path(self) -> Path:
        """Where DIR stands."""
        return self.parent / self.name

    def fresh(self) -> Path:
        """Give a new name beside DIR that is recognisably ours."""
        return self.parent / f"{self.name}.kaart-{secrets.token_hex(6)}"

    @property
    def aside(self) -> Path:
        """Where the old site waits while a plain folder is exchanged for another."""
        return self.parent / f"{self.name}.kaart-oud"

    def current(self) -> Path | None:
        """Give the folder that DIR links to when that link is ours."""
        return self.parent / self.path.readlink() if self._is_own_link(self.path) else None

    def stamp(self) -> tuple[int, int, int] | None:
        """Tell which link or folder stands at DIR; every swap puts another one there."""
        try:
            found = self.path.lstat()
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_ctime_ns

    def leftovers(self) -> Iterator[Path]:
        """Find what earlier builds left beside DIR: folders and links by our name, never the site in use."""
        current = self.current()
        if not self.parent.is_dir():
            return
        for path in sorted(self.parent.iterdir()):
            if self._is_own_name(path.name) and path != current and (self._is_own_link(path) or is_own_folder(path)):
                yield path

    def _is_own_name(self, name: str) -> bool:
        return bool(re.fullmatch(re.escape(self.name) + r"\.kaart-([0-9a-f]{12}|oud)", name))

    def _is_own_link(self, path: Path) -> bool:
        return path.is_symlink() and self._is_own_name(str(path.readlink()))


def check_target(target: Path, protected: Sequence[Path] = ()) -> Place:
    """Give the place of DIR when it is absent, empty or an earlier output of ours; touch nothing."""
    if target.name in ("", ".."):
        raise TargetRefused(f"'{target}' kan niet worden vervangen.", "Geef met --uit de naam van een eigen map.")
    try:
        place = Place(target.parent.resolve(), target.name)
    except (OSError, RuntimeError) as error:
        raise _not_to_be_seen(target) from error
    while True:
        before = place.stamp()
        try:
            _check_parent(place, target)
            _check_protected(place, target, protected)
            _check_own(place, target)
        except (TargetRefused, OSError, RuntimeError) as error:
            if place.stamp() != before:
                continue  # another build swapped it while we looked
            if isinstance(error, TargetRefused):
                raise
            raise _not_to_be_seen(target) from error
        return place


def _not_to_be_seen(target: Path) -> TargetRefused:
    return TargetRefused(f"De map '{target}' is niet te bekijken.")


def is_own_folder(path: Path) -> bool:
    """Tell whether this is a real folder that is empty or has our marker."""
    if path.is_symlink() or not path.is_dir():
        return False
    marker = path / MARKER
    if marker.is_file() and not marker.is_symlink():
        return True
    with os.scandir(path) as entries:
        return next(entries, None) is None


def remove_own(path: Path) -> None:
    """Remove a link or folder of ours; the marker goes last, so that a half removed folder is still known as ours."""
    if path.is_symlink():
        path.unlink()
        return
    with os.scandir(path) as entries:
        inside = [(Path(entry.path), entry.is_dir(follow_symlinks=False)) for entry in entries if entry.name != MARKER]
    for item, is_folder in inside:
        if is_folder:
            shutil.rmtree(item)
        else:
            item.unlink()
    (path / MARKER).unlink(missing_ok=True)
    path.rmdir()


def _check_parent(place: Place, target: Path) -> None:
    for folder in (place.parent, *place.parent.parents):
        if os.path.lexists(folder):
            if not folder.is_dir():
                raise TargetRefused(f"'{target}' kan niet: '{folder}' is geen map.")
            return


def _check_protected(place: Place, target: Path, protected: Sequence[Path]) -> None:
    """Compare by what a folder is and not by its name, so that links and capitals hide nothing."""
    itself = _identities(place.path)[:1] if place.path.exists() else []
    around = _identities(place.parent)
    for folder in protected:
        if not folder.exists():
            continue
        chain = _identities(folder.resolve())
        if chain[0] in itself + around or set(itself) & set(chain):
            raise TargetRefused(f"'{target}' kan niet: de map '{folder}' moet blijven zoals hij is.")


def _identities(path: Path) -> list[tuple[int, int]]:
    """Name a folder and the folders around it by device and number, innermost first; the absent ones are left out."""
    found = [folder.stat() for folder in (path, *path.parents) if folder.exists()]
    return [(one.st_dev, one.st_ino) for one in found]


def _check_own(place: Place, target: Path) -> None:
    if not os.path.lexists(place.path):
        return
    mode = place.path.lstat().st_mode
    if stat.S_ISLNK(mode):
        current = place.current()
        if current is None or (os.path.lexists(current) and not is_own_folder(current)):
            raise TargetRefused(f"'{target}' is een link die niet van een eerdere bouw is.")
    elif not stat.S_ISDIR(mode):
        raise TargetRefused(f"'{target}' is geen map.")
    elif not is_own_folder(place.path):
        raise TargetRefused(f"In de map '{target}' staan bestanden die niet van een eerdere bouw zijn.")
