"""What several articles say together: one thing told twice, and one claim beside another."""

from collections.abc import Sequence

from digest.model import Facts, Story
from digest.relate.agreements import relate_agreements
from digest.relate.entities import entities_of
from digest.relate.events import relate_events
from digest.relate.figures import relate_figures
from digest.relate.milestones import relate_milestones
from digest.relate.offices import relate_offices
from digest.relate.threads import threads_of
from digest.relate.trends import relate_trends


def relate(articles: Sequence[Facts]) -> Story:
    """Lay the facts of articles, oldest first, against each other; the order of equally old ones does not matter."""
    found = [
        relation
        for stage in (relate_figures, relate_events, relate_agreements, relate_milestones, relate_offices, relate_trends)
        for relation in stage(articles)
    ]
    return Story(threads=threads_of(articles), relations=tuple(found), entities=entities_of(articles))
