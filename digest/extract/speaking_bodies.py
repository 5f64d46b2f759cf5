"""The bodies of an article that may speak: a ministry that wrote, an embassy that said in a statement."""

import re
from bisect import bisect_left

from digest.annotate import Reading
from digest.model import Scene
from digest.names.grammar import grammar

_ACRONYM = re.compile(r"\s*\([^()]*\)")


class SpeakingBodies:
    """The bodies by the places that name them."""

    def __init__(self, reading: Reading, scene: Scene) -> None:
        self.reading = reading
        self._named = sorted((span.start, span.end, body.name) for body in scene.organizations for span in body.mentions)
        self._starts = [start for start, _, _ in self._named]

    def begin(self, start: int, end: int) -> bool:
        """Whether a body's name begins between two offsets, with no more than "the" before it."""
        at = self._starts[index] if (index := bisect_left(self._starts, start)) < len(self._starts) else end
        lead = self.reading.lower[start:at].strip(' ,"')
        return at < end and (not lead or lead in grammar(self.reading.language).pointers)

    def at(self, start: int, end: int) -> tuple[str, int] | None:
        """The body whose name so begins between two offsets, and where the name ends."""
        named = self._named[bisect_left(self._starts, start) :][:1] if self.begin(start, end) else []
        return next(((name, last) for _, last, name in named), None)

    def before(self, start: int, end: int) -> str | None:
        """The body whose name ends right before an offset, and begins its clause: "In a statement, the ministry"."""
        index = bisect_left(self._starts, end) - 1
        if index > 0 and self.reading.plain.endswith("(", 0, self._starts[index]):
            index -= 1  # the acronym of the one before it
        first, last, name = self._named[index] if index >= 0 else (end, end, "")
        if first < start or _ACRONYM.sub("", self.reading.plain[last:end]).strip():
            return None
        before = self.reading.lower[start:first].split()
        if before and before[-1] in grammar(self.reading.language).pointers:
            before = before[:-1]
        return name if not before or before[-1].endswith(",") else None
