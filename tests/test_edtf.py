"""Dates as facts hold them: what days they are, and how they compare."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edtf import Day, Period, dates_agree, in_order, is_term, limits, more_exact, parsed, period_of, year_of


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-06", "2025-06-01", "2025-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2025-01/2025-06", "2025-01-01", "2025-06-30"),
        ("2024-07/2024-09", "2024-07-01", "2024-09-30"),
        ("2021/2025", "2021-01-01", "2025-12-31"),
        ("2023/2024-02", "2023-01-01", "2024-02-29"),
        ("2023-08-20/2023-08-22", "2023-08-20", "2023-08-22"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_date_begins_and_ends_on_days_of_the_calendar(edtf: str, first: str, last: str) -> None:
    assert tuple(map(str, limits(edtf))) == (first, last)
    assert str(period_of(edtf)) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "0000",
        "10000",
        "2025-00",
        "2025-13",
        "2023-02-29",
        "2025-06-31",
        "2025-1",
        "2025/",
        "/2025",
        "2025/2024",
        "2021/2022/2023",
        "٢٠٢٥",
        "soon",
    ],
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert parsed(text) is None
    with pytest.raises(ValueError, match="no date"):
        limits(text)


def test_a_day_that_no_calendar_has_can_not_be_made() -> None:
    with pytest.raises(ValueError, match="not in the calendar"):
        Day(2023, 2, 29)
    with pytest.raises(ValueError, match="before it begins"):
        Period(Day(2023), Day(2022))


@given(st.dates(), st.dates())
def test_every_range_of_days_is_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = Period(Day(first.year, first.month, first.day), Day(last.year, last.month, last.day))
    assert parsed(str(period)) == period
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2025-01/2025-06", "2025-06-30", True),
        ("2025-01/2025-06", "2025-06", True),
        ("2025-01/2025-06", "2025-07-01", False),
        ("2024-07/2024-12", "2025", False),
        ("2024", "2024-01/2024-03", True),
        ("2024", None, True),
    ],
)
def test_two_dates_agree_where_one_holds_the_other(one: str, other: str | None, agree: bool) -> None:
    assert dates_agree(one, other) == dates_agree(other, one) == agree


def test_dates_are_in_the_order_in_which_they_begin() -> None:
    told = ["2025-06-01", "2025", None, "2025-01/2025-06", "2024-12-31", "2025-01-01"]
    assert sorted(told, key=in_order) == [None, "2024-12-31", "2025-01-01", "2025-01/2025-06", "2025", "2025-06-01"]


def test_only_whole_years_are_a_term() -> None:
    assert is_term("2021/2025")
    assert not [date for date in ("2021", "2021-01/2025-12", "2021-01-01/2025-12-31") if is_term(date)]


def test_the_year_of_a_date_is_the_one_it_begins_in() -> None:
    assert [year_of(date) for date in ("2025", "2024-12-31/2025-01-02", None)] == ["2025", "2024", ""]


def test_days_say_more_than_the_month_that_holds_them() -> None:
    assert more_exact("2025-06", "2025-06-03") == more_exact("2025-06-03", "2025-06") == "2025-06-03"
    assert more_exact(None, "2025") == more_exact("2025", None) == "2025"
