"""The command line: seeds to front-mattered Markdown under docs; `facts` prints what was read, one JSON object per article."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from digest.contracts import TableError
from digest.facts import to_line
from digest.faults import fault_of
from digest.files import is_folder, is_there
from digest.languages import available
from digest.model import Digest, Problem, printable
from digest.read import SUFFIXES
from digest.reading import read_articles
from digest.whole import unwritable

USED_ALL, SOMETHING_UNUSABLE, INTERRUPTED = 0, 1, 130  # argparse itself exits with 2 for wrong usage


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    speak_utf8()
    parser = command_line()
    options = parser.parse_args(arguments)
    try:
        if options.command == "facts":
            return print_facts(existing_folder(parser, options.folder or options.seeds), options.jobs)
        if options.command == "story":
            return print_story(existing_folder(parser, options.folder or options.seeds), options.jobs)
        if options.command == "explain":
            return print_explanation(existing_article(parser, options.article, options.seeds), options.words)
        return build(existing_folder(parser, options.seeds), folder_to_be(parser, options.docs), options)
    except TableError as error:
        name_problems(error.problems)
    except OSError as error:
        print(unwritable(error), file=sys.stderr)
        drop_output()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # what nobody thought of is told in a line, too
        print(fault_of("build_digest.py", error), file=sys.stderr)
    return SOMETHING_UNUSABLE


class Parser(argparse.ArgumentParser):
    """A parser whose complaints repeat no more of an argument than a terminal can bear."""

    def error(self, message: str) -> NoReturn:
        """End with 2."""
        super().error(printable(message))


def command_line() -> argparse.ArgumentParser:
    """The arguments; without a command, the build."""
    parser = Parser(prog="build_digest.py", description="Turn seed articles into the pages of the digest.")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="folder of articles (default: seeds)")
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="folder of the pages (default: docs)")
    parser.add_argument("--jobs", type=job_count, default=1, metavar="N", help="processes to read articles with; 0: one a core")
    parser.add_argument("--strict", action="store_true", help="build nothing when a seed cannot be used")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    facts = commands.add_parser("facts", help="print the facts of each article as one JSON object a line")
    facts.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="folder of articles (default: seeds)")
    facts.add_argument("--jobs", type=job_count, default=argparse.SUPPRESS, metavar="N", help="processes to read with; 0: one a core")
    story = commands.add_parser("story", help="print what the articles say together as one JSON object")
    story.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="folder of articles (default: seeds)")
    story.add_argument("--jobs", type=job_count, default=argparse.SUPPRESS, metavar="N", help="processes to read with; 0: one a core")
    explain = commands.add_parser("explain", help="print each fact of an article with its rule and words, and what was left out and why")
    explain.add_argument("article", metavar="ARTICLE", help="an article's file, or its name without extension in the folder of articles")
    explain.add_argument("--seeds", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="folder of articles (default: seeds)")
    explain.add_argument("--in", dest="words", choices=available(), default="en", help="language of the explanation (default: en)")
    return parser


def job_count(text: str) -> int:
    """The number of processes that `--jobs` asks for."""
    try:
        jobs = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text}: give a whole number, 0 (one a core) or more") from None
    if jobs < 0:
        raise argparse.ArgumentTypeError(f"{text}: must be 0 (one a core) or more")
    return jobs or os.cpu_count() or 1


def existing_folder(parser: argparse.ArgumentParser, folder: Path) -> Path:
    """The folder, or exit 2 when there is none."""
    if not is_folder(folder):
        parser.error(f"{folder}: {'not a folder' if is_there(folder) else 'no such folder'}; name a folder of articles")
    return folder


def existing_article(parser: argparse.ArgumentParser, article: str, seeds: Path) -> Path:
    """The file that is named, or the article of that name in the folder; exit 2 when there is neither."""
    named = (Path(article), *(seeds / f"{article}{suffix}" for suffix in ("", *SUFFIXES)))
    found = min(filter(is_there, named), key=is_folder, default=None)
    if found is None:
        parser.error(f"{article}: no such article; name a file, or an article in {seeds}")
    return found


def folder_to_be(parser: argparse.ArgumentParser, folder: Path) -> Path:
    """A folder that exists or can be made, or exit 2."""
    if is_there(folder) and not is_folder(folder):
        parser.error(f"{folder}: not a folder; name a folder for the pages")
    return folder


def build(seeds: Path, docs: Path, options: argparse.Namespace) -> int:
    """Write the pages and say what was done."""
    from digest import pipeline  # noqa: PLC0415 - who only asks for facts need not wait for what makes pages

    report = pipeline.build(seeds, docs, jobs=options.jobs, strict=options.strict, address=os.environ.get("SITE_URL", ""))
    code = name_problems(report.problems)
    name_problems(report.notices)
    if not report.is_built:
        print("nothing was built; what stands stays", file=sys.stderr)
    else:
        apart = f" ({report.apart} about other countries)" if report.apart else ""
        articles = "1 article" if report.articles == 1 else f"{report.articles} articles"
        print(f"{articles}{apart}; {len(report.written)} files written, {len(report.removed)} removed")
    return code


def print_facts(seeds: Path, jobs: int) -> int:
    """Print each article's facts; only they go to standard output."""
    return print_lines(seeds, jobs, lambda digest: (to_line(entry.facts) for entry in digest.entries))


def print_story(seeds: Path, jobs: int) -> int:
    """Print what the articles say together; only that goes to standard output."""
    from digest.pipeline import story_line  # noqa: PLC0415 - as in build

    return print_lines(seeds, jobs, lambda digest: [story_line(digest)])


def print_lines(seeds: Path, jobs: int, lines: Callable[[Digest], Iterable[str]]) -> int:
    """Print what is made of the articles of a folder, after naming what could not be used."""
    digest = read_articles(seeds, jobs=jobs)
    code = name_problems(digest.problems)
    name_problems(digest.notices)
    if not digest.entries and not digest.problems:
        print(f"{printable(str(seeds))}: no articles", file=sys.stderr)
    try:
        for line in lines(digest):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has had enough, as `head` has
        drop_output()
    return code


def print_explanation(article: Path, words: str) -> int:
    """Print why an article gives its facts; the exit code is 1 when it can't be read."""
    from digest.explain.run import explain  # noqa: PLC0415 - as in build

    told = explain(article, words)
    if isinstance(told, Problem):
        return name_problems([told])
    try:
        print("\n".join(map(printable, told)))
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()
    return USED_ALL


def drop_output() -> None:
    """Let nobody read what is still to be printed, or Python would fail again when it flushes at its exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def name_problems(problems: Iterable[Problem]) -> int:
    """Tell the problems on standard error; the exit code that they make."""
    code = USED_ALL
    for problem in problems:
        print(problem, file=sys.stderr)
        code = SOMETHING_UNUSABLE
    return code


def speak_utf8() -> None:
    """UTF-8 whatever the locale; what no UTF-8 can hold (a byte of a file name) is printed escaped, as JSON would."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
