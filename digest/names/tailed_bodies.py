"""Organizations named before their head word, or behind "of" after it."""

from collections.abc import Iterator

from digest.gazetteer import office_kinds
from digest.model import Hit
from digest.names.body_extent import MISSIONS, Extent, grow_host, grow_unit
from digest.names.body_left import grow_left
from digest.names.body_mention import OrganizationMention
from digest.names.body_right import grow_right
from digest.names.body_words import BRACKET, KNOWN, LONGEST_RANK, NEEDS_OWN_NAME, before_of, offsets, ordinary
from digest.names.capitals import Capitals
from digest.names.grammar import grammar
from digest.names.portfolios import portfolio_spans

NEEDS_PROPER_NAME = {"Power", "Hub", "Airline", "Service"}  # of those, what ordinary words don't, either: "Economy and Finance"
MINISTRIES = {"Ministry", "Department", "Division", "Embassy", "Bureau"}  # heads that no minister is for, but serves in
HOUSES = {"Library", "Museum", "Archive"}  # heads of bodies that are buildings, too
FIELD_WILL_DO = {"Service"}  # of those, what a country and a field complete: "Ghana Health Service"
MOST_OWNING = 8  # words of an owner's name
NEEDS_OWNER = {"Complex"}  # buildings unless it is said whose body they are


def find_tailed(capitals: Capitals) -> Iterator[OrganizationMention]:
    """ "Sovico Group", "Vietnamese Embassy in Kazakhstan", "Ministry of Justice": heads with the name before or behind "of"."""
    begun = capitals.hits["office"].keys() & capitals.hits["org_word"].keys()  # not the second word of "Direktur Jenderal"
    barred = offsets(capitals, "office") - {at for start in begun for at in range(start, capitals.hits["org_word"][start].end)}
    portfolios = {at for start, end in portfolio_spans(capitals) for at in range(start, end)}
    for hit in capitals.reading.hits.all("org_tail"):
        index = capitals.index.get(hit.start)
        if (
            index is None
            or (hit.start in portfolios and hit.value not in MINISTRIES)
            or _is_part_of_word(capitals, hit)
            or is_where(capitals, hit)
            or _begins_known(capitals, hit)
        ):
            continue
        left = grow_left(capitals, index, barred, proper=hit.value in NEEDS_PROPER_NAME)
        extent = Extent(capitals, hit, hit.end, bare=all(ordinary(capitals, word.start) for word in capitals.words[left.first : index]))
        office = _office_before(capitals, capitals.words[left.first].start)
        extent.in_office = office is not None
        grow_unit(extent)
        grow_right(extent, beside=False)
        if hit.value in MISSIONS and left.country:
            extent.parts += 1
            grow_host(extent)
        if _is_portfolio(office, hit.value):
            continue
        acronym = BRACKET.match(capitals.reading.plain, hit.end) is not None and left.first < index
        national = left.country and (hit.value not in NEEDS_OWN_NAME or (hit.value in FIELD_WILL_DO and index - left.first > 1))
        named = acronym or ((left.own or national) and hit.value not in NEEDS_OWNER)
        if named or extent.parts:
            yield OrganizationMention(
                start=capitals.words[left.first].start,
                end=extent.end,
                rule="organizations.tail",
                head=hit.value,
                country=left.country or extent.owner,
                quiet=capitals.words[left.first].quiet,
            )


def is_where(capitals: Capitals, hit: Hit) -> bool:
    """Whether a museum is where something happens, not who does it: "at the National Museum"."""
    if hit.value not in HOUSES:
        return False
    small, before = grammar(capitals.reading.language), capitals.reading.plain[max(0, hit.start - LONGEST_RANK) : hit.start].split()
    before = before[:-1] if before[-1:] and before[-1] in small.articles else before
    return bool(before) and before[-1] in small.prepositions and f" {before[-1]} " in small.at


def _begins_known(capitals: Capitals, hit: Hit) -> bool:
    """Whether a known name or a text begins with what looks like a head: "Perwakilan Bank Indonesia", "Parliament House"."""
    known = (
        *(capitals.hit(category, hit.start) for category in (*KNOWN, "place_whole")),
        capitals.reading.hits.at("agreement_head", hit.start),
    )
    return any(longer is not None and longer.end > hit.end for longer in known)


def _is_part_of_word(capitals: Capitals, hit: Hit) -> bool:
    """Whether a hyphen goes on behind the head: "Co-operation" is no "Co"."""
    word = capitals.around(hit.end - 1)
    return word is not None and hit.end < word.end and capitals.reading.plain[hit.end] == "-"


def _office_before(capitals: Capitals, start: int) -> Hit | None:
    """The office that leads to a body by "of"."""
    text, words = capitals.reading.plain, grammar(capitals.reading.language)
    for end in before_of(capitals, start):
        if (office := capitals.reading.hits.ending("office", end)) is not None:
            return office
    index = capitals.index[start]
    if not text.endswith(words.owning, 0, start) or index == 0:
        return None
    index -= 1  # "head of the Peruvian Senate's Committee": whose it is stands between
    first = max(0, index - MOST_OWNING)
    while index > first and capitals.joined(index - 1):
        index -= 1
    return None if index and capitals.joined(index - 1) else _office_before(capitals, capitals.words[index].start)


def _is_portfolio(office: Hit | None, head: str) -> bool:
    """Whether what looks like a body is what a minister is for: "Minister of Financial Services"."""
    return office is not None and head not in MINISTRIES and office_kinds().get(office.value) == "portfolio"
