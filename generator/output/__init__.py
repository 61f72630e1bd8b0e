"""Page -> bytes -> DIR: the only room that writes a site to disk.

In: ``Page`` plans, the templates, ``static/``. Out: ``OutputFile`` values, and all of them in DIR or none at all. This
room decides no content and no address, and reads nothing of ``content/``.
"""
