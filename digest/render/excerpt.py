"""A sentence as a list shows it: from near the words of the fact, when those stand far into it."""

# Lists show two lines of a sentence; what stands within the first needs no cut.
_IN_SIGHT = 70
# So many characters before the words are kept for their sense, and more where the rest would not fill the lines.
_BEFORE, _FILLS = 40, 120

_OPENING, _CLOSING = '“"„«', '”"“»'
_MARKS = frozenset(_OPENING + _CLOSING)


def excerpt(quote: str, told: int) -> str:
    """The sentence, or its part from a little before the words that tell the fact; what is left out is marked."""
    if told <= _IN_SIGHT:
        return quote
    earliest = min(told - _BEFORE, len(quote) - _FILLS)
    start = quote.find(" ", earliest, told) if earliest > 0 else -1
    return f"… {quote[start + 1 :]}" if start >= 0 else quote


def without_quotation_marks(quote: str) -> str:
    """A sentence that is speech from its first word to its last, without the marks around it: the page sets its own."""
    inner = quote[1:-1]
    return inner if len(quote) > 1 and quote[0] in _OPENING and quote[-1] in _CLOSING and not _MARKS & set(inner) else quote
