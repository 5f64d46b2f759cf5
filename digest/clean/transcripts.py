"""Questions and answers of an interview that is printed as a transcript."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from digest.clean.conversations import find_conversation
from digest.clean.words import Words
from digest.model import Block, BlockKind, Span

# "Duta Besar Kanat Tumysh: …": a label is a few words that begin with capitals.
_LABEL = re.compile(r"([A-Z0-9ĐÀ-Ý][^\s:]*(?: [^\s:]+){0,9}?)\s?:\s+(?=\S)")
# "Q. …", "A. …"
_LETTER = re.compile(r"([A-Z])\.\s+(?=\S)")
_SMALL_WORDS = 3
_LONGEST_LABEL = 60  # characters
_SPOKEN = ("paragraph", "heading", "item")
_QUESTION = 400

Change = tuple[int, BlockKind, Span | None]


def with_labels(text: str, blocks: Sequence[Block], words: Words) -> tuple[Block, ...]:
    """The blocks, each label that has a line of its own joined to the words behind it."""
    names = [_alone(text, block) for block in blocks]
    told = Counter(name for name in names if name)
    sure = {name for name, times in told.items() if _is_speaker(name, times, words)}
    if sum(told[name] for name in sure) > 1:
        sure |= {name for name in told if all(part[0].isupper() for part in name.split())}
    joined: list[Block] = []
    for block, name in zip(blocks, (None, *names), strict=False):
        before = joined[-1] if name else None
        if before is not None and name in sure and block.kind in _SPOKEN:
            joined[-1] = replace(before, kind="paragraph", end=block.end)
        else:
            joined.append(block)
    return tuple(joined)


def _alone(text: str, block: Block) -> str | None:
    """The label that a block consists of."""
    if block.kind not in _SPOKEN or text[block.end - 1] != ":" or block.end - block.start > _LONGEST_LABEL:
        return None
    return text[block.start : block.end - 1].strip()


def _is_speaker(name: str, times: int, words: Words) -> bool:
    """Whether a line that ends in a colon says who speaks: it is in capitals, asks, or comes again."""
    return name.isupper() or name.lower() in words.questioners or (times > 1 and _begins_large(name.split()))


def _begins_large(parts: Sequence[str]) -> bool:
    """Whether most words of a label begin with capitals."""
    small = sum(part[:1].islower() for part in parts)
    return small <= _SMALL_WORDS and small < len(parts)


def find_transcript(text: str, blocks: Sequence[Block], words: Words) -> list[Change]:
    """The blocks that are questions or answers, with the label of each answer; none where the article is no interview."""
    labels = {index: span for index, block in enumerate(blocks) if block.kind != "title" and (span := _label(text, block))}
    names = Counter(text[span.start : span.end] for span in labels.values())
    asking = Counter(text[span.start : span.end] for index, span in labels.items() if text[blocks[index].end - 1] == "?")
    askers = {name for name, count in names.items() if _asks(name, words) or (count > 1 and 2 * asking[name] > count)}
    capitals = any(count >= 2 and name.isupper() for name, count in names.items())  # "MINISTER WANG:" speaks, too, if once
    speakers = {name for name, count in names.items() if name not in askers and (count >= 2 or askers or (capitals and name.isupper()))}
    if not speakers or sum(names[name] for name in speakers) < 2:
        return find_conversation(text, blocks, words)
    spoken = {index: text[span.start : span.end] for index, span in labels.items()}
    return _label_blocks(text, blocks, {i: labels[i] for i, name in spoken.items() if name in speakers}, _indices(spoken, askers), words)


def _label(text: str, block: Block) -> Span | None:
    match = _LETTER.match(text, block.start, block.end) or _LABEL.match(text, block.start, min(block.end, block.start + 90))
    if not match or block.kind not in _SPOKEN:
        return None
    return Span(start=match.start(1), end=match.end(1)) if _begins_large(match[1].split()) else None


def _asks(name: str, words: Words) -> bool:
    return name.lower() in words.questioners or name.lower() in words.agencies


def _indices(spoken: dict[int, str], names: set[str]) -> set[int]:
    return {index for index, name in spoken.items() if name in names}


def _label_blocks(text: str, blocks: Sequence[Block], answers: dict[int, Span], questions: set[int], words: Words) -> list[Change]:
    changes: list[Change] = []
    first, last, parted = min(answers), max(answers), False
    for index in range(len(blocks)):
        block = blocks[index]
        if index in answers:
            changes.append((index, "answer", answers[index]))
        elif index in questions or (not questions and _is_question(text, block, _Place(index, first, last, index + 1 in answers), words)):
            changes.append((index, "question", None))
            parted = parted or (index > last and _is_parting(text, block, words))
        elif index > first and not parted and block.kind in ("paragraph", "item"):
            changes.append((index, "answer", None))
    return changes


def _is_parting(text: str, block: Block, words: Words) -> bool:
    """Whether thanks end the interview: what stands behind them, a note on who was asked, nobody says."""
    label = _label(text, block)
    said = text[label.end + 1 if label else block.start : block.end].strip().lower()
    return said.startswith(words.thanks) and "?" not in said


class _Place(NamedTuple):
    """Where a block stands among the answers."""

    at: int
    first: int  # answer
    last: int
    before_answer: bool


def _is_question(text: str, block: Block, place: _Place, words: Words) -> bool:
    """Whether a block asks: right before an answer, or with thanks behind the last."""
    if block.kind not in ("paragraph", "heading") or block.end - block.start > _QUESTION:
        return False
    if place.before_answer:
        return "?" in text[block.start : block.end] or place.first < place.at
    return place.at > place.last and text[block.start : block.end].lower().startswith(words.thanks)
