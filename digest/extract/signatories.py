"""Who signs a text, by the grammar of the clause that tells it."""

from collections.abc import Sequence

from digest.contracts.kinds import is_country
from digest.extract.agreement_deeds import FOUNDING
from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_sides import is_government, name_that_it_opens, subject_sides
from digest.extract.statements import FIRMS
from digest.gazetteer import bloc_members, capital_cities
from digest.model import OrganizationEntity, PersonEntity, Sentence
from digest.parse.article import Mention, Stage
from digest.parse.deeds import Deed
from digest.parse.ranks import RANKS
from digest.parse.units import Unit

_SIDES = 2
_PEOPLE = frozenset({"person", "office", "anaphor"})
_SUBJECTS = frozenset({"place", "body", "mark", "point", "date"})
_PREPARING = frozenset({"planned", "proposed", "underway"})
# Whoever does one of these to a text is a party of it.
OF_PARTIES = frozenset({"sign", "conclude", "exchange", "issue", "agree", "extend", "negotiate", "prepare", "initial", "win"})
# Who holds one of these signs for a town or a province, and who holds one of those for the country.
_OF_TOWNS = ("Mayor", "Governor", "Regent")
_OF_COUNTRIES = (*RANKS["leaders"], *RANKS["ministers"], "Ambassador")


def party_of(stage: Stage, body: Mention[OrganizationEntity]) -> str:
    """A body's name; a government's country, and a bloc by its short name."""
    bloc = next((hit for hit in stage.reading.hits.within("bloc", body.start, body.end) if hit.start == body.start), None)
    if bloc is not None and bloc.end == body.end and bloc.value in bloc_members():
        return bloc.value
    if not is_government(stage, body.item.name):
        return body.item.name
    country = stage.countries.after(body.start, body.end)
    return country.item.code if country else body.item.country or body.item.name


def _is_beside(stage: Stage, deed: Deed, unit: Unit, name: AgreementName | None) -> bool:
    """Whether no other text stands between a text and the party named behind it."""
    if name is None:
        return True
    if deed.nominal and deed.unit.end <= unit.start < name.start:
        return False  # "the exchange of programmes between X and Y, and a contract"
    if name.head.start >= deed.sentence.end and unit.kind == "body" and stage.reading.plain[deed.sentence.end - 1] != ":":
        return False  # of a sentence behind the one in which they sign another text
    units = stage.parsed[deed.sentence.index].units
    texts = [other for other in units if (other.kind == "text" or other.value == "documents") and not _says_again(stage, other)]
    if unit.start < name.start:  # behind the verb and another text it is that text's, and so are the partners behind one
        first = deed.sentence.start if unit in deed.partners else deed.unit.end
        return not any(first <= other.start < unit.start for other in texts)
    return not any(name.head.end <= other.start < unit.start for other in texts)


def _is_in_name(unit: Unit, name: AgreementName | None) -> bool:
    """Whether a body is what a text is on, and no party of it: "a memorandum on the Lima Exchange Program"."""
    return name is not None and unit.kind == "body" and name.head.end < unit.start < name.end


def _says_again(stage: Stage, text: Unit) -> bool:
    """Whether a text's noun stands in brackets, for the one before it: "nota kesepahaman (MoU)"."""
    return stage.reading.plain[text.start - 1 : text.start] == "("


def signatories(stage: Stage, deed: Deed, name: AgreementName | None) -> list[str]:
    """Who signs by the grammar of the clause: bodies, places, blocs or countries; people sign for their countries."""
    founding = FOUNDING if name is not None and name.kind == "partnership" else frozenset()
    if not set(deed.classes) & (OF_PARTIES | founding):
        return []
    outer = _doing(stage, deed)
    agents = deed.agents or _states_of(deed)
    signing = [
        *(agents or outer.agents),
        *(deed.partners or outer.partners),
        *(unit for unit in deed.role("by") if unit not in agents),
        *_towns_that_sign(deed),
    ]
    signing = [unit for unit in signing if _is_beside(stage, deed, unit, name) and not _is_in_name(unit, name)]
    found = _parties(stage, deed.sentence, signing)
    kinds = {unit.kind for unit in signing}
    if "body" not in kinds and (seats := _seats(stage, deed, signing)):
        return seats
    return [] if "person" in kinds and "body" not in kinds else repaired(found, subject_sides(stage, deed))


def _doing(stage: Stage, deed: Deed) -> Deed:
    """The deed that is done by a signing: "X works with Y by the signing of a memorandum"."""
    if not deed.nominal or deed.agents or deed.partners:
        return deed
    means = (other for other in stage.parsed[deed.sentence.index].deeds if deed.unit in other.role("means") and not other.passive)
    return next(means, deed)


def _seats(stage: Stage, deed: Deed, signing: Sequence[Unit]) -> list[str]:
    """The towns or bodies for which two people sign by their offices: "the mayors", "Rector of Lima University X and Rector of …"."""
    people = stage.referents.people([unit for unit in signing if unit.kind in _PEOPLE], deed)
    seats = [seat for person in people if (seat := _seat(stage, person))]
    return seats if len(people) == len(set(seats)) == _SIDES else []


def _seat(stage: Stage, person: PersonEntity) -> str | None:
    """The town or the body that an office, as printed, is of."""
    office = person.office or ""
    if signs_for_town(person):
        return next((place.name for place in stage.scene.places if place.name in office), None)
    if signs_for_country(person):
        return None
    words = set(office.split())
    return next((body.name for body in stage.scene.organizations if body.name in office or body.acronym in words), None)


def signs_for_country(person: PersonEntity) -> bool:
    """Whether somebody signs for a country by office."""
    role = person.role or ""
    return any(role == rank or role.startswith((f"{rank} of", f"{rank} for")) for rank in _OF_COUNTRIES)  # no "President Director"


def signs_for_town(person: PersonEntity) -> bool:
    """Whether somebody signs for a town or a province by office."""
    return (person.role or "").removeprefix("Deputy ").startswith(_OF_TOWNS)


def who_prepare(stage: Stage, name: AgreementName) -> list[str]:
    """The bodies or towns that an operator tells to be preparing a text: "the ports of X and Y are preparing a memorandum"."""
    parsed = stage.parsed_at(name.start)
    clause = parsed.clause_around(name.head.start) if parsed is not None else None
    before = clause.until(name.start) if clause is not None else ()
    ends = [index for index, unit in enumerate(before) if unit.kind == "operator" and unit.value in _PREPARING]
    subject = before[: ends[0]] if ends else ()
    if any(unit.kind not in _SUBJECTS for unit in subject):
        return []
    found = _parties(stage, parsed.sentence, subject) if parsed is not None else []
    return found if len(found) == _SIDES else []


def _parties(stage: Stage, sentence: Sentence, units: Sequence[Unit]) -> list[str]:
    """The parties that some units name; two capitals stand for their countries, unless they become sisters."""
    towns = [unit.item for unit in units if unit.kind == "place"]
    capitals = len(towns) > 1 and all(town.country and town.name in capital_cities() for town in towns)
    if capitals and not stage.reading.hits.within("twinning", sentence.start, sentence.end):
        return list(dict.fromkeys(town.country for town in towns))
    unlisted = [name_that_it_opens(stage, unit) if unit.kind == "country" else None for unit in units]
    known = [party_of_unit(stage, unit) for unit in units]
    told = [party for name, parties in zip(unlisted, known, strict=True) for party in ((name,) if name else parties)]
    if any(map(is_country, told)):  # a country stands beside its like
        told = [party for parties in known for party in parties]
    return without_seats(stage, told)


def without_seats(stage: Stage, parties: Sequence[str]) -> list[str]:
    """Each party once, where a capital beside a country stands for its own, and no town beside the country that it lies in."""
    states = {party for party in parties if is_country(party)}
    homes = {place.name: place.country for place in stage.scene.places if place.country} if states else {}
    told = list(dict.fromkeys(homes.get(party, party) if party in capital_cities() else party for party in parties))
    return [party for party in told if homes.get(party) not in states] if len(told) == _SIDES else told


def _states_of(deed: Deed) -> tuple[Unit, ...]:
    """Whose the subject is, where words that are no unit tell it: "the governments of Peru and Chile signed …"."""
    before = deed.clause.until(deed.unit.start)
    named = tuple(unit for unit in before if unit.kind == "country" and unit in deed.role("of"))
    return named if not deed.passive and not any(unit.is_thing() or unit.kind == "place" for unit in before) else ()


def _towns_that_sign(deed: Deed) -> list[Unit]:
    """Towns and provinces that are the subject of an active clause: no preposition stands before them."""
    before = deed.clause.until(deed.unit.start)
    if deed.passive or any(unit.kind in {"person", "office", "body"} for unit in before):
        return []
    led = zip([None, *before], before, strict=False)
    found = [(last, unit) for last, unit in led if unit.kind == "place"]
    towns = [unit for last, unit in found if last is None or last.kind not in {"prep", "place"}]
    if len(towns) == 1 and len(found) == _SIDES and found[0][1] not in towns and found[0][0].value == "of":  # type: ignore[union-attr]
        towns.insert(0, found[0][1])  # "the committee of the province of X and Y region"
    return towns if len(towns) > 1 or not deed.nominal else []  # "patrols off Iquique in May and the signing of a memorandum"


def party_of_unit(stage: Stage, unit: Unit) -> tuple[str, ...]:
    match unit.kind:
        case "body":
            return (party_of(stage, Mention(unit.start, unit.end, unit.item)),)
        case "place":
            return (unit.item.name,)
        case "bloc":
            return (unit.value,)
        case "country":
            return () if is_of_firm(stage, unit.start, unit.end) else (unit.item.code,)
    return ()


def is_of_firm(stage: Stage, start: int, end: int) -> bool:
    """Whether a country only says whose a firm is that has no name: "a Chilean company", "perusahaan Chili"."""
    hits = stage.reading.hits
    beside = (hits.at("quantity_noun", end + 1), hits.ending("quantity_noun", start - 1))
    return any(noun is not None and noun.value in FIRMS for noun in beside)


def repaired(named: list[str], beside: list[str]) -> list[str]:
    """The parties that are named, or the two sides as printed where only one of them, or the country in the name of one, was known."""
    alone = len(named) == 1 and not is_country(named[0])
    mixed = len(named) == _SIDES and any(map(is_country, named)) and not all(map(is_country, named))
    known = [party for party in named if not is_country(party)]
    cut = len(named) > _SIDES and not any(map(is_country, beside))
    told = set(known) <= set(beside) or (cut and all(any(party in side for side in beside) for party in known))
    return beside if (alone or mixed or cut) and len(beside) == _SIDES and told else named
