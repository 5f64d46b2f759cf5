"""What a file says of its article: a head between rules, labelled lines at either end, or the head of a saved web page."""

from collections.abc import Iterable
from dataclasses import replace

from digest.heads.front_matter import find_front_matter
from digest.heads.given import read_given, usable
from digest.heads.keys import keys_of
from digest.heads.labelled import find_labelled
from digest.languages import Language
from digest.model import Seed, Span


def with_head(seed: Seed, languages: Iterable[Language]) -> Seed:
    """The seed with what its file says of it."""
    keys = keys_of(tuple(languages))
    if seed.page:
        spans = tuple(Span(start=each.start, end=each.end) for each in seed.page.given)
        return replace(seed, head=read_given(seed.file, usable(seed.page.given, keys), spans, keys))
    front, given = find_front_matter(seed.text) or (None, ())
    lines, labelled = find_labelled(seed.text, front.end if front else 0, keys)
    return replace(seed, head=read_given(seed.file, (*given, *labelled), (*([front] if front else ()), *lines), keys))


def own_text(seed: Seed) -> str:
    """The text without its head; of a saved web page only the article's lines."""
    if seed.page:
        return "\n".join(seed.text[line.start : line.end] for line in seed.page.lines if line.kind != "apart")
    parts: list[str] = []
    at = 0
    for span in sorted(seed.head.spans, key=lambda span: span.start):
        parts.append(seed.text[at : span.start])
        at = span.end
    return "\n".join([*parts, seed.text[at:]])
