"""Why one fact is told beside another: the fields in which they agree or differ, in words."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from markupsafe import Markup

from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import SEVERAL, Reason
from digest.render.phrases import Phrases
from digest.render.telling import Told
from digest.tell.escape import put, safe
from digest.tell.figures import status_of
from digest.tell.sentences import inside
from digest.tell.stances import fields_of
from digest.tell.wording import Wording


def because_of(reason: Reason, later: Told[Any], earlier: Told[Any], phrases: Phrases) -> str:
    """One of the reasons for which two facts are told beside each other; what one side does not tell is no reason."""
    if reason.later is None or reason.earlier is None:
        return ""
    value = _VALUES.get(reason.field, _as_printed)
    ours, theirs = (value(held, told, told.view.speech.wording) for held, told in ((reason.later, later), (reason.earlier, earlier)))
    how = f"{reason.field}.{reason.how}"
    return phrases.first("reasons", f"{how}.{later.kind}", how, "other").format(later=ours, earlier=theirs)


def _as_printed(value: str, told: Told[Any], wording: Wording) -> str:
    return value


def _date(value: str, told: Told[Any], wording: Wording) -> str:
    return wording.date(value, short=True)


def _kind(value: str, told: Told[Any], wording: Wording) -> str:
    return inside(wording.word(told.kind, value))


def _status(value: str, told: Told[Any], wording: Wording) -> str:
    if told.kind == "figures":
        return str(wording.language.table("interface_figures", "tells")[status_of(told.fact)])
    return wording.word("agreement_status", value)


def _parties(value: str, told: Told[Any], wording: Wording) -> str:
    return told.view.speech.parties(value.split(SEVERAL)).striptags()


def _place(value: str, told: Told[Any], wording: Wording) -> str:
    return told.view.speech.place(value).text


def _people(value: str, told: Told[Any], wording: Wording) -> str:
    return wording.listed(told.view.speech.called("people", name).text for name in value.split(SEVERAL))


def _direction(value: str, told: Told[Any], wording: Wording) -> str:
    return wording.word("trends", value)


def _fields(value: str, told: Told[Any], wording: Wording) -> str:
    return fields_of(value.split(SEVERAL), wording)


_VALUES: Mapping[str, Callable[[str, Told[Any], Wording], str]] = {
    "period": _date, "date": _date, "status": _status, "kind": _kind, "parties": _parties, "direction": _direction, "people": _people,
    "fields": _fields, "place": _place,
}  # fmt: skip


def told_reason(later: Told[Any], earlier: Told[Any], phrases: Phrases) -> Markup:
    """Why two figures of one article differ, in its own words: from "because" to the end of the sentence that tells one of them."""
    if later.view is not earlier.view:
        return Markup("")
    speech = later.view.speech
    language = speech.source
    quotes = (told.fact.evidence.quote for told in (later, earlier))
    found = next((quote[because.start() :] for quote in quotes if (because := _because(language).search(quote))), None)
    marked = "" if language.code == speech.wording.code else f' lang="{language.code}"'
    return put(phrases.text("others", "told_why"), words=Markup(f"<q{marked}>{safe(found)}</q>")) if found else Markup("")


@cache
def _because(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language.words('figures', 'because_words'))}\b")
