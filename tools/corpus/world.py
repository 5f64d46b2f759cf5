"""What happened between two countries over some years: visits, texts, trade, flights. Articles tell parts of it."""

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digest.gazetteer import capital_cities, places
from tools.corpus.people import Term, terms
from tools.corpus.settings import settings

_TERMS_OF_TEXTS = ("governments", "governments", "governments", "ministries", "ministries", "towns")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Text:
    """A text that is planned, signed and, perhaps, in force one day."""

    document: str  # keys of the glossary
    subject: str
    form: str
    between: str
    portfolio: int
    towns: tuple[str, str]
    signed: date
    in_force: date | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Visit:
    """A visit, with whom it was to and what came of it."""

    kind: str
    guest: Term
    host: Term
    met: tuple[Term, ...]
    begin: date
    end: date
    city: str
    texts: tuple[Text, ...]
    weight: int  # in the news


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """A year's trade in millions of dollars, as told first and as told later, and what is aimed at."""

    year: int
    first: int
    revised: int
    exports: int
    tourists: int
    investment: int
    target: int
    target_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Flights between two towns."""

    towns: tuple[str, str]
    begin: date
    weekly: int


@dataclass(frozen=True, kw_only=True, eq=False)
class World:
    """All that happened."""

    pair: tuple[str, str]
    years: range
    founded: date
    terms: tuple[Term, ...]
    visits: tuple[Visit, ...]
    texts: tuple[Text, ...]
    trade: Mapping[int, Trade]
    routes: tuple[Route, ...]
    towns: Mapping[str, Sequence[str]]

    def holders(self, country: str, day: date) -> list[Term]:
        """Who of a country is in office on a day."""
        return [term for term in self.terms if term.country == country and term.holds(day)]

    def texts_until(self, day: date) -> Sequence[Text]:
        """What had been signed by a day, in that order."""
        return self.texts[: bisect.bisect_right(self.texts, day, key=lambda text: text.signed)]

    def visits_until(self, day: date) -> Sequence[Visit]:
        """The visits that had begun by a day, in that order."""
        return self.visits[: bisect.bisect_right(self.visits, day, key=lambda visit: visit.begin)]


def world_of(pair: tuple[str, str], seed: int) -> World:
    """The world of a pair of countries that a seed gives."""
    first, last = settings()["years"]
    years = range(first, last + 1)
    chance = Random(f"{seed} {' '.join(pair)}")
    held = tuple(term for one, other in (pair, pair[::-1]) for term in terms(one, other, list(settings()["offices"]), years, chance))
    towns = {country: _towns(country, chance) for country in pair}
    maker = _Maker(pair, held, towns, chance)
    visits = sorted((visit for year in years for visit in maker.visits(year)), key=lambda visit: visit.begin)
    texts = [text for visit in visits for text in visit.texts] + [text for year in years for text in maker.texts(year)]
    return World(
        pair=pair,
        years=years,
        founded=_day_in(chance.randrange(1955, 1996), chance),
        terms=held,
        visits=tuple(visits),
        texts=tuple(sorted(texts, key=lambda text: text.signed)),
        trade={each.year: each for each in _trade(years, chance)},
        routes=tuple(maker.route(year) for year in years[::3]),
        towns=towns,
    )


def _towns(country: str, chance: Random) -> list[str]:
    """The capital of a country and some towns that no other country has."""
    own = sorted(name for name, codes in places().items() if codes == (country,) and name.isascii() and name not in capital_cities())
    capital = sorted(name for name, codes in places().items() if codes[0] == country and name in capital_cities())
    return [*capital[:1], *chance.sample(own, min(7, len(own)))]


def _day_in(year: int, chance: Random) -> date:
    return date(year, 1, 10) + timedelta(chance.randrange(340))


def _trade(years: range, chance: Random) -> Iterator[Trade]:
    """Trade that grows in most years, and targets that are set every three years."""
    value, tourists, target, ahead = chance.randrange(180, 900), chance.randrange(5, 60), 0, years[0]
    for year in years:
        value = round(value * chance.uniform(0.93, 1.3))
        tourists = round(tourists * chance.uniform(0.9, 1.35)) + 1
        if ahead < year + 2 or chance.random() < 0.15:
            target, ahead = round(value * 2.2 / 100) * 100, (year + 8) // 5 * 5
        yield Trade(
            year=year,
            first=round(value * chance.uniform(0.95, 1.04)),
            revised=value,
            exports=round(value * chance.uniform(0.3, 0.7)),
            tourists=tourists * 1000,
            investment=round(value * chance.uniform(0.1, 0.4)),
            target=target,
            target_year=ahead,
        )


@dataclass(frozen=True, slots=True)
class _Maker:
    """What draws visits and texts."""

    pair: tuple[str, str]
    terms: tuple[Term, ...]
    towns: Mapping[str, Sequence[str]]
    chance: Random

    def visits(self, year: int) -> Iterator[Visit]:
        """The visits of a year, more in later years."""
        table = settings()["visits"]
        count = table["first_year"] + table["more_a_year"] * (year - settings()["years"][0])
        yield from (self._visit(_day_in(year, self.chance)) for _ in range(round(count)))

    def texts(self, year: int) -> Iterator[Text]:
        """The texts of a year that are signed at no visit."""
        yield from (self._text(_day_in(year, self.chance)) for _ in range(settings()["agreements"]["a_year"]))

    def route(self, year: int) -> Route:
        """Flights between a town of the one country and one of the other, opened in a year."""
        return Route(towns=self._two_towns(), begin=_day_in(year, self.chance), weekly=self.chance.randrange(2, 9))

    def _visit(self, begin: date) -> Visit:
        weights = settings()["offices"]
        home, host = self.chance.sample(self.pair, 2)
        guests, hosts = (
            [term for term in self.terms if term.country == country and term.holds(begin) and not term.host] for country in (home, host)
        )
        guest = self.chance.choices(guests, [weights[term.office] for term in guests])[0]
        leader = next((term for term in hosts if term.office == guest.office), hosts[0])
        days = self.chance.choices((0, 1, 2, 3), (2, 3, 4, 1))[0]
        capital, *others = self.towns[host]
        return Visit(
            kind=self.chance.choice(settings()["visits"]["kinds"].get(guest.office, ["working"])),
            guest=guest,
            host=leader,
            met=tuple(self.chance.sample(hosts, min(3, len(hosts)))),
            begin=begin,
            end=begin + timedelta(days),
            city=capital if not others or self.chance.random() < 0.8 else self.chance.choice(others),
            texts=tuple(self._text(begin + timedelta(self.chance.randint(0, days))) for _ in range(weights[guest.office] // 3)),
            weight=weights[guest.office] ** 2,
        )

    def _text(self, signed: date) -> Text:
        table = settings()["agreements"]
        return Text(
            document=self.chance.choice(table["documents"]),
            subject=self.chance.choice(table["subjects"]),
            form=self.chance.choice(("on", "cooperation_in")),
            between=self.chance.choice(_TERMS_OF_TEXTS),
            portfolio=self.chance.randrange(8),
            towns=self._two_towns(),
            signed=signed,
            in_force=signed + timedelta(self.chance.randrange(90, 900)) if self.chance.random() < 0.5 else None,
        )

    def _two_towns(self) -> tuple[str, str]:
        one, other = (self.chance.choice(self.towns[country]) for country in self.pair)
        return one, other
