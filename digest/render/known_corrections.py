"""What an editor says of people, bodies and places in all articles, as corrections."""

from collections.abc import Iterable, Iterator

from digest.correct.entities import note_of
from digest.model import Digest, Entry, Known
from digest.names.known import KINDS, known_names
from digest.render.amendments import FILE, say, unread
from digest.render.corrections import Correction
from digest.tell.escape import squeezed
from digest.tell.piece import Piece
from digest.tell.wording import Wording


def known_corrections(digest: Digest, wording: Wording) -> Iterator[Correction]:
    """One correction for each whom an editor knows and an article names."""
    named = _named(digest) if digest.known else set()
    for kind in KINDS:
        for known in digest.known.get(kind, ()):
            if (kind, known.id) in named:
                yield _correction(kind, known, wording)


def _named(digest: Digest) -> set[tuple[str, str]]:
    """Whom the articles name, by kind and id."""
    names, found = known_names(digest.known), set[tuple[str, str]]()
    for entry in (*digest.entries, *digest.apart):
        for kind in KINDS:
            meant = (names.meant(kind, name, article=entry.facts.id) for name in _names(kind, entry))
            found |= {(kind, known.id) for known in meant if known and known.is_editors}
    return found


def _names(kind: str, entry: Entry) -> Iterable[str]:
    return (name for fact in getattr(entry.facts, kind) for name in (fact.name, *getattr(fact, "spellings", ())))


def _correction(kind: str, known: Known, wording: Wording) -> Correction:
    is_signed = known.reason or known.by or known.on
    done = unread(note_of(known, None), wording)
    what = f"{wording.text('kinds', kind)}: {say(wording.language, 'marks', 'change')}"
    name = known.names.get(wording.code) or known.spellings[0]
    return Correction(what=what, now=Piece(squeezed(name)), notes=tuple(_notes(known, wording)), amendment=done if is_signed else None)


def _notes(known: Known, wording: Wording) -> Iterator[str]:
    """What is said of somebody or something, in the words of a page."""
    spellings = [squeezed(name) for name in dict.fromkeys(known.spellings)]
    said = {
        "one": "; ".join(spellings) if len(spellings) > 1 else "",
        "only": "; ".join(known.articles),
        "country": wording.place(known.country) if known.country else "",
        "role": squeezed(known.role or ""),
    }
    phrases = wording.language.table(FILE, "known")
    yield from (phrases[key].format(value=value) for key, value in said.items() if value)
