"""By which of its tellings a text is named: by the same one in every language of the pages, where each can say it."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import permutations
from typing import Any

from digest.model import STEPS
from digest.names.spelling import folded
from digest.render.telling import Told
from digest.tell.documents import is_only_kind, is_sayable
from digest.tell.wording import Wording, wording_of

_MOST_NAMES = 8


def best_named(tellings: Sequence[Told[Any]], wording: Wording) -> Told[Any]:
    """The telling whose printed name and parties stand for all.

    One that is more than its kind, that others print, too, that all languages of the pages can say, the furthest step, the longest name.
    """
    printed = Counter(folded(told.fact.name) for told in tellings)

    def rank(told: Told[Any]) -> tuple[bool, bool, bool, bool, int, int, tuple[bool, int]]:
        is_named, is_said = not is_only_kind(told.fact, told.view.speech), _is_said_everywhere(told, wording)
        is_ours = not is_said and told.view.entry.article.language == wording.code
        is_shared, step = _is_shared(folded(told.fact.name), printed), STEPS.index(told.fact.status)
        # Who tells most texts of that day takes no two of them for one.
        beside = sum(text.date == told.fact.date for text in told.view.entry.facts.agreements)
        return is_named, is_shared, is_said, is_ours, step, beside, _fullness(told.fact.name)

    return max(tellings, key=rank)


def _is_said_everywhere(told: Told[Any], wording: Wording) -> bool:
    """Whether every language of the pages can say a text's name, so that it is called the same on all of them."""
    language = told.view.entry.article.language
    return all(is_sayable(told.fact, language, _other(wording, code)) for code in sorted({*wording.sources, wording.code}))


@cache
def _other(wording: Wording, code: str) -> Wording:
    """The words of another language of the same pages."""
    return wording if code == wording.code else wording_of(wording.sources[code], wording.sources, wording.known)


def _is_shared(name: tuple[str, ...], printed: Counter[tuple[str, ...]]) -> bool:
    """Whether a name is no turn of phrase of one article: others print a third of its words, or agree on no other name."""
    others = [other for other in printed if other != name]
    if printed[name] > 1 or any(3 * _common(name, other) >= len(set(name)) for other in others):
        return True
    agreed = (2 * _common(one, other) > len(set(one)) for one, other in permutations(others[:_MOST_NAMES], 2))
    return not (any(printed[other] > 1 for other in others) or any(agreed))


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words two names have in common."""
    return len(set(one) & set(other))


def _fullness(name: str) -> tuple[bool, int]:
    """How much a name says; one that is cut inside brackets comes after any other."""
    return name.count("(") == name.count(")"), len(name)
