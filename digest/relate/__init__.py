"""What several articles say together: one thing told twice, and one claim beside another."""

from collections.abc import Mapping, Sequence

from digest.languages import Language
from digest.model import Facts, Story
from digest.names.known import KnownNames, everywhere
from digest.relate.agreements import relate_agreements
from digest.relate.beside import about_events, about_milestones
from digest.relate.chapters import Chapters
from digest.relate.claims import claims
from digest.relate.entities import entities_of
from digest.relate.events import relate_events
from digest.relate.figures import relate_figures
from digest.relate.held_once import held_once
from digest.relate.milestones import relate_milestones
from digest.relate.of_visits import OfVisits
from digest.relate.offices import relate_offices
from digest.relate.overtaken import due_on_visits, perhaps_signed
from digest.relate.replacing import Replacing
from digest.relate.same_agreements import SameAgreements
from digest.relate.same_events import SameEvents
from digest.relate.same_figures import figure_chains
from digest.relate.same_milestones import milestone_chains
from digest.relate.series import Serial
from digest.relate.stances import relate_stances
from digest.relate.subjects import Subjects
from digest.relate.threads import perhaps_of, threads_of
from digest.relate.trends import relate_trends
from digest.relate.who import Who


def relate(articles: Sequence[Facts], languages: Mapping[str, Language], known: KnownNames | None = None) -> Story:
    """Lay the facts of articles, oldest first, against each other; their names are read in their languages, and as editors know them."""
    known = known or everywhere()
    entities = entities_of(articles, languages, known)
    who, serial, replacing = Who(articles, entities, known, languages), Serial(languages), Replacing(languages)
    subjects = Subjects(languages)
    texts = SameAgreements(who, subjects, replacing).chains(claims(articles, "agreements"))
    agreements = texts.chains
    done = claims(articles, "events")
    of_visits = OfVisits(who, done)
    signed = about_events(done, agreements)
    happened = SameEvents(who, signed, of_visits).chains()
    events = happened.chains
    told = claims(articles, "milestones")
    reached = milestone_chains(told, about_milestones(told, agreements, events), who)
    counted = figure_chains(claims(articles, "figures"), serial)
    milestones, figures = reached.chains, counted.chains
    related = (
        *relate_figures(figures, serial),
        *relate_events(events, who),
        *relate_agreements(agreements, events, replacing),
        *relate_milestones(milestones),
        *relate_offices(articles, events, who),
        *relate_trends(articles),
        *relate_stances(claims(articles, "stances"), events, milestones),
    )
    relations = tuple(held_once(related))
    return Story(
        threads=threads_of(events, agreements, milestones, figures),
        relations=relations,
        entities=entities,
        chapters=Chapters(who, of_visits, signed).of(events, agreements, milestones, relations),
        perhaps=(*perhaps_of(happened, texts, reached, counted), *perhaps_signed(agreements, subjects)),
        due=tuple(due_on_visits(agreements, done, languages)),
    )
