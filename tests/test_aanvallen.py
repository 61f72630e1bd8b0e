"""Attacks on ``--uit``, ``--inhoud``, ``--geraakt``, ``new``, ``schema`` and ``serve``: refused, and nothing touched.

Untouched is taken literally: kind, mode, number, times, links and bytes of everything on the way are the same after.
"""

import hashlib
import os
import shutil
import socket
import stat
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Thread

import pytest
import uvicorn

from generator.cli import run
from generator.serve.server import make_app
from generator.serve.werkplaats import Werkplaats

DAY = "2026-11-22"
OURS = "0123456789ab"

KAART = """\
naam: Sociale kaart
gemeente: Merendonk
url: https://kaart.example/
voorbeeld: true
voorbeeld_peildatum: 2026-11-22
redactie: {naam: Redactie, email: redactie@kaart.example}
"""
THEMAS = "- slug: geld\n  naam: Geld\n  uitleg: Over geld.\n"
ORGANISATIE = """\
---
naam: Welzijn
soort: welzijn
contact: {telefoon: 0800 1234}
gecontroleerd_op: 2026-11-02
gecontroleerd_door: redactie
controle_wijze: telefoon
---
"""


@dataclass(frozen=True)
class Said:
    """How the command ended and what it said."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Field:
    """A folder with content, something precious beside it, and the command line."""

    root: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def work(self) -> Path:
        return self.root / "werk"

    @property
    def content(self) -> Path:
        return self.work / "content"

    @property
    def precious(self) -> Path:
        return self.root / "kostbaar"

    def kaart(self, *arguments: str) -> Said:
        status = run(list(arguments))
        said = self.capsys.readouterr()
        return Said(status, said.out, said.err)


@pytest.fixture
def field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Field:
    made = Field(tmp_path / "veld", capsys)
    (made.content / "organisaties").mkdir(parents=True)
    (made.content / "voorzieningen").mkdir()
    (made.content / "kaart.yaml").write_text(KAART)
    (made.content / "themas.yaml").write_text(THEMAS)
    (made.content / "organisaties/welzijn.md").write_text(ORGANISATIE)
    (made.precious / "map").mkdir(parents=True)
    (made.precious / "brief.txt").write_text("bewaren")
    (made.precious / "map/foto.jpg").write_text("bewaren")
    monkeypatch.chdir(made.work)
    monkeypatch.setenv("HOME", str(made.precious))
    return made


def listing(folder: Path) -> dict[str, tuple[object, ...]]:
    """Give everything in and under a folder, so that any touch shows."""
    return {str(path.relative_to(folder)): _state(path) for path in [folder, *folder.rglob("*")]}


def _state(path: Path) -> tuple[object, ...]:
    seen = path.lstat()
    inside = path.readlink() if path.is_symlink() else ""
    if stat.S_ISREG(seen.st_mode):
        inside = hashlib.sha256(path.read_bytes()).hexdigest()
    return (seen.st_mode, seen.st_ino, seen.st_nlink, seen.st_mtime_ns, seen.st_ctime_ns, inside)


def assert_refused(field: Field, *arguments: str, status: int = 2) -> Said:
    before = listing(field.root)
    said = field.kaart(*arguments)
    assert listing(field.root) == before
    assert said.status == status, said
    assert said.out == ""
    assert_dutch(said.err)
    return said


def assert_dutch(sentence: str) -> None:
    lines = sentence.splitlines()
    assert 1 <= len(lines) <= 2, sentence
    assert all(line.endswith(".") or line.startswith("Meer uitleg:") for line in lines), sentence
    assert all(letter.isprintable() or letter == "\n" for letter in sentence), sentence
    for english in ("Traceback", "Errno", "Error", "No such", "Permission", "Invalid", "does not"):
        assert english not in sentence


# --uit


def marked(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".kaart-bouw").touch()
    return folder


def no_more(_: Field) -> None:
    """Plant nothing: the name is enough."""


def link(name: str, to: str) -> Callable[[Field], None]:
    return lambda field: (field.work / name).symlink_to(to)


def folder_with_file(field: Field) -> None:
    (field.work / "dist").mkdir()
    (field.work / "dist/index.html").write_text("van een ander")


def folder_with_hidden_file(field: Field) -> None:
    (field.work / "dist").mkdir()
    (field.work / "dist/.env").write_text("geheim")


def folder_with_marker_link(field: Field) -> None:
    (field.work / "dist").mkdir()
    (field.work / "dist/.kaart-bouw").symlink_to("../../kostbaar/brief.txt")


def file_by_that_name(field: Field) -> None:
    (field.work / "dist").write_text("een bestand")


def hard_link(field: Field) -> None:
    os.link(field.precious / "brief.txt", field.work / "dist")


def fifo(field: Field) -> None:
    os.mkfifo(field.work / "dist")


def own_name_to_a_strange_folder(field: Field) -> None:
    (field.work / f"dist.kaart-{OURS}").mkdir()
    (field.work / f"dist.kaart-{OURS}/foto.jpg").touch()
    (field.work / "dist").symlink_to(f"dist.kaart-{OURS}")


def own_name_to_a_link_away(field: Field) -> None:
    (field.work / f"dist.kaart-{OURS}").symlink_to("../kostbaar")
    (field.work / "dist").symlink_to(f"dist.kaart-{OURS}")


def marker_in_content(field: Field) -> None:
    marked(field.content)


def marker_around_content(field: Field) -> None:
    marked(field.work)


UIT = {
    "root": ("/", no_more),
    "double root": ("//", no_more),
    "root by climbing": ("/..", no_more),
    "nothing": ("", no_more),
    "here": (".", no_more),
    "parent": ("..", no_more),
    "two up": ("../..", no_more),
    "parent by a way round": ("content/../..", no_more),
    "here by a way round": ("content/..", no_more),
    "here by its name": ("../werk", marker_around_content),
    "parent of content with a marker": ("../../veld/werk", marker_around_content),
    "home": ("{precious}", no_more),
    "home by climbing": ("../kostbaar", no_more),
    "inside home": ("../kostbaar/map", no_more),
    "content": ("content", no_more),
    "content with a marker": ("content", marker_in_content),
    "content with a slash": ("content/", marker_in_content),
    "content by a way round": ("content/../content", marker_in_content),
    "in content": ("content/dist", no_more),
    "deep in content": ("content/voorzieningen/a/b/dist", no_more),
    "an empty folder of content": ("content/voorzieningen", no_more),
    "content through a link": ("weg", link("weg", "content")),
    "in content through a link": ("weg/dist", link("weg", "content")),
    "the generator": ("{generator}", no_more),
    "the templates": ("{repository}/templates", no_more),
    "the repository": ("{repository}", no_more),
    "in the generator": ("{generator}/dist", no_more),
    "a link to something precious": ("dist", link("dist", "../kostbaar")),
    "a link to an empty place": ("dist", link("dist", "../weg")),
    "a link to the root": ("dist", link("dist", "/")),
    "a link to itself": ("dist", link("dist", "dist")),
    "a link with a slash behind it": ("dist/", link("dist", "../kostbaar")),
    "a name of ours to a strange folder": ("dist", own_name_to_a_strange_folder),
    "a name of ours to a link": ("dist", own_name_to_a_link_away),
    "a name of ours elsewhere": ("dist", link("dist", f"../kostbaar/dist.kaart-{OURS}")),
    "a folder with a page": ("dist", folder_with_file),
    "a folder with a hidden file": ("dist", folder_with_hidden_file),
    "a folder whose marker is a link": ("dist", folder_with_marker_link),
    "a file": ("dist", file_by_that_name),
    "a hard link": ("dist", hard_link),
    "a fifo": ("dist", fifo),
    "a device": ("/dev/null", no_more),
    "standard output": ("/dev/stdout", no_more),
    "below a file": ("content/kaart.yaml/dist", no_more),
    "below a device": ("/dev/null/dist", no_more),
    "too long": ("a" * 300, no_more),
    "precious through a linked parent": ("weg/kostbaar", link("weg", "..")),
}


@pytest.mark.parametrize("form", [(), ("--kopie",)], ids=["link", "copy"])
@pytest.mark.parametrize("name", UIT)
def test_a_place_that_is_not_ours_is_refused_and_untouched(field: Field, name: str, form: tuple[str, ...]) -> None:
    text, plant = UIT[name]
    repository = Path(__file__).parent.parent
    generator = repository / "generator"
    plant(field)
    target = text.format(precious=field.precious, generator=generator, repository=repository)
    assert_refused(field, "build", "--uit", target, *form)


def outside(field: Field) -> dict[str, tuple[object, ...]]:
    """Give all that a build has nothing to do with."""
    return {str(path): state for folder in (field.precious, field.content) for path, state in listing(folder).items()}


@pytest.mark.parametrize(
    "name", ["$(kwaad)", "-n", "dist\n::error::nep", "dist\r##[add-mask]a", "../dist", "nieuw/diep/dist"]
)
def test_a_strange_name_is_a_name(field: Field, name: str) -> None:
    before = outside(field)
    said = field.kaart("build", "--uit", name)
    assert said.status == 0, said
    assert (field.work / name / "index.html").is_file()
    assert outside(field) == before
    assert_dutch(said.err)
    assert "##[" not in said.err


PLANTED = {
    "lock to precious": (".dist.kaart-slot", "../kostbaar/brief.txt"),
    "lock to nowhere": (".dist.kaart-slot", "../kostbaar/nieuw"),
    "lock to itself": (".dist.kaart-slot", ".dist.kaart-slot"),
}


@pytest.mark.parametrize("form", [(), ("--kopie",)], ids=["link", "copy"])
@pytest.mark.parametrize("name", PLANTED)
def test_a_lock_that_is_a_link_is_not_followed(field: Field, name: str, form: tuple[str, ...]) -> None:
    path, to = PLANTED[name]
    (field.work / path).symlink_to(to)
    assert_refused(field, "build", *form, status=3)


def leftover_link(field: Field) -> None:
    (field.work / "dist.kaart-aaaaaaaaaaaa").symlink_to("../kostbaar")


def leftover_of_ours_with_links(field: Field) -> None:
    folder = marked(field.work / "dist.kaart-bbbbbbbbbbbb")
    (folder / "weg").symlink_to("../../kostbaar")
    (folder / "brief").symlink_to("../../kostbaar/brief.txt")
    (folder / "map").mkdir()
    (folder / "map/weg").symlink_to("../../../kostbaar/map", target_is_directory=True)


def leftover_hard_link(field: Field) -> None:
    (field.work / "bestand.txt").write_text("bewaren")
    folder = marked(field.work / "dist.kaart-cccccccccccc")
    os.link(field.work / "bestand.txt", folder / "bestand.txt")


def aside_link(field: Field) -> None:
    (field.work / "dist.kaart-oud").symlink_to("../kostbaar")


def aside_file(field: Field) -> None:
    (field.work / "dist.kaart-oud").write_text("bewaren")


def aside_folder(field: Field) -> None:
    (field.work / "dist.kaart-oud").mkdir()
    (field.work / "dist.kaart-oud/foto.jpg").write_text("bewaren")


def a_linked_site_with_links(field: Field) -> None:
    field.kaart("build")
    (field.work / "dist/weg").symlink_to(field.precious)
    (field.work / "dist/assets/weg").symlink_to(field.precious / "map")


LEFTOVERS = [
    leftover_link,
    leftover_of_ours_with_links,
    leftover_hard_link,
    aside_link,
    aside_file,
    aside_folder,
    a_linked_site_with_links,
]


@pytest.mark.parametrize(
    ("earlier", "form"),
    [(None, ()), ((), ("--kopie",)), (("--kopie",), ())],
    ids=["first", "copy over link", "link over copy"],
)
@pytest.mark.parametrize("plant", LEFTOVERS, ids=lambda plant: plant.__name__)
def test_what_was_planted_beside_the_site_leads_nowhere(
    field: Field, plant: Callable[[Field], None], earlier: tuple[str, ...] | None, form: tuple[str, ...]
) -> None:
    if earlier is not None:
        assert field.kaart("build", *earlier).status == 0
    before = outside(field)
    plant(field)
    said = field.kaart("build", *form)
    assert said.status in (0, 3), said
    assert_dutch(said.err)
    assert outside(field) == before
    aside = field.work / "dist.kaart-oud"
    if plant in (aside_link, aside_file, aside_folder):
        assert (aside.readlink() if plant is aside_link else aside).name in ("kostbaar", "dist.kaart-oud")
        assert aside.is_symlink() is (plant is aside_link)
        assert plant is not aside_file or aside.read_text() == "bewaren"
        assert plant is not aside_folder or (aside / "foto.jpg").read_text() == "bewaren"
        assert said.status == 0 or "'dist.kaart-oud'" in said.err
    if plant is leftover_hard_link:
        assert (field.work / "bestand.txt").read_text() == "bewaren"
    if said.status == 0 or earlier is not None:
        assert (field.work / "dist/index.html").is_file()


# --inhoud


def loop(field: Field) -> None:
    (field.work / "rond").symlink_to("anders")
    (field.work / "anders").symlink_to("rond")


INHOUD = {
    "a file": ("content/kaart.yaml", no_more),
    "missing": ("weg", no_more),
    "missing and hostile": ("weg\n::error::nep ##[add-mask]a", no_more),
    "nothing there": ("../kostbaar", no_more),
    "a loop": ("rond", loop),
    "below a file": ("content/kaart.yaml/content", no_more),
    "a fifo": ("pijp", lambda field: os.mkfifo(field.work / "pijp")),
    "root": ("/", no_more),
    "proc": ("/proc", no_more),
    "proc self": ("/proc/self", no_more),
    "dev": ("/dev", no_more),
    "a device": ("/dev/zero", no_more),
    "a link to nowhere": ("los", link("los", "weg")),
    "too long": ("a" * 300, no_more),
    "too long a way": ("a/" * 3000, no_more),
    "not UTF-8": ("\udcff", no_more),
}


@pytest.mark.parametrize("command", [("check",), ("build",), ("new", "wijk", "noord"), ("serve",)], ids=lambda c: c[0])
@pytest.mark.parametrize("name", INHOUD)
def test_no_folder_with_content_is_wrong_use(field: Field, name: str, command: tuple[str, ...]) -> None:
    text, plant = INHOUD[name]
    plant(field)
    assert_refused(field, *command, "--inhoud", text, *(("--poort", "0") if command == ("serve",) else ()))


def test_a_folder_that_may_not_be_read_is_wrong_use(field: Field, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "stat", refuse)
        said = field.kaart("check")
    assert (said.status, said.out) == (2, "")
    assert_dutch(said.err)


@pytest.mark.parametrize(
    ("place", "to"),
    [
        ("voorzieningen/x.md", "/etc/passwd"),
        ("voorzieningen/x.md", "../../../kostbaar/brief.txt"),
        ("voorzieningen/map", "../../../kostbaar"),
        ("wijken", "../../kostbaar"),
        ("woordenlijst.yaml", "/dev/zero"),
        ("overgenomen", "/proc/self"),
        ("paginas", "."),
    ],
)
def test_a_link_in_the_content_is_named_and_not_followed(field: Field, place: str, to: str) -> None:
    (field.content / place).symlink_to(to)
    before = listing(field.root)
    for command in ("check", "build"):
        said = field.kaart(command)
        assert said.status == 1
        assert f"content/{place}:1:1: fout: Dit is een koppeling (link)" in said.out
        assert "bewaren" not in said.out
        assert "root:" not in said.out
    assert listing(field.root) == before


@pytest.mark.parametrize("name", ["a\n::error::nep", "\u202egpj", "\udcff", "README.md\ncontent", "a\rb", "\u200b"])
def test_a_folder_whose_name_hides_something_is_named(field: Field, name: str) -> None:
    (field.content / "voorzieningen" / name).mkdir()
    said = field.kaart("check")
    assert said.status == 1
    assert "fout: De naam van deze map kan niet. [onbekend-bestand]" in said.out
    assert len(said.out.splitlines()) == 4


def test_folders_in_folders_without_end_are_named(field: Field) -> None:
    deep = field.content / "voorzieningen" / "/".join("a" * 700)
    deep.mkdir(parents=True)
    said = field.kaart("check")
    assert said.status == 1
    assert "Deze map staat te diep. [onbekend-bestand]" in said.out


# --geraakt


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=$(kwaad)", "-c", "user.email=a@kaart.example", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(field: Field) -> Field:
    git(field.work, "init", "--quiet")
    git(field.work, "add", ".")
    git(field.work, "commit", "--quiet", "--message=begin")
    return field


REVISIONS = [
    "--upload-pack=touch kwaad",
    "--output=kwaad",
    "-n",
    "-",
    "--",
    "--all",
    "--help",
    "--exec=touch kwaad",
    "-okwaad",
    "^HEAD",
    "^main",
    "main..main",
    "main...main",
    "main^@",
    "main^!",
    "$(touch kwaad)",
    "`touch kwaad`",
    "; touch kwaad",
    "| touch kwaad",
    "main\n--all",
    "main\0",
    "main\n::error::nep",
    "##[add-mask]a",
    "",
    " ",
    ":content/kaart.yaml",
    "main:content",
    "ext::sh -c touch% kwaad",
    "../../.git/config",
    "/etc/passwd",
    "\udcff",
    "a" * 5000,
]


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_revision_that_is_an_option_or_worse_is_only_unknown(repository: Field, revision: str) -> None:
    said = assert_refused(repository, "check", "--geraakt", revision)
    assert len(said.err) < 400


@pytest.mark.parametrize("branch", ["$(kwaad)", "`kwaad`", ";kwaad;", "a|b", "'\"", "#a", "%0A"])
def test_a_branch_with_a_hostile_name_is_a_branch(repository: Field, branch: str) -> None:
    git(repository.work, "branch", branch)
    said = repository.kaart("check", "--geraakt", branch)
    assert (said.status, said.err) == (0, "")


def test_a_branch_that_looks_like_an_option_is_a_branch(repository: Field) -> None:
    git(repository.work, "update-ref", "refs/heads/--upload-pack=kwaad", "HEAD")
    assert repository.kaart("check", "--geraakt", "--upload-pack=kwaad").status == 0


def test_files_that_pose_as_a_repository_name_no_program(repository: Field) -> None:
    trace = repository.root / "spoor"
    program = repository.root / "kwaad"
    program.write_text(f'#!/bin/sh\ntouch "{trace}"\ncat\n')
    program.chmod(0o755)
    content = repository.content
    (content / "HEAD").write_text("ref: refs/heads/main\n")
    (content / "objects").mkdir()
    shutil.copytree(repository.work / ".git/objects", content / "objects", dirs_exist_ok=True)
    shutil.copytree(repository.work / ".git/refs", content / "refs")
    (content / "config").write_text(
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n"
        f'\tfsmonitor = "{program}"\n[filter "kwaad"]\n\tclean = "{program}"\n'
    )
    (repository.work / ".gitattributes").write_text("* filter=kwaad\n")
    for arguments in (["--geraakt", "main"], ["--geraakt", "main", "--format", "github"], ["--format", "github"]):
        said = repository.kaart("check", *arguments)
        assert said.status in (1, 2)
    assert not trace.exists()


@pytest.mark.parametrize("name", ["a\nb", '"a', "a\r", "\udcff"])
def test_a_repository_in_a_hostile_folder_gives_an_answer(
    field: Field, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(field.work, "init", "--quiet")
    (field.work / name).mkdir()
    shutil.move(field.content, field.work / name / "content")
    git(field.work, "add", ".")
    git(field.work, "commit", "--quiet", "--message=begin")
    monkeypatch.chdir(field.work / name)
    said = field.kaart("check", "--geraakt", "HEAD")
    assert said.status in (0, 2), said
    if said.status:
        assert_dutch(said.err)


# new


SLUGS = [
    "../../x",
    "../x",
    "..",
    ".",
    "",
    "/x",
    "/etc/cron.d/x",
    ".git/hooks/post-commit",
    "../.git/hooks/post-commit",
    "map/x",
    "map\\x",
    "..\\x",
    "C:x",
    "CON",
    "con.md",
    "x.md",
    "x\n",
    "\nx",
    "x\ny",
    "x\0",
    "x\0.md",
    "x y",
    "~",
    "~/x",
    "$HOME",
    "$(kwaad)",
    "`kwaad`",
    "{naam}",
    "x\u202e",
    "ｘ",
    "x\u0301",
    "é",
    "\udcff",
    "::error::nep",
    "##[add-mask]a",
    "a" * 81,
    "a" * 5000,
    "_x",
    "x_y",
]


@pytest.mark.parametrize("soort", ["voorziening", "organisatie", "wijk"])
@pytest.mark.parametrize("slug", SLUGS)
def test_a_name_that_is_no_slug_makes_nothing(field: Field, slug: str, soort: str) -> None:
    assert_refused(field, "new", soort, slug)


@pytest.mark.parametrize("soort", ["", "..", "../voorziening", "voorziening\n", "paginas", "kaart", "x\n::error::n",
                                   "\udcff", "a" * 5000])  # fmt: skip
def test_a_kind_that_is_none_makes_nothing(field: Field, soort: str) -> None:
    assert_refused(field, "new", soort, "hulp")


def entry_is_there(field: Field) -> None:
    (field.content / "voorzieningen/hulp.md").write_text("van een ander")


def entry_is_in_a_folder(field: Field) -> None:
    (field.content / "voorzieningen/map").mkdir()
    (field.content / "voorzieningen/map/hulp.md").write_text("van een ander")


def entry_is_a_link(field: Field) -> None:
    (field.content / "voorzieningen/hulp.md").symlink_to("../../../kostbaar/brief.txt")


def entry_is_a_link_to_nowhere(field: Field) -> None:
    (field.content / "voorzieningen/hulp.md").symlink_to("../../../kostbaar/nieuw.md")


def entry_is_a_folder(field: Field) -> None:
    (field.content / "voorzieningen/hulp.md").mkdir()


def entry_is_a_fifo(field: Field) -> None:
    os.mkfifo(field.content / "voorzieningen/hulp.md")


def entry_is_a_hard_link(field: Field) -> None:
    os.link(field.precious / "brief.txt", field.content / "voorzieningen/hulp.md")


def folder_is_a_link(field: Field) -> None:
    (field.content / "voorzieningen").rmdir()
    (field.content / "voorzieningen").symlink_to("../../kostbaar")


def folder_is_a_link_to_nowhere(field: Field) -> None:
    (field.content / "voorzieningen").rmdir()
    (field.content / "voorzieningen").symlink_to("../../kostbaar/nieuw")


def folder_is_a_link_to_itself(field: Field) -> None:
    (field.content / "voorzieningen").rmdir()
    (field.content / "voorzieningen").symlink_to("voorzieningen")


def folder_is_a_file(field: Field) -> None:
    (field.content / "voorzieningen").rmdir()
    (field.content / "voorzieningen").write_text("een bestand")


def folder_is_a_fifo(field: Field) -> None:
    (field.content / "voorzieningen").rmdir()
    os.mkfifo(field.content / "voorzieningen")


@pytest.mark.parametrize(
    "plant",
    [
        entry_is_there, entry_is_in_a_folder, entry_is_a_link, entry_is_a_link_to_nowhere, entry_is_a_folder,
        entry_is_a_fifo, entry_is_a_hard_link, folder_is_a_link, folder_is_a_link_to_nowhere,
        folder_is_a_link_to_itself, folder_is_a_file, folder_is_a_fifo,
    ],
    ids=lambda plant: plant.__name__,
)  # fmt: skip
def test_new_overwrites_nothing_and_follows_nothing(field: Field, plant: Callable[[Field], None]) -> None:
    plant(field)
    assert_refused(field, "new", "voorziening", "hulp")


def test_new_says_a_folder_of_strange_name_on_one_line(field: Field) -> None:
    shutil.move(field.content, field.work / "a\n::error::nep")
    said = field.kaart("new", "voorziening", "hulp", "--inhoud", "a\n::error::nep")
    assert said.status == 0
    assert said.err == ""
    assert len(said.out.splitlines()) == 1


# schema


@pytest.mark.parametrize(
    ("target", "plant"),
    [
        ("dist", file_by_that_name),
        ("dist", fifo),
        ("dist", link("dist", "dist")),
        ("dist", link("dist", "weg")),
        ("content/kaart.yaml/x", no_more),
        ("/dev/null", no_more),
        ("/dev/null/x", no_more),
        ("a" * 300, no_more),
    ],
)
def test_a_schema_needs_a_folder(field: Field, target: str, plant: Callable[[Field], None]) -> None:
    plant(field)
    assert_refused(field, "schema", "--uit", target, status=3)


def test_a_schema_replaces_a_link_and_leaves_its_target_alone(field: Field) -> None:
    (field.work / "uit").mkdir()
    (field.work / "uit/wijk.schema.json").symlink_to(field.precious / "brief.txt")
    (field.work / "uit/kaart.schema.json").symlink_to(field.precious / "nieuw")
    os.link(field.precious / "map/foto.jpg", field.work / "uit/pagina.schema.json")
    said = field.kaart("schema", "--uit", "uit")
    assert said.status == 0
    assert (field.precious / "brief.txt").read_text() == "bewaren"
    assert (field.precious / "map/foto.jpg").read_text() == "bewaren"
    assert not (field.precious / "nieuw").exists()
    assert '"title": "Wijk"' in (field.work / "uit/wijk.schema.json").read_text()


# serve


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A server in this process, over a site in which links lead outside."""
    folder = tmp_path_factory.mktemp("serve")
    content = folder / "content"
    (content / "organisaties").mkdir(parents=True)
    (content / "kaart.yaml").write_text(KAART)
    (content / "themas.yaml").write_text(THEMAS)
    (content / "organisaties/welzijn.md").write_text(ORGANISATIE)
    (folder / "geheim.txt").write_text("van-buiten")
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    number = int(listener.getsockname()[1])
    day = date.fromisoformat(DAY)
    werkplaats = Werkplaats(content, None, lambda: day, folder / "site", f"http://127.0.0.1:{number}/")
    assert not werkplaats.stand.has_fout, werkplaats.stand.report
    (folder / "site/bestand").symlink_to(folder / "geheim.txt")
    (folder / "site/map").symlink_to(folder)
    (folder / "site/rond").symlink_to("rond")
    server = uvicorn.Server(uvicorn.Config(make_app(werkplaats, content), log_level="critical"))
    thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield number
    server.should_exit = True
    thread.join(timeout=10)


def ask(port: int, line: str, *headers: str, host: str | None = "127.0.0.1") -> tuple[int, str]:
    """Send a request as it stands, so that no client tidies it up."""
    heads = [*([f"Host: {host}"] if host is not None else []), *headers, "Connection: close"]
    request = "\r\n".join([line, *heads, "", ""]).encode("latin-1")
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        answer = b""
        while part := connection.recv(65536):
            answer += part
    text = answer.decode("utf-8", "replace")
    return (int(text.split()[1]) if text.startswith("HTTP/") else 0), text


def test_the_server_gives_its_pages(port: int) -> None:
    status, text = ask(port, "GET / HTTP/1.1")
    assert status == 200
    assert "Merendonk" in text


@pytest.mark.parametrize(
    "path",
    [
        "/../geheim.txt",
        "/../../../../../../etc/passwd",
        "/%2e%2e/geheim.txt",
        "/%2e%2e%2fgeheim.txt",
        "/%2E%2E/%2E%2E/%2E%2E/%2E%2E/%2E%2E/%2E%2E/etc/passwd",
        "/..%2fgeheim.txt",
        "/..%5cgeheim.txt",
        "/..\\geheim.txt",
        "/%252e%252e/geheim.txt",
        "/%c0%ae%c0%ae/geheim.txt",
        "/%uff0e%uff0e/geheim.txt",
        "//etc/passwd",
        "///etc/passwd",
        "//etc/passwd/",
        "/%2fetc/passwd",
        "/%2fetc%2fpasswd",
        "/./../geheim.txt",
        "/assets/../../geheim.txt",
        "/assets/..;/geheim.txt",
        "/....//geheim.txt",
        "/%00",
        "/%00/../geheim.txt",
        "/index.html%00.txt",
        "/a%00/",
        "/%ff%fe",
        "/%0a%0dSet-Cookie:%20a",
        "/bestand",
        "/bestand/",
        "/map/geheim.txt",
        "/map/site/../geheim.txt",
        "/rond",
        "/rond/",
        "/" + "a" * 300,
        "/" + "a/" * 3000,
        "/C:/geheim.txt",
        "/file:///etc/passwd",
        "/~root/.bashrc",
        "/-serve/server.py",
        "/-serve/../serve/server.py",
        "/-serve/%2e%2e%2fcli.py",
        "/-serve/..%2f..%2fcli.py",
        "/-serve/",
        "/-serve/overlay.js%00",
        "/-serve/overlay.js/",
    ],
)
def test_a_path_leads_nowhere_outside_the_site(port: int, path: str) -> None:
    status, text = ask(port, f"GET {path} HTTP/1.1")
    assert status in (400, 404), text
    for outside_text in ("van-buiten", "root:", "DocString", "Traceback", "Internal Server Error"):
        assert outside_text not in text
    assert "set-cookie" not in text.lower()


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "kwaad.example",
        "kwaad.example:8000",
        "127.0.0.1.kwaad.example",
        "localhost.kwaad.example",
        "kwaad.example#127.0.0.1",
        "127.0.0.1@kwaad.example",
        "kwaad.example, 127.0.0.1",
        "127.0.0.2",
        "0.0.0.0",
        "[::1]",
        "2130706433",
        "0x7f.1",
        "localhost.",
        "www.localhost",
        "*",
        "127.0.0.1\x00",
    ],
)
def test_another_name_for_this_computer_gets_nothing(port: int, host: str | None) -> None:
    for line in ("GET / HTTP/1.1", "GET /-serve/gebeurtenissen HTTP/1.1", "GET http://127.0.0.1/ HTTP/1.1"):
        status, text = ask(port, line, host=host)
        assert status == 400, text
        assert "Merendonk" not in text
        assert "nummer" not in text


def test_two_names_for_this_computer_get_nothing(port: int) -> None:
    for first, second in (("127.0.0.1", "kwaad.example"), ("kwaad.example", "127.0.0.1")):
        status, text = ask(port, "GET / HTTP/1.1", f"Host: {second}", host=first)
        assert status == 400, text


@pytest.mark.parametrize("header", ["X-Forwarded-Host: 127.0.0.1", "Forwarded: host=127.0.0.1", "X-Host: 127.0.0.1"])
def test_a_header_beside_the_name_changes_nothing(port: int, header: str) -> None:
    assert ask(port, "GET / HTTP/1.1", header, host="kwaad.example")[0] == 400


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:8000", "localhost:1", "LOCALHOST"])
def test_its_own_names_are_answered(port: int, host: str) -> None:
    assert ask(port, "GET / HTTP/1.1", host=host)[0] in ((200, 400) if host.isupper() else (200,))


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "MKCOL", "X" * 20]
)
@pytest.mark.parametrize("path", ["/", "/-serve/gebeurtenissen", "/-serve/overlay.js"])
def test_the_server_only_reads(port: int, method: str, path: str) -> None:
    status, text = ask(port, f"{method} {path} HTTP/1.1", "Content-Length: 0", "Origin: https://kwaad.example")
    assert status in (400, 405), text
    assert "Merendonk" not in text
    assert "access-control-allow" not in text.lower()


def test_no_other_site_may_read_along(port: int) -> None:
    status, text = ask(port, "GET / HTTP/1.1", "Origin: https://kwaad.example")
    assert status == 200
    assert "access-control-allow" not in text.lower()
