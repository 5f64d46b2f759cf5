"""What is known of a text written in a test before facts are read from it."""

from digest.annotate import Reading, annotate
from digest.clean import clean
from digest.facts import set_scene
from digest.model import Scene, Seed
from tests.reading import language_of


def reading_of(text: str, code: str) -> Reading:
    """A text, annotated."""
    language = language_of(code)
    return annotate(clean(Seed(id="test", file="test.txt", text=text, encoding="utf-8"), language), language)


def scene_of(text: str, code: str) -> Scene:
    """The scene of a text."""
    return set_scene(reading_of(text, code))
