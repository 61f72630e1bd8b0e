"""Four builds at once into one DIR while someone reads: every read is a whole page, and who loses says so."""

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.output import target as target_module
from generator.output.gate import MARKER
from generator.output.target import TargetRefused, check_target, is_own_folder, remove_own
from tests.output import front_door
from tests.output.front_door import Contents, beside, fresh_beside, tree

READS = 10_000
BUSY = "Er loopt al een bouw naar deze map. Wacht tot die klaar is en bouw opnieuw.\n"


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    return front_door.make_contents(tmp_path_factory.mktemp("inhoud"))


@dataclass
class Reader:
    """Reads pages of a site through its link, over and over, and sets of pages through one opened folder."""

    target: Path
    versions: list[dict[str, bytes]]
    reads: Counter[int] = field(default_factory=Counter)
    sets: Counter[int] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)
    mixed: list[str] = field(default_factory=list)
    overtaken: int = 0
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        while not self.stop.is_set():
            for name in self.versions[0]:
                try:
                    self._judge(name, (self.target / name).read_bytes())
                except FileNotFoundError:
                    self.missed.append(name)
            self._read_set()

    def _judge(self, name: str, content: bytes) -> None:
        for number, version in enumerate(self.versions):
            if version[name] == content:
                self.reads[number] += 1
                return
        self.half.append(name)

    def _read_set(self) -> None:
        """Open the folder once and read all from there: one version, unless it was removed meanwhile."""
        folder = os.open(self.target, os.O_RDONLY | os.O_DIRECTORY)
        try:
            found = {name: _read_in(folder, name) for name in self.versions[0]}
        except FileNotFoundError:
            if os.path.samestat(self.target.stat(), os.fstat(folder)):
                self.missed.append("a set")
            self.overtaken += 1
            return
        finally:
            os.close(folder)
        if found in self.versions:
            self.sets[self.versions.index(found)] += 1
        else:
            self.mixed.append("a set")


def _read_in(folder: int, name: str) -> bytes:
    with os.fdopen(os.open(name, os.O_RDONLY, dir_fd=folder), "rb") as file:
        return file.read()


@contextmanager
def reading(target: Path, versions: list[dict[str, bytes]]) -> Iterator[Reader]:
    reader = Reader(target, versions)
    thread = threading.Thread(target=reader.run)
    thread.start()
    try:
        yield reader
    finally:
        reader.stop.set()
        thread.join()


def test_four_builds_at_once_and_a_reader(tmp_path: Path, contents: Contents) -> None:
    target = tmp_path / "uit" / "dist"
    names = [
        "index.html",
        "404.html",
        "zoeken/index.html",
        "voorzieningen/index.html",
        "voorzieningen/maatjes/index.html",
    ]
    versions, trees = [], []
    for content in (contents.two, contents.one):
        assert front_door.build(content, target).returncode == 0
        versions.append({name: (target / name).read_bytes() for name in names})
        trees.append(tree(target))
    assert all(versions[0][name] != versions[1][name] for name in names)
    ends: Counter[int] = Counter()
    with reading(target, versions) as reader:
        rounds = 0
        while rounds < 3 or reader.reads.total() < READS or not {0, 1} == set(reader.reads) == set(reader.sets):
            assert rounds < 20
            rounds += 1
            # Often the first one started wins and the rest are told to wait: both get their turn.
            turns = [contents.two, contents.one] if rounds % 2 else [contents.one, contents.two]
            builds = [front_door.start(content, target) for content in turns * 2]
            for build in builds:
                status, said = build.finish()
                ends[status] += 1
                assert said == BUSY if status == 3 else "Traceback" not in said
            assert tree(target) in trees
            assert beside(target) == []
    assert (reader.missed, reader.half, reader.mixed) == ([], [], [])
    assert set(reader.reads) == set(reader.sets) == {0, 1}
    assert ends.keys() <= {0, 3}
    assert ends[0] >= rounds
    read = f"{reader.reads.total()} pages and {reader.sets.total()} sets read, {reader.overtaken} sets overtaken"
    print(f"{rounds} rounds of four builds, ends {dict(ends)}; {read}")


def test_a_build_that_meets_another_says_so_and_the_first_one_finishes(tmp_path: Path, contents: Contents) -> None:
    target = tmp_path / "uit" / "dist"
    assert front_door.build(contents.one, target).returncode == 0
    old = tree(target)
    first = front_door.start(contents.two, target)
    while not fresh_beside(target):
        assert first.is_alive()
        time.sleep(0.001)
    first.send(signal.SIGSTOP)
    try:
        others = [front_door.start(contents.one, target, *options) for options in ([], [], ["--kopie"])]
        assert [build.finish() for build in others] == [(3, BUSY)] * 3
        assert tree(target) == old
    finally:
        first.send(signal.SIGCONT)
    status, said = first.finish()
    assert status == 0, said
    assert tree(target) != old
    assert beside(target) == []


@pytest.mark.parametrize("kopie", [False, True], ids=["link", "copy"])
def test_a_site_that_is_swapped_while_it_is_looked_at_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kopie: bool
) -> None:
    old, new = tmp_path / "dist.kaart-aaaaaaaaaaaa", tmp_path / "dist.kaart-bbbbbbbbbbbb"
    target = tmp_path / "dist"
    for folder in (old, new):
        folder.mkdir()
        (folder / MARKER).touch()
    if kopie:
        old.rename(target)
    else:
        target.symlink_to(old.name)
    asked: list[Path] = []

    def swap_at_the_last_moment(path: Path) -> bool:
        if not asked:
            asked.append(path)
            if kopie:
                remove_own(target)
                new.rename(target)
                raise FileNotFoundError(target)
            (tmp_path / "link").symlink_to(new.name)
            (tmp_path / "link").rename(target)
            remove_own(old)
        else:
            asked.append(path)
        return is_own_folder(path)

    monkeypatch.setattr(target_module, "is_own_folder", swap_at_the_last_moment)
    assert check_target(target).path == target
    assert len(asked) == 2


def test_a_folder_that_stays_strange_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    (tmp_path / "dist").mkdir()

    def refuse(path: Path) -> bool:
        asked.append(path)
        return False

    monkeypatch.setattr(target_module, "is_own_folder", refuse)
    with pytest.raises(TargetRefused):
        check_target(tmp_path / "dist")
    assert len(asked) == 1
