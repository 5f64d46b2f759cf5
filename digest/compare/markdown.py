"""Changes as Markdown, as a pull request shows them: first how much, then article by article, fact by fact."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from digest.compare.changes import ArticleChange, HeadChange
from digest.compare.pairing import FactChange
from digest.model import printable
from digest.tell.escape import squeezed

_SIGN = re.compile(r"([\\`*_\[\]<>#|~@&$])")  # what Markdown, or what GitHub makes of it, could take for its own
_LARGEST = 900_000  # bytes; GitHub shows a megabyte
_LONGEST = 300  # signs of a value or a quote
_UNTOLD = frozenset({"id", "evidence", "tellings", "because", "label", "corrected"})


def markdown(changes: Sequence[ArticleChange]) -> str:
    """All changes, or a word that there are none."""
    if not changes:
        return "## What changes\n\nNo fact and no article.\n"
    parts, size = [f"## What changes\n\n{totals(changes)}\n"], 0
    for at, change in enumerate(changes):
        part = "\n".join(article_lines(change)) + "\n"
        size += len(part.encode())
        if size > _LARGEST:
            parts.append(f"… and {_counted(len(changes) - at, 'article')} more.\n")
            break
        parts.append(part)
    return "\n".join(parts)


def totals(changes: Sequence[ArticleChange]) -> str:
    """How many articles and facts became otherwise."""
    new = sum(change.before is None for change in changes)
    gone = sum(change.after is None for change in changes)
    facts = [fact for change in changes for fact in change.facts]
    added, removed = (sum(getattr(fact, side) is None for fact in facts) for side in ("before", "after"))
    articles = f"Articles: {new} new, {gone} gone, {len(changes) - new - gone} read otherwise."
    return f"{articles} Facts: {added} added, {removed} removed, {len(facts) - added - removed} changed."


def article_lines(change: ArticleChange) -> Iterator[str]:
    """What became of one article."""
    article = change.after or change.before or {}
    state = "New: " if change.before is None else "Gone: " if change.after is None else ""
    yield f"### {state}{plain(article.get('title') or 'without a headline')} (`{_code(change.id)}`)"
    yield ""
    facts = [fact_line(fact, alone=bool(state)) for fact in change.facts]
    if state:  # all of its facts, to be opened
        yield from folded(_counted(len(facts), "fact"), facts)
    else:
        yield from (head_line(each) for each in change.head)
        yield from facts


def folded(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines that are shown when they are asked for."""
    yield from (f"<details><summary>{title}</summary>", "", *lines, "", "</details>")


def head_line(change: HeadChange) -> str:
    """A field of an article, before and after."""
    return f"- {change.field}: {shown(change.before)} → {shown(change.after)}"


def fact_line(change: FactChange, alone: bool) -> str:
    """A fact with what became of it; without that where all of an article's facts share it."""
    fact = change.after or change.before or {}
    what = "" if alone else f"**{'added' if change.before is None else 'removed' if change.after is None else 'changed'}** "
    quote = plain(fact["evidence"]["quote"])
    others = "; ".join(f"{field}: {shown(_in(change.before, field))} → {shown(_in(change.after, field))}" for field in change.fields)
    return f"- {what}{change.kind}: {told(fact)}{f' ({others})' if others else ''} · “{quote}”"


def told(fact: Mapping[str, Any]) -> str:
    """What a fact says: its sentence where it has one, else its values."""
    if fact.get("label"):
        return plain(fact["label"])
    return ", ".join(f"{key} {shown(value)}" for key, value in fact.items() if key not in _UNTOLD and value not in (None, [], {}, ""))


def shown(value: Any) -> str:
    """A value in a line."""
    if value is None or value in ([], {}):
        return "none"
    if isinstance(value, Mapping):
        return ", ".join(f"{plain(key)} {shown(each)}" for key, each in value.items())
    return ", ".join(map(shown, value)) if isinstance(value, list) else plain(value)


def plain(value: object) -> str:
    """A text of others on one line, of which nothing is Markdown."""
    text = printable(squeezed(str(value)))
    return _SIGN.sub(r"\\\1", text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def _code(name: str) -> str:
    return printable(squeezed(name)).replace("`", "'")


def _in(fact: Mapping[str, Any] | None, field: str) -> Any:
    """A value of a fact; of a correction its reason, for what it did the other fields tell."""
    found = fact.get(field) if fact else None
    return found.get("reason") if field == "corrected" and found else found


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
