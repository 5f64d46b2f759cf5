"""Companies and institutes that only the words around their names show."""

import re
from collections.abc import Iterator

from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.body_words import SIGN, after_joiner, behind_and, is_of_a_person, is_own_name, ordinary, run_end
from digest.names.capitals import Capitals, Word
from digest.names.grammar import grammar

LONGEST_APPOSITION = 60  # characters between a name and the noun that says what it is
LONGEST_QUOTED = 60  # characters of a name in quotation marks
MOST_MODIFIERS = 5
MOST_BEHIND = 2  # modifiers between a noun and its country
# A small word and another with its own capital: "KazTransOil", but no "McDonald" and no "AlSaud".
_CAMEL = re.compile(r"(?!Fitz|Mac)[A-Z][a-z]{2,}(?:[A-Z][a-z]+)+")
MOST_WORDS = 4
SHORTEST_ACRONYM = 3
SHORTEST_MODIFIER = 5  # letters: longer than "yang" and "atau"

Found = tuple[int, int, str]  # start, end, rule


def find_companies(capitals: Capitals) -> Iterator[Found]:
    """Names beside a noun that says company, behind "X-based", and acronyms behind a noun that says agency."""
    yield from _cued(capitals)
    yield from _explained(capitals)
    yield from _acronyms(capitals)
    yield from _based(capitals)
    yield from _signed(capitals)
    yield from _camels(capitals)
    yield from _staffed(capitals)


def _camels(capitals: Capitals) -> Iterator[Found]:
    """ "KazTransOil": a word with capitals inside, as no person and no place bears it; what goes on with it belongs to it."""
    for index, word in enumerate(capitals.words):
        handle = capitals.reading.plain.endswith("@", 0, word.start)
        if _CAMEL.fullmatch(word.text) and not (word.quiet or handle) and not (index and capitals.joined(index - 1)):
            end = company_end(capitals, word.start)
            if end and not capitals.joined(index) and not (is_of_a_person(capitals, word.start, end) or _opens_news(capitals, word)):
                yield word.start, end, "organizations.camel"


def _opens_news(capitals: Capitals, word: Word) -> bool:
    """ "KabarPelabuhan – Peru dan Kenya …": what stands before a dash or a colon at the head of a paragraph tells the news."""
    leads = capitals.reading.plain.startswith((" – ", " — ", " - ", ": "), word.end)
    return leads and any(block.start == word.start for block in capitals.reading.article.blocks)


def _staffed(capitals: Capitals) -> Iterator[Found]:
    """ "scientists from ETH Lugano": a name that is no place's behind those who work there."""
    text, links = capitals.reading.plain, grammar(capitals.reading.language).of_country
    for hit in capitals.reading.hits.all("staff"):
        for link in links if not capitals.word_at(hit.start) else ():
            at = hit.end + len(link)
            end = company_end(capitals, at) if text.startswith(link, hit.end) else 0
            if end and not capitals.place_end(at) and not is_of_a_person(capitals, at, end):
                yield at, end, "organizations.staff"


def _signed(capitals: Capitals) -> Iterator[Found]:
    """ "Weber & Sons": two names with the sign between them."""
    text = capitals.reading.plain
    at = text.find(SIGN)
    while at >= 0:
        word, end = capitals.around(at - 1), company_end(capitals, at + len(SIGN))
        if word is not None and word.end == at and company_end(capitals, word.start) > at and end:
            start = _name_start(capitals, at, titled=True)
            start = start if start >= 0 else word.start
            if not capitals.reading.hits.ending("place_head", start - 1):
                yield start, end, "organizations.sign"
        at = text.find(SIGN, at + 1)


# ---------------------------------------------------------------- nouns before a name


def _cued(capitals: Capitals) -> Iterator[Found]:
    """ "perusahaan KazMunayGas", "firms such as A, B and C": capital names behind a noun that says company."""
    for hit in capitals.reading.hits.all("company_cue"):
        if capitals.word_at(hit.start) and not capitals.reading.opens_sentence(hit.start):
            continue
        if quoted := _quoted_before(capitals, hit.start):
            yield *quoted, "organizations.company_cue"
        at = _behind_links(capitals, hit.end) if capitals.word_at(capitals.after(hit.end)) else _behind_modifier(capitals, hit.end)
        while at > 0 and (end := company_end(capitals, at)) and capitals.place_end(at) < end:
            yield at, end, "organizations.company_cue"
            at = _next_in_list(capitals, end)


def _quoted_before(capitals: Capitals, start: int) -> tuple[int, int] | None:
    """The name in quotation marks before a noun that says company: the "NL Innovations" company."""
    text, end = capitals.reading.plain, start - len('" ')
    opening = text.rfind('"', max(0, end - LONGEST_QUOTED), end) if text.startswith('" ', end) else -1
    return (opening + 1, end) if opening >= 0 and capitals.word_at(opening + 1) else None


def company_end(capitals: Capitals, at: int) -> int:
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
    country = capitals.hit("country", at) or _country_behind_modifiers(capitals, at)
    return at if country is None else capitals.after(country.end + text.startswith(",", country.end))


def _behind_modifier(capitals: Capitals, end: int) -> int:
    """Where a company's name may begin: behind a link, or behind one adjective where those follow their noun ("maskapai swasta X")."""
    linked = _behind_links(capitals, end)
    if capitals.word_at(linked) or grammar(capitals.reading.language).modifiers_first:
        return linked
    at = capitals.after(end)
    stop = capitals.small_noun_end(at)
    if stop - at < SHORTEST_MODIFIER:
        return linked
    name = company_end(capitals, stop + 1)
    return stop + 1 if name and not is_of_a_person(capitals, stop + 1, name) and not capitals.place_end(stop + 1) else linked


def _country_behind_modifiers(capitals: Capitals, at: int) -> Hit | None:
    """The country behind the modifiers of a noun, where they follow it: "perusahaan pertahanan Turki"."""
    small, text = grammar(capitals.reading.language), capitals.reading.plain
    if small.modifiers_first or at < 0:
        return None
    for _ in range(MOST_BEHIND):
        end = capitals.small_word_end(at)
        if not end or text[at:end] in small.prepositions:
            return None
        at = end + 1
        if (country := capitals.hit("country", at)) is not None:
            return country
    return None


def _next_in_list(capitals: Capitals, end: int) -> int:
    """Where the next name of a list begins; 0 where the list ends."""
    text = capitals.reading.plain
    if text.startswith(", ", end):
        return after_joiner(capitals, end + 2) or end + 2
    return behind_and(capitals, end)


def _acronyms(capitals: Capitals) -> Iterator[Found]:
    """ "badan pengadaan DAPA": an acronym behind a small noun, with one small word between them where modifiers stand there."""
    small, text = grammar(capitals.reading.language), capitals.reading.plain
    for hit in capitals.reading.hits.all("agency_noun"):
        at = capitals.after(hit.end)
        if at > 0 and at not in capitals.index and not small.modifiers_first:
            end = text.find(" ", at)
            between = text[at:end]
            says = capitals.reading.hits.at("says", at) or capitals.reading.hits.at("said_by", at)
            at = end + 1 if between.isalpha() and len(between) >= SHORTEST_MODIFIER and says is None else -1
        word = capitals.word_at(at)
        if word is not None and capitals.word_at(hit.start) is None and _is_acronym(capitals, word):
            yield word.start, word.end, "organizations.agency_noun"


def _is_acronym(capitals: Capitals, word: Word) -> bool:
    known = capitals.hit("country", word.start) or capitals.hit("office", word.start) or ordinary(capitals, word.start)
    return word.text.isupper() and word.text.isalpha() and len(word.text) >= SHORTEST_ACRONYM and known is None and not word.quiet


def _based(capitals: Capitals) -> Iterator[Found]:
    """ "Ankara-based Kanat Havacilik": a name of two words or more behind the place of its seat."""
    text = capitals.reading.plain
    for tail in grammar(capitals.reading.language).seated:
        at = text.find(f"-{tail} ")
        while at >= 0:
            start = at + len(tail) + 2
            end = company_end(capitals, start)
            if " " in text[start:end] and text[start:end].split()[0] not in people_names().given:
                yield start, end, "organizations.based"
            at = text.find(f"-{tail} ", start)


# ---------------------------------------------------------------- nouns behind a name


def _explained(capitals: Capitals) -> Iterator[Found]:
    """ "Jadara Systems, perusahaan Yordania", "X, a drone maker": a name with a noun in apposition."""
    text, grammatical = capitals.reading.plain, grammar(capitals.reading.language)
    for hit in capitals.reading.hits.all("company_noun"):
        comma = text.rfind(", ", max(0, hit.start - LONGEST_APPOSITION), hit.start)
        if comma < 0:
            continue
        owner = capitals.hit("country", comma + 2)
        owned = grammatical.behind_owner(text, owner.end) if owner is not None else None  # "X, Kenya's low-cost carrier"
        words = text[owned or comma + 2 : hit.start].split()
        if not _is_apposition(capitals, words, owned=owned is not None) or not _ends_phrase(capitals, hit):
            continue
        start = _name_start(capitals, comma)
        if start >= 0 and not capitals.reading.hits.ending("said_by", start - 1):
            yield start, comma, "organizations.apposition"


def _is_apposition(capitals: Capitals, words: list[str], *, owned: bool) -> bool:
    """Whether an article, an owner or nothing leads to the noun; before it only modifiers, in languages that put them there."""
    small = grammar(capitals.reading.language)
    if not small.modifiers_first:
        return all(word in small.articles for word in words)
    led = owned or (words[:1] and words[0] in small.articles)
    return bool(led) and len(words) + owned <= MOST_MODIFIERS and not any(word in small.prepositions for word in words)


def _ends_phrase(capitals: Capitals, hit: Hit) -> bool:
    """Whether no noun follows ("a company official") and, where its modifiers do, no name of its own ("perusahaan Turki Kanat")."""
    small, text = grammar(capitals.reading.language), capitals.reading.plain
    if not small.modifiers_first:
        return not _is_named(capitals, hit)
    if text[hit.end : hit.end + 1] != " ":
        return True
    return text[hit.end + 1 : text.find(" ", hit.end + 1)] in small.noun_followers


def _is_named(capitals: Capitals, hit: Hit) -> bool:
    """Whether a capital name stands behind a noun, with or without a country between them."""
    at = capitals.after(hit.end)
    country = capitals.hit("country", at)
    return company_end(capitals, capitals.after(country.end) if country is not None else at) > 0


def _name_start(capitals: Capitals, end: int, *, titled: bool = False) -> int:
    """Where the company's name that ends at an offset begins, an office before it or none; -1 where it is none."""
    word = capitals.around(end - 1)
    if word is None or word.end != end or word.quiet:
        return -1
    first = last = capitals.index[word.start]
    while first > 0 and last - first < MOST_WORDS and capitals.joined(first - 1) and _may_name(capitals, capitals.words[first - 1]):
        first -= 1
    begins = capitals.words[first]
    known = people_names()
    if begins.text in known.given or begins.text in known.family or not _may_name(capitals, word):
        return -1
    behind_title = capitals.reading.hits.ending("office", begins.start - 1) or capitals.reading.hits.ending("honorific", begins.start - 1)
    return -1 if (behind_title and not titled) or capitals.place_end(begins.start) >= end else begins.start


def _may_name(capitals: Capitals, word: Word) -> bool:
    if capitals.reading.hits.ending("office", word.end) is not None:
        return False
    return is_own_name(capitals, word) and not capitals.hit("country", word.start) and not capitals.hit("place_head", word.start)
