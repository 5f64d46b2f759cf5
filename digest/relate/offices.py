"""Offices that passed from one person to another."""

from collections import Counter
from collections.abc import Iterator, Sequence

from digest.edtf import limits
from digest.model import Event, Facts, Person, Reason, Relation
from digest.relate.claims import Claim, before, buckets, claims, name_key, same_reason

# Offices that one person holds at a time.
_SINGLE = (
    "President", "Prime Minister", "Ambassador", "Minister", "General Secretary", "First Secretary", "King", "Emperor",
    "Chair of the National Assembly", "Mayor", "Governor",
)  # fmt: skip


def relate_offices(articles: Sequence[Facts]) -> Iterator[Relation]:
    """Every change of an office holder between an article and the last one before it that names a holder."""
    held = [claim for claim in claims(articles, "people") if _holds(claim.fact, claim.article)]
    for holders in buckets(held, lambda claim: (claim.fact.role, claim.fact.country)):
        told = Counter(claim.place for claim in holders)
        clear = [claim for claim in holders if told[claim.place] == 1]
        gone: set[frozenset[str]] = set()
        for later in clear:
            for earlier in before(later, clear):
                # Who held the office before the last holder is told of again, and has not come back.
                if _key(later.fact) not in gone | {_key(earlier.fact)}:
                    yield _succession(later, earlier)
                    gone.add(_key(earlier.fact))


def _key(person: Person) -> frozenset[str]:
    """A name whose order does not matter: Karin Erlan is Erlan Karin."""
    return frozenset(name_key(person.name).split())


def _holds(person: Person, article: Facts) -> bool:
    """Whether an article tells of a person as the holder of a single office now, not in its look back."""
    if not person.country or not (person.role or "").startswith(_SINGLE):
        return False
    year = _year(article)
    acts = [event for event in article.events if person.name in event.people]
    if acts:
        return any(_is_now(event, year) for event in acts)
    return any(quote.speaker == person.name for quote in article.quotes)


def _is_now(event: Event, year: int | None) -> bool:
    """Whether an event is of the time that an article tells of; of those without a date only an invitation is."""
    if event.date is None:
        return event.kind == "invitation"
    return year is None or limits(event.date)[1].year >= year


def _year(article: Facts) -> int | None:
    """The year that an article was written in."""
    return limits(article.written.date)[0].year if article.written.date else None


def _succession(later: Claim[Person], earlier: Claim[Person]) -> Relation:
    because = (
        same_reason("role", f"{later.fact.role}, {later.fact.country}"),
        Reason(field="person", how="other", later=later.fact.name, earlier=earlier.fact.name),
    )
    return Relation(kind="succeeds", later=later.ref, earlier=earlier.ref, because=because, rule="relate.offices.holder")
