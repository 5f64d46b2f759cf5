"""Words with capitals that no rule takes for a name."""

from collections.abc import Iterator
from typing import Protocol

from digest.extract.refusals import Refusal
from digest.names.capitals import CATEGORIES, Capitals, find_capitals
from digest.parse.article import Stage

# Words that name something else: what the finders of names look up, nouns for companies, months, weekdays and kinds of agreement.
_OTHER = (*CATEGORIES, "company_cue", "date_month", "date_weekday", "agreement_head", "agreement_again", "bloc")
# What may stand between the start of a sentence and its first word.
_OPENING = 2


class Spanned(Protocol):
    """Whatever stands somewhere in the text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


def unknown_names(stage: Stage) -> Iterator[tuple[int, int, Refusal]]:
    """Runs of capital words that name nothing known; a single one only inside a sentence, where its capital says something."""
    capitals = find_capitals(stage.reading)
    known = _known(stage)
    for first, last in _runs(capitals, known):
        start, end = capitals.words[first].start, capitals.words[last].end
        if first < last or not _opens(stage, start):
            short = stage.reading.plain[start:end].isupper()
            yield start, end, Refusal.ACRONYM if short else Refusal.NO_SIGN


def _known(stage: Stage) -> set[int]:
    """Every offset inside words that are read as something."""
    scene, hits = stage.scene, stage.reading.hits
    spans: list[Spanned] = [*stage.people.mentions, *stage.organizations.mentions, *stage.places.mentions]
    spans += [*scene.countries, *scene.chronology.dates, *scene.quantities]
    spans += [hit for category in _OTHER for hit in hits.all(category)]
    return {offset for span in spans for offset in range(span.start, span.end)}


def _runs(capitals: Capitals, known: set[int]) -> Iterator[tuple[int, int]]:
    """First and last index of the words that stand side by side and are not known; headlines are left out."""
    first: int | None = None
    for index, word in enumerate(capitals.words):
        if word.quiet or word.start in known:
            continue
        first = index if first is None else first
        following = capitals.words[index + 1].start if capitals.joined(index) else None
        if following is None or following in known:
            yield first, index
            first = None


def _opens(stage: Stage, offset: int) -> bool:
    """Whether a word opens its sentence, or a quotation in it."""
    sentence = stage.reading.sentence_at(offset)
    before = stage.reading.plain[offset - 1 : offset]
    return sentence is None or offset - sentence.start <= _OPENING or before in {'"', "'"}
