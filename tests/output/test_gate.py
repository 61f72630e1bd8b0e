import pytest

from generator.output.gate import Collision, DeadLink, Gate, HostilePath
from generator.site import OutputFile


def admit(*paths: str) -> list[list[str]]:
    gate = Gate()
    return [gate.admit(OutputFile(path, b"")) for path in paths]


def test_folders_are_named_once_outermost_first() -> None:
    assert admit("index.html", "a/b/index.html", "a/c.html", "a/b/c/d.html") == [[], ["a", "a/b"], [], ["a/b/c"]]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a/..",
        ".",
        "./a",
        "a/./b",
        "a//b",
        "a/",
        "a\\b",
        "..\\x",
        "C:\\x\x00",
        "a\nb",
        "a\x7f",
        "a\u202eb",
        "a\u200bb",
        "a\u2028b",
        "cafe\u0301.html",
        "a" * 256,
        "a/" + "é" * 128,
        "\ud800",
        ".kaart-bouw",
        ".kaart-bouw/x",
        ".KAART-BOUW",
    ],
)
def test_a_path_that_is_not_plain_is_refused(path: str) -> None:
    with pytest.raises(HostilePath):
        admit(path)


@pytest.mark.parametrize(
    "path", [".nojekyll", ".well-known/security.txt", "a.b/c-d_e.html", "wijken/noord/index.html", "é.txt"]
)
def test_a_plain_path_is_let_through(path: str) -> None:
    admit(path)


@pytest.mark.parametrize(
    "paths",
    [
        ("a.html", "a.html"),
        ("a.html", "A.html"),
        ("a/b.html", "A/c.html"),
        ("a/b/c", "a/B/d"),
        ("straße", "STRASSE"),
        ("a", "a/b"),
        ("a/b", "a"),
        ("A", "a/b"),
        ("a/b", "A"),
        ("é", "É"),
    ],
)
def test_two_things_in_one_place_are_refused(paths: tuple[str, str]) -> None:
    with pytest.raises(Collision) as caught:
        admit(*paths)
    assert paths[1].split("/")[0] in str(caught.value)


def close(links: set[str], *paths: str) -> None:
    gate = Gate()
    gate.admit(OutputFile("index.html", b"", frozenset(links)))
    for path in paths:
        gate.admit(OutputFile(path, b""))
    gate.close()


@pytest.mark.parametrize(
    "link", ["/", "/wijken/", "/wijken/#noord", "/wijken/?q=1#a", "/status.json", "/assets/ab/x.css"]
)
def test_a_link_to_what_is_there_passes(link: str) -> None:
    close({link}, "wijken/index.html", "status.json", "assets/ab/x.css")


@pytest.mark.parametrize("link", ["/weg/", "/wijken", "/Wijken/", "/wijken/index", "/wijken/noord/", "/status.json/"])
def test_a_dead_link_names_page_and_target(link: str) -> None:
    with pytest.raises(DeadLink) as caught:
        close({link, "/"}, "wijken/index.html", "status.json")
    assert str(caught.value) == f"1 dead internal links: index.html -> {link}"


def test_all_dead_links_are_named_in_order() -> None:
    with pytest.raises(DeadLink, match=r"2 dead internal links: index\.html -> /a/#x; index\.html -> /b/"):
        close({"/b/", "/a/#x"})
