"""Every ``run:`` step of the workflows is executed with what a stranger can put in a proposal; nothing of theirs runs.

Twice: with a stand-in for ``kaart`` and every hostile text in every field of the event (the words arrive whole), and
with the real one on a real clone with hostile branches, authors, messages, file names and values (the report says no
more to GitHub than we do). Planted steps prove that both the reading and the running find what is wrong.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.workshop.runner import (
    EXPRESSION,
    Command,
    Done,
    Step,
    execute,
    fill_in,
    read_commands,
    read_expressions,
    read_steps,
    read_workflow,
)

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
STEPS = [step for path in WORKFLOWS for step in read_steps(path)]

ALLOWED = {
    "github.event.pull_request.base.sha",
    "github.event.pull_request.number",
    "github.event.repository.default_branch",
    "steps.pages.outputs.page_url",
    "vars.PAGES != 'nee'",
}
"""Every expression of the workflows: what the owners of the repository decide, or a number or hash of GitHub's own."""

TEXTS = [
    "$(kwaad)",
    "`kwaad`",
    ";kwaad;",
    "|kwaad|",
    "&&kwaad",
    "x||kwaad",
    '";kwaad;"',
    "';kwaad;'",
    "\"'`kwaad`'\"",
    "\nkwaad\n",
    "\r\nkwaad\r\n",
    "<(kwaad)",
    ">kwaad.txt",
    "a[$(kwaad)]",
    "() { :;}; kwaad",
    "${x:-$(kwaad)}",
    "${x@P}$(kwaad)",
    "--help",
    "-n",
    "--upload-pack=kwaad",
    "--output=kwaad.txt",
    "--checkpoint-action=exec=kwaad",
    "* ? ~ $HOME",
    "::stop-commands::stil",
    "x\n::add-mask::a",
    "x\r::set-output name=a::b",
    "  ::set-env name=PATH::/kwaad",
    "##[add-mask]a",
    "x\nBASH_ENV=kwaad\n",
    "x<<EINDE\nPATH=/kwaad\nEINDE",
    "%0A::error::nep",
    "\u2028::error::nep",
]


class World:
    """A work tree with stand-ins around it, and one place where anything of the payload would leave a trace."""

    def __init__(self, folder: Path) -> None:
        self.tree = folder / "werk"
        self.home = folder / "thuis"
        self.bin = folder / "bin"
        self.trace = folder / "spoor"
        self.calls = folder / "aanroepen"
        for made in (self.tree, self.home, self.bin):
            made.mkdir(parents=True)
        self.write_script(self.bin / "make", f'printf "%s\\0" make "$@" >> "{self.calls}"\n')
        for name in ("kwaad", "curl", "wget", "nc", "ssh", "gh"):
            self.write_script(self.bin / name, f'echo "{name} $*" >> "{self.trace}"\n')

    @property
    def path(self) -> str:
        return f"{self.bin}:{os.environ['PATH']}"

    def write_script(self, path: Path, body: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}", "utf-8")
        path.chmod(0o755)

    def listing(self) -> dict[str, object]:
        """Give everything in the tree but git's own folder."""
        return {
            str(path.relative_to(self.tree)): path.readlink() if path.is_symlink() else path.lstat().st_mtime_ns
            for path in self.tree.rglob("*")
            if ".git" not in path.parts and (path.is_symlink() or path.is_file())
        }

    def run(self, step: Step, context: Mapping[str, Any]) -> Done:
        return execute(step, context, self.tree, self.path, self.home)

    def words(self) -> list[str]:
        """Give the words with which the stand-ins were called, and forget them."""
        said = self.calls.read_bytes().decode().split("\0")[:-1] if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return said

    def is_clean(self, done: Done) -> bool:
        """Nothing of the payload ran, no later step was told anything, and no command reached the runner."""
        return not self.trace.exists() and not done.left and not done.commands


def hostile_context(turn: int, sha: str = "") -> dict[str, Any]:
    """Give an event in which every text is hostile; with every turn each field gets the next text."""
    number = count(turn)

    def text() -> str:
        return TEXTS[next(number) % len(TEXTS)]

    def person() -> dict[str, str]:
        return {"name": text(), "email": text(), "login": text(), "username": text()}

    def commit() -> dict[str, Any]:
        return {"message": text(), "author": person(), "id": text(), "added": [text()]}

    proposal = {
        "title": text(),
        "body": text(),
        "number": text(),
        "user": person(),
        "labels": [{"name": text()}],
        "milestone": {"title": text()},
        "head": {
            "ref": text(),
            "label": text(),
            "sha": text(),
            "repo": {"full_name": text(), "default_branch": text()},
        },
        "base": {"ref": text(), "sha": sha or text()},
    }
    event = {
        "pull_request": proposal,
        "head_commit": commit(),
        "commits": [commit()],
        "pusher": person(),
        "sender": person(),
        "comment": {"body": text()},
        "inputs": {"naam": text()},
        "repository": {"default_branch": text(), "description": text()},
    }
    names = ("head_ref", "base_ref", "ref", "ref_name", "actor", "triggering_actor", "repository", "workflow")
    github = {name: text() for name in names}
    return {"github": {**github, "sha": sha or text(), "event": event}, "vars": {"PAGES": text()}}


# Reading


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_expression_is_one_we_know(path: Path) -> None:
    assert set(read_expressions(path)) <= ALLOWED


def test_no_known_expression_is_left_over() -> None:
    assert {found for path in WORKFLOWS for found in read_expressions(path)} == ALLOWED


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.label)
def test_no_step_has_an_expression_in_its_script_or_name_of_a_shell(step: Step) -> None:
    assert not EXPRESSION.search(step.script)
    assert step.shell in (None, "bash")


def test_the_steps_are_found() -> None:
    assert len(STEPS) >= 9
    assert {step.label.split("/")[0] for step in STEPS} == {path.stem for path in WORKFLOWS}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_runs_on_what_a_stranger_starts_with_rights(path: Path) -> None:
    started_by = set(read_workflow(path)["on"])
    assert started_by <= {"pull_request", "push", "schedule", "workflow_dispatch"}
    if "pull_request" in started_by:
        assert started_by == {"pull_request"}


# Running, with a stand-in for kaart: every text in every field


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A tree with a built site and stand-ins for make and kaart."""
    made = World(tmp_path)
    shutil.copytree(ROOT / ".github/hosting", made.tree / ".github/hosting")
    made.write_script(made.tree / ".venv/bin/kaart", f'printf "%s\\0" kaart "$@" >> "{made.calls}"\n')
    (made.tree / "dist").mkdir()
    (made.tree / "dist/index.html").write_text("<!doctype html>", "utf-8")
    return made


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.label)
def test_a_step_runs_nothing_of_a_hostile_event(step: Step, world: World) -> None:
    before = world.listing()
    turns = range(len(TEXTS)) if step.env else range(0, len(TEXTS), 4)
    for turn in turns:
        context = hostile_context(turn)
        done = world.run(step, context)
        assert done.returncode == 0, done.stderr
        assert world.is_clean(done), (turn, done)
        words = world.words()
        assert words == expected_words(step, context)
    assert set(world.listing()) - set(before) <= {"sociale-kaart.tar.gz", "artifact.tar"}


def expected_words(step: Step, context: Mapping[str, Any]) -> list[str]:
    """Give the words of a simple command line, each variable filled in as one word."""
    first, *rest = step.script.split()
    if first not in ("make", ".venv/bin/kaart"):
        return []
    values = {f'"${name}"': fill_in(value, context) for name, value in step.env.items()}
    values['"$GITHUB_SHA"'] = context["github"]["sha"]
    return [first.rpartition("/")[2], *(values.get(word, word) for word in rest)]


# Planted steps: what is wrong is found


@dataclass(frozen=True)
class Planted:
    """A bad step, and whether reading alone finds it."""

    run: str
    env: str = ""
    read: bool = True


PLANTED = {
    "title in echo": Planted('echo "${{ github.event.pull_request.title }}"'),
    "title in single quotes": Planted("echo '${{ github.event.pull_request.title }}'"),
    "branch": Planted("git checkout ${{ github.head_ref }} || true"),
    "branch of the event": Planted("echo ${{ github.event.pull_request.head.ref }}"),
    "message": Planted('echo "${{ github.event.head_commit.message }}"'),
    "first message": Planted('echo "${{github.event.commits[0].message}}"'),
    "author": Planted("echo ${{ github.event.commits[0].author.name }}"),
    "label": Planted("echo ${{ github.event.pull_request.labels[0].name }} || true"),
    "comment": Planted("cat <<EOF\n${{ github.event.comment.body }}\nEOF\n"),
    "eval of a variable": Planted('eval "echo $TITLE" || true', "github.event.pull_request.title"),
    "shell in a shell": Planted('bash -c "echo $TITLE" || true', "github.event.pull_request.title"),
    "arithmetic": Planted("(( TITLE )) || true", "github.event.pull_request.title"),
    "told to later steps": Planted('echo "TITLE=$TITLE" >> "$GITHUB_ENV"', "github.event.pull_request.title"),
    "told as output": Planted('echo "t=$TITLE" >> "$GITHUB_OUTPUT"', "github.event.pull_request.title"),
    "printed": Planted('echo "$TITLE"', "github.event.pull_request.title"),
    "printed with escapes": Planted("printf '%b' \"$TITLE\"", "github.event.pull_request.title"),
    "printed by variable of the runner": Planted('echo "$GITHUB_HEAD_REF"', read=False),
    "eval of the runner's variable": Planted('eval "echo $GITHUB_HEAD_REF" || true', read=False),
    "the whole event": Planted('cat "$GITHUB_EVENT_PATH"', read=False),
}


def plant(folder: Path, planted: Planted) -> Path:
    env = f"        env:\n          TITLE: ${{{{ {planted.env} }}}}\n" if planted.env else ""
    run = "".join(f"          {line}\n" for line in planted.run.splitlines())
    path = folder / "geplant.yml"
    path.write_text(f"on: pull_request\njobs:\n  kwaad:\n    steps:\n      - run: |\n{run}{env}", "utf-8")
    return path


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_step_is_found_by_running_and_mostly_by_reading(name: str, world: World) -> None:
    planted = PLANTED[name]
    path = plant(world.home, planted)
    (step,) = read_steps(path)
    assert (not set(read_expressions(path)) <= ALLOWED) is planted.read
    assert bool(EXPRESSION.search(step.script)) is ("${{" in planted.run)
    found = 0
    for turn in range(len(TEXTS)):
        found += not world.is_clean(world.run(step, hostile_context(turn)))
        world.trace.unlink(missing_ok=True)
    assert found > 0


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("::error file=a::b", ["error"]),
        ("  ::add-mask::x", ["add-mask"]),
        ("zin ##[add-mask]x", ["add-mask"]),
        ("a\r::stop-commands::x\rb", ["stop-commands"]),
        ("zin ::error::x", []),
        ("::onbekend::x", []),
        ("::error::zin ##[add-mask]x", ["error"]),
        ("# [error]x", []),
    ],
)
def test_the_runner_in_small_hears_what_the_real_one_hears(line: str, names: list[str]) -> None:
    assert [command.name for command in read_commands(line)] == names


# Running, with the real kaart on a real clone


BRANCH = "voorstel/$(kwaad);`kwaad`|kwaad&'x\"y"
NAMES = [
    "$(kwaad).md",
    "`kwaad`.md",
    ";kwaad;.md",
    "|kwaad.md",
    "'\"kwaad.md",
    "--upload-pack=kwaad.md",
    "-n.md",
    "x\n::set-output name=a::b.md",
    "x\r::add-mask::a.md",
    "\n::stop-commands::stil.md",
    "a%0A::error::nep.md",
    "a,line=1,col=1::nep.md",
    "a:b,c%.md",
    "##[add-mask]a.md",
    "\u202egpj.md",
    "\udcff.md",
    "map $(kwaad)/a b.md",
    "x\n::error::nep/hulp.md",
    "README.md\ncontent/voorzieningen/hulp.md",
]
VALUES = r"""---
naam: "##[add-mask]a"
organisatie: "x\n::add-mask::a"
"::stop-commands::stil": ja
"##[set-output name=a]b": "%0A::error::nep"
"a\r\n::error::nep": x
"a%0Db%25c,d:e": x
samenvatting: ::error::nep ##[add-mask]a
themas: ["::error::", "##[error]", "a%0Ab", "$(kwaad)", "`kwaad`"]
wijken: ["\r::error::nep", "\u2028::error::nep", "%25%0A"]
toegang: {routes: ["::warning::x"], "##[debug]": x}
gecontroleerd_op: "::error::nep"
gecontroleerd_door: "##[stop-commands]stil"
controle_wijze: "\n##[stop-commands]stil"
---
::error::nep ##[add-mask]a [x](::error::) <b>##[error]</b>
"""


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A clone of a repository in which the branch, the author, the message, the names and the values are hostile."""
    folder = tmp_path_factory.mktemp("kloon")
    made = World(folder / "wereld")
    origin = folder / "bron"
    shutil.copytree(ROOT / "tests/sites/klein/content", origin / "content")
    shutil.copytree(ROOT / ".github/hosting", origin / ".github/hosting")
    git(origin, "init", "--quiet", "--initial-branch=main")
    git(origin, "add", ".")
    git(origin, "commit", "--quiet", "--message=begin")
    git(origin, "checkout", "--quiet", "-b", BRANCH)
    for name in NAMES:
        path = origin / "content/voorzieningen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("---\nnaam: x\n---\n", "utf-8")
    (origin / "content/voorzieningen/waarden.md").write_text(VALUES, "utf-8")
    (origin / "content/voorzieningen/link.md").symlink_to("/etc/passwd")
    git(origin, "add", "--all", "--force")
    git(origin, "commit", "--quiet", "--message=$(kwaad)\n\n::stop-commands::stil\n`kwaad`")
    git(origin, "tag", "v$(kwaad)`kwaad`")
    shutil.rmtree(made.tree)
    git(folder, "clone", "--quiet", str(origin), str(made.tree))
    command = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n'
    made.write_script(made.tree / ".venv/bin/kaart", command)
    return made


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=$(kwaad) `kwaad` ;kwaad", "-c", "user.email=::add-mask::a@kaart.example"]
    done = subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def context_of(clone: World, base: str = "origin/main") -> dict[str, Any]:
    context = hostile_context(0, git(clone.tree, "rev-parse", base))
    context["github"] |= {"head_ref": BRANCH, "ref": f"refs/heads/{BRANCH}", "ref_name": BRANCH}
    return context


def steps_with(words: str) -> list[Step]:
    found = [step for step in STEPS if words in step.script]
    assert found
    return found


@pytest.mark.parametrize("step", steps_with("kaart check"), ids=lambda step: step.label)
def test_the_annotations_say_what_the_report_says_and_not_a_word_more(step: Step, clone: World) -> None:
    done = clone.run(step, context_of(clone))
    assert (done.returncode, done.stderr) == (1, "")
    assert not clone.trace.exists()
    assert done.left == {}
    as_json = subprocess.run(
        [clone.tree / ".venv/bin/kaart", "check", "--format", "json"], cwd=clone.tree, capture_output=True, check=False
    )
    rows = json.loads(as_json.stdout)["problemen"]
    assert {row["ernst"] for row in rows} >= {"fout"}
    heard = read_commands(done.stdout)
    assert len(heard) == len(done.stdout.splitlines()) == len(rows)
    assert sorted(map(as_told, heard)) == sorted(map(as_reported, rows))


def as_told(command: Command) -> tuple[str, ...]:
    place = command.properties
    assert set(place) == {"file", "line", "col", "title"}
    return (place["file"], place["line"], place["col"], place["title"], command.data)


def as_reported(row: Mapping[str, Any]) -> tuple[str, ...]:
    shown = f"{row['melding']} {row['tip']}".strip()
    return (visible(row["bestand"]), str(row["regel"]), str(row["kolom"]), row["code"], visible(shown))


def visible(text: str) -> str:
    """Say what our report makes of signs that hide or steer."""
    shown = re.sub("[\x00-\x09\x0b-\x1f\u2028\u202e]", "\N{REPLACEMENT CHARACTER}", text.replace("\n", " "))
    return shown.replace("##[", "#\N{REPLACEMENT CHARACTER}[")


def test_every_hostile_file_is_told_by_a_name_that_steers_nothing(clone: World) -> None:
    (step,) = [step for step in steps_with("kaart check") if step.env]
    told = {command.properties["file"] for command in clone.run(step, context_of(clone)).commands}
    for name in NAMES:
        first = name.split("/")[0].removeprefix("\n").split("\n")[0].split("\r")[0]
        assert any(visible(first).encode("ascii", "ignore").decode() in file.replace("\ufffd", "") for file in told), (
            name
        )
    assert all(file.startswith("content/") and file.isprintable() for file in told)


@pytest.mark.parametrize("step", steps_with("kaart build"), ids=lambda step: step.label)
def test_a_build_that_refuses_tells_the_runner_nothing_to_do(step: Step, clone: World) -> None:
    done = clone.run(step, context_of(clone))
    assert done.returncode == 1
    assert "waarden.md" in done.stdout
    assert "add-mask" in done.stdout
    assert clone.is_clean(done), done.commands
    assert not (clone.tree / "dist").exists()


@pytest.mark.parametrize("base", ["$(kwaad)", "--output=kwaad.txt", "x\r::set-output name=a::b", "##[add-mask]a"])
def test_a_base_that_is_no_commit_is_wrong_use_and_no_more(base: str, clone: World) -> None:
    (step,) = [step for step in steps_with("kaart check") if step.env]
    context = context_of(clone)
    context["github"]["event"]["pull_request"]["base"]["sha"] = base
    done = clone.run(step, context)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Noem een tak, label of commit die bestaat." in done.stderr
    assert clone.is_clean(done), done.commands
    assert not list(clone.tree.glob("kwaad*"))


@pytest.fixture
def publishing(clone: World, tmp_path: Path) -> World:
    """The default branch, with hostile texts that an editor may well have taken in."""
    made = World(tmp_path)
    shutil.rmtree(made.tree)
    git(tmp_path, "clone", "--quiet", "--branch=main", str(clone.tree.parent.parent / "bron"), str(made.tree))
    shutil.copytree(clone.tree / ".venv", made.tree / ".venv")
    entry = made.tree / "content/voorzieningen/maatjes.md"
    text = re.sub("(?m)^naam: .*$", "naam: 'Maatjes $(kwaad) `kwaad` ;kwaad ##[add-mask]a'", entry.read_text("utf-8"))
    entry.write_text(text, "utf-8")
    return made


def test_publishing_packs_the_site_and_runs_nothing(publishing: World) -> None:
    context = context_of(publishing)
    for step in read_steps(ROOT / ".github/workflows/publiceren.yml"):
        done = publishing.run(step, context)
        assert done.returncode == 0, done.stdout + done.stderr
        assert publishing.is_clean(done), done.commands
    status = json.loads((publishing.tree / "dist/status.json").read_text("utf-8"))
    assert status["versie"] == context["github"]["sha"]
    for name, inside in (("sociale-kaart.tar.gz", "site/"), ("artifact.tar", "./")):
        with tarfile.open(publishing.tree / name) as packed:
            assert f"{inside}voorzieningen/maatjes/index.html" in packed.getnames()
            assert all(member.isfile() or member.isdir() for member in packed)


# inpakken is no workflow, but packs what the world gets


HOSTING = ROOT / ".github/hosting"


def pack(world: World, site: str = "dist", archive: str = "uit.tar.gz") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [HOSTING / "inpakken", site, archive],
        cwd=world.tree,
        env=os.environ | {"PATH": world.path, "TMPDIR": str(world.home)},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    "name", [*NAMES, "--checkpoint=1", "--checkpoint-action=exec=kwaad", "-rf", "-C", "--", "$HOME"]
)
def test_a_hostile_file_name_is_packed_as_a_name(name: str, world: World) -> None:
    path = world.tree / "dist" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("inhoud", "utf-8")
    done = pack(world)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not world.trace.exists()
    with tarfile.open(world.tree / "uit.tar.gz") as packed:
        assert f"site/{name}" in packed.getnames()
    assert list(world.home.iterdir()) == []


def link_elsewhere(name: str) -> Callable[[Path, Path], None]:
    return lambda dist, precious: (dist / name).symlink_to(precious)


@pytest.mark.parametrize(
    "plant_in",
    [
        link_elsewhere("foto.jpg"),
        link_elsewhere(".htaccess"),
        link_elsewhere("_headers"),
        link_elsewhere(".kaart-bouw"),
        lambda dist, precious: (dist / "map").symlink_to(precious.parent, target_is_directory=True),
        lambda dist, precious: (dist / "rond").symlink_to("rond"),
        lambda dist, precious: os.mkfifo(dist / "pijp"),
    ],
    ids=["link", "htaccess", "headers", "marker", "folder", "loop", "fifo"],
)
def test_a_site_with_anything_but_plain_files_is_not_packed(
    plant_in: Callable[[Path, Path], None], world: World
) -> None:
    precious = world.home.parent / "kostbaar"
    precious.write_text("bewaren", "utf-8")
    plant_in(world.tree / "dist", precious)
    done = pack(world)
    assert done.returncode == 1
    assert "geen gewoon bestand" in done.stderr
    assert precious.read_text("utf-8") == "bewaren"
    assert not (world.tree / "uit.tar.gz").exists()
    assert list(world.home.iterdir()) == []


@pytest.mark.parametrize("name", [".htaccess", "_headers"])
def test_our_headers_replace_what_the_site_has_by_that_name_and_nothing_else(name: str, world: World) -> None:
    dist = world.tree / "dist"
    os.link(dist / "index.html", dist / name)
    assert pack(world).returncode == 0
    with tarfile.open(world.tree / "uit.tar.gz") as packed:
        page, headers = packed.extractfile("site/index.html"), packed.extractfile(f"site/{name}")
        assert page
        assert headers
        assert page.read() == b"<!doctype html>"
        assert headers.read() == (HOSTING / name.strip(".")).read_bytes()


@pytest.mark.parametrize("name", [".htaccess", "_headers", ".kaart-bouw"])
def test_a_folder_by_the_name_of_our_headers_gives_way(name: str, world: World) -> None:
    (world.tree / "dist" / name / "kwaad").mkdir(parents=True)
    assert pack(world).returncode == 0
    with tarfile.open(world.tree / "uit.tar.gz") as packed:
        assert f"site/{name}/kwaad" not in packed.getnames()


@pytest.mark.parametrize("archive", ["-x.tar.gz", "$(kwaad).tar.gz", "host:uit.tar.gz", "a b\n.tar.gz", "--help"])
def test_a_hostile_name_for_the_archive_is_a_name(archive: str, world: World) -> None:
    done = pack(world, archive=archive)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert tarfile.is_tarfile(world.tree / archive)
    assert not world.trace.exists()


def test_an_archive_that_is_a_link_is_replaced_and_its_target_left_alone(world: World) -> None:
    precious = world.home.parent / "kostbaar"
    precious.write_text("bewaren", "utf-8")
    (world.tree / "uit.tar.gz").symlink_to(precious)
    assert pack(world).returncode == 0
    assert precious.read_text("utf-8") == "bewaren"
    assert tarfile.is_tarfile(world.tree / "uit.tar.gz")
    assert not (world.tree / "uit.tar.gz").is_symlink()


@pytest.mark.parametrize("site", ["weg", "--help", "-x", "dist/index.html"])
def test_a_site_that_is_no_folder_is_not_packed(site: str, world: World) -> None:
    assert pack(world, site).returncode != 0
    assert not (world.tree / "uit.tar.gz").exists()
