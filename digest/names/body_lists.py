"""Names of bodies that are lists: "Ministry of Culture, Sports and Tourism"."""

from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.body_extent import Extent
from digest.names.body_words import after_joiner, behind_and, is_own_name, joined_by_and
from digest.names.capitals import Capitals, Word
from digest.names.grammar import grammar
from digest.names.portfolios import ordinary_end

# Heads behind which "and" may lead to a word that no list has.
GOVERNING = {
    "Ministry",
    "Agency",
    "Committee",
    "Council",
    "Commission",
    "Department",
    "Directorate General",
    "Chamber",
    "Board",
    "Union",
    "Association",
    "Federation",
}
# Heads whose names are fields.
FIELDED = {"Ministry", "Department"}
MOST_LISTED = 8


def grow_joined(extent: Extent) -> bool:
    """Go on over "dan", "and" or a comma of a list, between two ordinary words of names of bodies."""
    capitals, text = extent.capitals, extent.capitals.reading.plain
    if not extent.ends_ordinary and not _ends_field(extent):
        return False
    if text.startswith(", ", extent.end):
        at = after_joiner(capitals, extent.end + 2) or extent.end + 2
        following = _listed_word(capitals, at)
        if following is None and at > extent.end + 2 and extent.head.value in GOVERNING and (end := _unlisted_word(capitals, at)):
            return extent.add(end, common=True)  # ", dan Utilitas Denmark"
        if following is None or (at == extent.end + 2 and not _list_goes_on(extent, following.end)):
            return False
        return extent.add(_whole(capitals, at, following.end), common=True)
    at = behind_and(capitals, extent.end)
    foreign = not grammar(capitals.reading.language).modifiers_first  # a name whose head ends it, in a language whose heads begin names
    if at and (foreign or text[extent.end + 1 : at - 1].count(" ")) and _begins_body(capitals, at):
        return False
    following = _listed_word(capitals, at) if at else None
    end = _whole(capitals, at, following.end) if following else _unlisted_word(capitals, at) if at and extent.head.value in GOVERNING else 0
    return extent.add(end, common=True) if end else False


def _whole(capitals: Capitals, at: int, end: int) -> int:
    """The end of a word of a list, with what a hyphen joins to it: "Sains-Teknologi"."""
    word = capitals.word_at(at)
    return max(end, word.end) if word is not None else end


def _ends_field(extent: Extent) -> bool:
    """Whether a word that no list has is what a body is for: "and" with a listed one follows it, or with another and a country."""
    text, capitals = extent.capitals.reading.plain, extent.capitals
    at = behind_and(capitals, extent.end) if extent.parts == 1 else 0
    if at == 0 or text[extent.end + 1 : at - 1].count(" "):
        return False
    if extent.head.value in FIELDED and _listed_word(capitals, at) is not None:
        return True
    end = _unlisted_word(capitals, at) if extent.head.value in GOVERNING and not extent.country else 0
    return end > 0 and capitals.hit("country", end + 1) is not None


def _begins_body(capitals: Capitals, at: int) -> bool:
    """Whether a body with a head of its own begins behind "and the": "Committee on Trade and the Joint Commission"."""
    index = capitals.index.get(at)
    if capitals.hit("org_tail", at) is not None and _is_led_on(capitals, at):
        return True
    listed = grammar(capitals.reading.language).modifiers_first  # "and the Trade and Investment Agency"
    while index is not None and (capitals.joined(index) or (listed and joined_by_and(capitals, index))):
        index += 1
        if capitals.hit("org_tail", capitals.words[index].start) is not None:
            return True
    return False


def _is_led_on(capitals: Capitals, at: int) -> bool:
    """Whether "of" stands behind a word."""
    of = grammar(capitals.reading.language).of
    return capitals.reading.plain.startswith(of, capitals.words[capitals.index[at]].end)


def _listed_word(capitals: Capitals, at: int) -> Hit | None:
    """An ordinary word with a capital that is no head of a body of its own."""
    if capitals.word_at(at) is None:
        return None
    longest = capitals.longest(("org_word", "portfolio"), at)
    head = capitals.hit("org_head", at)
    return None if head is not None and (longest is None or head.end >= longest.end) else longest


def _unlisted_word(capitals: Capitals, at: int) -> int:
    """The end of a capital word that no table has but that names nothing else either: "Badan X dan Koordinasi"; else 0."""
    word = capitals.word_at(at)
    if word is not None and (end := ordinary_end(capitals, at)):
        return end  # "and Light Industry"
    if word is None or not is_own_name(capitals, word) or capitals.place_end(at) or word.text in people_names().given:
        return 0
    if not word.text[1:].islower() or not (_is_noun(capitals, word) or capitals.joined(capitals.index[at])):
        return 0
    if capitals.is_any(("country", "org_head", "known_body", "known_company", "national_body"), at):
        return 0
    index = capitals.index[at]
    if end := _two_words_end(capitals, index):
        return end
    alone = not capitals.joined(index) or capitals.hit("country", capitals.words[index + 1].start)
    return word.end if alone else 0


def _two_words_end(capitals: Capitals, index: int) -> int:
    """The end of two words of which no table has either, where the second is the noun: "and Senior Citizens"; else 0."""
    if not grammar(capitals.reading.language).modifiers_first or not capitals.joined(index) or capitals.joined(index + 1):
        return 0
    following = capitals.words[index + 1]
    named = capitals.is_any(("country", "office", "org_tail", "known_company"), following.start)
    return following.end if not named and following.text[1:].islower() and _is_noun(capitals, following) else 0


def _is_noun(capitals: Capitals, word: Word) -> bool:
    """Whether a word ends as common nouns in names of bodies do or a country follows it; any will do where modifiers stand behind."""
    small = grammar(capitals.reading.language)
    country = capitals.hit("country", capitals.after(word.end))
    return not small.modifiers_first or country is not None or word.text.endswith((*small.noun_endings, "s"))


def _list_goes_on(extent: Extent, end: int) -> bool:
    """Whether "and" with a further word closes the list of ordinary words that goes on at an offset."""
    capitals = extent.capitals
    for _ in range(MOST_LISTED):
        comma = capitals.reading.plain.startswith(", ", end)
        if last := after_joiner(capitals, end + 1 + comma):
            return _listed_word(capitals, last) is not None or (extent.head.value in GOVERNING and _unlisted_word(capitals, last) > 0)
        following = _listed_word(capitals, end + 1 + comma)
        if following is None:
            return False
        end = following.end
    return False
