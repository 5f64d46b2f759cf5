"""Who stands where to a deed: its subject, its object, and what each preposition brings."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile
from typing import NamedTuple

from digest.parse.clauses import Clause
from digest.parse.units import ACTORS, NOUNS, Unit

_NOUNS = NOUNS | {"quantity"}
# A noun phrase that belongs to the one before it, and does not end what a preposition brought.
_ATTACHED = frozenset({"of"})
# No row of names goes on with these behind a comma: "After lunch, said X, Y and Z will meet".
_CLOSED = _ATTACHED | {"source"}


class Placed(NamedTuple):
    """A unit in its role: bare, or named after the preposition that brings it."""

    role: str
    unit: Unit


class Roles(NamedTuple):
    """The units around a predicate by their roles, in text order; sorted out once, for each deed of the clause asks several times."""

    before: tuple[Unit, ...]  # without a preposition before the predicate
    after: tuple[Unit, ...]  # the same behind it
    brought: tuple[Placed, ...]  # by a preposition, on either side
    passive: bool = False
    beside: tuple[Unit, ...] = ()  # those behind the predicate that no preposition parts from it

    def of(self, *roles: str) -> tuple[Unit, ...]:
        """The units that these prepositions bring, on either side."""
        return tuple([placed.unit for placed in self.brought if placed.role in roles]) if self.brought else ()

    def agents(self) -> tuple[Unit, ...]:
        """Who acts: the bare actors before an active verb; behind a passive one those named by "by", or right behind it."""
        if not self.passive:
            return _acting(self.before)
        return _acting(self.of("by")) or _acting(self.beside)


def _acting(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    return tuple([unit for unit in units if unit.kind in ACTORS]) if units else ()


def placed(units: Sequence[Unit], *, told: bool = False, alone: bool = False) -> Iterator[Placed]:
    """Each noun of a row of units in its role; a comma or a conjunction goes on with the role of what stands before it.

    Without any predicate (`alone`) those who come along go on to the end: "X, accompanied by A, B and the staff of C".
    Once the predicate is told, a name right behind the noun of a deed is whose that was: "ditandatangani dalam kunjungan Presiden X".
    """
    role, outer, last = "bare", "bare", None
    of_person = "bare"  # the role of the person told last: "A for Peru and B for Chile"
    of_text = "bare"  # the role of the text told last: a row of texts goes on whatever each is about
    headed = False  # somebody is told before those who come along
    for index, unit in enumerate(units):
        if unit.kind == "text" and index and units[index - 1].kind in {"mark", "point"}:
            role = of_text
        if unit.kind == "person" and index and units[index - 1].value == "coordinate" and last in _PLACES:
            role, outer = of_person, of_person
        if unit.kind == "prep" and not _leads_to_town(units, index):
            outer = role if unit.value in _ATTACHED else outer
            role = unit.value
        elif unit.kind == "point" and not (alone and headed and role == "companion"):
            role, outer = _after_comma(units, index, role, outer)
        elif unit.kind == "date":
            role, outer, last = "bare", "bare", None
        elif unit.kind in _NOUNS and not _only_owns_place(units, index):
            if role != "bare" and (anew := _named_anew(units, index, role, last, told)):
                role, outer = anew, outer if anew == "whose" else "bare"
            if told and role == "bare" and _invites(units, index):
                role = "whose"  # "menerima undangan Presiden X"
            if (
                role in _ATTACHED
                and last is not None
                and unit.kind != last
                and not _joined(units, index)
                and not _is_named_by(units, index)
            ):
                role = outer
            if unit.kind == "country" and role == "at" and ((last == "deed" and _adjacent(units, index)) or _are_owners(units, index)):
                role, outer = "of", "bare"  # "at the Forum Peru-Chile", "at the Peru-Chile Forum": whose it is
            yield Placed(role, unit)
            headed = headed or (unit.kind in ACTORS and role != "companion")
            of_person = role if unit.kind == "person" else of_person
            last, of_text = unit.kind, role if unit.kind == "text" else of_text
            if role in _ATTACHED and not _goes_on(units, index) and not _is_named_by(units, index + 1):
                role = outer


# Behind one of these a name without a preposition of its own begins a noun phrase of its own.
_CLOSING = frozenset({"place", "deed", "theme", "text", "quantity"})
_PLACES = frozenset({"country", "place", "body"})
_WORDS = 3
_OPENING = frozenset({"person", "body", "anaphor"})
# Words for two who act together: "the two countries", "they".
_BOTH = frozenset({"sides", "leaders", "ministers", "they"})


def _named_anew(units: Sequence[Unit], index: int, role: str, last: str | None, told: bool) -> str | None:
    """The role of a name that does not go on with what the preposition before it brings; None where it does."""
    unit = units[index]
    owned = unit.kind == "person" and last == "deed" and _adjacent(units, index)
    beside = role == "with" or (role == "occasion" and unit.start - units[index - 1].end <= 1)
    if owned and ((told and beside) or not (told or _acts_on(units, index))):
        return "whose"  # "on the sidelines of the wedding of X, Y met Z"
    housed = role == "at" and last == "theme" and unit.kind == "body"  # "di kantor Kementerian Luar Negeri"
    if (last in _CLOSING or _is_occasion(units, index)) and not housed and _opens(units, index) and _adjacent(units, index):
        return "bare"  # "In Hanoi President X …"
    if role in {"occasion", "at"} and unit.kind in {"person", "anaphor"} and _past_words(units, index):
        return "bare"  # "Pada kesempatan itu X …": the occasion is told in words that are no unit
    return None


# What a place behind a comma may say the whereabouts of: a body, or words that are no unit, of which only the preposition is left.
_HOUSES = frozenset({"body", "place", "prep"})


def _leads_to_town(units: Sequence[Unit], index: int) -> bool:
    """Whether "of" only goes on to the name of a place whose kind is told: "in the city of Suva"."""
    told = [(unit.kind, unit.value) for unit in units[max(0, index - 1) : index + 1]]
    return told == [("prep", "at"), ("prep", "of")] and any(unit.kind == "place" for unit in units[index + 1 : index + 2])


def _invites(units: Sequence[Unit], index: int) -> bool:
    """Whether somebody stands right behind an invitation, which is theirs."""
    return units[index].kind == "person" and _adjacent(units, index) and units[index - 1].value == "invite"


def _opens(units: Sequence[Unit], index: int) -> bool:
    """Whether a noun may begin a noun phrase of its own: "in Hanoi President X", "received in Lima Kenya's delegation"."""
    unit, behind = units[index], units[index + 1 : index + 2]
    return unit.kind in _OPENING or unit.is_delegation() or (unit.kind == "country" and bool(behind) and behind[0].is_delegation())


def _acts_on(units: Sequence[Unit], index: int) -> bool:
    """Whether somebody behind the noun of a deed acts: nobody else stands behind a comma to do so, and no goal ("kunjungan X ke Y")."""
    row = units[index + 1 :]
    if units[index - 1].value == "visit" and len(row) > 1 and row[0].value == "to" and row[1].kind in {"place", "country"}:
        return False
    behind = list(dropwhile(_is_time, row))  # "during the visit of X on 3 May, Y …"
    return not (behind and behind[0].kind == "point" and any(map(_may_act, behind)))


def _is_time(unit: Unit) -> bool:
    """Whether a unit is a date, or the preposition before one."""
    return unit.kind in {"date", "prep"}


def _may_act(unit: Unit) -> bool:
    """Whether a unit may be who acts behind a comma: somebody by name or office, or words for both sides."""
    return unit.kind in {"person", "office"} or (unit.kind == "anaphor" and unit.value in _BOTH)


def _is_occasion(units: Sequence[Unit], index: int) -> bool:
    """Whether a visit or meeting told before stands before a noun: "on the first day of the visit X …"."""
    return index > 0 and units[index - 1].kind == "anaphor" and units[index - 1].value in {"visit", "meeting"}


def _adjacent(units: Sequence[Unit], index: int) -> bool:
    """Whether a noun stands right behind another noun, with nothing that joins them."""
    return index > 0 and units[index - 1].kind in _NOUNS


def _past_words(units: Sequence[Unit], index: int) -> bool:
    """Whether other words stand between a noun and the preposition right before it."""
    return index > 0 and units[index - 1].kind == "prep" and units[index].start - units[index - 1].end > _WORDS


def _only_owns_place(units: Sequence[Unit], index: int) -> bool:
    """Whether a country only says whose the place behind it is: "in Peru's capital Lima"."""
    return (
        units[index].kind == "country"
        and units[index].how == "owner"
        and any(unit.kind == "place" for unit in units[index + 1 : index + 2])
    )


def _are_owners(units: Sequence[Unit], index: int) -> bool:
    """Whether two countries stand right before the noun of a deed, whose it is."""
    pair = units[index : index + 3]
    if len(pair) < len(("Peru", "Chile", "Forum")) or pair[1].kind != "country" or pair[2].kind != "deed":
        return False
    return pair[1].start - pair[0].end <= 1 and not any(unit.kind == "prep" for unit in pair)


def _joined(units: Sequence[Unit], index: int) -> bool:
    """Whether a noun stands right behind its preposition."""
    return index > 0 and units[index - 1].kind == "prep"


def _is_named_by(units: Sequence[Unit], index: int) -> bool:
    """Whether an office or a group stands right behind its country: "of a Peruvian minister"."""
    if not 0 < index < len(units) or units[index].kind not in {"office", "group"}:
        return False
    return units[index - 1].kind == "country" and units[index].start - units[index - 1].end <= 1


def _goes_on(units: Sequence[Unit], index: int) -> bool:
    """Whether a noun of the same kind is joined to this one: "of Vietnam and Kazakhstan", "of Vietnam-Kazakhstan"."""
    unit, following = units[index], units[index + 1 : index + 3]
    if not following or (following[0].kind == "country" == unit.kind and following[0].start - unit.end <= 1):
        return bool(following)
    return len(following) == 2 and (following[0].value == "coordinate" or _is_dash(following[0])) and following[1].kind == unit.kind


def _is_dash(unit: Unit) -> bool:
    return unit.kind == "point" and unit.value.strip() == "-"


def _after_comma(units: Sequence[Unit], index: int, role: str, outer: str) -> tuple[str, str]:
    """A comma ends what a preposition brought, unless a row of names goes on behind it."""
    before = units[index - 1] if index else None
    if before is not None and before.kind == "prep" and units[index].value.strip() == ":":
        return role, outer  # "talks with: …"
    following = units[index + 1] if index + 1 < len(units) else None
    if following is not None and following.kind == "mark" and index + 2 < len(units):
        following = units[index + 2]  # "Malaysia, Indonesia, dan Pakistan"
        if before and before.kind == following.kind:
            return role, outer
    if before and following and _is_dash(units[index]) and before.kind == following.kind == "country":
        return role, outer  # "of Vietnam - Laos"
    if before and following and _is_apposed(before, following, role):
        return role, outer
    if before and following and role not in _CLOSED and _are_alike(before, following, role) and _row_ends(units, index + 1, role):
        return role, outer
    return "bare", "bare"


def _is_apposed(before: Unit, following: Unit, role: str) -> bool:
    """Whether a comma goes on with where, or who: "at the Foreign Ministry, Lima", "by his counterpart, X", "by their uncles, X and Y"."""
    if role == "at":
        return before.kind in _HOUSES and following.kind == "place"
    return role in {"by", "with"} and before.kind in {"group", "office", "prep"} and following.kind == "person"


# Of those who stand by, some are told by their offices.
_BESIDE = frozenset({"person", "office", "group"})


def _are_alike(one: Unit, other: Unit, role: str) -> bool:
    """Whether two names may stand in one row."""
    return one.kind == other.kind or (role == "companion" and {one.kind, other.kind} <= _BESIDE)


def _row_ends(units: Sequence[Unit], index: int, role: str) -> bool:
    """Whether a row of names from here ends with a conjunction and a last name."""
    first = units[index]
    kinds = {first.kind, "point", "country", "bracket", *(_BESIDE if role == "companion" else ())}
    for place, unit in enumerate(units[index : index + 14]):
        if unit.value == "coordinate" and unit.kind == "mark":
            following = units[index + place + 1 : index + place + 2]
            return bool(following) and _are_alike(first, following[0], role)
        if unit.kind not in kinds and unit.value not in {"of", ","}:
            return False
    return False


def _is_bare(each: Placed) -> bool:
    return each.role == "bare"


def roles_of(clause: Clause) -> Roles:
    """The roles in a clause by itself."""
    alone = clause.predicate is None
    before = list(placed(clause.before(), alone=alone))
    after = [] if alone else list(placed(clause.after(), told=True))
    return Roles(
        before=tuple([each.unit for each in before if each.role == "bare"]),
        after=tuple([each.unit for each in after if each.role == "bare"]),
        brought=tuple([each for each in (*before, *after) if each.role != "bare"]),
        passive=clause.predicate is not None and clause.predicate.how == "passive",
        beside=tuple([each.unit for each in takewhile(_is_bare, after)]),
    )
