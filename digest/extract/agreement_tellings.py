"""One sentence's word on an agreement, and which tellings are of one agreement."""

import re
from dataclasses import dataclass, replace

from digest.annotate import Reading
from digest.edtf import dates_agree, more_exact
from digest.model import STEPS, Agreement, AgreementStatus, Evidence, Hit

# How much of two names must be the same, and how much where their parties are.
_ALIKE, _ALIKE_OF_SAME = 0.6, 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One sentence's word on one agreement."""

    head: Hit
    kind: str
    name: str
    parties: tuple[str, ...]
    named_parties: bool  # printed, not taken from the pair
    status: AgreementStatus | None
    date: str | None
    bare: bool  # only the head: it may mean an agreement told elsewhere
    evidence: Evidence
    carries_out: str | None = None
    subject: frozenset[str] = frozenset()  # the words of its name that say what it is on
    soft: bool = False  # its head may be no document
    noun: str = ""  # the head as printed
    level: frozenset[str] = frozenset()  # its words but those that any partnership has
    pointed: bool = False  # "perjanjian dagang ini" is one that was told before
    further: bool = False  # "another memorandum" is none that was told before
    each: str | None = None  # the body that either country has and that made it
    listed: int | None = None  # the line that opens the list of which it is an item
    fresh: bool = False  # "a trade agreement" was not told before


def _words(telling: Telling) -> frozenset[str]:
    """The words that tell which text is meant: all of its name but its noun."""
    return frozenset(re.findall(r"\w{3,}", telling.name.lower().replace(telling.noun.lower(), " ", 1)))


def same_agreement(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one agreement: kind, parties, subject and date allow it."""
    if (
        one.kind != other.kind
        or (one.date and other.date and one.status == other.status and not dates_agree(one.date, other.date))
        or _is_of_another_level(one, other)
        or _told_apart(one, other)
        or (one.each and other.each and one.each != other.each)
    ):
        return False
    if one.kind in {"free_trade_agreement", "visa_exemption"} and (one.bare or other.bare):
        return not (_is_some(one, other) or _is_some(other, one))
    printed = one.named_parties and other.named_parties
    ours, theirs = set(one.parties), set(other.parties)
    if printed and not ours & theirs:
        return False
    if other.bare and not other.named_parties and one.kind != "agreement" and one.status == other.status:
        return True  # "the minister said of the memorandum"
    if one.kind == "free_trade_agreement" and printed and (ours <= theirs or theirs <= ours):
        return True
    return _are_named_alike(one, other, same_parties=printed and ours == theirs)


def _is_some(one: Telling, other: Telling) -> bool:
    """Whether a noun is of any such text, which need not be the one whose noun says more: "took home a trade agreement"."""
    return one.fresh and set(one.noun.lower().split()) < set(other.noun.lower().split())


def _are_named_alike(one: Telling, other: Telling, *, same_parties: bool) -> bool:
    """Whether what two names say lets them be of one text."""
    ours, theirs = _words(one), _words(other)
    between_bodies = same_parties and any(len(party) > len("KZ") for party in one.parties)
    if not ours or not theirs:
        one_noun = one.kind != "agreement" or one.noun.lower() == other.noun.lower()
        return between_bodies or one.kind in {"partnership", "joint_statement"} or (not ours and not theirs and one_noun)
    enough = _ALIKE_OF_SAME if same_parties else _ALIKE
    if not one.subject or not other.subject:
        return between_bodies or _likeness(ours, theirs) >= enough
    within = one.subject <= other.subject or other.subject <= one.subject  # the shorter name says nothing that the longer doesn't
    return within or _likeness(one.subject, other.subject) >= enough


def _likeness(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How much of what two names say is in both; nothing where one says nothing."""
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _is_of_another_level(one: Telling, other: Telling) -> bool:
    """Whether two partnerships are two: one is strategic, the other comprehensive."""
    return one.kind == "partnership" and one.level != other.level


def _told_apart(one: Telling, other: Telling) -> bool:
    """Whether a list, or one sentence, tells two texts as two."""
    if one.evidence.start == other.evidence.start and (one.status == "replaced") != (other.status == "replaced"):
        return True  # "the 1998 trade agreement was replaced by a free trade agreement"
    if other.further and one.evidence.start <= other.evidence.start:
        return True
    if one.bare or other.bare or one.kind in {"free_trade_agreement", "partnership"}:
        return False
    if one.evidence.start == other.evidence.start:
        return one.name.lower() != other.name.lower() or one.parties != other.parties
    return one.listed is not None and one.listed == other.listed


def beside_its_successor(reading: Reading, successor: Telling, telling: Telling) -> Telling:
    """A text without parties that another is told to replace is between the parties of that."""
    cue = reading.hits.first("agreement_replacing", successor.head.end, telling.head.start)
    if cue is None or telling.named_parties or telling.evidence.start != successor.evidence.start:
        return telling
    return replace(telling, parties=successor.parties, named_parties=successor.named_parties)


def _fuller(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Parties as they are told most fully: the body that signs for a province, where one telling has the province alone."""
    others = [party for party in theirs if party not in ours]
    if len(ours) != len(theirs) or len(others) != 1:
        return ours
    return tuple(others[0] if len(party) > len("KZ") and f" {party} " in f" {others[0]} " else party for party in ours)


def merged(old: Telling, new: Telling) -> Telling:
    """The furthest status of both with its date, and the sentence that tells that; the longer name; parties that are printed."""
    ahead = max(old, new, key=lambda telling: STEPS.index(telling.status) if telling.status else -1)
    date = more_exact(old.date, new.date) if old.status == new.status else ahead.date
    if ahead.status == "replaced":
        date = date or old.date or new.date  # of a partnership that a new one takes over it is when it was made
    named = old if old.named_parties or not new.named_parties else new
    name = max(old.name, new.name, key=len) if old.bare or new.bare else old.name
    dated = date is not None and old.date != date == new.date
    return replace(
        old,
        evidence=new.evidence if dated else old.evidence,
        name=name,
        status=ahead.status,
        date=date,
        parties=_fuller(named.parties, new.parties),
        named_parties=named.named_parties,
        bare=old.bare and new.bare,
        pointed=old.pointed and new.pointed,
        carries_out=old.carries_out or new.carries_out,
        each=(old.each or new.each) if set(named.parties) == set(old.parties) == set(new.parties) else None,
    )


def fact_of(telling: Telling, further: tuple[Evidence, ...]) -> Agreement:
    """The agreement that a telling with a status tells, with the further sentences that tell it."""
    assert telling.status is not None
    return Agreement(
        kind=telling.kind,
        name=telling.name,
        parties=telling.parties,
        status=telling.status,
        date=telling.date,
        carries_out=telling.carries_out,
        each=telling.each,
        evidence=telling.evidence,
        tellings=tuple(sorted((proof for proof in further if proof.start != telling.evidence.start), key=lambda proof: proof.start)),
    )
