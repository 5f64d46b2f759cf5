"""An invitation told without its host, as the one that another article tells of one visit: "through her guest she invited his king"."""

from collections.abc import Sequence

from digest.model import Event
from digest.relate.claims import Claim, compatible
from digest.relate.told import most_exact
from digest.relate.who import Who, same_place

Chain = list[Claim[Event]]


def with_their_hosts(chains: Sequence[Chain], visits: Sequence[Chain], who: Who) -> list[Chain]:
    """The events, each invitation of which nobody says who made it among the tellings of the only one that it can be."""
    invitations = [chain for chain in chains if chain[0].fact.kind == "invitation"]
    joined = {id(chain): chain for chain in chains}
    for lone in (chain for chain in invitations if _is_lone(chain)):
        fitting = [chain for chain in invitations if not _is_lone(chain) and _is_one(lone, chain, visits, who)]
        if len(fitting) == 1:
            told = joined[id(fitting[0])]
            joined[id(fitting[0])] = sorted((*told, *joined.pop(id(lone))), key=lambda claim: claim.position)
    return list(joined.values())


def _is_lone(chain: Chain) -> bool:
    """Whether no telling says who invites."""
    return all(len(claim.fact.people) == 1 and claim.fact.who("invitee") for claim in chain)


def _is_one(lone: Chain, told: Chain, visits: Sequence[Chain], who: Who) -> bool:
    """Whether one guest is invited to one country, by articles that both tell the visit of somebody else on which that was."""
    return all(
        _guest(claim, who) == _guest(other, who)
        and same_place(who.place(claim, claim.fact.place), who.place(other, other.fact.place)) is not False
        and any(_are_on(claim, other, visit, who) for visit in visits)
        for claim in lone
        for other in told
        if claim.place != other.place
    ) and {claim.place for claim in lone}.isdisjoint(claim.place for claim in told)


def _guest(claim: Claim[Event], who: Who) -> str:
    return who.person(claim, (claim.fact.who("invitee") or claim.fact.people)[-1])


def _are_on(one: Claim[Event], other: Claim[Event], visit: Chain, who: Who) -> bool:
    """Whether both articles tell a visit of known days in which the invitation that has a day was made, and not one of the guest."""
    articles, days = {claim.place for claim in visit}, most_exact(visit).fact.date
    is_theirs = any(_guest(one, who) in who.people(claim, claim.fact.people) for claim in visit)
    dates = [claim.fact.date for claim in (one, other) if claim.fact.date]
    return {one.place, other.place} <= articles and not is_theirs and bool(dates) and all(compatible(date, days) for date in dates)
