"""The kaart on this computer while somebody works on it: rebuild on change, reload, problems over the page.

In: the content folder. Out: a server on 127.0.0.1 that keeps showing the last good site. Nothing here is published.
"""
