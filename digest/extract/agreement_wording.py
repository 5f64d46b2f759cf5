"""What the words around a text say of it where no deed is done to it."""

from collections.abc import Iterator, Sequence

from digest.extract.agreement_deeds import Said, Text, date_behind, is_to_come
from digest.extract.occasions import Occasions
from digest.extract.states import is_since
from digest.model import AgreementStatus
from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Parsed
from digest.parse.standing import Standing
from digest.parse.units import Unit

# A verb of no class: what stands before it is said of what it does, and not of the text behind it ("asked to obey the protocol").
_UNLISTED = "other"
# What an operator alone makes of a text that nothing else is done to: "proposed a treaty".
_OF_EFFECT: dict[str, AgreementStatus] = {
    "proposed": "proposed",
    "underway": "under_negotiation",
    "planned": "planned",
    "wished": "proposed",
}
# Whoever does this to a statement makes it by word of mouth.
_SPEAKING = frozenset({"say", "aid"})
# What is still to come of a text tells how far it has come: "awaits ratification", "is ready for signature", "awaits more talks".
_AWAITED: dict[str, AgreementStatus] = {
    "ratify": "signed",
    "sign": "planned",
    "session": "under_negotiation",
    "negotiate": "under_negotiation",
}
_OF_PASSIVE: dict[str, AgreementStatus] = {"proposed": "proposed", "postponed": "planned"}


def by_words(stage: Stage, occasions: Occasions, parsed: Parsed, text: Text) -> Iterator[Said]:
    """What the words around a text say of it where no deed is done to it."""
    name, unit = text.name, text.unit
    clause = parsed.clause_around(unit.start)
    if clause is None or (name.kind == "joint_statement" and (_is_told_by_one(parsed, unit, clause) or _is_spoken(stage, parsed, text))):
        return
    standing = parsed.standings[clause.index]
    before = clause.until(unit.start)
    hits = stage.reading.hits
    known = hits.within("agreement_known", max(parsed.sentence.start, name.start - 40), name.start)
    reaching = [each for each in _reaching(clause, before) if not _is_of_other_text(before, each)]
    operators = [each for each in (*reaching, *_being_made(clause)) if not _is_titled(stage, parsed, each)]
    if known:
        operators = [each for each in operators if each.start >= known[-1].end]  # "pelaksanaan rencana perjanjian"
    if known and not operators:
        furthest = max(known, key=lambda hit: hit.value == "in_force")  # "thanks to carrying out the pact"
        yield Said(furthest.value, date_behind(parsed, text))  # type: ignore[arg-type]
        return
    if name.kind == "partnership":  # to speak of one does not propose it
        operators = [each for each in operators if each.value != "wished"]
    if operators and _is_carried_out(parsed, operators[-1], unit):
        yield Said("signed", date_behind(parsed, text))
        return
    if operators:
        resolved = standing.value != "denied" and any(map(_is_resolved, operators))
        status = "planned" if resolved else _OF_EFFECT[operators[-1].value]
        yield Said(begun(status, standing, before))
        return
    if name.kind != "partnership" and (left := _left_at(clause, unit)) is not None:
        yield Said(left)
    if name.kind == "joint_statement" and standing.told:
        behind, day = date_behind(parsed, text), occasions.at(parsed.sentence).day
        yield Said("signed", behind or (None if is_to_come(stage, day) else day), own=behind is not None)
    bound = name.kind == "partnership" and clause.classes == {"other"}  # "are bound by a partnership since May 2008"
    since = next((date for date in clause.dates() if is_since(stage, date.start) and date.start > unit.end), None) if bound else None
    if (date := since.item.edtf if since else date_behind(parsed, text)) and standing.value != "denied":
        yield Said("signed", date)


def _is_carried_out(parsed: Parsed, operator: Unit, unit: Unit) -> bool:
    """Whether what is wished is that a text be carried out, which there must be for that: "need to implement accords, among them X"."""
    verbs = [each for each in parsed.units_within(operator.end, unit.start) if each.kind == "verb"]
    return bool(verbs) and "implement" in verbs[-1].classes


def _is_titled(stage: Stage, parsed: Parsed, operator: Unit) -> bool:
    """Whether an operator is a word of a title: "the declaration "Next Step in the Strategic Partnership""."""
    return operator.start > parsed.sentence.start and stage.reading.plain[operator.start].isupper()


def _is_spoken(stage: Stage, parsed: Parsed, text: Text) -> bool:
    """Whether a statement without a name is only made by word of mouth: "delivered a joint statement"."""
    name, unit, clause = text.name, text.unit, parsed.clause_around(text.unit.start)
    if clause is None or clause.predicate is None or name.end > name.head.end or stage.reading.plain[name.start].isupper():
        return False
    verb = clause.predicate
    if verb.how == "passive":
        return "say" in verb.classes and unit.start > verb.end
    told = [each for each in clause.units if verb.end <= each.start < unit.start and each.kind != "quantity"]
    return bool(verb.classes & _SPEAKING) and verb.end <= unit.start and not told


def _is_told_by_one(parsed: Parsed, text: Unit, clause: Clause) -> bool:
    """Whether one alone says something "in a joint statement": to the press, beside the other."""
    before = clause.until(text.start)
    if before and before[-1].value == "source":
        return False  # "according to the joint statement"
    source = next((index for index, unit in enumerate(before) if unit.kind == "prep" and unit.value == "source"), None)
    telling = [deed.agents for deed in parsed.deeds if deed.clause is clause and "say" in deed.classes]
    telling += [tuple(unit for unit in before[source + 1 :] if unit.kind not in {"prep", "point"})] if source is not None else []
    return bool(telling) and all(len(agents) <= 1 and all(unit.kind == "person" for unit in agents) for agents in telling)


def _reaching(clause: Clause, before: Sequence[Unit]) -> list[Unit]:
    """The operators that reach a text; past the verb only one that is said of doing, and not past a verb of no class."""
    verb = clause.predicate
    first = verb.start if verb is not None and verb in before else clause.start
    leads = verb is not None and verb.value != _UNLISTED
    operators = [each for each in before if each.kind == "operator" and each.value in _OF_EFFECT and "noun" in each.how]
    return [each for each in operators if each.start >= first or (leads and "verb" in each.how.split("+"))]


def _is_of_other_text(before: Sequence[Unit], operator: Unit) -> bool:
    """Whether an operator is said of a text to which another only belongs: "discussed the plan under the framework agreement"."""
    belongs = bool(before) and before[-1].kind == "prep" and before[-1].value not in {"of", "about"}
    return belongs and any(each.kind == "text" and each.start >= operator.end for each in before)


def _is_resolved(operator: Unit) -> bool:
    """Whether an operator tells of a resolve to do what the next verb says: "agreed to draft a road map"."""
    return operator.value == "planned" and "verb" in operator.how


def _left_at(clause: Clause, unit: Unit) -> AgreementStatus | None:
    """What is all that a clause says of the text it is about: "a treaty was proposed", "was put off", "awaits ratification"."""
    first = next((each for each in clause.units if each.kind != "prep"), None)
    if first is not unit or (clause.predicate is not None and clause.predicate.value != _UNLISTED):
        return None
    behind = clause.since(unit.end)
    awaited = next((each for each in behind if each.kind == "deed" and each.value in _AWAITED), None)
    if awaited is not None and _AWAITED[awaited.value] == "under_negotiation":
        return "under_negotiation" if _is_waited_for(behind[: behind.index(awaited)]) else None
    if awaited is not None and (awaited.value == "ratify" or any(each.kind == "operator" for each in behind)):
        return _AWAITED[awaited.value]
    said = [each for each in behind if each.kind == "operator"]
    left = len(said) == 1 and clause.predicate is None and "verbal" in said[0].how.split("+")
    return _OF_PASSIVE.get(said[0].value) if left else None


def _is_waited_for(between: Sequence[Unit]) -> bool:
    """Whether the talks behind these units are what a text waits for, and not what it is only a matter of."""
    operators = [each.value for each in between if each.kind == "operator"]
    return "denied" not in operators and operators[-1:] == ["planned"] and between[-1].kind == "operator"


def _being_made(clause: Clause) -> list[Unit]:
    own = [each for each in clause.units if each.kind == "operator" and "own" in each.how]
    return [each for each in own if each.value == "underway" or (each.value == "planned" and clause.predicate is None)]


def begun(status: AgreementStatus, standing: Standing, before: Sequence[Unit]) -> AgreementStatus:
    """Talks that are only to begin make a text planned, talks only wished for make it proposed."""
    if status != "under_negotiation":
        return status
    wished = standing.value == "wished" and standing.effect not in {"underway", "conditional", "due"}
    starts = any(unit.kind == "verb" and "open" in unit.value for unit in before)
    if wished:
        return "proposed"
    return "planned" if standing.value == "ahead" and starts else status
