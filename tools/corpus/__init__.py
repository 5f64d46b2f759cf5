"""Articles about two countries, made by chance and the same every time, in which people, visits, texts and figures come again.

`Corpus(pair)` gives the article of a number, in which neither how many are made nor which others are matters.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random

from tools.corpus.articles import Teller
from tools.corpus.settings import settings
from tools.corpus.world import World, world_of


@dataclass(frozen=True)
class Corpus:
    """All articles about a pair of countries, by ISO code, that one seed gives."""

    pair: tuple[str, str]
    seed: int = 0

    @cached_property
    def world(self) -> World:
        """What happened, whoever tells it."""
        return world_of(self.pair, self.seed)

    def article(self, number: int, size: int | None = None, language: str | None = None) -> str:
        """The article of a number, of some thousand characters or of about `size`."""
        chance = self._chance("article", number)
        languages = settings()["languages"]
        drawn = chance.choices(list(languages), list(languages.values()))[0]
        return Teller(self.world, language or drawn, chance).article(size or round(chance.triangular(1_900, 7_000, 3_000)))

    def edited(self, number: int, size: int | None = None) -> str:
        """The same article after an editor has put a paragraph behind it."""
        added = Teller(self.world, "en", self._chance("edit", number)).background(datetime.date(self.world.years[-1], 12, 31))
        return f"{self.article(number, size)}\n{added}\n"

    def write(self, folder: Path, numbers: Iterable[int], size: int | None = None) -> Path:
        """A folder with the articles of some numbers."""
        folder.mkdir(parents=True, exist_ok=True)
        for number in numbers:
            (folder / file_of(number)).write_text(self.article(number, size), encoding="utf-8")
        return folder

    def _chance(self, *what: object) -> Random:
        return Random(f"{self.seed} {' '.join(self.pair)} {what}")


def file_of(number: int) -> str:
    """The name of an article's file."""
    return f"{number:06}.txt"


def pair_of(codes: Sequence[str]) -> tuple[str, str]:
    """Two countries, or what is wrong with them."""
    if len(codes) != 2:
        raise ValueError(f"{', '.join(codes)}: not two countries")
    return codes[0], codes[1]
