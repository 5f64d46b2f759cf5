"""Which two countries an article is about."""

from collections.abc import Iterator
from itertools import pairwise

from digest.annotate import Reading
from digest.model import CountryMention
from digest.names.capitals import WORD
from digest.names.grammar import grammar
from digest.names.placenames import first_words, place_end, place_table

# How much one mention weighs: a headline says what an article is about, the first paragraph nearly so.
TITLE, LEAD, BODY, CITY = 8.0, 4.0, 1.0, 0.4
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


def resolve_pair(reading: Reading, mentions: tuple[CountryMention, ...]) -> tuple[str, ...]:
    """The two countries of the article's relationship, the outlet's own or the first named first; fewer where it is about fewer."""
    lead_end = _lead_end(reading)
    weights: dict[str, float] = {}
    firsts: dict[str, int] = {}
    told: set[tuple[str, int]] = set()
    for mention in mentions:
        sentence = reading.sentence_at(mention.start)
        again = sentence is not None and (mention.code, sentence.index) in told
        told |= {(mention.code, sentence.index)} if sentence else set()
        weights[mention.code] = weights.get(mention.code, 0) + (BODY if again else _weight(reading, mention.start, lead_end))
        firsts.setdefault(mention.code, mention.start)
    for code in _named_together(reading, mentions):
        weights[code] += TOGETHER
    home = home_of(reading)
    teller = home or reading.language.text("language", "home")
    if teller and len(weights) == 1:  # a paper need not name its own country
        weights[teller] = weights.get(teller, 0) + HOME
        firsts.setdefault(teller, 0)
    if sum(weight >= CLEAR for weight in weights.values()) < PAIR:
        _add_cities(reading, mentions, weights, firsts, lead_end)
    chosen = sorted(weights, key=lambda code: (-weights[code], firsts[code]))[:PAIR]
    return tuple(sorted(chosen, key=lambda code: (code != home, firsts[code])))


def _add_cities(
    reading: Reading, mentions: tuple[CountryMention, ...], weights: dict[str, float], firsts: dict[str, int], lead_end: int
) -> None:
    """Let the cities of an article speak for their countries: "Surabaya and Busan"."""
    inside = {at for mention in mentions for at in range(mention.start, mention.end)}
    for code, start in _cities(reading):
        if start not in inside:
            weights[code] = weights.get(code, 0) + CITY * min(_weight(reading, start, lead_end), LEAD)
            firsts[code] = min(firsts.get(code, start), start)


def _named_together(reading: Reading, mentions: tuple[CountryMention, ...]) -> Iterator[str]:
    joiners = {"-", " - ", *(f" {word} " for word in reading.language.words("countries", "together"))}
    for first, second in pairwise(mentions):
        if second.code != first.code and reading.plain[first.end : second.start] in joiners:
            yield from (first.code, second.code)


def _weight(reading: Reading, start: int, lead_end: int) -> float:
    sentence = reading.sentence_at(start)
    if sentence is None:
        return 0
    if reading.article.block_of(sentence).kind == "title":
        return TITLE
    return LEAD if start < lead_end else BODY


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
    edges = f"{reading.article.outlet or ''} {reading.plain[:EDGE]} {reading.plain[-EDGE:]}"
    for code, names in reading.language.table("countries", "outlets").items():
        if any(name in edges for name in names):
            return code
    return None
