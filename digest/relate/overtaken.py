"""Texts told as still open that perhaps have been signed since under another name: about the same, for the same years."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from digest.contracts.kinds import is_country
from digest.edtf import period_of
from digest.gazetteer import customs_union_of
from digest.languages import Language
from digest.model import OPEN, VISITS, Agreement, Event, Ref
from digest.relate.claims import Claim
from digest.relate.order import is_later
from digest.relate.subjects import Subject, Subjects
from digest.relate.told import is_plan

Chain = Sequence[Claim[Agreement]]
_Key = tuple[frozenset[str], frozenset[str]]  # between which countries, and for which years


def perhaps_signed(chains: Sequence[Chain], subjects: Subjects) -> Iterator[tuple[Ref, Ref]]:
    """Each text that is nowhere told as signed, with a later one that perhaps is it."""
    yield from _by_unions(chains, subjects.languages)
    done = _signed(chains, subjects)
    for chain in chains:
        last = chain[-1]
        about = subjects.of(last)
        if not about.years or not about.topics or not all(claim.fact.status in OPEN for claim in chain):
            continue
        for other in done.get(_key(last, about), ()):
            if is_later(other.article, last.article) and about.topics & subjects.of(other).topics and _may_be_theirs(last, other):
                yield last.ref, other.ref
                break


def _signed(chains: Sequence[Chain], subjects: Subjects) -> Mapping[_Key, list[Claim[Agreement]]]:
    """The first telling of each text as signed that says for which years it is."""
    found: dict[_Key, list[Claim[Agreement]]] = defaultdict(list)
    for chain in chains:
        dated = (claim for claim in chain if claim.fact.status not in OPEN and subjects.of(claim).years)
        if first := next(dated, None):
            found[_key(first, subjects.of(first))].append(first)
    return found


def _key(claim: Claim[Agreement], about: Subject) -> _Key:
    return claim.pair, about.years


def _may_be_theirs(one: Claim[Agreement], other: Claim[Agreement]) -> bool:
    """Whether two texts may be of the same parties: at least one of them does not say which bodies, or they name the same."""
    ours, theirs = (set(claim.fact.parties) for claim in (one, other))
    return ours == theirs or any(all(map(is_country, parties)) for parties in (ours, theirs))


def _by_unions(chains: Sequence[Chain], languages: Mapping[str, Language]) -> Iterator[tuple[Ref, Ref]]:
    """Each free trade agreement with the members of a customs union that was meant, with that union's own that is there since."""
    free_trade = [chain for chain in chains if chain[0].fact.kind == "free_trade_agreement"]
    done = {_sides(chain[0], languages): claim for chain in free_trade for claim in chain if claim.fact.status not in OPEN}
    for last in (chain[-1] for chain in free_trade if all(claim.fact.status in OPEN for claim in chain)):
        other = done.get(_sides(last, languages))
        if other and other.ref != last.ref and is_later(other.article, last.article):
            yield last.ref, other.ref


def _sides(claim: Claim[Agreement], languages: Mapping[str, Language]) -> frozenset[str]:
    """Between whom free trade is, a body that is named by several members of a customs union, and a member, as that union."""
    return frozenset(_union(party, languages[claim.article.language]) for party in claim.fact.parties)


def _union(party: str, language: Language) -> str:
    named = {party} if is_country(party) else {hit.value for hit in language.lexicon.find(party).all("country")}
    unions = {customs_union_of().get(each, each) for each in named}
    return unions.pop() if len(unions) == 1 and (is_country(party) or len(named) > 1) else party


def due_on_visits(chains: Sequence[Chain], events: Sequence[Claim[Event]], languages: Mapping[str, Language]) -> Iterator[tuple[Ref, Ref]]:
    """Each text that is only told as still open, with the visit on which its sentence says that it is to be signed."""
    ahead: dict[int, list[Claim[Event]]] = defaultdict(list)
    for claim in events:
        if claim.fact.kind in VISITS and is_plan(claim) and claim.fact.date and period_of(claim.fact.date).has_days:
            ahead[claim.place].append(claim)
    for chain in chains:
        last, visits = chain[-1], ahead[chain[-1].place]
        if len(visits) == 1 and all(claim.fact.status in OPEN for claim in chain) and _tells_of_visit(last, languages):
            yield last.ref, visits[0].ref


def _tells_of_visit(claim: Claim[Agreement], languages: Mapping[str, Language]) -> bool:
    """Whether the sentence of a planned text without a day of its own speaks of a visit."""
    deeds = languages[claim.article.language].lexicon.find(claim.fact.evidence.quote).all("deed")
    return claim.fact.status == "planned" and claim.fact.date is None and any(hit.value == "visit" for hit in deeds)
