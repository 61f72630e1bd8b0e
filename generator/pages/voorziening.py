"""The page of one voorziening: what it is, for whom, how to get in, when and where; then the professional's part.

In: an entry. Out: ``Page`` with ``VoorzieningView``. Of a secret address nothing of places or hours gets in here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.model.keuzes import Status
from generator.model.organisatie import Organisatie
from generator.model.talen import taalnaam
from generator.model.voorziening import Voorziening
from generator.pages.bereiken import Bereik, reach
from generator.pages.binnenkomen import Binnenkomen, age_text, area_text, cost_lines, way_in
from generator.pages.context import Context, Ingang, Verwijzing
from generator.pages.controleregel import Controleregel, check_of
from generator.pages.plaatsen import Plaats, hours_and_places
from generator.pages.professionals import ProfessionalView, professional_part
from generator.pages.rooster import Roosterregel, activity_lines, consulting_lines, consulting_lines_at
from generator.pages.schrijfwijze import als_zin, begin_met_hoofdletter, midden_in_zin, schrijf_lijst
from generator.pages.status import Meldingbericht, Statusbericht, meldingen_of, status_of
from generator.pages.tijden import Tijden
from generator.pages.woordenlijst import Uitleg, explain
from generator.site import Page, organisatie_address, thema_address, voorziening_address


@dataclass(frozen=True, slots=True)
class VoorzieningView:
    """Everything that the page of a voorziening says."""

    slug: str
    naam: str
    ook_bekend_als: str
    organisatie: Verwijzing | None
    soort: str
    samenvatting: str
    tekst: str
    """Markdown."""
    themas: tuple[Verwijzing, ...]
    voor_wie: tuple[str, ...]
    gebied: str
    voorwaarden: tuple[str, ...]
    binnenkomen: Binnenkomen
    spoed: str
    bereik: Bereik
    tijden: Tijden | None
    tijden_van: str
    plaatsen: tuple[Plaats, ...]
    plaatsen_van: str
    kosten: tuple[str, ...]
    is_gratis: bool
    talen: tuple[str, ...]
    goed_om_te_weten: tuple[str, ...]
    kanalen: str
    meenemen: tuple[str, ...]
    toegankelijkheid: tuple[str, ...]
    stappen: tuple[str, ...]
    activiteiten: tuple[Roosterregel, ...]
    spreekuren: tuple[Roosterregel, ...]
    spreekuren_hier: tuple[Roosterregel, ...]
    eerst_proberen: tuple[Verwijzing, ...]
    eerst_genoemd_bij: tuple[Verwijzing, ...]
    zie_ook: tuple[Verwijzing, ...]
    genoemd_bij: tuple[Verwijzing, ...]
    status: Statusbericht
    meldingen: tuple[Meldingbericht, ...]
    controle: Controleregel
    professional: ProfessionalView | None
    is_geheim: bool
    is_gevoelig: bool
    bronnen: tuple[Verwijzing, ...]
    woorden: tuple[Uitleg, ...]


def plan_voorzieningen(context: Context) -> Iterator[Page]:
    """Give the page of every voorziening; what has stopped keeps its page, but search engines forget it."""
    for entry in context.alle:
        stopped = context.kaart.status_of(entry.value) is Status.GESTOPT
        yield Page(
            voorziening_address(entry.slug),
            "pages/voorziening.html",
            entry.value.naam,
            entry.value.samenvatting,
            partial(describe, context, entry),
            in_sitemap=not stopped,
            gewijzigd=entry.value.gecontroleerd_op,
        )


def describe(context: Context, entry: Ingang) -> VoorzieningView:
    """Give everything that the page of this voorziening says."""
    voorziening = entry.value
    organisatie = context.kaart.organisatie_of(voorziening)
    secret = context.kaart.is_geheim(voorziening)
    bereik = reach(
        context.kaart.contact_of(voorziening), context.peildatum, hide_hours=secret and not _has_own_hours(voorziening)
    )
    places = hours_and_places(context, voorziening)
    return VoorzieningView(
        slug=entry.slug,
        naam=voorziening.naam,
        ook_bekend_als=schrijf_lijst(list(voorziening.ook_bekend_als)),
        organisatie=_organisatie_link(organisatie, voorziening),
        soort=begin_met_hoofdletter(voorziening.soort.label),
        samenvatting=voorziening.samenvatting,
        tekst=entry.body,
        themas=_themas(context, voorziening),
        voor_wie=_for_whom(context, voorziening),
        gebied=area_text(context, voorziening),
        voorwaarden=voorziening.voorwaarden,
        binnenkomen=way_in(context, entry),
        spoed=voorziening.spoed or "",
        bereik=bereik,
        tijden=places.tijden,
        tijden_van=places.tijden_van,
        plaatsen=places.plaatsen,
        plaatsen_van=places.plaatsen_van,
        kosten=cost_lines(voorziening.kosten),
        is_gratis=bool(voorziening.kosten and voorziening.kosten.gratis),
        talen=tuple(begin_met_hoofdletter(taalnaam(code)) for code in voorziening.talen),
        goed_om_te_weten=tuple(_good_to_know(voorziening)),
        kanalen=schrijf_lijst([kanaal.label for kanaal in voorziening.kanalen], "of"),
        meenemen=voorziening.meenemen,
        toegankelijkheid=tuple(begin_met_hoofdletter(one.label) for one in voorziening.toegankelijkheid),
        stappen=voorziening.zo_werkt_het,
        activiteiten=() if secret else activity_lines(voorziening, context.peildatum),
        spreekuren=consulting_lines(context, voorziening),
        spreekuren_hier=() if secret else consulting_lines_at(context, entry.slug),
        eerst_proberen=_links(context, context.pick(voorziening.eerst_proberen)),
        eerst_genoemd_bij=_links(context, context.eerst_genoemd_bij.get(entry.slug, ())),
        zie_ook=_links(context, context.pick(voorziening.zie_ook)),
        genoemd_bij=_links(context, _only_there(context, entry)),
        status=status_of(context, voorziening),
        meldingen=meldingen_of(context, voorziening, organisatie),
        controle=check_of(context, entry),
        professional=professional_part(context, voorziening, bereik),
        is_geheim=secret,
        is_gevoelig=context.is_gevoelig(voorziening),
        bronnen=tuple(Verwijzing(bron.url.host, bron.url.href) for bron in voorziening.bronnen),
        woorden=explain(context, voorziening, entry.body),
    )


def _has_own_hours(voorziening: Voorziening) -> bool:
    """When the telephone is answered stands in its own contact, and is not inherited."""
    own = voorziening.contact
    return own is not None and (own.is_reachable or "bereikbaar" in own.model_fields_set)


def _organisatie_link(organisatie: Organisatie | None, voorziening: Voorziening) -> Verwijzing | None:
    return Verwijzing(organisatie.naam, organisatie_address(voorziening.organisatie)) if organisatie else None


def _themas(context: Context, voorziening: Voorziening) -> tuple[Verwijzing, ...]:
    found = ((slug, context.thema(slug)) for slug in voorziening.themas)
    return tuple(Verwijzing(thema.naam, thema_address(slug)) for slug, thema in found if thema)


def _for_whom(context: Context, voorziening: Voorziening) -> tuple[str, ...]:
    known = context.kaart.doelgroepen
    groups = [known[slug].value.naam for slug in voorziening.doelgroepen if slug in known]
    age = age_text(voorziening.leeftijd)
    people = [groups[0], *(midden_in_zin(name) for name in groups[1:])] if groups else []
    return tuple(text for text in (schrijf_lijst(people), begin_met_hoofdletter(age)) if text)


def _good_to_know(voorziening: Voorziening) -> Iterator[str]:
    if voorziening.tolk:
        yield "Er kan een tolk bij komen."
    if voorziening.tolk is False:
        yield "Er is geen tolk."
    if voorziening.tolk_uitleg:
        yield als_zin(voorziening.tolk_uitleg)
    if voorziening.anoniem:
        yield "U hoeft uw naam niet te zeggen."
    if voorziening.meebrengen:
        yield f"U mag meebrengen: {schrijf_lijst([one.label for one in voorziening.meebrengen])}."
    if voorziening.inbegrepen:
        yield f"Dit zit erbij: {schrijf_lijst([one.label for one in voorziening.inbegrepen])}."


def _links(context: Context, entries: tuple[Ingang, ...]) -> tuple[Verwijzing, ...]:
    """Give links with the status beside them; what has stopped is not recommended."""
    return tuple(
        context.link_to(entry, status.merk)
        for entry in entries
        for status in [status_of(context, entry.value)]
        if not status.is_gestopt
    )


def _only_there(context: Context, entry: Ingang) -> tuple[Ingang, ...]:
    """Give who names this voorziening under 'zie ook' without being named back."""
    return tuple(one for one in context.ook_genoemd_bij.get(entry.slug, ()) if one.slug not in entry.value.zie_ook)
