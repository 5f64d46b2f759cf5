"""Bodies that only their partners show ("a contract between A and B", "A and B signed"), and their names wherever they return."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.names.body_mention import OrganizationMention
from digest.names.body_right import NAMED_AT_WILL
from digest.names.body_words import NO_GIVEN, after_joiner, is_of_a_person, may_be_given, run_end
from digest.names.capitals import Capitals
from digest.names.companies import company_end
from digest.names.grammar import grammar

# Heads of bodies that make contracts with each other, and so with a name that nothing else explains.
TRADING = {"Company", "Power", "Airline", "Group", "Bank", "University", "College", "Institute", "Center", "Foundation"}
KNOWN_COMPANY = "organizations.company"
# What the partners do together, by the class of its verb.
DONE_TOGETHER = {"sign", "agree", "exchange", "conclude"}
# How far the verb may stand behind its subject: "have also signed".
MOST_BEFORE_VERB = 3
MOST_WORDS = 8  # of a name
MOST_LISTED = 5  # names that nothing explains between two bodies
SHORTEST_ACRONYM = 3


def find_partners(capitals: Capitals, found: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """Two names joined by "and", told as the parties of a text or as its signatories."""
    ends = {mention.start: mention for mention in sorted(found, key=lambda mention: mention.end)}
    for start in _joined_by_between(capitals):
        yield from _pair_at(capitals, ends, start, told=_is_text_before(capitals, start))
    yield from _listed(capitals, ends)
    yield from _with(capitals, ends)
    for start in _subjects(capitals, ends):
        yield from _pair_at(capitals, ends, start, told=False)


def _listed(capitals: Capitals, known: dict[int, OrganizationMention]) -> Iterator[OrganizationMention]:
    """ "Equity Bank, Jadara, Sofala and the Trade Alliance": names in a list with bodies on both sides."""
    text = capitals.reading.plain
    for mention in known.values():
        between: list[tuple[int, int]] = []
        at = _behind_article(capitals, _behind_bracket(capitals, mention.end) + 2) if text.startswith(", ", mention.end) else -1
        while at > 0 and at not in known and len(between) < MOST_LISTED and (end := _unknown_end(capitals, at)):
            between.append((at, end))
            following = _behind_bracket(capitals, end)
            comma = text.startswith(",", following)
            at = after_joiner(capitals, following + comma + 1) or (following + 2 if comma else 0)
            at = _behind_article(capitals, at) if at else 0
        if at > 0 and at in known:
            for start, end in between:
                yield OrganizationMention(start=start, end=end, rule="organizations.listed", head="Company")


def _with(capitals: Capitals, known: dict[int, OrganizationMention]) -> Iterator[OrganizationMention]:
    """ "a contract with Jadara": whom a text is made with, right behind its name."""
    hits = capitals.reading.hits
    heads = {hit.end for hit in hits.all("agreement_head")}
    for hit in hits.all("agreement_between"):
        start = _behind_article(capitals, capitals.after(hit.end))
        if hit.value != "with" or hit.start - 1 not in heads or start in known:
            continue
        if end := _unknown_end(capitals, start):
            yield OrganizationMention(start=start, end=end, rule="organizations.partner", head="Company")


def _joined_by_between(capitals: Capitals) -> Iterator[int]:
    for hit in capitals.reading.hits.all("agreement_between"):
        if hit.value == "between":
            yield _behind_article(capitals, capitals.after(hit.end))


def _behind_article(capitals: Capitals, at: int) -> int:
    text = capitals.reading.plain
    words = grammar(capitals.reading.language)
    for article in words.articles:
        if text.startswith(f"{article} ", at):
            return at + len(article) + 1
    country = capitals.hit("country", at)
    return at if country is None else words.behind_owner(text, country.end) or at


def _is_text_before(capitals: Capitals, start: int) -> bool:
    """Whether the sentence names a text before what stands between its parties."""
    sentence = capitals.reading.sentence_at(start)
    return sentence is not None and bool(capitals.reading.hits.within("agreement_head", sentence.start, start))


def _subjects(capitals: Capitals, known: dict[int, OrganizationMention]) -> Iterator[int]:
    """Where two names begin of which one is a body and which a verb of signing or agreeing follows."""
    for body in known.values():
        if not _trades(body):
            continue
        at = _behind_article(capitals, after_joiner(capitals, _behind_bracket(capitals, body.end) + 1))
        end = _unknown_end(capitals, at) if at not in known else 0
        if end and _acts(capitals, (at, end), end):
            yield body.start
        start = _name_before(capitals, body.start)
        if start >= 0 and start not in known and _acts(capitals, (start, body.start), body.end):
            yield start


def _trades(body: OrganizationMention) -> bool:
    return body.head in TRADING or body.rule == KNOWN_COMPANY


def _name_before(capitals: Capitals, start: int) -> int:
    """Where the name begins that "and" joins to what stands at an offset; -1 where none does."""
    index = capitals.last_before(start)
    if index < 0 or capitals.reading.plain[capitals.words[index].end : start].strip() not in grammar(capitals.reading.language).joiners:
        return -1
    for _ in range(MOST_WORDS):
        if index == 0 or not capitals.joined(index - 1):
            break
        index -= 1
    return capitals.words[index].start


def _acts(capitals: Capitals, unknown: tuple[int, int], end: int) -> bool:
    """Whether a verb of doing something together follows two names; any verb, where the unknown one has letters that no person's has."""
    text, strange = capitals.reading.plain, any(_is_strange(capitals.words[index].text) for index in capitals.indexes(*unknown))
    at = end
    for _ in range(MOST_BEFORE_VERB):
        if not text.startswith(" ", at):
            return False
        verb = capitals.reading.hits.at("verb", at + 1)
        if verb is not None:
            return strange or verb.value.partition("/")[0] in DONE_TOGETHER
        at = text.find(" ", at + 1)
    return False


def _is_strange(text: str) -> bool:
    """Whether a word has capitals inside: "FNSS", "VinaKopi"."""
    return not text[1:].islower() and len(text) >= SHORTEST_ACRONYM and "-" not in text and "'" not in text


def _pair_at(capitals: Capitals, known: dict[int, OrganizationMention], start: int, *, told: bool) -> Iterator[OrganizationMention]:
    """The unknown ones of two names; nothing tells them unless the other is a body or a text of theirs is `told`."""
    sides = []
    at = start
    for _ in range(2):
        body = known.get(at)
        end = body.end if body is not None else _unknown_end(capitals, at)
        if not end:
            return
        sides.append((at, end, body))
        at = _behind_article(capitals, after_joiner(capitals, _behind_bracket(capitals, end) + 1))
    if told or any(body is not None and _trades(body) for _, _, body in sides):
        for begin, end, body in sides:
            if body is None:
                yield OrganizationMention(start=begin, end=end, rule="organizations.partner", head="Company")


def _behind_bracket(capitals: Capitals, end: int) -> int:
    end = capitals.behind_bracket(end)
    legal = capitals.hit("org_head", end + 1)  # "PT X (Persero) Tbk"
    return legal.end if legal is not None and legal.value == "Company" and capitals.reading.plain.startswith(" ", end) else end


def _unknown_end(capitals: Capitals, at: int) -> int:
    """The end of a proper name that is neither a place's nor a person's; 0 where none begins."""
    end = (company_end(capitals, at) or _behind_country(capitals, at)) if at > 0 else 0
    if not end or capitals.place_end(at) >= end or is_of_a_person(capitals, at, end):
        return 0
    return end


def _behind_country(capitals: Capitals, at: int) -> int:
    """The end of a name that begins with a country: "Turkish Aerospace"; 0 where none does."""
    country = capitals.hit("country", at)
    index = capitals.index.get(at)
    if country is None or index is None or capitals.words[index].end != country.end or not capitals.joined(index):
        return 0
    following = capitals.words[index + 1].start
    return company_end(capitals, following) or (run_end(capitals, capitals.words[index + 1]) if capitals.hit("org_tail", following) else 0)


def find_again(capitals: Capitals, found: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """Names that were explained once wherever they are printed: "CEO Jadara Makmur Budi Hartono"."""
    text = capitals.reading.plain
    names: dict[str, OrganizationMention] = {}
    for mention in found:
        if mention.head in NAMED_AT_WILL and not mention.quiet:
            names.setdefault(text[mention.start : mention.end], mention)
    for name, mention in names.items():
        for at in capitals.beginnings.of(name):
            if at != mention.start and _stands_alone(capitals, at, at + len(name)):
                yield replace(mention, start=at, end=at + len(name), quiet=capitals.words[capitals.index[at]].quiet)


def _stands_alone(capitals: Capitals, start: int, end: int) -> bool:
    """Whether a known name is whole where it returns; behind an office its holder's name may follow."""
    last = capitals.around(end - 1)
    if last is None or last.end != end:
        return False
    hits, index = capitals.reading.hits, capitals.index[start]
    in_office = hits.ending("office", start - 1) is not None
    before = capitals.words[index - 1] if index and capitals.joined(index - 1) else None
    led = before is None or in_office or not may_be_given(capitals, before.start) or capitals.hit("org_head", before.start) is not None
    return led and (in_office or not capitals.joined(capitals.index[last.start]) or not _goes_on(capitals, last.start))


def _goes_on(capitals: Capitals, at: int) -> bool:
    following = capitals.words[capitals.index[at] + 1]
    return not capitals.is_any(NO_GIVEN, following.start)
