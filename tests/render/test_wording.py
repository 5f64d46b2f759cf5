"""Numbers, sums and dates as each language writes them."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edtf import parsed
from digest.languages import ROOT, load
from digest.tell.wording import NO_BREAK, Wording, wording_of


@cache
def wording(code: str) -> Wording:
    return wording_of(load(code))


def plain(text: str) -> str:
    return text.replace(NO_BREAK, " ")


@pytest.mark.parametrize(
    ("value", "unit", "bound", "indonesian", "english"),
    [
        (1_500_000_000, "USD", "exact", "1,5 miliar USD", "US$1.5 billion"),
        (600_000_000, "USD", "almost", "hampir 600 juta USD", "almost US$600 million"),
        (2_300_000_000_000, "IDR", "over", "lebih dari Rp2,3 triliun", "over IDR 2.3 trillion"),
        (1_234_567, "USD", "exact", "1.234.567 USD", "US$1,234,567"),
        (-5_000_000, "EUR", "exact", "−5 juta EUR", "−€5 million"),
        (7.5, "percent", "about", "sekitar 7,5%", "about 7.5%"),
        (-3, "percent", "exact", "−3%", "−3%"),
        (3, "time", "exact", "3 kali lipat", "3 times"),
        (7, "flight/week", "about", "sekitar 7 penerbangan/minggu", "about 7 flights a week"),
        (1, "project", "exact", "1 proyek", "1 project"),
        (120_000, "tourist", "exact", "120.000 wisatawan", "120,000 tourists"),
        (12, "megawatt", "exact", "12 megawatt", "12 megawatts"),
        (2e30, "USD", "exact", "2.000.000.000.000.000.000 triliun USD", "US$2,000,000,000,000,000,000 trillion"),
    ],
)
def test_figures(value: float, unit: str, bound: str, indonesian: str, english: str) -> None:
    said = [plain(wording(code).figure(value, unit, bound)) for code in ("id", "en")]
    assert said == [indonesian, english]


@given(st.integers(min_value=1, max_value=10**60))
def test_a_scale_word_never_rounds(value: int) -> None:
    said = plain(wording("en").number(value))
    number, _, word = said.partition(" ")
    scale = {"trillion": 10**12, "billion": 10**9, "million": 10**6, "": 1}[word]
    whole, _, part = number.replace(",", "").partition(".")
    assert int(whole) * scale + int(part or 0) * scale // 10 ** len(part) == value


@pytest.mark.parametrize(
    ("edtf", "indonesian", "english"),
    [
        ("2023", "2023", "2023"),
        ("2023-08", "Agustus 2023", "August 2023"),
        ("2023-08-20", "20 Agustus 2023", "20 August 2023"),
        ("2023-08-20/2023-08-22", "20–22 Agustus 2023", "20–22 August 2023"),
        ("2023-08-30/2023-09-02", "30 Agustus – 2 September 2023", "30 August – 2 September 2023"),
        ("2023-12-30/2024-01-02", "30 Desember 2023 – 2 Januari 2024", "30 December 2023 – 2 January 2024"),
        ("2023-01/2023-05", "Januari–Mei 2023", "January–May 2023"),
        ("1992/2023", "1992–2023", "1992–2023"),
        ("2023/2024-05", "2023–Mei 2024", "2023–May 2024"),
        ("sometime", "sometime", "sometime"),
        ("2023-02-30", "2023-02-30", "2023-02-30"),
    ],
)
def test_dates(edtf: str, indonesian: str, english: str) -> None:
    assert wording("en").date(edtf) == english
    assert wording("id").date(edtf) == indonesian


def test_a_short_date_shortens_the_month() -> None:
    assert wording("id").date("2023-08-20/2023-08-22", short=True) == "20–22 Agu 2023"


@given(st.text(alphabet="0123456789-/", max_size=24))
def test_whatever_is_no_date_is_shown_as_it_is(text: str) -> None:
    assert parsed(text) is not None or wording("en").date(text) == text


@pytest.mark.parametrize(
    ("code", "names"), [("id", "Peru, Mesir dan Uni Ekonomi Eurasia"), ("en", "Peru, Egypt and Eurasian Economic Union")]
)
def test_countries_and_blocs_in_a_list(code: str, names: str) -> None:
    said = wording(code)
    assert said.listed(map(said.place, ["PE", "EG", "EAEU"])) == names


def test_a_value_without_a_word_is_shown_in_plain_letters() -> None:
    assert wording("en").word("events", "joint_exercise") == "joint exercise"


# The values that each field of a fact can have.
ENUMS = {
    "events": "state_visit official_visit working_visit visit meeting call signing summit forum anniversary invitation launch other",
    "agreements": "memorandum free_trade_agreement agreement treaty joint_statement partnership action_plan visa_exemption protocol "
    "contract declaration other",
    "agreement_status": "signed in_force planned proposed under_negotiation replaced",
    "agreement_meanings": "signed in_force planned proposed under_negotiation replaced",
    "figure_status": "actual target forecast wished proposed quota",
    "figure_meanings": "actual target forecast",
    "bounds": "exact almost almost.below almost.most over over.least about",
    "metrics": "bilateral_trade export import trade_balance investment investment_projects loan_or_aid tourists flights students workers "
    "community growth tariff other",
    "milestones": "diplomatic_relations embassy_opened strategic_partnership comprehensive_partnership direct_flights visa_exemption "
    "trade_agreement_in_force sister_cities first_visit other",
    "topics": "trade investment tourism aviation transport education culture science_technology digital energy environment agriculture "
    "fisheries health defence_security law_enforcement labour visa_consular party_relations local_cooperation people_to_people "
    "multilateral disaster_relief religion sport media space maritime_border",
    "kinds": "events figures agreements milestones people organizations places dates quotes topics trends stances",
    "stances": "traditional progress support wanted route",
}


@pytest.mark.parametrize("code", ["id", "en"])
@pytest.mark.parametrize("table", ENUMS)
def test_every_value_that_a_fact_can_have_has_a_word(table: str, code: str) -> None:
    assert set(ENUMS[table].split()) == set(wording(code).table[table])


def rules_shown() -> set[str]:
    """The rules that a reader meets beside a clue or a dropped piece."""
    sources = [path.read_text("utf-8") for folder in ("clean", "dates") for path in (ROOT.parent / folder).rglob("*.py")]
    return set(re.findall(r'"((?:clean|years|chronology)\.[a-z_]+)"', "".join(sources)))


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_rule_that_a_reader_meets_is_said_in_words(code: str) -> None:
    missing = rules_shown() - set(wording(code).table["rules"])
    assert not missing, f"add them to [rules] of languages/{code}/interface.toml"
