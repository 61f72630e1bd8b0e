"""The professional's part of a voorziening: numbers, referring, laws, waiting time.

In: a voorziening and its ways to make contact. Out: ``ProfessionalView``, or None when there is nothing to tell.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.keuzes import Domein
from generator.model.toegang import Wachttijd
from generator.model.voorziening import Voorziening
from generator.pages.bereiken import Adreslink, Bereik, Nummer
from generator.pages.binnenkomen import referrers
from generator.pages.context import Context
from generator.pages.schrijfwijze import als_zin, begin_met_hoofdletter, schrijf_datum, schrijf_lijst

WACHTTIJD_DAGEN = 30
"""How long a waiting time is shown after it was measured."""


@dataclass(frozen=True, slots=True)
class Wachtregel:
    """A waiting time, and the last day on which it is shown."""

    tekst: str
    tot: str


@dataclass(frozen=True, slots=True)
class ProfessionalView:
    """What a professional wants to know."""

    nummers: tuple[Nummer, ...]
    verwijzen: Adreslink | None
    zorgdomein: str
    beveiligde_mail: str
    verwijzers: str
    consultatie: str
    tekst: str
    """Markdown."""
    wetten: tuple[str, ...]
    leveringsvorm: str
    contract: str
    domeinen: str
    wachttijden: tuple[Wachtregel, ...]


def professional_part(context: Context, voorziening: Voorziening, bereik: Bereik) -> ProfessionalView | None:
    """Give the professional's part; None when there is nothing in it but the domains."""
    view = ProfessionalView(
        nummers=bereik.professionals,
        verwijzen=bereik.verwijzen,
        zorgdomein=bereik.zorgdomein,
        beveiligde_mail=bereik.beveiligde_mail,
        verwijzers=begin_met_hoofdletter(schrijf_lijst(referrers(context, voorziening.toegang), "of")),
        consultatie=voorziening.consultatie or "",
        tekst=voorziening.voor_professionals or "",
        wetten=tuple(wet.label for wet in voorziening.wet),
        leveringsvorm=begin_met_hoofdletter(schrijf_lijst([one.label for one in voorziening.leveringsvorm], "of")),
        contract=begin_met_hoofdletter(schrijf_lijst([one.label for one in voorziening.gecontracteerd])),
        domeinen=schrijf_lijst([domein.label for domein in domains_of(context, voorziening)]),
        wachttijden=tuple(_waiting(one) for one in voorziening.wachttijd if _last_day(one) >= context.peildatum),
    )
    told = (
        view.nummers, view.verwijzen, view.zorgdomein, view.beveiligde_mail, view.verwijzers, view.consultatie,
        view.tekst, view.wetten, view.leveringsvorm, view.contract, view.domeinen, view.wachttijden,
    )  # fmt: skip
    return view if any(told) else None


def domains_of(context: Context, voorziening: Voorziening) -> tuple[Domein, ...]:
    """Give the domains of the 4D model: its own, else those of its themas, in their fixed order."""
    named = set(voorziening.domeinen_4d)
    if not named:
        themas = (context.thema(slug) for slug in voorziening.themas)
        named = {domein for thema in themas if thema for domein in thema.domeinen_4d}
    return tuple(domein for domein in Domein if domein in named)


def _last_day(one: Wachttijd) -> date:
    return one.gemeten_op + timedelta(days=WACHTTIJD_DAGEN)


def _waiting(one: Wachttijd) -> Wachtregel:
    weeks = f"{one.weken} tot {one.tot_weken} weken" if one.tot_weken else f"{one.weken} {_weeks(one.weken)}"
    parts = [f"{weeks} {one.fase.label}" if one.fase else weeks]
    if one.voor:
        parts.append(f"voor {one.voor}")
    source = f", bron: {one.bron}" if one.bron else ""
    return Wachtregel(
        als_zin(f"{' '.join(parts)} (gemeten op {schrijf_datum(one.gemeten_op)}{source})"), _last_day(one).isoformat()
    )


def _weeks(count: int) -> str:
    return "week" if count == 1 else "weken"
