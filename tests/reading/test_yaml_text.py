"""Plain data, positions and refusals, straight from a line of YAML."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Code
from generator.reading.yaml_text import load_yaml
from generator.source import SourceMap

YAML = Code.ONGELDIGE_YAML


def found(text: str) -> list[tuple[int, int, str, Code]]:
    read = load_yaml(text, "x.yaml")
    return [(p.location.regel, p.location.kolom, p.veld, p.code) for p in read.problems]


def hint(text: str) -> str:
    (problem,) = load_yaml(text, "x.yaml").problems
    return f"{problem.text} {problem.hint}"


@pytest.mark.parametrize(
    "typed",
    ["0301234567", "10:30", "no", "ja", "~", "null", "1_000", "0x1F", "1e3", "2026-02-31", ".inf", "12.50", "=", "+31"],
)
def test_every_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert load_yaml(f"a: {typed}\nb: [{typed}]", "x.yaml").data == {"a": typed, "b": [typed]}


def test_text_is_in_nfc() -> None:
    assert load_yaml("cafe\u0301: re\u0301sume\u0301", "x.yaml").data == {"café": "résumé"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2", [(2, 1, "a", Code.DUBBELE_SLEUTEL)]),
        ("b: {c: 1, c: 2}", [(1, 11, "b.c", Code.DUBBELE_SLEUTEL)]),
        ("a: 1\nb: 2\na: 3\nb: 4", [(3, 1, "a", Code.DUBBELE_SLEUTEL), (4, 1, "b", Code.DUBBELE_SLEUTEL)]),
        ("a: &b c", [(1, 4, "", YAML)]),
        ("a: &b c\nd: *b", [(1, 4, "", YAML), (2, 4, "", YAML)]),
        ("a: !!str b", [(1, 4, "", YAML)]),
        ("a: !!python/object/apply:os.system [x]", [(1, 4, "", YAML)]),
        ("%YAML 1.1\n---\na: b", [(1, 1, "", YAML)]),
        ("a: b\n---\nc: d", [(2, 1, "", YAML)]),
        ("\ta: b", [(1, 1, "", YAML)]),
        ("a:\n  - b\n \t- c\n\td: e", [(3, 2, "", YAML), (4, 1, "", YAML)]),
        ("? [a]\n: b", [(1, 3, "", YAML)]),
        ("a: [[[[[b]]]]]", [(1, 8, "a[0][0][0]", YAML)]),
        ("é: 😀 x: y", [(1, 4, "", YAML)]),
        ("kosten: {naam: Huis, Tuin}", [(1, 22, "kosten.Tuin", YAML)]),
        ("a:\n  - b\n   - c", [(3, 4, "a[0]", YAML)]),
    ],
)
def test_refusals_have_their_place(text: str, expected: list[tuple[int, int, str, Code]]) -> None:
    assert found(text) == expected


def test_five_layers_are_fine() -> None:
    assert load_yaml("a: [[[[b]]]]", "x.yaml").problems == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("samenvatting: Let op: bel eerst", 'nog een dubbele punt.*samenvatting: "Let op: bel eerst"'),
        ('naam: "Hij zei "hallo" tegen"', "nog meer aanhalingstekens.*naam: 'Hij zei \"hallo\" tegen'"),
        ('naam: "Huis" van de wijk', "nog tekst.*'\"Huis\" van de wijk'"),
        ("naam: 't Huis", 'apostrof.*naam: "\'t Huis"'),
        ("naam: 's-Hertogenbosch", 'apostrof.*"\'s-Hertogenbosch"'),
        ("naam: @huis", 'niet beginnen met @.*"@huis"'),
        ("naam: %huis", "niet beginnen met %"),
        ("naam: [a, b", "ontbreekt ]"),
        ("naam: {a: b", "ontbreekt }"),
        ("naam:Huis\nsoort: x", "ontbreekt een spatie. Schrijf: naam: Huis"),
        ("a:\n  - een\n  -twee: 3", "Na het streepje ontbreekt een spatie"),
        ("-een\n-twee", "Na het streepje ontbreekt een spatie"),
        ("naam: x\nsoort\nb: c", "ontbreekt een dubbele punt. Schrijf: soort:"),
        ("a: > tekst\nb: c", "Zet de tekst op de volgende regel"),
        ('a: "b\nc: d', "niet gesloten"),
        ("a: b\n   c: d", "springt te ver in"),
        ("a:\n  b: c\n d: e", "springt anders in"),
        ("  a: b\nc: d", "springt anders in"),
        ("a: |\n  x\n y", "springt anders in"),
        ("a: b\n- c", "streepje waar een veld hoort"),
        ("- c\na: b", "Hier hoort een streepje.*Schrijf: - a: b"),
        ("a: - b", 'geen - staan.*eigen regels.*a: "- b"'),
        ("a: ? b", 'geen \\? staan.*a: "\\? b"'),
        ("a: b\nDit is tekst\nc: d", "ontbreekt een dubbele punt.*verder inspringen"),
        ("Dit is tekst\nc: d", "ontbreekt een dubbele punt"),
        ("naam:Huis\nsoort:inloop", "ontbreekt een spatie. Schrijf: naam: Huis"),
        ("Dit is tekst\nzonder veld", "geen veld.*naam: Inloophuis"),
        ('a: "C:\\data"', "eigen betekenis.*enkele aanhalingstekens.*'C:.data'"),
        ("a: [b]]", "] te veel"),
        ("a: b\n}", "} te veel"),
        ("a: [b,, c]", "komma te veel"),
        ("a: [b, Bel: wij: nu]", 'nog een dubbele punt.*"Bel: wij: nu"'),
        ("a: {b: c: d, e: f}", 'nog een dubbele punt.*b: "c: d"'),
        ('a: ["x" y, z]', "nog tekst.*'\"x\" y'"),
        ("a: [b, 't Huis]", 'apostrof.*"\'t Huis"'),
        ("a: [b\nc: d", "ontbreekt ]"),
        ("k: {a:}", "ontbreekt een spatie of een waarde"),
        ("k: {a:b}", "ontbreekt een spatie. Schrijf: a: b"),
        ("k: {Huis, Tuin}", "'Huis' is hier een veld zonder waarde.*accolades"),
        ("k: {a: Huis, Tuin, Keuken}", 'splitst de tekst.*a: "Huis, Tuin, Keuken"'),
        ("naam: *huis", 'verwijzing.*naam: "\\*huis"'),
        ("naam: &huis en tuin", 'anker.*naam: "&huis en tuin"'),
        ("naam: !huis", 'tag.*naam: "!huis"'),
        ("a: [*huis]", "Schrijf de tekst helemaal uit"),
        ("naam: 's-Hertogenbosch\nplaats: 's-Gravenhage", "apostrof.*naam: "),
        ('a: "b\nc: "d"', 'niet gesloten.*a: "b"'),
        ("a: ,b", "niet beginnen met ,"),
        ("a: b\n...\nc: d", "regel met [.]{3}"),
        ("a: b\n  \nDit: is: x", 'nog een dubbele punt.*Dit: "is: x"'),
        ("a: " + "b: " * 30_000, 'nog een dubbele punt.*a: "…"'),
        ("k: {naam: Huis, Tuin en Keuken}", "komma ervoor splitst.*Tuin en Keuken"),
        ("\ta: b", "tab.*spaties"),
    ],
)
def test_each_slip_has_its_own_hint(text: str, words: str) -> None:
    assert re.search(words, hint(text)), hint(text)


@pytest.mark.parametrize(
    "text", ["naam: “Huis”", "naam: Huis - tuin", "a: b-c", "a: -5", "a: x\n  y", "a: |\n  - b\n  - c"]
)
def test_ordinary_text_is_no_slip(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "lost"),
    [
        ("a: 0301234567", "number", ""),
        ("a: 010", "number", ""),
        ("a: 0o17", "number", ""),
        ("a: 0b11", "number", ""),
        ("a: 9:30", "number", ""),
        ("a: 1_000", "number", ""),
        ("a: -1.5e3", "number", ""),
        ("a: .5", "number", ""),
        ("a: .NaN", "number", ""),
        ("a: no", "truth", ""),
        ("a: Y", "truth", ""),
        ("a: On", "truth", ""),
        ("a: ~", "null", ""),
        ("a: NULL", "null", ""),
        ("a: 2026-01-01", "date", ""),
        ("a: 2026-01-01 10:00:00", "date", ""),
        ("a: 2026-01-01T10:00:00Z", "date", ""),
        ("a: =", "null", ""),
        ("a: #huis", "", "huis"),
        ("a: b #c #d", "", "c #d"),
        ("a: een\n  twee # drie", "", " drie"),
        ("a: kamer #3", "", "3"),
        ("a: 12 # stuks", "number", " stuks"),
    ],
)
def test_suspect_values_are_noted(text: str, kind: str, lost: str) -> None:
    (scalar,) = load_yaml(text, "x.yaml").unquoted
    assert (scalar.path, scalar.kind, scalar.lost) == (("a",), kind, lost)


@pytest.mark.parametrize(
    "text",
    [
        'a: "0301234567"',
        "a: 030 123",
        "a: 06-12345678",
        "a: nee",
        "a: 1234 AB",
        "a: x#1",
        "a: 09:00-12:30",
        "a: nov",
        "a: 1.2.3",
        "a: 2026-12-31 om tien uur",
        "a: 2026-12-31/2027-01-31",
        "a: x #",
        "a: # wat hieronder staat\n  b: c",
        "a: '#1'",
        "a: |\n  x # y",
        "no: ja",
        "a: é",
    ],
)
def test_ordinary_values_are_not(text: str) -> None:
    assert load_yaml(text, "x.yaml").unquoted == ()


BLOCK = """\
naam: "Huis"
contact:
  telefoon: 030
  e-mail: x
locaties:
  - naam: A
    postcode: 1
  - {naam: B, postcode: 😀é2}
tekst: |
  regel
leeg:
"""


@pytest.fixture
def source() -> SourceMap:
    return load_yaml(BLOCK, "x.md", first_line=2, whole=f"---\n{BLOCK}---\n").source


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("naam",), (2, 7, 6)),
        (("contact", "telefoon"), (4, 13, 3)),
        (("locaties", 0, "postcode"), (8, 15, 1)),
        (("locaties", 1, "postcode"), (9, 25, 3)),
        (("tekst",), (10, 8, 1)),
        (("leeg",), (12, 6, 1)),
        (("naam", 0), (2, 7, 6)),
        (("contact", "onbekend"), (4, 3, 1)),
    ],
)
def test_a_value_is_placed_at_its_first_character(
    source: SourceMap, path: tuple[str | int, ...], place: tuple[int, ...]
) -> None:
    location = source.locate(path)[0] if path != ("tekst",) else source.locate(("tekst", 0))[0]
    assert (location.regel, location.kolom, location.lengte) == place


def test_an_unknown_key_is_placed_at_the_key(source: SourceMap) -> None:
    location, path = source.locate_key(("contact", "e-mail"))
    assert (location.regel, location.kolom, path) == (5, 3, ("contact", "e-mail"))
    assert location.bronregel == "  e-mail: x"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("samenvatting",), (1, 1)),
        (("contact", "email"), (3, 1)),
        (("locaties", 0, "plaats"), (7, 5)),
        (("kosten", "gratis"), (1, 1)),
    ],
)
def test_a_missing_field_is_placed_at_its_parent(
    source: SourceMap, path: tuple[str | int, ...], place: tuple[int, int]
) -> None:
    location = source.locate_missing(path)
    assert (location.regel, location.kolom) == place


@pytest.mark.parametrize(
    "text",
    [
        "[" * 30_000,
        "{" * 30_000,
        "- " * 5_000,
        "a: " + "1" * 90_000,
        "&a [*a]",
        "a: &a [" + "*a, " * 2_000 + "]",
        "? " * 9_000,
    ],
)
def test_hostile_structure_is_refused_or_harmless(text: str) -> None:
    read = load_yaml(text, "x.yaml")
    assert read.problems or read.data == {"a": "1" * 90_000}


@given(st.text(max_size=200))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    read = load_yaml(text, "x.yaml")
    for problem in read.problems:
        assert problem.location.regel >= 1
        assert problem.location.kolom >= 1


@given(
    st.lists(
        st.sampled_from(
            ["a", ":", " ", "\n", "-", "{", "}", "[", "]", '"', "'", "#", "|", ">", "é", ",", "&", "*", "!", "?"]
        ),
        max_size=40,
    )
)
def test_no_punctuation_makes_the_reader_fail(parts: list[str]) -> None:
    read = load_yaml("".join(parts), "x.yaml")
    for scalar in read.unquoted:
        assert read.source.locate(scalar.path)[0].regel >= 1


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\e", "\\r", "\\u202e", "\\uFEFF", "\\L", "\\N", "\\uE000"])
def test_an_escape_brings_no_character_past_the_wall(escape: str) -> None:
    read = load_yaml(f'b: c\na: "x{escape}y"', "x.yaml")
    assert read.data is None
    assert found(f'b: c\na: "x{escape}y"') == [(2, 4, "", Code.ONGELDIGE_TEKST)]


def test_harmless_escapes_are_text() -> None:
    assert load_yaml(r'a: "x\ty\nz\u00e9"', "x.yaml").data == {"a": "x\ty\nzé"}


@pytest.mark.parametrize("text", ["a: \x07", "a: \ud800", "a: \x00"])
def test_text_that_never_passed_the_wall_is_refused(text: str) -> None:
    assert found(text) == [(1, 4, "", Code.ONGELDIGE_TEKST)]


def test_every_duplicate_key_is_told_and_the_first_value_stays() -> None:
    read = load_yaml("a: 1\nb: {c: 2, c: {d: 3, d: 4}}\na: [5]\na: 6", "x.yaml")
    assert [(p.location.regel, p.location.kolom, p.veld) for p in read.problems] == [
        (2, 11, "b.c"),
        (3, 1, "a"),
        (4, 1, "a"),
    ]
    assert read.data == {"a": "1", "b": {"c": "2"}}


def test_positions_count_in_the_whole_file() -> None:
    whole = "---\na: b\na: c\n---\ntekst"
    (problem,) = load_yaml("a: b\na: c", "x.md", first_line=2, whole=whole).problems
    assert (problem.location.regel, problem.location.kolom, problem.location.bronregel) == (3, 1, "a: c")


@pytest.mark.parametrize("text", ["", "\n\n", "# nog niets\n", "---\n"])
def test_nothing_written_is_no_data_and_no_mistake(text: str) -> None:
    read = load_yaml(text, "x.yaml")
    assert (read.data or None, read.problems) == (None, [])


LAUGHS = "a: &a [x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
MERGES = "a: &a {x: y}\n" + "".join(
    f"{b}: &{b} {{<<: [*{a}, *{a}]}}\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize("text", [LAUGHS, MERGES])
def test_a_bomb_of_aliases_is_never_composed(text: str) -> None:
    read = load_yaml(text, "x.yaml")
    assert read.data is None
    assert len(read.problems) == 20
    assert {problem.code for problem in read.problems} == {YAML}


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert load_yaml("<<: {a: b}", "x.yaml").data == {"<<": {"a": "b"}}


@pytest.mark.parametrize(
    "text",
    [
        'a: "x"' + " " * 90_000 + "y: z",
        "a: [" + "b," * 45_000 + "b] # c",
        "k: {" + ", ".join(f"a{number}: " for number in range(11_000)) + "}",
        "k: {" + ",".join(f"a{number}" for number in range(14_000)) + "}",
        "a: " + "1_" * 49_000 + "x",
        "a: " + "1:" * 49_000,
        "a: 'x\n" * 16_000,
        "a:\n" + "  -x\n" * 19_000,
        "\t\n" * 45_000,
        "a: " + "b: " * 30_000,
        'a: "' + "\\\\" * 45_000 + '"x',
        "\n".join(f"a{number}: 1" for number in range(10_000)),
    ],
)
def test_no_hundred_kilobytes_take_long(text: str) -> None:
    begin = time.perf_counter()
    read = load_yaml(text, "x.yaml")
    assert time.perf_counter() - begin < 5
    assert all(len(problem.hint) < 500 for problem in read.problems)


FLOW = "kosten: {gratis: true, eigen bijdrage: [é😀, b]}\nlijst:\n- - x\n  - y: z\n'naam': ''\n"


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("kosten",), (1, 9), (1, 1)),
        (("kosten", "gratis"), (1, 18), (1, 10)),
        (("kosten", "eigen bijdrage"), (1, 40), (1, 24)),
        (("kosten", "eigen bijdrage", 1), (1, 45), (1, 45)),
        (("lijst", 0), (3, 3), (3, 3)),
        (("lijst", 0, 0), (3, 5), (3, 5)),
        (("lijst", 0, 1, "y"), (4, 8), (4, 5)),
        (("naam",), (5, 9), (5, 1)),
    ],
)
def test_keys_and_values_have_their_own_place(
    path: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    source = load_yaml(FLOW, "x.yaml").source
    at, at_key = source.locate(path)[0], source.locate_key(path)[0]
    assert ((at.regel, at.kolom), (at_key.regel, at_key.kolom)) == (value, key)


def test_an_item_of_a_list_file_has_places_of_its_own() -> None:
    source = load_yaml("- slug: a\n- slug: b\n  naam: {x: y}\n", "themas.yaml").source.within((1,))
    missing, wrong, deeper = source.locate_missing(("uitleg",)), source.locate(("slug",))[0], ("naam", "z")
    assert (missing.regel, missing.kolom) == (2, 3)
    assert (wrong.regel, wrong.kolom) == (2, 9)
    assert (source.locate_missing(deeper).regel, source.locate_missing(deeper).kolom) == (3, 3)


@given(st.text(alphabet=st.characters(codec="utf-16", exclude_categories=()), max_size=60))
def test_not_even_odd_line_ends_make_the_reader_fail(text: str) -> None:
    read = load_yaml(f"a: {text}\r-b\x85 - c", "x.yaml")
    assert read.problems or read.data is not None
