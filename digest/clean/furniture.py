"""Lines that stand around an article and are none of it."""

import re
from collections.abc import Callable, Mapping

from digest.clean.datelines import is_dateline
from digest.clean.lines import Line
from digest.clean.shapes import SHORT
from digest.clean.words import Words, credit_in

_LABELLED = 100
_SENTENCE = 80
# Counters and punctuation around a word: "Komentar (0)", "» Share:".
EDGES = " \t\u00a00123456789()[]{}<>:;.,…!?|/\\_+*#=~•·-–—»«›‹→↓▼▶\"'“”‘’"
_PLACEHOLDER = re.compile(r"[\[{<][^\[\]{}<>]{1,40}[\]}>]")
_ARROWS = ">\u00bb\u25b6\u25ba\u2192 "  # before a link to another article
_HASHTAGS = re.compile(r"#[^\W_]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|@\w+")
_DOUBLED = re.compile(r"(\S.{2,30}?)\s?\1")
_IN_BRACKETS = re.compile(r"\([^()]{1,60}\)[.]?")
_COUNTER = re.compile(r"(?!(?:19|20)\d\d[.:]?\Z)-?[\d.,KkMm+%\s/]{1,12}")  # a year alone heads a row of a chronology
_COUNTED = 60
_LETTERS = re.compile(r"[^\W\d_]+")
# A name of the page's own parts: "company-logo".
_SLUG = re.compile(r"[a-z]{2,}(?:[-_][a-z\d]+)*")
_CRUMBS = re.compile(r"\s[>»›]\s")
_SLASHES = re.compile(r"\s/\s")

Rule = Callable[[Line, Words], bool]


def furniture_rule(line: Line, words: Words) -> str | None:
    """The rule by which a line is no part of the article, or nothing."""
    if len(line.text) > SHORT:
        return "clean.address" if _address(line, words) else None
    return next((name for name, test in _RULES if test(line, words)), None)


def _invisible(line: Line, words: Words) -> bool:
    # Of a single letter there is nothing to read, either: "A", larger and larger, sets the size of the type.
    return not any(map(str.isalnum, line.text)) or (line.text.isalpha() and len(line.text) == 1)


def _placeholder(line: Line, words: Words) -> bool:
    return bool(_PLACEHOLDER.fullmatch(line.text))


def _alone(line: Line, words: Words) -> bool:
    return line.lower in words.alone or line.lower.strip(EDGES) in words.alone


def is_link(line: Line, words: Words) -> bool:
    """Whether a line leads to other articles, or asks for something."""
    opener = begins_with(line.lower, words.openers)
    if opener is None:
        return False
    # A whole sentence may begin so, too; after a colon, or without a full stop, it is a link.
    return line.lower[len(opener) :].lstrip()[:1] == ":" or line.text[-1] != "." or len(line.text) <= _SENTENCE


def begins_with(lower: str, phrases: Mapping[str, tuple[str, ...]]) -> str | None:
    """The phrase that a line begins with, of phrases by their first word."""
    first = lower.split(maxsplit=1)[0] if lower else ""
    near = phrases.get(first) or phrases.get(first.rstrip(":"), ())
    return next((phrase for phrase in near if begins(lower, phrase)), None)


def begins(lower: str, phrase: str) -> bool:
    """Whether a line begins with a phrase, as words of its own."""
    after = lower[len(phrase) : len(phrase) + 1]
    return lower.startswith(phrase) and not after.isalnum() and after != "-"


def _label(line: Line, words: Words) -> bool:
    if len(line.text) > _LABELLED or line.text.endswith("?"):
        return False
    lower = line.lower.lstrip(_ARROWS)
    labels = words.labels.get(re.split(r"[\s:|]", lower, maxsplit=1)[0], ())
    return any(lower.startswith(label) and _divides(lower[len(label) :]) for label in labels)


def _divides(rest: str) -> bool:
    """Whether a label ends here: at a colon, a bar or a gap."""
    return rest.lstrip()[:1] in (":", "|") or rest.startswith(("  ", "\t"))


def _notice(line: Line, words: Words) -> bool:
    return bool(words.notices.find_matches_as_indexes(line.lower))


def _hashtags(line: Line, words: Words) -> bool:
    return bool(_HASHTAGS.match(line.text))


def _address(line: Line, words: Words) -> bool:
    return bool(_ADDRESS.fullmatch(line.text))


def _doubled(line: Line, words: Words) -> bool:
    return len(line.text) <= 64 and bool(_DOUBLED.fullmatch(line.text))


def _sign_off(line: Line, words: Words) -> bool:
    if _IN_BRACKETS.fullmatch(line.text):
        return not credit_in(line.text, words) and not is_dateline(line, words, alone=False)
    if line.text[0] == "(" and line.text.endswith((")", ").")):
        return begins_with(line.lower[1:].lstrip(), words.labels) is not None  # "(Reporting by … in Lima)"
    signed = line.lower.strip("()[]./-–— ")
    return signed in words.agencies or signed.partition("/")[0] in words.agencies


def _counter(line: Line, words: Words) -> bool:
    """A bare number, or how often the page was seen and how long it takes to read: "Views: 1129", "5 min read"."""
    if len(line.text) > _COUNTED or not any(map(str.isdigit, line.text)) or is_dateline(line, words, alone=True):
        return False
    if _COUNTER.fullmatch(line.text):
        return True
    said = _LETTERS.findall(line.lower)
    return not words.counters.isdisjoint(said) and all(each in words.counters or each in words.rubrics for each in said)


def _slug(line: Line, words: Words) -> bool:
    return bool(_SLUG.fullmatch(line.text))


def _crumbs(line: Line, words: Words) -> bool:
    if len(line.text) > _LABELLED or line.text[-1] in ".!?":
        return False
    return bool(_CRUMBS.search(line.text)) or (" / " in line.text and _SLASHES.split(line.lower)[0] in words.alone)


def _copyright(line: Line, words: Words) -> bool:
    """Whose the text is; the year beside it is often the article's."""
    if "©" in line.text:
        return True
    return len(line.text) <= _LABELLED and line.lower.startswith(words.rights) and any(map(str.isdigit, line.text))


_RULES: tuple[tuple[str, Rule], ...] = (
    ("clean.invisible", _invisible),
    ("clean.copyright", _copyright),
    ("clean.placeholder", _placeholder),
    ("clean.furniture", _alone),
    ("clean.link", is_link),
    ("clean.label", _label),
    ("clean.notice", _notice),
    ("clean.hashtags", _hashtags),
    ("clean.address", _address),
    ("clean.doubled_name", _doubled),
    ("clean.sign_off", _sign_off),
    ("clean.counter", _counter),
    ("clean.slug", _slug),
    ("clean.breadcrumbs", _crumbs),
)
