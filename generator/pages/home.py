"""The front page: search, the front door of the gemeente, the themas.

In: the kaart. Out: ``Page`` with ``HomeView``, and the postcodes that find a wijk in the browser.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.context import Context, Verwijzing
from generator.pages.lijst import Lijstitem, item
from generator.pages.themas import Themaregel, thema_rows
from generator.pages.wijk import Wijkregel, wijk_rows
from generator.site import HOME, POSTCODES, Page, relative_link, wijk_address


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that the front page says."""

    inleiding: str
    loket: Lijstitem | None
    wijken: tuple[Wijkregel, ...]
    postcodes: str
    """The address of the file with the postcodes; empty when no wijk names any."""
    themas: tuple[Themaregel, ...]
    aantal: int


def plan_home(context: Context) -> Iterator[Page]:
    """Give the front page."""
    settings, words = context.instellingen, context.woorden
    has_postcodes = any(entry.value.postcodes for entry in context.kaart.wijken.values())
    yield Page(
        HOME,
        "pages/home.html",
        settings.naam,
        f"Vind {words.aanbod.meer} in {settings.gemeente}: wie u kunt bellen, waar het is en hoe u binnenkomt.",
        HomeView(
            inleiding=f"Vind {words.aanbod.meer} in {settings.gemeente}.",
            loket=item(context, context.loket) if context.loket else None,
            wijken=wijk_rows(context),
            postcodes=POSTCODES if has_postcodes else "",
            themas=thema_rows(context),
            aantal=len(context.in_lijsten),
        ),
    )


def postcode_table(context: Context) -> dict[str, list[Verwijzing]]:
    """Give for each postcode (``1234`` or ``1234AB``) the wijken that it lies in, with links from the front page."""
    table: dict[str, list[Verwijzing]] = {}
    for slug, entry in context.kaart.wijken.items():
        link = Verwijzing(entry.value.naam, relative_link(HOME, wijk_address(slug)))
        for area in entry.value.postcodes:
            table.setdefault(f"{area.pc4}{area.letters}", []).append(link)
    return dict(sorted(table.items()))
