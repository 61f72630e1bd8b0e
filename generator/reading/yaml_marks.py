"""YAML text -> the place of every key and value.

In: a text that ``yaml_text`` has read before. Out: ``Marks``. It runs only when a problem needs a position.
"""

import unicodedata
from collections.abc import Iterator
from typing import Any

import yaml

from generator.source import Mark, Marks, Path


def scan_marks(text: str, first_line: int) -> Marks:
    """Give the place of every key and value; the text begins on ``first_line`` of its file."""
    keys: dict[Path, Mark] = {}
    values: dict[Path, Mark] = {}
    for kind, path, start, end in _walk_paths(text):
        length = end.column - start.column if end.line == start.line else 1
        mark = Mark(start.line + first_line, start.column + 1, max(1, length))
        (keys if kind == "key" else values).setdefault(path, mark)
    return Marks(keys, values)


def _walk_paths(text: str) -> Iterator[tuple[str, Path, Any, Any]]:
    """Give every key and value with its path and marks, up to the first thing that cannot be read."""
    stack: list[list[Any]] = []
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                stack.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
                continue
            top = stack[-1] if stack else None
            if top is not None and top[0] == "map" and top[2] is None:
                key = unicodedata.normalize("NFC", event.value) if isinstance(event, yaml.ScalarEvent) else ""
                top[2] = key
                yield "key", (*top[1], key), event.start_mark, event.end_mark
                continue
            path = _next_path(top)
            yield "value", path, event.start_mark, event.end_mark
            if isinstance(event, yaml.MappingStartEvent):
                stack.append(["map", path, None])
            elif isinstance(event, yaml.SequenceStartEvent):
                stack.append(["list", path, -1])
    except yaml.YAMLError:
        return


def _next_path(top: list[Any] | None) -> Path:
    if top is None:
        return ()
    if top[0] == "map":
        key, top[2] = top[2], None
        return (*top[1], key)
    top[2] += 1
    return (*top[1], top[2])
