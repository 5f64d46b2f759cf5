"""A translation laid beside its article, paragraph by paragraph and sentence by sentence; it gives no facts of its own."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import frontmatter
import yaml

from digest.clean.sentences import split_sentences
from digest.clean.words import words_of
from digest.languages import Language
from digest.model import Article, Problem, Sheet, Translation, beginning

_BLANK_LINE = re.compile(r"\n\s*\n")
_MARKUP = re.compile(r"\A(?:#{1,6}|>|[-*])\s+")
# Stands for a paragraph that is not translated.
LEFT_OUT = frozenset({"…", "...", "[…]", "[...]"})
_DIGITS = 12  # of what tells one version of an article from another
_QUOTED = 60


def translations_of(
    article: Article, sheets: Sequence[Sheet], languages: Mapping[str, Language]
) -> tuple[tuple[Translation, ...], tuple[Problem, ...]]:
    """The translations of an article that can be shown, and what an editor should know of the others."""
    found: dict[str, Translation] = {}
    problems: list[Problem] = []
    for sheet in sheets:
        if sheet.language == article.language or sheet.language not in languages or sheet.language in found:
            problems.append(_of_no_use(sheet, article, languages))
            continue
        translation, told = laid_beside(article, sheet, languages[sheet.language])
        problems += told
        if translation is not None:
            found[sheet.language] = translation
    return tuple(found.values()), tuple(problems)


def _of_no_use(sheet: Sheet, article: Article, languages: Mapping[str, Language]) -> Problem:
    if sheet.language == article.language:
        wrong = "is in the language of its article"
    elif sheet.language in languages:
        wrong = "is a second translation into its language"
    else:
        wrong = f"is in no language of these pages ({', '.join(sorted(languages))})"
    return _problem(sheet, f"{wrong}; it is left aside", "rename it or move it elsewhere")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a translation, and how many sentences its original has."""

    text: str
    sentences: tuple[str, ...]  # none where it is left out
    printed: int

    @property
    def fits(self) -> bool:
        """Whether it can stand beside its original, sentence by sentence."""
        return len(self.sentences) == self.printed


def laid_beside(article: Article, sheet: Sheet, language: Language) -> tuple[Translation | None, tuple[Problem, ...]]:
    """The translation of an article, or none where the two can't be laid beside each other; and what an editor should know of it."""
    try:
        head, text = frontmatter.parse(sheet.text)
    except (yaml.YAMLError, ValueError) as error:  # of a date that no calendar has
        return None, (_problem(sheet, f"its head is no YAML: {error}".splitlines()[0], "write key: value lines between two lines ---"),)
    pieces, printed = _pieces(text), _sentences_printed(article)
    told = [_sentences(piece, language) for piece in pieces]
    if len(pieces) != len(printed):
        return None, (_of_other_length(sheet, article, list(map(len, told)), printed),)
    paragraphs = [
        _Paragraph(piece, () if piece in LEFT_OUT else said, count) for piece, said, count in zip(pieces, told, printed, strict=True)
    ]
    version = version_of(article)
    translation = Translation(
        language=sheet.language,
        file=sheet.file,
        translator=str(head["translator"]) if head.get("translator") else None,
        blocks=tuple(each.sentences if each.fits else () for each in paragraphs),
        is_old=bool(head.get("translates")) and str(head["translates"]) != version,
    )
    return translation, (*_of_version(sheet, head.get("translates"), version), *_unfit(sheet, paragraphs))


def version_of(article: Article) -> str:
    """What tells one version of an article from another; white space makes none."""
    digest = hashlib.sha256(" ".join(article.text.split()).encode("utf-8", "surrogatepass")).hexdigest()
    return f"v{digest[:_DIGITS]}"  # the letter keeps YAML from reading a number


def _pieces(text: str) -> list[str]:
    """The paragraphs of a translation, each on one line."""
    pieces = (" ".join(piece.split()) for piece in _BLANK_LINE.split(text.strip()))
    return [_MARKUP.sub("", piece) for piece in pieces if piece]


def _sentences(piece: str, language: Language) -> tuple[str, ...]:
    return tuple(piece[start:end] for start, end in split_sentences(piece, 0, len(piece), words_of(language)))


def _sentences_printed(article: Article) -> list[int]:
    """How many sentences each block has that the page shows; a title or heading is one."""
    counted = Counter(sentence.block for sentence in article.sentences)
    return [counted[block] or 1 for block in range(len(article.blocks))]


def _of_other_length(sheet: Sheet, article: Article, told: Sequence[int], printed: Sequence[int]) -> Problem:
    """That a translation has more or fewer paragraphs than its article, and where the two may first part, by their sentences."""
    parting = (place for place, (one, other) in enumerate(zip(told, printed, strict=False)) if one != other)
    at = next(parting, min(len(told), len(printed)))
    block = article.blocks[at] if at < len(printed) else None
    near = beginning(article.text[block.start : block.end], _QUOTED) if block else ""
    wrong = f"has {len(told)} paragraphs where {article.file} shows {len(printed)}, so that it is not shown"
    hint = f"write one paragraph for each, and … for one that is not translated; look at paragraph {at + 1}"
    return _problem(sheet, wrong, f"{hint}: “{near}”" if near else hint)


def _of_version(sheet: Sheet, told: object, version: str) -> Iterator[Problem]:
    hint = f"compare the two, then write translates: {version} between two lines --- at its top"
    if not told:
        yield _problem(sheet, "does not say which version of its article it translates", hint, (f"translates: {version}",))
    elif str(told) != version:
        old = _problem(sheet, "is older than its article, which has changed since", hint, (f"translates: {version}",))
        yield replace(old, about="old translation")


def _unfit(sheet: Sheet, paragraphs: Sequence[_Paragraph]) -> Iterator[Problem]:
    """The paragraphs that the page shows as printed only."""
    for place, each in enumerate(paragraphs, 1):
        if not each.sentences:
            yield _problem(sheet, f"paragraph {place} is not translated", "write its translation in place of …")
        elif not each.fits:
            counts = f"{len(each.sentences)} sentences, its original {each.printed}"
            wrong = f"paragraph {place} has {counts}, so that it is not shown: “{each.text[:_QUOTED]}”"
            yield _problem(sheet, wrong, "write a sentence for each, in their order")


def _problem(sheet: Sheet, wrong: str, hint: str, lines: tuple[str, ...] = ()) -> Problem:
    return Problem(file=sheet.file, wrong=wrong, hint=hint, about="translation", lines=lines)
