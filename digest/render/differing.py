"""Figures for one time that differ or agree, all in one sentence and not two by two."""

from collections.abc import Collection, Sequence
from typing import Any

from markupsafe import Markup

from digest.model import Figure, Ref
from digest.render.article import View
from digest.render.pairing import Pairing
from digest.render.related import Other, Sentences
from digest.render.relation_keys import key_of
from digest.render.telling import Told
from digest.tell.relations import about, of_fact
from digest.tell.sentences import filled, listed


def told_together(pairings: Sequence[Pairing], sentences: Sentences, own: View | None = None) -> list[Other]:
    """Relations as lines, where the first of them stands; those between figures of one thing and time are one line.

    They stand on the page of an article, `own`, or on none.
    """
    differing: dict[object, set[Ref]] = {}
    for pairing in pairings:
        if pairing.relation.kind == "contradicts" and (disputed := _of_one(pairing)) is not None:
            differing.setdefault(disputed, set()).update((pairing.relation.later, pairing.relation.earlier))
    groups: dict[object, list[Pairing]] = {}
    for pairing in pairings:
        if pairing.relation.kind == "confirms" and any(_is_within(pairing, refs) for refs in differing.values()):
            continue  # those that differ from others are told to fit each other by nobody
        groups.setdefault(_of_one(pairing) or id(pairing), []).append(pairing)
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


def _several(group: Sequence[Pairing], sentences: Sentences, own: View | None) -> Other:
    """One line of all figures that are set against each other, the lowest first."""
    each = [_one(pairing, sentences, own) for pairing in group]
    whens = {other.when for other in each}
    told = {each.ref: each for pairing in group for each in (pairing.later, pairing.earlier)}
    ways = [sentences.way_and_who(each, own) for each in sorted(told.values(), key=_by_value)]
    main = group[0].later
    said = of_fact(main.fact, main.line.said.html, main.line.when, main.view.speech)
    several = listed(list(dict.fromkeys(ways)), sentences.wording.language)
    slots = about(main.fact, main.view.speech) | {f"later_{name}": words for name, words in said.items()} | {"several": several}
    sentence = filled("relations", (_key(group),), slots, sentences.wording.language)
    return Other(each[0].when if len(whens) == 1 else "undated", each[0].kind, each[0].word, sentence or Markup(""), Markup(""))


def _key(group: Sequence[Pairing]) -> str:
    """The words for all: of figures that are not all told alike only that they fit."""
    keys = {key_of(each.relation, each.later.fact, each.earlier.fact) for each in group}
    return f"figures.{max(keys, key=len)}.several"


def _by_value(told: Told[Any]) -> tuple[float, str]:
    return told.fact.value, told.view.slug
