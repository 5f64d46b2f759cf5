"""Where an article sets words in quotation marks, and which of them are speech."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.annotate import Reading
from digest.extract.evidence import trimmed
from digest.model import Block

_OPENING = "“„«‟"
_CLOSING = "”»"
_DOUBLE = re.compile('"')
_SINGLE = re.compile("'")
_SPOKEN_KINDS = ("paragraph", "answer", "item", "question")
# Fewer words are a title, a name or a scare quote, more or less whatever stands around them.
FEWEST_WORDS = 4
_FEWEST_SPOKEN = 2
_LONGEST_TITLE = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Words in quotation marks. Offsets into the text; one of the marks may be lost."""

    block: int
    first: int  # the block that it begins in
    start: int  # of the first word
    end: int  # after the last character before the closing mark
    opened: int  # of the opening mark, or of the first word where it is lost
    closed: int  # after the closing mark, or after the last character where it is lost


def find_speeches(reading: Reading) -> list[Speech]:
    """Everything in quotation marks, in text order; a quote over several paragraphs is one."""
    found: list[Speech] = []
    blocks = reading.article.blocks
    for index, block in enumerate(blocks):
        if block.kind in _SPOKEN_KINDS:
            found.extend(_in_block(reading, blocks, index))
    return _joined(reading, found)


def _in_block(reading: Reading, blocks: Sequence[Block], index: int) -> Iterator[Speech]:
    block = blocks[index]
    opened: int | None = None
    any_mark = False
    for position in _marks(reading, block):
        opens = _opens(reading, block, position, opened is None)
        if opens:
            if opened is None:
                opened = position
        elif opened is not None:
            yield _speech(reading, index, (opened, position + 1), marks=(1, 1))
            opened = None
        elif not any_mark and (start := _lost_opening(reading, blocks, index, position)) is not None:
            yield _speech(reading, index, (start, position + 1), marks=(0, 1))
        any_mark = True
    if opened is not None and _open_to_end(reading, block, opened):
        yield _speech(reading, index, (opened, block.end), marks=(1, 0))
    elif not any_mark and _introduced(reading, blocks, index) and _first_person(reading, block):
        yield _speech(reading, index, (block.start, block.end), marks=(0, 0))


def _marks(reading: Reading, block: Block) -> list[int]:
    marks = [match.start() for match in _DOUBLE.finditer(reading.plain, block.start, block.end)]
    if marks or reading.plain.find("'", block.start, block.end) < 0:
        return marks
    return [match.start() for match in _SINGLE.finditer(reading.plain, block.start, block.end) if _is_mark(reading, block, match.start())]


def _is_mark(reading: Reading, block: Block, position: int) -> bool:
    """Whether a single mark opens before a capital or closes after punctuation; all others are apostrophes."""
    before = reading.plain[position - 1] if position > block.start else " "
    after = reading.plain[position + 1] if position + 1 < block.end else " "
    if after.isupper():
        return not before.isalnum()
    return before in ".,!?" and not after.isalnum()


def _opens(reading: Reading, block: Block, position: int, outside: bool) -> bool:
    """Whether a mark opens words: by its shape; where a closing one may stand on both sides (”…”), by what stands around it."""
    printed = reading.article.text[position]
    if printed in _OPENING or (printed in _CLOSING and not outside):
        return printed in _OPENING
    before = reading.plain[position - 1] if position > block.start else " "
    after = reading.plain[position + 1] if position + 1 < block.end else " "
    return not after.isspace() and (before.isspace() or before in "([:,-/")


def _speech(reading: Reading, block: int, span: tuple[int, int], marks: tuple[int, int]) -> Speech:
    """A speech from the span with its marks; `marks` is how many characters of it are marks, at either end."""
    start, end = trimmed(reading.plain, span[0] + marks[0], span[1] - marks[1])
    return Speech(block=block, first=block, start=start, end=end, opened=span[0], closed=span[1])


def _lost_opening(reading: Reading, blocks: Sequence[Block], index: int, closing: int) -> int | None:
    """Where a quote begins whose opening mark is lost: after a colon, in the block before or in this one."""
    if _introduced(reading, blocks, index):
        return blocks[index].start
    block = blocks[index]
    for hit in reading.hits.within("saying", block.start, closing):
        colon = reading.plain.find(":", hit.end, min(closing, hit.end + 120))
        if colon >= 0 and reading.plain[colon + 1].isspace():
            return trimmed(reading.plain, colon + 1, closing)[0]
    return None


def _introduced(reading: Reading, blocks: Sequence[Block], index: int) -> bool:
    """Whether the block before ends in a colon after a verb of saying."""
    before = blocks[index - 1] if index else None
    if before is None or before.kind not in ("paragraph", "answer") or reading.plain[before.end - 1] != ":":
        return False
    return bool(reading.hits.within("saying", max(before.start, before.end - 160), before.end))


def _first_person(reading: Reading, block: Block) -> bool:
    return bool(reading.hits.first("first_person", block.start, block.end))


def _open_to_end(reading: Reading, block: Block, opened: int) -> bool:
    """Whether a mark that never closes still opens a quote: it begins the paragraph or follows a colon."""
    before = reading.plain[block.start : opened].rstrip()
    return not before or before.endswith(":")


def _joined(reading: Reading, speeches: list[Speech]) -> list[Speech]:
    """Quotes whose paragraph ends without a mark are continued by a paragraph that opens with one."""
    joined: list[Speech] = []
    for speech in speeches:
        last = joined[-1] if joined else None
        if last and last.end == last.closed and last.block + 1 == speech.block and _begins_block(reading, speech):
            joined[-1] = replace(speech, first=last.first, start=last.start, opened=last.opened)
        else:
            joined.append(speech)
    return joined


def _begins_block(reading: Reading, speech: Speech) -> bool:
    return speech.opened == reading.article.blocks[speech.block].start


def is_speech(reading: Reading, speech: Speech) -> bool:
    """Whether the words can be somebody's: enough of them, begun like a sentence and not capitalised like a title."""
    words = reading.plain[speech.start : min(speech.end, speech.start + 400)].split()
    if not words or not (words[0][:1].isupper() or words[0][:1].isdigit()):
        return False
    # A comma before the closing mark leads over to an attribution, which no title does.
    if words[-1][-1] in ",?!":
        return len(words) >= _FEWEST_SPOKEN
    return len(words) >= FEWEST_WORDS and (len(words) > _LONGEST_TITLE or not _title_case(words))


def _title_case(words: list[str]) -> bool:
    long = [word for word in words[1:] if len(word) > 3 and word[:1].isalpha()]
    return bool(long) and all(word[0].isupper() for word in long)
