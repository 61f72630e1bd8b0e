"""Every concept is found by a sentence that tells of it, and not by one that shares a word and means something else.

The sentences stand in ``vuurt/*.yaml``: ``begrip: {wel, niet}``, in words that the thesaurus does not hold as a phrase.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from generator.reading.thesaurus import Thesaurus

FILES = sorted((Path(__file__).parent / "vuurt").glob("*.yaml"))
AMONG_THE_BEST, BEST, AT_ALL, SILENT = 0.90, 3, 0.99, 0.97

FIRES = """async (vragen) => {
  const bestanden = await zoeker.open();
  const [{ begrijp }, { vindBegrippen }, { leesVraag }] = await Promise.all(
    ["zoeken/begrijpen", "zoeken/begrippen", "zoeken/vraag"].map(module));
  const { stop, licht } = bestanden.manifest;
  const sets = [new Set(stop), new Set(licht)];
  const antwoorden = [];
  for (const vraag of vragen) {
    const woorden = leesVraag(vraag, ...sets, bestanden.zinstam);
    await begrijp(bestanden, woorden);
    antwoorden.push((await vindBegrippen(bestanden, woorden)).map((een) => een.begrip));
  }
  return antwoorden;
}"""


@dataclass(frozen=True)
class Zin:
    begrip: str
    wel: str
    niet: str


def read(file: Path) -> list[Zin]:
    found = yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
    return [Zin(begrip, pair["wel"], pair["niet"]) for begrip, pair in found.items()]


ZINNEN = [zin for file in FILES for zin in read(file)]


def test_every_concept_has_one_line(thesaurus: Thesaurus) -> None:
    names = [group.begrip for group in thesaurus.begrippen]
    lines = [zin.begrip for zin in ZINNEN]
    assert sorted(set(names) - set(lines)) == []
    assert sorted(set(lines) - set(names)) == []
    assert len(lines) == len(set(lines))


def test_no_sentence_was_put_in_the_thesaurus(thesaurus: Thesaurus) -> None:
    known = {phrase for group in thesaurus.begrippen for phrase in (*group.woorden, *group.zinnen)}
    assert [zin.wel for zin in ZINNEN if zin.wel in known] == []


@pytest.fixture(scope="module")
def fired(motor: Page, thesaurus: Thesaurus) -> dict[str, list[str]]:
    """The concepts of each sentence, the strongest first; those of the kaart itself left out."""
    names = [group.begrip for group in thesaurus.begrippen]
    questions = [text for zin in ZINNEN for text in (zin.wel, zin.niet)]
    found: list[list[int]] = motor.evaluate(FIRES, questions)
    return {
        question: [names[number] for number in numbers if number < len(names)]
        for question, numbers in zip(questions, found, strict=True)
    }


def judge(what: str, failed: list[Any], least: float) -> None:
    share = 1 - len(failed) / len(ZINNEN)
    print(f"{what}: {share:.1%} of {len(ZINNEN)}")
    assert share >= least, f"{what}: {share:.1%}\n" + "\n".join(map(str, failed))


@pytest.mark.browser
def test_a_sentence_finds_its_concept_among_the_strongest(fired: dict[str, list[str]]) -> None:
    failed = [(zin.begrip, zin.wel, fired[zin.wel][:BEST]) for zin in ZINNEN if zin.begrip not in fired[zin.wel][:BEST]]
    judge(f"among the strongest {BEST}", failed, AMONG_THE_BEST)


@pytest.mark.browser
def test_a_sentence_finds_its_concept(fired: dict[str, list[str]]) -> None:
    judge("found", [(zin.begrip, zin.wel) for zin in ZINNEN if zin.begrip not in fired[zin.wel]], AT_ALL)


@pytest.mark.browser
def test_a_near_miss_is_something_else(fired: dict[str, list[str]]) -> None:
    failed = [(zin.begrip, zin.niet) for zin in ZINNEN if fired[zin.niet][:1] == [zin.begrip]]
    judge("not the strongest for its near miss", failed, SILENT)
