"""Markdown -> safe HTML, plain text and links; the only importer of ``markdown`` and ``nh3``.

In: the Markdown of one entry, and a function that makes a link out of a site address. Out: HTML in which only a handful
of tags occur, with no attribute but the address of a link and the first number of a list. Raw HTML is shown as text.
``check_markdown`` comes first: a text that it refuses may not be rendered. Not done here: choosing where site addresses
lead, and marking the result as safe for a template.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from generator.tekst.adressen import accept_address
from generator.tekst.boom import Verwijzing, mend_tree, read_words
from generator.tekst.guard import Weigering, guard_markdown, line_at

TAGS = set("p br h2 h3 h4 h5 h6 ul ol li a em strong blockquote code pre hr".split())
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
SCHEMES = {"https", "http", "mailto", "tel"}
KEPT = 20_000
"""How many texts stay converted in memory: the rules, the search index and the page all ask for the same ones."""

_WITHOUT = (
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "html",
    "entity",
    "autolink",
    "automail",
)
_BARE_ADDRESS = r"(?<![\w/@.:=-])https?://[^\s<>\"'`|\\\x02\x03\[\]{}]++(?!\x02)"
_ANGLE_ADDRESS = r"<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>\x02\x03]+|[^\s<>@:/\x02\x03]+@[^\s<>@:/\x02\x03]+)>"
_SITE_LINK = re.compile(r'<a href="(/[^"]*)">')
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LIST_ITEM = re.compile(r" {0,3}(?:[-*+]|[0-9]+\.)[ \t]+\S")
_FIRST_ITEM = re.compile(r" {0,3}(?:[-*+]|1\.)[ \t]+\S")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: where it leads, the words that carry it and its line (from 1, within the text)."""

    adres: str
    tekst: str
    regel: int


@dataclass(frozen=True, slots=True)
class _Converted:
    html: str
    words: str
    links: tuple[Link, ...]
    refusals: tuple[Weigering, ...]


def check_markdown(text: str) -> list[Weigering]:
    """Give every reason to refuse this text: too much for the Markdown library, or an address that can't be a link."""
    return guard_markdown(text) or list(_convert(text).refusals)


def render_markdown(text: str, link: Callable[[str], str] | None = None) -> str:
    """Give the safe HTML of a text that ``check_markdown`` let through.

    ``link`` turns a site address (``/wijken/noord/``) into the link to write; without it such a link is only its words.
    """
    _refuse_unchecked(text)
    html = _convert(text).html
    if link is not None:
        return _SITE_LINK.sub(lambda match: f'<a href="{escape(link(unescape(match[1])))}">', html)
    pieces = _SITE_LINK.split(html)
    return pieces[0] + "".join(words + rest for piece in pieces[2::2] for words, _, rest in [piece.partition("</a>")])


def plain_text(text: str) -> str:
    """Give the words a visitor reads, each paragraph, heading and list item on a line of its own.

    A text that the guard refuses is given as it was typed, so that a rule about words sees them all the same.
    """
    return text if guard_markdown(text) else _convert(text).words


def find_links(text: str) -> tuple[Link, ...]:
    """Give every link that the rendered text has, in order."""
    return () if guard_markdown(text) else _convert(text).links


def _refuse_unchecked(text: str) -> None:
    refusals = guard_markdown(text)
    if refusals:
        raise ValueError(f"text was not checked before rendering: {refusals[0].melding}")


class _AddressProcessor(InlineProcessor):
    """An address that stands in the text as it is, bare or between ``<`` and ``>``."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Make a link of an address that may be one; leave anything else in the text."""
        bare = match.re.groups == 0 or match.lastindex is None
        typed = _without_tail(match[0]) if bare else match[1]
        address = typed if ":" in typed else f"mailto:{typed}"
        if bare and accept_address(address) is None:
            return None, None, None
        element = Element("a", href=address.replace("&", "&amp;"))
        element.text = AtomicString(typed.replace("&", "&amp;") if bare else typed)
        return element, match.start(), match.start() + len(typed) if bare else match.end()


class _ListProcessor(Preprocessor):
    """Let a list begin right under a line of text, as people type it; the library wants an empty line there."""

    def run(self, lines: list[str]) -> list[str]:
        """Put an empty line before the first item of each list."""
        result: list[str] = []
        in_list = False
        for line in lines:
            previous = result[-1] if result else ""
            if not previous.strip():
                in_list = in_list and (line.startswith(" ") or not line.strip())
            elif not in_list and _FIRST_ITEM.match(line) and not previous.startswith((" ", ">")):
                result.append("")
            in_list = in_list or bool(_LIST_ITEM.match(line))
            result.append(line)
        return result


class _TreeProcessor(Treeprocessor):
    """The last step before HTML: the tree is put right, and its words and links are kept."""

    words = ""
    found: list[Verwijzing]

    def run(self, root: Element) -> None:
        """Mend the tree in place."""
        self.found = mend_tree(root)
        self.words = read_words(root)


class _Kaart(Extension):
    """Python-Markdown as this site uses it: no raw HTML, no references, no images."""

    def __init__(self, tree: _TreeProcessor) -> None:
        super().__init__()
        self.tree = tree

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Take out what lets markup of strangers through and add our own steps."""
        md.preprocessors.deregister("html_block")
        for name in _WITHOUT:
            md.inlinePatterns.deregister(name)
        md.parser.blockprocessors.deregister("reference")
        md.preprocessors.register(_ListProcessor(md), "kaart-lijst", 10)
        md.inlinePatterns.register(_AddressProcessor(_ANGLE_ADDRESS, md), "kaart-adres", 120)
        md.inlinePatterns.register(_AddressProcessor(_BARE_ADDRESS, md), "kaart-kaal-adres", 115)
        md.treeprocessors.register(self.tree, "kaart", -10)


_TREE = _TreeProcessor()
_MARKDOWN = Markdown(extensions=[SaneListExtension(), _Kaart(_TREE)], output_format="html")


@lru_cache(maxsize=KEPT)
def _convert(text: str) -> _Converted:
    """Convert a text that the guard let through."""
    _TREE.found, _TREE.words = [], ""
    html = _MARKDOWN.reset().convert(_CONTROL.sub("", text))
    cleaned = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    links, refusals = _place(text, _TREE.found)
    return _Converted(cleaned, _TREE.words, links, refusals)


def _place(text: str, found: list[Verwijzing]) -> tuple[tuple[Link, ...], tuple[Weigering, ...]]:
    """Look up the line of each address: the next place where it stands in the text as typed."""
    links, refusals, position = [], [], 0
    for one in found:
        for piece in (one.getypt, one.tekst):
            at = text.find(piece, position) if piece else -1
            if at >= 0:
                position = at + len(piece)
                break
        regel = line_at(text, position)
        if one.adres is None:
            refusals.append(Weigering(regel, f"Het adres '{one.getypt[:80]}' kan geen link zijn.", _hint(one.getypt)))
        else:
            links.append(Link(one.adres, one.tekst, regel))
    return tuple(links), tuple(refusals)


def _hint(typed: str) -> str:
    if typed.startswith("www."):
        return f"Zet er https:// voor: https://{typed[:80]}"
    if typed.lower().startswith("tel:"):
        return "Schrijf na tel: alleen cijfers, bijvoorbeeld: tel:0300001234."
    if typed.lower().startswith("mailto:"):
        return "Schrijf na mailto: alleen een mailadres, bijvoorbeeld: mailto:info@hulp.example."
    return (
        "Schrijf een heel adres dat begint met https://, mailto: of tel:, "
        "of een adres op deze site, zoals /wijken/noord/."
    )


def _without_tail(address: str) -> str:
    """Leave the punctuation that closes a sentence out of a bare address."""
    while address and (address[-1] in ".,;:!?*_~" or (address[-1] == ")" and address.count(")") > address.count("("))):
        address = address[:-1]
    return address
