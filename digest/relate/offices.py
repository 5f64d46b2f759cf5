"""Offices that passed from one person to another."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from digest.edtf import limits
from digest.model import Event, Facts, Person, Reason, Relation
from digest.relate.claims import Claim, claims, same_reason
from digest.relate.who import Who

# Offices that one person of a country holds at a time, whatever else stands in the role …
_OF_A_COUNTRY = ("President", "Prime Minister", "General Secretary", "First Secretary", "King", "Emperor", "Sultan", "Emir")
# … and those of which a country has several, each for something.
_OF_SOMETHING = ("Ambassador", "Minister", "Chair of the", "Mayor", "Governor")
# An office may have had another holder in between after so many years.
_MOST_YEARS = 10

Days = tuple[datetime.date, datetime.date]


@dataclass
class _Term:
    """When somebody is told of as the holder of an office: the claims, and the days of the first and the last article."""

    person: str
    told: list[tuple[Days, Claim[Person]]] = field(default_factory=list)

    @property
    def first(self) -> tuple[Days, Claim[Person]]:
        """The first telling."""
        return min(self.told, key=lambda each: each[0])

    @property
    def last(self) -> tuple[Days, Claim[Person]]:
        """The last telling."""
        return max(self.told, key=lambda each: (each[0][1], each[0][0]))


def relate_offices(articles: Sequence[Facts], who: Who) -> Iterator[Relation]:
    """Every office that one person held and, as far as is told, another after them."""
    terms: dict[tuple[str, str], dict[str, _Term]] = defaultdict(dict)
    for claim in claims(articles, "people"):
        office, when = _office(claim.fact), _days(claim.article)
        if office and when and claim.fact.country and _holds(claim.fact, claim.article):
            person = who.person(claim, claim.fact.name)
            terms[office, claim.fact.country].setdefault(person, _Term(person)).told.append((when, claim))
    for holders in terms.values():
        for earlier, later in pairwise(sorted(holders.values(), key=lambda term: term.first[0])):
            (began, _), (ended, former), (starts, new) = earlier.first, earlier.last, later.first
            if ended[1] < starts[0] and starts[0].year - ended[1].year <= _MOST_YEARS and began <= ended:
                yield _succession(new, former)


def _office(person: Person) -> str | None:
    """The single office that somebody holds."""
    role = (person.role or "").split(" and ")[0]
    whole = next((office for office in _OF_A_COUNTRY if role == office or role.startswith((f"{office} ", f"{office},"))), None)
    return whole or (role if role.startswith(_OF_SOMETHING) else None)


def _holds(person: Person, article: Facts) -> bool:
    """Whether an article tells of a person as the holder of an office now, not in its look back."""
    year = _year(article)
    acts = [event for event in article.events if person.name in event.people]
    if acts:
        return any(_is_now(event, year) for event in acts)
    return any(quote.speaker == person.name for quote in article.quotes)


def _is_now(event: Event, year: int | None) -> bool:
    """Whether an event is of the time that an article tells of; of those without a date only an invitation is."""
    if event.date is None:
        return event.kind == "invitation"
    return year is not None and limits(event.date)[1].year >= year


def _year(article: Facts) -> int | None:
    """The year that an article was written in."""
    return limits(article.written.date)[0].year if article.written.date else None


def _days(article: Facts) -> Days | None:
    """The days between which an article was written."""
    written = article.written
    return (limits(written.earliest)[0], limits(written.latest)[1]) if written.earliest and written.latest else None


def _succession(later: Claim[Person], earlier: Claim[Person]) -> Relation:
    because = (
        same_reason("role", f"{later.fact.role}, {later.fact.country}"),
        Reason(field="person", how="other", later=later.fact.name, earlier=earlier.fact.name),
    )
    return Relation(kind="succeeds", later=later.ref, earlier=earlier.ref, because=because, rule="relate.offices.holder")
