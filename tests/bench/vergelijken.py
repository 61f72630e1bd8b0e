"""Our build beside Hugo + Pagefind on equal pages, in interleaved rounds (``python -m tests.bench.vergelijken``).

In: the number of voorzieningen and of rounds, and the two programs: ``--hugo`` and ``--pagefind``. Out: the median
seconds, processor seconds and largest process of each, the median ratio of the rounds, and whether the bar is met.

What differs: ``kaart build`` also checks every rule and every link, writes JSON-LD, sitemap, calendar data and styled
pages, and explains access, telephone numbers and hours in words. Hugo gets those words ready-made and makes plain HTML.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, rmtree
from statistics import median
from time import perf_counter

from generator.build import ROOT
from generator.reading.tree import read_content
from generator.site import NIET_GEVONDEN
from tests.bench.bench import PEILDATUM, multiply
from tests.bench.tegenhangers import sheets, write_sheets

BAR = 2.0
"""A full build with search takes at most this many times as long as Hugo + Pagefind, at 2,000 voorzieningen."""


@dataclass(frozen=True, slots=True)
class Meting:
    """One run: seconds on the clock, seconds of processor, megabytes of the largest process."""

    wall: float
    cpu: float
    memory: float


def main() -> None:
    """Measure in interleaved rounds and print the medians."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.map) as name:
        folder = Path(name)
        content = multiply(ROOT / "content", folder / "content", options.aantal)
        hugo = _prepare_hugo(content, folder / "hugo")
        ours = [sys.executable, "-m", "generator", "build", "--inhoud", str(content), "--uit", str(folder / "dist")]
        runs: dict[str, Callable[[], Meting]] = {
            "kaart build": lambda: _run(
                [[*ours, "--peildatum", PEILDATUM.isoformat()]], ROOT, [folder / "dist"], folder / "dist"
            ),
            "Hugo + Pagefind": lambda: _run(
                [[options.hugo, "--quiet"], [options.pagefind, "--site", "public", "--force-language", "nl"]],
                hugo,
                [hugo / "public", hugo / "resources"],
                hugo / "public",
            ),
        }
        rounds = [{label: run() for label, run in runs.items()} for _ in range(options.rondes)]
        print(f"{options.aantal} voorzieningen, {options.rondes} rondes; bladzijden: "
              f"{_pages(folder / 'dist')} en {_pages(hugo / 'public')}")  # fmt: skip
    _report(rounds, list(runs))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("aantal", type=int, nargs="?", default=2_000)
    parser.add_argument("--rondes", type=int, default=5)
    parser.add_argument("--hugo", default="hugo")
    parser.add_argument("--pagefind", default="pagefind")
    parser.add_argument("--map", help="where to build: /dev/shm for a memory disk")
    return parser.parse_args()


def _prepare_hugo(content: Path, target: Path) -> Path:
    copytree(Path(__file__).parent / "hugo", target)
    kaart = read_content(content).kaart.published()
    pages = (sheet for sheet in sheets(kaart, PEILDATUM) if sheet.adres != NIET_GEVONDEN)
    write_sheets(pages, target / "content")
    return target


def _run(commands: Sequence[Sequence[str]], where: Path, stale: Sequence[Path], out: Path) -> Meting:
    """Run commands one after the other into a cold folder."""
    for path in stale:
        rmtree(path, ignore_errors=True)
    cpu, memory = 0.0, 0.0
    start = perf_counter()
    for command in commands:
        with subprocess.Popen(command, cwd=where, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, f"{command[0]} failed"
        cpu += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000))
    wall = perf_counter() - start
    assert (out / "index.html").is_file(), f"no site in {out}"
    return Meting(wall, cpu, memory)


def _pages(folder: Path) -> int:
    return sum(1 for _ in folder.rglob("*.html"))


def _report(rounds: Sequence[dict[str, Meting]], labels: Sequence[str]) -> None:
    print(f"{'':<18}{'klok':>10}{'processor':>12}{'geheugen':>12}")
    for label in labels:
        runs = [one[label] for one in rounds]
        wall, cpu, memory = (median(values) for values in zip(*((r.wall, r.cpu, r.memory) for r in runs), strict=True))
        print(f"{label:<18}{wall:>8.2f} s{cpu:>10.2f} s{memory:>9.0f} MB")
    ratio = median(one[labels[0]].wall / one[labels[1]].wall for one in rounds)
    print(f"verhouding {ratio:.2f}x (lat {BAR:.1f}x: {'gehaald' if ratio <= BAR else 'niet gehaald'})")


if __name__ == "__main__":
    main()
