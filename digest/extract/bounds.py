"""The stretch of a sentence that one statement fills."""

from digest.extract.evidence import clause_at
from digest.parse.article import Stage


def bounds_of(stage: Stage, offset: int) -> tuple[int, int] | None:
    """The sentence around an offset, cut at semicolons; None outside running text."""
    sentence = stage.reading.sentence_at(offset)
    if sentence is None or stage.is_outside_text(sentence):
        return None
    return clause_at(stage.reading.plain, sentence.start, sentence.end, offset)
