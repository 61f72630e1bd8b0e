"""Runs the command line many times in one process, each time at another moment.

In: on stdin a JSON list of ``[moment, [argument, …]]``. Out: on stdout a JSON list of ``{status, stdout, naive}``;
``naive`` is the day that a program without a time zone would take for today.
"""

import contextlib
import io
import json
import os
import sys
from datetime import date
from pathlib import Path

from generator.cli import run


def main() -> None:
    """Run them all."""
    clock = Path(os.environ["KAART_KLOK"])
    told = []
    for moment, arguments in json.load(sys.stdin):
        clock.write_text(moment, encoding="ascii")
        with contextlib.redirect_stdout(io.StringIO()) as out:
            status = run(arguments)
        told.append({"status": status, "stdout": out.getvalue(), "naive": date.today().isoformat()})  # noqa: DTZ011
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
