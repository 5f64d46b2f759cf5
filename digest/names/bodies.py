"""Organizations by their head words, by known names and by the nouns before them."""

import re
from collections.abc import Iterator

from digest.gazetteer import office_kinds, people_names
from digest.model import Hit
from digest.names.body_extent import MISSIONS, Extent, grow_host
from digest.names.body_left import grow_left
from digest.names.body_mention import OrganizationMention
from digest.names.body_right import grow_right
from digest.names.body_words import joined_by_and, ordinary
from digest.names.capitals import Capitals
from digest.names.companies import find_companies
from digest.names.grammar import grammar
from digest.names.partners import find_again, find_partners
from digest.names.portfolios import portfolio_spans

# Categories of names known from lists, and the rule that each is reported by.
KNOWN = {
    "known_body": "organizations.known_body",
    "known_company": "organizations.company",
    "national_body": "organizations.national_body",
}
# What a capital word behind a known company's name may be that is no part of it.
OTHERS = (
    "country", "office", "portfolio_office", "honorific", "place_head", "place_tail", "org_head", "known_body", "known_company",
    "national_body",
)  # fmt: skip
# Heads that a country alone does not complete.
NEEDS_OWN_NAME = {"Party", "Group", "Company", "Union", "Center", "Complex", "Hub", "Team", "Service", "Front", "Fund", "Power", "Airline"}
NEEDS_PROPER_NAME = {"Power", "Hub", "Airline", "Service"}  # of those, what ordinary words don't, either: "Economy and Finance"
MINISTRIES = {"Ministry", "Department", "Embassy"}  # heads that no minister is for, but serves in
HOUSES = {"Library", "Museum", "Archive"}  # heads of bodies that are buildings, too
FIELD_WILL_DO = {"Service"}  # of those, what a country and a field complete: "Ghana Health Service"
NEEDS_OWNER = {"Complex"}  # buildings unless it is said whose body they are
OWNED = "'s "
COMPANY = "Company"
CARRIER = "Carrier"
LONGEST_RANK = 30  # characters of a rank before the force
MOST_BEFORE = 8  # capital words between an office and a body
LONGEST_BRANCH = 2  # letters of a branch of the forces: "AD"
LONGEST_ACRONYM = 20  # characters in brackets between a body and its country, or an office and a body
BRACKET = re.compile(r" ?\([A-ZÀ-Þ]{2,8}\)")  # an acronym that a name is known by


def find_organizations(capitals: Capitals) -> tuple[OrganizationMention, ...]:
    """Every body named in full, in text order, the longest of overlapping ones."""
    found = [*_known(capitals), *_headed(capitals), *_tailed(capitals), *_short_ministries(capitals)]
    found += [OrganizationMention(start=start, end=end, rule=rule, head=COMPANY) for start, end, rule in find_companies(capitals)]
    found += find_partners(capitals, _longest(found))
    found += find_again(capitals, found)
    regions = grammar(capitals.reading.language).regions
    text = capitals.reading.plain
    return _longest([mention for mention in found if text[mention.start : mention.end] not in regions])


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
    told = {hit.value for hit in capitals.reading.hits.all("country")}
    for category, rule in KNOWN.items():
        for hit in capitals.reading.hits.all(category):
            word = capitals.around(hit.start)
            third = category == "national_body" and len(told) > 1 and hit.value not in told  # of neither country that is told
            if word is None or (third and word.text.isupper()) or _names_a_place(capitals, hit) or _is_inside_other(capitals, hit):
                continue
            behind = capitals.behind_bracket(hit.end, LONGEST_ACRONYM) + 1  # "Dewan Perwakilan Rakyat (DPR) Peru"
            country = (capitals.hit("country", behind) if category != "known_body" else None) or _country_inside(capitals, hit)
            end = _further_end(capitals, hit) if country is None else _committee_end(capitals, hit)
            beside = country is not None and not (hit.end < behind - 1 == country.start - 1) and capitals.word_at(country.start)
            end = max(end, country.end) if country is not None and beside else end
            if category == "national_body" and capitals.hit("org_head", hit.start) is not None:
                end = max(end, capitals.place_end(hit.end + 1))  # "Kadin Jawa Barat"
            code = country.value if country else hit.value if category == "national_body" else None
            yield OrganizationMention(start=hit.start, end=end, rule=rule, country=code, quiet=word.quiet)


def _short_ministries(capitals: Capitals) -> Iterator[OrganizationMention]:
    """ "Kemenparekraf": the short name of a ministry by how it begins."""
    begins = grammar(capitals.reading.language).ministries
    for word in capitals.words if begins else ():
        if word.text.startswith(begins) and word.text not in begins and capitals.hit("org_head", word.start) is None:
            yield OrganizationMention(start=word.start, end=word.end, rule="organizations.ministry", head="Ministry", quiet=word.quiet)


def _further_end(capitals: Capitals, hit: Hit) -> int:
    """The end of the capital words that belong to a known name: "Kestrel Exploration", "TNI AD"; else of the name."""
    index = capitals.index.get(hit.start)
    while index is not None and capitals.words[index].end < hit.end:
        index = index + 1 if index + 1 < len(capitals.words) else None
    if index is None or hit.category == "known_body":
        return _committee_end(capitals, hit)
    if hit.category == "known_company" and _is_led(capitals, hit.start):
        return hit.end  # "CEO Baykar X", "Direktur PT PLN X": the holder follows
    end = hit.end
    while capitals.joined(index):
        index += 1
        word = capitals.words[index]
        branch = hit.category == "national_body" and word.text.isupper() and len(word.text) <= LONGEST_BRANCH
        if not (branch or (hit.category == "known_company" and _goes_on_company(capitals, word.start))):
            break
        end = word.end
    return end


def _is_led(capitals: Capitals, start: int) -> bool:
    """Whether an office stands before a company, with the legal form between them or without."""
    index = capitals.index[start]
    legal = capitals.hit("org_head", capitals.words[index - 1].start) if index and capitals.joined(index - 1) else None
    return any(capitals.reading.hits.ending("office", at - 1) for at in (start, legal.start if legal is not None else start))


def _goes_on_company(capitals: Capitals, at: int) -> bool:
    """Whether a capital word behind a company's name belongs to it: no place, office, person or further body."""
    word = capitals.words[capitals.index[at]]
    if capitals.is_any(OTHERS, at) or word.text in people_names().given or word.text in people_names().family:
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
    around = capitals.reading.hits.ending("country", hit.end)
    if around is not None and around.start < hit.start:
        return True  # "United Arab Emirates" is no airline
    country = capitals.hit("country", hit.end + 1) or capitals.reading.hits.at("country", hit.end + 1)
    return text[hit.end : hit.end + 1] == "-" and country is not None and capitals.word_at(capitals.after(country.end)) is not None


# ---------------------------------------------------------------- heads


def _headed(capitals: Capitals) -> Iterator[OrganizationMention]:
    """ "Kementerian X", "Komite X dan Y": the name behind the head."""
    office_ends = {hit.end for hit in capitals.reading.hits.all("office")}
    inside = _offsets(capitals, "office", "country")
    for hit in capitals.reading.hits.all("org_head"):
        word = capitals.word_at(hit.start)
        if word is None or hit.start in inside or _is_where(capitals, hit) or capitals.is_any(KNOWN, hit.start):
            continue
        printed = capitals.reading.plain[hit.start : hit.end]
        shortened = capitals.reading.plain.startswith(".", hit.end) and capitals.joined(capitals.index[hit.start])  # "PT. X"
        extent = Extent(capitals, hit, hit.end + shortened, seen_ordinary=" " in printed)
        extent.in_office = _in_office(capitals, hit.start, office_ends)
        grow_right(extent, beside=True)
        if extent.in_office and not extent.country and hit.value != COMPANY and capitals.reading.plain[hit.end : extent.end].isupper():
            continue  # "Sekretariat KS PKV" in an office names the body by its acronym only
        extent.country = extent.country or _country_behind_bracket(capitals, extent.end)
        extent.country = extent.country or grammar(capitals.reading.language).body_state.get(printed)
        if hit.value == CARRIER and extent.seen_ordinary and not (extent.own or extent.country):
            continue  # "Air Transport" flies nowhere
        if (extent.parts or extent.country) and (extent.own or extent.seen_ordinary or hit.value not in NEEDS_OWN_NAME):
            yield OrganizationMention(
                start=hit.start, end=extent.end, rule="organizations.head", head=hit.value, country=extent.country, quiet=word.quiet
            )


def _country_behind_bracket(capitals: Capitals, end: int) -> str | None:
    """The country behind an acronym: "Majelis Nasional (MN) Vietnam"."""
    country = capitals.hit("country", bracket.end() + 1) if (bracket := BRACKET.match(capitals.reading.plain, end)) else None
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
    begun = capitals.hits["office"].keys() & capitals.hits["org_word"].keys()  # not the second word of "Direktur Jenderal"
    barred = _offsets(capitals, "office") - {at for start in begun for at in range(start, capitals.hits["org_word"][start].end)}
    portfolios = {at for start, end in portfolio_spans(capitals) for at in range(start, end)}
    for hit in capitals.reading.hits.all("org_tail"):
        index = capitals.index.get(hit.start)
        if (
            index is None
            or (hit.start in portfolios and hit.value not in MINISTRIES)
            or _is_part_of_word(capitals, hit)
            or _is_where(capitals, hit)
            or _begins_known(capitals, hit)
        ):
            continue
        left = grow_left(capitals, index, barred, proper=hit.value in NEEDS_PROPER_NAME)
        extent = Extent(capitals, hit, hit.end, bare=all(ordinary(capitals, word.start) for word in capitals.words[left.first : index]))
        office = _office_before(capitals, capitals.words[left.first].start)
        extent.in_office = office is not None
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
                country=left.country or extent.country,
                quiet=capitals.words[left.first].quiet,
            )


def _is_where(capitals: Capitals, hit: Hit) -> bool:
    """Whether a museum is where something happens, not who does it: "at the National Museum"."""
    if hit.value not in HOUSES:
        return False
    small, before = grammar(capitals.reading.language), capitals.reading.plain[max(0, hit.start - LONGEST_RANK) : hit.start].split()
    before = before[:-1] if before[-1:] and before[-1] in small.articles else before
    return bool(before) and before[-1] in small.prepositions and f" {before[-1]} " in small.at


def _begins_known(capitals: Capitals, hit: Hit) -> bool:
    """Whether a known name or a text begins with what looks like a head: "Perwakilan Bank Indonesia", "Exchange of Notes"."""
    known = (*(capitals.hit(category, hit.start) for category in KNOWN), capitals.reading.hits.at("agreement_head", hit.start))
    return any(longer is not None and longer.end > hit.end for longer in known)


def _is_part_of_word(capitals: Capitals, hit: Hit) -> bool:
    """Whether a hyphen goes on behind the head: "Co-operation" is no "Co"."""
    word = capitals.around(hit.end - 1)
    return word is not None and hit.end < word.end and capitals.reading.plain[hit.end] == "-"


def _office_before(capitals: Capitals, start: int) -> Hit | None:
    """The office that leads to a body by "of"."""
    text = capitals.reading.plain
    for of in grammar(capitals.reading.language).office_of:
        office = capitals.reading.hits.ending("office", start - len(of)) if text.endswith(of, 0, start) else None
        if office is not None:
            return office
    index = capitals.index[start]
    if not text.endswith(OWNED, 0, start) or index == 0:
        return None
    index -= 1  # "head of the Peruvian Senate's Committee": whose it is stands between
    while index and capitals.joined(index - 1):
        index -= 1
    return _office_before(capitals, capitals.words[index].start)


def _is_portfolio(office: Hit | None, head: str) -> bool:
    """Whether what looks like a body is what a minister is for: "Minister of Financial Services"."""
    return office is not None and head not in MINISTRIES and office_kinds().get(office.value) == "portfolio"
