"""What is not written down is not finished."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "generator/README.md",
    ".github/hosting/README.md",
]
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))
ROOMS = {
    path.name
    for path in (ROOT / "generator").iterdir()
    if path.name != "__init__.py" and (path.suffix == ".py" or (path / "__init__.py").exists())
}


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_make_target_is_explained_and_declared(target: str) -> None:
    assert re.search(rf"^{target}:.* ## \w", MAKEFILE, re.MULTILINE)
    assert target in re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split()


def test_plain_make_lists_every_target() -> None:
    listed = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert set(re.findall(r"^  make ([a-z-]+)  +\w", listed, re.MULTILINE)) == TARGETS


@pytest.mark.parametrize("document", [*DOCUMENTS, ".ci/run", *sorted(path.name for path in ROOT.glob("*.yml"))])
def test_no_document_names_a_make_target_that_is_not_there(document: str) -> None:
    assert set(re.findall(r"(?:`|^ *)make ([a-z-]+)", read(document), re.MULTILINE)) <= TARGETS


@pytest.mark.parametrize(
    "command", ["make serve", "make test", "kaart check", "kaart build", "kaart serve", "kaart new"]
)
def test_readme_names_the_commands_a_newcomer_needs(command: str) -> None:
    assert command in read("README.md")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_inside_the_repository_leads_somewhere(document: str) -> None:
    for address in re.findall(r"\]\(([^)#:]+)\)", read(document)):
        assert ((ROOT / document).parent / address).exists(), address


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_every_room_is_drawn(room: str) -> None:
    name = room if room.endswith(".py") else f"{room}/"
    assert f"`{name}`" in read("generator/README.md")


def test_publiccode_changelog_and_package_agree_on_version_and_licence() -> None:
    public = yaml.safe_load(read("publiccode.yml"))
    assert public["softwareVersion"] == PROJECT["version"]
    assert public["legal"]["license"] == PROJECT["license"] == "EUPL-1.2"
    assert re.search(r"^## \[([\d.]+)\]", read("CHANGELOG.md"), re.MULTILINE)[1] == PROJECT["version"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_publiccode_keeps_to_the_lengths_of_the_standard(language: str) -> None:
    description = yaml.safe_load(read("publiccode.yml"))["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert all(len(feature) <= 100 for feature in description["features"])


def test_licence_is_the_whole_text() -> None:
    text = read("LICENSE")
    assert re.findall(r"^(\d+)\. [A-Z]", text, re.MULTILINE) == [str(number) for number in range(1, 16)]
    assert "EUPL © the European Union 2007, 2016" in text
    assert text.rstrip().endswith(
        "All other changes or additions to this Appendix require the production of a new\nEUPL version."
    )


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_lock_pins_every_package_with_a_hash_and_names_no_source(lock: str) -> None:
    text = read(lock)
    packages = re.split(r"\n(?=[a-z0-9])", re.sub(r"(?m)^ *#.*\n", "", text))
    assert len(packages) > 20
    for package in packages:
        assert re.match(r"[a-z0-9.-]+==\S+ (; .* )?\\\n    --hash=sha256:[0-9a-f]{64}", package), package[:80]
    assert not re.search(r"://|--index-url|--find-links", text)


def test_every_dependency_of_the_package_is_in_the_lock() -> None:
    locked = set(re.findall(r"^([a-z0-9.-]+)==", read("requirements.lock"), re.MULTILINE))
    assert {re.match(r"[a-z0-9-]+", name.lower())[0] for name in PROJECT["dependencies"]} <= locked
