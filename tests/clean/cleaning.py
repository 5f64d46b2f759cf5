"""An article written in a test, cleaned."""

from pathlib import Path

from digest.clean import clean
from digest.heads import with_head
from digest.languages import available
from digest.model import Article
from digest.read import seed_of
from tests.reading import language_of


def cleaned(text: str, code: str = "id", file: str = "test.txt") -> Article:
    """The article in a text."""
    return clean(with_head(seed_of(Path(file), text), [language_of(each) for each in available()]), language_of(code))


def shown(article: Article) -> list[tuple[str, str]]:
    """The kind and the text of every block."""
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def dropped(article: Article) -> list[str]:
    """The text of everything that was dropped."""
    return [article.text[residue.start : residue.end].strip() for residue in article.residue]


def sentences(article: Article) -> list[str]:
    """The text of every sentence."""
    return [article.text[sentence.start : sentence.end] for sentence in article.sentences]
