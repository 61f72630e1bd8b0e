import pytest

from generator.tekst.guard import guard_markdown, line_at

ALLOWED = {
    "empty": "",
    "ordinary": "# Kop\n\nGewone tekst met **vet** en [een link](https://hulp.example).\n\n- een\n- twee\n",
    "8,000 characters": "a" * 8_000,
    "200 brackets": "[" * 100 + "<" * 100,
    "eight marks": "> " * 8 + "citaat",
    "white space that belongs to eight marks": "> " * 8 + " " * 20 + "diep",
    "eight levels": " " * 32 + "diep",
    "eight tabs": "\t" * 8 + "diep",
    "a long rule": "-" * 400,
    "a rule of stars": "*" * 80,
    "a spaced rule": "- - -",
    "a thousand stars": "*a* " * 500,
    "a list of 500 items": "- a\n" * 500,
    "years at the start of a line": "2026. Dat is het jaar.",
    "bold at the start of a line": "**Let op** en **bel eerst**",
}


@pytest.mark.parametrize("text", ALLOWED.values(), ids=ALLOWED)
def test_an_ordinary_text_passes(text: str) -> None:
    assert guard_markdown(text) == []


REFUSED = {
    "8,001 characters": ("a\n" * 4_000 + "b", 4_001, "te lang"),
    "brackets": ("tekst\n" + "[" * 201, 2, "te vaak"),
    "angle brackets": ("\n\n" + "<a " * 201, 3, "te vaak"),
    "both kinds together": ("[" * 101 + "\n" + "<" * 100, 2, "te vaak"),
    "CDATA": ("<![CDATA[" * 150, 1, "te vaak"),
    "images": ("![" * 201, 1, "te vaak"),
    "stars": ("\n" + "*" * 1_001, 2, "te vaak"),
    "underscores": ("_a" * 1_001, 1, "te vaak"),
    "nested list": ("tekst\n\n" + "- " * 500, 3, "lijst of citaat"),
    "nested list with wide gaps": ("-  " * 9 + "a", 1, "lijst of citaat"),
    "nested numbers": ("1. " * 9 + "a", 1, "lijst of citaat"),
    "nested quotes": (">" * 9 + " a", 1, "lijst of citaat"),
    "mixed marks": ("> - 1. * + " * 2 + "a", 1, "lijst of citaat"),
    "marks after white space": ("    > " + "- " * 8 + "a", 1, "lijst of citaat"),
    "a spaced rule of 300 marks": ("- " * 300, 1, "lijst of citaat"),
    "nine levels": ("a\n" + " " * 36 + "diep", 2, "springt te ver in"),
    "nine tabs": ("\t" * 9 + "diep", 1, "springt te ver in"),
    "white space behind a mark": (">" + " " * 60 + "diep", 1, "springt te ver in"),
    "a refusal after a carriage return": ("a\rb\r\nc\n" + " " * 40 + "d", 4, "springt te ver in"),
}


@pytest.mark.parametrize(("text", "regel", "part"), REFUSED.values(), ids=REFUSED)
def test_what_is_slow_or_deep_is_refused_with_its_line_and_a_hint(text: str, regel: int, part: str) -> None:
    refusals = [one for one in guard_markdown(text) if part in one.melding]
    assert [one.regel for one in refusals] == [regel]
    assert refusals[0].melding.endswith(".") or ":" in refusals[0].melding
    assert refusals[0].tip


def test_all_refusals_come_at_once_in_order_of_line() -> None:
    text = " " * 40 + "a\n" + "- " * 9 + "\n" + "[" * 201
    assert [one.regel for one in guard_markdown(text)] == [1, 2, 3]


@pytest.mark.parametrize(("position", "regel"), [(0, 1), (1, 1), (2, 2), (4, 3), (7, 4)])
def test_every_kind_of_line_end_counts_once(position: int, regel: int) -> None:
    assert line_at("a\nb\rc\r\nd", position) == regel
