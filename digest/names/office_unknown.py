"""What an officer serves that no list has: a company by its letters or its place in the phrase, a house by its article."""

import re

from digest.gazetteer import office_kinds, people_names
from digest.names.body_words import joined_by_and
from digest.names.capitals import Capitals
from digest.names.companies import company_end
from digest.names.grammar import grammar
from digest.names.office_draft import SHORTEST_BODY, Draft

WITH_ACRONYM = ("body", "academic", "member")
# Officers whose company, and nobody's first name, follows.
OF_COMPANIES = {"CEO", "President Director", "President Commissioner", "Chief Financial Officer", "Chief Operating Officer"}
MOST_UNKNOWN = 3  # words of a company, or of what somebody is for
INITIALS = 2
NO_NAME = ("country", "office", "portfolio", "org_head")
MOST_SMALL = 3  # words of a subject
_CAMEL = re.compile(r"^(?!Ma?c[A-Z])[A-Z][a-z]+[A-Z]")


def read_unknown(draft: Draft, at: int, of: str) -> bool:
    """The first of these that stands at an offset, behind an "of" or without."""
    return (
        _read_acronym(draft, at)
        or _read_house(draft, at, of)
        or _read_company(draft, at, of)
        or _step_over_where(draft, at, of)
        or _step_over_subject(draft, at)
        or _step_over_field(draft, at, of)
    )


def _read_company(draft: Draft, at: int, of: str) -> bool:
    """ "Direktur VinaKopi Nguyen Van Binh": a word in front of a name that begins with a family name, or whose letters no name has."""
    capitals = draft.capitals
    word = capitals.word_at(at)
    if word is None or draft.body or draft.organ or not draft.is_a("body") or not company_end(capitals, at):
        return False
    index, family = capitals.index[at], people_names().family
    if end := _before_given(draft, index) or _before_country(draft, index) or _foreign_end(draft, at, of) or _before_rank(draft, index):
        country = capitals.reading.hits.ending("country", end)
        draft.end, draft.body_span = end, (at, end)
        draft.take_body(capitals.reading.plain[at:end], country.value if country is not None else None, proper=True)
        return True
    if len(capitals.words) <= index + 2 or not capitals.joined(index + 1):
        return False
    apart = not capitals.place_end(at) and _holder_stands_apart(draft, word.end, of)
    begins = ("VN" in family.get(capitals.words[index + 1].text, ()) and word.text not in family) or apart
    if not begins and not (_CAMEL.search(word.text) and capitals.joined(index)):
        return False
    draft.end, draft.body_span = word.end, (at, word.end)
    draft.take_body(word.text, None, proper=True)
    return True


def _read_house(draft: Draft, at: int, of: str) -> bool:
    """ "Speaker of the Jogorku Kenesh, X": a name with an article, which no person has, up to its end or to a given name."""
    capitals = draft.capitals
    index = capitals.index.get(at)
    articles = grammar(capitals.reading.language).articles
    if index is None or draft.body or draft.organ or not draft.is_a("body", "state") or not set(of.split()[-1:]) & articles:
        return False
    end, stops = 0, False
    while not stops and company_end(capitals, capitals.words[index].start) and not capitals.place_end(capitals.words[index].start):
        end = capitals.words[index].end
        stops = not capitals.joined(index)
        index += 0 if stops else 1
        stops = stops or capitals.words[index].text in people_names().given
    if not end or not stops or _goes_on_small(draft, end):
        return False
    draft.end, draft.body_span = end, (at, end)
    draft.take_body(capitals.reading.plain[at:end], None)
    return True


def _goes_on_small(draft: Draft, end: int) -> bool:
    """ "the Lima office": whether a small noun goes on with the phrase."""
    text = draft.capitals.reading.plain
    noun = draft.capitals.small_noun_end(end + 1) if text.startswith(" ", end) else 0
    return bool(noun) and text[end + 1 : noun] not in grammar(draft.capitals.reading.language).function_words


def _before_given(draft: Draft, index: int) -> int:
    """ "CEO Stora Enso Hans Berg": the end of one or two words before a known given name and another word; 0 where none are."""
    capitals, given = draft.capitals, people_names().given
    if draft.head not in OF_COMPANIES or capitals.words[index].text in given:
        return 0
    for last in (index, index + 1):
        if not (len(capitals.words) > last + 2 and capitals.joined(last) and company_end(capitals, capitals.words[last].start)):
            return 0
        if capitals.words[last + 1].text in given:
            return capitals.words[last].end if capitals.joined(last + 1) else 0
    return 0


def _before_country(draft: Draft, index: int) -> int:
    """ "Ketua Harapan Indonesia X": the end of the country that closes a run of words, as it does no name of a person; 0 for none."""
    capitals = draft.capitals
    for count in range(0 if grammar(capitals.reading.language).modifiers_first else MOST_UNKNOWN):
        if not capitals.joined(index):
            return 0
        index += 1
        word = capitals.words[index]
        country = capitals.hit("country", word.start)
        if country is not None:
            alone = count == 0 and draft.head not in OF_COMPANIES  # "Kepala Agama Turki" is no company's
            return country.end if country.end >= word.end and not alone else 0
        if not company_end(capitals, word.start):
            return 0
    return 0


def _before_rank(draft: Draft, index: int) -> int:
    """ "Panglima Koarmada II Laksamana X": the end of what a rank stands behind; 0 where none does."""
    capitals = draft.capitals
    for last in range(index, index + MOST_UNKNOWN if index + MOST_UNKNOWN < len(capitals.words) else index):
        rank = capitals.hit("office", capitals.words[last + 1].start) if capitals.joined(last) else None
        if rank is not None and office_kinds().get(rank.value) == "military":
            return capitals.words[last].end
    return 0


def _foreign_end(draft: Draft, at: int, of: str) -> int:
    """ "Direktur Bundesagentur für Arbeit, X": the end of a name with small words of another tongue before its officer's; else 0."""
    capitals = draft.capitals
    end, index = company_end(capitals, at), capitals.index[at]
    return end if not capitals.joined(index) and end > capitals.words[index].end and _holder_stands_apart(draft, end, of) else 0


def _holder_stands_apart(draft: Draft, end: int, of: str) -> bool:
    """ "Direktur Promperu, Rosa Quispe": two words of a name behind a comma, so that the one before is a body's."""
    capitals = draft.capitals
    at = capitals.behind_titles(end + 2) if capitals.reading.plain.startswith(", ", end) else -1
    index = capitals.index.get(at)
    if index is None or (grammar(capitals.reading.language).modifiers_first and not of.strip()) or not capitals.joined(index):
        return False
    return all(company_end(capitals, capitals.words[each].start) for each in (index, index + 1)) and not capitals.place_end(at)


def _step_over_where(draft: Draft, at: int, of: str) -> bool:
    """The city or the part of the world where somebody serves: "director for Eurasia", "CEO in Jakarta"."""
    capitals = draft.capitals
    word = capitals.word_at(at)
    if word is None or not of.strip() or not draft.is_a("body"):
        return False
    words = grammar(capitals.reading.language)
    end = word.end if word.text in words.regions else capitals.place_end(at)
    if not end or (of not in words.locative_ofs and (capitals.joined(capitals.index[at]) or _goes_on_small(draft, end))):
        return False
    draft.end = end
    return True


def _step_over_subject(draft: Draft, at: int) -> bool:
    """What somebody is learned in, in small words before where they work: "Pakar hubungan internasional Universitas X"."""
    text = draft.capitals.reading.plain
    words = grammar(draft.capitals.reading.language)
    for _ in range(MOST_SMALL if draft.is_a("academic", "occupation") and not words.modifiers_first else 0):
        end = draft.capitals.small_word_end(at)
        if not end or text[at:end] in words.prepositions:
            return False
        at = end + 1
        if at in draft.starts:
            draft.end = end
            return True
    return False


def _step_over_field(draft: Draft, at: int, of: str) -> bool:
    """What a deputy of a body is for, in capital words up to a comma and a name: "Wakil Ketua DPR Bidang Korwil, Budi Hartono"."""
    capitals = draft.capitals
    index = capitals.index.get(at)
    if index is None or not draft.body or not draft.is_a("body") or of not in grammar(capitals.reading.language).fields:
        return False
    for last in range(index, index + MOST_UNKNOWN):
        if not capitals.joined(last) and not _is_joined_on(capitals, last):
            apart = _holder_stands_apart(draft, capitals.words[last].end, of)
            draft.end = capitals.words[last].end if apart else draft.end
            return apart
    return False


def _is_joined_on(capitals: Capitals, index: int) -> bool:
    """Whether "and" joins a word to the next."""
    return index + 1 < len(capitals.words) and joined_by_and(capitals, index)


def _read_acronym(draft: Draft, at: int) -> bool:
    """ "Ketua DPR": a body by its acronym."""
    capitals = draft.capitals
    index = capitals.index.get(at)
    may_serve = draft.is_a(*WITH_ACRONYM) or (draft.is_a("portfolio") and draft.portfolios)  # "Vice Minister for Trade at METI"
    if index is None or draft.body or not may_serve or not _is_acronym(capitals.words[index].text):
        return False
    if capitals.hit("honorific", at) or (draft.is_a("portfolio") and _begins_name(capitals, index)):
        return False  # "Wakil Menteri Luar Negeri RI AM Fachir"
    while capitals.joined(index) and _is_acronym(capitals.words[index + 1].text):
        index += 1
    draft.end = _behind_place(draft, index)
    if len(capitals.words[index].text) >= SHORTEST_BODY:
        draft.body_span = (at, draft.end)
    country = capitals.hit("country", capitals.words[index].start)
    draft.take_body(capitals.reading.plain[at : draft.end], country.value if country else None)
    return True


def _begins_name(capitals: Capitals, index: int) -> bool:
    """Whether two letters are the first ones of the name behind them."""
    initials = len(capitals.words[index].text) <= INITIALS and capitals.joined(index)
    return initials and not capitals.words[index + 1].text.isupper() and not capitals.is_any(NO_NAME, capitals.words[index + 1].start)


def _behind_place(draft: Draft, index: int) -> int:
    """ "Ketua DPRD Kota Bima Budi Hartono": behind the place of a body, where two words more are left for a name; else behind the body."""
    capitals = draft.capitals
    if not capitals.joined(index):
        return capitals.words[index].end
    kind = capitals.hit("place_kind_before", capitals.words[index + 1].start)
    at = capitals.after(kind.end) if kind is not None else capitals.words[index + 1].start
    word = capitals.word_at(at)
    end = capitals.place_end(at) or (word.end if kind is not None and word is not None else 0)
    following = capitals.index.get(capitals.behind_titles(capitals.after(end))) if end else None
    return end if following is not None and capitals.joined(following) else capitals.words[index].end


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()
