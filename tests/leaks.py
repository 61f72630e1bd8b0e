"""Looks for secrets in the files of a site, in any dress in which they could leave.

In: the files of a site by path, and secrets. Out: a ``Leak`` for each secret in each file. A file is read plain, with
entities, percent signs and escapes undone (twice over), unpacked, out of base64, as UTF-16, with tags taken out, upside
down and in rot13; capitals, accents, spaces and marks never count.
"""

import base64
import codecs
import gzip
import html
import io
import json
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any, NamedTuple
from urllib.parse import unquote

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{2,6}) ?")
_TAG = re.compile(r"<!--|-->|<[^<>]*>")
_REMARK = re.compile(r"(?s)<!--.*?-->")
_ACCENT = re.compile("[\u0300-\u036f]+")
_NO_WORD = re.compile(r"[\W_]+")
_ROUNDS = 2
_NINE = re.compile(
    r"(?<![0-9])(?<![0-9][ .,/-])[0-9](?:[ .\u00a0\u2009\u202f/\u2010-\u2014-]?[0-9]){8}(?![ .,/-]?[0-9])"
)
_DAY_OR_CLOCK = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[:.][0-9]{2}(?![0-9])")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


class Leak(NamedTuple):
    """A secret, and the file whose contents or name give it away."""

    path: str
    secret: str


def find_leaks(files: Mapping[str, bytes], secrets: Iterable[str]) -> list[Leak]:
    """Give every leak, by path."""
    wanted = {form: secret for secret in secrets for form in _forms(squash(secret))}
    found = []
    for path, content in sorted(files.items()):
        text = "|".join(dict.fromkeys(squash(text) for text in (*readings(content), *_undone(path))))
        found += [Leak(path, secret) for form, secret in wanted.items() if form in text]
    return sorted(set(found))


def _forms(word: str) -> tuple[str, ...]:
    assert len(word) >= 5, f"{word!r} is so short that it is found everywhere"
    return word, word[::-1], codecs.encode(word, "rot13")


def squash(text: str) -> str:
    """Take out all that does not count: capitals, accents, spaces, marks."""
    if not text.isascii():
        text = _ACCENT.sub("", unicodedata.normalize("NFKD", text))
    return _NO_WORD.sub("", text.casefold())


def readings(content: bytes) -> Iterator[str]:
    """Give the texts that somebody could get out of a file."""
    content = _unpack(content)
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name
                yield from readings(archive.read(name))
        return
    text = content.decode("utf-8", "replace")
    yield from _undone(text)
    if b"\0" in content:
        yield content.decode("utf-16-le", "ignore")
        yield content.decode("utf-16-be", "ignore")
        yield content.replace(b"\0", b"").decode("utf-8", "ignore")


def _undone(text: str) -> Iterator[str]:
    """Give a text, and what is left as its codes are undone; each with and without its tags."""
    for turn in range(_ROUNDS + 1):
        yield text
        if "<" in text:
            yield _TAG.sub("", text)
            if "<!--" in text:
                yield _TAG.sub("", _REMARK.sub("", text))
        yield from _from_base64(text)
        undone = unquote(_ESCAPE.sub(_unescape, html.unescape(text)))
        if undone == text or turn == _ROUNDS:
            return
        text = undone


def _unescape(match: re.Match[str]) -> str:
    number = int(match[1] or match[2] or match[3], 16)
    return chr(number) if number < 0x110000 else match[0]


def _from_base64(text: str) -> Iterator[str]:
    """Decode every stretch that could be base64, from each of its first four letters on."""
    for found in dict.fromkeys(_BASE64.findall(text)):
        if found.islower():  # a name of a class or file: twelve letters of base64 have a capital among them
            continue
        plain = found.rstrip("=").replace("-", "+").replace("_", "/")
        for skip in range(4):
            stretch = plain[skip:]
            whole = stretch[: len(stretch) - (len(stretch) % 4 == 1)]
            content = _unpack(base64.b64decode(whole + "=" * (-len(whole) % 4)))
            yield content.decode("utf-8", "ignore")
            if b"\0" in content:
                yield content.replace(b"\0", b"").decode("utf-8", "ignore")


def _unpack(content: bytes) -> bytes:
    try:
        if content[:2] == b"\x1f\x8b":
            return gzip.decompress(content)
        if content[:1] == b"\x78":
            return zlib.decompress(content)
    except (OSError, EOFError, zlib.error):
        return content
    return content


class _Words(HTMLParser):
    """Gathers what stands in a page: texts, and the values of attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.numbers: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and value.startswith(("tel:", "sms:", "https://wa.me/")):
                self.numbers |= _ways_to_write(value)
            elif value and name not in {"d", "viewbox", "points", "transform"}:
                self.texts.append(value)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def find_bsn(files: Mapping[str, bytes], allowed: Iterable[str] = ()) -> list[Leak]:
    """Give every run of nine digits that passes the elfproef; a telephone number that can be called is none."""
    found = []
    for path, content in sorted(files.items()):
        if not path.endswith((".html", ".json", ".xml", ".txt", ".webmanifest")):
            continue
        texts, numbers = _texts_of(path, content.decode("utf-8"))
        for text in texts:
            for match in _NINE.finditer(_DAY_OR_CLOCK.sub("–", text)):
                digits = re.sub(r"[^0-9]", "", match[0])
                total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
                if total % 11 == 0 and digits not in numbers | set(allowed):
                    found.append(Leak(path, digits))
    return found


def _texts_of(path: str, text: str) -> tuple[list[str], set[str]]:
    if path.endswith(".json"):
        return list(_strings(json.loads(text))), set()
    if not path.endswith(".html"):
        return [text], set()
    page = _Words()
    page.feed(text)
    joined = html.unescape(
        _TAG.sub("", re.sub(r"(?s)<(svg|script|style)\b.*?</\1>|</?(p|li|td|th|dt|dd|div|h[1-6])\b[^>]*>", "\n", text))
    )
    return [*page.texts, joined], page.numbers


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _ways_to_write(address: str) -> set[str]:
    digits = re.sub(r"[^0-9]", "", address)
    return {digits, digits.removeprefix("31"), re.sub(r"^31", "0", digits)}
