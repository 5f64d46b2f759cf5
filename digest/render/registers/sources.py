"""How each article is named beside its facts, so that no two are taken for one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from digest.edtf import limits
from digest.filing import dating_of
from digest.render.article import View
from digest.render.telling import date_of, name_of
from digest.tell.escape import squeezed
from digest.tell.piece import Piece
from digest.tell.wording import Wording


@dataclass(frozen=True, slots=True)
class Source:
    """How an article is named beside its facts, and its page."""

    words: str
    html: Markup
    full: Markup  # for an attribute: the whole title, the outlet and the date
    page: str  # "articles/<slug>/"
    last_day: date | None  # of its date


def sources_of(views: Sequence[View], wording: Wording) -> dict[str, Source]:
    """The articles by what they are called beside their facts; of several by one title each by its date, or by a number."""
    undated = wording.language.tables["interface_registers"]["timeline"]["no_date"]
    titled = [view for view in views if not view.entry.article.outlet]
    names = Counter(name_of(view).text for view in titled)
    dated = Counter((name_of(view).text, date_of(view)) for view in titled)
    taken: Counter[tuple[str, str]] = Counter()
    found = {view.entry.article.id: source_of(view) for view in views}
    for view in titled:
        taken[key := (name_of(view).text, date_of(view))] += 1
        if names[key[0]] > 1:
            found[view.entry.article.id] = source_of(view, undated, f" ({taken[key]})" if dated[key] > 1 else "")
    return found


def source_of(view: View, undated: str = "", number: str = "") -> Source:
    """An article by its outlet, or its title, and its date."""
    name = name_of(view)
    dated = dating_of(view.entry.facts).date
    words = ", ".join(filter(None, [name.text, date_of(view) or undated])) + number
    full = escape(", ".join(filter(None, [f"“{squeezed(view.title.text)}”", view.entry.article.outlet, date_of(view)])))
    return Source(words, Piece(words, name.lang).html, full, f"articles/{view.slug}/", limits(dated)[1] if dated else None)
