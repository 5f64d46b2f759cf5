"""A sentence as a list shows it: from near the words of the fact, when those stand far into it."""

from collections.abc import Iterable, Iterator

from digest.languages import Language
from digest.model import Agreement, Event, Fact, Figure, Milestone, Trend
from digest.render.escape import squeezed

# Lists show two lines of a sentence; what stands within the first needs no cut.
_IN_SIGHT = 70
# So many characters before the words are kept for their sense, and more where the rest would not fill the lines.
_BEFORE, _FILLS = 40, 120

# The lexicon's categories that hold the words for a kind of event or milestone; none named, the forms are those of the kind itself.
_CATEGORIES: dict[str, tuple[tuple[str, str | None], ...]] = {
    "state_visit": (("visit", "state_visit"), ("visit", "visit")),
    "official_visit": (("visit", "official_visit"), ("visit", "visit")),
    "working_visit": (("visit", "working_visit"), ("visit", "visit")),
    "visit": (("visit", "visit"), ("visit_verb", "visit")),
    "meeting": (("meeting_verb", None), ("meeting_noun", "meeting")),
    "call": (("call_verb", None), ("meeting_noun", "call")),
    "summit": (("meeting_noun", "summit"), ("gathering", "summit")),
    "forum": (("gathering", "forum"),),
    "signing": (("signing", None),),
    "invitation": (("invitation", None),),
    "anniversary": (("anniversary", None),),
    "launch": (("direct_flight", None), ("start", None)),
    "direct_flights": (("direct_flight", None),),
    "diplomatic_relations": (("diplomatic_relations", None),),
    "sister_cities": (("twinning", None),),
    "visa_exemption": (("agreement_head", "visa_exemption"), ("visa_waived", None)),
    "trade_agreement_in_force": (("agreement_head", "free_trade_agreement"),),
}  # fmt: skip


def excerpt(quote: str, fact: Fact, language: Language | None) -> str:
    """The sentence, or its part from a little before the words that tell the fact; what is left out is marked."""
    at = _place(quote, fact, language)
    if at is None or at <= _IN_SIGHT:
        return quote
    earliest = min(at - _BEFORE, len(quote) - _FILLS)
    start = quote.find(" ", earliest, at) if earliest > 0 else -1
    return f"… {quote[start + 1 :]}" if start >= 0 else quote


def _place(quote: str, fact: Fact, language: Language | None) -> int | None:
    """Where the words of a fact begin in its sentence."""
    lower = quote.lower()
    if len(lower) != len(quote):  # a letter that is two in lower case would move every place after it
        return None
    places = next((places for words in _words(fact, language) if (places := sorted(_places(lower, words)))), [])
    year = lower.find((getattr(fact, "date", None) or "none")[:4])
    if year >= 0:  # of several, the words beside the date
        return min(places, key=lambda at: abs(at - year), default=None)
    return places[0] if places else None


def _words(fact: Fact, language: Language | None) -> Iterable[Iterable[str]]:
    """Groups of words that tell a fact, the surest group first."""
    if isinstance(fact, Agreement):
        return [[squeezed(fact.name)]]
    if language is None:
        return []
    if isinstance(fact, Event | Milestone):
        return [_forms(language, category, value) for category, value in _CATEGORIES.get(fact.kind, ())]
    if isinstance(fact, Figure | Trend):
        return [_forms(language, "figure_metric", fact.metric)]
    return []


def _forms(language: Language, category: str, value: str | None) -> Iterable[str]:
    table = language.forms(category)
    return table.get(value, ()) if value else [form for group in table.values() for form in group]


def _places(text: str, forms: Iterable[str]) -> Iterator[int]:
    """Where some forms stand as whole words."""
    for form in filter(None, map(str.lower, forms)):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield at
            at = text.find(form, end)
