"""Whether who held an office at one time may be meant by it at another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.annotate import Reading
from digest.model import Chronology, PersonEntity, ResolvedDate
from digest.placed import beginning_in

# So many years before that of writing, whoever is told of may well hold the office still.
_STILL = 1


@dataclass(frozen=True)
class InTime:
    """The years that the sentences of an article tell of."""

    reading: Reading
    chronology: Chronology

    def may_mean(self, person: PersonEntity, offset: int) -> bool:
        """Whether somebody is told of in the time that an office at an offset is of, and not in times long over only."""
        written = self.chronology.year
        asked = self._years(offset) or ({written} if written else set())
        told = (self._years(span.start) for span in person.mentions)
        return any(not years or years & asked or (written is not None and max(years) >= written - _STILL) for years in told)

    def _years(self, offset: int) -> set[int]:
        sentence = self.reading.sentence_at(offset)
        dates = beginning_in(self._dates, sentence.start, sentence.end) if sentence is not None else ()
        return {int(date.edtf[:4]) for date in dates}

    @cached_property
    def _dates(self) -> Sequence[ResolvedDate]:
        return sorted(self.chronology.dates, key=lambda date: date.start)
