"""What can be chosen beside a question -> lists of documents, one file for each filter.

In: the records of all results, in order. Out: ``f-<filter>``: for every choice the numbers of its documents, as
steps; ``f-tijden``: the different opening hours, and for each document which of them it keeps (-1 for none);
``f-respijt``: the day on which each leaves search.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.search.bestanden import Bundle, steps, to_json

EVERYWHERE = ""
"""The choice under ``wijk`` of what serves the whole gemeente."""
FILTERS = {"wijk": "wijken", "thema": "themas", "doelgroep": "doelgroepen", "toegang": "routes", "taal": "talen"}
"""Each filter, and the key of a record that holds its choices."""
NEVER = "9999-12-31"
YES_OR_NO = ("gratis", "anoniem")


def filter_files(bundle: Bundle, records: Sequence[Mapping[str, Any]]) -> None:
    """Add the lists of every filter."""
    for name, key in FILTERS.items():
        lists: dict[str, list[int]] = {}
        for number, record in enumerate(records):
            for choice in _choices(record, key):
                lists.setdefault(choice, []).append(number)
        bundle.add(f"f-{name}", {choice: steps(numbers) for choice, numbers in lists.items()})
    yes = {key: [number for number, record in enumerate(records) if record.get(key)] for key in YES_OR_NO}
    bundle.add("f-ja", {key: steps(numbers) for key, numbers in yes.items()})
    bundle.add("f-tijden", _hours(records))
    bundle.add("f-respijt", [record.get("eindeRespijt", NEVER) for record in records])


def first_to_leave(records: Sequence[Mapping[str, Any]]) -> str:
    """Give the first day on which a result is too old for search: until then nobody needs ``f-respijt``."""
    return min((record.get("eindeRespijt", NEVER) for record in records), default=NEVER)


def _choices(record: Mapping[str, Any], key: str) -> Iterator[str]:
    if key == "wijken" and record.get(key) is None:
        yield EVERYWHERE
    else:
        yield from record.get(key) or ()


def _hours(records: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    patterns: dict[str, int] = {}
    kept: list[Any] = []
    of_each: list[int] = []
    for record in records:
        hours = record.get("tijden")
        if not hours:
            of_each.append(-1)
            continue
        key = to_json(hours)
        if key not in patterns:
            patterns[key] = len(kept)
            kept.append(hours)
        of_each.append(patterns[key])
    return {"patronen": kept, "van": of_each}
