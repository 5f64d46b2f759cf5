"""A sentence written in a test, parsed."""

from digest.facts import set_scene
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit
from tests.scene import reading_of

# Whom the sentences of the tests tell of.
LEAD = {
    "id": "Presiden Peru Rosa Quispe dan Presiden Mesir Omar Farid adalah sahabat lama.",
    "en": "Peruvian President Rosa Quispe and Egyptian President Omar Farid are old friends.",
}


def stage_of(text: str, code: str) -> Stage:
    """A text, ready to be looked up."""
    reading = reading_of(text, code)
    return Stage(reading, set_scene(reading))


def parse(sentence: str, code: str, dated: str = "") -> tuple[Stage, Parsed]:
    """A sentence that stands behind one that tells who is who."""
    stage = stage_of(f"{dated}{LEAD[code]}\n\n{sentence}", code)
    return stage, stage.parsed[-1]


def words(stage: Stage, units: tuple[Unit, ...]) -> list[str]:
    """Units as printed."""
    return [stage.reading.plain[unit.start : unit.end] for unit in units]


def deed_of(parsed: Parsed, name: str) -> Deed:
    """The first deed of a class in a sentence."""
    return next(deed for deed in parsed.deeds if name in deed.classes)
