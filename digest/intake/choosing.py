"""Which of the articles that were read are new, and what each is called."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.files import is_folder
from digest.intake.arrivals import Arrival
from digest.intake.shelf import alike_in, most_alike
from digest.intake.stems import free, is_taken, stem_of, take, taken_in
from digest.languages import Language
from digest.likeness import Arrivals, Likeness, Share, likeness
from digest.model import Problem
from digest.tell.wording import Wording

# An article that shares less with another is not worth a look beside it; what makes two the same is more.
_NOTEWORTHY = 0.4


@dataclass(frozen=True, slots=True)
class Taken:
    """An article that is new, and the name that it has from now on."""

    arrival: Arrival
    stem: str
    like: Likeness | None  # another that it shares much with

    @property
    def file(self) -> str:
        """Its file in the folder of seeds."""
        return f"{self.stem}{self.arrival.path.suffix.lower()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How articles are chosen and named."""

    seeds: Path
    words: Wording
    stem: str | None = None  # the name that the editor gives
    anyway: bool = False  # also what is there already

    def of(self, read: Sequence[Arrival]) -> tuple[list[Taken], list[Problem]]:
        """Those that are new, named, and why the others are not taken."""
        taken: dict[int, Taken] = {}
        refused: list[Problem] = []
        names = taken_in(self.seeds.iterdir() if is_folder(self.seeds) else ())
        together = Arrivals([each.told.runs for each in read])
        for number, (arrival, there) in enumerate(zip(read, self._there(read), strict=True)):
            earlier = [taken[other] for other, _ in together.like(arrival.told.runs, _NOTEWORTHY) if other in taken]
            like = most_alike([*filter(None, [there]), *(likeness(each.file, arrival.told, each.arrival.told) for each in earlier)])
            wrong = self._wrong(arrival, like, names)
            if wrong:
                refused.append(wrong)
                continue
            stem = self.stem or free(self._stem(arrival), names)
            take(stem, names)
            taken[number] = Taken(arrival, stem, like)
        return list(taken.values()), refused

    def _there(self, read: Sequence[Arrival]) -> list[Likeness | None]:
        languages: dict[str, Language] = dict(self.words.sources)
        return alike_in(self.seeds, [each.told for each in read], languages)

    def _wrong(self, arrival: Arrival, like: Likeness | None, names: set[str]) -> Problem | None:
        if like and like.is_same and not self.anyway:
            hint = "nothing is to be done; --anyway takes it all the same"
            return Problem(file=str(arrival.path), wrong=f"is there already: {_told(like)}", hint=hint)
        if self.stem and is_taken(self.stem, names):
            hint = "choose another with --name, or leave that out: then it is made of its day and headline"
            return Problem(file=str(arrival.path), wrong=f"can't be called {self.stem}: another file has that name", hint=hint)
        return None

    def _stem(self, arrival: Arrival) -> str:
        article, facts = arrival.entry.article, arrival.entry.facts
        first = next((article.text[each.start : each.end] for each in article.sentences), arrival.path.stem)
        return stem_of(facts.written, facts.title or first)


def _told(like: Likeness) -> str:
    if like.of_new == like.of_other == (1, 1, 1):
        return f"{like.file} holds the same text"
    return f"{percent(like.of_new)} of its text stands in {like.file}, and {percent(like.of_other)} of that in it"


def percent(share: Share) -> str:
    """A share of a hundred, rounded down: what is not all is not told to be."""
    return f"{int(100 * share.runs)} %"
