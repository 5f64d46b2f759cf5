"""A sentence with figures, taken apart into its statements."""

from dataclasses import dataclass

from digest.annotate import Reading
from digest.model import Hit, Quantity, Sentence


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that holds quantities, with the words in it that tell what they are about."""

    reading: Reading
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    cues: tuple[Hit, ...]  # of figure_metric, without those that are part of a name
    breaks: tuple[int, ...]  # where one part of the sentence ends and the next begins

    def part(self, offset: int) -> int:
        """Which part of the sentence an offset lies in."""
        return sum(end <= offset for end in self.breaks)

    def part_span(self, offset: int) -> tuple[int, int]:
        """The part of the sentence around an offset."""
        edges = (self.sentence.start, *self.breaks, self.sentence.end)
        index = self.part(offset)
        return edges[index], edges[index + 1]

    def before(self, category: str, quantity: Quantity) -> Hit | None:
        """The last hit of a category before a quantity, in its part of the sentence."""
        found = self.reading.hits.within(category, self.part_span(quantity.start)[0], quantity.end)
        return found[-1] if found else None

    def near(self, category: str, quantity: Quantity) -> bool:
        """Whether a category has a hit in the same part of the sentence."""
        return bool(self.reading.hits.within(category, *self.part_span(quantity.start)))


def statements(reading: Reading, quantities: tuple[Quantity, ...]) -> list[Statement]:
    """The sentences that hold quantities, in text order."""
    grouped: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        sentence = reading.sentence_at(quantity.start)
        if sentence is not None:
            grouped.setdefault(sentence.index, []).append(quantity)
    return [_statement(reading, reading.article.sentences[index], tuple(found)) for index, found in sorted(grouped.items())]


def _statement(reading: Reading, sentence: Sentence, quantities: tuple[Quantity, ...]) -> Statement:
    hits = reading.hits
    cues = tuple(hit for hit in hits.within("figure_metric", sentence.start, sentence.end) if hit.value != "none")
    breaks = tuple(hit.start for hit in hits.within("figure_break", sentence.start, sentence.end) if hit.start > sentence.start)
    return Statement(reading, sentence, quantities, cues, breaks)
