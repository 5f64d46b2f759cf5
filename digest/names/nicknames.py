"""What somebody is called besides: "Rosalinda Quispe alias Rosi", and one word of the beginnings of two names, "Rosqui"."""

from collections.abc import Iterator

from digest.gazetteer import people_names
from digest.model import Span
from digest.names.capitals import Capitals, Word
from digest.names.grammar import grammar
from digest.names.register import Person
from digest.names.spelling import folded

SHORTEST_PIECE = 3  # letters of each of two names that one word is made of


def add_nicknames(capitals: Capitals, people: list[Person], taken: set[int]) -> None:
    """Note everywhere that a person is called by such a word alone, where it can mean nobody else."""
    called: dict[str, list[Person]] = {}
    said = {word.text for word in _beside_sayings(capitals)}
    for person in people:
        for text in dict.fromkeys((*_told(capitals, person), *(text for text in said if is_blend(person.words, text)))):
            called.setdefault(text, []).append(person)
    known = {index for person in people for mention in person.mentions for index in capitals.indexes(mention.start, mention.end)} | taken
    for index, word in enumerate(capitals.words if called else ()):
        bearers = called.get(word.text, [])
        if len(bearers) == 1 and index not in known and _is_alone(capitals, index):
            bearers[0].also.append(Span(start=word.start, end=word.end))


def _told(capitals: Capitals, person: Person) -> Iterator[str]:
    """The word by which an article says that somebody is called."""
    text, links = capitals.reading.plain, grammar(capitals.reading.language).called
    for mention in person.mentions:
        at = next((mention.end + len(link) for link in links if text.startswith(link, mention.end)), -1)
        word = capitals.word_at(at)
        if word is not None and _is_alone(capitals, capitals.index[at]) and not capitals.is_any(("country", "office"), at):
            yield word.text


def _beside_sayings(capitals: Capitals) -> Iterator[Word]:
    """The words alone that say something: "kata X", "X menyatakan"."""
    hits = capitals.reading.hits
    behind = (capitals.word_at(capitals.after(hit.end)) for hit in hits.all("said_by"))
    before = (capitals.around(hit.start - 2) for hit in hits.all("says"))
    return (word for word in (*behind, *before) if word is not None and _is_alone(capitals, capitals.index[word.start]))


def _is_alone(capitals: Capitals, index: int) -> bool:
    """Whether no capital word stands right before or behind a word; one that opens the sentence before is none of its name."""
    before = index > 0 and capitals.joined(index - 1) and not capitals.reading.opens_sentence(capitals.words[index - 1].start)
    return not (before or capitals.joined(index))


def is_blend(name: tuple[str, ...], text: str) -> bool:
    """Whether a word is the beginning of the first name and the beginning of the second, and no name by itself."""
    if len(name) < 2 or text in people_names().given or text in people_names().family or len(folded(text)) != 1:
        return False
    word, (first, second) = folded(text)[0], name[:2]
    cuts = range(SHORTEST_PIECE, len(word) - SHORTEST_PIECE + 1)
    return word not in name and any(first.startswith(word[:cut]) and second.startswith(word[cut:]) for cut in cuts)
