"""Organizations by their head words, by known names and by the nouns before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from digest.find.capitals import UPPER, Capitals, Word
from digest.find.placenames import place_end
from digest.gazetteer import people_names
from digest.languages import Language
from digest.model import Hit

MISSIONS = {"Embassy", "Consulate", "Mission"}
NUMBERED = {"University", "College", "Polytechnic"}
# Heads that a country alone does not complete.
GOVERNING = {"Ministry", "Agency", "Committee", "Council", "Commission", "Department", "Directorate General", "Chamber", "Board"}
# Heads that a word of their own must complete, not only ordinary words: "Halyk Finance", not "Economy and Finance".
NEEDS_PROPER_NAME = {"Power", "Hub", "Airline", "Service"}
# Heads that are buildings unless it is said whose body they are.
NEEDS_OWNER = {"Complex"}
# Heads that only a country or a city completes.
COUNTRY_ONLY = {"Parliament", "Cabinet", "Government", "Senate", "Police", "Army", "Congress", "Customs"}
NEEDS_OWN_NAME = {"Party", "Group", "Company", "Union", "Center", "Complex", "Hub", "Team", "Service", "Front", "Fund", "Power", "Airline"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationMention:
    """A body as printed once."""

    start: int
    end: int
    rule: str
    head: str | None = None  # the English of its head word
    country: str | None = None
    quiet: bool = False
    full: "OrganizationMention | None" = None  # what an acronym stands for


@dataclass(frozen=True, slots=True)
class _Grammar:
    joiners: tuple[str, ...]
    of: tuple[str, ...]
    at: tuple[str, ...]
    under: tuple[str, ...]
    not_names: frozenset[str]
    regions: frozenset[str]


@cache
def _grammar(language: Language) -> _Grammar:
    def spaced(key: str) -> tuple[str, ...]:
        return tuple(sorted((f" {word} " for word in language.words("organizations", key)), key=len, reverse=True))

    return _Grammar(
        joiners=spaced("joiners"),
        of=spaced("of"),
        at=spaced("at"),
        under=spaced("under"),
        not_names=frozenset(language.words("names", "not_names")),
        regions=frozenset(language.words("places", "regions")),
    )


def find_organizations(capitals: Capitals) -> tuple[OrganizationMention, ...]:
    """Every body named in full, in text order, the longest of overlapping ones."""
    found = [*_known(capitals), *_headed(capitals), *_tailed(capitals), *_cued(capitals)]
    regions = _grammar(capitals.reading.language).regions
    text = capitals.reading.plain
    return longest([mention for mention in found if text[mention.start : mention.end] not in regions])


def longest(found: list[OrganizationMention]) -> tuple[OrganizationMention, ...]:
    """The mentions without those that another one overlaps and outdoes in length."""
    kept: list[OrganizationMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return tuple(kept)


# ---------------------------------------------------------------- known names


def _known(capitals: Capitals) -> Iterator[OrganizationMention]:
    rules = {"known_body": "organizations.known_body", "known_company": "organizations.company", "national_body": "organizations.national_body"}
    for category, rule in rules.items():
        for hit in capitals.reading.hits.all(category):
            word = capitals.around(hit.start)
            if word is not None and not _names_a_place(capitals, hit):
                yield OrganizationMention(start=hit.start, end=hit.end, rule=rule, quiet=word.quiet)


def _names_a_place(capitals: Capitals, hit: Hit) -> bool:
    """ "Lotte Hotel": a company's name in that of a building."""
    return capitals.hit("place_tail", hit.end + 1) is not None and capitals.word_at(hit.end + 1) is not None


# ---------------------------------------------------------------- heads before the name


@dataclass(slots=True)
class _Extent:
    """A name while it grows to the right."""

    end: int
    parts: int = 0
    common: bool = False  # the last part is an ordinary word of names of bodies
    seen_common: bool = False
    own: bool = False  # a part is neither an ordinary word nor a country
    closed: bool = False  # a country ends the name
    country: str | None = None


def _headed(capitals: Capitals) -> Iterator[OrganizationMention]:
    offices = capitals.reading.hits.all("office")
    office_ends = {hit.end for hit in offices}
    inside = {start for hit in offices for start in range(hit.start, hit.end)}
    for hit in capitals.reading.hits.all("org_head"):
        word = capitals.word_at(hit.start)
        if word is None or hit.start in inside:
            continue
        after_office = hit.start - 1 in office_ends or _after_bracket(capitals, hit.start, office_ends)
        extent = _Extent(hit.end, seen_common=" " in capitals.reading.plain[hit.start : hit.end])
        grow(capitals, hit, extent, after_office=after_office, beside=True)
        if after_office and not extent.country and capitals.reading.plain[hit.end : extent.end].isupper():
            continue  # "Sekretariat KS PKV" in an office names the body by its acronym only
        if extent.parts and (extent.own or extent.seen_common or hit.value not in NEEDS_OWN_NAME):
            yield OrganizationMention(
                start=hit.start, end=extent.end, rule="organizations.head", head=hit.value, country=extent.country, quiet=word.quiet
            )


def _after_bracket(capitals: Capitals, start: int, office_ends: set[int]) -> bool:
    text = capitals.reading.plain
    if text[start - 2 : start] != ") ":
        return False
    opening = text.rfind("(", max(0, start - 20), start)
    return opening > 0 and opening - 1 in office_ends


def grow(capitals: Capitals, head: Hit, extent: _Extent, *, after_office: bool, beside: bool) -> None:
    """Extend a name to the right, word by word; `beside` where the name may follow its head without a joining word."""
    open_beside = beside
    while not extent.closed:
        if open_beside and _grow_beside(capitals, head, extent, after_office):
            continue
        if _grow_joined(capitals, head, extent) or _grow_of(capitals, head, extent):
            open_beside = True
            continue
        break
    _grow_host(capitals, head, extent)


def _grow_beside(capitals: Capitals, head: Hit, extent: _Extent, after_office: bool) -> bool:
    at = capitals.after(extent.end)
    if at < 0:
        return False
    country = capitals.hit("country", at)
    word = capitals.word_at(at)
    if country is not None:
        _add(extent, max(country.end, word.end if word else 0), country=country.value)
        _second_country(capitals, extent)
        extent.closed = extent.parts > 1 or head.value != "Company"  # "PT Kazakh Invest"
        return True
    if word is None:
        return _number(capitals, head, extent, at)
    common = _common(capitals, at)
    if common is not None:
        _add(extent, max(common.end, word.end), common=True)
        return True
    namesake = _namesake_end(capitals, at)
    if namesake:
        _add(extent, namesake)
        return True
    if head.value in COUNTRY_ONLY and not place_end(capitals.reading, at):
        return False
    if after_office and (place := _place_of(capitals, at)):
        _add(extent, place)
        extent.closed = True
        return True
    if not _is_own_name(capitals, word) or (after_office and (extent.seen_common or extent.own) and not word.text.isupper()):
        return False
    _add(extent, word.end)
    return True


def _place_of(capitals: Capitals, at: int) -> int:
    """In an office, the end of the place that closes the name of a body; 0 where none does, since a name may begin like a place."""
    end = place_end(capitals.reading, at)
    if not end:
        return 0
    following = capitals.index.get(capitals.after(end))
    return end if following is None or capitals.joined(following) else 0


def _second_country(capitals: Capitals, extent: _Extent) -> None:
    """ "Kereta Cepat Indonesia China": two countries in a row."""
    second = capitals.hit("country", capitals.after(extent.end))
    if second is not None:
        extent.end = second.end


def _namesake_end(capitals: Capitals, at: int) -> int:
    """The end of a person's name that institutions bear: "Akademi Ho Chi Minh"; 0 where none begins here."""
    index = capitals.index[at]
    for last in (index + 2, index + 1, index):
        if last < len(capitals.words) and capitals.reading.plain[at : capitals.words[last].end] in people_names().namesakes:
            return capitals.words[last].end
    return 0


def _add(extent: _Extent, end: int, *, common: bool = False, country: str | None = None) -> None:
    extent.end = end
    extent.parts += 1
    extent.common = common
    extent.seen_common = extent.seen_common or common
    extent.own = extent.own or not (common or country)
    if country:
        extent.closed = True
        extent.country = extent.country or country


def _number(capitals: Capitals, head: Hit, extent: _Extent, at: int) -> bool:
    text = capitals.reading.plain
    if head.value in NUMBERED and text[at : at + 1].isdigit() and not text[at + 1 : at + 2].isalnum():
        _add(extent, at + 1)
        extent.closed = True
        return True
    return False


def _common(capitals: Capitals, at: int) -> Hit | None:
    """The ordinary word of names of bodies that begins at an offset, the longest reading of it."""
    found = [hit for category in ("org_word", "portfolio", "org_head", "org_tail", "known_body") if (hit := capitals.hit(category, at))]
    return max(found, key=lambda hit: hit.end) if found else None


def _is_own_name(capitals: Capitals, word: Word) -> bool:
    if capitals.hit("office", word.start) or capitals.hit("honorific", word.start):
        return False
    return word.text not in _grammar(capitals.reading.language).not_names


def _grow_joined(capitals: Capitals, head: Hit, extent: _Extent) -> bool:
    """Go on over "dan", "and" or a comma of a list, between two ordinary words of names of bodies."""
    if not extent.common:
        return False
    text = capitals.reading.plain
    for joiner in (", ", *_grammar(capitals.reading.language).joiners):
        if not text.startswith(joiner, extent.end):
            continue
        at = extent.end + len(joiner)
        following = _plain_common(capitals, at)
        if following is None or (joiner == ", " and not _list_goes_on(capitals, following.end)):
            at = _after_joiner(capitals, at)
            following = _plain_common(capitals, at) if at > 0 else None
            if following is None:
                if joiner != ", " and head.value in GOVERNING and (end := _unknown_common(capitals, extent.end + len(joiner))):
                    _add(extent, end, common=True)
                    return True
                continue
        _add(extent, following.end, common=True)
        return True
    return False


def _unknown_common(capitals: Capitals, at: int) -> int:
    """The end of a capital word behind "and" that no table has but that names nothing else either: "Badan X dan Koordinasi"; else 0."""
    word = capitals.word_at(at)
    if word is None or not _is_own_name(capitals, word) or place_end(capitals.reading, at) or word.text in people_names().given:
        return 0
    if any(capitals.hit(category, at) for category in ("country", "org_head", "known_body", "known_company", "national_body")):
        return 0
    index = capitals.index[at]
    alone = not capitals.joined(index) or capitals.hit("country", capitals.words[index + 1].start)
    return word.end if alone else 0


def _after_joiner(capitals: Capitals, at: int) -> int:
    """Behind the joining word of ", dan X"; -1 where there is none."""
    for joiner in _grammar(capitals.reading.language).joiners:
        if capitals.reading.plain.startswith(joiner[1:], at):
            return at + len(joiner) - 1
    return -1


def _plain_common(capitals: Capitals, at: int) -> Hit | None:
    """An ordinary word with a capital that is no head of a body of its own."""
    if capitals.word_at(at) is None:
        return None
    found = [hit for category in ("org_word", "portfolio") if (hit := capitals.hit(category, at))]
    longest_found = max(found, key=lambda hit: hit.end) if found else None
    head = capitals.hit("org_head", at)
    return None if head is not None and (longest_found is None or head.end >= longest_found.end) else longest_found


def _list_goes_on(capitals: Capitals, end: int) -> bool:
    text = capitals.reading.plain
    joiners = _grammar(capitals.reading.language).joiners
    while True:
        if any(text.startswith(joiner, end) or text.startswith("," + joiner, end) for joiner in joiners):
            return True
        following = _plain_common(capitals, end + 2) if text.startswith(", ", end) else _plain_common(capitals, end + 1)
        if following is None:
            return False
        end = following.end


def _grow_of(capitals: Capitals, head: Hit, extent: _Extent) -> bool:
    """Go on over "of", "for the", "di bawah" to what a body is of, for or under."""
    text = capitals.reading.plain
    grammar = _grammar(capitals.reading.language)
    for of in grammar.of:
        if not text.startswith(of, extent.end):
            continue
        at = extent.end + len(of)
        office = capitals.hit("office", at)
        if office is not None and of in grammar.under and capitals.word_at(at):
            _add(extent, office.end, common=True)
            _grow_country(capitals, extent)
            extent.closed = True
            return True
        country = capitals.hit("country", at)
        if country is not None:
            _add(extent, country.end, country=country.value)
            return True
        word = capitals.word_at(at)
        if word is None:
            continue
        common = _common(capitals, at)
        if common is not None:
            _add(extent, max(common.end, word.end), common=True)
            return True
        if _is_own_name(capitals, word):
            _add(extent, word.end)
            return True
    return False


def _grow_country(capitals: Capitals, extent: _Extent) -> None:
    text = capitals.reading.plain
    for of in (" ", *_grammar(capitals.reading.language).of):
        if text.startswith(of, extent.end):
            country = capitals.hit("country", extent.end + len(of))
            if country is not None:
                _add(extent, country.end, country=country.value)
                return


def _grow_host(capitals: Capitals, head: Hit, extent: _Extent) -> None:
    """Of a mission, the country or city that it stands in."""
    if head.value not in MISSIONS or not extent.parts:
        return
    text = capitals.reading.plain
    for at in _grammar(capitals.reading.language).at:
        if not text.startswith(at, extent.end):
            continue
        start = extent.end + len(at)
        country, word = capitals.hit("country", start), capitals.word_at(start)
        if country is not None:
            extent.end = country.end
        elif word is not None and _is_own_name(capitals, word):
            extent.end = _run_end(capitals, word)
        return


def _run_end(capitals: Capitals, word: Word) -> int:
    index = capitals.index[word.start]
    while capitals.joined(index) and _is_own_name(capitals, capitals.words[index + 1]):
        index += 1
    return capitals.words[index].end


# ---------------------------------------------------------------- heads behind the name


def _tailed(capitals: Capitals) -> Iterator[OrganizationMention]:
    for hit in capitals.reading.hits.all("org_tail"):
        index = capitals.index.get(hit.start)
        if index is None:
            continue
        first, own, country = _grow_left(capitals, index, proper=hit.value in NEEDS_PROPER_NAME)
        extent = _Extent(hit.end)
        grow(capitals, hit, extent, after_office=False, beside=False)
        if hit.value in MISSIONS and country:
            extent.parts += 1
            _grow_host(capitals, hit, extent)
        if hit.value in NEEDS_OWNER:
            own, country = False, None
        if own or extent.parts or (country and hit.value not in NEEDS_OWN_NAME):
            yield OrganizationMention(
                start=capitals.words[first].start,
                end=extent.end,
                rule="organizations.tail",
                head=hit.value,
                country=country or extent.country,
                quiet=capitals.words[first].quiet,
            )


def _grow_left(capitals: Capitals, index: int, *, proper: bool) -> tuple[int, bool, str | None]:
    """The first word of the name that ends with the head at `index`; whether it holds more than a country; the country."""
    grammar = _grammar(capitals.reading.language)
    own, country = False, None
    while index > 0 and (capitals.joined(index - 1) or _joined_by_and(capitals, index - 1)):
        word = capitals.words[index - 1]
        hit = capitals.hit("country", word.start)
        common = _common(capitals, word.start)
        if hit is not None and hit.end >= word.end:
            country = hit.value
        elif common is None and (word.text in grammar.not_names or capitals.hit("office", word.start) or capitals.hit("honorific", word.start)):
            break
        else:
            own = own or not (proper and common)
        if capitals.reading.plain[word.end : word.end + 2] == "'s" and common is None:
            break
        index -= 1
    return index, own, country


def _joined_by_and(capitals: Capitals, index: int) -> bool:
    """Two ordinary words of names of bodies joined before a head: "Television and Radio Complex"."""
    word, following = capitals.words[index], capitals.words[index + 1]
    gap = capitals.reading.plain[word.end : following.start]
    if gap not in _grammar(capitals.reading.language).joiners:
        return False
    return _common(capitals, word.start) is not None and _common(capitals, following.start) is not None


# ---------------------------------------------------------------- nouns before a name


def _cued(capitals: Capitals) -> Iterator[OrganizationMention]:
    """ "perusahaan KazMunayGas", "firms such as A, B and C": capital names behind a noun that says company."""
    for hit in capitals.reading.hits.all("company_cue"):
        if capitals.word_at(hit.start) and not _opens_sentence(capitals, hit.start):
            continue
        at = _behind_links(capitals, hit.end)
        while at > 0:
            word = capitals.word_at(at)
            if word is None or word.quiet or capitals.hit("country", at) or _common(capitals, at) or not _is_own_name(capitals, word):
                break
            end = _run_end(capitals, word)
            yield OrganizationMention(start=at, end=end, rule="organizations.company_cue", head="Company")
            at = _next_in_list(capitals, end)


def _behind_links(capitals: Capitals, end: int) -> int:
    """Where a company's name may begin behind "perusahaan asal Turki," or "firms such as"."""
    text = capitals.reading.plain
    at = capitals.after(end)
    for link in capitals.reading.language.words("organizations", "cue_links"):
        if text.startswith(f"{link} ", at):
            at += len(link) + 1
            break
    country = capitals.hit("country", at)
    if country is not None:
        at = capitals.after(country.end + text.startswith(",", country.end))
    return at


def _next_in_list(capitals: Capitals, end: int) -> int:
    """Where the next name of a list begins; 0 where the list ends."""
    text = capitals.reading.plain
    if text.startswith(", ", end):
        return _after_joiner(capitals, end + 2) if _after_joiner(capitals, end + 2) > 0 else end + 2
    return next((end + len(j) for j in _grammar(capitals.reading.language).joiners if text.startswith(j, end)), 0)


def _opens_sentence(capitals: Capitals, start: int) -> bool:
    sentence = capitals.reading.sentence_at(start)
    return sentence is not None and sentence.start == start


# ---------------------------------------------------------------- acronyms

_ACRONYM = re.compile(rf"\s?\(([{UPPER}][\w]*[{UPPER}][\w\-]*(?: [{UPPER}][\w]*[{UPPER}]\w*)?)\)")


def find_acronyms(capitals: Capitals, bodies: tuple[OrganizationMention, ...]) -> tuple[dict[str, OrganizationMention], tuple[OrganizationMention, ...]]:
    """The acronyms that stand in brackets behind a body, and every other mention of a body by its acronym."""
    text = capitals.reading.plain
    meanings: dict[str, OrganizationMention] = {}
    for body in bodies:
        bracket = _ACRONYM.match(text, body.end)
        if bracket is not None:
            meanings.setdefault(bracket[1], body)
    found = [
        OrganizationMention(start=start, end=start + len(acronym), rule="organizations.acronym", country=body.country, full=body)
        for acronym, body in meanings.items()
        for start in _occurrences(capitals, acronym)
    ]
    return meanings, tuple(sorted(found, key=lambda mention: mention.start))


def _occurrences(capitals: Capitals, acronym: str) -> Iterator[int]:
    text = capitals.reading.plain
    at = text.find(acronym)
    while at >= 0:
        after = text[at + len(acronym) : at + len(acronym) + 1]
        if at in capitals.index and not after.isalnum():
            yield at
        at = text.find(acronym, at + len(acronym))
