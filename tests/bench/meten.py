"""What programs cost: seconds on the clock, seconds of processor, memory.

In: commands, run one after the other. Out: one ``Meting``. They are started by a small process of their own: Linux
counts the memory of whoever starts a program as that program's, and a bench that holds a kaart is large.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_STARTER = """
import json, os, subprocess, sys, time
cpu = memory = 0
start = time.perf_counter()
for command in json.loads(sys.argv[1]):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed: {said[-500:]}")
    cpu += usage.ru_utime + usage.ru_stime
    memory = max(memory, usage.ru_maxrss)
print(json.dumps([time.perf_counter() - start, cpu, memory]))
"""


@dataclass(frozen=True, slots=True)
class Meting:
    """One run: seconds on the clock, seconds of processor, megabytes of the largest process."""

    wall: float
    cpu: float
    memory: float


def measure(commands: Sequence[Sequence[str]], where: Path) -> Meting:
    """Run commands one after the other.

    Raises:
        AssertionError: a command failed.
    """
    starter = [sys.executable, "-I", "-S", "-c", _STARTER, json.dumps(commands)]
    done = subprocess.run(starter, cwd=where, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    wall, cpu, memory = json.loads(done.stdout)
    return Meting(wall, cpu, memory * (1 if sys.platform == "darwin" else 1_024) / 1_000_000)
