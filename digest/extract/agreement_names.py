"""The noun phrase that names an agreement, and the parties that it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.annotate import Reading
from digest.edtf import is_term
from digest.extract.agreement_words import NameWords, name_words
from digest.extract.evidence import trimmed
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.model import Hit
from digest.parse.article import Stage

_WORD = re.compile(r"[^\W_]+(?:[-'./][^\W_]+)*")
_END = re.compile(r"[,.](?!\d)|[;:!?\"()\n|]")
# How long a name may be, in characters: a longer one is a clause that the rules failed to end.
LONGEST = 160
# How far behind the name its parties may begin.
GAP = 40
# How many words may stand before a text's noun and belong to its name.
_MODIFIERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementName:
    """Where an agreement's name stands. `start` to `end` is the noun phrase; the subject may follow the parties."""

    kind: str
    head: Hit
    start: int
    end: int
    subject: tuple[int, int] | None  # a subject told after the parties
    parties: tuple[int, int] | None  # "antara … dan …"

    def text(self, reading: Reading) -> str:
        """The name as printed, without the parties between head and subject."""
        shown = reading.plain[self.start : self.end]
        if self.subject:
            shown += " " + reading.plain[slice(*self.subject)]
        return " ".join(shown.split())


def agreement_names(stage: Stage) -> list[AgreementName]:
    """Every agreement that the text names with a noun of its own, in text order."""
    return accepted(judge_names(stage))


def judge_names(stage: Stage) -> Iterator[Verdict[AgreementName]]:
    """What each noun for an agreement names."""
    heads = [*stage.reading.hits.all("agreement_head"), *_acronyms(stage.reading)]
    return (Verdict(head.start, head.end, _name_at(stage, head)) for head in sorted(heads))


def _acronyms(reading: Reading) -> list[Hit]:
    """Agreements named by an acronym of their own: "VKFTA"."""
    found = name_words(reading.language).acronym.finditer(reading.plain)
    known = {hit.start for hit in reading.hits.all("agreement_head")}
    return [
        Hit(match.start(), match.end(), "agreement_head", "free_trade_agreement")
        for match in found
        if match.start() not in known and reading.plain[match.start() - 1 : match.start()] != "("
    ]


def _name_at(stage: Stage, head: Hit) -> AgreementName | Refusal:
    reading = stage.reading
    words = name_words(reading.language)
    sentence = reading.sentence_at(head.start)
    if sentence is None:
        return Refusal.OUTSIDE_TEXT
    start = _left(reading, head, sentence.start, words)
    limit = min(
        [
            sentence.end,
            head.end + LONGEST,
            *_dates_behind(stage, head, sentence.end),
            *_next_text(reading, head, sentence.end, words),
            *_verb_behind(stage, head, words),
        ]
    )
    end = _right(reading, _over_acronym(reading, _over_enclitic(reading, head.end), limit), limit, words)
    if end <= _over_acronym(reading, head.end, limit):
        end = head.end
    if _is_bundle(reading, head, start, end, words):
        return Refusal.UNNAMED_BUNDLE
    parties = _parties(stage, max(end, _over_acronym(reading, head.end, limit)), min(sentence.end, end + 2 * LONGEST))
    parties = parties or _of_both(reading, end)
    subject = _subject(reading, parties[1], sentence.end, words) if parties else _behind_comma(reading, head, end, sentence.end, words)
    if end == head.end and not parties and not subject and _is_again(reading, head):
        return Refusal.POINTS_BACK
    return AgreementName(kind=head.value, head=head, start=start, end=end, subject=subject, parties=parties)


def _of_both(reading: Reading, end: int) -> tuple[int, int] | None:
    """The stretch of "kedua negara" right behind a name: "persetujuan kedua negara tentang …"."""
    hit = reading.hits.at("anaphor", end + 1)
    if hit is None or hit.value != "sides":
        return None
    return hit.start, hit.end + (reading.plain[hit.end : hit.end + 1] == " ")


def _behind_comma(reading: Reading, head: Hit, end: int, limit: int, words: NameWords) -> tuple[int, int] | None:
    """A subject told behind a comma: "a memorandum, on archives, …"."""
    if end > head.end or not reading.plain.startswith(", ", end):
        return None
    return _subject(reading, end + 2, limit, words)


def _verb_behind(stage: Stage, head: Hit, words: NameWords) -> list[int]:
    """Where a verb follows the head, which ends its name, unless the text is for doing that: "guna mendorong …"."""
    parsed = stage.parsed_at(head.start)
    if parsed is None:
        return []
    verbs = (unit for unit in parsed.units if unit.kind == "verb" and unit.start > head.end and unit.how in {"active", "passive"})
    return [verb.start for verb in verbs if not words.subject.match(stage.reading.lower, _word_before(stage.reading, verb.start))][:1]


def _word_before(reading: Reading, offset: int) -> int:
    """Where the word before an offset begins."""
    end = offset
    while end > 0 and reading.plain[end - 1].isspace():
        end -= 1
    return max(reading.plain.rfind(" ", 0, end), reading.plain.rfind("\n", 0, end)) + 1


def _dates_behind(stage: Stage, head: Hit, end: int) -> list[int]:
    """Where a date follows the head, which ends its name; a term of years belongs to it."""
    dates = stage.dates.within(head.end, min(end, head.end + LONGEST))
    return [date.start for date in dates if not is_term(date.item.edtf)][:1]


def _is_again(reading: Reading, head: Hit) -> bool:
    """Whether the head only points back: "perjanjian itu", "the agreement"."""
    again = reading.hits.within("agreement_again", head.start - 6, head.end + 10)
    return any(hit.start <= head.start and head.end <= hit.end for hit in again)


def _is_bundle(reading: Reading, head: Hit, start: int, end: int, words: NameWords) -> bool:
    """Whether a noun only counts texts that it does not name: "sejumlah nota kesepahaman", "eight agreements"."""
    before = reading.lower[max(0, head.start - 24) : head.start].split()
    described = reading.plain[head.end : end]  # "banyak perjanjian penting" names none, either
    if before and before[-1] in words.bundles and described == described.lower() and not words.subject.match(reading.lower, end + 1):
        return not any(words.subject.match(reading.lower, head.end + at.start()) for at in _WORD.finditer(described))
    if end > head.end or start < head.start:
        return False
    counted = bool(before) and (before[-1] in words.bundles or before[-1].isdigit() or before[-1] in words.numbers)
    plural = reading.lower[head.start : head.end].endswith(words.plural) if words.plural else False
    return counted or plural


def goes_on_row(reading: Reading, name: AgreementName) -> bool:
    """Whether a name stands in a row behind another: a comma, a semicolon or a conjunction comes right before it."""
    words = name_words(reading.language)
    before = reading.lower[max(0, name.start - 30) : name.start].split()
    while before and (before[-1] in words.articles or before[-1] in words.numbers):
        before.pop()
    return bool(before) and (before[-1] in words.joiner or before[-1].endswith((",", ";", ":")))


def _next_text(reading: Reading, head: Hit, end: int, words: NameWords) -> list[int]:
    """Where the next text of a row begins, which ends this one's name: ", a tourism agreement and a protocol"."""
    found = []
    for other in reading.hits.within("agreement_head", head.end, end):
        start = _left(reading, other, head.end, words)
        gap = reading.lower[head.end : start].rstrip()
        while gap and gap.rsplit(None, 1)[-1] in words.articles:
            gap = gap[: -len(gap.rsplit(None, 1)[-1])].rstrip()
        last = gap.rsplit(None, 1)[-1] if gap else ""
        if last in words.joiner or gap.endswith((",", ";")):
            found.append(head.end + len(gap) - (len(last) if last in words.joiner else 1))
            break
    return found


def _left(reading: Reading, head: Hit, limit: int, words: NameWords) -> int:
    """Where the name begins: in a language whose adjectives stand first, behind the last small word or verb before the head."""
    start = head.start
    if not words.modified and reading.lower[head.start : head.end] not in words.premodified:
        return start
    taken = 0
    for match in reversed(list(_WORD.finditer(reading.plain, max(limit, head.start - 80), head.start))):
        word = match[0].lower()
        gap = reading.plain[match.end() : start]
        known = match[0][0].isupper() or (words.modified and _is_modifier(reading, match, words))
        if gap.strip(" -'") or taken > _MODIFIERS or not known or word in words.articles:
            break
        start, taken = match.start(), taken + 1
    first = _WORD.match(reading.plain, start)
    while first and first.start() < head.start and first[0].lower() in words.joiner | words.articles | words.bundles | words.numbers:
        start = first.end() + 1
        first = _WORD.match(reading.plain, start)
    return min(start, head.start)


def _is_modifier(reading: Reading, match: re.Match[str], words: NameWords) -> bool:
    """Whether a word may stand between the article and the noun of a text: no verb, no small word, no number."""
    word = match[0].lower()
    if word in words.not_modifiers or words.verb.fullmatch(word) or word.isdigit():
        return False
    hits = reading.hits
    return (
        not any(hits.at(category, match.start()) for category in ("prep", "mark", "auxiliary", "operator", "verb"))
        or word in words.premodifiers
    )


def _over_enclitic(reading: Reading, offset: int) -> int:
    """Past the rest of the head's word: "kontraknya"."""
    match = _WORD.match(reading.plain, offset) if offset < len(reading.plain) and reading.plain[offset].isalnum() else None
    return match.end() if match else offset


def _over_acronym(reading: Reading, offset: int, limit: int) -> int:
    """Past an acronym in brackets: "(FTA)"."""
    match = re.compile(r"\s*\([^\s()]{1,12}\)").match(reading.plain, offset, limit)
    return match.end() if match else offset


def _right(reading: Reading, offset: int, limit: int, words: NameWords) -> int:
    """Where the name ends: at punctuation, a word that can't be part of it, or a verb after a joiner."""
    at = end = offset
    while match := _WORD.search(reading.plain, at, limit):
        if _END.search(reading.plain, at, match.start()) and not words.series.match(reading.lower, at):
            break
        if words.predicate.fullmatch(match[0].lower()) or reading.hits.at("agreement_state", match.start()):
            break
        if words.stop.match(reading.lower, match.start()) and not words.exception.match(reading.lower, match.start()):
            break
        if match[0].lower() in words.joiner and _verb_follows(reading, match.end(), words):
            break
        if _opens_another(reading, match.start(), after_joiner=end < at):
            break
        at = match.end()
        if match[0].lower() not in words.joiner:
            end = at
    end = trimmed(reading.plain, offset, end)[1]
    while (last := _last_prep(reading, offset, end)) is not None:
        end = trimmed(reading.plain, offset, last)[1]
    return end


def _last_prep(reading: Reading, start: int, end: int) -> int | None:
    """Where a preposition begins that would end a name: "minutes of the meeting on"."""
    return next((hit.start for hit in reading.hits.within("prep", max(start, end - 12), end) if hit.end == end), None)


def _opens_another(reading: Reading, offset: int, *, after_joiner: bool = True) -> bool:
    """Whether another agreement, told beside this one, or the word that one replaces another, begins here."""
    act, head = reading.hits.at("agreement_act", offset), reading.hits.at("agreement_head", offset)
    return (head is not None and head.value != "partnership" and after_joiner) or (act is not None and act.value == "replaced")


def _verb_follows(reading: Reading, offset: int, words: NameWords) -> bool:
    following = _WORD.search(reading.lower, offset)
    return following is None or words.verb.fullmatch(following[0]) is not None


def _parties(stage: Stage, offset: int, limit: int) -> tuple[int, int] | None:
    """The stretch after "antara" where it directly follows the name."""
    reading = stage.reading
    hit = reading.hits.first("agreement_between", offset, min(limit, offset + GAP))
    if hit is None or _END.search(reading.plain, offset, hit.start) or reading.hits.within("agreement_head", offset, hit.start):
        return None
    if hit.value == "with" and _WORD.search(reading.plain, offset, hit.start):
        return None
    words = name_words(reading.language)
    stop = re.compile(r"[;:.\n](?!\w)").search(reading.plain, hit.end, limit)
    end = stop.start() if stop else limit
    for match in _WORD.finditer(reading.plain, hit.end, end):
        if words.subject.match(reading.lower, match.start()) and match.start() > hit.end + 2 and not _in_body(stage, match.start()):
            return hit.end, match.start()
    return hit.end, end


def _in_body(stage: Stage, offset: int) -> bool:
    """Whether an offset lies inside an organization's name: "Centre for Ocean Services" has no subject."""
    body = stage.organizations.before(offset + LONGEST, offset - LONGEST)
    while body is not None and body.start > offset:
        body = stage.organizations.before(body.start, offset - LONGEST)
    return body is not None and body.start < offset < body.end


def _subject(reading: Reading, offset: int, limit: int, words: NameWords) -> tuple[int, int] | None:
    if offset >= limit or not words.subject.match(reading.lower, offset):
        return None
    first = _WORD.match(reading.plain, offset)
    if first is None or _opens_another(reading, first.end() + 1):
        return None
    end = _right(reading, first.end(), min(limit, offset + LONGEST), words)
    return (offset, end) if end > first.end() else None
