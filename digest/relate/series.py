"""Which figures may be laid against each other: of one pair alone, one metric and unit, and of the same country."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from digest.edtf import limits
from digest.languages import Language
from digest.model import Figure
from digest.relate.claims import Claim, places_told

Chain = Sequence[Claim[Figure]]
Days = tuple[date, date]

# What is counted at a time …
STOCKS = frozenset({"investment", "investment_projects", "flights", "students", "workers", "community"})
# … and what is summed up over a period. Of rates and shares each stands for itself.
FLOWS = frozenset({"bilateral_trade", "export", "import", "tourists"})
_SUMS = FLOWS | {"trade_balance"}
# People of whom part may be counted, too.
_HEADS = frozenset({"tourists"})
# A sum so many times as high as another was printed without its "million", or the other one was.
_SLIP = 1000
_TRADED = frozenset({"export", "import"})
_LEVELS = STOCKS | _SUMS
# These go one way or the other; where it is not told which, they can't be compared.
_SOMEBODYS = frozenset({"export", "import", "investment", "investment_projects"})


@dataclass(frozen=True)
class Serial:
    """Tells what a figure is compared within."""

    languages: Mapping[str, Language]
    _blocs: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False, compare=False)

    def series(self, chain: Chain) -> Hashable | None:
        """What a figure is compared within; None where with nothing."""
        figure, pair = chain[0].fact, chain[0].pair
        if figure.metric == "growth":
            grown = _grown(chain[0])
            return (pair, "growth", grown) if grown and figure.unit == "percent" else None
        if figure.metric not in _LEVELS or figure.investor or any(map(self.is_of_bloc, chain)):
            return None
        weighed = figure.metric in _TRADED and not figure.unit.isupper()
        if weighed and not figure.product:
            return None  # only one product is weighed, and which is not known
        of = next((found for claim in chain if (found := _of(claim))), None)
        kind = "graduates" if figure.metric == "students" and any(map(self._is_of_graduates, chain)) else figure.metric
        key = (pair, kind, figure.unit, of, figure.product) if weighed else (pair, kind, figure.unit, of)
        return key if of or figure.metric not in _SOMEBODYS else None

    def _is_of_graduates(self, claim: Claim[Figure]) -> bool:
        """Whether those are counted who have studied over the years, and not who study now."""
        return bool(self.languages[claim.article.language].lexicon.find(claim.fact.evidence.quote).all("figure_graduates"))

    def is_of_bloc(self, claim: Claim[Figure]) -> bool:
        """Whether a figure's sentence is about a bloc and one country: "trade with the whole Union", which is not the pair's."""
        key = claim.article.language, claim.fact.evidence.quote
        if key not in self._blocs:
            hits = self.languages[key[0]].lexicon.find(key[1])
            countries = {hit.value for hit in hits.all("country")}
            self._blocs[key] = bool(hits.all("bloc") and not hits.all("agreement_head") and not claim.pair <= countries)
        return self._blocs[key]

    def runs_against(self, later: Claim[Figure], earlier: Claim[Figure]) -> bool:
        """Whether the later sum is told as a rise where the two show a fall, or the other way: they are of two counts then."""
        told = {hit.value for hit in self.languages[later.article.language].lexicon.find(later.fact.evidence.quote).all("trend")}
        return told == {"down" if later.fact.value > earlier.fact.value else "up"}


def days_of(claim: Claim[Figure]) -> Days | None:
    """The days that a figure is of: its period, else when it was written."""
    when = claim.fact.period or claim.article.written.date
    return limits(when) if when else None


def are_of_one(one: Claim[Figure], other: Claim[Figure], times: int) -> bool:
    """Whether two levels may count one thing: an article does not tell it twice, and neither counts a part of it, or other routes.

    Sums of trade may be told by two offices in one article, and grow a lot, but "million" may be left out of one.
    """
    low, high = sorted((one.fact.value, other.fact.value))
    if one.fact.metric not in STOCKS | _HEADS:
        return high < _SLIP * low
    ours, theirs = places_told(one), places_told(other)
    of_other_routes = one.fact.metric == "flights" and ours != theirs  # flights from some towns are a part of all
    same_time = one.place == other.place and one.fact.period == other.fact.period
    return high <= times * low and not of_other_routes and not same_time


def is_of_one_side(one: Claim[Figure], other: Claim[Figure]) -> bool:
    """Whether nothing says that two figures are of two counts: who is credited with them is of one country or the same, or nobody is."""
    ours, theirs = _side(one), _side(other)
    is_nobodys = ours is theirs is None and None in {one.fact.speaker, other.fact.speaker}  # a bank takes no side
    return (ours is not None and ours == theirs) or one.fact.speaker == other.fact.speaker or is_nobodys


def _side(claim: Claim[Figure]) -> str | None:
    """The country of whoever is credited with a figure."""
    people = {each.name: each.country for each in claim.article.people}
    bodies = {each.name: each.country for each in claim.article.organizations}
    return (bodies | people).get(claim.fact.speaker or "")


def _of(claim: Claim[Figure]) -> str | None:
    """Whose a figure is; projects are of those whose money the same sentence tells."""
    if claim.fact.of or claim.fact.metric != "investment_projects":
        return claim.fact.of
    investors = {figure.of for figure in _beside(claim) if figure.metric == "investment"}
    return investors.pop() if len(investors) == 1 else None


def _grown(claim: Claim[Figure]) -> tuple[str, str, str | None] | None:
    """What grew, and when: the one level that the same sentence tells of the same period."""
    period = claim.fact.period
    levels = {(period, each.metric, each.of) for each in _beside(claim) if period and each.metric in _LEVELS and each.period == period}
    return levels.pop() if len(levels) == 1 else None


def _beside(claim: Claim[Figure]) -> list[Figure]:
    """The figures of a figure's sentence."""
    told = claim.fact.evidence
    return [each for each in claim.article.figures if (each.evidence.start, each.evidence.end) == (told.start, told.end)]
