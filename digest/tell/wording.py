"""How a language of the pages says numbers, sums, dates, countries and the values of facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from digest.edtf import Day, Period, parsed
from digest.gazetteer import country_names
from digest.languages import Language
from digest.names.known import KnownNames, everywhere
from digest.tell.sentences import listed
from digest.tell.vocabulary import is_foreign, is_in

NO_BREAK = "\u00a0"

# A number that needs more beside a scale word is easier to read in full.
_MOST_DECIMALS = 3
# No number here has more; with the usual 28 a longer one would be rounded, or not be written at all.
_DIGITS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of one language of the pages."""

    language: Language
    locale: Locale
    table: Mapping[str, Any]  # interface.toml
    sources: Mapping[str, Language] = field(default_factory=dict)  # whose names these pages can say, by code
    known: KnownNames = field(default_factory=everywhere)  # to editors

    @property
    def code(self) -> str:
        """The language's code."""
        return self.language.code

    def word(self, table: str, value: str) -> str:
        """The word for a value of a fact; a value that has none is shown in plain letters rather than lost."""
        found = self.table[table].get(value)
        return found if isinstance(found, str) else value.replace("_", " ")

    def mark(self, words: str, printed_in: str) -> str | None:
        """The language to mark printed words with: the article's, or another whose words they are; none where they are only a name."""
        source = self.sources.get(printed_in)
        if printed_in != self.code:
            return printed_in if source is None or is_in(words, source, self.language) else None
        others = (code for code, other in sorted(self.sources.items()) if code != self.code and is_foreign(words, other, self.language))
        return next(others, None)

    def is_own(self, words: str, printed_in: str) -> bool:
        """Whether words that an article in another language prints are this language's."""
        source = self.sources.get(printed_in)
        return source is not None and is_foreign(words, self.language, source)

    def rule(self, rule: str) -> str:
        """What a rule relies on, in words; a rule without words is shown by its name alone."""
        return str(self.table["rules"].get(rule, ""))

    def text(self, table: str, key: str, **values: object) -> str:
        """A phrase of the pages with its places filled."""
        phrase: str = self.table[table][key]
        return phrase.format(**values) if values else phrase

    def place(self, code: str) -> str:
        """A country's or bloc's name for its code; any other name as it is."""
        name: str = self.locale.territories.get(code) or self.table["blocs"].get(code) or code
        return name

    def country_in_phrase(self, code: str) -> str | None:
        """A country's name as it stands within a sentence; none where the language puts nothing before it."""
        return country_names().get(code) if self.table["canonical_roles"] else None

    def place_named(self, name: str) -> str:
        """A country's name for its English name, which offices are held in; any other name as it is."""
        return self.place(_codes().get(name, name))

    def listed(self, names: Iterable[str]) -> str:
        """Names as the language lists them: "a, b and c"."""
        found = [str(name) for name in names]
        return listed(found, self.language) if found else ""

    def date(self, edtf: str, *, short: bool = False) -> str:
        """A date, month, year or range in words; what is no date is shown as it is."""
        return _date(edtf, self.locale, "MMM" if short else "MMMM")

    def number(self, value: float) -> str:
        """A number with the language's marks, exactly, and with a word for a round scale."""
        return _number(value, self.locale, tuple(map(tuple, self.table["scales"])))

    def counted(self, count: int, noun: str) -> str:
        """A count with its noun: "1 article", "2 articles"."""
        one, other = self.table["counts"][noun]
        return f"{self.number(count)} {one if count == 1 else other}"

    def amount(self, value: float, unit: str) -> str:
        """A number with its unit: "1,5 miliar USD", "7 flights a week"."""
        number = self.number(value)
        if unit == "percent":
            return str(self.table["percent"].format(number=number))
        if len(unit) == 3 and unit.isupper():
            symbol = dict(self.table["symbols"]).get(unit)
            pattern: str = self.table["money_symbol" if symbol else "money_code"]
            said = pattern.format(number=number.lstrip("−"), symbol=symbol, code=unit)
            return ("−" if value < 0 else "") + said.replace(" ", NO_BREAK)
        one, other = self._unit(unit)
        return f"{number}{NO_BREAK}{one if value == 1 else other}"

    def _unit(self, unit: str) -> tuple[str, str]:
        """A unit after one and after several; of one in some time its noun's."""
        noun, _, time = unit.partition("/")
        per: Mapping[str, str] = self.table["per"]
        known: Mapping[str, tuple[str, str]] = self.table["units"]
        if unit in known or noun not in known or time not in per:
            one, other = known.get(unit, (unit, unit))
            return one, other
        one, other = known[noun]
        return per[time].format(unit=one), per[time].format(unit=other)

    def figure(self, value: float, unit: str, bound: str) -> str:
        """An amount with its bound: "almost US$1 billion"."""
        return self.bounded(self.amount(value, unit), bound)

    def bounded(self, amount: str, bound: str) -> str:
        """An amount in words with its bound, which may say more than the four of the data: "almost.below" is "less than"."""
        return self.text("bounds", bound, amount=amount)


def wording_of(language: Language, sources: Mapping[str, Language] | None = None, known: KnownNames | None = None) -> Wording:
    """The wording of a language of the pages, about articles in others."""
    table = language.tables["interface"]
    return Wording(language, Locale.parse(table["locale"]), table, sources or {}, known or everywhere())


@cache
def _codes() -> dict[str, str]:
    """English country names to codes."""
    return {name: code for code, name in Locale("en").territories.items()}


@lru_cache(maxsize=4096)
def _number(value: float, locale: Locale, scales: tuple[tuple[str, int], ...]) -> str:
    sign = "−" if value < 0 else ""
    with localcontext(prec=_DIGITS):
        return sign + _scaled(abs(Decimal(str(value))), locale, scales)


def _scaled(amount: Decimal, locale: Locale, scales: tuple[tuple[str, int], ...]) -> str:
    for word, scale in scales:
        scaled = (amount / scale).normalize()
        if scaled >= 1 and _decimals(scaled) <= _MOST_DECIMALS:
            return f"{_plain(scaled, locale)}{NO_BREAK}{word}"
    return _plain(amount, locale)


def _decimals(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _plain(amount: Decimal, locale: Locale) -> str:
    return str(format_decimal(amount.normalize(), locale=locale, decimal_quantization=False))


@lru_cache(maxsize=4096)
def _date(edtf: str, locale: Locale, month: str) -> str:
    period = parsed(edtf)
    if period is None:
        return edtf
    if period.begin == period.end:
        return _day(period.begin, locale, month)
    return _range(period, locale, month)


def _day(day: Day, locale: Locale, month: str) -> str:
    if day.day:
        return str(format_date(day.first, f"d {month} y", locale=locale))
    if day.month:
        return str(format_skeleton(f"y{month}", day.first, locale=locale))
    return str(day.year)


def _range(period: Period, locale: Locale, month: str) -> str:
    """Both ends, the first without what it shares with the last: "20–22 August 2023", "January–May 2023"."""
    first, last = period.begin, period.end
    until = _day(last, locale, month)
    if first.year != last.year or not (first.month and last.month) or bool(first.day) != bool(last.day):
        since = _day(first, locale, month)
        return f"{since} – {until}" if " " in since else f"{since}–{until}"
    if not first.day:
        return f"{format_date(first.first, month.replace('M', 'L'), locale=locale)}–{until}"
    if first.month == last.month:
        return f"{first.day}–{until}"
    return f"{format_date(first.first, f'd {month}', locale=locale)} – {until}"
