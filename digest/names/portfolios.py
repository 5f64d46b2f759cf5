"""What a minister or a department is for: "Perdagangan, Industri, dan Energi"."""

import re
from collections.abc import Iterator
from functools import cache

from digest.gazetteer import office_kinds, people_names
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Hit
from digest.names.body_words import after_joiner, behind_and, joined_by_particles
from digest.names.capitals import Capitals
from digest.names.grammar import grammar

LONGEST = 5  # words
SHORTEST_ACRONYM = 3  # letters
MOST_UNKNOWN = 3  # words in a row that no table has
MOST_LISTED = 10  # words of a list of portfolios
LONGEST_GAP = 10  # ", serta "
# No ordinary word where it stands in a name: "Anak Agung", "Agung Laksono".
ALSO_A_NAME = "Supreme"
_OTHERS = ("office", "country", "honorific", "org_head")


def portfolio_list(capitals: Capitals, at: int) -> list[Hit]:
    """The portfolios that begin at an offset, joined by commas and "and"; capitals must agree with the first."""
    first = capitals.hit("portfolio", at)
    if first is None:
        return []
    found: list[Hit] = [first]
    pending: list[Hit] = []
    capital = capitals.reading.plain[at].isupper()
    end = first.end
    while True:
        following, joined = _next(capitals, end)
        if following is None or capitals.reading.plain[following.start].isupper() != capital:
            return found
        one = following.start == end + 1 and grammar(capitals.reading.language).modifiers_first
        if one and not pending:  # "Infrastructure Development"
            found[-1] = Hit(found[-1].start, following.end, "portfolio", f"{found[-1].value} {following.value}")
        else:
            pending.append(following)
        end = following.end
        if joined:
            found += pending
            pending = []


def _next(capitals: Capitals, end: int) -> tuple[Hit | None, bool]:
    """The next of a list, and whether "and" (or nothing but a space) stands before it."""
    text = capitals.reading.plain
    for joiner in grammar(capitals.reading.language).joiners:
        for between in (f" {joiner} ", f", {joiner} "):
            if text.startswith(between, end) and (hit := _portfolio_or_word(capitals, end + len(between))):
                return hit, True
    if text.startswith(" ", end) and (hit := capitals.hit("portfolio", end + 1)):
        return hit, True
    if text.startswith(", ", end):
        return capitals.hit("portfolio", end + 2) or _between_portfolios(capitals, end + 2), False
    return None, False


def _between_portfolios(capitals: Capitals, at: int) -> Hit | None:
    """ "Perdagangan, Agribisnis, dan Industri": a word that no list has before "and" and a portfolio."""
    word = capitals.word_at(at)
    if word is None or word.text in people_names().given:
        return None
    text, joiners = capitals.reading.plain, grammar(capitals.reading.language).joiners
    links = (link for joiner in joiners for link in (f", {joiner} ", f" {joiner} ") if text.startswith(link, word.end))
    closed = any(capitals.hit("portfolio", word.end + len(link)) for link in links)
    return Hit(at, word.end, "portfolio", word.text) if closed else None


def _portfolio_or_word(capitals: Capitals, at: int) -> Hit | None:
    """A portfolio, or behind "and" any capital word that is no name of another kind: "Menteri Haji dan Umrah"."""
    hit = capitals.hit("portfolio", at)
    word = capitals.word_at(at)
    if hit is not None or word is None or word.text in people_names().given:
        return hit
    if capitals.reading.plain.startswith(grammar(capitals.reading.language).owner_endings, word.end):
        return None
    if capitals.is_any((*_OTHERS, "portfolio_office"), at):
        return None
    index = capitals.index[at]
    if (end := ordinary_end(capitals, at)) and not capitals.place_end(at):
        return Hit(at, end, "portfolio", capitals.reading.plain[at:end])  # "Trade and Export Development"
    if joined_by_particles(capitals, index) or (capitals.joined(index) and not capitals.hit("country", capitals.words[index + 1].start)):
        return None  # two capital words in a row are rather a person
    return Hit(at, word.end, "portfolio", word.text)


def portfolio_before(capitals: Capitals, end: int) -> list[Hit]:
    """The portfolios that end at an offset: "Industry and Trade" of "Industry and Trade Minister"."""
    last = capitals.reading.hits.ending("portfolio", end)
    if last is None:
        return []
    for joiner in grammar(capitals.reading.language).joiners:
        between = f" {joiner} "
        if capitals.reading.plain.startswith(between, last.start - len(between)):
            first = capitals.reading.hits.ending("portfolio", last.start - len(between))
            if first is not None and bool(capitals.word_at(first.start)) == bool(capitals.word_at(last.start)):
                return [*_listed_before(capitals, first), first, last]
    return [last]


def _listed_before(capitals: Capitals, first: Hit) -> list[Hit]:
    """The portfolios that commas join before one: "energy, mining" of "energy, mining, water and environment minister"."""
    before = capitals.reading.hits.ending("portfolio", first.start - 2) if capitals.reading.plain.endswith(", ", 0, first.start) else None
    return [*_listed_before(capitals, before), before] if before is not None else []


def ordinary_end(capitals: Capitals, at: int, *, alone: bool = False) -> int:
    """The end of the last ordinary word in the run of capital words at or behind an offset: "Perundingan Perdagangan"; 0 for none.

    The first one does where it may stand `alone`: "Kepala Biro Umum X".
    """
    begins = at in capitals.index
    index = capitals.index.get(at if begins else capitals.after(at))
    found = 0
    for count in range(LONGEST):
        start = capitals.words[index].start if index is not None else -1
        ordinary = capitals.hit("portfolio", start) or capitals.hit("org_word", start)
        other = capitals.longest(_OTHERS, start)
        if index is None or (other is not None and (ordinary is None or ordinary.end <= other.end)):
            break  # but "Haji dan Umrah" is no form of address
        kind = capitals.hit("place_kind_before", start)
        if kind is not None and capitals.place_end(kind.end + 1):
            break  # "Pariwisata Kota Lima"
        word = capitals.words[index]
        if (count or not begins) and f" {word.text} " in grammar(capitals.reading.language).office_of:
            break  # "Perdagangan Bidang Ekspor": what a minister is for, and what his adviser is for
        if ordinary is not None and (count or alone or not begins) and ordinary.value != ALSO_A_NAME:
            found = max(ordinary.end, word.end)
        index = index + 1 if capitals.joined(index) else None
    return found


def ordinary_list_end(capitals: Capitals, end: int) -> int:
    """Behind ordinary words, the end of those that commas and "and" join to them, where "and" closes the list; else the offset."""
    pending = end
    for _ in range(MOST_LISTED):
        comma = capitals.reading.plain.startswith(", ", pending)
        closing = after_joiner(capitals, pending + 2) if comma else behind_and(capitals, pending)
        at = closing or (pending + 2 if comma else -1)
        if at < 0:
            return end
        listed = capitals.hit("portfolio", at)
        pending = max(ordinary_end(capitals, at), listed.end if listed else 0) if at in capitals.index else 0
        if closing or not pending:
            return pending or end
    return end


def unknown_portfolio(capitals: Capitals, at: int, *, behind_of: bool) -> int:
    """The end of an acronym ("Menteri PUPR") or, behind "of", of any capital word; 0 where there is neither."""
    word = capitals.word_at(at)
    if word is None and behind_of:
        return _small_list_end(capitals, at)
    dated = any(capitals.reading.hits.at(category, at) is not None for category in ("date_month", "date_weekday"))
    if word is None or dated or capitals.is_any(("office", "org_tail", "org_head"), at):
        return 0  # "the Deputy Minister of Energy on June 9"
    index = capitals.index[at]
    office = capitals.hit("org_tail", capitals.words[index + 1].start) if behind_of and capitals.joined(index) else None
    if office is not None:
        return office.end  # "Minister of the Royal Office"
    if behind_of and (end := _run_before_holder(capitals, index)):
        return end
    return word.end if behind_of or (word.text.isupper() and word.text.isalpha() and len(word.text) >= SHORTEST_ACRONYM) else 0


def _run_before_holder(capitals: Capitals, index: int) -> int:
    """The end of two capital words or more up to a comma, behind which a form of address or two more stand; else 0.

    "Minister for Human Resilience, Mr. X": one word in a row with what a minister is for is nobody's name.
    """
    known, run = people_names(), 1
    while capitals.joined(index) and run <= MOST_UNKNOWN:
        index, run = index + 1, run + 1
        word = capitals.words[index]
        if word.text in known.given or word.text in known.family or capitals.is_any(("country", "honorific", "office"), word.start):
            return 0
    end = capitals.words[index].end
    at = end + len(", ") if capitals.reading.plain.startswith(", ", end) else -1
    holder = capitals.index.get(capitals.behind_titles(at))
    titled = capitals.hit("honorific", at) is not None
    named = (
        holder is not None
        and capitals.joined(holder)
        and not capitals.is_any(("office", "country", "org_head"), capitals.words[holder].start)
    )
    return end if 1 < run <= MOST_UNKNOWN and (titled or named) else 0


def _small_list_end(capitals: Capitals, at: int) -> int:
    """The end of small words in a list up to a comma and a name: "minister of equipment and transport, X"; 0 where none is."""
    found = _small_list(capitals.reading.language).match(capitals.reading.plain, at)
    return found.end() if found and capitals.hit("portfolio", at) is None and not capitals.reading.hits.at("verb", at) else 0


def portfolio_before_country(capitals: Capitals, at: int) -> int:
    """The end of capital words in a list that runs up to a country, so that no name is among them: "Wakaf dan Zakat Yordania"; else 0."""
    index = capitals.index.get(at)
    for _ in range(MOST_LISTED):
        if index is None or index + 1 >= len(capitals.words) or capitals.is_any(_OTHERS, capitals.words[index].start):
            return 0
        word, following = capitals.words[index], capitals.words[index + 1]
        gap = capitals.reading.plain[word.end : following.start]
        country = capitals.hit("country", following.start)
        if country is not None and gap in (" ", *grammar(capitals.reading.language).office_of):
            return word.end if capitals.word_at(capitals.after(country.end + capitals.reading.plain.startswith(",", country.end))) else 0
        if gap.removeprefix(",").strip() not in ("", *grammar(capitals.reading.language).joiners) or len(gap) > LONGEST_GAP:
            return 0
        index += 1
    return 0


def listed_parts(capitals: Capitals, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a list that commas and "and" join."""
    at = start
    for gap in _joins(capitals.reading.language).finditer(capitals.reading.plain, start, end):
        yield at, gap.start()
        at = gap.end()
    yield at, end


def list_end(capitals: Capitals, end: int) -> int:
    """The end of what a list of portfolios goes on with up to a comma and a name: "Foreign Affairs and Peruvians Abroad, X"; 0 for none.

    At least one of its capital words is an ordinary one of such lists or a country, so that it is no list of people.
    """
    text = capitals.reading.plain
    found = _rest(capitals.reading.language).match(text, end) if text.startswith((", ", " "), end) else None
    if found is None:
        return 0
    starts = [capitals.words[index].start for index in range(capitals.last_before(end) + 1, capitals.last_before(found.end()) + 1)]
    known = any(capitals.is_any(("country", "portfolio", "org_word"), start) for start in starts)
    known = known or capitals.hit("honorific", found.end() + 2) is not None
    return found.end() if known and not any(capitals.is_any(("office", "honorific"), start) for start in starts) else 0


@cache
def _rest(language: Language) -> re.Pattern[str]:
    name = r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}"
    return re.compile(rf"(?:, {name}){{0,3}} {_joiners(language)} {name}(?=, [A-Z])")


@cache
def _small_list(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[a-z]+(?:, [a-z]+)* {_joiners(language)} [a-z]+(?=, [A-Z])")


@cache
def _joins(language: Language) -> re.Pattern[str]:
    return re.compile(rf",? {_joiners(language)} |, ")


def _joiners(language: Language) -> str:
    return any_of(language.words("organizations", "joiners"))


def portfolio_spans(capitals: Capitals) -> Iterator[tuple[int, int]]:
    """What ministers are for, known or closed by a country: no bodies stand in "Minister of Mines and Heavy Industries of Peru X"."""
    text = capitals.reading.plain
    for start, hit in capitals.hits["office"].items():
        if office_kinds().get(hit.value) == "portfolio" and capitals.word_at(start):
            for of in (*grammar(capitals.reading.language).office_of, " "):
                at = hit.end + len(of) if text.startswith(of, hit.end) else -1
                end = portfolio_before_country(capitals, at) or max((each.end for each in portfolio_list(capitals, at)), default=0)
                if end:
                    yield hit.end, end
