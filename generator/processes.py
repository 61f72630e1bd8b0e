"""Pieces of work over the processor's cores; what a piece gives comes back as it is ready.

In: a function that does piece N and gives values that pickle can carry. Out: those values, a piece's own in order, the
pieces in any order. The copies of this process share all that was read, hold no file of it open, and end when it ends.
"""

import ctypes
import gc
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, NoReturn, TypeVar

MOST_WORKERS = 4
"""What they draw is written by one process, which more of them would only wait for."""
_MOST_PIECES = 256
"""A piece's number is one byte in a pipe: a worker takes the next one with a read that no other can split."""
_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux's prctl(2)."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Done:
    """A worker has no more to give; ``error`` is what stopped it."""

    error: BaseException | None = None


def count_workers() -> int:
    """Give how many copies of this process have a core of their own; 1 where a process cannot be copied."""
    if sys.platform != "linux":
        return 1
    return min(len(os.sched_getaffinity(0)), MOST_WORKERS)


def spread(work: Callable[[int], Iterator[T]], pieces: int, workers: int) -> Iterator[T]:
    """Give everything that ``work(0)`` up to ``work(pieces - 1)`` give.

    With one worker, or more than 256 pieces, this process does it all. An exception in a worker is raised here, with
    the worker's own traceback as a note.
    """
    if workers < 2 or not 1 < pieces <= _MOST_PIECES:
        for piece in range(pieces):
            yield from work(piece)
        return
    numbers, last = os.pipe()
    os.write(last, bytes(range(pieces)))
    os.close(last)
    gc.freeze()  # what stands in memory now is shared, as long as nobody walks through it
    team: list[tuple[int, Connection]] = []
    try:
        team.extend(_start(work, numbers) for _ in range(workers))
        yield from _gather([pipe for _, pipe in team])
    finally:
        os.close(numbers)
        gc.unfreeze()
        for child, pipe in team:
            pipe.close()
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _start(work: Callable[[int], Iterator[T]], numbers: int) -> tuple[int, Connection]:
    """Give a new worker and the pipe that it answers through."""
    answers, own = os.pipe()
    parent = os.getpid()
    child = os.fork()
    if child == 0:
        _be_a_worker(work, numbers, own, parent)
    os.close(own)
    return child, Connection(answers, writable=False)


def _be_a_worker(work: Callable[[int], Iterator[Any]], numbers: int, own: int, parent: int) -> NoReturn:
    """Answer until no piece is left; never return into what the parent was doing."""
    try:
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.SIG_DFL)
        if os.getppid() == parent:
            _close_all_but(0, 1, 2, numbers, own)
            _answer(work, numbers, Connection(own, readable=False))
    finally:
        os._exit(0)


def _answer(work: Callable[[int], Iterator[Any]], numbers: int, pipe: Connection) -> None:
    """Take the next piece until none is left."""
    try:
        while piece := os.read(numbers, 1):
            for value in work(piece[0]):
                pipe.send(value)
        pipe.send(_Done())
    except BaseException as error:
        pipe.send(_Done(_portable(error)))


def _close_all_but(*kept: int) -> None:
    """Let go of what the parent has open: a lock that a worker holds would outlive the parent."""
    edges = sorted(kept)
    for low, high in zip(edges, [*edges[1:], os.sysconf("SC_OPEN_MAX")], strict=True):
        os.closerange(low + 1, high)


def _portable(error: BaseException) -> BaseException:
    """Give an error that survives the pipe, with its traceback as a note."""
    trace = "".join(traceback.format_exception(error))
    copy: BaseException
    try:
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own exception, made a line ago
    except Exception:
        copy = RuntimeError(repr(error))
    copy.add_note(trace)
    return copy


def _gather(pipes: list[Connection]) -> Iterator[Any]:
    """Give what comes out of the pipes until every worker is done."""
    open_pipes = list(pipes)
    while open_pipes:
        for pipe in wait(open_pipes):
            assert isinstance(pipe, Connection)
            try:
                value = pipe.recv()
            except EOFError as ended:
                raise ChildProcessError("a worker ended without a word") from ended
            if not isinstance(value, _Done):
                yield value
            elif value.error:
                raise value.error
            else:
                open_pipes.remove(pipe)
