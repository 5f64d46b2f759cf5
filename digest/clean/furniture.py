"""Lines that stand around an article and are none of it."""

import re
from collections.abc import Callable, Sequence

from digest.clean.datelines import is_dateline
from digest.clean.lines import Line
from digest.clean.words import Words, credit_in

# A line longer than this is a paragraph whatever it begins with.
SHORT = 200
_LABELLED = 100
_SENTENCE = 80
# Counters and punctuation around a word: "Komentar (0)", "» Share:".
_EDGES = " \t\u00a00123456789()[]{}<>:;.,…!?|/\\_+*#=~•·-–—»«›‹→↓▼▶\"'“”‘’"
_PLACEHOLDER = re.compile(r"[\[{<][^\[\]{}<>]{1,40}[\]}>]")
_HASHTAGS = re.compile(r"#[^\W_]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|@\w+")
_DOUBLED = re.compile(r"(\S.{2,30}?)\s?\1")
_IN_BRACKETS = re.compile(r"\([^()]{1,60}\)[.]?")
_COUNTER = re.compile(r"(?!(?:19|20)\d\d[.:]?\Z)[\d.,KkMm+%\s]{1,12}")  # a year alone heads a row of a chronology
_CRUMBS = re.compile(r"\s[>»›]\s")
_SLASHES = re.compile(r"\s/\s")

Rule = Callable[[Line, Words], bool]


def furniture_rule(line: Line, words: Words) -> str | None:
    """The rule by which a line is no part of the article, or nothing."""
    if len(line.text) > SHORT:
        return None
    return next((name for name, test in _RULES if test(line, words)), None)


def _invisible(line: Line, words: Words) -> bool:
    return not any(map(str.isalnum, line.text))


def _placeholder(line: Line, words: Words) -> bool:
    return bool(_PLACEHOLDER.fullmatch(line.text))


def _alone(line: Line, words: Words) -> bool:
    return line.lower in words.alone or line.lower.strip(_EDGES) in words.alone


def _opener(line: Line, words: Words) -> bool:
    first = line.lower.split(maxsplit=1)[0]
    openers = words.openers.get(first) or words.openers.get(first.rstrip(":"), ())
    opener = next((opener for opener in openers if _begins(line.lower, opener)), None)
    if opener is None:
        return False
    # A whole sentence may begin so, too; after a colon, or without a full stop, it is a link.
    return line.lower[len(opener) :].lstrip()[:1] == ":" or line.text[-1] != "." or len(line.text) <= _SENTENCE


def _begins(lower: str, phrase: str) -> bool:
    after = lower[len(phrase) : len(phrase) + 1]
    return lower.startswith(phrase) and not after.isalnum() and after != "-"


def _label(line: Line, words: Words) -> bool:
    if len(line.text) > _LABELLED or line.text.endswith("?"):
        return False
    labels = words.labels.get(re.split(r"[\s:|]", line.lower, maxsplit=1)[0], ())
    return any(line.lower.startswith(label) and _divides(line.lower[len(label) :]) for label in labels)


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
        return not credit_in(line.text, words)
    signed = line.lower.strip("()[]./-–— ")
    return signed in words.agencies or signed.partition("/")[0] in words.agencies


def _counter(line: Line, words: Words) -> bool:
    return bool(_COUNTER.fullmatch(line.text)) and not is_dateline(line, words, alone=True)


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
    ("clean.link", _opener),
    ("clean.label", _label),
    ("clean.notice", _notice),
    ("clean.hashtags", _hashtags),
    ("clean.address", _address),
    ("clean.doubled_name", _doubled),
    ("clean.sign_off", _sign_off),
    ("clean.counter", _counter),
    ("clean.breadcrumbs", _crumbs),
)

# Headlines of other articles under an announcing line: at most so many, each of at least so many words.
_TEASERS = 6
_TEASER_WORDS = 4
_BODY = 60
_CUT = 120
_ISSUER_WORDS = 9


def is_headline(line: Line) -> bool:
    """Whether a line could be a headline: short and without a full stop."""
    return len(line.text) <= SHORT and not line.text.endswith((".", ":", ";", ",", '."', ".”", "”.", '".'))


def is_body(line: Line) -> bool:
    """Whether a line is surely a paragraph."""
    return len(line.text) >= _BODY and line.text.rstrip("\"”'’») /").endswith((".", "!", "?", "…"))


def find_furniture(lines: Sequence[Line], words: Words) -> list[str | None]:
    """For every line the rule by which it is no part of the article, or nothing."""
    rules = [furniture_rule(line, words) for line in lines]
    _mark_teasers(lines, rules, words)
    _mark_tail(lines, rules, words)
    return rules


def _mark_teasers(lines: Sequence[Line], rules: list[str | None], words: Words) -> None:
    left = 0
    for index, line in enumerate(lines):
        if rules[index] == "clean.invisible":
            continue
        if rules[index]:
            left = _TEASERS if _announces(line, words) else 0
        elif left and is_headline(line) and len(line.text.split()) >= _TEASER_WORDS and not credit_in(line.text, words):
            rules[index] = "clean.teaser"
            left -= 1
        else:
            left = 0


def _announces(line: Line, words: Words) -> bool:
    return line.lower.strip(_EDGES) in words.related or (line.text.endswith(":") and _opener(line, words))


def _names_issuer(line: Line, words: Words) -> bool:
    """Whether a line is the name of the office that signs a press release."""
    parts = line.text.split()
    capitals = all(part[0].isupper() or part in words.function_words for part in parts)
    return len(parts) <= _ISSUER_WORDS and capitals and any(_begins(line.lower, issuer) for issuer in words.issuers)


def _is_cut(line: Line) -> bool:
    """Whether a line is the beginning of a text that stands elsewhere: "Book now and save ..."."""
    return len(line.text) <= _CUT and line.text.endswith((" ...", "…"))


def _mark_tail(lines: Sequence[Line], rules: list[str | None], words: Words) -> None:
    """After the last paragraph, whatever follows the first line of furniture and looks like a headline or is cut off is furniture."""
    bodies = (index for index, line in enumerate(lines) if not rules[index] and is_body(line) and not _is_cut(line))
    last = max(bodies, default=len(lines))
    for index in range(last + 1, len(lines)):
        if not rules[index] and is_headline(lines[index]) and _names_issuer(lines[index], words):
            rules[index] = "clean.sign_off"
    tail = next((index for index in range(last + 1, len(lines)) if rules[index]), len(lines))
    for index in range(tail, len(lines)):
        if not rules[index] and (is_headline(lines[index]) or _is_cut(lines[index])):
            rules[index] = "clean.tail"
