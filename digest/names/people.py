"""From mentions of names to people: who is who, in which office, of which country."""

from collections.abc import Sequence
from dataclasses import replace

from digest.gazetteer import country_names, office_states
from digest.model import PersonEntity, Span
from digest.names.capitals import Capitals, abbreviations
from digest.names.identity import add_aliases, add_bare_names, add_quiet, grouped
from digest.names.name_reader import PersonMention
from digest.names.nationality import settle_countries
from digest.names.nicknames import add_nicknames
from digest.names.office import Office
from digest.names.register import Person
from digest.names.roles import SLIGHT, best_chain, named, role_of
from digest.names.sides import Sides

SHARING = {"counterpart", "predecessor", "successor"}  # relations of people in one office


def gather_people(sides: Sides, mentions: Sequence[PersonMention], taken: set[int]) -> Sides:
    """Every person once, with every place that names them and the best office that any gives; whose side they are on is not asked yet."""
    capitals = sides.capitals
    register = grouped(capitals, [mention for mention in mentions if not mention.quiet or _is_told_again(capitals, mention)])
    people = register.people
    add_aliases(capitals, register)
    known = {id(mention) for person in people for mention in person.mentions}
    add_quiet(register, [mention for mention in mentions if mention.quiet and id(mention) not in known])
    add_nicknames(capitals, people, taken)
    add_bare_names(capitals, people, taken)
    people = sorted(people, key=lambda person: person.mentions[0].start)
    for person in people:
        person.chain = best_chain([mention.offices for mention in person.mentions])
    _share_offices(sides, people)
    return replace(sides, people=people)


def _is_told_again(capitals: Capitals, mention: PersonMention) -> bool:
    """Whether whom a headline names with an office is named in the text without one."""
    starts = (capitals.index.get(at) for at in capitals.beginnings.of(mention.name) if mention.offices and " " in mention.name)
    return any(index is not None and not capitals.words[index].quiet for index in starts)


def resolve_people(sides: Sides) -> tuple[PersonEntity, ...]:
    """Everyone with their office and country."""
    settle_countries(sides)
    for person in sides.people:
        _set_role(sides, person)
    return tuple(_entity(sides.capitals, person) for person in sides.people)


def _share_offices(sides: Sides, people: Sequence[Person]) -> None:
    """Give a counterpart the office of whom they meet, and a predecessor the former one."""
    held = sorted(
        ((mention.start, index) for index, person in enumerate(people) for mention in person.mentions if mention.offices), reverse=True
    )
    for person in people:
        person.former = person.former or any(_is_predecessor(sides.capitals, mention) for mention in person.mentions)
        relation = next((mention for mention in person.mentions if mention.relation in SHARING), None)
        if relation is None or not all(office.kind in SLIGHT for office in person.chain):
            continue  # "his counterpart, General X" has a rank and the same office
        at, model = next(((start, people[index]) for start, index in held if start < relation.start), (-1, None))
        alone = _office_alone(sides, at, relation.start) if relation.relation == "counterpart" else None
        if alone is not None:
            person.chain = alone
        elif model is not None:
            person.chain, person.former = _had_by(relation.country, model.chain), relation.relation == "predecessor"


def _had_by(country: str | None, chain: tuple[Office, ...]) -> tuple[Office, ...]:
    """Those of two offices that a country has: "the Deputy Prime Minister and Foreign Minister X and his Turkish counterpart"."""
    return tuple(office for office in chain if country is None or office_states().may_have(country, office.head))


def _office_alone(sides: Sides, start: int, end: int) -> tuple[Office, ...] | None:
    """The office that a sentence tells without a name of whoever has a counterpart: "The trade minister met his Thai counterpart"."""
    sentence = sides.capitals.reading.sentence_at(end)
    first = max(start, sentence.start if sentence is not None else end)
    told = [chain for chain in sides.chains if first <= chain[0].start < end and chain[0].country is not None]
    return tuple(replace(office, country=None) for office in told[-1]) if told else None


def _is_predecessor(capitals: Capitals, mention: PersonMention) -> bool:
    end = mention.span_start
    text = capitals.reading.plain
    while end > 0 and text[end - 1] in " ,":
        end -= 1
    hit = capitals.reading.hits.ending("relation", end)
    return hit is not None and hit.value in {"predecessor", "own_predecessor"}


def _set_role(sides: Sides, person: Person) -> None:
    if not person.chain:
        person.role = next((mention.trade for mention in person.mentions if mention.trade), None)
        person.role_rule = "people.trade" if person.role else None
        return
    person.former = person.former or all(office.former for office in named(person.chain))
    person.role = role_of(person.chain)
    envoy = next((office for office in person.chain if office.kind == "envoy"), None)
    if envoy is not None and person.role == envoy.head and not _is_abbreviated(sides.capitals, envoy):
        host = sides.other(person.country)
        if host is not None:
            person.role = f"{envoy.head} to {country_names()[host]}"
    if person.former and not person.role.startswith("Former"):
        person.role = f"Former {person.role}"
    person.role_rule = "people.predecessor" if person.former and not person.chain[0].former else "people.office"


def _is_abbreviated(capitals: Capitals, office: Office) -> bool:
    """ "Amb. X": a rank, which minister and consul have, too."""
    return capitals.reading.plain[office.start : office.end].rstrip(".") in abbreviations(capitals.reading.language)


def _entity(capitals: Capitals, person: Person) -> PersonEntity:
    spans = {Span(start=mention.span_start, end=mention.end) for mention in person.mentions} | set(person.also)
    titled = next((mention for mention in person.mentions if mention.offices == person.chain), None)
    office = _printed_office(capitals, titled) if titled is not None and titled.offices and not titled.offices[0].relative else None
    names = dict.fromkeys(mention.name for mention in person.mentions)
    return PersonEntity(
        name=person.name,
        role=person.role,
        office=office,
        country=person.country,
        mentions=tuple(sorted(spans, key=lambda span: span.start)),
        rule=person.mentions[0].rule,
        role_rule=person.role_rule,
        spellings=tuple(name for name in names if name != person.name),
    )


def _printed_office(capitals: Capitals, mention: PersonMention) -> str:
    """The offices of a role as printed; of two with the name between them the first."""
    told = named(mention.offices)
    last = told[0] if told[0].end <= mention.start < told[-1].end else told[-1]
    return " ".join(capitals.reading.article.text[told[0].start : last.end].split())
