"""What a text becomes when one side alone passes it: it is signed, and not in force."""

from digest.extract.agreement_names import AgreementName
from digest.parse.article import Stage
from digest.parse.deeds import Deed
from digest.parse.units import Unit

_SIDES = 2
_BESIDE = 2  # characters between a year and the noun that it belongs to
_APPROVING = frozenset({"ratify", "decide"})


def is_passed_by_one(stage: Stage, deed: Deed) -> bool:
    """Whether a text is only ratified by one of two sides: "the Senate approved the treaty", "mengesahkan RUU tentang perjanjian"."""
    if "ratify" not in deed.classes or deed.standing.value != "happened":
        return False
    return _is_of_bill(stage, deed) or _is_of_one(stage, deed)


def _is_of_one(stage: Stage, deed: Deed) -> bool:
    """Whether one body or country does so; a passive that names nobody tells no more than that it is done."""
    agents = deed.agents
    if deed.nominal:
        return any(_passes(other, deed) and _is_of_one(stage, other) for other in stage.parsed[deed.sentence.index].deeds)
    if not agents:
        return not deed.passive and "agree" not in deed.classes and deed.clause.link == "main" and not _is_of_both(stage, deed)
    if "agree" in deed.classes:
        return len(agents) == 1 and agents[0].kind == "body"
    homes = {unit.item.code for unit in agents if unit.kind == "country"}
    return len(agents) < _SIDES and len(homes) < _SIDES and all(unit.kind in ("body", "country") for unit in agents)


def _passes(deed: Deed, other: Deed) -> bool:
    """Whether a verb of passing stands before the noun of another deed in its clause: "menyetujui RUU pengesahan perjanjian"."""
    return not deed.nominal and "ratify" in deed.classes and deed.clause is other.clause and deed.unit.end <= other.unit.start


def _is_of_both(stage: Stage, deed: Deed) -> bool:
    """Whether a word before a verb says that each side does so: "both parliaments"."""
    return bool(stage.reading.hits.within("both_of", deed.sentence.start, deed.unit.start))


def _is_of_bill(stage: Stage, deed: Deed) -> bool:
    """Whether the noun says what a bill is on, which nobody is told to have passed: "mengajukan RUU tentang pengesahan perjanjian"."""
    told = [other for other in stage.parsed[deed.sentence.index].deeds if "ratify" in other.classes and other.standing.value == "happened"]
    before = [other.clause.until(other.unit.start)[-1:] for other in told if other.nominal]
    return len(before) == len(told) and all(units and units[0].value == "about" for units in before)


def year_in_name(stage: Stage, deed: Deed, name: AgreementName) -> str | None:
    """The year right before the noun of a text that another deed is done to: "ratified the 2018 treaty"."""
    dates = (unit for unit in stage.parsed[deed.sentence.index].units if unit.kind == "date" and 0 <= name.start - unit.end <= _BESIDE)
    return next((date.item.edtf for date in dates), None)


def is_only_cleared(stage: Stage, deed: Deed, name: AgreementName) -> bool:
    """Whether a signing is only approved, and so ahead: "the cabinet approved the signing of an agreement"."""
    deeds = stage.parsed[deed.sentence.index].deeds
    signing = [other.unit for other in deeds if "sign" in other.classes and _is_noun_before(other, name)]
    clearing = [other for other in deeds if _APPROVING & set(other.classes) and not other.nominal and other.unit.end <= name.start]
    cleared = any(_leads_to(other, unit) for other in clearing for unit in signing)
    return cleared and (deed.unit in signing or any(deed is other for other in clearing))


def _is_noun_before(deed: Deed, name: AgreementName) -> bool:
    return (deed.nominal or deed.unit.how == "ing") and deed.unit.end <= name.start


def _leads_to(deed: Deed, unit: Unit) -> bool:
    """Whether a verb comes right before the noun of a signing, with no other verb or text between."""
    between = [each for each in deed.clause.units if deed.unit.end <= each.start < unit.start]
    return deed.unit.end <= unit.start and not any(each.kind in ("verb", "text") for each in between)
