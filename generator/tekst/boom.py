"""The parsed tree of one text, between Python-Markdown and its HTML: headings, links and images put right.

In: the ``Element`` tree that Python-Markdown made. Out: the same tree, with only links that may be followed, headings
that skip no level, no images; and its words and links. This module parses no Markdown and writes no HTML.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

from generator.tekst.adressen import accept_address

_HEADING = re.compile(r"h[1-6]")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr br".split())


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """An address found in the tree: as typed, as accepted (None when refused), and the words that carry it."""

    getypt: str
    adres: str | None
    tekst: str


def mend_tree(root: Element) -> list[Verwijzing]:
    """Put the tree right in place and give its links in order, the refused ones too."""
    for parent in list(root.iter()):
        _drop_children(parent)
    _level_headings(root)
    links: list[Verwijzing] = []
    for parent, link in _children_named(root, "a"):
        typed = unescape(link.get("href", "")).strip()
        address = accept_address(typed)
        words = _SPACES.sub(" ", unescape("".join(link.itertext()))).strip()
        link.attrib.clear()
        if address is None or any(True for _ in _children_named(link, "a")):
            links.append(Verwijzing(typed, None, words))
            _unwrap(parent, link)
            continue
        if not words:
            link.text = words = address
        link.set("href", address.replace("&", "&amp;"))
        links.append(Verwijzing(typed, address, words))
    return links


def read_words(root: Element) -> str:
    """Give the words of the tree as a visitor reads them, each block on a line of its own."""
    pieces: list[str] = []
    _collect(root, pieces)
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(pieces).split("\0"))
    return "\n".join(line for line in lines if line)


def _collect(element: Element, pieces: list[str]) -> None:
    edge = "\0" if element.tag in _BLOCKS else ""
    pieces.append(edge + _clean(element.text))
    for child in element:
        _collect(child, pieces)
        pieces.append(_clean(child.tail))
    pieces.append(edge)


def _clean(text: str | None) -> str:
    return unescape(text) if text else ""


def _level_headings(root: Element) -> None:
    """Give the highest heading of each branch level 2 and let no heading skip a level; the page has the only h1."""
    above: list[str] = []
    for heading in root.iter():
        if not _HEADING.fullmatch(str(heading.tag)):
            continue
        while above and above[-1] >= heading.tag:
            above.pop()
        above.append(heading.tag)
        heading.tag = f"h{min(len(above) + 1, 6)}"


def _drop_children(parent: Element) -> None:
    """Replace images by their words and drop headings without words."""
    for child in list(parent):
        if child.tag == "img":
            child.text = child.get("alt", "")
            _unwrap(parent, child)
        elif _HEADING.fullmatch(str(child.tag)) and not "".join(child.itertext()).strip() and not len(child):
            child.text = None
            _unwrap(parent, child)


def _children_named(root: Element, tag: str) -> Iterator[tuple[Element, Element]]:
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == tag:
                yield parent, child


def _unwrap(parent: Element, child: Element) -> None:
    """Put what stands in ``child`` in its place."""
    at = list(parent).index(child)
    _add_text(parent, at, child.text)
    inner = list(child)
    parent.remove(child)
    for offset, element in enumerate(inner):
        parent.insert(at + offset, element)
    _add_text(parent, at + len(inner), child.tail)


def _add_text(parent: Element, at: int, text: str | None) -> None:
    if not text:
        return
    if at == 0:
        parent.text = (parent.text or "") + text
    else:
        before = parent[at - 1]
        before.tail = (before.tail or "") + text
