"""How long each stage takes in one process, and what a whole ``kaart build`` takes (part of ``make bench``).

In: the example in ``content/``, multiplied to 500, 2,000 and 10,000 voorzieningen in a temporary folder. Out: a table
on the screen, and how the stages but that of search grow for each voorziening. It fails on nothing but a broken build.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path
from random import Random
from shutil import copytree
from time import perf_counter
from typing import TypeVar

from generator.build import ROOT, STATIC, TEMPLATES, render_site
from generator.build import check as check_content
from generator.model.kaart import Kaart
from generator.output.writer import write_site
from generator.pages.zoeken import search_results
from generator.reading.thesaurus import read_thesaurus
from generator.reading.tree import read_content
from generator.rules import apply_rules
from generator.search.documents import search_files
from generator.site import OutputFile
from tests.bench.meten import Meting, measure

SIZES = (500, 2_000, 10_000)
GROWTH_BAR = 1.2
"""How many times longer a voorziening may take among 10,000 than among 2,000, search left out, on a memory disk."""
PEILDATUM = date(2026, 11, 24)
_WORD = re.compile(r"(?<= )[a-z]{5,12}(?= )")
STAGES = ("lezen", "regels", "zoeken", "pagina's", "schrijven")

T = TypeVar("T")


def main() -> None:
    """Measure every size and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("aantallen", type=int, nargs="*", default=SIZES)
    parser.add_argument("--map", help="where to build: /dev/shm for a memory disk")
    options = parser.parse_args()
    where = options.map or "gewone schijf"
    print(f"\nElke stap in één proces, {where}; 'bouw' met zoveel processen als er kernen zijn")
    print(f"{'aantal':>8}" + "".join(f"{stage:>11}" for stage in (*STAGES, "bouw", "geheugen")))
    each: dict[int, float] = {}
    for size in options.aantallen:
        with tempfile.TemporaryDirectory(dir=options.map) as folder:
            content = multiply(ROOT / "content", Path(folder) / "content", size)
            seconds = measure_stages(content, Path(folder) / "stages")
            whole = measure_build(content, Path(folder) / "dist")
        each[size] = (sum(seconds) - seconds[STAGES.index("zoeken")]) / size
        columns = "".join(f"{value:>9.2f} s" for value in (*seconds, whole.wall))
        print(f"{size:>8}{columns}{whole.memory:>8.0f} MB", flush=True)
    if {2_000, 10_000} <= each.keys():
        growth = each[10_000] / each[2_000]
        met = "gehaald" if growth <= GROWTH_BAR else "niet gehaald"
        print(f"per voorziening zonder zoeken, 10.000 tegenover 2.000: {growth:.2f}x (lat {GROWTH_BAR}x: {met})")


def multiply(source: Path, target: Path, size: int) -> Path:
    """Copy the content and repeat its voorzieningen under new names and in other words until there are ``size``."""
    copytree(source, target)
    originals = sorted(path for path in (target / "voorzieningen").rglob("*.md") if path.name != "README.md")
    texts = [(path.stem, path.read_text(encoding="utf-8")) for path in originals]
    known = sorted({word for _, text in texts for word in _WORD.findall(text.rpartition("\n---\n")[2])})
    extra = target / "voorzieningen/nog-meer"
    extra.mkdir()
    for number, (slug, text) in zip(range(len(texts), size), cycle(texts)):
        renamed = re.sub(
            r"^naam: ['\"]?(.*?)['\"]?$", rf'naam: "Nummer {number} \1"', text, count=1, flags=re.MULTILINE
        )
        (extra / f"{slug[:60]}-{number}.md").write_text(_reword(renamed, known, Random(number)), encoding="utf-8")
    return target


def _reword(text: str, known: Sequence[str], chance: Random) -> str:
    """Put other words in the body for one in six, some of them two in one: every kaart of people has its own words."""

    def other(match: re.Match[str]) -> str:
        if chance.random() > 1 / 6:
            return match[0]
        new = chance.choice(known)
        return new + chance.choice(known) if chance.random() < 1 / 10 else new

    head, mark, body = text.rpartition("\n---\n")
    return head + mark + _WORD.sub(other, body)


def measure_stages(content: Path, target: Path) -> list[float]:
    """Give the seconds of every stage, one after the other."""
    read, reading = timed(lambda: read_content(content))
    _, ruling = timed(lambda: list(apply_rules(read.kaart, PEILDATUM)))
    kaart = read.kaart.published()
    _, searching = timed(lambda: list(search_output(kaart)))
    found = check_content(content, PEILDATUM, lambda: PEILDATUM)
    assert found.is_publishable, "the example must be right before it can be measured"
    files, rendering = timed(lambda: list(render_site(found, "bench")))
    _, writing = timed(lambda: write_site(iter(files), target, kopie=True, protected=(content, STATIC, TEMPLATES)))
    return [reading, ruling, searching, rendering - searching, writing]


def search_output(kaart: Kaart) -> Iterator[OutputFile]:
    """Give all that search needs in the browser, made as a build makes it."""
    thesaurus = read_thesaurus()
    return search_files(kaart, PEILDATUM, search_results(kaart, PEILDATUM), thesaurus.begrippen, thesaurus.nood)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Give what the work gives, and its seconds."""
    start = perf_counter()
    result = work()
    return result, perf_counter() - start


def measure_build(content: Path, target: Path) -> Meting:
    """Measure one ``kaart build``."""
    command = [sys.executable, "-m", "generator", "build", "--inhoud", str(content), "--uit", str(target)]
    return measure([[*command, "--peildatum", PEILDATUM.isoformat()]], ROOT)


if __name__ == "__main__":
    main()
