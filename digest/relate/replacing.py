"""Texts that replace others, where a sentence says so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from digest.contracts.kinds import is_country
from digest.edtf import limits
from digest.languages import Language
from digest.model import OPEN, Agreement, Relation
from digest.relate.claims import Claim, date_reason, status_reason
from digest.relate.grades import Grade, grade_of

_BOTH = 2
# A partnership that began, whatever became of it.
_FOUNDED = frozenset({"in_force", "signed", "replaced"})


@dataclass(frozen=True)
class Replacing:
    """Finds the sentences that tell of one text in the place of another."""

    languages: Mapping[str, Language]
    _read: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False, compare=False)

    def is_told(self, claim: Claim[Agreement]) -> bool:
        """Whether the sentence of a text is about one that replaces another."""
        key = claim.article.language, claim.fact.evidence.quote
        if key not in self._read:
            hits = self.languages[key[0]].lexicon.find(key[1])
            replaced = any(hit.value == "replaced" for hit in hits.all("agreement_state"))
            self._read[key] = bool(hits.all("agreement_replacing")) or replaced
        return self._read[key]

    def is_old(self, claim: Claim[Agreement]) -> bool:
        """Whether a text is one that another replaces, or is to replace."""
        return claim.fact.status not in OPEN and claim.fact.date is not None and self.is_told(claim)

    def closer(self, chains: Sequence[Sequence[Claim[Agreement]]]) -> Iterator[Relation]:
        """Each partnership of two countries beside the one of another grade that they had before it: they have one at a time."""
        of_two: dict[tuple[str, ...], list[Claim[Agreement]]] = defaultdict(list)
        for chain in chains:
            there = [claim for claim in chain if claim.fact.status in _FOUNDED and claim.fact.date and self._grade(claim)]
            if there and there[0].fact.kind == "partnership" and all(map(is_country, there[0].fact.parties)):
                of_two[tuple(sorted(there[0].fact.parties))].append(there[0])
        for told in of_two.values():
            told.sort(key=lambda claim: limits(claim.fact.date or ""))
            for old, new in pairwise(told):
                if self._grade(old) != self._grade(new) and _is_newer(new.fact, replace(old.fact, status="in_force")):
                    yield _relation(new, old, "relate.agreements.closer")

    def _grade(self, claim: Claim[Agreement]) -> Grade:
        return grade_of(claim.fact.name, self.languages[claim.article.language])

    def relations(self, found: Sequence[Claim[Agreement]]) -> Iterator[Relation]:
        """Each text beside the one that it replaces by the words of one sentence."""
        sentences: dict[tuple[str, int], list[Claim[Agreement]]] = defaultdict(list)
        for claim in found:
            sentences[claim.article.id, claim.fact.evidence.start].append(claim)
        for told in sentences.values():
            if len(told) == _BOTH and self.is_told(told[0]):
                yield from _replacement(*told)


def _replacement(one: Claim[Agreement], other: Claim[Agreement]) -> Iterator[Relation]:
    for new, old in ((one, other), (other, one)):
        if _is_newer(new.fact, old.fact) and _may_share_parties(new.fact, old.fact):
            yield _relation(new, old, "relate.agreements.replaces")


def _relation(new: Claim[Agreement], old: Claim[Agreement], rule: str) -> Relation:
    because = (status_reason(new.fact.status, old.fact.status), date_reason(new.fact.date, old.fact.date))
    return Relation(kind="replaces", later=new.ref, earlier=old.ref, because=because, rule=rule)


def _is_newer(new: Agreement, old: Agreement) -> bool:
    """Whether one of two texts came, or is to come, after the other."""
    if old.status in OPEN or new.status == "replaced":
        return False
    if new.status in OPEN or old.status == "replaced":
        return True
    return bool(new.date and old.date) and limits(new.date or "")[0] > limits(old.date or "")[1]


def _may_share_parties(new: Agreement, old: Agreement) -> bool:
    """Whether no bodies are named for one that are not named for the other."""
    bodies = [set(each.parties) - {party for party in each.parties if is_country(party)} for each in (new, old)]
    return not all(bodies) or bool(bodies[0] & bodies[1])
