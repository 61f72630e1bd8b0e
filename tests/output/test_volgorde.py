"""What a power cut may meet: all of the new site is on the disk before the swap, and the swap before the old one goes.

The steps are those of the system itself, in the order in which they were asked for.
"""

import ctypes
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.output.writer import write_site
from generator.site import OutputFile

OLD = [OutputFile("index.html", b"oud"), OutputFile("oud.html", b"oud")]
NEW = [OutputFile("index.html", b"nieuw"), OutputFile("wijken/noord/index.html", b"nieuw")]


@pytest.fixture(params=["syncfs", "fsync"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Path]]:
    """Note what is asked of the system, with the file or folder it is about; also where there is no syncfs."""
    noted: list[tuple[str, Path]] = []

    def note(call: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def noting(about: Any, *more: Any, **named: Any) -> Any:
            path = Path(f"/proc/self/fd/{about}").readlink() if isinstance(about, int) else Path(about)
            noted.append((call, path))
            return real(about, *more, **named)

        return noting

    library = type("Library", (), {})
    if request.param == "syncfs":
        real = ctypes.CDLL(None, use_errno=True)
        if not hasattr(real, "syncfs"):
            pytest.skip("this system has no syncfs")
        library = type("Library", (), {"syncfs": staticmethod(note("syncfs", real.syncfs))})
    monkeypatch.setattr(ctypes, "CDLL", lambda *arguments, **named: library)
    for call in ("write", "fsync", "rename", "replace", "unlink"):
        monkeypatch.setattr(os, call, note(call, getattr(os, call)))
    return noted


@pytest.mark.parametrize("kopie", [False, True], ids=["link", "kopie"])
def test_the_disk_has_it_all_before_the_swap_and_the_swap_before_the_old_site_goes(
    tmp_path: Path, steps: list[tuple[str, Path]], kopie: bool
) -> None:
    target = tmp_path / "dist"
    write_site(OLD, target, kopie=kopie)
    steps.clear()
    write_site(NEW, target, kopie=kopie)

    calls = [call for call, _ in steps]
    swap = max(number for number, call in enumerate(calls) if call in ("rename", "replace"))
    first_swap = min(number for number, call in enumerate(calls) if call in ("rename", "replace"))
    written = [path for call, path in steps if call == "write"]
    last_write = max(number for number, call in enumerate(calls) if call == "write")
    assert {path.name for path in written} >= {"index.html"}
    staging = next(path for path in written if path.parent.parent == tmp_path).parent
    if "syncfs" in calls:
        assert last_write < calls.index("syncfs") < first_swap
        assert steps[calls.index("syncfs")][1] == staging
    else:
        synced = {path for call, path in steps[last_write + 1 : first_swap] if call == "fsync"}
        assert {*written, staging, staging / "wijken", staging / "wijken/noord"} <= synced
    confirmed = steps.index(("fsync", tmp_path))
    gone = [number for number, (call, path) in enumerate(steps) if call == "unlink" and path.name == "oud.html"]
    assert gone
    assert swap < confirmed < min(gone)
