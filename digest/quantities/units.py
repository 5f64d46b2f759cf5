"""What a number counts, by the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.annotate import Reading
from digest.model import Hit, QuantityKind
from digest.quantities.numbers import Number
from digest.quantities.words import Words

REACH = 48  # characters after a number within which its noun stands
_FEW = 13
_LEAD = 20  # characters before a number within which "every week" is its time
_PREFIX = re.compile(r"([^\s\d(),;:\[\]\"'-]{1,5})\)? ?$")
_LETTER = re.compile(r" ?([A-Za-z]{1,3})\b")
_GLUED = re.compile(r"[^\s\d.,;:()%\"'-]{1,4}")
_NUMBERED = re.compile(r"[\d,;:.\n]")
_WORD = re.compile(r"[^\s,.;:()\"]{1,40}")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts, and how far its words reach."""

    start: int
    end: int
    kind: QuantityKind
    unit: str
    rule: str
    value: int | float | None = None


def unit_of(reading: Reading, around: Words, number: Number) -> Unit | None:
    """What stands around a number as its unit."""
    for find in (_money, _percent, _times, _noun):
        if unit := find(reading, around, number):
            return unit
    return None


def _money(reading: Reading, around: Words, number: Number) -> Unit | None:
    text, end = reading.lower, number.end
    before = _PREFIX.search(text, max(0, number.start - 7), number.start)
    if before and (code := around.prefixes.get(before[1])) and not _letter_before(text, before.start()):
        end, value = _scaled(reading, around, number)
        return Unit(before.start(), _after(reading, end), "money", _of_text(reading, code), "quantities.money", value)
    glued = _GLUED.match(text, end)
    if glued and (code := around.prefixes.get(glued[0])):
        return Unit(number.start, glued.end(), "money", _of_text(reading, code), "quantities.money")
    gap = end + 1
    if (lebih := postposed(reading, gap)) is not None:
        gap = lebih.end + 1
    hit = reading.hits.at("quantity_currency", gap) or reading.hits.at("quantity_shared_currency", gap)
    few = number.spelled and number.scale == 1 and number.value < _FEW  # "two yen loans"
    if hit and text[end] in " -" and not few and not _leads(around, text, hit):
        return Unit(number.start, hit.end, "money", _of_text(reading, hit.value), "quantities.money")
    return None


def _leads(around: Words, text: str, hit: Hit) -> bool:
    """Whether a currency is that of the number behind it: "in 2031 USD 18 million"."""
    return text[hit.start : hit.end] in around.prefixes and text[hit.end : hit.end + 1] == " " and text[hit.end + 1 : hit.end + 2].isdigit()


def _of_text(reading: Reading, codes: str) -> str:
    """Which of the currencies of one name is meant: the first whose country is told."""
    if "/" not in codes:
        return codes
    told = {hit.value for hit in reading.hits.all("country")}
    return next((code for code in codes.split("/") if code[:2] in told), codes[:3])


def _scaled(reading: Reading, around: Words, number: Number) -> tuple[int, int | float]:
    """Where a sum ends, and its value, with the letter that scales it where its currency goes before ("Rp 5,3 T")."""
    letter = _LETTER.match(reading.plain, number.end)
    scale = around.letters.get(letter[1]) if letter else None
    if letter is None or scale is None:
        return number.end, number.value
    return letter.end(), round(number.value * scale)


def _letter_before(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum()


def _after(reading: Reading, end: int) -> int:
    """Where money ends whose currency stands before it and is told once more after it ("$5 billion USD")."""
    hit = reading.hits.at("quantity_currency", end + 1)
    return hit.end if hit and reading.lower[end] == " " else end


def _percent(reading: Reading, _around: Words, number: Number) -> Unit | None:
    hit = reading.hits.at("quantity_percent", number.end) or reading.hits.at("quantity_percent", number.end + 1)
    levied = reading.hits.at("figure_metric", number.end + 1) if number.spelled and number.value == 0 else None
    if levied is not None and levied.value == "tariff":  # "zero tariffs"
        return Unit(number.start, number.end, "percent", "percent", "quantities.percent")
    if hit is None or reading.lower[number.end : hit.start] not in ("", " ", "-"):
        return None
    return Unit(number.start, hit.end, "percent", "percent", "quantities.percent")


def _times(reading: Reading, _around: Words, number: Number) -> Unit | None:
    hit = reading.hits.at("quantity_times", number.end + 1) or reading.hits.at("quantity_times", number.end)
    noun = reading.hits.at("quantity_noun", number.end + 1)
    if hit is None or (noun is not None and noun.end > hit.end):  # "14 kali penerbangan dalam seminggu"
        return None
    if per := reading.hits.at("quantity_per", hit.end) or reading.hits.at("quantity_per", hit.end + 1):
        return Unit(number.start, per.end, "frequency", f"flight/{per.value}", "quantities.frequency")
    return Unit(number.start, hit.end, "times", "time", "quantities.times")


def _noun(reading: Reading, around: Words, number: Number) -> Unit | None:
    """The noun that a number counts, with the time that it counts it in."""
    hit = _noun_hit(reading, around, number)
    if hit is None:
        people = around.people.match(reading.plain, number.end)
        return Unit(number.start, people.end(), "count", "person", "quantities.count") if people and number.value > 1 else None
    per = _per(reading, hit.end) or _per_before(reading, number, hit)
    if per and hit.value in ("flight", "ton", "barrel"):
        return Unit(number.start, max(per.end, hit.end), "frequency", f"{hit.value}/{per.value}", "quantities.frequency")
    if number.value == 1 and number.spelled:
        return None
    if hit.value == "person" and _yearly(reading, number, hit):
        return Unit(number.start, hit.end, "count", "person/year", "quantities.count")
    return Unit(number.start, hit.end, "count", hit.value, "quantities.count")


def _noun_hit(reading: Reading, around: Words, number: Number) -> Hit | None:
    """The first counted noun after a number, with at most the language's number of adjectives between."""
    at = number.end + 1
    gap = around.noun_gap.match(reading.lower, number.end)
    if gap and (hit := reading.hits.at("quantity_noun", gap.end())):
        return hit
    if (lebih := postposed(reading, at)) is not None:
        at = lebih.end + 1
    for skipped in range(around.adjectives + 1):
        if hit := reading.hits.at("quantity_noun", at):
            return hit
        word = _WORD.match(reading.lower, at)
        if word is None or skipped == around.adjectives or word[0] in around.stops or word[0][0].isdigit():
            return None
        if reading.lower[word.end() : word.end() + 1] != " ":
            return None
        at = word.end() + 1
    return None


def _per(reading: Reading, end: int) -> Hit | None:
    """The time that a count is for, after its noun and at most two words of it ("penerbangan langsung per minggu")."""
    return reading.hits.first("quantity_per", end, end + 24) if not reading.lower.startswith((".", ",", ";"), end) else None


def _yearly(reading: Reading, number: Number, hit: Hit) -> bool:
    """Whether so many people are told of every year: "100 students to Chile every year", "every year 100 students"."""
    stop = _NUMBERED.search(reading.lower, hit.end, hit.end + REACH)
    behind = reading.hits.within("quantity_per", number.end, stop.start() if stop else hit.end + REACH)
    return any(per.value == "year" for per in (*behind, *before_number(reading, number)))


def before_number(reading: Reading, number: Number) -> Sequence[Hit]:
    """The times that a number may be for ahead of it, with no other number or mark between: "every year it takes 100 students"."""
    start = max(0, number.start - REACH)
    stops = [stop.end() for stop in _NUMBERED.finditer(reading.lower, start, number.start)]
    return reading.hits.within("quantity_per", stops[-1] if stops else start, number.start)


def _per_before(reading: Reading, number: Number, hit: Hit) -> Hit | None:
    """The time of "14 weekly flights" or "setiap minggu ada 280 penerbangan"."""
    between = reading.hits.first("quantity_per", number.end, hit.start)
    return between or reading.hits.first("quantity_per", max(0, number.start - _LEAD), number.start)


def postposed(reading: Reading, at: int) -> Hit | None:
    """ "lebih" after a number, where it does not begin a comparison."""
    hit = reading.hits.at("quantity_bound_after", at)
    if hit is None or reading.hits.at("quantity_comparing", at) is not None:
        return None
    before = reading.hits.within("quantity_bound", hit.start, hit.end + _LEAD)  # "10 billion or more than 160 trillion rupiah"
    return None if any(bound.start < hit.end < bound.end for bound in before) else hit
