"""Numbers with their units: money, shares, multiples, counts and frequencies."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from digest.annotate import Reading
from digest.find.numbers import Number, find_numbers
from digest.languages import Language
from digest.model import Bound, Hit, Quantity, QuantityKind

_MILLION = 1_000_000
_SUM_REACH = 300  # characters back to the sum whose currency goes on
_LEAD = 20  # characters before a number within which "every week" is its time
_COUNTED = 10  # a smaller number without a noun is hardly a count
_REACH = 48  # characters after a number within which its noun stands
_BOUND_REACH = 36  # characters before a number within which its bound stands


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns that a language's words around quantities make."""

    prefixes: Mapping[str, str]  # what touches a number from the left, or stands one space before it, to ISO 4217
    letters: Mapping[str, int]  # what scales a sum whose currency goes before it
    bound_gap: re.Pattern[str]
    range_gap: re.Pattern[str]
    noun_gap: re.Pattern[str]
    stops: frozenset[str]
    adjectives: int
    people: re.Pattern[str]
    aimed: re.Pattern[str]  # what leads to a number of what was counted before: "and wants 150,000 by 2026"
    reached: re.Pattern[str]  # what leads to a number whose noun goes before it


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a number counts, and how far its words reach."""

    start: int
    end: int
    kind: QuantityKind
    unit: str
    rule: str
    value: int | float | None = None


_PREFIX = re.compile(r"([^\s\d(),;:\[\]\"'-]{1,5}) ?$")
_LETTER = re.compile(r" ?([A-Za-z]{1,3})\b")
_GLUED = re.compile(r"[^\s\d.,;:()%\"'-]{1,4}")
_WORD = re.compile(r"[^\s,.;:()\"]{1,40}")


def _any(words: Iterable[str]) -> str:
    found = sorted(words, key=len, reverse=True)
    return rf"(?:{'|'.join(re.escape(word) for word in found)})" if found else r"(?!)"


@cache
def words(language: Language) -> Words:
    """The language's words around quantities, compiled."""
    prefixes = {form.lower(): code for code, forms in language.forms("quantity_currency").items() for form in forms if " " not in form}
    endings = language.words("numbers", "people_endings")
    return Words(
        prefixes=prefixes,
        letters={letter: int(scale) for letter, scale in language.table("numbers", "money_scales").items()},
        bound_gap=re.compile(rf" ?(?:{_any(language.words('numbers', 'bound_links'))} ?)*"),
        range_gap=re.compile(rf" ?- ?| {_any(language.words('numbers', 'range_words'))} "),
        noun_gap=re.compile(rf"[ -]{_any(language.words('numbers', 'noun_links'))} "),
        stops=frozenset(language.words("numbers", "noun_stops")),
        adjectives=int(language.tables["numbers"].get("adjectives", 0)),
        people=re.compile(rf" (?:[A-Z][a-z]+ )?[A-Z][a-z]*{_any(endings)}\b") if endings else re.compile(r"(?!)"),
        aimed=re.compile(rf"\b{_any(language.words('numbers', 'aimed'))} $"),
        reached=re.compile(rf"\b{_any(language.words('numbers', 'reached'))} $"),
    )


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Every sum of money, share, multiple, count and frequency, in text order."""
    around, numbers = words(reading.language), find_numbers(reading)
    found = [(number, _unit(reading, around, number)) for number in numbers]
    found = _told_before(reading, around, found)
    quantities = [_quantity(reading, around, number, unit) for number, unit in _shared(reading, around, found) if unit]
    multiples = [quantity for hit in reading.hits.all("quantity_multiple") if (quantity := _multiple(reading, around, hit))]
    return tuple(sorted(_apart(quantities, multiples), key=lambda quantity: quantity.start))


def _apart(quantities: list[Quantity], multiples: list[Quantity]) -> Iterator[Quantity]:
    """All quantities, without the multiples in a word that overlap one with a number."""
    yield from quantities
    starts = [quantity.start for quantity in quantities]
    for multiple in multiples:
        index = bisect_left(starts, multiple.end) - 1
        if index < 0 or quantities[index].end <= multiple.start:
            yield multiple


def _shared(reading: Reading, around: Words, found: list[tuple[Number, _Unit | None]]) -> Iterator[tuple[Number, _Unit | None]]:
    """The numbers with their units; the first of "10-15 persen" shares the unit and the scale of the second."""
    for index, (number, unit) in enumerate(found):
        after, other = found[index + 1] if index + 1 < len(found) else (None, None)
        if after and other and _shares(unit, other) and around.range_gap.fullmatch(reading.lower, number.end, after.start):
            bare = number.scale == 1 and after.scale > 1
            scaled = replace(number, value=number.value * after.scale) if bare else number
            yield (
                scaled,
                unit if unit and other.kind != "frequency" else _Unit(number.start, number.end, other.kind, other.unit, other.rule),
            )
        else:
            yield number, unit


def _shares(unit: _Unit | None, other: _Unit) -> bool:
    """Whether a number before another can have the unit of that one."""
    return unit is None or unit.kind in ("money", other.kind) or other.kind == "frequency"


def _told_before(reading: Reading, around: Words, found: list[tuple[Number, _Unit | None]]) -> list[tuple[Number, _Unit | None]]:
    """The numbers with the units of those whose noun goes before them: "the number of visitors … reached 150,000"."""
    told: list[tuple[Number, _Unit | None]] = []
    noun: _Unit | None = None
    money: _Unit | None = None
    for number, unit in found:
        if unit is None and (code := _same_currency(reading, around, number, money)):
            told.append((number, _Unit(number.start, number.end, "money", code, "quantities.same_currency")))
            continue
        if unit is None and (per := _bare_frequency(reading, number)):
            told.append((number, per))
            continue
        if unit is None and number.value >= _COUNTED and (bare := _bare_unit(reading, around, number, noun)):
            kind: QuantityKind = "frequency" if "/" in bare else "count"
            told.append((number, _Unit(number.start, number.end, kind, bare, "quantities.total")))
            continue
        told.append((number, unit))
        noun = unit if unit and unit.kind == "count" else noun
        money = unit if unit and unit.kind == "money" else money
    return told


def _same_currency(reading: Reading, around: Words, number: Number, money: _Unit | None) -> str | None:
    """The currency of the sum before, for millions told as reached or aimed at without one ("and wants 30 billion by 2030")."""
    sentence = reading.sentence_at(number.start)
    if number.scale < _MILLION or money is None or sentence is None or money.start < sentence.start - _SUM_REACH:
        return None
    if reading.lower[number.end : number.end + 1].isalpha() or reading.hits.at("quantity_noun", number.end + 1):
        return None
    start = max(0, number.start - _BOUND_REACH)
    led = around.reached.search(reading.lower, start, number.start) or around.aimed.search(reading.lower, start, number.start)
    return money.unit if led or reading.hits.ending("quantity_bound", number.start - 1) else None


def _bare_frequency(reading: Reading, number: Number) -> _Unit | None:
    """The flights of "seven a week", where the sentence names flights before."""
    per = reading.hits.at("quantity_per", number.end + 1) or reading.hits.at("quantity_per", number.end)
    sentence = reading.sentence_at(number.start)
    if per is None or sentence is None:
        return None
    flights = [hit for hit in reading.hits.within("quantity_noun", sentence.start, number.start) if hit.value == "flight"]
    return _Unit(number.start, per.end, "frequency", f"flight/{per.value}", "quantities.frequency") if flights else None


def _bare_unit(reading: Reading, around: Words, number: Number, noun: _Unit | None) -> str | None:
    """The noun that a number without one counts: the one that "the number of" names, or that of the count before."""
    near = reading.hits.within("quantity_bound", max(0, number.start - _BOUND_REACH), number.start)
    start = near[-1].start if near and around.bound_gap.fullmatch(reading.lower, near[-1].end, number.start) else number.start
    sentence = reading.sentence_at(number.start)
    if sentence is None:
        return None
    if noun and noun.start >= sentence.start and around.aimed.search(reading.lower, max(0, start - 24), start):
        return noun.unit
    if not around.reached.search(reading.lower, max(0, start - 24), start):
        return None
    totals = reading.hits.within("quantity_total", sentence.start, start)
    return _total_unit(reading, totals[-1], start, noun) if totals else None


def _total_unit(reading: Reading, total: Hit, end: int, noun: _Unit | None) -> str | None:
    """The unit that "the number of visitors", "the figure" or "the community" tells."""
    if total.value == "same":
        return noun.unit if noun else None
    if total.value != "named":
        return total.value
    named = reading.hits.first("quantity_noun", total.start, min(end, total.end + _REACH))
    if named is None:
        return None
    per = reading.hits.first("quantity_per", total.end, end) if named.value == "flight" else None
    return f"{named.value}/{per.value}" if per else named.value


# ---------------------------------------------------------------- units


def _unit(reading: Reading, around: Words, number: Number) -> _Unit | None:
    """What stands around a number as its unit."""
    for find in (_money, _percent, _times, _noun):
        if unit := find(reading, around, number):
            return unit
    return None


def _money(reading: Reading, around: Words, number: Number) -> _Unit | None:
    text, end = reading.lower, number.end
    before = _PREFIX.search(text, max(0, number.start - 7), number.start)
    if before and (code := around.prefixes.get(before[1])) and not _letter_before(text, before.start()):
        end, value = _scaled(reading, around, number)
        return _Unit(before.start(), _after(reading, end), "money", code, "quantities.money", value)
    glued = _GLUED.match(text, end)
    if glued and (code := around.prefixes.get(glued[0])):
        return _Unit(number.start, glued.end(), "money", code, "quantities.money")
    gap = end + 1
    if (lebih := _postposed(reading, gap)) is not None:
        gap = lebih.end + 1
    hit = reading.hits.at("quantity_currency", gap)
    if hit and text[end] in " -":
        return _Unit(number.start, hit.end, "money", hit.value, "quantities.money")
    return None


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


def _percent(reading: Reading, _around: Words, number: Number) -> _Unit | None:
    hit = reading.hits.at("quantity_percent", number.end) or reading.hits.at("quantity_percent", number.end + 1)
    if hit is None or reading.lower[number.end : hit.start] not in ("", " ", "-"):
        return None
    return _Unit(number.start, hit.end, "percent", "percent", "quantities.percent")


def _times(reading: Reading, around: Words, number: Number) -> _Unit | None:
    hit = reading.hits.at("quantity_times", number.end + 1) or reading.hits.at("quantity_times", number.end)
    if hit is None:
        return None
    if per := reading.hits.at("quantity_per", hit.end) or reading.hits.at("quantity_per", hit.end + 1):
        return _Unit(number.start, per.end, "frequency", f"flight/{per.value}", "quantities.frequency")
    return _Unit(number.start, hit.end, "times", "time", "quantities.times")


def _noun(reading: Reading, around: Words, number: Number) -> _Unit | None:
    """The noun that a number counts, with the time that it counts it in."""
    hit = _noun_hit(reading, around, number)
    if hit is None:
        people = around.people.match(reading.plain, number.end)
        return _Unit(number.start, people.end(), "count", "person", "quantities.count") if people and number.value > 1 else None
    per = _per(reading, around, hit.end) or _per_before(reading, number, hit)
    if per and hit.value in ("flight", "ton", "barrel"):
        return _Unit(number.start, max(per.end, hit.end), "frequency", f"{hit.value}/{per.value}", "quantities.frequency")
    if number.value == 1 and number.spelled:
        return None
    return _Unit(number.start, hit.end, "count", hit.value, "quantities.count")


def _noun_hit(reading: Reading, around: Words, number: Number) -> Hit | None:
    """The first counted noun after a number, with at most the language's number of adjectives between."""
    at = number.end + 1
    gap = around.noun_gap.match(reading.lower, number.end)
    if gap and (hit := reading.hits.at("quantity_noun", gap.end())):
        return hit
    if (lebih := _postposed(reading, at)) is not None:
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


def _per(reading: Reading, _around: Words, end: int) -> Hit | None:
    """The time that a count is for, after its noun and at most two words of it ("penerbangan langsung per minggu")."""
    return reading.hits.first("quantity_per", end, end + 24) if not any(mark in reading.lower[end : end + 1] for mark in ".,;") else None


def _per_before(reading: Reading, number: Number, hit: Hit) -> Hit | None:
    """The time of "14 weekly flights" or "setiap minggu ada 280 penerbangan"."""
    between = reading.hits.first("quantity_per", number.end, hit.start)
    return between or reading.hits.first("quantity_per", max(0, number.start - _LEAD), number.start)


# ---------------------------------------------------------------- bounds


def _quantity(reading: Reading, around: Words, number: Number, unit: _Unit) -> Quantity:
    bound, start, end = _bound(reading, around, min(unit.start, number.start), number.end, unit.end)
    value = number.value if unit.value is None else unit.value
    return Quantity(start=start, end=end, kind=unit.kind, value=value, unit=unit.unit, bound=bound, rule=unit.rule)


def _bound(reading: Reading, around: Words, start: int, number_end: int, end: int) -> tuple[Bound, int, int]:
    """How exact a quantity is, and its span with the words that say so."""
    for at in (number_end + 1, end + 1, end):
        if (after := _postposed(reading, at)) is not None:
            return "over", start, max(end, after.end)
    near = reading.hits.within("quantity_bound", max(0, start - _BOUND_REACH), start)
    if near and around.bound_gap.fullmatch(reading.lower, near[-1].end, start):
        first = near[-2] if len(near) > 1 and around.bound_gap.fullmatch(reading.lower, near[-2].end, near[-1].start) else near[-1]
        return near[-1].value, first.start, end  # type: ignore[return-value]
    return "exact", start, end


def _postposed(reading: Reading, at: int) -> Hit | None:
    """ "lebih" after a number, where it does not begin a comparison."""
    hit = reading.hits.at("quantity_bound_after", at)
    return hit if hit and reading.hits.at("quantity_comparing", at) is None else None


def _multiple(reading: Reading, around: Words, hit: Hit) -> Quantity | None:
    bound, start, end = _bound(reading, around, hit.start, hit.end, hit.end)
    return Quantity(start=start, end=end, kind="times", value=int(hit.value), unit="time", bound=bound, rule="quantities.multiple")
