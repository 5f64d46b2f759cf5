"""What an editor did with a fact, and why, in the words of a page."""

from typing import Any

from digest.correct.values import written
from digest.detect import detect
from digest.languages import Language
from digest.model import Fact, Note
from digest.render.speech import Amendment, Speech
from digest.tell.escape import squeezed
from digest.tell.facts import Sentence, told
from digest.tell.piece import Piece
from digest.tell.wording import Wording

FILE = "interface_corrections"


def say(language: Language, table: str, key: str, **values: object) -> str:
    """A phrase about corrections."""
    phrase: str = language.table(FILE, table)[key]
    return phrase.format(**values) if values else phrase


def amendment_of(kind: str, fact: Fact, speech: Speech) -> Amendment:
    """What was done with a fact that an editor changed or added."""
    note: Any = fact.corrected
    return amendment(kind, note, speech, fact)


def amendment(kind: str, note: Note, speech: Speech, now: Fact | None = None) -> Amendment:
    """What was done, given what the fact says now; nothing where it was rejected."""
    before = told(kind, note.before, speech) if note.before else None
    is_told = not before or not now or _label(before) != _label(told(kind, now, speech))
    return Amendment(
        action=note.action,
        mark=say(speech.language, "marks", note.action),
        reason=reason_of(note.reason, speech.wording),
        signed=signed(note, speech.wording),
        on=note.on,
        before=before if is_told else None,
        fields="" if is_told or not note.before or not now else _changed(kind, note.before, now, speech.wording),
        was=note.before.id if note.before else "",
    )


def unread(note: Note, wording: Wording) -> Amendment | None:
    """What was said of something that no fact is, an article as a whole, or who somebody is; none where nobody says why, who or when."""
    if not (note.reason or note.by or note.on):
        return None
    mark = say(wording.language, "marks", note.action)
    return Amendment(action=note.action, mark=mark, reason=reason_of(note.reason, wording), signed=signed(note, wording), on=note.on)


def reason_of(reason: str, wording: Wording) -> Piece:
    """An editor's words, marked where they are in another language than the page's."""
    return Piece(squeezed(reason), mark_of(reason, wording))


def mark_of(words: str, wording: Wording) -> str | None:
    """The language to mark words with that nobody says the language of; none where it is the page's, or they are too few to tell."""
    language = detect(words, wording.sources.values())
    return language.code if language and language.code != wording.code else None


def signed(note: Note, wording: Wording) -> str:
    """Who made a correction, and when, as far as that is told."""
    return ", ".join(filter(None, [squeezed(note.by or ""), wording.date(note.on, short=True) if note.on else ""]))


def _label(sentence: Sentence) -> tuple[str, str]:
    return sentence.when, sentence.said.text


def _changed(kind: str, before: Fact, now: Fact, wording: Wording) -> str:
    """The names of the fields that differ."""
    old, new = (written(kind, fact) | {"roles": getattr(fact, "roles", None)} for fact in (before, now))
    called = wording.language.table("interface_data", "fields")
    differ = (name for name in dict.fromkeys((*new, *old)) if old.get(name) != new.get(name))
    return ", ".join((called.get(f"{kind}.{name}") or called[name])[0] for name in differ)
