"""Where the sentences of a block begin and end."""

import re
from collections.abc import Iterator

from digest.clean.words import Words

# Full stops, question and exclamation marks with whatever closes after them. Possessive, or a row of dots would cost its square.
_END = re.compile(r"[.!?…]++[\"'”’»)\]]*+")
_GLUED = re.compile(r"[A-Z][a-z]+\s")
_OPENER = re.compile(r"[\"'“‘«„(\[–—-]*+\s*+(\w)")
_LAST_WORD = re.compile(r"[\w.&/-]*$")
# A rank or degree between a title and its name: "Letjen TNI (Purn.) Budi".
_BRACKETED = re.compile(r"[\w.] \([A-Z][\w.]*\.\)$")
# "a.m. Monday", "s.d. Selasa"
_SMALL = re.compile(r"[a-z]\.[a-z]")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
# No abbreviation or initial that matters is longer.
_REACH = 24
# The longest sentences of real articles, lists of a dozen events, have some 1,200 characters.
LONGEST = 2_000


def split_sentences(text: str, start: int, end: int, words: Words) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch of text as offsets, without white space at their ends."""
    at = start
    for match in _END.finditer(text, start, end):
        if ends_sentence(text, start, match, end, words):
            yield from _cut(text, at, match.end())
            at = _skip_space(text, match.end(), end)
    last = end
    while last > at and text[last - 1].isspace():
        last -= 1
    if last > at:
        yield from _cut(text, at, last)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, in pieces where it is longer than any sentence is: what is read of one must cost no more than its length."""
    while end - start > LONGEST:
        stop = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in ";, \n") + 1 or start + LONGEST
        last = stop
        while last > start and text[last - 1].isspace():
            last -= 1
        if last > start:
            yield start, last
        start = _skip_space(text, stop, end)
    if end > start:
        yield start, end


def ends_sentence(text: str, start: int, match: re.Match[str], end: int, words: Words) -> bool:
    """Whether the mark closes a sentence: what follows begins one and what precedes is no abbreviation."""
    if match.end() >= end or not (text[match.end()].isspace() or _glued(text, match)):
        return False
    after = _skip_space(text, match.end(), end)
    opener = _OPENER.match(text, after, end)
    if not opener or opener[1].islower():
        return False
    if match[0] == ".)" and _BRACKETED.search(text, max(start, match.start() - _REACH), match.end()):
        return False
    return match[0] != "." or not _abbreviated(text, start, match.start(), after, words)


def _glued(text: str, match: re.Match[str]) -> bool:
    """Whether only the space is missing between a sentence and the next: "… bilateral.Kedua negara"."""
    before = text[max(0, match.start() - 2) : match.start()]
    return match[0] == "." and len(before) == 2 and before.isalpha() and before[1].islower() and bool(_GLUED.match(text, match.end()))


def _abbreviated(text: str, start: int, stop: int, after: int, words: Words) -> bool:
    found = _LAST_WORD.search(text[max(start, stop - _REACH) : stop])
    word = found[0] if found else ""
    if word in words.abbreviations:
        return True
    if word in words.numbered:
        return text[after].isdigit()
    if len(word) == 1 and word.isupper():
        return True
    if word.isdigit() and stop - len(word) == start:
        return True  # the number of a list item
    following = _word_at(text, after).lower()
    if following in words.function_words:
        return False
    return bool(_INITIALS.fullmatch(word)) or (bool(_SMALL.fullmatch(word)) and following in words.dateline)


def _word_at(text: str, offset: int) -> str:
    end = offset
    while end < len(text) and end < offset + _REACH and text[end].isalpha():
        end += 1
    return text[offset:end]


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
