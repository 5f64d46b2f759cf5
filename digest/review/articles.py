"""Articles that say too little of themselves, and those of other countries."""

from collections.abc import Iterator
from functools import partial

from digest.correct.pasting import BLANK
from digest.json_line import json_line
from digest.model import Entry
from digest.review.desk import Desk, beside, line_of, seed_file
from digest.review.items import Item, Paste, Why
from digest.review.order import score


def about_articles(desk: Desk) -> Iterator[Item]:
    """What each article leaves open of itself."""
    for entry in desk.digest.entries:
        yield from _dated(desk, entry)
        yield from _bare(entry)
    for entry in desk.digest.apart:
        yield _of_others(desk, entry)


def _dated(desk: Desk, entry: Entry) -> Iterator[Item]:
    written = entry.facts.written
    if written.by not in {"unknown", "inferred"}:
        return
    sort = "undated" if written.by == "unknown" else "guess"
    span = {"earliest": written.earliest or BLANK, "latest": written.latest or BLANK}
    clue = written.because
    yield Item(
        sort=sort,
        file=seed_file(entry),
        line=line_of(entry, clue.start) if clue else None,
        score=score(sort),
        about=f"{written.date} {written.earliest} {written.latest}",
        told=desk.words.say("told", "guess", date=written.date) if written.date else "",
        why=(Why(phrase=sort if written.earliest or written.latest or written.date else "timeless", values=span),),
        passages=(desk.passage(entry, clue.start, clue.quote),) if clue else (),
        settling=partial(_at_top, entry, f"date = {BLANK}"),
    )


def _bare(entry: Entry) -> Iterator[Item]:
    missing = [key for key, value in (("title", entry.facts.title), ("outlet", entry.article.outlet)) if not value]
    if missing:
        yield Item(
            sort="bare",
            file=seed_file(entry),
            score=score("bare"),
            about=" ".join(missing),
            why=tuple(Why(phrase=f"without_{key}") for key in missing),
            settling=partial(_at_top, entry, "\n".join(f"{key} = {BLANK}" for key in missing)),
        )


def _of_others(desk: Desk, entry: Entry) -> Item:
    told = ", ".join(entry.facts.countries) or "–"
    return Item(
        sort="other-pair",
        file=seed_file(entry),
        score=score("other-pair"),
        about=told,
        why=(Why(phrase="other_pair", values={"countries": told, "pair": ", ".join(desk.site.countries)}),),
        settling=partial(_at_top, entry, f"countries = [{', '.join(map(json_line, desk.site.countries))}]"),
    )


def _at_top(entry: Entry, lines: str) -> tuple[Paste, ...]:
    return (Paste(file=beside(entry), lines=lines, way="top"),)
