"""Words of phrases -> what is compared: forms of Dutch words, and the fronts of words in other languages.

``static/js/zoeken/stammen.js`` does the same. No stemmer for six languages travels to a phone; a cut front, without
the article of Arabic and the plural of English, finds most forms of a word and confuses few, since whole
sentences are compared.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from generator.search.woorden import stem

FRONT = 5
"""Letters that are kept of a word in another language."""
VREEMD = "~"
"""Stands before a word of another language, so that it never meets a Dutch stem."""
_ARABIC_FRONT = re.compile(r"^(?:وال|بال|كال|فال|لل|ال)(?=..)")
_ARABIC_END = re.compile(r"(?<=..)(?:ها|هم|نا|ات|ين|ون|ان|ية|ي|ه|ة|ك|ا)$")
_ARABIC_SAME = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ؤ": "و", "ئ": "ي"})


def front(word: str, language: str) -> str:
    """Give what is kept of a folded word of this language (ISO 639), with its mark: ``debts`` -> ``~debt|en``."""
    if "\u0600" <= word[0] <= "\u06ff":
        kept = _ARABIC_END.sub("", _ARABIC_FRONT.sub("", word.translate(_ARABIC_SAME)))
    else:
        kept = word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word
        kept = kept[:FRONT]
        kept = kept[:-1] if len(kept) > 3 and kept[-1] in _VOWELS else kept
    return f"{VREEMD}{kept}|{language}"


_VOWELS = frozenset("aeiouyаеєиіїоуюяь")

_PREFIXES = "aan|af|dicht|door|in|los|mee|na|neer|om|op|over|terug|uit|vast|weg"
_PARTICIPLE = re.compile(rf"^({_PREFIXES}|)ge(...*(?:[dt]|en))$")
_NO_PARTICIPLE = frozenset("gebied gedicht geduld geheugen geluid gemeenten gerecht gewicht geweld gezicht".split())
_PAST = re.compile(r"^((?:be|her|mis|ont|ver).*[bglmnrvz])d$")
_THIRD_PERSON = re.compile(r"^(..+(?:[bdfgklmnprvwz]|aa|ee|oo|uu|ie|ij|ou|ui)t?)t$")


@cache
def inflection_lines() -> tuple[str, ...]:
    """Give the irregular words, one in all its forms a line."""
    return tuple(Path(__file__).with_name("buigingen.txt").read_text(encoding="utf-8").splitlines())


@cache
def inflections() -> Mapping[str, str]:
    """Give for every irregular form the word it stands for."""
    return {form: line.split()[0] for line in inflection_lines() for form in line.split()}


@lru_cache(maxsize=100_000)
def phrase_stem(word: str) -> str:
    """Give what a folded Dutch word is compared by in phrases: ``betaalt``, ``betaald`` and ``betalen`` are one.

    The stemmer leaves the forms of verbs apart, and people tell what happened in verbs.
    """
    word = inflections().get(word, word)
    if len(word) >= 6 and word not in _NO_PARTICIPLE:
        word = _PARTICIPLE.sub(_without_ge, word)
    word = _PAST.sub(r"\1", word) if len(word) >= 7 else word
    word = _THIRD_PERSON.sub(r"\1", word) if len(word) >= 5 else word
    return stem(word)


def _without_ge(found: "re.Match[str]") -> str:
    prefix, rest = found.groups()
    regular = rest[:-1] if rest[-1] == "d" and len(rest) > 3 else rest
    return f"{prefix}{regular}"
