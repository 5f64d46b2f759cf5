"""An article written in a test, cleaned."""

from digest.clean import clean
from digest.model import Article, Seed
from tests.reading import language_of


def cleaned(text: str, code: str = "id", file: str = "test.txt") -> Article:
    """The article in a text."""
    return clean(Seed(id="test", file=file, text=text, encoding="utf-8"), language_of(code))


def shown(article: Article) -> list[tuple[str, str]]:
    """The kind and the text of every block."""
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def dropped(article: Article) -> list[str]:
    """The text of everything that was dropped."""
    return [article.text[residue.start : residue.end].strip() for residue in article.residue]


def sentences(article: Article) -> list[str]:
    """The text of every sentence."""
    return [article.text[sentence.start : sentence.end] for sentence in article.sentences]
