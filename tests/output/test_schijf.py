"""A disk that is full or read-only: one sentence in Dutch, exit status 3, the old site to the byte, and no hand needed.

Every test first proves that a plain write fails there too.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.output import front_door
from tests.output.front_door import ROOT, Contents, Nursery, Tree, arguments, beside, tree
from tests.output.own_disk import NO_DISK, OwnDisk, own_disk

FULL = "De schijf is vol. {} Maak ruimte vrij en probeer het opnieuw.\n"
UNCHANGED = FULL.format("De site is niet veranderd.")
SMALL = "size=2m"
ROOMY = "size=64m,nr_inodes=16384"
Done = subprocess.CompletedProcess[str]
Kaart = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    return front_door.make_contents(tmp_path_factory.mktemp("inhoud"))


@pytest.fixture(scope="module")
def built(contents: Contents, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """The site that each content becomes when there is room."""
    found = {}
    for content in (contents.one, contents.two):
        found[content] = tmp_path_factory.mktemp("goed") / "dist"
        done = front_door.build(content, found[content])
        assert done.returncode == 0, done.stderr
    return found


@pytest.fixture(scope="module")
def sites(built: dict[Path, Path]) -> dict[Path, Tree]:
    return {content: tree(site) for content, site in built.items()}


def put_old_site(disk: OwnDisk, site: Path, *, kopie: bool) -> None:
    """Put an earlier build on the disk, as link or as copy."""
    where = disk.path / ("dist" if kopie else site.readlink())
    assert disk.run("cp", "-r", site.resolve(), where).returncode == 0
    if not kopie:
        assert disk.run("ln", "-s", where.name, disk.path / "dist").returncode == 0


@pytest.fixture(scope="module")
def mounted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnDisk]:
    with own_disk(tmp_path_factory.mktemp("schijf") / "klein", SMALL) as one:
        if one is None:
            pytest.skip(NO_DISK)
        yield one


@pytest.fixture(scope="module")
def kaart(mounted: OwnDisk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kaart]:
    """The command, run where the disk is seen; gives the exit status and all it said on stdout and stderr."""
    with Nursery(tmp_path_factory.mktemp("log") / "gezegd.txt", *mounted.enter()) as nursery:
        yield nursery.run


@pytest.fixture
def disk(mounted: OwnDisk) -> OwnDisk:
    """An empty disk, roomy until it is made small: then the small kaart fits once, and not twice."""
    mounted.remount(ROOMY)
    mounted.run("find", mounted.path, "-mindepth", "1", "-delete")
    return mounted


def used(disk: OwnDisk) -> int:
    seen = os.statvfs(disk.seen)
    return (seen.f_blocks - seen.f_bfree) * seen.f_frsize


def leave_no_byte(disk: OwnDisk) -> int:
    disk.run("dd", "if=/dev/zero", f"of={disk.path}/vulling", "bs=4k")
    return 1


def leave_room_for_a_part(disk: OwnDisk) -> int:
    return used(disk) * 6 // 10


def leave_room_for_almost_all(disk: OwnDisk) -> int:
    """The new site is a page larger than the old one, and there is room for one more of the old."""
    old = used(disk)
    disk.remount(f"size={2 * old // 1024}k")
    return old + 8192


def leave_no_inode(disk: OwnDisk) -> int:
    seen = os.statvfs(disk.seen)
    disk.remount(f"size=64m,nr_inodes={seen.f_files - seen.f_ffree}")
    return 0


def leave_inodes_for_a_part(disk: OwnDisk) -> int:
    """There is room for sixty files more, the sixty-first fails."""
    seen = os.statvfs(disk.seen)
    disk.remount(f"size=64m,nr_inodes={seen.f_files - seen.f_ffree + 60}")
    (disk.run("sh", "-c", f"for n in $(seq 60); do : > {disk.path}/vulling$n; done"))
    assert disk.try_to_write(0) == "ENOSPC"
    disk.run("sh", "-c", f"rm {disk.path}/vulling*")
    return -1


@pytest.mark.parametrize(
    ("fill", "kopie"),
    [
        (leave_no_byte, False),
        (leave_room_for_a_part, False),
        (leave_room_for_a_part, True),
        (leave_room_for_almost_all, False),
        (leave_no_inode, True),
        (leave_inodes_for_a_part, False),
    ],
)
def test_on_a_full_disk_the_old_site_stands_and_with_room_the_next_build_succeeds(
    disk: OwnDisk,
    kaart: Kaart,
    contents: Contents,
    built: dict[Path, Path],
    sites: dict[Path, Tree],
    fill: Callable[[OwnDisk], int],
    kopie: bool,
) -> None:
    options = ["--kopie"] if kopie else []
    target, seen = disk.path / "dist", disk.seen / "dist"
    put_old_site(disk, built[contents.one], kopie=kopie)
    disk.remount(f"size={used(disk) * 3 // 2 // 1024}k")
    size = fill(disk)
    if size >= 0:
        assert disk.try_to_write(size) == "ENOSPC"

    ended = kaart(*arguments(contents.two, target, *options))
    assert ended == (3, UNCHANGED)
    assert tree(seen) == sites[contents.one]
    assert [name for name in beside(seen) if name != "vulling"] == []

    disk.run("rm", "-f", disk.path / "vulling")
    disk.remount(ROOMY)
    assert disk.try_to_write(1_200_000) == ""
    status, said = kaart(*arguments(contents.two, target, *options))
    assert status == 0, said
    assert tree(seen) == sites[contents.two]
    assert beside(seen) == []


def test_on_a_full_disk_nothing_of_a_first_site_remains(disk: OwnDisk, kaart: Kaart, contents: Contents) -> None:
    disk.run("dd", "if=/dev/zero", f"of={disk.path}/vulling", "bs=4k", "count=300")
    disk.remount(SMALL)
    assert disk.try_to_write(1_000_000) == "ENOSPC"
    ended = kaart(*arguments(contents.one, disk.path / "a" / "dist"))
    assert ended == (3, UNCHANGED)
    assert list((disk.seen / "a").iterdir()) == []


def test_a_full_disk_leaves_no_half_entry_and_no_half_schema(disk: OwnDisk, kaart: Kaart, contents: Contents) -> None:
    content, schemas = disk.path / "content", disk.path / "schemas"
    disk.run("cp", "-r", contents.one, content)
    assert kaart("schema", "--uit", schemas)[0] == 0
    before = {path.name: path.read_bytes() for path in (disk.seen / "schemas").iterdir()}
    disk.remount(SMALL)
    leave_no_byte(disk)
    assert disk.try_to_write(1) == "ENOSPC"

    ended = kaart("new", "wijk", "west", "--inhoud", content)
    assert ended == (3, FULL.format("Er is niets gemaakt."))
    assert not (disk.seen / "content/wijken/west.md").exists()
    ended = kaart("schema", "--uit", schemas)
    assert ended == (3, FULL.format("De schema's zijn niet veranderd."))
    assert {path.name: path.read_bytes() for path in (disk.seen / "schemas").iterdir()} == before

    disk.run("rm", disk.path / "vulling")
    assert kaart("new", "wijk", "west", "--inhoud", content)[0] == 0
    assert kaart("schema", "--uit", schemas)[0] == 0


@pytest.mark.parametrize("kopie", [False, True], ids=["link", "kopie"])
def test_on_a_read_only_disk_the_old_site_stands_and_later_the_next_build_succeeds(
    disk: OwnDisk, kaart: Kaart, contents: Contents, built: dict[Path, Path], sites: dict[Path, Tree], kopie: bool
) -> None:
    options = ["--kopie"] if kopie else []
    target, seen = disk.path / "dist", disk.seen / "dist"
    put_old_site(disk, built[contents.one], kopie=kopie)
    disk.cover_read_only()
    try:
        assert disk.try_to_write(1) == "EROFS"
        for where in (target, disk.path / "nieuw" / "dist"):
            ended = kaart(*arguments(contents.two, where, *options))
            told = f"De schijf van '{where}' is alleen-lezen. De site is niet veranderd. Kies een andere map.\n"
            assert ended == (3, told)
        assert tree(seen) == sites[contents.one]
        assert beside(seen) == []
        ended = kaart("schema", "--uit", disk.path / "schemas")
        told = f"De schijf van '{disk.path}/schemas' is alleen-lezen. De schema's zijn niet veranderd."
        assert ended == (3, f"{told} Kies een andere map.\n")
    finally:
        disk.uncover()
    assert disk.try_to_write(1) == ""
    status, said = kaart(*arguments(contents.two, target, *options))
    assert status == 0, said
    assert tree(seen) == sites[contents.two]
    assert beside(seen) == []


def limited(*command: str) -> Done:
    """Run with files of at most 100 kB: the stand-in for a full disk that works everywhere."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))

    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, preexec_fn=limit)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_file_that_may_not_become_large_enough_changes_nothing(
    tmp_path: Path, contents: Contents, sites: dict[Path, Tree]
) -> None:
    target = tmp_path / "uit" / "dist"
    assert front_door.build(contents.one, target).returncode == 0
    write = limited(sys.executable, "-c", f"open({str(tmp_path / 'proef')!r}, 'wb').write(bytes(120_000))")
    assert "File too large" in write.stderr
    done = limited(*front_door.command(contents.two, target))
    assert (done.returncode, done.stdout, done.stderr) == (3, "", UNCHANGED)
    assert tree(target) == sites[contents.one]
    assert beside(target) == []
    assert front_door.build(contents.two, target).returncode == 0
    assert tree(target) == sites[contents.two]
