"""How far an agreement has come: what is done to it in its clause, in the clauses said of it, and in the line that opens its list."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.edtf import limits
from digest.extract.agreement_names import AgreementName
from digest.extract.occasions import Occasions
from digest.extract.telling_time import date_apart, own_date
from digest.model import AgreementStatus
from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed
from digest.parse.standing import Standing
from digest.parse.units import Unit

# A verb of no class: what stands before it is said of what it does, and not of the text behind it ("asked to obey the protocol").
_UNLISTED = "other"
RANK: tuple[AgreementStatus, ...] = ("proposed", "under_negotiation", "planned", "signed", "in_force", "replaced")

# What each class of deed makes of a text when it has happened, is ahead, or is only wished for.
_OF_DEED: dict[str, tuple[AgreementStatus, AgreementStatus, AgreementStatus]] = {
    "sign": ("signed", "planned", "proposed"),
    "conclude": ("signed", "planned", "proposed"),
    "exchange": ("signed", "planned", "proposed"),
    "issue": ("signed", "planned", "proposed"),
    "agree": ("signed", "planned", "proposed"),
    "extend": ("signed", "signed", "signed"),
    "initial": ("planned", "planned", "planned"),
    "ratify": ("in_force", "signed", "signed"),
    "effect": ("in_force", "signed", "signed"),
    "take_effect": ("in_force", "signed", "signed"),
    "use": ("in_force", "in_force", "in_force"),
    "implement": ("signed", "signed", "signed"),
    "negotiate": ("under_negotiation", "planned", "proposed"),
    "prepare": ("planned", "planned", "planned"),
    "propose": ("proposed", "proposed", "proposed"),
    "upgrade": ("in_force", "planned", "proposed"),
    "relate": ("signed", "planned", "proposed"),
    "establish": ("signed", "planned", "proposed"),
    "open": ("signed", "planned", "proposed"),
    "twin": ("signed", "planned", "proposed"),
    "win": ("signed", "planned", "proposed"),
}
# These found a partnership, but do nothing to a text of another kind.
_FOUNDING = frozenset({"open", "establish", "relate", "upgrade", "twin"})
# What an operator alone makes of a text that nothing else is done to: "proposed a treaty".
_OF_EFFECT: dict[str, AgreementStatus] = {
    "proposed": "proposed",
    "underway": "under_negotiation",
    "planned": "planned",
    "wished": "proposed",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of an agreement: its status, its date, and the deed that says it."""

    status: AgreementStatus
    date: str | None = None
    deed: Deed | None = None
    own: bool = True  # the date is told with the deed, not taken from the occasion


def said_of(stage: Stage, occasions: Occasions, name: AgreementName) -> Said | None:
    """The furthest that is said of an agreement in its sentence, else by the line that opens its list."""
    parsed = stage.parsed_at(name.head.start)
    if parsed is None:
        return None
    unit = _unit_of(parsed, name)
    if unit is None:
        return None
    told = [said for deed in parsed.deeds if (said := _by_deed(stage, occasions, deed, name, unit))]
    own = [
        said for said in told if said.deed is not None and said.deed.clause.link in {"relative", "participle"} and unit in said.deed.objects
    ]
    replaced = [said for said in told if said.status == "replaced"]
    holding = [said for said in told if said.status == "in_force" and said not in own]
    talks = (
        []
        if any(RANK.index(said.status) > RANK.index("under_negotiation") for said in told if not _goes_on(said))
        else _underway(parsed, unit)
    )
    told = [said for said in told if not (talks and _goes_on(said))] + talks
    best = ([*own, *holding] if own and not replaced else told) or list(_by_words(stage, parsed, unit, name))
    if best:
        return max(best, key=lambda said: (RANK.index(said.status), said.date is not None))
    return _behind_colon(stage, occasions, parsed, unit) or _introduced(stage, occasions, parsed, name)


def _goes_on(said: Said) -> bool:
    """Whether only the going on of something is told: "talks on X are continuing"."""
    return said.deed is not None and set(said.deed.classes) <= {"extend", "do", "open", "relate", "resume"}


def _underway(parsed: Parsed, unit: Unit) -> list[Said]:
    """A text that is being negotiated, by the word right before it or behind it in its clause."""
    index = parsed.clause_at(unit.start)
    if index is None or parsed.standings[index].value == "denied":
        return []
    units = parsed.clauses[index].units
    at = next((place for place, each in enumerate(units) if each is unit), None)
    if at is None:
        return []
    beside = [*units[max(0, at - 1) : at], *(each for each in units[at + 1 : at + 3])]
    talks = [each for each in units[max(0, at - 2) : at - 1] if each.kind == "deed" and each.value in {"meet", "negotiate"}]
    of_talks = bool(talks) and units[at - 1].kind == "prep" and units[at - 1].value == "about"
    if not of_talks and not any(each.kind == "operator" and each.value == "underway" for each in beside):
        return []
    return [Said(_begun("under_negotiation", parsed.standings[index], [each for each in units if each.end <= unit.start]))]


def _behind_colon(stage: Stage, occasions: Occasions, parsed: Parsed, unit: Unit) -> Said | None:
    """What the clause before a colon says of the texts behind it."""
    index = parsed.clause_at(unit.start)
    while index is not None and parsed.clauses[index].link != "item":
        index = parsed.clauses[index].governor
    governor = parsed.clauses[index].governor if index is not None else None
    if governor is None:
        return None
    around = {governor, *(clause.index for clause in parsed.clauses if clause.governor == governor and clause.index < (index or 0))}
    return next((said for deed in parsed.deeds if deed.clause.index in around and (said := _opening(stage, occasions, parsed, deed))), None)


def _unit_of(parsed: Parsed, name: AgreementName) -> Unit | None:
    """The unit that a name's head is."""
    return next(
        (
            unit
            for unit in parsed.units
            if unit.start <= name.head.start < unit.end and unit.kind in {"text", "theme", "anaphor", "verb", "body"}
        ),
        None,
    )


def _by_deed(stage: Stage, occasions: Occasions, deed: Deed, name: AgreementName, unit: Unit) -> Said | None:
    """What one deed makes of a text that it is done to."""
    if not _concerns(deed, unit, name):
        return None
    if "replace" in deed.classes:
        return _replaced(stage, deed, unit)
    for kind in deed.classes:
        statuses = _OF_DEED.get(kind)
        if statuses is None or (kind in _FOUNDING and name.kind != "partnership"):
            continue
        status = _with_standing(statuses, deed.standing, kind)
        if status is None:
            return None
        date, own = _date(stage, occasions, deed, unit, status)
        return Said("planned" if status == "signed" and _is_to_come(stage, date) else status, date, deed, own)
    return None


def _is_to_come(stage: Stage, date: str | None) -> bool:
    """Whether a date lies behind the day on which the article appeared."""
    written = stage.scene.chronology.written
    return date is not None and written.by == "printed" and written.latest is not None and limits(date)[0].isoformat() > written.latest


def _with_standing(
    statuses: tuple[AgreementStatus, AgreementStatus, AgreementStatus], standing: Standing, kind: str
) -> AgreementStatus | None:
    done, ahead, wished = statuses
    match standing.value:
        case "happened":
            return done
        case "ahead":
            return ahead
        case "wished":
            return "under_negotiation" if standing.effect == "underway" else wished
    if standing.effect == "postponed":
        return "planned"
    return "signed" if kind in {"effect", "take_effect"} else None


def _concerns(deed: Deed, unit: Unit, name: AgreementName) -> bool:
    """Whether a deed is done to a text: it is its object, or what the noun of the deed is of."""
    if unit is deed.unit:
        return True  # "raised their ties to a strategic partnership" is one verb
    things = (*deed.objects, *deed.goals, *deed.role("of", "about", "companion"), *deed.partners)
    if "upgrade" in deed.classes and name.kind == "partnership" and unit in deed.objects and not deed.nominal:
        return False  # to enhance a partnership makes none
    if unit in things:
        return True
    return bool({"effect", "take_effect"} & set(deed.classes)) and unit in deed.agents


def _replaced(stage: Stage, deed: Deed, unit: Unit) -> Said | None:
    """A text that another one replaced."""
    if deed.standing.value != "happened" or (unit.start < deed.unit.start) != deed.passive:
        return None
    return Said("replaced", _date_behind(stage.parsed[deed.sentence.index], unit), deed)


def _date(stage: Stage, occasions: Occasions, deed: Deed, unit: Unit, status: AgreementStatus) -> tuple[str | None, bool]:
    """When a text came so far: the date behind it where each text has one, else the deed's, else the day that is being told of."""
    parsed = stage.parsed[deed.sentence.index]
    if status not in {"signed", "in_force", "planned", "replaced"} or (
        status == "signed" and set(deed.classes) & {"effect", "take_effect", "implement"}
    ):
        return _date_behind(parsed, unit), True
    apart = date_apart(deed.clause, unit)
    if apart is not None:
        return apart, True
    found = own_date(stage, parsed, deed, since=status == "in_force" or unit.value == "partnership")
    if found is not None:
        return found.edtf, True
    if status == "signed" and deed.clause.antecedent is None:
        return occasions.at(parsed.sentence).date, False
    return None, True


def _date_behind(parsed: Parsed, unit: Unit) -> str | None:
    """A year that belongs to a text's name: "the 2018 memorandum", "Protokol tahun 1983"."""
    dates = [each for each in parsed.units if each.kind == "date"]
    tied = next((each for each in dates if 0 <= each.start - unit.end <= len(" of ")), None)
    if tied is not None:
        return tied.item.edtf  # type: ignore[no-any-return]
    near = [each for each in dates if 0 <= each.start - unit.end <= 40 or 0 <= unit.start - each.end <= 2]
    return near[0].item.edtf if near and len(near[0].item.edtf) == len("2018") else None


def _by_words(stage: Stage, parsed: Parsed, unit: Unit, name: AgreementName) -> Iterator[Said]:
    """What the words around a text say of it where no deed is done to it."""
    index = parsed.clause_at(unit.start)
    if index is None:
        return
    clause = parsed.clauses[index]
    before = [each for each in clause.units if each.end <= unit.start]
    hits = stage.reading.hits
    apposed = [hit for hit in hits.within("agreement_state", unit.end, clause.end) if hit.value == "in_force"]
    if apposed and parsed.standings[index].told:  # "the agreement, in force since May"
        since = next((each.item.edtf for each in clause.units if each.kind == "date" and each.start >= apposed[0].end), None)
        yield Said("in_force", since)
        return
    known = hits.within("agreement_known", max(parsed.sentence.start, name.start - 40), name.start)
    if known:
        yield Said(known[-1].value, _date_behind(parsed, unit))  # type: ignore[arg-type]
        return
    if operators := [*_reaching(clause, before), *_being_made(clause)]:
        yield Said(_begun(_OF_EFFECT[operators[-1].value], parsed.standings[index], before))
        return
    if name.kind == "joint_statement" and parsed.standings[index].told:
        yield Said("signed", _date_behind(parsed, unit))
    if (year := _date_behind(parsed, unit)) and parsed.standings[index].value != "denied":
        yield Said("signed", year)


def _reaching(clause: Clause, before: list[Unit]) -> list[Unit]:
    """The operators that reach a text; those before a verb of no class are said of what that does."""
    verb = clause.predicate
    first = verb.start if verb is not None and verb.value == _UNLISTED and verb in before else clause.start
    return [each for each in before if each.kind == "operator" and each.value in _OF_EFFECT and "noun" in each.how and each.start >= first]


def _being_made(clause: Clause) -> list[Unit]:
    return [each for each in clause.units if each.kind == "operator" and each.value == "underway" and "own" in each.how]


def _begun(status: AgreementStatus, standing: Standing, before: list[Unit]) -> AgreementStatus:
    """Talks that are only to begin make a text planned, talks only wished for make it proposed."""
    if status != "under_negotiation":
        return status
    wished = standing.value == "wished" and standing.effect not in {"underway", "conditional"}
    starts = any(unit.kind == "verb" and "open" in unit.value for unit in before)
    if wished:
        return "proposed"
    return "planned" if standing.value == "ahead" and starts else status


# ---------------------------------------------------------------- lists


def _introduced(stage: Stage, occasions: Occasions, parsed: Parsed, name: AgreementName) -> Said | None:
    """What the line that opens a list says of its items; "among them", "firstly" go on with the sentence before."""
    opener = _opener(stage, parsed)
    if opener is None:
        return None
    for deed in opener.deeds:
        if said := _opening(stage, occasions, opener, deed):
            return said
    outcome = stage.reading.hits.first("outcome", opener.sentence.start, opener.sentence.end)
    return Said("signed", occasions.at(opener.sentence).date, None, own=False) if outcome and stage.is_item(parsed.sentence) else None


def _opening(stage: Stage, occasions: Occasions, opener: Parsed, deed: Deed) -> Said | None:
    """What a deed that opens a list says of its items."""
    kind = next((kind for kind in deed.classes if kind in _OF_DEED and kind not in _FOUNDING), None)
    status = _with_standing(_OF_DEED[kind], deed.standing, kind) if kind else None
    if status is None:
        return None
    found = own_date(stage, opener, deed)
    date = found.edtf if found else occasions.at(opener.sentence).date if status == "signed" else None
    return Said(status, date, deed, found is not None)


# How many sentences back a list may have been opened.
_BACK = 8


def _opener(stage: Stage, parsed: Parsed) -> Parsed | None:
    """The sentence that opens the list in which a sentence is an item."""
    article, index = stage.reading.article, parsed.sentence.index
    if stage.is_item(parsed.sentence):
        before = (known for known in range(index - 1, -1, -1) if not stage.is_item(article.sentences[known]))
        found = next(before, None)
        return stage.parsed[found] if found is not None else None
    start = article.sentences[index].start
    if not stage.reading.hits.first("list_opener", start, start + 30):
        return None
    back = (stage.parsed[known] for known in range(index - 1, max(-1, index - 1 - _BACK), -1))
    return next((found for found in back if any(_signs(deed) for deed in found.deeds)), None)


def _signs(deed: Deed) -> bool:
    """Whether a deed is the signing of texts that a list may name."""
    return bool({"sign", "exchange", "conclude", "issue"} & set(deed.classes)) and deed.standing.told
