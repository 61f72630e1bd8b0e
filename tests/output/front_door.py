"""The kaart command seen from outside: real processes to start, stop and kill, and what a folder holds to the byte.

``Nursery`` forks processes that have the generator imported already: the same command, without a second of imports.
Run as a program, this module is such a nursery.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.output.gate import MARKER

ROOT = Path(__file__).parents[2]
DAY = "2026-11-22"
_OURS = re.compile(r"\.kaart-([0-9a-f]{12}|oud)$")

Tree = dict[str, str]


@dataclass(frozen=True)
class Contents:
    """Two versions of one kaart; every page differs, and the second has a page more."""

    one: Path
    two: Path


def make_contents(folder: Path) -> Contents:
    """Copy the small kaart twice and change the name, which stands on every page, in the second."""
    one, two = folder / "een" / "content", folder / "twee" / "content"
    for copy in (one, two):
        shutil.copytree(ROOT / "tests/sites/klein/content", copy)
    settings = two / "kaart.yaml"
    text = settings.read_text(encoding="utf-8")
    assert "naam: Sociale kaart Merendonk" in text
    settings.write_text(text.replace("naam: Sociale kaart Merendonk", "naam: De nieuwe kaart Merendonk"), "utf-8")
    (two / "paginas" / "nieuws.md").write_text("---\ntitel: Nieuws\n---\nEen pagina die er eerst niet was.\n", "utf-8")
    return Contents(one, two)


def arguments(content: Path, target: Path, *options: str) -> list[str]:
    return ["build", "--inhoud", str(content), "--peildatum", DAY, "--uit", str(target), *options]


def command(content: Path, target: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "generator", *arguments(content, target, *options)]


def build(content: Path, target: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command(content, target, *options), cwd=ROOT, capture_output=True, text=True, timeout=120)


def tree(folder: Path) -> Tree:
    """Give a digest of every file, and name every folder: two of these are equal when the sites are, byte for byte."""
    found: Tree = {}
    for inside, folders, names in os.walk(folder):
        here = os.path.relpath(inside, folder)
        found |= {f"{here}/{name}/": "" for name in folders}
        for name in names:
            found[f"{here}/{name}"] = hashlib.sha256(Path(inside, name).read_bytes()).hexdigest()
    assert not found or f"./{MARKER}" in found
    return found


def beside(target: Path) -> list[str]:
    """Name what stands beside DIR, the folder in use left out."""
    in_use = target.readlink().name if target.is_symlink() else ""
    return sorted(path.name for path in target.parent.iterdir() if path.name not in (target.name, in_use))


def folders_beside(target: Path) -> list[str]:
    """Name the folders of sites beside DIR that are not in use."""
    return [name for name in beside(target) if _OURS.search(name) and not (target.parent / name).is_symlink()]


def fresh_beside(target: Path) -> list[Path]:
    """Give what a build that is under way has made so far, the folder in use left out."""
    try:
        in_use = target.readlink().name
    except OSError:
        in_use = ""
    return [path for path in target.parent.iterdir() if _OURS.search(path.name) and path.name != in_use]


def processes(session: int) -> list[int]:
    """Give the living processes of a session: a build that was started in its own, and every child it left."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            pid, _, rest = status.read_text().partition(" (")
            state, _, _, its_session = rest.rpartition(")")[2].split()[:4]
            if int(its_session) == session and state not in "ZX":
                found.append(int(pid))
    return found


def wait_until_gone(session: int, seconds: float = 1.0) -> list[int]:
    """Wait until no process of a session is left; gives those that are still there when the time is over."""
    end = time.monotonic() + seconds
    while (left := processes(session)) and time.monotonic() < end:
        time.sleep(0.005)
    return left


@dataclass
class Build:
    """A build under way, first of its own session."""

    pid: int
    _nursery: "Nursery | None" = None
    _process: "subprocess.Popen[str] | None" = None

    def is_alive(self) -> bool:
        try:
            return Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
        except OSError:
            return False

    def send(self, signal: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal)

    def finish(self) -> tuple[int, str]:
        """Wait for the end; gives the exit status, negative for a signal, and everything it said."""
        if self._process:
            out, err = self._process.communicate(timeout=120)
            return self._process.returncode, out + err
        assert self._nursery
        return self._nursery.wait()


class Nursery:
    """A process with everything imported that forks one build at a time."""

    def __init__(self, log: Path, *through: str) -> None:
        self._log = log
        code = [*through, sys.executable, "-m", "tests.output.front_door", str(log)]
        self._process = subprocess.Popen(code, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(60)

    def start(self, content: Path, target: Path, *options: str) -> Build:
        return self._fork(arguments(content, target, *options))

    def run(self, *given: str | Path) -> tuple[int, str]:
        """Run the command with any arguments; gives the exit status and everything it said."""
        return self._fork(list(map(str, given))).finish()

    def build(self, content: Path, target: Path, *options: str) -> tuple[int, str]:
        return self.start(content, target, *options).finish()

    def wait(self) -> tuple[int, str]:
        status = self._read()
        return status, self._log.read_text(encoding="utf-8")

    def _fork(self, given: list[str]) -> Build:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(given) + "\n")
        self._process.stdin.flush()
        return Build(self._read(), _nursery=self)

    def _read(self) -> int:
        assert self._process.stdout
        return int(self._process.stdout.readline())


def start(content: Path, target: Path, *options: str) -> Build:
    """Start the command as people do, in a session of its own."""
    process = subprocess.Popen(
        command(content, target, *options), cwd=ROOT, start_new_session=True, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    return Build(process.pid, _process=process)


def _serve_builds(log: str) -> None:
    from babel.dates import format_date
    from holidays import country_holidays

    from generator import cli

    assert format_date(date.fromisoformat(DAY), locale="nl")
    assert country_holidays("NL", years=2026)
    for line in sys.stdin:
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            os.setsid()
            said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(said, 1)
            os.dup2(said, 2)
            sys.argv[1:] = json.loads(line)
            cli.main()
        print(pid, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


if __name__ == "__main__":
    _serve_builds(sys.argv[1])
