"""Which content files differ from the merge base of a revision and HEAD (contract §3, ``--geraakt``).

In: a folder in a work tree, a revision, the files to look at. Out: those that differ. Uncommitted and new files count;
a rename alone does not: the same bytes were there under another name that is gone.
"""

import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

_CAREFUL = ("-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false")
"""A proposal may hold files that look like a repository, with settings that name a program: git stays out of it."""


class GitFout(Exception):
    """Git is missing or does not know what was asked: wrong use, told in Dutch (exit status 2)."""


def find_root(folder: Path) -> Path:
    """Give the top folder of the work tree that holds ``folder``.

    Raises:
        GitFout: when git is missing or the folder is in no work tree.
    """
    hint = f"De map '{folder}' hoort niet bij een git-repository."
    return Path(os.fsdecode(_git(folder, ["rev-parse", "--show-toplevel"], hint).rstrip(b"\n")))


def find_touched(folder: Path, revision: str, files: Sequence[Path]) -> frozenset[Path]:
    """Give the files whose bytes in the work tree differ from those at the merge base of ``revision`` and HEAD.

    Raises:
        GitFout: no git, no repository, an unknown revision or no common history.
    """
    root = find_root(folder)
    unknown = f"Git kent '{revision[:80]}' niet. Noem een tak, label of commit die bestaat."
    commit = _text(
        _git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], unknown)
    )
    apart = f"'{revision[:80]}' en HEAD hebben geen gedeelde geschiedenis. Haal de hele geschiedenis op."
    base = _text(_git(root, ["merge-base", commit, "HEAD"], apart))
    before = _blobs(root, base)
    resolved = {path: path.resolve().relative_to(root.resolve()).as_posix() for path in files}
    now = _hashes(root, list(resolved.values()))
    gone = {blob for name, blob in before.items() if not (root / name).is_file()}
    return frozenset(path for path, name in resolved.items() if _differs(name, now[name], before, gone))


def _differs(name: str, blob: str, before: Mapping[str, str], gone: set[str]) -> bool:
    if name in before:
        return before[name] != blob
    return blob not in gone


def _blobs(root: Path, commit: str) -> dict[str, str]:
    listing = _git(root, ["ls-tree", "-r", "-z", "--full-tree", commit], "Git kan de oude versie niet lezen.")
    found: dict[str, str] = {}
    for row in listing.split(b"\0"):
        head, tab, name = row.partition(b"\t")
        if tab:
            found[os.fsdecode(name)] = head.split()[2].decode()
    return found


def _hashes(root: Path, names: list[str]) -> dict[str, str]:
    if not names:
        return {}
    if any(not name.isprintable() or name.startswith('"') for name in names):  # git would read other names in these
        raise GitFout(
            "De naam van een map boven de inhoud kan niet met --geraakt. Gebruik letters, cijfers en streepjes."
        )
    lines = "".join(f"{name}\n" for name in names)
    listing = _git(root, ["hash-object", "--stdin-paths"], "Git kan de bestanden niet lezen.", os.fsencode(lines))
    return dict(zip(names, listing.decode().split(), strict=True))


def _text(output: bytes) -> str:
    return output.decode().strip()


def _git(folder: Path, arguments: Iterable[str], complaint: str, given: bytes = b"") -> bytes:
    environment = os.environ | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *_CAREFUL, "-C", str(folder), *arguments],  # noqa: S607
            input=given,
            capture_output=True,
            env=environment,
            check=False,
        )
    except ValueError:  # a NUL, that no program takes
        raise GitFout(complaint) from None
    except FileNotFoundError:
        raise GitFout("Het programma git is niet gevonden. Zonder git werkt --geraakt niet.") from None
    if done.returncode != 0:
        raise GitFout(complaint)
    return done.stdout
