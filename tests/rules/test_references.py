from datetime import date

import pytest

from generator.rules import references
from tests.bouwers import doelgroep, instellingen, kaart, organisatie, pagina, thema, voorziening, wijk

UNKNOWN = "fout:onbekende-verwijzing"
CONCEPT = "waarschuwing:verwijst-naar-concept"
DAY = date(2026, 11, 24)

POINTING = [
    (voorziening(organisatie="welzjn"), "organisatie", "welzijn", "organisaties"),
    (voorziening(themas=["geld", "gelt"]), "themas[1]", "geld", "thema's"),
    (voorziening(doelgroepen=["oudren"]), "doelgroepen[0]", "ouderen", "doelgroepen"),
    (voorziening(wijken=["noord", "nord"]), "wijken[1]", "noord", "wijken"),
    (voorziening(wijken="nord"), "wijken", "noord", "wijken"),
    (voorziening(opvolger=["hulplin"]), "opvolger[0]", "hulplijn", "voorzieningen"),
    (voorziening(eerst_proberen="hulplin"), "eerst_proberen", "hulplijn", "voorzieningen"),
    (voorziening(zie_ook=["hulplin"]), "zie_ook[0]", "hulplijn", "voorzieningen"),
    (voorziening(locaties=[{"plaats": "Dorp", "wijk": "nord"}]), "locaties[0].wijk", "noord", "wijken"),
    (voorziening(spreekuren=[{"bij": "hulplin"}]), "spreekuren[0].bij", "hulplijn", "voorzieningen"),
    (voorziening(spreekuren=[{"bij": "welzjn"}]), "spreekuren[0].bij", "welzijn", "organisaties"),
    (voorziening(spreekuren=[{"bij": "De school", "wijk": "nord"}]), "spreekuren[0].wijk", "noord", "wijken"),
    (organisatie("brug", onderdeel_van="welzjn"), "onderdeel_van", "welzijn", "organisaties"),
    (organisatie("brug", opvolger=["welzjn"]), "opvolger[0]", "welzijn", "organisaties"),
    (organisatie("brug", locaties=[{"wijk": "nord"}]), "locaties[0].wijk", "noord", "wijken"),
    (
        organisatie("brug", contactpersonen=[{"rol": "arts", "organisatie": "welzjn"}]),
        "contactpersonen[0].organisatie",
        "welzijn",
        "organisaties",
    ),
    (wijk("zuid", teams=["hulplijn", "hulplin"]), "teams[1]", "hulplijn", "voorzieningen"),
    (wijk("zuid", teams=[{"team": "hulplin"}]), "teams[0].team", "hulplijn", "voorzieningen"),
    (wijk("zuid", teams={"team": "hulplin"}), "teams.team", "hulplijn", "voorzieningen"),
    (wijk("zuid", loket="hulplin"), "loket", "hulplijn", "voorzieningen"),
    (
        wijk("zuid", linking_pins=[{"rol": "arts", "organisatie": "welzjn"}]),
        "linking_pins[0].organisatie",
        "welzijn",
        "organisaties",
    ),
    (thema("schuld", bovenliggend="gelt"), "bovenliggend", "geld", "thema's"),
    (instellingen(loket="hulplin"), "loket", "hulplijn", "voorzieningen"),
    (instellingen(noodhulp=["hulplin"]), "noodhulp[0]", "hulplijn", "voorzieningen"),
    (instellingen(wettelijk={"veilig_thuis": "hulplin"}), "wettelijk.veilig_thuis", "hulplijn", "voorzieningen"),
]


def known(*entries):
    return kaart(wijk(), doelgroep(), voorziening("hulplijn", soort="team"), *entries)


@pytest.mark.parametrize(("entry", "veld", "nearest", "kind"), POINTING)
def test_every_key_with_a_slug_is_held_against_what_exists(entry, veld, nearest, kind):
    (problem,) = references.report_unknown_references(known(entry), DAY)
    assert (f"{problem.severity}:{problem.code}", problem.veld) == (UNKNOWN, veld)
    assert problem.location.bestand == entry.source.bestand
    assert problem.text.endswith("bestaat niet.")
    assert problem.hint.startswith(f"Misschien bedoeld: {nearest}.")
    assert f"Alle {kind} staan in content/" in problem.hint


def test_the_sentence_names_the_wrong_slug():
    (problem,) = references.report_unknown_references(known(voorziening(wijken=["nord"])), DAY)
    assert problem.text == "De wijk 'nord' bestaat niet."
    assert problem.hint == "Misschien bedoeld: noord. Alle wijken staan in content/wijken/."


def test_the_hint_names_the_folder_that_was_read():
    settings = instellingen()
    object.__setattr__(settings.source, "bestand", "inhoud/kaart.yaml")
    (problem,) = references.report_unknown_references(known(settings, voorziening(wijken=["nord"])), DAY)
    assert problem.hint.endswith("Alle wijken staan in inhoud/wijken/.")


def test_nothing_is_suggested_when_nothing_looks_alike():
    (problem,) = references.report_unknown_references(known(voorziening(wijken=["kattenburg"])), DAY)
    assert problem.hint == "Alle wijken staan in content/wijken/."


def test_what_exists_is_not_told(told):
    everything = known(
        voorziening(
            doelgroepen=["ouderen"],
            wijken=["noord"],
            zie_ook=["hulplijn"],
            locaties=[{"wijk": "noord"}],
            spreekuren=[{"bij": "hulplijn"}, {"bij": "welzijn"}, {"bij": "Basisschool De Wilg"}],
        ),
        organisatie("brug", onderdeel_van="welzijn"),
        wijk("zuid", teams=["hulplijn"], loket="hulplijn"),
        thema("schuld", bovenliggend="geld"),
        instellingen(loket="hulplijn", noodhulp=["hulplijn"], wettelijk={"schuldhulp": "hulplijn"}),
        pagina(),
    )
    assert told(references.report_unknown_references, everything) == []


@pytest.mark.parametrize(
    ("entry", "onleesbaar"),
    [
        (voorziening(organisatie="brug"), ("organisatie", "brug")),
        (voorziening(wijken=["zuid"]), ("wijk", "zuid")),
        (voorziening(zie_ook=["kapot"]), ("voorziening", "kapot")),
        (voorziening(spreekuren=[{"bij": "brug"}]), ("organisatie", "brug")),
        (voorziening(spreekuren=[{"bij": "kapot"}]), ("voorziening", "kapot")),
        (voorziening(themas=["wonen"]), ("themas", "themas")),
        (voorziening(doelgroepen=["jongeren"]), ("doelgroepen", "")),
    ],
)
def test_what_could_not_be_read_is_no_second_mistake(told, entry, onleesbaar):
    assert told(references.report_unknown_references, kaart(entry, onleesbaar=[onleesbaar])) == []


@pytest.mark.parametrize(
    ("entry", "veld"),
    [
        (voorziening(organisatie="nieuw"), "organisatie"),
        (voorziening(wijken=["oost"]), "wijken[0]"),
        (voorziening(zie_ook=["later"]), "zie_ook[0]"),
        (voorziening(spreekuren=[{"bij": "later"}]), "spreekuren[0].bij"),
        (wijk("zuid", teams=["later"]), "teams[0]"),
        (wijk("zuid", teams={"team": "later"}), "teams.team"),
        (instellingen(noodhulp=["later"]), "noodhulp[0]"),
    ],
)
def test_naming_a_concept_warns(told, entry, veld):
    concepts = [
        wijk("oost", concept="true"),
        organisatie("nieuw", concept="true"),
        voorziening("later", concept="true"),
    ]
    assert told(references.report_unknown_references, kaart(*concepts, entry)) == [(CONCEPT, veld)]


@pytest.mark.parametrize(
    ("entry", "veld"),
    [
        (voorziening("hulp", zie_ook=["hulplijn", "hulp"]), "zie_ook[1]"),
        (voorziening("hulp", eerst_proberen=["hulp"]), "eerst_proberen[0]"),
        (voorziening("hulp", opvolger="hulp"), "opvolger"),
        (organisatie("brug", onderdeel_van="brug"), "onderdeel_van"),
        (organisatie("brug", opvolger=["brug"]), "opvolger[0]"),
        (thema("schuld", bovenliggend="schuld"), "bovenliggend"),
    ],
)
def test_nothing_points_at_itself(told, entry, veld):
    assert told(references.report_self_references, known(entry)) == [("fout:ongeldige-waarde", veld)]
    assert told(references.report_unknown_references, known(entry)) == []
    assert told(references.report_circles, known(entry)) == []


def test_a_concept_that_points_at_itself_is_told_once(told):
    concept = voorziening("hulp", concept="true", zie_ook=["hulp"])
    assert told(references.report_unknown_references, known(concept)) == []


def test_a_slug_of_its_own_but_of_another_kind_is_looked_up(told):
    assert told(references.report_unknown_references, known(voorziening("brug", organisatie="brug"))) == [
        (UNKNOWN, "organisatie")
    ]


def test_an_organisatie_and_its_voorziening_may_share_a_slug(told):
    assert (
        told(references.report_self_references, known(organisatie("hulp"), voorziening("hulp", organisatie="hulp")))
        == []
    )


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([thema("a", bovenliggend="b"), thema("b", bovenliggend="a")], ["'a', 'b', 'a'"]),
        (
            [thema("a", bovenliggend="b"), thema("b", bovenliggend="c"), thema("c", bovenliggend="a")],
            ["'a', 'b', 'c', 'a'"],
        ),
        ([thema("z", bovenliggend="b"), thema("b", bovenliggend="c"), thema("c", bovenliggend="b")], ["'b', 'c', 'b'"]),
        ([organisatie("a", onderdeel_van="b"), organisatie("b", onderdeel_van="a")], ["'a', 'b', 'a'"]),
        ([thema("a", bovenliggend="b"), thema("b", bovenliggend="geld")], []),
        ([organisatie("a", onderdeel_van="welzijn"), organisatie("b", onderdeel_van="a")], []),
    ],
)
def test_a_circle_is_told_once(entries, expected):
    problems = list(references.report_circles(kaart(*entries), DAY))
    assert [problem.text for problem in problems] == [
        f"Deze vallen in een kring onder elkaar: {one}." for one in expected
    ]


@pytest.mark.parametrize(
    ("soort", "expected"),
    [
        ("team", []),
        ("loket", [("waarschuwing:ongeldige-waarde", "teams[0]")]),
        (None, [("waarschuwing:ongeldige-waarde", "teams[0]")]),
    ],
)
def test_a_team_of_a_wijk_is_a_team(told, soort, expected):
    found = kaart(wijk(teams=["ploeg"]), voorziening("ploeg", soort=soort))
    assert told(references.report_teams_of_another_soort, found) == expected


@pytest.mark.parametrize(
    ("teams", "veld"), [([{"team": "ploeg"}], "teams[0].team"), ({"team": "ploeg"}, "teams.team"), ("ploeg", "teams")]
)
def test_a_team_is_told_as_it_was_typed(told, teams, veld):
    found = kaart(wijk(teams=teams), voorziening("ploeg", soort="loket"))
    assert told(references.report_teams_of_another_soort, found) == [("waarschuwing:ongeldige-waarde", veld)]


def test_a_broken_soort_is_told_once(told):
    found = kaart(wijk(teams=["ploeg"]), voorziening("ploeg", broken=[("soort",)]))
    assert told(references.report_teams_of_another_soort, found) == []
