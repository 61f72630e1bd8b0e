"""Same content, same day, same bytes: in any time zone, locale and hash order."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CIRCUMSTANCES = (
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242", "LANGUAGE": "tr"},
)


def read_all(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("site", ["klein", "loket"])
def test_two_builds_give_the_same_bytes(site: str, tmp_path: Path, root: Path) -> None:
    built = []
    for number, circumstances in enumerate(CIRCUMSTANCES):
        content = tmp_path / str(number) / "content"
        source = root / "tests/sites" / site / "content"
        files = sorted((path for path in source.rglob("*") if path.is_file()), reverse=bool(number))
        for path in files:
            copy = content / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        subprocess.run(
            [sys.executable, "-m", "generator", "build", "--peildatum", "2026-11-22", "--kopie"],
            cwd=content.parent,
            env=os.environ | {"PYTHONPATH": str(root)} | circumstances,
            check=True,
            capture_output=True,
        )
        built.append(read_all(content.parent / "dist"))
    first, second = built
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
