from datetime import date

import pytest

from generator.rules import vertalingen
from tests.bouwers import kaart, voorziening

DAY = date(2026, 11, 24)
NOW = "Hulp bij geld en schulden, gratis voor iedereen."


def translated(broken=(), samenvatting=NOW, **van):
    texts = {code: {"samenvatting": "Help with money and debts.", "van": text} for code, text in van.items()}
    return voorziening(samenvatting=samenvatting, vertalingen=texts, broken=broken)


def outdated(*codes):
    return [("waarschuwing:vertaling-verouderd", f"vertalingen.{code}.van") for code in codes]


@pytest.mark.parametrize(
    "van",
    [
        "Hulp bij geld en schulden.",
        "hulp bij geld en schulden, gratis voor iedereen.",
        "Hulp bij geld en schulden, gratis voor iedereen",
        "Hulp bij geld en schulden: gratis voor iedereen.",
        "Hulp bij geld en schulden, gratis voor iederéén.",
    ],
)
def test_a_translation_of_another_samenvatting_warns(told, van):
    assert told(vertalingen.report_outdated_translations, kaart(translated(en=van))) == outdated("en")


@pytest.mark.parametrize(
    "entry",
    [
        voorziening(),
        translated(en=NOW),
        translated(en=NOW, tr=NOW, ar=NOW, pl=NOW, uk=NOW),
        translated(en="Hulp bij geld en schulden,\ngratis voor iedereen."),
        translated(en="Hulp bij  geld en schulden, gratis voor iedereen."),
        translated(en="Iets anders.", broken=[("samenvatting",)]),
    ],
)
def test_a_translation_of_the_text_of_now_is_not_told(told, entry):
    assert told(vertalingen.report_outdated_translations, kaart(entry)) == []


def test_each_language_is_held_against_the_samenvatting_by_itself(told):
    entry = translated(en="Oud.", tr=NOW, ar="Ouder.")
    assert told(vertalingen.report_outdated_translations, kaart(entry)) == outdated("en", "ar")


@pytest.mark.parametrize(("code", "taal"), [("en", "Engels"), ("tr", "Turks"), ("ar", "Arabisch"), ("pl", "Pools")])
def test_the_sentence_names_the_language_at_the_old_text(code, taal):
    entry = translated(**{code: "Oud."})
    (problem,) = vertalingen.report_outdated_translations(kaart(entry), DAY)
    assert problem.text == f"De vertaling in het {taal} is van een oudere samenvatting."
    assert problem.location == entry.source.locate(("vertalingen", code, "van"))[0]
