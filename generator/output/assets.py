"""static/ -> files under one folder that is named after all their bytes.

In: the folder ``static/``. Out: ``Assets``: the files, and the address of each name. The folder is fingerprinted and
not the files, so that stylesheets and modules find each other by their own relative names. The modules of search are
put together (``bundel.py``); nothing else is left out or rewritten: a licence stays beside what it belongs to. Not done
here: writing.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.output.bundel import bundle
from generator.site import OutputFile

BUNDLES = tuple(f"js/zoeken/{name}.js" for name in ("keuzelijst", "pagina", "stil", "zoeker"))
"""The modules that ``laadModule`` of ``static/js/zoeklader.js`` fetches by name, each one file with what it imports."""


@dataclass(frozen=True)
class Assets:
    """The files of ``static/`` as they stand in the site."""

    files: tuple[OutputFile, ...]
    addresses: Mapping[str, str] = field(repr=False)

    def address(self, name: str) -> str:
        """Give the site address of ``css/start.css``; a name that is not in ``static/`` is a mistake in a template."""
        if name not in self.addresses:
            raise KeyError(f"no such file in static/: {name}")
        return self.addresses[name]


def read_assets(static: Path) -> Assets:
    """Read every file of ``static``, in order of name; refuse links and anything else that is no plain file."""
    contents = bundle({name: path.read_bytes() for name, path in sorted(_find_files(static, ""))}, BUNDLES)
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(f"{len(name.encode())}:{name}:{len(content)}:".encode())
        digest.update(content)
    folder = f"assets/{digest.hexdigest()[:16]}"
    files = tuple(OutputFile(f"{folder}/{name}", content) for name, content in contents.items())
    return Assets(files, {name: f"/{folder}/{name}" for name in contents})


def _find_files(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name, mode = prefix + entry.name, entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode):
                yield from _find_files(Path(entry.path), f"{name}/")
            elif stat.S_ISREG(mode):
                yield name, Path(entry.path)
            else:
                raise ValueError(f"not a plain file in static/: {name}")
