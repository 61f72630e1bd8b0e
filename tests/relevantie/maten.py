"""How good an answer is: measures of one ranked list of slugs against what people said of them.

In: slugs, best first, and grades (1, 2, 3). Out: numbers. What nobody judged counts as no help at all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from tests.relevantie.vragen import NIETS, Vraag

DIEP = 5
"""How many results count in nDCG, and in the share that nobody judged."""
SUCCES = 3
"""Among how many results a good one must stand."""
POEL = 10
"""How many results of every engine are looked at."""


def gain(grade: int) -> int:
    """Give what a grade is worth: 1, 3 or 7."""
    return int(2**grade - 1)


def ndcg(slugs: Sequence[str], oordelen: Mapping[str, int], diep: int = DIEP) -> float:
    """Give nDCG: what the list offers, less for what stands lower, as a share of the best possible list."""
    ideal = _discounted(sorted(oordelen.values(), reverse=True)[:diep])
    return _discounted([oordelen.get(slug, 0) for slug in slugs[:diep]]) / ideal if ideal else 0.0


def _discounted(grades: Sequence[int]) -> float:
    return sum(gain(grade) / log2(place + 2) for place, grade in enumerate(grades))


def good(oordelen: Mapping[str, int]) -> frozenset[str]:
    """Give the slugs that help well: grade 2 or 3; where nothing is better than 1, those with a 1."""
    least = min(2, max(oordelen.values(), default=2))
    return frozenset(slug for slug, grade in oordelen.items() if grade >= least)


def succes(slugs: Sequence[str], oordelen: Mapping[str, int], diep: int = SUCCES) -> float:
    """Give 1 when something that helps well stands among the first ``diep``, else 0."""
    return float(not good(oordelen).isdisjoint(slugs[:diep]))


def mrr(slugs: Sequence[str], oordelen: Mapping[str, int]) -> float:
    """Give one divided by the place of the first that helps well, 0 when it is not among the first ten."""
    right = good(oordelen)
    return next((1 / place for place, slug in enumerate(slugs[:POEL], start=1) if slug in right), 0.0)


def unjudged(slugs: Sequence[str], vraag: Vraag, diep: int = DIEP) -> list[str]:
    """Give what nobody judged among the first ``diep``."""
    return [slug for slug in slugs[:diep] if slug not in vraag.beoordeeld]


@dataclass(frozen=True, slots=True)
class Uitslag:
    """The measures of one engine over some questions; None where there was no question to measure."""

    vragen: int
    ndcg: float | None
    succes: float | None
    mrr: float | None
    leeg: float | None
    onbeoordeeld: float | None
    niets: float | None
    """The share of the questions that nothing answers, that were indeed answered with nothing."""


def summarise(answers: Sequence[tuple[Vraag, Sequence[str]]]) -> Uitslag:
    """Give the average measures of questions with their answers."""
    asked = [(vraag, slugs) for vraag, slugs in answers if vraag.soort != NIETS]
    hopeless = [slugs for vraag, slugs in answers if vraag.soort == NIETS]
    shown = sum(len(slugs[:DIEP]) for _, slugs in asked)

    def average(measure: Callable[[Sequence[str], Mapping[str, int]], float]) -> float | None:
        return sum(measure(slugs, vraag.oordelen) for vraag, slugs in asked) / len(asked) if asked else None

    return Uitslag(
        vragen=len(answers),
        ndcg=average(ndcg),
        succes=average(succes),
        mrr=average(mrr),
        leeg=average(lambda slugs, _: float(not slugs)),
        onbeoordeeld=sum(len(unjudged(slugs, vraag)) for vraag, slugs in asked) / shown if shown else None,
        niets=sum(not slugs for slugs in hopeless) / len(hopeless) if hopeless else None,
    )
