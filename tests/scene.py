"""What is known of a text written in a test before facts are read from it."""

from digest.annotate import Reading, annotate
from digest.facts import set_scene
from digest.model import Scene
from tests.reading import article_of, language_of


def reading_of(text: str, code: str) -> Reading:
    """A text, annotated."""
    return annotate(article_of(text, code), language_of(code))


def scene_of(text: str, code: str) -> Scene:
    """The scene of a text."""
    return set_scene(reading_of(text, code))
