"""A sentence parsed: its units at once, its clauses, standings and deeds when they are asked for."""

from collections.abc import Iterator, Sequence
from functools import partial

from digest.model import Sentence
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed
from digest.parse.deeds_of_nouns import completed, nominal, standing_of_noun
from digest.parse.deeds_of_verbs import carried, carried_deed, verbal
from digest.parse.rows import Rows
from digest.parse.scenery import Scenery
from digest.parse.standing import Standing, stronger
from digest.parse.tree import Tree
from digest.parse.units import Unit


def parse_sentence(stage: Scenery, rows: Rows, sentence: Sentence) -> Parsed:
    """A sentence as a row of units; the stage is only asked for the article's text, and holds no sentence."""
    units = tuple(rows.between(sentence.start, sentence.end))
    classes = frozenset().union(*(unit.classes for unit in units if unit.kind in {"verb", "deed"}))
    return Parsed(sentence, units, classes, partial(_deeds_in, stage))


def _deeds_in(stage: Scenery, parsed: Parsed) -> tuple[Deed, ...]:
    if not parsed.classes:
        return ()
    tree, told = Tree(parsed.clauses), parsed.standings
    return tuple(deed for clause in tree.clauses for deed in _deeds(stage, parsed.sentence, tree, told, clause))


_ASKED = Standing("wished", "unsaid")


def _deeds(stage: Scenery, sentence: Sentence, tree: Tree, all_told: Sequence[Standing], clause: Clause) -> Iterator[Deed]:
    told = all_told[clause.index]
    asked = stage.reading.plain.endswith("?", sentence.start, sentence.end)
    taken: Unit | None = None
    if clause.predicate is not None:
        taken = carried(clause, tree.roles[clause.index])
        own = verbal(sentence, tree, clause, stronger(told, _ASKED) if asked else told)
        if taken is not None:
            told_of = carried_deed(own, taken, clause)
            yield completed(stage, tree, clause, told_of) if own.passive and not told_of.agents else told_of
        yield own
    for unit in clause.units:
        if unit.kind == "deed" and unit is not taken and unit.value != "none" and not _is_aside(stage, clause, unit):
            standing = standing_of_noun(clause, unit, told)
            for said in tree.clauses:
                if said.antecedent is unit and "hold" in said.classes:  # "the session that was to be held in June"
                    standing = stronger(standing, all_told[said.index])
            for deed in nominal(sentence, clause, unit, standing, tree.opening[clause.index]):
                yield completed(stage, tree, clause, deed)


# So many units before a noun the preposition may stand that brings it.
_ASIDE = 8


def _is_aside(stage: Scenery, clause: Clause, noun: Unit) -> bool:
    """Whether a gathering is told only as where something else was done: "met on the sidelines of the forum"."""
    if noun.value == "visit":
        return False
    for unit in reversed(clause.until(noun.start)[-_ASIDE:]):
        if unit.kind == "prep" and unit.value != "of":
            return stage.reading.hits.at("aside", unit.start) is not None
        if unit.kind in {"verb", "point", "date"}:
            return False
    return False
