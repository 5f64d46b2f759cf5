"""Articles as they come by accident or ill will: spoiled texts, heads, web pages, bytes in any encoding, file names."""

import codecs
import unicodedata
from collections.abc import Callable, Sequence
from random import Random

from tools.fuzz.words import LETTERS, MARKS, MARKUP, NUMBERS, QUOTATION, SPACES, Words, articles, date, part, sentence

ENCODINGS = (
    "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1251", "cp1258", "koi8-r", "gb18030",
    "shift_jis", "big5", "euc-kr", "iso2022_jp", "utf-7", "hz", "cp437", "mac-roman", "iso8859-9", "cp037", "ascii", "punycode",
)  # fmt: skip
MARKS_OF_ORDER = (
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\xef\xbb", b"PK\x03\x04", b"%PDF-1.4",
    b"\x1f\x8b",
)  # fmt: skip
KEYS = (
    "title", "Title", "TITLE", "url", "URL", "outlet", "date", "Date", "source", "Source", "language", "lang", "id", "tags", "x y", "",
    "#", "?",
)  # fmt: skip
VALUES = (
    "", "null", "true", "[1, 2", "{a: b}", "- x", "'", '"', "|", ">", "&a *a", "!!python/object:os.system x", "2023-02-30",
    "2023-08-20", "20 Aug 2023", "https://example.org/a", "javascript:alert(1)", "file:///etc/passwd", "en", "id", "xx", "a: b: c",
    "\t", "\u2028", "<b>", "x" * 3000,
)  # fmt: skip
RULERS = ("---", "---", "---", "--- ", "----", "+++", "***", "...", "—", "\ufeff---")
TAGS = (
    "<p>", "</p>", "<div>", "</div>", "<h1>", "</h1>", "<br>", "<br/", "<a href='x'>", "</a>", "<img src=x onerror=alert(1)>",
    "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<meta property='og:title' content='", "'>",
    "<time datetime='2023-08-20'>", "<nav>", "<li>", "<figcaption>", "<table><tr><td>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml ?>",
    "<!DOCTYPE html>", "<", ">", "</", "< p >", "<p", "<svg/onload=alert(1)>", "<textarea>",
)  # fmt: skip
ENTITIES = (
    "&nbsp;", "&amp;amp;", "&#0;", "&#1114112;", "&#xD800;", "&#x80;", "&#99999999999;", "&quot", "&;", "&#;", "&rsquo;",
    "&NotEqualTilde;", "&zwj;",
)  # fmt: skip
STEMS = (
    "a", "berita 1", "-n", "--help", "..", "...x", "a.b.c", "a.en", "CON", "nul", "index", "x#y?z", "a%2e%2e", "100%", "{{ x }}", "<b>",
    "'\"", "$(ls)", "é", "e\u0301", "北京", "👍", "\u202etxt", "\u200b", "a\nb", "\x1b[31mmerah", "\x07", "tab\tx", "A",
    "kunjungan-presiden", "a" * 200, "é" * 120, "a\\b", "*", "~", "a;b", "İ",
)  # fmt: skip
SUFFIXES = (".txt", ".txt", ".txt", ".md", ".html", ".htm", ".TXT", ".Txt", ".toml", ".en.txt", ".pdf", "", ".txt.txt")

Change = Callable[[Random, str], str]


def bytes_of(chance: Random, text: str) -> bytes:
    """A text in an encoding, often with bytes that do not belong there."""
    data = text.encode(chance.choice(ENCODINGS), errors="replace" if chance.random() < 0.7 else "ignore")
    for _ in range(chance.choice((0, 0, 0, 1, 2, 5))):
        at = chance.randint(0, len(data))
        data = (
            data[:at]
            + chance.choice((b"\x00", b"\xff", b"\xc3", b"\xe2\x80", b"\xf0\x9f", b"\x1b$B", b"\x80", bytes([chance.randrange(256)])))
            + data[at:]
        )
    if chance.random() < 0.15:
        data = chance.choice(MARKS_OF_ORDER) + data
    return data[: chance.randint(0, len(data))] if chance.random() < 0.15 else data


def any_bytes(chance: Random) -> bytes:
    """Bytes that mean nothing, few or many different ones."""
    alphabet = chance.choice(
        (bytes(range(256)), bytes(range(32, 127)) + b"\n", b"\x00a", b"\xc3\xa9 \n", bytes(range(128, 256)), codecs.BOM_UTF16_LE + b"a\x00")
    )
    return bytes(chance.choices(alphabet, k=chance.choice((0, 1, 2, 3, 4, 50, 400, 3000))))


def spoiled(chance: Random, text: str) -> str:
    """A text after a few accidents."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        text = chance.choice(CHANGES)(chance, text)
    return text[:60_000]


def without_some(chance: Random, text: str) -> str:
    """Letters are missing here and there."""
    share = chance.choice((0.002, 0.02, 0.2))
    return "".join(char for char in text if chance.random() > share)


def with_some_twice(chance: Random, text: str) -> str:
    """Letters, and a stretch, stand there twice."""
    start, end = stretch(chance, text)
    doubled = "".join(char * 2 if chance.random() < 0.01 else char for char in text)
    return doubled[:end] + text[start:end] * chance.choice((1, 2, 9))


def with_junk(chance: Random, text: str) -> str:
    """Signs of all kinds stand between the letters."""
    junk = (*MARKS, *QUOTATION, *SPACES, *LETTERS, *MARKUP, *NUMBERS)
    share = chance.choice((0.002, 0.02, 0.1))
    return "".join(char + chance.choice(junk) if chance.random() < share else char for char in text)


def shuffled(chance: Random, text: str) -> str:
    """Lines, or sentences, or words in another order."""
    between = chance.choice(("\n", ". ", " ", ", "))
    parts = text.split(between)
    chance.shuffle(parts)
    return between.join(parts)


def in_other_case(chance: Random, text: str) -> str:
    """All, or a stretch, in another case."""
    start, end = stretch(chance, text) if chance.random() < 0.5 else (0, len(text))
    change: Callable[[str], str] = chance.choice((str.upper, str.lower, str.title, str.swapcase, str.capitalize))
    return text[:start] + change(text[start:end]) + text[end:]


def in_other_form(chance: Random, text: str) -> str:
    """Composed, decomposed or compatible letters."""
    return unicodedata.normalize(chance.choice(("NFC", "NFD", "NFKC", "NFKD")), text)


def with_other_signs(chance: Random, text: str) -> str:
    """One sign becomes another throughout."""
    old = chance.choice((" ", ".", ",", "\n", "“", "”", '"', "-", ":", *"0123456789"))
    return text.replace(old, chance.choice((*MARKS, *QUOTATION, *SPACES, *NUMBERS)))


def cut(chance: Random, text: str) -> str:
    """A stretch of it only, or all but a stretch."""
    start, end = stretch(chance, text)
    return text[start:end] if chance.random() < 0.5 else text[:start] + text[end:]


def spliced(chance: Random, text: str) -> str:
    """The beginning of one article and the end of another."""
    other = chance.choice(articles())
    return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]


CHANGES: Sequence[Change] = (
    without_some, with_some_twice, with_junk, shuffled, in_other_case, in_other_form, with_other_signs, cut, spliced,
)  # fmt: skip


def stretch(chance: Random, text: str) -> tuple[int, int]:
    """Two offsets into a text, the smaller first."""
    one, other = chance.randint(0, len(text)), chance.randint(0, len(text))
    return min(one, other), max(one, other)


def with_head(chance: Random, text: str, words: Words) -> str:
    """A text between or under lines that tell its title, address, outlet and date, in any form."""
    lines = [
        f"{chance.choice(KEYS)}{chance.choice((': ', ':', ' = ', ' '))}{head_value(chance, words)}" for _ in range(chance.randint(0, 6))
    ]
    ruled = chance.random() < 0.7
    head = [chance.choice(RULERS), *lines, chance.choice((*RULERS, ""))] if ruled else lines
    pieces = ["\n".join(head), text]
    if chance.random() < 0.2:
        pieces.reverse()
    return chance.choice(("\n", "\n\n", "\r\n", "")).join(pieces)


def head_value(chance: Random, words: Words) -> str:
    """What may stand behind a key."""
    return chance.choice((chance.choice(VALUES), date(chance, words), sentence(chance, words), chance.choice(NUMBERS)))


def web_page(chance: Random, text: str, words: Words) -> str:
    """A text in HTML, more or less."""
    pieces = []
    for paragraph in text.split("\n"):
        pieces += [chance.choice(TAGS) if chance.random() < 0.4 else "<p>", with_entities(chance, paragraph)]
        pieces.append("</p>" if chance.random() < 0.7 else chance.choice(TAGS) + part(chance, words))
    title = sentence(chance, words)
    head = f"<html><head><title>{title}</title><meta property='og:title' content='{title}'><script>var a = '{title}';</script></head><body>"
    return (head if chance.random() < 0.6 else "") + "\n".join(pieces)


def with_entities(chance: Random, text: str) -> str:
    """A text with entities, known and unknown, in place of some spaces."""
    return "".join(chance.choice(ENTITIES) if char == " " and chance.random() < 0.05 else char for char in text)


def file_name(chance: Random) -> bytes:
    """The name of a file, printable or not; some are no UTF-8."""
    stem = chance.choice(STEMS) if chance.random() < 0.6 else "".join(chance.choices((*STEMS[:12], *MARKS, *LETTERS, " "), k=3))
    data = stem.encode(errors="replace") + chance.choice((b"", b"", b"", b"\xff", b"\xc3"))
    suffix = chance.choice(SUFFIXES).encode()
    name = data.replace(b"/", b"_").replace(b"\x00", b"_")[: 250 - len(suffix)] + suffix
    return name if name.strip(b".") else name + b"a"
