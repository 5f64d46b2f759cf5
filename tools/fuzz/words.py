"""Sentences of what a language's tables know: every category of its lexicon, names, dates, numbers, and what breaks them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from digest.gazetteer import people_names, places
from digest.languages import Language, load
from digest.languages.patterns import expanded

ROOT = Path(__file__).resolve().parent.parent.parent
ARTICLES = (ROOT / "evaluation" / "published", ROOT / "evaluation" / "articles")

MARKS = (
    ",", ",", ".", ".", ";", ":", "-", "–", "/", "(", ")", "[", "]", "...", "?", "!", "|", "•", "=", "+", "*", "#", "%", "&", "'", "\\",
)  # fmt: skip
QUOTATION = ("“", "”", '"', '"', "‘", "’", "«", "»", "„", "`", "″")
SPACES = (
    " ", " ", " ", " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u200b", "\u2028", "\u3000", "\ufeff", "\u00ad",
    "",
)  # fmt: skip
LETTERS = (
    "İ", "ẞ", "ß", "ŉ", "ǰ", "ﬁ", "Ǆ", "é", "e\u0301", "\u0301", "Đ", "Қ", "北京", "Токаев", "شرم", "\u202eabc", "\u2066", "👍🏽", "𝔘", "½",
    "²", "٣", "Ⅳ", "①", "º", "\U000e0041", "\ufffd", "\u0085", "\x0b", "\x0c", "\x1c",
)  # fmt: skip
MARKUP = (
    "<p>", "</p>", "<b>", "<!--", "-->", "<script>alert(1)</script>", "&nbsp;", "&#0;", "&#x110000;", "&amp", "&lt;b&gt;", "**", "__",
    "~~", "[a](b)", "![x](y)", "{{ 7*7 }}", "{% raw %}", "{: .a }", "[^1]: ", "| a | b |", "$x$", "```", "# ", "> ", "1. ", "- ", "---",
    "https://example.org/a?b=c", "www.example.org", "a@example.org", "{count}", "%s", "%(x)d", "\\n", "\\1", "{0}", "]]>", "<![CDATA[",
)  # fmt: skip
NUMBERS = (
    "0", "00", "1", "2", "3", "7", "12", "30", "31", "32", "99", "100", "1990", "2023", "2025", "9999", "10000", "99999999999999999999",
    "1.5", "1,5", "1.000", "1,000", "1.000.000,50", "1 000 000", "0,0", "-5", "+7", "1e9", "½", "2½", "1/2", "3-6", "3–6", "1992-2023",
    "10.", "XIV", "1st", "ke-31", "US$2,5", "$5", "€ 5", "Rp1.000", "5%", "12.5", "1..5", "1,,5", "24/7", "08:30", "1" * 40,
)  # fmt: skip
DATES = (
    "{day} {month} {year}", "{day}-{later} {month} {year}", "{day} {month} - {later} {month2} {year}", "{month} {day}, {year}",
    "{month} {year}", "{month}-{month2} {year}", "{month} {year}-{month2} {year2}", "{month} {day}-{later}", "{day}/{number}/{year}",
    "({day}/{number})", "{year}-{number}-{day}", "{year}-{number}", "{year}/{year2}", "{year}-{year2}", "{year}s", "{day} {month}",
    "{month}", "{year}", "{month}, {month2} {year}", "{day}, {later} {month} {year}", "{month} {day}th", "Q{number} {year}",
    "{month} {day} – {month2} {later}, {year}",
)  # fmt: skip
DAYS = ("0", "1", "01", "3", "9", "15", "28", "29", "30", "31", "32")
YEARS = ("0", "1", "99", "1000", "1582", "1900", "1992", "2000", "2019", "2023", "2024", "2025", "2100", "9999", "10000", "20233")


@dataclass(frozen=True, slots=True)
class Words:
    """What sentences of a language are made of: its phrases by category, and the words between them."""

    language: Language
    phrases: dict[str, tuple[str, ...]]
    between: tuple[str, ...]


@cache
def words_of(code: str) -> Words:
    """Every phrase of every category of a language, with its choices spelled out."""
    language = load(code)
    phrases: dict[str, tuple[str, ...]] = {}
    for table in language.tables.values():
        for key in ("lexicon", "lexicon_cased"):
            for category, entries in table.get(key, {}).items():
                forms = [spelled for listed in entries.values() for form in listed for spelled in expanded(form)]
                phrases[category] = (*phrases.get(category, ()), *forms)
    known = {category: forms for category, forms in phrases.items() if forms}
    return Words(language, known, language.words("language", "function_words"))


@cache
def names() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Given names, family names and places, each in one order."""
    people = people_names()
    return tuple(sorted(people.given)), tuple(sorted(people.family)), tuple(sorted(places()))


@cache
def articles() -> tuple[str, ...]:
    """The texts of the articles that are shipped."""
    return tuple(path.read_text(encoding="utf-8") for folder in ARTICLES for path in sorted(folder.glob("*.txt")))


def phrase(chance: Random, words: Words) -> str:
    """A phrase of a category; small categories come as often as large ones."""
    return chance.choice(words.phrases[chance.choice(tuple(words.phrases))])


def name(chance: Random) -> str:
    """A person's or a place's name."""
    given, family, towns = names()
    return chance.choice(
        (f"{chance.choice(given)} {chance.choice(family)}", chance.choice(towns), chance.choice(family), "A. B. " + chance.choice(family))
    )


def date(chance: Random, words: Words) -> str:
    """A date in one of many forms, possible or not."""
    if chance.random() < 0.4:
        return period(chance, words)
    months = words.phrases.get("date_month", ("5",))
    return chance.choice(DATES).format(
        day=chance.choice(DAYS), later=chance.choice(DAYS), month=chance.choice(months), month2=chance.choice(months),
        year=chance.choice(YEARS), year2=chance.choice(YEARS), number=chance.choice(DAYS),
    )  # fmt: skip


def period(chance: Random, words: Words) -> str:
    """A stretch of time, or a date that leans on another one, in words: "first half of 2025", if chance will have it."""
    told = [category for category in words.phrases if category.startswith("date_")]
    pieces = [chance.choice(words.phrases[category]) for category in chance.choices(told, k=chance.choice((1, 2, 2, 3)))]
    pieces += [chance.choice((chance.choice(YEARS), chance.choice(DAYS), chance.choice(words.between)))]
    chance.shuffle(pieces)
    return chance.choice((" ", " ", f" {chance.choice(words.between)} ")).join(pieces)


def part(chance: Random, words: Words) -> str:
    """One piece of a sentence."""
    makers: Sequence[tuple[int, Callable[[], str]]] = (
        (40, lambda: phrase(chance, words)),
        (15, lambda: chance.choice(words.between)),
        (10, lambda: name(chance)),
        (8, lambda: date(chance, words)),
        (8, lambda: chance.choice(NUMBERS)),
        (6, lambda: chance.choice(MARKS)),
        (5, lambda: chance.choice(QUOTATION)),
        (3, lambda: chance.choice(LETTERS)),
        (3, lambda: chance.choice(MARKUP)),
    )
    return chance.choices([maker for _, maker in makers], [weight for weight, _ in makers])[0]()


def sentence(chance: Random, words: Words) -> str:
    """Pieces in any order, as a sentence or nearly one."""
    pieces = [part(chance, words) for _ in range(chance.randint(1, 18))]
    text = "".join(piece + (chance.choice(SPACES) if chance.random() < 0.1 else " ") for piece in pieces).strip()
    if chance.random() < 0.8:
        text = text[:1].upper() + text[1:]
    return text + chance.choice((".", ".", ".", "", "?", "!", ":", '."', ".”", " (Ant)"))


def swapped(chance: Random, printed: str, words: Words) -> str:
    """A printed sentence with some of its phrases replaced by others of their category, and some of its numbers."""
    hits = words.language.lexicon.find(printed)
    found = sorted(hit for category in words.phrases for hit in hits.all(category))
    parts, at = [], 0
    for hit in found:
        if hit.start >= at and chance.random() < 0.5:
            dated = hit.category.startswith("date_") and chance.random() < 0.5
            parts += [printed[at : hit.start], date(chance, words) if dated else chance.choice(words.phrases[hit.category])]
            at = hit.end
    text = "".join((*parts, printed[at:]))
    return "".join(chance.choice(NUMBERS) if char.isdigit() and chance.random() < 0.05 else char for char in text)


def printed_line(chance: Random) -> str:
    """A line of a shipped article."""
    lines = [line for line in chance.choice(articles()).splitlines() if line.strip()]
    return chance.choice(lines)


def text(chance: Random, words: Words) -> str:
    """An article of such sentences, some of them close to printed ones."""
    share = chance.random()
    paragraphs = []
    for _ in range(chance.randint(1, 12)):
        if chance.random() < share:
            paragraphs.append(swapped(chance, printed_line(chance), words))
        else:
            paragraphs.append(" ".join(sentence(chance, words) for _ in range(chance.randint(1, 4))))
    return chance.choice(("\n\n", "\n\n", "\n", " ", "\r\n")).join(paragraphs)


def monotonous(chance: Random, words: Words, longest: int) -> str:
    """One thing, or a few, again and again."""
    unit = "".join(part(chance, words) + chance.choice(SPACES) for _ in range(chance.choice((1, 1, 1, 2, 3)))) or "a"
    lead = chance.choice(("", printed_line(chance) + "\n\n"))
    return lead + unit * (chance.randint(500, longest) // len(unit) + 1)
