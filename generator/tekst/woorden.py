"""Markdown of strangers -> its words, without drawing it: for search, which asks no more and asks it of every text.

In: a checked Markdown text. Out: the same text without the addresses behind its links; signs of Markdown are no words.
Drawing ten thousand texts for their words alone took a third of the time of the whole index.
"""

import re

_ADDRESSES = re.compile(
    r"""
    \]\( (?: [^()\\] | \\. | \([^()]*\) )* \)      # [words](address "title")
    | ^[ ]{0,3} \[ [^\]]+ \]: .* $                  # [name]: address
    | < [a-z][a-z0-9+.-]* : [^<>\s]* >              # <https://address>
    | (?<! [\w/] ) https?:// [^\s<>]+               # https://address
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)


def words_only(text: str) -> str:
    """Give a Markdown text without addresses."""
    return _ADDRESSES.sub("] ", text)
