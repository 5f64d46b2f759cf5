"""The sentence or clause under a fact."""

from digest.annotate import Reading
from digest.model import Evidence

# A sentence longer than this is quoted by its clause between semicolons, or a reader would have to search it again.
LONG = 400


def evidence_at(reading: Reading, offset: int, rule: str) -> Evidence:
    """The sentence (of a long one, the clause between semicolons) around an offset, as printed."""
    sentence = reading.sentence_at(offset)
    if sentence is None:
        start, end = line_at(reading.plain, offset)
    else:
        start, end = sentence.start, sentence.end
    if end - start > LONG:
        start, end = clause_at(reading.plain, start, end, offset)
    return Evidence(quote=reading.article.text[start:end], start=start, end=end, rule=rule, at=offset)


def line_at(text: str, offset: int) -> tuple[int, int]:
    """The line around an offset, without white space at its ends."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return trimmed(text, start, len(text) if end < 0 else end)


def clause_at(text: str, start: int, end: int, offset: int) -> tuple[int, int]:
    """The part between semicolons around an offset."""
    left = text.rfind(";", start, offset)
    right = text.find(";", offset, end)
    return trimmed(text, start if left < 0 else left + 1, end if right < 0 else right)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
