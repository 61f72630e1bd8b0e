"""Pieces of work over copies of this process: everything comes back, and nothing stays behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.processes import count_workers, spread

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process does everything")


def squares(piece: int) -> Iterator[tuple[int, int]]:
    yield from ((piece, number * number) for number in range(piece * 3))


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("pieces", [0, 1, 2, 17, 256, 300])
def test_everything_comes_back_and_each_piece_in_its_own_order(workers: int, pieces: int) -> None:
    found = list(spread(squares, pieces, workers))
    assert sorted(found) == [one for piece in range(pieces) for one in squares(piece)]
    for piece in range(pieces):
        assert [one for one in found if one[0] == piece] == list(squares(piece))


@linux_only
def test_the_work_is_done_in_other_processes() -> None:
    def where(_piece: int) -> Iterator[int]:
        time.sleep(0.05)
        yield os.getpid()

    found = set(spread(where, 8, 2))
    assert len(found) == 2
    assert os.getpid() not in found


@linux_only
def test_large_values_come_back_whole() -> None:
    found = list(spread(lambda piece: iter([bytes([piece]) * 3_000_000]), 6, 2))
    assert sorted(found) == [bytes([piece]) * 3_000_000 for piece in range(6)]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mistake_in_a_worker_is_raised_here(workers: int) -> None:
    def fail(piece: int) -> Iterator[int]:
        yield piece
        if piece == 3:
            raise ValueError("piece three")

    with pytest.raises(ValueError, match="piece three"):
        list(spread(fail, 5, workers))


@linux_only
def test_the_mistake_tells_where_in_the_worker_it_was_made() -> None:
    def fail_somewhere(_piece: int) -> Iterator[int]:
        raise KeyError("nowhere")

    with pytest.raises(KeyError) as raised:
        list(spread(fail_somewhere, 2, 2))
    assert "fail_somewhere" in "".join(raised.value.__notes__)


@linux_only
def test_a_mistake_that_cannot_travel_is_told_all_the_same() -> None:
    class Local(Exception):
        """Cannot be pickled: it has no name in a module."""

    def fail(_piece: int) -> Iterator[int]:
        raise Local("stuck")

    with pytest.raises(RuntimeError, match="stuck"):
        list(spread(fail, 2, 2))


@linux_only
def test_a_worker_that_is_killed_is_no_silent_loss() -> None:
    def die(piece: int) -> Iterator[int]:
        yield piece
        if piece == 1:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(ChildProcessError):
        list(spread(die, 4, 2))


@linux_only
def test_who_stops_listening_leaves_no_process_behind() -> None:
    def endless(_piece: int) -> Iterator[int]:
        while True:
            yield os.getpid()

    answers = spread(endless, 2, 2)
    workers = {next(answers) for _ in range(50)}
    answers.close()  # type: ignore[attr-defined]
    assert workers
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


@linux_only
def test_workers_end_with_a_parent_that_is_killed_and_hold_nothing_of_it_open(tmp_path: Path) -> None:
    program = f"""
import os, sys, time
from generator.processes import spread
kept = open({str(tmp_path / "slot")!r}, "w")
def work(piece):
    here = "/proc/self/fd/"
    names = [os.readlink(here + one) for one in os.listdir(here) if os.path.lexists(here + one)]
    yield os.getpid(), any(name.endswith("/slot") for name in names)
    time.sleep(60)
for worker, holds in spread(work, 2, 2):
    print(worker, holds, flush=True)
"""
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1]
    ) as parent:
        assert parent.stdout is not None
        told = [parent.stdout.readline().split() for _ in range(2)]
        parent.kill()
    assert {holds for _, holds in told} == {"False"}
    deadline = time.monotonic() + 5
    while any(Path(f"/proc/{worker}").exists() for worker, _ in told):
        assert time.monotonic() < deadline, "a worker lives on after its parent"
        time.sleep(0.02)


def test_there_is_always_one_worker() -> None:
    assert count_workers() >= 1
