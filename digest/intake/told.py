"""What was read from an article that is taken in, in a few lines for the command line."""

from collections.abc import Iterator, Sequence

from digest.intake.choosing import Taken, percent
from digest.likeness import Likeness
from digest.model import ALL_KINDS, Entry, Problem, beginning, printable
from digest.render.article import View, view_of
from digest.tell.wording import Wording

_LONGEST, _CLUE = 160, 60  # letters of a sentence or notice; of the words that a date follows from
_MOST_NOTICES = 8
_KNOWN = {"asserted": "as you say"}


def block(taken: Taken, name: str, words: Wording, countries: Sequence[str]) -> Iterator[str]:
    """The lines about one article: what it is, its facts and the main ones in a sentence each, and what deserves a look."""
    entry = taken.arrival.entry
    view = view_of(entry, words)
    yield f"{name}  (from {entry.article.file})"
    yield f"  title:     {_title(view)}"
    yield f"  date:      {_date(entry, words)}"
    yield f"  source:    {_source(entry, words)}"
    yield f"  language:  {words.locale.languages.get(entry.article.language, entry.article.language)}"
    yield f"  countries: {_countries(entry, words, countries)}"
    counted = [f"{kind} {len(getattr(entry.facts, kind))}" for kind in ALL_KINDS if getattr(entry.facts, kind)]
    yield f"  facts:     {', '.join(counted) or 'none'}"
    yield from (f"    - {beginning(line.label, _LONGEST)}" for point in view.points for line in point.lines)
    notices = [*_noticed(taken, countries, words)]
    yield from (f"  look at:   {each}" for each in notices[:_MOST_NOTICES])
    if len(notices) > _MOST_NOTICES:
        yield f"  look at:   {len(notices) - _MOST_NOTICES} more, which the build names"


def _title(view: View) -> str:
    made = {"event": " (none is printed; this is its main event)", "sentence": " (none is printed; this is its first sentence)"}
    made["editor"] = " (an editor gives it)"
    return view.title.text + made.get(
        view.title.origin, "" if view.title.origin == "printed" else " (none is printed; this is the file's name)"
    )


def _source(entry: Entry, words: Wording) -> str:
    head = entry.article.head
    saved = f"saved on {words.date(head.saved)}" if head.saved else None
    return ", ".join(filter(None, (entry.article.outlet, head.url, saved))) or "not told"


def _date(entry: Entry, words: Wording) -> str:
    written = entry.facts.written
    if written.date is None:
        return "not told"
    known = (
        f"{written.by}, from “{beginning(written.because.quote, _CLUE)}”"
        if written.because and written.because.quote
        else _KNOWN.get(written.by, written.by)
    )
    return f"{words.date(written.date)} ({known})"


def _countries(entry: Entry, words: Wording, countries: Sequence[str]) -> str:
    if not entry.facts.countries:
        return "none found"
    named = words.listed(map(words.place, entry.facts.countries))
    return named if set(countries) <= set(entry.facts.countries) else f"{named}, not those of digest.toml"


def _noticed(taken: Taken, countries: Sequence[str], words: Wording) -> Iterator[str]:
    """What an editor should look at, in a line each."""
    entry = taken.arrival.entry
    for problem in (*entry.problems, *entry.notices):
        yield _line(problem)
    if taken.like:
        yield _alike(taken.like)
    if not set(countries) <= set(entry.facts.countries):
        about = words.listed(map(words.place, countries))
        yield f"it is not about {about}: no overview takes anything from it; other_pairs in digest.toml says what is done with it"
    if entry.facts.written.date is None:
        yield "nothing tells when it was published: give --date, or date = 2024-03-12 in the .toml beside it"
    if not any(getattr(entry.facts, kind) for kind in ("events", "figures", "agreements", "milestones", "trends", "stances")):
        yield "nothing that happened, was agreed or counted could be read: `explain` says why"


def _line(problem: Problem) -> str:
    where = f"{problem.where}: " if problem.where else ""
    return f"{printable(where + problem.wrong)}; {printable(problem.hint)}"


def _alike(like: Likeness) -> str:
    if like.holds_other:
        return f"all of {printable(like.file)} stands in it: remove that one, if this is the same article in full"
    return f"{percent(like.of_new)} of its text stands in {printable(like.file)} as well"
