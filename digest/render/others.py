"""What other articles say about the facts of one, as its page tells it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from digest.model import Ref, Story
from digest.render.article import View
from digest.render.differing import told_together
from digest.render.pairing import Pairing
from digest.render.phrases import Phrases
from digest.render.related import Other, Sentences
from digest.render.retold import Retold, retold_of
from digest.render.telling import Tellings, Told
from digest.tell.wording import Wording

# What a text brings, and its signing: where one sentence tells both, the text says it all.
_OF_TEXTS = frozenset(
    {"signing", "visa_exemption", "trade_agreement_in_force", "strategic_partnership", "comprehensive_partnership", "sister_cities"}
)
# So many lines one reads; so many more lie folded; the least weighty of a much-told article are only counted.
_SHOWN, _FOLDED = 6, 12
_PAIRED = 36  # of which so many lines come, as several of them may be one line


@dataclass(frozen=True, slots=True)
class Others:
    """What other articles say about the facts of one; `folded` where there is more than one reads at once."""

    phrases: Phrases
    shown: tuple[Other, ...]
    folded: tuple[Other, ...]
    threads: tuple[Markup, ...]
    untold: int


def others_of(
    pairings: Mapping[str, list[Pairing]], story: Story, tellings: Tellings, wording: Wording, articles: str = "../"
) -> Callable[[View], Others | None]:
    """Makes what stands on the page of each article."""
    sentences = Sentences(wording, articles)
    retold = retold_of(story.threads, tellings)

    def others(view: View) -> Others | None:
        article = view.entry.facts.id
        every = retold.get(article, [])
        many, counted = _without_text(every, tellings), {each.own for each in every}
        same = {_words_at(tellings[each.own]) for each in every}  # a launch and the milestone that it was are told alike
        beside = [each for each in pairings.get(article, []) if not _is_counted(each, article, counted, same)]
        beside = _once(beside)
        every_line = told_together(beside[:_PAIRED], sentences, view)
        lines = every_line[: _SHOWN + _FOLDED]
        untold = max(0, len(beside) - _PAIRED) + len(every_line) - len(lines)
        told = tuple(dict.fromkeys(sentences.retold(each, tellings) for each in many))
        if not lines and not told:
            return None
        return Others(sentences.phrases, tuple(lines[:_SHOWN]), tuple(lines[_SHOWN:]), told, untold)

    return others


def _is_counted(pairing: Pairing, article: str, counted: Collection[Ref], same: Collection[object]) -> bool:
    """Whether a relation says no more than that many articles tell a thing of this one; that another dates it more exactly is more."""
    relation = pairing.relation
    if relation.kind == "specifies":
        return relation.later in counted
    own, told = (relation.later, pairing.later) if relation.later.article == article else (relation.earlier, pairing.earlier)
    return relation.kind == "confirms" and (own in counted or _words_at(told) in same)


def _words_at(told: Told[Any]) -> tuple[object, ...]:
    """What is told of a fact, and where."""
    return told.view.slug, told.fact.evidence.start, told.line.when, told.line.said.text


def _once(pairings: Sequence[Pairing]) -> list[Pairing]:
    """Each line once: no launch, signing or milestone beside the milestone or the text that the same two sentences tell.

    Nor is it said that two articles report the same where one is said to date it more exactly than the other.
    """
    texts = {_sentences(each) for each in pairings if each.relation.later.kind == "agreements"}
    dated = {_sides(each) for each in pairings if each.relation.kind == "specifies"}
    said: dict[tuple[object, ...], Pairing] = {}
    for each in pairings:
        if each.relation.kind == "confirms" and _sides(each) in dated:
            continue
        if _sentences(each) not in texts or not _is_of_text(each):
            words = (each.later.line.said.text, each.earlier.line.said.text)
            said.setdefault((*words, *_sentences(each)), each)
    return list(said.values())


def _sides(pairing: Pairing) -> frozenset[Ref]:
    return frozenset((pairing.relation.later, pairing.relation.earlier))


def _sentences(pairing: Pairing) -> tuple[object, ...]:
    """The kind of a relation, and where and for when each side is told."""
    sides = ((told.view.slug, told.fact.evidence.start, told.line.when) for told in (pairing.later, pairing.earlier))
    return pairing.relation.kind, *sides


def _without_text(retold: Sequence[Retold], tellings: Tellings) -> list[Retold]:
    """What many articles tell, without what a text brought or its signing where they tell of the text itself in the same sentence."""
    texts = {tellings[each.own].fact.evidence.start for each in retold if each.own.kind == "agreements"}
    return [each for each in retold if not _is_brought(tellings[each.own]) or tellings[each.own].fact.evidence.start not in texts]


def _is_brought(told: Told[Any]) -> bool:
    return told.kind in {"events", "milestones"} and told.fact.kind in _OF_TEXTS


def _is_of_text(pairing: Pairing) -> bool:
    """Whether both facts are what a text brought, or its signing."""
    is_kind = pairing.relation.later.kind in {"events", "milestones"}
    return is_kind and {pairing.later.fact.kind, pairing.earlier.fact.kind} <= _OF_TEXTS
