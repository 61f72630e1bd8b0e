"""A voorziening: everything that can be known about one provision (contract §1, HSDS 3 service)."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from pydantic import Field

from generator.model.basis import Model
from generator.model.contact import Beheerder, Contact
from generator.model.controle import Controledatum, Termijnen, VerplichteControle
from generator.model.datum import Datum
from generator.model.keuzes import (
    Contractant,
    Domein,
    Inbegrepen,
    Kanaal,
    Leveringsvorm,
    Meebrengen,
    SoortVoorziening,
    Status,
    Toegankelijk,
    Vertaler,
    Werkgebied,
    Wet,
)
from generator.model.locatie import Locatie
from generator.model.openingstijden import Openingstijden, Uitzondering
from generator.model.rooster import Activiteit, Spreekuur
from generator.model.talen import Taalcode
from generator.model.toegang import Kosten, Leeftijd, Toegang, Wachttijden
from generator.model.waarden import JaNee, Naam, OneOrMore, Regel, Samenvatting, Slug, Tekst
from generator.model.webadres import Webadres

NOOIT_VERBORGEN = frozenset(
    {SoortVoorziening.HULPLIJN, SoortVoorziening.TEAM, SoortVoorziening.LOKET, SoortVoorziening.MELDPUNT}
)
"""Kinds that age never hides: a hidden crisis line is worse than an old text."""


class Melding(Model):
    """A temporary message; it disappears by itself."""

    tekst: Annotated[Regel, Field(max_length=300)] = Field(examples=["In de kerstvakantie is er geen eettafel."])
    """De mededeling."""
    tot: Datum = Field(examples=["2027-01-03"])
    """De laatste dag waarop de mededeling te zien is."""


class Bron(Model):
    """Where the facts were found."""

    url: Webadres = Field(examples=["https://hulp.example/contact"])
    """Het adres van de pagina."""
    bekeken_op: Datum | None = Field(default=None, examples=["2026-11-02"])
    """De dag waarop de pagina is bekeken."""


class Vertaling(Model):
    """The most important texts in another language."""

    samenvatting: Samenvatting = Field(examples=["Help with money and debts, free of charge."])
    """De vertaalde samenvatting."""
    van: Tekst = Field(examples=["Hulp bij geld en schulden, gratis."])
    """De Nederlandse samenvatting waar deze vertaling van is gemaakt, letter voor letter."""
    eerste_zin: Regel | None = Field(default=None, examples=["I have debts. Can I make an appointment?"])
    """Een zin om in die taal mee te beginnen, of om te laten zien."""
    toegang: Tekst | None = Field(default=None, examples=["You can walk in without an appointment."])
    """De vertaalde uitleg over hoe iemand binnenkomt."""
    door: Vertaler | None = Field(default=None, examples=["mens"])
    """Wie vertaalde: mens of machine-nagekeken."""


_VERTALING = "{en: {samenvatting: Help with money and debts., van: Hulp bij geld en schulden.}}"


class Voorziening(VerplichteControle):
    """One provision of the kaart."""

    naam: Naam = Field(examples=["Budgetcursus Grip op geld"])
    """De naam zoals de organisatie die zelf gebruikt."""
    ook_bekend_als: Annotated[tuple[Naam, ...], OneOrMore()] = Field(default=(), examples=["[Geldcursus]"])
    """Andere namen waaronder mensen het kennen."""
    organisatie: Slug = Field(examples=["welzijn-ravelmeer"])
    """De organisatie die dit aanbiedt: de bestandsnaam zonder .md."""
    soort: SoortVoorziening = Field(default=SoortVoorziening.VOORZIENING, examples=["cursus"])
    """Wat voor soort aanbod dit is."""
    samenvatting: Samenvatting = Field(examples=["In zes avonden leert u uw geld ordenen, samen met andere mensen."])
    """Eén of twee gewone zinnen: wat is het en wat heeft iemand eraan."""
    themas: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=8), OneOrMore()] = Field(
        examples=["[geld-en-schulden]"]
    )
    """De onderwerpen waar dit bij hoort, 1 tot 8."""
    domeinen_4d: Annotated[tuple[Domein, ...], OneOrMore()] = Field(default=(), examples=["[maatschappelijk]"])
    """De domeinen van het 4D-model, voor professionals. Zonder deze regel: die van de thema's."""
    doelgroepen: Annotated[tuple[Slug, ...], OneOrMore()] = Field(default=(), examples=["[ouderen]"])
    """Voor wie het vooral is."""
    leeftijd: Leeftijd | None = Field(default=None, examples=["{van: 18}"])
    """Voor welke leeftijd."""
    voorwaarden: Annotated[tuple[Tekst, ...], OneOrMore()] = Field(default=(), examples=["[U woont in Ravelmeer.]"])
    """Wat er verder nodig is om mee te doen."""
    werkgebied: Werkgebied = Field(default=Werkgebied.WIJK, examples=["gemeente"])
    """Hoe ver het reikt: wijk, gemeente, regio of landelijk."""
    wijken: Annotated[tuple[Slug, ...], OneOrMore()] = Field(default=(), examples=["[oude-stad]"])
    """De wijken waar dit voor is. Verplicht als het werkgebied 'wijk' is."""
    gemeenten: Annotated[tuple[Naam, ...], OneOrMore()] = Field(default=(), examples=["[Ravelmeer, Oosterveen]"])
    """De gemeenten waar dit voor is, bij het werkgebied 'regio'."""
    toegang: Toegang = Field(examples=["{routes: [vrij]}"])
    """Hoe iemand binnenkomt."""
    spoed: Tekst | None = Field(default=None, examples=["Kan het niet wachten? Bel dag en nacht."])
    """Wat iemand doet als het niet kan wachten, en hoe snel er hulp is."""
    wet: Annotated[tuple[Wet, ...], OneOrMore()] = Field(default=(), examples=["[wmo]"])
    """De wet waar dit onder valt, voor professionals."""
    leveringsvorm: Annotated[tuple[Leveringsvorm, ...], OneOrMore()] = Field(default=(), examples=["[zin, pgb]"])
    """Zorg in natura (zin) of persoonsgebonden budget (pgb)."""
    gecontracteerd: Annotated[tuple[Contractant, ...], OneOrMore()] = Field(default=(), examples=["[gemeente]"])
    """Met wie de aanbieder een contract heeft."""
    kosten: Kosten | None = Field(default=None, examples=["{gratis: true}"])
    """Wat het kost."""
    contact: Contact | None = Field(default=None, examples=['{telefoon: "030 000 12 34"}'])
    """Hoe iemand contact opneemt. Zonder contact hier geldt het contact van de organisatie."""
    kanalen: Annotated[tuple[Kanaal, ...], OneOrMore()] = Field(default=(), examples=["[bezoek, telefoon]"])
    """Hoe de hulp gaat: bezoek, telefoon, online of huisbezoek."""
    locaties: tuple[Locatie, ...] = Field(default=(), examples=["[{plaats: Ravelmeer}]"])
    """De plaatsen waar het is."""
    geheim_adres: JaNee = Field(default=False, examples=["true"])
    """Zet op true als het adres geheim moet blijven. Schrijf dan nergens waar het is."""
    openingstijden: Openingstijden | None = Field(default=None, examples=["{ma-vr: 09:00-17:00}"])
    """Wanneer het open is."""
    uitzonderingen: tuple[Uitzondering, ...] = Field(
        default=(), examples=["[{van: 2026-12-24, tot: 2027-01-01, gesloten: true}]"]
    )
    """Dagen waarop de tijden anders zijn."""
    activiteiten: tuple[Activiteit, ...] = Field(default=(), examples=["[{naam: Samen eten, dag: do, van: 17:30}]"])
    """Wat er in de week te doen is op deze plek."""
    spreekuren: tuple[Spreekuur, ...] = Field(default=(), examples=["[{bij: basisschool-de-wilg, dag: di}]"])
    """Vaste uren op een andere plek, zoals een school of huisartsenpraktijk."""
    talen: Annotated[tuple[Taalcode, ...], OneOrMore()] = Field(default=(), examples=["[nl, en, ar]"])
    """De talen die er gesproken worden."""
    tolk: JaNee | None = Field(default=None, examples=["true"])
    """Of er een tolk kan komen."""
    tolk_uitleg: Regel | None = Field(default=None, examples=["Zeg bij het bellen welke taal u spreekt."])
    """Hoe iemand een tolk krijgt."""
    toegankelijkheid: Annotated[tuple[Toegankelijk, ...], OneOrMore()] = Field(default=(), examples=["[rolstoel]"])
    """Wat het toegankelijk maakt."""
    anoniem: JaNee | None = Field(default=None, examples=["true"])
    """Of iemand zijn naam niet hoeft te zeggen."""
    meebrengen: Annotated[tuple[Meebrengen, ...], OneOrMore()] = Field(default=(), examples=["[naaste]"])
    """Wie iemand mag meebrengen."""
    meenemen: Annotated[tuple[Regel, ...], OneOrMore()] = Field(default=(), examples=["[uw laatste loonstrook]"])
    """Welke papieren iemand meeneemt."""
    zo_werkt_het: Annotated[tuple[Tekst, ...], OneOrMore()] = Field(default=(), examples=["[U belt., U komt langs.]"])
    """De stappen, één per regel."""
    inbegrepen: Annotated[tuple[Inbegrepen, ...], OneOrMore()] = Field(default=(), examples=["[maaltijd]"])
    """Wat erbij zit."""
    status: Status = Field(default=Status.ACTIEF, examples=["aanmeldstop"])
    """Of mensen er nu terechtkunnen."""
    status_tot: Datum | None = Field(default=None, examples=["2027-02-01"])
    """De dag waarop de status opnieuw bekeken moet worden."""
    gestopt_op: Datum | None = Field(default=None, examples=["2026-10-01"])
    """De dag waarop het is gestopt."""
    opvolger: Annotated[tuple[Slug, ...], OneOrMore()] = Field(default=(), examples=["[budgetcursus]"])
    """Waar mensen nu terechtkunnen, als dit gestopt is."""
    melding: Melding | None = Field(default=None, examples=["{tekst: Deze week dicht., tot: 2026-12-01}"])
    """Een tijdelijke mededeling."""
    wachttijd: Wachttijden = Field(default=(), examples=["{weken: 6, fase: aanmelding, gemeten_op: 2026-11-10}"])
    """Hoe lang mensen wachten."""
    eerst_proberen: Annotated[tuple[Slug, ...], OneOrMore()] = Field(default=(), examples=["[buurtteam-oude-stad]"])
    """Lichtere hulp die iemand eerst kan proberen."""
    zie_ook: Annotated[tuple[Slug, ...], OneOrMore()] = Field(default=(), examples=["[formulierenhulp]"])
    """Andere voorzieningen die erbij passen."""
    consultatie: Tekst | None = Field(default=None, examples=["Professionals mogen bellen voor overleg."])
    """Of en hoe professionals kunnen overleggen. Let op: dit is openbaar."""
    voor_professionals: Annotated[str, Field(max_length=8000)] | None = Field(
        default=None, examples=["Verwijs als lichtere hulp niet genoeg is."]
    )
    """Uitleg voor verwijzers, in Markdown. Let op: dit is openbaar."""
    zoekwoorden: Annotated[tuple[Regel, ...], OneOrMore()] = Field(default=(), examples=["[blut, deurwaarder]"])
    """Woorden waarmee mensen dit zoeken."""
    bronnen: tuple[Bron, ...] = Field(default=(), examples=["[{url: https://hulp.example}]"])
    """Waar de gegevens vandaan komen."""
    vertalingen: dict[Taalcode, Vertaling] = Field(default={}, examples=[_VERTALING])
    """Vertalingen, per code van de taal."""
    beheerder: Beheerder | None = Field(default=None, examples=["{rol: coördinator, email: redactie@hulp.example}"])
    """Wie deze gegevens bijhoudt. Dit komt nooit op een pagina."""

    def controledatum(self, termijnen: Termijnen) -> Controledatum | None:
        """Give the date that counts; what has stopped has none."""
        return None if self.status is Status.GESTOPT else super().controledatum(termijnen)

    def _data(self, termijnen: Termijnen) -> Iterator[Controledatum]:
        yield from super()._data(termijnen)
        if self.status_tot:
            yield Controledatum(self.status_tot, ("status_tot",))
        if self.kosten and self.kosten.bedragen_geldig_tot:
            yield Controledatum(self.kosten.bedragen_geldig_tot + timedelta(days=1), ("kosten", "bedragen_geldig_tot"))
