"""What stands above an article's text: rubric, headline, byline."""

import re
from collections.abc import Sequence

from digest.clean.datelines import is_dateline
from digest.clean.furniture import is_body
from digest.clean.lines import Line
from digest.clean.prefix import find_prefix
from digest.clean.words import Words, credit_in, picture_in

# A line longer than this is no headline.
_LONGEST = 200
_MOST_WORDS = 40
# A byline is no longer.
_BYLINE = 70
_BYLINE_WORDS = 5
_STANDING = re.compile(r"[.:;,…]$|[.,][\"”']$|[\"”'][.,]$")
# "Siaran Pers Nomor 45/2024"
_NUMBERED = re.compile(r"\d[\d/.-]*$")
_INITIALISM = re.compile(r"(?:[A-Z]\.){2}$")


def find_head(lines: Sequence[Line], rules: list[str | None], words: Words) -> int | None:
    """The index of the printed headline, or nothing; the rubrics and bylines around it are given their rules."""
    head = _head(lines, rules, words)
    datelines = {index for index in head if is_dateline(lines[index], words, alone=True)}
    titles = [index for index in head if index not in datelines and is_title(lines[index], words)]
    title = next((index for index in titles if not _is_rubric(lines[index], words)), None)
    if title is None or not any(not rule for rule in rules[title + 1 :]):
        return None
    if any(index < title and index not in datelines and index not in titles and not _is_rubric(lines[index], words) for index in head):
        return None
    for index in head:
        if index < title and index not in datelines:
            rules[index] = "clean.rubric"
        elif index > title and _is_byline(lines, index, words):
            rules[index] = "clean.byline"
    return title


def _head(lines: Sequence[Line], rules: Sequence[str | None], words: Words) -> list[int]:
    """The lines before the first paragraph."""
    head: list[int] = []
    for index, line in enumerate(lines):
        if rules[index]:
            continue
        if is_body(line) or len(line.text) > _LONGEST or find_prefix(line, words):
            break
        head.append(index)
    return head


def is_title(line: Line, words: Words) -> bool:
    """Whether a line reads like a printed headline."""
    if not 1 < len(line.text.split()) <= _MOST_WORDS or len(line.text) > _LONGEST:
        return False
    if _STANDING.search(line.text) and not _INITIALISM.search(line.text):
        return False
    if line.text.startswith(("|", "-", "•", "*")) or find_prefix(line, words):
        return False
    return not credit_in(line.text, words) and not picture_in(line.text, words)


def _is_rubric(line: Line, words: Words) -> bool:
    if line.lower in words.rubrics or " " not in line.text:
        return True
    return bool(_NUMBERED.search(line.text)) and any(line.lower.startswith(rubric + " ") for rubric in words.rubrics if " " in rubric)


def _is_byline(lines: Sequence[Line], index: int, words: Words) -> bool:
    line = lines[index]
    if len(line.text) > _BYLINE or line.text.endswith((".", "?", "!", ":")) or any(map(str.isdigit, line.text)):
        return False
    opener = next((opener for opener in words.bylines if line.lower.startswith((opener + " ", opener + ":"))), None)
    if opener:
        return line.text[len(opener) :].lstrip(" :")[:1].isupper()
    beside = [lines[other] for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    names = line.text.replace("|", " ").replace("-", " ").split()
    if len(names) > _BYLINE_WORDS or not all(name[0].isupper() for name in names):
        return False
    return any(is_dateline(other, words, alone=False) for other in beside)
