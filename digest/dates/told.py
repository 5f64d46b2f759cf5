"""A date mention with its calendar value."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.dates.calendar import edtf
from digest.dates.mentions import DateMention, Day
from digest.dates.written import Now
from digest.model import Clue, ResolvedDate


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with its calendar value; `last` makes it a range."""

    mention: DateMention
    first: Day
    last: Day | None

    def resolved(self, because: Clue | None, *, compared: bool) -> ResolvedDate:
        """The same for all that dates; inferred where it follows from a clue."""
        return ResolvedDate(
            start=self.mention.start,
            end=self.mention.end,
            edtf=edtf(self.first, self.last),
            inferred=because is not None,
            rule=self.mention.rule,
            because=because,
            compared=compared,
        )


def is_only_day(days: Mapping[tuple[int, int, int], DateMention], now: Now) -> bool:
    """Whether an article has told of one day of its year so far, but for the dateline's."""
    published = now.clue.start if now.clue else None
    return len([day for day, mention in days.items() if day[0] == now.year and mention.start != published]) == 1
