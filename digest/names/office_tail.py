"""What an office is of in ordinary words, behind the name that it explains: "X, head of the Hanoi office of the forwarder Y"."""

import re

from digest.names.grammar import grammar
from digest.names.office_before import gap_before
from digest.names.office_draft import Draft

_PUNCTUATION = re.compile(r"[,.;:()\n\"]")
MOST_WORDS = 10
LEAST_WORDS = 2


def read_tail(draft: Draft) -> None:
    """Take the rest of the phrase as printed, in languages whose words a role is told in."""
    words, text = grammar(draft.capitals.reading.language), draft.capitals.reading.plain
    if not words.modifiers_first or draft.detail or not draft.is_a("body"):
        return
    relative = text.startswith(words.relatives, draft.start)
    if not relative and not gap_before(text, draft.start, words):
        return
    leading = (" ",) if relative else tuple(of for of in words.of if of.strip() not in words.purpose)
    of = next((of for of in leading if text.startswith(of, draft.end)), None)
    end = _end(draft, draft.end + len(of)) if of is not None else 0
    tail = text[draft.end + len(of or "") : end].split()
    if of is not None and LEAST_WORDS <= len(tail) <= MOST_WORDS and tail[0] not in words.definite:
        articles = [article for article in text[draft.start : draft.end + len(of)].split()[-1:] if article in words.definite]
        draft.tail, draft.end = " ".join([*articles, *tail]), end


def _end(draft: Draft, start: int) -> int:
    """Where the phrase ends: at a comma, before a verb, before a clause about it."""
    reading = draft.capitals.reading
    stop = _PUNCTUATION.search(reading.plain, start)
    end = stop.start() if stop else len(reading.plain)
    for word in grammar(reading.language).relatives:
        at = reading.plain.find(f" {word} ", start, end)
        end = at if at > 0 else end
    verb = next((hit for hit in reading.hits.within("verb", start, end) if hit.start > start and reading.plain[hit.start].islower()), None)
    if verb is None:
        return end
    before = reading.plain[start : verb.start].split()
    joined = before[-1:] and before[-1] in grammar(reading.language).joiners
    return verb.start - 1 - (len(before[-1]) + 1 if joined else 0)
