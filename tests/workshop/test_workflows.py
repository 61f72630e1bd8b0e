"""The workflows are well-formed, pinned, and hold nothing that a stranger's title could run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github/workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
BIN = Path(sys.executable).parent


def load(path: Path) -> dict[str, object]:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    # No token: the audits that ask a server stay out, whoever runs this.
    quiet = {name: value for name, value in os.environ.items() if name not in {"GH_TOKEN", "GITHUB_TOKEN"}}
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, env=quiet)


def test_there_is_a_workflow_for_a_proposal_for_every_day_and_for_publishing() -> None:
    assert [path.stem for path in WORKFLOWS] == ["actualiteit", "controle", "publiceren"]


def test_workflows_follow_the_schema() -> None:
    done = run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)
    assert done.returncode == 0, done.stdout


def test_zizmor_finds_nothing() -> None:
    done = run(BIN / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", "--no-config", FOLDER)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_full_hash_and_says_its_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used
    for line in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_job_may_more_than_it_says_and_none_reads_a_secret(path: Path) -> None:
    text, workflow = path.read_text("utf-8"), load(path)
    assert workflow["permissions"] == {}
    assert "secrets." not in text
    for name, job in workflow["jobs"].items():  # type: ignore[attr-defined]
        allowed = {"pages": "write", "id-token": "write"} if name == "pages" else {"contents": "read"}
        assert job["permissions"] == allowed
        assert int(job["timeout-minutes"]) <= 60


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_expression_stands_inside_a_shell_line(path: Path) -> None:
    for job in load(path)["jobs"].values():  # type: ignore[attr-defined]
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


@pytest.mark.parametrize(("name", "minute"), [("actualiteit", 23), ("publiceren", 47)])
def test_daily_work_starts_at_an_odd_minute_and_by_hand(name: str, minute: int) -> None:
    when = load(FOLDER / f"{name}.yml")["on"]
    assert when["schedule"] == [{"cron": f"{minute} 4 * * *"}]  # type: ignore[index]
    assert "workflow_dispatch" in when  # type: ignore[operator]


def test_a_proposal_runs_without_the_rights_of_the_repository() -> None:
    assert list(load(FOLDER / "controle.yml")["on"]) == ["pull_request"]  # type: ignore[call-overload]
    assert 'check --geraakt "$BASE" --format github' in (FOLDER / "controle.yml").read_text("utf-8")


def test_local_hooks_ask_no_other_repository() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [repo["repo"] for repo in hooks["repos"]] == ["local"]
    assert [hook["id"] for hook in hooks["repos"][0]["hooks"]] == ["ruff", "ruff-format", "mypy", "kaart-check"]
