"""The words that are indexed are the words that the browser looks for."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.search.woorden import fold, index_text, split_words, stem

TEXTS = {
    "Cliëntondersteuning": ["clientondersteuning"],
    "'s-Hertogenbosch": ["s", "hertogenbosch"],
    "1234 AB": ["1234", "ab"],
    "A&B zorg": ["a", "b", "zorg"],
    "Łódź, İstanbul": ["lodz", "istanbul"],
    "ışık borç": ["isik", "borc"],
    "قَرْض": ["قرض"],
    "Straße 12-A": ["strasse", "12", "a"],
    "ĳsbaan": ["ijsbaan"],
    "Buurtbus™ ΟΔΟΣ": ["buurtbustm", "οδος"],
    "schuld\u00adhulp \u200fعَمَل": ["schuldhulp", "عمل"],
    "e\u0301e\u0301n één": ["een", "een"],
    "24/7 (gratis!)": ["24", "7", "gratis"],
    "<b>x</b> _y_": ["b", "x", "b", "y"],
    "": [],
    "🙂": [],
}


@pytest.mark.parametrize(("text", "words"), TEXTS.items())
def test_a_text_falls_apart_in_folded_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


def test_folding_twice_changes_nothing() -> None:
    assert all(fold(fold(text)) == fold(text) for text in TEXTS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schulden", "schuld"),
        ("gezondheid", "gezond"),
        ("boeken", "boek"),
        ("eten", "eten"),
        ("mantelzorgers", "mantelzorger"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_that_say_nothing_are_left_out() -> None:
    assert index_text(["Ik heb een schuld", "bij de bank in 's-Hertogenbosch"]) == "schuld bank hertogenbosch"


def test_a_name_keeps_every_word() -> None:
    assert index_text(["Bij Ons"], whole=True) == "bij ons"


def test_the_browser_splits_and_stems_the_same(root: Path) -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("node is not here to run the browser's module")
    words = sorted({word for path in (root / "content").rglob("*.md") for word in split_words(path.read_text("utf-8"))})
    script = """
        import { createRequire } from "node:module";
        import { readFileSync } from "node:fs";
        import { splits } from "./static/js/zoeken/woorden.js";
        const require = createRequire(import.meta.url + "/");
        const lunr = require("./static/vendor/lunr/lunr.min.js");
        require("./static/vendor/lunr-languages/lunr.stemmer.support.min.js")(lunr);
        require("./static/vendor/lunr-languages/lunr.nl.min.js")(lunr);
        const { texts, words } = JSON.parse(readFileSync(0, "utf8"));
        const stems = words.map((word) => lunr.nl.stemmer(new lunr.Token(word)).toString());
        console.log(JSON.stringify({ splits: texts.map(splits), stems }));
    """
    done = subprocess.run(
        [node, "--input-type=module", "-e", script.replace("import.meta.url", json.dumps(f"file://{root}"))],
        cwd=root,
        input=json.dumps({"texts": list(TEXTS), "words": words}),
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout)
    assert answer["splits"] == list(TEXTS.values())
    assert [(word, got) for word, got in zip(words, answer["stems"], strict=True) if got != stem(word)] == []
