"""Offices as printed: head, what it is of, whose it is, and second offices joined to it."""

import re
from bisect import bisect_right
from dataclasses import replace

from digest.gazetteer import office_kinds
from digest.model import Hit
from digest.names.body_mention import OrganizationMention
from digest.names.body_words import joined_by_particles
from digest.names.capitals import Capitals
from digest.names.grammar import grammar
from digest.names.office import Office, office_of
from digest.names.office_after import read_after
from digest.names.office_before import body_before, gap_before, is_owned, read_before, read_owner, read_prefix
from digest.names.office_draft import Draft
from digest.names.office_tail import read_tail
from digest.names.portfolios import portfolio_list

# Noble ranks that stand behind another office; the others are given names there.
NOBLE_RANKS = {"Prince", "Princess", "Crown Prince", "Crown Princess"}
# Kinds that stand before or behind another office without a comma: "Jenderal", "Prof.".
TITLE_KINDS = {"military", "academic"}
# Kinds whose heads are ordinary nouns too, and those of them that newsrooms write small.
SMALL_KINDS = {"body", "member", "academic", "military"}
# What stands before an office to make it a deputy's, in the words of offices.toml.
DEPUTY = "Deputy"
ACTING = "Acting"
# What an officer is of in small letters, up to a comma: "head of the trade section, ".
_SMALL_TAIL = re.compile(r"(?: [a-z][a-z-]*){1,6}, ")
# Who is no minister besides.
ABOVE_MINISTERS = {"President", "Vice President", "Deputy President"}
# What a capital word names that is no part of a person's name.
NO_NAMES = (
    "country", "org_head", "org_tail", "org_word", "portfolio", "place_head", "place_tail", "known_body", "known_company", "national_body",
)  # fmt: skip
SMALL_OFFICES = {"Member", "Spokesperson", "General Secretary", "President Director"}
# What may stand before a noble title without making it a part of a name.
BEFORE_TITLES = ("office", "portfolio_office", "country", "honorific", "portfolio", "place_kind_before", "relation", "known_body")


def find_offices(capitals: Capitals, bodies: tuple[OrganizationMention, ...]) -> list[list[Office]]:
    """Every office in text order; offices joined in one phrase stand together."""
    starts = {body.start: body for body in bodies}
    ends = {body.end: body for body in bodies}
    chains: list[list[Office]] = []
    done = 0
    for hit in _office_hits(capitals):
        if (
            hit.start < done
            or _is_deputy(capitals, hit)
            or _is_first_of(capitals, hit)
            or _is_inside(bodies, hit)
            or _is_given_name(capitals, hit)
            or _is_in_name(capitals, hit, chains)
            or _is_common_noun(capitals, hit, starts, ends)
        ):
            continue
        office = _read(capitals, hit, starts, ends, done)
        if (office.relative and not (office.body or office.tail)) or _is_of_unknown(capitals, office):
            continue  # "who leads the team"
        done = office.end
        if chains and _continues(capitals, chains[-1][-1], office):
            gap = capitals.reading.plain[chains[-1][-1].end : office.start]
            joined = gap == "-" or bool(gap.strip(" ,-/"))
            chains[-1].append(replace(office, joined=joined))
        else:
            chains.append([office])
    return chains


def _office_hits(capitals: Capitals) -> list[Hit]:
    hits = capitals.reading.hits
    return sorted((*hits.all("office"), *hits.all("portfolio_office")), key=lambda hit: (hit.start, -hit.end))


def _read(capitals: Capitals, hit: Hit, starts: dict[int, OrganizationMention], ends: dict[int, OrganizationMention], floor: int) -> Office:
    head, _, portfolio = hit.value.partition(" of ") if hit.category == "portfolio_office" else (hit.value, "", "")
    kind = office_kinds().get(head, "portfolio")
    draft = Draft(capitals=capitals, starts=starts, ends=ends, start=hit.start, end=hit.end, head=head, kind=kind, floor=floor)
    draft.portfolios += [portfolio] if portfolio else []
    read_after(draft)
    if grammar(capitals.reading.language).office_before:
        read_before(draft)
    if DEPUTY in read_prefix(draft, DEPUTY) and f"{DEPUTY} {head}" in office_kinds():
        draft.head = head = f"{DEPUTY} {head}"
        if grammar(capitals.reading.language).office_before:
            read_before(draft)
    read_owner(draft)
    draft.country = draft.country or grammar(capitals.reading.language).office_state.get(capitals.reading.plain[hit.start : hit.end])
    read_tail(draft)
    if not draft.detail and draft.is_a("body"):
        draft.end = _end_before_name(capitals, draft.end) or draft.end
    told = read_prefix(draft, "former", "past", ACTING.lower())
    if ACTING.lower() in told and f"{ACTING} {head}" in office_kinds():
        draft.head = head = f"{ACTING} {head}"
    if grammar(capitals.reading.language).office_before:
        read_before(draft)  # "Peru's new ambassador"
    relative = capitals.reading.plain.startswith(grammar(capitals.reading.language).relatives, hit.start)
    return replace(office_of(draft), former="former" in told, relative=relative)


def _is_deputy(capitals: Capitals, hit: Hit) -> bool:
    """Whether a deputy's word stands before an office that tells it: "Deputy Foreign Minister"."""
    if hit.value != DEPUTY:
        return False
    portfolios = portfolio_list(capitals, hit.end + 1)
    office = capitals.hit("office", portfolios[-1].end + 1) if portfolios else None
    return office is not None and f"{DEPUTY} {office.value}" in office_kinds()


def _is_first_of(capitals: Capitals, hit: Hit) -> bool:
    """ "Chief Trade Counsellor": whether a head word only ranks the office right behind it."""
    return hit.value == "Head" and grammar(capitals.reading.language).office_before and capitals.hit("office", hit.end + 1) is not None


def _is_inside(bodies: tuple[OrganizationMention, ...], hit: Hit) -> bool:
    """Whether an office belongs to the name of a body: "Institut X di bawah Presiden"."""
    index = bisect_right(bodies, hit.start, key=lambda body: body.start) - 1
    return index >= 0 and hit.end <= bodies[index].end and bodies[index].start < hit.start


def _is_common_noun(capitals: Capitals, hit: Hit, starts: dict[int, OrganizationMention], ends: dict[int, OrganizationMention]) -> bool:
    """ "pimpinan", "head": without a capital letter and without a body before it, an office of these kinds says too little."""
    text = capitals.reading.plain
    if is_owned(capitals, hit.start, hit.end):
        return False
    several = " " in text[hit.start : hit.end]  # "director general", "wakil ketua" say enough
    if text[hit.start].isupper() or several or hit.value in SMALL_OFFICES or office_kinds().get(hit.value) not in SMALL_KINDS:
        return False
    if hit.end + 1 in starts or capitals.reading.hits.ending("said_by", hit.start - 1) is not None:
        return False  # "peneliti Institut X", "kata pengamat X", "said analyst X"
    if any(text.startswith(of, hit.end) and text[hit.end + len(of)].isupper() for of in grammar(capitals.reading.language).office_of):
        return False  # "the director of the X"
    if office_kinds().get(hit.value) == "body" and _end_before_name(capitals, hit.end):
        return False  # "the head of the trade section, Rosa Quispe, said"
    return not (_stands_by_a_name(capitals, hit) or _explains_a_name(capitals, hit)) and body_before(ends, text, hit.start) is None


def _end_before_name(capitals: Capitals, end: int) -> int:
    """Where small words end behind an office, before a name of two words between commas; 0 where none do."""
    found = _SMALL_TAIL.match(capitals.reading.plain, end)
    index = capitals.index.get(found.end()) if found else None
    if found is None or index is None or not capitals.joined(index) or capitals.reading.hits.within("verb", end, found.end()):
        return 0
    named = not any(capitals.is_any((*NO_NAMES, "office"), capitals.words[each].start) for each in (index, index + 1))
    return found.end() - len(", ") if named and capitals.reading.plain.startswith(",", capitals.words[index + 1].end) else 0


def _stands_by_a_name(capitals: Capitals, hit: Hit) -> bool:
    """ "senator Rosa Quispe": two capital words in a row, neither of which names another thing."""
    index = capitals.index.get(hit.end + 1)
    if index is None or hit.value == "Member" or not capitals.joined(index):
        return False
    starts = (capitals.words[index].start, capitals.words[index + 1].start)
    return not any(capitals.is_any(NO_NAMES, start) for start in starts)


def _explains_a_name(capitals: Capitals, hit: Hit) -> bool:
    """Whether an office in small letters stands behind a name and a comma and is told further: "X, head of the Y"."""
    text, words = capitals.reading.plain, grammar(capitals.reading.language)
    if not text.startswith((" ", *words.owning), hit.end) or not text[hit.end + 1 : hit.end + 2].isalpha():
        return False
    end = gap_before(text, hit.start, words)
    word = capitals.around(end - 1) if end > 0 else None
    return word is not None and word.end == end and not capitals.hit("country", word.start)


def _behind_address(capitals: Capitals, end: int) -> int:
    """Where the next word begins, forms of address stepped over: "Panglima X YBhg Jeneral Y"."""
    at = capitals.after(end)
    while (address := capitals.hit("honorific", at)) is not None:
        at = capitals.after(address.end)
    return at


def _is_of_unknown(capitals: Capitals, office: Office) -> bool:
    """ "president of an airline": the head of something that nothing tells is no head of state."""
    words = grammar(capitals.reading.language)
    if office.kind != "state" or office.detail or office.country:
        return False
    return any(of.strip() not in words.purpose and capitals.reading.plain.startswith(of, office.end) for of in words.of)


def _is_given_name(capitals: Capitals, hit: Hit) -> bool:
    """ "Sultan bin Saleh", "Saleh bin Sultan", "Rashid Al Wakil": what a small word of names joins to the father's name or the son's."""
    index = capitals.index.get(hit.start)
    if index is None:
        return False
    if capitals.is_behind_particle(index):
        return True
    if office_kinds().get(hit.value) != "royal":
        return False
    return joined_by_particles(capitals, index) or (index > 0 and joined_by_particles(capitals, index - 1))


def _hangs(text: str, start: int) -> bool:
    """Whether a word hangs on the one before its hyphen; two hyphens, or one behind a space, are a dash: "LIMA -Menteri X"."""
    return text[start - 1 : start] == "-" and text[start - 2 : start - 1] not in {"-", " "}


def _is_in_name(capitals: Capitals, hit: Hit, chains: list[list[Office]]) -> bool:
    """Whether a title is a part of a name: "Amir-Abdollahian", "Raja Ampat", "Diah Putri Lestari", "Ketua DPD Sultan Najamudin"."""
    text = capitals.reading.plain
    hyphen = text[hit.end : hit.end + 1] == "-" or _hangs(text, hit.start)
    if capitals.place_end(hit.start) > hit.end or (hyphen and not _is_one_of_two(capitals, hit)):
        return True
    index = capitals.index.get(hit.start)
    if index is None or index == 0 or office_kinds().get(hit.value) != "royal" or not capitals.joined(index - 1):
        return False
    if chains and chains[-1][-1].end == hit.start - 1:
        return chains[-1][-1].kind != "royal" and hit.value not in NOBLE_RANKS
    before, words = capitals.words[index - 1], grammar(capitals.reading.language)
    if before.text in words.not_names:
        return False
    address = capitals.reading.hits.ending("honorific", before.end)
    if address is not None and capitals.reading.plain[address.start : address.end] in words.address_states:
        return True  # "Dato' Seri King Lim"
    return not any(capitals.reading.hits.ending(category, before.end) for category in BEFORE_TITLES)


def _is_one_of_two(capitals: Capitals, hit: Hit) -> bool:
    """ "Deputy Chairman-Head of the Office": whether a hyphen joins two offices."""
    hits, text = capitals.reading.hits, capitals.reading.plain
    before = hits.ending("office", hit.start - 1) if _hangs(text, hit.start) else None
    after = hits.at("office", hit.end + 1) if text.startswith("-", hit.end) else None
    return before is not None or after is not None


def _are_two_people(capitals: Capitals, last: Office, office: Office, gap: str) -> bool:
    """ "The head of X and General Y", "X, Minister of Health, General Y", "the Peruvian president and Foreign Minister Y"."""
    if office.kind == "military" and (gap.strip(" ,") or (gap == ", " and _is_behind_a_name(capitals, last))):
        return True
    if gap.strip() in grammar(capitals.reading.language).joiners:
        return _is_small(capitals, last) and not _is_small(capitals, office)
    if gap == ", " and _exclude(last, office):
        return True
    return last.head in ABOVE_MINISTERS and office.kind == "portfolio" and gap.startswith(",")  # "on behalf of the President, Minister X"


def _exclude(one: Office, other: Office) -> bool:
    """Whether nobody holds both: of two countries, or an envoy who is a minister: "After meeting the Peruvian ambassador, Minister X"."""
    if one.country and other.country and one.country != other.country:
        return True
    if one.role == other.role and one.country and not other.country and other.kind in {"portfolio", "state"}:
        return True  # "Having met the Foreign Minister of Peru, Foreign Minister X": nobody is called so twice
    rank = (
        one.kind == "portfolio" and one.country is not None and not (other.host or other.country)
    )  # "Minister of X of Peru, Ambassador Y"
    return {one.kind, other.kind} == {"envoy", "portfolio"} and not rank


def _is_behind_a_name(capitals: Capitals, office: Office) -> bool:
    """Whether an office explains the capital words in a row before its comma."""
    words = grammar(capitals.reading.language)
    end = gap_before(capitals.reading.plain, office.start, words)
    word = capitals.around(end - 1) if end > 0 else None
    index = capitals.index[word.start] if word is not None and word.end == end else 0
    in_row = index > 0 and (capitals.joined(index - 1) or joined_by_particles(capitals, index - 1))
    if not in_row or capitals.words[index - 1].text in words.not_names:
        return False
    return not capitals.is_any(NO_NAMES, capitals.words[index].start)


def _is_small(capitals: Capitals, office: Office) -> bool:
    """Whether an office ends in a word without a capital: "Peruvian president"."""
    return capitals.reading.plain[office.start : office.end].split()[-1][0].islower()


def _continues(capitals: Capitals, last: Office, office: Office) -> bool:
    """Whether an office follows another in one phrase: "Ketua Partai X dan Presiden Y"."""
    gap = " " if _behind_address(capitals, last.end) == office.start else capitals.reading.plain[last.end : office.start]
    if gap == " ":
        rank = office.kind == "envoy" and not office.detail and not office.country  # "Direktur Jenderal X Dubes Y"
        return last.kind in TITLE_KINDS or office.kind in {*TITLE_KINDS, "royal"} or rank
    if _are_two_people(capitals, last, office, gap):
        return False
    if office.kind in TITLE_KINDS and f" {gap.strip(' ,')} " in grammar(capitals.reading.language).copulas:
        return True
    if gap.startswith(", ") and gap != ", " and gap_before(capitals.reading.plain, last.start, grammar(capitals.reading.language)):
        return False  # "X, spokesman for the Y, and Attaché Z"
    return gap in {", ", " - ", "-", "/"} or gap.removeprefix(",") in grammar(capitals.reading.language).office_and
