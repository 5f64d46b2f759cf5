"""Whose side an office is on that an article leaves bare: the paper's own, unless something tells against it."""

from digest.gazetteer import office_kinds
from digest.names.grammar import grammar
from digest.names.name_origin import is_of_another
from digest.names.name_reader import PersonMention
from digest.names.office import Office
from digest.names.register import Person
from digest.names.roles import leading_role
from digest.names.seats import ABROAD, known_countries
from digest.names.sides import Sides
from digest.names.spelling import folded

# Offices that a text about two states leaves bare where they are its own side's.
OWN_SIDE = frozenset({"state", "deputy_state", "portfolio", "royal", "place", "spouse"})
# Heads of bodies of which a state has but one.
ONE_IN_A_STATE = {"Army Chief", "Navy Chief", "Air Force Chief", "Chief of Defence Staff", "Chief of General Staff", "Police Chief"}
# How bodies begin that each state has.
MINISTRIES = ("Ministry of ", "Coordinating Ministry ", "Foreign Ministry")


def printed_country(person: Person) -> str | None:
    """The country that an office of somebody tells."""
    return next((office.country for office in person.offices if office.country), None)


def is_of_known_body(sides: Sides, mention: PersonMention) -> bool:
    """Whether an office is that of a body which is no state's: "ASEAN Secretary-General"."""
    known_bodies = sides.capitals.reading.hits.within("known_body", mention.offices[0].start, mention.offices[-1].end)
    return any(folded(hit.value) not in known_countries("organizations") for hit in known_bodies)


def of_own_side(sides: Sides, person: Person) -> str | None:
    """What a paper calls just "the president" is its own country's."""
    if sides.teller is None or is_of_another(person.words, sides.teller) or not any(is_bare(office) for office in person.chain):
        return None
    if any(is_of_known_body(sides, mention) or _is_answered(sides, mention) for mention in person.mentions if mention.offices):
        return None
    if _beside_own(sides, person):
        return sides.other(sides.teller)
    if _beside_bare_guest(sides, person):
        return None
    rivals = [each for each in sides.holders[leading_role(person.chain)] if each is not person]
    told = person.sentences(sides.capitals.reading, titled=True)
    together = any(each.country in (None, sides.teller) and told & each.sentences(sides.capitals.reading, titled=True) for each in rivals)
    return None if together else sides.teller


def _is_answered(sides: Sides, mention: PersonMention) -> bool:
    """Whether an answer of an interview with another state's envoy names somebody: the side of whoever answers is not the paper's."""
    if not any(office.kind in ABROAD and each.country not in {None, sides.teller} for each in sides.people for office in each.chain):
        return False
    reading = sides.capitals.reading
    sentence = reading.sentence_at(mention.start)
    return sentence is not None and reading.article.block_of(sentence).kind == "answer"


def _beside_own(sides: Sides, person: Person) -> bool:
    """ "Minister A and the Indonesian Minister B" in an Indonesian paper: of two named together the one without a country is the guest."""
    return any(_stands_before_own(sides, mention) for mention in person.mentions if mention.offices)


def _beside_bare_guest(sides: Sides, person: Person) -> bool:
    """Whether the sentence leaves the country of a guest's office untold, too: "led by Minister A, with Minister B"."""
    reading = sides.capitals.reading
    told = person.sentences(reading, titled=True)
    others = (
        mention
        for each in sides.people
        if each is not person and each.country not in {None, sides.teller}
        for mention in each.mentions
        if mention.offices and not mention.country and is_bare(mention.offices[0]) and not mention.offices[0].country
    )
    return any(sentence.index in told for mention in others if (sentence := reading.sentence_at(mention.start)) is not None)


def _stands_before_own(sides: Sides, mention: PersonMention) -> bool:
    """Whether "and" and somebody of the paper's country stand right behind somebody."""
    text = sides.capitals.reading.plain
    for joiner in grammar(sides.capitals.reading.language).joiners:
        other = sides.by_start.get(mention.end + len(joiner) + 2) if text.startswith(f" {joiner} ", mention.end) else None
        if other is not None and other.chain[:1] and other.chain[0].kind in OWN_SIDE and printed_country(other) == sides.teller:
            return True
    return False


def is_bare(office: Office) -> bool:
    """Whether an office is the state's, or that of a body known at home by its acronym alone."""
    if office.kind in OWN_SIDE:
        return not office.body and (office.kind != "place" or not office.detail)
    own = (office.of_portfolio or office.head in ONE_IN_A_STATE) if not office.body else _is_own(office.body)
    return office.kind == "body" and own


def _is_own(body: str) -> bool:
    """Whether a body without a country is its own state's: one known by its acronym alone, a ministry, a head of state."""
    return (
        body.startswith(MINISTRIES)
        or office_kinds().get(body.removeprefix("Secretariat of the ")) == "state"
        or (body.isupper() and folded(body) not in known_countries("organizations"))
    )
