"""GitHub's runner in small: the ``run:`` steps of a workflow, executed with what an event of a stranger puts in them.

In: a workflow file, an event and a work tree. Out: what each step printed, which workflow commands the runner would
see in that, and what it left in the files behind ``GITHUB_ENV`` and the like. It knows no action (``uses:``) and no
function in an expression: the workflows have none inside their steps.
"""

import json
import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
SHELLS = {None: ["bash", "-e"], "bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"]}
COMMAND_FILES = ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY")
COMMANDS = frozenset(
    "add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env "
    "set-output stop-commands warning internal-set-repo-path".split()
)


@dataclass(frozen=True)
class Step:
    """One ``run:`` step with the environment of its workflow, its job and itself, expressions not yet filled in."""

    label: str
    script: str
    shell: str | None
    env: Mapping[str, str]


@dataclass(frozen=True)
class Command:
    """What the runner would obey in a line of output."""

    name: str
    properties: Mapping[str, str]
    data: str


@dataclass(frozen=True)
class Done:
    """How a step went."""

    returncode: int
    stdout: str
    stderr: str
    left: Mapping[str, str]
    """What stands in the files by which a step talks to later steps; empty when it said nothing."""

    @property
    def commands(self) -> list[Command]:
        """Every command in either stream: the runner reads both."""
        return read_commands(self.stdout) + read_commands(self.stderr)


def read_workflow(path: Path) -> dict[str, Any]:
    """Read with every scalar as text, so that ``on`` stays a name."""
    loaded = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def read_steps(path: Path) -> list[Step]:
    """Give every ``run:`` step of a workflow, in order."""
    workflow = read_workflow(path)
    return [
        Step(
            f"{path.stem}/{job_name}/{number}",
            step["run"],
            step.get("shell", _shell(job, workflow)),
            {**workflow.get("env", {}), **job.get("env", {}), **step.get("env", {})},
        )
        for job_name, job in workflow["jobs"].items()
        for number, step in enumerate(job.get("steps", ()), 1)
        if "run" in step
    ]


def _shell(job: Mapping[str, Any], workflow: Mapping[str, Any]) -> str | None:
    for level in (job, workflow):
        shell: str | None = level.get("defaults", {}).get("run", {}).get("shell")
        if shell is not None:
            return shell
    return None


def read_expressions(path: Path) -> list[str]:
    """Give every expression of a workflow, those of its ``if:`` lines included."""
    text = "\n".join(line for line in path.read_text("utf-8").splitlines() if not line.lstrip().startswith("#"))
    bare = re.findall(r"^\s*(?:- )?if:\s*(?!\s*\$\{\{)(.+?)\s*$", text, re.MULTILINE)
    return [found.strip() for found in [*EXPRESSION.findall(text), *bare]]


def fill_in(text: str, context: Mapping[str, Any]) -> str:
    """Put the values in the place of the expressions, as bare text: that is what makes them dangerous in a script."""
    return EXPRESSION.sub(lambda found: str(_look_up(found.group(1).strip(), context)), text)


def _look_up(expression: str, context: Mapping[str, Any]) -> Any:
    assert re.fullmatch(r"[\w-]+([.][\w-]+|\[\d+\])*", expression), f"more than a name: {expression}"
    value: Any = context
    for part in re.findall(r"[\w-]+", expression):
        value = value[int(part)] if isinstance(value, list) else value.get(part, "")
    return value


def execute(step: Step, context: Mapping[str, Any], tree: Path, path: str, home: Path) -> Done:
    """Run a step in the work tree; ``home`` is the folder for everything that the runner keeps beside it."""
    github = context["github"]
    files = {name: home / name.lower() for name in COMMAND_FILES}
    for file in files.values():
        file.write_text("", "utf-8")
    (home / "event.json").write_text(json.dumps(github["event"]), "utf-8")
    script = home / "script.sh"
    script.write_text(fill_in(step.script, context), "utf-8")
    environment = {
        "PATH": path,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(tree),
        "GITHUB_EVENT_PATH": str(home / "event.json"),
        **{f"GITHUB_{name.upper()}": value for name, value in github.items() if isinstance(value, str)},
        **{name: str(file) for name, file in files.items()},
        **{name: fill_in(value, context) for name, value in step.env.items()},
    }
    command = [*SHELLS[step.shell], str(script)]
    done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, timeout=120)
    left = {name: file.read_text("utf-8") for name, file in files.items()}
    return Done(
        done.returncode, _decode(done.stdout), _decode(done.stderr), {n: text for n, text in left.items() if text}
    )


def _decode(output: bytes) -> str:
    return os.fsdecode(output)


def read_commands(output: str) -> list[Command]:
    """Give the commands that the runner obeys: ``::`` at the start of a line, or the older ``##[`` anywhere in it."""
    found = [_read_newer(line) or _read_older(line) for line in re.split(r"\r\n|\r|\n", output)]
    return [command for command in found if command]


def _read_newer(line: str) -> Command | None:
    head, closed, data = line.lstrip()[2:].partition("::")
    if not (line.lstrip().startswith("::") and closed):
        return None
    return _command(head, ",", data, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}, {"%0D": "\r", "%0A": "\n"})


def _read_older(line: str) -> Command | None:
    _, opened, rest = line.partition("##[")
    head, closed, data = rest.partition("]")
    signs = {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]"}
    return _command(head, ";", data, signs, signs) if opened and closed else None


def _command(
    head: str, between: str, data: str, in_property: Mapping[str, str], in_data: Mapping[str, str]
) -> Command | None:
    name, _, rest = head.partition(" ")
    if name not in COMMANDS:
        return None
    pairs = [pair.split("=", 1) for pair in rest.strip().split(between) if "=" in pair]
    return Command(name, {key: _unescape(value, in_property) for key, value in pairs}, _unescape(data, in_data))


def _unescape(text: str, signs: Mapping[str, str]) -> str:
    for escaped, sign in signs.items():
        text = text.replace(escaped, sign)
    return text.replace("%25", "%")
