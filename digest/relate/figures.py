"""Figures laid against each other: a forecast beside what came, a target raised, two counts that disagree.

Only figures of one pair of countries, one metric, one unit and one country that they are of are compared; nothing is averaged or converted.
"""

import itertools
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from digest.edtf import limits
from digest.model import Figure, Reason, Relation, RelationKind
from digest.relate.aims import raised
from digest.relate.claims import LOOK_BACK, Claim, date_reason, same_reason, status_reason, steps, within
from digest.relate.order import are_near, is_later
from digest.relate.same_figures import is_close
from digest.relate.series import FLOWS, STOCKS, Chain, Days, Serial, are_of_one, days_of, is_of_one_side

# "Almost" reaches this far below what it names.
ALMOST = 0.9
# A sum told with fewer digits is this share off at most.
ROUNDED = 0.02
# The rule by which two sums stand side by side and neither says anything of the other.
FAR = "relate.figures.far"
# What is counted at a time is hardly disputed, and hardly grows, by more than so many times: such a count is of a part.
_DISPUTED, _GROWN = 3, 5
# What is summed up hardly comes so many times as fast in the months that are left.
_LEAP = 5
# Sums of years that lie further apart say little of each other, but where one sentence lays them side by side.
_APART = 2
# A period of very many figures is not compared to the last pair.
MOST_PAIRS = 200


def relate_figures(chains: Sequence[Chain], serial: Serial) -> Iterator[Relation]:
    """Every relation between two figures, each with its tellings together."""
    for chain in chains:
        yield from (_relation("confirms", later, earlier, "relate.figures.same") for later, earlier in steps(chain))
    for found in _series(chains, serial):
        yield from _within_periods(found)
        if found[0][0].fact.metric != "growth":
            yield from _beside_the_whole(found)
            yield from (_relation("raises", *each) for each in raised(found))
            yield from _levels(found, serial)


def _series(chains: Sequence[Chain], serial: Serial) -> list[list[Chain]]:
    """The figures that may be laid against each other."""
    series: dict[Hashable, list[Chain]] = defaultdict(list)
    for chain in chains:
        if (key := serial.series(chain)) is not None:
            series[key].append(chain)
    return list(series.values())


def _within_periods(found: Sequence[Chain]) -> Iterator[Relation]:
    """Figures for one period: a plan and its outcome, or two counts; where counts differ, a forecast is laid beside its own side's."""
    periods: dict[str, list[Chain]] = defaultdict(list)
    for chain in found:
        if period := chain[0].fact.period:
            periods[period].append(chain)
    for group in periods.values():
        told = [relation for pair in itertools.islice(itertools.combinations(group, 2), MOST_PAIRS) if (relation := _within(*pair))]
        disputed = {claim.ref for kind, *both in told if kind == "contradicts" for claim in both}
        for kind, later, earlier in told:
            if earlier.fact.status != "forecast" or later.ref not in disputed or is_of_one_side(later, earlier):
                yield _relation(kind, later, earlier, "relate.figures.period")


def _within(one: Chain, other: Chain) -> tuple[RelationKind, Claim[Figure], Claim[Figure]] | None:
    """What one of two figures for a period says of the other, and which does."""
    first, second = sorted((one[0], other[0]), key=lambda claim: claim.place)
    found = ((kind, later, earlier) for later, earlier in ((second, first), (first, second)) if (kind := _outcome(later, earlier)))
    return next(found, None)


def _outcome(later: Claim[Figure], earlier: Claim[Figure]) -> RelationKind | None:
    """What the one says of the other; an outcome is later than what was planned, of two counts either may be."""
    ours, theirs = later.fact, earlier.fact
    if ours.status == theirs.status == "actual":
        if _is_one_breath(later, earlier):
            return None
        return "confirms" if agree(ours, theirs) else "contradicts" if are_of_one(later, earlier, _DISPUTED) else None
    if ours.status != "actual":
        return None
    return "fulfils" if _reaches(ours, theirs) else "falls_short" if _is_over(later) else None


def _beside_the_whole(found: Sequence[Chain]) -> Iterator[Relation]:
    """Sums of some months that are above another count of all of their year, or hardly grow to one of some months more."""
    summed = [chain[0] for chain in found if chain[0].fact.metric in FLOWS and chain[0].fact.status == "actual" and chain[0].fact.period]
    years: dict[str, list[Claim[Figure]]] = defaultdict(list)
    for claim in summed[:MOST_PAIRS]:
        years[(claim.fact.period or "")[: len("2023")]].append(claim)
    for of_year in years.values():
        for part, whole in itertools.permutations(of_year, 2):
            if not _is_year(part.fact.period or "") and (rule := _misfit(part, whole)):
                yield _relation("contradicts", *_by_article(part, whole), rule)


def _misfit(part: Claim[Figure], whole: Claim[Figure]) -> str | None:
    """The rule by which a sum of some months does not fit that of a longer time that holds them, as far as either is told exactly."""
    ours, theirs = part.fact, whole.fact
    is_part = ours.period != theirs.period and theirs.period is not None and within(ours.period or "", theirs.period)
    if not is_part or not are_of_one(part, whole, _DISPUTED) or agree(ours, theirs) or _is_one_breath(part, whole):
        return None
    if ours.value > theirs.value:
        bounded = theirs.bound == "over" or ours.bound == "almost"
        return None if bounded else "relate.figures.part" if _is_year(theirs.period or "") else "relate.figures.months"
    rest = _length(theirs) - _length(ours)
    is_leap = (theirs.value - ours.value) * _length(ours) > _LEAP * ours.value * rest
    return "relate.figures.months" if rest < _length(ours) and is_leap and "over" not in {ours.bound, theirs.bound} else None


def _length(figure: Figure) -> int:
    """How many days a figure's period has."""
    first, last = limits(figure.period or "")
    return (last - first).days + 1


def _is_one_breath(one: Claim[Figure], other: Claim[Figure]) -> bool:
    """Whether one sentence tells both sums by nobody else's count: they are of two things or times then, "5 and 4 billion in 2015-2016"."""
    return _is_of_one_sentence(one, other) and one.fact.speaker == other.fact.speaker


def _is_over(claim: Claim[Figure]) -> bool:
    """Whether the period of a figure may have ended when it was told: only then it is all that came."""
    latest, period = claim.article.written.latest, claim.fact.period
    return latest is None or period is None or limits(latest)[1] >= limits(period)[1]


def agree(one: Figure, other: Figure) -> bool:
    """Whether two sums can both be true: close, or one a bound that the other keeps."""
    low, high = sorted((one, other), key=lambda figure: figure.value)
    if is_close(low.value, high.value) or _is_rounded(low.value, high.value):
        return not {low.bound, high.bound} >= {"almost", "over"}
    if high.bound == "almost":
        return low.value >= ALMOST * high.value
    return low.bound == "over" and high.value * ALMOST <= low.value


def _is_rounded(one: float, other: float) -> bool:
    """Whether one sum is the other told with fewer digits: 16 billion for 15.9 billion, but not 1 billion for 0.95 billion."""
    digits = min(_digits(one), _digits(other))
    return abs(one - other) <= ROUNDED * max(one, other) and f"{one:.{digits - 1}e}" == f"{other:.{digits - 1}e}"


def _digits(value: float) -> int:
    """With how many digits a sum is told."""
    return len(f"{value:.12e}".partition("e")[0].replace(".", "").rstrip("0")) or 1


def _reaches(actual: Figure, planned: Figure) -> bool:
    """Whether what came is at least what was planned; "almost" is not."""
    if is_close(actual.value, planned.value):
        return actual.bound != "almost" and (planned.bound != "over" or actual.bound == "over")
    return actual.value > planned.value


def _levels(found: Sequence[Chain], serial: Serial) -> Iterator[Relation]:
    """A level beside the last one before it; two of one time that differ disagree."""
    told = sorted(((when, chain) for chain in found if chain[0].fact.status == "actual" and (when := days_of(chain[0]))), key=_in_time)
    for index, (when, later) in enumerate(told):
        earlier = [(then, chain[0]) for then, chain in told[max(0, index - LOOK_BACK) : index]]
        for other in _last_before(later[0], when, [each for each in earlier if are_of_one(later[0], each[1], _GROWN)]):
            if not serial.runs_against(later[0], other):
                yield _relation("updates", later[0], other, _level_rule(later[0], other))
        for then, other in earlier:
            if agree(later[0].fact, other.fact):
                continue
            stand = _stands(later[0]) and _stands(other) and are_of_one(later[0], other, _DISPUTED)
            if stand and are_near(when, then) and _is_undated(later[0], other):
                yield _relation("contradicts", *_by_article(later[0], other), "relate.figures.level")


def _in_time(told: tuple[Days, Chain]) -> Days:
    """Sorts by the last day, then by the first."""
    (first, last), _ = told
    return last, first


def _by_article(one: Claim[Figure], other: Claim[Figure]) -> tuple[Claim[Figure], Claim[Figure]]:
    """The claim of the later article first."""
    return (one, other) if one.place > other.place else (other, one)


def _is_undated(one: Claim[Figure], other: Claim[Figure]) -> bool:
    """Whether one of two is told without a period."""
    return one.fact.period is None or other.fact.period is None


def _last_before(later: Claim[Figure], when: Days, earlier: Sequence[tuple[Days, Claim[Figure]]]) -> list[Claim[Figure]]:
    """Of the levels before another the last one of its kind, and the last one told without a period after that, if it is another sum.

    Of a time for which there are several counts, one is told only if the later level is above all of them, or below all.
    """
    dated = [each for each in earlier if _follows(later, when, *each)]
    last = [each for then, each in dated if then == dated[-1][0]]
    undated = [each for then, each in earlier if _carries_on(later, when, then, each) and all(then[0] > day[1] for day, _ in dated[-1:])]
    others = [each for each in undated[-1:] if not any(agree(each.fact, known.fact) for known in last)]
    return [_of_same_count(later, found) for found in (last, others) if found and _is_one_way(later, found)]


def _of_same_count(later: Claim[Figure], counts: Sequence[Claim[Figure]]) -> Claim[Figure]:
    """Of several counts of one time the one that the later sum carries on, else the last."""
    same = [each for each in counts if _is_of_one_count(later, each)]
    return [*counts, *same, *(each for each in same if _is_of_one_sentence(later, each))][-1]


def _is_one_way(later: Claim[Figure], counts: Sequence[Claim[Figure]]) -> bool:
    """Whether a level is told apart from all counts of one time in the same direction."""
    ways = {later.fact.value > each.fact.value for each in counts}
    return len(ways) == 1 and not any(agree(later.fact, each.fact) for each in counts)


def _level_rule(later: Claim[Figure], earlier: Claim[Figure]) -> str:
    """Of sums of a year that is not the one before, or by other people's count, nothing is said of a rise or fall."""
    ours, theirs = later.fact.period, earlier.fact.period
    is_next = ours is None or theirs is None or limits(ours)[0].year - limits(theirs)[1].year <= 1
    return "relate.figures.level" if is_next and _is_of_one_count(later, earlier) else FAR


def _is_of_one_count(later: Claim[Figure], earlier: Claim[Figure]) -> bool:
    """Whether one who is credited gives both sums, or one article does by nobody else's count or in one sentence."""
    one_speaker = later.fact.speaker == earlier.fact.speaker and (later.fact.speaker is not None or later.place == earlier.place)
    return one_speaker or _is_of_one_sentence(later, earlier)


def _is_of_one_sentence(one: Claim[Figure], other: Claim[Figure]) -> bool:
    return (one.place, one.fact.evidence.start) == (other.place, other.fact.evidence.start)


def _follows(later: Claim[Figure], when: Days, then: Days, earlier: Claim[Figure]) -> bool:
    """Whether a level is of a time after another: of the same months, or of things that are counted at a time."""
    if not when[0] > then[1]:
        return False
    ours, theirs = later.fact.period, earlier.fact.period
    if _stands(later) and _stands(earlier):
        return not (_is_undated(later, earlier) and are_near(when, then))
    if ours is None or theirs is None or _months(ours) != _months(theirs):
        return False
    one_sentence = (later.place, later.fact.evidence) == (earlier.place, earlier.fact.evidence)
    return one_sentence or limits(ours)[0].year - limits(theirs)[1].year <= _APART


def _carries_on(later: Claim[Figure], when: Days, then: Days, earlier: Claim[Figure]) -> bool:
    """Whether a later article's sum of a year, or one without a period, is of a time after one that was told without a period."""
    if earlier.fact.period is not None or _stands(later) or not is_later(later.article, earlier.article):
        return False
    if later.fact.period is None:
        return when[0] > then[1] and not are_near(when, then)
    return _is_year(later.fact.period) and when[1] > then[1]


def _stands(claim: Claim[Figure]) -> bool:
    """Whether a figure counts what there is at a time."""
    return claim.fact.metric in STOCKS


def _is_year(period: str) -> bool:
    return len(period) == len("2023")


def _months(period: str) -> tuple[str, ...]:
    """The part of the year that a period is: ("01", "06") of a first half."""
    return tuple(part[5:] for part in period.split("/"))


def _relation(kind: RelationKind, later: Claim[Figure], earlier: Claim[Figure], rule: str) -> Relation:
    ours, theirs = later.fact, earlier.fact
    status = status_reason(ours.status, theirs.status)
    value = Reason(field="value", how=_compared(ours, theirs), later=_sum(ours), earlier=_sum(theirs))  # type: ignore[arg-type]
    because = (same_reason("metric", ours.metric), date_reason(ours.period, theirs.period, "period"), status, value)
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule=rule)


def _compared(ours: Figure, theirs: Figure) -> str:
    if ours.value != theirs.value:
        return "above" if ours.value > theirs.value else "below"
    if ours.bound == theirs.bound:
        return "same"
    return {"almost": "below", "over": "above"}.get(ours.bound, "within")


def _sum(figure: Figure) -> str:
    return f"{figure.bound} {figure.value} {figure.unit}"
