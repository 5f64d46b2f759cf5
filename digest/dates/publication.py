"""The day an article was published or sent, from its byline or dateline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from digest.annotate import Reading
from digest.dates.bounds import OVER
from digest.dates.calendar import earliest
from digest.dates.mentions import DateMention, Day
from digest.model import Block, Head

_HEAD = 12  # lines that a byline may be among
_SHORT = 110  # a line longer than this is text
_LONG = 400  # so, too, whatever white space is around it
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_LINE = re.compile(r"\S[^\n]*(?:\n|$)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_ABOVE = 3  # an excerpt and captions that may stand above the lead
_OTHERS = "clean.tail"  # the rule by which what leads to other articles is left out
_LATE = 60  # days behind what is said in it, at which no news is sent
_SPARE = 3  # words that may stand beside the date in a line of its own
# Behind a dateline: a dash or colon, with at most an agency before it.
_DASH = re.compile(r"[^\w\n]{0,4}(?:[(/][^)/\n]{1,60}[)/] ?)?[-:]")
# Before the date behind which an article is signed: "///Kestrel, ".
_SIGNED = re.compile(r"[/]{2,3}\s*[^/\n]{0,40}$")
# Cut off before a lead: "KABAR.COM, LIMA - ".
_OUTLET = re.compile(r"\s*[\w.-]{2,30}\.\w{2,4}\b[^\n]{0,40}?\s[-:|]\s*")
_AGENCY = re.compile(r"[.,]? ?[(/][^)/\n]{1,60}[)/]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The date that an article was sent under; `full` if its year is printed."""

    mention: DateMention

    @property
    def full(self) -> bool:
        """Whether day, month and year are known."""
        return self.mention.first.year is not None

    @property
    def asserted(self) -> bool:
        """Whether an editor says it, and no printed words do."""
        return self.mention.rule == "published.editor"


def find_dateline(reading: Reading, mentions: Sequence[DateMention]) -> Dateline | None:
    """The date of the file's head, a byline, a dateline in the lead or a signature; else of a dateline without its year."""
    given = _given(reading.article.head)
    return Dateline(given) if given else printed_dateline(reading, mentions)


def printed_dateline(reading: Reading, mentions: Sequence[DateMention]) -> Dateline | None:
    """The date of a byline, a dateline in the lead or a signature; else of a dateline without its year."""
    top = _top(reading)
    signed = [mention for mention in mentions if mention.last is None and mention.first.day]
    days = [mention for mention in signed if mention.start < top]
    full = [mention for mention in days if mention.first.year]
    below = _below_title(reading)
    # Above the headline a page often prints the day on which it was opened.
    for accepts, candidates in (
        (_in_byline, [mention for mention in full if mention.start >= below]),
        (_in_byline, full),
        (_in_lead, _recent(full, mentions)),
        (_in_signature, signed),
        (_opens_lead, days),
        (_alone, days),
    ):
        if found := next((mention for mention in candidates if accepts(reading, mention)), None):
            return Dateline(found)
    return None


def own_dates(reading: Reading, mentions: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """The dates that an article itself prints: not that on which its page was opened, nor that of the article behind it."""
    below = _below_title(reading)
    pages = {each.start for each in mentions if each.start < below and _is_belied(reading, each, mentions)}
    return tuple(each for each in mentions if each.start not in pages and not _is_anothers(reading, each))


def _is_anothers(reading: Reading, mention: DateMention) -> bool:
    """Whether a date has a line to itself behind the end of the article, below the headline of another one: "Next post"."""
    behind = any(line.rule == _OTHERS and line.end <= mention.start for line in reading.article.residue)
    return behind and any(block.kind == "dateline" and block.start <= mention.start < block.end for block in reading.article.blocks)


def _is_belied(reading: Reading, opened: DateMention, mentions: Sequence[DateMention]) -> bool:
    """Whether a date is that on which a page was opened: what somebody says in its text was said on a day long before."""
    told = [each for each in mentions if each.start > opened.start and each.last is None and each.first.day and each.first.year]
    last = max(told, key=lambda mention: earliest(mention.first), default=None)
    if last is None or last.weekday is None or not (opened.first.year and opened.first.day):
        return False
    sentence = reading.sentence_at(last.start)
    said = sentence is not None and bool(reading.hits.within("saying", sentence.start, sentence.end))
    return said and (earliest(opened.first) - earliest(last.first)).days >= _LATE


def _top(reading: Reading) -> int:
    """Where the lines end that a byline or dateline may be among: behind the first dozen, and the first paragraph."""
    lead = _lead(reading)
    lines = list(islice(_LINE.finditer(reading.lower), _HEAD))
    return max(lines[-1].end() if lines else 0, lead.end if lead else 0)


def _below_title(reading: Reading) -> int:
    return next((block.end for block in reading.article.blocks if block.kind == "title"), 0)


def _lead(reading: Reading) -> Block | None:
    """The paragraph that opens with an outlet's name, where an excerpt or a caption stands above it; else the first one."""
    body = [block for block in reading.article.blocks if block.kind in ("dateline", "paragraph")][:_ABOVE]
    named = (block for block in body if _OUTLET.fullmatch(reading.plain, reading.plain.rfind("\n", 0, block.start) + 1, block.start))
    return next(named, None) or next(iter(body), None)


def _given(head: Head) -> DateMention | None:
    if not head.published:
        return None
    year, month, day = map(int, head.published.split("-"))
    if head.published_at is None:  # nothing printed says it, but an editor
        return DateMention(start=0, end=0, rule="published.editor", first=Day(year, month, day))
    return DateMention(start=head.published_at.start, end=head.published_at.end, rule="published.head", first=Day(year, month, day))


def _line(reading: Reading, mention: DateMention) -> tuple[int, int]:
    """The printed line around a date."""
    start = reading.lower.rfind("\n", 0, mention.start) + 1
    end = reading.lower.find("\n", mention.end)
    return start, len(reading.lower) if end < 0 else end


def _above(reading: Reading, start: int) -> int:
    """How many printed lines stand above an offset."""
    return len(_LINE.findall(reading.lower, 0, start))


def _in_byline(reading: Reading, mention: DateMention) -> bool:
    """Whether a date has a line to itself near the top, but for a clock, an outlet or a name after "by"."""
    text = reading.lower
    start, end = _line(reading, mention)
    if end - start > _LONG or len(line := text[start:end].strip()) > _SHORT or line.endswith((".", "!", "?")):
        return False
    above = _above(reading, start)
    around = text[start : mention.start] + " " + text[mention.end : end]
    told = bool(reading.hits.within("date_byline", start, end)) or _CLOCK.search(around) is not None
    spare = 0 if above == 0 and mention.weekday is None else _SPARE * 2 if mention.weekday else _SPARE
    return told or len(_WORD.findall(around)) <= spare or _is_dateline(reading, mention)


def _is_dateline(reading: Reading, mention: DateMention) -> bool:
    """Whether the line of a date was found to be one with that and little else."""
    return any(block.kind == "dateline" and block.start <= mention.start < block.end for block in reading.article.blocks[:_HEAD])


def _in_lead(reading: Reading, mention: DateMention) -> bool:
    """Whether a full date in the first paragraph stands with its weekday, or before the dash that opens the text."""
    lead = _lead(reading)
    if lead is None or not lead.start <= mention.start < lead.end:
        return False
    if lead.kind == "dateline" or (mention.weekday and (mention.rule == "dates.numeric" or mention.tense != "ahead")):
        return True
    head = reading.plain[lead.start : mention.start]
    return "." not in head and _DASH.match(reading.plain, mention.end) is not None


def _recent(full: Sequence[DateMention], mentions: Sequence[DateMention]) -> list[DateMention]:
    """Full dates, but those well before the years of two dates told as over: then a lead remembers a day."""
    over = sorted(each.first.year for each in mentions if each.first.year and each.tense in OVER)
    since = over[-2] - 1 if len(over) > 1 else 0
    return [mention for mention in full if (mention.first.year or 0) >= since]


def _in_signature(reading: Reading, mention: DateMention) -> bool:
    """Whether a full date ends its line behind the slashes that sign an article."""
    start, end = _line(reading, mention)
    if mention.first.year is None or reading.plain[mention.end : end].strip(" .") or "//" not in reading.plain[start : mention.start]:
        return False
    return _SIGNED.search(reading.plain, max(start, mention.start - _SHORT), mention.start) is not None


def _opens_lead(reading: Reading, mention: DateMention) -> bool:
    """Whether only a place in capitals stands between the start of a paragraph and a date, and an agency or a dash behind it."""
    block = next((block for block in reading.article.blocks if block.start <= mention.start < block.end), None)
    if block is None or block.kind not in ("dateline", "paragraph", "caption"):
        return False
    if block.kind == "dateline" and block == _lead(reading):
        return True
    head = reading.plain[block.start : mention.start]
    sent = _DASH.match(reading.plain, mention.end) or _AGENCY.match(reading.plain, mention.end)
    return sent is not None and head == head.upper()


def _alone(reading: Reading, mention: DateMention) -> bool:
    """Whether a date without its year has a line near the top to itself, but for an outlet."""
    start, end = _line(reading, mention)
    if end - start > _LONG:
        return False
    around = reading.lower[start : mention.start] + " " + reading.lower[mention.end : end]
    return len(_WORD.findall(around)) <= _SPARE and mention.start - start <= len("Wednesday, ")
