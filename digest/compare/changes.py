"""Facts of the same articles, read twice, beside each other; both in the form that `facts` prints, or as lines of published data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digest.compare.pairing import FactChange, fact_changes
from digest.model import ALL_KINDS

Article = Mapping[str, Any]

# What is said of an article beside its facts.
_HEAD = ("title", "published", "language", "countries")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadChange:
    """A field of an article that has another value."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleChange:
    """What became of one article."""

    before: Article | None  # none: it is new
    after: Article | None  # none: it is gone
    head: tuple[HeadChange, ...] = ()
    facts: tuple[FactChange, ...] = ()

    @property
    def id(self) -> str:
        """The article's id, which is the same before and after."""
        return str((self.after or self.before or {})["id"])


def compare(before: Iterable[Article], after: Iterable[Article]) -> tuple[ArticleChange, ...]:
    """Each article that is new, gone or read otherwise: as they stand afterwards, then those that are gone."""
    old, new = ({article["id"]: article for article in articles} for articles in (before, after))
    changes = [article_change(old.get(each), article) for each, article in new.items()]
    gone = [article_change(article, None) for each, article in old.items() if each not in new]
    return tuple(change for change in (*changes, *gone) if change)


def article_change(before: Article | None, after: Article | None) -> ArticleChange | None:
    """What became of an article; nothing where all is as it was."""
    head = tuple(_head_changes(before, after)) if before and after else ()
    facts = tuple(change for kind in ALL_KINDS for change in fact_changes(kind, _facts(before, kind), _facts(after, kind)))
    there_twice = before is not None and after is not None
    return None if there_twice and not head and not facts else ArticleChange(before=before, after=after, head=head, facts=facts)


def _head_changes(before: Article, after: Article) -> Iterator[HeadChange]:
    for field in _HEAD:
        if before.get(field) != after.get(field):
            yield HeadChange(field=field, before=before.get(field), after=after.get(field))


def _facts(article: Article | None, kind: str) -> Sequence[Mapping[str, Any]]:
    """The facts of a kind; what an older version did not know is not there."""
    found: Sequence[Mapping[str, Any]] = article.get(kind, ()) if article else ()
    return found
