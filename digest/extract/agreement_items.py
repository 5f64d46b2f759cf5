"""Texts as lists tell them: with their subject before a colon, or by a noun that no file has, beside texts that have one."""

from collections.abc import Iterator, Sequence

from digest.annotate import Reading
from digest.extract.agreement_extent import LONGEST, WORD
from digest.extract.evidence import trimmed
from digest.model import Hit, Sentence
from digest.parse.article import Stage, signs

Span = tuple[int, int]
# A text's noun stands so near the beginning of its item, in characters: "1. The ".
_LEAD = 12
_FEWEST = 2  # texts with a noun that show what the other items are
_LONGEST_SUBJECT = 80
_TELLING = frozenset({"verb", "deed", "person", "quantity"})


def subject_before(stage: Stage, head: Hit, sentence: Sentence) -> Span | None:
    """What an item tells before the colon and the text: "Energy: memorandum between …"."""
    plain = stage.reading.plain
    before = plain[sentence.start : head.start].rstrip()
    if not before.endswith(":") or len(before) > _LONGEST_SUBJECT or not stage.is_item(sentence):
        return None
    start, end = trimmed(plain, sentence.start, sentence.start + len(before) - 1)
    return (start, end) if start < end and not stage.reading.hits.within("agreement_head", start, end) else None


def further_items(stage: Stage) -> Iterator[tuple[Hit, Span]]:
    """The items of a list of what was signed that no noun shows to be texts, where most others have one."""
    lists: dict[int, list[Sentence]] = {}
    for sentence in stage.reading.article.sentences:
        opener = stage.openers[sentence.index]
        if opener is not None and stage.is_item(sentence) and any(map(signs, stage.parsed[opener].deeds)):
            lists.setdefault(opener, []).append(sentence)
    for items in lists.values():
        nouns = {item.index: stage.reading.hits.first("agreement_head", item.start, item.end) for item in items}
        leading = [item for item in items if (noun := nouns[item.index]) is not None and noun.start - item.start < _LEAD]
        others = [item for item in items if nouns[item.index] is None]
        if len(leading) >= _FEWEST and len(leading) > len(others):
            yield from _plain_items(stage, others)


def _plain_items(stage: Stage, items: Sequence[Sentence]) -> Iterator[tuple[Hit, Span]]:
    """Those of some items that are a noun phrase and tell of nothing done."""
    reading = stage.reading
    for item in items:
        parsed = stage.parsed[item.index]
        word = WORD.search(reading.plain, item.start, item.end)
        main = [clause for clause in parsed.clauses if clause.link != "purpose"]  # "guidelines to promote fishing"
        told = any(unit.kind in _TELLING for clause in main for unit in clause.units)
        if word is not None and word[0][0].isupper() and not told and item.end - item.start <= LONGEST and _is_whole(reading, item):
            span = trimmed(reading.plain, word.start(), item.end)
            yield Hit(word.start(), word.end(), "agreement_head", "other"), span


def _is_whole(reading: Reading, item: Sentence) -> bool:
    """Whether an item is all that its line says."""
    block = reading.article.block_of(item)
    return not reading.plain[item.end : block.end].strip() and reading.plain[item.start : item.end].count(" ") > 1
