"""What may be typed behind `add`."""

import argparse
from pathlib import Path

from digest.edtf import parsed
from digest.heads.given import address_in
from digest.model import printable

# What can be said of a single article only.
OF_ONE = ("url", "outlet", "date", "name")


def arguments_of_add(command: argparse.ArgumentParser) -> None:
    """The arguments that only `add` has."""
    command.add_argument("files", type=Path, nargs="+", metavar="FILE", help="an article's file, or a folder of articles")
    command.add_argument("--url", type=web_address, help="where it appeared, if its file does not say so; of a single FILE")
    command.add_argument("--outlet", type=line, metavar="NAME", help="who published it, if its file does not say so; of a single FILE")
    command.add_argument("--date", type=day, metavar="DAY", help="the day of publication, as 2024-03-12; of a single FILE")
    command.add_argument("--name", type=article_name, help="its name for ever, without extension; of a single FILE")
    command.add_argument("--anyway", action="store_true", help="take also what is there already")
    command.add_argument("--dry-run", action="store_true", help="only show what is read, and what would be refused")


def web_address(text: str) -> str:
    """The address that `--url` gives."""
    if address_in(text) != text:
        raise argparse.ArgumentTypeError(f"{text}: give the article's own address, beginning with https://")
    return text


def line(text: str) -> str:
    """The name that `--outlet` gives."""
    if not text.strip() or printable(text) != text:
        raise argparse.ArgumentTypeError(f"{text}: give a name on one line")
    return " ".join(text.split())


def day(text: str) -> str:
    """The day that `--date` gives."""
    period = parsed(text)
    if period is None or not period.has_days or period.begin != period.end:
        raise argparse.ArgumentTypeError(f"{text}: give a day of the calendar, as 2024-03-12")
    return text


def article_name(text: str) -> str:
    """The name that `--name` gives."""
    from digest.intake.stems import wrong_with  # noqa: PLC0415 - who asks for another command need not wait for what makes pages

    if wrong := wrong_with(text):
        raise argparse.ArgumentTypeError(f"{text}: {wrong}; give a name such as 2024-03-12-ties")
    return text
