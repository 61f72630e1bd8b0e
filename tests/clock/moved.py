"""A clock that a test sets, and the environment of a process that lives by it.

In: a folder for the file that holds the moment. Out: a ``Clock``. The time zones come from the Python package, so that
a machine without a zone database is tested too.
"""

import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ZONES = ("UTC", "Pacific/Kiritimati", "America/Los_Angeles")


@dataclass(frozen=True)
class Clock:
    """One moved clock; ``zone`` is the time zone of the process, never of the kaart."""

    file: Path
    zone: str

    def set(self, moment: str) -> None:
        """Let it be this moment; a process that runs already sees it at once."""
        fresh = self.file.with_suffix(".new")
        fresh.write_text(moment.replace("Z", "+00:00"), encoding="ascii")
        fresh.replace(self.file)

    @property
    def environment(self) -> dict[str, str]:
        """What a process must get to live by this clock."""
        places = [Path(__file__).parent, ROOT]
        return os.environ | {
            "KAART_KLOK": str(self.file),
            "PYTHONPATH": os.pathsep.join(map(str, places)),
            "PYTHONTZPATH": "",
            "TZ": self.zone,
            "TZDIR": str(files("tzdata") / "zoneinfo"),
            "COLUMNS": "80",
        }
