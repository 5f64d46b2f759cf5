"""The turns of a relationship that no deed tells: what has been so since a date, or is named with its date."""

from collections.abc import Iterator

from digest.edtf import begins_after
from digest.extract.evidence import evidence_at
from digest.extract.refusals import Verdict
from digest.model import Milestone
from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed
from digest.parse.small_words import small_words
from digest.parse.standing import Standing
from digest.parse.units import Unit

# How far behind a thing a bracket with its date may open, in characters.
_BRACKET = 30
_APPOSED = 5  # words: ", in place since"
_OWNERS = frozenset({"with", "between", "coordinate", "of"})
_MONTH = len("1992-06")
_NEEDING = 3  # units: "do not need a visa"
_LEAD = 12  # characters of "since" and the like before a date
_FROM = 20  # the same of "as of tomorrow, "
# "without a visa" and "can enter" deny and wish nothing where they tell what has been so since a date.
_STANDS = frozenset({"done", "conditional", "due", "unsaid"})


def judge_states(stage: Stage, parsed: Parsed) -> Iterator[Verdict[Milestone]]:
    """What a sentence tells of a turn of the relationship without telling a deed."""
    dated = stage.dates.within(parsed.sentence.start, parsed.sentence.end)
    if not dated or stage.is_outside_text(parsed.sentence):
        return
    if stage.is_of_others({mention.item.code for mention in stage.countries.within(parsed.sentence.start, parsed.sentence.end)}):
        return
    yield from _bracketed(stage, parsed)
    yield from _lasting(stage, parsed)
    yield from _without_visa(stage, parsed)


def _bracketed(stage: Stage, parsed: Parsed) -> Iterator[Verdict[Milestone]]:
    """Relations with the day of their founding in brackets: "diplomatic relations (29 June 1992)"."""
    for index, unit in enumerate(parsed.units[:-2]):
        if unit.value != "relations":
            continue
        bracket, date = parsed.units[index + 1 : index + 3]
        if bracket.value != "(" or date.kind != "date" or bracket.start - unit.end > _BRACKET:
            continue
        edtf = date.item.edtf.partition("/")[0]
        if len(edtf) >= _MONTH and is_past(stage, edtf):
            yield _verdict(stage, unit, date, "diplomatic_relations", edtf)


def _lasting(stage: Stage, parsed: Parsed) -> Iterator[Verdict[Milestone]]:
    """What is told with when it began: "have been partners since 2009", "the strategic partnership of 2009"."""
    for index, unit in enumerate(parsed.units):
        kind = _lasts_as(stage, unit)
        date = _date_beside(parsed, index) if kind else None
        if kind is None or date is None or not is_past(stage, date.item.edtf):
            continue
        between = stage.reading.plain[unit.end : date.start]
        alone = _words_between(parsed, unit, date, between) <= 1 or (between.startswith(",") and len(between.split()) <= _APPOSED)
        named = unit.value == "partnership" and _leads_by_of(parsed, index) and alone
        since = is_since(stage, date.start) and (alone or unit.value == "embassy")
        if named or (since and parsed.standing_at(unit.start).told and _is_said(parsed, unit, kind)):
            yield _verdict(stage, unit, date, kind, date.item.edtf.partition("/")[0])


def _words_between(parsed: Parsed, unit: Unit, date: Unit, between: str) -> int:
    """How many words stand between a thing and its date, but for whose it is: "relations with Peru since 1969"."""
    names = [each for each in parsed.units if unit.end <= each.start < date.start and (each.kind == "country" or each.value in _OWNERS)]
    return len(between.split()) - sum(len(between[each.start - unit.end : each.end - unit.end].split()) for each in names)


def _lasts_as(stage: Stage, unit: Unit) -> str | None:
    """Which milestone it is when a thing of this kind began."""
    if unit.kind != "theme":
        return None
    if names_partnership(stage, unit):
        return kind_of(stage, unit)
    return {"relations": "diplomatic_relations", "embassy": "embassy_opened"}.get(unit.value)


def _date_beside(parsed: Parsed, index: int) -> Unit | None:
    """The date that follows a thing with nothing but where it is in between."""
    for unit in parsed.units[index + 1 :]:
        if unit.kind == "date":
            return unit
        if unit.kind not in {"prep", "place", "country", "point"} and unit.value != "subordinate":
            return None
    return None


def _leads_by_of(parsed: Parsed, index: int) -> bool:
    following = parsed.units[index + 1]
    return following.kind == "prep" and following.value == "of"


def _is_said(parsed: Parsed, unit: Unit, kind: str) -> bool:
    """Whether a thing is only said to be there: by no verb, by "is", or one that no list names: "are bound by a partnership"."""
    clause = parsed.clause_around(unit.start)
    told = clause.predicate if clause is not None else None
    bound = told is not None and told.value == "other" and told.end <= unit.start and kind != "embassy_opened"
    return told is None or told.value == "be" or bound


def _without_visa(stage: Stage, parsed: Parsed) -> Iterator[Verdict[Milestone]]:
    """Entry without a visa since a date: "since July 2023, citizens of X can enter without a visa"."""
    waived = stage.reading.hits.first("visa_waived", parsed.sentence.start, parsed.sentence.end) or _needless(parsed)
    if waived is None:
        return
    since = next((unit for unit in parsed.units if unit.kind == "date" and begins(stage, unit.start)), None)
    if since is None:
        return
    index = parsed.clause_at(waived.start)
    standing = parsed.standings[index] if index is not None and isinstance(waived, Unit) else parsed.standing_at(waived.start)
    needless = isinstance(waived, Unit) and standing.effect == "denied"
    if not any(unit.kind == "country" for unit in parsed.units) or not (needless or _stands(standing)):
        return
    proof = evidence_at(stage.reading, waived.start, "milestones.state")
    yield Verdict(waived.start, waived.end, Milestone(kind="visa_exemption", date=since.item.edtf, evidence=proof))


def begins(stage: Stage, start: int) -> bool:
    """Whether a date is when something begins: "since", "as of", "from"."""
    return is_since(stage, start) or bool(stage.reading.hits.within("from_when", start - _FROM, start))


def _needless(parsed: Parsed) -> Unit | None:
    """A visa that nobody needs: "needs no visa"."""
    for index, visa in enumerate(parsed.units):
        before = parsed.units[max(0, index - _NEEDING) : index] if visa.value == "visa" else ()
        if before and before[-1].kind in {"operator", "verb"} and any(unit.value == "denied" for unit in before):
            return visa
    return None


def _stands(standing: Standing) -> bool:
    return standing.told or standing.effect in _STANDS


def _verdict(stage: Stage, unit: Unit, date: Unit, kind: str, edtf: str) -> Verdict[Milestone]:
    proof = evidence_at(stage.reading, unit.start, "milestones.state")
    return Verdict(unit.start, date.end, Milestone(kind=kind, date=edtf, evidence=proof))


def is_bare(stage: Stage, unit: Unit) -> bool:
    """Whether relations are told without a word of which kind: "relations between X and Y", but not "trade relations"."""
    lower, hits = stage.reading.lower, stage.reading.hits
    if " " in lower[unit.start : unit.end]:
        return True  # "bilateral relations"
    if not stage.reading.language.table("grammar", "settings")["adjectives_first"]:
        return any(hits.at(kind, unit.end + 1) for kind in ("verb", "prep", "anaphor", "mark", "country"))
    end = unit.start
    while end and lower[end - 1].isspace():
        end -= 1
    word = lower[lower.rfind(" ", 0, end) + 1 : end]
    return not word or not word[-1].isalpha() or word in small_words(stage.reading.language).determiner


_WHOSE = frozenset({"prep", "operator", "country", "mark", "anaphor"})
# What is told to have been talked of is not told to have begun.
_TALKS = frozenset({"negotiate", "meet", "session", "forum", "call"})


def is_topic(parsed: Parsed, clause: Clause, thing: Unit) -> bool:
    """Whether a thing is what talks are on: "talks on a strategic partnership began"."""
    if parsed.standing_at(thing.start).effect in {"underway", "proposed"}:
        return True
    before = [unit for unit in clause.units if unit.end <= thing.start and unit.kind not in _WHOSE]
    return bool(before) and before[-1].kind == "deed" and before[-1].value in _TALKS


def partnership_kind(stage: Stage, name: str) -> str:
    """Which milestone a partnership of this name, in small letters, is."""
    strategic = any(word in name for word in stage.reading.language.forms("strategic")["strategic"])
    return "strategic_partnership" if strategic else "comprehensive_partnership"


def kind_of(stage: Stage, thing: Unit) -> str:
    return partnership_kind(stage, stage.reading.lower[thing.start : thing.end])


def names_partnership(stage: Stage, unit: Unit) -> bool:
    """Whether a unit is a strategic or comprehensive partnership, or a verb that holds one: "became strategic partners"."""
    if unit.kind in {"theme", "text"}:
        return unit.value == "partnership" and " " in stage.reading.plain[unit.start : unit.end]
    return unit.kind == "verb" and any(hit.value == "partnership" for hit in stage.reading.hits.within("theme", unit.start, unit.end))


def is_only_raised(deed: Deed, unit: Unit) -> bool:
    """Whether a partnership is what is raised, and not what something is raised to: to enhance one makes none."""
    if "upgrade" not in deed.classes or unit not in deed.objects or unit in deed.goals:
        return False
    return not any(goal.value in {"ties", "partnership"} and goal.end <= unit.start for goal in deed.goals)


def is_since(stage: Stage, start: int) -> bool:
    return bool(stage.reading.hits.within("since", start - _LEAD, start))


def is_past(stage: Stage, date: str) -> bool:
    year = stage.scene.chronology.year
    return year is None or date[:4] < str(year)


def describes_past(stage: Stage, deed: Deed, start: int, end: int) -> bool:
    """Whether a participle tells what became of a thing before the article: "discussed the memorandum signed in May 2019"."""
    clue, earliest = deed.standing.clue, stage.scene.chronology.written.earliest
    beside = deed.passive and stage.reading.plain[end : deed.unit.start] in {" ", ", "}
    return beside and clue is not None and clue.end <= start and any(begins_after(earliest, date.item.edtf) for date in deed.dates)


def tells_next(deed: Deed) -> bool:
    """Whether a verb of going on tells what was done next: "followed by", "yang dilanjutkan dengan pembukaan kantor pada 1949"."""
    if deed.clause.link == "participle" and deed.clause.antecedent is None:
        return True
    return deed.passive and "hold" in deed.classes and any(unit.kind == "deed" for unit in deed.partners)
