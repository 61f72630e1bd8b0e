"""Where the time of a build goes, function by function (``make bench-profiel``).

In: the example multiplied to 2,000 voorzieningen, built in one process. Out: the 25 functions with the most time of
their own.
"""

import cProfile
import pstats
import tempfile
from pathlib import Path

from generator.build import ROOT, check, render_site
from tests.bench.bench import PEILDATUM, multiply


def main() -> None:
    """Profile reading, rules, search and pages; writing is left out."""
    with tempfile.TemporaryDirectory() as folder:
        content = multiply(ROOT / "content", Path(folder) / "content", 2_000)
        with cProfile.Profile() as profile:
            for _ in render_site(check(content, PEILDATUM, lambda: PEILDATUM)):
                pass
    pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
