"""``kaart.yaml``: the settings of one kaart (contract §1, kaart.yaml)."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import InitErrorDetails, ValidationError

from generator.model.basis import Model
from generator.model.controle import Termijnen
from generator.model.datum import Datum
from generator.model.fouten import refusal, refusals_at
from generator.model.keuzes import DirecteWijziging, ForgeSoort, Kaartmodel, Licentie
from generator.model.mailadres import Mailadres
from generator.model.telefoon import Telefoonnummer
from generator.model.waarden import JaNee, Naam, OneOrMore, Regel, Slug
from generator.model.webadres import Kaartadres, Webadres


class Woord(Model):
    """A noun as this gemeente uses it."""

    een: Regel = Field(examples=["wijk"])
    """Het woord voor één."""
    meer: Regel = Field(examples=["wijken"])
    """Het woord voor meer."""
    lidwoord: Regel = Field(default="de", examples=["de"])
    """Het lidwoord: de of het."""

    @model_validator(mode="after")
    def _check_article(self) -> Self:
        if self.lidwoord not in ("de", "het"):
            wrong = refusal(f"'{self.lidwoord[:20]}' is geen lidwoord.", "Schrijf de of het.")
            raise refusals_at([(("lidwoord",), wrong)], self.lidwoord)
        return self


class Aanbodwoord(Model):
    """The word for everything that is on the kaart; often a plural without a singular."""

    een: Regel = Field(default="hulp of activiteit", examples=["voorziening"])
    """Het woord voor één."""
    meer: Regel = Field(default="hulp en activiteiten", examples=["voorzieningen"])
    """Het woord voor meer."""
    lidwoord: Regel = Field(default="de", examples=["de"])
    """Het lidwoord: de of het."""


class Woorden(Model):
    """The gemeente's own words, used on every page."""

    gebied: Woord = Field(
        default=Woord(een="wijk", meer="wijken", lidwoord="de"), examples=["{een: dorp, meer: dorpen, lidwoord: het}"]
    )
    """Het woord voor een wijk."""
    team: Woord = Field(
        default=Woord(een="wijkteam", meer="wijkteams", lidwoord="het"),
        examples=["{een: buurtteam, meer: buurtteams, lidwoord: het}"],
    )
    """Het woord voor een wijkteam."""
    aanbod: Aanbodwoord = Field(default=Aanbodwoord(), examples=["{een: voorziening, meer: voorzieningen}"])
    """Het woord voor alles wat op de kaart staat."""


class Wettelijk(Model):
    """The voorzieningen that a gemeente must have by law, each by its slug."""

    clientondersteuning: Slug | None = Field(default=None, examples=["clientondersteuning"])
    """Onafhankelijke cliëntondersteuning (Wmo 2015, artikel 2.2.4)."""
    veilig_thuis: Slug | None = Field(default=None, examples=["veilig-thuis"])
    """Veilig Thuis (Wmo 2015, artikel 4.1.1)."""
    vertrouwenspersoon_jeugd: Slug | None = Field(default=None, examples=["jeugdstem"])
    """De vertrouwenspersoon voor jeugdhulp (Jeugdwet, artikel 2.5)."""
    zorgwekkend_gedrag: Slug | None = Field(default=None, examples=["meldpunt-zorgwekkend-gedrag"])
    """Het meldpunt voor zorgwekkend gedrag (Wvggz, artikel 5:2)."""
    schuldhulp: Slug | None = Field(default=None, examples=["schuldhulp"])
    """Schuldhulp van de gemeente (Wgs, artikel 3)."""
    jeugdgezondheidszorg: Slug | None = Field(default=None, examples=["consultatiebureau"])
    """De jeugdgezondheidszorg (Wpg, artikel 5)."""
    bezwaar_en_klacht: Slug | None = Field(default=None, examples=["bezwaar-en-klacht"])
    """Waar iemand bezwaar maakt of een klacht indient (Awb, hoofdstuk 6, 7 en 9)."""


class Redactie(Model):
    """Who runs the kaart."""

    naam: Naam | None = Field(default=None, examples=["Redactie sociale kaart"])
    """De naam van de redactie of afdeling."""
    email: Mailadres | None = Field(default=None, examples=["socialekaart@ravelmeer.example"])
    """Het e-mailadres van de redactie."""
    telefoon: Telefoonnummer | None = Field(default=None, examples=["030 000 12 34"])
    """Het telefoonnummer van de redactie, tussen aanhalingstekens."""


class Forge(Model):
    """Where the content is kept."""

    soort: ForgeSoort = Field(examples=["github"])
    """Het soort systeem: github, forgejo, gitlab of git."""
    adres: Kaartadres | None = Field(default=None, examples=["https://github.com"])
    """Het adres van het systeem."""
    repo: Regel = Field(examples=["ravelmeer/sociale-kaart"])
    """De naam van de opslag: eigenaar/naam."""
    tak: Regel = Field(default="main", examples=["main"])
    """De tak waaruit de kaart wordt gebouwd."""


class Formulier(Model):
    """The web form for changes."""

    adres: Kaartadres = Field(examples=["https://formulier.ravelmeer.example"])
    """Het adres van het formulier."""
    direct: DirecteWijziging = Field(default=DirecteWijziging.BEVESTIGINGEN, examples=["bevestigingen"])
    """Welke wijzigingen meteen doorgaan: bevestigingen, kleine-wijzigingen of niets."""


class Schoolvakantie(Model):
    """A school holiday of the region."""

    naam: Naam = Field(examples=["Kerstvakantie"])
    """De naam van de vakantie."""
    van: Datum = Field(examples=["2026-12-19"])
    """De eerste dag."""
    tot: Datum = Field(examples=["2027-01-03"])
    """De laatste dag."""

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.tot < self.van:
            wrong = refusal("'tot' ligt vóór 'van'.", "Wissel de twee datums om.")
            raise refusals_at([(("tot",), wrong)], self.tot)
        return self


class Stijl(Model):
    """The gemeente's own looks."""

    klasse: Regel | None = Field(default=None, examples=["ravelmeer-theme"])
    """De naam van het thema in het CSS-bestand."""
    css: Regel | None = Field(default=None, examples=["css/ravelmeer.css"])
    """Het CSS-bestand in de map static."""


class Instellingen(Model):
    """The settings of this kaart."""

    naam: Naam = Field(examples=["Sociale kaart Ravelmeer"])
    """De naam van deze kaart."""
    gemeente: Naam = Field(examples=["Ravelmeer"])
    """De naam van de gemeente."""
    url: Kaartadres = Field(examples=["https://socialekaart.ravelmeer.example"])
    """Het adres waarop de kaart komt te staan."""
    model: Kaartmodel = Field(default=Kaartmodel.WIJKTEAMS, examples=["wijkteams"])
    """Hoe de gemeente werkt: met wijkteams of met één loket."""
    loket: Slug | None = Field(default=None, examples=["sociaal-loket"])
    """Het loket van de gemeente: een voorziening. Verplicht bij 'model: loket'."""
    woorden: Woorden = Field(default=Woorden(), examples=["{team: {een: buurtteam, meer: buurtteams, lidwoord: het}}"])
    """De eigen woorden van de gemeente."""
    controle: Termijnen = Field(default=Termijnen(), examples=["{termijn_dagen: 182}"])
    """De termijnen van de controle, in dagen."""
    noodhulp: Annotated[tuple[Slug, ...], OneOrMore()] = Field(default=(), examples=["[alarmnummer-112]"])
    """De voorzieningen die op elke pagina bij 'noodhulp' staan."""
    wettelijk: Wettelijk = Field(default=Wettelijk(), examples=["{veilig_thuis: veilig-thuis}"])
    """De voorzieningen die er volgens de wet moeten zijn."""
    redactie: Redactie | None = Field(default=None, examples=["{email: socialekaart@ravelmeer.example}"])
    """Wie de kaart bijhoudt."""
    toegankelijkheidsverklaring: Webadres | None = Field(
        default=None, examples=["https://ravelmeer.example/verklaring"]
    )
    """Het adres van de toegankelijkheidsverklaring."""
    privacyverklaring: Webadres | None = Field(default=None, examples=["https://ravelmeer.example/privacy"])
    """Het adres van de privacyverklaring."""
    snel_weg: Webadres | None = Field(default=None, examples=["https://www.buienradar.nl"])
    """Een gewone site waar iemand met één knop naartoe kan."""
    forge: Forge | None = Field(default=None, examples=["{soort: github, repo: ravelmeer/sociale-kaart}"])
    """Waar de bestanden staan."""
    formulier: Formulier | None = Field(default=None, examples=["{adres: https://formulier.ravelmeer.example}"])
    """Het formulier waarmee mensen een wijziging doorgeven."""
    schoolvakanties: tuple[Schoolvakantie, ...] = Field(
        default=(), examples=["[{naam: Kerstvakantie, van: 2026-12-19, tot: 2027-01-03}]"]
    )
    """De schoolvakanties in deze regio."""
    licentie: Licentie | None = Field(default=None, examples=["CC0-1.0"])
    """De licentie van de gegevens: CC0-1.0 of CC-BY-4.0."""
    overnemen: Annotated[tuple[Regel, ...], OneOrMore()] = Field(default=(), examples=["[buurgemeente]"])
    """Open data van andere kaarten die wordt overgenomen: namen van bestanden in content/overgenomen/."""
    stijl: Stijl | None = Field(default=None, examples=["{klasse: ravelmeer-theme, css: css/ravelmeer.css}"])
    """De huisstijl van de gemeente."""
    voorbeeld: JaNee = Field(default=False, examples=["true"])
    """Zet op true als de gegevens verzonnen zijn: dat staat dan op elke pagina."""
    voorbeeld_peildatum: Datum | None = Field(default=None, examples=["2026-11-24"])
    """De dag die in dit voorbeeld als vandaag telt."""

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        if self.model is Kaartmodel.LOKET and self.loket is None:
            missing = InitErrorDetails(type="missing", loc=("loket",), input={})
            raise ValidationError.from_exception_data("kaart", [missing])
        if self.voorbeeld_peildatum and not self.voorbeeld:
            wrong = refusal("'voorbeeld_peildatum' kan alleen bij een voorbeeld.", "Zet er 'voorbeeld: true' bij.")
            raise refusals_at([(("voorbeeld_peildatum",), wrong)], self.voorbeeld_peildatum)
        return self
