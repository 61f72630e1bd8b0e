"""The gate before the swap: which paths may be written, and whether every internal link has a page.

In: ``OutputFile`` values one by one. Out: nothing, or an exception for the programmer, in English: editors heard of
their mistakes long before. This module touches no disk.
"""

import unicodedata
from dataclasses import dataclass, field

from generator.site import OutputFile, file_path

MARKER = ".kaart-bouw"
"""The file by which an output of ours is known."""

_SHOWN = 20


class SiteFault(ValueError):
    """The generator made something that can't be a site."""


class HostilePath(SiteFault):
    """A path that is not a plain, relative one."""


class Collision(SiteFault):
    """Two files in one place, also on a disk that doesn't tell capitals or accents apart."""


class DeadLink(SiteFault):
    """A page links to an address of the site that isn't there."""


@dataclass
class Gate:
    """What was let through so far; its memory is the paths and the addresses linked to, never the bytes."""

    paths: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    _folded: dict[str, str] = field(default_factory=dict)
    _wanted: dict[str, str] = field(default_factory=dict)

    def admit(self, file: OutputFile) -> list[str]:
        """Let a file through and give the folders it is the first to need, outermost first."""
        parts = _split_path(file.path)
        if file.path in self.paths:
            raise Collision(f"written twice: {file.path}")
        new = []
        for depth in range(1, len(parts)):
            folder = "/".join(parts[:depth])
            if folder not in self.folders:
                self._claim(folder)
                self.folders.add(folder)
                new.append(folder)
        self._claim(file.path)
        self.paths.add(file.path)
        for link in file.links - self._wanted.keys():
            self._wanted[link] = file.path
        return new

    def close(self) -> None:
        """Refuse the site when one of its links leads nowhere."""
        dead = [(page, link) for link, page in self._wanted.items() if _target(link) not in self.paths]
        if dead:
            listed = "; ".join(f"{page} -> {link}" for page, link in sorted(dead)[:_SHOWN])
            raise DeadLink(f"{len(dead)} dead internal links: {listed}")

    def _claim(self, path: str) -> None:
        folded = unicodedata.normalize("NFC", path.casefold())
        taken = self._folded.setdefault(folded, path)
        if taken != path or path in self.folders or path in self.paths:
            raise Collision(f"in one place: {taken} and {path}")


def _target(link: str) -> str:
    return file_path(link.partition("#")[0].partition("?")[0])


def _split_path(path: str) -> list[str]:
    parts = path.split("/")
    if any(part in ("", ".", "..") or len(part.encode("utf-8", "replace")) > 255 for part in parts):
        raise HostilePath(f"not a plain relative path: {path!r}")
    if "\\" in path or not path.isprintable():
        raise HostilePath(f"a sign that has no place in a path: {path!r}")
    if unicodedata.normalize("NFC", path) != path:
        raise HostilePath(f"not in normal form C: {path!r}")
    if parts[0].casefold() == MARKER:
        raise HostilePath(f"the name of the marker: {path!r}")
    return parts
