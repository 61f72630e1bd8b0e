"""What searching costs on a slow phone: our search beside Pagefind, in turns (part of ``make bench-zoeken``).

In: numbers of voorzieningen. Out: for each, the bytes and the time to a first answer, the time of next answers, and our
share of each; for the largest also the time of writing the index. Nothing here fails: it tells.
"""

import argparse
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from shutil import rmtree
from statistics import median, quantiles

from generator.build import ROOT
from generator.model.kaart import Kaart
from tests.bench.bench import SIZES, multiply, search_output, timed
from tests.bench.chromium import chromium
from tests.bench.meten import measure
from tests.relevantie.motoren import ONZE, ZOEKERS, Proef, build_kaart, build_pagefind, pagefind_command
from tests.relevantie.traag import Beurt, visit

VRAGEN = 25
"""The first question of a visit, and 24 more."""
PAGEFIND = "pagefind"
_WORD = re.compile(r"[a-zà-ÿ]{4,}")


@dataclass(frozen=True, slots=True)
class Figuur:
    """What one number of voorzieningen costs one engine: the median of its visits."""

    bytes: float
    verzoeken: float
    eerste: float
    p50: float
    p95: float
    leeg: float


BARS: Mapping[str, tuple[Callable[[Figuur], float], float, float]] = {
    "bytes tot eerste antwoord": (lambda one: one.bytes, 0.25, 0.15),
    "tijd tot eerste antwoord": (lambda one: one.eerste, 0.45, 0.30),
    "p95 van volgende vragen": (lambda one: one.p95, 0.65, 0.30),
}
"""Our share of Pagefind's: what to reach, and what to strive for."""
GROWTH_BAR = 1.5
INDEX_BAR = 0.35


def main() -> None:
    """Measure every size and print what it costs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("aantallen", type=int, nargs="*", default=SIZES)
    parser.add_argument("--rondes", type=int, default=3)
    parser.add_argument("--verzoeken", action="store_true", help="also what our first answer fetched, and when")
    options = parser.parse_args()
    ours: dict[int, Figuur] = {}
    for size in options.aantallen:
        with tempfile.TemporaryDirectory() as folder:
            proef = Proef(multiply(ROOT / "content", Path(folder) / "content", size), Path(folder))
            ours[size] = _measure_size(proef, size, options)
            if size == max(options.aantallen):
                _measure_index(proef, size, options.rondes)
    if {500, 10_000} <= ours.keys():
        growth = ours[10_000].bytes / ours[500].bytes
        print(f"\nonze bytes bij 10.000 tegenover 500: {growth:.2f}x (lat {GROWTH_BAR}x: {_met(growth <= GROWTH_BAR)})")


def _measure_size(proef: Proef, size: int, options: argparse.Namespace) -> Figuur:
    pages = {ONZE: "zoeken/", PAGEFIND: "zoek.html"}
    sites = {
        ONZE: build_kaart(proef.content, proef.map / "dist"),
        PAGEFIND: build_pagefind(proef.kaart, proef.map / "pagefind"),
    }
    vragen = questions(proef.kaart)
    visits: dict[str, list[Beurt]] = {name: [] for name in sites}
    with host(sites) as address, chromium() as browser:
        addresses = {name: f"{address}{name}/{page}" for name, page in pages.items()}
        for where in addresses.values():
            visit(browser, where, vragen, slow=False)  # so that the host has every file ready
        for ronde in range(options.rondes):
            order = Random(ronde).sample(vragen, len(vragen))
            for name, where in addresses.items():
                visits[name].append(visit(browser, where, order))
    found = {name: summarise(beurten) for name, beurten in visits.items()}
    print(f"\n{size} voorzieningen, {options.rondes} rondes")
    _report(found)
    if options.verzoeken:
        _print_requests(visits[ONZE][0])
    return found[ONZE]


def questions(kaart: Kaart, count: int = VRAGEN) -> list[str]:
    """Give questions of one to three words that stand in a voorziening of this kaart; always the same."""
    chance = Random(2026)
    entries = [entry.value for _, entry in sorted(kaart.voorzieningen.items())]
    found: list[str] = []
    while len(found) < count:
        one = chance.choice(entries)
        text = " ".join([one.naam, *one.ook_bekend_als, *one.zoekwoorden, one.samenvatting]).lower()
        words = sorted(set(_WORD.findall(text)) - {"nummer"})
        vraag = " ".join(chance.sample(words, min(len(words), chance.randint(1, 3))))
        if vraag and vraag not in found:
            found.append(vraag)
    return found


@contextmanager
def host(sites: Mapping[str, Path]) -> Iterator[str]:
    """Serve sites below their names, compressed, and give the address."""
    command = ["node", str(ZOEKERS / "bediening.mjs"), *(str(part) for pair in sites.items() for part in pair)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/"
        process.stdin.close()


def summarise(beurten: Sequence[Beurt]) -> Figuur:
    """Give the medians of some visits."""
    return Figuur(
        bytes=median(one.bytes for one in beurten),
        verzoeken=median(len(one.verzoeken) for one in beurten),
        eerste=median(one.eerste for one in beurten),
        p50=median(median(one.volgende) for one in beurten),
        p95=median(quantiles(one.volgende, n=20, method="inclusive")[-1] for one in beurten),
        leeg=median(one.leeg for one in beurten),
    )


def _report(found: Mapping[str, Figuur]) -> None:
    print(f"{'':<12}{'eerste kB':>11}{'verzoeken':>11}{'eerste ms':>11}{'p50 ms':>10}{'p95 ms':>10}{'leeg':>8}")
    for name, one in found.items():
        row = f"{one.bytes / 1_000:>11.1f}{one.verzoeken:>11.0f}{one.eerste:>11.0f}{one.p50:>10.0f}{one.p95:>10.0f}"
        print(f"{name:<12}{row}{one.leeg:>8.0f}")
    for name, (figure, bar, striven) in BARS.items():
        ratio = figure(found[ONZE]) / figure(found[PAGEFIND])
        reached = f"lat {bar}: {_met(ratio <= bar)}; streven {striven}: {_met(ratio <= striven)}"
        print(f"{name:<28}{ratio:>6.2f}x Pagefind   {reached}", flush=True)


def _print_requests(beurt: Beurt) -> None:
    for one in beurt.verzoeken:
        print(f"{one.adres:<80}{one.bytes:>8}{one.begin:>8.0f}{one.eind:>8.0f}")


def _measure_index(proef: Proef, size: int, rounds: int) -> None:
    """Write our search files and let Pagefind index, in turns."""
    site = proef.map / "pagefind"
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(timed(partial(_write_ours, proef.kaart, proef.map / "zoeken"))[1])
        rmtree(site / "pagefind")
        theirs.append(measure([pagefind_command(site)], ROOT).wall)
    ratio = median(one / other for one, other in zip(ours, theirs, strict=True))
    print(f"\nindex van {size} schrijven: wij {median(ours):.2f} s, Pagefind {median(theirs):.2f} s")
    print(f"{ratio:.2f}x Pagefind   lat {INDEX_BAR}: {_met(ratio <= INDEX_BAR)}")


def _write_ours(kaart: Kaart, target: Path) -> None:
    rmtree(target, ignore_errors=True)
    for file in search_output(kaart):
        path = target / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def _met(is_met: bool) -> str:
    return "gehaald" if is_met else "niet gehaald"


if __name__ == "__main__":
    main()
