"""Forms of one name: misprinted, in other letters, without a part of it, with an initial, or as initials alone."""

from digest.names.spelling import contains, folded, nearly_equal

Words = tuple[str, ...]
# A word of fewer letters, of which two differ, is another.
_LONG = 6
# Fewer initials stand for too many.
_INITIALS = range(3, 6)


def is_misprint(one: str, other: str) -> bool:
    """Whether two names have the same words but for a letter each, or beside two for two letters of a long or one left out of a short."""
    ours, theirs = folded(one), folded(other)
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    left, right = sorted(set(ours) - set(theirs)), sorted(set(theirs) - set(ours))
    if not left or len(left) != len(right):
        return False
    if all(nearly_equal(a, b) for a, b in zip(left, right, strict=True)):
        return True
    if len(left) > 1 or len(ours) < 3:
        return False
    return _is_other_spelling(left[0], right[0]) or _lacks_a_letter(left[0], right[0]) or _lacks_a_letter(right[0], left[0])


def _is_other_spelling(one: str, other: str) -> bool:
    """Whether two long words differ by two letters: "Kasyim", "Kassym"."""
    if one[0] != other[0] or min(len(one), len(other)) < _LONG:
        return False
    return any(nearly_equal(short[:at] + short[at + 1 :], long) for short, long in ((one, other), (other, one)) for at in range(len(short)))


def _lacks_a_letter(short: str, long: str) -> bool:
    """Whether a letter was left out of a short word; one that is another makes another name."""
    return len(short) + 1 == len(long) and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def is_part(short: str, long: str) -> bool:
    """Whether a name is another without some of its words, initials counted as words: "M. Rachman", "Mochammad Fadjroel Rachman"."""
    ours, theirs = folded(short), folded(long)
    plain = {word for word in ours if len(word) > 1}
    if len(plain) < 2 or not plain <= set(theirs) or ours == theirs:
        return False
    left = [word for word in theirs if word not in plain]
    return not left or all(any(word.startswith(initial) for word in left) for initial in ours if len(initial) == 1)


def is_bare(short: str, long: str) -> bool:
    """Whether a name is the first or the last word of another."""
    ours, theirs = folded(short), folded(long)
    return len(ours) == 1 < len(theirs) and len(ours[0]) > 1 and contains(theirs, ours)


def but_for_initials(name: str) -> Words:
    """The words of a name but for initials, where there are two left."""
    plain = tuple(sorted(word for word in folded(name) if len(word) > 1))
    return plain if len(plain) > 1 else ()


def is_initials(short: str, long: str) -> bool:
    """Whether a name is the initials of another: "JFK"."""
    return len(folded(long)) > 1 == len(folded(short)) and initials_of(short) == initials_of(long) != ""


def initials_of(name: str) -> str:
    """The initials of a name of three words or more, or that a name of one word is: "SBY"; nothing for another."""
    words = folded(name)
    initials = words[0] if name.isupper() and len(words) == 1 else "".join(word[0] for word in words)
    return initials if len(initials) in _INITIALS else ""
