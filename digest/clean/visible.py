"""An article's text as a reader sees it, for matching."""

import re

from digest.model import Article

# Residue that says where and when the article was written.
_KEPT = ("clean.prefix", "clean.copyright")
_BREAK = re.compile(r"[\r\n]")


def visible_text(article: Article) -> str:
    """The text with residue and line ends inside blocks blanked; same length, same offsets."""
    text = article.text
    parts: list[str] = []
    at = 0
    for residue in article.residue:
        if residue.start >= at and residue.rule not in _KEPT:
            parts += [text[at : residue.start], " " * (residue.end - residue.start)]
            at = residue.end
    parts.append(text[at:])
    return _unbroken("".join(parts), article)


def _unbroken(text: str, article: Article) -> str:
    """The text without line ends inside blocks."""
    parts: list[str] = []
    at = 0
    for block in article.blocks:
        parts += [text[at : block.start], _BREAK.sub(" ", text[block.start : block.end])]
        at = block.end
    parts.append(text[at:])
    return "".join(parts)
