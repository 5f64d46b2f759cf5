"""Those who take part in an event, as its sentence names them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Event
from digest.tell.introductions import introduced
from digest.tell.sentences import agreeing, listed
from digest.tell.voice import Voice

_PAIR = 2

People = Callable[[str], Markup]  # how a page names somebody
Slots = dict[str, Markup | None]


@dataclass(frozen=True, slots=True)
class Cast:
    """All of them, each with the office that they held then, or `briefly` by their names."""

    told: Event
    voice: Voice
    person: People
    briefly: bool

    def people(self, others: Sequence[Markup]) -> Slots:
        """All who took part, by other articles, too, and the two where there are two."""
        names = self.told.people
        slots: Slots = {"people": self._all(names, others), "was": self._was([*names, *others])}
        if len(names) + len(others) == _PAIR:
            slots["first"], slots["second"] = (*map(self._one, names), *others)
        return slots

    def parts(self) -> Slots:
        """Who played which part."""
        slots: Slots = {}
        for part in self.told.roles:
            slots[part.role] = self._all(part.names)
            slots[f"{part.role}_was"] = self._was(part.names)
        return slots

    def _one(self, name: str, *, alone: bool = True) -> Markup:
        """Somebody, or a body that took part."""
        if name not in self.told.people and self.voice.is_body(name):
            return self.voice.in_phrase(name)
        said = self.person(name)
        return said if self.briefly else introduced(said, name, self.told, self.voice, alone=alone)

    def _all(self, names: Sequence[str], others: Sequence[Markup] = ()) -> Markup | None:
        alone = len(names) + len(others) == 1
        said = [*(self._one(name, alone=alone) for name in names), *others]
        return listed(said, self.voice.language) if said else None

    def _was(self, people: Sequence[object]) -> Markup:
        return agreeing(len(people) > 1, self.voice.language)["was"]
