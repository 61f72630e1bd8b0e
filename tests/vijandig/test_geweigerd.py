"""What may not get in is refused, wherever it is tried: with its file, its field and its line."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.problems import Code, Problem
from generator.reading.tree import LIST_MODELS, MODELS, Inlezing, read_content
from tests.vijandig.plekken import PLEKKEN, Plek, schrijf, veld, vul
from tests.vijandig.waarden import ONZICHTBAAR, PER_SOORT, TEKSTEN

FOLDERS = {"voorziening": "voorzieningen", "organisatie": "organisaties", "wijk": "wijken", "pagina": "paginas"}
BASIS = {
    "kaart.yaml": "naam: Kaart\ngemeente: Merendonk\nurl: https://kaart.example/\nvoorbeeld: true\n",
    "themas.yaml": "- {slug: geld, naam: Geld}\n",
}

PLACES = [plek for plek in PLEKKEN if plek.kind == "voorziening" and "tekst" in plek.soorten][::6]
"""One in six of the places for words: the wall stands before any field is known."""


def hostile_values(plek: Plek) -> list[Any]:
    """Give what may not stand at this place; where words may stand too, only what is wrong for words."""
    soorten = plek.soorten - {"ja-nee"} if "tekst" in plek.soorten else plek.soorten
    lists = [set(PER_SOORT[soort]) for soort in soorten]
    values = [value for value in PER_SOORT[min(soorten)] if all(value in one for one in lists)]
    blank_is_nothing = plek.path == ("voor_professionals",)
    return [*values, *(value for value in TEKSTEN if not (blank_is_nothing and not str(value).strip()))]


def read_cases(folder: Path, plek: Plek, values: list[Any]) -> Iterator[tuple[Any, str, int, list[Problem]]]:
    """Read each value at this place: in a file of its own, by the door of every kaart."""
    if plek.kind in MODELS:
        texts = {f"geval-{number}": _head(plek, value) for number, value in enumerate(values)}
        files = {f"{FOLDERS[plek.kind]}/{slug}.md": text for slug, (text, _) in texts.items()}
        problems = read_files(folder, files).problems
        for value, (slug, (_, line)) in zip(values, texts.items(), strict=True):
            name = f"content/{FOLDERS[plek.kind]}/{slug}.md"
            yield value, name, line, [problem for problem in problems if problem.location.bestand == name]
        return
    for number, value in enumerate(values):
        text, line = _list(plek, value)
        problems = read_files(folder / str(number), {f"{plek.kind}.yaml": text}).problems
        yield value, f"content/{plek.kind}.yaml", line, list(problems)


def read_files(folder: Path, files: Mapping[str, str]) -> Inlezing:
    content = folder / "content"
    for name, text in {**BASIS, **files}.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return read_content(content)


def _head(plek: Plek, value: Any) -> tuple[str, int]:
    data = vul(plek, value)
    return schrijf(data, body="Tekst.\n"), list(data).index(str(plek.path[0])) + 2


def _list(plek: Plek, value: Any) -> tuple[str, int]:
    data = vul(plek, value)
    line = 1 if plek.kind == "woordenlijst" else list(data).index(str(plek.path[0])) + 1
    text = schrijf(data)
    if plek.kind in LIST_MODELS:
        text = "".join(f"{'- ' if number == 0 else '  '}{row}\n" for number, row in enumerate(text.splitlines()))
    return text, line


def is_told(problem: Problem, plek: Plek, bestand: str, line: int) -> bool:
    """A mistake at the right line of the right file, with the right field.

    For a sign that no text may hold the line is enough; what is nested too deep is told at the map that still fits.
    """
    name = f"[0].{veld(plek)}" if plek.kind in LIST_MODELS else veld(plek)
    right_field = problem.veld == name or problem.veld.startswith((f"{name}.", f"{name}["))
    too_deep = problem.code is Code.ONGELDIGE_YAML and problem.veld and name.startswith(problem.veld)
    right_place = problem.location.bestand == bestand and problem.location.regel == line
    return problem.is_fout and right_place and bool(right_field or too_deep or problem.code is Code.ONGELDIGE_TEKST)


@pytest.mark.parametrize("plek", PLEKKEN, ids=lambda plek: plek.naam)
def test_a_hostile_value_is_refused_with_its_file_field_and_line(plek: Plek, tmp_path: Path) -> None:
    values = hostile_values(plek)
    let_in = [
        (value if len(str(value)) < 200 else f"{str(value)[:20]}…", [(one.veld, one.text) for one in problems])
        for value, bestand, line, problems in read_cases(tmp_path, plek, values)
        if not any(is_told(problem, plek, bestand, line) for problem in problems)
    ]
    assert let_in == []


@pytest.mark.parametrize("sign", ONZICHTBAAR.values(), ids=ONZICHTBAAR.keys())
def test_a_harmful_sign_is_refused_in_every_text_and_body(sign: str, tmp_path: Path) -> None:
    written = {"raw": sign, "escape": f"\\U{ord(sign):08x}"}
    files, expected = {}, {}
    for number, plek in enumerate(PLACES):
        for how, shape in written.items():
            text, line = _head(plek, "Een gewone zin met STEEN erin, voor iedereen.")
            name = f"voorzieningen/{how}-{number}.md"
            files[name], expected[f"content/{name}"] = text.replace("STEEN", shape), line
    files["voorzieningen/tekst.md"] = schrijf(vul(PLACES[0], "Hulp"), body=f"Een regel.\nEn nog een {sign} regel.\n")
    expected["content/voorzieningen/tekst.md"] = files["voorzieningen/tekst.md"].count("\n")
    told = {
        problem.location.bestand: problem.location.regel
        for problem in read_files(tmp_path, files).problems
        if problem.code is Code.ONGELDIGE_TEKST
    }
    assert told == expected


def test_there_are_thousands_of_cases() -> None:
    refused = sum(len(hostile_values(plek)) for plek in PLEKKEN)
    assert refused >= 4_000
    assert len(PLACES) * 2 * len(ONZICHTBAAR) >= 400


def test_every_sort_of_place_is_tried() -> None:
    assert {soort for plek in PLEKKEN for soort in plek.soorten} == set(PER_SOORT)
