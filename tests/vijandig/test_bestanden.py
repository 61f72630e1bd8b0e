"""Files that are no files, names that climb, and content that is a trap on disk: refused by name, never opened.

Each trap stands alone in a small kaart that is right; a process of its own reads it, because a FIFO or a device would
hold a careless reader for ever.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.problems import Code
from generator.reading.tree import read_content
from tests.vijandig.test_geweigerd import BASIS

GOED = (
    "---\nnaam: Hulp\norganisatie: welzijn\nsamenvatting: Hulp bij gewone dingen, voor iedereen.\nthemas: [geld]\n"
    "werkgebied: gemeente\ntoegang: {routes: [vrij]}\ngecontroleerd_op: 2026-11-02\ngecontroleerd_door: redactie\n"
    "controle_wijze: telefoon\n---\n"
)
WELZIJN = "---\nnaam: Welzijn\ncontact: {telefoon: 0800 1234}\n---\n"

NAMEN = [
    "Hulp.md", "hulp thuis.md", "hulp_thuis.md", "hulp.MD", "hulp.md.md", "hulp.markdown", "hulp.txt", "hulp.html",
    "hulp.php",
    "hulp.yaml", "hulp", "h\u00falp.md", "hu\u0301lp.md", "\u0430bc.md", "\u202egpj.md", "hulp\u200b.md",
    "hulp\n.md", "hulp\t.md", "hulp\x1b[31m.md", "hulp\x7f.md", "a" * 81 + ".md", "hulp;rm -rf x.md", "$(id).md",
    "`id`.md",
    "<script>alert(1)<&>.md", "{{7*7}}.md", "hulp%2f.md", "hulp..md", "~hulp.md", "hulp~", "hulp.md.swp", "hulp.md,v",
    "con .md", "C:hulp.md", "hulp\\..\\x.md", "-rf.md.txt", "hulp?.md", "hulp#.md", "hulp*.md", "hulp|x.md",
    "hulp\"x.md",
    "hulp'x.md", "\U0001f600.md", "\u0131.md", "\u00df.md", "\uff48ulp.md", "hulp.md ", "Thumbs.db", "desktop.ini",
]  # fmt: skip
"""Names that no file in ``voorzieningen`` may have."""


def _link(target: str) -> Callable[[Path], None]:
    return lambda place: place.symlink_to(target)


def _sparse(place: Path) -> None:
    with place.open("wb") as file:
        file.write(GOED.encode())
        file.truncate(64 * 1024**3)


def _socket(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(here)


def _device(place: Path) -> None:
    try:
        os.mknod(place, 0o20666, os.makedev(1, 5))
    except OSError as refused:
        pytest.skip(f"a device cannot be made here: {refused.strerror}")


def _write(content: bytes) -> Callable[[Path], None]:
    def write(place: Path) -> None:
        place.write_bytes(content)

    return write


VALLEN: dict[str, Callable[[Path], None]] = {
    "link to passwd": _link("/etc/passwd"),
    "link to a device": _link("/dev/zero"),
    "link to an endless device": _link("/dev/random"),
    "link to itself": _link("val.md"),
    "link to the parent": _link(".."),
    "link to the root": _link("/"),
    "link to nothing": _link("bestaat-niet"),
    "link to a good file": _link("goed.md"),
    "link to a process": _link("/proc/self/environ"),
    "FIFO": os.mkfifo,
    "socket": _socket,
    "device": _device,
    "sparse file of 64 GB": _sparse,
    "zeros": _write(b"\0" * 90_000),
    "UTF-16": _write(GOED.encode("utf-16")),
    "Windows": _write(GOED.replace("Hulp bij", "H\u00fclp bij").encode("cp1252")),
    "overlong UTF-8": _write(GOED.encode() + b"\xc0\xaf..\xc0\xaf"),
    "surrogates in UTF-8": _write(GOED.encode() + b"\xed\xa0\x80"),
    "program": _write(b"\x7fELF" + bytes(range(256)) * 40),
    "one byte too large": _write((GOED + "x" * (100_001 - len(GOED))).encode()),
    "empty": _write(b""),
}
PLAATSEN = ["voorzieningen/val.md", "organisaties/val.md", "wijken/val.md", "paginas/val.md", "doelgroepen.yaml"]


def lay_out(folder: Path) -> Path:
    """Write a kaart that is right and give its content folder."""
    content = folder / "content"
    files = {**BASIS, "voorzieningen/goed.md": GOED, "organisaties/welzijn.md": WELZIJN, "wijken/README.md": "x"}
    for name, text in {**files, "paginas/_x.md": "x"}.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    return content


def check(root: Path, content: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "check", "--inhoud", str(content), "--peildatum", "2026-11-24"]
    return subprocess.run(command, capture_output=True, text=True, cwd=root, timeout=20, errors="replace")


@pytest.mark.parametrize("plaats", PLAATSEN)
def test_the_traps_of_one_place_are_refused_without_waiting(plaats: str, root: Path, tmp_path: Path) -> None:
    content = lay_out(tmp_path)
    traps = {f"val-{number}": trap for number, trap in enumerate(VALLEN.values()) if trap is not _device}
    place = content / plaats
    if plaats.endswith(".yaml"):
        place.symlink_to("/dev/zero")
        expected = [f"content/{plaats}"]
    else:
        for slug, trap in traps.items():
            trap(place.with_name(f"{slug}.md"))
        expected = [f"content/{Path(plaats).parent}/{slug}.md" for slug in traps]
    done = check(root, content)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert [name for name in expected if f"{name}:1:1: fout:" not in done.stdout] == []
    assert "root:x:" not in done.stdout


def test_a_device_is_refused(root: Path, tmp_path: Path) -> None:
    content = lay_out(tmp_path)
    _device(content / "voorzieningen/val.md")
    assert "content/voorzieningen/val.md:1:1: fout: Dit is geen gewoon bestand." in check(root, content).stdout


@pytest.mark.parametrize("name", ["kaart.yaml", "themas.yaml"])
@pytest.mark.parametrize(
    "trap", ["link to passwd", "link to itself", "FIFO", "socket", "sparse file of 64 GB", "zeros"]
)
def test_not_even_the_settings_may_be_a_trap(name: str, trap: str, root: Path, tmp_path: Path) -> None:
    content = lay_out(tmp_path)
    (content / name).unlink()
    VALLEN[trap](content / name)
    done = check(root, content)
    assert done.returncode == 1, done.stderr
    assert f"content/{name}:1:1: fout:" in done.stdout


@pytest.mark.parametrize("name", NAMEN)
def test_a_name_that_could_harm_is_refused(name: str, tmp_path: Path) -> None:
    content = lay_out(tmp_path)
    (content / "voorzieningen" / name).write_text(GOED, encoding="utf-8")
    told = [one for one in read_content(content).problems if one.code is Code.ONBEKEND_BESTAND]
    assert len(told) == 1
    assert told[0].location.bestand.startswith("content/voorzieningen/")
    assert told[0].location.bestand.isprintable()


@pytest.mark.parametrize("raw", [b"hulp\xff.md", b"\xed\xa0\x80.md"])
def test_a_name_that_is_no_text_is_refused(raw: bytes, tmp_path: Path) -> None:
    content = lay_out(tmp_path)
    try:
        Path(os.fsdecode(os.fsencode(content / "voorzieningen") + b"/" + raw)).write_text(GOED)
    except OSError as refused:
        pytest.skip(f"this disk refuses the name itself: {refused.strerror}")
    told = [one for one in read_content(content).problems if one.code is Code.ONBEKEND_BESTAND]
    assert [one.location.bestand.isprintable() for one in told] == [True]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("voorzieningen/hulp.md", "voorzieningen/zorg/hulp.md"),
        ("voorzieningen/a/hulp.md", "voorzieningen/b/hulp.md"),
        ("organisaties/hulp.md", "organisaties/x/y/z/hulp.md"),
    ],
)
def test_two_files_with_one_slug_are_refused(first: str, second: str, tmp_path: Path) -> None:
    content = lay_out(tmp_path)
    for name in (first, second):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(GOED if name.startswith("v") else WELZIJN)
    told = [one.location.bestand for one in read_content(content).problems if one.code is Code.DUBBELE_SLUG]
    assert told == [f"content/{second}"]


@pytest.mark.parametrize("name", ["plaatjes", "Voorzieningen", "voorzieningen-oud", "wijken/sub", "paginas/sub"])
def test_a_folder_that_does_not_belong_is_refused(name: str, tmp_path: Path) -> None:
    content = lay_out(tmp_path)
    (content / name).mkdir()
    told = [one.location.bestand for one in read_content(content).problems if one.code is Code.ONBEKEND_BESTAND]
    assert told == [f"content/{name}"]


@pytest.mark.parametrize("target", ["/etc", "..", ".", "organisaties"])
def test_a_linked_folder_is_refused_and_not_entered(target: str, tmp_path: Path) -> None:
    content = lay_out(tmp_path)
    (content / "voorzieningen/map").symlink_to(target)
    told = [one.location.bestand for one in read_content(content).problems if one.code is Code.ONBEKEND_BESTAND]
    assert told == ["content/voorzieningen/map"]


def test_the_kaart_without_traps_is_right(root: Path, tmp_path: Path) -> None:
    assert check(root, lay_out(tmp_path)).returncode == 0
