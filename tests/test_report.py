"""What editors, GitHub and programs read."""

import json
from datetime import date

import pytest

from generator.problems import Code, Location, Problem, Severity, sort_problems
from generator.report import format_github, format_json, format_text


def problem(
    line: int = 2,
    column: int = 21,
    length: int = 8,
    source: str = "wijken: [overvecht, overvegt]",
    text: str = "De wijk 'overvegt' bestaat niet.",
    hint: str = "Misschien bedoeld: overvecht.",
    *,
    severity: Severity = Severity.FOUT,
    file: str = "content/voorzieningen/x.md",
) -> Problem:
    location = Location(file, line, column, length, source)
    return Problem(Code.ONBEKENDE_VERWIJZING, severity, location, "wijken[1]", text, hint)


def test_a_problem_points_at_the_line() -> None:
    assert format_text([problem()], 214) == (
        "content/voorzieningen/x.md:2:21: fout: De wijk 'overvegt' bestaat niet. [onbekende-verwijzing]\n"
        "    2 | wijken: [overvecht, overvegt]\n"
        "      |                     ^^^^^^^^\n"
        "    Misschien bedoeld: overvecht.\n"
        "\n"
        "1 fout in 1 van 214 bestanden.\n"
    )


def test_the_closing_line_counts_and_says_what_happened() -> None:
    warning = problem(severity=Severity.WAARSCHUWING, file="content/y.md")
    assert format_text([], 1) == "Alles in orde: 1 bestand gecontroleerd.\n"
    assert format_text([], 3, published=True).endswith("3 bestanden gecontroleerd. De kaart is gepubliceerd.\n")
    assert format_text([problem(), problem(), warning], 9, published=False).endswith(
        "2 fouten en 1 waarschuwing in 2 van 9 bestanden. Er is niets gepubliceerd.\n"
    )
    assert format_text([warning], 9).endswith("\n1 waarschuwing in 1 van 9 bestanden.\n")


@pytest.mark.parametrize(
    ("source", "column", "length", "under"),
    [
        ("a: b", 4, 1, "   ^"),
        ("\ta: b", 1, 1, "^"),
        ("😀: b", 4, 1, "    ^"),
        ("e\u0301: b", 5, 1, "   ^"),
        ("a: 日本", 4, 2, "   ^^^^"),
        ("a: b", 4, 99, "   ^"),
        ("a:", 3, 1, "  ^"),
    ],
)
def test_the_caret_stands_under_what_is_meant(source: str, column: int, length: int, under: str) -> None:
    lines = format_text([problem(1, column, length, source)], 1).split("\n")
    assert lines[2] == f"      | {under}"


def test_a_long_line_is_shown_around_the_mistake() -> None:
    shown = format_text([problem(1, 5000, 3, "x" * 4999 + "abc" + "y" * 5000)], 1).split("\n")
    assert len(shown[1]) < 160
    assert shown[1][shown[2].index("^") :].startswith("abc")


def test_nothing_in_a_file_reaches_the_terminal_as_a_command() -> None:
    hostile = "a: \x1b[31m\u202e\x07\r\nb"
    report = format_text([problem(1, 1, 1, hostile, text=hostile, hint=hostile, file="content/\x1b]0;x\x07.md")], 1)
    assert not set(report) & set("\x1b\x07\r\u202e")


def test_brackets_and_long_lines_survive() -> None:
    report = format_text([problem(text="[bold]x[/bold] " * 30)], 1)
    assert report.startswith(
        f"content/voorzieningen/x.md:2:21: fout: {'[bold]x[/bold] ' * 30} [onbekende-verwijzing]\n"
    )


def test_github_reads_an_annotation() -> None:
    assert format_github([problem(text="100 % fout\nen: meer", hint="Doe dit, dan dat.")], "kaart/") == (
        "::error file=kaart/content/voorzieningen/x.md,line=2,col=21,title=onbekende-verwijzing"
        "::100 %25 fout en: meer Doe dit, dan dat.\n"
    )
    assert format_github([problem(severity=Severity.WAARSCHUWING, file="a,b:c\n::error::x")]).startswith(
        "::warning file=a%2Cb%3Ac %3A%3Aerror%3A%3Ax,line=2"
    )


def test_json_has_the_keys_of_the_contract() -> None:
    report = json.loads(format_json([problem()], 214, date(2026, 11, 22)))
    assert report == {
        "peildatum": "2026-11-22",
        "bestanden": 214,
        "problemen": [
            {
                "bestand": "content/voorzieningen/x.md",
                "regel": 2,
                "kolom": 21,
                "veld": "wijken[1]",
                "code": "onbekende-verwijzing",
                "ernst": "fout",
                "melding": "De wijk 'overvegt' bestaat niet.",
                "tip": "Misschien bedoeld: overvecht.",
            }
        ],
    }


def test_problems_are_sorted_by_file_line_and_column() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1)]
    found = sort_problems(problem(line, column, file=file) for file, line, column in places)
    assert [(p.location.bestand, p.location.regel, p.location.kolom) for p in found] == sorted(places)
