"""The two bodies whose heads sign a text, in its sentence or the one behind: "signed by the director of X and his counterpart from Y"."""

import re
from collections.abc import Iterator

from digest.contracts.kinds import is_country
from digest.extract.agreement_deeds import Said
from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_sides import joints, side
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

_SIDES = 2
_SIGNERS = frozenset({"office", "group"})
_ENDS = frozenset({"text", "verb", "date", "person"})
_NOUNS = frozenset({*_SIGNERS, *_ENDS, "body", "country", "theme"}) - {"date"}
_APPOSED = re.compile(r"[,;:(]")
_HEADED = frozenset({"of", "from", "at"})
Stretch = tuple[int, int]


def heads_who_sign(stage: Stage, name: AgreementName, said: Said | None) -> tuple[str, ...]:
    """The two bodies for which heads sign; none where a state or a person is told among them."""
    if said is None:
        return ()
    found = (_bodies(stage, stretch) for stretch in _stretches(stage, name, said))
    return next(filter(None, found), ())


def _stretches(stage: Stage, name: AgreementName, said: Said) -> Iterator[Stretch]:
    """Where those who sign may be told: beside the verb, and in the next sentence if that says of no other text who signed."""
    parsed = stage.parsed_at(name.head.start)
    if parsed is None or name.kind == "partnership":
        return
    if said.deed is not None and "sign" in said.deed.classes and said.deed.sentence == parsed.sentence:
        yield from _beside(parsed, said.deed)
    following = stage.parsed[parsed.sentence.index + 1 : parsed.sentence.index + 2]
    for other in following if said.status == "signed" and _is_last_text(parsed, name) else ():
        if not any(unit.kind == "text" for unit in other.units) and not stage.is_item(other.sentence):
            yield from (found for deed in other.deeds if "sign" in deed.classes and deed.standing.told for found in _beside(other, deed))


def _is_last_text(parsed: Parsed, name: AgreementName) -> bool:
    return not any(unit.kind == "text" and unit.start != name.head.start for unit in parsed.units)


def _beside(parsed: Parsed, deed: Deed) -> Iterator[Stretch]:
    """Behind a passive verb or one that opens its sentence as "those who signed", else before it."""
    before = list(parsed.units_within(parsed.sentence.start, deed.unit.start))
    behind = list(parsed.units_within(deed.unit.end, parsed.sentence.end))
    asked = bool(before) and before[-1].value == "relative" and not any(unit.kind in _NOUNS for unit in before)
    if not deed.passive and not asked:
        yield max([parsed.sentence.start, *(unit.end for unit in before if unit.kind == "verb")]), deed.unit.start
        return
    start = deed.unit.end
    while behind and (behind[0].value in {"be", "by"} or behind[0].kind == "anaphor"):
        start = behind.pop(0).end
    end = next((unit.start for unit in behind if unit.kind in _ENDS), parsed.sentence.end)
    if behind and (behind[0].kind in {*_SIGNERS, "body"} or behind[0].value == "of"):
        yield start, end


def _bodies(stage: Stage, stretch: Stretch) -> tuple[str, ...]:
    joined = joints(stage, *stretch)
    if len(joined) != 1:
        return ()
    spans = (stretch[0], joined[0][0]), (joined[0][1], stretch[1])
    named = [found for span in spans if (found := _headed(stage, *span))]
    known = {body.name for body in stage.scene.organizations}
    places = {place.name for place in stage.scene.places}
    told = len({*named}) == _SIDES and any(name in known for name in named) and places.isdisjoint(named)
    return tuple(named) if told and not any(map(is_country, named)) else ()


def _headed(stage: Stage, start: int, end: int) -> str | None:
    """The body that one side signs for, without what is told of it behind a comma."""
    apposed = _APPOSED.search(stage.reading.plain, start, end)
    end = apposed.start() if apposed is not None and stage.reading.plain[start : apposed.start()].strip() else end
    parsed = stage.parsed_at(start)
    units = list(parsed.units_within(start, end)) if parsed is not None else []
    if any(unit.kind in {"person", "anaphor"} for unit in units):
        return None
    body = next((unit for unit in units if unit.kind == "body"), None)
    leads = [unit for unit in units if _leads(unit) and (body is None or unit.end <= body.start)]
    first = leads[-1].end if leads else start
    last = next((unit.start for unit in units if body is not None and unit.kind in _SIGNERS and unit.start >= body.end), end)
    return side(stage, first, last)


def _leads(unit: Unit) -> bool:
    return unit.kind in _SIGNERS or (unit.kind == "prep" and unit.value in _HEADED)
