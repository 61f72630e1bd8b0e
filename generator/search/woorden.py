"""Text -> the words that are indexed: folded, split, stemmed. ``static/js/zoeken/woorden.js`` does the same.

In: a text in any script. Out: lower-case words without accents, digits kept. The stemmer is ``dutch_porter`` of
snowball, which gives the same stems as ``stemmer-nl`` of lunr-languages in the browser (the newer ``dutch`` does
not).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = frozenset({"Mn", "Cf"})
_STEMMER = snowballstemmer.stemmer("dutch_porter")
FOLDS = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
"""Letters that do not fall apart into a letter and an accent."""

STOPWOORDEN = frozenset(
    """
    aan al als bij ben bent dan dat de der deze die dit doen door dus een eens en er ga gaan geen had heb hebben hebt
    heeft het hier hoe hun iets ik in is ja je kan kom kun kunt maar me mee met mij mijn moet n na naar niet nog nu of
    om ons onze ook op over s t te tot u uit uw van veel voor waar wat we wel werd wie wil worden wordt zal ze zelf
    zich zij zijn zo zonder zou
    """.split()
)
"""Words that say nothing about what somebody looks for; ``s``, ``n`` and ``t`` are what is left of 's, 'n and 't."""

KEPT_APART = {"ouderen": "ouderen", "oudere": "ouderen"}
LICHT = frozenset(
    """
    alles altijd beter blijf blijven dag dagen dochter echt erg gaat geef geven goed graag groot grote heel help
    helpen helpt hulp iemand ieder iedereen jaar kind kinderen klein kleine komen komt krijg krijgen krijgt laat
    lastig loopt ma maak maakt maken maand man meer mama mensen mijnheer meneer mevrouw moeder moeilijk moeten
    moest nergens niemand niets niks nieuw nieuwe nodig nooit oma opa oud oude ouders pa papa partner paar pas
    probleem problemen soms staan staat steeds steun tijd vader vind vinden vraag vragen vrouw waarom week weer
    weet weten willen wilt ze zeggen zegt zit zitten zoek zoeken zoekt zomaar zoon zus zusje broer broertje
    ondersteuning
    """.split()
)
"""Words that everybody uses in every question: they count, but little."""


def fold(text: str) -> str:
    """Give a text in lower case without accents and marks that nobody sees: ``Cliënt`` -> ``client``."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).lower()
    unseen = dict.fromkeys(ord(sign) for sign in set(apart) if unicodedata.category(sign) in _UNSEEN)
    return apart.translate(unseen | FOLDS)


def split_words(text: str) -> list[str]:
    """Give the words of a text in order: runs of letters and digits, folded."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Give the Dutch stem of a folded word; the old are no parents, as the stemmer would have it."""
    return KEPT_APART.get(word) or str(_STEMMER.stemWord(word))


def index_text(texts: Iterable[str], *, whole: bool = False) -> str:
    """Give the words of several texts with a space between; only a ``whole`` text keeps the words that say nothing."""
    return " ".join(word for text in texts for word in split_words(text) if whole or word not in STOPWOORDEN)
