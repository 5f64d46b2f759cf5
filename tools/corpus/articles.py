"""One article of the made world: what it is about, when it was written, and its paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from tools.corpus.people import Term
from tools.corpus.settings import settings
from tools.corpus.words import Who, Words, words_of
from tools.corpus.world import Route, Text, Trade, Visit, World

_HEADING, _CAPTION, _RESIDUE = 0.12, 0.3, 0.15  # of paragraphs, articles, paragraphs
_TALK = 0.55  # of the sentences that fill an article tell nothing


@dataclass(slots=True)
class Teller:
    """What writes one article; each sentence draws on the same chance."""

    world: World
    language: str
    chance: Random
    unsaid: dict[str, list[str]] = field(default_factory=dict)
    now: date = date.min  # when it is written

    @property
    def words(self) -> Words:
        """The words of the article's language."""
        return words_of(self.language)

    # ---------------------------------------------------------------- the whole

    def article(self, size: int) -> str:
        """An article of about so many characters."""
        weights = settings()["subjects"]
        kind = self.chance.choices(list(weights), list(weights.values()))[0]
        year = self._year()
        written, told, core = getattr(self, f"_{kind}")(year)
        slots = self._general(written) | told
        title = self.words.pattern("titles", kind, self.chance).format(**slots)
        body = self._body(core, written, slots, size)
        return "\n".join((*self._head(title, written, slots), *body, *self._foot(slots), ""))

    def _year(self) -> int:
        return self.chance.choices(self.world.years, _weights(len(self.world.years)))[0]

    def _head(self, title: str, written: date, slots: dict[str, Any]) -> Iterator[str]:
        """The title, and in most articles where and when it appeared."""
        way = self.chance.random()
        if way < 0.5:
            url = f"https://news.example/{written.year}/{written.month:02}/{self.chance.randrange(10**6)}"
            yield from ("---", f"title: {title}", f"outlet: {slots['outlet']}", f"date: {written.isoformat()}", f"url: {url}", "---", "")
        elif way < 0.8:
            yield from (title, "", f"{written.day} {self.words.month(written)}", "")
        else:
            yield from (title, "")
        if self.chance.random() < _CAPTION:
            yield from (self.words.pattern("captions", "any", self.chance).format(**slots), "")

    def _body(self, core: Sequence[str], written: date, slots: dict[str, Any], size: int) -> Iterator[str]:
        lead, *rest = core
        dateline = f"{slots['capital']} ({slots['outlet']}) - " if self.chance.random() < 0.4 else ""
        length = 0
        for paragraph in self._paragraphs(f"{dateline}{_begun(lead)}", rest, written):
            yield from (paragraph, "")
            length += len(paragraph) + 2
            if length >= size:
                return
            if self.chance.random() < _HEADING:
                yield from (self.words.pattern("headings", "any", self.chance), "")
            elif self.chance.random() < _RESIDUE / 4:
                yield from (self._residue("within", slots), "")

    def _paragraphs(self, lead: str, rest: list[str], written: date) -> Iterator[str]:
        """What the article is about, mixed with what stands around it, for as long as anyone asks."""
        yield f"{lead} {self._talk(written)}"
        for sentence in rest:
            yield " ".join((_begun(sentence), *(self.background(written) for _ in range(self.chance.randrange(3)))))
        while True:
            yield " ".join(self.background(written) for _ in range(self.chance.randint(2, 4)))

    def _foot(self, slots: dict[str, Any]) -> Iterator[str]:
        for _ in range(self.chance.choice((0, 0, 1, 2, 3))):
            yield self._residue("after", slots)

    def _residue(self, where: str, slots: dict[str, Any]) -> str:
        headline = self.words.pattern("titles", "visit_after", self.chance).format(**slots)
        return self.words.pattern("residue", where, self.chance).format(headline=headline, **slots)

    # ---------------------------------------------------------------- what it is about

    def _visit_before(self, year: int) -> tuple[date, dict[str, Any], list[str]]:
        visit = self._some_visit(year)
        return self._of_visit(visit, "visit_before", visit.begin - timedelta(self.chance.randint(1, 9)))

    def _visit_during(self, year: int) -> tuple[date, dict[str, Any], list[str]]:
        visit = self._some_visit(year)
        return self._of_visit(visit, "visit_during", visit.begin + timedelta(self.chance.randint(0, (visit.end - visit.begin).days)))

    def _visit_after(self, year: int) -> tuple[date, dict[str, Any], list[str]]:
        visit = self._some_visit(year)
        return self._of_visit(visit, "visit_after", visit.end + timedelta(self.chance.choice((1, 1, 2, 3, 9, 30, 80))))

    def _agreement(self, year: int) -> tuple[date, dict[str, Any], list[str]]:
        text = self.chance.choice([text for text in self.world.texts if text.signed.year == year])
        last = date(self.world.years[-1] + 1, 12, 31)
        written = self.now = min(last, text.signed + timedelta(self.chance.choice((-40, -10, 0, 1, 1, 30, 400, 900))))
        slots = self._text_slots(text)
        named = {"subject": slots["agreement"].subject, "document": slots["agreement"].document}
        return written, named, [self._text(text, written), *self._recalled(written, 2)]

    def _trade(self, year: int) -> tuple[date, dict[str, Any], list[str]]:
        written = self.now = _day(year + 1, self.chance)
        told = self.world.trade[year]
        beats = ["more", "more", *self.chance.choices(("target", "more"), k=2)]
        slots = self._trade_slots(told, written)
        return written, slots, [self._say("trade", beat, slots) for beat in ("lead", *beats)]

    def _interview(self, year: int) -> tuple[date, dict[str, Any], list[str]]:
        written = self.now = _day(year, self.chance)
        slots = self._general(written)
        envoy = slots["envoy"]
        quotes = [self._quote(written, envoy) for _ in range(3)]
        return written, {"envoy": envoy}, [self._say("interview", "lead", slots), *quotes, *self._recalled(written, 3)]

    def _anniversary(self, year: int) -> tuple[date, dict[str, Any], list[str]]:
        founded = self.world.founded
        written = self.now = founded.replace(year=year) + timedelta(self.chance.randint(-20, 5))
        return written, {"age": year - founded.year}, [self._relations(), *self._recalled(written, 5)]

    def _flights(self, year: int) -> tuple[date, dict[str, Any], list[str]]:
        written = self.now = max(_day(year, self.chance), self.world.routes[0].begin)
        route = self.chance.choice([route for route in self.world.routes if route.begin <= written])
        slots = self._route_slots(route)
        return written, slots, [self._say("flights", beat, slots) for beat in ("lead", "more")]

    def _some_visit(self, year: int) -> Visit:
        visits = [visit for visit in self.world.visits if visit.begin.year == year]
        return self.chance.choices(visits, [visit.weight for visit in visits])[0]

    def _of_visit(self, visit: Visit, kind: str, written: date) -> tuple[date, dict[str, Any], list[str]]:
        self.now = written
        slots = self._general(written) | self._visit_slots(visit)
        more = [self._say(kind, "more", slots | self._met(visit)) for _ in range(self.chance.randint(1, 3))]
        told = self.chance.sample(visit.texts, self.chance.randint(0, len(visit.texts)))
        texts = [self._say(kind, "agreement", slots | self._text_slots(text)) for text in told]
        return written, slots, [self._say(kind, "lead", slots), *dict.fromkeys(more), *texts, self._quote(written, None)]

    # ---------------------------------------------------------------- what stands around it

    def background(self, written: date) -> str:
        """A sentence that any article of the day may hold."""
        way = self.chance.random()
        if way < _TALK:
            return self._talk(written)
        if way < _TALK + 0.2:
            return next(iter(self._recalled(written, 1)), "") or self._talk(written)
        return _begun(self._quote(written, None)) if way < 0.95 else self._relations()

    def _recalled(self, written: date, count: int) -> Iterator[str]:
        """What was before: visits, texts, last year's trade, flights; of the older ones the weighty are told."""
        for _ in range(count):
            way = self.chance.choice(("visit", "text", "text", "trade", "trade", "route"))
            visits, texts = self.world.visits_until(written - timedelta(40)), self.world.texts_until(written + timedelta(60))
            routes = [route for route in self.world.routes if route.begin <= written]
            if way == "visit" and visits:
                chosen = self.chance.choices(visits, [visit.weight for visit in visits])[0]
                yield _begun(self._say("visit_recalled", "lead", self._visit_slots(chosen)))
            elif way == "text" and texts:
                yield self._text(self.chance.choice(texts[-24:]), written)
            elif way == "route" and routes:
                yield self._say("flights", self.chance.choice(("lead", "more")), self._route_slots(routes[-1]))
            elif told := self.world.trade.get(written.year - 1):
                yield self._say("trade", self.chance.choice(("lead", "more", "target")), self._trade_slots(told, written))

    def _text(self, text: Text, written: date) -> str:
        """How far a text has come on a day."""
        if text.signed > written:
            beat = "planned"
        else:
            beat = "in_force" if text.in_force and text.in_force <= written and self.chance.random() < 0.6 else "signed"
        return _begun(self._say("agreement", beat, self._text_slots(text)))

    def _relations(self) -> str:
        one, other = self.chance.sample([self.words.country(code) for code in self.world.pair], 2)
        return self._say("relations", "lead", {"one": one, "other": other, "founded": self._day(self.world.founded)})

    def _quote(self, written: date, speaker: Who | None) -> str:
        return self._unused("quotes", self._general(written) | ({"speaker": speaker} if speaker else {}))

    def _talk(self, written: date) -> str:
        return self._unused("talk", self._general(written))

    def _unused(self, kind: str, slots: dict[str, Any]) -> str:
        """A sentence of a kind; all are used before one comes again."""
        if not self.unsaid.get(kind):
            known = self.words.table[kind]["any"]
            self.unsaid[kind] = self.chance.sample(known, len(known))
        return _closed(self.unsaid[kind].pop().format(**slots))

    # ---------------------------------------------------------------- what fills the places

    def _say(self, kind: str, beat: str, slots: dict[str, Any]) -> str:
        return _closed(self.words.pattern(kind, beat, self.chance).format(**slots))

    def _general(self, written: date) -> dict[str, Any]:
        """What any sentence may name on a day."""
        words, chance, pair = self.words, self.chance, _either_way(self.world.pair, self.chance)
        sectors = chance.sample(words.table["sectors"], 3)
        holders = {code: self.world.holders(code, written) for code in pair}
        envoy = next(term for term in holders[pair[0]] if term.host)
        town, town_2 = (chance.choice(self.world.towns[code]) for code in pair)
        return {
            "one": words.country(pair[0]), "other": words.country(pair[1]),
            "sector": sectors[0], "sector_2": sectors[1], "sector_3": sectors[2],
            "envoy": words.who(envoy, chance), "speaker": words.who(self._weighty(holders[chance.choice(pair)]), chance),
            "guest": words.who(self._weighty(holders[pair[0]]), chance), "host_leader": words.who(self._weighty(holders[pair[1]]), chance),
            "host": words.country(pair[1]), "home": words.country(pair[0]), "capital": self.world.towns[pair[0]][0],
            "city": self.world.towns[pair[1]][0], "town": town, "town_2": town_2, "outlet": chance.choice(words.table["outlets"]),
            "number": chance.randrange(20, 300, 10), "next_year": written.year + 1,
        }  # fmt: skip

    def _day(self, day: date) -> str:
        return self.words.day(day, self.chance, self.now)

    def _weighty(self, terms: Sequence[Term]) -> Term:
        weights = settings()["offices"] | {"ambassador": 6}
        return self.chance.choices(terms, [weights[term.office] for term in terms])[0]

    def _visit_slots(self, visit: Visit) -> dict[str, Any]:
        words, chance = self.words, self.chance
        kind = words.table["visit_kinds"][visit.kind]
        return {
            "guest": words.who(visit.guest, chance), "host_leader": words.who(visit.host, chance),
            "kind": kind, "kind_a": words.with_article(kind), "kind_title": _begun(kind),
            "host": words.country(visit.host.country), "home": words.country(visit.guest.country),
            "city": visit.city, "days": words.days(visit.begin, visit.end, chance, self.now), "month": words.month(visit.begin),
            "begin": self._day(visit.begin), "end": self._day(visit.end), "next_year": visit.begin.year + 1,
        }  # fmt: skip

    def _met(self, visit: Visit) -> dict[str, Any]:
        day = visit.begin + timedelta(self.chance.randint(0, (visit.end - visit.begin).days))
        return {"met": self.words.who(self.chance.choice(visit.met), self.chance), "meeting_day": self._day(day)}

    def _text_slots(self, text: Text) -> dict[str, Any]:
        return {
            "agreement": self.words.what(text, self.world.pair, self.chance), "signed": self._day(text.signed),
            "signed_year": text.signed.year, "in_force": self._day(text.in_force or text.signed),
        }  # fmt: skip

    def _trade_slots(self, told: Trade, written: date) -> dict[str, Any]:
        """A year's trade, revised when the next year's middle is past, seen from either country."""
        words, (one, other) = self.words, self.world.pair
        value = told.revised if written > date(told.year + 1, 6, 30) else told.first
        before = self.world.trade.get(told.year - 1, told).revised
        percent = round(100 * (value / before - 1), 1)
        return {
            "one": words.country(one), "other": words.country(other), "value": words.money(value), "year": told.year,
            "rose": words.table["trade"]["rose" if percent >= 0 else "fell"], "percent": words.wording.number(abs(percent)),
            "exports": words.money(told.exports), "imports": words.money(value - told.exports), "investment": words.money(told.investment),
            "tourists": words.number(told.tourists), "target": words.money(told.target), "target_year": told.target_year,
            "source": self.chance.choice(words.table["outlets"]),
        }  # fmt: skip

    def _route_slots(self, route: Route) -> dict[str, Any]:
        return {"town": route.towns[0], "town_2": route.towns[1], "month": self.words.month(route.begin), "flights": route.weekly}


def _closed(sentence: str) -> str:
    """A sentence in which no comma that ends a name stands before another mark."""
    return sentence.replace(",,", ",").replace(",.", ".")


def _either_way(pair: tuple[str, str], chance: Random) -> tuple[str, str]:
    """The two countries in either order."""
    return pair if chance.random() < 0.5 else (pair[1], pair[0])


@cache
def _weights(years: int) -> list[float]:
    """How many articles each year has beside the first."""
    growth: float = settings()["growth"]
    return [growth**number for number in range(years)]


def _day(year: int, chance: Random) -> date:
    return date(year, 1, 5) + timedelta(chance.randrange(350))


def _begun(sentence: str) -> str:
    """A sentence or title with its first letter large."""
    return sentence[:1].upper() + sentence[1:]
