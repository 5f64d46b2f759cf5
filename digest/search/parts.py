"""The parts of a common key, of which a query needs few: the records that tell it best, and the others, all of them and by ranges."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.search.postings import packed

# How well a term tells a record: told by a fact of a leading kind, the newest of all that tell the same; by any other words that are
# shown; or by words that are not.
TOLD, SHOWN, BESIDE = range(3)
Weighed = Sequence[Sequence[int]]  # the records of each weight
Forms = Mapping[str, Weighed]  # by form

BEST = 8_000  # records in the first part: the newest of those that tell the key best
RANGED = 6_000  # others that are worth parts of their own for ranges
RANGES = 16  # of records, from the oldest articles to the newest
PEAK = 3  # times as many records as others has the range that is looked at first, such as a year's
WHOLE = "-"  # stands for the range of a key that has no ranges
UNRANGED = "@<^>"  # begin keys that are needed whole, as what results are narrowed by is, or of which the first part is enough


@dataclass(frozen=True, slots=True)
class Parted:
    """The records of a common key, whatever the form, and its forms."""

    forms: Sequence[str]
    best: Sequence[int]
    others: Weighed
    ranges: Sequence[Weighed]  # the others in each range, counted from where it begins; nothing where it has none

    @property
    def peak(self) -> str:
        """The range that is looked at first, in one letter: that with many more records than others, as a year has, else the newest."""
        if not self.ranges:
            return WHOLE
        counts = [sum(map(len, lists)) for lists in self.ranges]
        return f"{counts.index(most) if (most := max(counts)) * RANGES > PEAK * sum(counts) else RANGES - 1:x}"

    def files(self) -> Iterator[tuple[str, list[str]]]:
        """What stands in each part, by its name."""
        yield "told", [written([self.best]), *self.forms]
        yield "rest", [written(self.others)]
        yield from ((f"{place}", [written(lists)]) for place, lists in enumerate(self.ranges))


def parted_of(key: str, forms: Forms, count: int) -> Parted:
    """The parts of a key, of so many records in all."""
    best: dict[int, int] = {}
    for weight in (BESIDE, SHOWN, TOLD):
        best |= dict.fromkeys((number for lists in forms.values() for number in lists[weight]), weight)
    told, shown, beside = (sorted(number for number, of in best.items() if of == weight) for weight in (TOLD, SHOWN, BESIDE))
    others = told[:-BEST], shown, beside
    is_ranged = key[0] not in UNRANGED and sum(map(len, others)) > RANGED
    return Parted(sorted(forms), told[-BEST:], others, list(_ranges(others, range_size(count))) if is_ranged else [])


def _ranges(others: Weighed, size: int) -> Iterator[list[list[int]]]:
    for begin in range(0, RANGES * size, size):
        yield [[each - begin for each in of[bisect_left(of, begin) : bisect_left(of, begin + size)]] for of in others]


def range_size(count: int) -> int:
    """How many records are in a range."""
    return -(-count // RANGES)


def written(lists: Iterable[Sequence[int]]) -> str:
    """The records of each weight."""
    return "|".join(map(packed, lists))
