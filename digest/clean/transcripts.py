"""Questions and answers of an interview that is printed as a transcript."""

import re
from collections import Counter
from collections.abc import Sequence

from digest.clean.conversations import find_conversation
from digest.clean.words import Words
from digest.model import Block, BlockKind, Span

# "Duta Besar Kanat Tumysh: …": a label is a few words that begin with capitals.
_LABEL = re.compile(r"([A-Z0-9ĐÀ-Ý][^\s:]*(?: [^\s:]+){0,9}?)\s?:\s+(?=\S)")
# "Q. …", "A. …"
_LETTER = re.compile(r"([A-Z])\.\s+(?=\S)")
_SMALL_WORDS = 3
_QUESTION = 400

Change = tuple[int, BlockKind, Span | None]


def find_transcript(text: str, blocks: Sequence[Block], words: Words) -> list[Change]:
    """The blocks that are questions or answers, with the label of each answer; none where the article is no interview."""
    labels = {index: span for index, block in enumerate(blocks) if block.kind != "title" and (span := _label(text, block))}
    names = Counter(text[span.start : span.end] for span in labels.values())
    askers = {name for name in names if _asks(text, blocks, labels, name, words)}
    speakers = {name for name, count in names.items() if name not in askers and (count >= 2 or askers)}
    if not speakers or sum(names[name] for name in speakers) < 2:
        return find_conversation(text, blocks, words)
    spoken = {index: text[span.start : span.end] for index, span in labels.items()}
    return _label_blocks(text, blocks, {i: labels[i] for i, name in spoken.items() if name in speakers}, _indices(spoken, askers), words)


def _label(text: str, block: Block) -> Span | None:
    match = _LETTER.match(text, block.start, block.end) or _LABEL.match(text, block.start, min(block.end, block.start + 90))
    if not match or block.kind not in ("paragraph", "heading", "item"):
        return None
    parts = match[1].split()
    small = sum(part[:1].islower() for part in parts)
    return Span(start=match.start(1), end=match.end(1)) if small <= _SMALL_WORDS and small < len(parts) else None


def _asks(text: str, blocks: Sequence[Block], labels: dict[int, Span], name: str, words: Words) -> bool:
    if name.lower() in words.questioners or name.lower() in words.agencies:
        return True
    own = [blocks[i] for i, span in labels.items() if text[span.start : span.end] == name]
    return len(own) > 1 and 2 * sum(text[block.end - 1] == "?" for block in own) > len(own)


def _indices(spoken: dict[int, str], names: set[str]) -> set[int]:
    return {index for index, name in spoken.items() if name in names}


def _label_blocks(text: str, blocks: Sequence[Block], answers: dict[int, Span], questions: set[int], words: Words) -> list[Change]:
    changes: list[Change] = []
    first = min(answers)
    for index in range(len(blocks)):
        block = blocks[index]
        if index in answers:
            changes.append((index, "answer", answers[index]))
        elif index in questions or (not questions and _is_question(text, blocks, answers, index, words)):
            changes.append((index, "question", None))
        elif index > first and block.kind in ("paragraph", "item"):
            changes.append((index, "answer", None))
    return changes


def _is_question(text: str, blocks: Sequence[Block], answers: dict[int, Span], index: int, words: Words) -> bool:
    block = blocks[index]
    if block.kind not in ("paragraph", "heading") or block.end - block.start > _QUESTION:
        return False
    if index + 1 in answers:
        return "?" in text[block.start : block.end] or any(other < index for other in answers)
    return index > max(answers) and text[block.start : block.end].lower().startswith(words.thanks)
