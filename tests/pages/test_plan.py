import json
from datetime import date
from typing import Any

from generator.model.kaart import Kaart
from generator.pages.context import Context
from generator.pages.plan import plan_pages, plan_texts
from generator.pages.redactiewijzer import Veld, plan_redactiewijzer
from generator.pages.site_view import site_view
from generator.site import OutputFile, Page
from tests.bouwers import instellingen, kaart, organisatie, pagina, thema, voorziening, wijk

DAG = date(2026, 11, 24)


class Recorder:
    """Stands in for the renderer and keeps what it was asked to draw."""

    def render_text(self, address: str, template: str, data: Any) -> OutputFile:
        return OutputFile(address.lstrip("/"), template.encode())


def addresses(made: Kaart) -> list[str]:
    return [page.adres for page in plan_pages(made, DAG)]


def texts(made: Kaart) -> dict[str, bytes]:
    site = site_view(made, DAG, versie="abc")
    pages = list(plan_pages(made, DAG))
    return {file.path: file.content for file in plan_texts(made, DAG, site, pages, Recorder())}


def test_every_kind_of_page_is_planned_once() -> None:
    made = kaart(thema("geld"), wijk("noord"), voorziening("a"), pagina("over"))
    found = addresses(made)
    assert len(found) == len(set(found))
    assert set(found) == {
        "/", "/wijken/", "/wijken/noord/", "/voorzieningen/", "/voorzieningen/a/", "/themas/", "/themas/geld/",
        "/organisaties/", "/organisaties/welzijn/", "/zoeken/", "/4d/", "/noodhulp/", "/rechten/", "/over/",
        "/controle/", "/toegankelijkheid/", "/redactiewijzer/", "/404.html",
    }  # fmt: skip


def test_concept_has_no_page_and_nobody_names_it() -> None:
    made = kaart(
        voorziening("stil", concept="true"),
        wijk("stille-wijk", concept="true"),
        voorziening("a", zie_ook=["stil"], wijken=["stille-wijk"], werkgebied="wijk"),
    ).published()
    pages = {page.adres: page for page in plan_pages(made, DAG)}
    assert "/voorzieningen/stil/" not in pages
    assert "/wijken/" not in pages
    assert pages["/voorzieningen/a/"].inhoud.zie_ook == ()
    assert pages["/voorzieningen/a/"].inhoud.gebied == ""


def test_page_titles_are_unique() -> None:
    made = kaart(thema("geld"), wijk("noord"), voorziening("a"), organisatie("zorg"), pagina("over"))
    titles = [page.titel for page in plan_pages(made, DAG)]
    assert len(titles) == len(set(titles))


def test_what_search_engines_should_not_list_is_not_in_the_sitemap() -> None:
    hidden = {page.adres for page in plan_pages(kaart(), DAG) if not page.in_sitemap}
    assert hidden == {"/controle/", "/redactiewijzer/", "/404.html"}


def test_status_counts_without_a_clock() -> None:
    made = kaart(
        voorziening("vers"),
        voorziening("oud", gecontroleerd_op="2026-01-01"),
        voorziening("weg", status="gestopt", gestopt_op="2026-10-01"),
    )
    status = json.loads(texts(made)["status.json"])
    assert status["gebouwd_op"] == "2026-11-24"
    assert status["versie"] == "abc"
    assert (status["voorzieningen"], status["gestopt"], status["verlopen"]) == (3, 1, 1)
    assert status["volgende_bouw"] == "2026-11-25"


def test_browser_knows_the_holidays_of_three_years() -> None:
    holidays = json.loads(texts(kaart())["feestdagen.json"])
    assert holidays["2027-04-27"] == "Koningsdag"
    assert {day[:4] for day in holidays} == {"2026", "2027", "2028"}


def test_postcodes_lead_to_their_wijken() -> None:
    made = kaart(wijk("noord", postcodes=["1234", "1235 AB"]), wijk("zuid", postcodes=["1234"]))
    table = json.loads(texts(made)["postcodes.json"])
    assert table == {
        "1234": [["Noord", "wijken/noord/"], ["Zuid", "wijken/zuid/"]],
        "1235AB": [["Noord", "wijken/noord/"]],
    }


def test_security_txt_is_there_when_somebody_can_be_reached() -> None:
    assert ".well-known/security.txt" not in texts(kaart())
    made = kaart(instellingen(redactie={"email": "kaart@merendonk.example"}))
    assert ".well-known/security.txt" in texts(made)


def find(fields: tuple[Veld, ...], name: str) -> Veld:
    return next(field for field in fields if field.naam == name)


def test_editor_guide_tells_every_field_with_its_words_and_the_fields_below() -> None:
    page: Page = next(plan_redactiewijzer(Context(kaart(), DAG)))
    fields = page.inhoud.soorten[0].velden
    assert find(fields, "naam").verplicht
    assert "team" in [word.woord for word in find(fields, "soort").keuzes]
    assert find(find(fields, "contact").velden, "telefoon").voorbeeld == "030 000 12 34"
    assert find(find(fields, "toegang").velden, "routes").keuzes[0].betekenis == "U kunt zo binnenlopen of bellen"


def test_every_field_of_the_guide_is_explained() -> None:
    page = next(plan_redactiewijzer(Context(kaart(), DAG)))

    def unexplained(fields: tuple[Veld, ...]) -> list[str]:
        return [
            name for field in fields for name in ([field.naam] if not field.uitleg else []) + unexplained(field.velden)
        ]

    assert [name for kind in page.inhoud.soorten for name in unexplained(kind.velden)] == []
