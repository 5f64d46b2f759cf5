"""Questions and answers of an interview that is printed without labels."""

from collections.abc import Iterator, Sequence

from digest.clean.words import Words
from digest.model import Block, BlockKind, Span

_LONGEST = 320
_FEWEST = 2
# Without an announcement there must be so many questions, half of which speak to somebody.
_FEWEST_PLAIN = 4
# The announcement stands in so many blocks before the first question; a question is followed by no more blocks.
_INTRODUCTION = 2
_LONGEST_ANSWER = 7

Group = list[int]


def find_conversation(text: str, blocks: Sequence[Block], words: Words) -> list[tuple[int, BlockKind, Span | None]]:
    """The blocks that are questions or answers; none where the article is no interview."""
    asked = [index for index, block in enumerate(blocks) if _is_question(text, blocks, index, block)]
    if not asked or not _is_interview(text, blocks, asked, words):
        return []
    groups, asking = list(_groups(text, blocks, asked[0])), frozenset(asked)
    by_group = _are_turns(text, blocks, groups)
    changes: list[tuple[int, BlockKind, Span | None]] = []
    for group in groups:
        for index in group:
            leads = by_group and len(group) > 1 and index == group[0]
            kind: BlockKind = "question" if leads or index in asking else "answer"
            changes.append((index, kind, None))
    return changes


def _is_question(text: str, blocks: Sequence[Block], index: int, block: Block) -> bool:
    """Whether a short block asks, and the next one does not."""
    if block.kind not in ("paragraph", "heading") or block.end - block.start > _LONGEST or text[block.end - 1] != "?":
        return False
    return index > 0 and index + 1 < len(blocks) and text[blocks[index + 1].end - 1] != "?"


def _is_interview(text: str, blocks: Sequence[Block], asked: Sequence[int], words: Words) -> bool:
    """Whether headline or introduction announce an interview, or the questions speak to somebody."""
    if len(asked) < _FEWEST or len(blocks) - asked[0] > _LONGEST_ANSWER * len(asked):
        return False
    before = [block for block in blocks[: asked[0]] if block.kind == "title"] + list(blocks[max(0, asked[0] - _INTRODUCTION) : asked[0]])
    if any(words.interview.search(text, block.start, block.end) for block in before):
        return True
    addressing = sum(bool(words.addressing.search(text, blocks[index].start, blocks[index].end)) for index in asked)
    return len(asked) >= _FEWEST_PLAIN and 2 * addressing >= len(asked)


def _groups(text: str, blocks: Sequence[Block], first: int) -> Iterator[Group]:
    """The spoken blocks from the first question on, in the groups that empty lines make."""
    group: Group = []
    for index in range(first, len(blocks)):
        if blocks[index].kind not in ("paragraph", "heading", "item"):
            continue
        if group and text.count("\n", blocks[group[-1]].end, blocks[index].start) > 1:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _are_turns(text: str, blocks: Sequence[Block], groups: Sequence[Group]) -> bool:
    """Whether each group is a question with its answer: most begin with a question mark's line, however the others ask."""
    several = [group for group in groups if len(group) > 1]
    asking = sum(text[blocks[group[0]].end - 1] == "?" for group in several)
    short = all(blocks[group[0]].end - blocks[group[0]].start <= _LONGEST for group in several)
    return len(several) >= _FEWEST and short and 2 * len(several) > len(groups) and 2 * asking >= len(several)
