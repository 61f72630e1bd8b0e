"""The pages on help in an emergency and on the rights of residents.

In: ``noodhulp`` and ``wettelijk`` of kaart.yaml. Out: two ``Page`` values. Articles of law are those of the model's own
field descriptions.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.context import Context
from generator.pages.lijst import Lijstitem, item, items
from generator.site import NOODHULP, RECHTEN, Page


@dataclass(frozen=True, slots=True)
class NoodhulpView:
    """Whom to call at once."""

    items: tuple[Lijstitem, ...]
    loket: Lijstitem | None


@dataclass(frozen=True, slots=True)
class Recht:
    """One right: a question in plain words, what the law gives, and who offers it here."""

    vraag: str
    uitleg: str
    wet: str
    item: Lijstitem | None


@dataclass(frozen=True, slots=True)
class RechtenView:
    """The rights of residents."""

    rechten: tuple[Recht, ...]


_RIGHTS = {
    "clientondersteuning": (
        "Wilt u hulp bij een gesprek met de gemeente?",
        "Een onafhankelijke cliëntondersteuner denkt met u mee en gaat mee naar gesprekken. Dat is gratis.",
        "Wmo 2015, artikel 2.2.4",
    ),
    "bezwaar_en_klacht": (
        "Bent u het niet eens met een besluit, of hebt u een klacht?",
        "Tegen een besluit kunt u bezwaar maken, meestal binnen zes weken. Een klacht kan altijd.",
        "Algemene wet bestuursrecht, hoofdstuk 6, 7 en 9",
    ),
    "schuldhulp": (
        "Hebt u schulden of kunt u rekeningen niet betalen?",
        "De gemeente moet u helpen met schulden. U kunt zelf om een gesprek vragen.",
        "Wet gemeentelijke schuldhulpverlening, artikel 3",
    ),
    "veilig_thuis": (
        "Is het thuis niet veilig, voor u of voor een ander?",
        "Veilig Thuis geeft raad en hulp bij geweld thuis en kindermishandeling, dag en nacht. Ook als u twijfelt.",
        "Wmo 2015, artikel 4.1.1",
    ),
    "vertrouwenspersoon_jeugd": (
        "Hebt u vragen of een klacht over jeugdhulp?",
        "Een vertrouwenspersoon legt uit wat uw rechten zijn en helpt bij een klacht. Voor kinderen en ouders.",
        "Jeugdwet, artikel 2.5",
    ),
    "jeugdgezondheidszorg": (
        "Hebt u vragen over hoe uw kind groeit of zich ontwikkelt?",
        "De jeugdgezondheidszorg (het consultatiebureau, de schoolarts) is er voor elk kind, gratis.",
        "Wet publieke gezondheid, artikel 5",
    ),
    "zorgwekkend_gedrag": (
        "Maakt u zich zorgen om iemand die in de war is?",
        "Dan kunt u dat melden. De gemeente kijkt welke hulp er nodig is.",
        "Wet verplichte geestelijke gezondheidszorg, artikel 5:2",
    ),
}
"""Each right in the order in which residents need it; the keys are those of ``wettelijk``."""


def plan_rechten(context: Context) -> Iterator[Page]:
    """Give the pages on emergencies and rights."""
    gemeente, settings = context.instellingen.gemeente, context.instellingen
    yield Page(
        NOODHULP,
        "pages/noodhulp.html",
        "Noodhulp",
        f"Hulp die niet kan wachten in {gemeente}: wie u nu kunt bellen.",
        NoodhulpView(
            items(context, context.pick(settings.noodhulp)), item(context, context.loket) if context.loket else None
        ),
    )
    named = settings.wettelijk.model_dump()
    yield Page(
        RECHTEN,
        "pages/rechten.html",
        "Uw rechten",
        f"Waar u recht op hebt in {gemeente}: gratis hulp bij gesprekken, bezwaar, klachten en meer.",
        RechtenView(tuple(_right(context, key, named[key]) for key in _RIGHTS)),
    )


def _right(context: Context, key: str, slug: str | None) -> Recht:
    question, explained, law = _RIGHTS[key]
    entry = context.get(slug)
    return Recht(question, explained, law, item(context, entry) if entry else None)
