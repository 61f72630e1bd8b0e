"""How well people find what they need: our engine beside others, per kind of question (part of ``make bench-zoeken``).

In: the judged questions and the example kaart. Out: tables on the screen. Nothing here fails: it tells.
"""

import argparse
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.build import ROOT
from tests.relevantie.maten import Uitslag, summarise
from tests.relevantie.motoren import MOTOREN, ONZE, Proef
from tests.relevantie.vragen import HELFTEN, METEN, NIETS, SOORTEN, Vraag, read_questions

Antwoorden = list[tuple[Vraag, list[str]]]
LATTEN: Mapping[str, tuple[float, float]] = {
    "alles": (0.75, 0.85),
    "alledaags": (0.60, 0.78),
    "andere-taal": (0.65, 0.80),
    "naam": (0.95, 1.00),
    "vakterm": (0.85, 0.90),
    "professional": (0.83, 0.88),
    "samengesteld": (0.82, 0.87),
    "begin": (0.85, 0.90),
    "tikfout": (0.80, 0.85),
    "wijk": (0.78, 0.83),
}
"""nDCG@5 to reach, and to strive for."""
LAT_SUCCES, LAT_NIETS = (0.97, 0.99), (0.60, 0.80)
ALLES = "alles"


def main() -> None:
    """Ask every engine every question of one half and print what came of it."""
    options = _options()
    vragen = [vraag for vraag in read_questions() if vraag.helft == options.helft]
    print(f"\n{len(vragen)} vragen, helft om te {options.helft}; {Path(options.inhoud).resolve().name}")
    found = ask_all(vragen, options.motor or list(MOTOREN), Path(options.inhoud))
    measures: Mapping[str, Callable[[Uitslag], float | None]] = {
        "nDCG@5": lambda one: one.ndcg,
        "succes@3": lambda one: one.succes,
        "MRR": lambda one: one.mrr,
        "leeg (van de vragen waar iets bij past)": lambda one: one.leeg,
        "niet beoordeeld (van de eerste 5)": lambda one: one.onbeoordeeld,
        "niets getoond (van de vragen waar niets bij past)": lambda one: one.niets,
    }
    results = {motor: _per_kind(answers) for motor, answers in found.items()}
    for name, measure in measures.items():
        _print_table(name, {motor: {kind: measure(one) for kind, one in row.items()} for motor, row in results.items()})
    if ONZE in results:
        _print_bars(results[ONZE])
    if options.fouten and ONZE in found:
        _print_failures(found[ONZE])


def ask_all(vragen: Sequence[Vraag], names: Sequence[str], content: Path) -> dict[str, Antwoorden]:
    """Give every answer of every engine that is named."""
    found: dict[str, Antwoorden] = {}
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            lists = MOTOREN[name](Proef(content, Path(folder)), [vraag.tekst for vraag in vragen])
        found[name] = list(zip(vragen, lists, strict=True))
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--helft", choices=HELFTEN, default=METEN, help="the half for tuning, or the one for reporting")
    parser.add_argument("--motor", choices=MOTOREN, action="append", help="only this engine; may be given more often")
    parser.add_argument("--inhoud", default=ROOT / "content", help="the content of the kaart that is asked")
    parser.add_argument("--fouten", action="store_true", help="also our answers below 0.5, worst first")
    return parser.parse_args()


def _per_kind(answers: Antwoorden) -> dict[str, Uitslag]:
    kinds = {kind: [pair for pair in answers if pair[0].soort == kind] for kind in SOORTEN}
    return {ALLES: summarise(answers), **{kind: summarise(pairs) for kind, pairs in kinds.items() if pairs}}


def _print_table(name: str, rows: Mapping[str, Mapping[str, float | None]]) -> None:
    kinds = [kind for kind in next(iter(rows.values())) if any(row[kind] is not None for row in rows.values())]
    if not kinds:
        return
    print(f"\n{name}\n{'':<12}" + "".join(f"{kind:>14}" for kind in kinds))
    for motor, row in rows.items():
        print(f"{motor:<12}" + "".join(f"{_number(row[kind]):>14}" for kind in kinds))


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _print_bars(ours: Mapping[str, Uitslag]) -> None:
    print("\nlat en streven")
    figures: list[tuple[str, float | None, tuple[float, float]]] = [
        *((f"nDCG@5 {kind}", ours[kind].ndcg, bar) for kind, bar in LATTEN.items() if kind in ours),
        ("succes@3", ours[ALLES].succes, LAT_SUCCES),
        (f"{NIETS}: niets getoond", ours[ALLES].niets, LAT_NIETS),
    ]
    for name, value, (bar, striven) in figures:
        if value is not None:
            met = "streven gehaald" if value >= striven else "gehaald" if value >= bar else "niet gehaald"
            print(f"{name:<24}{value:>8.3f}   lat {bar:.2f}   streven {striven:.2f}   {met}")


def _print_failures(answers: Antwoorden) -> None:
    print("\nonze antwoorden onder 0,5")
    scored = [(summarise([(vraag, slugs)]), vraag, slugs) for vraag, slugs in answers]
    for one, vraag, slugs in sorted(scored, key=lambda item: (item[0].ndcg or 0, item[1].soort, item[1].tekst)):
        if (one.ndcg is not None and one.ndcg < 0.5) or (one.niets == 0):
            told = ", ".join(f"{slug} ({vraag.oordelen.get(slug, 0)})" for slug in slugs[:5]) or "niets"
            print(f"{_number(one.ndcg)}  [{vraag.soort}] {vraag.tekst}\n       {told}")


if __name__ == "__main__":
    main()
