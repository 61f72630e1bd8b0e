import os
from pathlib import Path

import pytest

from generator.output.assets import read_assets
from generator.site import OutputFile


def make(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


FILES = {
    "css/start.css": b"a",
    "js/start.js": b"b",
    "vendor/x/LICENSE": b"c",
    "vendor/x/.versie": b"d",
    "favicon.svg": b"",
}


def test_every_file_travels_below_one_folder(tmp_path: Path) -> None:
    assets = read_assets(make(tmp_path, FILES))
    folders = {"/".join(file.path.split("/")[:2]) for file in assets.files}
    assert len(folders) == 1
    assert {file.path.split("/", 2)[2]: file.content for file in assets.files} == FILES
    assert assets.address("css/start.css") == f"/{folders.pop()}/css/start.css"


def test_files_come_in_order_of_name(tmp_path: Path) -> None:
    paths = [file.path for file in read_assets(make(tmp_path, FILES)).files]
    assert paths == sorted(paths)


def test_the_same_files_give_the_same_folder_whatever_order_they_were_made_in(tmp_path: Path) -> None:
    one = read_assets(make(tmp_path / "een", FILES))
    other = read_assets(make(tmp_path / "twee", dict(reversed(FILES.items()))))
    assert one.files == other.files


@pytest.mark.parametrize(
    "changed",
    [
        {**FILES, "css/start.css": b"A"},
        {**FILES, "nieuw.txt": b""},
        {name: content for name, content in FILES.items() if name != "favicon.svg"},
        {**{name: content for name, content in FILES.items() if name != "js/start.js"}, "js/begin.js": b"b"},
        {**FILES, "css/start.css": b"", "favicon.svg": b"a"},
    ],
)
def test_any_change_gives_another_folder(tmp_path: Path, changed: dict[str, bytes]) -> None:
    before = read_assets(make(tmp_path / "oud", FILES)).files[0].path
    after = read_assets(make(tmp_path / "nieuw", changed)).files[0].path
    assert before.split("/")[1] != after.split("/")[1]


def test_a_name_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match=r"css/weg\.css"):
        read_assets(make(tmp_path, FILES)).address("css/weg.css")


def test_an_empty_static_folder_gives_no_files(tmp_path: Path) -> None:
    assert read_assets(tmp_path).files == ()


@pytest.mark.parametrize("kind", ["file", "folder", "dangling", "pipe"])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, kind: str) -> None:
    secret = make(tmp_path / "elders", {"geheim.txt": b"geheim"})
    static = make(tmp_path / "static", FILES)
    place = static / "css" / "vreemd"
    if kind == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to({"file": secret / "geheim.txt", "folder": secret, "dangling": secret / "weg"}[kind])
    with pytest.raises(ValueError, match="css/vreemd"):
        read_assets(static)


def test_files_are_plain_output_files(tmp_path: Path) -> None:
    (file,) = read_assets(make(tmp_path, {"a.txt": b"tekst"})).files
    assert file == OutputFile(file.path, b"tekst")
