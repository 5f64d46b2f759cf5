"""Offices as printed: head, what it is of, whose it is, and second offices joined to it."""

from dataclasses import dataclass
from functools import cache

from digest.find.bodies import english_name
from digest.find.capitals import Capitals
from digest.find.organizations import OrganizationMention
from digest.gazetteer import country_names, office_kinds, places
from digest.languages import Language
from digest.model import Hit

WEIGHTS = {kind: weight for weight, kind in enumerate(dict.fromkeys(office_kinds().values()))}
# Kinds of office that are held by the leaders of a state or of its party: two of them are named together.
LEADING = {"state", "deputy_state", "body", "portfolio"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office in the text; `end` is where the name of its holder may begin."""

    start: int
    end: int
    head: str  # canonical English, a key of roles.toml
    kind: str
    role: str  # English, with what it is of
    country: str | None = None
    former: bool = False
    detail: int = 0  # how much more than its head is told


@dataclass(frozen=True, slots=True)
class _Phrases:
    after: tuple[str, ...]
    of: tuple[str, ...]
    and_also: tuple[str, ...]
    before: frozenset[str]


@cache
def _phrases(language: Language) -> _Phrases:
    def sorted_words(key: str) -> tuple[str, ...]:
        found = language.table("roles", "phrase").get(key, [])
        return tuple(sorted((f" {word}" for word in found), key=len, reverse=True))

    return _Phrases(
        after=sorted_words("after"),
        of=tuple(f"{word} " for word in sorted_words("of")),
        and_also=tuple(f"{word} " for word in sorted_words("and_also")),
        before=frozenset(language.table("roles", "phrase").get("before", [])),
    )


@dataclass(slots=True)
class _Reading:
    """An office while it is read."""

    start: int
    end: int
    portfolios: list[str]
    body: str | None = None
    place: str | None = None
    country: str | None = None
    host: str | None = None


def find_offices(capitals: Capitals, bodies: tuple[OrganizationMention, ...]) -> list[list[Office]]:
    """Every office in text order; offices joined in one phrase stand together."""
    starts = {body.start: body for body in bodies}
    ends = {body.end: body for body in bodies}
    chains: list[list[Office]] = []
    for hit in _office_hits(capitals):
        if any(body.start <= hit.start and hit.end <= body.end for body in (*_near(bodies, hit),)):
            continue
        office = _read(capitals, hit, starts, ends)
        if chains and _continues(capitals, chains[-1][-1], office):
            chains[-1].append(office)
        else:
            chains.append([office])
    return chains


def _office_hits(capitals: Capitals) -> list[Hit]:
    hits = capitals.reading.hits
    return sorted((*hits.all("office"), *hits.all("portfolio_office")), key=lambda hit: hit.start)


def _near(bodies: tuple[OrganizationMention, ...], hit: Hit) -> tuple[OrganizationMention, ...]:
    return tuple(body for body in bodies if body.start < hit.start < body.end)


def _continues(capitals: Capitals, last: Office, office: Office) -> bool:
    """Whether an office follows another in one phrase: "Ketua Partai X dan Presiden Y"."""
    gap = capitals.reading.plain[last.end : office.start]
    if gap in {", ", " ", " - "}:
        return True
    return gap in _phrases(capitals.reading.language).and_also or (gap.startswith(",") and gap[1:] in _phrases(capitals.reading.language).and_also)


def _read(capitals: Capitals, hit: Hit, starts: dict[int, OrganizationMention], ends: dict[int, OrganizationMention]) -> Office:
    reading = _Reading(hit.start, hit.end, [])
    head, _, portfolio = hit.value.partition(" of ") if hit.category == "portfolio_office" else (hit.value, "", "")
    if portfolio:
        reading.portfolios.append(portfolio)
    kind = office_kinds().get(head, "portfolio")
    _skip_bracket(capitals, reading)
    while _read_on(capitals, reading, kind, starts):
        pass
    before = _phrases(capitals.reading.language).before
    if before and capitals.word_at(hit.start):
        _read_before(capitals, reading, kind, ends)
    former = _read_prefix(capitals, reading)
    return Office(
        start=reading.start,
        end=reading.end,
        head=head,
        kind=kind,
        role=_role(head, kind, reading),
        country=reading.country,
        former=former,
        detail=bool(reading.portfolios) + bool(reading.body) + bool(reading.place) + bool(reading.host),
    )


def _skip_bracket(capitals: Capitals, reading: _Reading) -> None:
    """Step over an abbreviation in brackets: "Perdana Menteri (PM)"."""
    text = capitals.reading.plain
    if text.startswith(" (", reading.end):
        close = text.find(")", reading.end, reading.end + 16)
        if close > 0:
            reading.end = close + 1


def _read_on(capitals: Capitals, reading: _Reading, kind: str, starts: dict[int, OrganizationMention]) -> bool:
    """Read one more piece of what the office is of; False where there is none."""
    text = capitals.reading.plain
    phrases = _phrases(capitals.reading.language)
    for after in phrases.after:
        if text.startswith(after, reading.end) and not text[reading.end + len(after) : reading.end + len(after) + 1].isalnum():
            reading.end += len(after)
            return True
    for of in (" ", *phrases.of):
        if text.startswith(of, reading.end):
            at = reading.end + len(of)
            while text.startswith(" ", at):
                at += 1
            if _read_piece(capitals, reading, kind, starts, at, of):
                return True
    return False


def _read_piece(
    capitals: Capitals, reading: _Reading, kind: str, starts: dict[int, OrganizationMention], at: int, of: str
) -> bool:
    body = starts.get(at)
    if body is not None and kind not in {"state", "royal", "place"}:
        reading.body = reading.body or english_name(capitals.reading, body)
        reading.country = reading.country or body.country
        reading.end = body.end
        _skip_bracket(capitals, reading)
        return True
    country = capitals.hit("country", at)
    if country is not None and not _is_region(capitals, country):
        _take_country(reading, country, kind)
        return True
    if kind in {"portfolio", "body", "envoy"} and not reading.body and (portfolios := _portfolio_list(capitals, at)):
        reading.portfolios += [hit.value for hit in portfolios]
        reading.end = portfolios[-1].end
        return True
    return _read_name_of(capitals, reading, kind, at, of)


def _is_region(capitals: Capitals, country: Hit) -> bool:
    at = capitals.after(country.end)
    word = capitals.word_at(at) if at > 0 else None
    return word is not None and word.text in capitals.reading.language.words("countries", "region_after")


def _take_country(reading: _Reading, country: Hit, kind: str) -> None:
    if kind in {"envoy", "consul"} and reading.country:
        reading.host = reading.host or country.value
    else:
        reading.country = reading.country or country.value
    reading.end = country.end


def _portfolio_list(capitals: Capitals, at: int) -> list[Hit]:
    """The portfolios that begin at an offset, joined by commas and "and"; capitals must agree with the first."""
    first = capitals.hit("portfolio", at)
    if first is None:
        return []
    found = [first]
    text = capitals.reading.plain
    pending: list[Hit] = []
    joiners = capitals.reading.language.words("organizations", "joiners")
    capital = text[at].isupper()
    end = first.end
    while True:
        following, joined = _next_portfolio(capitals, end, joiners)
        if following is None or text[following.start].isupper() != capital:
            return found
        pending.append(following)
        end = following.end
        if joined:
            found += pending
            pending = []


def _next_portfolio(capitals: Capitals, end: int, joiners: tuple[str, ...]) -> tuple[Hit | None, bool]:
    """The next of a list, and whether "and" (or nothing but a space) stands before it."""
    text = capitals.reading.plain
    for joiner in joiners:
        for between in (f" {joiner} ", f", {joiner} "):
            if text.startswith(between, end) and (hit := capitals.hit("portfolio", end + len(between))):
                return hit, True
    if text.startswith(" ", end) and (hit := capitals.hit("portfolio", end + 1)):
        return hit, True
    if text.startswith(", ", end):
        return capitals.hit("portfolio", end + 2), False
    return None, False


def _read_name_of(capitals: Capitals, reading: _Reading, kind: str, at: int, of: str) -> bool:
    """A city or region of a mayor; a body by its acronym; after "of" any capital name."""
    word = capitals.word_at(at)
    if word is None:
        return False
    if kind in {"place", "consul"} and not reading.place:
        kind_before = capitals.hit("place_kind_before", at)
        if kind_before is not None:
            reading.end = kind_before.end
            return True
        end = place_end(capitals, at)
        if end:
            _take_place(capitals, reading, at, end)
            return True
    if kind in {"body", "academic", "member"} and not reading.body and word.text.isupper() and len(word.text) > 1:
        index = capitals.index[at]
        while capitals.joined(index) and capitals.words[index + 1].text.isupper() and len(capitals.words[index + 1].text) > 1:
            index += 1
        reading.end = capitals.words[index].end
        reading.body = capitals.reading.plain[at : reading.end]
        return True
    return False


def _take_place(capitals: Capitals, reading: _Reading, at: int, end: int) -> None:
    reading.place = capitals.reading.plain[at:end]
    reading.end = end
    codes = place_table(capitals.reading.language).get(reading.place)
    if codes and codes[0] != "XX":
        reading.country = reading.country or codes[0]


@cache
def place_table(language: Language) -> dict[str, tuple[str, ...]]:
    """The world's places and the language's own names for them, with their countries."""
    table = dict(places())
    for code, names in language.table("places", "names").items():
        for name in names:
            table[name] = (code, *(other for other in table.get(name, ()) if other != code))
    return table


LONGEST_PLACE = 5  # words


def place_end(capitals: Capitals, at: int) -> int:
    """Where the longest known place that begins at a capital word ends; 0 where there is none."""
    index = capitals.index.get(at)
    if index is None:
        return 0
    table = place_table(capitals.reading.language)
    text = capitals.reading.plain
    found = 0
    last = index
    for _ in range(LONGEST_PLACE):
        name = text[at : capitals.words[last].end]
        if name in table:
            found = capitals.words[last].end
        if not (capitals.joined(last) or _dashed(capitals, last)):
            break
        last += 1
    return found


def _dashed(capitals: Capitals, index: int) -> bool:
    if index + 1 >= len(capitals.words):
        return False
    return capitals.reading.plain[capitals.words[index].end : capitals.words[index + 1].start] == " - "


# ---------------------------------------------------------------- before the head


def _read_before(capitals: Capitals, reading: _Reading, kind: str, ends: dict[int, OrganizationMention]) -> None:
    """ "Kazakh Foreign Minister", "Busan Mayor", "National Assembly Chairman": what stands before the head."""
    text = capitals.reading.plain
    for _ in range(4):
        end = reading.start - 1
        if end < 2 or text[end] != " ":
            return
        if text[end - 2 : end] == "'s":
            end -= 2
        if not _read_one_before(capitals, reading, kind, ends, end):
            return


def _read_one_before(capitals: Capitals, reading: _Reading, kind: str, ends: dict[int, OrganizationMention], end: int) -> bool:
    hits = capitals.reading.hits
    country = hits.ending("country", end)
    if country is not None and capitals.word_at(country.start):
        reading.start = country.start
        reading.country = reading.country or country.value
        return True
    body = ends.get(end)
    if body is not None and kind in {"body", "member"} and not reading.body:
        reading.start, reading.body = body.start, english_name(capitals.reading, body)
        reading.country = reading.country or body.country
        return True
    portfolio = hits.ending("portfolio", end)
    if portfolio is not None and kind in {"portfolio", "body"} and (capitals.word_at(portfolio.start) or not capitals.word_at(reading.start)):
        reading.start = portfolio.start
        reading.portfolios.insert(0, portfolio.value)
        _join_before(capitals, reading)
        return True
    return kind in {"place", "consul"} and not reading.place and _place_before(capitals, reading, end)


def _join_before(capitals: Capitals, reading: _Reading) -> None:
    """ "Industry and Trade Minister": the portfolio before "and"."""
    for joiner in capitals.reading.language.words("organizations", "joiners"):
        between = f" {joiner} "
        end = reading.start - len(between)
        if capitals.reading.plain.startswith(between, end):
            portfolio = capitals.reading.hits.ending("portfolio", end)
            if portfolio is not None and capitals.word_at(portfolio.start):
                reading.start = portfolio.start
                reading.portfolios.insert(0, portfolio.value)
                return


def _place_before(capitals: Capitals, reading: _Reading, end: int) -> bool:
    for length in range(1, LONGEST_PLACE):
        start = _words_back(capitals, end, length)
        if start < 0:
            return False
        if place_end(capitals, start) == end:
            place_end_at = reading.end
            _take_place(capitals, reading, start, end)
            reading.start, reading.end = start, place_end_at
            return True
    return False


def _words_back(capitals: Capitals, end: int, count: int) -> int:
    text = capitals.reading.plain
    at = end
    for _ in range(count):
        at = text.rfind(" ", 0, at)
        if at < 0:
            return -1
    return at + 1


def _read_prefix(capitals: Capitals, reading: _Reading) -> bool:
    """Take "mantan", "the late", "then" into the phrase; whether the office is held no more."""
    former = False
    while True:
        end = reading.start - 1
        prefix = capitals.reading.hits.ending("office_prefix", end) or capitals.reading.hits.ending("office_prefix", reading.start)
        if prefix is None:
            return former
        reading.start = prefix.start
        former = former or prefix.value == "former"


# ---------------------------------------------------------------- English


def _role(head: str, kind: str, reading: _Reading) -> str:
    names = country_names()
    if reading.portfolios and kind in {"portfolio", "body", "academic"} and not reading.body:
        joining = "for" if head == "Coordinating Minister" else "of"
        return f"{head} {joining} {listed(reading.portfolios)}"
    if kind == "envoy" and reading.body:
        return f"{head} to {_with_article(reading.body)}"
    if kind == "envoy":
        return f"{head} to {names.get(reading.host, reading.host)}" if reading.host else head
    if reading.body:
        return f"{head} of {_with_article(reading.body)}"
    if reading.place:
        return f"{head} in {reading.place}" if kind == "consul" else f"{head} of {reading.place}"
    return head


def listed(words: list[str]) -> str:
    """ "A, B and C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _with_article(body: str) -> str:
    return body if body.isupper() or body.startswith(("the ", "The ")) else f"the {body}"
