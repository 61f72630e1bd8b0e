"""The static-site generator that publishes an always-current sociale kaart.

The rooms and the way data walks through them are drawn in ``generator/README.md``.
"""
