"""Agreements whose place a newer one has taken, as other articles tell."""

from collections.abc import Set

from digest.model import OPEN, Ref, Story
from digest.render.telling import Tellings


def replaced(story: Story, tellings: Tellings) -> frozenset[Ref]:
    """Every telling of an agreement that one signed or in force replaces."""
    found = (each for each in story.relations if each.kind == "replaces")
    told = [each for each in found if each.later in tellings and each.earlier in tellings]
    return wherever_told({relation.earlier for relation in told if tellings[relation.later].fact.status not in OPEN}, story)


def wherever_told(refs: Set[Ref], story: Story) -> frozenset[Ref]:
    """Every telling of what some facts tell."""
    return frozenset(ref for thread in story.threads if not refs.isdisjoint(thread.tellings) for ref in thread.tellings) | refs
