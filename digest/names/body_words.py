"""The words that names of bodies are made of, and what joins them."""

import re
from collections.abc import Iterator, Mapping

from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.body_mention import OrganizationMention
from digest.names.capitals import Capitals, Word
from digest.names.grammar import grammar

# Categories of the words that names of bodies are made of; known bodies are parts of longer names too.
ORDINARY = ("org_word", "portfolio", "org_head", "org_tail", "known_body", "national_body")
# What a capital word before a name may be that is no given name.
NO_GIVEN = ("country", "office", "portfolio_office", "honorific")
MOST_PLACES = 12  # where a name is looked at to tell whose it is
SIGN = " & "  # joins the names of one company
PARTICLES_LENGTH = 12  # " de la "

# Categories of names known from lists, and the rule that each is reported by.
KNOWN = {
    "known_body": "organizations.known_body",
    "known_company": "organizations.company",
    "national_body": "organizations.national_body",
}
# Heads that a country alone does not complete.
NEEDS_OWN_NAME = {"Party", "Group", "Company", "Union", "Center", "Complex", "Hub", "Team", "Service", "Front", "Fund", "Power", "Airline"}
INITIALS = 2  # letters without full stops: "BJ Habibie"
LONGEST_RANK = 30  # characters of a rank before the force
BRACKET = re.compile(r" {0,3}\([A-ZÀ-Þ]{2,8}\)")  # an acronym that a name is known by


def ordinary(capitals: Capitals, at: int) -> Hit | None:
    """The ordinary word of names of bodies that begins at an offset, the longest reading of it."""
    return capitals.longest(ORDINARY, at)


def is_own_name(capitals: Capitals, word: Word) -> bool:
    """Whether a capital word may be a proper name inside the name of a body."""
    if capitals.hit("office", word.start) or capitals.hit("honorific", word.start):
        return False
    return word.text not in grammar(capitals.reading.language).not_names


def run_end(capitals: Capitals, word: Word) -> int:
    """The end of the run of proper names that begins with a word."""
    index = capitals.index[word.start]
    while (capitals.joined(index) or joined_by_particles(capitals, index) or _joined_by_sign(capitals, index)) and _goes_on(
        capitals, capitals.words[index + 1]
    ):
        index += 1
    return capitals.words[index].end


def _goes_on(capitals: Capitals, word: Word) -> bool:
    """Whether a word goes on with a proper name: another one, or an ordinary one of names of bodies ("Astyk Trade")."""
    if is_own_name(capitals, word):
        return True
    return bool(capitals.hit("portfolio", word.start) or capitals.hit("org_word", word.start))


def _joined_by_sign(capitals: Capitals, index: int) -> bool:
    """ "Weber & Sons"."""
    if index + 1 >= len(capitals.words):
        return False
    return capitals.reading.plain[capitals.words[index].end : capitals.words[index + 1].start] == SIGN


def joined_by_particles(capitals: Capitals, index: int) -> bool:
    """ "Banco de Lima", "Minera Cerro del Inca": small words of names between two capital words."""
    if index + 1 >= len(capitals.words):
        return False
    start, end = capitals.words[index].end, capitals.words[index + 1].start
    between = capitals.reading.plain[start:end].split() if end - start < PARTICLES_LENGTH else []
    return bool(between) and all(word in grammar(capitals.reading.language).body_particles for word in between)


def after_joiner(capitals: Capitals, at: int) -> int:
    """Behind the "and" that stands at an offset; 0 where none does."""
    for joiner in grammar(capitals.reading.language).joiners:
        if capitals.reading.plain.startswith(f"{joiner} ", at):
            return at + len(joiner) + 1
    return 0


def behind_and(capitals: Capitals, end: int) -> int:
    """Behind the "and" that follows a name with a space between; 0 where none does."""
    return after_joiner(capitals, end + 1) if capitals.reading.plain.startswith(" ", end) else 0


def before_of(capitals: Capitals, start: int) -> Iterator[int]:
    """Where each "of" begins that leads from an office or a body to a name."""
    text = capitals.reading.plain
    return (start - len(of) for of in grammar(capitals.reading.language).office_of if text.endswith(of, 0, start))


def joined_by_and(capitals: Capitals, index: int) -> bool:
    """Whether "and" alone stands between a word and the next; "and the" begins another name."""
    if index + 1 >= len(capitals.words):
        return False
    word, following = capitals.words[index], capitals.words[index + 1]
    gap = capitals.reading.plain[word.end : following.start]
    return gap.count(" ") == 2 and gap.strip() in grammar(capitals.reading.language).joiners


def is_of_a_person(capitals: Capitals, start: int, end: int) -> bool:
    """Whether a name is built like a person's, or stands elsewhere behind an office or a given name."""
    reading, names = capitals.reading, people_names()
    words = reading.plain[start:end].split()
    if len(words) > 1 and (words[0] in names.given or words[0] in names.family):
        return True
    for at in capitals.beginnings.of(reading.plain[start:end])[:MOST_PLACES]:
        index = capitals.index[at]
        before = capitals.words[index - 1] if index and capitals.joined(index - 1) else None
        titled = any(reading.hits.ending(category, at - 1) for category in ("office", "portfolio_office", "honorific", "portfolio"))
        if titled and not _leaves_a_name(capitals, end - start, index):
            return True
        if before is not None and not capitals.hit("org_head", before.start) and may_be_given(capitals, before.start):
            return True
    return False


def _leaves_a_name(capitals: Capitals, length: int, index: int) -> bool:
    """Whether two words more stand behind a name of one word, so that they are whoever serves in it: "CEO Kestrel Luis Vega"."""
    word = capitals.words[index]
    if word.end - word.start != length or len(capitals.words) <= index + 2:
        return False
    return capitals.joined(index) and capitals.joined(index + 1) and word.text not in people_names().given


def begins_with_initials(capitals: Capitals, index: int) -> bool:
    """Whether two letters without full stops are the initials of the name behind them: "Wakil Ketua MPR BJ Hartono"."""
    text = capitals.words[index].text
    if len(text) != INITIALS or not text.isupper() or not capitals.joined(index):
        return False
    following = capitals.words[index + 1]
    return not following.text.isupper() and may_be_given(capitals, following.start) and ordinary(capitals, following.start) is None


def body_behind(capitals: Capitals, bodies: Mapping[int, OrganizationMention], end: int) -> OrganizationMention | None:
    """The body, of some by where they begin, that a name is said to be of: "Rep. X of the Peruvian Party"."""
    text = capitals.reading.plain
    link = next((link for link in grammar(capitals.reading.language).of_body if text.startswith(link, end)), None)
    return bodies.get(end + len(link)) if link is not None else None


def may_be_given(capitals: Capitals, at: int) -> bool:
    """Whether a capital word may be a given name: no country, and none of the words that begin sentences."""
    word = capitals.words[capitals.index[at]]
    return not capitals.is_any(NO_GIVEN, at) and word.text not in grammar(capitals.reading.language).not_names


def offsets(capitals: Capitals, *categories: str) -> set[int]:
    """The offsets inside the hits of some categories: "Serikat" of "Amerika Serikat" is no union."""
    return {at for category in categories for hit in capitals.reading.hits.all(category) for at in range(hit.start, hit.end)}
