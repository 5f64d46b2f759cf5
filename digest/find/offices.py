"""Offices as printed: head, what it is of, whose it is, and second offices joined to it."""

import dataclasses
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from digest.find.bodies import english_name, translated
from digest.find.capitals import Capitals
from digest.find.organizations import OrganizationMention
from digest.find.placenames import LONGEST_PLACE, place_end, place_table
from digest.gazetteer import country_names, office_kinds
from digest.languages import Language
from digest.model import Hit

WEIGHTS = {kind: weight for weight, kind in enumerate(dict.fromkeys(office_kinds().values()))}
# Kinds of office that are held by the leaders of a state or of its party: two of them are named together.
LEADING = {"state", "deputy_state", "body", "portfolio"}
# Noble ranks that stand behind another office; the others are given names there.
NOBLE_RANKS = {"Prince", "Princess", "Crown Prince", "Crown Princess"}
SHORTEST_ACRONYM = 3
# Kinds that stand before another office without a comma: "Jenderal", "Prof.".
TITLE_KINDS = {"military", "academic"}
# Kinds whose heads are ordinary nouns too, and those of them that newsrooms write small.
SMALL_KINDS = {"body", "member", "academic", "military"}
SMALL_OFFICES = {"Member", "Spokesperson", "General Secretary", "President Director"}


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
    joined: bool = False  # to the office before it by "and"
    detail: int = 0  # how much more than its head is told
    body_span: tuple[int, int] | None = None  # a body that nothing but the office shows to be one


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
    organ: str | None = None  # a part of the body, named by a common noun only
    place: str | None = None
    country: str | None = None
    host: str | None = None
    body_span: tuple[int, int] | None = None


def find_offices(capitals: Capitals, bodies: tuple[OrganizationMention, ...]) -> list[list[Office]]:
    """Every office in text order; offices joined in one phrase stand together."""
    starts = {body.start: body for body in bodies}
    ends = {body.end: body for body in bodies}
    chains: list[list[Office]] = []
    done = 0
    for hit in _office_hits(capitals):
        if hit.start < done or _is_inside(bodies, hit) or _is_in_name(capitals, hit, chains):
            continue
        if _is_common_noun(capitals, hit) and not _body_before(capitals, hit.start, ends):
            continue
        office = _read(capitals, hit, starts, ends)
        done = office.end
        if chains and _continues(capitals, chains[-1][-1], office):
            joined = len(capitals.reading.plain[chains[-1][-1].end : office.start].strip(" ,-")) > 0
            chains[-1].append(dataclasses.replace(office, joined=joined))
        else:
            chains.append([office])
    return chains


def _office_hits(capitals: Capitals) -> list[Hit]:
    hits = capitals.reading.hits
    return sorted((*hits.all("office"), *hits.all("portfolio_office")), key=lambda hit: hit.start)


def _is_inside(bodies: tuple[OrganizationMention, ...], hit: Hit) -> bool:
    """Whether an office belongs to the name of a body: "Institut X di bawah Presiden"."""
    index = bisect_right(bodies, hit.start, key=lambda body: body.start) - 1
    return index >= 0 and hit.end <= bodies[index].end and bodies[index].start < hit.start


def _is_common_noun(capitals: Capitals, hit: Hit) -> bool:
    """ "pimpinan", "head": without a capital letter an office of these kinds says too little."""
    return office_kinds().get(hit.value) in SMALL_KINDS and hit.value not in SMALL_OFFICES and not capitals.reading.plain[hit.start].isupper()


def _is_in_name(capitals: Capitals, hit: Hit, chains: list[list[Office]]) -> bool:
    """Whether a title of nobles is a part of a name: "Diah Putri Lestari", "Ketua DPD Sultan Najamudin"."""
    text = capitals.reading.plain
    if text[hit.end : hit.end + 1] == "-" or text[hit.start - 1 : hit.start] == "-":
        return True
    index = capitals.index.get(hit.start)
    if index is None or index == 0 or office_kinds().get(hit.value) != "royal" or not capitals.joined(index - 1):
        return False
    if chains and chains[-1][-1].end == hit.start - 1:
        return chains[-1][-1].kind != "royal" and hit.value not in NOBLE_RANKS
    end = capitals.words[index - 1].end
    known = ("office", "portfolio_office", "country", "honorific", "portfolio", "place_kind_before", "relation", "known_body")
    before = capitals.words[index - 1].text in capitals.reading.language.words("names", "not_names")
    return not before and not any(capitals.reading.hits.ending(category, end) for category in known)


def _body_before(capitals: Capitals, start: int, ends: dict[int, OrganizationMention]) -> OrganizationMention | None:
    """The body whose name, with or without its acronym in brackets, ends right before an office: "Defence Agency (DA) head"."""
    text = capitals.reading.plain
    end = start - 1
    if end > 1 and text[end - 1] == ")":
        end = text.rfind(" (", 0, end)
    return ends.get(end)


def _continues(capitals: Capitals, last: Office, office: Office) -> bool:
    """Whether an office follows another in one phrase: "Ketua Partai X dan Presiden Y"."""
    gap = capitals.reading.plain[last.end : office.start]
    if gap == " ":
        return last.kind in TITLE_KINDS or office.kind in {*TITLE_KINDS, "royal"}
    if gap in {", ", " - ", "/"}:
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
    if before:
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
        body_span=reading.body_span,
        detail=bool(reading.portfolios) + bool(reading.body or reading.organ) + bool(reading.place) + bool(reading.host),
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
    while text.startswith("  ", reading.end):
        reading.end += 1
    _skip_bracket(capitals, reading)
    for after in phrases.after:
        if text.startswith(after, reading.end) and not text[reading.end + len(after) : reading.end + len(after) + 1].isalnum():
            reading.end += len(after)
            return True
    if kind == "envoy" and reading.host and _skip_second_host(capitals, reading):
        return True
    for of in (*phrases.of, "'s ", " "):
        if text.startswith(of, reading.end):
            at = reading.end + len(of)
            while text.startswith(" ", at):
                at += 1
            if at not in starts:
                at = _skip_committee(capitals, at)
            if _read_piece(capitals, reading, kind, starts, at, of):
                return True
    return False


def _read_portfolio(capitals: Capitals, reading: _Reading, at: int, starts: dict[int, OrganizationMention]) -> bool:
    """Read a list of portfolios, or a run of capital words that ends in an ordinary one: "Perundingan Perdagangan Internasional"."""
    if body_start := _body_ahead(capitals, at, starts):
        reading.portfolios.append(translated(capitals.reading, at, body_start - 1))
        reading.end = body_start - 1
        return True
    portfolios = _portfolio_list(capitals, at)
    end = _ordinary_end(capitals, portfolios[-1].end if portfolios else at)
    if not portfolios and not end:
        return False
    found = [hit.value for hit in portfolios]
    if end > (portfolios[-1].end if portfolios else at):
        start = portfolios[-1].start if portfolios else at
        found[len(found) - 1 :] = [translated(capitals.reading, start, end)]
    reading.portfolios += found
    reading.end = end or portfolios[-1].end
    return True


def _body_ahead(capitals: Capitals, at: int, starts: dict[int, OrganizationMention]) -> int:
    """Where a body begins after some capital words in a row: "Direktur Eropa III Kementerian Luar Negeri"; 0 where none does."""
    index = capitals.index.get(at)
    for _ in range(LONGEST_PORTFOLIO):
        if index is None or not capitals.joined(index) or capitals.hit("office", capitals.words[index].start):
            return 0
        index += 1
        if capitals.words[index].start in starts:
            return capitals.words[index].start
    return 0


LONGEST_PORTFOLIO = 5  # words


def _ordinary_end(capitals: Capitals, at: int) -> int:
    """The end of the last ordinary word of names of bodies in the run of capital words at or behind an offset; 0 where there is none."""
    index = capitals.index.get(at) if at in capitals.index else capitals.index.get(capitals.after(at))
    found = 0
    for count in range(LONGEST_PORTFOLIO):
        if index is None or any(capitals.hit(category, capitals.words[index].start) for category in ("office", "country", "honorific", "org_head")):
            break
        word = capitals.words[index]
        common = capitals.hit("portfolio", word.start) or capitals.hit("org_word", word.start)
        if common is not None and (count or at not in capitals.index) and common.value != "Supreme":
            found = max(common.end, word.end)
        index = index + 1 if capitals.joined(index) else None
    return found


def _skip_committee(capitals: Capitals, at: int) -> int:
    """Step over the committee of a party before the party's name: "Sekjen KS Partai X"."""
    for committee in capitals.reading.language.words("organizations", "party_committee"):
        if capitals.reading.plain.startswith(f"{committee} ", at) and capitals.hit("org_head", at + len(committee) + 1):
            return at + len(committee) + 1
    return at


def _read_piece(
    capitals: Capitals, reading: _Reading, kind: str, starts: dict[int, OrganizationMention], at: int, of: str
) -> bool:
    body = starts.get(at)
    if body is not None and kind != "royal":
        reading.body = reading.body or _organ(reading, english_name(capitals.reading, body))
        reading.country = reading.country or body.country
        reading.end = body.end
        _skip_bracket(capitals, reading)
        return True
    organ = None
    if kind in {"body", "member", "state"} and not reading.body and not reading.organ:
        organ = capitals.hit("org_head", at) or capitals.hit("org_tail", at)
    if organ is None and kind == "body" and of.strip() and not reading.body:
        organ = _organ_behind_adjective(capitals, at)
    if organ is not None and capitals.word_at(organ.start):
        reading.organ, reading.end = organ.value, organ.end
        return True
    if kind in {"body", "envoy"} and not reading.body and (superior := capitals.hit("office", at)) and _is_state(superior):
        reading.body, reading.end = _organ(reading, superior.value), superior.end
        return True
    country = capitals.hit("country", at)
    if country is not None and kind == "body" and of != " " and not reading.body and (end := _named_after_country(capitals, country)):
        reading.body = capitals.reading.plain[at:end]
        reading.body_span = (at, end)
        reading.country = reading.country or country.value
        reading.end = end
        return True
    if country is not None and not _is_region(capitals, country):
        _take_country(reading, country, kind)
        return True
    if kind in {"portfolio", "body", "envoy"} and (not reading.body or of.strip()) and _read_portfolio(capitals, reading, at, starts):
        return True
    if kind == "portfolio" and not reading.portfolios and (end := _unknown_portfolio(capitals, at, of)):
        reading.portfolios.append(capitals.reading.plain[at:end])
        reading.end = end
        return True
    return _read_name_of(capitals, reading, kind, at, of)


def _organ_behind_adjective(capitals: Capitals, at: int) -> Hit | None:
    """ "of the provincial People's Committee": an organ behind one small word."""
    text = capitals.reading.plain
    end = text.find(" ", at)
    return capitals.hit("org_tail", end + 1) if text[at:end].islower() and text[at:end].isalpha() else None


def _skip_second_host(capitals: Capitals, reading: _Reading) -> bool:
    """Step over the further host of an ambassador: "untuk Kazakhstan dan Tajikistan"."""
    for joiner in capitals.reading.language.words("organizations", "joiners"):
        if capitals.reading.plain.startswith(f" {joiner} ", reading.end):
            country = capitals.hit("country", reading.end + len(joiner) + 2)
            if country is not None:
                reading.end = country.end
                return True
    return False


def _organ(reading: _Reading, body: str) -> str:
    """The body with its organ: "Secretariat of the Communist Party of Vietnam"."""
    return f"{reading.organ} of {_with_article(body)}" if reading.organ else body


def _is_state(hit: Hit) -> bool:
    return office_kinds().get(hit.value) == "state"


def _named_after_country(capitals: Capitals, country: Hit) -> int:
    """The end of a body whose name begins with a country: "Chairman of Kazakh Tourism"; 0 where the country stands alone."""
    index = capitals.index.get(country.start)
    if index is None or capitals.words[index].end != country.end:
        return 0
    end = 0
    while capitals.joined(index):
        index += 1
        word = capitals.words[index]
        if capitals.hit("office", word.start) or capitals.hit("country", word.start):
            break
        end = word.end
    return end


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


def _unknown_portfolio(capitals: Capitals, at: int, of: str) -> int:
    """The end of an acronym ("Menteri PUPR") or, behind "of", of any capital word; 0 where there is neither."""
    word = capitals.word_at(at)
    if word is None or capitals.hit("office", at):
        return 0
    acronym = word.text.isupper() and len(word.text) >= SHORTEST_ACRONYM
    return word.end if acronym or of.strip() else 0


def _next_portfolio(capitals: Capitals, end: int, joiners: tuple[str, ...]) -> tuple[Hit | None, bool]:
    """The next of a list, and whether "and" (or nothing but a space) stands before it."""
    text = capitals.reading.plain
    for joiner in joiners:
        for between in (f" {joiner} ", f", {joiner} "):
            if text.startswith(between, end) and (hit := _portfolio_or_word(capitals, end + len(between))):
                return hit, True
    if text.startswith(" ", end) and (hit := capitals.hit("portfolio", end + 1)):
        return hit, True
    if text.startswith(", ", end):
        return capitals.hit("portfolio", end + 2), False
    return None, False


def _portfolio_or_word(capitals: Capitals, at: int) -> Hit | None:
    """A portfolio, or behind "and" any capital word that is no name of another kind: "Menteri Haji dan Umrah"."""
    hit = capitals.hit("portfolio", at)
    word = capitals.word_at(at)
    if hit is not None or word is None:
        return hit
    if any(capitals.hit(category, at) for category in ("office", "country", "org_head", "honorific", "portfolio_office")):
        return None
    index = capitals.index[at]
    if capitals.joined(index) and not capitals.hit("country", capitals.words[index + 1].start):
        return None  # two capital words in a row are rather a person
    return Hit(at, word.end, "portfolio", word.text)


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
        end = place_end(capitals.reading, at)
        if end:
            _take_place(capitals, reading, at, end)
            after = capitals.hit("place_kind_after", end + 1)
            reading.end = after.end if after is not None else reading.end
            return True
    if kind == "royal" and not reading.place and (end := place_end(capitals.reading, at)):
        following = capitals.index.get(capitals.after(end))
        if following is not None and capitals.joined(following):  # two words are left for the name
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
        if kind == "envoy" and reading.country and not reading.host:
            reading.country, reading.host = None, reading.country
        reading.country = reading.country or country.value
        return True
    body = _body_before(capitals, end + 1, ends)
    if body is not None and kind in {"body", "member", "state"} and not reading.body:
        reading.start, reading.body = body.start, english_name(capitals.reading, body)
        reading.country = reading.country or body.country
        return True
    acronym = capitals.around(end - 1)
    if acronym is not None and acronym.end == end and acronym.text.isupper() and kind == "body" and not reading.body and body is None:
        reading.start, reading.body = acronym.start, acronym.text
        return True
    organ = hits.ending("org_tail", end)
    if organ is not None and kind in {"body", "member", "state"} and not reading.body and capitals.word_at(organ.start):
        reading.start, reading.body = organ.start, capitals.reading.plain[organ.start : end]
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
        if place_end(capitals.reading, start) == end:
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
    if reading.portfolios and kind in {"portfolio", "body", "academic"}:
        joining = "for" if head == "Coordinating Minister" else "of"
        body = f" of {_with_article(reading.body)}" if reading.body else ""
        return f"{head} {joining} {listed(reading.portfolios)}{body}"
    if kind == "envoy" and reading.body:
        return f"{head} to {_with_article(reading.body)}"
    if kind == "envoy":
        return f"{head} to {names.get(reading.host, reading.host)}" if reading.host else head
    if reading.body or reading.organ:
        return f"{head} of {_with_article(reading.body or reading.organ or '')}"
    if reading.place:
        return f"{head} in {reading.place}" if kind == "consul" else f"{head} of {reading.place}"
    return head


def listed(words: list[str]) -> str:
    """ "A, B and C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _with_article(body: str) -> str:
    return body if body.isupper() or body.startswith(("the ", "The ")) else f"the {body}"
