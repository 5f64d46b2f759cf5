"""An article as a library lists it, and as who quotes one of its facts names it.

Cited is the article as it was published, for its words are what a fact rests on; the digest is where it was read.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from digest.edtf import Period, parsed
from digest.filing import dating_of
from digest.render.article import View
from digest.render.phrases import program_phrases
from digest.render.programs.addresses import Addresses
from digest.render.programs.articles import claims_of, page_of
from digest.render.programs.records import FactCitation, Record
from digest.render.programs.reports import report_of
from digest.render.settings import Settings
from digest.render.speech import Line
from digest.tell.escape import put, safe, squeezed
from digest.tell.piece import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An article as it was published, and where it was read."""

    key: str
    title: str  # one that is not printed in square brackets, as cataloguers write what they supply
    language: str  # that it is written in
    outlet: str = ""
    published: Period | None = None  # as printed
    about: Period | None = None  # where nothing is printed: what the article's own words leave open
    url: str = ""
    seen_in: str  # the digest's name
    seen_at: str = ""  # the article's page in it, where the site's address is known
    note: str  # the two in words


def citation_of(view: View, settings: Settings, addresses: Addresses) -> Citation:
    """The citation of an article on a page."""
    article, facts, wording = view.entry.article, view.entry.facts, view.speech.wording
    printed, dated = squeezed(facts.title or "") if facts.title_by == "printed" else "", dating_of(facts)
    title, seen_at = settings.titles[wording.code], addresses.page if addresses.root else ""
    phrases = program_phrases(wording)
    return Citation(
        key=view.slug,
        title=printed or f"[{view.title.text}]",
        language=article.language,
        outlet=squeezed(article.outlet or ""),
        published=parsed(facts.published or ""),
        about=None if facts.published else parsed(dated.date or ""),
        url=article.head.url or "",
        seen_in=title,
        seen_at=seen_at,
        note=phrases.text("cite", "seen_at", title=title, address=seen_at) if seen_at else phrases.text("cite", "seen", title=title),
    )


def record_of(view: View, settings: Settings, addresses: Addresses, leads: Mapping[str, str]) -> Record:
    """All that an article's page holds for programs, and for who cites it."""
    citation = citation_of(view, settings, addresses)
    work = words_of(citation, view)
    return Record(
        described=(page_of(view, settings, addresses, leads),),
        tags=tags(citation),
        work=work,
        note=citation.note,
        words=program_phrases(view.speech.wording).table["cite"],
        facts=fact_citations(view, citation, work, addresses),
        report=report_of(view, settings, addresses),
    )


def tags(citation: Citation) -> Mapping[str, str]:
    """What Zotero's reader of embedded metadata, and others, find in a page's head.

    By `z:itemType` and `prism.publicationName` it is a newspaper's article and not a journal's, which `citation_title` alone would make it;
    `citation_journal_title` would, too. A day that is not printed is not given, nor an author whom the article does not name.
    """
    found = {
        "citation_title": citation.title,
        "citation_publication_date": str(citation.published or ""),
        "citation_language": citation.language,
        "citation_publisher": citation.outlet,
        "citation_public_url": citation.url,
        "prism.publicationName": citation.outlet,
        "z:itemType": "newspaperArticle",
    }
    return {name: value for name, value in found.items() if value}


def words_of(citation: Citation, view: View) -> Markup:
    """The citation on one line, for whoever copies it; without the place of what is cited."""
    wording, date = view.speech.wording, ""
    if citation.published:
        date = wording.date(str(citation.published))
    elif citation.about:
        date = program_phrases(wording).text("cite", "about", date=wording.date(str(citation.about)))
    return Markup(", ").join(filter(None, [safe(citation.outlet), _titled(citation, view), safe(date)]))


def _titled(citation: Citation, view: View) -> Markup:
    """The title in quotation marks, in the article's language; one that was supplied in its brackets, in that of the page."""
    if citation.title == f"[{view.title.text}]":
        return Piece(citation.title, view.title.lang).html
    return Markup("“{}”").format(Piece(citation.title, view.speech.printed_lang).html)


def fact_citations(view: View, citation: Citation, work: Markup, addresses: Addresses) -> Mapping[str, FactCitation]:
    """By the fact its citation: the article, the sentence, and the address of the fact."""
    page = addresses.page if addresses.root else addresses.here

    def cited(line: Line) -> FactCitation:
        where = put("{}, {}. {}:", work, safe(line.at[0].words), safe(citation.seen_in))
        return FactCitation(where, f"{page}#{line.id}")

    return {line.id: cited(line) for line in claims_of(view) if line.at}
