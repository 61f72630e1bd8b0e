"""Files of which a question needs few: sorted runs, a folder named after the content, and places that tell where."""

import json
from itertools import accumulate
from random import Random

import pytest
from playwright.sync_api import Page

from generator.search.bestanden import BLOCK, RUN, Bundle, browser_order, numbers_json, posting_json, steps, to_json
from generator.search.index import Postings
from tests.search.lezer import Gelezen

WORDS = ["", "a", "aa", "ab", "zz", "~debt|en", "ß", "ı", "борг", "قرض", "\ue000", "\uffee", "\U00010330", "\U0001d400"]


def pack(entries: list[tuple[str, str]], size: int = RUN) -> Gelezen:
    bundle = Bundle()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.search.bestanden.RUN", size)
        patch.setattr("generator.search.bestanden.MOST_RUNS", 10_000)
        firsts = bundle.add_runs("t", entries)
    return Gelezen(bundle.files({"t": firsts}))


def tells_runs_apart(found: Gelezen, kind: str) -> bool:
    """Every run begins at or behind what the manifest says of it, and the run before it ends earlier."""
    runs = [list(found.read(name)) for name in found.names(kind)]
    firsts = found.manifest[kind]
    begins = all(browser_order(first) <= browser_order(run[0]) for first, run in zip(firsts, runs, strict=True))
    ends = all(browser_order(run[-1]) < browser_order(first) for run, first in zip(runs, firsts[1:], strict=False))
    return begins and ends


@pytest.mark.parametrize("size", [1, 10, 40, 10_000])
def test_runs_together_hold_everything_in_order(size: int) -> None:
    words = sorted(WORDS, key=browser_order)
    found = pack([(word, to_json([number])) for number, word in enumerate(words)], size)
    assert list(found.run("t")) == words
    assert tells_runs_apart(found, "t")


def test_a_run_is_small_unless_one_entry_is_large() -> None:
    chance = Random(1)
    entries = [(f"w{number:05}", to_json(list(range(chance.randint(1, 300))))) for number in range(2_000)]
    found = pack(entries)
    sizes = {name: len(found.content[f"zoeken/{found.manifest['map']}/{name}.json"]) for name in found.names("t")}
    assert max(sizes.values()) < RUN + 1_500
    assert len(sizes) > 20


def test_the_runs_of_a_kaart_are_sorted_and_small(klein_index: Gelezen) -> None:
    for kind in "tb":
        words = list(klein_index.run(kind))
        assert words == sorted(words, key=browser_order)
        assert tells_runs_apart(klein_index, kind)
    large = {path: len(content) for path, content in klein_index.content.items() if len(content) > 60_000}
    assert large == {}


@pytest.mark.browser
def test_the_browser_finds_the_run_of_every_word(modules: Page) -> None:
    entries = [(word, "1") for word in sorted({*WORDS, *(f"w{number}" for number in range(300))}, key=browser_order)]
    for size in (1, 10, 60):
        found = pack(entries, size)
        asked = [word for word, _ in entries]
        places = modules.evaluate(
            """async ([eersten, woorden]) => {
              const { plaats } = await module("zoeken/bestanden");
              return woorden.map((woord) => plaats(eersten, woord));
            }""",
            [found.manifest["t"], asked],
        )
        runs = [found.read(name) for name in found.names("t")]
        assert [word for word, place in zip(asked, places, strict=True) if word not in runs[int(place)]] == []


@pytest.mark.browser
def test_a_word_before_all_others_stands_nowhere(modules: Page) -> None:
    script = """async (woord) => (await module("zoeken/bestanden")).plaats(["b", "d"], woord)"""
    assert [modules.evaluate(script, word) for word in ("a", "b", "c", "d", "e")] == [-1, 0, 0, 1, 1]


def test_the_folder_is_named_after_all_that_is_in_it() -> None:
    one, same = pack([("a", "1")]), pack([("a", "1")])
    other, more = pack([("a", "2")]), pack([("a", "1"), ("b", "1")])
    assert one.content == same.content
    assert len({one.manifest["map"], other.manifest["map"], more.manifest["map"]}) == 3


def test_the_folder_changes_with_the_manifest() -> None:
    folders = set()
    for number in range(3):
        bundle = Bundle()
        bundle.add("n", [1])
        folders.add(Gelezen(bundle.files({"aantal": number})).manifest["map"])
    assert len(folders) == 3


def test_records_stand_in_blocks_in_order() -> None:
    bundle = Bundle()
    records = [{"slug": f"v{number}"} for number in range(2 * BLOCK + 3)]
    bundle.add_blocks("r", records)
    found = Gelezen(bundle.files({}))
    assert found.records() == records
    assert [len(found.read(name)) for name in found.names("r")] == [BLOCK, BLOCK, 3]


@pytest.mark.parametrize("numbers", [[], [0], [3, 4, 90], list(range(50))])
def test_steps_lead_back_to_the_numbers(numbers: list[int]) -> None:
    assert list(accumulate(steps(numbers))) == numbers
    assert json.loads(numbers_json(numbers)) == numbers


@pytest.mark.browser
def test_the_browser_reads_the_places_that_were_written(modules: Page) -> None:
    found = Postings([0, 0, 3, 700], [0, 9, 11, 2], [1234, 5, 100, 7])
    places = modules.evaluate(
        """async (getallen) => (await module("zoeken/bestanden")).leesPlekken(getallen)""",
        json.loads(posting_json(found)),
    )
    assert places == {"plekken": [0, 0, 3, 700], "velden": [0, 9, 11, 2], "gewichten": [1234, 5, 100, 7]}


@pytest.mark.browser
def test_words_stand_in_the_order_of_the_browser(modules: Page) -> None:
    assert modules.evaluate("(woorden) => woorden.sort()", WORDS[::-1]) == sorted(WORDS, key=browser_order)


def test_the_manifest_says_no_more_of_a_run_than_it_must() -> None:
    entries = [(word, "1") for word in ("schuldhulp", "schuldhulpmaatje", "schuldhulpverlening", "zorg")]
    assert pack(entries, 1).manifest["t"] == ["s", "schuldhulpm", "schuldhulpv", "z"]


def test_the_same_value_is_the_same_text() -> None:
    assert to_json({"b": 1, "a": "é"}) == to_json({"a": "é", "b": 1}) == '{"a":"é","b":1}'
