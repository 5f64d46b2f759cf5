"""How the made articles say it: their sentences in each language, with names from the project's own tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Any

from digest.languages import load
from digest.languages.glossary import words_of as glossary_of
from digest.tell.wording import NO_BREAK, Wording, wording_of
from tools.corpus.people import Term
from tools.corpus.settings import table_of
from tools.corpus.world import Text


@dataclass(frozen=True, slots=True)
class Who:
    """A person as an article names them: with the office, and by the name alone."""

    full: str
    name: str


@dataclass(frozen=True, slots=True)
class What:
    """A text as an article names it: bare, with its article, and at the beginning of a sentence."""

    full: str
    full_a: str
    full_title: str
    document: str
    subject: str


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The sentences of one language, and what fills their places."""

    table: Mapping[str, Any]
    wording: Wording
    glossary: Mapping[str, Mapping[str, tuple[str, ...]]]

    def pattern(self, kind: str, beat: str, chance: Random) -> str:
        """One of the sentences for something."""
        found: str = chance.choice(self.table[kind][beat])
        return found

    def country(self, code: str) -> str:
        """A country as sentences name it."""
        return self.wording.country_in_phrase(code) or self.wording.place(code)

    def who(self, term: Term, chance: Random) -> Who:
        """Somebody in office."""
        office = self.glossary["offices"][term.office][0]
        country, host = self.country(term.country), self.country(term.host) if term.host else ""
        holder = self.table["holder"]
        pattern = holder["ambassador"] if host else chance.choice(holder["full"])
        return Who(pattern.format(office=office, country=country, host=host, name=term.name), term.name)

    def what(self, text: Text, pair: tuple[str, str], chance: Random) -> What:
        """A text by its document, its subject and its parties."""
        document, subject = self.glossary["documents"][text.document][0], self.glossary["subjects"][text.subject][0]
        name = self.glossary["name_forms"][text.form][0].format(document=document, subject=subject)
        one, other = map(self.country, pair)
        between = self.pattern("between", text.between, chance).format(
            one=one, other=other, town=text.towns[0], town_2=text.towns[1], portfolio=self.table["portfolios"][text.portfolio]
        )
        full = f"{name} {between}"
        return What(full, self.with_article(full), f"{self.table['definite']}{full}", document, subject)

    def with_article(self, name: str) -> str:
        """A name with the indefinite article of the language."""
        consonant, vowel = self.table["indefinite"]
        return f"{vowel if name[0].lower() in 'aeio' else consonant}{name}"

    def money(self, millions: int) -> str:
        """A sum of dollars."""
        rounded = millions if millions < 1000 else round(millions, -1)
        return self.wording.amount(rounded * 1_000_000, "USD").replace(NO_BREAK, " ")

    def number(self, number: int) -> str:
        """A number as the language writes it."""
        return self.wording.number(number).replace(NO_BREAK, " ")

    def day(self, day: date, chance: Random, now: date) -> str:
        """A day in one of the forms that newspapers print; those of yesterday and of today have their weekday, too."""
        is_news = 0 <= (now - day).days <= 1 and chance.random() < 0.5
        return self.pattern("dates", "news" if is_news else "day", chance).format(
            day=day.day,
            number=day.month,
            month=self.month_name(day),
            year=day.year,
            weekday=self.wording.locale.days["format"]["wide"][day.weekday()],
        )

    def days(self, begin: date, end: date, chance: Random, now: date) -> str:
        """A day or a range of days."""
        if begin == end:
            return self.day(begin, chance, now)
        within = (begin.year, begin.month) == (end.year, end.month)
        return self.pattern("dates", "days" if within else "across", chance).format(
            day=begin.day,
            month=self.month_name(begin),
            year=begin.year,
            later=end.day,
            month_later=self.month_name(end),
            year_later=end.year,
        )

    def month(self, day: date) -> str:
        """A month with its year."""
        return f"{self.month_name(day)} {day.year}"

    def month_name(self, day: date) -> str:
        """A month by its name."""
        name: str = self.wording.locale.months["format"]["wide"][day.month]
        return name


@cache
def words_of(code: str) -> Words:
    """The words of one language."""
    return Words(table_of(code), wording_of(load(code)), glossary_of(load(code)).tables)
