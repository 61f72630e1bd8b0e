import pytest

from generator.rules.namen import is_personal_mailbox, is_personal_name

ROLES = """
redactie
wijkteam
teamleider
wijkverpleegkundige
coördinator
coördinator vrijwilligers
coördinator van de organisatie
medewerker loket Oost
medewerker van het loket
Veilig Thuis
Redactie Sociale Kaart
vrijwilliger van de redactie
contactpersoon voor huisartsen
contactpersoon voor de dijk
functionaris gegevensbescherming
wijkverpleegkundige voor Oude Kade
ouderenadviseur Hazelhof
opbouwwerker Wolhoek
jongerenwerker Nieuw-Ravel
huismeester van de Spantenkade
gezinswerker op basisschool De Regenton
contactvrouw Griend Samen
contractmanager Wmo en jeugd
casemanager dementie Molenkamp
praktijkondersteuner van de huisarts
gastvrouw
straathoekwerker station
secretariaat
GGD Regio Utrecht
afd. Zorg en Welzijn
MEE NL
team W&I
medewerker Huis van de Buurt
Centrum voor Jeugd en Gezin
Stichting De Brug
St. Anna zorg
Huize Maria
POH-GGZ
beheerder buurthuis De Scheepsbel
Team de Linde
jeugdarts i.o.
coördinator 50+
""".strip().splitlines()

PERSONS = """
Jan de Vries
jan
Jan
Samira
Samira de Wit
Fatima El Amrani
mw. Jansen
Mw. Jansen
mevrouw Jansen
dhr. P. de Boer
De heer Bakker
meneer Yilmaz
J. Jansen
J.P. de Vries
A. van der Berg
drs. Willems
dr. De Jong
Roelant van Buuren
Wiebren de Vries
redactie (Samira)
wijkverpleegkundige Fatima
coördinator Peter Smit
Anne-Marie Bakker
Mohammed
redactie, Samira.
""".strip().splitlines()


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_no_name(role):
    assert not is_personal_name(role)


@pytest.mark.parametrize("name", PERSONS)
def test_a_name_is_seen(name):
    assert is_personal_name(name)


@pytest.mark.parametrize(
    "local",
    "j.jansen J.Jansen j.p.jansen j.de.vries j.vd.berg jan jan.jansen jan.de.vries jan_jansen samira fatima.elamrani "
    "peter1 a.devries m.el-amrani k.van.dijk jan-willem.smit".split(),
)
def test_a_mailbox_of_a_person_is_seen(local):
    assert is_personal_mailbox(local)


@pytest.mark.parametrize(
    "local",
    "info contact team redactie loket wijkteam.noord wijkteam.oude-kade ouderen.hazelhof gezinnen.torenakker "
    "huisartsen.oudekade e.consult e.loket linde roos iris buurthuis.de.linde poh balie secretariaat info1 hallo "
    "cursus planning directie wmo wmo.consulent jeugd en-nu aanmelding vrijwilligers akkerplein dorpsondersteuner "
    "z.team cjg.noord gastvrouwen merel post".split(),
)
def test_a_mailbox_of_a_team_is_not(local):
    assert not is_personal_mailbox(local)
