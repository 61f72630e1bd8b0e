"""Groups as an editor types them, read with their real places, held against each other."""

import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from generator.model.kaart import Kaart
from generator.model.lijsten import Synoniem
from generator.problems import Problem, sort_problems
from generator.reading.entries import read_entry
from generator.reading.yaml_text import load_yaml
from generator.rules import apply_rules
from tests.bouwers import kaart

DAY = date(2026, 11, 24)

Cases = dict[str, tuple[str, list[str]]]


def read(text: str) -> Kaart:
    """Give a kaart with these groups; what reading itself tells about them is left out."""
    loaded = load_yaml(text, "content/synoniemen.yaml", whole=text)
    items = [(item, loaded.source.within((place,)), str(place)) for place, item in enumerate(loaded.data)]
    found = [read_entry(Synoniem, item, source, slug=slug)[0] for item, source, slug in items]
    return replace(kaart(), synoniemen=tuple(entry for entry in found if entry))


def rows(problems: Iterable[Problem]) -> list[str]:
    """Give place, kind and field of every problem, in order."""
    return [
        f"{one.location.regel}:{one.location.kolom} {one.severity}:{one.code} {one.veld}"
        for one in sort_problems(problems)
    ]


def told(text: str) -> list[str]:
    return rows(apply_rules(read(text), DAY))


GOOD = {
    "one word for a begrip that may be the generator's": "- begrip: schuldhulpverlening\n  woorden: [blut]\n",
    "a single text where a list may stand": "- begrip: schuldhulpverlening\n  woorden: blut\n",
    "only a sentence": "- begrip: eettafel\n  zinnen: [ik eet altijd alleen]\n",
    "only another language": "- begrip: eettafel\n  talen: {en: [community dinner]}\n",
    "only words to switch off": "- begrip: wijkteam\n  uit: [sociaal team]\n",
    "the begrip itself switched off": "- begrip: wijkteam\n  uit: [wijkteam]\n",
    "off in one group and on in another": (
        "- begrip: wijkteam\n  uit: [sociaal team]\n- begrip: Sociaal Team\n  woorden: [team sociaal]\n"
    ),
    "off in two groups": "- begrip: wijkteam\n  uit: [team]\n- begrip: buurtteam\n  uit: [team]\n",
    "the same word in Dutch and another language": "- begrip: wmo\n  woorden: [support]\n  talen: {en: [support]}\n",
    "the same word in two languages": "- begrip: geld\n  talen: {en: [hotel], de: [hotel]}\n",
    "the same word in two languages of two groups": (
        "- begrip: slapen\n  talen: {en: [hotel]}\n- begrip: reizen\n  talen: {de: [hotel]}\n"
    ),
    "a word that is part of another": "- begrip: eten\n  woorden: [open tafel]\n- begrip: tafel\n  woorden: [tafels]\n",
    "two words that are written as one elsewhere": "- begrip: eten\n  woorden: [buurt bus, buurtbus]\n",
    "texts without a letter": "- begrip: eten\n  woorden: ['?', '!']\n",
}

BARE: Cases = {
    "nothing else": ("- begrip: eettafel\n", ["1:3 fout:ontbrekend-veld [0].woorden"]),
    "an empty list": ("- begrip: eettafel\n  woorden: []\n", ["1:3 fout:ontbrekend-veld [0].woorden"]),
    "itself again": ("- begrip: eettafel\n  woorden: [Eettafel]\n", ["2:13 fout:ongeldige-waarde [0].woorden[0]"]),
    "itself twice": (
        "- begrip: wmo-loket\n  woorden: [WMO loket]\n  zinnen: [wmo loket]\n",
        ["3:12 fout:ongeldige-waarde [0].zinnen[0]"],
    ),
    "itself, written before the begrip": (
        "- woorden: [rouw]\n  begrip: rouw\n",
        ["2:11 fout:ongeldige-waarde [0].begrip"],
    ),
    "behind a good group": (
        "- begrip: rouw\n  woorden: [verdriet]\n- begrip: eten\n",
        ["3:3 fout:ontbrekend-veld [1].woorden"],
    ),
}

DOUBLE: Cases = {
    "typed alike": (
        "- begrip: eettafel\n  woorden: [dorpsmaal]\n- begrip: eettafel\n  woorden: [open tafel]\n",
        ["3:11 fout:dubbele-sleutel [1].begrip"],
    ),
    "other capitals, accents and signs": (
        "- begrip: Wmo-cliënt\n  woorden: [a b]\n- begrip: wmo client\n  woorden: [c d]\n",
        ["3:11 fout:dubbele-sleutel [1].begrip"],
    ),
    "three times": (
        "- begrip: rouw\n  woorden: [a]\n- begrip: rouw\n  woorden: [b]\n- begrip: rouw\n  woorden: [c]\n",
        ["3:11 fout:dubbele-sleutel [1].begrip", "5:11 fout:dubbele-sleutel [2].begrip"],
    ),
    "with the same word, which is the same mistake": (
        "- begrip: rouw\n  woorden: [verdriet]\n- begrip: rouw\n  woorden: [verdriet]\n",
        ["3:11 fout:dubbele-sleutel [1].begrip"],
    ),
}

SHARED: Cases = {
    "a word": (
        "- begrip: eten\n  woorden: [dorpsmaal, soep]\n- begrip: koken\n  woorden: [pan, soep]\n",
        ["4:18 waarschuwing:mogelijk-dubbel [1].woorden[1]"],
    ),
    "a word that looks different": (
        "- begrip: eten\n  woorden: [Café Soep]\n- begrip: koken\n  woorden: [cafe-soep]\n",
        ["4:13 waarschuwing:mogelijk-dubbel [1].woorden[0]"],
    ),
    "a sentence": (
        "- begrip: eten\n  zinnen: [ik heb honger]\n- begrip: koken\n  zinnen:\n    - Ik heb honger!\n",
        ["5:7 waarschuwing:mogelijk-dubbel [1].zinnen[0]"],
    ),
    "a word that is a sentence elsewhere": (
        "- begrip: eten\n  woorden: [geen eten]\n- begrip: geld\n  zinnen: [geen eten]\n",
        ["4:12 waarschuwing:mogelijk-dubbel [1].zinnen[0]"],
    ),
    "a word of the same other language": (
        "- begrip: eten\n  talen: {en: [food]}\n- begrip: koken\n  talen: {en: [Food], de: [Essen]}\n",
        ["4:16 waarschuwing:mogelijk-dubbel [1].talen.en[0]"],
    ),
    "Dutch, written as a language": (
        "- begrip: eten\n  woorden: [soep]\n- begrip: koken\n  talen: {nl: [soep]}\n",
        ["4:16 waarschuwing:mogelijk-dubbel [1].talen.nl[0]"],
    ),
    "Arabic": (
        "- begrip: eten\n  talen: {ar: [طعام]}\n- begrip: koken\n  talen: {ar: [طعام]}\n",
        ["4:16 waarschuwing:mogelijk-dubbel [1].talen.ar[0]"],
    ),
    "a word that is a begrip further on": (
        "- begrip: eten\n  woorden: [koken]\n- begrip: koken\n  woorden: [pan]\n",
        ["3:11 waarschuwing:mogelijk-dubbel [1].begrip"],
    ),
    "a begrip that is a word further on": (
        "- begrip: eten\n  woorden: [pan]\n- begrip: koken\n  woorden: [eten]\n",
        ["4:13 waarschuwing:mogelijk-dubbel [1].woorden[0]"],
    ),
    "in three groups": (
        "- begrip: aa\n  woorden: [x1]\n- begrip: bb\n  woorden: [x1]\n- begrip: cc\n  woorden: [x1]\n",
        ["4:13 waarschuwing:mogelijk-dubbel [1].woorden[0]", "6:13 waarschuwing:mogelijk-dubbel [2].woorden[0]"],
    ),
    "a text without a letter": (
        "- begrip: eten\n  woorden: ['?']\n- begrip: koken\n  woorden: ['!', '?']\n",
        ["4:18 waarschuwing:mogelijk-dubbel [1].woorden[1]"],
    ),
}

CIRCLES: Cases = {
    "two groups": (
        "- begrip: eten\n  woorden: [koken]\n- begrip: koken\n  woorden: [pan, Eten]\n",
        ["4:18 waarschuwing:mogelijk-dubbel [1].woorden[1]"],
    ),
    "two groups with another between": (
        "- begrip: eten\n  zinnen: [bij ons]\n- begrip: rouw\n  woorden: [as]\n- begrip: Bij ons\n  woorden: eten\n",
        ["6:12 waarschuwing:mogelijk-dubbel [2].woorden"],
    ),
    "two groups that also share a word": (
        "- begrip: eten\n  woorden: [koken, pan]\n- begrip: koken\n  woorden: [eten, pan]\n",
        ["4:13 waarschuwing:mogelijk-dubbel [1].woorden[0]", "4:19 waarschuwing:mogelijk-dubbel [1].woorden[1]"],
    ),
    "three groups, each told where it meets another": (
        "- begrip: aa\n  woorden: [bb]\n- begrip: bb\n  woorden: [cc]\n- begrip: cc\n  woorden: [aa]\n",
        [
            "3:11 waarschuwing:mogelijk-dubbel [1].begrip",
            "5:11 waarschuwing:mogelijk-dubbel [2].begrip",
            "6:13 waarschuwing:mogelijk-dubbel [2].woorden[0]",
        ],
    ),
}

REPEATED: Cases = {
    "a word": (
        "- begrip: eten\n  woorden: [soep, pan, soep]\n",
        ["2:24 waarschuwing:mogelijk-dubbel [0].woorden[2]"],
    ),
    "a word that looks different": (
        "- begrip: eten\n  woorden: [Buurt-maal, 'buurt máál']\n",
        ["2:25 waarschuwing:mogelijk-dubbel [0].woorden[1]"],
    ),
    "three times": (
        "- begrip: eten\n  woorden: [soep, soep, soep]\n",
        ["2:19 waarschuwing:mogelijk-dubbel [0].woorden[1]", "2:25 waarschuwing:mogelijk-dubbel [0].woorden[2]"],
    ),
    "the begrip beside another word": (
        "- begrip: eten\n  woorden: [eten, soep]\n",
        ["2:13 waarschuwing:mogelijk-dubbel [0].woorden[0]"],
    ),
    "a sentence that stands before the words": (
        "- begrip: eten\n  zinnen: [geen eten]\n  woorden: [geen eten]\n",
        ["3:13 waarschuwing:mogelijk-dubbel [0].woorden[0]"],
    ),
    "another language": (
        "- begrip: eten\n  talen: {en: [food, Food]}\n",
        ["2:22 waarschuwing:mogelijk-dubbel [0].talen.en[1]"],
    ),
    "off twice": ("- begrip: eten\n  uit: [maal, maal]\n", ["2:15 waarschuwing:mogelijk-dubbel [0].uit[1]"]),
    "in a second group that shares it, told in both ways": (
        "- begrip: eten\n  woorden: [soep]\n- begrip: koken\n  woorden: [soep, soep]\n",
        ["4:13 waarschuwing:mogelijk-dubbel [1].woorden[0]", "4:19 waarschuwing:mogelijk-dubbel [1].woorden[1]"],
    ),
}

ON_AND_OFF: Cases = {
    "a word": (
        "- begrip: eten\n  woorden: [soep, maal]\n  uit: [Maal]\n",
        ["3:9 fout:ongeldige-waarde [0].uit[0]"],
    ),
    "a sentence": (
        "- begrip: eten\n  zinnen: [ik heb honger]\n  uit: [maal, ik heb honger]\n",
        ["3:15 fout:ongeldige-waarde [0].uit[1]"],
    ),
    "another language": (
        "- begrip: eten\n  talen: {en: [food]}\n  uit: food\n",
        ["3:8 fout:ongeldige-waarde [0].uit"],
    ),
    "off before on": (
        "- begrip: eten\n  uit: [soep]\n  woorden: [pan, soep]\n",
        ["3:18 fout:ongeldige-waarde [0].woorden[1]"],
    ),
}

BROKEN: Cases = {
    "a misspelt key may hold the words": ("- begrip: eten\n  woordn: [soep]\n", []),
    "a wrong language": ("- begrip: eten\n  talen: {engels: [food]}\n", []),
    "two groups without a begrip": ("- woorden: [soep]\n- woorden: [pan]\n", []),
    "a word like the stand-in": ("- woorden: [soep]\n- begrip: zonder begrip\n  woorden: [pan]\n", []),
    "a word shared with a group without a begrip": (
        "- woorden: [soep]\n- begrip: koken\n  woorden: [soep]\n",
        ["3:13 waarschuwing:mogelijk-dubbel [1].woorden[0]"],
    ),
    "a word shared by a group without a begrip": (
        "- begrip: koken\n  woorden: [soep]\n- woorden: [soep]\n",
        ["3:13 waarschuwing:mogelijk-dubbel [1].woorden[0]"],
    ),
}

CASES = [
    pytest.param(*case, id=f"{kind}: {name}")
    for kind, cases in (
        ("bare", BARE),
        ("double", DOUBLE),
        ("shared", SHARED),
        ("circle", CIRCLES),
        ("repeated", REPEATED),
        ("on and off", ON_AND_OFF),
        ("broken", BROKEN),
    )
    for name, case in cases.items()
]


@pytest.mark.parametrize("text", GOOD.values(), ids=list(GOOD))
def test_what_an_editor_may_write_is_no_problem(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_mistake_is_told_once_at_its_second_place(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "sentence", "hint"),
    [
        (
            "- begrip: eten\n",
            "In deze groep staat maar één woord: het begrip zelf.",
            "Zet er andere woorden bij, bijvoorbeeld: woorden: [deurwaarder, blut].",
        ),
        (
            "- woorden: [soep]\n  begrip: Eten\n- begrip: eten\n  woorden: [pan]\n",
            "Het begrip 'eten' staat al op regel 2.",
            "Zet alle woorden bij het eerste begrip en haal deze groep weg.",
        ),
        (
            "- begrip: eten\n  woorden:\n    - pan\n    - Soep\n- begrip: koken\n  woorden: [soep]\n",
            "'soep' staat ook bij het begrip 'eten', op regel 4.",
            "Laat het bij één begrip staan, of maak van de twee groepen één groep.",
        ),
        (
            "- woorden: [soep]\n- begrip: koken\n  woorden: [soep]\n",
            "'soep' staat ook in een andere groep, op regel 1.",
            "Laat het bij één begrip staan, of maak van de twee groepen één groep.",
        ),
        (
            "- begrip: Eten\n  woorden: [koken]\n- begrip: koken\n  woorden: [eten]\n",
            "Dit gaat in een kring: 'Eten' (regel 1) en 'koken' zijn elkaars woord.",
            "Maak er één groep van: het ene als begrip, het andere bij 'woorden'.",
        ),
        (
            "- begrip: eten\n  woorden: [soep, Soep]\n",
            "'Soep' staat twee keer in deze groep.",
            "Laat het één keer staan. Hoofdletters, accenten en streepjes maken bij zoeken geen verschil.",
        ),
        (
            "- begrip: eten\n  zinnen: [geen soep]\n  uit: [Geen soep]\n",
            "'Geen soep' staat in deze groep bij 'zinnen' en ook bij 'uit'.",
            "Hoort het bij dit begrip? Haal het dan weg bij 'uit'. Zo niet, haal het weg bij 'zinnen'.",
        ),
    ],
)
def test_the_sentence_says_what_is_wrong_and_the_hint_what_to_do(text: str, sentence: str, hint: str) -> None:
    (problem,) = apply_rules(read(text), DAY)
    assert (problem.text, problem.hint) == (sentence, hint)


def test_a_long_text_is_cut_in_the_sentence() -> None:
    long = "soep " * 30
    (problem,) = apply_rules(read(f"- begrip: eten\n  woorden: [{long}x, {long}x]\n"), DAY)
    assert problem.text == f"'{long[:60]}' staat twee keer in deze groep."


def test_many_groups_that_share_their_words_take_no_time() -> None:
    text = "".join(f"- begrip: b{one}\n  woorden: [x, b{one + 1}, b{one - 1}]\n" for one in range(1000))
    start = time.perf_counter()
    problems = apply_rules(read(text), DAY)
    assert time.perf_counter() - start < 10
    assert len([problem for problem in problems if "in een kring" in problem.text]) == 999


def test_a_begrip_has_no_more_words_than_search_can_tell_apart() -> None:
    words = "".join(f"    - woord {number}\n" for number in range(300))
    assert told(f"- begrip: schulden\n  woorden:\n{words}") == []
    assert told(f"- begrip: schulden\n  woorden:\n{words}  uit: [bank]\n") == ["1:11 fout:ongeldige-waarde [0].begrip"]
