"""What several articles say together: one thing told twice, and one claim beside another."""

from collections.abc import Mapping, Sequence

from digest.languages import Language
from digest.model import Facts, Story
from digest.relate.agreements import relate_agreements
from digest.relate.chapters import Chapters
from digest.relate.claims import claims
from digest.relate.entities import entities_of
from digest.relate.events import relate_events
from digest.relate.figures import relate_figures
from digest.relate.milestones import relate_milestones
from digest.relate.offices import relate_offices
from digest.relate.same_agreements import SameAgreements
from digest.relate.same_events import SameEvents
from digest.relate.same_figures import figure_chains
from digest.relate.same_milestones import milestone_chains
from digest.relate.subjects import Subjects
from digest.relate.threads import threads_of
from digest.relate.trends import relate_trends
from digest.relate.who import Who


def relate(articles: Sequence[Facts], languages: Mapping[str, Language]) -> Story:
    """Lay the facts of articles, oldest first, against each other; their names are read in their languages."""
    entities = entities_of(articles, languages)
    who = Who(articles, entities)
    events = SameEvents(who).chains(claims(articles, "events"))
    agreements = SameAgreements(who, Subjects(languages)).chains(claims(articles, "agreements"))
    milestones = milestone_chains(claims(articles, "milestones"))
    figures = figure_chains(claims(articles, "figures"))
    relations = (
        *relate_figures(figures),
        *relate_events(events, who),
        *relate_agreements(agreements),
        *relate_milestones(milestones),
        *relate_offices(articles, who),
        *relate_trends(articles),
    )
    return Story(
        threads=threads_of(events, agreements, milestones, figures),
        relations=relations,
        entities=entities,
        chapters=Chapters(who).of(events, agreements, milestones, relations),
    )
