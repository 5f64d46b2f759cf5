"""What each pattern of the grammar says of year, month and day."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from digest.dates.grammar import Found
from digest.dates.mentions import Base, DateMention, Day, Lead, Shift, Unit, possible
from digest.dates.tokens import Token

_MONTHS = 12
_LAST_YEAR = 2100
_LONGEST_AGO = 20  # years that somebody still counts back exactly
_WEEK = 7


def mention_of(tokens: Sequence[Token], found: Found, lead: Lead) -> DateMention | None:
    """What a pattern that was met says."""
    rule, read = _OF_PATTERN[found.rule]
    fields = read(found)
    if fields is None:
        return None
    first, last = fields.get("first", Day()), fields.get("last")
    if not possible(first) or (last and not possible(last)):
        return None
    base: dict[str, Any] = {"rule": rule, "first": first, "lead": lead}
    return DateMention(start=tokens[found.start].start, end=tokens[found.end - 1].end, **(base | _around(found) | fields))


def _number(found: Found, part: str, role: str) -> int | None:
    token = found.parts.get(part)
    return int(token.values[role]) if token else None


def _around(found: Found) -> dict[str, Any]:
    """Weekday, direction and shift, which any date may have."""
    fields: dict[str, Any] = {"weekday": _number(found, "w", "weekday")}
    if "rel" in found.parts:
        fields["shift"] = Shift("year", _value(found, "rel", "relative_year"))
    elif "later" in found.parts:
        fields["shift"] = Shift("year", _value(found, "later", "other_year"), "told")
    elif "following" in found.parts:
        fields["shift"] = Shift("month", 1, "told")
    if "dir" in found.parts:
        fields["direction"] = _value(found, "dir", "direction")
    elif "before" in found.parts:
        fields["direction"] = _value(found, "before", "direction_before")
    fields["same_year"] = "same" in found.parts
    fields["current"] = "now" in found.parts
    return fields


def _value(found: Found, part: str, role: str) -> int:
    return int(found.parts[part].values[role])


Fields = dict[str, Any] | None


def _with_month(found: Found) -> Fields:
    year = _number(found, "y", "year")
    token = found.parts["m"]
    month = int(token.values.get("month") or token.values["month_short"])
    first, last = _number(found, "d1", "day"), _number(found, "d2", "day")
    if last is not None and first is not None and last <= first:
        return None
    return {"first": Day(year, month, first), "last": Day(year, month, last) if last else None}


def _full(found: Found) -> Fields:
    year, month, day = map(int, found.parts["f"].values["full"].split())
    begin = _number(found, "d1", "day")
    last = Day(year, month, day)
    return {"first": Day(year, month, begin), "last": last} if begin and begin < day else {"first": last}


def _short(found: Found) -> Fields:
    token = found.parts["s"]
    month, day = map(int, token.values["short"].split())
    printed = token.values["printed"]
    if "bracket" in found.parts and "0" not in {printed[0], printed.partition("/")[2][0]} and day <= _MONTHS:
        return None  # "(1/2)" may be a page
    begin = _number(found, "d1", "day")
    return {"first": Day(None, month, begin or day), "last": Day(None, month, day) if begin else None}


def _weekday(found: Found) -> Fields:
    """A weekday alone, of another week, or up to another weekday."""
    week = {"shift": Shift("week", _value(found, "week", "relative_week"))} if "week" in found.parts else {}
    return {"last_weekday": _number(found, "w2", "weekday"), **week}


def _period(found: Found) -> Fields:
    months, ordinal = _value(found, "p", "period"), _value(found, "o", "ordinal")
    return _months(found, ordinal * months - months + 1, ordinal * months) if ordinal * months <= _MONTHS else None


def _first_months(found: Found) -> Fields:
    """ "The first nine months", "nine months of 2024"."""
    count = _value(found, "n", "count")
    first = "o" not in found.parts or _value(found, "o", "ordinal") == 1
    return _months(found, 1, count) if first and 1 < count <= _MONTHS else None


def _code(found: Found) -> Fields:
    code = found.parts["c"].values["code"]
    number, months = int(code.strip("qh")), 3 if "q" in code else 6
    return _months(found, number * months - months + 1, number * months)


def _months(found: Found, first: int, last: int) -> Fields:
    year = _number(found, "y", "year")
    return {"first": Day(year, first), "last": Day(year, last)}


def _years(found: Found) -> Fields:
    first, last = (
        (map(int, found.parts["yy"].values["years"].split()))
        if "yy" in found.parts
        else (_value(found, "y", "year"), _value(found, "y2", "year"))
    )
    return {"first": Day(first), "last": Day(last)} if first < last <= _LAST_YEAR else None


def _season(found: Found) -> Fields:
    year = _value(found, "y", "year")
    return {"first": Day(year), "last": Day(year + 1)} if _value(found, "d2", "day") == (year + 1) % 100 else None


def _year(found: Found) -> Fields:
    return {"first": Day(_number(found, "y", "year"))}


def _this_year(found: Found) -> Fields:
    """ "This year, 2023"."""
    current = _value(found, "rel", "relative_year") == 0
    return {"first": Day(_number(found, "y", "year")), "shift": None, "current": current}


def _ago(found: Found) -> Fields:
    count = _value(found, "n", "count") if "n" in found.parts else 1
    if "ago" in found.parts:
        values = found.parts["ago"].values
        unit = "year" if "relative_year" in values else "month" if "relative_month" in values else "week"
        by = int(values[f"relative_{unit}"])
    else:
        unit, by = _unit(found), -1
    if by >= 0 or unit not in ("year", "month", "day") or (unit == "year" and count > _LONGEST_AGO):
        return None
    return {"shift": Shift(unit, -count)}  # type: ignore[arg-type]


def _later(found: Found) -> Fields:
    count = _value(found, "n", "count") if "n" in found.parts else 1
    unit = _unit(found)
    by = _value(found, "shift", "shift") * count
    if unit == "week":
        unit, by = "day", by * _WEEK
    return {"shift": Shift(unit, by, "told")}  # type: ignore[arg-type]


def _other(part: str, role: str, unit: Unit) -> Callable[[Found], Fields]:
    """ "The year before", "dua tahun sebelumnya", "dua hari sebelumnya"."""

    def fields(found: Found) -> Fields:
        count = _value(found, "n", "count") if "n" in found.parts else 1
        return {"shift": Shift(unit, count * _value(found, part, role), "told")}

    return fields


def _unit(found: Found) -> str:
    values = found.parts["u"].values
    return values.get("one_unit") or values["unit"]


def _shifted(part: str, role: str, unit: Unit, base: Base = "written") -> Callable[[Found], Fields]:
    return lambda found: {"shift": Shift(unit, _value(found, part, role), base)}


def _same(found: Found) -> Fields:
    return {"same": True, "same_year": "same_year" in found.parts["same"].roles}


# For each rule the patterns that it reads, and how.
_RULES: Mapping[str, tuple[Callable[[Found], Fields], tuple[str, ...]]] = {
    "dates.none": (lambda found: None, ("law", "weekdays_before")),
    "dates.day_month": (_with_month, ("day_month",)),
    "dates.month_day": (_with_month, ("month_day",)),
    "dates.month": (_with_month, ("month", "month_following", "month_year", "month_before")),
    "dates.numeric": (_full, ("full", "brief")),
    "dates.short": (_short, ("short",)),
    "dates.weekday": (_weekday, ("weekday",)),
    "dates.code": (_code, ("code",)),
    "dates.period": (_period, ("ordinal_period", "period_ordinal")),
    "dates.first_months": (_first_months, ("first_months", "months_first", "months_of")),
    "dates.years": (_years, ("years", "years_between", "years_slash")),
    "dates.season": (_season, ("season",)),
    "dates.this_year": (_this_year, ("this_year",)),
    "dates.year": (_year, ("year", "bare_year", "end_year", "the_year", "named_year", "same_of")),
    "dates.ago": (_ago, ("ago", "one_ago")),
    "dates.later": (_later, ("later", "one_later")),
    "dates.relative_year": (lambda found: {}, ("relative_year",)),
    "dates.relative_month": (_shifted("month", "relative_month", "month"), ("relative_month",)),
    "dates.relative_day": (_other("day", "relative_day", "day"), ("other_day",)),
    "dates.day_of_what": (_shifted("day", "relative_day", "day", "only"), ("day_of_what",)),
    "dates.other_year": (_other("later", "other_year", "year"), ("other_year",)),
    "dates.from_today": (_shifted("today", "from_today", "day"), ("from_today",)),
    "dates.edge_day": (_shifted("edge", "edge_day", "day", "visit"), ("edge_day",)),
    "dates.today": (_shifted("today", "today", "day"), ("today",)),
    "dates.today_told": (_shifted("today", "today", "day"), ("today_told",)),
    "dates.same": (_same, ("same",)),
}
_OF_PATTERN = {pattern: (rule, read) for rule, (read, patterns) in _RULES.items() for pattern in patterns}
