"""Our build beside Hugo and Eleventy, each with Pagefind, on equal pages, round by round (part of ``make bench``).

In: the number of voorzieningen and of rounds. Out: the median seconds, processor seconds and largest process of each,
the median ratio of the rounds, and whether the bars are met. It fails on nothing but a broken build.

What differs: ``kaart build`` also checks every rule and every link, writes JSON-LD, sitemap, calendar data and styled
pages, and explains access, telephone numbers and hours in words. The others get those words ready-made and make plain
HTML. ``README.md`` beside this file names what they leave out.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from shutil import copytree, rmtree
from statistics import median

from generator.build import ROOT
from generator.reading.tree import read_content
from generator.site import NIET_GEVONDEN
from tests.bench.bench import PEILDATUM, multiply
from tests.bench.meten import Meting, measure
from tests.bench.tegenhangers import sheets, write_sheets

BAR, STRIVEN = 2.0, 1.5
"""A full build with search takes at most this many times as long as Hugo + Pagefind, at 2,000 voorzieningen."""
MEMORY_BAR = 600
"""Megabytes of the largest process at 10,000 voorzieningen."""

_HERE = Path(__file__).parent
_ELEVENTY = _HERE / "node_modules/@11ty/eleventy/cmd.cjs"
_PAGEFIND = _HERE / "node_modules/@pagefind/linux-x64/bin/pagefind_extended"


def main() -> None:
    """Measure in interleaved rounds and print the medians."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.map) as name:
        folder = Path(name)
        runs, outputs = _competitors(folder, options.aantal)
        rounds = [{label: run() for label, run in runs.items()} for _ in range(options.rondes)]
        pages = ", ".join(f"{label} {_pages(out)}" for label, out in outputs.items())
    where = options.map or "gewone schijf"
    print(f"\n{options.aantal} voorzieningen, {options.rondes} rondes, {where}; bladzijden: {pages}")
    _report(rounds, list(runs), options.aantal)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("aantal", type=int, nargs="?", default=2_000)
    parser.add_argument("--rondes", type=int, default=5)
    parser.add_argument("--map", help="where to build: /dev/shm for a memory disk")
    return parser.parse_args()


def _competitors(folder: Path, size: int) -> tuple[dict[str, Callable[[], Meting]], dict[str, Path]]:
    """Give what runs each build, and where each puts its site."""
    content = multiply(ROOT / "content", folder / "content", size)
    hugo, eleventy = (_prepare(content, folder, kind) for kind in ("hugo", "eleventy"))
    ours = [sys.executable, "-m", "generator", "build", "--inhoud", str(content), "--uit", str(folder / "dist")]
    search = [str(_PAGEFIND), "--site", "public", "--force-language", "nl"]
    commands: dict[str, tuple[list[list[str]], Path, Path]] = {
        "kaart build": ([[*ours, "--peildatum", PEILDATUM.isoformat()]], ROOT, folder / "dist"),
        "Hugo + Pagefind": ([[_hugo(), "--quiet"], search], hugo, hugo / "public"),
        "Eleventy + Pagefind": (
            [["node", str(_ELEVENTY), "--quiet", "--config=eleventy.config.mjs"], search],
            eleventy,
            eleventy / "public",
        ),
    }
    runs: dict[str, Callable[[], Meting]] = {label: partial(_run, *call) for label, call in commands.items()}
    return runs, {label: out for label, (_, _, out) in commands.items()}


def _hugo() -> str:
    """Give the program itself: the wrapper around it would be measured too."""
    return str(next((ROOT / ".venv-bench").glob("lib/python*/site-packages/hugo/binaries/hugo")))


def _prepare(content: Path, folder: Path, kind: str) -> Path:
    target = folder / kind
    copytree(_HERE / kind, target)
    kaart = read_content(content).kaart.published()
    pages = (sheet for sheet in sheets(kaart, PEILDATUM) if sheet.adres != NIET_GEVONDEN)
    write_sheets(pages, target / "content")
    return target


def _run(commands: Sequence[Sequence[str]], where: Path, out: Path) -> Meting:
    """Run commands one after the other into a cold folder."""
    for path in (out, where / "resources"):  # Hugo keeps what it made in the second
        _clear(path)
    found = measure(commands, where)
    assert (out / "index.html").is_file(), f"no site in {out}"
    return found


def _clear(path: Path) -> None:
    """Remove a site, also one that a link leads to."""
    site = path.resolve()
    if path.is_symlink():
        path.unlink()
    rmtree(site, ignore_errors=True)


def _pages(folder: Path) -> int:
    return sum(1 for _ in folder.rglob("*.html"))


def _report(rounds: Sequence[dict[str, Meting]], labels: Sequence[str], size: int) -> None:
    print(f"{'':<20}{'klok':>10}{'processor':>12}{'geheugen':>12}{'wij zijn':>12}")
    ours = labels[0]
    for label in labels:
        runs = [one[label] for one in rounds]
        wall, cpu, memory = (median(values) for values in zip(*((r.wall, r.cpu, r.memory) for r in runs), strict=True))
        ratio = median(one[ours].wall / one[label].wall for one in rounds)
        print(f"{label:<20}{wall:>8.2f} s{cpu:>10.2f} s{memory:>9.0f} MB{ratio:>11.2f}x")
    if size == 2_000:
        ratio = median(one[ours].wall / one[labels[1]].wall for one in rounds)
        print(f"lat {BAR}x {labels[1]}: {_met(ratio <= BAR)}; streven {STRIVEN}x: {_met(ratio <= STRIVEN)}")
    if size == 10_000:
        memory = max(one[ours].memory for one in rounds)
        print(f"lat {MEMORY_BAR} MB voor het grootste proces: {_met(memory <= MEMORY_BAR)}")


def _met(is_met: bool) -> str:
    return "gehaald" if is_met else "niet gehaald"


if __name__ == "__main__":
    main()
