"""Questions and answers: the engine of the browser over the small kaart, asked as the page asks it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.search.lezer import Gelezen

pytestmark = pytest.mark.browser

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def ask(motor: Page) -> Ask:
    """Ask a question; the answer holds slugs instead of results."""

    def ask(question: str, **more: Any) -> dict[str, Any]:
        script = "([q, meer]) => zoeker.zoek(vraag(q, meer))"
        answer: dict[str, Any] = motor.evaluate(script, [question, more])
        for key in ("boven", "resultaten"):
            answer[key] = [result["slug"] for result in answer[key]]
        return answer

    return ask


HOSTILE = {
    "long": "a" * 10_000,
    "many words": "schuld " * 1_500,
    "many different words": " ".join(f"woord{number}" for number in range(1_500)),
    "long compound": "schuldhulpverlening" * 500,
    "signs": "*:~^+-",
    "lunr's own language": "naam:geld^10 +schuld -huur geld~2 geld*",
    "html": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "right to left": "\u202egeld\u202c \u200f\u200e\u2066schuld\u2069",
    "only marks": "\u200f\u200e\u202e",
    "emoji": "🙂👩‍👩‍👧‍👦🏳️‍🌈",
    "combining": "e" + "\u0301" * 2_000,
    "fillers": "ik wil de",
    "one filler": "de",
    "digits": "1234567890",
    "many digits": "9" * 500,
    "proto": "__proto__",
    "constructor": "constructor",
    "hasOwnProperty": "hasownproperty toString valueOf",
    "arabic": "أريد مساعدة في الديون",
    "astral letters": "𝔤𝔢𝔩𝔡 𐌰𐌱𐌲",
    "nulls": "geld\x00schuld\x00",
    "line ends": "geld\r\nschuld\u2028huur",
    "spaces": " \t\u00a0 ",
    "nothing": "",
    "percent": "%00 %F0%9F %zz",
    "backslashes": "\\u0000 \\",
    "path": "../../manifest.json",
    "postcode": "1011 AB",
    "foreign postcode": "9999ZZ",
}


@pytest.mark.parametrize("question", HOSTILE.values(), ids=HOSTILE)
def test_any_question_is_answered_within_a_second(motor: Page, question: str) -> None:
    script = """async (q) => {
      const begin = performance.now();
      const antwoord = await zoeker.zoek(vraag(q));
      await zoeker.tellingen(vraag(q));
      await zoeker.stelVoor(q);
      zoeker.klaarzetten(q);
      const { totaal, resultaten } = antwoord;
      return [Number.isInteger(totaal), resultaten.length <= totaal, performance.now() - begin];
    }"""
    whole, within, took = motor.evaluate(script, question)
    assert (whole, within) == (True, True)
    assert took < 1_000


@pytest.mark.parametrize("code", ["\\ud800", "\\udc00", "geld \\ud83d", "\\udfff\\ud800 schuld"])
def test_half_a_letter_is_answered(motor: Page, code: str) -> None:
    assert motor.evaluate(f'async () => (await zoeker.zoek(vraag("{code}"))).totaal') >= 0


@pytest.mark.parametrize("name", ["constructor", "tostring"])
def test_names_of_the_language_are_words_like_others(ask: Ask, name: str) -> None:
    assert ask(name)["resultaten"] == []


def test_without_a_question_everything_stands_there(ask: Ask, klein_index: Gelezen) -> None:
    answer = ask("", aantal=99)
    assert set(answer["resultaten"]) == set(klein_index.slugs())
    assert answer["totaal"] == klein_index.manifest["aantal"]


def test_no_more_results_are_given_than_were_asked_for(ask: Ask) -> None:
    answer = ask("", aantal=3)
    assert len(answer["resultaten"]) == 3
    assert answer["totaal"] > 3


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("budgetcursus", "budgetcursus"),
        ("BUDGETCURSUS", "budgetcursus"),
        ("<b>budgetcursus</b>", "budgetcursus"),
        ("A&B budgetcursus", "budgetcursus"),
        ("biljart", "huis-van-de-buurt"),
        ("budget cursus", "budgetcursus"),
        ("cursus budget", "budgetcursus"),
        ("geldcursus", "budgetcursus"),
        ("geld cursus", "budgetcursus"),
        ("huishoud boekje", "budgetcursus"),
        ("cliëntondersteuning", "clientondersteuning"),
        ("client ondersteuning", "clientondersteuning"),
        ("clientonder", "clientondersteuning"),
        ("biljarten", "huis-van-de-buurt"),
        ("ik wil graag biljarten", "huis-van-de-buurt"),
        ("112", "alarmnummer"),
        ("vuurtoren", "opvang-de-vuurtoren"),
        ("buurtteam noord", "buurtteam-noord"),
        ("noord buurtteam", "buurtteam-noord"),
    ],
)
def test_however_it_is_written_the_right_one_stands_first(ask: Ask, question: str, first: str) -> None:
    answer = ask(question)
    assert [*answer["boven"], *answer["resultaten"]][:1] == [first]


@pytest.mark.parametrize(
    ("slip", "meant", "first"),
    [
        ("budgetcurus", "budgetcursus", "budgetcursus"),
        ("budgetcrusus", "budgetcursus", "budgetcursus"),
        ("bugetcursus", "budgetcursus", "budgetcursus"),
        ("budgtecurssu", "budgetcursus", "budgetcursus"),
        ("cliëntondersteunin", "clientondersteuning", "clientondersteuning"),
        ("vuurtorn", "vuurtoren", "opvang-de-vuurtoren"),
        ("budgetcursus", "", "budgetcursus"),
    ],
)
def test_a_slip_is_corrected_and_told(ask: Ask, slip: str, meant: str, first: str) -> None:
    answer = ask(slip)
    assert answer["bedoelde"] == meant
    assert answer["resultaten"][:1] == [first]


@pytest.mark.parametrize("word", ["schuld", "geld", "huur", "zorg", "hulp", "noord", "molenbuurt"])
def test_a_word_that_is_known_is_never_corrected(ask: Ask, word: str) -> None:
    assert ask(word)["bedoelde"] == ""


@pytest.mark.parametrize("nonsense", ["xqzzzkw", "qwrtpsdfg", "zzzzzz zzzzzz"])
def test_what_means_nothing_finds_nothing(ask: Ask, nonsense: str) -> None:
    answer = ask(nonsense)
    assert (answer["totaal"], answer["resultaten"], answer["bedoelde"]) == (0, [], "")


@pytest.mark.parametrize(
    "question", ["schulden", "ik kan de huur niet betalen", "borç", "long", "I have debts", "blut"]
)
def test_everyday_words_and_other_languages_find_help_with_money(ask: Ask, question: str) -> None:
    if question == "long":
        question = "help " * 20 + "schulden"
    assert {"budgetcursus", "loket-merendonk"} & set(ask(question)["resultaten"][:3])


FILTERS = [
    {"wijk": "noord"},
    {"thema": "geld"},
    {"thema": "schulden"},
    {"doelgroep": "ouderen"},
    {"toegang": "vrij"},
    {"taal": "tr"},
    {"gratis": True},
    {"anoniem": True},
    {"wijk": "zuid", "thema": "zorg"},
]


def passes(record: dict[str, Any], chosen: dict[str, Any]) -> bool:
    keys = {"thema": "themas", "doelgroep": "doelgroepen", "toegang": "routes", "taal": "talen"}
    for name, choice in chosen.items():
        if name == "wijk":
            kept = record["wijken"] is None or choice in record["wijken"]
        elif name in keys:
            kept = choice in (record.get(keys[name]) or ())
        else:
            kept = bool(record.get(name))
        if not kept:
            return False
    return True


@pytest.mark.parametrize("chosen", FILTERS, ids=str)
def test_a_filter_leaves_what_has_it(ask: Ask, klein_index: Gelezen, chosen: dict[str, Any]) -> None:
    expected = {record["slug"] for record in klein_index.records() if passes(record, chosen)}
    answer = ask("", aantal=99, **chosen)
    assert set(answer["resultaten"]) == expected
    assert answer["totaal"] == len(expected)


@pytest.mark.parametrize("question", ["", "hulp", "geld"])
def test_a_filter_counts_what_it_would_give(motor: Page, ask: Ask, question: str) -> None:
    counts = motor.evaluate(
        """async (q) => {
          const { wijk, thema, doelgroep, toegang, taal, gratis, anoniem } = await zoeker.tellingen(vraag(q));
          const keuzes = { wijk, thema, doelgroep, toegang, taal };
          const lijsten = Object.entries(keuzes).map(([naam, een]) => [naam, [...een]]);
          return { lijsten, ja: { gratis, anoniem } };
        }""",
        question,
    )
    assert len(counts["lijsten"]) == 5
    for name, choices in counts["lijsten"]:
        for choice, number in choices:
            assert ask(question, aantal=99, **{name: choice})["totaal"] == number, (name, choice)
    for name, number in counts["ja"].items():
        assert ask(question, aantal=99, **{name: True})["totaal"] == number, name


def test_what_is_chosen_that_does_not_exist_gives_nothing(ask: Ask) -> None:
    assert ask("", wijk="__proto__")["resultaten"] == ask("", wijk="nergens")["resultaten"]
    assert ask("", thema="constructor")["resultaten"] == []


def test_open_now_leaves_what_is_open_at_that_hour(ask: Ask) -> None:
    day, night = ({"dag": "2026-11-24", "minuten": minutes} for minutes in (660, 180))
    assert "loket-merendonk" in ask("", aantal=99, open=True, nu=day)["resultaten"]
    assert "loket-merendonk" not in ask("", aantal=99, open=True, nu=night)["resultaten"]


@pytest.mark.parametrize(("question", "wijk"), [("hulp in noord", "noord"), ("hulp 1011 AB", "noord"), ("hulp", "")])
def test_the_wijk_that_a_question_names_is_told(ask: Ask, question: str, wijk: str) -> None:
    assert ask(question)["wijk"] == wijk


def test_what_became_too_old_since_the_build_is_passed_over(ask: Ask) -> None:
    assert "huis-van-de-buurt" in ask("biljarten")["resultaten"]
    assert "huis-van-de-buurt" not in ask("biljarten", dag="2027-12-01")["resultaten"]


@pytest.mark.parametrize(
    ("typed", "text", "slug"),
    [
        ("bud", "Budgetcursus Grip op geld", "budgetcursus"),
        ("GRIP", "Budgetcursus Grip op geld", "budgetcursus"),
        ("geldc", "Geldcursus", "budgetcursus"),
        ("bilj", "Biljarten", ""),
        ("schuldhulpv", "schuldhulpverlening", ""),
        ("geld en", "Geld en schulden", ""),
    ],
)
def test_names_activities_themas_and_concepts_are_suggested(motor: Page, typed: str, text: str, slug: str) -> None:
    found = motor.evaluate("(tekst) => zoeker.stelVoor(tekst)", typed)
    assert {"tekst": text, "slug": slug} in found
    assert len(found) <= 7


@pytest.mark.parametrize("typed", ["", "b", " ", "xqzz", "*", "\u200f"])
def test_where_nothing_begins_so_nothing_is_suggested(motor: Page, typed: str) -> None:
    assert motor.evaluate("(tekst) => zoeker.stelVoor(tekst)", typed) == []


@pytest.mark.parametrize(
    ("text", "stems", "marked"),
    [
        ("Budgetcursus Grip op geld", ["budgetcursus"], ["Budgetcursus"]),
        ("Hulp bij schulden.", ["schuld"], ["schulden"]),
        ("Cliëntondersteuning", ["clientondersteun"], ["Cliëntondersteuning"]),
        ("<b>geld</b>", ["geld"], ["geld"]),
        ("geld geld", ["geld"], ["geld", "geld"]),
        ("niets", ["geld"], []),
        ("", ["geld"], []),
    ],
)
def test_what_was_found_is_marked_and_the_text_stays_whole(
    modules: Page, text: str, stems: list[str], marked: list[str]
) -> None:
    script = """async ([tekst, woorden]) => (await module("zoeken/markeren")).markeer(tekst, woorden)"""
    pieces = modules.evaluate(script, [text, stems])
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, found in pieces if found] == marked


FAILING = """async (begin) => {
  const { maakZoeker } = await module("zoeken/zoeker");
  let stuk = true;
  const mijn = maakZoeker((pad) => (stuk && pad.includes(begin) ? Promise.reject(new Error("weg")) : haal(pad)));
  const eerst = await mijn.zoek(vraag("budgetcursus")).then(() => "answered", () => "refused");
  stuk = false;
  const dan = await mijn.zoek(vraag("budgetcursus")).then((antwoord) => antwoord.resultaten[0].slug, () => "refused");
  return [eerst, dan];
}"""


@pytest.mark.parametrize("file", ["manifest", "/t-", "/b-"])
def test_a_file_that_fails_is_told_and_asked_for_again(motor: Page, file: str) -> None:
    assert motor.evaluate(FAILING, file) == ["refused", "budgetcursus"]


def test_a_page_of_before_the_last_build_finds_the_new_files(motor: Page) -> None:
    script = """async () => {
      const { maakZoeker } = await module("zoeken/zoeker");
      let oud = true;
      const mijn = maakZoeker(async (pad) => {
        if (pad !== "manifest.json") return haal(pad);
        const manifest = await haal(pad);
        const map = oud ? "000000000000" : manifest.map;
        oud = false;
        return { ...manifest, map };
      });
      return (await mijn.zoek(vraag("budgetcursus"))).resultaten[0].slug;
    }"""
    assert motor.evaluate(script) == "budgetcursus"


def test_typing_ahead_never_fails(motor: Page) -> None:
    script = """async () => {
      const { maakZoeker } = await module("zoeken/zoeker");
      const mijn = maakZoeker(() => Promise.reject(new Error("weg")));
      mijn.klaarzetten("schuld hulp");
      await new Promise((klaar) => setTimeout(klaar, 20));
      return true;
    }"""
    assert motor.evaluate(script)
