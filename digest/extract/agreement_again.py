"""What is told of an agreement without its name: by "the document", by "both", or by the signing alone."""

from bisect import bisect_right
from dataclasses import replace

from digest.extract.agreement_deeds import Said
from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_status import goes_on, said_of
from digest.extract.agreement_tellings import Telling
from digest.extract.bounds import bounds_of
from digest.extract.evidence import evidence_at
from digest.extract.occasions import Occasions
from digest.model import Hit
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

_SIGNING = frozenset({"sign", "initial", "exchange"})
# So many sentences behind a text "it" may mean it, and so many texts "both" or "all".
_NEXT, _ROW = 2, 12


def told_again(stage: Stage, occasions: Occasions, told: list[Telling]) -> list[Telling]:
    """Tellings by a word for it of the agreement named last before, or of all that its sentence names."""
    found: list[Telling] = []
    meant: list[Telling] = []  # by the word before, which stands at an offset
    at = 0
    for parsed in stage.parsed:
        for unit in (unit for unit in parsed.units if _is_again(parsed, unit)):
            index = bisect_right(told, unit.start, key=lambda telling: telling.evidence.end)
            if index and told[index - 1].evidence.start >= at:
                at = told[index - 1].evidence.start
                meant = [telling for telling in told[max(0, index - _ROW) : index] if telling.evidence.start == at]
            if not meant or bounds_of(stage, unit.start) is None or not _is_near(stage, at, unit.start):
                continue
            at, head, many = unit.start, Hit(unit.start, unit.end, "anaphor", unit.value), unit.value == "any"
            name = AgreementName(kind=meant[-1].kind, head=head, start=unit.start, end=unit.end, subject=None, parties=None)
            if (said := said_of(stage, occasions, name)) and _is_told(stage, said):
                proof = evidence_at(stage.reading, unit.start, "agreements.again")
                each = meant if many else meant[-1:]
                found += [replace(one, status=said.status, date=_dated(one, said), bare=not many, evidence=proof) for one in each]
    return found


def _dated(told: Telling, said: Said) -> str | None:
    """When "it" was done: as its own clause says, else as was told before; the day that is being told of is that of other news."""
    return said.date if said.own or told.date is None or told.status != said.status else told.date


def _is_again(parsed: Parsed, unit: Unit) -> bool:
    """Whether a unit means a text told before: "the document", "both were signed", "the signing took place on Monday"."""
    if unit.kind == "anaphor" and unit.value == "any":
        return any(deed.passive and unit in deed.objects and _SIGNING & set(deed.classes) for deed in parsed.deeds)
    if unit.kind == "deed" and unit.value == "sign":
        held = next((deed for deed in parsed.deeds if deed.unit is unit and deed.light), None)
        return held is not None and not any(each.is_thing() for each in (*held.objects, *held.role("of")))
    return unit.kind == "anaphor" and unit.value == "text"


def _is_told(stage: Stage, said: Said) -> bool:
    """Whether "it" is told to have become something, or to be signed on a day, and does not only announce what is said."""
    reached = said.status in {"signed", "in_force"} or (said.status == "planned" and said.date is not None)
    return said.deed is not None and reached and not goes_on(said) and not _opens_that(stage, said.deed)


def _opens_that(stage: Stage, deed: Deed) -> bool:
    """Whether "it" only announces what is said: "it was confirmed that …"."""
    clauses = stage.parsed[deed.sentence.index].clauses
    return any(clause.link == "complement" and clause.governor == deed.clause.index and not clause.shared for clause in clauses)


def _is_near(stage: Stage, offset: int, other: int) -> bool:
    """Whether a sentence is the same as another or one of the next."""
    one, two = stage.reading.sentence_at(offset), stage.reading.sentence_at(other)
    return one is not None and two is not None and two.index - one.index <= _NEXT
