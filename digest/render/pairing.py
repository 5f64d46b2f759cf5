"""Two facts of different articles that a relation joins, in the order in which they are told."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from digest.model import VISITS, Event, Figure, Ref, Relation, Thread
from digest.relate.figures import FAR, agree
from digest.render.article import View
from digest.render.telling import Tellings, Told
from digest.tell.events import looks_ahead
from digest.tell.introductions import without_offices
from digest.tell.piece import plain

# What changes the picture comes before what bears it out.
_WEIGHT = {
    kind: weight
    for weight, kind in enumerate(
        (
            "contradicts",
            "falls_short",
            "fulfils",
            "raises",
            "succeeds",
            "replaces",
            "implements",
            "reciprocates",
            "specifies",
            "updates",
            "confirms",
        )
    )
}
_KINDS = {kind: weight for weight, kind in enumerate(("figures", "trends", "agreements", "events", "milestones", "people", "stances"))}
_WORD = re.compile(r"\w+")
# One does these, and the other has them done.
_DIRECTED = VISITS | {"invitation", "award", "handover", "credentials", "tribute"}
# A figure in dispute is told so in as many articles that tell the same.
_ALIKE = 60
# What is told by one article as by another: what happened or was signed, what is said of a trend or of the ties.
_RETOLD = frozenset({"events", "agreements", "milestones", "trends", "stances"})


@dataclass(frozen=True, slots=True)
class Pairing:
    """A relation with both its facts."""

    relation: Relation
    later: Told[Any]
    earlier: Told[Any]

    @property
    def weight(self) -> tuple[bool, int, int]:
        """Sorts what matters most first."""
        return self.is_only_beside, _WEIGHT[self.relation.kind], _KINDS.get(self.relation.later.kind, len(_KINDS))

    @property
    def is_only_beside(self) -> bool:
        """Whether two sums merely stand next to each other in time: neither says anything of the other, as a table of them shows."""
        return self.relation.rule == FAR

    @property
    def how_much(self) -> str:
        """How the values of two figures stand to each other; empty where that is no reason for the relation."""
        return next((reason.how for reason in self.relation.because if reason.field == "value"), "")


def pairings_of(relations: Iterable[Relation], tellings: Tellings) -> list[Pairing]:
    """Every relation whose facts are shown."""
    both = ((relation, tellings.get(relation.later), tellings.get(relation.earlier)) for relation in relations)
    shown = (Pairing(relation, later, earlier) for relation, later, earlier in both if later and earlier)
    return [pairing for pairing in shown if not _says_nothing(pairing)]


def _says_nothing(pairing: Pairing) -> bool:
    """Whether something is told to be new of which both sides read the same words: what is new of it nobody sees."""
    moved = pairing.relation.kind == "updates" and not isinstance(pairing.later.fact, Figure)
    return moved and (pairing.later.line.said.text, pairing.later.line.when) == (pairing.earlier.line.said.text, pairing.earlier.line.when)


def by_article(pairings: Iterable[Pairing], again: Iterable[tuple[str, Pairing]] = ()) -> dict[str, list[Pairing]]:
    """The relations that each article has with others, weightiest first; `again` are those of one article alone."""
    found: dict[str, list[Pairing]] = {}
    for pairing in pairings:
        sides = {pairing.relation.later.article, pairing.relation.earlier.article}
        for article in sides if len(sides) > 1 else ():
            found.setdefault(article, []).append(pairing)
    for article, pairing in again:
        found.setdefault(article, []).append(pairing)
    for listed in found.values():
        listed.sort(key=lambda pairing: pairing.weight)
    return found


def disputed_again(pairings: Iterable[Pairing], threads: Iterable[Thread], tellings: Tellings) -> Iterator[tuple[str, Pairing]]:
    """What differs from a figure, for each further article that tells the same figure, with that article."""
    alike = {ref: thread.tellings[:_ALIKE] for thread in threads if thread.kind == "figures" for ref in thread.tellings}
    for pairing in pairings:
        relation = pairing.relation
        if relation.kind != "contradicts" or relation.later.kind != "figures":
            continue
        articles = {relation.later.article, relation.earlier.article}
        for side, facing in ((relation.later, pairing.earlier.fact), (relation.earlier, pairing.later.fact)):
            for other in alike.get(side, ()):
                told = tellings.get(other) if other.article not in articles else None
                if told and not agree(told.fact, facing):
                    yield other.article, _told_by(pairing, side, told)


def _told_by(pairing: Pairing, side: Ref, told: Told[Any]) -> Pairing:
    """The same with another telling in the place of one of its two."""
    relation = pairing.relation
    if side == relation.later:
        return replace(pairing, relation=replace(relation, later=told.ref), later=told)
    return replace(pairing, relation=replace(relation, earlier=told.ref), earlier=told)


def is_once(pairing: Pairing) -> bool:
    """Whether both sides tell one thing in the same words, which are then told once; two equals may stand in either order."""
    words = [plain(without_offices(told.line.said.html)) for told in (pairing.later, pairing.earlier)]
    alike = words[0] == words[1] or (not _tells_who_to_whom(pairing) and sorted(_WORD.findall(words[0])) == sorted(_WORD.findall(words[1])))
    return alike and pairing.relation.kind in {"confirms", "specifies"} and pairing.relation.later.kind in _RETOLD


def _tells_who_to_whom(pairing: Pairing) -> bool:
    """Whether the order of the names says who did something: who came, or invited whom."""
    return any(isinstance(told.fact, Event) and told.fact.kind in _DIRECTED for told in (pairing.later, pairing.earlier))


def is_announced(pairing: Pairing) -> bool:
    """Whether one side tells an event as held which the other tells as still ahead."""
    both = pairing.later, pairing.earlier
    ours, theirs = (isinstance(told.fact, Event) and looks_ahead(told.fact, told.view.speech) for told in both)
    return pairing.relation.kind == "confirms" and ours != theirs


def once_keys(pairing: Pairing) -> tuple[str, ...]:
    """How what both tell is told once: with the other date, where there is one, or as announced."""
    if is_announced(pairing):
        return ("events.confirms.announced",)
    if not is_once(pairing):
        return ()
    dates = "" if pairing.later.line.when == pairing.earlier.line.when else ".dates"
    return (f"{pairing.relation.kind}.once{dates}",)


def own_first(pairing: Pairing, own: View | None) -> Pairing:
    """What is told once is told by the article whose page it stands on, or by the one that dates it more exactly; what was held leads."""
    turned = replace(pairing, later=pairing.earlier, earlier=pairing.later)
    if is_announced(pairing):
        return turned if looks_ahead(pairing.later.fact, pairing.later.view.speech) else pairing
    if not is_once(pairing) or pairing.relation.kind != "confirms":
        return pairing
    is_less = len(pairing.later.line.when) < len(pairing.earlier.line.when) if own is None else pairing.earlier.view is own
    return turned if is_less else pairing
