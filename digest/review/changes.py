"""What is read otherwise than when the pages were built last, fact by fact; what an editor did is no news."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from digest.compare.changes import Article, compare
from digest.compare.pairing import FactChange
from digest.contracts import contract_of
from digest.contracts.faults import keys_of
from digest.correct.pasting import entry_of
from digest.correct.printed import evidence_of, spans_of
from digest.correct.values import as_toml
from digest.facts import to_line
from digest.model import Correction, Entry, Fact, Ref
from digest.review.desk import Desk, beside, facts_of, line_of, line_of_fact, seed_file
from digest.review.items import Item, Passage, Paste, Why
from digest.review.order import score


def changes(desk: Desk) -> Iterator[Item]:
    """One item for each fact that became otherwise; none where nothing was built before."""
    if desk.before is None:
        return
    entries = {entry.facts.id: entry for entry in desk.digest.entries}
    now: list[Article] = [json.loads(to_line(entry.facts)) for entry in desk.digest.entries]
    then = [article for article in desk.before if article["id"] in entries]
    for change in compare(then, now):
        if change.before is not None:
            article = _Article(desk, entries[change.id])
            yield from (article.item(each) for each in change.facts if not article.is_editors(each))


@dataclass(frozen=True, slots=True)
class _Article:
    """An article that was there before."""

    desk: Desk
    entry: Entry

    def is_editors(self, change: FactChange) -> bool:
        """Whether an editor did it, or undid it."""
        before, after = change.before or {}, change.after or {}
        gone = {note.before.id for _, note in self.entry.facts.rejected if note.before}
        return "corrected" in before or "corrected" in after or before.get("id") in gone

    def item(self, change: FactChange) -> Item:
        """What became of one fact."""
        sort = "new" if change.before is None else "gone" if change.after is None else "changed"
        told: Mapping[str, Any] = change.after or change.before or {}
        fact, file, quote = self._fact(change), seed_file(self.entry), told["evidence"]["quote"]
        at = next(iter(spans_of(quote, self.entry.article.text)), None)
        line = line_of_fact(self.entry, fact) if fact else line_of(self.entry, at.start) if at else None
        return Item(
            sort=sort,
            file=file,
            line=line,
            score=score(sort, change.kind),
            about=" ".join(each["id"] for each in (change.before, change.after) if each),
            told=self._told(change, fact),
            why=(Why(phrase=f"{sort}_fact", values={"fields": _fields(change)}),),
            passages=(self.desk.proof(self.entry, fact) if fact else Passage(file=file, line=line, text=quote),),
            settling=partial(self._pastes, change, fact),
        )

    def _fact(self, change: FactChange) -> Fact | None:
        wanted = change.after["id"] if change.after else None
        return next((fact for kind, _, fact in facts_of(self.entry) if kind == change.kind and fact.id == wanted), None)

    def _told(self, change: FactChange, fact: Fact | None) -> str:
        if fact:
            return self.desk.said.get(Ref(article=self.entry.facts.id, kind=change.kind, fact=fact.id), "")
        return str((change.before or {}).get("label") or as_toml(_values(change.kind, change.before or {})))

    def _pastes(self, change: FactChange, fact: Fact | None) -> Iterator[Paste]:
        """The lines that give back what was read before."""
        if fact is None:
            yield from self._adding(change)
        elif change.before is None:
            yield from self.desk.correcting(self.entry, change.kind, fact, "reject")
        elif values := _undone(change):
            yield from self.desk.correcting(self.entry, change.kind, fact, "change", f"set = {as_toml(values)}")

    def _adding(self, change: FactChange) -> Iterator[Paste]:
        before = change.before or {}
        quote, article = " ".join(before["evidence"]["quote"].split()), self.entry.article
        if len({evidence_of(article, span, "").start for span in spans_of(quote, article.text)}) == 1:
            adding = Correction(action="add", kind=change.kind, quote=quote, reason="", values=_values(change.kind, before))
            yield Paste(file=beside(self.entry), lines=entry_of(adding))


def _fields(change: FactChange) -> str:
    """The fields that differ, before and after."""
    before, after = change.before or {}, change.after or {}
    return "; ".join(
        f"{field}: {json.dumps(before.get(field), ensure_ascii=False)} → {json.dumps(after.get(field), ensure_ascii=False)}"
        for field in change.fields
    )


def _undone(change: FactChange) -> dict[str, Any]:
    """The values as they were, where an editor may say all of them."""
    before, known = change.before or {}, _assertable(change.kind)
    empty: dict[str, Any] = {field: [] if isinstance((change.after or {}).get(field), list) else "" for field in change.fields}
    return {field: before.get(field) or empty[field] for field in change.fields} if known.issuperset(change.fields) else {}


def _values(kind: str, fact: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fact.items() if key in _assertable(kind) and value not in (None, [], {}, "")}


def _assertable(kind: str) -> frozenset[str]:
    """What an editor may say of a kind of fact."""
    return frozenset(key.removesuffix("?") for key, _ in keys_of(contract_of("assertions_facts")[kind]))
