"""What the page of an article shows beside the article itself, told by what that is made from: nothing of it has to be made to know it."""

from collections.abc import Callable, Mapping, Sequence

from digest.model import Relation, Story
from digest.render.article import View
from digest.render.pairing import Pairing
from digest.render.retold import retold_of
from digest.render.telling import Tellings

Told = tuple[object, ...]


def beside_of(pairings: Mapping[str, Sequence[Pairing]], story: Story, tellings: Tellings) -> Callable[[View], Told | None]:
    """Tells of each article what others say of it and the names of these; nothing where one of them has none."""
    retold = retold_of(story.threads, tellings)

    def beside(view: View) -> Told | None:
        article = view.entry.facts.id
        own, many = pairings.get(article, ()), retold.get(article, ())
        others = [*(side.view for each in own for side in (each.later, each.earlier)), *(tellings[each.first].view for each in many)]
        if not all(each.key for each in others):
            return None
        again = [(each.own.kind, each.own.fact, each.first.article, each.first.kind, each.first.fact, each.others) for each in many]
        return [relation_told(each.relation) for each in own], again, [each.key for each in others]

    return beside


def relation_told(relation: Relation) -> Told:
    """All that a relation holds, soon put into words."""
    later, earlier = relation.later, relation.earlier
    because = [(each.field, each.how, each.later, each.earlier) for each in relation.because]
    return relation.kind, later.article, later.kind, later.fact, earlier.article, earlier.kind, earlier.fact, because, relation.rule
