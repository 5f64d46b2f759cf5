"""The story as other programs read it: the articles in order, what is the same, and what one says of another."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from digest.model import Entity, Facts, Ref, Relation, Story, Thread


def story_json(articles: Sequence[Facts], story: Story, why: Callable[[Relation], str]) -> str:
    """The story of articles, oldest first, as one line of JSON; `why` tells a relation in a sentence."""
    shown = {
        "order": [{"article": facts.id, "written": facts.written.date, "how": facts.written.by} for facts in articles],
        "same": list(_same(story)),
        "perhaps": [{"kind": one.kind, "facts": [_fact(one), _fact(other)]} for one, other in story.perhaps],
        "relations": [_relation(relation, why(relation)) for relation in story.relations],
    }
    return json.dumps(shown, ensure_ascii=False)


def _same(story: Story) -> Iterator[dict[str, Any]]:
    """Each thing that two or more articles tell."""
    things: tuple[Thread | Entity, ...] = (*story.threads, *story.entities)
    for thing in things:
        tellings = list(dict.fromkeys(thing.tellings))
        if len({telling.article for telling in tellings}) > 1:
            yield {"kind": thing.kind, "facts": [_fact(telling) for telling in tellings]}


def _fact(ref: Ref) -> dict[str, str]:
    return {"article": ref.article, "fact": ref.fact}


def _relation(relation: Relation, why: str) -> dict[str, Any]:
    because = [{"field": each.field, "how": each.how, "from": each.later, "to": each.earlier} for each in relation.because]
    sides = {"from": _fact(relation.later), "to": _fact(relation.earlier)}
    return {"kind": relation.kind, **sides, "why": why, "because": because, "rule": relation.rule}
