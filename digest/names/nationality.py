"""Whose side a person is on, where no office of theirs names a country: what an attentive reader of the article concludes."""

import re
from collections.abc import Callable, Iterator, Sequence

from digest.gazetteer import capital_cities, office_states
from digest.names.body_words import body_behind
from digest.names.delegations import companion, leading, on_side, place_country, third_host, visiting
from digest.names.grammar import grammar
from digest.names.name_origin import is_foreign, is_of_another, origin
from digest.names.office import Office
from digest.names.own_side import OWN_SIDE, is_of_known_body, of_own_side, printed_country
from digest.names.place_mentions import told_from
from digest.names.register import Person
from digest.names.roles import SLIGHT, leading_role
from digest.names.seats import ABROAD, known_countries, of_body, of_place, of_seat
from digest.names.sides import Sides, country_of
from digest.names.spelling import folded

_AGE = re.compile(r" \(\d+\)")
SHORTEST_SURNAME = 4  # letters
# Offices of a state, which one of the two must have given.
OF_A_STATE = frozenset({*OWN_SIDE, "body", "envoy", "consul", "military", "member"})


def settle_countries(sides: Sides) -> None:
    """Give every person a country that the article makes clear; each clue is asked of all people before the next weaker one."""
    for person in sides.people:
        person.country = printed_country(person)
    stand_by = (beside_name, _of_holder, leading, third_host, of_place, _of_name, _of_address, of_body, _of_envoy, of_seat, _shared)
    tell_by_themselves = (_shaped, _of_kin, _of_family, _listed, _of_office, _ours, _envoy_at_home)
    tell_together = (on_side, _listed, companion, visiting, _listed, _met, _listed, _like_office_elsewhere, of_own_side, _met)
    at_last = (_listed, _shared)
    for clue in (*stand_by, *tell_by_themselves, *tell_together, *at_last):
        _settle(sides, clue, strange=clue in stand_by)


Clue = Callable[[Sides, Person], str | None]


def _settle(sides: Sides, clue: Clue, *, strange: bool = True) -> None:
    """Ask a clue of all who have no country yet; what is only concluded from others gives nobody of a `strange` name theirs."""
    for person in sides.people:
        country = clue(sides, person) if person.country is None else None
        may_be = country is not None and country in _able(person, (*sides.pair, country))
        if country is not None and may_be and (strange or not is_of_another(person.words, country)):
            person.country = country


# ---------------------------------------------------------------- what stands by the name


def beside_name(sides: Sides, person: Person) -> str | None:
    """A country before the name or its office: "Kazakhstan's Serik Omarov", "the Kazakh academic X", "X of Kazakhstan"."""
    hits, text = sides.capitals.reading.hits, sides.capitals.reading.plain
    words = grammar(sides.capitals.reading.language)
    for mention in person.mentions:
        if mention.country:
            return mention.country
        before = hits.ending("country", mention.span_start - 1) or hits.ending("country", mention.span_start - 3)
        owns = words.office_before or not mention.offices  # "di Malaysia Presiden X": the place of what the clause tells
        if before is not None and owns and text[before.end : mention.span_start] in (" ", *words.owning):
            return before.value
        end = _behind_age(text, mention.end)
        behind = country_of(sides.capitals, end)
        if behind is not None:
            return behind.value
        for link in words.of_country:
            if text.startswith(link, end) and (code := place_country(sides, end + len(link))):
                return code
        body = body_behind(sides.capitals, sides.body_starts, end)
        if body is not None and body.country:
            return body.country
    return None


def _of_holder(sides: Sides, person: Person) -> str | None:
    """ "The premier met her finance minister, X": of the country of whoever is named before in the sentence."""
    reading = sides.capitals.reading
    theirs = grammar(reading.language).theirs
    for mention in person.mentions:
        owned = mention.offices and mention.offices[0].kind in OWN_SIDE and reading.plain.endswith(theirs, 0, mention.span_start)
        sentence, holder = reading.sentence_at(mention.start), sides.last_before(person, mention.start) if owned else None
        if sentence is not None and holder is not None and any(sentence.start <= each.start < mention.start for each in holder.mentions):
            return holder.country
    return None


def _behind_age(text: str, end: int) -> int:
    """Behind an age in brackets: "X (23) dari Y"."""
    age = _AGE.match(text, end)
    return age.end() if age else end


def _of_name(sides: Sides, person: Person) -> str | None:
    """The country of a person of this name whom everybody knows, if it is one of the two."""
    known = known_countries("people")
    called = (sides.capitals.hit("alias", mention.start) for mention in person.mentions)
    code = known.get(person.words) or next((known[words] for each in called if each and (words := folded(each.value)) in known), None)
    return code if code in sides.pair else None


def _of_address(sides: Sides, person: Person) -> str | None:
    """The one of the two whose people alone are so addressed: "Datuk Seri X"."""
    reading = sides.capitals.reading
    states = grammar(reading.language).address_states
    for mention in person.mentions:
        end = mention.start - 1
        while (title := reading.hits.ending("honorific", end)) is not None:
            found = [code for code in sides.pair if code in states.get(reading.plain[title.start : title.end], ())]
            if len(found) == 1:
                return found[0]
            end = title.start - 1
    return None


def _of_envoy(sides: Sides, person: Person) -> str | None:
    """An envoy to one of the two is the other's, unless a bloc sent him."""
    own = (mention for mention in person.mentions if mention.offices and not is_of_known_body(sides, mention))
    hosts = {office.host for mention in own for office in mention.offices if office.host}
    return sides.other(hosts.pop()) if len(hosts) == 1 else None


def _of_kin(sides: Sides, person: Person) -> str | None:
    """The country of the person whose wife, son or predecessor somebody is called; of a counterpart, the other."""
    mention = next(
        (mention for mention in person.mentions if mention.relation and mention.relation not in {"figure", "own_predecessor"}), None
    )
    if mention is None:
        following = sides.counterparts.get(person)
        return sides.other(following.country) if following is not None else None
    model = sides.last_before(person, mention.start)
    if model is None or model.country is None:
        return None
    return sides.other(model.country) if mention.relation == "counterpart" else model.country


def _shared(sides: Sides, person: Person) -> str | None:
    """ "Members of parliament A, B and C": one country for those whom one office in the singular names."""
    starts = {office.start for mention in person.mentions for office in mention.offices if office.kind == "member"}
    shared = (each for each in sides.people if starts and each is not person and each.country)
    codes = {each.country for each in shared for mention in each.mentions for office in mention.offices if office.start in starts}
    return codes.pop() if len(codes) == 1 else None


def _listed(sides: Sides, person: Person) -> str | None:
    """ "Peruvian President A, Senate Chairman B and Prime Minister C": one country for a list of people in different offices."""
    for row in sides.rows:
        if any(each is person and not is_of_known_body(sides, mention) for each, mention in row):
            codes = {each.country for each, _ in row if each.country}
            at_home = any(each.country and mention.offices[0].kind not in ABROAD for each, mention in row)
            if len(codes) == 1 and at_home:
                return codes.pop()
    return None


# ---------------------------------------------------------------- what the name and the office tell by themselves


def _able(person: Person, codes: Sequence[str]) -> list[str]:
    """Those of some countries that have the offices of a person."""
    table = office_states()
    heads = {office.head for office in person.chain if not office.body}
    return [code for code in codes if all(table.may_have(code, head) for head in heads)]


def _of_office(sides: Sides, person: Person) -> str | None:
    """The one of the two that has such an office: of Indonesia and Japan only Japan has an emperor."""
    able = _able(person, sides.pair)
    return able[0] if len(able) == 1 and len(sides.pair) > 1 and person.chain else None


def _shaped(sides: Sides, person: Person) -> str | None:
    """The one of the two whose names are built like this one; where only its own names are known, the other for an officeholder."""
    if len(sides.pair) < 2:
        return None
    found = origin(person.words, sides.pair)
    strange = [code for code in sides.pair if is_foreign(person.words, code)]
    if found is None and len(strange) == 1 and _serves_a_state(sides, person):
        return sides.other(strange[0])
    return found


def _serves_a_state(sides: Sides, person: Person) -> bool:
    """Whether somebody's office is a state's: a bank of many states is served by people of any."""
    titled = (mention for mention in person.mentions if mention.offices)
    return any(office.kind in OF_A_STATE for office in person.chain) and not any(is_of_known_body(sides, each) for each in titled)


def _ours(sides: Sides, person: Person) -> str | None:
    """ "Our foreign minister, X", says the one envoy who is asked: of the envoy's country."""
    text, words = sides.capitals.reading.plain, grammar(sides.capitals.reading.language)
    told = (mention for mention in person.mentions if mention.offices and mention.offices[0].kind in OWN_SIDE)
    ours = any(text.endswith(words.ours, 0, each.span_start) or text.startswith(words.ours, each.offices[-1].end) for each in told)
    codes = {each.country for each in sides.people if ours and each.country and any(office.kind in ABROAD for office in each.chain)}
    return codes.pop() if len(codes) == 1 else None


def _envoy_at_home(sides: Sides, person: Person) -> str | None:
    """ "Dubes X" in what a paper tells from the capital of the other of the two: its own country's."""
    place = told_from(sides.capitals)
    sent = person.chain[:1] and all(office.kind in ABROAD and not office.host for office in person.chain)
    abroad = place is not None and place.name in capital_cities() and sides.other(sides.home) in place.countries
    return sides.home if sent and abroad else None


def _of_family(sides: Sides, person: Person) -> str | None:
    """The country of the only other person with the same last name: of a president's wife, of a brother."""
    if len(person.words) < 2 or len(person.words[-1]) < SHORTEST_SURNAME:
        return None
    codes = {each.country for each in sides.people if each is not person and each.words[-1] == person.words[-1] and each.country}
    return codes.pop() if len(codes) == 1 else None


# ---------------------------------------------------------------- what the rest of the article tells


def _met(sides: Sides, person: Person) -> str | None:
    """Whoever with an office meets somebody of one side is of the other."""
    if not person.chain or any(is_of_known_body(sides, mention) for mention in person.mentions if mention.offices):
        return None
    met = [pair[0] if pair[1] is person else pair[1] for pair in sides.encounters if any(each is person for each in pair)]
    met_countries = {each if isinstance(each, str) else each.country for each in met if each is not person}
    codes = {sides.other(code) for code in met_countries if code}
    return codes.pop() if len(codes) == 1 else None


def _like_office_elsewhere(sides: Sides, person: Person) -> str | None:
    """The country of the same office where it is printed without a name; else, of two holders, the one that the first is not of."""
    if not person.chain or person.former or all(_is_held_by_many(office) for office in person.chain):
        return None
    role = leading_role(person.chain)
    rivals = [each for each in sides.holders[role] if each is not person and not each.former]
    if len(rivals) == 1 and rivals[0].country in sides.pair:
        return sides.other(rivals[0].country)
    codes = {code for code in _elsewhere(sides, person, role) if code in sides.pair}
    return codes.pop() if len(codes) == 1 and not rivals else None


def _is_held_by_many(office: Office) -> bool:
    """ "Professor", "Deputy Rector": what several are on either side."""
    return office.kind in SLIGHT or (office.kind == "body" and not office.detail)


def _elsewhere(sides: Sides, person: Person, role: str) -> Iterator[str | None]:
    """The country of each office of a role that somebody else is not known to hold; that of the other where both are told together."""
    for office in sides.offices_of(role):
        if not office.country or office.former or office.start in sides.held:
            continue
        bare = any(sides.are_together(office, each) for each in sides.offices_of(role) if not each.country)
        yield sides.other(office.country) if bare else office.country
