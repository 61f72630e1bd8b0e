"""Telephone numbers: what people type, what is dialled, and the numbering plan against the phonenumbers package."""

import random
import re
import time

import phonenumbers
import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.nummerplan import KORTE_NUMMERS, NETNUMMERS_KORT, NETNUMMERS_LANG, Nummersoort
from generator.model.telefoon import Telefoonnummer, read_number

ADAPTER = TypeAdapter(Telefoonnummer)


def refuse(text: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        ADAPTER.validate_python(text)
    [error] = caught.value.errors()
    assert error["type"] == "eigen_fout"
    assert error["ctx"]["code"] == "ongeldige-waarde"
    return error["ctx"]["melding"], error["ctx"]["tip"]


@pytest.mark.parametrize(
    "text",
    [
        "0301234567",
        "030 1234567",
        "030-1234567",
        "030 - 123 45 67",
        "030 123 45 67",
        "(030) 123 45 67",
        "(030)1234567",
        "030/1234567",
        "030.123.45.67",
        "030\u00a0123\u00a045\u00a067",
        "030\u202f1234567",
        "030\u20131234567",
        "03 01 23 45 67",
        "+31301234567",
        "+31 30 123 45 67",
        "+31 (0)30 123 45 67",
        "+31(0)301234567",
        "+31 ( 0 ) 30 1234567",
        "+31 030 123 45 67",
        "0031 30 123 45 67",
        "0031 (0)30 1234567",
        " 030 1234567 ",
    ],
)
def test_every_grouping_is_the_same_number(text: str) -> None:
    number = ADAPTER.validate_python(text)

    assert number == Telefoonnummer.read("0301234567")
    assert number.canoniek == "+31301234567"
    assert number.href == "tel:+31301234567"
    assert number.weergave == "030\u00a0123\u00a045\u00a067"
    assert number.netnummer == "030"
    assert number.tekst == text.strip(" ")


@pytest.mark.parametrize(
    ("text", "href", "shown", "soort", "netnummer"),
    [
        ("0201234567", "tel:+31201234567", "020 123 45 67", "vast", "020"),
        ("0341123456", "tel:+31341123456", "0341 12 34 56", "vast", "0341"),
        ("0599-123456", "tel:+31599123456", "0599 12 34 56", "vast", "0599"),
        ("0612345678", "tel:+31612345678", "06 12 34 56 78", "mobiel", None),
        ("+31 6 8765 4321", "tel:+31687654321", "06 87 65 43 21", "mobiel", None),
        ("0881234567", "tel:+31881234567", "088 123 45 67", "bedrijf", None),
        ("085-1234567", "tel:+31851234567", "085 123 45 67", "bedrijf", None),
        ("0841234567", "tel:+31841234567", "084 123 45 67", "bedrijf", None),
        ("0970 12345678", "tel:+3197012345678", "0970 12 34 56 78", "bedrijf", None),
        ("08001234", "tel:08001234", "0800 1234", "gratis", None),
        ("0800-0113", "tel:08000113", "0800 0113", "gratis", None),
        ("+31 800 2000", "tel:08002000", "0800 2000", "gratis", None),
        ("0800 1234567", "tel:08001234567", "0800 123 45 67", "gratis", None),
        ("0900-8844", "tel:09008844", "0900 8844", "betaald", None),
        ("09061234567", "tel:09061234567", "0906 123 45 67", "betaald", None),
        ("0909 0011", "tel:09090011", "0909 0011", "betaald", None),
        ("1850", "tel:1850", "1850", "betaald", None),
        ("14030", "tel:14030", "14 030", "kort", "030"),
        ("14 0341", "tel:140341", "14 0341", "kort", "0341"),
        ("112", "tel:112", "112", "kort", None),
        ("1-1-3", "tel:113", "113", "kort", None),
        ("144", "tel:144", "144", "kort", None),
        ("116000", "tel:116000", "116 000", "kort", None),
        ("116 111", "tel:116111", "116 111", "kort", None),
        ("116117", "tel:116117", "116 117", "kort", None),
        ("116 123", "tel:116123", "116 123", "kort", None),
        ("+32 2 123 45 67", "tel:+3221234567", "+32 2 123 45 67", "buitenland", None),
        ("+49 (0)30-123456", "tel:+4930123456", "+49 30 123456", "buitenland", None),
        ("+39 06 6982", "tel:+39066982", "+39 06 6982", "buitenland", None),
        ("+5999 123 4567", "tel:+59991234567", "+5999 123 4567", "buitenland", None),
        ("+1234567", "tel:+1234567", "+1234567", "buitenland", None),
        ("+123456789012345", "tel:+123456789012345", "+123456789012345", "buitenland", None),
    ],
)
def test_a_number_knows_its_kind_and_its_best_spelling(
    text: str, href: str, shown: str, soort: str, netnummer: str | None
) -> None:
    number = ADAPTER.validate_python(text)

    assert (href, shown, soort, netnummer) == (number.href, number.geschreven, number.soort, number.netnummer)
    assert shown.replace(" ", "\u00a0") == number.weergave
    assert (soort == "mobiel") is number.is_mobiel
    assert number == Telefoonnummer.read(number.geschreven)
    assert number == Telefoonnummer.read(number.weergave)
    assert str(number) == shown


def test_short_numbers_have_names_and_long_ones_have_not() -> None:
    assert Telefoonnummer.read("112").naam == "alarmnummer"
    assert Telefoonnummer.read("116 111").naam == "Kindertelefoon"
    assert Telefoonnummer.read("030 1234567").naam is None
    assert all(Telefoonnummer.read(digits).naam == name for digits, name in KORTE_NUMMERS.items())


@pytest.mark.parametrize(
    ("text", "melding", "tip"),
    [
        ("030 123456", "9 cijfers gevonden, 10 nodig.", "Voorbeeld: 030 123 45 67."),
        ("030 12345678", "11 cijfers gevonden, 10 nodig.", "Voorbeeld: 030 123 45 67."),
        ("301234567", "9 cijfers gevonden, 10 nodig.", "Schrijf: 030 123 45 67."),
        ("612345678", "9 cijfers gevonden, 10 nodig.", "Schrijf: 06 12 34 56 78."),
        ("31301234567", "11 cijfers gevonden, 10 nodig.", "Schrijf: 030 123 45 67."),
        ("+3130123456", "Na +31 staan 8 cijfers, 9 nodig.", "Voorbeeld: +31 30 123 45 67."),
        ("0800 12345", "Na 0800 staan 5 cijfers.", "Na 0800 horen 4 of 7 cijfers. Voorbeeld: 0800 1234."),
        ("0032 2 123 45 67", "Een nummer uit het buitenland begint met een +.", "Schrijf: +3221234567."),
    ],
)
def test_a_wrong_count_says_what_was_found_and_shows_the_right_form(text: str, melding: str, tip: str) -> None:
    assert (melding, tip) == refuse(text)


@pytest.mark.parametrize(
    ("text", "part_of_tip"),
    [
        ("030 1234567 (ma-vr)", "Schrijf alleen het nummer: 030 123 45 67. Uitleg hoort bij 'telefoons'"),
        ("030 1234567 maandag tot en met vrijdag van 9 tot 17 uur, niet in de schoolvakantie", ": 030 123 45 67."),
        ("030 1234567 toestel 12", "Schrijf alleen het nummer: 030 123 45 67. Zet het toestel bij 'telefoons'"),
        ("030 1234567 tst. 12", "Zet het toestel bij 'telefoons' in 'toestel'."),
        ("Tel: 030-1234567", "Schrijf alleen het nummer: 030 123 45 67."),
        ("tel:0301234567", "Schrijf alleen het nummer: 030 123 45 67."),
        ("030 1234567, keuze 2", "Zet het toestel bij 'telefoons'"),
        ("06 12345678 of 030 1234567", "Schrijf alleen het nummer: 06 12 34 56 78."),
        ("030 1234567 / 030 7654321", "Zet elk nummer apart bij 'telefoons'."),
        ("O3O 1234567", "Schrijf: 030 123 45 67."),
        ("“030 1234567”", 'Schrijf rechte aanhalingstekens: "030 1234567"'),
        ("“”", "Schrijf rechte aanhalingstekens."),
    ],
)
def test_words_beside_a_number_belong_elsewhere(text: str, part_of_tip: str) -> None:
    assert part_of_tip in refuse(text)[1]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("bel ons", "is geen telefoonnummer"),
        ("-", "is geen telefoonnummer"),
        ("()", "is geen telefoonnummer"),
        ("+", "is geen telefoonnummer"),
        ("", "Dit veld is leeg."),
        ("   ", "Dit veld is leeg."),
        ("06 01 23 45 67", "Er zijn geen nummers die met 060 beginnen."),
        ("067 1234567", "Er zijn geen nummers die met 067 beginnen."),
        ("0199 123456", "Er zijn geen nummers die met 0199 beginnen."),
        ("0861234567", "Er zijn geen nummers die met 086 beginnen."),
        ("+31 199 123456", "Dit nummer bestaat niet in Nederland."),
        ("115", "is geen kort nummer"),
        ("911", "is geen kort nummer"),
        ("14 099", "is geen kort nummer"),
        ("116112", "is geen kort nummer"),
        ("+0301234567", "geen nummer uit het buitenland"),
        ("+123456", "geen nummer uit het buitenland"),
        ("0030 1234567", "begint met een +"),
        ("030+1234567", "De + staat niet vooraan."),
        ("++31301234567", "De + staat niet vooraan."),
        ("+1234567890123456", "te veel cijfers"),
        ("０３０１２３４５６７", "andere cijfers dan 0 tot en met 9"),
        ("٠٣٠ ١٢٣ ٤٥ ٦٧", "andere cijfers dan 0 tot en met 9"),
        ("030 123456\u0667", "andere cijfers dan 0 tot en met 9"),
        ("030\u200e1234567", "een teken dat niet te zien is"),
        ("\u202e0301234567", "een teken dat niet te zien is"),
        ("030\x001234567", "een teken dat niet te zien is"),
        ("030\n1234567", "een teken dat niet te zien is"),
        ("0301234567;ext=1", "meer dan een telefoonnummer"),
        ("javascript:0301234567", "meer dan een telefoonnummer"),
        ("030123456²", "meer dan een telefoonnummer"),
        ("*100#", "meer dan een telefoonnummer"),
    ],
)
def test_what_cannot_be_dialled_is_refused(text: str, part: str) -> None:
    melding, tip = refuse(text)

    assert part in melding
    assert tip


def test_other_digits_get_the_same_number_in_ordinary_digits() -> None:
    assert "030 123 45 67" in refuse("٠٣٠ ١٢٣ ٤٥ ٦٧")[1]


@pytest.mark.parametrize("text", ["9" * 100_000, "(" * 100_000, "+" * 100_000, "0 " * 50_000, "a0" * 50_000])
def test_a_huge_text_is_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    melding, _ = refuse(text)

    assert len(melding) < 200
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize("value", [301234567, None, True, ["0301234567"], {}])
def test_only_text_is_read(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        ADAPTER.validate_python(value)
    assert caught.value.errors()[0]["type"] == "string_type"


def test_what_is_dialled_is_built_from_digits_only() -> None:
    numbers = [Telefoonnummer.read(text) for text in ("030 1234567", "+32 2 123 45 67", "14 030", "112", "0800/1234")]

    assert all(re.fullmatch(r"tel:\+?[0-9]+", number.href) for number in numbers)


def test_a_number_is_written_to_json_in_its_best_spelling() -> None:
    assert ADAPTER.dump_json(Telefoonnummer.read("+31301234567")) == b'"030 123 45 67"'
    assert ADAPTER.json_schema()["type"] == "string"


# --- against the phonenumbers package, a development dependency only -------------------------------------------------

JUSTIFIED = (
    (r"\+31(800|90[069])(\d{5}|\d{6})", "0800 and 0900 have four or seven digits after them in the numbering plan"),
    (r"\+3166\d{7}", "pagers were ended: nobody can be called there"),
    (r"\+31140?\d+", "14 plus an area code cannot be dialled with +31"),
)
"""What phonenumbers accepts and we refuse, with the reason."""


def _random_numbers(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    begins = [
        "",
        "1",
        "6",
        "8",
        "9",
        "80",
        "800",
        "88",
        "85",
        "84",
        "87",
        "91",
        "90",
        "900",
        "906",
        "909",
        "970",
        "66",
        "140",
    ]
    begins += [code[1:] for code in sorted(NETNUMMERS_KORT | NETNUMMERS_LANG)]
    numbers = []
    for _ in range(count):
        begin = chance.choice(begins)
        length = chance.choice([5, 6, 7, 8, 9, 9, 9, 9, 10, 11])
        tail = "".join(chance.choice("0123456789") for _ in range(max(0, length - len(begin))))
        numbers.append(begin + tail)
    return numbers


def _ours(text: str) -> Telefoonnummer | None:
    try:
        return ADAPTER.validate_python(text)
    except ValidationError:
        return None


def _is_justified(e164: str) -> bool:
    return any(re.fullmatch(pattern, e164) for pattern, _ in JUSTIFIED)


def test_dutch_numbers_agree_with_phonenumbers() -> None:
    seen = {True: 0, False: 0}
    for national in _random_numbers(seed=20261124, count=8000):
        e164 = f"+31{national}"
        theirs = phonenumbers.is_valid_number(phonenumbers.parse(e164, None)) and not national.startswith("0")
        number = _ours(f"0{national}")
        if theirs and number is None:
            assert _is_justified(e164), e164
            continue
        assert theirs == (number is not None), e164
        seen[theirs] += 1
    assert min(seen.values()) > 1000


def test_the_kinds_agree_with_phonenumbers() -> None:
    kinds = {
        phonenumbers.PhoneNumberType.FIXED_LINE: {Nummersoort.VAST},
        phonenumbers.PhoneNumberType.MOBILE: {Nummersoort.MOBIEL, Nummersoort.BEDRIJF},
        phonenumbers.PhoneNumberType.TOLL_FREE: {Nummersoort.GRATIS},
        phonenumbers.PhoneNumberType.PREMIUM_RATE: {Nummersoort.BETAALD},
        phonenumbers.PhoneNumberType.VOIP: {Nummersoort.BEDRIJF},
        phonenumbers.PhoneNumberType.UAN: {Nummersoort.BEDRIJF},
    }
    for national in _random_numbers(seed=7, count=3000):
        number = _ours(f"0{national}")
        if number is None:
            continue
        parsed = phonenumbers.parse(f"+31{national}", None)
        assert number.soort in kinds[phonenumbers.number_type(parsed)], national
        if number.soort is Nummersoort.VAST:
            assert len(number.netnummer or "") - 1 == phonenumbers.length_of_geographical_area_code(parsed)


def test_every_area_code_of_phonenumbers_is_ours_and_the_other_way_round() -> None:
    theirs = set()
    for begin in range(100, 1000):
        parsed = phonenumbers.parse(f"+31{begin}234567", None)
        if phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.FIXED_LINE:
            theirs.add(f"0{begin}"[: 1 + phonenumbers.length_of_geographical_area_code(parsed)])

    assert theirs == NETNUMMERS_KORT | NETNUMMERS_LANG


def test_foreign_numbers_that_exist_are_never_refused() -> None:
    for region in sorted(phonenumbers.SUPPORTED_REGIONS - {"NL"}):
        example = phonenumbers.example_number(region)
        assert example is not None
        written = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        e164 = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
        if len(e164) < 8:
            continue  # a few islands have numbers of four or five digits
        assert e164 == Telefoonnummer.read(written).canoniek, written


def test_the_short_numbers_of_phonenumbers_are_ours() -> None:
    theirs = {str(n) for n in [*range(100, 200), *range(116000, 117000)]}
    theirs = {
        text
        for text in theirs
        if phonenumbers.is_valid_short_number_for_region(
            phonenumbers.PhoneNumber(country_code=31, national_number=int(text)), "NL"
        )
    }

    assert theirs <= set(KORTE_NUMMERS)
    assert {"113", "144"} <= set(KORTE_NUMMERS) - theirs


def test_a_number_in_running_text_is_the_same_value_as_one_in_a_field() -> None:
    number = read_number("(030) 123 45 67")

    assert number is not None
    assert number.tekst == "(030) 123 45 67"
    assert (number.geschreven, number.netnummer, number.href) == ("030 123 45 67", "030", "tel:+31301234567")
    assert read_number("030 123") is None
