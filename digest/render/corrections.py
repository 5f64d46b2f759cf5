"""What an editor put right in an article: of it as a whole, and fact by fact."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digest.model import Assertions, Entry, Head, Note
from digest.render.amendments import amendment, mark_of, say, unread
from digest.render.speech import Amendment, Line, Speech
from digest.tell.escape import squeezed
from digest.tell.piece import Piece

Lines = Mapping[str, Sequence[Line]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction as the pages tell it."""

    what: str  # "Figures: corrected"
    now: Piece | None = None  # what stands now
    anchor: str = ""  # where, on the article's page
    printed: Piece | None = None  # what the article or its file says instead
    amendment: Amendment | None = None  # none where nobody says why, who or when
    notes: tuple[str, ...] = ()  # what else is said

    @property
    def day(self) -> str:
        """When it was made; empty where that is not told."""
        return (self.amendment.on if self.amendment else None) or ""


def corrections_of(entry: Entry, lines: Lines, speech: Speech) -> tuple[Correction, ...]:
    """All that was put right in an article: first of it as a whole, then what was changed and added, then what was rejected."""
    return (*_whole(entry, speech), *_changed(lines, speech), *_rejected(entry, speech))


def _changed(lines: Lines, speech: Speech) -> Iterator[Correction]:
    for kind, told in lines.items():
        for line in told:
            if line.amended:
                now = Piece(line.label, marked=line.html)
                yield Correction(what=_what(kind, line.amended, speech), now=now, anchor=line.id, amendment=line.amended)


def _rejected(entry: Entry, speech: Speech) -> Iterator[Correction]:
    for kind, note in entry.facts.rejected:
        done = amendment(kind, note, speech)
        yield Correction(what=_what(kind, done, speech), amendment=done)


def _what(kind: str, done: Amendment, speech: Speech) -> str:
    return f"{speech.wording.text('kinds', kind)}: {done.mark}"


def _whole(entry: Entry, speech: Speech) -> Iterator[Correction]:
    """What an editor says of the article as a whole; what nothing said before, as a source's address, puts nothing right."""
    own = entry.own_head or Head()
    printed = {
        "title": _printed_title(entry),
        "date": own.published or entry.facts.written.printed,
        "outlet": own.outlet or entry.article.printed_outlet,
        "url": own.url,
    }
    done = _of_whole(entry.asserted, speech) if entry.asserted else None
    for key, value in _asserted(entry.asserted, speech.wording.code) if entry.asserted else ():
        if key in ("title", "countries") or printed[key] not in (None, value):
            now, instead = (_said(key, each, entry, speech) for each in (value, printed.get(key)))
            yield Correction(what=say(speech.language, "given", key), now=now, printed=instead, amendment=done)


def _of_whole(asserted: Assertions, speech: Speech) -> Amendment | None:
    """Why, by whom and when an article as a whole was put right, as far as that is told."""
    return unread(Note(action="change", reason=asserted.reason, by=asserted.by, on=asserted.on), speech.wording)


def _asserted(asserted: Assertions, code: str) -> Iterator[tuple[str, Any]]:
    """What an editor says of an article to the pages of a language."""
    title = asserted.title or asserted.titles.get(code)
    given = {"title": title, "date": asserted.published, "outlet": asserted.outlet, "url": asserted.url}
    yield from ((key, value) for key, value in (given | {"countries": asserted.countries}).items() if value)


def _printed_title(entry: Entry) -> str | None:
    title = next((block for block in entry.article.blocks if block.kind == "title"), None)
    return entry.article.text[title.start : title.end] if title else entry.article.head.title


def _said(key: str, value: Any, entry: Entry, speech: Speech) -> Piece | None:
    """A value in words."""
    if not value:
        return None
    if key == "date":
        return Piece(speech.wording.date(value))
    if key == "countries":
        return Piece(speech.wording.listed(map(speech.wording.place, value)))
    return Piece(squeezed(value), mark_of(value, speech.wording) if key == "title" else None)


def former_ids(entry: Entry, lines: Lines) -> dict[str, str]:
    """Where the address of a fact that was read leads now: by the fact that stands for it, or by itself where it was rejected."""
    all_lines = [line for told in lines.values() for line in told]
    changed = {line.id: line.amended.was for line in all_lines if line.amended and line.amended.was}
    rejected = {note.before.id: note.before.id for _, note in entry.facts.rejected if note.before}
    taken, found = {line.id for line in all_lines}, dict[str, str]()
    for key, was in (changed | rejected).items():
        if was not in taken:
            found[key] = was
            taken.add(was)
    return found
