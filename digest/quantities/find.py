"""Numbers with their units: money, shares, multiples, counts and frequencies."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from digest.annotate import Reading
from digest.model import Bound, Hit, Limit, Quantity
from digest.quantities.ellipsis import BOUND_REACH, told_before, with_shared
from digest.quantities.numbers import Number
from digest.quantities.units import Unit, postposed, unit_of
from digest.quantities.words import Words, words


def find_quantities(reading: Reading, numbers: Sequence[Number]) -> tuple[Quantity, ...]:
    """Every sum of money, share, multiple, count and frequency, in text order."""
    around = words(reading.language)
    found = [(number, unit_of(reading, around, number)) for number in numbers]
    found = told_before(reading, around, found)
    quantities = [_quantity(reading, around, number, unit) for number, unit in with_shared(reading, around, found) if unit]
    multiples = [multiple for hit in reading.hits.all("quantity_multiple") if (multiple := _multiple(reading, around, hit))]
    multiples += [_fraction(reading, around, hit) for hit in reading.hits.all("quantity_fraction")]
    multiples += [daily for hit in reading.hits.all("quantity_per") if (daily := _daily(reading, hit))]
    return tuple(sorted(_apart(quantities, multiples), key=lambda quantity: quantity.start))


def _apart(quantities: list[Quantity], multiples: list[Quantity]) -> Iterator[Quantity]:
    """All quantities, without the multiples in a word that overlap one with a number."""
    yield from quantities
    starts = [quantity.start for quantity in quantities]
    for multiple in multiples:
        index = bisect_left(starts, multiple.end) - 1
        if index < 0 or quantities[index].end <= multiple.start:
            yield multiple


def _quantity(reading: Reading, around: Words, number: Number, unit: Unit) -> Quantity:
    bound, start, end = _bound(reading, around, min(unit.start, number.start), number.end, unit.end)
    value = _whole(number.value) if unit.kind == "count" and number.scale == 1 else number.value
    value = value if unit.value is None else unit.value
    limit = _limit(reading, around, start, end) if bound in ("almost", "over") else ""
    return Quantity(start=start, end=end, kind=unit.kind, value=value, unit=unit.unit, bound=bound, rule=unit.rule, limit=limit)


def _limit(reading: Reading, around: Words, start: int, end: int) -> Limit:
    """What the words for a bound, at either end of a quantity, say more exactly."""
    return next((limit for limit, words in around.limits.items() if words.search(reading.lower[start:end])), "")


def _whole(value: int | float) -> int | float:
    """What is counted is whole: "238,768 visitors" are thousands, whichever mark groups them."""
    thousands = value * 1000
    return int(thousands) if value != int(value) and thousands == int(thousands) and value * 100 != int(value * 100) else value


def _bound(reading: Reading, around: Words, start: int, number_end: int, end: int) -> tuple[Bound, int, int]:
    """How exact a quantity is, and its span with the words that say so."""
    for at in (number_end + 1, end + 1, end):
        if (after := postposed(reading, at)) is not None:
            return "over", start, max(end, after.end)
    near = reading.hits.within("quantity_bound", max(0, start - BOUND_REACH), start)
    near = [hit for hit in near if reading.hits.ending("figure_giving", hit.end) is None]  # "handed over 10,000 tonnes"
    if near and around.bound_gap.fullmatch(reading.lower, near[-1].end, start):
        first = near[-2] if len(near) > 1 and around.bound_gap.fullmatch(reading.lower, near[-2].end, near[-1].start) else near[-1]
        return near[-1].value, first.start, end  # type: ignore[return-value]
    return "exact", start, end


def _fraction(reading: Reading, around: Words, hit: Hit) -> Quantity:
    """A share in words: "grew by a fifth"."""
    bound, start, end = _bound(reading, around, hit.start, hit.end, hit.end)
    return Quantity(start=start, end=end, kind="percent", value=int(hit.value), unit="percent", bound=bound, rule="quantities.fraction")


def _daily(reading: Reading, hit: Hit) -> Quantity | None:
    """One flight a day, where no number says of how many: "daily flights", "flies daily"."""
    beside = reading.hits.at("figure_metric", hit.end + 1) or reading.hits.ending("figure_metric", hit.start - 1)
    if hit.value != "day" or beside is None or beside.value != "flights":
        return None
    return Quantity(start=hit.start, end=hit.end, kind="frequency", value=1, unit="flight/day", bound="exact", rule="quantities.frequency")


def _multiple(reading: Reading, around: Words, hit: Hit) -> Quantity | None:
    bound, start, end = _bound(reading, around, hit.start, hit.end, hit.end)
    if per := reading.hits.at("quantity_per", hit.end + 1):  # "twice a week"
        unit = f"flight/{per.value}"
        return Quantity(
            start=start, end=per.end, kind="frequency", value=int(hit.value), unit=unit, bound=bound, rule="quantities.frequency"
        )
    if hit.value == "1":
        return None  # "once" multiplies nothing
    return Quantity(start=start, end=end, kind="times", value=int(hit.value), unit="time", bound=bound, rule="quantities.multiple")
