"""Who somebody is, beside their name: the office that they held at the time that a sentence tells of."""

import re
from functools import lru_cache

from markupsafe import Markup

from digest.edtf import limits
from digest.gazetteer import office_kinds
from digest.model import Event, Fact, Person
from digest.tell.escape import put, safe, squeezed
from digest.tell.offices import office_of, role_called, says_country
from digest.tell.piece import Piece
from digest.tell.sentences import grammar
from digest.tell.voice import Voice
from digest.tell.wording import Wording

_FORMER = "Former "
# Kinds of offices that a state has one or some of, and those that are of a body.
_OF_A_STATE = frozenset({"state", "deputy_state", "portfolio", "envoy", "royal"})
_OF_A_BODY = frozenset({"body", "member"})
_BESIDE = " ,("
# A short form of what stands before it: "Communist Party of Peru (CPP)".
_SHORT = re.compile(r" \(\w+\)")
# A page tells of each office once, so what introduces somebody is marked until the page is whole.
_MARKED = re.compile(r'<data value="([^"]*)">(.*?)</data>')


def introduced(said: Markup, name: str, told: Fact, voice: Voice, *, alone: bool = True) -> Markup:
    """Somebody with their office, as it stands where they are told alone or among others; the name only, where none is known."""
    person = voice.person_told(name)
    office = _office_then(person, told, voice) if person else None
    if person is None or office is None:
        return said
    pattern: str = voice.language.table("sentences", "grammar")["introduced" if alone else "introduced_among"]
    before, _, behind = pattern.partition("{name}")
    value = safe(f"{said.striptags()}: {person.role}")
    return _marked(before, office, value) + said + _marked(behind, office, value)


def _marked(pattern: str, office: Markup, value: Markup) -> Markup:
    return put('<data value="{}">{}</data>', value, put(pattern, office=office)) if pattern else Markup("")


def introduced_once(body: str) -> str:
    """A page on which everybody is introduced where an office of theirs is first told."""
    told: set[str] = set()

    def kept(found: re.Match[str]) -> str:
        is_new = found[1] not in told
        told.add(found[1])
        return found[2] if is_new else ""

    return _MARKED.sub(kept, body)


def without_offices(said: Markup) -> Markup:
    """A sentence that introduces nobody."""
    return Markup(_MARKED.sub("", str(said)))


def _office_then(person: Person, told: Fact, voice: Voice) -> Markup | None:
    """The office of somebody when what is told took place; who only held it before an article held perhaps another by then."""
    role = person.role or ""
    if role.startswith(_FORMER):
        return None
    if _is_of_now(told, voice):
        office = office_of(person, voice)
    else:
        # An older thing may have found them in another office, unless its own sentence has this one.
        called = role_called(role, voice.wording) if role and _is_printed_with(person, told.evidence.quote) else None
        office = Piece(called) if called else None
    return _with_country(Piece(_SHORT.sub("", office.text)), person, voice) if office and not office.lang else None


def _is_of_now(told: Fact, voice: Voice) -> bool:
    """Whether something is of the year in which the article was written; whoever says something says it then."""
    if not isinstance(told, Event):
        return True
    written = voice.facts.written.earliest
    return bool(told.date and written and limits(told.date)[1].year >= limits(written)[0].year)


def _is_printed_with(person: Person, quote: str) -> bool:
    """Whether a sentence prints an office right beside the name."""
    office = squeezed(person.office or person.role or "").casefold()
    before, found, behind = squeezed(quote).partition(squeezed(person.name))
    return bool(found) and (before.rstrip(_BESIDE).casefold().endswith(office) or behind.lstrip(_BESIDE).casefold().startswith(office))


def _with_country(office: Piece, person: Person, voice: Voice) -> Markup | None:
    """An office with its country, where it does not name it."""
    if not person.country or says_country(office.text, person.country, voice.wording):
        return office.html
    return _in_country(office, person.role or "", voice.in_phrase(person.country), voice.wording)


@lru_cache(maxsize=4096)  # the same few offices stand in very many sentences
def _in_country(office: Piece, role: str, country: Markup, wording: Wording) -> Markup | None:
    """The same of one that does not: "President of Peru", "Ambassador of Peru to Egypt", "Governor in Peru"."""
    language = wording.language
    head, _, host = role.partition(" to ")
    if host and office.text == role_called(role, wording):
        held = safe(role_called(head, wording) or head)
        return grammar("envoy", language, office=held, country=country, host=safe(wording.place_named(host)))
    hits = language.lexicon.find(office.text)
    if hits.all("country"):
        return office.html  # of whatever it names
    scope = "office_in" if hits.all("local_government") else _scope(role)
    return grammar(scope, language, office=office.html, country=country) if scope else None


def _scope(role: str) -> str | None:
    """How an office stands with its country: the state's or of a body there, or of a place in it; None where of what is not told."""
    head, _, of = role.partition(" and ")[0].partition(" of ")
    kind = office_kinds().get(head)
    if kind in _OF_A_STATE or (of and kind in _OF_A_BODY):
        return "office_of"
    return "office_in" if kind == "place" else None
