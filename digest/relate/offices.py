"""Offices that passed from one person to another."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from digest.edtf import limits, more_exact
from digest.model import Event, Facts, Person, Reason, Ref, Relation
from digest.relate.claims import Claim, claims, same_reason
from digest.relate.order import days_written
from digest.relate.single_offices import offices_of
from digest.relate.who import Who

# Between two who are told of so many years apart there may have been too many others.
_MOST_YEARS = 15

Days = tuple[datetime.date, datetime.date]


@dataclass
class _Term:
    """When somebody is told of as the holder of an office: the claims, and the days of what they did in it."""

    person: str
    told: list[tuple[Days, Claim[Person]]] = field(default_factory=list)

    @property
    def first(self) -> tuple[Days, Claim[Person]]:
        """The first time."""
        return min(self.told, key=lambda each: each[0])

    @property
    def last(self) -> tuple[Days, Claim[Person]]:
        """The last time."""
        return max(self.told, key=lambda each: (each[0][1], each[0][0]))


def relate_offices(articles: Sequence[Facts], events: Sequence[Sequence[Claim[Event]]], who: Who) -> Iterator[Relation]:
    """Every office that one person held and, as far as is told, another after them; events with their tellings together."""
    happened = dict(_days_of_events(events))
    terms: dict[tuple[str, str], dict[str, _Term]] = defaultdict(dict)
    for claim in claims(articles, "people"):
        when = _held(claim, happened) if claim.fact.country else []
        for office in offices_of(claim.fact.role or "") if when else ():
            person = who.person(claim, claim.fact.name)
            told = terms[office, claim.fact.country].setdefault(person, _Term(person)).told
            told.extend((days, claim) for days in when)
    for holders in terms.values():
        for earlier, later in pairwise(sorted(holders.values(), key=lambda term: term.first[0])):
            (ended, former), (starts, new) = earlier.last, later.first
            if not _may_be_one(former, new) and ended[1] < starts[0] and starts[0].year - ended[1].year <= _MOST_YEARS:
                yield _succession((new, starts), (former, ended))


def _days_of_events(chains: Sequence[Sequence[Claim[Event]]]) -> Iterator[tuple[Ref, Days]]:
    """When each telling's event was: the most exact date of any, else, of an invitation that is news, when it was first told."""
    for chain in chains:
        date = None
        for claim in chain:
            date = more_exact(date, claim.fact.date)
        days = limits(date) if date else days_written(chain[0].article) if _is_news(chain[0]) else None
        if days:
            yield from ((claim.ref, days) for claim in chain)


def _is_news(claim: Claim[Event]) -> bool:
    """Whether an invitation without a date is of the time of its article: one of its people acts then."""
    written = days_written(claim.article)
    if claim.fact.kind != "invitation" or written is None:
        return False
    acts = (event for event in claim.article.events if event.date and set(event.people) & set(claim.fact.people))
    return any(limits(event.date or "")[1].year >= written[0].year for event in acts)


def _held(claim: Claim[Person], happened: Mapping[Ref, Days]) -> list[Days]:
    """When an article tells of a person as the holder of an office: when they acted, or, if they are quoted only, when it was written."""
    name = claim.fact.name
    did = [event for event in claim.article.events if name in event.people]
    so_called = [event for event in did if claim.fact.office and claim.fact.office in event.evidence.quote]
    acts = [Ref(article=claim.article.id, kind="events", fact=event.id) for event in so_called or did]
    if days := [happened[act] for act in acts if act in happened]:
        return days
    written = days_written(claim.article)
    return [written] if written and any(quote.speaker == name for quote in claim.article.quotes) else []


def _may_be_one(one: Claim[Person], other: Claim[Person]) -> bool:
    """Whether one name holds all the words of the other: that is hardly somebody else in the same office."""
    ours, theirs = (set(claim.fact.name.casefold().split()) for claim in (one, other))
    return ours <= theirs or theirs <= ours


def _succession(later: tuple[Claim[Person], Days], earlier: tuple[Claim[Person], Days]) -> Relation:
    (new, starts), (former, ended) = later, earlier
    because = (
        same_reason("role", f"{new.fact.role}, {new.fact.country}"),
        Reason(field="person", how="other", later=new.fact.name, earlier=former.fact.name),
        Reason(field="held", how="other", later=str(starts[0].year), earlier=str(ended[1].year)),
    )
    return Relation(kind="succeeds", later=new.ref, earlier=former.ref, because=because, rule="relate.offices.holder")
