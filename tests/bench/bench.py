"""How long each stage takes, and how much memory a build needs (``make bench``).

In: the example in ``content/``, multiplied to 500, 2,000 and 10,000 voorzieningen in a temporary folder. Out: a table
on the screen. It sets no bound and fails on nothing but a broken build.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path
from shutil import copytree
from time import perf_counter
from typing import TypeVar

from generator.build import ROOT, STATIC, TEMPLATES, render_site
from generator.build import check as check_content
from generator.output.writer import write_site
from generator.pages.zoeken import search_results
from generator.reading.tree import read_content
from generator.rules import apply_rules
from generator.search.documents import search_files

SIZES = (500, 2_000, 10_000)
PEILDATUM = date(2026, 11, 24)
STAGES = ("lezen", "regels", "zoeken", "pagina's", "schrijven")

T = TypeVar("T")


def main() -> None:
    """Measure every size, each in a process of its own, and print one line a size."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    print(f"{'aantal':>8}" + "".join(f"{stage:>11}" for stage in (*STAGES, "bouw", "geheugen")))
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            content = multiply(ROOT / "content", Path(folder) / "content", size)
            seconds = measure_stages(content, Path(folder) / "stages")
            whole, memory = measure_build(content, Path(folder) / "dist")
        columns = "".join(f"{value:>9.2f} s" for value in (*seconds, whole))
        print(f"{size:>8}{columns}{memory:>8.0f} MB", flush=True)


def multiply(source: Path, target: Path, size: int) -> Path:
    """Copy the content and repeat its voorzieningen under new names until there are ``size``."""
    copytree(source, target)
    originals = sorted(path for path in (target / "voorzieningen").rglob("*.md") if path.name != "README.md")
    texts = [(path.stem, path.read_text(encoding="utf-8")) for path in originals]
    extra = target / "voorzieningen/nog-meer"
    extra.mkdir()
    for number, (slug, text) in zip(range(len(texts), size), cycle(texts)):
        renamed = re.sub(
            r"^naam: ['\"]?(.*?)['\"]?$", rf'naam: "Nummer {number} \1"', text, count=1, flags=re.MULTILINE
        )
        (extra / f"{slug[:60]}-{number}.md").write_text(renamed, encoding="utf-8")
    return target


def measure_stages(content: Path, target: Path) -> list[float]:
    """Give the seconds of every stage, one after the other."""
    read, reading = timed(lambda: read_content(content))
    _, ruling = timed(lambda: list(apply_rules(read.kaart, PEILDATUM)))
    kaart = read.kaart.published()
    results = search_results(kaart, PEILDATUM)
    _, searching = timed(lambda: list(search_files(kaart, PEILDATUM, results)))
    found = check_content(content, PEILDATUM, lambda: PEILDATUM)
    assert found.is_publishable, "the example must be right before it can be measured"
    files, rendering = timed(lambda: list(render_site(found, "bench")))
    _, writing = timed(lambda: write_site(iter(files), target, kopie=True, protected=(content, STATIC, TEMPLATES)))
    return [reading, ruling, searching, rendering - searching, writing]


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Give what the work gives, and its seconds."""
    start = perf_counter()
    result = work()
    return result, perf_counter() - start


def measure_build(content: Path, target: Path) -> tuple[float, float]:
    """Give the seconds and the peak memory (MB) of one ``kaart build``."""
    command = [sys.executable, "-m", "generator", "build", "--inhoud", str(content), "--uit", str(target)]
    start = perf_counter()
    with subprocess.Popen(
        [*command, "--peildatum", PEILDATUM.isoformat()], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, "kaart build failed"
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return perf_counter() - start, usage.ru_maxrss / unit


if __name__ == "__main__":
    main()
