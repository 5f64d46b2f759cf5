"""What keeps a deed from making a text signed or in force, though it has been done."""

from digest.extract.agreement_approval import is_only_cleared, is_passed_by_one
from digest.extract.agreement_names import AgreementName
from digest.model import AgreementStatus
from digest.parse.article import Stage
from digest.parse.deeds import Deed
from digest.parse.small_words import small_words

TAKING_EFFECT = frozenset({"effect", "take_effect"})
# Whoever is still doing these has not made a text yet.
_LASTING = frozenset({"conclude", "agree", "relate", "establish", "open", "prepare"})


def falls_short(stage: Stage, deed: Deed, name: AgreementName, kind: str) -> AgreementStatus | None:
    """How far a text has come by a deed that is told as done, where that is less than the deed would make of it."""
    if kind in TAKING_EFFECT and (_only_holds_for(stage, deed) or _holds_only_then(stage, deed)):
        return "signed"
    if kind in _LASTING and _last_word(stage, deed) in _words(stage, "going_on"):
        return "under_negotiation"
    if is_only_cleared(stage, deed, name):
        return "planned"
    return "signed" if kind in {"agree", "ratify"} and is_passed_by_one(stage, deed) else None


def uses_something_else(stage: Stage, deed: Deed, name: AgreementName) -> bool:
    """Whether it is no text that is used: "a grant agreement, which will be used for dams", "an accord on waters used by ships"."""
    if not deed.passive or deed.standing.value != "happened":
        return deed.passive
    be = small_words(stage.reading.language).be
    return bool(be) and be.isdisjoint(stage.reading.lower[name.end : deed.unit.start].split()) and deed.unit.start - name.end > 1


def _only_holds_for(stage: Stage, deed: Deed) -> bool:
    """Whether a verb only tells whom a text is for, and not that it has begun to hold: "applies to holders of", "berlaku bagi"."""
    words = _words(stage, "for_whom")
    return not deed.dates and stage.reading.lower.startswith(tuple(f" {word} " for word in words), deed.unit.end)


def _holds_only_then(stage: Stage, deed: Deed) -> bool:
    """Whether a text is only to hold once something else has come about: "baru berlaku setelah diratifikasi"."""
    return not deed.clause.dates() and not deed.passive and _last_word(stage, deed) in _words(stage, "only_then")


def _last_word(stage: Stage, deed: Deed) -> str:
    """The word right before a deed."""
    return (stage.reading.lower[deed.sentence.start : deed.unit.start].split() or [""])[-1]


def _words(stage: Stage, key: str) -> tuple[str, ...]:
    return stage.reading.language.words("agreements", key)
