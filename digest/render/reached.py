"""How far an agreement has come, by all that tell it."""

from collections.abc import Sequence

from digest.model import OPEN, STEPS, Agreement
from digest.relate.order import is_later
from digest.render.telling import Told

# So many later articles know better than one that calls a text signed.
_SEVERAL = 2


def as_far(tellings: Sequence[Told[Agreement]]) -> list[Told[Agreement]]:
    """The tellings that tell an agreement as far as it has come."""
    furthest = reached(tellings)
    return [told for told in tellings if told.fact.status == furthest]


def reached(tellings: Sequence[Told[Agreement]]) -> str:
    """The furthest step that is told; what several later articles still tell as open was not signed, whoever called it so."""
    furthest: str = max((told.fact.status for told in tellings), key=STEPS.index)
    if furthest != "signed":
        return furthest
    signed = [told.view.entry.facts for told in tellings if told.fact.status == furthest]
    still_open = [told for told in tellings if told.fact.status in OPEN]
    known = [told for told in still_open if all(is_later(told.view.entry.facts, each) for each in signed)]
    if len({told.view.slug for told in known}) < _SEVERAL:
        return furthest
    return str(max(known, key=lambda told: told.view.date or "").fact.status)
