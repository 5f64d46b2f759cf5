"""When two articles tell of one text: its kind, between whom, what it is about, and dates that may be of one."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from digest.edtf import limits
from digest.model import OPEN, Agreement
from digest.relate.claims import Claim, compatible, remembered
from digest.relate.order import is_later
from digest.relate.replacing import Replacing
from digest.relate.subjects import Subjects, subjects_alike
from digest.relate.things import LIKELY, Things, things
from digest.relate.who import Party, Who

# Of these kinds the same parties have one at a time.
_ONE_OF_A_KIND = frozenset({"free_trade_agreement", "visa_exemption"})
# What one article calls a memorandum, another calls an agreement.
_LOOSE = frozenset({"agreement", "memorandum", "protocol", "treaty", "contract", "other"})
# Texts about these are of two regions.
_TWINS = frozenset({"local_cooperation", "sister_relations"})
_BOTH = 2
# How much says that two are one: the same bodies, the same subject, the same kind.
_SURE, _LIKELY, _SLIGHT = 10, 4, 1


@dataclass(frozen=True, slots=True)
class _Sides:
    """Between whom a text is, and the two regions that come together by it, if there are two."""

    parties: tuple[Party, ...]
    regions: frozenset[str]
    who: frozenset[str] = field(init=False)  # asked for very often, as are the others
    named: frozenset[str] = field(init=False)  # rather than only their countries
    countries: frozenset[str | None] = field(init=False)

    def __post_init__(self) -> None:
        who = frozenset(each for each, _ in self.parties)
        object.__setattr__(self, "who", who)
        object.__setattr__(self, "named", frozenset(filter(_is_named, who)))
        object.__setattr__(self, "countries", frozenset(country for _, country in self.parties))


@dataclass(frozen=True)
class SameAgreements:
    """Puts the tellings of agreements together."""

    who: Who
    subjects: Subjects
    replacing: Replacing

    def chains(self, found: Sequence[Claim[Agreement]]) -> Things[Agreement]:
        """The agreements, each with its tellings."""
        return things(found, self._keys, self._alike)

    def _keys(self, claim: Claim[Agreement]) -> Iterator[Hashable]:
        kind = "loose" if claim.fact.kind in _LOOSE else claim.fact.kind
        parties = self._sides(claim).parties
        yield kind, frozenset(each for _, each in parties)
        yield from ((kind, each) for each, _ in parties if _is_named(each))

    @cached_property
    def _sides(self) -> Callable[[Claim[Agreement]], _Sides]:
        """Between whom a text is."""
        return remembered(self._between)

    def _between(self, claim: Claim[Agreement]) -> _Sides:
        body = claim.fact.each
        parties = tuple(self.who.of_each(claim, body, name) if body else self.who.party(claim, name) for name in claim.fact.parties)
        return _Sides(parties, self._regions(claim))

    def _alike(self, one: Claim[Agreement], other: Claim[Agreement]) -> int | None:
        if not _may_be_one_kind(one.fact, other.fact) or not (_may_be_one_time(one, other) or self._are_of_one_grade(one, other)):
            return None
        if one.fact.kind == "partnership" and not self._may_be_one_grade(one, other):
            return None
        parties = self._parties_alike(one, other)
        about = None if parties is None else subjects_alike(self.subjects.of(one), self.subjects.of(other))
        if parties is None or about is None:
            return None
        if one.fact.kind in _ONE_OF_A_KIND:
            return _SURE if parties >= _LIKELY else 0
        if one.fact.date == other.fact.date and self.replacing.is_old(one) and self.replacing.is_old(other):
            return _LIKELY + parties + about
        return _weight(one.fact, other.fact, parties, about)

    def _may_be_one_grade(self, one: Claim[Agreement], other: Claim[Agreement]) -> bool:
        """Whether two partnerships are called equally close, as far as both are: a strategic one is no comprehensive strategic one."""
        ours, theirs = self.subjects.of(one).grade, self.subjects.of(other).grade
        return not ours or not theirs or ours == theirs

    def _are_of_one_grade(self, one: Claim[Agreement], other: Claim[Agreement]) -> bool:
        """Whether an open step is of a partnership so called: a country has no second one with another."""
        if not one.fact.kind == other.fact.kind == "partnership" or {one.fact.status, other.fact.status}.isdisjoint(OPEN):
            return False
        ours, theirs = self.subjects.of(one).grade, self.subjects.of(other).grade
        return bool(ours) and ours == theirs

    def _parties_alike(self, one: Claim[Agreement], other: Claim[Agreement]) -> int | None:
        """How well the parties agree; two regions that are told to have come together are the parties, whoever signed for them."""
        ours, theirs = self._sides(one), self._sides(other)
        if ours.regions and theirs.regions:
            return _SURE if ours.regions == theirs.regions else None
        return _parties_alike(ours, theirs, one.article.language == other.article.language)

    def _regions(self, claim: Claim[Agreement]) -> frozenset[str]:
        """The two regions or towns, one of each country, between which a text is: its parties, or those that its sentence names."""
        about = self.subjects.of(claim)
        is_twinning = bool(_TWINS & (about.topics | about.named))
        named = [self._region(claim, name) if is_twinning else self.who.party(claim, name) for name in claim.fact.parties]
        named = [party for party in named if _is_place(party[0])]
        if not named and is_twinning:
            quote = claim.fact.evidence.quote
            named = [self.who.party(claim, place.name) for place in claim.article.places if place.name in quote]
        regions = [party for party in dict.fromkeys(named) if _is_place(party[0]) and party[1] in claim.pair]
        is_pair = len(regions) == _BOTH and regions[0][1] != regions[1][1]
        return frozenset(each for each, _ in regions) if is_pair else frozenset()

    def _region(self, claim: Claim[Agreement], name: str) -> Party:
        """A party, or the region that the name of its people's committee or council holds."""
        party = self.who.party(claim, name)
        held = [place.name for place in claim.article.places if place.name != name and f" {place.name} " in f" {name} "]
        return party if _is_place(party[0]) or len(held) != 1 else self.who.party(claim, held[0])


def _is_place(party: str) -> bool:
    return party.startswith("places/")


def _may_be_one_kind(one: Agreement, other: Agreement) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= _LOOSE


def _may_be_one_time(one: Claim[Agreement], other: Claim[Agreement]) -> bool:
    """Whether their steps may be of one text: no day of signing apart, in force not before it was signed, open not after it was."""
    ours, theirs = one.fact, other.fact
    if ours.status == theirs.status or (ours.kind == "partnership" and {ours.status, theirs.status}.isdisjoint(OPEN)):
        return ours.status in OPEN or not ours.date or not theirs.date or compatible(ours.date, theirs.date)
    for early, late in ((one, other), (other, one)):
        if early.fact.status == "in_force" and late.fact.status == "signed" and early.fact.date and late.fact.date:
            return limits(early.fact.date)[1] >= limits(late.fact.date)[0]
        if early.fact.status not in OPEN and late.fact.status in OPEN and _was_done(early, late):
            return False
    return True


def _was_done(done: Claim[Agreement], still_open: Claim[Agreement]) -> bool:
    """Whether a text was there before another was written of as still open."""
    earliest = still_open.article.written.earliest
    if done.fact.date and earliest:
        return limits(done.fact.date)[1] < limits(earliest)[0]
    return is_later(still_open.article, done.article)


def _parties_alike(ours: _Sides, theirs: _Sides, one_language: bool) -> int | None:
    """How well the parties agree: the same bodies, or the same countries where one article names the bodies and the other does not."""
    if not ours.who or not theirs.who:
        return 0
    if ours.who == theirs.who:
        return _SURE if ours.named else _LIKELY
    if ours.named & theirs.named:
        return None if _are_others(ours.parties, theirs.parties) else _LIKELY + _SLIGHT
    if ours.countries != theirs.countries or None in ours.countries or _are_told_apart(ours.named, theirs.named, one_language):
        return None
    return _SLIGHT


def _are_others(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """Whether a body or bloc that both texts name is a party with one country here and with another there."""
    common = {each for each, _ in ours} & {each for each, _ in theirs}
    rests = [{country for each, country in side if each not in common} for side in (ours, theirs)]
    return all(rests) and None not in rests[0] | rests[1] and not rests[0] & rests[1]


def _is_named(party: str) -> bool:
    """Whether a party is a body, a bloc or a place rather than a country."""
    return len(party) > len("KZ")


def _are_told_apart(ours: frozenset[str], theirs: frozenset[str], one_language: bool) -> bool:
    """Whether both texts name who signs: places that differ, or bodies in one language."""
    return bool(ours and theirs and one_language) or any(map(_is_place, ours | theirs))


def _weight(one: Agreement, other: Agreement, parties: int, about: int) -> int:
    """How much says that two texts are one; LIKELY where a kind and a day do, 0 where it is less."""
    exact = one.date is not None and one.date == other.date
    kind = one.kind == other.kind
    timed = bool(one.date and other.date)
    if parties >= _SURE and (timed or about or kind):
        return parties + about + exact + kind
    if parties and about > _SLIGHT and kind:
        return parties + about + exact
    if parties and kind and one.kind in {"joint_statement", "partnership", "declaration"} and (timed or about):
        return parties + about + exact
    return LIKELY if parties and kind and exact else 0
