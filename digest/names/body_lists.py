"""Names of bodies that are lists: "Ministry of Culture, Sports and Tourism"."""

from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.body_extent import Extent
from digest.names.body_words import after_joiner, is_own_name
from digest.names.capitals import Capitals

# Heads behind which "and" may lead to a word that no list has.
GOVERNING = {"Ministry", "Agency", "Committee", "Council", "Commission", "Department", "Directorate General", "Chamber", "Board"}
MOST_LISTED = 8


def grow_joined(extent: Extent) -> bool:
    """Go on over "dan", "and" or a comma of a list, between two ordinary words of names of bodies."""
    if not extent.ends_ordinary:
        return False
    capitals, text = extent.capitals, extent.capitals.reading.plain
    if text.startswith(", ", extent.end):
        at = after_joiner(capitals, extent.end + 2) or extent.end + 2
        following = _listed_word(capitals, at)
        if following is None or (at == extent.end + 2 and not _list_goes_on(capitals, following.end)):
            return False
        return extent.add(following.end, common=True)
    at = after_joiner(capitals, extent.end + 1) if text.startswith(" ", extent.end) else 0
    if at and text[extent.end + 1 : at - 1].count(" ") and _begins_body(capitals, at):
        return False
    following = _listed_word(capitals, at) if at else None
    end = following.end if following else _unlisted_word(capitals, at) if at and extent.head.value in GOVERNING else 0
    return extent.add(end, common=True) if end else False


def _begins_body(capitals: Capitals, at: int) -> bool:
    """Whether a body with a head of its own begins behind "and the": "Committee on Trade and the Joint Commission"."""
    index = capitals.index.get(at)
    while index is not None and capitals.joined(index):
        index += 1
        if capitals.hit("org_tail", capitals.words[index].start) is not None:
            return True
    return False


def _listed_word(capitals: Capitals, at: int) -> Hit | None:
    """An ordinary word with a capital that is no head of a body of its own."""
    if capitals.word_at(at) is None:
        return None
    found = [hit for category in ("org_word", "portfolio") if (hit := capitals.hit(category, at))]
    longest = max(found, key=lambda hit: hit.end, default=None)
    head = capitals.hit("org_head", at)
    return None if head is not None and (longest is None or head.end >= longest.end) else longest


def _unlisted_word(capitals: Capitals, at: int) -> int:
    """The end of a capital word that no table has but that names nothing else either: "Badan X dan Koordinasi"; else 0."""
    word = capitals.word_at(at)
    if word is None or not is_own_name(capitals, word) or capitals.place_end(at) or word.text in people_names().given:
        return 0
    if any(capitals.hit(category, at) for category in ("country", "org_head", "known_body", "known_company", "national_body")):
        return 0
    index = capitals.index[at]
    alone = not capitals.joined(index) or capitals.hit("country", capitals.words[index + 1].start)
    return word.end if alone else 0


def _list_goes_on(capitals: Capitals, end: int) -> bool:
    """Whether "and" closes the list of ordinary words that goes on at an offset."""
    for _ in range(MOST_LISTED):
        comma = capitals.reading.plain.startswith(", ", end)
        if after_joiner(capitals, end + 1 + comma):
            return True
        following = _listed_word(capitals, end + 1 + comma)
        if following is None:
            return False
        end = following.end
    return False
