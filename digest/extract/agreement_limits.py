"""What keeps a deed from making a text signed or in force, though it has been done."""

from digest.extract.agreement_names import AgreementName
from digest.model import AgreementStatus
from digest.parse.article import Stage
from digest.parse.deeds import Deed
from digest.parse.small_words import small_words
from digest.parse.units import Unit

TAKING_EFFECT = frozenset({"effect", "take_effect"})
# Whoever is still doing these has not made a text yet.
_LASTING = frozenset({"conclude", "agree", "relate", "establish", "open", "prepare"})
# What verbs of ratifying may tell, too: "adopted a joint statement".
_MAKING = frozenset({"agree", "issue", "conclude"})
_ONE = frozenset({"body", "country", "person"})
_APPROVING = frozenset({"ratify", "decide"})


def falls_short(stage: Stage, deed: Deed, name: AgreementName, kind: str) -> AgreementStatus | None:
    """How far a text has come by a deed that is told as done, where that is less than the deed would make of it."""
    if kind in TAKING_EFFECT and _holds_only_then(stage, deed):
        return "signed"
    if kind in _LASTING and _last_word(stage, deed) in _words(stage, "going_on"):
        return "under_negotiation"
    return "planned" if _is_only_cleared(stage, deed, name) or (kind == "agree" and _is_of_need(deed, name)) else None


def _is_of_need(deed: Deed, name: AgreementName) -> bool:
    """Whether it is only agreed that a text is wished for: "agreed on the need for an extradition treaty"."""
    between = [unit for unit in deed.clause.within(deed.unit.end, name.start) if unit.kind != "prep"]
    return bool(between) and between[-1].kind == "operator" and between[-1].value == "wished"


def only_holds(stage: Stage, deed: Deed) -> bool:
    """Whether a verb may only tell what a text is for, and not that it has begun to hold: "applies to diplomats", "berlaku bagi"."""
    return "effect" not in deed.classes and not deed.dates and not _holds_only_then(stage, deed)


def only_ratifies(deed: Deed) -> bool:
    """Whether a deed is done to a text that was signed before, so that its day is not that of the signing."""
    made = _MAKING & set(deed.classes) and (len(deed.agents) != 1 or deed.agents[0].kind not in _ONE or deed.partners)
    return "ratify" in deed.classes and not made


def uses_something_else(stage: Stage, deed: Deed, name: AgreementName) -> bool:
    """Whether it is no text that is used: "a grant agreement, which will be used for dams", "an accord on waters used by ships"."""
    if not deed.passive or deed.standing.value != "happened":
        return deed.passive
    be = small_words(stage.reading.language).be
    return bool(be) and be.isdisjoint(stage.reading.lower[name.end : deed.unit.start].split()) and deed.unit.start - name.end > 1


def _holds_only_then(stage: Stage, deed: Deed) -> bool:
    """Whether a text is only to hold once something else has come about: "baru berlaku setelah diratifikasi"."""
    return not deed.clause.dates() and not deed.passive and _last_word(stage, deed) in _words(stage, "only_then")


def _last_word(stage: Stage, deed: Deed) -> str:
    """The word right before a deed."""
    return (stage.reading.lower[deed.sentence.start : deed.unit.start].split() or [""])[-1]


def _words(stage: Stage, key: str) -> tuple[str, ...]:
    return stage.reading.language.words("agreements", key)


def _is_only_cleared(stage: Stage, deed: Deed, name: AgreementName) -> bool:
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
