"""A date mention with its calendar value."""

from dataclasses import dataclass

from digest.dates.mentions import DateMention, Day


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with its calendar value; `last` makes it a range."""

    mention: DateMention
    first: Day
    last: Day | None
