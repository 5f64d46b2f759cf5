"""The deed that a clause's predicate tells, alone or with the noun that it carries."""

from collections.abc import Sequence
from itertools import pairwise

from digest.model import Sentence
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed
from digest.parse.roles import Roles, placed
from digest.parse.standing import Standing
from digest.parse.tree import Tree
from digest.parse.units import ACTORS, Unit

# So many units behind its noun may belong to a deed.
_NEAR = 24
# Verbs that say little by themselves: the noun of a deed that is their object, or their subject, tells what was done.
_LIGHT = frozenset(
    {
        "hold",
        "end",
        "start",
        "open",
        "lead",
        "chair",
        "attend",
        "host",
        "do",
        "aid",
        "accept_invitation",
        "take_effect",
        "award",
        "waive",
        "commemorate",
        "exchange",
        "witness",
        "extend",
        "plan",
        "forecast",
        "receive",
    }
)


_ATTENDED = frozenset({"forum", "summit", "festival"})
_DONE_TO = frozenset({"text", "theme", "deed"})
# Whoever does these has an object: a text that stands before the verb and another object is none.
_MAKING = frozenset(
    {"sign", "initial", "conclude", "exchange", "issue", "agree", "ratify", "implement", "prepare", "negotiate", "extend", "propose", "win"}
)


def _is_object(unit: Unit) -> bool:
    return unit.kind in {"quantity", "theme", "text", "anaphor", "country", "body"}


def carried(clause: Clause, roles: Roles) -> Unit | None:
    """The noun of a deed that a light verb carries: its object, or its subject where it has no object."""
    if not clause.classes & _LIGHT or (clause.link == "relative" and clause.antecedent is not None and clause.antecedent.value == "visit"):
        return None  # "the visit that was paid by X to Lima, and the visit that …": the noun before it is what it carries
    behind = next((unit for unit in roles.after if unit.kind == "deed" and unit.value != "none"), None)
    if behind is not None and behind.value == "visit" and "commemorate" in clause.classes:
        return None  # "hailed Y's visit": who hails it does not make it
    if behind is None and "attend" in clause.classes:  # "took part in a forum"
        behind = next((unit for unit in roles.of("at", "occasion", "to") if unit.kind == "deed" and unit.value in _ATTENDED), None)
    if behind is not None and not roles.passive:
        return None if _is_undone(clause, behind) else behind
    before = next((unit for unit in roles.before if unit.kind == "deed" and unit.value not in {"none", "arrive"}), None)
    if roles.passive:
        return before or behind  # "was granted an audience by X"
    return before if not any(unit.kind in {"text", "theme"} for unit in roles.after) else None


def _is_undone(clause: Clause, noun: Unit) -> bool:
    """Whether a comma and a word of what becomes of a noun stand before it: "the protocol, signed in May, awaits ratification"."""
    before = clause.until(noun.start)[-2:]
    return len(before) > 1 and before[0].kind == "point" and before[1].kind == "operator" and "noun" in before[1].how


def verbal(sentence: Sentence, tree: Tree, clause: Clause, standing: Standing) -> Deed:
    assert clause.predicate is not None
    roles, subjects = tree.roles[clause.index], tree.subjects[clause.index]
    if roles.passive:
        agents, objects = roles.agents(), led_by(tree, clause, subjects)
        rest = tuple(unit for unit in roles.after if unit not in agents)
    else:
        agents = led_by(tree, clause, tuple(unit for unit in subjects if unit.kind in ACTORS))
        received = _guests(clause, roles) if "receive" in clause.classes else roles.after
        made = () if clause.classes & _MAKING and any(map(_is_object, received)) else subjects  # "the pact binds both sides"
        objects = (*received, *_object_before(clause, subjects), *(unit for unit in made if unit.kind in _DONE_TO))
        rest = ()
    return Deed(
        classes=tuple(clause.predicate.value.split("/")),
        unit=clause.predicate,
        sentence=sentence,
        clause=clause,
        standing=standing,
        agents=agents,
        objects=(*objects, *rest),
        partners=roles.of("with", "between"),
        goals=roles.of("to"),
        places=tuple(unit for unit in roles.of("at") if unit.kind in {"place", "country"}),
        dates=_dates(clause, clause.predicate),
        others=tuple(each for each in roles.brought if each.role not in {"with", "between", "to", "at"}),
        opening=tree.opening[clause.index],
        passive=roles.passive,
    )


def _object_before(clause: Clause, subjects: Sequence[Unit]) -> tuple[Unit, ...]:
    """What a relative clause with a subject of its own is about: "the partnership that X set up"."""
    thing = clause.antecedent
    if clause.link != "relative" or thing is None or thing.kind not in {"theme", "text"} or not subjects or thing in subjects:
        return ()
    return (thing,)


def led_by(tree: Tree, clause: Clause, agents: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Who acts; a delegation by whoever leads it: "the delegation led by X"."""
    if not any(unit.is_delegation() for unit in agents):
        return agents
    end = clause.predicate.start if clause.predicate is not None else clause.end
    leaders = tuple(unit for unit in tree.roles[clause.index].of("led") if unit.kind == "person" and unit.start < end)
    for said in tree.clauses:
        led = said.governor == clause.index and said.link in {"relative", "participle"} and _is_led(said.predicate)
        leaders = (*leaders, *(unit for unit in tree.roles[said.index].agents() if led and unit.kind == "person"))
    return leaders or agents


def _guests(clause: Clause, roles: Roles) -> tuple[Unit, ...]:
    """Who is received; a delegation by whoever leads it, behind the verb: "received a delegation led by X"."""
    if clause.predicate is None or not any(unit.is_delegation() for unit in roles.after):
        return roles.after
    leaders = tuple(unit for unit in roles.of("led") if unit.kind == "person" and unit.start > clause.predicate.start)
    return leaders or roles.after


_LEADING = frozenset({"lead", "chair"})


def _is_led(predicate: Unit | None) -> bool:
    return predicate is not None and predicate.how == "passive" and bool(_LEADING & predicate.classes)


def carried_deed(verbal: Deed, noun: Unit, clause: Clause) -> Deed:
    """A light verb with the noun that it carries: the subject acts, the noun says what."""
    inside = list(placed(behind_noun(clause, noun)))
    own = tuple(
        each.unit for each in inside if each.role in {"bare", "by", "of"} and each.unit.kind in ACTORS and each.unit.start > noun.start
    )
    agents = verbal.agents if not verbal.passive else (verbal.agents or own)
    if not agents:
        agents = own
    between = tuple(each.unit for each in inside if each.role in {"with", "between"})
    hosting = tuple(unit for unit in clause.before() if unit.kind == "place") if noun.value in _ATTENDED else ()  # "Lima hosted the forum"
    return verbal._replace(
        classes=(noun.value,),
        unit=noun,
        places=verbal.places or hosting,
        agents=agents,
        objects=tuple(unit for unit in verbal.objects if unit is not noun),
        partners=verbal.partners or between,
        dates=tuple(date for date in verbal.dates if date.start < _another(clause, noun)),
        light=verbal.classes,
        nominal=True,
    )


def behind_noun(clause: Clause, noun: Unit, *, past_predicate: bool = False) -> Sequence[Unit]:
    """What stands behind a noun of a deed, mostly up to the predicate; nothing so far away belongs to it that others stand between."""
    limit = _another(clause, noun)
    behind = [unit for unit in clause.since(noun.end)[:_NEAR] if unit.start < limit]
    if past_predicate or clause.predicate is None or clause.predicate.start <= noun.start:
        return behind
    return [unit for unit in behind if unit.start < clause.predicate.start]


def _another(clause: Clause, noun: Unit) -> int:
    """Where a further deed of a noun's class is told as another one: "his second visit, after that in 2018"; else the clause's end."""
    behind = clause.since(noun.end)
    led = (lead for lead, unit in pairwise(behind) if lead.value == "occasion" and unit.kind == "deed" and unit.value == noun.value)
    return next((lead.start for lead in led if lead.kind == "prep"), clause.end + 1)


def _dates(clause: Clause, predicate: Unit) -> tuple[Unit, ...]:
    """The dates of a clause, those behind the predicate first."""
    dates = clause.dates()
    behind = [unit for unit in dates if unit.start >= predicate.end]
    return (*behind, *reversed([unit for unit in dates if unit.end <= predicate.start]))
