"""Anniversaries: how many years are counted, and from which date. They count back to a founding, never forward."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.annotate import Reading
from digest.dates.mentions import DateMention, Day
from digest.model import Hit, Sentence
from digest.placed import beginning_in
from digest.quantities.numbers import Number

_SHORTEST, _LONGEST = 2, 500
_TIES = 50  # tellings of the ties that are searched for their beginning
_TOO_FAR = 2050  # counted from a year as its founding an anniversary after this one would be: the year is that of the anniversary
_TIES_THEMES = frozenset({"relations", "ties"})
_FOUNDED = frozenset({"past", "participle", "passive"})
_BESIDE = 16  # characters between an ordinal and "anniversary"
_WORDS = 2  # between "opened" and its year
_AROUND = 2  # years from that of writing
_AHEAD = 10  # years after the latest one printed in which nobody writes any more


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A count of years in a sentence, with the date it counts from, or the year in which it is kept, where either is printed."""

    sentence: Sentence
    start: int
    end: int
    years: int
    founded: DateMention | None = None
    printed: DateMention | None = None  # either of the two
    kept: DateMention | None = None
    sure: bool = False  # the founding is told as one
    ahead: bool = False  # still to come
    ties: bool = False  # of diplomatic relations
    years_on: int | None = None  # from that of writing to the year in which it is kept, where "next year" tells it and no year is printed

    def founding(self, now: int | None) -> int | None:
        """The year of the founding: counted back from the year in which the anniversary is kept, or from that of writing."""
        printed = self.printed.first.year if self.printed is not None else None
        if self.kept is not None and self.kept.first.year:
            return self.kept.first.year - self.years
        if now is None or self.founded is not None:
            return None
        if self.years_on is not None:
            return now + self.years_on - self.years
        if printed is not None:
            return printed - self.years if abs(printed - now) <= _AROUND else printed if abs(printed + self.years - now) <= 1 else None
        return None if self.ahead else now - self.years


@dataclass(frozen=True, slots=True)
class _Told:
    """What the article tells besides: its dates, the years told as over, and where ties are named."""

    mentions: tuple[DateMention, ...]
    years: frozenset[int]
    ties: tuple[Hit, ...]


def find_anniversaries(reading: Reading, mentions: Sequence[DateMention], numbers: Sequence[Number]) -> tuple[Anniversary, ...]:
    """The anniversaries of an article, in text order."""
    told = _Told(
        tuple(mentions),
        frozenset(mention.first.year for mention in mentions if mention.first.year and mention.tense != "ahead"),
        tuple(ties_within(reading, 0, len(reading.lower))[:_TIES]),
    )
    found = [_dated(reading, told, each) for each in (*_in_words(reading), *_ordinals(reading, numbers), *_counts(reading, numbers))]
    return _one_of_ties(list({each.start: each for each in sorted(found, key=lambda each: each.start)}.values()))


def _one_of_ties(found: Sequence[Anniversary]) -> tuple[Anniversary, ...]:
    """The anniversaries, of which only the first in a sentence counts back to the beginning: "50 years of ties and 9 of partnership"."""
    first: dict[tuple[int, int], Anniversary] = {}
    for each in found:
        if each.founded is not None:
            first.setdefault((each.sentence.start, each.founded.start), each)
    return tuple(
        each
        if each.founded is None or first[each.sentence.start, each.founded.start].years == each.years
        else replace(each, founded=None, sure=False, ties=False)
        for each in found
    )


def _counts(reading: Reading, numbers: Sequence[Number]) -> Iterator[Anniversary]:
    """ "35 years", "the 30th anniversary"."""
    for hit in reading.hits.all("date_year_unit"):
        number = _number_before(reading, numbers, hit.start)
        sentence = reading.sentence_at(hit.start)
        if number is None or sentence is None or number.start < sentence.start:
            continue
        years = number.value * int(hit.value)
        if years == int(years) and _SHORTEST <= years <= _LONGEST and _celebrated(reading, sentence, number, hit.end):
            yield Anniversary(sentence, number.start, hit.end, int(years))


def _number_before(reading: Reading, numbers: Sequence[Number], start: int) -> Number | None:
    """The number right before a unit, or before what links the two."""
    index = bisect_left(numbers, start + 1, key=lambda number: number.end) - 1
    if index < 0:
        return None
    number = numbers[index]
    between = reading.lower[number.end : start].strip()
    return number if not between or between in reading.language.forms("date_count_link").get("link", ()) else None


def _celebrated(reading: Reading, sentence: Sentence, number: Number, end: int) -> bool:
    """Whether an exact count of years is an anniversary's, or that of ties whose beginning the sentence prints."""
    hits = reading.hits
    within = hits.ending("prep", number.start - 1)
    if within is not None and within.value == "at":
        return False  # "marking the first visit in 12 years"
    bound = hits.within("quantity_bound", sentence.start, number.start)
    if bound and number.start - bound[-1].end <= 1:
        return False
    if hits.within("date_anniversary", sentence.start, sentence.end):
        return True
    ties = hits.first("date_ties", end, sentence.end)
    if hits.at("since", end + 1) and ties_within(reading, end, sentence.end):
        return True  # "it is 33 years since relations were established"
    return ties is not None and reading.lower.startswith("(", ties.end + 1)


def _in_words(reading: Reading) -> Iterator[Anniversary]:
    """ "The fiftieth anniversary"."""
    for hit in reading.hits.all("date_ordinal_years"):
        sentence = reading.sentence_at(hit.start)
        around = reading.hits.within("date_anniversary", hit.start - _BESIDE, hit.end + _BESIDE)
        if sentence is not None and around:
            yield Anniversary(sentence, hit.start, hit.end, int(hit.value))


def _ordinals(reading: Reading, numbers: Sequence[Number]) -> Iterator[Anniversary]:
    """ "ulang tahun ke-30"."""
    prefix = reading.language.text("dates", "ordinal_prefix")
    for hit in reading.hits.all("date_anniversary") if prefix else ():
        sentence = reading.sentence_at(hit.start)
        index = bisect_left(numbers, hit.end, key=lambda number: number.start)
        number = numbers[index] if index < len(numbers) else None
        if number is None or sentence is None or number.end > sentence.end:
            continue
        between = reading.lower[hit.end : number.start].strip()
        if _leads_to_rank(reading, between, prefix, hit.end, number.start) and _SHORTEST <= number.value <= _LONGEST:
            yield Anniversary(sentence, number.start, number.end, int(number.value))


def _leads_to_rank(reading: Reading, between: str, prefix: str, start: int, end: int) -> bool:
    """Whether nothing but what the anniversary is of stands before its rank: "peringatan hubungan diplomatik Peru-Kenya ke-30"."""
    if between == prefix:
        return True
    return between.endswith(prefix) and _MARKS.isdisjoint(between) and bool(ties_within(reading, start, end))


_MARKS = frozenset(",.;:()")


# ---------------------------------------------------------------- from when, or in which year


def _but_of_saying(mentions: Sequence[DateMention], end: int) -> list[DateMention]:
    """The dates of a sentence, without those behind the "next year" behind a count: "75 years next year, he said on 2 May 2024"."""
    year = next((each.start for each in mentions if each.start >= end and each.years_on is not None and each.first == Day()), None)
    first = next((each.start for each in mentions if each.start >= end), None)
    return [each for each in mentions if year is None or year != first or each.start <= year]


def _dated(reading: Reading, told: _Told, counted: Anniversary) -> Anniversary:
    """An anniversary with the dates printed for it."""
    sentence = counted.sentence
    mentions = _but_of_saying(beginning_in(told.mentions, sentence.start, sentence.end), counted.end)
    own = [mention for mention in mentions if mention.first.year]
    base = replace(
        counted,
        ahead=bool(reading.hits.within("date_jubilee_ahead", sentence.start, counted.start)),
        ties=bool(ties_within(reading, sentence.start, sentence.end)),
        years_on=None if own else next((each.years_on for each in mentions if each.years_on is not None and each.first == Day()), None),
    )
    if founded := _counted_between(own, base.years):
        return replace(base, founded=founded, sure=True)
    if not own:
        founded = _beginning_of_ties(reading, told, base) if base.ties else None
        return replace(base, founded=founded, sure=founded is not None)
    before = [mention for mention in own if mention.start < base.start]
    between = (before[-1].end if before else base.start, base.start)  # "signed in 2019, and next year, when the two mark 60 years"
    on = [each.years_on for each in beginning_in(mentions, *between) if each.years_on is not None and each.first == Day()]
    here = _stated_with(reading, own, base)
    for mention in [] if on else sorted(own, key=lambda mention: (mention.start < base.end, mention.start)):
        if mention in here and _is_kept(reading, mention, base, told.years):
            return replace(base, kept=mention)
        if _is_sure(reading, mention, base):
            return replace(base, founded=mention, sure=True)
    before, after = [each for each in here if each.start < base.start], [each for each in here if each.start >= base.end]
    if before and (on or not any("," not in reading.lower[base.end : mention.start] for mention in after)):
        return replace(base, years_on=on[-1]) if on else replace(base, kept=before[-1])  # "In 2027 they will mark ten years, X said in May"
    return replace(base, printed=after[-1] if after else here[-1] if here else None)


def _stated_with(reading: Reading, own: Sequence[DateMention], counted: Anniversary) -> list[DateMention]:
    """The dates that are stated with a count: what a semicolon parts from it is told of something else."""
    sentence, plain = counted.sentence, reading.plain
    first, last = plain.rfind(";", sentence.start, counted.start), plain.find(";", counted.end, sentence.end)
    return [mention for mention in own if first < mention.start and (last < 0 or mention.start < last)]


def ties_within(reading: Reading, start: int, end: int) -> list[Hit]:
    """Where ties are named between two offsets."""
    themes = [hit for hit in reading.hits.within("theme", start, end) if hit.value in _TIES_THEMES]
    return [*reading.hits.within("date_ties", start, end), *themes]


def _counted_between(own: Sequence[DateMention], years: int) -> DateMention | None:
    """The printed date from which the count leads to another printed one."""
    told = {mention.first.year for mention in own}
    for mention in own:
        first, last = mention.first.year, mention.last.year if mention.last else None
        if first and (last == first + years or first + years in told):
            return mention
    return None


def _is_kept(reading: Reading, mention: DateMention, base: Anniversary, years: frozenset[int]) -> bool:
    """Whether a printed year is that of the anniversary: counted on from it one would come to a time that nobody writes in yet."""
    year = mention.first.year or 0
    others = years - {year}
    if year - base.years in others or year + base.years > _TOO_FAR:
        return True
    return not _is_sure(reading, mention, base) and bool(others) and year + base.years > max(year, *others) + _AHEAD


def _is_sure(reading: Reading, mention: DateMention, base: Anniversary) -> bool:
    """Whether a date is told as a beginning: "since 1992", "(29/6/1992)", "2 March 1990", "established in 1992"."""
    if mention.weekday is not None and mention.lead != "past":
        return False  # of the news, and of what was founded long ago nobody tells it
    if mention.lead == "past" or reading.plain[mention.start - 1 : mention.start] == "(":
        return True
    if mention.first.day is not None:
        return not _opens_feast(reading, mention, base)
    verbs = reading.hits.within("verb", base.sentence.start, mention.start)
    if not verbs or verbs[-1].value.split("/")[1] not in _FOUNDED or reading.hits.at("date_anniversary", verbs[-1].start):
        return False
    between = reading.lower[verbs[-1].end : mention.start]
    return "," not in between and between.count(" ") <= _WORDS


def _opens_feast(reading: Reading, mention: DateMention, base: Anniversary) -> bool:
    """Whether a day stands before all that is told of an anniversary: "on 5 April 2013 the two marked 30 years of ties"."""
    if ties_within(reading, base.sentence.start, mention.start) or reading.hits.within("verb", base.sentence.start, mention.start):
        return False
    verb = reading.hits.first("verb", mention.end, base.start)
    return verb is not None and reading.hits.at("date_anniversary", verb.start) is not None


def _beginning_of_ties(reading: Reading, told: _Told, counted: Anniversary) -> DateMention | None:
    """The one full date that another sentence tells beside the ties, so long ago; a day with its weekday is that of the news."""
    for hit in told.ties:
        other = reading.sentence_at(hit.start)
        if other is None or other.index == counted.sentence.index:
            continue
        dated = [mention for mention in beginning_in(told.mentions, other.start, other.end) if mention.first.year and mention.first.day]
        if len(dated) == 1 and _may_begin(dated[0], counted.years, told.years):
            return dated[0]
    return None


def _may_begin(mention: DateMention, years: int, told: frozenset[int]) -> bool:
    """Whether ties may have begun on a date: that many years on it is no later than what is told as over."""
    year = mention.first.year or 0
    if mention.weekday is not None or mention.last is not None or mention.tense == "ahead":
        return False
    return year + years <= max(told - {year}, default=_TOO_FAR - _AHEAD) + _AROUND
