"""The words that names of bodies are made of, and what joins them."""

from digest.model import Hit
from digest.names.capitals import Capitals, Word
from digest.names.grammar import grammar

# Categories of the words that names of bodies are made of; known bodies are parts of longer names too.
ORDINARY = ("org_word", "portfolio", "org_head", "org_tail", "known_body", "national_body")
SIGN = " & "  # joins the names of one company
PARTICLES_LENGTH = 12  # " de la "


def ordinary(capitals: Capitals, at: int) -> Hit | None:
    """The ordinary word of names of bodies that begins at an offset, the longest reading of it."""
    found = [hit for category in ORDINARY if (hit := capitals.hit(category, at))]
    return max(found, key=lambda hit: hit.end) if found else None


def is_own_name(capitals: Capitals, word: Word) -> bool:
    """Whether a capital word may be a proper name inside the name of a body."""
    if capitals.hit("office", word.start) or capitals.hit("honorific", word.start):
        return False
    return word.text not in grammar(capitals.reading.language).not_names


def run_end(capitals: Capitals, word: Word) -> int:
    """The end of the run of proper names that begins with a word."""
    index = capitals.index[word.start]
    while (capitals.joined(index) or _joined_by_particles(capitals, index) or _joined_by_sign(capitals, index)) and is_own_name(
        capitals, capitals.words[index + 1]
    ):
        index += 1
    return capitals.words[index].end


def _joined_by_sign(capitals: Capitals, index: int) -> bool:
    """ "Weber & Sons"."""
    if index + 1 >= len(capitals.words):
        return False
    return capitals.reading.plain[capitals.words[index].end : capitals.words[index + 1].start] == SIGN


def _joined_by_particles(capitals: Capitals, index: int) -> bool:
    """ "Banco de Lima", "Minera Cerro del Inca": small words of names between two capital words."""
    if index + 1 >= len(capitals.words):
        return False
    start, end = capitals.words[index].end, capitals.words[index + 1].start
    between = capitals.reading.plain[start:end].split() if end - start < PARTICLES_LENGTH else []
    return bool(between) and all(word in grammar(capitals.reading.language).particles for word in between)


def after_joiner(capitals: Capitals, at: int) -> int:
    """Behind the "and" that stands at an offset; 0 where none does."""
    for joiner in grammar(capitals.reading.language).joiners:
        if capitals.reading.plain.startswith(f"{joiner} ", at):
            return at + len(joiner) + 1
    return 0


def joined_by_and(capitals: Capitals, index: int) -> bool:
    """Whether "and" alone stands between a word and the next; "and the" begins another name."""
    word, following = capitals.words[index], capitals.words[index + 1]
    gap = capitals.reading.plain[word.end : following.start]
    return gap.count(" ") == 2 and gap.strip() in grammar(capitals.reading.language).joiners
