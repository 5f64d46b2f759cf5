"""A citation as files that reference managers import: BibTeX, which BibLaTeX reads, too, and CSL-JSON."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from babel import Locale

from digest.edtf import Day, Period
from digest.faults import Page
from digest.json_line import json_line
from digest.render.article import View
from digest.render.programs.addresses import addresses_of
from digest.render.programs.citations import Citation, citation_of
from digest.render.settings import Settings

# Generated files bear these as their first bytes, so that the writer knows its own. BibTeX passes over what stands outside an entry;
# CSL-JSON has a place for what it has no name for.
NOTICE = "Generated from seeds; whatever is written here by hand will be lost."
BIB_MARK = f"% {NOTICE}\n"
CSL_MARK = f'[{{"custom": {{"notice": "{NOTICE}"}}, '

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]+")
# What TeX takes for its own. BibTeX counts every brace, also one that TeX is told to print, so braces go by name.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "\u00a0": "~",
    }
)  # fmt: skip
# Signs that TeX joins into another where they stand together.
_JOINED = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)")
_OF_ADDRESSES = "%/:?#[]@!$&'()*+,;=~"  # what has a meaning there; all else, braces among it, is escaped
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def exports_of(view: View, settings: Settings) -> Iterator[Page]:
    """An article's citation as files beside its page."""
    citation = citation_of(view, settings, addresses_of(settings, view.speech.wording.code, f"articles/{view.slug}/"))
    yield f"articles/{view.slug}.bib", bibtex(citation)
    yield f"articles/{view.slug}.json", csl_json(citation)


def bibtex(citation: Citation) -> str:
    """The citation as a BibTeX entry; without an outlet it is no article of a periodical."""
    kind = "article" if citation.outlet else "misc"
    lines = ",\n".join(f"  {name} = {value}" for name, value in _fields(citation))
    return f"{BIB_MARK}@{kind}{{{citation.key},\n{lines}\n}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{{{_tex(citation.title)}}}}}"  # twice, or styles would change its capitals
    if citation.outlet:
        yield "journal", f"{{{_tex(citation.outlet)}}}"
    yield from _dates(citation)
    if citation.url:
        yield "url", f"{{{quote(_CONTROLS.sub('', citation.url), safe=_OF_ADDRESSES)}}}"
    yield "langid", f"{{{(Locale(citation.language).get_language_name('en') or citation.language).lower()}}}"
    yield "note", f"{{{_tex(citation.note)}}}"


def _dates(citation: Citation) -> Iterator[tuple[str, str]]:
    """The day of publication; one that was inferred is marked as uncertain, which BibLaTeX knows and BibTeX does not, so that has none."""
    if citation.published:
        begin = citation.published.begin
        yield "date", f"{{{citation.published}}}"
        yield "year", f"{{{begin.year:04}}}"
        if begin.month:
            yield "month", _MONTHS[begin.month - 1]
    elif citation.about:
        yield "date", f"{{{'/'.join(f'{part}~' for part in str(citation.about).split('/'))}}}"


def _tex(text: str) -> str:
    return _JOINED.sub("{}", _CONTROLS.sub(" ", text).translate(_TEX))


def csl_json(citation: Citation) -> str:
    """The citation as CSL-JSON, a list of one item."""
    item = {
        "id": citation.key,
        "type": "article-newspaper",
        "title": citation.title,
        "container-title": citation.outlet,
        "issued": _issued(citation),
        "URL": citation.url,
        "language": citation.language,
        "archive": citation.seen_in,
        "archive_location": citation.seen_at,
        "note": citation.note,
    }
    filled = {name: value for name, value in item.items() if value}
    return f"{CSL_MARK}{json_line(filled).removeprefix('{')}]\n"


def _issued(citation: Citation) -> Mapping[str, Any] | None:
    period = citation.published or citation.about
    if not period:
        return None
    parts = {"date-parts": [_parts(day) for day in _ends(period)]}
    return parts if citation.published else parts | {"circa": True}


def _ends(period: Period) -> list[Day]:
    return [period.begin] if period.begin == period.end else [period.begin, period.end]


def _parts(day: Day) -> list[int]:
    return [part for part in (day.year, day.month, day.day) if part]
