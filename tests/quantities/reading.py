"""A text written in a test, ready for matching."""

from digest.annotate import Reading, annotate
from digest.model import Article, Block, Sentence
from tests.reading import language_of


def reading_of(text: str, code: str) -> Reading:
    """A reading of a text as one paragraph of one sentence."""
    article = Article(
        id="test",
        file="test.txt",
        language=code,
        text=text,
        blocks=(Block(kind="paragraph", start=0, end=len(text)),),
        sentences=(Sentence(index=0, block=0, start=0, end=len(text)),),
    )
    return annotate(article, language_of(code))
