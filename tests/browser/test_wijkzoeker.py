"""The wijk of a postcode, found without sending it anywhere."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

MODULE = """async ([tabel, code]) => {
  const start = document.querySelector('script[type="module"]').src;
  const { vind } = await import(start.replace('start.js', 'wijkzoeker.js'));
  return vind(tabel, code).map(([naam]) => naam);
}"""
FIRST_CODE = """async () => {
  const adres = document.querySelector('[data-postcodes]').dataset.postcodes;
  return Object.keys(await (await fetch(adres)).json())[0];
}"""
TABEL = {"1234": [["Noord", "n/"]], "1235AB": [["Zuid", "z/"]], "1235AC": [["Oost", "o/"]], "1235AD": [["Zuid", "z/"]]}


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("1234", ["Noord"]),
        ("1234XY", ["Noord"]),
        ("1235AB", ["Zuid"]),
        ("1235", ["Zuid", "Oost"]),
        ("1235ZZ", []),
        ("9999", []),
    ],
)
def test_whole_postcode_goes_before_its_digits(page: Page, code: str, names: list[str]) -> None:
    assert page.evaluate(MODULE, [TABEL, code]) == names


def test_postcode_leads_to_its_wijk_and_is_not_sent(page: Page, klein: str, recorders: list[Any]) -> None:
    box = page.get_by_label("Uw postcode")
    code = page.evaluate(FIRST_CODE)
    box.fill(code.lower())
    link = page.locator("[data-uitkomst] a").first
    expect(link).to_be_visible()
    assert "/wijken/" in link.evaluate("one => one.href")
    assert not [address for address in recorders[0].requests if code in address]
    assert box.get_attribute("name") is None


def test_unknown_postcode_says_what_to_do(page: Page) -> None:
    page.get_by_label("Uw postcode").fill("9999 zz")
    expect(page.get_by_role("status")).to_contain_text("Deze postcode kennen wij niet.")


def test_half_a_postcode_says_nothing(page: Page) -> None:
    page.get_by_label("Uw postcode").fill("12")
    expect(page.locator("[data-uitkomst]")).to_be_empty()


def test_box_is_not_there_without_javascript_and_the_list_is(open_page: Any, klein: str) -> None:
    page = open_page(klein, java_script_enabled=False)
    expect(page.get_by_label("Uw postcode")).to_be_hidden()
    expect(page.locator('a[href="wijken/noord/"]')).to_be_visible()
