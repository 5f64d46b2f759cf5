"""What somebody writes in a file of a digest: lines, prose, numbers and addresses."""

import re

# What is wrong with a value and what to write; nothing where all is well.
Wrong = tuple[str, str]
_MOST = 10**18  # what a figure comes to at most, in the smallest currency
_MANY = 10_000


def line(value: object, _: str, key: str) -> Wrong | None:
    """One line of text that can be seen."""
    is_line = isinstance(value, str) and value.strip() and value.isprintable()
    return None if is_line else ("not a line of text", f'write {key} = "…"')


def lines(value: object, _: str, key: str) -> Wrong | None:
    """Some lines of text, or none."""
    is_list = isinstance(value, list) and not any(line(each, "", key) for each in value)
    return None if is_list else ("not a list of lines of text", f'write {key} = ["…"]')


def prose(value: object, _: str, key: str) -> Wrong | None:
    """A text of one line or several, of any signs."""
    is_prose = isinstance(value, str) and any(sign.isprintable() and not sign.isspace() for sign in value)
    return None if is_prose else ("not a text", f'write {key} = "…"')


def count(value: object, _: str, key: str) -> Wrong | None:
    """How many years or sessions there were."""
    is_count = isinstance(value, int) and not isinstance(value, bool) and 0 < value < _MANY
    return None if is_count else ("not a whole number from 1 on", f"write {key} = 30")


def address(value: object, _: str, key: str) -> Wrong | None:
    """Where a site is."""
    if isinstance(value, str) and re.fullmatch(r"https?://[^\s/?#\"<>]+(/[^\s?#\"<>]*)?", value):
        return None
    return "not the address of a site", f'write {key} = "https://example.org/digest/"'


def contact(value: object, _: str, key: str) -> Wrong | None:
    """A mail address, or where a page is."""
    if isinstance(value, str) and re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+|https?://[^\s\"<>]+", value):
        return None
    return "neither a mail address nor the address of a page", f'write {key} = "desk@example.org", or "https://example.org/contact"'


def report(value: object, _: str, key: str) -> Wrong | None:
    """A page that takes a title and a text, as issues of GitHub do, or a mail address."""
    if isinstance(value, str) and re.fullmatch(r"mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+|https?://[^\s\"<>#]+", value):
        return None
    hint = f'write {key} = "https://github.com/OWNER/REPO/issues/new", or "mailto:desk@example.org"'
    return "neither where issues are written nor a mail address", hint


def colour(value: object, _: str, key: str) -> Wrong | None:
    """Red, green and blue in hexadecimal digits."""
    is_colour = isinstance(value, str) and re.fullmatch("#([0-9a-f]{3}|[0-9a-f]{6})", value, re.IGNORECASE)
    return None if is_colour else ("not a colour", f'write {key} = "#54395a", or "#539": red, green and blue in hexadecimal digits')


def link(value: object, _: str, key: str) -> Wrong | None:
    """Where a page is; nothing that only looks as if it were on a host."""
    host = r"[^\s/?#\"<>@\\]+"
    is_link = isinstance(value, str) and re.fullmatch(rf"https?://{host}\.{host}([/?#][^\s\"<>\\]*)?", value) and value.isprintable()
    return None if is_link else ("no web address", f'write {key} = "https://news.example/2024/03/ties"')


def amount(value: object, _: str, key: str) -> Wrong | None:
    """How much something is, as far as anybody counts."""
    is_amount = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _MOST
    return None if is_amount else ("not a number, or beyond all counting", f"write {key} = 3_000_000_000, or 2.5")
