"""The two sides of an article, and what it says of them before its people are put on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.names.capitals import Capitals
from digest.names.grammar import grammar
from digest.names.name_reader import PersonMention
from digest.names.offices import Office
from digest.names.register import Person
from digest.names.visitors import journeys


@dataclass(slots=True)
class Sides:
    """What an article says of its two sides before its people are put on them."""

    capitals: Capitals
    chains: Sequence[Sequence[Office]]  # every office printed, with its holder or without
    pair: tuple[str, ...]
    home: str | None  # the country whose press tells it
    _told: list[tuple[int, int]] | None = None

    def lists(self, people: Sequence[Person]) -> list[list[tuple[Person, PersonMention]]]:
        """People with their offices who are named in a row, three or more."""
        titled = sorted(
            ((mention, each) for each in people for mention in each.mentions if mention.offices), key=lambda item: item[0].start
        )
        rows: list[list[tuple[Person, PersonMention]]] = []
        last, closed = -1, False
        text, joiners = self.capitals.reading.plain, grammar(self.capitals.reading.language).joiners
        for mention, person in titled:
            gap = text[last : mention.span_start] if 0 <= last <= mention.span_start else ""
            if rows and not closed and gap.startswith((", ", " ")) and gap.strip(", ") in ("", *joiners):
                rows[-1].append((person, mention))
                closed = bool(gap.strip(", "))
            else:
                rows.append([(person, mention)])
                closed = False
            last = mention.end
        return [row for row in rows if len(row) > 2]

    def journeys(self, people: Sequence[Person]) -> list[tuple[int, int]]:
        """Where a visitor is named, and where the goal of the visit is."""
        if self._told is None:
            spans = [(mention.span_start, mention.end) for each in people for mention in each.mentions]
            spans += [(span.start, span.end) for each in people for span in each.also]
            places = (word.start for word in self.capitals.words if self.capitals.place_end(word.start))
            goals = sorted({*self.capitals.hits["country"], *places})
            self._told = list(journeys(self.capitals.reading, sorted(spans), goals))
        return self._told

    def other(self, country: str | None) -> str | None:
        """The other of the two countries."""
        others = [code for code in self.pair if code != country]
        return others[0] if country in self.pair and len(others) == 1 else None
