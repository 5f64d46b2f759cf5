"""What an editor says of people, bodies and places in all articles, as corrections."""

from collections.abc import Iterator

from digest.correct.entities import note_of, used_in
from digest.model import Digest, Known
from digest.names.known import KINDS, known_names
from digest.render.amendments import FILE, say, unread
from digest.render.corrections import Correction
from digest.tell.escape import squeezed
from digest.tell.piece import Piece
from digest.tell.wording import Wording


def known_corrections(digest: Digest, wording: Wording) -> Iterator[Correction]:
    """One correction for each whom an editor knows and an article names."""
    names = known_names(digest.known)
    named = {each for entry in (*digest.entries, *digest.apart) for each in used_in(entry, names)} if digest.known else set()
    for kind in KINDS:
        for known in digest.known.get(kind, ()):
            if (kind, known.id) in named:
                yield _correction(kind, known, wording)


def _correction(kind: str, known: Known, wording: Wording) -> Correction:
    what = f"{wording.text('kinds', kind)}: {say(wording.language, 'marks', 'change')}"
    name = known.names.get(wording.code) or known.spellings[0]
    return Correction(
        what=what, now=Piece(squeezed(name)), notes=tuple(_notes(known, wording)), amendment=unread(note_of(known, None), wording)
    )


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
