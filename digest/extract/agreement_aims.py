"""What a text is to do, as verbs behind its noun tell it: "an agreement to promote and protect investments"."""

import re

from digest.parse.article import Stage
from digest.parse.units import Unit

_WORD = re.compile(r"[^\W_]+")
# What is done to a text, and not by it.
_DONE_TO_TEXTS = frozenset({"sign", "conclude", "ratify", "effect", "take_effect", "be", "implement", "replace"})


def tells_aim(stage: Stage, offset: int, match: re.Match[str]) -> bool:
    """Whether a word right behind a text's noun leads on to what the text does: "an agreement to waive visas", not "to be signed"."""
    parsed = stage.parsed_at(match.start()) if match.start() == offset + 1 else None
    mark, verb = (parsed.unit_at(at) for at in (match.start(), match.end() + 1)) if parsed is not None else (None, None)
    if mark is None or mark.value != "purpose" or verb is None or verb.kind != "verb":
        return False
    return "infinitive" in verb.how and not verb.classes & _DONE_TO_TEXTS


def verb_follows(stage: Stage, joiner: re.Match[str]) -> bool:
    """Whether what comes next is told as done, and is no noun of the name: "and signed", but not "and Exchanges"."""
    following = _WORD.search(stage.reading.lower, joiner.end())
    parsed = stage.parsed_at(joiner.start())
    unit = parsed.unit_at(following.start()) if parsed is not None and following is not None else None
    if following is None or unit is None:
        return following is None
    return unit.kind in {"verb", "operator"} and unit.start == following.start() and not is_joined_aim(stage, unit)


def is_joined_aim(stage: Stage, verb: Unit) -> bool:
    """Whether a verb goes on with what a text is to do: "an agreement to promote and protect investments"."""
    parsed = stage.parsed_at(verb.start)
    clause = parsed.clause_around(verb.start) if parsed is not None else None
    if parsed is None or clause is None or clause.link != "purpose" or clause.predicate is not verb or verb.how == "passive":
        return False
    before = [unit for unit in parsed.units if unit.end <= verb.start][-2:]
    joined = [unit.kind for unit in before] == ["verb", "mark"] and before[1].value == "coordinate" and verb.start - before[1].end <= 1
    aims = parsed.clause_around(before[0].start) if joined else None
    return aims is not None and aims.link == "purpose" and aims.governor == clause.governor
