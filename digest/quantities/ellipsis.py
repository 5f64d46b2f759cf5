"""Numbers whose unit is told with another number: "10-15 percent", "from two a week to four", "visitors numbered 36,000"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from digest.annotate import Reading
from digest.model import Hit, QuantityKind
from digest.quantities.numbers import Number, plain
from digest.quantities.units import REACH, Unit, before_number
from digest.quantities.words import Words

BOUND_REACH = 36  # characters before a number within which its bound stands
_MILLION = 1_000_000
_SUM_REACH = 300  # characters back to the sum whose currency goes on
_LEAD = 24  # characters before a number within which a word leads to it
_COUNTED = 10  # a smaller number without a noun is hardly a count
_PEOPLES = 100_000_000
_MANY = 1000
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LAST = re.compile(r"(?!(?:19|20)\d\d\b)\b\d[\d.,]*|[,;:\n]|[.] ")
_NAMED_LEAD = re.compile(r"(?: (?:[A-Z]\w+|\w{1,4}))*,? ")  # between a noun and its number: where to, from where
_NEXT = re.compile(r" ([^\W\d_]+)")
_FEW = re.compile(r"(?: [^\W\d_]+){0,2} ")
_OF_MONEY = frozenset({"bilateral_trade", "export", "import", "trade_balance"})
_OF_YEAR = re.compile(r"(?: [^\W\d]+){1,2} (?:19|20)\d\d,? (?:[^\W\d]+ )?")
_OF_YEAR_BEHIND = re.compile(r"(?: [^\W\d]+){1,2} (?:19|20)\d\d\b")
_STOP = re.compile(r"[,;:]|[.] ")


def with_shared(reading: Reading, around: Words, found: list[tuple[Number, Unit | None]]) -> Iterator[tuple[Number, Unit | None]]:
    """The numbers with their units; the first of "10-15 persen" shares the unit and the scale of the second."""
    for index, (number, unit) in enumerate(found):
        after, other = found[index + 1] if index + 1 < len(found) else (None, None)
        if unit is None and (code := _currency_ahead(reading, around, number, found[index + 1 : index + 3])):
            yield number, Unit(number.start, number.end, "money", code, "quantities.same_currency")
        elif unit is None and (is_year(number) or (number.spelled and number.value < 1)):
            yield number, None
        elif (
            after
            and other
            and _shares(unit, other)
            and (around.range_gap if unit else around.row_gap).fullmatch(reading.lower, unit.end if unit else number.end, after.start)
        ):
            bare = number.scale == 1 and after.scale > 1 and number.value >= 1
            scaled = number._replace(value=plain(number.value * after.scale)) if bare else number
            yield (
                scaled,
                unit if unit and other.kind != "frequency" else Unit(number.start, number.end, other.kind, other.unit, other.rule),
            )
        else:
            yield number, unit


def is_year(number: Number) -> bool:
    """Whether a number is printed as a year is: it shares the unit of none behind it."""
    return number.scale == 1 and number.end - number.start == len("2018") and _FIRST_YEAR <= number.value < _LAST_YEAR


def _currency_ahead(reading: Reading, around: Words, number: Number, following: list[tuple[Number, Unit | None]]) -> str | None:
    """The currency of the sum that a sum without one rises to: "from 300 million in 2015 to 500 million dollars"."""
    if number.scale < _MILLION:
        return None
    passed = [unit for other, unit in following if not is_year(other)]
    sums = [(other, unit) for other, unit in following if unit and unit.kind == "money"]
    if not sums or passed[0] is not sums[0][1]:
        return None
    start = sums[0][0].start if sums[0][1] is None else min(sums[0][0].start, sums[0][1].start)
    joined = around.onward.search(reading.lower, number.end, start) and not _STOP.search(reading.lower, number.end, start)
    return sums[0][1].unit if joined and sums[0][1] else None


def _shares(unit: Unit | None, other: Unit) -> bool:
    """Whether a number before another can have the unit of that one."""
    return unit is None or unit.kind in ("money", other.kind) or other.kind == "frequency"


def told_before(reading: Reading, around: Words, found: list[tuple[Number, Unit | None]]) -> list[tuple[Number, Unit | None]]:
    """The numbers with the units of those whose noun goes before them: "the number of visitors … reached 150,000"."""
    told: list[tuple[Number, Unit | None]] = []
    noun: Unit | None = None
    money: Unit | None = None
    last: Unit | None = None
    for number, printed in found:
        own = _flown_on(reading, number, printed, last) or printed
        unit = (
            own
            or _subject(reading, around, number, last)
            or _same_currency(reading, around, number, money)
            or _bare_frequency(reading, number)
            or _risen(reading, around, number, last)
            or _in_row(reading, around, number, last)
            or _bare_unit(reading, around, number, noun)
        )
        told.append((number, unit))
        last = unit or last
        noun = unit if unit and unit.kind == "count" else noun
        money = own if own and own.kind == "money" else money
    return told


def _risen(reading: Reading, around: Words, number: Number, last: Unit | None) -> Unit | None:
    """What a bare number counts that the one before it rose or fell to: "from two a week to four", "from 6 percent to zero"."""
    if last is None or is_year(number):
        return None
    sentence = reading.sentence_at(number.start)
    if (
        sentence is None
        or last.start < sentence.start
        or last.kind not in ("frequency", "percent", "count")
        or (last.kind == "percent" and number.value != 0)
        or reading.lower[number.end : number.end + 1].isalpha()
        or _STOP.search(reading.lower, last.end, number.start)
        or not around.onward.search(reading.lower, last.end, number.start)
    ):
        return None
    return replace(last, start=number.start, end=number.end, rule="quantities.risen")


def _in_row(reading: Reading, around: Words, number: Number, last: Unit | None) -> Unit | None:
    """What a bare number counts as the one before it for another year: "numbered 12,000 in 2019, 3,000 in 2020"."""
    if last is None or last.kind != "count" or is_year(number):
        return None
    between = reading.lower[last.end : number.start]
    row = _OF_YEAR.fullmatch(between) and _OF_YEAR_BEHIND.match(reading.lower, number.end)
    return replace(last, start=number.start, end=number.end, rule="quantities.row") if row else None


def _same_currency(reading: Reading, around: Words, number: Number, money: Unit | None) -> Unit | None:
    """The currency of the sum before, for millions told as reached or aimed at without one ("and wants 30 billion by 2030")."""
    if number.scale < _MILLION or money is None:
        return None
    sentence = reading.sentence_at(number.start)
    if sentence is None or money.start < sentence.start - _SUM_REACH:
        return None
    if reading.lower[number.end : number.end + 1].isalpha() or reading.hits.at("quantity_noun", number.end + 1):
        return None
    start = max(0, number.start - BOUND_REACH)
    led = (
        _told_of(reading, around, number)
        or around.reached.search(reading.lower, start, number.start)
        or around.aimed.search(reading.lower, start, number.start)
        or reading.hits.ending("quantity_bound", number.start - 1)
        or _joins(reading, around, number, max(money.end, sentence.start))
    )
    return Unit(number.start, number.end, "money", money.unit, "quantities.same_currency") if led else None


def _joins(reading: Reading, around: Words, number: Number, start: int) -> bool:
    """Whether a number goes on with the row of a sum, for another year: "5 billion dollars this year, and 7 billion by 2030"."""
    return bool(around.joint.search(reading.lower, start, number.start)) and _OF_YEAR_BEHIND.match(reading.lower, number.end) is not None


def _told_of(reading: Reading, around: Words, number: Number) -> bool:
    """Whether a noun of money stands right before a number that counts nothing else: "exports were 1.8 billion, imports 600 million"."""
    following = _NEXT.match(reading.lower, number.end)
    cues = reading.hits.within("figure_metric", max(0, number.start - BOUND_REACH), number.start)
    if (following and following[1] not in around.stops) or not cues or cues[-1].value not in _OF_MONEY:
        return False
    return _FEW.fullmatch(reading.lower, cues[-1].end, number.start) is not None


def _bare_frequency(reading: Reading, number: Number) -> Unit | None:
    """The flights of "seven a week", where the sentence names flights before."""
    per = reading.hits.at("quantity_per", number.end + 1) or reading.hits.at("quantity_per", number.end)
    sentence = reading.sentence_at(number.start) if per is not None else None
    if per is None or sentence is None:
        return None
    flights = [hit for hit in reading.hits.within("quantity_noun", sentence.start, number.start) if hit.value == "flight"]
    return Unit(number.start, per.end, "frequency", f"flight/{per.value}", "quantities.frequency") if flights else None


def _flown_on(reading: Reading, number: Number, own: Unit | None, last: Unit | None) -> Unit | None:
    """Flights to another place, as often told as those before: "14 weekly flights to Lima and seven to Arica"."""
    end = own.end if own and own.kind == "times" else number.end
    way = reading.hits.at("figure_direction", end + 1) if last and last.kind == "frequency" else None
    sentence = reading.sentence_at(number.start)
    if last is None or way is None or way.value not in ("to", "from") or sentence is None or last.start < sentence.start:
        return None
    return None if (own and own.kind != "times") or is_year(number) else replace(last, start=number.start, end=end, value=None)


def _subject(reading: Reading, around: Words, number: Number, last: Unit | None) -> Unit | None:
    """What was named as the subject of a number that follows its verb: "visitors in 2019 numbered 99,000", "visitors rose 5% to 99,000"."""
    digits = reading.lower[number.start : number.end]
    code = digits.isdigit() and len(digits) > len("2018")  # of a telephone or a document
    if not _COUNTED <= number.value < _PEOPLES or reading.lower[number.end : number.end + 1].isalpha() or is_year(number) or code:
        return None
    changed = last is not None and last.kind == "percent" and not _STOP.search(reading.lower, last.end, number.start)
    start = _bound_start(reading, around, number)
    counted = _counted_before(reading, number._replace(start=last.start if last and changed else start))
    told = counted and (counted.named or _led(reading, around, start))
    return _unit(reading, number, counted.unit) if counted and told and not _counts_other(reading, around, number) else None


def _bare_unit(reading: Reading, around: Words, number: Number, noun: Unit | None) -> Unit | None:
    """What a number without a noun counts, as far as words before it tell."""
    counted = _noun_before(reading, around, number, noun) if number.value >= _COUNTED else None
    return _unit(reading, number, counted) if counted else None


def _unit(reading: Reading, number: Number, counted: str) -> Unit:
    kind: QuantityKind = "frequency" if "/" in counted else "count"
    if counted == "person" and any(per.value == "year" for per in before_number(reading, number)):
        counted = "person/year"  # "raised the yearly quota of workers to 5,000"
    return Unit(number.start, number.end, kind, counted, "quantities.total")


def _noun_before(reading: Reading, around: Words, number: Number, noun: Unit | None) -> str | None:
    """The noun that a number without one counts: that of the count before, or the one that "the number of" names."""
    sentence = reading.sentence_at(number.start)
    if sentence is None:
        return None
    start = _bound_start(reading, around, number)
    if noun and noun.start >= sentence.start and around.aimed.search(reading.lower, max(0, start - _LEAD), start):
        return noun.unit
    if not _led(reading, around, start):
        return None
    many = number.scale > 1 or (number.value >= _MANY and not is_year(number))
    if noun and noun.start >= sentence.start and many and not _counts_other(reading, around, number):
        return noun.unit  # "2 million visitors, up 70 percent from 1.2 million"
    totals = reading.hits.within("quantity_total", sentence.start, start)
    return _total_unit(reading, around, totals[-1], start, noun) if totals else None


def _bound_start(reading: Reading, around: Words, number: Number) -> int:
    """Where a number begins with the words that say how exact it is."""
    near = reading.hits.within("quantity_bound", max(0, number.start - BOUND_REACH), number.start)
    return near[-1].start if near and around.bound_gap.fullmatch(reading.lower, near[-1].end, number.start) else number.start


def _led(reading: Reading, around: Words, start: int) -> bool:
    """Whether a word leads to a number whose noun goes before it."""
    return around.reached.search(reading.lower, max(0, start - _LEAD), start) is not None or _of_total(reading, start)


def _counts_other(reading: Reading, around: Words, number: Number) -> bool:
    """Whether a noun of its own follows a number: "from 115 countries"."""
    following = _NEXT.match(reading.lower, number.end)
    return following is not None and following[1] not in around.stops


def _of_total(reading: Reading, start: int) -> bool:
    """Whether a number is that of the whole right before it: "a community of over 120,000"."""
    ofs = (f" {of} " for of in reading.language.forms("prep").get("of", ()))
    return any(reading.lower.endswith(of, 0, start) and reading.hits.ending("quantity_total", start - len(of)) for of in ofs)


class _Counted(NamedTuple):
    """What was named before a number: its unit, and whether only names stand between."""

    unit: str
    named: bool


def _counted_before(reading: Reading, number: Number) -> _Counted | None:
    """What was named last before a number without a noun, with no other number between: "Peruvian visitors to Chile numbered 36,000"."""
    label = 2 * reading.lower.endswith(": ", 0, number.start)
    before = reading.lower[max(0, number.start - 2 * REACH) : number.start - label]
    start = number.start - label - len(_LAST.split(before)[-1])
    nouns = [hit for hit in reading.hits.within("quantity_noun", start, number.start) if hit.value in ("person", "flight")]
    if not nouns:
        return _Counted("person", named=True) if number.value >= _MANY and _asked_for(reading, number) else None
    if nouns[-1].value == "flight":
        per = reading.hits.first("quantity_per", max(0, nouns[-1].start - _LEAD), number.start)
        return _Counted(f"flight/{per.value}", named=False) if per else None
    alone = number.scale > 1 or reading.hits.ending("country", number.start - 1) is not None  # "mahasiswa Jerman di Peru 600"
    named = alone and _NAMED_LEAD.fullmatch(reading.plain, nouns[-1].end, number.start) is not None
    labelled = bool(label) and bool(reading.hits.within("country", start, number.start))
    return _Counted("person", named or labelled)


def _asked_for(reading: Reading, number: Number) -> bool:
    """Whether the question before an answer asks for people: "How many visitors came? 14,200 last year"."""
    sentence = reading.sentence_at(number.start)
    question = reading.article.blocks[sentence.block - 1] if sentence and sentence.block else None
    if question is None or question.kind != "question":
        return False
    return {hit.value for hit in reading.hits.within("quantity_noun", question.start, question.end)} == {"person"}


def _total_unit(reading: Reading, around: Words, total: Hit, end: int, noun: Unit | None) -> str | None:
    """The unit that "the number of visitors", "the figure" or "the community" tells."""
    if total.value == "same":
        return noun.unit if noun else None
    if total.value != "named":
        return total.value
    named = reading.hits.first("quantity_noun", total.start, min(end, total.end + REACH))
    if named is None:
        return "person" if around.people.match(reading.plain, total.end) else None  # "the number of Chileans"
    per = reading.hits.first("quantity_per", total.end, end) if named.value == "flight" else None
    return f"{named.value}/{per.value}" if per else named.value
