import errno
import os
import resource
import shutil
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.output import writer
from generator.output.gate import MARKER, Collision, DeadLink, HostilePath
from generator.output.target import TargetRefused, check_target
from generator.output.writer import OutputError, write_site
from generator.site import OutputFile

ROOT = Path(__file__).parents[2]

OLD = [OutputFile("index.html", b"oud"), OutputFile("weg/index.html", b"oud")]
NEW = [
    OutputFile("index.html", b"nieuw", frozenset({"/", "/wijken/noord/#teams"})),
    OutputFile("wijken/noord/index.html", "één".encode() * 100_000),
    OutputFile("assets/abc/leeg.css", b""),
]


def read(folder: Path) -> dict[str, bytes]:
    """Give every file of a published site, without the marker."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert MARKER in found
    return {name: content for name, content in found.items() if name != MARKER}


def expected(files: list[OutputFile]) -> dict[str, bytes]:
    return {file.path: file.content for file in files}


def beside(target: Path) -> list[str]:
    """Name what stands beside DIR, the folder in use left out."""
    in_use = target.readlink().name if target.is_symlink() else ""
    return sorted(path.name for path in target.parent.iterdir() if path.name not in (target.name, in_use))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "uit").mkdir()
    return tmp_path / "uit" / "dist"


def test_a_site_becomes_a_link_to_a_folder_beside_it(target: Path) -> None:
    written = write_site(NEW, target)
    assert (written.count, written.size, written.left_behind) == (3, sum(len(file.content) for file in NEW), ())
    assert target.is_symlink()
    assert len(target.readlink().parts) == 1
    assert read(target) == expected(NEW)
    assert beside(target) == []


def test_a_copy_is_a_plain_folder(target: Path) -> None:
    write_site(NEW, target, kopie=True)
    assert not target.is_symlink()
    assert read(target) == expected(NEW)
    assert beside(target) == []


@pytest.mark.parametrize("first", [False, True, None], ids=["link", "copy", "empty"])
@pytest.mark.parametrize("second", [False, True], ids=["link", "copy"])
def test_the_next_site_replaces_the_former_in_either_form(target: Path, first: bool | None, second: bool) -> None:
    if first is None:
        target.mkdir()
    else:
        write_site(OLD, target, kopie=first)
    write_site(NEW, target, kopie=second)
    assert target.is_symlink() is not second
    assert read(target) == expected(NEW)
    assert beside(target) == []


def test_absent_folders_above_the_target_are_made(tmp_path: Path) -> None:
    write_site(NEW, tmp_path / "a" / "b" / "dist")
    assert read(tmp_path / "a" / "b" / "dist") == expected(NEW)


def test_a_relative_target_stands_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_site(NEW, Path("dist"))
    assert read(tmp_path / "dist") == expected(NEW)


def test_a_link_whose_folder_is_gone_is_built_again(target: Path) -> None:
    write_site(OLD, target)
    shutil.rmtree(target.resolve())
    write_site(NEW, target)
    assert read(target) == expected(NEW)


def test_two_builds_are_the_same_to_the_byte_whatever_the_umask(tmp_path: Path) -> None:
    def listing(folder: Path) -> dict[str, tuple[int, bytes]]:
        return {
            path.relative_to(folder).as_posix(): (path.stat().st_mode, path.read_bytes() if path.is_file() else b"")
            for path in [folder, *folder.rglob("*")]
        }

    before = os.umask(0o077)
    try:
        write_site(NEW, tmp_path / "een")
        os.umask(0)
        write_site(iter(NEW), tmp_path / "twee", kopie=True)
    finally:
        os.umask(before)
    one, other = listing((tmp_path / "een").resolve()), listing(tmp_path / "twee")
    assert one == other
    assert {stat.S_IMODE(mode) for mode, _ in one.values()} == {0o644, 0o755}


def test_files_are_taken_one_by_one(target: Path) -> None:
    seen: list[int] = []

    def files() -> Iterator[OutputFile]:
        for number in range(5):
            seen.append(sum(path.is_file() for path in target.parent.rglob("*.html")))
            yield OutputFile(f"{number}.html", b"x")

    write_site(files(), target)
    assert seen == [0, 1, 2, 3, 4]


# What may go wrong: the old site stands, and nothing stays beside it.


class Broken(Exception):
    """A mistake somewhere in the generator."""


def break_halfway() -> Iterator[OutputFile]:
    yield NEW[0]
    yield NEW[1]
    raise Broken


def interrupt_halfway() -> Iterator[OutputFile]:
    yield NEW[0]
    raise KeyboardInterrupt


FAULTS: dict[str, tuple[Callable[[], Iterator[OutputFile]], type[BaseException]]] = {
    "a crash": (break_halfway, Broken),
    "an interruption": (interrupt_halfway, KeyboardInterrupt),
    "a dead link": (lambda: iter([OutputFile("index.html", b"", frozenset({"/weg/"}))]), DeadLink),
    "one path twice": (lambda: iter([NEW[0], NEW[0]]), Collision),
    "capitals": (lambda: iter([NEW[0], OutputFile("INDEX.html", b"")]), Collision),
    "a file and a folder": (lambda: iter([OutputFile("a", b""), OutputFile("a/b", b"")]), Collision),
    "climbing": (lambda: iter([NEW[0], OutputFile("../../ontsnapt", b"x")]), HostilePath),
    "an absolute path": (lambda: iter([OutputFile("/tmp/ontsnapt", b"x")]), HostilePath),
    "the marker": (lambda: iter([OutputFile(MARKER, b"x")]), HostilePath),
}


@pytest.mark.parametrize("kopie", [False, True], ids=["link", "copy"])
@pytest.mark.parametrize("has_old", [True, False], ids=["old site", "no site"])
@pytest.mark.parametrize(("files", "error"), FAULTS.values(), ids=FAULTS)
def test_a_mistake_of_the_generator_changes_nothing(
    target: Path, files: Callable[[], Iterator[OutputFile]], error: type[BaseException], has_old: bool, kopie: bool
) -> None:
    if has_old:
        write_site(OLD, target, kopie=kopie)
    with pytest.raises(error):
        write_site(files(), target, kopie=kopie)
    assert os.path.lexists(target) is has_old
    assert not has_old or read(target) == expected(OLD)
    assert beside(target) == []
    assert not (target.parent.parent / "ontsnapt").exists()
    write_site(NEW, target, kopie=kopie)
    assert read(target) == expected(NEW)


def refuse(monkeypatch: pytest.MonkeyPatch, call: str, number: int) -> None:
    def fail(*arguments: object, **named: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(writer.os, call, fail)


@pytest.mark.parametrize(
    ("number", "part"),
    [
        (errno.ENOSPC, "schijf is vol"),
        (errno.EDQUOT, "schijf is vol"),
        (errno.EROFS, "alleen-lezen"),
        (errno.EACCES, "mag niet"),
        (errno.EPERM, "mag niet"),
        (errno.EIO, "lukt niet (systeemfout 5)"),
    ],
)
@pytest.mark.parametrize("call", ["open", "mkdir", "write", "fchmod"])
def test_what_the_disk_refuses_is_said_in_dutch(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, part: str
) -> None:
    write_site(OLD, target)
    with monkeypatch.context() as patch:
        refuse(patch, call, number)
        with pytest.raises(OutputError) as caught:
            write_site(NEW, target)
    assert part in caught.value.melding
    assert "niet veranderd" in caught.value.melding
    assert caught.value.tip
    assert read(target) == expected(OLD)
    assert beside(target) == []


@pytest.mark.parametrize("call", ["replace", "rename", "symlink_to"])
@pytest.mark.parametrize("first", [False, True], ids=["from link", "from copy"])
@pytest.mark.parametrize("second", [False, True], ids=["to link", "to copy"])
def test_a_swap_that_fails_leaves_the_old_site(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, first: bool, second: bool
) -> None:
    write_site(OLD, target, kopie=first)
    real = getattr(Path, call)
    calls: list[Path] = []

    def fail_on_the_new_one(self: Path, other: str | Path) -> Path | None:
        if call == "rename" and self.name in (target.name, f"{target.name}.kaart-oud"):
            return real(self, other)
        calls.append(self)
        raise OSError(errno.EIO, "kapot")

    with monkeypatch.context() as patch:
        patch.setattr(Path, call, fail_on_the_new_one)
        told = ""
        try:
            write_site(NEW, target, kopie=second)
        except OutputError as error:
            told = error.melding
    assert ("niet veranderd" in told) is bool(calls)
    assert read(target) == expected(OLD if calls else NEW)
    assert beside(target) == []
    write_site(NEW, target, kopie=second)
    assert read(target) == expected(NEW)


def test_the_site_is_on_the_disk_before_it_is_in_use(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(OLD, target)
    in_use = []

    def sync(folder: Path) -> None:
        in_use.append((read(folder), read(target)))
        raise OSError(errno.EIO, "kapot")

    with monkeypatch.context() as patch:
        patch.setattr(writer, "_sync", sync)
        with pytest.raises(OutputError):
            write_site(NEW, target)
    assert in_use == [(expected(NEW), expected(OLD))]
    assert read(target) == expected(OLD)


def test_without_syncfs_every_file_and_folder_is_synced(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = []
    monkeypatch.setattr(writer.ctypes, "CDLL", lambda *arguments, **named: object())
    monkeypatch.setattr(writer.os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    write_site(NEW, target)
    assert {path.stat().st_ino for path in [target.resolve(), *target.resolve().rglob("*")]} <= set(synced)


def test_a_disk_that_does_not_confirm_the_swap_is_told_as_it_is(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(OLD, target)
    with monkeypatch.context() as patch:
        refuse(patch, "fsync", errno.EIO)
        with pytest.raises(OutputError, match="nieuwe site staat"):
            write_site(NEW, target)
    assert read(target) == expected(NEW)


def test_a_short_write_is_finished(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(writer.os, "write", lambda handle, data: real(handle, data[:1000]))
    write_site(NEW, target)
    assert read(target) == expected(NEW)


def test_a_file_that_vanished_is_missed_before_the_swap(target: Path) -> None:
    write_site(OLD, target)

    def files() -> Iterator[OutputFile]:
        yield from NEW
        (staged,) = [path for path in target.parent.glob("dist.kaart-*") if path != target.resolve()]
        (staged / "assets/abc/leeg.css").unlink()

    with pytest.raises(OutputError):
        write_site(files(), target)
    assert read(target) == expected(OLD)


def test_a_disk_that_really_refuses_is_told(target: Path) -> None:
    write_site(OLD, target)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(OutputError, match="schijf is vol"):
            write_site(NEW, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert read(target) == expected(OLD)
    assert beside(target) == []


def test_an_old_site_that_cannot_be_removed_is_named(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(OLD, target)
    old = target.resolve()

    def keep(path: Path) -> None:
        raise OSError(errno.EBUSY, "bezet")

    with monkeypatch.context() as patch:
        patch.setattr(writer, "remove_own", keep)
        written = write_site(NEW, target)
    assert written.left_behind == (old,)
    assert read(target) == expected(NEW)
    write_site(NEW, target)
    assert beside(target) == []


def test_a_folder_that_was_half_removed_is_still_known_as_ours(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site([OutputFile(f"{number}/index.html", b"") for number in range(40)], target)
    old, real = target.resolve(), shutil.rmtree

    def fail_on_the_last_one(path: Path) -> None:
        if sum(item.is_dir() for item in old.iterdir()) == 1:
            raise OSError(errno.EBUSY, "bezet")
        real(path)

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", fail_on_the_last_one)
        assert write_site(NEW, target).left_behind == (old,)
    assert (old / MARKER).exists()
    write_site(NEW, target)
    assert beside(target) == []


# Other processes.

KILLED = """
    import os, signal, sys
    from pathlib import Path
    from generator.output import writer
    from generator.site import OutputFile

    target, kopie, where = Path(sys.argv[1]), sys.argv[2] == "kopie", sys.argv[3]

    def die(*arguments, **named):
        os.kill(os.getpid(), signal.SIGKILL)

    def files():
        yield OutputFile("index.html", b"nieuw")
        if where == "halfway":
            die()
        yield OutputFile("a/b.html", b"nieuw")

    if where == "before removal":
        writer._confirm = die
    elif where != "halfway":
        setattr(Path if where in ("replace", "rename", "symlink_to") else writer.os, where, die)
    writer.write_site(files(), target, kopie=kopie)
"""


def run(script: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", textwrap.dedent(script), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("where", ["halfway", "chmod", "fchmod", "walk", "symlink_to", "replace", "before removal"])
def test_a_killed_build_leaves_the_old_site_or_the_new_one(target: Path, where: str) -> None:
    write_site(OLD, target)
    assert run(KILLED, str(target), "link", where).returncode == -9
    assert read(target) == (
        {"index.html": b"nieuw", "a/b.html": b"nieuw"} if where == "before removal" else expected(OLD)
    )
    folders = [
        name for name in beside(target) if (target.parent / name).is_dir() and not (target.parent / name).is_symlink()
    ]
    assert len(folders) == 1
    write_site(NEW, target)
    assert read(target) == expected(NEW)
    assert beside(target) == []


@pytest.mark.parametrize("first", [False, True], ids=["from link", "from copy"])
@pytest.mark.parametrize("where", ["halfway", "rename", "before removal"])
def test_a_killed_copy_is_mended_by_the_next_build(target: Path, where: str, first: bool) -> None:
    write_site(OLD, target, kopie=first)
    assert run(KILLED, str(target), "kopie", where).returncode == -9
    write_site(NEW, target, kopie=True)
    assert read(target) == expected(NEW)
    assert beside(target) == []


@pytest.mark.parametrize("first", [False, True], ids=["from link", "from copy"])
def test_an_old_site_set_aside_comes_back_when_the_next_build_fails(target: Path, first: bool) -> None:
    write_site(OLD, target, kopie=first)
    target.rename(f"{target}.kaart-oud")
    with pytest.raises(Broken):
        write_site(break_halfway(), target, kopie=True)
    assert read(target) == expected(OLD)
    assert beside(target) == []


SECOND = """
    import sys
    from pathlib import Path
    from generator.output.writer import OutputError, write_site
    from generator.site import OutputFile
    try:
        write_site([OutputFile("index.html", b"tweede")], Path(sys.argv[1]))
    except OutputError as error:
        print(error.melding)
        sys.exit(3)
"""


def test_a_second_build_is_told_to_wait(target: Path) -> None:
    write_site(OLD, target)
    results = []

    def files() -> Iterator[OutputFile]:
        yield NEW[0]
        results.append(run(SECOND, str(target)))
        assert read(target) == expected(OLD)
        yield from NEW[1:]

    write_site(files(), target)
    assert (results[0].returncode, results[0].stdout) == (3, "Er loopt al een bouw naar deze map.\n")
    assert read(target) == expected(NEW)
    assert run(SECOND, str(target)).returncode == 0


def test_builds_to_other_folders_do_not_wait(target: Path) -> None:
    def files() -> Iterator[OutputFile]:
        assert run(SECOND, str(target.parent / "ander")).returncode == 0
        yield from NEW

    write_site(files(), target)


def test_a_lock_file_left_by_a_killed_build_locks_nothing(target: Path) -> None:
    (target.parent / ".dist.kaart-slot").touch()
    write_site(NEW, target)
    assert beside(target) == []


def test_a_lock_that_its_holder_removed_is_taken_again(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock, real, seen = target.parent / ".dist.kaart-slot", writer.fcntl.flock, []

    def let_go_at_the_last_moment(handle: int, how: int) -> None:
        if not seen:
            lock.unlink()
        real(handle, how)
        seen.append(lock.exists())

    monkeypatch.setattr(writer.fcntl, "flock", let_go_at_the_last_moment)
    write_site(NEW, target)
    assert seen == [False, True]


def test_a_reader_never_misses_a_page(target: Path) -> None:
    write_site(OLD, target)
    script = """
        import sys
        from pathlib import Path
        page, stop, seen = Path(sys.argv[1]) / "index.html", Path(sys.argv[2]), {"oud": 0, "nieuw": 0}
        print("klaar", flush=True)
        while not stop.exists():
            seen[page.read_text()] += 1
        print(sum(seen.values()))
    """
    stop = target.parent.parent / "stop"
    command = [sys.executable, "-c", textwrap.dedent(script), str(target), str(stop)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as reader:
        assert reader.stdout is not None
        reader.stdout.readline()
        for _ in range(15):
            write_site(NEW, target)
            write_site(OLD, target)
        stop.touch()
        output, errors = reader.communicate(timeout=60)
    assert errors == ""
    assert int(output) > 0


# What DIR may not be.


def snapshot(folder: Path) -> dict[str, object]:
    return {
        path.relative_to(folder).as_posix(): path.readlink()
        if path.is_symlink()
        else (path.read_bytes() if path.is_file() else None)
        for path in folder.rglob("*")
    }


def make_link_elsewhere(target: Path) -> None:
    (target.parent / "elders").mkdir()
    target.symlink_to("elders")


def make_link_to_marked_folder(target: Path) -> None:
    make_link_elsewhere(target)
    (target / MARKER).touch()


def make_link_with_our_name_to_a_strange_folder(target: Path) -> None:
    strange = target.parent / "dist.kaart-0123456789ab"
    strange.mkdir()
    (strange / "foto.jpg").touch()
    target.symlink_to(strange.name)


def make_link_by_whole_path(target: Path) -> None:
    write_site(OLD, target)
    whole = target.resolve()
    target.unlink()
    target.symlink_to(whole)


def make_folder_with_a_linked_marker(target: Path) -> None:
    target.mkdir()
    (target.parent / "ergens").touch()
    (target / MARKER).symlink_to("../ergens")


def make_folder_with_a_marker_folder(target: Path) -> None:
    (target / MARKER).mkdir(parents=True)


def make_folder_with_files(target: Path) -> None:
    target.mkdir()
    (target / "index.html").write_text("van een ander")


def make_loop(target: Path) -> None:
    target.symlink_to(target.name)


@pytest.mark.parametrize(
    "make",
    [
        make_link_elsewhere,
        make_link_to_marked_folder,
        make_link_with_our_name_to_a_strange_folder,
        make_link_by_whole_path,
        make_folder_with_a_linked_marker,
        make_folder_with_a_marker_folder,
        make_folder_with_files,
        make_loop,
        lambda target: target.write_text("een bestand"),
        lambda target: target.symlink_to("weg"),
        os.mkfifo,
    ],
)
@pytest.mark.parametrize("kopie", [False, True], ids=["link", "copy"])
def test_a_target_that_is_not_ours_is_refused_untouched(
    target: Path, make: Callable[[Path], object], kopie: bool
) -> None:
    make(target)
    before = snapshot(target.parent)
    with pytest.raises(TargetRefused) as caught:
        write_site(NEW, target, kopie=kopie)
    assert caught.value.melding.endswith(".")
    assert caught.value.tip
    assert snapshot(target.parent) == before


@pytest.mark.parametrize("name", ["/", ".", "..", "a/..", ""])
def test_a_target_without_a_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TargetRefused):
        write_site(NEW, Path(name))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("inside", ["bestand/dist", "bestand/a/b/dist"])
def test_a_target_below_a_file_is_refused(tmp_path: Path, inside: str) -> None:
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(TargetRefused, match="geen map"):
        write_site(NEW, tmp_path / inside)
    assert (tmp_path / "bestand").read_text() == "x"


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("content", False),
        ("content/dist", False),
        ("content/a/b/dist", False),
        ("content/../content", False),
        ("link/dist", False),
        ("leeg", False),
        ("rond", False),
        ("dist", True),
        ("contentx", True),
        ("leeg/../dist", True),
    ],
)
def test_what_must_stay_is_never_the_target_nor_in_it_nor_around_it(tmp_path: Path, name: str, allowed: bool) -> None:
    protected = [tmp_path / "content", tmp_path / "leeg", tmp_path / "rond" / "static", tmp_path / "afwezig"]
    for folder in protected[:3]:
        folder.mkdir(parents=True)
    (tmp_path / "rond" / MARKER).touch()
    (tmp_path / "link").symlink_to("content")
    before = snapshot(tmp_path)
    if allowed:
        check_target(tmp_path / name, protected)
    else:
        with pytest.raises(TargetRefused, match="moet blijven"):
            write_site(NEW, tmp_path / name, protected=protected)
    assert snapshot(tmp_path) == before


def test_only_what_is_recognisably_ours_is_cleaned_up(target: Path) -> None:
    keep = [
        "dist.kaart-0123456789ab",
        "dist.kaart-zelfgemaakt",
        "dist.oud",
        "xdist.kaart-aaaaaaaaaaaa",
        "ander.kaart-aaaaaaaaaaaa",
    ]
    for name in keep:
        (target.parent / name).mkdir()
        (target.parent / name / "foto.jpg").touch()
    (target.parent / "xdist.kaart-aaaaaaaaaaaa" / MARKER).touch()
    (target.parent / "dist.kaart-bbbbbbbbbbbb").write_text("een bestand")
    (target.parent / "dist.kaart-cccccccccccc").symlink_to("xdist.kaart-aaaaaaaaaaaa")
    ours = target.parent / "dist.kaart-dddddddddddd"
    ours.mkdir()
    (ours / MARKER).touch()
    (ours / "link").symlink_to("../dist.oud")
    (target.parent / "dist.kaart-eeeeeeeeeeee").mkdir()
    write_site(NEW, target)
    assert beside(target) == sorted([*keep, "dist.kaart-bbbbbbbbbbbb", "dist.kaart-cccccccccccc"])
    assert (target.parent / "dist.oud" / "foto.jpg").exists()
