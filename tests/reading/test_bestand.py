"""The door: what kind of file, how large, which encoding, which characters."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Code, Problem
from generator.reading.bestand import TextFile, check_text, read_text, unify_line_ends
from generator.reading.front_matter import FrontMatter, split_front_matter
from generator.reading.yaml_text import load_yaml


def read(path: Path, limit: int = 100_000) -> TextFile | list[Problem]:
    return read_text(path, "content/x.md", limit)


def refused(path: Path, limit: int = 100_000) -> tuple[Code, int, int, str]:
    problems = read(path, limit)
    assert isinstance(problems, list)
    (problem,) = problems
    return problem.code, problem.location.regel, problem.location.kolom, problem.text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"naam: x\n", "naam: x\n"),
        (b"\xef\xbb\xbfnaam: x\n", "naam: x\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"", ""),
        ("Zoë Çelik عربى Łódź 's-Hertogenbosch ĳ\n".encode(), "Zoë Çelik عربى Łódź 's-Hertogenbosch ĳ\n"),
        ("می‌خواهم \u200e\u200f 👩‍👧\n".encode(), "می‌خواهم \u200e\u200f 👩‍👧\n"),
        (b"a\tb\n", "a\tb\n"),
        ("a\u200bb\u00adc\u2060d\u061ce\n".encode(), "a\u200bb\u00adc\u2060d\u061ce\n"),
        ("葛\U000e0100 \u2764\ufe0f \U0001fae8 \ufffd\n".encode(), "葛\U000e0100 \u2764\ufe0f \U0001fae8 \ufffd\n"),
        ("\ufeffĳ\r\n\r\n".encode(), "ĳ\n\n"),
    ],
)
def test_good_text_comes_in_as_it_is(tmp_path: Path, content: bytes, text: str) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(content)
    assert read(path) == TextFile("content/x.md", text)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("naam: x".encode("utf-16"), "UTF-16"),
        ("naam: x".encode("utf-16-be"), "UTF-16"),
        ("naam: x".encode("utf-32"), "UTF-16"),
        (b"een\ntwee\ncaf\xe9\n", "Windows-1252. De eerste fout staat op regel 3"),
        (b"\xed\xa0\x80", "UTF-8"),
        (b"\xc0\xaf", "UTF-8"),
    ],
)
def test_another_encoding_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(content)
    code, line, column, text = refused(path)
    assert (code, line, column) == (Code.ONGELDIGE_TEKST, 1, 1)
    assert words in text


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\u2028",
        "\ufeff",
        "\ue000",
        "\ufffe",
        "\U000e0041",
        "\u2061",
        "\u206e",
        "\ufff9",
        "\ufdd0",
        "\U0001ffff",
        "\U000efffe",
        "\U000f0000",
        "\U0010ffff",
    ],
)
def test_a_harmful_character_is_placed(tmp_path: Path, character: str) -> None:
    path = tmp_path / "x.md"
    path.write_text(f"een\ntwé{character}e\n", encoding="utf-8")
    code, line, column, text = refused(path)
    assert (code, line, column) == (Code.ONGELDIGE_TEKST, 2, 4)
    assert f"U+{ord(character):04X}" in text


@pytest.mark.parametrize(
    ("character", "words"),
    [
        ("\u202e", "een onzichtbaar teken (U+202E, alles van rechts naar links)"),
        ("\x00", "een onzichtbaar teken (U+0000, NUL)"),
        ("\x01", "een onzichtbaar teken (U+0001)"),
        ("\uf0b7", "een teken dat alleen in één lettertype bestaat (U+F0B7)"),
        ("\ud83d", "een half teken (U+D83D)"),
    ],
)
def test_a_harmful_character_is_named_in_dutch(character: str, words: str) -> None:
    (problem,) = check_text(f"😀e\u0301{character}", "x")
    assert problem.text == f"Hier staat {words}."
    assert problem.location.kolom == 4
    assert problem.hint


def test_every_harmful_character_is_told_up_to_twenty() -> None:
    assert len(check_text("a\x00b\n\u202ec", "x")) == 2
    assert len(check_text("\x00" * 500, "x")) == 20


def test_a_lone_surrogate_from_a_form_is_refused() -> None:
    (problem,) = check_text("a\ud800", "x")
    assert problem.code is Code.ONGELDIGE_TEKST


@pytest.mark.parametrize(("size", "good"), [(100_000, True), (100_001, False)])
def test_the_size_limit_is_exact(tmp_path: Path, size: int, good: bool) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"a" * size)
    assert isinstance(read(path), TextFile) is good


def test_a_huge_sparse_file_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert refused(path)[0] is Code.ONBEKEND_BESTAND


def test_what_is_no_plain_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "buis")
    (tmp_path / "map").mkdir()
    (tmp_path / "echt").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    (tmp_path / "lus").symlink_to(tmp_path / "lus")
    for name in ("buis", "map", "link", "lus", "weg"):
        assert refused(tmp_path / name)[0] is Code.ONBEKEND_BESTAND
    assert refused(Path("/dev/zero"))[0] is Code.ONBEKEND_BESTAND


@given(st.binary(max_size=300), st.sampled_from([b"", b"---\n", b"---\na: ", b"\xef\xbb\xbf---\r\n"]))
def test_no_bytes_make_the_door_fail(tmp_path_factory: pytest.TempPathFactory, content: bytes, start: bytes) -> None:
    path = tmp_path_factory.mktemp("x") / "x.md"
    path.write_bytes(start + content + b"\n---\n")
    text = read(path)
    if isinstance(text, TextFile):
        parts = split_front_matter(text.text, text.bestand)
        if isinstance(parts, FrontMatter):
            load_yaml(parts.head, text.bestand, first_line=parts.head_line, whole=text.text)


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.md"
    path.write_text("x")

    def refuse(*args: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert refused(path) == (Code.ONBEKEND_BESTAND, 1, 1, "Dit bestand is niet te lezen.")


def test_line_ends_of_a_form_become_newlines() -> None:
    assert unify_line_ends("a\r\nb\rc\n\r\n") == "a\nb\nc\n\n"
    assert check_text(unify_line_ends("a\r\nb"), "x") == []
