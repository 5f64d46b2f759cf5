"""Facts with the article that tells them, and how dates compare."""

import datetime
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Generic, TypeVar

from digest.edtf import limits, period_of
from digest.model import Fact, Facts, Reason, Ref
from digest.relate.order import in_no_order, is_later

F = TypeVar("F", bound=Fact)
T = TypeVar("T")
LOOK_BACK = 400


@dataclass(frozen=True, slots=True)
class Claim(Generic[F]):
    """A fact as one article tells it. `place` is the article's place in the order of the articles."""

    place: int
    kind: str
    fact: F
    article: Facts = field(compare=False)  # all that it tells would be compared and hashed, and its place says which it is
    ref: Ref = field(init=False, compare=False)  # where the fact is; asked for very often
    pair: frozenset[str] = field(init=False, compare=False)  # the countries whose relationship the article is about

    def __post_init__(self) -> None:
        object.__setattr__(self, "ref", Ref(article=self.article.id, kind=self.kind, fact=self.fact.id))
        object.__setattr__(self, "pair", frozenset(self.article.countries))

    @property
    def position(self) -> tuple[int, int]:
        """Where it is told: the article's place, and the offset of its sentence."""
        return self.place, self.fact.evidence.start


def remembered(make: Callable[[Claim[F]], T]) -> Callable[[Claim[F]], T]:
    """The same for each claim of a kind, made once: a telling is compared with very many."""
    known: dict[tuple[int, str], T] = {}

    def look_up(claim: Claim[F]) -> T:
        key = claim.place, claim.fact.id
        if key not in known:
            known[key] = make(claim)
        return known[key]

    return look_up


def claims(articles: Sequence[Facts], kind: str) -> list[Claim[Any]]:
    """Every fact of a kind, article by article."""
    return [Claim(place, kind, fact, article) for place, article in enumerate(articles) for fact in getattr(article, kind)]


def buckets(found: Sequence[Claim[F]], key: Callable[[Claim[F]], Hashable]) -> list[list[Claim[F]]]:
    """Claims that share a key, in the order of the articles; a claim whose key is None is left out."""
    grouped: dict[Hashable, list[Claim[F]]] = defaultdict(list)
    for claim in found:
        if (value := key(claim)) is not None:
            grouped[value].append(claim)
    return list(grouped.values())


def steps(chain: Sequence[Claim[F]]) -> Iterator[tuple[Claim[F], Claim[F]]]:
    """Each telling with the last one before it that was certainly written earlier, the later one first."""
    for index, later in enumerate(chain):
        before = reversed(chain[:index]) if later.article.written.earliest else ()  # else it is later than none
        earlier = next((each for each in before if is_later(later.article, each.article)), None)
        if earlier is not None:
            yield later, earlier


def unordered(
    chain: Sequence[Claim[F]], fits: Callable[[Claim[F], Claim[F]], bool] = lambda *_: True
) -> Iterator[tuple[Claim[F], Claim[F]]]:
    """Each telling of an article that is known to be neither later nor earlier than any other, with the best dated one that fits."""
    beside = {id(claim.article): claim.article for claim in chain}
    alone = {id(article) for article in in_no_order(beside.values())} if len(beside) > 1 else set()
    best_dated = sorted(chain, key=_length) if alone else []
    paired: set[frozenset[tuple[int, int]]] = set()
    for claim in (each for each in chain if id(each.article) in alone):
        other = next((each for each in best_dated if each.article is not claim.article and fits(claim, each)), None)
        if other is not None and (pair := frozenset((claim.position, other.position))) not in paired:
            paired.add(pair)
            yield claim, other


def _length(claim: Claim[Any]) -> int:
    """How many days a fact's date leaves open."""
    date = getattr(claim.fact, "date", None) or getattr(claim.fact, "period", None)
    first, last = limits(date) if date else (datetime.date.min, datetime.date.max)
    return (last - first).days


def before(later: Claim[F], found: Sequence[Claim[F]], fits: Callable[[Claim[F]], bool] = lambda _: True) -> list[Claim[F]]:
    """Of claims in the order of the articles, those that fit of the last article before another claim's that has any.

    Looks back over no more than LOOK_BACK claims, so that the cost of many articles grows with their number only.
    """
    start = bisect_left(found, later.place, key=lambda claim: claim.place)
    chosen: list[Claim[F]] = []
    for claim in reversed(found[max(0, start - LOOK_BACK) : start]):
        if chosen and claim.place != chosen[-1].place:
            break
        if fits(claim):
            chosen.append(claim)
    return chosen[::-1]


@lru_cache(maxsize=16384)  # each telling of something is compared with those before it
def within(inner: str, outer: str) -> bool:
    """Whether one date lies in another."""
    (first, last), (begin, end) = limits(inner), limits(outer)
    return begin <= first and last <= end


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two dates may be of one thing: both given, and one inside the other."""
    return one is not None and other is not None and (within(one, other) or within(other, one))


def date_reason(later: str | None, earlier: str | None, field: str = "date") -> Reason:
    """How the later date stands to the earlier one."""
    if later == earlier:
        how = "same"
    elif later and earlier and within(later, earlier):
        how = "begins" if _begins(later, earlier) else "more_exact"
    elif later and earlier and within(earlier, later):
        how = "within"
    else:
        how = "other" if later and earlier else "open"
    return Reason(field=field, how=how, later=later, earlier=earlier)  # type: ignore[arg-type]


def _begins(one: str, other: str) -> bool:
    """Whether a day is only the first of a span of days: that says less, not more."""
    day, span = period_of(one), period_of(other)
    return span.has_days and day.first == span.first


def status_reason(later: str, earlier: str) -> Reason:
    """How far each fact says that a thing has come."""
    return Reason(field="status", how="same" if later == earlier else "other", later=later, earlier=earlier)


def same_reason(field: str, value: str) -> Reason:
    """Both facts hold the same value."""
    return Reason(field=field, how="same", later=value, earlier=value)


def places_told(claim: Claim[Any]) -> set[str]:
    """The places that stand in the sentence of a fact."""
    return {place.name for place in claim.article.places if place.name in claim.fact.evidence.quote}
