"""What a build said, written for who looks at a run of a workflow."""

import contextlib
import logging
import re
from collections.abc import Iterator
from pathlib import Path

from digest.whole import naming

_ALL = "mkdocs"  # the logger of MkDocs
_OURS = "mkdocs.hooks"  # the one of our events, which also tells what is no error
_WELL = "Every article could be used, and nothing else was noticed."


class Heard(logging.Handler):
    """Keeps warnings and errors of a build, and what we have an editor know."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what was said once."""
        said = record.getMessage()
        if (record.levelno >= logging.WARNING or record.name == _OURS) and said not in self.told:
            self.told.append(said)


@contextlib.contextmanager
def summed_up(file: Path | None) -> Iterator[None]:
    """Add to a file, as Markdown, what a build says meanwhile."""
    heard = Heard()
    logging.getLogger(_ALL).addHandler(heard)
    try:
        yield
    finally:
        logging.getLogger(_ALL).removeHandler(heard)
    if file:
        with naming(file), file.open("a", encoding="utf-8") as sink:
            sink.write(summary(heard.told))


def summary(told: list[str]) -> str:
    """What was said, as it was said: a text of others is no Markdown."""
    said = "\n".join(told)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", said)), default=0))
    return f"## The build\n\n{fence}text\n{said}\n{fence}\n\n" if told else f"## The build\n\n{_WELL}\n\n"
