"""The files of search -> what stands in them, read as the browser reads them.

In: the files that ``search_files`` gives. Out: the manifest, the places of terms, the levels of concepts and what a
list says of each document. It takes nothing from the code that wrote them.
"""

import json
from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from generator.site import OutputFile

FIELDS = (
    "naam", "ook_bekend_als", "zoekwoorden", "activiteiten", "themas", "samenvatting", "doelgroepen", "organisatie",
    "plaats", "tekst", "delen", "deeltjes",
)  # fmt: skip
"""By number: those that lunr knows, and the parts of compounds."""


class Gelezen:
    """One index."""

    def __init__(self, files: Iterable[OutputFile]) -> None:
        self.content = {file.path: file.content for file in files}
        self.manifest: dict[str, Any] = json.loads(self.content["zoeken/manifest.json"])

    def read(self, name: str) -> Any:
        """Give one file by its name without folder and ending."""
        return json.loads(self.content[f"zoeken/{self.manifest['map']}/{name}.json"])

    def names(self, kind: str) -> list[str]:
        """Give the names of the numbered files of one kind, in order."""
        names = [path.rpartition("/")[2].removesuffix(".json") for path in self.content]
        numbers = sorted(int(name[2:]) for name in names if name.startswith(f"{kind}-") and name[2:].isdecimal())
        return [f"{kind}-{number}" for number in numbers]

    def run(self, kind: str) -> dict[str, Any]:
        """Give everything that stands in the runs of one kind."""
        return {word: value for name in self.names(kind) for word, value in self.read(name).items()}

    def records(self) -> list[dict[str, Any]]:
        """Give what a list says of each document."""
        return [record for name in self.names("r") for record in self.read(name)]

    def slugs(self) -> list[str]:
        """Give the documents in their order."""
        return [str(record["slug"]) for record in self.records()]

    def choice(self, name: str, choice: str) -> list[str]:
        """Give the documents that stand under one choice of a filter."""
        slugs = self.slugs()
        return [slugs[number] for number in accumulate(self.read(f"f-{name}").get(choice, []))]

    def terms(self) -> dict[str, dict[tuple[int, str], int]]:
        """Give for every term its weight by document and field."""
        return {term: _postings(numbers) for term, numbers in self.run("t").items()}

    def levels(self) -> dict[int, dict[int, int]]:
        """Give for every concept the level of its documents."""
        return {
            number: dict(divmod(place, 16) for place in accumulate(self.read(name)["n"]))
            for number, name in enumerate(self.names("c"))
        }


def _postings(numbers: list[int]) -> dict[tuple[int, str], int]:
    half = len(numbers) // 2
    places = (divmod(place, 16) for place in accumulate(numbers[:half]))
    return {(document, FIELDS[field]): weight for (document, field), weight in zip(places, numbers[half:], strict=True)}
