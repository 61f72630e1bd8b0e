"""The gemeente's own words in the forms that sentences need.

In: ``woorden`` of kaart.yaml. Out: ``Woordvorm`` values. A kaart with one loket has no teams: there the word for a team
is "loket", so that nobody reads of a team that isn't there.
"""

from dataclasses import dataclass

from generator.model.instellingen import Aanbodwoord, Instellingen, Woord
from generator.model.keuzes import Kaartmodel
from generator.pages.schrijfwijze import begin_met_hoofdletter


@dataclass(frozen=True, slots=True)
class Woordvorm:
    """A noun with its article."""

    een: str
    meer: str
    lidwoord: str

    @property
    def Een(self) -> str:  # noqa: N802 - the capital is the point
        """The word at the beginning of a sentence."""
        return begin_met_hoofdletter(self.een)

    @property
    def Meer(self) -> str:  # noqa: N802 - the capital is the point
        """The plural at the beginning of a sentence."""
        return begin_met_hoofdletter(self.meer)

    @property
    def met_lidwoord(self) -> str:
        """The word with its article: de wijk, het dorp."""
        return f"{self.lidwoord} {self.een}"

    @property
    def deze(self) -> str:
        """The word that points: deze wijk, dit dorp."""
        return f"{'dit' if self.lidwoord == 'het' else 'deze'} {self.een}"

    @property
    def welke(self) -> str:
        """The word that asks: welke wijk, welk dorp."""
        return f"{'welk' if self.lidwoord == 'het' else 'welke'} {self.een}"

    @property
    def elke(self) -> str:
        """The word for all: elke wijk, elk dorp."""
        return f"{'elk' if self.lidwoord == 'het' else 'elke'} {self.een}"


@dataclass(frozen=True, slots=True)
class Woordvormen:
    """The three words of this kaart."""

    gebied: Woordvorm
    team: Woordvorm
    aanbod: Woordvorm

    @classmethod
    def of(cls, instellingen: Instellingen) -> "Woordvormen":
        """Take the words out of the settings."""
        woorden = instellingen.woorden
        is_loket = instellingen.model is Kaartmodel.LOKET
        team = Woordvorm("loket", "loketten", "het") if is_loket else _form(woorden.team)
        return cls(_form(woorden.gebied), team, _form(woorden.aanbod))


def _form(woord: Woord | Aanbodwoord) -> Woordvorm:
    return Woordvorm(woord.een, woord.meer, woord.lidwoord)
