"""Whom an office serves: "Sekretaris Pribadi Duta Besar X", "an aide to the Minister of Trade"."""

from collections.abc import Callable

from digest.gazetteer import office_kinds
from digest.model import Hit
from digest.names.capitals import Capitals
from digest.names.grammar import grammar
from digest.names.office_draft import Draft
from digest.names.portfolios import portfolio_list

# Who serves another office.
SERVING = {
    "Adviser", "Spokesperson", "Secretary", "Deputy", "Chief of Staff", "Special Envoy", "Coordinator", "Private Secretary", "Assistant",
    "Aide-de-Camp",
}  # fmt: skip
SERVED = ("portfolio", "body", "deputy_state", "place", "envoy", "consul", "royal")


def read_superior(draft: Draft, at: int, read_after: Callable[[Draft], None]) -> bool:
    """Take in the office at an offset that another one serves, with all that it is of."""
    inner = _office_at(draft, at) or (_behind_what_it_is_of(draft, at) if draft.head in SERVING else None)
    if inner is None or not (inner.is_a("state") or (draft.head in SERVING and inner.is_a(*SERVED))):
        return False
    if not inner.is_a("state"):
        read_after(inner)
    draft.take_body(inner.role, inner.country)
    draft.end = inner.end
    draft.superior = inner if draft.head in SERVING else None
    return True


def _office_at(draft: Draft, at: int) -> Draft | None:
    hit = draft.capitals.hit("office", at) or draft.capitals.hit("portfolio_office", at)
    return _draft(draft, hit) if hit is not None else None


def _behind_what_it_is_of(draft: Draft, at: int) -> Draft | None:
    """ "Foreign Minister", "Peruvian ambassador": an office behind its country and what it is for, in languages that tell these first."""
    capitals = draft.capitals
    if not grammar(capitals.reading.language).modifiers_first:
        return None
    country = capitals.hit("country", at)
    listed = portfolio_list(capitals, _behind(capitals, country.end) if country is not None else at)
    end = listed[-1].end if listed else country.end if country is not None else 0
    hit = capitals.hit("office", _behind(capitals, end)) if end else None
    if hit is None:
        return None
    inner = _draft(draft, hit)
    inner.portfolios += [each.value for each in listed]
    inner.country = country.value if country is not None else None
    return inner


def _behind(capitals: Capitals, end: int) -> int:
    """Where the next word begins behind a country, which may own it."""
    owning = next((own for own in grammar(capitals.reading.language).owning if capitals.reading.plain.startswith(own, end)), " ")
    return end + len(owning)


def _draft(draft: Draft, hit: Hit) -> Draft:
    head, _, portfolio = hit.value.partition(" of ") if hit.category == "portfolio_office" else (hit.value, "", "")
    return Draft(
        capitals=draft.capitals,
        starts=draft.starts,
        ends=draft.ends,
        start=hit.start,
        end=hit.end,
        head=head,
        kind=office_kinds().get(head, "portfolio"),
        portfolios=[portfolio] if portfolio else [],
    )
