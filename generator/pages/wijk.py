"""The pages of the wijken: all of them, and one each.

In: the wijken. Out: ``Page`` with ``WijkView``: teams and loket first, then fixed contacts, spreekuren, this week, and
everything that serves the wijk by thema. Printed it is a useful paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.model.contact import Contactpersoon
from generator.model.keuzes import Status, TeamVoor
from generator.model.wijk import Wijk
from generator.pages.bereiken import Adreslink, Nummer, mail_link, phone_button
from generator.pages.context import Context, Ingang, Verwijzing
from generator.pages.controleregel import Contactcontrole, Controleregel, check_of_contact, check_of_wijk
from generator.pages.lijst import Lijstitem, Themagroep, by_thema, item
from generator.pages.rooster import Roosterdag, Roosterregel, consulting_lines_in, week_of
from generator.pages.schrijfwijze import begin_met_hoofdletter, schrijf_lijst, sorteersleutel
from generator.site import WIJKEN, Page, organisatie_address, wijk_address
from generator.source import Entry


@dataclass(frozen=True, slots=True)
class Contactview:
    """A fixed contact."""

    rol: str
    naam: str
    """Empty without a consent that still holds."""
    naam_tot: str
    """The last day on which the name may be shown."""
    organisatie: Verwijzing | None
    telefoon: Nummer | None
    email: Adreslink | None
    expertise: str
    controle: Contactcontrole | None


@dataclass(frozen=True, slots=True)
class WijkView:
    """Everything that the page of a wijk says."""

    slug: str
    naam: str
    postcodes: str
    buurten: str
    teams: tuple[Lijstitem, ...]
    loket: Lijstitem | None
    contactpersonen: tuple[Contactview, ...]
    spreekuren: tuple[Roosterregel, ...]
    week: tuple[Roosterdag, ...]
    themas: tuple[Themagroep, ...]
    aantal: int
    landelijk: tuple[Verwijzing, ...]
    tekst: str
    """Markdown."""
    controle: Controleregel


@dataclass(frozen=True, slots=True)
class Wijkregel:
    """A wijk in the list of wijken."""

    naam: str
    adres: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class WijkenView:
    """The list of wijken."""

    wijken: tuple[Wijkregel, ...]


def plan_wijken(context: Context) -> Iterator[Page]:
    """Give the page with all wijken and the page of each; nothing for a gemeente without wijken."""
    if not context.kaart.wijken:
        return
    words, gemeente = context.woorden, context.instellingen.gemeente
    yield Page(
        WIJKEN,
        "pages/wijken.html",
        f"{words.gebied.Meer} in {gemeente}",
        f"Kies uw {words.gebied.een} in {gemeente} en zie welke hulp en activiteiten er dichtbij zijn.",
        WijkenView(wijk_rows(context)),
    )
    for slug, entry in context.kaart.wijken.items():
        yield Page(
            wijk_address(slug),
            "pages/wijk.html",
            f"{entry.value.naam}: {words.aanbod.meer}",
            _summary(context, entry.value),
            partial(describe, context, entry),
            gewijzigd=entry.value.gecontroleerd_op,
        )


def wijk_rows(context: Context) -> tuple[Wijkregel, ...]:
    """Give the wijken by name."""
    entries = sorted(context.kaart.wijken.values(), key=lambda entry: sorteersleutel(entry.value.naam))
    return tuple(
        Wijkregel(entry.value.naam, wijk_address(entry.slug), schrijf_lijst(list(entry.value.buurten)))
        for entry in entries
    )


def describe(context: Context, entry: Entry[Wijk]) -> WijkView:
    """Give everything that the page of this wijk says."""
    wijk = entry.value
    serving = context.serving(entry.slug)
    teams = _teams(context, wijk)
    loket = _open(context, context.get(wijk.loket) or context.loket)
    shown = frozenset(one.slug for one in (*teams, *([loket] if loket else [])))
    return WijkView(
        slug=entry.slug,
        naam=wijk.naam,
        postcodes=schrijf_lijst([area.geschreven.replace(" ", "\u00a0") for area in wijk.postcodes]),
        buurten=schrijf_lijst(list(wijk.buurten)),
        teams=teams,
        loket=loket,
        contactpersonen=tuple(describe_contact(context, contact) for contact in wijk.linking_pins),
        spreekuren=consulting_lines_in(context, entry.slug),
        week=week_of(context, (one for one in serving if not context.kaart.is_geheim(one.value))),
        themas=by_thema(context, serving, shown),
        aantal=len(serving),
        landelijk=tuple(context.link_to(one) for one in context.landelijk),
        tekst=entry.body,
        controle=check_of_wijk(context, wijk),
    )


def describe_contact(context: Context, contact: Contactpersoon) -> Contactview:
    """Give a fixed contact as it is shown."""
    organisatie = context.kaart.organisaties.get(contact.organisatie) if contact.organisatie else None
    name = contact.naam or ""
    return Contactview(
        rol=begin_met_hoofdletter(contact.rol),
        naam=name if contact.has_toestemming(context.peildatum) else "",
        naam_tot=_last_day_of_consent(contact),
        organisatie=Verwijzing(organisatie.value.naam, organisatie_address(organisatie.slug)) if organisatie else None,
        telefoon=phone_button(contact.telefoon) if contact.telefoon else None,
        email=mail_link(contact.email),
        expertise=schrijf_lijst(list(contact.expertise)),
        controle=check_of_contact(context, contact),
    )


def _teams(context: Context, wijk: Wijk) -> tuple[Lijstitem, ...]:
    found = []
    for team in wijk.teams:
        entry = context.get(team.team)
        if entry and context.kaart.status_of(entry.value) is not Status.GESTOPT:
            found.append(item(context, entry, "" if team.voor is TeamVoor.IEDEREEN else team.voor.label))
    return tuple(found)


def _last_day_of_consent(contact: Contactpersoon) -> str:
    given = contact.toestemming_op
    if given is None:
        return ""
    is_leap_day = (given.month, given.day) == (2, 29)
    return given.replace(year=given.year + 1, day=28 if is_leap_day else given.day).isoformat()


def _open(context: Context, entry: Ingang | None) -> Lijstitem | None:
    return item(context, entry) if entry and context.kaart.status_of(entry.value) is not Status.GESTOPT else None


def _summary(context: Context, wijk: Wijk) -> str:
    words = context.woorden
    return f"{words.team.Een}, contactpersonen, spreekuren en alle {words.aanbod.meer} voor {wijk.naam}."
