"""Figures that differ or agree, and those that one figure stands beside, all in one sentence and not two by two."""

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from typing import Any

from markupsafe import Markup

from digest.model import Figure, Ref
from digest.render.article import View
from digest.render.pairing import Pairing
from digest.render.related import Other, Sentences
from digest.render.relation_keys import key_of
from digest.render.telling import Told
from digest.tell.relations import about
from digest.tell.sentences import filled, listed

# What came of a sum that was aimed at or expected.
_OUTCOMES = frozenset({"falls_short", "fulfils"})


def told_together(pairings: Sequence[Pairing], sentences: Sentences, own: View | None = None) -> list[Other]:
    """Relations as lines, where the first of them stands; those between figures of one thing and time are one line.

    They stand on the page of an article, `own`, or on none.
    """
    differing: dict[object, set[Ref]] = {}
    for pairing in pairings:
        if pairing.relation.kind == "contradicts" and (disputed := _of_one(pairing)) is not None:
            differing.setdefault(disputed, set()).update((pairing.relation.later, pairing.relation.earlier))
    # Those that differ from others are told to fit each other by nobody.
    told = [each for each in pairings if each.relation.kind != "confirms" or not any(_is_within(each, refs) for refs in differing.values())]
    beside = Counter(key for each in told for key in _beside_one(each))
    groups: dict[object, list[Pairing]] = {}
    for pairing in told:
        most = max(_beside_one(pairing), key=lambda key: beside[key], default=None)
        groups.setdefault(_of_one(pairing) or most or id(pairing), []).append(pairing)
    return [_one(group[0], sentences, own) if len(group) == 1 else _several(group, sentences, own) for group in groups.values()]


def _one(pairing: Pairing, sentences: Sentences, own: View | None) -> Other:
    return sentences.other(pairing, own) if own else sentences.said(pairing)


def _is_within(pairing: Pairing, refs: Collection[Ref]) -> bool:
    """Whether both figures are among some, and are not told alike."""
    return pairing.how_much != "same" and pairing.relation.later in refs and pairing.relation.earlier in refs


def _of_one(pairing: Pairing) -> tuple[object, ...] | None:
    """What two figures that differ or agree are both of; nothing of another relation."""
    figure, kind = pairing.later.fact, pairing.relation.kind
    if not isinstance(figure, Figure) or kind not in ("contradicts", "confirms"):
        return None
    if kind == "contradicts" and not pairing.relation.rule.endswith(".period"):
        return None
    return kind, figure.metric, figure.unit, figure.of, figure.product, figure.period, figure.status


def _beside_one(pairing: Pairing) -> Sequence[Hashable]:
    """What a figure has in common with others that one is laid beside: outcomes of one plan, plans of one outcome, sums of a next year."""
    relation, figure = pairing.relation, pairing.later.fact
    if not isinstance(figure, Figure) or not (relation.kind in _OUTCOMES or pairing.is_only_beside):
        return ()
    outcomes = (relation.kind, relation.rule, relation.earlier, figure.period)
    return (outcomes,) if pairing.is_only_beside else (outcomes, (relation.kind, relation.rule, relation.later))


def _several(group: Sequence[Pairing], sentences: Sentences, own: View | None) -> Other:
    """One line of all figures that are set against each other, the lowest first."""
    each = [_one(pairing, sentences, own) for pairing in group]
    whens = {other.when for other in each}
    lead = _lead(group)
    main = lead.later
    told = {each.ref: each for pairing in group for each in _laid_beside(group, pairing)}
    ways = [sentences.way_and_who(each, own) for each in sorted(told.values(), key=_by_value)]
    several = listed(list(dict.fromkeys(ways)), sentences.wording.language)
    slots = about(main.fact, main.view.speech) | sentences.both(lead, own) | {"several": several}
    sentence = filled("relations", (_key(group),), slots, sentences.wording.language)
    return Other(
        each[0].when if len(whens) == 1 else "undated", each[0].kind, _one(lead, sentences, own).word, sentence or Markup(""), Markup("")
    )


def _lead(group: Sequence[Pairing]) -> Pairing:
    """The one that lends a line its words: of outcomes one that says the least, as all did not reach what only some nearly did."""
    return min(group, key=lambda each: len(key_of(each.relation, each.later.fact, each.earlier.fact)))


def _laid_beside(group: Sequence[Pairing], pairing: Pairing) -> Sequence[Told[Any]]:
    """Those of a relation's figures that stand in the list: both, or the one that is not the same in all."""
    if pairing.relation.kind in ("contradicts", "confirms"):
        return pairing.later, pairing.earlier
    return (pairing.earlier,) if _is_of_one_outcome(group) else (pairing.later,)


def _is_of_one_outcome(group: Sequence[Pairing]) -> bool:
    """Whether one figure came of all that others aimed at or expected."""
    return len({pairing.relation.later for pairing in group}) == 1


def _key(group: Sequence[Pairing]) -> str:
    """The words for all: of figures that are not all told alike only that they fit, and no less than the least that holds of all."""
    relation = group[0].relation
    keys = {key_of(each.relation, each.later.fact, each.earlier.fact) for each in group}
    if relation.kind in _OUTCOMES:
        return f"figures.{relation.kind}.both" if _is_of_one_outcome(group) else f"figures.{min(keys, key=len)}.several"
    return "figures.updates.far.several" if group[0].is_only_beside else f"figures.{max(keys, key=len)}.several"


def _by_value(told: Told[Any]) -> tuple[float, str]:
    return told.fact.value, told.view.slug
