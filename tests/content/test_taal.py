"""The words of the example: easy to read, and no sentence that could stand anywhere.

The measure is Flesch-Douma: 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence. 65 is "plain".
``pytest tests/content/test_taal.py -s`` prints the table of every body.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from statistics import median
from typing import Any

import pyphen
import pytest

from generator.model.kaart import Kaart
from generator.source import Entry
from generator.tekst.markdown_html import plain_text

LEESBAAR = 65
LANGSTE_ZIN = 20
GEDEELDE_WOORDEN = 7
ZELFDE_ZIN = 3
KORTSTE_TEKST, LANGSTE_TEKST = 55, 155

CLICHES = """
    aan de slag met | bieden wij | breed aanbod | cliënt centraal | diverse | in uw kracht | inzetten op | kwetsbaar
    | laagdrempelig | luisterend oor | maatwerk | middels | niet alleen | ondersteuning bieden | ontzorgen | op maat
    | problematiek | samen kijken we | staan voor u klaar | staat voor u klaar | ten behoeve van | warm welkom
    | welkom bij
""".split("|")
CLICHE = re.compile("|".join(rf"\b{re.escape(words.strip())}" for words in CLICHES), re.IGNORECASE)
ORNAMENT = re.compile(r"[!–—]|\.\.\.|…|\*\*")

_DICTIONARY = pyphen.Pyphen(lang="nl_NL")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+", re.IGNORECASE)
_END = re.compile(r"(?<=[.?!:])\s+|\n+")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")


def text_of(entry: Entry[Any]) -> str:
    """Give the body as people read it, a line for each paragraph, heading or item."""
    return _ADDRESS.sub("", plain_text(entry.body))


def sentences(text: str) -> list[str]:
    return [found.strip() for found in _END.split(text) if _WORD.search(found)]


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """The hyphenation of pyphen leaves out a first or last syllable of one letter: then the vowels count."""
    return max(len(_DICTIONARY.positions(word)) + 1, len(_VOWELS.findall(word)))


def flesch_douma(text: str) -> float:
    spoken = words(text)
    per_100_words = 100 * sum(map(syllables, spoken)) / len(spoken)
    return 206.84 - 0.77 * per_100_words - 0.93 * len(spoken) / len(sentences(text))


def name(entry: Entry[Any]) -> str:
    return entry.source.bestand.removeprefix("content/").removesuffix(".md")


def shared_by(
    texts: Iterable[tuple[str, str]], parts: Callable[[str], Iterable[str]], more_than: int
) -> dict[str, Any]:
    """Give what occurs in more than so many of the texts, with the names of those texts."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for owner, text in texts:
        for part in parts(text):
            found[part].add(owner)
    return {part: sorted(owners) for part, owners in found.items() if len(owners) > more_than}


def runs_of_words(text: str) -> Iterator[str]:
    spoken = [word.casefold() for word in words(text)]
    for start in range(len(spoken) - GEDEELDE_WOORDEN + 1):
        yield " ".join(spoken[start : start + GEDEELDE_WOORDEN])


def plain_sentences(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        yield " ".join(word.casefold() for word in words(sentence))


@pytest.fixture(scope="module")
def scores(verzonnen: tuple[Entry[Any], ...]) -> dict[str, float]:
    return {name(entry): flesch_douma(text_of(entry)) for entry in verzonnen if entry.body.strip()}


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("De kat zit op de mat. Het is warm.", 110, 130),
        ("Wij gaan met u mee naar het loket. Dat kost niets.", 90, 120),
        (
            "De schuldhulpverleningsorganisatie faciliteert multidisciplinaire ondersteuningsarrangementen.",
            -400,
            0,
        ),
    ],
)
def test_measure_tells_plain_words_from_trade_words(text: str, low: float, high: float) -> None:
    assert low < flesch_douma(text) < high


@pytest.mark.parametrize(
    ("word", "count"), [("opa", 2), ("over", 2), ("uitkering", 3), ("zeeën", 2), ("coöperatie", 5), ("brief", 1)]
)
def test_syllables_are_those_people_say(word: str, count: int) -> None:
    assert syllables(word) == count


def test_bodies_are_easy_to_read(scores: dict[str, float]) -> None:
    print("\nFlesch-Douma per tekst, van moeilijk naar makkelijk")
    for who, score in sorted(scores.items(), key=lambda item: item[1]):
        print(f"{score:6.1f}  {who}")
    print(f"{median(scores.values()):6.1f}  mediaan van {len(scores)} teksten")
    assert median(scores.values()) >= LEESBAAR


def test_no_voorziening_is_hard_to_read(scores: dict[str, float]) -> None:
    assert {who: score for who, score in scores.items() if who.startswith("voorzieningen/") and score < LEESBAAR} == {}


def test_sentences_are_short(verzonnen: tuple[Entry[Any], ...]) -> None:
    long = [
        f"{name(entry)}: {sentence}"
        for entry in verzonnen
        for text in (text_of(entry), getattr(entry.value, "samenvatting", ""))
        for sentence in sentences(text)
        if len(words(sentence)) > LANGSTE_ZIN
    ]
    assert long == []


def test_body_of_a_voorziening_says_enough_and_no_more(kaart: Kaart, verzonnen: tuple[Entry[Any], ...]) -> None:
    own = [entry for entry in verzonnen if kaart.voorzieningen.get(entry.slug) is entry]
    sizes = {entry.slug: len(words(text_of(entry))) for entry in own}
    assert {slug: size for slug, size in sizes.items() if not KORTSTE_TEKST <= size <= LANGSTE_TEKST} == {}


def test_no_two_samenvattingen_share_a_run_of_words(kaart: Kaart) -> None:
    texts = [(slug, entry.value.samenvatting) for slug, entry in kaart.voorzieningen.items()]
    assert shared_by(texts, runs_of_words, more_than=1) == {}


def test_no_samenvatting_repeats_the_name(kaart: Kaart) -> None:
    again = [
        slug
        for slug, entry in kaart.voorzieningen.items()
        if entry.value.samenvatting.casefold().startswith(entry.value.naam.casefold())
    ]
    assert again == []


def test_no_sentence_stands_in_more_than_three_entries(alles: tuple[Entry[Any], ...]) -> None:
    texts = [(name(entry), text_of(entry)) for entry in alles]
    assert shared_by(texts, plain_sentences, more_than=ZELFDE_ZIN) == {}


def test_no_two_bodies_open_or_close_alike(verzonnen: tuple[Entry[Any], ...]) -> None:
    for position in (0, -1):
        texts = [(name(entry), sentences(text_of(entry))[position]) for entry in verzonnen if entry.body.strip()]
        assert shared_by(texts, plain_sentences, more_than=1) == {}


def test_no_words_that_fit_everywhere(verzonnen: tuple[Entry[Any], ...]) -> None:
    found = [
        f"{name(entry)}: {match[0]}"
        for entry in verzonnen
        for text in (entry.body, getattr(entry.value, "samenvatting", ""))
        for pattern in (CLICHE, ORNAMENT)
        for match in pattern.finditer(text)
    ]
    assert found == []
