"""Organizations by their head words, by known names and by the nouns before them."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.find.body_names import MISSIONS, Extent, after_joiner, grow_host, grow_left, grow_right, is_own_name, ordinary, run_end
from digest.find.capitals import Capitals
from digest.find.grammar import grammar
from digest.model import Hit

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


def find_organizations(capitals: Capitals) -> tuple[OrganizationMention, ...]:
    """Every body named in full, in text order, the longest of overlapping ones."""
    found = [*_known(capitals), *_headed(capitals), *_tailed(capitals), *_cued(capitals)]
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
    for category, rule in KNOWN.items():
        for hit in capitals.reading.hits.all(category):
            word = capitals.around(hit.start)
            if word is None or _names_a_place(capitals, hit):
                continue
            country = capitals.hit("country", hit.end + 1) if category != "known_body" else None
            end = country.end if country is not None and capitals.word_at(country.start) else hit.end
            yield OrganizationMention(start=hit.start, end=end, rule=rule, country=country.value if country else None, quiet=word.quiet)


def _names_a_place(capitals: Capitals, hit: Hit) -> bool:
    """ "Lotte Hotel": a company's name in that of a building."""
    return capitals.hit("place_tail", hit.end + 1) is not None and capitals.word_at(hit.end + 1) is not None


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
        if extent.parts and (extent.own or extent.seen_ordinary or hit.value not in NEEDS_OWN_NAME):
            yield OrganizationMention(
                start=hit.start, end=extent.end, rule="organizations.head", head=hit.value, country=extent.country, quiet=word.quiet
            )


def _offsets(capitals: Capitals, *categories: str) -> set[int]:
    """The offsets inside the hits of some categories: "Serikat" of "Amerika Serikat" is no union."""
    return {at for category in categories for hit in capitals.reading.hits.all(category) for at in range(hit.start, hit.end)}


def _in_office(capitals: Capitals, start: int, office_ends: set[int]) -> bool:
    """Whether an office, perhaps with its abbreviation in brackets, stands right before a head."""
    if start - 1 in office_ends:
        return True
    text = capitals.reading.plain
    opening = text.rfind("(", max(0, start - LONGEST_ACRONYM), start) if text.endswith(") ", 0, start) else -1
    return opening > 0 and opening - 1 in office_ends


def _tailed(capitals: Capitals) -> Iterator[OrganizationMention]:
    """ "Sovico Group", "Vietnamese Embassy in Kazakhstan", "Ministry of Justice": heads with the name before or behind "of"."""
    barred = _offsets(capitals, "office")
    for hit in capitals.reading.hits.all("org_tail"):
        index = capitals.index.get(hit.start)
        if index is None:
            continue
        left = grow_left(capitals, index, barred, proper=hit.value in NEEDS_PROPER_NAME)
        extent = Extent(capitals, hit, hit.end)
        grow_right(extent, beside=False)
        if hit.value in MISSIONS and left.country:
            extent.parts += 1
            grow_host(extent)
        named = (left.own or (left.country and hit.value not in NEEDS_OWN_NAME)) and hit.value not in NEEDS_OWNER
        if named or extent.parts:
            yield OrganizationMention(
                start=capitals.words[left.first].start,
                end=extent.end,
                rule="organizations.tail",
                head=hit.value,
                country=left.country or extent.country,
                quiet=capitals.words[left.first].quiet,
            )


# ---------------------------------------------------------------- nouns before a name


def _cued(capitals: Capitals) -> Iterator[OrganizationMention]:
    """ "perusahaan KazMunayGas", "firms such as A, B and C": capital names behind a noun that says company."""
    for hit in capitals.reading.hits.all("company_cue"):
        if capitals.word_at(hit.start) and not _opens_sentence(capitals, hit.start):
            continue
        at = _behind_links(capitals, hit.end)
        while at > 0 and (end := _company_end(capitals, at)):
            yield OrganizationMention(start=at, end=end, rule="organizations.company_cue", head="Company")
            at = _next_in_list(capitals, end)


def _company_end(capitals: Capitals, at: int) -> int:
    """The end of the proper name at an offset; 0 where none begins."""
    word = capitals.word_at(at)
    if word is None or word.quiet or capitals.hit("country", at) or ordinary(capitals, at) or not is_own_name(capitals, word):
        return 0
    return run_end(capitals, word)


def _behind_links(capitals: Capitals, end: int) -> int:
    """Where a company's name may begin behind "perusahaan asal Turki," or "firms such as"."""
    text = capitals.reading.plain
    at = capitals.after(end)
    for link in grammar(capitals.reading.language).cue_links:
        if at > 0 and text.startswith(f"{link} ", at):
            at += len(link) + 1
            break
    country = capitals.hit("country", at)
    return at if country is None else capitals.after(country.end + text.startswith(",", country.end))


def _next_in_list(capitals: Capitals, end: int) -> int:
    """Where the next name of a list begins; 0 where the list ends."""
    text = capitals.reading.plain
    if text.startswith(", ", end):
        return after_joiner(capitals, end + 2) or end + 2
    return after_joiner(capitals, end + 1) if text.startswith(" ", end) else 0


def _opens_sentence(capitals: Capitals, start: int) -> bool:
    sentence = capitals.reading.sentence_at(start)
    return sentence is not None and sentence.start == start
