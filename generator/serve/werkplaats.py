"""The last good site and what is wrong with the newest content.

In: a request to rebuild. Out: a ``Stand``. A failed build leaves the site as it was.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build import build, check
from generator.output.writer import OutputError
from generator.reading.files import InhoudOntbreekt
from generator.report import format_text


@dataclass(frozen=True)
class Stand:
    """One state of the workshop: a number that grows, the report ("" when all is well) and the day of building."""

    nummer: int
    report: str
    has_fout: bool
    dag: date


class Werkplaats:
    """Builds into one folder; remembers how the last attempt went."""

    def __init__(self, content: Path, asked: date | None, today: Callable[[], date], target: Path, url: str) -> None:
        """Take what never changes while serving; ``today`` is asked again at every rebuild."""
        self._content = content
        self._asked = asked
        self._today = today
        self._url = url
        self.target = target
        self.stand = self.rebuild(0)

    def is_new_day(self) -> bool:
        """The day has changed since the last build, so what is expired may have changed too."""
        return self._asked is None and self._today() != self.stand.dag

    def rebuild(self, nummer: int) -> Stand:
        """Check and build; the site stays as it was when something stops the build."""
        day = self._today()
        try:
            uitslag = check(self._content, self._asked, self._today)
        except InhoudOntbreekt as missing:
            return Stand(nummer, f"{missing}\n", True, day)
        report = format_text(uitslag.problems, uitslag.bestanden) if uitslag.problems else ""
        if not uitslag.is_publishable:
            return Stand(nummer, report, True, day)
        try:
            build(uitslag, self.target, content=self._content, url=self._url, workers=1)
        except OutputError as failed:
            return Stand(nummer, f"{failed.melding} {failed.tip}\n", True, day)
        return Stand(nummer, report, False, day)

    def renew(self) -> None:
        """Rebuild and remember the result under the next number."""
        self.stand = self.rebuild(self.stand.nummer + 1)
