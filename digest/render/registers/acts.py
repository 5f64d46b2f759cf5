"""One act told once: a text with its signing and with what it brings, a launch with what began, a visit told without its day."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from digest.model import OPEN, VISITS, Agreement, Event, Facts, Milestone, Ref
from digest.relate.beside import begun_with, signed_with, told_together
from digest.relate.claims import within
from digest.render.registers.catalogue import Catalogue, most_exact
from digest.render.telling import Told

Tellings = Sequence[Told[Any]]
Visit = tuple[frozenset[str], str | None]  # who, and to where

_PAIR = 2
_SISTERS = "local_cooperation"
# The turn that a text of each kind brings; of other kinds the turn that is read from the text itself.
BRINGS = {
    "visa_exemption": frozenset({"visa_exemption"}),
    "free_trade_agreement": frozenset({"trade_agreement_in_force"}),
    "partnership": frozenset({"strategic_partnership", "comprehensive_partnership"}),
}


class Acts:
    """Finds what tells one act among facts that are to stand together."""

    def __init__(self, catalogue: Catalogue, kept: frozenset[Ref] = frozenset()) -> None:
        self.catalogue = catalogue
        self.kept = kept  # plans of which another article tells that they came to pass
        self.visits: dict[Visit, list[Tellings]] = defaultdict(list)  # those with a date
        for tellings in catalogue.threads("events"):
            for visit in {self._visit(each) for each in tellings if each.fact.kind in VISITS and each.fact.date}:
                self.visits[visit].append(tellings)
        self._covering: dict[Ref, frozenset[Ref]] = {}  # of things that were asked for; a thing is told under many subjects

    def once(self, facts: Iterable[Told[Any]]) -> list[Told[Any]]:
        """Facts that each tell a thing, without those of which the others tell more: each act stands once."""
        told = tuple(each for each in facts if each.ref not in self.kept)
        beside = _Beside(
            things=frozenset(self._thing(each.ref) for each in told),
            signings=frozenset(each.fact.date for each in told if _is_signing(each.fact) and each.fact.called and each.fact.date),
            twinnings=Counter(self._places(each) for each in told if _is_dated_twinning(each)),
        )
        return self.catalogue.once(self._dated(each) for each in told if not self._is_covered(each, beside))

    def _is_covered(self, told: Told[Any], beside: "_Beside") -> bool:
        """Whether another of the facts tells the same act, and more of it."""
        tells = self._coverings(told)
        is_bare = not tells and _is_bare(told, beside)
        return not beside.things.isdisjoint(tells) or is_bare or self._is_undated_again(told, beside)

    def _coverings(self, told: Told[Any]) -> frozenset[Ref]:
        """The things that tell the act of a thing, and more of it."""
        thing = self._thing(told.ref)
        if thing not in self._covering:
            self._covering[thing] = frozenset(self._thing(ref) for ref in self._told_by(told))
        return self._covering[thing]

    def _dated(self, told: Told[Any]) -> Told[Any]:
        """What is told with its days, where this is one telling of it that has none: the one visit of somebody to a country."""
        if not isinstance(told.fact, Event | Milestone) or told.fact.date:
            return told
        if dated := most_exact(self._tellings(told)):
            return dated
        if isinstance(told.fact, Milestone) or told.fact.kind not in VISITS or not told.fact.people:
            return told
        visits = self.visits.get(self._visit(told), [])
        return (most_exact(visits[0]) if len(visits) == 1 else None) or told

    def _thing(self, ref: Ref) -> Ref:
        """What tells a thing first, which stands for it."""
        thread = self.catalogue.joined.get(ref)
        return thread.tellings[0] if thread else ref

    def _tellings(self, told: Told[Any]) -> Tellings:
        thread = self.catalogue.joined.get(told.ref)
        return [self.catalogue.told[ref] for ref in thread.tellings if ref in self.catalogue.told] if thread else [told]

    def _told_by(self, told: Told[Any]) -> Iterator[Ref]:
        """What tells the same act, and more of it, in the sentences that tell a thing."""
        for each in self._tellings(told):
            article = each.view.entry.facts
            if _is_signing(each.fact):
                yield from _refs(article, "agreements", _fuller(each.fact, article))
            if isinstance(each.fact, Agreement) and not each.fact.parties:
                yield from _refs(article, "events", _signings(each.fact, article))
            if isinstance(each.fact, Event) and each.fact.kind == "launch":
                yield from _refs(article, "milestones", begun_with(each.fact, article))
            if isinstance(each.fact, Milestone):
                yield from _refs(article, "agreements", _bringing(each.fact, article))

    def _is_undated_again(self, told: Told[Any], beside: "_Beside") -> bool:
        """Whether a text of two places is told without a date, and with one beside it."""
        if not isinstance(told.fact, Agreement) or told.fact.date or _SISTERS not in _topics(told):
            return False
        places = self._places(told)
        return len(places) >= _PAIR and beside.twinnings[places] == 1

    def _places(self, told: Told[Any]) -> frozenset[str]:
        return self._known(told, told.fact.concerns.places if told.fact.concerns else told.fact.parties)

    def _visit(self, told: Told[Any]) -> Visit:
        """Whose visit it is, and to which country."""
        entity = self.catalogue.who(told, told.fact.place) if told.fact.place else None
        return self._known(told, told.fact.people), entity.country if entity else told.fact.place

    def _known(self, told: Told[Any], names: Iterable[str]) -> frozenset[str]:
        """Whom or what an article means by some names, by their ids as far as they have one."""
        known = ((name, self.catalogue.who(told, name)) for name in names)
        return frozenset(entity.id if entity else name for name, entity in known)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What the facts tell that are to stand together."""

    things: frozenset[Ref]
    signings: frozenset[str]  # the dates of those that say what was signed
    twinnings: Counter[frozenset[str]]  # of dated texts, by their places


def _is_bare(told: Told[Any], beside: _Beside) -> bool:
    """Whether only a signing is told, and another one of these days says what was signed."""
    if not _is_signing(told.fact) or told.fact.called or not told.fact.date:
        return False
    return any(within(date, told.fact.date) for date in beside.signings)


def _is_dated_twinning(told: Told[Any]) -> bool:
    return isinstance(told.fact, Agreement) and bool(told.fact.date) and _SISTERS in _topics(told)


def _topics(told: Told[Any]) -> frozenset[str]:
    return frozenset(told.fact.concerns.topics if told.fact.concerns else ())


def _refs(article: Facts, kind: str, found: Iterable[Any]) -> Iterator[Ref]:
    return (Ref(article=article.id, kind=kind, fact=fact.id) for fact in found)


def _is_signing(fact: Any) -> bool:
    return isinstance(fact, Event) and fact.kind == "signing"


def _fuller(signing: Event, article: Facts) -> Iterator[Agreement]:
    """Of these the ones that say between whom they are, where the signing only says who signed."""
    return (text for text in signed_with(signing, article) if text.parties or not signing.people)


def _signings(text: Agreement, article: Facts) -> Iterator[Event]:
    """The signings of a text that say who signed it."""
    return (each for each in article.events if _is_signing(each) and each.people and text in list(signed_with(each, article)))


def _bringing(turn: Milestone, article: Facts) -> Iterator[Agreement]:
    """The texts that bring a turn: those that it is read from, and those of its kind in its sentence."""
    for text in article.agreements:
        read_from = text.evidence.at is not None and text.evidence.at == turn.evidence.at
        brings = turn.kind in BRINGS.get(text.kind, ()) and told_together(turn, text)
        if text.status not in OPEN and (read_from or brings):
            yield text
