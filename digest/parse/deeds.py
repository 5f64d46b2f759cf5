"""The deeds of a sentence: each verb and each noun of a deed with those who take part, where, when, and whether at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.model import Sentence
from digest.parse.clauses import Clause, clauses_of
from digest.parse.roles import Placed, Roles, placed, roles_of, subjects_of
from digest.parse.scenery import Scenery
from digest.parse.standing import HAPPENED, Standing, by, is_passive, standings, stronger
from digest.parse.units import ACTORS, NAMES, Unit, units_of

# Verbs that say little by themselves: the noun of a deed that is their object, or their subject, tells what was done.
LIGHT = frozenset(
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
        "receive",
    }
)
# With these the subject only stands by: takes part, but does not make the visit.
_BESIDE = frozenset({"attend", "chair", "lead", "witness", "commemorate"})


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done: what, by whom, to what, with whom, whither, where, when, and whether it was done at all."""

    classes: tuple[str, ...]
    unit: Unit  # the verb or noun that tells it
    sentence: Sentence
    clause: Clause
    standing: Standing
    agents: tuple[Unit, ...] = ()
    objects: tuple[Unit, ...] = ()
    partners: tuple[Unit, ...] = ()  # with whom, between whom
    goals: tuple[Unit, ...] = ()  # to where, to whom
    places: tuple[Unit, ...] = ()
    dates: tuple[Unit, ...] = ()
    others: tuple[Placed, ...] = ()  # inviters, witnesses, companions, leaders
    nominal: bool = False
    light: tuple[str, ...] = ()  # the classes of the light verb around a noun
    opening: tuple[Unit, ...] = ()  # dates that the sentence opens with
    passive: bool = False

    def role(self, *names: str) -> tuple[Unit, ...]:
        """The units in the roles of these names."""
        return tuple(each.unit for each in self.others if each.role in names)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its clauses, their standings and its deeds."""

    sentence: Sentence
    units: tuple[Unit, ...]
    clauses: tuple[Clause, ...]
    standings: tuple[Standing, ...]
    deeds: tuple[Deed, ...]

    def clause_at(self, offset: int) -> int | None:
        """The index of the clause that holds a unit at an offset."""
        for clause in self.clauses:
            if any(unit.start <= offset < unit.end for unit in clause.units):
                return clause.index
        return next((clause.index for clause in reversed(self.clauses) if clause.start <= offset < clause.end), None)

    def standing_at(self, offset: int) -> Standing:
        """Whether what is told at an offset happened."""
        index = self.clause_at(offset)
        if index is None:
            return HAPPENED
        clause = self.clauses[index]
        return stronger(self.standings[index], _noun_standing(clause, offset))


def parse_sentence(stage: Scenery, sentence: Sentence) -> Parsed:
    """The deeds of a sentence."""
    units = units_of(stage, sentence)
    clauses = clauses_of(units)
    told = standings(clauses)
    deeds = [deed for clause in clauses for deed in _deeds(stage, sentence, clauses, told, clause)]
    return Parsed(sentence, tuple(units), tuple(clauses), tuple(told), tuple(deeds))


def _deeds(stage: Scenery, sentence: Sentence, clauses: Sequence[Clause], told: Sequence[Standing], clause: Clause) -> Iterator[Deed]:
    roles = roles_of(clause)
    opening = _opening(clauses, clause)
    taken: Unit | None = None
    if clause.predicate is not None:
        classes = tuple(clause.predicate.value.split("/"))
        taken = _carried(clause, roles, classes)
        verbal = _verbal(sentence, clauses, clause, roles, told[clause.index])
        if taken is not None:
            yield _light(verbal, taken, clause, roles, classes)
        yield verbal
    for unit in clause.units:
        if unit.kind == "deed" and unit is not taken and unit.value != "none":
            standing = _of_noun(clause, unit, told[clause.index])
            for deed in _nominal(sentence, clause, unit, standing, opening):
                yield _completed(stage, clauses, clause, deed)


def _opening(clauses: Sequence[Clause], clause: Clause) -> tuple[Unit, ...]:
    """The dates before the predicate of the clause at the head of a sentence: they hold for what follows it, too."""
    index: int | None = clause.governor
    found: tuple[Unit, ...] = ()
    while index is not None:
        head = clauses[index]
        found = tuple(unit for unit in head.before() if unit.kind == "date") or found
        index = head.governor
    return found


def _carried(clause: Clause, roles: Roles, classes: Sequence[str]) -> Unit | None:
    """The noun of a deed that a light verb carries: its object, or its subject where it has no object."""
    assert clause.predicate is not None
    if not set(classes) & LIGHT:
        return None
    behind = next((unit for unit in roles.bare("after") if unit.kind == "deed" and unit.value != "none"), None)
    if behind is not None and not roles.passive:
        return behind
    before = next((unit for unit in roles.bare("before") if unit.kind == "deed" and unit.value != "none"), None)
    if roles.passive:
        return before or behind  # "was granted an audience by X"
    return before if not any(unit.kind in {"text", "theme"} for unit in roles.bare("after")) else None


def _verbal(sentence: Sentence, clauses: Sequence[Clause], clause: Clause, roles: Roles, standing: Standing) -> Deed:
    assert clause.predicate is not None
    subjects = subjects_of(clauses, clause.index)
    if roles.passive:
        agents, objects = roles.agents(), _led(clauses, clause, roles, subjects)
        rest = tuple(unit for unit in roles.bare("after") if unit not in agents)
    else:
        agents = _led(clauses, clause, roles, tuple(unit for unit in subjects if unit.kind in ACTORS))
        objects = (*roles.bare("after"), *(unit for unit in subjects if unit.kind in {"text", "theme", "deed"}))
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
        others=tuple(each for each in (*roles.before, *roles.after) if each.role not in {"bare", "with", "between", "to", "at"}),
        opening=_opening(clauses, clause),
        passive=roles.passive,
    )


def _led(clauses: Sequence[Clause], clause: Clause, roles: Roles, agents: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Who acts; a delegation by whoever leads it: "the delegation led by X"."""
    if not any(unit.kind == "group" and unit.value == "delegation" for unit in agents):
        return agents
    leaders = tuple(each.unit for each in roles.before if each.role == "led" and each.unit.kind == "person")
    for said in clauses:
        led = said.governor == clause.index and said.link in {"relative", "participle"} and _is_led(said.predicate)
        leaders = (*leaders, *(unit for unit in roles_of(said).agents() if led and unit.kind == "person"))
    return leaders or agents


def _is_led(predicate: Unit | None) -> bool:
    return predicate is not None and predicate.how == "passive" and bool({"lead", "chair"} & set(predicate.value.split("/")))


def _light(verbal: Deed, noun: Unit, clause: Clause, roles: Roles, classes: tuple[str, ...]) -> Deed:
    """A light verb with the noun that it carries: the subject acts, the noun says what."""
    inside = _around(clause, noun)
    own = tuple(
        each.unit for each in inside if each.role in {"bare", "by", "of"} and each.unit.kind in ACTORS and each.unit.start > noun.start
    )
    agents = verbal.agents if not verbal.passive else (verbal.agents or own)
    if not agents:
        agents = own
    between = tuple(each.unit for each in inside if each.role in {"with", "between"})
    return replace(
        verbal,
        classes=(noun.value,),
        unit=noun,
        agents=agents,
        objects=tuple(unit for unit in verbal.objects if unit is not noun),
        partners=verbal.partners or between,
        light=classes,
        nominal=True,
    )


def _around(clause: Clause, noun: Unit) -> list[Placed]:
    """What stands behind a noun of a deed, in its roles, up to the predicate."""
    limit = clause.predicate.start if clause.predicate is not None and clause.predicate.start > noun.start else clause.end + 1
    return list(placed([unit for unit in clause.units if noun.end <= unit.start < limit]))


def _nominal(sentence: Sentence, clause: Clause, noun: Unit, standing: Standing, opening: tuple[Unit, ...]) -> Iterator[Deed]:
    """A deed told by its noun alone; two visitors joined are two deeds."""
    limit = clause.predicate.start if clause.predicate is not None and clause.predicate.start > noun.start else clause.end + 1
    behind = [unit for unit in clause.units if noun.end <= unit.start < limit]
    owner = _possessor(clause, noun)
    for part in _parts(behind):
        inside = list(placed(part))
        beside = next((unit.start for unit in part if unit.kind in {"point", "prep"}), clause.end + 1)
        own = tuple(
            each.unit
            for each in inside
            if each.unit.kind in ACTORS and (each.role in {"by", "of"} or (each.role == "bare" and each.unit.start < beside))
        )
        yield Deed(
            classes=(noun.value,),
            unit=noun,
            sentence=sentence,
            clause=clause,
            standing=standing,
            agents=owner or own,
            objects=tuple(each.unit for each in inside if each.role in {"bare", "of"} and each.unit.kind in {"text", "theme"}),
            partners=tuple(each.unit for each in inside if each.role in {"with", "between"}),
            goals=tuple(each.unit for each in inside if each.role == "to"),
            places=tuple(each.unit for each in inside if each.role == "at" and each.unit.kind in {"place", "country"}),
            dates=tuple(unit for unit in part if unit.kind == "date") or _of_occasion(clause, noun),
            others=tuple(each for each in inside if each.role not in {"bare", "with", "between", "to", "at", "of", "by"}),
            nominal=True,
            opening=opening,
        )


def _of_occasion(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """The dates of the clause for a deed that it is told at: "met on Monday at the session"."""
    before = [unit for unit in clause.units if unit.end <= noun.start]
    if clause.predicate is not None and (not before or before[-1].kind != "prep" or before[-1].value not in {"at", "occasion", "to"}):
        return ()
    return tuple(unit for unit in before if unit.kind == "date")


def _possessor(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Who owns a deed by a name right before its noun: "President X's visit"."""
    before = [unit for unit in clause.units if unit.end <= noun.start and unit.kind not in {"operator"}]
    if before and before[-1].kind in {"person", "country", "group"} and noun.start - before[-1].end <= 40 and before[-1].how == "owner":
        return (before[-1],)
    return ()


def _completed(stage: Scenery, clauses: Sequence[Clause], clause: Clause, deed: Deed) -> Deed:
    """A deed told by its noun alone, with whose it is and whither it leads taken from around it: "came to Oslo on a visit"."""
    agents = deed.agents or _implied(stage, clauses, clause, deed.unit)
    if deed.goals or deed.places or deed.unit.value != "visit":
        return replace(deed, agents=agents)
    before = placed([unit for unit in clause.units if unit.end <= deed.unit.start])
    goals = tuple(each.unit for each in before if each.role in {"to", "at"} and each.unit.kind in {"place", "country"})
    return replace(deed, agents=agents, goals=goals[-1:])


# With these whoever acts in the clause only speaks of the deed.
_SPEAKING = frozenset({"say", "cite", "wish", "talk", "agree", "propose", "invite", "greet"})


def _implied(stage: Scenery, clauses: Sequence[Clause], clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Whose deed a noun without an owner is: by a pronoun, or where it stands behind a verb of doing, the subject's."""
    if clause.predicate is None:
        return tuple(unit for unit in roles_of(clause).bare("before") if unit.kind == "person" and unit.end <= noun.start)
    if noun.start < clause.predicate.start:
        return _apposed(clause, noun) or _attending(stage, clauses, clause, noun)
    if (
        not _is_owned(stage, clause, noun)
        and noun.value != "invite"
        and not _is_occasion(clause, noun)
        and set(clause.predicate.value.split("/")) & _SPEAKING
    ):
        return ()
    roles = roles_of(clause)
    acting = roles.agents() if roles.passive else _led(clauses, clause, roles, subjects_of(clauses, clause.index))
    return tuple(unit for unit in acting if unit.kind in {"person", "anaphor"} and unit.value != "sides" and unit.start < noun.start)


def _is_owned(stage: Scenery, clause: Clause, noun: Unit) -> bool:
    """Whether a pronoun says whose a deed is: "his visit", "kunjungannya"."""
    pronouns = stage.reading.language.table("grammar", "pronouns")
    before = stage.reading.lower[max(clause.start, noun.start - 40) : noun.start].split()[-4:]
    suffix = pronouns["suffix"]
    return any(word in pronouns["owners"] for word in before) or bool(suffix and stage.reading.lower.startswith(suffix, noun.end))


def _is_occasion(clause: Clause, noun: Unit) -> bool:
    """Whether a noun is told as when something was said: "after the talks with X"."""
    before = [unit for unit in clause.units if unit.end <= noun.start]
    return bool(before) and before[-1].kind == "prep" and before[-1].value == "occasion"


def _attending(stage: Scenery, clauses: Sequence[Clause], clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Who acts at a meeting that the clause opens with: "At the talks with X, Y said …"."""
    before = [unit for unit in clause.units if unit.end <= noun.start and unit.kind != "operator"]
    if noun.value not in {"meet", "call", "visit"} or not before or before[-1].kind != "prep" or before[-1].value not in {"at", "occasion"}:
        return ()
    if noun.value == "visit" and not _is_owned(stage, clause, noun):
        return ()
    roles = roles_of(clause)
    acting = roles.agents() if roles.passive else subjects_of(clauses, clause.index)
    return tuple(unit for unit in acting if unit.kind == "person" and unit.start > noun.end)


def _apposed(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Whom a noun between commas is said of: "X, on a visit to Suva, met …"."""
    before = [unit for unit in clause.units if unit.end <= noun.start]
    if len(before) >= 3 and before[-1].kind == "prep" and before[-2].kind == "point" and before[-3].kind == "person":
        return (before[-3],)
    return ()


def _parts(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The units behind a noun, cut where a second person with a goal of their own begins."""
    part: list[Unit] = []
    for index, unit in enumerate(units):
        joined = unit.kind == "person" and index > 0 and units[index - 1].value == "coordinate"
        gone = any(each.kind == "prep" and each.value == "to" for each in part)
        again = any(each.kind == "prep" and each.value == "to" for each in units[index : index + 3])
        if joined and gone and again:
            yield part
            part = []
        part.append(unit)
    yield part


def _of_noun(clause: Clause, noun: Unit, above: Standing) -> Standing:
    """Whether a deed told by a noun happened: by what governs the noun, and what governs its clause."""
    passed = above if clause.predicate is None or (above.value in {"wished", "ahead"} and _inside(clause, noun)) else HAPPENED
    return stronger(passed, _noun_standing(clause, noun.start))


def _inside(clause: Clause, noun: Unit) -> bool:
    """Whether a noun stands behind the predicate, and so in its reach."""
    return clause.predicate is not None and noun.start > clause.predicate.start


def _noun_standing(clause: Clause, offset: int) -> Standing:
    """What the operators around a noun make of it."""
    standing = HAPPENED
    for operator in clause.units:
        if operator.kind != "operator" or ("noun" not in operator.how and not is_passive(operator)):
            continue
        between = [
            unit for unit in clause.units if operator.end <= unit.start < offset and unit.kind not in {"operator", "point", "country"}
        ]
        if operator.end <= offset and not between and "noun" in operator.how:
            standing = HAPPENED if operator.value == "done" else stronger(standing, by(operator))
        elif operator.start > offset and is_passive(operator):
            standing = stronger(standing, by(operator))
    return standing


def _dates(clause: Clause, predicate: Unit) -> tuple[Unit, ...]:
    """The dates of a clause, those behind the predicate first."""
    dates = [unit for unit in clause.units if unit.kind == "date"]
    behind = [unit for unit in dates if unit.start >= predicate.end]
    return (*behind, *reversed([unit for unit in dates if unit.end <= predicate.start]))


NAMED = NAMES
