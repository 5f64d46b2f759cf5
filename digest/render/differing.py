"""Figures for one time that differ, all in one sentence and not two by two."""

from collections.abc import Collection, Sequence
from typing import Any

from markupsafe import Markup

from digest.model import Ref
from digest.render.pairing import Pairing
from digest.render.related import Other, Sentences
from digest.render.telling import Told
from digest.tell.relations import about, of_fact
from digest.tell.sentences import filled, listed


def told_together(pairings: Sequence[Pairing], sentences: Sentences) -> list[Other]:
    """Relations as lines, where the first of them stands; those between figures of one thing and time are one line."""
    differing: dict[object, set[Ref]] = {}
    for pairing in pairings:
        if (disputed := _disputed(pairing)) is not None:
            differing.setdefault(disputed, set()).update((pairing.relation.later, pairing.relation.earlier))
    groups: dict[object, list[Pairing]] = {}
    for pairing in pairings:
        if pairing.relation.kind == "confirms" and any(_is_within(pairing, refs) for refs in differing.values()):
            continue  # those that differ from others are told to fit each other by nobody
        groups.setdefault(_disputed(pairing) or id(pairing), []).append(pairing)
    return [sentences.said(group[0]) if len(group) == 1 else _several(group, sentences) for group in groups.values()]


def _is_within(pairing: Pairing, refs: Collection[Ref]) -> bool:
    """Whether both figures are among some, and are not told alike."""
    return pairing.how_much != "same" and pairing.relation.later in refs and pairing.relation.earlier in refs


def _disputed(pairing: Pairing) -> tuple[object, ...] | None:
    """What two figures that differ are both of; nothing of another relation."""
    if pairing.relation.kind != "contradicts" or not pairing.relation.rule.endswith(".period"):
        return None
    figure = pairing.later.fact
    return figure.metric, figure.unit, figure.of, figure.period


def _several(group: Sequence[Pairing], sentences: Sentences) -> Other:
    """One line of all figures that are set against each other, the lowest first."""
    first = sentences.said(group[0])
    told = {each.ref: each for pairing in group for each in (pairing.later, pairing.earlier)}
    ways = [sentences.way_and_who(each) for each in sorted(told.values(), key=_by_value)]
    main = group[0].later
    time = of_fact(main.fact, main.line.said.html, main.line.when, main.view.speech)["time"]
    several = listed(list(dict.fromkeys(ways)), sentences.wording.language)
    slots = about(main.fact, main.view.speech) | {"later_time": time, "several": several}
    sentence = filled("relations", ("figures.contradicts.several",), slots, sentences.wording.language)
    return Other(first.when, first.kind, first.word, sentence or Markup(""), Markup(""))


def _by_value(told: Told[Any]) -> tuple[float, str]:
    return told.fact.value, told.view.slug
