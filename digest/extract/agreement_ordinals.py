"""Texts told one after another by their number: "the first concerns trade, the second …", "pertama, kerja sama energi"."""

from digest.extract.agreement_extent import WORD, word_before
from digest.extract.agreement_row_ends import is_of_talks, row_end
from digest.extract.agreement_words import NameWords, name_words
from digest.extract.evidence import trimmed
from digest.model import Sentence
from digest.parse.article import Stage

Span = tuple[int, int]
_NEXT = 2  # sentences from one number to the next
_FEWEST = 2
_OPENING = ',;:"“(.'
_CLOSING = '.;,:!?"”)\n'
# Whoever one of these is does something, and is no subject of a text.
_DOING = frozenset({"person", "office", "country", "anaphor", "body", "group"})


def told_in_turn(stage: Stage, offset: int, count: int) -> list[Span]:
    """The subjects of so many texts that are told behind an offset, each behind its number."""
    words, found, at, number = name_words(stage.reading.language), [], offset, 0
    ordinals, plain = words.ordinals, True
    while number < min(count, len(ordinals)) and (told := _ordinal(stage, at, ordinals[number], words)) is not None:
        start, at = told
        number += 1
        while number < count and (further := _joined(stage, at, ordinals[number], words)) is not None:
            at, number = further, number + 1  # "ketiga dan keempat"
        lead = _lead(stage, at, words)
        subject = _subject(stage, *lead, words) if lead is not None else None
        if lead is None or subject is None or (number > 1 and start < offset):
            return []
        plain, at = plain and not lead[1], subject[1]
        found.append(subject)
    enough = number == count or (plain and number >= _FEWEST)
    return [span for span in found if not is_of_talks(stage.reading, span)] if enough else []


def _ordinal(stage: Stage, offset: int, ordinal: str, words: NameWords) -> Span | None:
    """Where the next number of a row stands that opens what it tells."""
    first = stage.reading.sentence_at(offset - 1)
    if first is None:
        return None
    for sentence in stage.reading.article.sentences[first.index : first.index + 1 + _NEXT]:
        for word in WORD.finditer(stage.reading.lower, max(offset, sentence.start), sentence.end):
            if word[0] in (ordinal, f"{ordinal}ly") and _opening(stage, word.start(), sentence, words) is not None:
                return word.span()
    return None


def _opening(stage: Stage, offset: int, sentence: Sentence, words: NameWords) -> int | None:
    """Where that begins which a number opens: its sentence, or what stands behind a mark or a joiner, with the noun of a text."""
    reading, at = stage.reading, offset
    while at > sentence.start:
        noun = reading.hits.ending("agreement_head", at - 1)
        start = noun.start if noun is not None else word_before(reading, at)
        word = reading.lower[start:at].strip()
        if noun is None and (word[-1:] in _OPENING or _leads_on(stage, start, word, words)):
            return at
        if noun is None and word not in words.articles and word not in words.counting:
            return None
        at = start
    return at


def _leads_on(stage: Stage, offset: int, word: str, words: NameWords) -> bool:
    """Whether a word leads on to the next of several things: "and", "while", "namely"."""
    naming = words.naming.match(stage.reading.lower, offset)
    return word in words.joiner or stage.reading.hits.at("mark", offset) is not None or naming is not None


def _joined(stage: Stage, offset: int, ordinal: str, words: NameWords) -> int | None:
    """Behind a further number that a joiner joins to one: "third and fourth"."""
    joiner = WORD.match(stage.reading.lower, offset + 1)
    following = WORD.match(stage.reading.lower, joiner.end() + 1) if joiner is not None and joiner[0] in words.joiner else None
    return following.end() if following is not None and following[0] == ordinal else None


def _lead(stage: Stage, offset: int, words: NameWords) -> tuple[int, bool] | None:
    """Where the subject behind a number begins, and whether nothing but a comma leads to it."""
    reading = stage.reading
    noun = reading.hits.at("agreement_head", offset + 1)
    at = noun.end if noun is not None else offset
    state = reading.hits.at("agreement_state", at + 1) if noun is not None else None  # "the first deal signed concerns"
    for end in (at, state.end if state is not None else at, _behind_copula(stage, at)):
        lead = words.subject.match(reading.lower, end + 1) or words.naming.match(reading.lower, end + 1)
        if lead is not None:
            inner = words.subject.match(reading.lower, lead.end() + 1)
            return (inner.end() if inner is not None else lead.end()) + 1, False
    if noun is not None or not reading.plain.startswith((", ", ": "), at):
        return None
    lead = words.subject.match(reading.lower, at + 2)
    return (lead.end() + 1, False) if lead is not None else (at + 2, True)


def _behind_copula(stage: Stage, offset: int) -> int:
    """Behind the verb that says what a text is on: "the first is on trade"."""
    parsed = stage.parsed_at(offset)
    unit = parsed.unit_at(offset + 1) if parsed is not None else None
    return unit.end if unit is not None and unit.kind == "verb" and unit.value == "be" else offset


def _subject(stage: Stage, start: int, bare: bool, words: NameWords) -> Span | None:
    """What a text is on, from an offset; behind a comma alone it must be a noun phrase that ends with its clause."""
    reading, sentence = stage.reading, stage.reading.sentence_at(start)
    if sentence is None:
        return None
    numbers = (word.start() for word in WORD.finditer(reading.lower, start, sentence.end) if word[0] in words.ordinals)
    next_one = next((at for number in numbers if (at := _opening(stage, number, sentence, words)) is not None), sentence.end)
    end = _without_small(stage, start, min(next_one, row_end(stage, start, sentence.end, words)), words)
    first = WORD.match(reading.lower, start)
    start = first.end() + 1 if first is not None and first[0] in words.articles else start
    start, end = trimmed(reading.plain, start, end)
    if start >= end or reading.hits.at("agreement_head", start) is not None or words.vague.match(reading.lower, start):
        return None
    return (start, end) if not bare or _is_noun_phrase(stage, start, end) else None


def _without_small(stage: Stage, start: int, end: int, words: NameWords) -> int:
    """Where a stretch ends without the small words that lead on to what comes next: "trade, and the", "pangan, sedangkan"."""
    while end > start:
        text = stage.reading.lower[start:end].rstrip(" ,;")
        last = text.rpartition(" ")[2]
        at = start + len(text) - len(last)
        if last not in words.articles and last not in words.counting and not _leads_on(stage, at, last, words):
            return start + len(text)
        end = at
    return end


def _is_noun_phrase(stage: Stage, start: int, end: int) -> bool:
    """Whether a stretch is all of its clause, but for what is said of it: no verb comes behind it and nobody stands in it who acts."""
    reading, parsed = stage.reading, stage.parsed_at(start)
    first = parsed.unit_at(start) if parsed is not None else None
    if first is not None and first.start == start and first.kind in _DOING:
        return False
    following = reading.hits.at("mark", end + 1)
    return reading.plain[end : end + 1] in _CLOSING or (following is not None and following.value == "relative")
