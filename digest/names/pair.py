"""Which two countries an article is about."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from digest.annotate import Reading
from digest.model import CountryMention
from digest.names.actors import Actor
from digest.names.capitals import WORD
from digest.names.grammar import grammar
from digest.names.matters import find_matters, told_aside
from digest.names.placenames import first_words, place_end, place_table

# How much one mention weighs: a headline says what an article is about, the first paragraph nearly so.
TITLE, LEAD, BODY, CITY = 8.0, 4.0, 1.0, 0.4
# What a country weighs that is only talked about: the one at war, while two others meet.
MATTER = 0.5
# How much is left of what a clause tells aside.
ASIDE = 0.5
# From so many countries in one sentence on, each weighs no more than this there: a list singles none out.
MANY, CROWD = 5, 0.5
# What an outlet's own country weighs where only one country is named: a little more than a city in the first paragraph.
HOME = 2.0
# Two countries named in one breath ("Vietnam-Kazakhstan", "between Korea and Vietnam").
TOGETHER = 2.0
# From this weight on a country is so plainly one of the two that its cities need not be counted.
CLEAR = 8.0
LEAD_SENTENCES = 2
PAIR = 2
# Where an outlet prints its name: in the dateline and at the foot.
EDGE = 400


def resolve_pair(reading: Reading, mentions: tuple[CountryMention, ...], actors: tuple[Actor, ...] = ()) -> tuple[str, ...]:
    """The two countries of the article's relationship, the outlet's own or the first named first; fewer where it is about fewer."""
    scales = _Scales(reading, _lead_end(reading), _crowds(reading, mentions))
    matters = find_matters(reading, mentions)
    central = [mention for mention in mentions if mention not in matters]
    scales.add_each((mention.code, mention.start) for mention in central)
    for mention in matters:
        scales.add(mention.code, mention.start, MATTER)
    for code in _named_together(reading, central):
        scales.weights[code] += TOGETHER
    named = dict(scales.firsts)
    scales.add_each(((actor.country, actor.start) for actor in actors), again=0)
    scales.firsts.update(named)  # where a country itself is named says which comes first
    weights, firsts = scales.weights, scales.firsts
    home = home_of(reading)
    teller = home or reading.language.text("language", "home")
    if teller and len(weights) == 1:  # a paper need not name its own country
        scales.add(teller, 0, HOME)
    if sum(weight >= CLEAR for weight in weights.values()) < PAIR:
        _add_cities(reading, mentions, scales)
    chosen = sorted(weights, key=lambda code: (-weights[code], firsts[code]))[:PAIR]
    return tuple(sorted(chosen, key=lambda code: (code != home, firsts[code])))


@dataclass(frozen=True, slots=True)
class _Scales:
    """How much each country weighs so far, and where it is named first."""

    reading: Reading
    lead_end: int
    crowds: frozenset[int]  # sentences that name so many countries that none is singled out
    weights: dict[str, float] = field(default_factory=dict)
    firsts: dict[str, int] = field(default_factory=dict)

    def add(self, code: str, start: int, weight: float) -> None:
        self.weights[code] = self.weights.get(code, 0) + weight
        self.firsts[code] = min(self.firsts.get(code, start), start)

    def add_each(self, named: Iterable[tuple[str, int]], again: float = BODY) -> None:
        """Add countries by where each is named; one that its sentence has named before weighs no more than `again`."""
        told: set[tuple[str, int]] = set()
        for code, start in named:
            sentence = self.reading.sentence_at(start)
            key = (code, sentence.index if sentence else -1)
            self.add(code, start, again if sentence and key in told else self.weight(start))
            told.add(key)

    def weight(self, start: int) -> float:
        """How much something weighs that stands at an offset."""
        sentence = self.reading.sentence_at(start)
        if sentence is None:
            return 0
        title = self.reading.article.block_of(sentence).kind == "title"
        if sentence.index in self.crowds and not title:
            return CROWD
        weight = TITLE if title else LEAD if start < self.lead_end else BODY
        return weight * ASIDE if told_aside(self.reading, start) else weight


def _crowds(reading: Reading, mentions: tuple[CountryMention, ...]) -> frozenset[int]:
    """The sentences that name many countries: "leaders of A, B, C, D and E"."""
    named: dict[int, set[str]] = {}
    for mention in mentions:
        sentence = reading.sentence_at(mention.start)
        if sentence is not None:
            named.setdefault(sentence.index, set()).add(mention.code)
    return frozenset(index for index, codes in named.items() if len(codes) >= MANY)


def _add_cities(reading: Reading, mentions: tuple[CountryMention, ...], scales: _Scales) -> None:
    """Let the cities of an article speak for their countries: "Surabaya and Busan"."""
    inside = {at for mention in mentions for at in range(mention.start, mention.end)}
    for code, start in _cities(reading):
        if start not in inside:
            scales.add(code, start, CITY * min(scales.weight(start), LEAD))


def _named_together(reading: Reading, mentions: Sequence[CountryMention]) -> Iterator[str]:
    joiners = {"-", " - ", *(f" {word} " for word in reading.language.words("countries", "together"))}
    for first, second in pairwise(mentions):
        if second.code != first.code and reading.plain[first.end : second.start] in joiners:
            yield from (first.code, second.code)


def _lead_end(reading: Reading) -> int:
    body = [s for s in reading.article.sentences if reading.article.block_of(s).kind in {"paragraph", "answer", "question"}]
    return body[:LEAD_SENTENCES][-1].end if body else 0


def _cities(reading: Reading) -> Iterator[tuple[str, int]]:
    """The countries of the cities named in an article; of a name that several countries have, the largest place's.

    A territory that the language has no name for, such as an island group, is nobody's other party.
    """
    table, firsts, known = place_table(reading.language), first_words(reading.language), reading.language.forms("country")
    words = grammar(reading.language).not_names  # "Independence" is a city, too
    for match in WORD.finditer(reading.plain):
        end = place_end(reading, match.start()) if match[0].split("-", 1)[0] in firsts and match[0] not in words else 0
        if end:
            code = table[reading.plain[match.start() : end]][0]
            if code in known:
                yield code, match.start()


def home_of(reading: Reading) -> str | None:
    """The country of the outlet, where it prints its name."""
    edges = f"{reading.article.outlet or ''} {reading.article.text[:EDGE]} {reading.plain[-EDGE:]}"
    for code, names in reading.language.table("countries", "outlets").items():
        if any(name in edges or (" " in name and name.upper() in edges) for name in names):  # "BY ASTANA TIMES STAFF"
            return code
    return None
