"""What is unusual but right passes without a mistake and stands on its page exactly as it was typed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.problems import Problem
from generator.reading.tree import read_content
from generator.rules import apply_rules
from tests.vijandig.oordeel import judge, parse, words_of
from tests.vijandig.verrassingen import (
    HUISNUMMERS,
    MAILADRESSEN,
    NAMEN,
    PEILDATUM,
    POSTCODES,
    TEKSTEN,
    TELEFOONS,
    TIJDEN,
    WEBADRESSEN,
    entry,
    write,
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verrassingen") / "content"
    write(folder)
    return folder


@pytest.fixture(scope="module")
def problems(content: Path) -> list[Problem]:
    read = read_content(content)
    return [*read.problems, *apply_rules(read.kaart, date.fromisoformat(PEILDATUM))]


@pytest.fixture(scope="module")
def site(content: Path, build_site: Callable[..., Path]) -> Path:
    return build_site(content, "--peildatum", PEILDATUM)


def test_nothing_is_refused(problems: list[Problem]) -> None:
    assert [(one.location.bestand, one.veld, one.text) for one in problems if one.is_fout] == []


def test_no_number_is_taken_for_a_bsn(problems: list[Problem]) -> None:
    assert [(one.veld, one.text) for one in problems if "BSN" in one.text] == []


@pytest.mark.parametrize("number", range(len(NAMEN)), ids=NAMEN)
def test_the_page_shows_what_was_typed(number: int, site: Path) -> None:
    page = (site / f"voorzieningen/v{number}/index.html").read_bytes()
    tree, typed = parse(page), entry(number)
    words, heading = words_of(tree), tree.find(".//h1")
    assert heading is not None
    assert " ".join("".join(heading.itertext()).split()) == " ".join(NAMEN[number].split())
    shown = [
        typed["samenvatting"],
        *typed["ook_bekend_als"],
        typed["locaties"][0]["huisnummer"],
        "A&B <3 C++",
        "Geld & <3",
    ]
    assert [text for text in [*shown, "'s-Hertogenbosch"] if text not in words] == []
    assert POSTCODES[typed["locaties"][0]["postcode"]] in words.replace("\u00a0", " ")
    addresses = {link.get("href") for link in tree.iter("a")}
    assert {TELEFOONS[typed["contact"]["telefoon"]], WEBADRESSEN[typed["contact"]["website"]]} <= addresses
    assert judge(page, f"voorzieningen/v{number}/") == []


def test_every_surprise_had_its_turn() -> None:
    tables: list[Any] = [TEKSTEN, TELEFOONS, WEBADRESSEN, POSTCODES, HUISNUMMERS, TIJDEN, MAILADRESSEN]
    assert max(map(len, tables)) <= len(NAMEN)
    assert len(NAMEN) > 80
