"""Modules that belong together -> one module, so that a phone waits for one file and not for a chain of files.

In: the files of ``static/`` by name, and the entries: the modules that are fetched by name. Out: the same files, but an
entry holds itself and all that it imports from its own folder, without comments and indentation; a module that now
lives inside entries only is no file any more. Why: on its first focus the search page fetched some 20 small modules,
32 kB over the line with their comments, in four waves that each cost a round trip (150 ms on a slow phone). The sources
stay native modules that tests import.

What lies outside the folder of an entry stays a real import, as do other entries: the page has them, and what they keep
is kept once. Each module gets a function scope, so that equal names never meet. Whatever cannot be done right is
refused (``NotBundled``). Not done here: reading and writing files, and understanding a module (``esmodule.py``).
"""

import posixpath
import re
from collections.abc import Iterable, Mapping

from generator.output.esmodule import Module, NotBundled, read_module
from generator.output.javascript import write_tokens

_OURS = re.compile(r"\$[0-9]+")


def bundle(files: Mapping[str, bytes], entries: Iterable[str]) -> dict[str, bytes]:
    """Give the files as they should be written; an entry that is not there is not made."""
    modules = _Modules(files)
    waiting, found = [entry for entry in entries if entry in files], set[str]()
    while waiting:
        entry = waiting.pop()
        found.add(entry)
        waiting += sorted(modules.fetched_by(entry) - found)
    inside = {entry: modules.inside(entry, found) for entry in sorted(found)}
    inner = {name for names in inside.values() for name in names}
    gone = modules.without_asked_for(inner, found)
    for name in sorted(inner):
        places = sum(name in names for names in inside.values()) + (name not in gone)
        if places > 1 and modules[name].keeps:
            raise NotBundled(f"{name}: has a variable, and would stand in {places} files that each keep their own")
    bundles = {entry: _write(modules, entry, names).encode() for entry, names in inside.items()}
    return {name: bundles.get(name, content) for name, content in files.items() if name not in gone}


class _Modules:
    """The modules among the files, each read once."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.read: dict[str, Module] = {}

    def __getitem__(self, name: str) -> Module:
        if name not in self.read:
            self.read[name] = read_module(name, self.files[name].decode())
            self._check_sources(self.read[name])
        return self.read[name]

    def _check_sources(self, module: Module) -> None:
        sources = {one.source for one in module.imports} | {source for _, source in module.fetched if source}
        if missing := sorted(sources - set(self.files)):
            raise NotBundled(f"{module.name}: imports what is not there: {', '.join(missing)}")

    def inside(self, entry: str, entries: set[str]) -> list[str]:
        """What the file of an entry holds beside itself, each module after those that it imports."""
        ordered: list[str] = []
        self._visit(entry, (), ordered)
        kept = {entry}
        for name in reversed(ordered):
            if name in kept:
                near = {one.source for one in self[name].imports if _is_near(one.source, entry)}
                kept |= near - entries
        return [name for name in ordered if name in kept and name != entry]

    def _visit(self, name: str, above: tuple[str, ...], ordered: list[str]) -> None:
        if name in above:
            raise NotBundled(f"modules import each other in a circle: {' -> '.join((*above, name))}")
        if name in ordered:
            return
        for one in self[name].imports:
            if missing := sorted({there for there, _ in one.names} - set(self[one.source].exports)):
                raise NotBundled(f"{name}: {one.source} does not export {', '.join(missing)}")
            self._visit(one.source, (*above, name), ordered)
        ordered.append(name)

    def fetched_by(self, entry: str) -> set[str]:
        """The modules in the folder of an entry that it fetches when they are needed: they are entries too."""
        names = (entry, *self.inside(entry, set()))
        return {source for name in names for _, source in self[name].fetched if source and _is_near(source, entry)}

    def without_asked_for(self, inner: set[str], entries: set[str]) -> set[str]:
        """Leave out what a module that is no part of a bundle imports too."""
        tops = tuple({f"{entry.split('/')[0]}/" for entry in entries})
        gone = inner - entries
        waiting = [name for name in self.files if name.startswith(tops) and name.endswith(".js")]
        waiting = [name for name in waiting if name not in gone and name not in entries]
        while waiting:
            module = self[waiting.pop()]
            asked = gone & ({one.source for one in module.imports} | {source for _, source in module.fetched})
            gone -= asked
            waiting += asked
        return gone


def _is_near(name: str, entry: str) -> bool:
    return name.startswith(f"{posixpath.dirname(entry)}/")


def _write(modules: _Modules, entry: str, inside: list[str]) -> str:
    """Write one file: its real imports, the modules inside it each in a function, and the entry itself."""
    parts = [modules[name] for name in (*inside, entry)]
    apart = dict.fromkeys(one.source for part in parts for one in part.imports if one.source not in inside)
    names = {name: f"${number}" for number, name in enumerate((*apart, *inside))}
    lines = [f"import*as {names[name]} from{_address(name, entry)};" for name in apart]
    for part in parts[:-1]:
        given = ",".join(part.exports)
        lines.append(f"const {names[part.name]}=(()=>{{{_content(part, entry, names)}\nreturn{{{given}}}}})();")
    lines.append(_content(parts[-1], entry, names))
    return "\n".join(lines) + "\n"


def _content(part: Module, entry: str, names: Mapping[str, str]) -> str:
    """What a module says, with its imports as constants; only the entry still exports."""
    taken = [token for token in part.body if token.kind == "name" and _OURS.fullmatch(token.text)]
    if taken:
        raise NotBundled(f"{part.name}:{taken[0].line}: cannot bundle the name {taken[0].text}, which a module gets")
    unknown = [part.body[place] for place, source in part.fetched if not source]
    if unknown:
        raise NotBundled(f"{part.name}:{unknown[0].line}: cannot bundle import() of what only a program knows")
    texts = {place: _address(source, entry) for place, source in part.fetched}
    if part.name != entry:
        texts |= dict.fromkeys(part.starts, "")
    imports = [f"const{{{','.join(map(_rename, one.names))}}}={names[one.source]};" for one in part.imports]
    body = [token.saying(texts[place]) if place in texts else token for place, token in enumerate(part.body)]
    return "".join(imports) + write_tokens(body)


def _address(name: str, entry: str) -> str:
    address = posixpath.relpath(name, posixpath.dirname(entry))
    return f'"{address}"' if address.startswith("../") else f'"./{address}"'


def _rename(name: tuple[str, str]) -> str:
    there, here = name
    return there if there == here else f"{there}:{here}"
