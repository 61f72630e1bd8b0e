"""What is not judged yet: the first ten of every engine, for people who judge.

In: the questions and the example kaart. Out: YAML on the screen, one item for every question with something to judge:
behind each slug comes a 0, 1, 2 or 3. ``--verwerk FILE`` puts a filled-in list into the files of the questions.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from generator.build import ROOT
from generator.reading.tree import read_content
from tests.relevantie.maten import POEL
from tests.relevantie.meten import ask_all
from tests.relevantie.motoren import MOTOREN
from tests.relevantie.vragen import VRAGEN, Vraag, read_questions


def main() -> None:
    """Print what is still to be judged, or take in what was judged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--motor", choices=MOTOREN, action="append", help="only this engine; may be given more often")
    parser.add_argument("--diep", type=int, default=POEL, help="how many results of each engine")
    parser.add_argument("--bestand", action="append", help="only the questions of this file of vragen/")
    parser.add_argument("--verwerk", type=Path, help="a filled-in list")
    options = parser.parse_args()
    if options.verwerk:
        print(f"{take_in(yaml.safe_load(options.verwerk.read_text('utf-8')), VRAGEN)} oordelen verwerkt")
        return
    vragen = [vraag for vraag in read_questions() if vraag.bestand in (options.bestand or [vraag.bestand])]
    found = ask_all(vragen, options.motor or list(MOTOREN), ROOT / "content")
    lists = [[pair[1] for pair in pairs] for pairs in zip(*found.values(), strict=True)]
    kaart = read_content(ROOT / "content").kaart
    told = {slug: f"{one.value.naam}: {one.value.samenvatting}" for slug, one in kaart.voorzieningen.items()}
    sys.stdout.writelines(write_pool(vragen, lists, told, options.diep))


def write_pool(
    vragen: Sequence[Vraag], lists: Sequence[Sequence[Sequence[str]]], told: Mapping[str, str], diep: int = POEL
) -> Iterator[str]:
    """Give the list to fill in: of each question what any engine has among its first and nobody judged."""
    for vraag, answers in zip(vragen, lists, strict=True):
        pool = {slug for slugs in answers for slug in slugs[:diep]} - vraag.beoordeeld
        if pool:
            head = {"vraag": vraag.tekst, "soort": vraag.soort, "bestand": vraag.bestand}
            first, *others = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1_000).splitlines()
            yield "\n".join([f"- {first}", *(f"  {line}" for line in others), "  poel:", ""])
            yield from (f"    {slug}:  # {told[slug]}\n" for slug in sorted(pool))


def take_in(filled: Sequence[Mapping[str, object]], folder: Path) -> int:
    """Put judgments into the files of the questions, and leave everything else as it was; return how many.

    Raises:
        ValueError: a question is not in its file, or a judgment is not 0, 1, 2 or 3.
    """
    count = 0
    for one in filled:
        pool = one["poel"]
        assert isinstance(pool, dict)
        judged = {slug: grade for slug, grade in pool.items() if grade is not None}
        if not all(grade in (0, 1, 2, 3) for grade in judged.values()):
            raise ValueError(f"{one['vraag']}: a judgment is 0, 1, 2 or 3")
        path = folder / str(one["bestand"])
        path.write_text(_judge(path.read_text("utf-8"), str(one["vraag"]), judged), encoding="utf-8")
        count += len(judged)
    return count


def _judge(text: str, vraag: str, judged: Mapping[str, int]) -> str:
    """Write the item of one question anew."""
    items = re.split(r"(?m)^(?=- )", text)
    for place, item in enumerate(items):
        found = yaml.safe_load(item) if item.startswith("- ") else None
        if found and str(found[0]["vraag"]) == vraag:
            items[place] = _rewrite(item, found[0], judged)
            return "".join(items)
    raise ValueError(f"{vraag}: no such question in this file")


def _rewrite(item: str, found: Mapping[str, object], judged: Mapping[str, int]) -> str:
    oordelen, nul = found.get("oordelen") or {}, found.get("nul") or []
    assert isinstance(oordelen, dict)
    assert isinstance(nul, list)
    known = {**dict.fromkeys(nul, 0), **oordelen, **judged}
    ranked = sorted(known.items(), key=lambda pair: -pair[1])
    graded = ", ".join(f"{slug}: {grade}" for slug, grade in ranked if grade)
    nothing = ", ".join(slug for slug, grade in ranked if not grade)
    lines = [f"  oordelen: {{{graded}}}"] * bool(graded) + [f"  nul: [{nothing}]"] * bool(nothing)
    body = re.sub(r"(?m)^  (?:oordelen|nul):.*\n(?:   .*\n)*", "", item if item.endswith("\n") else f"{item}\n")
    rest = re.search(r"(?:\n(?:#.*)?)+\Z", body)  # blank lines, and remarks on the next item
    assert rest is not None
    return "\n".join([body[: rest.start()], *lines]) + rest[0]


if __name__ == "__main__":
    main()
