"""How far the name of a body reaches from its head word to the left."""

from dataclasses import dataclass

from digest.names.body_words import joined_by_and, joined_by_particles, ordinary
from digest.names.capitals import Capitals, Word
from digest.names.grammar import grammar

MOST_PARTS = 16
_LONGEST = 30  # characters of the kind of a text before the last word of it
_WHOLE = frozenset({"Board", "Committee", "Commission", "Council", "Ministry", "Agency"})  # what ends a name before "and"
# Words of these categories open a sentence before a name rather than begin it.
OPENERS = ("deed", "verb", "prep", "theme")


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before the head that ends a name."""

    first: int  # index of the first capital word
    own: bool  # whether it holds more than a country
    country: str | None


def grow_left(capitals: Capitals, index: int, barred: set[int], *, proper: bool) -> Left:
    """The words before the head at `index`; `barred` offsets are offices', `proper` where ordinary words alone make no name."""
    own, country, shared, head = False, None, False, index
    words = grammar(capitals.reading.language)
    for _ in range(MOST_PARTS):
        if index == 0 or not (
            capitals.joined(index - 1)
            or _joined_by_and(capitals, index - 1)
            or _joins_countries(capitals, index - 1)
            or joined_by_particles(capitals, index - 1)
        ):
            break
        word = capitals.words[index - 1]
        nation, common = capitals.hit("country", word.start), ordinary(capitals, word.start)
        if nation is None and _opens(capitals, word):
            break
        nation = nation or capitals.reading.hits.ending("country", word.end)
        if nation is not None and nation.end >= word.end:
            country = nation.value
            shared = shared or ("-" in word.text and nation.start > word.start)  # "Sri Lanka-Peru Society"
        elif word.start in barred or (common is None and not _may_lead(capitals, word)):
            break
        else:
            own = own or not (proper and common)
        if common is None and capitals.reading.plain.startswith(words.owner_endings, word.end):
            break
        index -= 1
    return Left(_behind_text(capitals, index, head), own or shared, None if shared else country)


def _behind_text(capitals: Capitals, index: int, head: int) -> int:
    """Where a body's name begins behind the text that it is the matter of: "MoU Pembentukan Joint Trade Committee"."""
    texts = capitals.reading.hits.within("agreement_head", capitals.words[index].start - _LONGEST, capitals.words[head].start)
    text = next((hit for hit in texts if hit.start <= capitals.words[index].start < hit.end), None)
    if text is None:
        return index
    for first in range(index, head):
        start = capitals.words[first].start
        if start >= text.end and capitals.reading.hits.at("deed", start) is None:
            return first
    return index


def _may_lead(capitals: Capitals, word: Word) -> bool:
    known = (
        word.text not in grammar(capitals.reading.language).not_names or capitals.hit("place_tail", word.start) is not None
    )  # "Volta River Authority"
    return known and not capitals.hit("honorific", word.start)


def _opens(capitals: Capitals, word: Word) -> bool:
    """Whether a word has its capital from the sentence that it opens: "Sidang Inter-Parliamentary Union"."""
    return capitals.reading.opens_sentence(word.start) and any(capitals.reading.hits.at(category, word.start) for category in OPENERS)


def _joins_countries(capitals: Capitals, index: int) -> bool:
    """ "Peru - Kenya Joint Committee": two countries with a dash between them."""
    word, following = capitals.words[index], capitals.words[index + 1]
    if capitals.reading.plain[word.end : following.start] not in {" - ", "- ", " -"}:
        return False
    return capitals.reading.hits.ending("country", word.end) is not None and capitals.hit("country", following.start) is not None


def _joined_by_and(capitals: Capitals, index: int) -> bool:
    """Two ordinary words of names of bodies joined before a head: "Television and Radio Complex"."""
    word, following = capitals.words[index], capitals.words[index + 1]
    small = grammar(capitals.reading.language)
    if not joined_by_and(capitals, index) or _is_company_before(capitals, index) or word.text.rstrip(".") in small.legal_forms:
        return False
    if not small.modifiers_first and capitals.reading.plain[word.end : following.start].strip() in small.function_words:
        return False  # a foreign name has no joiner of the language
    tail = capitals.hit("org_tail", word.start)
    if index and capitals.joined(index - 1) and tail is not None and tail.value in _WHOLE:
        return False  # "Executive Board and Intergovernmental Committee"
    if index and capitals.joined(index - 1) and capitals.place_end(capitals.words[index - 1].start) == capitals.words[index - 1].end:
        return ordinary(capitals, word.start) is None  # "Hanoi Auto and Motorbike Company"
    return (_is_common(capitals, word) or _is_led_by_article(capitals, index)) and _is_common(capitals, following)


def _is_led_by_article(capitals: Capitals, index: int) -> bool:
    """Whether "the" stands before a word, and none before what "and" joins to it: "the Disaster and Emergency Authority"."""
    word = capitals.words[index]
    named = capitals.is_any(("country", "office", "org_head", "org_tail", "known_company", "known_body"), word.start)
    led = any(capitals.reading.lower.endswith(f" {the} ", 0, word.start) for the in grammar(capitals.reading.language).definite)
    return led and not named and not capitals.place_end(word.start)


def _is_company_before(capitals: Capitals, index: int) -> bool:
    """Whether a known company's name holds a word: "SOCAR Trading and National Oil Corporation"."""
    for _ in range(MOST_PARTS):
        if index == 0 or not capitals.joined(index - 1):
            break
        index -= 1
    return capitals.hit("known_company", capitals.words[index].start) is not None


def _is_common(capitals: Capitals, word: Word) -> bool:
    """Whether a word is an ordinary one of names of bodies, or ends as such nouns do: "Ports and Harbours Authority"."""
    if ordinary(capitals, word.start) is not None:
        return True
    named = capitals.is_any(("country", "known_company"), word.start)
    plural = word.text.endswith("s") and not word.text.endswith(("us", "as", "is", "os", "ss"))  # but "Piraeus"
    return not named and (plural or word.text.endswith(grammar(capitals.reading.language).noun_endings))
