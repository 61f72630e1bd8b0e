"""The closed lists of the contract, each word with the label that a reader sees.

Sources: Gemeentelijk Gegevensmodel (Soort Verwijzer, Wet, Leveringsvorm) and HSDS 3 (status), in words of the contract.
"""

from generator.model.waarden import Keuze


class SoortVoorziening(Keuze):
    """What kind of thing a voorziening is."""

    VOORZIENING = "voorziening", "hulp of voorziening"
    TEAM = "team", "team"
    LOKET = "loket", "loket"
    INLOOP = "inloop", "inloop"
    CURSUS = "cursus", "cursus of training"
    ACTIVITEIT = "activiteit", "activiteit"
    HULPLIJN = "hulplijn", "hulplijn"
    MELDPUNT = "meldpunt", "meldpunt"
    REGELING = "regeling", "regeling: geld of een pas"
    ZELFHULP = "zelfhulp", "zelfhulp en lotgenoten"
    PRAKTIJK = "praktijk", "praktijk"


class SoortOrganisatie(Keuze):
    """What kind of organisation it is; another text is allowed and warns."""

    GEMEENTE = "gemeente", "gemeente"
    WELZIJN = "welzijn", "welzijnsorganisatie"
    ZORG = "zorg", "zorgorganisatie"
    VRIJWILLIGERS = "vrijwilligers", "vrijwilligersorganisatie"
    BUURTINITIATIEF = "buurtinitiatief", "initiatief van bewoners"
    ONDERWIJS = "onderwijs", "school of opleiding"
    ANDERS = "anders", "andere organisatie"


class Domein(Keuze):
    """The four domains of the 4D model (Krachtige basiszorg)."""

    LICHAAM = "lichaam", "Lichaam"
    GEEST = "geest", "Geest"
    MAATSCHAPPELIJK = "maatschappelijk", "Maatschappelijk"
    SOCIAAL = "sociaal", "Sociaal"


class Eenheid(Keuze):
    """The unit of an age."""

    JAAR = "jaar", "jaar"
    MAAND = "maand", "maanden"


class Werkgebied(Keuze):
    """How far a voorziening reaches."""

    WIJK = "wijk", "in de wijk"
    GEMEENTE = "gemeente", "in de hele gemeente"
    REGIO = "regio", "in de regio"
    LANDELIJK = "landelijk", "in heel Nederland"


class Route(Keuze):
    """The way in."""

    VRIJ = "vrij", "U kunt zo binnenlopen of bellen"
    AANMELDEN = "aanmelden", "Eerst aanmelden, geen verwijzing nodig"
    VERWIJZING = "verwijzing", "Met een verwijzing"
    BESCHIKKING = "beschikking", "De gemeente beslist (beschikking)"
    INDICATIE = "indicatie", "Met een indicatie van het CIZ of de wijkverpleegkundige"
    ONBEKEND = "onbekend", "Bel om te vragen hoe het werkt"


class Verwijzer(Keuze):
    """Who may refer; the label stands behind 'een verwijzing van'."""

    WIJKTEAM = "wijkteam", "het wijkteam"
    GEMEENTE = "gemeente", "de gemeente"
    HUISARTS = "huisarts", "de huisarts"
    POH = "poh", "de praktijkondersteuner van de huisarts (POH)"
    JEUGDARTS = "jeugdarts", "de jeugdarts"
    JEUGDGEZONDHEIDSZORG = "jeugdgezondheidszorg", "de jeugdgezondheidszorg (consultatiebureau, schoolverpleegkundige)"
    WIJKVERPLEEGKUNDIGE = "wijkverpleegkundige", "de wijkverpleegkundige"
    VERLOSKUNDIGE = "verloskundige", "de verloskundige"
    PSYCHOLOOG = "psycholoog", "een psycholoog"
    MEDISCH_SPECIALIST = "medisch-specialist", "een medisch specialist"
    ZIEKENHUIS = "ziekenhuis", "het ziekenhuis"
    CIZ = "ciz", "het CIZ (Centrum Indicatiestelling Zorg)"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde-instelling", "een gecertificeerde instelling (jeugdbescherming)"
    RECHTER = "rechter", "de rechter"
    SCHOOL = "school", "de school"
    MAATSCHAPPELIJK_WERK = "maatschappelijk-werk", "het maatschappelijk werk"
    POLITIE = "politie", "de politie"
    VEILIG_THUIS = "veilig-thuis", "Veilig Thuis"
    HULPVERLENER = "hulpverlener", "elke hulpverlener"


class Aanmelder(Keuze):
    """Who may sign someone up."""

    INWONER = "inwoner", "u zelf"
    NAASTE = "naaste", "iemand die dicht bij u staat"
    PROFESSIONAL = "professional", "een hulpverlener"


class Wet(Keuze):
    """The law behind a voorziening, written out for professionals."""

    WMO = "wmo", "Wet maatschappelijke ondersteuning 2015 (Wmo)"
    JEUGDWET = "jeugdwet", "Jeugdwet"
    PARTICIPATIEWET = "participatiewet", "Participatiewet"
    ZVW = "zvw", "Zorgverzekeringswet (Zvw)"
    WLZ = "wlz", "Wet langdurige zorg (Wlz)"
    WGS = "wgs", "Wet gemeentelijke schuldhulpverlening (Wgs)"
    WPG = "wpg", "Wet publieke gezondheid (Wpg)"
    WEB = "web", "Wet educatie en beroepsonderwijs (WEB)"
    WI = "wi", "Wet inburgering 2021 (Wi)"
    WVGGZ = "wvggz", "Wet verplichte geestelijke gezondheidszorg (Wvggz)"
    WZD = "wzd", "Wet zorg en dwang (Wzd)"
    ANDERS = "anders", "Andere wet"


class Leveringsvorm(Keuze):
    """How care is delivered."""

    ZIN = "zin", "zorg in natura (zin)"
    PGB = "pgb", "persoonsgebonden budget (pgb)"


class Contractant(Keuze):
    """Who has a contract with the provider."""

    GEMEENTE = "gemeente", "de gemeente"
    ZORGVERZEKERAAR = "zorgverzekeraar", "de zorgverzekeraar"
    ZORGKANTOOR = "zorgkantoor", "het zorgkantoor"


class TelefoonVoor(Keuze):
    """For whom a telephone number is."""

    INWONERS = "inwoners", "voor inwoners"
    PROFESSIONALS = "professionals", "voor professionals"
    AANMELDEN = "aanmelden", "om aan te melden"
    CRISIS = "crisis", "bij crisis"


class Kanaal(Keuze):
    """How a voorziening reaches people."""

    BEZOEK = "bezoek", "u komt langs"
    TELEFOON = "telefoon", "per telefoon"
    ONLINE = "online", "online"
    HUISBEZOEK = "huisbezoek", "wij komen bij u thuis"


class Frequentie(Keuze):
    """How often an activiteit or spreekuur is; weeks are ISO weeks."""

    WEKELIJKS = "wekelijks", "elke week"
    EVEN_WEKEN = "even-weken", "in de even weken"
    ONEVEN_WEKEN = "oneven-weken", "in de oneven weken"
    EERSTE = "eerste-van-de-maand", "de eerste keer van de maand"
    TWEEDE = "tweede-van-de-maand", "de tweede keer van de maand"
    DERDE = "derde-van-de-maand", "de derde keer van de maand"
    VIERDE = "vierde-van-de-maand", "de vierde keer van de maand"
    LAATSTE = "laatste-van-de-maand", "de laatste keer van de maand"
    IN_OVERLEG = "in-overleg", "in overleg"


class Toegankelijk(Keuze):
    """What makes a place accessible."""

    ROLSTOEL = "rolstoel", "u kunt er in met een rolstoel"
    AANGEPAST_TOILET = "aangepast-toilet", "er is een aangepast toilet"
    LIFT = "lift", "er is een lift"
    RINGLEIDING = "ringleiding", "er is een ringleiding voor een hoortoestel"
    GEBARENTOLK = "gebarentolk", "er kan een gebarentolk bij zijn"
    PRIKKELARM = "prikkelarm", "er is een rustige ruimte met weinig prikkels"
    GELEIDEHOND = "geleidehond", "uw geleidehond mag mee"
    GEHANDICAPTENPARKEERPLAATS = "gehandicaptenparkeerplaats", "er is een gehandicaptenparkeerplaats"


class Meebrengen(Keuze):
    """Whom someone may bring along."""

    KIND = "kind", "uw kind"
    TOLK = "tolk", "een tolk"
    NAASTE = "naaste", "iemand die u vertrouwt"
    HUISDIER = "huisdier", "uw huisdier"


class Inbegrepen(Keuze):
    """What is part of it."""

    MAALTIJD = "maaltijd", "een maaltijd"
    VERVOER = "vervoer", "vervoer"
    OPPAS = "oppas", "oppas voor de kinderen"
    MATERIAAL = "materiaal", "materiaal"


class Status(Keuze):
    """Whether people can come; from open to stopped, so the later of two is the stricter."""

    ACTIEF = "actief", "open"
    AANMELDSTOP = "aanmeldstop", "aanmeldstop: nu geen nieuwe mensen"
    TIJDELIJK_GESLOTEN = "tijdelijk-gesloten", "tijdelijk gesloten"
    GESTOPT = "gestopt", "gestopt"


class Wachtfase(Keuze):
    """What a waiting time is the time until (Treeknormen)."""

    AANMELDING = "aanmelding", "tot het eerste gesprek"
    BEHANDELING = "behandeling", "van eerste gesprek tot behandeling"
    TOTAAL = "totaal", "van aanmelding tot behandeling"


class Vertaler(Keuze):
    """Who made a translation."""

    MENS = "mens", "vertaald door een mens"
    MACHINE_NAGEKEKEN = "machine-nagekeken", "vertaald door een computer, nagekeken door een mens"


class ControleWijze(Keuze):
    """How an entry was checked."""

    AANBIEDER = "aanbieder", "bevestigd door de organisatie zelf"
    TELEFOON = "telefoon", "gebeld"
    WEBSITE = "website", "vergeleken met de website"
    BEZOEK = "bezoek", "langsgegaan"
    OVERGENOMEN = "overgenomen", "overgenomen"


class TeamVoor(Keuze):
    """For whom a team of a wijk is."""

    GEZINNEN = "gezinnen", "voor gezinnen"
    VOLWASSENEN = "volwassenen", "voor volwassenen"
    JONGEREN = "jongeren", "voor jongeren"
    IEDEREEN = "iedereen", "voor iedereen"


class Kaartmodel(Keuze):
    """Whether a gemeente works with teams in wijken or with one loket."""

    WIJKTEAMS = "wijkteams", "wijkteams"
    LOKET = "loket", "één loket"


class ForgeSoort(Keuze):
    """Where the content is kept."""

    GITHUB = "github", "GitHub"
    FORGEJO = "forgejo", "Forgejo"
    GITLAB = "gitlab", "GitLab"
    GIT = "git", "git"


class DirecteWijziging(Keuze):
    """Which changes from the form go live without an editor."""

    BEVESTIGINGEN = "bevestigingen", "alleen bevestigingen dat alles nog klopt"
    KLEINE_WIJZIGINGEN = "kleine-wijzigingen", "ook kleine wijzigingen"
    NIETS = "niets", "niets"


class Licentie(Keuze):
    """The licence of the data."""

    CC0 = "CC0-1.0", "CC0 1.0"
    CC_BY = "CC-BY-4.0", "CC BY 4.0"
