"""When a fact that was read counts as the gold's."""

from typing import Any

import pytest

from digest.evaluate.matching import DATE_HELD, EXACT, LIKENESS, dates, numbers, pairs, people, shared


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Rosa Quispe", "rosa quispe", 1.0),
        ("Đặng Thị Ánh", "Dang Thi Anh", 1.0),
        ("Ibu Rosa Quispe", "Rosa Quispe", 1.0),
        ("Rosa Elena Quispe", "Rosa Quispe", 0.9),
        ("Rosa Quispe", "Quispe", 0.0),
        ("Rosa Quispe", "Rosa Mamani", 0.0),
    ],
)
def test_a_person_may_be_named_by_two_words_of_the_name(one: str, other: str, alike: float) -> None:
    assert people(one, other) == people(other, one) == alike


def test_names_share_the_words_that_both_have() -> None:
    assert shared("Bank Pembangunan Andes", "Bank Pembangunan") == pytest.approx(0.8)
    assert shared("Bank Pembangunan Andes", "") == 0.0


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("2021-03", "2021-03", 1.0),
        (None, None, 1.0),
        ("2021-03-04/2021-03-06", "2021-03-05", DATE_HELD),
        ("2021", "2021-03-05", DATE_HELD),
        ("2021-03", None, DATE_HELD),
        ("2021-03", "2021-04", 0.0),
        ("2021-03-04/2021-03-06", "2021-03-05/2021-03-09", 0.0),
    ],
)
def test_a_date_agrees_with_one_that_holds_it_and_with_none(one: str | None, other: str | None, alike: float) -> None:
    assert dates(one, other) == dates(other, one) == alike


@pytest.mark.parametrize(
    ("one", "other", "same"), [(1000, 1004, True), (1000, 1010, False), (-3.5, 3.5, False), (0, 0, True), (1, None, False)]
)
def test_numbers_may_differ_by_half_a_percent(one: Any, other: Any, same: bool) -> None:
    assert numbers(one, other) is same


VISIT = {"kind": "official_visit", "date": "2021-03-04/2021-03-06", "people": ["Rosa Quispe"], "place": "EG"}
TREATY = {"kind": "memorandum", "name": "Nota kesepahaman tentang riset kopi", "parties": ["PE", "EG"], "status": "signed", "date": "2021"}


@pytest.mark.parametrize(
    ("kind", "gold", "read", "found"),
    [
        ("events", VISIT, {**VISIT, "kind": "visit"}, True),
        ("events", VISIT, {**VISIT, "kind": "meeting"}, False),
        ("events", {**VISIT, "kind": "state_visit"}, VISIT, False),
        ("events", VISIT, {**VISIT, "people": ["Omar Farid"]}, False),
        ("events", VISIT, {**VISIT, "people": [], "date": "2021-03-05"}, True),
        ("events", VISIT, {**VISIT, "people": [], "date": "2021-03-05", "place": "PE"}, False),
        ("events", VISIT, {**VISIT, "date": "2022"}, False),
        ("agreements", TREATY, {**TREATY, "name": "nota kesepahaman riset"}, True),
        ("agreements", TREATY, {**TREATY, "name": "nota pariwisata dan budaya serta penerbangan"}, True),
        ("agreements", TREATY, {**TREATY, "name": "nota pariwisata dan budaya serta penerbangan", "parties": ["PE"]}, False),
        ("agreements", TREATY, {**TREATY, "status": "planned"}, False),
        ("figures", {"metric": "export", "value": 5e6, "unit": "USD", "status": "actual"}, {"metric": "export", "value": 5e6, "unit": "usd", "status": "actual"}, True),
        ("figures", {"metric": "export", "value": 5e6, "unit": "USD", "status": "actual"}, {"metric": "import", "value": 5e6, "unit": "USD", "status": "actual"}, False),
        ("quotes", {"speaker": "Rosa Quispe", "starts": "Kami datang untuk bekerja"}, {"speaker": "Quispe", "starts": "Kami datang untuk bekerja sama"}, True),
        ("quotes", {"speaker": "Rosa Quispe", "starts": "Kami datang untuk bekerja"}, {"speaker": "Omar", "starts": "Kami datang untuk bekerja"}, False),
        ("milestones", {"kind": "embassy_opened", "date": "2010"}, {"kind": "embassy_opened", "date": "2010-05"}, True),
        ("milestones", {"kind": "embassy_opened", "date": "2010"}, {"kind": "sister_cities", "date": "2010"}, False),
        ("dates", {"date": "2010"}, {"date": "2010-05"}, False),
        ("places", {"name": "Danau Titicaca"}, {"name": "Titicaca"}, False),
        ("topics", {"topic": "trade"}, {"topic": "trade"}, True),
    ],
)  # fmt: skip
def test_a_fact_is_found_when_its_kind_says_so(kind: str, gold: dict[str, Any], read: dict[str, Any], found: bool) -> None:
    assert bool(LIKENESS[kind](gold, read)) is found


FLOW = {"metric": "export", "value": 5e6, "unit": "USD", "bound": "exact", "status": "actual", "period": "2021", "of": "PE"}


@pytest.mark.parametrize(
    ("kind", "gold", "read", "right"),
    [
        ("people", {"name": "Rosa Quispe", "role": "Ambassador", "country": "PE"}, {"role": "Ambassador", "country": "PE"}, True),
        ("people", {"name": "Rosa Quispe", "role": "Ambassador", "country": "PE"}, {"role": "Ambassador", "country": "EG"}, False),
        ("people", {"name": "Rosa Quispe", "role": "Ambassador", "country": "PE"}, {"role": None, "country": "PE"}, False),
        ("people", {"name": "Rosa Quispe", "role": None, "country": None}, {"role": "Ambassador", "country": "EG"}, True),
        ("organizations", {"name": "Kamar Dagang Kairo"}, {"name": "Kamar Dagang"}, False),
        ("places", {"name": "Danau Titicaca"}, {"name": "danau titicaca"}, True),
        ("dates", {"date": "2021", "inferred": True}, {"date": "2021", "inferred": False}, False),
        ("figures", FLOW, FLOW, True),
        ("figures", FLOW, {**FLOW, "period": None}, False),
        ("figures", FLOW, {**FLOW, "bound": "almost"}, False),
        ("figures", FLOW, {**FLOW, "of": "EG"}, False),
        ("figures", {**FLOW, "of": None}, FLOW, True),
        ("events", VISIT, {**VISIT, "place": "Kairo"}, True),
        ("events", {**VISIT, "place": "Aswan"}, {**VISIT, "place": "Kairo"}, False),
        ("events", VISIT, {**VISIT, "kind": "visit"}, False),
        ("events", VISIT, {**VISIT, "people": ["Rosa Quispe", "Omar Farid"]}, False),
        ("events", VISIT, {**VISIT, "date": "2021-03"}, False),
        ("agreements", TREATY, {**TREATY, "name": "nota kesepahaman riset kopi"}, True),
        ("agreements", TREATY, {**TREATY, "name": "nota kesepahaman"}, False),
        ("agreements", TREATY, {**TREATY, "parties": ["PE", "EG", "BO"]}, False),
        ("milestones", {"kind": "embassy_opened", "date": "2010"}, {"kind": "embassy_opened", "date": "2010-05"}, False),
        ("quotes", {"speaker": "Rosa Quispe"}, {"speaker": "Rosa Elena Quispe"}, True),
        ("quotes", {"speaker": "Rosa Quispe"}, {"speaker": "Quispe"}, False),
        ("topics", {"topic": "trade"}, {"topic": "trade"}, True),
    ],
)  # fmt: skip
def test_a_fact_that_was_found_is_right_when_all_is_that_a_reader_sees(
    kind: str, gold: dict[str, Any], read: dict[str, Any], right: bool
) -> None:
    assert EXACT[kind](gold, read) is right


def test_the_most_alike_facts_find_each_other_first_and_each_once() -> None:
    gold = [{"name": "Rosa Quispe"}, {"name": "Rosa Elena Quispe"}]
    read = [{"name": "Rosa Elena Quispe"}, {"name": "Rosa Elena Quispe"}]
    assert sorted(pairs(gold, read, LIKENESS["people"])) == [(0, 1), (1, 0)]
    assert pairs(gold, read[:1], LIKENESS["people"]) == [(1, 0)]
