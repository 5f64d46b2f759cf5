"""What stands above an article's text: rubric, headline, byline."""

import re
from collections.abc import Sequence

from digest.clean.datelines import is_dateline
from digest.clean.furniture import is_body
from digest.clean.lines import Line
from digest.clean.prefix import find_prefix
from digest.clean.words import Words, credit_in, picture_in, signed_in

# A line longer than this is no headline.
_LONGEST = 200
_MOST_WORDS = 40
# A byline is no longer.
_BYLINE = 70
# No more lines stand above an article.
_MOST_LINES = 60
_BYLINE_WORDS = 5
_RUBRIC_WORDS = 5
_NAME_WORDS = 3
_STEP_WORDS = 2
_STEP = re.compile(r"\s[/|>»›•·]\s")
_READING_TIME = 30
_ISSUER_WORDS = 7
_WORD = re.compile(r"[^\W_]+")
_STANDING = re.compile(r"[.:;,…]$|[.,][\"”']$|[\"”'][.,]$")
# "Siaran Pers Nomor 45/2024"
_NUMBERED = re.compile(r"\d[\d/.-]*$")
_INITIALISM = re.compile(r"(?:[A-Z]\.){2}$")


def find_head(lines: Sequence[Line], rules: list[str | None], words: Words) -> int | None:
    """The index of the printed headline, or nothing; the rubrics and bylines around it are given their rules."""
    head = _head(lines, rules, words)
    datelines = {index for index in head if is_dateline(lines[index], words, alone=True)}
    titles = [index for index in head if index not in datelines and is_title(lines[index], words)]
    title = next((index for index in titles if not _is_rubric(lines[index], words) and not _is_issuer(lines, index, titles, words)), None)
    if title is None or not any(not rule for rule in rules[title + 1 :]):
        return None
    above = [index for index in head if index < title and index not in datelines]
    captions = {index for index in above if _is_caption(lines[index], words)}
    if any(index not in titles and index not in captions and not _is_rubric(lines[index], words) for index in above):
        return None
    for index in head:
        if index < title and index not in datelines and index not in captions:
            rules[index] = "clean.rubric"
        elif index > title and index not in datelines and (_is_byline(lines, index, words) or _is_reading_time(lines[index], words)):
            rules[index] = "clean.byline"
    return title


def _head(lines: Sequence[Line], rules: Sequence[str | None], words: Words) -> list[int]:
    """The lines before the first paragraph."""
    head: list[int] = []
    for index, line in enumerate(lines):
        if rules[index]:
            continue
        if find_prefix(line, words) or (not _is_caption(line, words) and (is_body(line) or len(line.text) > _LONGEST)):
            break
        head.append(index)
        if len(head) == _MOST_LINES:
            break
    return head


def is_title(line: Line, words: Words) -> bool:
    """Whether a line reads like a printed headline."""
    if not 1 < len(line.text.split()) <= _MOST_WORDS or len(line.text) > _LONGEST:
        return False
    if _STANDING.search(line.text) and not _INITIALISM.search(line.text):
        return False
    if line.text.startswith(("|", "-", "•", "*")) or find_prefix(line, words):
        return False
    return not _is_caption(line, words)


def _is_caption(line: Line, words: Words) -> bool:
    """Whether a line names who took a picture, or numbers it."""
    return bool(credit_in(line.text, words) or picture_in(line.text, words) or signed_in(line.text))


def _is_rubric(line: Line, words: Words) -> bool:
    if line.lower in words.rubrics or " " not in line.text or _is_trail(line.text):
        return True
    if line.text.split(maxsplit=1)[0].strip(".:") in words.numbered and any(map(str.isdigit, line.text)):
        return True
    parts = _WORD.findall(line.lower)
    if len(parts) <= _RUBRIC_WORDS and all(part in words.rubrics for part in parts):
        return True
    return bool(_NUMBERED.search(line.text)) and any(line.lower.startswith(rubric + " ") for rubric in words.rubrics if " " in rubric)


def _is_trail(text: str) -> bool:
    """Whether a line is the way to an article: "Business / Energy"."""
    steps = _STEP.split(text)
    return len(steps) > 1 and all(len(step.split()) <= _STEP_WORDS and step[:1].isupper() and step.isprintable() for step in steps)


def _is_reading_time(line: Line, words: Words) -> bool:
    """ "5 min read", "waktu baca 6 menit"."""
    if len(line.text) > _READING_TIME or not any(map(str.isdigit, line.text)):
        return False
    others = [word for word in _WORD.findall(line.lower) if not word.isdigit()]
    return len(others) > 1 and all(word in words.dateline and word not in words.months for word in others)


def _is_issuer(lines: Sequence[Line], index: int, titles: Sequence[int], words: Words) -> bool:
    """Whether a line names the office that issues the text, above a longer headline."""
    line = lines[index]
    parts = line.text.split()
    if len(parts) > _ISSUER_WORDS or not all(part[0].isupper() or part.lower() in words.function_words for part in parts):
        return False
    if not any(line.lower.startswith(issuer + " ") or line.lower.endswith((" " + issuer, issuer)) for issuer in words.issuers):
        return False
    return any(index < other and len(lines[other].text.split()) > len(parts) + 1 for other in titles)


def _is_byline(lines: Sequence[Line], index: int, words: Words) -> bool:
    line = lines[index]
    if len(line.text) > _BYLINE or line.text.endswith((".", "?", "!", ":")) or any(map(str.isdigit, line.text)):
        return False
    opener = next((opener for opener in words.bylines if line.lower.startswith((opener + " ", opener + ":"))), None)
    if opener:
        return line.text[len(opener) :].lstrip(" :")[:1].isupper()
    names = line.text.replace("|", " ").replace("-", " ").split()
    near = (index - 1, index + 1, index + 2) if len(names) <= _NAME_WORDS else (index - 1, index + 1)
    beside = [lines[other] for other in near if 0 <= other < len(lines)]
    if len(names) > _BYLINE_WORDS or not all(any(map(str.isupper, name)) for name in names):
        return False
    return any(is_dateline(other, words, alone=False) for other in beside)
