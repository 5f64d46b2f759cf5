"""Which lines of a web page are its article's: the element that holds nearly all sentences, without what stands apart in it."""

import re
from collections.abc import Iterable, Sequence

from digest.pages.outline import Node, Run

# A line of an article's text: long enough, with a full stop, few of its letters linked.
_LONG = 40
_STOP = re.compile(r"[.!?…:][\"”'’»)\]]*(?:\s|$)")
_FEW_LINKED, _MOSTLY_LINKED = 0.3, 0.6
_LINKED_SENTENCE = 120
# An element that holds so much of the text is the article's, whatever it is named.
_ALL = 0.6
# The article's element holds so much of what the element around it does; one that says it is the article's may hold less.
_NEARLY, _MOST = 0.9, 0.6


def article_runs(runs: Sequence[Run], nodes: Sequence[Node], texts: Sequence[str]) -> frozenset[int]:
    """The indices of the lines that are the article's, given their texts as they are seen."""
    worth = [_worth(run, text) for run, text in zip(runs, texts, strict=True)]
    _add_up(worth, runs, nodes)
    total = nodes[0].score
    apart = _inherited([node.apart and (not total or node.score <= _ALL * total) for node in nodes], nodes)
    worth = [0 if apart[run.node] else each for run, each in zip(runs, worth, strict=True)]
    _add_up(worth, runs, nodes)
    holder = _holder(nodes, apart)
    inside = _inherited([index == holder for index in range(len(nodes))], nodes)
    own = (inside[run.node] and not apart[run.node] and not _is_link(run, text) for run, text in zip(runs, texts, strict=True))
    return frozenset(index for index, is_own in enumerate(own) if is_own)


def _worth(run: Run, text: str) -> int:
    sentence = len(text) >= _LONG and _STOP.search(text) and run.linked <= _FEW_LINKED * max(1, run.letters)
    return len(text) if sentence else 0


def _is_link(run: Run, text: str) -> bool:
    """Whether a line leads elsewhere and says little else."""
    if not run.letters or run.linked < _MOSTLY_LINKED * run.letters:
        return False
    return not (len(text) >= _LINKED_SENTENCE and _STOP.search(text))


def _add_up(worth: Iterable[int], runs: Sequence[Run], nodes: Sequence[Node]) -> None:
    """Give every element the worth of the lines in it; an element comes before those in it."""
    for node in nodes:
        node.score = 0
    for run, each in zip(runs, worth, strict=True):
        nodes[run.node].score += each
    for node in reversed(nodes[1:]):
        nodes[node.parent].score += node.score


def _inherited(flags: list[bool], nodes: Sequence[Node]) -> list[bool]:
    for index in range(1, len(nodes)):
        flags[index] = flags[index] or flags[nodes[index].parent]
    return flags


def _holder(nodes: Sequence[Node], apart: Sequence[bool]) -> int:
    """The innermost element that holds nearly all of the text."""
    children: dict[int, list[int]] = {}
    for index in range(1, len(nodes)):
        children.setdefault(nodes[index].parent, []).append(index)
    named = [index for index, node in enumerate(nodes) if node.body and not apart[index] and node.score >= _MOST * nodes[0].score]
    # Of several the innermost, which comes last.
    at = named[-1] if named and nodes[0].score else 0
    while nodes[at].score:
        inner = next((each for each in children.get(at, ()) if nodes[each].score >= _NEARLY * nodes[at].score), None)
        if inner is None or nodes[inner].tag in ("p", "li", "td", "blockquote"):
            break
        at = inner
    return at
