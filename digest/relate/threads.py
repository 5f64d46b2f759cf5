"""One event, agreement or milestone told in several articles is one thread with all its tellings."""

from collections.abc import Sequence
from typing import Any

from digest.model import Facts, Thread
from digest.relate.agreements import agreement_chains
from digest.relate.claims import Claim, claims
from digest.relate.events import event_chains
from digest.relate.milestones import milestone_chains


def threads_of(articles: Sequence[Facts]) -> tuple[Thread, ...]:
    """Every thread, kind by kind, in the order of the articles that begin them; a thing told once is a thread of one."""
    undated = [[claim] for claim in claims(articles, "events") if not claim.fact.date or claim.fact.kind == "invitation"]
    found: list[list[Claim[Any]]] = [*event_chains(articles), *undated, *agreement_chains(articles), *milestone_chains(articles)]
    found.sort(key=lambda chain: (chain[0].kind, chain[0].place, chain[0].fact.evidence.start))
    return tuple(Thread(kind=chain[0].kind, tellings=tuple(claim.ref for claim in chain)) for chain in found)
