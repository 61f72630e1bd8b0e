"""Words that the kaart and the thesaurus know -> a list for each first letter, to correct typing errors by.

In: the texts of all documents and the concepts. Out: ``s-<letter>``: words in order with a space between, and a
digit for each that tells how common it is (the number of documents, doubling). The browser fetches one only for an
unknown word.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.search.begrippen import Begrip
from generator.search.bestanden import Bundle
from generator.search.index import FIELDS
from generator.search.woorden import split_words

SHORTEST = 4
_LONGEST = 40


def spelling_files(bundle: Bundle, texts: Sequence[Mapping[str, str]], begrippen: Sequence[Begrip]) -> str:
    """Add a list for each letter; give the letters that have one."""
    often: Counter[str] = Counter()
    for text in texts:
        often.update({word for field in FIELDS for word in text[field].split()})
    for begrip in begrippen:
        often.update({word for text in (*begrip.vaktermen, *begrip.zinnen) for word in split_words(text)})
    letters: dict[str, list[str]] = {}
    for word in sorted(often):
        if SHORTEST <= len(word) <= _LONGEST and "a" <= word[0] <= "z" and word.isalnum():
            letters.setdefault(word[0], []).append(word)
    for letter, words in letters.items():
        common = "".join(str(min(9, often[word].bit_length())) for word in words)
        bundle.add(f"s-{letter}", [" ".join(words), common])
    return "".join(letters)
