"""How far the name of a body reaches from its head word to the right."""

import re

from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.body_extent import MISSIONS, NAMESAKE_WORDS, NUMBERED, Extent, grow_host, namesake_end
from digest.names.body_lists import grow_joined
from digest.names.body_words import KNOWN, begins_with_initials, is_own_name, ordinary, run_end
from digest.names.capitals import Capitals, Word
from digest.names.spelling import folded

# Heads that only a country or a city completes.
COUNTRY_ONLY = {
    "Parliament",
    "Cabinet",
    "Government",
    "Senate",
    "Police",
    "Army",
    "Congress",
    "Customs",
    "Carrier",
    "Statistics Office",
    "Regional Secretariat",
}
# Heads that only a field and a country complete.
FIELD_ONLY = {"Ministry"}
MOST_PARTS = 16
# Heads of bodies that bear names as people do; in an office the holder's name stands behind a comma.
NAMED_AT_WILL = {"Bank", "University", "College", "Company", "Group", "Foundation", "Institute", "Center", "Hospital"}


def grow_right(extent: Extent, *, beside: bool) -> None:
    """Extend a name word by word; `beside` where it may follow its head without a joining word."""
    while not extent.closed and extent.parts < MOST_PARTS:
        if beside and _grow_beside(extent):
            continue
        if not (grow_joined(extent) or _grow_of(extent)):
            break
        beside = True
    _grow_purpose(extent)
    grow_host(extent)


def _grow_purpose(extent: Extent) -> None:
    """Go on behind the country of a body to what it is for: "Badan Eksekutif Peru untuk Promosi Ekspor"."""
    text, words = extent.capitals.reading.plain, extent.words
    links = (of for of in words.of if of.strip() in words.purpose)
    for of in links if extent.closed and extent.country and extent.head.value not in MISSIONS else ():
        at = extent.end + len(of)
        if text.startswith(of, extent.end) and extent.capitals.word_at(at) and ordinary(extent.capitals, at):
            extent.closed = False
            grow_right(extent, beside=True)
            return


def _grow_beside(extent: Extent) -> bool:
    capitals = extent.capitals
    at = extent.end if extent.end in capitals.index else capitals.after(extent.end)  # "PT.X"
    country, word = capitals.hit("country", at), capitals.word_at(at)
    if country is not None:
        return extent.add_country(country)
    common = ordinary(capitals, at)
    if word is None:
        inner = common is not None and not capitals.reading.plain[at : common.end].islower()  # "antar-Pemerintah"
        return extent.add(common.end, common=True) if common is not None and inner else _grow_number(extent, at)
    if common is not None:
        return extent.add(max(common.end, word.end), common=True)
    if namesake := namesake_end(capitals, at):
        return extent.add(namesake)
    return _grow_own_name(extent, word)


def _grow_number(extent: Extent, at: int) -> bool:
    """The number of a school: "Universitas Pedagogi Hanoi 2"."""
    text = extent.capitals.reading.plain
    if at < 0 or extent.head.value not in NUMBERED or not text[at : at + 1].isdigit() or text[at + 1 : at + 2].isalnum():
        return False
    extent.closed = True
    return extent.add(at + 1)


def _grow_own_name(extent: Extent, word: Word) -> bool:
    capitals = extent.capitals
    if extent.head.value in COUNTRY_ONLY and not capitals.place_end(word.start):
        return False
    if extent.in_office and (place := _closing_place(capitals, word.start)):
        extent.closed = True
        return extent.add(place)
    if (
        not is_own_name(capitals, word)
        or _begins_person(extent, word)
        or _closed_by_acronym(extent, word)
        or _is_behind_known(extent, word)
    ):
        return False
    if extent.head.value in FIELD_ONLY and extent.seen_ordinary and (extent.words.modifiers_first or _is_two_names(capitals, word)):
        return False  # "at the Ministry of Trade Hendra Santoso": behind its field comes whoever serves in it
    named = (extent.seen_ordinary or extent.own) and not _goes_on_to_given(extent, word)
    country = _country_ahead(capitals, word) if extent.in_office and named else None
    if country is not None:  # "Presiden Dewan Tinggi Kekuasaan Kehakiman Maroko"
        end = capitals.words[capitals.index[country.start] - 1].end
    elif (
        extent.in_office and named and not (word.text.isupper() or _holder_stands_apart(extent, word) or _goes_on_as_company(extent, word))
    ):
        end = 0
    else:
        end = max(word.end, capitals.place_end(word.start))
    return bool(end) and extent.add(end)


def _is_two_names(capitals: Capitals, word: Word) -> bool:
    """Whether a run of two words that no list has begins, with no country behind it: "Kementerian Perdagangan Hendra Santoso"."""
    index = capitals.index[word.start]
    alone = capitals.joined(index) and ordinary(capitals, capitals.words[index + 1].start) is None
    return alone and _country_ahead(capitals, word) is None


def _country_ahead(capitals: Capitals, word: Word) -> Hit | None:
    """The country that closes a run of a few words, as it does no name of a person."""
    index = capitals.index[word.start]
    for _ in range(NAMESAKE_WORDS if not capitals.hit("country", word.start) else 0):
        if not capitals.joined(index):
            return None
        index += 1
        if (country := capitals.hit("country", capitals.words[index].start)) is not None:
            return country
    return None


def _closed_by_acronym(extent: Extent, word: Word) -> bool:
    """ "Kementerian BUMN Fajar Hartono": behind an acronym a name in small letters is the holder's."""
    if extent.head.value in NAMED_AT_WILL or word.text.isupper() or not (extent.own or extent.seen_ordinary):
        return False
    before = extent.capitals.words[extent.capitals.index[word.start] - 1]
    return before.start > extent.head.start and before.text.isupper() and len(before.text) > 1


def _is_behind_known(extent: Extent, word: Word) -> bool:
    """ "Fraksi Golkar Budi Hartono": behind the name of a known body that a part of it bears comes no name but a place's."""
    known = extent.capitals.reading.hits.ending("national_body", extent.end)
    inner = known is not None and known.start > extent.head.start and extent.head.value not in NAMED_AT_WILL
    return inner and not extent.capitals.place_end(word.start)


def _goes_on_to_given(extent: Extent, word: Word) -> bool:
    """ "Universitas Darma Persada Tri Mardjoko": the next word but one begins the holder's name, so that this one is the body's."""
    capitals = extent.capitals
    index = capitals.index[word.start]
    if extent.head.value not in NAMED_AT_WILL or word.text in people_names().given or not capitals.joined(index):
        return False
    return capitals.words[index + 1].text in people_names().given and capitals.joined(index + 1)


def _begins_person(extent: Extent, word: Word) -> bool:
    """Whether a name that is complete is followed by a person's: a family name of a country where it comes first, and two more words."""
    capitals, known = extent.capitals, people_names()
    if not (extent.seen_ordinary or extent.own) or extent.head.value in NAMED_AT_WILL:
        return False
    index = capitals.index[word.start]
    if begins_with_initials(capitals, index):
        return True
    first = folded(word.text)
    shapes = [known.shapes[code] for code in known.family.get(first[0].title(), ()) if code in known.shapes] if len(first) == 1 else []
    run = [folded(each.text) for each in capitals.words[index : index + NAMESAKE_WORDS]]
    joined = len(run) == NAMESAKE_WORDS and capitals.joined(index) and capitals.joined(index + 1)
    return joined and any(all(re.fullmatch(shape, part) for parts in run for part in parts) for shape in shapes)


def _holder_stands_apart(extent: Extent, word: Word) -> bool:
    """ "Ekonom Bank Nusa Raya, Budi Hartono": the holder's name of two words behind a comma, so that all before it is the body's."""
    capitals = extent.capitals
    if extent.head.value not in NAMED_AT_WILL or word.text in people_names().given or word.text in people_names().family:
        return False
    end = run_end(capitals, word)
    at = capitals.behind_titles(end + 2) if capitals.reading.plain.startswith(", ", end) else -1
    index = capitals.index.get(at)
    return index is not None and capitals.joined(index) and is_own_name(capitals, capitals.words[index]) and not ordinary(capitals, at)


def _goes_on_as_company(extent: Extent, word: Word) -> bool:
    """ "Direktur PT Nusa Bumi Raya": whether a word that companies end their names with closes a run, as it does no name of a person."""
    capitals = extent.capitals
    words = capitals.reading.plain[word.start : run_end(capitals, word)].split()
    return extent.head.value == "Company" and not extent.words.company_words.isdisjoint(words)


def _closing_place(capitals: Capitals, at: int) -> int:
    """In an office, the end of the place that closes the name of a body; 0 where none does, since a name may begin like a place."""
    end = capitals.place_end(at)
    following = capitals.index.get(capitals.after(end)) if end else None
    return end if following is None or capitals.joined(following) else 0


def _grow_of(extent: Extent) -> bool:
    """Go on over "of", "for the", "di bawah" to what a body is of, for or under."""
    text = extent.capitals.reading.plain
    leading = (*extent.words.of, *extent.words.under, *(extent.words.about if extent.bare else ()))
    return any(text.startswith(of, extent.end) and _grow_behind(extent, of) for of in leading)


def _grow_behind(extent: Extent, of: str) -> bool:
    capitals = extent.capitals
    at = extent.end + len(of)
    word, country, office = capitals.word_at(at), capitals.hit("country", at), capitals.hit("office", at)
    if office is not None and word is not None and of in extent.words.under:
        extent.add(office.end, common=True)
        _grow_country_of_office(extent)
        extent.closed = True
        return True
    owns = country is not None and capitals.reading.plain.startswith(extent.words.owning, country.end)
    if owns or (of in extent.words.under and of not in extent.words.of):
        return False  # "Central Committee of Peru's Labour Party", "under the Ministry of X": another body begins
    known = capitals.longest(tuple(KNOWN), at) if word is not None else None
    if known is not None:
        extent.closed = True  # "the Management Board of KazMunayGas Askar Omarov": nothing behind it is a part of the name
        tail = capitals.hit("org_tail", capitals.after(known.end))
        return extent.add(tail.end if tail is not None else known.end)
    if country is not None:
        return _grow_country_behind(extent, country)
    common = ordinary(capitals, at) if word is not None else None
    if word is not None and common is not None:
        return extent.add(max(common.end, word.end), common=True)
    return word is not None and is_own_name(capitals, word) and extent.add(max(word.end, capitals.place_end(at)))


def _grow_country_behind(extent: Extent, country: Hit) -> bool:
    """A country behind "of": the end of the name, or an adjective inside it."""
    if not _is_adjective(extent, country):
        return extent.add_country(country)
    extent.country = extent.country or country.value
    return extent.add(country.end, common=True)


def _is_adjective(extent: Extent, country: Hit) -> bool:
    """Whether a country stands before a further word of the name: "Association of Korean Cultural Centers"."""
    following = extent.capitals.after(country.end)
    return extent.words.modifiers_first and extent.capitals.word_at(following) is not None and _listed_or_head(extent.capitals, following)


def _listed_or_head(capitals: Capitals, at: int) -> bool:
    return ordinary(capitals, at) is not None and not capitals.hit("country", at)


def _grow_country_of_office(extent: Extent) -> None:
    """ "under the President of Kazakhstan", "of the Governor of Lima"."""
    for of in (" ", *extent.words.of):
        if not extent.capitals.reading.plain.startswith(of, extent.end):
            continue
        place = extent.capitals.place_end(extent.end + len(of))
        if place and not extent.capitals.joined(extent.capitals.last_before(place)):
            extent.add(place)
            return
        country = extent.capitals.hit("country", extent.end + len(of))
        if country is not None:
            extent.add_country(country)
            return
