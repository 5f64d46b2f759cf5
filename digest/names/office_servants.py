"""Who stands by the office of somebody else: "penasihat Presiden X, Y", "the wife of the ambassador"."""

from collections.abc import Container
from functools import cached_property

from digest.names.name_reader import Name, NameReader, PersonMention
from digest.names.office import Office
from digest.names.office_before import gap_before

# Whose relation stands before an office.
_RELATIVES = frozenset({"spouse", "kin"})
# Offices named as whose that are known by name without more.
_KNOWN_BY_NAME = frozenset({"state", "royal"})
# Whom an office serves that one phrase tells.
_SERVED = {"Presidential Spokesperson": "President"}


class ServantReader(NameReader):
    """Tells those who hold an office from their aides and their families."""

    def not_the_holder(self, chain: list[Office], name: Name | None, claimed: Container[int]) -> list[PersonMention]:
        """Who is named by an office that is another's, where the name behind it is not simply the holder's."""
        if self._is_a_relatives(chain):
            return self._family(chain, name)
        superior = _superior(chain[-1])
        if superior is None or name is None or not self._stands_right_behind(chain):
            return []
        title = self._is_title(chain, superior)
        servant = self._behind_comma(name)
        if servant is None and not (title or self._is_known_as(superior, name)):
            return []
        servant = servant or self._explained(chain, claimed)
        served = self._held_by(name, [superior], "people.office_before")
        return [served, *([self._held_by(servant, chain, "people.office_served")] if servant is not None else [])]

    def _held_by(self, name: Name, chain: list[Office], rule: str) -> PersonMention:
        start = min(name.start, chain[0].start) if rule == "people.office_before" else name.start
        return self.mention(name, rule, offices=tuple(chain), span_start=start, addressed=True)

    def _family(self, chain: list[Office], name: Name | None) -> list[PersonMention]:
        """ "Istri Presiden X, Y": the holder right behind the office, and the relative behind a comma or where nothing tells who it is."""
        if name is None:
            return []
        beside = self._behind_comma(name) if self._stands_right_behind(chain) else None
        known = chain[-1].kind in _KNOWN_BY_NAME or self._is_known_as(chain[-1], name)
        if beside is None and not (known and self._stands_right_behind(chain)):
            return [self._relative(name, chain)]
        held = self._held_by(name, chain, "people.office_before")
        return [held, *([self._relative(beside, chain)] if beside is not None else [])]

    def _relative(self, name: Name, chain: list[Office]) -> PersonMention:
        return self.mention(name, "people.relation", relation="figure", country=chain[-1].country, addressed=True)

    def _is_a_relatives(self, chain: list[Office]) -> bool:
        """ "istri", "the wife of the": whether somebody's relation to the holder stands right before an office."""
        text, start = self.capitals.reading.plain, chain[0].start
        links = [of for of in self.grammar.of if text.endswith(of, 0, start)]
        end = start - max(map(len, links), default=1)
        hit = self.capitals.reading.hits.ending("relation", end)
        return hit is not None and hit.value in _RELATIVES

    def _stands_right_behind(self, chain: list[Office]) -> bool:
        return not self.capitals.reading.plain.startswith(",", chain[-1].end)

    def _behind_comma(self, name: Name) -> Name | None:
        """A second name behind a comma that is no next of a list."""
        text, at = self.capitals.reading.plain, name.end + 2
        other = self.name_at(at) if text.startswith(", ", name.end) and at not in self.offices_at else None
        if other is None or other.count < 2 or self.capitals.place_end(other.start) >= other.end:
            return None
        joined = tuple(f"{comma} {joiner} " for comma in ("", ",") for joiner in self.grammar.joiners)
        further = other.end + 2 if text.startswith(", ", other.end) else -1
        listed = further in self.offices_at or ((following := self.name_at(further)) is not None and following.count > 1)
        return None if listed or text.startswith(joined, other.end) else other

    def _is_title(self, chain: list[Office], superior: Office) -> bool:
        """ "An aide to President X", "spokesman for Foreign Minister X", but "adviser to the Minister of Trade X" may be a list's next."""
        between = self.capitals.reading.plain[chain[-1].start : superior.start].split()
        return self.grammar.modifiers_first and superior.start > chain[-1].start and not self.grammar.definite & set(between)

    def _explained(self, chain: list[Office], claimed: Container[int]) -> Name | None:
        """The name without an office before it that an office explains: "Y, an aide to President X"."""
        end = gap_before(self.capitals.reading.plain, chain[0].start, self.grammar)
        name = self.name_before(end) if end else None
        return name if name is not None and name.count > 1 and name.end not in claimed else None

    def _is_known_as(self, office: Office, name: Name) -> bool:
        """Whether an article gives the office to the same name elsewhere, with nobody between them."""
        words = set(self.capitals.reading.plain[name.start : name.end].split())
        return any(head == office.head and words & known for head, known in self._holders)

    @cached_property
    def _holders(self) -> list[tuple[str, set[str]]]:
        text = self.capitals.reading.plain
        names = [(chain[-1], self.name_at(chain[-1].end + 1)) for chain in self.chains if chain[-1].superior is None]
        return [
            (office.head, set(text[name.start : name.end].split()))
            for office, name in names
            if name is not None and text.startswith(" ", office.end) and not self._is_a_relatives([office])
        ]


def _superior(office: Office) -> Office | None:
    served = _SERVED.get(office.head)
    if served is None:
        return office.superior
    return Office(start=office.start, end=office.end, head=served, kind="state", role=served, country=office.country)
