"""When an article tells of an event: while it was ahead, or once it had begun; and which telling says most exactly when it was."""

from collections.abc import Sequence
from datetime import timedelta

from digest.edtf import limits, period_of
from digest.model import VISITS, Event
from digest.relate.claims import Claim

# Told so long before it, an event is a plan.
_AHEAD = timedelta(days=7)


def was_ahead(claim: Claim[Event]) -> bool:
    """Whether an event was certainly ahead when its article was written; what is told on its eve is no plan."""
    latest = claim.article.written.latest
    if claim.fact.date is None or latest is None:
        return False
    (first, last), written = limits(claim.fact.date), limits(latest)[1]
    return first > written and last - written > _AHEAD


def is_announced(claim: Claim[Event]) -> bool:
    """Whether an article of a known day tells a meeting as still to come on days that were not over then."""
    written = claim.article.written.earliest
    if claim.fact.kind in VISITS or not claim.fact.ahead or claim.fact.date is None or written is None:
        return False
    return limits(claim.fact.date)[1] >= limits(written)[0]


def is_plan(claim: Claim[Event]) -> bool:
    """Whether an article tells an event as still to come, by its words or by its day."""
    return claim.fact.ahead or was_ahead(claim)


def is_award(event: Event) -> bool:
    """Whether an event is that somebody was given a decoration."""
    return event.evidence.rule == "events.award"


def is_past(claim: Claim[Event]) -> bool:
    """Whether an event had certainly begun when its article was written; one told without a date is told as news."""
    earliest = claim.article.written.earliest
    return claim.fact.date is None or (earliest is not None and limits(claim.fact.date)[0] <= limits(earliest)[0])


def most_exact(chain: Sequence[Claim[Event]]) -> Claim[Event]:
    """The telling that says best when an event was; of several the first that tells of it as begun."""
    return min(chain, key=_inexactness)


def _inexactness(claim: Claim[Event]) -> tuple[bool, timedelta, bool]:
    """Sorts days before months and years; of a visit all its days before the first or last of them."""
    if claim.fact.date is None:
        return True, timedelta.max, False
    period = period_of(claim.fact.date)
    length = period.last - period.first
    is_visit_of_days = claim.fact.kind in VISITS and period.has_days
    return not period.has_days, -length if is_visit_of_days else length, not is_past(claim)
