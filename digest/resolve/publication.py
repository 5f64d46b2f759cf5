"""The day an article was published, from its dateline or byline."""

import re

from digest.annotate import Reading
from digest.edtf import period_of
from digest.find.date_mentions import DateMention
from digest.model import Head
from digest.resolve.calendar import as_day

_TOP = 4000  # characters from the top after which no byline or dateline stands
_HEAD = 12  # lines that a byline may be among
_LEAD = 420  # characters of the first paragraph that a dateline may stand in
_SHORT = 110  # a line longer than this is text
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_LINE = re.compile(r"\S[^\n]*\n")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SPARE = 3  # words that may stand beside the date in a line of its own


def find_published(reading: Reading, mentions: tuple[DateMention, ...]) -> DateMention | None:
    """The date that the file's head gives, else the full date of a byline, else of a dateline in the lead; None without any."""
    if given := _given(reading.article.head):
        return given
    head = [mention for mention in mentions if mention.start < _TOP]
    full = [mention for mention in head if mention.last is None and mention.first.year and mention.first.day]
    for mention in full:
        if _in_byline(reading, mention):
            return mention
    return next((mention for mention in full if _in_lead(reading, mention)), None)


def _given(head: Head) -> DateMention | None:
    if not (head.published and head.published_at):
        return None
    day = as_day(period_of(head.published).first)
    return DateMention(start=head.published_at.start, end=head.published_at.end, rule="published.head", first=day)


def _in_byline(reading: Reading, mention: DateMention) -> bool:
    """Whether a date has a line to itself near the top, but for a clock, an outlet or a name after "by"."""
    text = reading.lower
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    end = len(text) if end < 0 else end
    line = text[start:end].strip()
    above = len(_LINE.findall(text[:start]))
    if len(line) > _SHORT or line.endswith((".", "!", "?")) or above >= _HEAD:
        return False
    around = text[start : mention.start] + " " + text[mention.end : end]
    told = bool(reading.hits.within("date_byline", start, end)) or _CLOCK.search(around) is not None or mention.weekday is not None
    return told or len(_WORD.findall(around)) <= (_SPARE if above else 0) or (above == 0 and _is_dateline(reading, start))


def _is_dateline(reading: Reading, start: int) -> bool:
    """Whether the line at an offset was found to be one with a date and little else."""
    first = next(iter(reading.article.blocks), None)
    return first is not None and first.kind == "dateline" and first.start >= start


def _in_lead(reading: Reading, mention: DateMention) -> bool:
    """Whether a full date in the first paragraph stands with its weekday, or before the dash that opens the text."""
    lead = next((block for block in reading.article.blocks if block.kind in ("dateline", "paragraph")), None)
    if lead is None or not lead.start <= mention.start < min(lead.end, lead.start + _LEAD):
        return False
    sentence = reading.sentence_at(mention.start)
    if sentence and reading.hits.within("date_ahead", max(sentence.start, mention.start - 60), mention.start):
        return False
    if mention.weekday:
        return True
    head = reading.plain[lead.start : mention.start]
    return "." not in head and re.match(r"[^\w\n]{0,4}(?:\([^)\n]{1,60}\) ?)?-", reading.plain[mention.end : mention.end + 72]) is not None
