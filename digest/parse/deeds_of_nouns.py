"""A deed that a noun tells: whose it is, whither, and whether it happened, by what stands around the noun."""

from collections.abc import Iterator, Sequence

from digest.model import Sentence
from digest.parse.bystanders import is_prepared, is_signed_aside
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed
from digest.parse.deeds_of_verbs import behind_noun, led_by
from digest.parse.roles import Roles, placed
from digest.parse.scenery import Scenery
from digest.parse.standing import HAPPENED, Standing, noun_standing, stronger
from digest.parse.tree import Tree
from digest.parse.units import ACTORS, Unit

# A noun, "with", somebody, a comma and somebody else.
_FRONTED = 5
# Who should have come on a visit made none.
_COMING = frozenset({"visit", "arrive"})
_LED_OF = 3  # "with", somebody, "of"


def nominal(sentence: Sentence, clause: Clause, noun: Unit, standing: Standing, opening: tuple[Unit, ...]) -> Iterator[Deed]:
    """A deed told by its noun alone; two visitors joined are two deeds."""
    behind = behind_noun(clause, noun, past_predicate=_is_where(clause))
    fronted = _fronted(clause, noun)
    behind = [unit for unit in behind if not fronted or unit.end <= fronted[0].start]
    owner = _possessor(clause, noun) or fronted
    for part in _parts(behind):
        inside = list(placed(part))
        beside = next((unit.start for unit in part if unit.kind in {"point", "prep"}), clause.end + 1)
        own = tuple(
            each.unit
            for each in inside
            if each.unit.kind in ACTORS and (each.role in {"by", "of"} or (each.role == "bare" and each.unit.start < beside))
        )
        apart = next((unit.start for unit in part if unit.kind == "point"), clause.end + 1)
        own = own if own and own[0].start < apart else ()  # "a visit to Lima, the first by a Kenyan president"
        own = tuple(unit for unit in own if not (_is_of_partner(part, unit) or _is_served(part, unit)))
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


def _is_of_partner(part: Sequence[Unit], unit: Unit) -> bool:
    """Whether it is somebody met who is of a country, and not the meeting: "meetings with officials of Peru"."""
    before = [each for each in part if each.end <= unit.start][-3:]
    told = [(each.kind, each.value) for each in before]
    led = len(told) == _LED_OF and told[0] == ("prep", "with") and told[2] == ("prep", "of")
    return led and before[1].kind in {"group", "office", "person"}


def _is_served(part: Sequence[Unit], unit: Unit) -> bool:
    """Whether somebody is only told as whose servant acts: "kunjungan utusan khusus Presiden X ke Lima"."""
    before = next((each for each in part if unit.kind == "person" and each.kind == "office" and 0 <= unit.start - each.end <= 1), None)
    return before is not None


def _fronted(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Who acts behind a meeting that opens a sentence: "Meeting with X, Y praised the ties"."""
    units = clause.units
    if units[0] is not noun or clause.governor is not None or len(units) < _FRONTED or units[1].value != "with":
        return ()
    comma = next((index for index, unit in enumerate(units) if unit.kind == "point"), len(units))
    behind = units[comma + 1 : comma + 2]
    return behind if behind and behind[0].kind in {"person", "anaphor"} else ()


def _is_where(clause: Clause) -> bool:
    """Whether a clause only tells where and when something was, or who led it: "the last meeting was in Oslo in May"."""
    behind = clause.after()
    copula = clause.predicate is not None and clause.predicate.value == "be"
    return copula and bool(behind) and (behind[0].kind == "date" or (behind[0].kind == "prep" and behind[0].value in {"at", "led"}))


def _of_occasion(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """The dates of the clause for a deed that it is told at: "met on Monday at the session"."""
    leading = ("at", "to") if noun.value == "visit" else ("at", "occasion", "to")  # on the occasion of a visit is a day inside it
    ended = noun.value in {"forum", "summit", "festival"} and "end" in clause.classes  # "ended on Friday with a forum"
    if noun.value == "sign":
        leading = (*leading, "with", "means")  # "set up ties on Monday by the signing of a memorandum"
    before = clause.leading(noun.start)  # "for her first visit"
    led = before is not None and before.kind == "prep" and before.value in {*leading, *(("with",) if ended else ())}
    led = led or (noun.value == "visit" and bool(_WAY & clause.classes))  # "left for Lima on Monday on a visit"
    if clause.predicate is not None and not led:
        return ()
    return tuple(unit for unit in clause.until(noun.start) if unit.kind == "date")


_WAY = frozenset({"arrive", "depart"})


def _possessor(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Who owns a deed by a name right before its noun: "President X's visit"."""
    before = clause.leading(noun.start)
    if before is None or before.kind not in {"person", "country", "group", "anaphor", "office"} or before.how != "owner":
        return ()
    return (before,) if noun.start - before.end <= 40 else ()


def completed(stage: Scenery, tree: Tree, clause: Clause, deed: Deed) -> Deed:
    """A deed told by its noun alone, with whose it is and whither it leads taken from around it: "came to Oslo on a visit"."""
    deed = _held(tree, deed)
    agents = deed.agents or _implied(stage, tree, clause, deed.unit)
    deed = deed._replace(partners=deed.partners or _talked_to(clause, deed.unit))
    if deed.goals or deed.places or deed.unit.value != "visit":
        return deed if agents is deed.agents else deed._replace(agents=agents)
    before = clause.until(deed.unit.start)
    if any(unit.kind == "deed" and unit.value == "visit" for unit in before):
        return deed._replace(agents=agents)  # "X's trip to Lima was followed by a return visit of Y"
    led = placed(before) if any(unit.kind in {"place", "country"} for unit in before) else ()
    goals = tuple(each.unit for each in led if each.role in {"to", "at"} and each.unit.kind in {"place", "country"})
    return deed._replace(agents=agents, goals=goals[-1:])


def _talked_to(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """With whom somebody did at a meeting what the clause tells: "discussed trade with X at a meeting in Lima"."""
    if noun.value not in {"meet", "call"} or not clause.is_behind(noun.start, "at", "occasion"):
        return ()
    return tuple(each.unit for each in placed(clause.until(noun.start)) if each.role == "with" and each.unit.kind == "person")


# What is said of a noun to tell that it was done.
_CARRYING = frozenset({"hold", "do"})


def _paid(deed: Deed, said: Clause, roles: Roles) -> Deed:
    """A visit with what a clause tells that is said of it: "the visit that was paid by X to Lima in May"."""
    goals = tuple(unit for unit in roles.of("to", "at") if unit.kind in {"place", "country"})
    return deed._replace(agents=roles.agents(), goals=deed.goals or goals, dates=deed.dates or said.dates())


def _held(tree: Tree, deed: Deed) -> Deed:
    """A deed with what a clause tells that is said of it: "the meeting held between X and Y in Lima"."""
    said = next((other for other in tree.clauses if other.antecedent is deed.unit and _CARRYING & other.classes), None)
    if said is None or said.predicate is None or deed.partners:
        return deed
    roles, start = tree.roles[said.index], said.predicate.start
    if deed.unit.value == "visit":
        return _paid(deed, said, roles) if said.predicate.how == "passive" and not deed.agents else deed
    if "hold" not in said.classes:
        return deed
    return deed._replace(
        partners=roles.of("with", "between"),
        places=deed.places or tuple(unit for unit in roles.of("at") if unit.kind in {"place", "country"}),
        others=(*deed.others, *(each for each in roles.brought if each.role in {"led", "witness"} and each.unit.start > start)),
        light=tuple(said.classes),
    )


# Clauses so linked tell what else whoever acts did meanwhile.
_ASIDE = frozenset({"contrast", "when"})

# With these whoever acts in the clause only speaks of the deed.
_SPEAKING = frozenset({"say", "cite", "wish", "talk", "agree", "propose", "invite", "greet"})


def _implied(stage: Scenery, tree: Tree, clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Whose deed a noun without an owner is: by a pronoun, or where it stands behind a verb of doing, the subject's."""
    if clause.predicate is None:
        roles, before = tree.roles[clause.index], clause.leading(noun.start)
        if before is None and clause.governor is not None and clause.link in _ASIDE and noun.value == "meet":
            told = tree.subjects[clause.governor]  # "said so while meeting with Y"
            return tuple(unit for unit in told if unit.kind in _WHO)
        led = before is not None and (before.kind == "mark" or before.value == "occasion")
        told = roles.of("source") if led else ()
        opens = led if noun.value == "meet" else noun.value == "call" and before is not None and before.kind == "prep"
        asking = [unit for unit in roles.before if unit.kind == "person" and unit.start > noun.end] if opens else []
        # "In talks with Y, X again asked …": of the verb no file tells.
        return tuple(unit for unit in (*roles.before, *told) if unit.kind == "person" and unit.end <= noun.start) or tuple(asking[:1])
    if is_prepared(clause, noun):
        return ()
    if noun.start < clause.predicate.start:
        return _apposed(clause, noun) or _beside(clause, noun) or _attending(stage, tree, clause, noun)
    leading = ("at", "occasion") if noun.value in {"meet", "call"} else ("occasion",)
    after = clause.is_behind(noun.start, *leading)  # "after the talks with X"
    owned = _is_owned(stage, clause, noun)
    if not owned and ((noun.value != "invite" and not after and clause.classes & _SPEAKING) or is_signed_aside(clause, noun)):
        return ()
    roles = tree.roles[clause.index]
    beside = "accompany" in clause.classes and any(unit.kind == "person" for unit in roles.after)  # "accompanied X in talks with Y"
    if (noun.value == "visit" and "receive" in clause.classes) or (beside and not roles.passive):  # "welcomed X during his visit"
        acting = tree.subjects[clause.index] if roles.passive else roles.after
    else:
        acting = roles.agents() if roles.passive else led_by(tree, clause, tree.subjects[clause.index])
    behind = clause.link == "relative"  # "the first to come on a visit was X"
    return tuple(unit for unit in acting if unit.kind in _WHO and unit.value != "sides" and (behind or unit.start < noun.start))


def _is_owned(stage: Scenery, clause: Clause, noun: Unit) -> bool:
    """Whether a pronoun says whose a deed is: "his visit", "kunjungannya"."""
    pronouns = stage.reading.language.table("grammar", "pronouns")
    before = stage.reading.lower[max(clause.start, noun.start - 40) : noun.start].split()[-4:]
    suffix = pronouns["suffix"]
    return any(word in pronouns["owners"] for word in before) or bool(suffix and stage.reading.lower.startswith(suffix, noun.end))


def _attending(stage: Scenery, tree: Tree, clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Who acts at a meeting that the clause opens with: "At the talks with X, Y said …"."""
    before = clause.leading(noun.start)
    arriving = noun.value == "arrive"  # "on arrival in Lima X was greeted by Y"
    at = {"at", "occasion"} if noun.value == "visit" else {"at", "occasion", "to"}  # "pada pembicaraan di Lima"
    opens = before.kind == "prep" and (arriving or before.value in at) if before is not None else arriving
    if not opens or noun.value not in {"meet", "call", "summit", "visit", "arrive"}:
        return ()
    behind = next((unit for unit in clause.units if unit.start >= noun.end), None)
    leads = behind is not None and behind.kind == "prep" and behind.value in {"to", "at"}
    dated = any(said.antecedent is noun and said.dates() for said in tree.clauses)  # "during the visit that began on 3 May"
    if noun.value == "visit" and not leads and not dated and not _is_owned(stage, clause, noun):
        return ()
    roles, told = tree.roles[clause.index], tree.subjects[clause.index]
    acting = (roles.agents() if roles.passive and noun.value not in {"visit", "arrive"} else ()) or told
    return tuple(unit for unit in acting if unit.kind in _WHO and unit.start > noun.end)


_WHO = frozenset({"person", "anaphor", "office"})


def _apposed(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Whom a noun between commas is said of: "X, on a visit to Suva, met …"."""
    before = clause.until(noun.start)
    if len(before) >= 3 and before[-1].kind == "prep" and before[-2].kind == "point" and before[-3].kind == "person":
        return (before[-3],)
    return ()


# May stand between whoever visits and the visit: "for X and the delegation of Peru during the visit to Oslo".
_COMPANY = frozenset({"coordinate", "group", "country"})


def _beside(clause: Clause, noun: Unit) -> tuple[Unit, ...]:
    """Who is named right before "on a visit to Suva"."""
    before = clause.until(noun.start)
    if noun.value != "visit" or len(before) < 2 or before[-1].kind != "prep" or before[-1].value != "occasion":
        return ()
    named = next((unit for unit in reversed(before[:-1]) if _COMPANY.isdisjoint({unit.kind, unit.value})), None)
    return (named,) if named is not None and named.kind == "person" else ()


def _parts(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """The units behind a noun, cut where a second person with a goal of their own begins."""
    begin, gone = 0, False
    for index, unit in enumerate(units):
        joined = gone and unit.kind == "person" and units[index - 1].value == "coordinate"
        if joined and any(_leads_on(each) for each in units[index : index + 3]):
            yield units[begin:index]
            begin, gone = index, False
        gone = gone or _leads_on(unit)
    yield units[begin:]


def _leads_on(unit: Unit) -> bool:
    """Whether a unit leads to a goal."""
    return unit.kind == "prep" and unit.value == "to"


def standing_of_noun(clause: Clause, noun: Unit, above: Standing) -> Standing:
    """Whether a deed told by a noun happened: by what governs the noun, and what governs its clause."""
    reaches = above.value in {"wished", "ahead"} or (above.effect == "almost" and bool(_COMING & clause.classes))
    if _is_way(clause, noun):
        return Standing("wished", "unsaid", noun)
    passed = above if clause.predicate is None or (reaches and _inside(clause, noun)) else HAPPENED
    return stronger(passed, noun_standing(clause, noun.start))


def _is_way(clause: Clause, noun: Unit) -> bool:
    """Whether a deed is only named as a way: "one means to raise trade is through the signing of a treaty"."""
    before = clause.leading(noun.start)
    return "be" in clause.classes and before is not None and before.kind == "prep" and before.value == "means" and _inside(clause, noun)


def _inside(clause: Clause, noun: Unit) -> bool:
    """Whether a noun stands behind the predicate, and so in its reach."""
    return clause.predicate is not None and noun.start > clause.predicate.start
