"""What stands before the head of an office: "Kazakh Foreign", "Busan", "National Assembly", and "mantan", "the late"."""

import re

from digest.model import Hit
from digest.names.body_mention import OrganizationMention
from digest.names.body_roles import english_name
from digest.names.body_words import is_of_a_person, joined_by_and
from digest.names.capitals import Capitals, Word
from digest.names.companies import company_end
from digest.names.grammar import Grammar, grammar
from digest.names.office_draft import ATTACHED, LEARNED, PROPER, SHORTEST_BODY, Draft
from digest.names.placenames import LONGEST_PLACE
from digest.names.portfolios import portfolio_before

MOST_PIECES = 4
# A small word before a noun: "fisheries", "7th", "44-year-old".
_MODIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Heads of officers whom companies have and people don't.
CORPORATE = {
    "CEO", "Chief Executive", "President Director", "Director", "Deputy Director", "Director General", "General Manager",
    "Chair", "Deputy Chair",
    "Chief Financial Officer", "Chief Operating Officer", "Chief Commercial Officer", "Chief Technology Officer", "Senior Vice President",
    "Founder", "President Commissioner",
}  # fmt: skip
# Tails of companies' names that are rather what an officer is for: "Finance Secretary".
FIELDS = {"Power", "Airline", "Railways"}
ACRONYMS = {"CEO", "Chief Financial Officer"}
NO_COMPANY = ("place_head", "place_tail", "place_whole", "portfolio_office", "relation")
LONGEST_WAY = 200  # characters from a body to "its president"
MOST_SUBJECTS = 3
MOST_UNKNOWN = 5  # words of what a minister is for
NO_PORTFOLIO = ("office", "portfolio_office", "honorific", "country", "relation", "org_word")
LONGEST_NAME = 80  # characters of a place


def read_before(draft: Draft) -> None:
    """Read what the office is of, where the language puts it before the head."""
    text, words = draft.capitals.reading.plain, grammar(draft.capitals.reading.language)
    for _ in range(MOST_PIECES):
        end = draft.start - 1
        if end <= max(draft.floor, 0) or text[end] != " ":
            return
        end -= next((len(ending) for ending in words.any_owner_ending if text.endswith(ending, 0, end)), 0)  # "Laos' President"
        read = (_read_country, _read_body, _read_portfolio, _read_place, _read_unknown_portfolio)
        if not any(piece(draft, end) for piece in read):
            return


def read_owner(draft: Draft) -> None:
    """ "Its president", "ketuanya": whose office it is, where a small word or an ending stands for the body named last."""
    if not draft.body and not draft.organ and draft.is_a("body", "state") and is_owned(draft.capitals, draft.start, draft.end):
        take_last_body(draft)


def is_owned(capitals: Capitals, start: int, end: int) -> bool:
    """Whether an office is told as somebody's."""
    text, words = capitals.reading.plain, grammar(capitals.reading.language)
    return text.endswith(words.owners, 0, start - 1) or text.endswith(words.possessive_endings, start, end)


def take_last_body(draft: Draft) -> None:
    """Note as the body that of the paragraph which is named last before the office."""
    text, at = draft.capitals.reading.plain, draft.start
    first = max(text.rfind("\n", 0, at), at - LONGEST_WAY)
    while at > first and at not in draft.ends:
        at -= 1
    body = draft.ends.get(at)
    if body is not None and at > first:
        draft.take_body(english_name(draft.capitals.reading, body), body.country)


def gap_before(text: str, start: int, words: Grammar) -> int:
    """Where a name ends that an office explains behind a comma, a subject between them or none: "X, a fisheries expert"; 0 for none."""
    for _ in range(MOST_SUBJECTS):
        links = [link for link in words.before_office if text.endswith(link, 0, start)]
        if links:
            return start - len(max(links, key=len))
        before = text.rfind(" ", 0, start - 1) + 1
        word = text[before : start - 1]
        if not words.modifiers_first or not _MODIFIER.fullmatch(word) or word in words.joiners:
            return 0
        start = before
    return 0


def body_before(draft_ends: dict[int, OrganizationMention], text: str, start: int) -> OrganizationMention | None:
    """The body whose name, with or without its acronym in brackets, ends right before an offset: "Defence Agency (DA) head"."""
    end = start - 1
    if end > 1 and text[end - 1] == ")":
        end = text.rfind(" (", max(0, end - LONGEST_NAME), end)
    return draft_ends.get(end)


def _read_country(draft: Draft, end: int) -> bool:
    country = draft.capitals.reading.hits.ending("country", end)
    if country is None or not draft.capitals.word_at(country.start):
        return False
    body = draft.ends.get(end)
    if body is not None and body.start < country.start and draft.is_a("body", "state"):
        return False  # "Border Authority of Peru Chairman X"
    if _ends_a_name(draft, country):
        return _read_company(draft, country)
    draft.start = country.start
    if draft.is_a("envoy") and draft.country and not draft.host:
        draft.country, draft.host = None, draft.country  # "Thai Ambassador to Cambodia"
    draft.country = draft.country or country.value
    return True


def _read_company(draft: Draft, country: Hit) -> bool:
    """The company of an officer, named by one word and a country."""
    if not draft.is_a("body", "state") or draft.body:
        return False
    capitals = draft.capitals
    draft.start = capitals.words[capitals.index[country.start] - 1].start
    draft.take_body(capitals.reading.plain[draft.start : country.end], country.value)
    return True


def _ends_a_name(draft: Draft, country: Hit) -> bool:
    """Whether a country is the end of a company's name before its officer: "Orient Vietnam CEO"."""
    capitals = draft.capitals
    index = capitals.index.get(country.start)
    if index is None or index == 0 or not capitals.joined(index - 1):
        return False
    before = capitals.words[index - 1]
    if before.text in grammar(capitals.reading.language).not_names or capitals.place_end(before.start):
        return False
    ending = capitals.reading.hits.ending
    return not any(
        ending(category, before.end) for category in ("office_prefix", "country", "honorific", "office", "portfolio", "org_word")
    )


def _read_body(draft: Draft, end: int) -> bool:
    capitals = draft.capitals
    if draft.body or not draft.is_a("body", "member", "state"):
        return False
    body = body_before(draft.ends, capitals.reading.plain, end + 1)
    if body is not None:
        draft.start = body.start
        draft.take_body(english_name(capitals.reading, body), body.country, proper=body.rule in PROPER)
        return True
    organ = capitals.reading.hits.ending("org_tail", end)
    word = capitals.around(end - 1)
    if organ is not None and organ.value not in FIELDS and capitals.word_at(organ.start):
        draft.start = organ.start
    elif draft.is_a("body", "state") and word is not None and word.end == end and _is_acronym(capitals, word):
        draft.start = word.start
        if len(word.text) >= SHORTEST_BODY:
            draft.body_span = (word.start, end)
    else:
        return _read_unknown_company(draft, end)
    draft.take_body(capitals.reading.plain[draft.start : end], None)
    return True


def _is_acronym(capitals: Capitals, word: Word) -> bool:
    """Whether a word in capitals is a body's, and not the outlet's that tells the news: "LIMA. KAZINFORM Deputy Chairman X"."""
    return word.text.isupper() and len(word.text) > 1 and word.text.capitalize() not in grammar(capitals.reading.language).outlets


def _read_unknown_company(draft: Draft, end: int) -> bool:
    """ "Petrosul director", "ProChile's director": whose officer somebody is, where nothing else explains the name."""
    capitals, text = draft.capitals, draft.capitals.reading.plain
    owned = text.endswith(grammar(capitals.reading.language).owner_endings, 0, draft.start - 1)
    small = text[draft.start].islower() or draft.head in ACRONYMS or owned
    last = capitals.around(end - 1)
    if draft.head not in CORPORATE or not small or last is None or last.end != end:
        return False
    index = capitals.index[last.start]
    while index > 0 and capitals.joined(index - 1) and _may_name_company(capitals, index - 1):
        index -= 1
    start = capitals.words[index].start
    if not _may_name_company(capitals, capitals.index[last.start]) or is_of_a_person(capitals, start, end):
        return False
    draft.start, draft.body_span = start, (start, end)
    draft.take_body(text[start:end], None, proper=True)
    return True


def _may_name_company(capitals: Capitals, index: int) -> bool:
    word = capitals.words[index]
    return bool(company_end(capitals, word.start)) and not capitals.is_any(NO_COMPANY, word.start)


def _read_portfolio(draft: Draft, end: int) -> bool:
    found = portfolio_before(draft.capitals, end) if draft.is_a("portfolio", "body", *LEARNED) or draft.head in ATTACHED else []
    # A small "foreign" stands before a small "minister" only.
    if not found or not (draft.capitals.word_at(found[-1].start) or not draft.capitals.word_at(draft.start)):
        return False
    draft.start = found[0].start
    draft.portfolios[:0] = dict.fromkeys(hit.value for hit in found)
    return True


def _read_unknown_portfolio(draft: Draft, end: int) -> bool:
    """ "Kenyan Blue Economy Minister": the capital words between a country and a minister, or what one is for, that no list has."""
    capitals = draft.capitals
    word = capitals.around(end - 1)
    if word is None or word.end != end or not draft.is_a("portfolio") or not capitals.word_at(draft.start):
        return False
    index = capitals.index[word.start]
    for _ in range(MOST_UNKNOWN):
        first = capitals.words[index]
        if capitals.is_any(NO_PORTFOLIO, first.start) or index == 0 or first.text in grammar(capitals.reading.language).not_names:
            return False
        country = capitals.reading.hits.ending("country", first.start - 1) or _owner(capitals, first.start)
        if country is not None:
            printed = capitals.reading.plain[first.start : end]
            draft.start = first.start
            draft.portfolios[:1] = [f"{printed} {draft.portfolios[0]}" if draft.portfolios else printed]
            return True
        if not (capitals.joined(index - 1) or joined_by_and(capitals, index - 1)):
            return False
        index -= 1
    return False


def _owner(capitals: Capitals, at: int) -> Hit | None:
    """The country that owns what begins at an offset: "Kenya's"."""
    text = capitals.reading.plain
    ends = (at - 1 - len(ending) for ending in grammar(capitals.reading.language).owner_endings if text.endswith(ending, 0, at - 1))
    return next((owner for end in ends if (owner := capitals.reading.hits.ending("country", end))), None)


def _read_place(draft: Draft, end: int) -> bool:
    if draft.place or not draft.is_a("place", "consul"):
        return False
    text = draft.capitals.reading.plain
    kind = draft.capitals.reading.hits.ending("place_kind_after", end)
    end = kind.start - 1 if kind is not None and draft.capitals.word_at(kind.start) else end  # "Osh Region Governor"
    start, found = end, -1
    for _ in range(LONGEST_PLACE):
        start = text.rfind(" ", max(0, end - LONGEST_NAME), start)
        if draft.capitals.place_end(start + 1) == end:
            found = start + 1
        if start < 0:
            break
    if found >= 0:
        draft.take_place(found, end)
        draft.start = found
    return found >= 0


def read_prefix(draft: Draft, *kinds: str) -> set[str]:
    """Take "mantan", "the late", "then-", "Deputy" into the phrase; the kinds that are met."""
    ending = draft.capitals.reading.hits.ending
    found: set[str] = set()
    while (
        prefix := ending("office_prefix", draft.start - 1) or ending("office_prefix", draft.start)
    ) is not None and prefix.value in kinds:
        draft.start = prefix.start
        found.add(prefix.value)
    return found
