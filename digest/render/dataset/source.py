"""What the files of one language are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.model import Story
from digest.render.article import View
from digest.render.dataset.row import Ways, ways_of
from digest.render.kept import Kept
from digest.render.pairing import Pairing
from digest.render.registers import Registers
from digest.render.settings import Settings
from digest.render.telling import Tellings
from digest.tell.names import Names
from digest.tell.wording import Wording


@dataclass(frozen=True, slots=True, eq=False)
class DataSource:
    """What the files of one language are made of."""

    views: Sequence[View]
    apart: Sequence[View]  # of other pairs, which no table holds
    tellings: Tellings
    pairings: Sequence[Pairing]
    story: Story
    names: Mapping[str, Names]  # by language of the pages
    registers: Registers | None
    wording: Wording
    settings: Settings
    kept: Kept

    @property
    def ways(self) -> Ways:
        """The ways to the pages of the language."""
        return ways_of(self.settings, self.wording.code)
