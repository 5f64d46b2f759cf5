"""Numbers as terms: "1,5 miliar", "1.5 billion" and "$1.5bn" are one, and so are "dua miliar" and "two billion"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_MARK = re.compile(r"[.,]")
_GROUP = 3  # digits
_THOUSAND, _TEN = 1000, 10
MOST, LARGEST, LONGEST = 16, 10**15, 30  # words of a number, what it comes to, its digits; what is more nobody looks for


@dataclass(frozen=True, slots=True, eq=False)
class Spelled:
    """The words of numbers: what each counts, what it is multiplied by, and what makes a teen of the one before it."""

    units: Mapping[str, int]
    scales: Mapping[str, int]
    teens: Mapping[str, int]

    def number(self, words: Sequence[str], at: int) -> tuple[int, int]:
        """The number that is written out from a word on, and how many words it has: none where there is none."""
        total = group = last = 0
        stop = at
        while stop < min(len(words), at + MOST) and self._goes_on(words[stop], last, stop == at):
            word = words[stop]
            stop += 1
            if word in self.teens:
                last += self.teens[word]
            elif word in self.units:
                group, last = group + last, self.units[word]
            elif self.scales[word] < _THOUSAND:
                last = (last or 1) * self.scales[word]
            else:
                total, group, last = total + (group + last or 1) * self.scales[word], 0, 0
        value = total + group + last
        return (value, stop - at) if value <= LARGEST else (0, 0)

    def _goes_on(self, word: str, last: int, is_first: bool) -> bool:
        """Whether a word begins a number or goes on with one: "lima enam" are two."""
        if word in self.units:
            return not last or (last % _TEN == 0 and last > max(self.units[word], _TEN))
        return not is_first and (word in self.scales or word in self.teens)


def readings(number: str, decimal: str = "") -> list[tuple[str, int]]:
    """What a printed number may mean: digits and a power of ten; `decimal` is the mark of its language where that is known."""
    parts, marks = _MARK.split(number), _MARK.findall(number)
    if not marks:
        return [(number, 0)]
    joined = ("".join(parts), 0)
    broken = ("".join(parts), -len(parts[-1]))
    if len(set(marks)) > 1:
        return [broken]
    if len(marks) > 1 or len(parts[-1]) != _GROUP:
        return [joined] if len(marks) > 1 else [broken]
    return [broken if marks[0] == decimal else joined] if decimal else [joined, broken]


def term(digits: str, power: int) -> str:
    """A number as a term, however many noughts it was written with."""
    bare = digits.lstrip("0")
    kept = bare.rstrip("0")
    power += len(bare) - len(kept)
    return f"#{kept}e{power}" if kept and power else f"#{kept or 0}"


def rounded(digits: str, power: int) -> list[tuple[str, int]]:
    """What a number with a fraction is called by those who keep less of it: 939.1 is also 939, and 1.06 also 1.1."""
    if power >= 0 or len(digits) > LONGEST:
        return []
    places = 0 if len(digits) + power > 1 else 1
    cut = 10 ** (-power - places)
    if cut <= 1:
        return []
    down, rest = divmod(int(digits), cut)
    return [(str(each), -places) for each in dict.fromkeys((down, down + (2 * rest >= cut))) if each]


def power_of(scale: str) -> int | None:
    """How many noughts a scale adds; nothing for a dozen."""
    return len(scale) - 1 if scale.strip("0") == "1" else None
