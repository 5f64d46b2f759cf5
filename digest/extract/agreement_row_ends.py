"""Where a row of subjects ends, each of which is that of a text of its own."""

import re

from digest.annotate import Reading
from digest.extract.agreement_extent import WORD, over_acronym, stops
from digest.extract.agreement_words import NameWords
from digest.parse.article import Stage

LONGEST_ROW = 400  # characters of their subjects
_UNLISTED = "other"  # a verb of no class
_ENDS = re.compile(r"[;:!?\"()\n]|\.(?!\d)")


def row_end(stage: Stage, start: int, limit: int, words: NameWords) -> int:
    """Where the subjects end: at a mark other than a comma, a word that ends names, a date or a verb."""
    reading, parsed = stage.reading, stage.parsed_at(start)
    limit = min(_mark(reading, start, limit), start + LONGEST_ROW)
    ends = [date.start for date in stage.dates.within(start, limit)[:1]]
    units = parsed.units_within(start + 1, limit) if parsed is not None else ()
    # A word that has only the shape of a verb is none before a comma: "terorisme, …".
    verbs = (unit for unit in units if unit.kind == "verb" and (unit.value != _UNLISTED or not reading.plain.startswith(",", unit.end)))
    ends += [unit.start for unit in verbs][:1]
    limit = min([limit, *ends])
    stop = [word for word in WORD.finditer(reading.plain, start, limit) if stops(stage, start, word, words)]
    joints = [match.span() for joint in words.joints for match in joint.finditer(reading.lower, start, limit)]
    last = max((begin for begin, _ in joints), default=start)  # "on gas in border waters, and on law": the row goes on
    stop = [word for word in stop if words.hard.match(reading.lower, word.start()) or word.start() > last]
    between = {
        hit.start for hit in reading.hits.within("agreement_between", start, last) if hit.value == "between"
    }  # "on gas between X and Y, and on law"
    if between:  # and each has parties of its own
        between |= {hit.start for hit in reading.hits.within("agreement_between", last, limit) if hit.value == "between"}
    stop = [word for word in stop if word.start() not in between]
    return next((word.start() for word in stop if not any(begin <= word.start() < end for begin, end in joints)), limit)


def _mark(reading: Reading, start: int, limit: int) -> int:
    """Where a mark ends a row; an acronym in brackets behind a body does not."""
    at = start
    while (mark := _ENDS.search(reading.plain, at, limit)) is not None:
        behind = over_acronym(reading, mark.start() - 1, limit) if mark[0] == "(" else 0
        if behind <= mark.start():
            return mark.start()
        at = behind
    return limit


def is_of_talks(reading: Reading, part: tuple[int, int]) -> bool:
    """Whether it is talks that are told, and no text: "the launch of negotiations on …"."""
    return any(hit.value == "negotiate" for hit in reading.hits.within("deed", *part)) or any(
        hit.value.startswith("underway") for hit in reading.hits.within("operator", *part)
    )
