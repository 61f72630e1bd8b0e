"""The domain, in Dutch: what a voorziening, organisatie, wijk, pagina and kaart are.

Frozen pydantic models that refuse unknown keys. This room knows no file, no clock and no HTML.
"""
