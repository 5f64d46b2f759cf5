"""Words of a page, marked where they are in another language."""

import re
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup

from digest.tell.escape import safe

_TAG = re.compile(r"<[^>]*>")
_QUOTED = re.compile(r"<q\b[^>]*>([^<]*)</q>")
_MARKED = re.compile(r'“?<span lang="[^"]*">“?([^<]* [^<]*?)”?</span>”?')


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line; `lang` where they are not in the page's language, `marked` where only some of them are not."""

    text: str
    lang: str | None = None
    marked: Markup | None = None

    @property
    def html(self) -> Markup:
        """The words as HTML; an element costs time in every later stage, so only another language gets one."""
        if self.marked is not None:
            return self.marked
        return Markup(f'<span lang="{self.lang}">{safe(self.text)}</span>') if self.lang else safe(self.text)


def piece_of(said: Markup) -> Piece:
    """A sentence with what is marked in it."""
    return Piece(plain(said), marked=said)


def plain(said: Markup) -> str:
    """A sentence without its tags; what is quoted, and names of several words marked as of another language, stand in quotation marks."""
    return unescape(_TAG.sub("", _MARKED.sub(r"“\1”", _QUOTED.sub(r"“\1”", str(said)))))  # markup would escape what is put into it
