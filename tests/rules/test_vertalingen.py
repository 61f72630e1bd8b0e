import pytest

from generator.rules import vertalingen
from tests.bouwers import kaart, voorziening

DUTCH = "Hulp bij gewone dingen, voor iedereen."


@pytest.mark.parametrize(
    ("van", "expected"),
    [
        (DUTCH, []),
        (f"  {DUTCH}\n", []),
        ("Hulp bij gewone\ndingen,  voor iedereen.", []),
        ("Hulp bij gewone dingen.", [("waarschuwing:vertaling-verouderd", "vertalingen.en.van")]),
        (DUTCH.lower(), [("waarschuwing:vertaling-verouderd", "vertalingen.en.van")]),
    ],
)
def test_a_translation_of_an_older_samenvatting_warns(told, van, expected):
    texts = {"en": {"samenvatting": "Help with ordinary things.", "van": van}}
    assert told(vertalingen.report_outdated_translations, kaart(voorziening(vertalingen=texts))) == expected


def test_a_broken_samenvatting_says_nothing_about_its_translations(told):
    texts = {"en": {"samenvatting": "Help with ordinary things.", "van": "Iets anders."}}
    broken = voorziening(vertalingen=texts, broken=[("samenvatting",)])
    assert told(vertalingen.report_outdated_translations, kaart(broken)) == []
