"""Markdown of strangers -> safe HTML, plain text and links.

In: the Markdown text of an entry. Out: HTML with a handful of tags, the words a visitor reads, the addresses linked to,
and refusals in Dutch. This room makes no addresses (the caller resolves links within the site) and knows no kaart.
"""
