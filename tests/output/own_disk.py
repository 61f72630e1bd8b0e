"""A small disk of our own, in a mount namespace of its own: nothing of it is left when its holder is gone.

As root the namespace is made at once, else inside a user namespace. Where neither may be made there is no such disk.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.output.front_door import ROOT

NO_DISK = "no mount namespace may be made here, not as root and not in a user namespace"

_HOLD = 'mount -t tmpfs -o "$2" kaartproef "$1" && echo klaar && exec cat'
_WAYS: tuple[list[str], ...] = ([], ["--user", "--map-root-user"])


@dataclass
class OwnDisk:
    """A tmpfs at ``path``, for what is run with ``run``; ``seen`` is the same place for who looks from here."""

    path: Path
    _holder: int
    _is_user: bool

    @property
    def seen(self) -> Path:
        return Path(f"/proc/{self._holder}/root{self.path}")

    def run(self, *command: str | Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run([*self.enter(), *map(str, command)], capture_output=True, text=True, timeout=120)

    def enter(self) -> list[str]:
        """Give what stands before a command that is to see this disk."""
        way = ["--user", "--preserve-credentials"] if self._is_user else []
        return ["nsenter", "--target", str(self._holder), "--mount", *way, f"--wd={ROOT}"]

    def remount(self, options: str) -> None:
        done = self.run("mount", "-o", f"remount,{options}", self.path)
        assert done.returncode == 0, done.stderr

    def cover_read_only(self) -> None:
        """Bind the disk over itself, read-only: root too is refused."""
        for options in (["--bind", self.path], ["-o", "remount,bind,ro"]):
            done = self.run("mount", *options, self.path)
            assert done.returncode == 0, done.stderr

    def uncover(self) -> None:
        done = self.run("umount", self.path)
        assert done.returncode == 0, done.stderr

    def try_to_write(self, size: int) -> str:
        """Write a plain file of this size and remove it; gives the name of the error, or nothing."""
        code = (
            "import errno, os, sys\n"
            "path = sys.argv[1] + '/proef'\n"
            "try:\n"
            "    with open(path, 'wb') as file: file.write(bytes(int(sys.argv[2])))\n"
            "except OSError as error: print(errno.errorcode[error.errno], end='')\n"
            "if os.path.exists(path): os.unlink(path)\n"
        )
        done = self.run(sys.executable, "-c", code, self.path, str(size))
        assert done.returncode == 0, done.stderr
        return done.stdout


@contextmanager
def own_disk(path: Path, options: str) -> Iterator[OwnDisk | None]:
    """Mount a tmpfs with these options, for as long as it is asked for; gives nothing where that cannot be."""
    path.mkdir()
    for way in _WAYS if os.geteuid() == 0 else _WAYS[1:]:
        command = ["unshare", *way, "--mount", "--propagation", "private", "sh", "-c", _HOLD, "sh", str(path), options]
        try:
            holder = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            )
        except FileNotFoundError:
            break
        with holder:
            assert holder.stdout
            if holder.stdout.readline() == "klaar\n":
                yield OwnDisk(path, holder.pid, bool(way))
                return
    yield None
