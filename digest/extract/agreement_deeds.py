"""What a deed makes of the text that it is done to, and when."""

from dataclasses import dataclass

from digest.edtf import begins_after, is_term
from digest.extract.agreement_limits import TAKING_EFFECT, falls_short, only_holds, only_ratifies, uses_something_else
from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_reach import MAKING, only_reaches
from digest.extract.agreement_words import name_words
from digest.extract.occasions import Occasions
from digest.extract.states import describes_past, is_only_raised, is_topic, tells_next
from digest.extract.telling_time import date_apart, is_perfect, is_rank, own_date
from digest.model import AgreementStatus, ResolvedDate
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.small_words import small_words
from digest.parse.standing import HAPPENED, Standing
from digest.parse.units import Unit

# What each class of deed makes of a text when it has happened, is ahead, or is only wished for.
OF_DEED: dict[str, tuple[AgreementStatus, AgreementStatus, AgreementStatus]] = {
    "sign": ("signed", "planned", "proposed"),
    "conclude": ("signed", "planned", "proposed"),
    "exchange": ("signed", "planned", "proposed"),
    "issue": ("signed", "planned", "proposed"),
    "agree": ("signed", "planned", "proposed"),
    "extend": ("signed", "signed", "signed"),
    "initial": ("planned", "planned", "planned"),
    "ratify": ("signed", "signed", "signed"),
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
    "become": ("in_force", "planned", "proposed"),
    "win": ("signed", "planned", "proposed"),
    "invest": ("planned", "planned", "proposed"),
}
# What is to be brought to its end has begun: "berharap perjanjian dapat diselesaikan".
_ENDING: tuple[AgreementStatus, AgreementStatus, AgreementStatus] = ("under_negotiation", "planned", "under_negotiation")
# These write a plan, but do nothing to a text of another kind: "will build an action plan".
_WRITING = frozenset({"invest"})
# These found a partnership, but do nothing to a text of another kind.
FOUNDING = frozenset({"open", "establish", "relate", "upgrade", "twin", "become"})


_BESIDE = 2  # characters between a year and the text whose it is: "the 2018 treaty"
_OF_NAME = 4  # characters between a text and a year tied to it by a small word: "of"
_IN_NAME = 7  # and by a word for years
_JOINED = 6  # characters between two years of a row
_UNTIL = 12  # characters of "until" and the like before a date
# And these prolong a text, but of a partnership they only say that it goes on.
_OF_TEXTS = frozenset({"extend"})


@dataclass(frozen=True, slots=True)
class Text:
    """A text by its name, and the unit that its noun is."""

    name: AgreementName
    unit: Unit


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of an agreement: its status, its date, and the deed that says it."""

    status: AgreementStatus
    date: str | None = None
    deed: Deed | None = None
    own: bool = True  # the date is told with the deed, not taken from the occasion


def by_deed(stage: Stage, occasions: Occasions, deed: Deed, text: Text) -> Said | None:
    """What one deed makes of a text that it is done to."""
    if not _concerns(deed, text) or only_reaches(stage, deed, text.name, text.unit) or _is_word_of_name(deed) or _does_itself(deed, text):
        return None
    if "replace" in deed.classes or ("upgrade" in deed.classes and text.unit in deed.role("from")):
        return _replaced(stage, deed, text)
    for kind in deed.classes:
        statuses = _ENDING if kind == "negotiate" and "end" in deed.classes else OF_DEED.get(kind)
        if (
            statuses is None
            or (kind == "take_effect" and only_holds(stage, deed))
            or (kind == "implement" and deed.dates and TAKING_EFFECT & set(deed.classes))  # "implemented since 2013"
            or (kind == "extend" and tells_next(deed))
            or (kind in TAKING_EFFECT and ("end" in deed.light or text.unit in deed.role("about")))  # "talks on it will start"
            or (kind == "use" and uses_something_else(stage, deed, text.name))
            or kind in (_OF_TEXTS if text.name.kind == "partnership" else FOUNDING)
            or (kind in _WRITING and (text.name.kind != "action_plan" or text.unit not in deed.objects))
        ):
            continue
        if text.name.kind == "partnership" and "say" in deed.classes and text.unit not in deed.objects[:1]:
            continue  # "voiced satisfaction with the growth of their strategic partnership"
        if kind in FOUNDING and text.unit in deed.clause.units and is_topic(stage.parsed[deed.sentence.index], deed.clause, text.unit):
            continue  # "talks on a strategic partnership began"
        if kind in FOUNDING and _is_commemorated(deed) and deed.standing.value != "happened":
            continue
        done = _is_resolved(stage, deed) or describes_past(stage, deed, text.name.start, text.name.end)
        status = with_standing(statuses, HAPPENED if done else deed.standing, kind)
        if status in {"in_force", "signed"} and (limited := falls_short(stage, deed, text.name, kind)) is not None:
            return Said(limited, None, deed)
        if status is None or (status == "signed" and kind in TAKING_EFFECT and not _is_certain(stage, deed.standing)):
            return None
        date, own = _date(stage, occasions, deed, text, status)
        return Said("planned" if status == "signed" and is_to_come(stage, date) else status, date, deed, own)
    return None


def _is_word_of_name(deed: Deed) -> bool:
    """Whether the noun of a deed stands right behind that of a text, whose name it belongs to: "memorandum pertukaran siaran"."""
    before = deed.clause.until(deed.unit.start)[-1:] if deed.nominal and not deed.light else ()
    return bool(before) and before[0].kind == "text" and deed.unit.start - before[0].end <= 1


def _does_itself(deed: Deed, text: Text) -> bool:
    """Whether a text does something, and nothing is done to it: "minutes confirming a sale", "a pact that aims to cut tax to win jobs"."""
    first = next((unit for unit in deed.clause.units if unit.kind != "prep"), None)
    beside = deed.clause.antecedent is text.unit or first is text.unit
    says = beside and deed.unit.how == "ing" and not TAKING_EFFECT & set(deed.classes)
    aims = deed.clause.link == "purpose" and deed.clause.shared and text.unit not in deed.clause.units
    return says or (aims and not deed.passive and not deed.agents)


def _is_resolved(stage: Stage, deed: Deed) -> bool:
    """Whether a partnership is made by the resolve to do so: "agreed to raise their ties to a strategic partnership"."""
    clue = deed.standing.clue
    later = any(date.start > deed.unit.end for date in deed.dates)  # "on Monday decided to raise", but not "to raise by 2030"
    if "upgrade" not in deed.classes or deed.standing.value != "ahead" or clue is None or later:
        return False
    return stage.reading.lower[clue.start : clue.end] in stage.reading.language.words("agreements", "resolved")


def _is_certain(stage: Stage, standing: Standing) -> bool:
    """Whether what is ahead is said to come about without more ado: "will", "akan", and not "is targeted to"."""
    clue = standing.clue
    return clue is not None and stage.reading.lower[clue.start : clue.end] in small_words(stage.reading.language).modal


def is_to_come(stage: Stage, date: str | None) -> bool:
    """Whether a date lies behind the day on which the article appeared."""
    written = stage.scene.chronology.written
    return written.by in ("printed", "asserted") and begins_after(date, written.latest)


def with_standing(
    statuses: tuple[AgreementStatus, AgreementStatus, AgreementStatus], standing: Standing, kind: str
) -> AgreementStatus | None:
    done, ahead, wished = statuses
    match standing.value:
        case "happened":
            return done
        case "ahead":
            return ahead
        case "wished":
            if standing.effect == "underway" and kind != "ratify":
                return "planned" if kind == "sign" else "under_negotiation"
            return ahead if standing.effect == "due" else wished
    if standing.effect == "postponed":
        return "planned"
    return "signed" if kind in TAKING_EFFECT or kind == "ratify" else None  # "has not been ratified"


def _concerns(deed: Deed, text: Text) -> bool:
    """Whether a deed is done to a text: it is its object, or what the noun of the deed is of."""
    unit = text.unit
    if unit is deed.unit:
        return True  # "raised their ties to a strategic partnership" is one verb
    goals = () if "implement" in deed.classes else deed.goals  # "carried out towards a plan"
    things = (*deed.objects, *goals, *deed.role("of", "about", "companion", "from"), *deed.partners)
    if text.name.kind == "partnership" and is_only_raised(deed, unit):
        return False
    if unit in things:
        return True
    return bool(TAKING_EFFECT & set(deed.classes)) and unit in deed.agents


def _replaced(stage: Stage, deed: Deed, text: Text) -> Said | None:
    """A text that another one replaced, or a partnership raised to another one."""
    if "replace" not in deed.classes:
        return Said("replaced", None, deed) if deed.standing.value == "happened" or _is_resolved(stage, deed) else None
    if deed.standing.value != "happened" or (text.unit.start < deed.unit.start) != deed.passive:
        return None
    parsed = stage.parsed[deed.sentence.index]
    return Said("replaced", date_behind(parsed, text) or _made_on(stage, parsed, text), deed)


def _made_on(stage: Stage, parsed: Parsed, text: Text) -> str | None:
    """When a text was made, by a clause said of it: "menggantikan nota kesepahaman yang dibuat pada 2016"."""
    making = (deed for deed in parsed.deeds if deed.clause.link in {"relative", "participle"} and text.unit in deed.objects)
    made = (deed for deed in making if deed.unit.start > text.unit.start and set(deed.classes) & (MAKING | FOUNDING))
    dates = (own_date(stage, parsed, deed) for deed in made)
    return next((date.edtf for date in dates if date is not None), None)


def _is_counted_from(stage: Stage, deed: Deed) -> bool:
    """Whether years are counted from a deed, so that the day told before is not its own: "today marks three years since it took effect"."""
    hits = stage.reading.hits
    years = hits.within("years", deed.sentence.start, deed.unit.start)
    since = hits.first("since", years[-1].end, deed.unit.start) if years else None
    return since is not None and not any(date.start > since.end for date in deed.dates)


def _date(stage: Stage, occasions: Occasions, deed: Deed, text: Text, status: AgreementStatus) -> tuple[str | None, bool]:
    """When a text came so far: the date behind it where each text has one, else the deed's, else the day that is being told of."""
    parsed = stage.parsed[deed.sentence.index]
    if deed.standing.effect == "due" or _is_counted_from(stage, deed):
        return None, True  # "was to be signed in May" tells when it was not
    if status == "signed" and only_ratifies(deed):
        return _year_before(parsed, text), True
    return _date_of_making(stage, occasions, deed, text, status)


def _date_of_making(stage: Stage, occasions: Occasions, deed: Deed, text: Text, status: AgreementStatus) -> tuple[str | None, bool]:
    """When a text came so far by a deed that made it what it is."""
    parsed = stage.parsed[deed.sentence.index]
    later = set(deed.classes) & (TAKING_EFFECT | {"implement"})
    if status not in {"signed", "in_force", "planned", "replaced"} or (status == "signed" and later) or "initial" in deed.classes:
        return date_behind(parsed, text), True
    apart = date_apart(deed.clause, text.unit)
    if apart is not None:
        return apart, True
    found = own_date(stage, parsed, deed, since=status == "in_force" or text.unit.value == "partnership")
    if found is not None and not _is_of_name(stage, parsed, found.start):
        return found.edtf, True
    told_now = status == "signed" or (status == "in_force" and "upgrade" in deed.classes and not deed.passive)
    perfect = is_perfect(stage, deed)  # a partnership that "has been reached" has long been
    long_since = text.name.kind == "partnership" and (perfect or _is_backdrop(deed))
    if told_now and deed.clause.antecedent is None and not long_since and not is_rank(stage, deed):
        occasion = occasions.at(parsed.sentence)
        return occasion.date if perfect else occasion.day, False
    return None, True


def _is_backdrop(deed: Deed) -> bool:
    """Whether a noun of doing only tells since when something else is so: "ten years after the founding of the partnership"."""
    before = deed.clause.until(deed.unit.start)[-1:]
    return deed.nominal and bool(before) and before[0].value in {"subordinate", "occasion"}


def _is_commemorated(deed: Deed) -> bool:
    """Whether a noun of doing only tells what an anniversary is of, whose day is not its own: "the anniversary of the founding of X"."""
    before = [unit for unit in deed.clause.until(deed.unit.start) if (unit.kind, unit.value) != ("prep", "of")]
    return deed.nominal and bool(before) and before[-1].kind == "deed" and before[-1].value == "anniversary"


def _is_of_name(stage: Stage, parsed: Parsed, start: int) -> bool:
    """Whether a date tells for when a text is, not when something was done to it: "a programme for the years 2027 and 2028", "to 2030"."""
    hits = stage.reading.hits
    beside = next((unit for unit in parsed.units if unit.kind == "date" and unit.start < start <= unit.end + _JOINED), None)
    if beside is not None and set(stage.reading.lower[beside.end : start].strip(" ,").split()) <= name_words(stage.reading.language).joiner:
        return _is_of_name(stage, parsed, beside.start)  # "for the years 2016, 2017 and 2018"
    if hits.within("agreement_until", start - _UNTIL, start) or hits.ending("agreement_for", start - 1) is not None:
        return True
    before = [unit for unit in parsed.units if unit.end <= start and unit.kind not in {"prep", "date", "mark"}][-1:]
    if not before or before[0].kind != "text":
        return False
    joiners = name_words(stage.reading.language).joiner
    between = (stage.reading.lower[lead.end : start].split() for lead in stage.reading.hits.within("agreement_for", before[0].end, start))
    return any(all(word.isdigit() or word in joiners for word in words) for words in between)


def _is_counted(date: ResolvedDate) -> bool:
    """Whether a year is no part of a name, but counted from now: "next year"."""
    return date.inferred and len(date.edtf) == len("2018")


def _year_before(parsed: Parsed, text: Text) -> str | None:
    """The year right before a text's name: "ratified the 2018 treaty"."""
    dates = (unit for unit in parsed.units if unit.kind == "date" and 0 <= text.name.start - unit.end <= _BESIDE)
    return next((date.item.edtf for date in dates), None)


def date_behind(parsed: Parsed, text: Text) -> str | None:
    """A year that belongs to a text's name: "the 2018 memorandum", "Protokol tahun 1983"."""
    dates = [each for each in parsed.units if each.kind == "date" and not _is_counted(each.item)]
    end = text.name.end
    if any(unit.kind == "text" and text.unit.end <= unit.start < end for unit in parsed.units):
        return None  # "a protocol on the agreement of 1996"
    tied = next((each for each in dates if 0 <= each.start - end <= _OF_NAME and not is_term(each.item.edtf)), None)
    if tied is not None:
        return tied.item.edtf  # type: ignore[no-any-return]
    near = [each for each in dates if 0 <= each.start - end <= _IN_NAME or 0 <= text.unit.start - each.end <= _BESIDE]
    return near[0].item.edtf if near and len(near[0].item.edtf) == len("2018") else None
