"""Which share of small mistakes in the code the tests see (``make mutatie``).

In: the rules, dates, telephone numbers and opening hours of ``generator/``, as ``[tool.mutmut]`` in ``pyproject.toml``
names them. mutmut makes one small change at a time (a mutant) and runs the tests that touch it. Out: a line a module on
the screen and the share that was killed. Not part of CI; it fails only where mutmut itself fails.

The mutants are taken in a shuffled order, so that the share holds for the whole when the time is up before the end.
"""

import json
import random
import shutil
import signal
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from os import killpg
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parents[2]
MUTANTS = ROOT / "mutants"
LOG = MUTANTS / "uitvoer.txt"
MINUTES = 60
LAST_WORDS = 60
"""Seconds of the limit that are kept for stopping."""
BATCH = 500
SEED = 4

GEDOOD, TE_LANG, OVERLEEFD, GEEN_TEST, ANDERS = COLUMNS = ("gedood", "te lang", "overleefd", "geen test", "anders")
_STATUS = {1: GEDOOD, 3: GEDOOD, 0: OVERLEEFD, 5: GEEN_TEST, 33: GEEN_TEST}
_STATUS |= dict.fromkeys((36, 24, -24, 152, 255), TE_LANG)
_NOT_SEEN = {None, 2}
"""Exit statuses of mutants that were not tried, or not to the end."""

Results = dict[str, dict[str, int | None]]


def main() -> None:
    """Try mutants until all are done or the time is up, then print the shares. Arguments: minutes, then modules."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else MINUTES
    deadline = monotonic() + minutes * 60 - LAST_WORDS
    shutil.rmtree(MUTANTS, ignore_errors=True)
    MUTANTS.mkdir()
    failed = False
    try:
        failed = not try_all(sys.argv[2:], deadline)
    except KeyboardInterrupt:
        print("Gestopt.")
    print(table(read_results(MUTANTS)))
    print("Wat overleefde: .venv-mutatie/bin/mutmut results. Eén ervan: .venv-mutatie/bin/mutmut show NAAM.")
    if failed:
        print("\n".join(LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-30:]), file=sys.stderr)
        sys.exit(f"mutmut stopte met een fout: zie {LOG.relative_to(ROOT)}.")


def try_all(modules: list[str], deadline: float) -> bool:
    """Try every mutant of these modules (all when none is named), a batch at a time; False when mutmut failed."""
    # The smallest module first: that makes all mutants, and the table of which test touches which function.
    if not run_mutmut(["generator.rules.teksten.*"], deadline):
        return False
    names = [name for found in read_results(MUTANTS).values() for name in found]
    names = sorted(name for name in names if not modules or name.startswith(tuple(f"{one}." for one in modules)))
    random.Random(SEED).shuffle(names)
    for first in range(0, len(names), BATCH):
        if not run_mutmut(names[first : first + BATCH], deadline):
            return False
        if monotonic() >= deadline:
            print("De tijd is om. Dit is het aandeel tot nu toe.")
            break
        print(f"{min(first + BATCH, len(names))} van {len(names)} geprobeerd", flush=True)
    return True


def run_mutmut(names: list[str], deadline: float) -> bool:
    """Run mutmut on these mutants until the deadline; False when it failed by itself."""
    mutmut = Path(sys.executable).with_name("mutmut")
    with LOG.open("ab") as log:
        process = subprocess.Popen([mutmut, "run", *names], cwd=ROOT, stdout=log, stderr=log, start_new_session=True)
        try:
            return process.wait(max(1.0, deadline - monotonic())) == 0
        except subprocess.TimeoutExpired:
            return True
        finally:
            _stop(process)


def read_results(folder: Path) -> Results:
    """Give the exit status of every mutant, by module."""
    results: Results = {}
    for path in sorted(folder.rglob("*.py.meta")):
        module = path.relative_to(folder / "generator").as_posix().removesuffix(".py.meta")
        results[module] = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return results


def table(results: Results) -> str:
    """Write a line a module and one for the whole; a mutant that keeps the tests from ending counts as killed."""
    head = f"{'module':<24}{'mutanten':>10}{'bekeken':>10}" + "".join(f"{name:>11}" for name in COLUMNS)
    lines = [f"{head}{'aandeel':>10}"]
    whole: Counter[str] = Counter()
    for module, statuses in results.items():
        seen = [code for code in statuses.values() if code not in _NOT_SEEN]
        counts = Counter(_STATUS.get(code, ANDERS) for code in seen if code is not None)
        counts["mutanten"] = len(statuses)
        whole += counts
        lines.append(_line(module, counts))
    return "\n".join([*lines, _line("alles", whole)])


def _line(name: str, counts: Counter[str]) -> str:
    seen = sum(counts[column] for column in COLUMNS)
    share = f"{(counts[GEDOOD] + counts[TE_LANG]) / seen:.1%}" if seen else "-"
    numbers = "".join(f"{counts[column]:>11}" for column in COLUMNS)
    return f"{name:<24}{counts['mutanten']:>10}{seen:>10}{numbers}{share:>10}"


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Let mutmut end its workers; what is left of its group after that is ended too."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(LAST_WORDS / 2)
    with suppress(ProcessLookupError):
        killpg(process.pid, signal.SIGKILL)
    process.wait()


if __name__ == "__main__":
    main()
