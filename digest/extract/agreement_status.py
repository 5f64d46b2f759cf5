"""How far an agreement has come: what is done to it in its clause, in the clauses said of it, and in the line that opens its list."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.extract.agreement_deeds import TAKING_EFFECT, Said, Text, by_deed, date_behind, is_to_come
from digest.extract.agreement_lists import behind_colon, introduced, opened
from digest.extract.agreement_names import AgreementName
from digest.extract.occasions import Occasions
from digest.extract.states import is_only_raised, is_since
from digest.model import STEPS, AgreementStatus
from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed
from digest.parse.standing import Standing
from digest.parse.units import Unit

# A verb of no class: what stands before it is said of what it does, and not of the text behind it ("asked to obey the protocol").
_UNLISTED = "other"
# A text's head is a unit of one of these kinds.
_NAMING = frozenset({"text", "theme", "anaphor", "verb", "body", "deed", "quantity"})  # "three agreements" are counted
# What an operator alone makes of a text that nothing else is done to: "proposed a treaty".
_OF_EFFECT: dict[str, AgreementStatus] = {
    "proposed": "proposed",
    "underway": "under_negotiation",
    "planned": "planned",
    "wished": "proposed",
}


# What these do to a draft, others do not: it is to be made a text.
_RESOLVING = frozenset({"ratify", "agree", "decide", "conclude", "initial"})
# Whoever does this to a statement makes it by word of mouth.
_SPEAKING = frozenset({"say", "aid"})
_OF_PASSIVE: dict[str, AgreementStatus] = {"proposed": "proposed", "postponed": "planned"}
# What an acronym in brackets behind a text is made of.
_IN_BRACKETS = frozenset({"bracket", "point", "text", "anaphor"})


def said_of(stage: Stage, occasions: Occasions, name: AgreementName) -> Said | None:
    """The furthest that is said of an agreement in its sentence, else by the line that opens its list."""
    parsed = stage.parsed_at(name.head.start)
    if parsed is None:
        return None
    if name.item:
        return opened(stage, occasions, parsed)
    unit = parsed.unit_at((name.noun or name.head).start)
    if unit is None or unit.kind not in _NAMING:
        return None
    text = Text(name, unit)
    if _is_talked_out(parsed, unit) or _is_put_off(parsed, name):
        return Said("planned")
    told = _told(stage, occasions, parsed, text)
    raised = name.kind == "partnership" and any(is_only_raised(deed, unit) for deed in parsed.deeds)
    best = told or ([] if raised or _is_commemorated(parsed, unit) else list(_by_words(stage, occasions, parsed, text)))
    if best:
        return _as_draft(stage, name, max(best, key=lambda said: (STEPS.index(said.status), said.date is not None)))
    listed = behind_colon(stage, occasions, parsed, name, unit) or introduced(stage, occasions, parsed, name)
    return Said("under_negotiation") if listed and _is_of_talks(parsed, unit) else listed


def _told(stage: Stage, occasions: Occasions, parsed: Parsed, text: Text) -> list[Said]:
    """What deeds say of a text: those of a clause that is said of it before all others."""
    texts = [text, *(Text(text.name, tail) for tail in (*_tails(parsed, text.name, text.unit), *_described(parsed, text.name, text.unit)))]
    told = [
        said for deed in parsed.deeds_with(each.unit for each in texts) for each in texts if (said := by_deed(stage, occasions, deed, each))
    ]
    told = _without_announced(told, texts) + _in_force_since(stage, parsed, text.unit)
    own = [said for said in told if _is_said_of(said.deed, texts)]
    own = [said for said in own if said.deed is not None and said.deed.unit.start > text.unit.start][
        :1
    ] or own  # the next one is said of it
    signed = any(said.status == "signed" and said.date is not None for said in own)
    holding = [said for said in told if said.status == "in_force" and said not in own and not (signed and _is_ratified(said))]
    own = [_dated_as(said, told) for said in own]
    further = [said for said in told if not goes_on(said)]
    done = any(STEPS.index(said.status) > STEPS.index("under_negotiation") for said in further)
    talks = [] if done else _underway(parsed, text.unit)
    if own and not any(said.status == "replaced" for said in told):
        return [*own, *holding]
    return (further if talks or _names_talks(parsed, text.unit) else told) + talks


def _is_ratified(said: Said) -> bool:
    """Whether one side alone is told to have ratified a text, which does not put it in force."""
    deed = said.deed
    return deed is not None and "ratify" in deed.classes and not TAKING_EFFECT & set(deed.classes) and len(deed.agents) == 1


def _without_announced(told: list[Said], texts: Sequence[Text]) -> list[Said]:
    """What is said of a text but for what is still ahead of it: it takes effect later, or what was agreed on will be signed."""
    if any(_enters_later(said) for said in told):
        told = [said for said in told if said.status != "in_force" or (said.date is not None and _is_said_of(said.deed, texts))]
    if any(_is_signed_later(said) for said in told):
        told = [said for said in told if said.status != "signed" or (said.deed is not None and "sign" in said.deed.classes)]
    return told


def _is_signed_later(said: Said) -> bool:
    """Whether the signing of a text is told to be ahead: "was agreed and will be signed in May"."""
    return said.status == "planned" and said.deed is not None and "sign" in said.deed.classes and said.deed.standing.value == "ahead"


def _is_commemorated(parsed: Parsed, unit: Unit) -> bool:
    """Whether a text is told as what an anniversary is of: "preparing for the anniversary of their partnership"."""
    before = [each for each in parsed.units if each.end <= unit.start and (each.kind, each.value) != ("prep", "of")]
    return bool(before) and before[-1].kind == "deed" and before[-1].value == "anniversary"


def _as_draft(stage: Stage, name: AgreementName, said: Said) -> Said:
    """What is said of a draft, which makes no text yet: "the government approved the draft agreement"."""
    parsed = stage.parsed_at(name.start)
    drafted = parsed.unit_at(name.start - 2) if parsed is not None else None
    if drafted is None or drafted.kind != "operator" or drafted.value != "proposed" or said.deed is None or _is_signing(said.deed):
        return said
    resolved = bool(_RESOLVING & set(said.deed.classes))
    return Said("planned" if resolved else "proposed", None, said.deed) if said.status in {"signed", "in_force"} else said


def _is_signing(deed: Deed) -> bool:
    """Whether a deed is a signing that a verb of its own tells, not "prepared for signing"."""
    return "sign" in deed.classes and not deed.nominal and deed.unit.how != "ing"


def _described(parsed: Parsed, name: AgreementName, unit: Unit) -> list[Unit]:
    """The last nouns of a name to which a clause is tied that is said of the text: "Treaty on Mutual Legal Assistance, which …"."""
    tied = (clause.antecedent for clause in parsed.clauses if clause.link in {"relative", "participle"})
    return [each for each in tied if each is not None and unit.end <= each.start < name.end and each.kind != "text"]


def _is_said_of(deed: Deed | None, texts: Sequence[Text]) -> bool:
    """Whether what a deed does is said of a text behind it: "the treaty, which was signed", "perjanjian yang berlaku sejak"."""
    if deed is None or deed.clause.link not in {"relative", "participle"}:
        return False
    things = (*deed.objects, *deed.agents) if TAKING_EFFECT & set(deed.classes) else deed.objects
    return any(each.unit in things for each in texts)


def _dated_as(said: Said, told: Sequence[Said]) -> Said:
    """What is said of a text without a day, with that of its row: "texts were signed on Monday, among them X, signed by Y"."""
    same = (other for other in told if other.status == said.status and other.own and other.date)
    return said if said.date is not None else replace(said, date=next((other.date for other in same), None))


def _is_put_off(parsed: Parsed, name: AgreementName) -> bool:
    """Whether a clause said of a text puts it off: "the treaty, whose signing was postponed"."""
    said = (clause for clause in parsed.clauses if clause.antecedent is not None and name.start <= clause.antecedent.start < name.end)
    return any(unit.kind == "operator" and unit.value == "postponed" for clause in said for unit in clause.units)


def _tails(parsed: Parsed, name: AgreementName, unit: Unit) -> list[Unit]:
    """The further nouns of a name that holds others: "Strategic Partnership Agreement", but not the one that a text is to change."""
    tails = [each for each in parsed.units if each.kind == "text" and unit.end <= each.start and each.end <= name.end]
    clause = parsed.clause_at(unit.start)
    return [each for each in tails if parsed.clause_at(each.start) == clause]


def _enters_later(said: Said) -> bool:
    """Whether a text is told to take effect at a time to come."""
    return said.deed is not None and bool(TAKING_EFFECT & set(said.deed.classes)) and said.status == "signed"


def goes_on(said: Said) -> bool:
    """Whether only the going on of something is told: "talks on X are continuing"."""
    return said.deed is not None and set(said.deed.classes) <= {"extend", "do", "open", "relate", "resume"}


def _underway(parsed: Parsed, unit: Unit) -> list[Said]:
    """A text that is being negotiated, by the word right before it or behind it in its clause."""
    clause = parsed.clause_around(unit.start)
    if clause is None or parsed.standings[clause.index].value == "denied":
        return []
    units = clause.units
    at = next((place for place, each in enumerate(units) if each is unit), None)
    if at is None:
        return []
    beside = [*units[max(0, at - 1) : at], *units[at + 1 : at + 3]]
    talks = [each for each in units[max(0, at - 2) : at - 1] if each.kind == "deed" and each.value in {"meet", "negotiate", "session"}]
    of_talks = bool(talks) and units[at - 1].kind == "prep" and units[at - 1].value in {"about", "to"}
    if not of_talks and not any(each.kind == "operator" and each.value == "underway" for each in beside):
        return []
    return [Said(_begun("under_negotiation", parsed.standings[clause.index], units))]


def _is_of_talks(parsed: Parsed, unit: Unit) -> bool:
    """Whether a list names the talks on a text, and not the text: "a plan on health and negotiations on a treaty were signed"."""
    row = [each for each in parsed.units if each.end <= unit.start and each.kind not in {"point", "country"}][-1:]
    return bool(row) and row[0].kind == "operator" and row[0].value == "underway" and "own" not in row[0].how


def _names_talks(parsed: Parsed, unit: Unit) -> bool:
    """Whether a text only says which talks are meant: "to go on with the treaty (FT) negotiations"."""
    behind = next((each for each in parsed.units if each.start >= unit.end and each.kind not in _IN_BRACKETS), None)
    return behind is not None and behind.kind == "deed" and behind.value == "negotiate"


def _is_talked_out(parsed: Parsed, unit: Unit) -> bool:
    """Whether the talks on a text, told right before it, are told to have ended: "concluded negotiations on a treaty"."""
    clause = parsed.clause_around(unit.start)
    if clause is None or parsed.standings[clause.index].value != "happened" or "end" not in clause.classes:
        return False
    before = clause.until(unit.start)[-1:]
    return bool(before) and before[0].kind == "operator" and before[0].value == "underway" and "own" not in before[0].how


def _in_force_since(stage: Stage, parsed: Parsed, unit: Unit) -> list[Said]:
    """What words behind a text say of it before its clause says anything: "the agreement, in force since May"."""
    clause = parsed.clause_around(unit.start)
    if clause is None or parsed.standings[clause.index].value == "denied":
        return []
    told = clause.predicate.start if clause.predicate is not None and clause.predicate.start > unit.start else clause.end
    states = stage.reading.hits.within("agreement_state", unit.end, told)
    apposed = [hit for hit in states if hit.value == "in_force" and parsed.clause_at(hit.start) == clause.index]
    since = (each.item.edtf for each in clause.dates() if each.start >= apposed[0].end) if apposed else iter(())
    return [Said("in_force", next(since, None))] if apposed else []


def _by_words(stage: Stage, occasions: Occasions, parsed: Parsed, text: Text) -> Iterator[Said]:
    """What the words around a text say of it where no deed is done to it."""
    name, unit = text.name, text.unit
    clause = parsed.clause_around(unit.start)
    if clause is None or (name.kind == "joint_statement" and (_is_told_by_one(parsed, unit, clause) or _is_spoken(stage, parsed, text))):
        return
    standing = parsed.standings[clause.index]
    before = clause.until(unit.start)
    hits = stage.reading.hits
    known = hits.within("agreement_known", max(parsed.sentence.start, name.start - 40), name.start)
    operators = [each for each in (*_reaching(clause, before), *_being_made(clause)) if not _is_titled(stage, parsed, each)]
    if known:
        operators = [each for each in operators if each.start >= known[-1].end]  # "pelaksanaan rencana perjanjian"
    if known and not operators:
        furthest = max(known, key=lambda hit: hit.value == "in_force")  # "thanks to carrying out the pact"
        yield Said(furthest.value, date_behind(parsed, text))  # type: ignore[arg-type]
        return
    if name.kind == "partnership":  # to speak of one does not propose it
        operators = [each for each in operators if each.value != "wished"]
    if operators:
        resolved = standing.value != "denied" and any(map(_is_resolved, operators))
        status = "planned" if resolved else _OF_EFFECT[operators[-1].value]
        yield Said(_begun(status, standing, before))
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


def _is_resolved(operator: Unit) -> bool:
    """Whether an operator tells of a resolve to do what the next verb says: "agreed to draft a road map"."""
    return operator.value == "planned" and "verb" in operator.how


def _left_at(clause: Clause, unit: Unit) -> AgreementStatus | None:
    """What a passive operator that is all that a clause says makes of the text it is about: "a treaty was proposed", "was put off"."""
    first = next((each for each in clause.units if each.kind != "prep"), None)
    if clause.predicate is not None or first is not unit:
        return None
    said = [each for each in clause.since(unit.end) if each.kind == "operator"]
    return _OF_PASSIVE.get(said[0].value) if len(said) == 1 and "verbal" in said[0].how.split("+") else None


def _being_made(clause: Clause) -> list[Unit]:
    own = [each for each in clause.units if each.kind == "operator" and "own" in each.how]
    return [each for each in own if each.value == "underway" or (each.value == "planned" and clause.predicate is None)]


def _begun(status: AgreementStatus, standing: Standing, before: Sequence[Unit]) -> AgreementStatus:
    """Talks that are only to begin make a text planned, talks only wished for make it proposed."""
    if status != "under_negotiation":
        return status
    wished = standing.value == "wished" and standing.effect not in {"underway", "conditional", "due"}
    starts = any(unit.kind == "verb" and "open" in unit.value for unit in before)
    if wished:
        return "proposed"
    return "planned" if standing.value == "ahead" and starts else status
