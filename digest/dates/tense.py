"""Whether a date is told as over or as still ahead, by the words of its own clause."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from digest.annotate import Reading
from digest.dates.mentions import DateMention, Tense
from digest.model import Sentence

_SILENT = frozenset({"title", "heading", "caption"})
_OF_FORM: Mapping[str, Tense] = {"past": "past", "third": "present"}
_OF_THINGS = frozenset({"past", "participle"})  # forms of a verb that may be said of the noun before it
_VERB = 40  # characters of a verb
_OPENING = 3  # words at a clause's start within which a date speaks for the whole clause
_ESTIMATE = "estimate"


def with_tense(reading: Reading, mentions: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """The mentions, each with how it is told; a "today" amid a clause is a day only where that tells of the past."""
    told = (replace(mention, tense=_tense(reading, mention)) for mention in mentions)
    return tuple(mention for mention in told if mention.rule != "dates.today_told" or mention.tense == "past")


def _tense(reading: Reading, mention: DateMention) -> Tense | None:
    sentence = reading.sentence_at(mention.start)
    if sentence is None or reading.article.block_of(sentence).kind in _SILENT:
        return None
    if mention.lead in {"ahead", "past"}:
        return mention.lead
    if mention.shift is not None and mention.shift.base == "written" and mention.shift.by > 0:
        return "ahead"  # "next month, he said"
    start, end = _told_with(reading, *clause_around(reading, sentence, mention.start), mention)
    opens = reading.lower.count(" ", start, mention.start) <= _OPENING
    own = _said_of_text(reading, start, mention)
    over = _is_counted_from(reading, start, mention)
    ahead = [] if over else _ahead(reading, own, end if opens else mention.start, mention)
    if ahead or (not over and _is_subject_ahead(reading, own, mention)):
        # "In 2024 it is estimated at 800 million": nobody knows whether the year is over.
        return None if ahead and mention.first.month is None and {*ahead} == {_ESTIMATE} else "ahead"
    if mention.lead == "open" and mention.first.month is None:
        return None
    return _of_verbs(reading, start, end, mention)


def _told_with(reading: Reading, start: int, end: int, mention: DateMention) -> tuple[int, int]:
    """The part of a clause around a date that goes with it: neither "that" parts them, nor who says so.

    "Said on Monday that the office will open", "the office will open in June, X said in May".
    """
    for hit in reading.hits.within("saying", start, end):
        if hit.start >= mention.end:
            end = hit.end
            break
        if hit.end <= mention.start:
            comma = reading.lower.rfind(",", start, hit.start)
            start = comma + 1 if comma >= 0 else hit.start if _is_passive(reading, hit.start) else start
    for mark in reading.hits.within("mark", start, end):
        if mark.value == "complement":
            if mark.end <= mention.start:
                start = mark.end
            elif mark.start >= mention.end:
                return start, mark.start
    return start, end


def _is_counted_from(reading: Reading, start: int, mention: DateMention) -> bool:
    """Whether a date is that of what a time is counted from: "will grow as it has since the signing of the treaty in 1992"."""
    since = reading.hits.within("since", start, mention.start)[-1:]
    if not since or "," in reading.plain[since[0].end : mention.start]:
        return False
    words = (hit for kind in ("date_ahead", "operator") for hit in reading.hits.within(kind, since[0].end, mention.start))
    return not any(hit.category == "date_ahead" or hit.value.startswith("planned") for hit in words)


def _said_of_text(reading: Reading, start: int, mention: DateMention) -> int:
    """Where that begins which a date tells of a text: "will pay under a contract signed on Monday", "kontrak yang diteken Senin"."""
    hits = reading.hits
    verbs = (hit for hit in hits.within("verb", start, mention.start) if hit.value.split("/")[1] in _OF_THINGS)
    told = [hit.start for hit in verbs if hits.ending("agreement_head", hit.start - 1)]
    marks = (hit for hit in hits.within("mark", start, mention.start) if hit.value == "relative")
    return max([start, *told, *(mark.end for mark in marks if hits.ending("agreement_head", mark.start - 1))])


def _is_passive(reading: Reading, start: int) -> bool:
    """Whether a word of saying tells what was said before it: "the plan was told by X on Monday"."""
    return any(hit.start == start and "/passive/" in hit.value for hit in reading.hits.within("verb", start, start + _VERB))


def _ahead(reading: Reading, start: int, end: int, mention: DateMention) -> list[str]:
    """What words for what is to come stand in a part of a clause, outside the date, or right behind a year: "2031 mendatang"."""
    hits = reading.hits
    of_year = hits.at("date_ahead", mention.end + 1) if mention.first.year and not mention.first.day else None
    ahead = [
        *hits.within("date_ahead", start, end),
        *([of_year] if of_year is not None else []),
        *(hit for hit in hits.within("operator", start, end) if hit.value.startswith("planned/own")),
    ]
    return [hit.value for hit in ahead if hit.end <= mention.start or (hit.start >= mention.end and not _is_done(reading, hit.start))]


def _is_done(reading: Reading, start: int) -> bool:
    """Whether a word for what is to come is told to have been done on a date before it: "In July they agreed to meet"."""
    verbs = (hit.value.split("/") for hit in reading.hits.within("verb", start, start + _VERB) if hit.start == start)
    return any(form == "past" and strength != "weak" for _, form, strength in verbs)


def _is_subject_ahead(reading: Reading, start: int, mention: DateMention) -> bool:
    """Whether a date ends what is told as still ahead: "the visit from 3 to 5 March will open", not "the text signed on 3 March will"."""
    behind = reading.hits.at("date_ahead", mention.end + 1)
    if behind is None or behind.value != "plan":
        return False
    return not any(hit.value.split("/")[2] != "weak" for hit in reading.hits.within("verb", start, mention.start))


def _of_verbs(reading: Reading, start: int, end: int, mention: DateMention) -> Tense:
    """What the verb right before a date in its clause tells of its time, else the first one behind it, in a language whose verbs do."""
    told = _verbs(reading, start, end)
    before = max((each for each in told if each[0] < mention.start), default=None)
    behind = min((each for each in told if each[0] >= mention.start), default=None)
    found = before or behind
    return found[1] if found else "told"


def _verbs(reading: Reading, start: int, end: int) -> list[tuple[int, Tense]]:
    """Where the words of a part of a clause stand that tell its time."""
    hits = reading.hits
    told: list[tuple[int, Tense]] = []
    told += [(hit.start, "past") for hit in hits.within("date_past", start, end) if hit.start > start or not hits.at("mark", hit.start)]
    told += [(hit.start, "present") for hit in hits.within("date_now", start, end)]
    for hit in hits.within("verb", start, end):
        _, form, strength = hit.value.split("/")
        if hits.at("date_past", hit.start):
            continue  # "the visit follows a meeting in March"
        how = _OF_FORM.get(form) if strength != "weak" or _has_subject(reading, hit.start - 1) else None
        if how and not hits.ending("auxiliary", hit.start - 1):
            told.append((hit.start, how))
    return told


def _has_subject(reading: Reading, end: int) -> bool:
    """Whether one who acts stands right before a form that is more often a noun: "he flies", but not "talks in December"."""
    if any(reading.hits.ending(kind, end) for kind in ("anaphor", "office", "group")):
        return True
    word = reading.plain[reading.plain.rfind(" ", 0, max(end, 0)) + 1 : max(end, 0)]
    return word[:1].isupper()


def clause_around(reading: Reading, sentence: Sentence, offset: int) -> tuple[int, int]:
    """The part of a sentence between semicolons, or commas that a new clause follows, around an offset."""
    start = max(reading.lower.rfind(";", sentence.start, offset) + 1, sentence.start)
    end = reading.lower.find(";", offset, sentence.end)
    end = sentence.end if end < 0 else end
    for hit in reading.hits.within("date_clause", start, end):
        if hit.end <= offset:
            start = hit.end
        elif hit.start > offset:
            return start, hit.start
    return start, end
