"""Organizations by their head words, by known names and by the nouns before them."""

import re
from collections.abc import Iterator

from digest.gazetteer import capital_cities, office_kinds, people_names
from digest.model import Hit
from digest.names.body_extent import Extent
from digest.names.body_homes import with_homes
from digest.names.body_mention import OrganizationMention
from digest.names.body_right import grow_right
from digest.names.body_words import BRACKET, KNOWN, LONGEST_RANK, NEEDS_OWN_NAME, before_of, begins_with_initials, joined_by_and, offsets
from digest.names.capitals import Capitals
from digest.names.companies import find_companies
from digest.names.grammar import grammar
from digest.names.partners import find_again, find_partners
from digest.names.placenames import place_table
from digest.names.tailed_bodies import find_tailed, is_where

# What a capital word behind a known company's name may be that is no part of it.
OTHERS = (
    "country", "office", "portfolio_office", "honorific", "place_head", "place_tail", "org_head", "known_body", "known_company",
    "national_body",
)  # fmt: skip
COMPANY = "Company"
CARRIER = "Carrier"
MOST_BEFORE = 8  # capital words between an office and a body
LONGEST_BRANCH = 2  # letters of a branch of the forces: "AD"
_LONGEST_GLOSS = 60  # characters of a bracket before a body in it
_HYPHENATED = re.compile(r"-[a-z]+")
LONGEST_ACRONYM = 20  # characters in brackets between a body and its country, or an office and a body


def find_organizations(capitals: Capitals) -> tuple[OrganizationMention, ...]:
    """Every body named in full, in text order, the longest of overlapping ones."""
    found = [*_known(capitals), *_headed(capitals), *find_tailed(capitals), *_short_ministries(capitals)]
    found += [OrganizationMention(start=start, end=end, rule=rule, head=COMPANY) for start, end, rule in find_companies(capitals)]
    found += find_partners(capitals, _longest(found))
    found += find_again(capitals, found)
    regions = grammar(capitals.reading.language).regions
    text = capitals.reading.plain
    ends = {mention.end for mention in found if " " in text[mention.start : mention.end]}
    named = (mention for mention in found if text[mention.start : mention.end] not in regions)
    kept = _longest([mention for mention in named if not (_is_gloss(capitals, mention, ends) or _is_adjective(capitals, mention))])
    return with_homes(capitals, kept)


def _is_gloss(capitals: Capitals, mention: OrganizationMention, ends: set[int]) -> bool:
    """Whether a body only says in brackets what stands before it: "Kamar Dagang (Chamber of Commerce)", "Prefectura (Region) of Cusco"."""
    text = capitals.reading.plain
    opening = text.rfind("(", max(0, mention.start - _LONGEST_GLOSS), mention.start)
    if opening - 1 in ends and ")" not in text[opening : mention.end] and " " in text[mention.start : mention.end]:
        return True
    bracketed = text.startswith("(", mention.start - 1) and text.startswith(")", mention.end)
    goes_on = text.startswith(grammar(capitals.reading.language).of, mention.end + 1)
    return bracketed and goes_on and capitals.around(mention.start - len(" (") - 1) is not None


def _is_adjective(capitals: Capitals, mention: OrganizationMention) -> bool:
    """Whether a body is only a part of an adjective: "a Government of Peru-supported loan"."""
    last = capitals.around(mention.end - 1)
    country = capitals.hit("country", last.start) if last is not None else None
    return last is not None and country is not None and _HYPHENATED.fullmatch(capitals.reading.plain, country.end, last.end) is not None


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
            named = category == "known_company" and (_ends_a_persons(capitals, hit.start) or _is_currency(capitals, hit))
            if word is None or named or (third and word.text.isupper()) or _names_a_place(capitals, hit) or _is_inside_other(capitals, hit):
                continue
            behind = capitals.behind_bracket(hit.end, LONGEST_ACRONYM) + 1  # "Dewan Perwakilan Rakyat (DPR) Peru"
            alone = category != "known_body" and capitals.reading.plain[behind - 1 : behind] != "-"  # "DPR RI-Peru" is of both
            country = (capitals.hit("country", behind) if alone else None) or _country_inside(capitals, hit)
            end = _further_end(capitals, hit) if country is None else _committee_end(capitals, hit)
            beside = country is not None and not (hit.end < behind - 1 == country.start - 1) and capitals.word_at(country.start)
            end = max(end, country.end) if country is not None and beside else end
            if category == "national_body" and capitals.hit("org_head", hit.start) is not None:
                end = max(end, capitals.place_end(hit.end + 1))  # "Kadin Jawa Barat"
            elif category == "national_body" and country is None:
                end = max(end, _branch_end(capitals, hit))
            code = country.value if country else hit.value if category == "national_body" else None
            yield OrganizationMention(start=hit.start, end=end, rule=rule, country=code, quiet=word.quiet)


def _branch_end(capitals: Capitals, hit: Hit) -> int:
    """ "DPR Papua": the end of a part of the country behind the acronym of its body; 0 where that may begin somebody's name."""
    start = hit.end + 1
    printed = capitals.reading.plain[hit.start : hit.end]
    base = capitals.reading.hits.ending("place_head", hit.start - 1)  # "Pangkalan Udara TNI AU Halim"
    end = capitals.place_end(start) if printed.isupper() and " " not in printed and base is None else 0
    place = capitals.reading.plain[start:end]
    if not end or place in capital_cities() or hit.value not in place_table(capitals.reading.language).get(place, ()):
        return 0
    following = capitals.index.get(capitals.behind_titles(capitals.after(end)))
    return end if following is None or capitals.joined(following) else 0


def _ends_a_persons(capitals: Capitals, start: int) -> bool:
    """ "Thomas Bosch": whether a given name stands before a company's."""
    index = capitals.index.get(start, 0)
    return index > 0 and capitals.joined(index - 1) and capitals.words[index - 1].text in people_names().given


def _is_currency(capitals: Capitals, hit: Hit) -> bool:
    """Whether a company's acronym is that of the currency before a number: "PLN 96 million"."""
    sum_behind = capitals.reading.plain[hit.end : hit.end + 2].strip().isdigit()
    return sum_behind and capitals.reading.hits.at("quantity_currency", hit.start) is not None


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
        return _behind_trade(capitals, index)  # "CEO Baykar X", "Direktur PT PLN X": the holder follows
    end = hit.end
    while capitals.joined(index):
        index += 1
        word = capitals.words[index]
        branch = hit.category == "national_body" and word.text.isupper() and len(word.text) <= LONGEST_BRANCH
        branch = branch and not begins_with_initials(capitals, index)
        if not (branch or (hit.category == "known_company" and _goes_on_company(capitals, word.start))):
            break
        end = word.end
    return end


def _behind_trade(capitals: Capitals, index: int) -> int:
    """The end of what a company calls its trade behind its name: "CEO of Kestrel Technology X"; else of the name."""
    while capitals.joined(index) and capitals.is_any(("org_word", "org_tail", "portfolio"), capitals.words[index + 1].start):
        index += 1
    return capitals.words[index].end


def _is_led(capitals: Capitals, start: int) -> bool:
    """Whether an office stands before a company, with the legal form, "of" or "the Board of" between them or without."""
    index, hits = capitals.index[start], capitals.reading.hits
    legal = capitals.hit("org_head", capitals.words[index - 1].start) if index and capitals.joined(index - 1) else None
    if any(hits.ending("office", at - 1) for at in (start, legal.start if legal is not None else start)):
        return True
    return any(hits.ending(category, end) for end in before_of(capitals, start) for category in ("office", "org_head", "org_tail"))


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
    inside = offsets(capitals, "office", "country")
    for hit in capitals.reading.hits.all("org_head"):
        word = capitals.word_at(hit.start)
        if word is None or hit.start in inside or is_where(capitals, hit) or capitals.is_any(KNOWN, hit.start):
            continue
        if _ends_a_phrase(capitals, hit):
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
                start=hit.start, end=extent.end, rule="organizations.head", head=hit.value, country=extent.owner, quiet=word.quiet
            )


def _ends_a_phrase(capitals: Capitals, head: Hit) -> bool:
    """Whether a head is the end of a longer phrase: "Kompleks Parlemen", "Hubungan Masyarakat"."""
    ending = (capitals.reading.hits.ending(category, head.end) for category in ("place_whole", "org_word", "portfolio"))
    return any(hit is not None and hit.start < head.start and capitals.word_at(hit.start) is not None for hit in ending)


def _country_behind_bracket(capitals: Capitals, end: int) -> str | None:
    """The country behind an acronym, "Majelis Nasional (MN) Vietnam", or that of the body which the acronym means."""
    bracket = BRACKET.match(capitals.reading.plain, end)
    if bracket is None:
        return None
    country = capitals.hit("country", bracket.end() + 1) or capitals.reading.hits.ending("national_body", bracket.end() - 1)
    return country.value if country else None


def _in_office(capitals: Capitals, start: int, office_ends: set[int]) -> bool:
    """Whether an office stands before a head, with its abbreviation in brackets or with what it is for between them."""
    if start - 1 in office_ends or any(end in office_ends for end in before_of(capitals, start)):
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
