"""Builds that are killed: the site is the old one or the new one to the byte, and the next build needs no hand."""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.output import front_door
from tests.output.front_door import Build, Contents, Nursery, Tree, beside, folders_beside, fresh_beside, tree

KILLS = 25
"""For each of the two forms; half at random moments, half around the swap."""


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    return front_door.make_contents(tmp_path_factory.mktemp("inhoud"))


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with Nursery(tmp_path_factory.mktemp("log") / "gezegd.txt") as one:
        yield one


@pytest.fixture(scope="module")
def sites(contents: Contents, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Tree]:
    """What each content becomes when nothing goes wrong."""
    found = {}
    for content in (contents.one, contents.two):
        target = tmp_path_factory.mktemp("goed") / "dist"
        status, said = nursery.build(content, target)
        assert status == 0, said
        found[content] = tree(target)
    assert not {name for name, digest in found[contents.one].items() if name.endswith(".html") and
                found[contents.two].get(name) == digest}  # fmt: skip
    return found


def identity(target: Path) -> object:
    """Tell which site stands in DIR's place, without reading it."""
    try:
        return target.readlink() if target.is_symlink() else target.stat().st_ino
    except OSError:
        return None


def is_begun(target: Path, before: object) -> bool:
    return identity(target) != before or bool(fresh_beside(target))


def is_staged(target: Path, before: object) -> bool:
    """The last file of the new site stands beside the old one: it is counted, put on the disk and swapped now."""
    return identity(target) != before or any((path / "sitemap.xml").exists() for path in fresh_beside(target))


def has_link(target: Path, before: object) -> bool:
    return identity(target) != before or any(path.is_symlink() for path in fresh_beside(target))


def is_swapped(target: Path, before: object) -> bool:
    return identity(target) != before


AROUND: list[tuple[Callable[[Path, object], bool], float]] = [
    (is_staged, 0.006),
    (has_link, 0.0005),
    (is_swapped, 0.0),
    (is_swapped, 0.002),
]
"""What to wait for, and how many seconds later at most the blow falls."""


def kill_around_the_swap(build: Build, target: Path, chance: random.Random, number: int) -> str:
    awaited, most = AROUND[number % len(AROUND)]
    before, delay = identity(target), chance.uniform(0, most)
    while build.is_alive() and not awaited(target, before):
        if not is_begun(target, before):
            time.sleep(0.001)
    end = time.perf_counter() + delay
    while time.perf_counter() < end:
        pass
    build.send(signal.SIGKILL)
    return awaited.__name__


def kill_at_a_moment(build: Build, duration: float, chance: random.Random) -> str:
    time.sleep(chance.uniform(0, duration))
    build.send(signal.SIGKILL)
    return "a moment"


def measure(nursery: Nursery, content: Path, target: Path, *options: str) -> float:
    began = time.perf_counter()
    status, said = nursery.build(content, target, *options)
    assert status == 0, said
    return time.perf_counter() - began


@pytest.mark.parametrize("form", ["link", "kopie"])
def test_a_killed_build_leaves_one_whole_site_and_the_next_needs_no_hand(
    tmp_path: Path, contents: Contents, sites: dict[Path, Tree], nursery: Nursery, form: str
) -> None:
    options = ["--kopie"] if form == "kopie" else []
    target, chance = tmp_path / "uit" / "dist", random.Random(f"sterven {form}")
    duration = measure(nursery, contents.one, target, *options)
    old, new = contents.one, contents.two
    kills, attempts, seen = 0, 0, Counter[tuple[str, str]]()
    while kills < KILLS:
        attempts += 1
        assert attempts <= 3 * KILLS, f"{kills} of {attempts} builds were still there to be killed"
        by_hand = kills % 10 == 9
        build = (front_door.start if by_hand else nursery.start)(new, target, *options)
        if kills % 2:
            where = kill_around_the_swap(build, target, chance, kills // 2)
        else:
            where = kill_at_a_moment(build, duration, chance)
        status, said = build.finish()
        assert status in (0, -signal.SIGKILL), said
        assert front_door.wait_until_gone(build.pid) == []
        kills += status != 0
        found = whole_site(target, form)
        assert found in (sites[old], sites[new]), f"after {kills} kills ({where}): neither the old nor the new site"
        if status != 0:
            seen[where, "new" if found == sites[new] else "old"] += 1
        assert len(folders_beside(target)) <= 1 + (not target.exists()), beside(target)

        status, said = nursery.build(new, target, *options)
        assert (status, "Traceback" in said) == (0, False), said
        assert tree(target) == sites[new]
        assert beside(target) == []
        old, new = new, old
    assert {which for _, which in seen} == {"old", "new"}, seen
    print(f"{form}: {kills} kills in {attempts} builds of {duration:.2f} s: {dict(seen)}")


def whole_site(target: Path, form: str) -> Tree:
    """Read the site; a copy that stood between its two names waits whole beside DIR (the promise is of the link)."""
    if form == "kopie" and not os.path.lexists(target):
        return tree(target.with_name(f"{target.name}.kaart-oud"))
    assert target.is_symlink() is (form == "link")
    return tree(target)


def test_a_first_build_that_is_killed_leaves_no_site_at_all(
    tmp_path: Path, contents: Contents, sites: dict[Path, Tree], nursery: Nursery
) -> None:
    target = tmp_path / "uit" / "dist"
    build = nursery.start(contents.one, target)
    while not (target.parent.exists() and fresh_beside(target)):
        assert build.is_alive()
    build.send(signal.SIGKILL)
    assert build.finish()[0] == -signal.SIGKILL
    assert not os.path.lexists(target)
    assert nursery.build(contents.one, target)[0] == 0
    assert tree(target) == sites[contents.one]
    assert beside(target) == []


def test_builds_that_are_killed_in_a_row_pile_nothing_up(
    tmp_path: Path, contents: Contents, sites: dict[Path, Tree], nursery: Nursery
) -> None:
    target = tmp_path / "uit" / "dist"
    assert nursery.build(contents.one, target)[0] == 0
    for _ in range(5):
        before = fresh_beside(target)
        build = nursery.start(contents.two, target)
        while not any((path / "index.html").exists() for path in fresh_beside(target) if path not in before):
            assert build.is_alive()
            time.sleep(0.0005)
        build.send(signal.SIGKILL)
        assert build.finish()[0] == -signal.SIGKILL
        assert front_door.wait_until_gone(build.pid) == []
        assert tree(target) == sites[contents.one]
        assert len(folders_beside(target)) == 1
    assert nursery.build(contents.two, target)[0] == 0
    assert tree(target) == sites[contents.two]
    assert beside(target) == []


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP], ids=lambda how: how.name)
def test_a_build_that_is_asked_to_stop_leaves_the_old_site_and_no_process(
    tmp_path: Path, contents: Contents, sites: dict[Path, Tree], nursery: Nursery, how: signal.Signals
) -> None:
    if signal.getsignal(how) is signal.SIG_IGN:
        pytest.skip("started with nohup: then a build lives on after a hang-up, as was asked")
    target = tmp_path / "uit" / "dist"
    assert nursery.build(contents.one, target)[0] == 0
    for _ in range(10):  # on a busy machine a build may be done before it is asked to stop
        build = nursery.start(contents.two, target)
        while not fresh_beside(target):
            assert build.is_alive()
        build.send(how)
        status, said = build.finish()
        if status != 0:
            break
        assert nursery.build(contents.one, target)[0] == 0
    assert status in (-how, 128 + how), said
    assert "Traceback" not in said
    assert front_door.wait_until_gone(build.pid) == []
    assert tree(target) == sites[contents.one]
    assert nursery.build(contents.two, target)[0] == 0
    assert tree(target) == sites[contents.two]
    assert beside(target) == []
