"""What stands above an article's text: rubric, headline, byline."""

import re
from collections.abc import Sequence

from digest.clean.datelines import CLOCK, is_dateline
from digest.clean.echo import Echo
from digest.clean.lines import Line
from digest.clean.prefix import find_prefix
from digest.clean.shapes import SENTENCES, is_body, is_name
from digest.clean.words import Words, credit_in, picture_in, signed_in

# A line longer than this is no headline.
_LONGEST = 200
_MOST_WORDS = 40
# A line with a dash is the site's name and what it says of itself up to this length, and the beginning of the text beyond.
_SLOGAN = 60
# A byline is no longer.
_BYLINE = 70
# No more lines stand above an article.
_MOST_LINES = 60
_BYLINE_WORDS = 5
_RUBRIC_WORDS = 5
_NAME_WORDS = 3
_DASHES = "-–— "
_STEP_WORDS = 2
_STEP = re.compile(r"\s[/|>»›•·]\s")
_READING_TIME = 30
_ISSUER_WORDS = 7
_WORD = re.compile(r"[^\W_]+")
_STANDING = re.compile(r"[.:;,…–—-]$|[.,][\"”']$|[\"”'][.,]$")
# "Siaran Pers Nomor 45/2024"
_NUMBERED = re.compile(r"\d[\d/.-]*$")
_INITIALISM = re.compile(r"(?:[A-Z]\.){2}$")


def find_head(lines: Sequence[Line], rules: list[str | None], words: Words) -> int | None:
    """The index of the printed headline, or nothing; the rubrics and bylines around it are given their rules."""
    for index in _head(lines, rules, words):
        if _is_signature(lines[index], words):
            rules[index] = "clean.byline"
    head = _head(lines, rules, words)
    datelines = {index for index in head if is_dateline(lines[index], words, alone=True)}
    titles = [index for index in head if index not in datelines and is_title(lines[index], words)]
    likely = [index for index in titles if not _is_rubric(lines[index], words) and not _is_issuer(lines, index, titles, words)]
    echo = Echo(lines, rules, words)
    title = echo.best(likely)
    if title is None or not any(not rule for rule in rules[title + 1 :]):
        return None
    above = [index for index in head if index < title and index not in datelines]
    captions = {index for index in above if _is_caption(lines[index], words)}
    apart = {index for index in above if index in captions or _is_rubric(lines[index], words) or lines[title].lower == lines[index].lower}
    sure = echo.is_headline(title)
    if not all(index in titles or index in apart or (sure and echo.is_foreign(index)) for index in above):
        return None
    for index in above:
        if index not in captions:
            rules[index] = "clean.rubric"
    _mark_bylines(lines, rules, title + 1, words)
    return title


def _mark_bylines(lines: Sequence[Line], rules: list[str | None], start: int, words: Words) -> None:
    """Who wrote an article, and how long it takes to read, below the headline or below what leads into the text."""
    bodies = 0
    for index in range(start, min(len(lines), start + _MOST_LINES)):
        if rules[index] or is_dateline(lines[index], words, alone=True):
            continue
        if _is_byline(lines, rules, index, words) or _is_reading_time(lines[index], words):
            rules[index] = "clean.byline"
        bodies += is_body(lines[index], words)
        if bodies > 1 or find_prefix(lines[index], words):
            return


def _head(lines: Sequence[Line], rules: Sequence[str | None], words: Words) -> list[int]:
    """The lines before the first paragraph."""
    head: list[int] = []
    for index, line in enumerate(lines):
        if rules[index]:
            continue
        begun = (is_body(line, words) and not _asks(line)) or len(line.text) > _LONGEST
        if (begun and not _is_caption(line, words)) or (len(line.text) > _SLOGAN and find_prefix(line, words)):
            break
        head.append(index)
        if len(head) == _MOST_LINES:
            break
    return head


def _asks(line: Line) -> bool:
    """Whether a line is one question, as long headlines are, too."""
    return line.text.endswith(("?", "!")) and not SENTENCES.search(line.text)


_BETWEEN = re.compile(r" [-\u2013\u2014] ")


def is_title(line: Line, words: Words) -> bool:
    """Whether a line reads like a printed headline."""
    if not 1 < len(line.text.split()) <= _MOST_WORDS or len(line.text) > _LONGEST:
        return False
    if _STANDING.search(line.text) and not _INITIALISM.search(line.text):
        return False
    if line.text.startswith(("|", "-", "•", "*")) or find_prefix(line, words):
        return False
    return not _is_caption(line, words)


def _is_signature(line: Line, words: Words) -> bool:
    """Whether a line is surely who wrote an article: "Laporan Wartawan Harian Contoh, Rina Wulandari", "By Rina Wulandari"."""
    opener = _opener(line, words)
    rest = line.text.lstrip(_DASHES)[len(opener) :].lstrip(" :") if opener else ""
    name = _BETWEEN.split(rest)[0].rstrip(".:")  # "By Rina Wulandari - Harian Contoh:"
    return bool(rest) and (is_name(name) or rest.lower().startswith(tuple(each + " " for each in words.bylines)))


def _opener(line: Line, words: Words) -> str | None:
    lower = line.lower.lstrip(_DASHES)
    return next((opener for opener in words.bylines if lower.startswith((opener + " ", opener + ":", opener + ","))), None)


def _is_caption(line: Line, words: Words) -> bool:
    """Whether a line names who took a picture, or numbers it."""
    return bool(credit_in(line.text, words) or picture_in(line.text, words) or signed_in(line.text, words))


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
    return len(steps) > 1 and all(len(_WORD.findall(step)) <= _STEP_WORDS and step[:1].isupper() and step.isprintable() for step in steps)


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


def _is_byline(lines: Sequence[Line], rules: Sequence[str | None], index: int, words: Words) -> bool:
    """Whether a line names the writer: by its first word, or as a name below another one or beside the date."""
    line = lines[index]
    if len(line.text) > _BYLINE or line.text.endswith(("?", "!", ":")):
        return len(line.text) <= _BYLINE and line.text.endswith(":") and _is_signature(line, words)
    opener = _opener(line, words)
    if opener and CLOCK.search(line.text):
        return False
    if opener:
        rest = line.text.lstrip(_DASHES)[len(opener) :]
        return (line.text[-1] != "." and (rest[0] == "," or rest.lstrip(" :")[:1].isupper())) or _is_signature(line, words)
    if line.text[-1] == "." or any(map(str.isdigit, line.text)):
        return False
    below = index > 0 and rules[index - 1] == "clean.byline" and is_name(line.text)
    return below or _is_dated_name(lines, index, words)


def _is_dated_name(lines: Sequence[Line], index: int, words: Words) -> bool:
    names = lines[index].text.replace("|", " ").replace("-", " ").rstrip(",").split()
    if len(names) > _BYLINE_WORDS or not all(any(map(str.isupper, name)) for name in names):
        return False
    near = (index - 1, index + 1, index + 2) if len(names) <= _NAME_WORDS else (index - 1, index + 1)
    return any(is_dateline(lines[other], words, alone=False) for other in near if 0 <= other < len(lines))
