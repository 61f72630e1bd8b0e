"""The text of one of our modules -> its tokens, and tokens -> a short text that means the same.

In: JavaScript as ``static/js/`` writes it. Out: ``Token`` values; comments, indentation and blank lines have become
one space or one new line. Strings, templates and regular expressions keep every character. Where a slash could mean
two things, or a character is not of our own style, this refuses (``UnreadableScript``) instead of guessing. Not done
here: knowing what a token is for, and giving names.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_SCAN = re.compile(
    r"""
    (?P<space>(?:[ \t\n]+|//[^\n]*|/\*.*?\*/)+)
  | (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
  | (?P<number>\.?[0-9][\w.]*)
  | (?P<name>\#?[^\W\d][\w$]*|\#?\$[\w$]*)
  | (?P<mark>=>|\.\.\.|\?\.(?![0-9])|\+\+|--|[(){}\[\];,.<>=+*%&|^!~?:-]|/(?!\*))
    """,
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+/[a-z]*")
_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.DOTALL)
_ODD = re.compile("[\r\u2028\u2029\ufeff]")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_BEFORE_VALUE = frozenset(
    "await case delete do else extends in instanceof new of return throw typeof void yield".split()
)
_HEADED = frozenset(("if", "for", "while", "with"))
_NO_SPACE = frozenset("( ) [ ] { } , ; : ? = =>".split())
_GOES_ON = frozenset("( [ { , ; : ? = =>".split())


class UnreadableScript(ValueError):
    """A module says something that our own style does not have."""


@dataclass(frozen=True)
class Token:
    """A piece of a module; ``depth`` is how many brackets are open around it."""

    kind: str
    text: str
    depth: int
    line: int

    def saying(self, text: str) -> "Token":
        """Give the token with another text in its place."""
        return replace(self, text=text)


def read_tokens(name: str, text: str) -> tuple[Token, ...]:
    """Split the text of a module; ``name`` is for the message when that cannot be done."""
    odd = _ODD.search(text)
    if odd:
        raise _refuse(name, text, odd.start(), f"the character {odd.group()!a}")
    return tuple(_Reader(name, text).read())


def write_tokens(tokens: Iterable[Token]) -> str:
    """Put tokens together again, without the spaces and new lines that separate nothing."""
    parts: list[str] = []
    last, between = None, ""
    for token in tokens:
        if token.kind == "space":
            between = "\n" if "\n" in (between, token.text) else " "
        elif token.text:
            if last is not None and between and not _is_needless(last, between, token):
                parts.append(between)
            parts.append(token.text)
            last, between = token, ""
    return "".join(parts)


def _is_needless(before: Token, between: str, after: Token) -> bool:
    """A new line may end a statement, so it goes only where none can end there or what follows ends it too."""
    if between == "\n":
        return (before.kind == "mark" and before.text in _GOES_ON) or (after.kind == "mark" and after.text == "}")
    return any(token.kind == "mark" and token.text in _NO_SPACE for token in (before, after))


class _Reader:
    """Walks through a text once; knows which brackets are open and what came last."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text, self.place, self.line = name, text, 0, 1
        self.open: list[tuple[str, Token | None]] = []
        self.last: Token | None = None
        self.before_last: Token | None = None
        self.headed = False

    def read(self) -> Iterator[Token]:
        while self.place < len(self.text):
            token = self._take()
            yield token
            if token.kind != "space":
                self.before_last, self.last = self.last, token
        if self.open:
            raise self._refusal(f"{self.open[-1][0]!r} that nothing closes")

    def _take(self) -> Token:
        char = self.text[self.place]
        if char == "`":
            return self._template(1)
        if char == "}" and self.open and self.open[-1][0] == "${":
            self.open.pop()
            return self._template(1)
        match = _SCAN.match(self.text, self.place)
        if match is None:
            raise self._refusal(f"the character {char!r}")
        kind, text = str(match.lastgroup), match.group()
        if kind == "space":
            return self._token(kind, "\n" if "\n" in text else " ", len(text))
        if kind == "mark":
            return self._regex() if text == "/" and self._begins_value() else self._mark(text)
        return self._token(kind, text, len(text))

    def _token(self, kind: str, text: str, length: int) -> Token:
        token = Token(kind, text, len(self.open), self.line)
        self.line += self.text.count("\n", self.place, self.place + length)
        self.place += length
        return token

    def _template(self, skip: int) -> Token:
        match = _TEMPLATE.match(self.text, self.place + skip)
        if match is None:
            raise self._refusal("a template that nothing closes")
        token = self._token("template", self.text[self.place : match.end()], match.end() - self.place)
        if token.text.endswith("${"):
            self.open.append(("${", None))
        return token

    def _regex(self) -> Token:
        match = _REGEX.match(self.text, self.place)
        if match is None:
            raise self._refusal("a slash that begins neither comment nor regular expression")
        return self._token("regex", match.group(), len(match.group()))

    def _mark(self, text: str) -> Token:
        if text in _PAIRS:
            if not self.open or self.open[-1][0] != _PAIRS[text]:
                raise self._refusal(f"{text!r} that closes nothing")
            opener = self.open.pop()[1]
            self.headed = opener is not None and opener.text in _HEADED
        token = self._token("mark", text, len(text))
        if text in _PAIRS.values():
            self.open.append((text, self.last))
        return token

    def _begins_value(self) -> bool:
        """Whether a slash here begins a regular expression; where that takes a parser, refuse."""
        if self.last is None:
            return True
        kind, text = self.last.kind, self.last.text
        if kind == "name":
            is_member = self.before_last is not None and self.before_last.text in (".", "?.")
            return text in _BEFORE_VALUE and not is_member
        if kind == "template":
            return text.endswith("${")
        if kind != "mark":
            return False
        if text in ("}", "++", "--") or (text == ")" and self.headed):
            raise self._refusal(f"a slash after {text!r}, which could mean two things")
        return text not in (")", "]")

    def _refusal(self, what: str) -> UnreadableScript:
        return _refuse(self.name, self.text, self.place, what)


def _refuse(name: str, text: str, place: int, what: str) -> UnreadableScript:
    line = text.count("\n", 0, place) + 1
    return UnreadableScript(f"{name}:{line}: cannot read {what}")
