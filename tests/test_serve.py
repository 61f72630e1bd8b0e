"""The kaart while somebody works on it: a real server, a real change, the last good site."""

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def content(tmp_path: Path, root: Path) -> Path:
    return Path(shutil.copytree(root / "tests/sites/klein/content", tmp_path / "content"))


@pytest.fixture
def url(content: Path, root: Path) -> Iterator[str]:
    """The address of a running server."""
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--poort", "0"],
        cwd=content.parent,
        env=os.environ | {"PYTHONPATH": str(root)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    said = process.stderr.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+/", said)
    assert found, said + process.stderr.read()
    yield found.group()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=10)


def get(address: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def wait_for(stream, is_wanted) -> dict:
    """Read events until one is wanted."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        line = stream.readline().decode()
        if line.startswith("data: "):
            stand = json.loads(line[6:])
            if is_wanted(stand):
                return stand
    raise AssertionError("no such event within thirty seconds")


def test_pages_are_served_with_the_overlay_and_without_a_way_out(url: str) -> None:
    status, page = get(url + "voorzieningen/budgetcursus/")
    assert status == 200
    assert "/-serve/overlay.js" in page
    assert get(url + "-serve/overlay.js")[0] == 200
    assert get(url + "-serve/server.py")[0] == 404
    for way_out in ("../../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc/passwd", "bestaat-niet/"):
        status, page = get(url + way_out)
        assert status == 404
        assert "root:" not in page
    assert get(url, Host="kwaad.example")[0] == 400


def test_its_own_404_page_leads_home(url: str) -> None:
    page = get(url + "weg/")[1]
    assert 'href="/voorzieningen/"' in page


def test_a_change_is_shown_and_a_mistake_keeps_the_last_good_site(url: str, content: Path) -> None:
    entry = content / "voorzieningen/budgetcursus.md"
    good = entry.read_text(encoding="utf-8")
    with urllib.request.urlopen(url + "-serve/gebeurtenissen", timeout=30) as stream:
        first = wait_for(stream, lambda stand: True)
        assert not first["fout"]
        entry.write_text(good.replace("Grip op geld", "Baas over geld"), encoding="utf-8")
        second = wait_for(stream, lambda stand: stand["nummer"] > first["nummer"])
        assert "Baas over geld" in get(url + "voorzieningen/budgetcursus/")[1]
        entry.write_text(good.replace("soort: cursus", "soort: les"), encoding="utf-8")
        broken = wait_for(stream, lambda stand: stand["nummer"] > second["nummer"] and stand["fout"])
        assert "budgetcursus.md:5:8: fout:" in broken["report"]
        assert "Baas over geld" in get(url + "voorzieningen/budgetcursus/")[1]
        entry.write_text(good, encoding="utf-8")
        mended = wait_for(stream, lambda stand: stand["nummer"] > broken["nummer"] and not stand["fout"])
        assert not mended["fout"]
    assert "Grip op geld" in get(url + "voorzieningen/budgetcursus/")[1]


def test_without_a_port_it_takes_8000(content: Path, root: Path) -> None:
    with socket.socket() as taken:
        with contextlib.suppress(OSError):  # somebody else may have it: taken it is
            taken.bind(("127.0.0.1", 8000))
            taken.listen()
        done = subprocess.run(
            [sys.executable, "-m", "generator", "serve"],
            cwd=content.parent,
            env=os.environ | {"PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert (done.returncode, done.stdout) == (2, "")
    assert "Poort 8000 is al in gebruik" in done.stderr


def test_a_port_in_use_is_told_in_dutch(url: str, content: Path, root: Path) -> None:
    port = url.rsplit(":", 1)[1].strip("/")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "serve", "--poort", port],
        cwd=content.parent,
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert f"Poort {port} is al in gebruik" in done.stderr
