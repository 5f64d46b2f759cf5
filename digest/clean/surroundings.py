"""Lines that are none of the article because of where they stand: under a label, among other headlines, beneath the text."""

from collections.abc import Sequence
from itertools import accumulate

from digest.clean.datelines import is_dateline
from digest.clean.endings import without_ends
from digest.clean.furniture import EDGES, begins, furniture_rule, is_link
from digest.clean.lines import Line
from digest.clean.prefix import find_prefix
from digest.clean.shapes import is_body, is_headline, is_name
from digest.clean.words import Words, credit_in

Rules = list[str | None]

# Headlines of other articles under an announcing line: at most so many, each of at least so many words.
_TEASERS = 6
_TEASER_WORDS = 4
# Under "By" follow no more names.
_NAMES = 2
_CUT = 120
# A shorter line may stand twice in a row by chance, but hardly with the picture's credit between.
_DOUBLED, _NAMED = 30, 5
_BELOW = 2
_ISSUER_WORDS = 9
# Behind the names of those who made an article its text goes on only if so large a part of it is still to come.
_REST = 3


def find_furniture(lines: Sequence[Line], words: Words) -> Rules:
    """For every line the rule by which it is no part of the article, or nothing."""
    rules = [furniture_rule(line, words) for line in lines]
    bodies = [not rule and is_body(line, words) and not _is_cut(line) for line, rule in zip(lines, rules, strict=True)]
    _mark_teasers(lines, rules, bodies, words)
    _mark_writers(lines, rules, words)
    _mark_tail(lines, rules, bodies, words)
    return rules


def find_doubled(lines: Sequence[Line], rules: Rules, start: int, words: Words) -> frozenset[int]:
    """Captions that a page prints twice, below a picture and in its place; the first of two equal lines is given its rule."""
    captions: set[int] = set()
    for index in range(start, len(lines)):
        if rules[index]:
            continue
        apart = _is_credit(lines, rules, index - 1, words)
        other = index - 1 - apart
        if other >= start and not rules[other] and _is_again(lines[other], lines[index], _NAMED if apart else _DOUBLED):
            rules[other] = "clean.repeated"
            captions |= {index} if _shows_picture(lines, index, words) else set()
    return frozenset(captions)


def _is_credit(lines: Sequence[Line], rules: Rules, index: int, words: Words) -> bool:
    """Whether a line does nothing but say who took the picture."""
    found = credit_in(lines[index].text, words)
    return bool(rules[index]) or (found is not None and not found.start())


def _is_again(first: Line, second: Line, least: int) -> bool:
    return len(second.text) >= least and first.lower == second.lower


def _shows_picture(lines: Sequence[Line], index: int, words: Words) -> bool:
    """Whether a line that stands twice is a caption and no paragraph: it is no sentence, has a credit, or the text begins below."""
    if not is_body(lines[index], words) or credit_in(lines[index].text, words):
        return True
    return any(find_prefix(line, words) for line in lines[index + 1 : index + 1 + _BELOW])


def _mark_teasers(lines: Sequence[Line], rules: Rules, bodies: Sequence[bool], words: Words) -> None:
    left = 0
    for index, line in enumerate(lines):
        if rules[index] == "clean.invisible":
            continue
        if rules[index]:
            left = _TEASERS if _announces(line, words) else 0
        elif left and _is_teaser(line) and not credit_in(line.text, words) and not _heads_text(lines, rules, bodies, index):
            rules[index] = "clean.teaser"
            left -= 1
        else:
            left = 0


def _is_teaser(line: Line) -> bool:
    return is_headline(line) and len(line.text.split()) >= _TEASER_WORDS


def _heads_text(lines: Sequence[Line], rules: Rules, bodies: Sequence[bool], index: int) -> bool:
    """Whether a line stands right above the first paragraph, and nothing above it could be the headline."""
    if not any(bodies[index + 1 : index + 2]) or any(bodies[:index]):
        return False
    return not any(not rules[other] and _is_teaser(lines[other]) for other in range(index))


def _announces(line: Line, words: Words) -> bool:
    return line.lower.strip(EDGES) in words.related or (line.text.endswith(":") and is_link(line, words))


def _mark_writers(lines: Sequence[Line], rules: Rules, words: Words) -> None:
    """The names under a line such as "By" or "Editor:"."""
    left = 0
    for index, line in enumerate(lines):
        if rules[index] == "clean.invisible":
            continue
        label = line.lower.strip(EDGES)
        if label in words.bylines or label in words.makers:
            rules[index] = rules[index] or "clean.byline"
            left = _NAMES
        elif _names_writer(line, words):
            rules[index] = rules[index] or "clean.byline"
        elif left and not rules[index] and all(map(is_name, line.text.split(", "))) and not is_dateline(line, words, alone=True):
            rules[index] = "clean.byline"
            left -= 1
        else:
            left = 0


def _names_writer(line: Line, words: Words) -> bool:
    """Whether a line is a word such as "Reporter:" and a name."""
    label, colon, name = line.text.partition(":")
    return bool(colon) and label.strip().lower() in words.bylines and is_name(name.strip())


def _names_issuer(line: Line, words: Words) -> bool:
    """Whether a line is the name of the office that signs a press release."""
    parts = line.text.split()
    capitals = all(part.lstrip("(")[:1].isupper() or part in words.function_words for part in parts)
    name = line.lower.partition(" (")[0]
    named = any(begins(name, issuer) or name.endswith(" " + issuer) for issuer in words.issuers)
    return len(parts) <= _ISSUER_WORDS and capitals and named


def _is_cut(line: Line) -> bool:
    """Whether a line is the beginning of a text that stands elsewhere: "Book now and save ..."."""
    return len(line.text) <= _CUT and line.text.endswith((" ...", "…"))


def _mark_tail(lines: Sequence[Line], rules: Rules, bodies: Sequence[bool], words: Words) -> None:
    """What stands beneath the text: all behind a line that closes it; behind other furniture what looks like a headline or is cut off."""
    closed = _closed(lines, rules, bodies, words)
    for index in range(closed, len(lines)):
        if not rules[index] and not is_dateline(lines[index], words, alone=True):
            rules[index] = "clean.tail"
    last = max((index for index in range(closed) if bodies[index]), default=len(lines))
    for index in range(last + 1, closed):
        if not rules[index] and is_headline(lines[index]) and _names_issuer(lines[index], words):
            rules[index] = "clean.sign_off"
    signed = last < closed and bool(without_ends(lines[last], words)[1])
    dated = (signed and is_dateline(line, words, alone=True) for line in lines[last + 1 : closed])
    tail = next((index for index, own in enumerate(dated, last + 1) if rules[index] or (signed and not own)), closed)
    for index in range(tail, closed):
        if not rules[index] and (is_headline(lines[index]) or _is_cut(lines[index])):
            rules[index] = "clean.tail"


def _closed(lines: Sequence[Line], rules: Rules, bodies: Sequence[bool], words: Words) -> int:
    """Where the article is over: at the form for comments, or at the names of its makers with little behind them."""
    told = list(accumulate((len(line.text) if body else 0 for line, body in zip(lines, bodies, strict=True)), initial=0))
    for index, line in enumerate(lines):
        if told[index] and line.lower.strip(EDGES) in words.closers:
            return index
        if rules[index] and told[index] and (told[-1] - told[index]) * _REST <= told[index] and _names_makers(line, rules[index], words):
            return index
    return len(lines)


def _names_makers(line: Line, rule: str | None, words: Words) -> bool:
    """Whether a line says who wrote or edited an article: "Editor: …", "(Reporting by …)"."""
    if rule not in ("clean.label", "clean.furniture", "clean.byline", "clean.sign_off", "clean.copyright"):
        return False
    named = line.lower.lstrip(EDGES)
    return rule == "clean.copyright" or any(begins(named, maker) for maker in words.makers)
