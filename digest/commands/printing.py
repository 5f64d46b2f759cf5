"""Commands that print what was read, and write nothing."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from digest.commands.telling import SOMETHING_UNUSABLE, USED_ALL, drop_output, name_problems
from digest.elsewhere import Elsewhere
from digest.folder import Folder
from digest.model import Problem, printable
from digest.reading import read_articles
from digest.spooled import fact_lines


def print_facts(seeds: Path, jobs: int, where: Elsewhere | None = None) -> int:
    """Print each article's facts; only they go to standard output."""
    with fact_lines(seeds, jobs, where) as lines:
        code = _name(seeds, lines.problems, lines.notices, is_empty=not lines.articles)
        _print(lines)
    return code


def print_story(seeds: Path, jobs: int, where: Elsewhere | None = None) -> int:
    """Print what the articles say together; only that goes to standard output."""
    from digest.pipeline import story_line  # noqa: PLC0415 - as in build

    digest = read_articles(seeds, jobs=jobs, elsewhere=where)
    code = _name(seeds, digest.problems, digest.notices, is_empty=not digest.entries)
    _print([story_line(digest)])
    return code


def _name(seeds: Path, problems: Iterable[Problem], notices: Iterable[Problem], *, is_empty: bool) -> int:
    """Name what could not be used, and what else should be known; the exit code."""
    code = name_problems(problems)
    name_problems(notices)
    if is_empty and code == USED_ALL:
        print(f"{printable(str(seeds))}: no articles", file=sys.stderr)
    return code


def print_review(folder: Folder, options: argparse.Namespace) -> int:
    """Print what deserves a look; the exit code is 1 when something could not be used."""
    from digest.review.run import review  # noqa: PLC0415 - as in build
    from digest.review.told import as_json, as_text  # noqa: PLC0415 - as in build

    found = review(folder, options.words, options.jobs, options.since)
    _print((as_json if options.json else as_text)(found, options.limit))
    return USED_ALL if found.is_all_used else SOMETHING_UNUSABLE


def _print(lines: Iterable[str]) -> None:
    """Print until the reader has had enough, as `head` has."""
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()


def print_changes(before: Path, after: Path) -> int:
    """Print what is otherwise in one reading of articles than in another."""
    from digest.compare.changes import compare  # noqa: PLC0415 - as in build
    from digest.compare.markdown import markdown  # noqa: PLC0415
    from digest.compare.readings import articles_in  # noqa: PLC0415

    _print(markdown(compare(articles_in(before), articles_in(after))).splitlines())
    return USED_ALL


def print_explanation(article: Path, words: str) -> int:
    """Print why an article gives its facts; the exit code is 1 when it can't be read."""
    from digest.explain.run import explain  # noqa: PLC0415 - as in build

    told = explain(article, words)
    if isinstance(told, Problem):
        return name_problems([told])
    _print(map(printable, told))
    return USED_ALL
