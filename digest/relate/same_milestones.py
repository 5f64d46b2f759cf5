"""When two articles tell of one milestone."""

from collections.abc import Hashable, Iterable, Sequence

from digest.contracts.kinds import is_country
from digest.model import Milestone
from digest.relate.beside import About
from digest.relate.claims import Claim, compatible, places_told, remembered
from digest.relate.things import Things, things
from digest.relate.who import Party, Who

# A pair of countries has one of these, so two dates of it disagree …
_ONCE = frozenset({"diplomatic_relations"})
# … and of these one at a time, so that one told without a date is the one that is told with it.
_SOLE = frozenset({"strategic_partnership", "comprehensive_partnership", "visa_exemption"})
# How much it says that both are told with one text or event.
_SAME_TEXT = 2
_A_DAY = len("2023-08-20")
_BOTH = 2  # towns that became sisters
# Of these it has several, each of other places.
_OF_PLACES = frozenset({"sister_cities", "direct_flights", "embassy_opened"})


def milestone_chains(found: Sequence[Claim[Milestone]], about: About, who: Who) -> Things[Milestone]:
    """The milestones, each with its tellings."""

    @remembered
    def towns(claim: Claim[Milestone]) -> frozenset[Party]:
        return _towns(claim, who)

    def alike(one: Claim[Milestone], other: Claim[Milestone]) -> int | None:
        ours, theirs = towns(one), towns(other)
        score = None if ours and theirs and not ours & theirs else _alike(one, other)
        score = 1 if score == 0 and len(ours & theirs) == _BOTH else score
        return score if score is None else score + _SAME_TEXT * bool(about[one.ref] & about[other.ref])

    return things(found, _keys, alike)


def _towns(claim: Claim[Milestone], who: Who) -> frozenset[Party]:
    """The towns or provinces that became sisters."""
    if claim.fact.kind != "sister_cities":
        return frozenset()
    own = claim.fact.concerns.places if claim.fact.concerns else ()
    return frozenset(who.party(claim, name) for name in (*claim.fact.between, *own) if not is_country(name))


def _keys(claim: Claim[Milestone]) -> Iterable[Hashable]:
    return ((claim.pair, claim.fact.kind),)


def _alike(one: Claim[Milestone], other: Claim[Milestone]) -> int | None:
    kind, ours, theirs = one.fact.kind, one.fact.date, other.fact.date
    if not _may_be_one_terms(one.fact, other.fact):
        return None
    if kind in _ONCE:
        return 1 + (ours is None or theirs is None or compatible(ours, theirs))
    if ours is None or theirs is None:
        return 1 if kind in _SOLE else 0
    if not compatible(ours, theirs) or len({one.fact.by, other.fact.by} - {None}) > 1:
        return None
    in_one_place = places_told(one) & places_told(other) or (one.fact.by is not None and one.fact.by == other.fact.by)
    return 1 if kind not in _OF_PLACES or ours == theirs or in_one_place else 0


def _may_be_one_terms(one: Milestone, other: Milestone) -> bool:
    """Whether two have the same terms, as far as both tell them; one that tells none is of the same day."""
    return one.terms == other.terms or (None in {one.terms, other.terms} and one.date == other.date and len(one.date or "") == _A_DAY)
