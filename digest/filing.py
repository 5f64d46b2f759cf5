"""When an article was written, as far as it says, and how that is known."""

from dataclasses import dataclass

from digest.edtf import limits, rounded
from digest.model import Event, Facts, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When an article was written, and the event told in it that shows this best."""

    written: Written
    event: Event | None = None

    @property
    def date(self) -> str | None:
        """The date that the article is filed under, as EDTF."""
        return self.written.date

    @property
    def shown(self) -> str | None:
        """The same as readers are shown it: of one that was worked out the month or the year, where one holds it."""
        return rounded(self.date) if self.date and self.by == "inferred" else self.date

    @property
    def by(self) -> str:
        """How it is known: printed, asserted by an editor, inferred or unknown."""
        return self.written.by


def dating_of(facts: Facts) -> Dating:
    """When an article was written; where no date of publication is printed, with the event of that time."""
    written = facts.written
    if written.by != "inferred" or written.date is None:
        return Dating(written=written)
    first, last = limits(written.date)
    of_then = (event for event in facts.events if event.date and limits(event.date)[0] <= last and limits(event.date)[1] >= first)
    return Dating(written=written, event=next(of_then, None))


def filing_order(facts: Facts) -> tuple[str, str]:
    """Sorts articles from the oldest to the newest by the first day they may be of; those of which nothing is known come first."""
    return (facts.written.earliest or "", facts.id)
