"""What a row of units goes on with behind an index, or ends with."""

from collections.abc import Sequence
from itertools import takewhile

from digest.parse.units import ACTORS, BRINGING, NAMES, NOUNS, UNDOING, Unit

# So far ahead an apposition may end.
_APPOSED = 10
# And a clause told aside.
_ASIDE = 24
# What tells who somebody is.
_OF_NAMES = frozenset({"person", "office", "country", "body", "bracket"})
# So many units may stand behind "between" and before the conjunction.
_PAIRED = 6
# So many units, and characters, may stand between the quotation marks of a name.
_TITLE, _LONGEST_TITLE = 4, 40


def unit_behind(units: Sequence[Unit], index: int) -> Unit | None:
    """The unit behind an index."""
    return units[index + 1] if index + 1 < len(units) else None


def is_dated(units: Sequence[Unit], index: int, *, after: Sequence[Unit], outer: bool) -> bool:
    """Whether a date begins here, or an address: ", Lima, Monday", and ", on 5 May" where the clause around has its verb."""
    first = units[index] if index < len(units) else None
    if first is None or first.kind == "date":
        return first is not None
    if first.kind == "prep":
        return outer and index + 1 < len(units) and units[index + 1].kind == "date" and units[index + 1].start - first.end <= 1
    return first.kind == "place" and bool(after) and after[-1].kind in {"place", "body"}


def is_at_once(units: Sequence[Unit], index: int) -> bool:
    """Whether a verb stands right behind a word."""
    following = unit_behind(units, index)
    return following is not None and following.kind == "verb" and following.start - units[index].end <= 1


def past_operators(units: Sequence[Unit], index: int) -> Unit | None:
    """The first unit from an index on that is no operator."""
    while index < len(units) and units[index].kind == "operator":
        index += 1
    return units[index] if index < len(units) else None


def past_adjuncts(units: Sequence[Unit], index: int) -> int:
    """Behind dates and places that a clause opens with: "and on 5 November, in Hue, X …"."""
    while index + 1 < len(units):
        here, following = units[index], units[index + 1]
        if here.kind == "prep" and following.kind in {"date", "place"}:
            index += 2
        elif here.kind == "date" or (here.kind == "point" and here.value == ","):
            index += 1
        else:
            break
    return index


def verb_ahead(units: Sequence[Unit], index: int) -> bool:
    """Whether a verb comes before the next comma or conjunction."""
    for unit in units[index : index + 14]:
        if unit.kind == "verb":
            return True
        if unit.kind == "point" or (unit.kind == "mark" and unit.value not in {"coordinate", "purpose"}):
            return False
    return False


def tells_clause(units: Sequence[Unit], index: int) -> bool:
    """Whether a clause with a verb of its own begins at an index, and no phrase without one."""
    return verb_ahead(units, index) or acts_apposed(units, index) or acts_aside(units, index)


def acts_apposed(units: Sequence[Unit], index: int) -> bool:
    """Whether a verb stands behind the comma that ends an apposition: "when the president, X, came"."""
    if units[index : index + 1] and units[index].kind == "person" and units[index + 1 : index + 2] and units[index + 1].value == ",":
        return index + 2 < len(units) and units[index + 2].kind in {"verb", "operator"}
    commas = [at for at in range(index, min(len(units), index + _APPOSED)) if units[at].value == ","][:2]
    if len(commas) < 2 or commas[1] + 1 >= len(units) or units[commas[1] + 1].kind not in {"verb", "operator"}:
        return False
    before, between = units[index : commas[0]], units[commas[0] + 1 : commas[1]]
    return any(unit.kind == "office" for unit in before) and [unit.kind for unit in between] == ["person"]


def names_only(units: Sequence[Unit], index: int) -> bool:
    """Whether only somebody with an office stands between an index and the next semicolon, or the end of the sentence."""
    row = list(takewhile(lambda unit: unit.value != ";", units[index:]))
    people = [unit for unit in row if unit.kind == "person"]
    return len(people) == 1 and all(unit.kind in _OF_NAMES or unit.value in {",", ".", "coordinate", "of"} for unit in row)


def acts_aside(units: Sequence[Unit], index: int) -> bool:
    """Whether a verb stands behind the clause that parts it from its noun: "after the treaty, of which X is a member, took effect"."""
    commas = [at for at in range(index, min(len(units), index + _ASIDE)) if units[at].value == ","][:2]
    if len(commas) < 2 or commas[1] + 1 >= len(units):
        return False
    before, between, verb = units[index : commas[0]], units[commas[0] + 1 : commas[1]], past_operators(units, commas[1] + 1)
    if any(unit.kind in {"verb", "mark"} and unit.value != "coordinate" for unit in before) or not any(unit.is_thing() for unit in before):
        return False
    aside = any(unit.kind == "mark" and unit.value == "relative" for unit in between[:2])
    return aside and verb is not None and verb.kind == "verb" and verb.how in {"active", "passive"}


def opens_clause(units: Sequence[Unit], index: int, mark: int = 0) -> bool:
    """Whether a noun phrase with its own verb begins here; behind a comma and a mark its noun may be no unit: ", and firms of"."""
    behind = mark > 0 and index == mark + 1 < len(units) and units[mark - 1].value == "," and units[index].kind == "prep"
    seen, visits = behind and units[index].start - units[mark].end > _NOUN, False
    if mark > 0 and fails(units, index):
        return True
    for unit in units[index : index + 10]:
        if unit.kind == "verb":
            return seen and unit.how in {"active", "passive"}
        if unit.kind in NOUNS:
            seen, visits = True, unit.kind == "deed"  # "the visit to Lima never took place"
        elif unit.kind == "operator":
            if seen and "predicate" in unit.how.split("+"):
                return True
        elif visits and unit.value in {"to", "purpose"}:
            pass
        elif not (unit.kind == "prep" and unit.value in {"of", "between", "with", "at"}) and not (
            unit.kind == "mark" and unit.value == "coordinate" and seen
        ):
            return False
    return False


def fails(units: Sequence[Unit], index: int) -> bool:
    """Whether something begins at an index of which only an operator tells that it came to nothing: "talks on fish collapsed"."""
    row = units[index : index + _APPOSED]
    end = next((at for at, unit in enumerate(row) if unit.value in UNDOING and "verbal" in unit.how.split("+")), 0)
    begins = bool(end) and (row[0].kind in _FAILING or row[0].value == "underway")
    return begins and all(unit.kind in NOUNS or unit.kind == "prep" or unit.value in {"coordinate", "underway"} for unit in row[:end])


_FAILING = frozenset({"deed", "text", "theme"})
_NOUN = 4  # characters of a noun that is no unit


def apposed_to(units: Sequence[Unit]) -> Unit | None:
    """The person whose office stands between the two commas that a row ends with: "X, Secretary of the Central Committee, "."""
    commas = [index for index, unit in enumerate(units) if unit.kind == "point" and unit.value == ","]
    if len(commas) < 2 or commas[-1] != len(units) - 1:
        return None
    for before in reversed(commas[:-1]):
        told = units[before + 1 : commas[-1]]
        if before > 0 and units[before - 1].kind == "person" and told and told[0].kind in {"office", "group"}:
            return units[before - 1]
    return None


def of_country(units: Sequence[Unit]) -> Unit | None:
    """The person of the country that a row ends with before a comma: "President X of Kenya, "."""
    *_, person, of, country, comma = (None, None, None, None, *units)
    if person is None or of is None or country is None or comma is None or comma.value != ",":
        return None
    return person if (person.kind, of.value, country.kind) == ("person", "of", "country") else None


def titles(units: Sequence[Unit]) -> frozenset[int]:
    """Where the quotation marks stand that hold a name and nothing said: "the exercise "Sea Eagle" was held"."""
    marks = [index for index, unit in enumerate(units) if unit.kind == "point" and unit.value == '"']
    found: list[int] = []
    for begin, end in zip(marks[::2], marks[1::2], strict=False):
        inside = units[begin + 1 : end]
        if len(inside) <= _TITLE and not any(
            unit.kind in {"verb", "anaphor"} or (unit.kind == "point" and unit.value != ":") for unit in inside
        ):
            found += range(begin, end + 1) if units[end].start - units[begin].end <= _LONGEST_TITLE else []
    return frozenset(found)


def brings(unit: Unit | None) -> bool:
    """Whether a unit only brings those who lead, accompany or look on."""
    return unit is not None and unit.kind == "prep" and unit.value in BRINGING


def is_held(units: Sequence[Unit], index: int) -> bool:
    """Whether words tell that something was held, or when it is to be: "which takes place", "yang dijadwalkan pada Mei"."""
    governing = list(takewhile(lambda unit: unit.kind == "operator", units[index:]))
    first, *behind = units[index + len(governing) : index + len(governing) + 3] or (None,)
    if first is not None and first.kind == "verb":
        alone = not behind or behind[0].kind in {"prep", "date"}  # "which took place", not "who held talks"
        return "hold" in first.classes and (first.how == "passive" or (first.how == "active" and alone))
    dated = first is not None and first.kind in {"prep", "date"} and any(unit.kind == "date" for unit in (first, *behind[:1]))
    return dated and any(unit.value == "planned" for unit in governing)


_NEAR = 8  # units
_TIES = frozenset({"of", "between", "coordinate", "to", "by", "with", ","})


def held_before(units: Sequence[Unit]) -> Unit | None:
    """The noun of a deed that a row ends with, those whose it is behind it: "Forum CEO Peru-Hungaria", "talks between X and Y"."""
    whose = {"country", "office", "body", "place", "anaphor", "person", "bracket"}
    before = next((unit for unit in reversed(units) if unit.kind not in whose and unit.value not in _TIES), None)
    return before if before is not None and before.kind == "deed" else None


def thing_beside(units: Sequence[Unit], index: int, now: Sequence[Unit]) -> Unit | None:
    """What a passive behind a comma is said of: a thing in the nested clause that ends there, or "talks in Lima, hosted by X"."""
    following = unit_behind(units, index)
    if following is None or following.how != "passive":
        return None
    if "hold" in following.classes:
        return held_before(units[max(0, index - _NEAR) : index])
    last = units[index - 1]
    return last if last.is_thing() and not any(unit is last for unit in now) else None


def lists(units: Sequence[Unit], index: int, last: Unit) -> bool:
    """Whether a comma behind a unit only parts names of one row: "met A, B and C"."""
    row = units[index + 1 : index + 8]
    for unit in row:
        if unit.kind == "mark" and unit.value == "coordinate":
            return last.kind in NAMES and row[0].kind == last.kind
        joins = (unit.kind == "point" and unit.value == ",") or (unit.kind == "prep" and unit.value == "of")
        if unit.kind not in NOUNS and not joins:
            return False
    return False


def acts(noun: Unit, verb: Unit) -> bool:
    """Whether a noun right before a verb is its subject: a name, or how many did it ("said 20,000 guests came")."""
    return (noun.kind in ACTORS and verb.how in {"active", "passive"}) or (noun.kind == "quantity" and verb.how == "active")


def behind_comma(units: Sequence[Unit], index: int) -> int:
    """The index behind the next comma; behind the last unit where there is none."""
    return next((at + 1 for at in range(index, len(units)) if units[at].value == ","), len(units))


def pairs(units: Sequence[Unit], index: int) -> bool:
    """Whether a conjunction joins the two that "between" brings: "the treaty between X and Y was signed"."""
    for unit in reversed(units[max(0, index - _PAIRED) : index]):
        if unit.kind in {"mark", "verb"} or (unit.kind == "prep" and unit.value != "of"):
            return bool(unit.value == "between")
    return False


def goes_on_row(units: Sequence[Unit], index: int) -> bool:
    """Whether two names of one kind are joined: "the treaty that was signed by X and Y took effect"."""
    following = unit_behind(units, index)
    return index > 0 and following is not None and units[index - 1].kind in NAMES and units[index - 1].kind == following.kind
