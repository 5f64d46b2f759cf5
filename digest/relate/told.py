"""When an article tells of an event: while it was ahead, or once it had begun; and which telling says most exactly when it was."""

from collections.abc import Sequence
from datetime import date, timedelta

from digest.edtf import limits
from digest.model import Event
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


def is_past(claim: Claim[Event]) -> bool:
    """Whether an event had certainly begun when its article was written; one told without a date is told as news."""
    earliest = claim.article.written.earliest
    return claim.fact.date is None or (earliest is not None and limits(claim.fact.date)[0] <= limits(earliest)[0])


def most_exact(chain: Sequence[Claim[Event]]) -> Claim[Event]:
    """The telling with the shortest date; of several one that does not tell of a plan, the first of these."""
    return min(chain, key=_inexactness)


def _inexactness(claim: Claim[Event]) -> tuple[timedelta, bool]:
    first, last = limits(claim.fact.date) if claim.fact.date else (date.min, date.max)
    return last - first, was_ahead(claim)
