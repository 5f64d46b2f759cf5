"""What is read from files: seeds, web pages, and the text of an article with its parts."""

from dataclasses import dataclass, field
from typing import Literal
from unicodedata import category

BlockKind = Literal["title", "dateline", "heading", "paragraph", "caption", "item", "question", "answer"]


def printable(text: str) -> str:
    """The text with an escape for each sign that a terminal would act on or no UTF-8 can hold, so that a name is only a name."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or category(each) == "Zs" else each.encode("unicode_escape").decode() for each in text)


def beginning(text: str, longest: int) -> str:
    """A text on one line, cut at a length, for a message that quotes it."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest]}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in the input that could not be used: which file, what is wrong, what to do."""

    file: str
    wrong: str
    hint: str
    where: str | None = None  # "line 3", a key, or nothing
    about: str = ""  # the sort of thing that is told, for who sorts them: "dropped"
    lines: tuple[str, ...] = ()  # of a file of an editor's: any one of these settles it

    def __str__(self) -> str:
        where = f":{self.where}" if self.where else ""
        return f"{printable(self.file + where)}: {printable(self.wrong)}\n  hint: {printable(self.hint)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Half-open character offsets into a seed's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A key of a head with its value, and where the value stands in the text."""

    key: str  # as written: "Judul"
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a file says of its article, apart from the article's text."""

    title: str | None = None
    url: str | None = None  # http or https
    outlet: str | None = None
    published: str | None = None  # "2024-03-12"
    published_at: Span | None = None  # none where an editor says it
    saved: str | None = None  # the day on which a browser saved it
    language: str | None = None  # a code of ours, or what is written where it names none
    spans: tuple[Span, ...] = ()  # in the text, where the head stands there
    problems: tuple[Problem, ...] = ()  # values that can't be used
    notices: tuple[Problem, ...] = ()  # keys that are not read


LineKind = Literal["title", "heading", "caption", "text", "apart"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """A line of a saved web page; what stands `apart` is around the article."""

    kind: LineKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """What the markup of a saved web page tells."""

    lines: tuple[PageLine, ...]
    given: tuple[Given, ...]  # of its own head
    language: str | None  # that it says it is in, which is often just its template's


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A translation as it lies beside its article."""

    language: str
    file: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """An article as it lies in the seeds folder, decoded but otherwise untouched."""

    id: str  # the file's stem: the article's name for ever
    file: str
    text: str
    encoding: str
    page: WebPage | None = None  # of a saved web page, whose text has blanks where its markup was
    head: Head = field(default_factory=Head)
    sheets: tuple[Sheet, ...] = ()
    asserted: bytes | None = None  # what lies beside it as <stem>.toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the seed that a reader sees; what no block covers is residue."""

    kind: BlockKind
    start: int
    end: int
    credit: Span | None = None  # of a caption: who took the picture
    speaker: Span | None = None  # of an answer: the label before the colon


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of one block; `start` to `end` holds no white space at its ends."""

    index: int  # into Article.sentences
    block: int  # into Article.blocks
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Residue:
    """What cleaning dropped, and the rule that dropped it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cleaned seed. All offsets point into `text`, which is the seed's own."""

    id: str
    file: str
    language: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    residue: tuple[Residue, ...] = ()
    outlet: str | None = None
    printed_outlet: str | None = None  # in the text, whatever the file's head or an editor says
    head: Head = field(default_factory=Head)

    def block_of(self, sentence: Sentence) -> Block:
        """The block that a sentence stands in."""
        return self.blocks[sentence.block]


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """An article in another language, for readers only: no fact is read from it."""

    language: str
    file: str
    translator: str | None
    blocks: tuple[tuple[str, ...], ...]  # of each block of the article its sentences; none where it stands as printed only
    is_old: bool = False  # the article has changed since
