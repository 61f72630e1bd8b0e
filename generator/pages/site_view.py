"""What every page of the site knows: names, navigation, help in an emergency, policy and looks.

In: the published kaart, the day of the build and its version. Out: one frozen ``SiteView``, the ``site`` of templates.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.instellingen import Instellingen
from generator.model.kaart import Kaart
from generator.model.keuzes import Licentie
from generator.pages.bereiken import Adreslink, Nummer, first_number, mail_link, phone_button
from generator.pages.context import Context, Verwijzing
from generator.pages.schrijfwijze import begin_met_hoofdletter, schrijf_datum
from generator.pages.woorden import Woordvorm
from generator.site import (
    DOMEINEN,
    FEESTDAGEN,
    NOODHULP,
    ORGANISATIES,
    RECHTEN,
    THEMAS,
    TOEGANKELIJKHEID,
    VOORZIENINGEN,
    WIJKEN,
    WOORDENLIJST,
    ZOEKEN,
    pagina_address,
    voorziening_address,
)

THEMA = "voorbeeld-theme"
STYLESHEETS = (
    "css/layers.css",
    "vendor/noto-sans/noto-sans.css",
    "vendor/voorbeeld/theme.css",
    "vendor/utrecht/utrecht.css",
    "vendor/nl-design-system/candidate.css",
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/components/pagina.css",
    "css/components/tekst.css",
    "css/components/lijst.css",
    "css/components/controle.css",
    "css/components/contact.css",
    "css/components/tijden.css",
    "css/components/rooster.css",
    "css/components/suggesties.css",
    "css/utilities.css",
    "css/print.css",
)
"""The stylesheets of every page, in order; ``zoeken.css`` stands on the search page only."""

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
)
_LICENCES = {
    Licentie.CC0: Adreslink("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.nl"),
    Licentie.CC_BY: Adreslink("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.nl"),
}


@dataclass(frozen=True, slots=True)
class Noodregel:
    """One help line for emergencies."""

    naam: str
    adres: str
    bel: Nummer | None


@dataclass(frozen=True, slots=True)
class RedactieView:
    """Who runs the kaart."""

    naam: str
    email: Adreslink | None
    telefoon: Nummer | None


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page of one kaart shares."""

    naam: str
    gemeente: str
    gebied: Woordvorm
    team: Woordvorm
    aanbod: Woordvorm
    is_loket: bool
    loket: Verwijzing | None
    navigatie: tuple[Verwijzing, ...]
    noodhulp: tuple[Noodregel, ...]
    voettekst: tuple[Verwijzing, ...]
    privacyverklaring: str
    redactie: RedactieView | None
    snel_weg: str
    voorbeeld: bool
    peildatum: str
    """The day of building, in words."""
    gebouwd_op: str
    """The day of building, ``2026-11-24``; empty when this example counts one fixed day as today."""
    data_vandaag: str
    """The day that the browser takes as today; empty for a real kaart."""
    versie: str
    csp: str
    stijlklasse: str
    stylesheets: tuple[str, ...]
    licentie: Adreslink | None
    feestdagen: str
    """The address of the file with the public holidays."""


def site_view(kaart: Kaart, peildatum: date, *, versie: str = "", vaste_peildatum: bool = False) -> SiteView:
    """Give what every page shares; ``vaste_peildatum`` says that the day was asked for on the command line."""
    context = Context(kaart, peildatum)
    settings = context.instellingen
    today = "" if vaste_peildatum or not settings.voorbeeld_peildatum else settings.voorbeeld_peildatum.isoformat()
    own_css = (settings.stijl.css,) if settings.stijl and settings.stijl.css else ()
    own_class = settings.stijl.klasse if settings.stijl and settings.stijl.klasse else ""
    return SiteView(
        naam=settings.naam,
        gemeente=settings.gemeente,
        gebied=context.woorden.gebied,
        team=context.woorden.team,
        aanbod=context.woorden.aanbod,
        is_loket=context.is_loket,
        loket=context.link_to(context.loket) if context.loket else None,
        navigatie=tuple(_navigation(context)),
        noodhulp=tuple(_emergency(context)),
        voettekst=tuple(_footer(context)),
        privacyverklaring=settings.privacyverklaring.href if settings.privacyverklaring else "",
        redactie=_redactie(settings),
        snel_weg=settings.snel_weg.href if settings.snel_weg else "",
        voorbeeld=settings.voorbeeld,
        peildatum=schrijf_datum(peildatum),
        gebouwd_op="" if settings.voorbeeld_peildatum else peildatum.isoformat(),
        data_vandaag=today,
        versie=versie,
        csp=_POLICY + (f" {settings.formulier.adres.oorsprong}" if settings.formulier else ""),
        stijlklasse=" ".join(dict.fromkeys(f"{THEMA} {own_class}".split())),
        stylesheets=(*STYLESHEETS, *own_css),
        licentie=_LICENCES[settings.licentie] if settings.licentie else None,
        feestdagen=FEESTDAGEN,
    )


def _navigation(context: Context) -> Iterator[Verwijzing]:
    if context.kaart.wijken:
        yield Verwijzing(context.woorden.gebied.Meer, WIJKEN)
    yield Verwijzing("Onderwerpen", THEMAS)
    yield Verwijzing("A tot Z", VOORZIENINGEN)
    if context.instellingen.noodhulp:
        yield Verwijzing("Noodhulp", NOODHULP)


def _emergency(context: Context) -> Iterator[Noodregel]:
    for entry in context.pick(context.instellingen.noodhulp):
        number = first_number(context.kaart.contact_of(entry.value))
        yield Noodregel(entry.value.naam, voorziening_address(entry.slug), number)


def _footer(context: Context) -> Iterator[Verwijzing]:
    yield Verwijzing("Uw rechten", RECHTEN)
    for slug, entry in context.kaart.paginas.items():
        if entry.value.voettekst:
            yield Verwijzing(entry.value.titel, pagina_address(slug))
    yield Verwijzing("Toegankelijkheid", TOEGANKELIJKHEID)
    if context.kaart.woordenlijst:
        yield Verwijzing("Moeilijke woorden", WOORDENLIJST)
    yield Verwijzing("Organisaties", ORGANISATIES)
    yield Verwijzing("Voor professionals: zoeken op leefgebied (4D)", DOMEINEN)
    yield Verwijzing("Zoeken", ZOEKEN)


def _redactie(settings: Instellingen) -> RedactieView | None:
    redactie = settings.redactie
    if redactie is None:
        return None
    phone = phone_button(redactie.telefoon) if redactie.telefoon else None
    name = begin_met_hoofdletter(redactie.naam) if redactie.naam else f"Redactie van {settings.naam}"
    return RedactieView(name, mail_link(redactie.email), phone)
