"""The stretch of a sentence that one statement fills."""

from digest.parse.article import Stage


def bounds_of(stage: Stage, offset: int) -> tuple[int, int] | None:
    """The sentence around an offset, cut at semicolons; None outside running text."""
    sentence = stage.reading.sentence_at(offset)
    if sentence is None or stage.is_outside_text(sentence):
        return None
    text = stage.reading.plain
    left = text.rfind(";", sentence.start, offset)
    right = text.find(";", offset, sentence.end)
    return (sentence.start if left < 0 else left + 1), (sentence.end if right < 0 else right)
