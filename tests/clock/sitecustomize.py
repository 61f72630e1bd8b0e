"""Moves the clock of a whole Python process, before anything else is imported.

In: KAART_KLOK, the path of a file with one moment (``2026-12-31T23:00:00+00:00``). Out: a process in which ``time``,
``datetime`` and ``date`` all tell that moment, in the zone of TZ; the file may be replaced while the process runs. The
classes stay themselves, so that libraries see nothing odd. ``time.monotonic`` is left alone: timers go on.
"""

import ctypes
import gc
import os
import time
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Any

_FILE = os.environ.get("KAART_KLOK")
_localtime, _gmtime = time.localtime, time.gmtime


def _seconds() -> float:
    return datetime.fromisoformat(Path(str(_FILE)).read_text(encoding="ascii")).timestamp()


def _now(cls: type[datetime], tz: tzinfo | None = None) -> datetime:
    return cls.fromtimestamp(_seconds(), tz)


def _utcnow(cls: type[datetime]) -> datetime:
    return cls.fromtimestamp(_seconds(), UTC).replace(tzinfo=None)


def _today(cls: type[date]) -> date:
    return cls.fromtimestamp(_seconds())


def _replace(kind: type, **methods: Any) -> None:
    """Put methods in a class written in C, which refuses an ordinary assignment."""
    table = gc.get_referents(kind.__dict__)[0]
    table.update({name: classmethod(method) for name, method in methods.items()})
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(kind))


if _FILE:
    _replace(datetime, now=_now, utcnow=_utcnow, today=_now)
    _replace(date, today=_today)
    time.time = _seconds
    time.time_ns = lambda: int(_seconds() * 1_000_000_000)
    time.localtime = lambda seconds=None: _localtime(_seconds() if seconds is None else seconds)
    time.gmtime = lambda seconds=None: _gmtime(_seconds() if seconds is None else seconds)
