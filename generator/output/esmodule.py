"""The text of one module -> what it imports, what it exports and what it says.

In: a module as ``static/js/`` writes it. Out: a ``Module``. Only our own style is understood: ``import { a, b as c }
from "./x.js";``, ``export`` before a function, a class or one const, and ``import("./x.js")``. Anything else is refused
(``NotBundled``), so that a new form never goes wrong in silence. Not done here: splitting into tokens, and deciding
where a module goes.
"""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.output.javascript import Token, read_tokens

_ADDRESS = re.compile(r'"\.{1,2}/[\w./-]+\.js"')
_CHANGES = frozenset(("let", "var"))
_END = (Token("end", "", 0, 0),) * 4


class NotBundled(ValueError):
    """A module has a form that cannot be put in one file with others."""


@dataclass(frozen=True)
class Import:
    """``import { there as here } from source``."""

    source: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Module:
    """A module by the name of its file; sources of imports are names of files too.

    ``body`` is without its imports, ``starts`` the places in it of words that export, ``fetched`` the places of what
    stands in ``import(…)`` with its source, empty when only a running program knows it. ``keeps`` tells that the module
    has a variable.
    """

    name: str
    body: tuple[Token, ...]
    imports: tuple[Import, ...]
    exports: tuple[str, ...]
    starts: frozenset[int]
    fetched: tuple[tuple[int, str], ...]
    keeps: bool


def read_module(name: str, text: str) -> Module:
    """Read a module; ``name`` is the name of its file."""
    return _Parser(name, text).read()


class _Parser:
    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.tokens = read_tokens(name, text)
        self.words = [number for number, token in enumerate(self.tokens) if token.kind != "space"]
        self.body: list[Token] = []
        self.imports: list[Import] = []
        self.exports: list[str] = []
        self.starts: set[int] = set()
        self.fetched: list[tuple[int, str]] = []

    def read(self) -> Module:
        place, before = 0, ""
        while place < len(self.tokens):
            token = self.tokens[place]
            place = self._take(place, token, before)
            if token.kind != "space":
                before = token.text
        keeps = any(token.kind == "name" and token.depth == 0 and token.text in _CHANGES for token in self.body)
        return Module(
            self.name,
            tuple(self.body),
            tuple(self.imports),
            tuple(self.exports),
            frozenset(self.starts),
            tuple(self.fetched),
            keeps,
        )

    def _take(self, place: int, token: Token, before: str) -> int:
        """Take one token, or the whole of an import; give the place of the next."""
        if token.kind == "name" and before not in (".", "?."):
            if token.text == "import":
                after = self._after(place)
                return self._fetch(place, after) if after[0].text == "(" else self._import(place, after)
            if token.text == "export":
                self._export(token, self._after(place))
            if token.text == "await" and token.depth == 0:
                raise self._refusal(token, "await outside a function")
        self.body.append(token)
        return place + 1

    def _after(self, place: int) -> tuple[Token, ...]:
        """The tokens after a place without the spaces, and enough of nothing behind them."""
        return (*(self.tokens[number] for number in self.words if number > place), *_END)

    def _fetch(self, place: int, after: tuple[Token, ...]) -> int:
        is_name = after[1].kind == "string" and after[2].text == ")"
        where = next((number for number in self.words if number > place and self.tokens[number] is after[1]), place)
        self.fetched.append((len(self.body) + where - place, self._source(after[1]) if is_name else ""))
        self.body.append(self.tokens[place])
        return place + 1

    def _import(self, place: int, after: tuple[Token, ...]) -> int:
        token = self.tokens[place]
        end = next((number for number, word in enumerate(after) if word.text == "}"), 0)
        tail = after[end + 1 : end + 4]
        is_ours = [tail[0].text, tail[1].kind, tail[2].text] == ["from", "string", ";"] if len(tail) == 3 else False
        if token.depth > 0 or after[0].text != "{" or end < 2 or not is_ours:
            raise self._refusal(token, 'an import that is not import { a, b as c } from "./x.js";')
        names = tuple(self._name(piece) for piece in _split(after[1:end]))
        self.imports.append(Import(self._source(tail[1]), names))
        return next(number for number in self.words if number > place and self.tokens[number] is tail[2]) + 1

    def _name(self, piece: list[Token]) -> tuple[str, str]:
        texts = [token.text for token in piece]
        is_ours = len(piece) == 1 or (len(piece) == 3 and texts[1] == "as")
        if not is_ours or any(token.kind != "name" or token.text == "default" for token in piece):
            raise self._refusal(piece[0], f"an import of {' '.join(texts)}")
        return texts[0], texts[-1]

    def _export(self, token: Token, after: tuple[Token, ...]) -> None:
        texts = [word.text for word in after]
        name = after[2 if texts[0] == "async" else 1]
        is_ours = texts[0] in ("function", "class", "const") or texts[:2] == ["async", "function"]
        if token.depth > 0 or not is_ours or name.kind != "name" or (texts[0] == "const" and texts[2] != "="):
            raise self._refusal(token, "an export that is not a function, a class or one const with a name")
        end = texts.index(";") if texts[0] == "const" and ";" in texts else 0
        if any(word.text == "," and word.depth == 0 for word in after[:end]):
            raise self._refusal(token, "an export of more than one const")
        self.starts.add(len(self.body))
        self.exports.append(name.text)

    def _source(self, token: Token) -> str:
        if not _ADDRESS.fullmatch(token.text):
            raise self._refusal(token, f"an import of {token.text}")
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.name), token.text[1:-1]))

    def _refusal(self, token: Token, what: str) -> NotBundled:
        return NotBundled(f"{self.name}:{token.line}: cannot bundle {what}")


def _split(tokens: Iterable[Token]) -> list[list[Token]]:
    """Split at commas; a comma behind the last piece is no piece."""
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ",":
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [piece for piece in pieces if piece]
