"""Organizations by their head words, by known names and by the nouns before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.gazetteer import office_kinds, people_names
from digest.model import Hit
from digest.names.body_extent import MISSIONS, Extent, grow_host
from digest.names.body_left import grow_left
from digest.names.body_right import grow_right
from digest.names.body_words import after_joiner, joined_by_and, ordinary
from digest.names.capitals import Capitals
from digest.names.companies import company_end, find_companies
from digest.names.grammar import grammar
from digest.names.portfolios import portfolio_spans

# Categories of names known from lists, and the rule that each is reported by.
KNOWN = {
    "known_body": "organizations.known_body",
    "known_company": "organizations.company",
    "national_body": "organizations.national_body",
}
# Heads that a country alone does not complete.
NEEDS_OWN_NAME = {"Party", "Group", "Company", "Union", "Center", "Complex", "Hub", "Team", "Service", "Front", "Fund", "Power", "Airline"}
# Heads that a word of their own must complete, not only ordinary words: "Halyk Finance", not "Economy and Finance".
NEEDS_PROPER_NAME = {"Power", "Hub", "Airline", "Service"}
# Heads that are buildings unless it is said whose body they are.
NEEDS_OWNER = {"Complex"}
COMPANIES = {"Company", "Power", "Airline", "Group"}
LONGEST_RANK = 30  # characters of a rank before the force
MOST_BEFORE = 8  # capital words between an office and a body
LONGEST_BRANCH = 2  # letters of a branch of the forces: "AD"
LONGEST_ACRONYM = 20  # characters in brackets between an office and a body


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


# An acronym in brackets, which a name is known by.
BRACKET = re.compile(r" ?\([A-ZÀ-Þ]{2,8}\)")


def find_organizations(capitals: Capitals) -> tuple[OrganizationMention, ...]:
    """Every body named in full, in text order, the longest of overlapping ones."""
    found = [*_known(capitals), *_headed(capitals), *_tailed(capitals)]
    found += [OrganizationMention(start=start, end=end, rule=rule, head="Company") for start, end, rule in find_companies(capitals)]
    found += _partners(capitals, found)
    regions = grammar(capitals.reading.language).regions
    text = capitals.reading.plain
    return _longest([mention for mention in found if text[mention.start : mention.end] not in regions])


def _partners(capitals: Capitals, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """ "between Dong Cable JSC and Minera del Inca": the second of two, where the first is a company."""
    text, between = capitals.reading.plain, grammar(capitals.reading.language).between
    partners = []
    for mention in found:
        if mention.head in COMPANIES and text.endswith(between, 0, mention.start):
            at = after_joiner(capitals, mention.end + 1)
            end = company_end(capitals, at) if at else 0
            if " " in text[at:end]:
                partners.append(OrganizationMention(start=at, end=end, rule="organizations.partner", head="Company"))
    return partners


def _longest(found: list[OrganizationMention]) -> tuple[OrganizationMention, ...]:
    """The mentions without those that another one overlaps and outdoes in length."""
    kept: list[OrganizationMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return tuple(kept)


# ---------------------------------------------------------------- known names


def _known(capitals: Capitals) -> Iterator[OrganizationMention]:
    for category, rule in KNOWN.items():
        for hit in capitals.reading.hits.all(category):
            word = capitals.around(hit.start)
            if word is None or _names_a_place(capitals, hit) or _is_inside_other(capitals, hit):
                continue
            country = capitals.hit("country", hit.end + 1) if category != "known_body" else None
            country = country or _country_inside(capitals, hit)
            end = _further_end(capitals, hit) if country is None else _committee_end(capitals, hit)
            end = max(end, country.end) if country is not None and capitals.word_at(country.start) else end
            yield OrganizationMention(start=hit.start, end=end, rule=rule, country=country.value if country else None, quiet=word.quiet)


def _further_end(capitals: Capitals, hit: Hit) -> int:
    """The end of the capital words that belong to a known name: "Kestrel Exploration", "TNI AD"; else of the name."""
    index = capitals.index.get(hit.start)
    while index is not None and capitals.words[index].end < hit.end:
        index = index + 1 if index + 1 < len(capitals.words) else None
    if index is None or hit.category == "known_body":
        return _committee_end(capitals, hit)
    end = hit.end
    while capitals.joined(index):
        index += 1
        word = capitals.words[index]
        branch = hit.category == "national_body" and word.text.isupper() and len(word.text) <= LONGEST_BRANCH
        if not (branch or (hit.category == "known_company" and _goes_on_company(capitals, word.start))):
            break
        end = word.end
    return end


def _goes_on_company(capitals: Capitals, at: int) -> bool:
    """Whether a capital word behind a company's name belongs to it: no place, office, person or further body."""
    word = capitals.words[capitals.index[at]]
    others = (
        "country",
        "office",
        "portfolio_office",
        "honorific",
        "place_head",
        "place_tail",
        "org_head",
        "known_body",
        "known_company",
        "national_body",
    )
    if any(capitals.hit(category, at) for category in others) or word.text in people_names().given or word.text in people_names().family:
        return False
    return word.text not in grammar(capitals.reading.language).not_names and not capitals.place_end(at) and not word.quiet


def _country_inside(capitals: Capitals, hit: Hit) -> Hit | None:
    """The country that a body's name ends with: "DPR RI", "Partai Komunis Vietnam"."""
    country = capitals.reading.hits.ending("country", hit.end)
    return country if country is not None and country.start > hit.start else None


def _committee_end(capitals: Capitals, hit: Hit) -> int:
    """The end of a body's organ behind its name: "Communist Party of Vietnam Central Committee"; else of the name."""
    for committee in grammar(capitals.reading.language).party_committee if hit.category == "known_body" else ():
        end = hit.end + 1 + len(committee)
        if capitals.reading.plain.startswith(f" {committee}", hit.end) and not capitals.reading.plain[end : end + 1].isalnum():
            return end
    return hit.end


def _names_a_place(capitals: Capitals, hit: Hit) -> bool:
    """ "Lotte Hotel": a company's name in that of a building."""
    return capitals.hit("place_tail", hit.end + 1) is not None and capitals.word_at(hit.end + 1) is not None


def _is_inside_other(capitals: Capitals, hit: Hit) -> bool:
    """Whether the name is part of a rank ("Letjen TNI"), of the body before it ("Kementerian X/BKPM") or of a title ("ASEAN-India Y")."""
    text = capitals.reading.plain
    if hit.category == "national_body":
        offices = capitals.reading.hits.within("office", max(0, hit.start - LONGEST_RANK), hit.end)
        ranked = bool(offices) and offices[-1].end >= hit.start - 1 and office_kinds().get(offices[-1].value) == "military"
        return ranked or text[hit.start - 1 : hit.start] == "/"
    country = capitals.hit("country", hit.end + 1) or capitals.reading.hits.at("country", hit.end + 1)
    return text[hit.end : hit.end + 1] == "-" and country is not None and capitals.word_at(capitals.after(country.end)) is not None


# ---------------------------------------------------------------- heads


def _headed(capitals: Capitals) -> Iterator[OrganizationMention]:
    """ "Kementerian X", "Komite X dan Y": the name behind the head."""
    office_ends = {hit.end for hit in capitals.reading.hits.all("office")}
    inside = _offsets(capitals, "office", "country")
    for hit in capitals.reading.hits.all("org_head"):
        word = capitals.word_at(hit.start)
        if word is None or hit.start in inside or any(capitals.hit(category, hit.start) for category in KNOWN):
            continue
        printed = capitals.reading.plain[hit.start : hit.end]
        extent = Extent(capitals, hit, hit.end, in_office=_in_office(capitals, hit.start, office_ends), seen_ordinary=" " in printed)
        grow_right(extent, beside=True)
        if extent.in_office and not extent.country and capitals.reading.plain[hit.end : extent.end].isupper():
            continue  # "Sekretariat KS PKV" in an office names the body by its acronym only
        extent.country = extent.country or _country_behind_bracket(capitals, extent.end)
        if (extent.parts or extent.country) and (extent.own or extent.seen_ordinary or hit.value not in NEEDS_OWN_NAME):
            yield OrganizationMention(
                start=hit.start, end=extent.end, rule="organizations.head", head=hit.value, country=extent.country, quiet=word.quiet
            )


def _country_behind_bracket(capitals: Capitals, end: int) -> str | None:
    """The country behind an acronym: "Majelis Nasional (MN) Vietnam"."""
    bracket = BRACKET.match(capitals.reading.plain, end)
    country = capitals.hit("country", bracket.end() + 1) if bracket else None
    return country.value if country else None


def _offsets(capitals: Capitals, *categories: str) -> set[int]:
    """The offsets inside the hits of some categories: "Serikat" of "Amerika Serikat" is no union."""
    return {at for category in categories for hit in capitals.reading.hits.all(category) for at in range(hit.start, hit.end)}


def _in_office(capitals: Capitals, start: int, office_ends: set[int]) -> bool:
    """Whether an office stands before a head, with its abbreviation in brackets or with what it is for between them."""
    if start - 1 in office_ends:
        return True
    text = capitals.reading.plain
    opening = text.rfind("(", max(0, start - LONGEST_ACRONYM), start) if text.endswith(") ", 0, start) else -1
    return (opening > 0 and opening - 1 in office_ends) or _behind_portfolio(capitals, capitals.index[start], office_ends)


def _behind_portfolio(capitals: Capitals, index: int, office_ends: set[int]) -> bool:
    """ "Direktur Jenderal Haji dan Umrah Kementerian X": capital words in a row between an office and a head."""
    for count in range(MOST_BEFORE):
        if index == 0 or not (capitals.joined(index - 1) or (count and joined_by_and(capitals, index - 1))):
            return False
        index -= 1
        if capitals.words[index].start - 1 in office_ends:
            return True
    return False


def _tailed(capitals: Capitals) -> Iterator[OrganizationMention]:
    """ "Sovico Group", "Vietnamese Embassy in Kazakhstan", "Ministry of Justice": heads with the name before or behind "of"."""
    barred = _offsets(capitals, "office")
    portfolios = {at for start, end in portfolio_spans(capitals) for at in range(start, end)}
    for hit in capitals.reading.hits.all("org_tail"):
        index = capitals.index.get(hit.start)
        if index is None or hit.start in portfolios or _is_part_of_word(capitals, hit):
            continue
        left = grow_left(capitals, index, barred, proper=hit.value in NEEDS_PROPER_NAME)
        extent = Extent(capitals, hit, hit.end, bare=all(ordinary(capitals, word.start) for word in capitals.words[left.first : index]))
        grow_right(extent, beside=False)
        if hit.value in MISSIONS and left.country:
            extent.parts += 1
            grow_host(extent)
        if _is_portfolio(capitals, capitals.words[left.first].start):
            continue
        acronym = BRACKET.match(capitals.reading.plain, hit.end) is not None and left.first < index
        named = acronym or ((left.own or (left.country and hit.value not in NEEDS_OWN_NAME)) and hit.value not in NEEDS_OWNER)
        if named or extent.parts:
            yield OrganizationMention(
                start=capitals.words[left.first].start,
                end=extent.end,
                rule="organizations.tail",
                head=hit.value,
                country=left.country or extent.country,
                quiet=capitals.words[left.first].quiet,
            )


def _is_part_of_word(capitals: Capitals, hit: Hit) -> bool:
    """Whether a hyphen goes on behind the head: "Co-operation" is no "Co"."""
    word = capitals.around(hit.end - 1)
    return word is not None and hit.end < word.end and capitals.reading.plain[hit.end] == "-"


def _is_portfolio(capitals: Capitals, start: int) -> bool:
    """Whether what looks like a body is what a minister is for: "Minister of Financial Services"."""
    text = capitals.reading.plain
    for of in grammar(capitals.reading.language).office_of:
        office = capitals.reading.hits.ending("office", start - len(of)) if text.endswith(of, 0, start) else None
        if office is not None and office_kinds().get(office.value) == "portfolio":
            return True
    return False
