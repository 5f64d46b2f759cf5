"""The parties and the subject that are told behind a text's noun, in either order."""

import re
from collections.abc import Sequence

from digest.annotate import Reading
from digest.extract.agreement_aims import is_joined_aim
from digest.extract.agreement_extent import END, LONGEST, WORD, end_of_name, opens_another, others_in, over_acronym, stops
from digest.extract.agreement_words import NameWords, name_words
from digest.model import Hit
from digest.parse.article import Stage
from digest.parse.units import Unit

Span = tuple[int, int]
_CLOSING = re.compile(r"[;:.\n](?!\w)|\s[\u2013\u2014-]\s|\u2014")  # what ends the parties of a text, but for "PT. X"
# What tells where and when a text was signed.
_WHERE_AND_WHEN = frozenset({"prep", "place", "date", "point", "bracket"})
# How far behind the name its parties may begin.
_GAP = 60
# A text may have the form of this: "an agreement in the form of an exchange of notes between …".
_FORM = "exchange"
# Marks of clauses behind which no party of the text before them is told.
_PARTING = frozenset({"subordinate", "condition", "relative"})
# A text is to be concluded between its parties; whatever else it is to do is done between others: "to raise trade between".
_CONCLUDING = frozenset({"sign", "conclude", "exchange", "agree", "negotiate"})


def told_behind(stage: Stage, head: Hit, end: int, limit: int, words: NameWords) -> tuple[Span | None, Span | None]:
    """The subject and the parties that are told behind a name, in either order."""
    subject = _behind_verb(stage, head, end, limit, words)
    after = subject[1] if subject else max(end, over_acronym(stage.reading, head.end, limit))
    parties = parties_behind(stage, after, min(limit, after + 2 * LONGEST)) or of_both(stage.reading, end)
    if parties is not None and _is_between_others(stage, head, end, parties[0]):
        parties = None
    if subject is None and parties is not None:
        subject = subject_at(stage, parties[1], limit, words)
    if subject is None and parties is None:
        subject = _behind_comma(stage, head, end, limit, words) or _behind_day(stage, head, end, limit, words)
    return subject, parties


def of_both(reading: Reading, end: int) -> tuple[int, int] | None:
    """The stretch of "kedua negara" right behind a name: "persetujuan kedua negara tentang …"."""
    hit = reading.hits.at("anaphor", end + 1)
    if hit is None or hit.value != "sides":
        return None
    return hit.start, hit.end + (reading.plain[hit.end : hit.end + 1] == " ")


def _behind_comma(stage: Stage, head: Hit, end: int, limit: int, words: NameWords) -> tuple[int, int] | None:
    """A subject told behind a comma: "a memorandum, on archives, …"."""
    if end > head.end or not stage.reading.plain.startswith(", ", end):
        return None
    return subject_at(stage, end + 2, limit, words)


def _behind_day(stage: Stage, head: Hit, end: int, limit: int, words: NameWords) -> tuple[int, int] | None:
    """A subject told behind where and when a text was signed: "a memorandum in Lima on Monday on wool", "pada Senin (5/2) tentang wol"."""
    parsed = stage.parsed_at(head.start) if end == head.end else None
    units = [unit for unit in parsed.units if unit.start >= over_acronym(stage.reading, end, limit)] if parsed is not None else []
    led = zip(units, [*units[1:], None], strict=False)
    ends = next((index for index, (unit, after) in enumerate(led) if not _tells_when(unit, after)), len(units))
    dated = [unit for unit in units[:ends] if unit.kind == "date"]
    at = max([unit.end for unit in units[:ends]], default=end)
    at = stage.reading.plain.find(" ", at, at + 2)
    return subject_at(stage, at + 1, limit, words) if dated and at > 0 else None


def _tells_when(unit: Unit, after: Unit | None) -> bool:
    """Whether a unit is of what tells where and when: "on" before a day leads to no subject."""
    dated = after is not None and after.kind == "date"
    return unit.kind in _WHERE_AND_WHEN and (unit.value != "about" or dated)


def _behind_verb(stage: Stage, head: Hit, end: int, limit: int, words: NameWords) -> tuple[int, int] | None:
    """A subject told behind the verb: "a memorandum was signed on tourism", "the fifth accord is on fisheries"."""
    parsed = stage.parsed_at(head.start) if end == head.end else None
    clause = parsed.clause_around(head.start) if parsed is not None else None
    verb = clause.predicate if clause is not None else None
    if (
        parsed is None
        or verb is None
        or verb.start < end
        or (verb.how != "passive" and verb.value != "be")
        or WORD.search(stage.reading.plain, verb.end, limit) is None
    ):
        return None
    return subject_at(stage, verb.end + 1, limit, words) if not parsed.units_within(end, verb.start) else None


def parties_behind(stage: Stage, offset: int, limit: int) -> tuple[int, int] | None:
    """The stretch after "antara" where it directly follows the name."""
    reading = stage.reading
    hit = reading.hits.first("agreement_between", offset, min(limit, offset + _GAP))
    if hit is None or END.search(reading.plain, offset, hit.start) or reading.hits.within("agreement_head", offset, hit.start):
        return None
    if hit.value == "with" and WORD.search(reading.plain, offset, hit.start):
        return None
    if _is_of_other_things(stage, offset, hit.start):
        return None
    words = name_words(reading.language)
    stops_at = (match.start() for match in _CLOSING.finditer(reading.plain, hit.end, limit) if not in_body(stage, match.start()))
    others = [other.start for other in others_in(reading, hit.end, limit, words)[:1]]
    heads = reading.hits.within("agreement_head", hit.end, limit)
    other = next((head for head in heads if not in_body(stage, head.start)), None)  # "the Nuclear Energy Partnership" signs
    parsed = stage.parsed_at(hit.start)
    behind = [unit for unit in (parsed.units if parsed else ()) if hit.end < unit.start]
    verbs = [unit.start for unit in behind if (unit.kind == "verb" and unit.how != "ing") or (unit.kind, unit.value) == ("prep", "source")]
    end = min([next(stops_at, limit), other.start if other else limit, *others, *verbs[:1]])
    for match in WORD.finditer(reading.plain, hit.end, end):
        held = reading.hits.ending("office", match.start() - 1) is not None  # "the minister for fisheries"
        begins = match.start() > hit.end + 2 and not held and not in_body(stage, match.start())
        if begins and words.subject.match(reading.lower, match.start()):
            return hit.end, match.start()
    return hit.end, end


def _is_of_other_things(stage: Stage, offset: int, between: int) -> bool:
    """Whether something else than the text is between the two: "signed at a meeting between …", "kesepakatan ini setelah …"."""
    if any(each.value in _PARTING for each in stage.reading.hits.within("mark", offset, between)):
        return True
    parsed = stage.parsed_at(offset - 1)
    units = parsed.units_within(offset, between) if parsed is not None else ()
    return _is_to_do(stage, units) or any(unit.kind in {"deed", "theme"} and unit.value != _FORM for unit in units)


def _is_between_others(stage: Stage, head: Hit, end: int, offset: int) -> bool:
    """Whether those told by "between" are only those between whom a text is to do something: "an accord to raise trade between"."""
    parsed, led = stage.parsed_at(head.start), stage.reading.hits.ending("agreement_between", offset)
    between = led is not None and led.value == "between"
    return between and parsed is not None and _is_to_do(stage, parsed.units_within(head.end, end))


def _is_to_do(stage: Stage, units: Sequence[Unit]) -> bool:
    """Whether units tell what a text is to do, which is done between others: "to raise trade", "to promote and protect"."""
    verbs = (unit for unit in units if unit.kind == "verb" and not unit.classes & _CONCLUDING)
    return any("infinitive" in unit.how or is_joined_aim(stage, unit) for unit in verbs)


def bodies_behind(stage: Stage, offset: int, limit: int) -> tuple[int, int] | None:
    """The stretch of two bodies or more that directly follow a text's noun as its parties: "nota kesepahaman Kadin X dengan Kadin Y"."""
    reading, joiners = stage.reading, name_words(stage.reading.language).joiner
    bodies = stage.organizations.within(offset, min(limit, offset + 2 * LONGEST))
    if not bodies or bodies[0].start != offset + 1:
        return None
    end = bodies[0].end
    for body in bodies[1:]:
        behind = over_acronym(reading, end, limit)
        if body.start < behind:
            continue  # its acronym
        joint = reading.lower[behind : body.start].strip(", ")
        if joint not in joiners and reading.hits.at("agreement_between", body.start - len(joint) - 1) is None:
            break
        end = body.end
    return (bodies[0].start, over_acronym(reading, end, limit)) if end > bodies[0].end else None


def in_body(stage: Stage, offset: int) -> bool:
    """Whether an offset lies inside an organization's name: "Centre for Ocean Services" has no subject."""
    return stage.organizations.around(offset - 1, offset + 1) is not None


def subject_at(stage: Stage, offset: int, limit: int, words: NameWords) -> tuple[int, int] | None:
    reading = stage.reading
    if offset >= limit or not words.subject.match(reading.lower, offset):
        return None
    first = WORD.match(reading.plain, offset)
    if first is None or opens_another(reading, first.end() + 1) or stops(stage, offset, first, words):
        return None
    weekday = reading.hits.at("date_weekday", first.end() + 1)
    if weekday or any(date.start == first.end() + 1 for date in stage.dates.within(first.end(), limit)):
        return None  # "with Peru on 5 March"
    end = end_of_name(stage, first.end(), min(limit, offset + LONGEST), words)
    return (offset, end) if end > first.end() else None
