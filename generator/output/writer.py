"""All files or none: a site is written beside DIR, counted, put on the disk and only then swapped in.

In: ``OutputFile`` values, consumed one by one, and DIR. Out: ``Written``; or ``TargetRefused`` (DIR is not ours),
``OutputError`` (the disk did not let us; the old site stands) or a ``SiteFault`` (a mistake of the generator; the old
site stands). Not done here: making the files, and saying any of this to anyone.
"""

import ctypes
import errno
import fcntl
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.output.gate import MARKER, Gate
from generator.output.target import Place, check_target, remove_own
from generator.site import OutputFile

_MARKER_TEXT = b"Deze map is gebouwd door kaart. Elke volgende bouw vervangt alles wat hier staat.\n"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class OutputError(Exception):
    """The site could not be written (exit 3), said in Dutch."""

    def __init__(self, melding: str, tip: str) -> None:
        super().__init__(melding)
        self.melding = melding
        self.tip = tip


@dataclass(frozen=True, slots=True)
class Written:
    """What was put in DIR, and what is left of the former site because it could not be removed."""

    count: int
    size: int
    left_behind: tuple[Path, ...] = ()


def write_site(
    files: Iterable[OutputFile], target: Path, *, kopie: bool = False, protected: Sequence[Path] = ()
) -> Written:
    """Write the whole site and put it in the place of ``target``, or change nothing."""
    check_target(target, protected)
    with _disk(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    with _lock(target):
        place = _prepare(target, protected)
        staging = place.fresh()
        try:
            count, size = _stage(files, staging, target)
            with _disk(target):
                _swap(place, staging, kopie=kopie)
        except BaseException:
            if place.current() != staging:
                _remove(staging)
            raise
        _confirm(place)
        return Written(count, size, tuple(path for path in list(place.leftovers()) if not _remove(path)))


def _prepare(target: Path, protected: Sequence[Path]) -> Place:
    """Put right what a build that was killed left behind: at most one folder of ours, and an old site set aside."""
    place = check_target(target, protected)
    with _disk(target):
        if not os.path.lexists(place.path) and place.aside in place.leftovers():
            place.aside.rename(place.path)
            place = check_target(target, protected)
        for leftover in list(place.leftovers()):
            remove_own(leftover)
    return place


def _stage(files: Iterable[OutputFile], staging: Path, target: Path) -> tuple[int, int]:
    """Write every file below ``staging``, then check links and count, and wait until the disk has it all."""
    gate, size = Gate(), 0
    with _disk(target):
        _make_folder(staging)
        _write_file(f"{staging}/{MARKER}", _MARKER_TEXT)
    for file in files:
        folders = gate.admit(file)
        with _disk(target):
            for folder in folders:
                _make_folder(f"{staging}/{folder}")
            _write_file(f"{staging}/{file.path}", file.content)
        size += len(file.content)
    gate.close()
    with _disk(target):
        _recount(staging, len(gate.paths), size)
        _sync(staging)
    return len(gate.paths), size


def _make_folder(path: str | Path) -> None:
    os.mkdir(path)  # noqa: PTH102 - ten thousand times: no Path for each
    os.chmod(path, 0o755)  # noqa: PTH101, S103 - a site is for everyone to read, whatever the umask says


def _write_file(path: str, content: bytes) -> None:
    handle = os.open(path, _NEW, 0o644)
    try:
        os.fchmod(handle, 0o644)
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def _recount(staging: Path, count: int, size: int) -> None:
    """See with fresh eyes that what was written is there."""
    found, total = -1, -len(_MARKER_TEXT)
    for folder, _, names in os.walk(staging):
        found += len(names)
        total += sum(os.lstat(f"{folder}/{name}").st_size for name in names)
    if (found, total) != (count, size):
        raise OSError(errno.EIO, f"wrote {count} files of {size} bytes, found {found} of {total}")


def _sync(folder: Path) -> None:
    """Wait until everything in the file system of ``folder`` is on the disk.

    One ``syncfs`` is as safe as an ``fsync`` of each file and folder (since Linux 5.8 it tells of failed writes too),
    and many times faster. Elsewhere every file and folder gets its own ``fsync``.
    """
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "syncfs"):
        with _opened(folder) as handle:
            if library.syncfs(handle) != 0:
                number = ctypes.get_errno()
                raise OSError(number, os.strerror(number))
        return
    for inside, _, names in os.walk(folder):
        for name in (*names, ""):
            with _opened(f"{inside}/{name}") as handle:
                os.fsync(handle)


@contextmanager
def _opened(path: str | Path) -> Iterator[int]:
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        yield handle
    finally:
        os.close(handle)


def _swap(place: Place, staging: Path, *, kopie: bool) -> None:
    """Put the new site in DIR's place: a link over a link in one step; else the old one steps aside first."""
    if kopie:
        _exchange(place, staging)
        return
    link = place.fresh()
    link.symlink_to(staging.name)
    try:
        if place.path.is_symlink() or not place.path.exists():
            link.replace(place.path)
        else:
            _exchange(place, link)
    except BaseException:
        _remove(link)
        raise


def _exchange(place: Place, new: Path) -> None:
    has_old = os.path.lexists(place.path)
    if has_old:
        if os.path.lexists(place.aside):  # not ours, or it would be gone: a rename may go over it without a word
            melding = f"Naast deze map staat al '{place.aside.name}', van iemand anders. De site is niet veranderd."
            raise OutputError(melding, "Verplaats dat of geef het een andere naam.")
        place.path.rename(place.aside)
    try:
        new.rename(place.path)
    except BaseException:
        if has_old and not os.path.lexists(place.path):
            place.aside.rename(place.path)
        raise


def _confirm(place: Place) -> None:
    """Wait until the swap itself is on the disk; only then may the old site go."""
    try:
        with _opened(place.parent) as handle:
            os.fsync(handle)
    except OSError as error:
        melding = f"De nieuwe site staat in '{place.path}', maar de schijf bevestigt dat niet."
        raise OutputError(melding, "Kijk of de schijf in orde is en bouw opnieuw.") from error


def _remove(path: Path) -> bool:
    """Remove something of ours that is not in use, and tell whether it went; if not, the next build tries again."""
    try:
        if os.path.lexists(path):
            remove_own(path)
    except OSError:
        return False
    return True


@contextmanager
def _lock(target: Path) -> Iterator[None]:
    """Hold the lock beside DIR, so that two builds never meet; the file goes when the build is done."""
    path = target.parent / f".{target.name}.kaart-slot"
    with _disk(target):
        handle = _take_lock(path)
    try:
        yield
    finally:
        with suppress(OSError):  # a lock file that stays locks nothing once it is closed
            path.unlink()
        os.close(handle)


def _take_lock(path: Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(path, handle):
                return handle
        except BlockingIOError as error:
            os.close(handle)
            raise OutputError(
                "Er loopt al een bouw naar deze map.", "Wacht tot die klaar is en bouw opnieuw."
            ) from error
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _is_still(path: Path, handle: int) -> bool:
    """Tell whether the file we locked is still the one by that name: its former holder may have removed it."""
    try:
        return os.path.samestat(path.lstat(), os.fstat(handle))
    except FileNotFoundError:
        return False


@contextmanager
def _disk(target: Path) -> Iterator[None]:
    """Say in Dutch what the disk refused."""
    try:
        yield
    except OSError as error:
        raise explain_refusal(error, target) from error


def explain_refusal(error: OSError, target: Path, stands: str = "De site is niet veranderd.") -> OutputError:
    """Say in Dutch what the disk refused, and what is still as it was."""
    if error.errno in _FULL:
        return OutputError(f"De schijf is vol. {stands}", "Maak ruimte vrij en probeer het opnieuw.")
    if error.errno == errno.EROFS:
        return OutputError(f"De schijf van '{target}' is alleen-lezen. {stands}", "Kies een andere map.")
    if error.errno in (errno.EACCES, errno.EPERM):
        melding = f"Schrijven bij '{target}' mag niet. {stands}"
        return OutputError(melding, "Geef deze gebruiker schrijfrecht of kies een andere map.")
    melding = f"Schrijven bij '{target}' lukt niet (systeemfout {error.errno}). {stands}"
    return OutputError(melding, "Kijk of de schijf in orde is en probeer het opnieuw.")
