"""'Misschien bedoeld': the known word that looks most like a wrong one."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word nearest to ``word``, or None when none looks alike (case and separators are ignored)."""
    wanted = _plain(word)
    by_plain: dict[str, str] = {}
    for candidate in sorted(known):
        by_plain.setdefault(_plain(candidate), candidate)
    if wanted in by_plain:
        return by_plain[wanted]
    near = [plain for plain in by_plain if abs(len(plain) - len(wanted)) <= max(2, len(wanted) // 2)]
    found = get_close_matches(wanted, near, n=1, cutoff=0.7)
    if found:
        return by_plain[found[0]]
    starts = [plain for plain in near if wanted and (plain.startswith(wanted) or wanted.startswith(plain))]
    if not starts:
        return None
    return by_plain[max(starts, key=lambda plain: SequenceMatcher(None, plain, wanted).ratio())]


def suggest(word: str, known: Iterable[str]) -> str:
    """Give the hint sentence 'Misschien bedoeld: …', or an empty text when nothing looks alike."""
    nearest = find_nearest(word, known)
    return f"Misschien bedoeld: {nearest}." if nearest else ""


@lru_cache(maxsize=8192)
def _plain(word: str) -> str:
    return word.casefold().replace("_", "").replace("-", "").replace(" ", "")
