"""How someone gets in, for whom it is and what it costs, in sentences.

In: ``Toegang``, ``Kosten`` and what belongs to them. Out: ready texts. The labels of the routes stand in
``keuzes.py``; only "een verwijzing van …" is made here.
"""

from dataclasses import dataclass

from generator.model.keuzes import Aanmelder, Eenheid, Route, Verwijzer
from generator.model.toegang import Kosten, Leeftijd, Toegang
from generator.model.voorziening import Voorziening
from generator.pages.context import Context, Ingang, Verwijzing
from generator.pages.schrijfwijze import als_zin, schrijf_datum, schrijf_lijst

KORT = {
    Route.VRIJ: "zo binnenlopen of bellen",
    Route.AANMELDEN: "eerst aanmelden",
    Route.VERWIJZING: "met een verwijzing",
    Route.BESCHIKKING: "de gemeente beslist",
    Route.INDICATIE: "met een indicatie",
    Route.ONBEKEND: "bel om te vragen hoe het werkt",
}
"""The routes in a few words, for lists."""

OP_AFSTAND = "U kunt zo contact opnemen. Een verwijzing is niet nodig."
OP_AFSTAND_KORT = "zo contact opnemen"
"""The free route where nobody can walk in."""


@dataclass(frozen=True, slots=True)
class Binnenkomen:
    """The way in."""

    routes: tuple[str, ...]
    alle_nodig: bool
    uitleg: str
    aanmelden: str
    verwijsbrief: str
    ondersteuning: Verwijzing | None = None
    """Independent support, free of charge: when somebody else decides."""
    heeft_beslisser: bool = False
    bezwaar: Verwijzing | None = None
    """Where to object: when the gemeente decides."""
    heeft_besluit: bool = False


def way_in(context: Context, entry: Ingang) -> Binnenkomen:
    """Give the way in to a voorziening."""
    toegang = entry.value.toegang
    wettelijk = context.instellingen.wettelijk
    has_decision = Route.BESCHIKKING in toegang.routes
    return Binnenkomen(
        routes=tuple(_route(context, route, entry.value) for route in toegang.routes),
        alle_nodig=toegang.alle_nodig and len(toegang.routes) > 1,
        uitleg=toegang.uitleg or "",
        aanmelden=_who_signs_up(context, toegang),
        verwijsbrief=_letter(toegang),
        ondersteuning=_link_unless_self(context, wettelijk.clientondersteuning, entry),
        heeft_beslisser=toegang.has_beslisser,
        bezwaar=_link_unless_self(context, wettelijk.bezwaar_en_klacht, entry) if has_decision else None,
        heeft_besluit=has_decision,
    )


def short_way_in(context: Context, voorziening: Voorziening) -> str:
    """Give the way in in a few words."""
    toegang = voorziening.toegang
    far = context.is_at_a_distance(voorziening)
    words = [OP_AFSTAND_KORT if far and route is Route.VRIJ else KORT[route] for route in toegang.routes]
    return schrijf_lijst(words, "en" if toegang.alle_nodig else "of")


def cost_lines(kosten: Kosten | None) -> tuple[str, ...]:
    """Give what it costs, a sentence each."""
    if kosten is None:
        return ()
    until = kosten.bedragen_geldig_tot
    lines = (
        "Het is gratis." if kosten.gratis else "",
        als_zin(kosten.bedrag) if kosten.bedrag else "",
        _money(kosten.eigen_bijdrage, "Eigen bijdrage", "U betaalt een eigen bijdrage.", "Geen eigen bijdrage."),
        _money(kosten.eigen_risico, "Eigen risico", "Het telt mee voor uw eigen risico.", "Geen eigen risico."),
        _money(kosten.met_pas, "Met een pas", "Met een pas van de gemeente krijgt u korting.", ""),
        kosten.uitleg or "",
        f"Deze bedragen gelden t/m {schrijf_datum(until)}." if until else "",
    )
    return tuple(line for line in lines if line)


def age_text(leeftijd: Leeftijd | None) -> str:
    """Give the ages: "vanaf 18 jaar", "van 12 tot en met 17 jaar"."""
    if leeftijd is None or (leeftijd.van is None and leeftijd.tot is None):
        return ""
    unit = leeftijd.eenheid.label
    if leeftijd.tot is None:
        return f"vanaf {leeftijd.van} {unit}"
    if not leeftijd.van:
        return f"tot en met {leeftijd.tot} {unit}"
    if leeftijd.van == leeftijd.tot:
        one = "maand" if leeftijd.eenheid is Eenheid.MAAND and leeftijd.van == 1 else unit
        return f"{leeftijd.van} {one}"
    return f"van {leeftijd.van} tot en met {leeftijd.tot} {unit}"


def area_text(context: Context, voorziening: Voorziening) -> str:
    """Give where people must live, in words: "voor Oude Kade en Spoorbocht", "voor heel Ravelmeer"."""
    if voorziening.wijken:
        wijken = [context.kaart.wijken[slug].value.naam for slug in voorziening.wijken if slug in context.kaart.wijken]
        return schrijf_lijst(wijken)
    if voorziening.gemeenten:
        return schrijf_lijst(list(voorziening.gemeenten))
    words = {
        "gemeente": f"heel {context.instellingen.gemeente}",
        "regio": "de hele regio",
        "landelijk": "heel Nederland",
    }
    return words.get(voorziening.werkgebied, "")


def referrers(context: Context, toegang: Toegang) -> tuple[str, ...]:
    """Give who may refer, with the gemeente's own word for its team."""
    named = tuple(_referrer(context, one) for one in toegang.verwijzers)
    return (*dict.fromkeys(named), *toegang.andere_verwijzers)


def _referrer(context: Context, verwijzer: Verwijzer) -> str:
    return context.woorden.team.met_lidwoord if verwijzer is Verwijzer.WIJKTEAM else verwijzer.label


def _route(context: Context, route: Route, voorziening: Voorziening) -> str:
    if route is Route.VRIJ and context.is_at_a_distance(voorziening):
        return OP_AFSTAND
    if route is not Route.VERWIJZING:
        return als_zin(route.label)
    named = schrijf_lijst(referrers(context, voorziening.toegang), "of")
    return als_zin(f"Met een verwijzing van {named}" if named else route.label)


def _who_signs_up(context: Context, toegang: Toegang) -> str:
    named = (
        referrers(context, toegang) if toegang.is_vrij_toegankelijk and Route.VERWIJZING not in toegang.routes else []
    )
    anyone = bool(named) and Verwijzer.HULPVERLENER in toegang.verwijzers
    own = [one.label for one in toegang.aanmelden_door if not (anyone and one is Aanmelder.PROFESSIONAL)]
    who = list(dict.fromkeys([*own, *named]))
    return f"Aanmelden kan door {schrijf_lijst(who, 'of')}." if who else ""


def _letter(toegang: Toegang) -> str:
    if toegang.verwijsbrief is None:
        return ""
    return "U hebt een verwijsbrief nodig." if toegang.verwijsbrief else "Een verwijsbrief is niet nodig."


def _link_unless_self(context: Context, slug: str | None, entry: Ingang) -> Verwijzing | None:
    found = context.get(slug)
    return context.link_to(found) if found and found.slug != entry.slug else None


def _money(value: bool | str | None, label: str, yes: str, no: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return als_zin(f"{label}: {value}")
    return yes if value else no
