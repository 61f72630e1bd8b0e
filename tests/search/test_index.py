"""The index that Python writes is the index that lunr reads, in Python and in the browser."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.token import Token

from generator.reading.tree import read_content
from generator.search.documents import describe
from generator.search.index import BOOSTS, build_index
from generator.search.woorden import index_text, stem

TEXTS = {
    "geldcafe": {"naam": "Geldcafé", "samenvatting": "Praat over schulden.", "tekst": "Neem brieven mee."},
    "budgetcursus": {"naam": "Budgetcursus", "samenvatting": "Leer omgaan met geld.", "tekst": "Ook bij schulden."},
    "eetclub": {"naam": "Eetclub", "samenvatting": "Samen eten.", "tekst": "Schuif aan. Kost weinig geld."},
    "constructor": {"naam": "Bouwplaats", "samenvatting": "Samen klussen.", "tekst": "In de loods."},
}


def documents() -> list[dict[str, str]]:
    empty = dict.fromkeys(BOOSTS, "")
    return [
        {"slug": slug, **empty, **{field: index_text([text]) for field, text in texts.items()}}
        for slug, texts in TEXTS.items()
    ]


def stem_token(token: Token, _position: int = 0, _tokens: object = None) -> Token:
    return token.update(lambda word, _metadata: stem(word))


stem_token.label = "stemmer-nl"  # type: ignore[attr-defined]
Pipeline.registered_functions["stemmer-nl"] = stem_token


def build_with_lunr(documents: list[dict[str, str]]) -> dict[str, Any]:
    builder = Builder()
    builder.ref("slug")
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    builder.pipeline.add(stem_token)
    builder.search_pipeline.add(stem_token)
    for document in documents:
        builder.add(document)
    return dict(builder.build().serialize())


def load(index: dict[str, Any]) -> Index:
    loaded: Index = Index.load(json.loads(json.dumps(index)))
    return loaded


def refs(index: dict[str, Any], word: str) -> list[str]:
    return [found["ref"] for found in load(index).search(word)]


def test_the_index_is_the_one_that_lunr_builds_itself() -> None:
    assert json.dumps(build_index(documents())) == json.dumps(build_with_lunr(documents()))


def test_the_index_of_the_example_is_the_one_that_lunr_builds_itself(root: Path) -> None:
    kaart = read_content(root / "content").kaart.published()
    found = [describe(kaart, entry) for entry in kaart.voorzieningen.values()]
    ours, theirs = build_index(found), build_with_lunr(found)
    assert len(theirs["invertedIndex"]) > 1_000
    assert ours == theirs


def test_a_word_in_the_name_weighs_more_than_one_in_the_text() -> None:
    crowded = [{**one, "naam": "geld"} if one["slug"] == "constructor" else one for one in documents()]
    assert refs(build_index(crowded), "geld")[0] == "constructor"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("schuld", {"geldcafe", "budgetcursus"}),
        ("schulden", {"geldcafe", "budgetcursus"}),
        ("geldcafe", {"geldcafe"}),
        ("klussen", {"constructor"}),
        ("fiets", set()),
    ],
)
def test_forms_of_a_word_find_the_same(word: str, found: set[str]) -> None:
    assert set(refs(build_index(documents()), word)) == found


def test_a_kaart_without_anything_to_find_still_has_an_index() -> None:
    assert refs(build_index([]), "geld") == []


def test_the_pipeline_is_named_after_the_stemmer_of_the_browser() -> None:
    assert build_index(documents())["pipeline"] == ["stemmer-nl"]


def test_the_browser_finds_the_same_in_the_same_order(root: Path) -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("node is not here to run the browser's modules")
    index = build_index(documents())
    words = ["geld", "schulden", "samen", "brieven", "constructor", "bouwplaats", "niets"]
    script = """
        import { createRequire } from "node:module";
        import { readFileSync } from "node:fs";
        import { pathToFileURL } from "node:url";
        const require = createRequire(pathToFileURL(process.cwd() + "/"));
        globalThis.lunr = require("./static/vendor/lunr/lunr.min.js");
        require("./static/vendor/lunr-languages/lunr.stemmer.support.min.js")(lunr);
        require("./static/vendor/lunr-languages/lunr.nl.min.js")(lunr);
        const { laadIndex } = await import("./static/js/zoeken/vinden.js");
        const { index, words } = JSON.parse(readFileSync(0, "utf8"));
        const geladen = laadIndex(index);
        const vind = (word) => geladen.query((query) => query.term(word)).map(({ ref, score }) => [ref, score]);
        console.log(JSON.stringify(words.map(vind)));
    """
    done = subprocess.run(
        [node, "--input-type=module", "-e", script],
        cwd=root,
        input=json.dumps({"index": index, "words": words}),
        capture_output=True,
        text=True,
        check=True,
    )
    ours = [[(found["ref"], found["score"]) for found in load(index).search(word)] for word in words]
    theirs = json.loads(done.stdout)
    assert [[ref for ref, _ in found] for found in theirs] == [[ref for ref, _ in found] for found in ours]
    assert [score for found in theirs for _, score in found] == pytest.approx(
        [score for found in ours for _, score in found], abs=0.01
    )
