"""What else the sentence of a fact tells: the text that was signed, the milestone that a launch was, the visit that was a first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from digest.model import OPEN, Agreement, Event, Fact, Facts, Milestone, Ref
from digest.relate.claims import Claim, compatible

About = Mapping[Ref, frozenset[object]]


def told_together(one: Fact, other: Fact) -> bool:
    """Whether a sentence tells both facts."""
    spans = {(each.start, each.end) for each in (one.evidence, *one.tellings)}
    return any((each.start, each.end) in spans for each in (other.evidence, *other.tellings))


def about_events(found: Iterable[Claim[Event]], agreements: Iterable[Sequence[Claim[Agreement]]]) -> About:
    """What each signing is of, and each launch."""
    signed = _threads(agreements)
    return {claim.ref: frozenset(_signed(claim, signed) if claim.fact.kind == "signing" else _launched(claim)) for claim in found}


def signed_with(signing: Event, article: Facts) -> Iterator[Agreement]:
    """The texts that a signing is told with, or of which it bears the name, but those that were signed at another time."""
    for text in article.agreements:
        apart = text.status == "signed" and text.date and signing.date and not compatible(text.date, signing.date)
        if not apart and (told_together(signing, text) or text.name == signing.called):
            yield text


def begun_with(launch: Event, article: Facts) -> Iterator[Milestone]:
    """The turns that the sentence of a launch is read as, too."""
    return (each for each in article.milestones if each.date == launch.date and told_together(launch, each))


def about_milestones(
    found: Iterable[Claim[Milestone]], agreements: Iterable[Sequence[Claim[Agreement]]], events: Iterable[Sequence[Claim[Event]]]
) -> About:
    """The texts and the events that the sentence of each milestone tells, but texts that are still open."""
    texts, happened = _threads([[claim for claim in chain if claim.fact.status not in OPEN] for chain in agreements]), _threads(events)
    return {
        claim.ref: frozenset(
            (
                *((texts[ref], "agreements") for ref in _told_with(claim, "agreements") if ref in texts),
                *((happened[ref], "events") for ref in _told_with(claim, "events")),
            )
        )
        for claim in found
    }


def _threads(chains: Iterable[Sequence[Claim[Any]]]) -> dict[Ref, int]:
    """The number of the thing that each claim tells."""
    return {claim.ref: number for number, chain in enumerate(chains) for claim in chain}


def _told_with(claim: Claim[Any], kind: str) -> Iterable[Ref]:
    facts: Sequence[Fact] = getattr(claim.article, kind)
    return (_ref(claim.article, kind, fact) for fact in facts if told_together(claim.fact, fact))


def _ref(article: Facts, kind: str, fact: Fact) -> Ref:
    return Ref(article=article.id, kind=kind, fact=fact.id)


def _signed(claim: Claim[Event], signed: Mapping[Ref, int]) -> Iterable[object]:
    """The texts that a signing is told with."""
    return (signed[_ref(claim.article, "agreements", text)] for text in signed_with(claim.fact, claim.article))


def _launched(claim: Claim[Event]) -> Iterable[object]:
    """The kinds of milestone that an event is told as."""
    return (each.kind for each in begun_with(claim.fact, claim.article))
