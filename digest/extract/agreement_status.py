"""How far an agreement has come: what is done to it in its clause, in the clauses said of it, and in the line that opens its list."""

from collections.abc import Sequence
from dataclasses import replace

from digest.extract.agreement_deeds import FOUNDING, Said, Text, by_deed
from digest.extract.agreement_limits import TAKING_EFFECT
from digest.extract.agreement_lists import behind_colon, introduced, opened
from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_reach import TALKS
from digest.extract.agreement_wording import begun, by_words
from digest.extract.occasions import Occasions
from digest.extract.states import is_only_raised
from digest.model import STEPS
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

# A text's head is a unit of one of these kinds.
_NAMING = frozenset({"text", "theme", "anaphor", "verb", "body", "deed", "quantity"})  # "three agreements" are counted
# What these do to a draft, others do not: it is to be made a text.
_RESOLVING = frozenset({"ratify", "agree", "decide", "conclude", "initial"})
# What may stand between a text of a row and the word that denies the whole of it.
_IN_ROW = frozenset({"text", "theme", "prep"})
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
    if unit is None or unit.kind not in _NAMING or _is_none(parsed, unit):
        return None
    text = Text(name, unit)
    if (held := _held_up(parsed, text)) is not None:
        return held
    told = _told(stage, occasions, parsed, text)
    raised = name.kind == "partnership" and any(is_only_raised(deed, unit) for deed in parsed.deeds)
    best = told or ([] if raised or _is_commemorated(parsed, unit) else list(by_words(stage, occasions, parsed, text)))
    if best:
        return _as_draft(stage, name, max(best, key=lambda said: (STEPS.index(said.status), said.date is not None)))
    listed = behind_colon(stage, occasions, parsed, name, unit) or introduced(stage, occasions, parsed, name)
    return Said("under_negotiation") if listed and _is_of_talks(parsed, unit) else listed


def _is_none(parsed: Parsed, unit: Unit) -> bool:
    """Whether a word before a text, or before the row that it stands in, says that there is none: "no memorandum or treaty was signed"."""
    before = [each for each in parsed.units if each.end <= unit.start]
    while before and (before[-1].kind in _IN_ROW or before[-1].value == "coordinate"):
        before.pop()
    return bool(before) and before[-1].kind == "operator" and before[-1].value == "denied" and "none" in before[-1].how


def _held_up(parsed: Parsed, text: Text) -> Said | None:
    """What is told of a text whose talks are over, or that was put off; talks put off go on."""
    if _is_talked_out(parsed, text.unit):
        return Said("planned")
    if _is_put_off(parsed, text.name):
        return Said("under_negotiation" if _is_of_talks(parsed, text.unit) else "planned")
    return None


def _told(stage: Stage, occasions: Occasions, parsed: Parsed, text: Text) -> list[Said]:
    """What deeds say of a text: those of a clause that is said of it before all others."""
    described = _described(parsed, text.name, text.unit)
    texts = [text, *(Text(text.name, tail) for tail in (*_tails(parsed, text.name, text.unit), *described))]
    told = [
        said
        for deed in parsed.deeds_with(each.unit for each in texts)
        for each in texts
        if (each.unit not in described or deed.clause.antecedent is each.unit) and (said := by_deed(stage, occasions, deed, each))
    ]
    told = _without_announced(told, texts) + _in_force_since(stage, parsed, text.unit)
    own = [said for said in told if _is_said_of(said.deed, texts)]
    behind = [said for said in own if said.deed is not None and said.deed.unit.start > text.unit.start]
    own = behind[:1] or own  # the next one is said of it
    holding = [said for said in told if said.status == "in_force" and said not in own]
    own = [_dated_as(said, told) for said in own]
    further = [said for said in told if not goes_on(said)]
    done = any(STEPS.index(said.status) > STEPS.index("under_negotiation") for said in further)
    talks = [] if done else _underway(parsed, text)
    if own and not any(said.status == "replaced" for said in told):
        return [*own, *holding]
    return (further if talks or _names_talks(parsed, text.unit) else told) + talks


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
    if before and before[-1].kind == "deed" and FOUNDING & set(before[-1].value.split("/")):
        before.pop()  # "the anniversary of the establishment of their partnership"
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


def _underway(parsed: Parsed, text: Text) -> list[Said]:
    """A text that is being negotiated, by the word right before its name or behind it in its clause."""
    clause = parsed.clause_around(text.unit.start)
    if clause is None or parsed.standings[clause.index].value == "denied":
        return []
    before = clause.until(min(text.name.start, text.unit.start))
    behind = [each for each in clause.units if each.start >= text.unit.end][:2]
    talks = [each for each in before[-2:-1] if each.kind == "deed" and each.value in TALKS]
    of_talks = bool(talks) and before[-1].kind == "prep" and before[-1].value in {"about", "to"}
    if (
        not of_talks
        and not _opens_talks(before, clause.since(text.unit.end))
        and not any(each.kind == "operator" and each.value == "underway" for each in (*before[-1:], *behind))
    ):
        return []
    if _comes_behind_talks(before) and "end" in clause.classes:
        return [Said("under_negotiation")]  # "hopes that talks on X will end soon": they are on
    return [Said(begun("under_negotiation", parsed.standings[clause.index], clause.units))]


def _opens_talks(before: Sequence[Unit], behind: Sequence[Unit]) -> bool:
    """Whether a clause opens with the text that its talks are on: "on the visa agreement, a second round will be held"."""
    on = [(each.kind, each.value) for each in before] == [("prep", "about")]
    denied = any(each.kind == "operator" and each.value == "denied" for each in behind)
    return on and not denied and any(each.kind == "deed" and each.value in TALKS - {"meet"} for each in behind)


def _comes_behind_talks(before: Sequence[Unit]) -> bool:
    """Whether units end with a noun for talks, and not with a verb for drafting."""
    return bool(before) and before[-1].kind == "operator" and before[-1].value == "underway" and "own" not in before[-1].how


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
    return _comes_behind_talks(clause.until(unit.start))


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
