"""Between whom an agreement is, and whether that is the pair of the article."""

import re
from collections.abc import Iterable
from itertools import pairwise

from digest.contracts.kinds import is_country
from digest.extract.agreement_deeds import Said
from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_pair import members_in
from digest.extract.agreement_sides import sides
from digest.extract.agreement_words import name_words
from digest.extract.each_ones import is_of_each
from digest.extract.signatories import (
    OF_PARTIES,
    is_of_firm,
    party_of,
    party_of_unit,
    repaired,
    signatories,
    signs_for_country,
    who_prepare,
    without_seats,
)
from digest.extract.signing_heads import heads_who_sign
from digest.extract.unnamed_parties import is_of_firms, is_of_others
from digest.gazetteer import bloc_members
from digest.model import Hit
from digest.parse.article import Stage
from digest.parse.deeds import Deed

# More words than these between two names are no joint any more.
FEW = 6
SIDES = 2
# Behind whoever does what a text is about, these lead to whom they do it with: "bought by X from Y".
_COUNTERPARTS = frozenset({"from", "to", "with"})
_SMALL = ("mark", "prep", "auxiliary", "operator", "verb")
WORD = re.compile(r"[^\W\d_]+")
Told = tuple[int, int, str]


def parties_of(stage: Stage, name: AgreementName, said: Said | None) -> tuple[tuple[str, ...], bool]:
    """The parties of an agreement, and whether they are printed (else they are the two countries)."""
    if name.parties and _is_of_each(stage, *name.parties):
        return stage.scene.pair, False
    if said is not None and said.deed is not None and _is_done_by_each(stage, said.deed):
        return stage.scene.pair, False
    told, named = _parties_told(stage, name, said)
    if len(told) == SIDES and sum(map(is_country, told)) == 1 and name.parties and _names_counterpart(stage, *name.parties):
        return stage.scene.pair, True
    bodies = tuple(party for party in told if not is_country(party))
    return (bodies if len(bodies) > 1 else told), named  # a country beside two bodies only says whose one of them is


def _parties_told(stage: Stage, name: AgreementName, said: Said | None) -> tuple[tuple[str, ...], bool]:
    if name.parties and (between := _parties_between(stage, name, said, *name.parties)):
        return between
    inside = _named(stage, name.start, name.end)
    blocs = [party for party in inside if party in bloc_members()]
    if blocs:
        return _completed(stage, inside, said, name)
    signing = signatories(stage, said.deed, name) if said and said.deed else who_prepare(stage, name)
    told = inside if sum(map(is_country, inside)) > 1 else signing
    told = told if len(told) > 1 else [*heads_who_sign(stage, name, said)] or told
    dealing = _dealers(stage, name)
    alone = len(told) < SIDES or not {*told}.isdisjoint(dealing)
    if alone and (made := dealing or (_contractors(stage, name) if name.kind == "contract" else ())):
        return made, True
    # One of two bodies may be all that is known of who signs: it is not the countries.
    if len(told) > 1 or (told and said and said.deed and said.deed.agents and all(unit.kind == "body" for unit in said.deed.agents)):
        return tuple(told), True
    if name.kind != "contract":
        others = _others_who_act(stage, name)
        unnamed = name.kind != "partnership" and said is not None and said.deed is not None and is_of_others(stage, said.deed)
        return others or (() if unnamed else stage.scene.pair), bool(others)
    bodies = tuple(party for party in signing or inside if not is_country(party))
    return bodies, bool(bodies)  # firms make it, and not their countries


def _dealers(stage: Stage, name: AgreementName) -> tuple[str, ...]:
    """The two bodies that a text tells to deal with each other: "minutes on the purchase of shares by X from Y"."""
    parsed = stage.parsed_at(name.head.start)
    units = [unit for unit in parsed.units if unit.start >= name.end] if parsed is not None else []
    other = next((at for at, unit in enumerate(units) if unit.kind in {"text", "verb"}), len(units))
    led = [(lead.value, unit) for lead, unit in pairwise(units[:other]) if lead.kind == "prep" and unit.kind == "body"]
    told = [unit for (prep, unit), (further, _) in pairwise(led) if prep == "by" and further in _COUNTERPARTS]
    if len(led) != SIDES or len(told) != 1:
        return ()
    return tuple(dict.fromkeys(party for _, unit in led for party in party_of_unit(stage, unit)))


def _contractors(stage: Stage, name: AgreementName) -> tuple[str, ...]:
    """The two bodies that are told behind a contract, or in the clause said of it: "by which X gives Y a share"."""
    parsed = stage.parsed_at(name.head.start)
    unit = parsed.unit_at(name.head.start) if parsed is not None else None
    if parsed is None or unit is None:
        return ()
    own = parsed.clause_at(unit.start)
    said = {
        own,
        *(clause.index for clause in parsed.clauses if clause.antecedent is unit or (clause.link == "relative" and clause.governor == own)),
    }
    behind = parsed.units_within(unit.end, parsed.sentence.end)
    other = next((each.start for each in behind if each.kind == "text" or each.value == "documents"), parsed.sentence.end)
    bodies = [each for each in behind if each.kind == "body" and each.start < other and parsed.clause_at(each.start) in said]
    told = tuple(dict.fromkeys(party for each in bodies for party in party_of_unit(stage, each)))
    return told if len(told) == SIDES else ()


def _parties_between(stage: Stage, name: AgreementName, said: Said | None, start: int, end: int) -> tuple[tuple[str, ...], bool] | None:
    """The parties that are told by "between" or "with", and whether they are printed."""
    if homes := _homes_of_people(stage, start, end):
        return homes, True
    named = _named(stage, start, end)
    if len(named) < SIDES and all(map(is_country, named)) and is_of_firms(stage, start, end):
        return (), False
    if named:
        return _completed(stage, _without_own_country(stage, repaired(named, sides(stage, start, end))), said, name)
    if both := _both(stage, name):
        return both, True
    of_two = any(hit.value == "sides" for hit in stage.reading.hits.within("anaphor", start, end))
    return (stage.scene.pair, False) if of_two else None


def _without_own_country(stage: Stage, named: list[str]) -> list[str]:
    """The parties without the country that only says whose the one body beside it is: "Kementerian X (KX) RI"."""
    homes = {body.country for body in stage.scene.organizations if body.name in named}
    return [party for party in named if party not in homes] if len(named) == SIDES and len(homes) == 1 else named


def _homes_of_people(stage: Stage, start: int, end: int) -> tuple[str, ...]:
    """The countries of two leaders between whom a text is: "a statement between President X and Prime Minister Y"."""
    people = [mention.item for mention in stage.people.within(start, end)]
    homes = dict.fromkeys(person.country for person in people if person.country and signs_for_country(person))
    return tuple(homes) if len(people) == len(homes) == len(stage.scene.pair) else ()


def _others_who_act(stage: Stage, name: AgreementName) -> tuple[str, ...]:
    """The countries of whose deed a clause tells a text, where none of the pair is among them: "Peru and Chile tied a knot by a pact"."""
    parsed = stage.parsed_at(name.head.start)
    clause = parsed.clause_around(name.head.start) if parsed is not None else None
    acting = clause.before() if clause is not None else ()
    named = tuple(dict.fromkeys(unit.item.code for unit in acting if unit.kind == "country" and unit.end <= name.start))
    return named if len(named) >= SIDES and not {*named} & {*stage.scene.pair} else ()


def _names_counterpart(stage: Stage, start: int, end: int) -> bool:
    """Whether one side is only told to be the other's like: "between the Ministry of Justice of Peru and its Chilean counterpart"."""
    parsed = stage.parsed_at(start)
    units = parsed.units_within(start, end) if parsed is not None else ()
    return any(unit.kind == "group" and unit.value == "counterpart" for unit in units)


def _is_done_by_each(stage: Stage, deed: Deed) -> bool:
    """Whether one body that either country has is all that acts: "Kementerian Kesehatan kedua negara menandatangani …"."""
    bodies = [unit for unit in deed.agents if unit.kind == "body"]
    return len(bodies) == 1 and bool(set(deed.classes) & OF_PARTIES) and is_of_each(stage.reading, bodies[0].start, bodies[0].end)


def _is_of_each(stage: Stage, start: int, end: int) -> bool:
    """Whether one name is told for a body that either side has: "antara Kementerian Pertanian kedua negara"."""
    named, hits = _named(stage, start, end), stage.reading.hits
    each = hits.at("both_of", start + 1) or any(hit.value == "sides" for hit in hits.within("anaphor", start, end))
    return bool(each) and len(named) == 1 and named[0] not in bloc_members()


def _both(stage: Stage, name: AgreementName) -> tuple[str, ...]:
    """The two bodies that "between the two parties" means: those told before in the sentence."""
    parsed = stage.parsed_at(name.start)
    meant = stage.reading.hits.within("anaphor", *name.parties) if name.parties is not None else []
    if parsed is None or not any(_is_alone(stage, hit) for hit in meant):
        return ()
    bodies = [unit for unit in parsed.units if unit.kind == "body" and unit.end <= name.start]
    told = tuple(dict.fromkeys(party for unit in bodies for party in party_of_unit(stage, unit)))
    return told if len(told) == SIDES else ()


def _is_alone(stage: Stage, hit: Hit) -> bool:
    """Whether "the two" is followed by no noun of its own: not in "the two regulators"."""
    word = WORD.match(stage.reading.plain, hit.end + 1)
    return word is None or any(stage.reading.hits.at(category, word.start()) is not None for category in _SMALL)


def _named(stage: Stage, start: int, end: int) -> list[str]:
    """The names of the parties told one after another between two offsets."""
    return without_seats(stage, [name for _, _, name in _told(stage, start, end)])


def parties_end(stage: Stage, name: AgreementName) -> int:
    """Where the last party of a name ends."""
    return max((end for _, end, _ in _told(stage, *name.parties)), default=name.end) if name.parties else name.end


def _told(stage: Stage, start: int, end: int) -> list[Told]:
    """Organizations, blocs, places and countries between two offsets; a body covers the names inside its own."""
    taken: list[Told] = []
    for found in (_blocs(stage, start, end), _bodies(stage, start, end), _towns(stage, start, end), _states(stage, start, end)):
        taken += [each for each in found if not any(one[0] < each[1] and each[0] < one[1] for one in taken)]
    taken.sort()
    if taken and _is_past_other_words(stage, start, taken[0][0]):
        return []
    ends = [index for index in range(1, len(taken)) if not _goes_on(stage, taken[index - 1][1], taken[index][0])]
    told = taken[: ends[0]] if ends else taken
    owned = [each for each, after in zip(told, [*told[1:], None], strict=False) if after is None or not _owns(stage, each, after)]
    return [each for index, each in enumerate(owned) if index == 0 or not _only_says_whose(stage, owned[index - 1], each)]


def _owns(stage: Stage, one: Told, other: Told) -> bool:
    """Whether the first of two names is the country whose the body behind it is: "Peru's Andina Works", "Peruvian Andina Works"."""
    gap = stage.reading.lower[one[1] : other[0]].strip()
    whose = not gap or f"{gap} " in stage.reading.language.words("quotes", "possessives")
    return whose and is_country(one[2]) and bool(stage.organizations.within(*other[:2]))


def _only_says_whose(stage: Stage, one: Told, other: Told) -> bool:
    """Whether the second of two names only says the first again, whose it is, or where: "X (EU)", "Komite X dari Y", "X, Bhopal"."""
    gap = stage.reading.lower[one[1] : other[0]].strip()
    if gap in {"(", ""}:
        return True  # "the University of Malaysia Perlis"
    seated = gap == "," and bool(stage.organizations.within(*one[:2])) and bool(stage.places.within(*other[:2]))
    return seated or gap in stage.reading.language.table("agreements", "settings")["belongs"]


def _is_past_other_words(stage: Stage, start: int, end: int) -> bool:
    """Whether those who are told between two others are told first, and not by name: "between the two states during a forum of X"."""
    sides = [hit.end for hit in stage.reading.hits.within("anaphor", start, end) if hit.value == "sides"]
    return bool(sides) and not _goes_on(stage, sides[0], end)


def _goes_on(stage: Stage, start: int, end: int) -> bool:
    """Whether only joining words stand between two parties."""
    gap = stage.reading.lower[start:end]
    joiners = name_words(stage.reading.language).joiner
    stop = name_words(stage.reading.language).stop
    words = [match.start() for match in WORD.finditer(gap)]
    if words and gap.startswith(",") and not any(_joins(stage, start + at) or WORD.match(gap, at)[0] in joiners for at in words):  # type: ignore[index]
        return False  # "X, a subsidiary of Y"
    ended = any(stop.match(gap, at) for at in words[1:]) or (
        bool(words) and stop.match(gap, words[0]) is not None and not _joins(stage, start + words[0])
    )
    return len(words) <= FEW and not ended and ";" not in gap


def _joins(stage: Stage, offset: int) -> bool:
    return stage.reading.hits.at("agreement_between", offset) is not None


def _blocs(stage: Stage, start: int, end: int) -> Iterable[Told]:
    return ((hit.start, hit.end, hit.value) for hit in stage.reading.hits.within("bloc", start, end))


def _bodies(stage: Stage, start: int, end: int) -> Iterable[Told]:
    return ((body.start, body.end, party_of(stage, body)) for body in stage.organizations.within(start, end))


def _towns(stage: Stage, start: int, end: int) -> Iterable[Told]:
    return ((town.start, town.end, town.item.name) for town in stage.places.within(start, end))


def _states(stage: Stage, start: int, end: int) -> Iterable[Told]:
    states = (state for state in stage.countries.within(start, end) if not is_of_firm(stage, state.start, state.end))
    return ((state.start, state.end, state.item.code) for state in states)


def _completed(stage: Stage, named: list[str], said: Said | None, name: AgreementName) -> tuple[tuple[str, ...], bool]:
    """Parties of which one stands alone: beside who signs with it, or, for a bloc, beside the country that is not in it."""
    if len(named) > 1:
        return tuple(named), True
    owners = {state.item.code for state in stage.countries.within(*name.parties)} if name.parties else set()  # "with Peru's Andina Works"
    signing = [party for party in signatories(stage, said.deed, name) if party not in {*named, *owners}] if said and said.deed else []
    inside = [party for party in _named(stage, name.start, name.end) if party not in named and not is_country(party)]
    signing = inside if len(named) == len(inside) == 1 else signing  # "the accord of X with Y"
    if signing or (signing := _homes(stage, said)):
        return (*signing, *named), True
    members = members_in(stage, named[0])
    if named[0] in bloc_members() or named[0] in _unions(stage) or len(members) > 1:
        outside = [code for code in stage.scene.pair if code not in bloc_members().get(named[0], members)]
        return (*outside[:1], named[0]), True
    if is_country(named[0]) and named[0] not in stage.scene.pair:
        return (*stage.scene.pair[:1], named[0]), True
    return stage.scene.pair, False


def _homes(stage: Stage, said: Said | None) -> list[str]:
    """The country of the one of the pair whose people sign: "the president will sign an agreement with Hyundai"."""
    if said is None or said.deed is None or not set(said.deed.classes) & OF_PARTIES:
        return []
    codes = {unit.item.country for unit in said.deed.agents if unit.kind == "person"}
    return [codes.pop()] if len(codes) == 1 and codes <= set(stage.scene.pair) else []


def _unions(stage: Stage) -> set[str]:
    """The organizations that can be a partner of a country: those that are of no country."""
    return {body.item.name for body in stage.organizations.mentions if body.item.country is None}
