"""Which files count as touched, in a real repository."""

import subprocess
from pathlib import Path

import pytest

from generator.git.geraakt import GitFout, find_root, find_touched


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@kaart.example", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two files on main and a branch that starts there."""
    git(tmp_path, "init", "--quiet")
    for name in ("een.md", "twee.md"):
        (tmp_path / name).write_text(f"inhoud van {name}\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "begin")
    git(tmp_path, "checkout", "--quiet", "-b", "voorstel")
    return tmp_path


def touched(folder: Path, revision: str = "main") -> set[str]:
    files = sorted(folder.glob("**/*.md"))
    return {path.relative_to(folder).as_posix() for path in find_touched(folder, revision, files)}


def test_nothing_changed_touches_nothing(repository: Path) -> None:
    assert touched(repository) == set()


def test_a_committed_change_counts(repository: Path) -> None:
    (repository / "een.md").write_text("anders\n")
    git(repository, "commit", "-am", "anders")
    assert touched(repository) == {"een.md"}


def test_an_uncommitted_change_counts(repository: Path) -> None:
    (repository / "een.md").write_text("anders\n")
    assert touched(repository) == {"een.md"}


def test_a_new_untracked_file_counts(repository: Path) -> None:
    (repository / "drie.md").write_text("nieuw\n")
    assert touched(repository) == {"drie.md"}


def test_a_change_that_was_undone_does_not_count(repository: Path) -> None:
    (repository / "een.md").write_text("anders\n")
    git(repository, "commit", "-am", "anders")
    (repository / "een.md").write_text("inhoud van een.md\n")
    assert touched(repository) == set()


def test_a_rename_alone_does_not_count(repository: Path) -> None:
    (repository / "map").mkdir()
    (repository / "een.md").rename(repository / "map" / "een.md")
    assert touched(repository) == set()
    git(repository, "add", ".")
    git(repository, "commit", "-m", "verplaats")
    assert touched(repository) == set()


def test_a_rename_with_a_change_counts(repository: Path) -> None:
    (repository / "een.md").rename(repository / "ander.md")
    (repository / "ander.md").write_text("inhoud van een.md, met meer\n")
    assert touched(repository) == {"ander.md"}


def test_a_copy_counts_as_new(repository: Path) -> None:
    (repository / "kopie.md").write_text((repository / "een.md").read_text())
    assert touched(repository) == {"kopie.md"}


def test_a_later_change_on_main_does_not_count(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "main")
    (repository / "twee.md").write_text("gewijzigd op main\n")
    git(repository, "commit", "-am", "op main")
    git(repository, "checkout", "--quiet", "voorstel")
    assert touched(repository) == set()


def test_a_repository_reached_through_a_link_gives_the_same_answer(repository: Path, tmp_path_factory) -> None:
    (repository / "een.md").write_text("anders\n")
    link = tmp_path_factory.mktemp("links") / "werk"
    link.symlink_to(repository)
    assert touched(link) == {"een.md"}


@pytest.mark.parametrize("revision", ["bestaat-niet", "--all", "-x", "main; rm -rf /", "", "main..HEAD", "HEAD:een.md"])
def test_an_unknown_revision_is_told_in_dutch(repository: Path, revision: str) -> None:
    with pytest.raises(GitFout, match=r"kent .* niet"):
        touched(repository, revision)


def test_outside_a_repository_is_told_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(GitFout, match="hoort niet bij een git-repository"):
        find_root(tmp_path)


def test_without_git_is_told_in_dutch(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitFout, match="git is niet gevonden"):
        find_root(repository)


def test_histories_that_share_nothing_are_told_in_dutch(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "los")
    git(repository, "commit", "-m", "los begin")
    with pytest.raises(GitFout, match="geen gedeelde geschiedenis"):
        touched(repository)
