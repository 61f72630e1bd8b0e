from datetime import date
from typing import Any

import pytest

from generator.pages.site_view import SiteView, site_view
from tests.bouwers import instellingen, kaart, pagina, voorziening, wijk

DAG = date(2026, 11, 24)


def view(*entries: Any, vaste_peildatum: bool = False, **settings: Any) -> SiteView:
    return site_view(kaart(instellingen(**settings), *entries), DAG, versie="abc", vaste_peildatum=vaste_peildatum)


def test_policy_is_that_of_the_contract() -> None:
    assert view().csp == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
    )


def test_policy_lets_the_form_be_sent_to_its_own_address() -> None:
    site = view(formulier={"adres": "https://formulier.merendonk.example/kaart"})
    assert site.csp.endswith("form-action 'self' https://formulier.merendonk.example")


def test_example_counts_its_own_day_as_today() -> None:
    site = view(voorbeeld_peildatum="2026-11-22")
    assert (site.data_vandaag, site.gebouwd_op) == ("2026-11-22", "")


def test_day_that_was_asked_for_is_not_today_in_the_browser() -> None:
    assert view(voorbeeld_peildatum="2026-11-22", vaste_peildatum=True).data_vandaag == ""


def test_real_kaart_lets_the_browser_tell_how_old_the_build_is() -> None:
    site = view(voorbeeld=None)
    assert (site.data_vandaag, site.gebouwd_op, site.peildatum) == ("", "2026-11-24", "24 november 2026")


def test_rights_are_in_the_footer_of_every_page() -> None:
    assert "/rechten/" in [one.adres for one in view().voettekst]


def test_own_page_stands_in_the_footer_when_it_asks_to() -> None:
    site = view(pagina("over", voettekst="true"), pagina("stil"))
    addresses = [one.adres for one in site.voettekst]
    assert "/over/" in addresses
    assert "/stil/" not in addresses


def test_navigation_has_wijken_only_where_there_are_any() -> None:
    assert "/wijken/" not in [one.adres for one in view().navigatie]
    assert view(wijk("noord")).navigatie[0].naam == "Wijken"


def test_emergency_help_names_what_exists() -> None:
    site = view(voorziening("lijn", contact={"telefoon": "112"}), noodhulp=["lijn", "weg"])
    assert [(one.naam, one.bel.href) for one in site.noodhulp if one.bel] == [("Hulp lijn", "tel:112")]


@pytest.mark.parametrize(
    ("stijl", "klasse", "last"),
    [
        (None, "voorbeeld-theme", "css/print.css"),
        (
            {"klasse": "merendonk-theme", "css": "css/merendonk.css"},
            "voorbeeld-theme merendonk-theme",
            "css/merendonk.css",
        ),
        ({"klasse": "voorbeeld-theme"}, "voorbeeld-theme", "css/print.css"),
    ],
)
def test_gemeente_restyles_on_top_of_the_theme(stijl: dict[str, str] | None, klasse: str, last: str) -> None:
    site = view(stijl=stijl)
    assert (site.stijlklasse, site.stylesheets[-1]) == (klasse, last)


def test_no_licence_is_named_without_one() -> None:
    assert view().licentie is None
    licence = view(licentie="CC0-1.0").licentie
    assert licence is not None
    assert licence.tekst == "CC0 1.0"
