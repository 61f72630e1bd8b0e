from generator.pages.woorden import Woordvormen
from tests.bouwers import instellingen

DORPEN = {
    "gebied": {"een": "dorp", "meer": "dorpen", "lidwoord": "het"},
    "team": {"een": "buurtteam", "meer": "buurtteams", "lidwoord": "het"},
    "aanbod": {"een": "voorziening", "meer": "voorzieningen", "lidwoord": "de"},
}


def test_own_words_stand_in_every_form() -> None:
    words = Woordvormen.of(instellingen(woorden=DORPEN).value)
    assert (words.gebied.deze, words.gebied.welke, words.gebied.elke) == ("dit dorp", "welk dorp", "elk dorp")
    assert (words.team.met_lidwoord, words.aanbod.Meer) == ("het buurtteam", "Voorzieningen")


def test_words_by_default_are_those_of_most_gemeenten() -> None:
    words = Woordvormen.of(instellingen().value)
    assert (words.gebied.deze, words.team.Meer, words.aanbod.meer) == ("deze wijk", "Wijkteams", "hulp en activiteiten")


def test_kaart_with_one_loket_has_no_word_for_a_team() -> None:
    words = Woordvormen.of(instellingen(model="loket", loket="balie", woorden=DORPEN).value)
    assert (words.team.met_lidwoord, words.team.meer) == ("het loket", "loketten")
