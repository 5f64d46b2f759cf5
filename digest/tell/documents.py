"""What texts are called: by the glossary, failing that by their kind and the words that are printed."""

import re
from functools import lru_cache

from markupsafe import Markup

from digest.languages import Language
from digest.model import Agreement
from digest.tell.escape import safe, squeezed
from digest.tell.naming import naming
from digest.tell.piece import Piece, piece_of
from digest.tell.sentences import agreeing, begun, definite, filled, grammar, indefinite, inside, is_plural, listed
from digest.tell.vocabulary import vocabulary
from digest.tell.voice import Voice
from digest.tell.wording import Wording

_PAIR = 2
# Of these nobody says that they were signed, even where the article tells them as made.
DECLARED = frozenset({"joint_statement", "declaration", "partnership"})
# Small words of so many letters stay small in any name: "on", "di".
_SHORT_LINK = 2
# Years of a programme, as some print them.
_YEARS = re.compile(r"(?<=\b\d{4})-(?=\d{4}\b)")


def document(told: Agreement, voice: Voice) -> Markup:
    """A text inside a sentence; what is printed in another language and can't be said stands behind its kind, marked."""
    printed = _closed(squeezed(told.name))
    whole = _with_kind(printed, told.kind, voice)
    kind = _kind(told.kind, voice.wording)
    if voice.printed_lang is None:
        is_kind = is_only_kind(told, voice) and printed.casefold().startswith(kind)
        named = kind if is_kind else _uncapped(whole, voice.language)
        return Piece(named, voice.wording.mark(named, voice.article_language)).html
    said = voice.naming.document(whole) if voice.naming else None
    if said:
        said = said.lower() if printed.islower() else said  # no name of one text, and no name in it
        return safe(_YEARS.sub("–", said))
    if voice.wording.is_own(printed, voice.article_language):
        return safe(printed)
    if " " not in printed:
        return safe(kind)  # a noun alone, as the sentence bends it: "its agreement"
    return grammar("so_printed", voice.language, kind=safe(kind), printed=Piece(printed, voice.printed_lang).html)


def _uncapped(name: str, language: Language) -> str:
    """A name without the capital that only the beginning of a line gives it: "Agreement on oil", but "Agreement on Oil"."""
    first, *others = name.split(" ")
    small = language.words("language", "function_words")
    telling = next((word for word in others if word not in small and len(word) > _SHORT_LINK), "")
    is_word = first[1:].islower() and first.casefold() in vocabulary(language)
    return inside(name) if is_word and others and not telling[:1].isupper() else name


def is_sayable(told: Agreement, language: str, wording: Wording) -> bool:
    """Whether pages of a language can say the name of a text as an article in some language prints it."""
    return language == wording.code or _is_sayable(told.name, told.kind, language, wording)


@lru_cache(maxsize=4096)  # a text is named anew by all that tell it wherever it stands
def _is_sayable(name: str, kind: str, language: str, wording: Wording) -> bool:
    source = wording.sources.get(language)
    return source is not None and naming(source, wording).document(_whole(_closed(squeezed(name)), kind, source)) is not None


def is_only_kind(told: Agreement, voice: Voice) -> bool:
    """Whether an article prints no more of a name than what kind of text it is."""
    printed, source = squeezed(told.name), voice.source
    kind: str = source.table("interface", "agreements").get(told.kind, "")
    return " " not in printed or printed.casefold() == kind.casefold()


def _kind(kind: str, wording: Wording) -> str:
    """What a text of a kind is called within a sentence."""
    if kind == "other":
        return str(grammar("accord", wording.language))
    return inside(wording.word("agreements", kind))


def _with_kind(printed: str, kind: str, voice: Voice) -> str:
    source = voice.wording.sources.get(voice.article_language)
    return _whole(printed, kind, source) if source else printed


def _whole(printed: str, kind: str, source: Language) -> str:
    """The name of a memorandum of which an article prints only what it is about, as its language would print it whole."""
    if kind != "memorandum" or " " not in printed or source.lexicon.find(printed).all("agreement_head"):
        return printed
    on = source.table("telling", "links")["on"][0]
    word: str = source.table("interface", "agreements")[kind]
    return f"{inside(word)} {on} {printed}"


def _closed(name: str) -> str:
    """A name without a bracket that it opens and never closes."""
    opened = name.rfind("(")
    return name[:opened].rstrip() if opened > 0 and ")" not in name[opened:] else name


def title(told: Agreement, voice: Voice) -> Piece:
    """A text as the heading of its entry."""
    return piece_of(begun(document(told, voice)))


def agreement(told: Agreement, voice: Voice) -> Markup:
    """How far a text has come, between whom."""
    name = document(told, voice)
    slots: dict[str, Markup | None] = {"document": name, "a_document": indefinite(name, voice.language)}
    slots |= agreeing(is_plural(name, voice.language), voice.language)
    if not _names_parties(name, told, voice):
        slots["parties" if len(told.parties) > 1 else "party"] = parties(told, voice) or None
    return filled("agreements", (f"{told.status}.{_manner(told)}", told.status), slots, voice.language) or name


def parties(told: Agreement, voice: Voice) -> Markup:
    """Between whom a text is, as a list inside a sentence; of a body that each country has, whose it is."""
    if not told.each:
        return listed([_party(name, voice) for name in told.parties], voice.language) if told.parties else Markup("")
    bodies = [of_each(told.each, country, voice) for country in told.parties]
    is_ours = voice.called("organizations", told.each).lang is None
    return listed([definite(body, voice.language) for body in bodies] if is_ours else bodies, voice.language)


def _party(name: str, voice: Voice) -> Markup:
    """A party inside a sentence; a body that is called by common words alone with the country that it is of."""
    said = voice.in_phrase(name)
    country = next((body.country for body in voice.facts.organizations if body.name == name), None)
    words = voice.place(name)
    if country is None or words.lang or not all(word.casefold() in vocabulary(voice.language) for word in words.text.split()):
        return said
    is_told = any(hit.value == country for hit in voice.language.lexicon.find(words.text).all("country"))
    return said if is_told else grammar("each_of", voice.language, body=said, country=voice.in_phrase(country))


def of_each(body: str, country: str, voice: Voice) -> Markup:
    """The body of one country, where both have one that is called so: "Ministry of Justice of Peru"."""
    return grammar("each_of", voice.language, body=voice.called("organizations", body).html, country=voice.in_phrase(country))


def _manner(told: Agreement) -> str:
    """In what words its status is told: a statement is adopted, a partnership agreed on or established."""
    if told.kind in DECLARED and told.status == "signed":
        return "agreed" if told.kind == "partnership" else "declared"
    if told.kind == "partnership":
        return "founded" if told.date else "kept"
    return "dated" if told.date else ""


def _names_parties(name: Markup, told: Agreement, voice: Voice) -> bool:
    """Whether the name says between whom it is: "Peru–Egypt Free Trade Agreement", "free trade agreement with the European Union"."""
    words = name.striptags()
    named = [voice.place(party).text in words for party in told.parties]
    return told.status != "signed" and (all(named) or (any(named) and len(named) <= _PAIR))
