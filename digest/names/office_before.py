"""What stands before the head of an office: "Kazakh Foreign", "Busan", "National Assembly", and "mantan", "the late"."""

from digest.model import Hit
from digest.names.bodies import OrganizationMention
from digest.names.body_roles import english_name
from digest.names.grammar import grammar
from digest.names.office_draft import Draft
from digest.names.placenames import LONGEST_PLACE
from digest.names.portfolios import portfolio_before

MOST_PIECES = 4
POSSESSIVE = "'s"
LONGEST_NAME = 80  # characters of a place


def read_before(draft: Draft) -> None:
    """Read what the office is of, where the language puts it before the head."""
    text = draft.capitals.reading.plain
    for _ in range(MOST_PIECES):
        end = draft.start - 1
        if end < len(POSSESSIVE) or text[end] != " ":
            return
        if text.endswith(POSSESSIVE, 0, end):
            end -= len(POSSESSIVE)
        if not (_read_country(draft, end) or _read_body(draft, end) or _read_portfolio(draft, end) or _read_place(draft, end)):
            return


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
        draft.take_body(english_name(capitals.reading, body), body.country)
        return True
    organ = capitals.reading.hits.ending("org_tail", end)
    word = capitals.around(end - 1)
    if organ is not None and capitals.word_at(organ.start):
        draft.start = organ.start
    elif draft.is_a("body", "state") and word is not None and word.end == end and word.text.isupper() and len(word.text) > 1:
        draft.start = word.start
    else:
        return False
    draft.take_body(capitals.reading.plain[draft.start : end], None)
    return True


def _read_portfolio(draft: Draft, end: int) -> bool:
    found = portfolio_before(draft.capitals, end) if draft.is_a("portfolio", "body") else []
    # A small "foreign" stands before a small "minister" only.
    if not found or not (draft.capitals.word_at(found[-1].start) or not draft.capitals.word_at(draft.start)):
        return False
    draft.start = found[0].start
    draft.portfolios[:0] = [hit.value for hit in found]
    return True


def _read_place(draft: Draft, end: int) -> bool:
    if draft.place or not draft.is_a("place", "consul"):
        return False
    text = draft.capitals.reading.plain
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
