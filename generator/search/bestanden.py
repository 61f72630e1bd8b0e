"""Whatever search knows -> files of which a question needs only a few.

In: maps by word, lists, records. Out: JSON files in runs of neighbours, each small enough for a slow phone, and for
each kind of run the first word of every file. All names begin with the folder, which is named after the content of
them all: a page that was opened before a new build never mixes the two.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import takewhile

from generator.search.index import Postings
from generator.site import ZOEKEN, OutputFile, file_path

FIELDS_A_DOCUMENT = 16
"""Document and field travel as one number."""
BLOCK = 16
"""Result texts in one file."""
RUN, MOST_RUNS = 4_000, 700
"""Characters of one file, and files of one kind, as a rule: a large kaart has larger files, not more of them."""


class Bundle:
    """The files of one index, before they have a place."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}

    def add(self, name: str, value: object) -> None:
        """Add one file, ``name`` without folder and ending."""
        self._files[name] = to_json(value).encode()

    def add_runs(self, kind: str, entries: Sequence[tuple[str, str]]) -> list[str]:
        """Add sorted pairs of a word and its JSON as files ``kind-0``, ``kind-1`` …; give where each begins.

        A run begins at as much of its first word as tells it from the word before: the manifest travels too.
        """
        size = max(RUN, sum(len(word) + len(value) for word, value in entries) // MOST_RUNS)
        firsts: list[str] = []
        run: list[str] = []
        length, before = 0, ""
        for word, value in entries:
            if run and length + len(value) > size:
                self._close(kind, len(firsts) - 1, run)
                run, length = [], 0
            if not run:
                firsts.append(_distinct_front(before, word))
            run.append(f"{to_json(word)}:{value}")
            length += len(value) + len(word) + 3
            before = word
        if run:
            self._close(kind, len(firsts) - 1, run)
        return firsts

    def add_blocks(self, kind: str, records: Sequence[object]) -> None:
        """Add records in order, ``BLOCK`` a file."""
        for start in range(0, len(records), BLOCK):
            self.add(f"{kind}-{start // BLOCK}", records[start : start + BLOCK])

    def files(self, manifest: Mapping[str, object]) -> Iterator[OutputFile]:
        """Give every file in its place, and the manifest that tells the place."""
        everything = sha256(to_json(manifest).encode())
        for name in sorted(self._files):
            everything.update(name.encode() + b"\0" + self._files[name])
        folder = everything.hexdigest()[:12]
        yield OutputFile(file_path(f"{ZOEKEN}manifest.json"), to_json({**manifest, "map": folder}).encode())
        for name in sorted(self._files):
            yield OutputFile(file_path(f"{ZOEKEN}{folder}/{name}.json"), self._files.pop(name))

    def _close(self, kind: str, number: int, run: list[str]) -> None:
        self._files[f"{kind}-{number}"] = f"{{{','.join(run)}}}".encode()


def _distinct_front(before: str, word: str) -> str:
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False)))
    return word[: same + 1]


def posting_json(found: Postings) -> str:
    """Give the places of a term: steps from one to the next, then the weights."""
    places = [document * FIELDS_A_DOCUMENT + field for document, field, _ in found.places()]
    return numbers_json([*steps(places), *found.weights])


def steps(rising: Sequence[int]) -> list[int]:
    """Give rising numbers as the first one and the step to each next: short numbers."""
    return [number - before for before, number in zip([0, *rising], rising, strict=False)]


def numbers_json(numbers: Iterable[int]) -> str:
    """Give whole numbers as JSON."""
    return f"[{','.join(map(str, numbers))}]"


def browser_order(word: str) -> bytes:
    """Give the key by which a browser puts words in order, which finds them by that order."""
    return word.encode("utf-16-be")


def to_json(value: object) -> str:
    """Give compact JSON, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
