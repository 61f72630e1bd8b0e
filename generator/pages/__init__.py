"""Kaart -> page plans: what exists on the site and what each page says.

In: the published kaart and a day. Out: ``Page`` values with frozen view models, whose texts and addresses are ready to
print. This room draws nothing, reads nothing and writes nothing; ``templates/`` decides how it looks.
"""
