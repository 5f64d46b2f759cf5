"""What may be typed, and what is told of what may not."""

import argparse
import os
from pathlib import Path
from typing import NoReturn

from digest.commands.added import arguments_of_add
from digest.elsewhere import EXECUTOR
from digest.files import is_folder, is_there
from digest.folder import SETTINGS, Folder
from digest.languages import available
from digest.model import printable
from digest.read import SUFFIXES

_SEEDS = Path("seeds")  # where none is named


class Parser(argparse.ArgumentParser):
    """A parser whose complaints repeat no more of an argument than a terminal can bear."""

    def error(self, message: str) -> NoReturn:
        """End with 2."""
        super().error(printable(message))


def command_line(name: str, home: Path | None = None) -> Parser:
    """The arguments; without a command, the build. What is `asked` is the command that tells how it is used."""
    parser = Parser(prog=name, description="Turn seed articles into the pages of the digest.")
    parser.set_defaults(digest=None, home=home, asked=parser)
    parser.add_argument("--seeds", type=Path, default=_SEEDS, metavar="DIR", help="folder of articles (default: seeds)")
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="folder of the pages (default: docs)")
    parser.add_argument("--jobs", type=job_count, default=1, metavar="N", help="processes to read articles with; 0: one a core")
    of_executor(parser, os.environ.get(EXECUTOR))
    parser.add_argument("--strict", action="store_true", help="build nothing when a seed cannot be used")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    facts = commands.add_parser("facts", help="print the facts of each article as one JSON object a line")
    facts.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="folder of articles (default: seeds)")
    facts.add_argument("--jobs", type=job_count, default=argparse.SUPPRESS, metavar="N", help="processes to read with; 0: one a core")
    of_executor(facts)
    story = commands.add_parser("story", help="print what the articles say together as one JSON object")
    story.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="folder of articles (default: seeds)")
    story.add_argument("--jobs", type=job_count, default=argparse.SUPPRESS, metavar="N", help="processes to read with; 0: one a core")
    of_executor(story)
    explain = commands.add_parser("explain", help="print each fact of an article with its rule and words, and what was left out and why")
    explain.add_argument("article", metavar="ARTICLE", help="an article's file, or its name without extension in the folder of articles")
    explain.add_argument("--seeds", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="folder of articles (default: seeds)")
    explain.add_argument("--in", dest="words", choices=available(), default="en", help="language of the explanation (default: en)")
    add = commands.add_parser("add", help="take articles into the folder of seeds, and show what is read in them")
    add.add_argument("--seeds", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="folder to take them into (default: seeds)")
    add.add_argument("--jobs", type=job_count, default=argparse.SUPPRESS, metavar="N", help="processes to read with; 0: one a core")
    arguments_of_add(add)
    _command_that_compares(commands)
    _commands_of_a_digest(commands)
    _command_for_another(commands)
    for command in commands.choices.values():
        command.set_defaults(asked=command)
    return parser


def _command_that_compares(commands: "argparse._SubParsersAction[Parser]") -> None:
    """The command that lays two readings beside each other."""
    diff = commands.add_parser("diff", help="print, as Markdown, which articles and facts are new, gone or changed")
    where = "what facts printed, a data/articles.jsonl, or the folder of a digest with its pages"
    diff.add_argument("before", type=Path, metavar="OLD", help=where)
    diff.add_argument("after", type=Path, metavar="NEW", help="the same, later")


def _commands_of_a_digest(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Commands that make or change the site of a digest."""
    site = commands.add_parser("site", help="build the pages and the whole site, and swap it in")
    serve = commands.add_parser("serve", help="build the site and show it, following edits")
    check = commands.add_parser("check", help="build the site and check it: links, languages, accessibility, nothing foreign")
    for command in (site, serve, check):
        command.add_argument("digest", type=Path, nargs="?", metavar="DIR", help="folder of the digest (default: where you are)")
    for command in (site, check):
        command.add_argument("--strict", action="store_true", help="leave the site as it was when anything is warned of")
        command.add_argument("--summary", type=Path, metavar="FILE", help="add to this file, as Markdown, what could not be used")
    review = commands.add_parser("review", help="list what deserves a look, worst first, with the lines that settle it")
    review.add_argument("digest", type=Path, nargs="?", metavar="DIR", help="folder of the digest (default: where you are)")
    review.add_argument("--in", dest="words", choices=available(), default="en", help="language of the list (default: en)")
    review.add_argument(
        "--since", type=Path, metavar="FILE", help="what facts printed, to tell what has changed since (default: the last build)"
    )
    review.add_argument("--limit", type=item_count, default=20, metavar="N", help="show the worst N only; 0: all (default: 20)")
    review.add_argument("--json", action="store_true", help="print one JSON object an item")
    review.add_argument("--jobs", type=job_count, default=argparse.SUPPRESS, metavar="N", help="processes to read with; 0: one a core")
    serve.add_argument("--port", type=port, default=8000, metavar="N", help="port of the preview (default: 8000)")


def _command_for_another(commands: "argparse._SubParsersAction[Parser]") -> None:
    """The commands that begin a digest of another pair, and pages in another language."""
    new = commands.add_parser("new", help="begin a digest of two other countries in a folder of its own")
    new.add_argument("target", type=Path, metavar="DIR", help="the folder to make")
    new.add_argument("--countries", nargs="+", required=True, metavar="COUNTRY", help="the two countries, by ISO code or by name")
    new.add_argument("--languages", nargs="+", metavar="LANGUAGE", help="of the pages, the site's first language first (default: id en)")
    new.add_argument("--publisher", metavar="NAME", help="who answers for the site; shown at the foot of each page")
    new.add_argument("--contact", metavar="ADDRESS", help="a mail address, or the address of a page")
    new.add_argument("--licence", metavar="NAME", help='of the digest, such as "CC BY 4.0"')
    new.add_argument("--accent", metavar="COLOUR", help="the colour of links, such as #54395a")
    language = commands.add_parser("language", help="begin pages in a further language: a folder of English words to translate")
    language.add_argument("code", metavar="CODE", help="ISO 639-1 code of the language, such as vi")
    language.add_argument("digest", type=Path, nargs="?", metavar="DIR", help="folder of the digest (default: where you are)")


def of_executor(command: argparse.ArgumentParser, otherwise: str | None = argparse.SUPPRESS) -> None:
    """The argument that names who else may read articles."""
    told = f"what gives an executor to read many new articles with, such as a cluster's (default: {EXECUTOR} in the environment)"
    command.add_argument("--executor", type=executor_name, default=otherwise, metavar="MODULE:FUNCTION", help=told)


def executor_name(text: str) -> str:
    """The name that `--executor` asks for."""
    module, _, function = text.partition(":")
    if not all(part.isidentifier() for part in (*module.split("."), *function.split("."))):
        raise argparse.ArgumentTypeError(f"{text}: name a function that gives an executor, as module:function")
    return text


def port(text: str) -> int:
    """The port that `--port` asks for."""
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65_536:
        raise argparse.ArgumentTypeError(f"{text}: give a number from 1 to 65535")
    return int(text)


def item_count(text: str) -> int:
    """How many items `--limit` asks for."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text}: give a whole number, 0 (all) or more")
    return int(text)


def job_count(text: str) -> int:
    """The number of processes that `--jobs` asks for."""
    try:
        jobs = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text}: give a whole number, 0 (one a core) or more") from None
    if jobs < 0:
        raise argparse.ArgumentTypeError(f"{text}: must be 0 (one a core) or more")
    return jobs or os.cpu_count() or 1


def digest_of(options: argparse.Namespace) -> Folder:
    """The digest that is meant: the one that is named, else the one here, else the one at home."""
    here = Folder(options.digest or Path())
    return here if options.digest or options.home is None or is_there(here.settings) else Folder(options.home)


def digest_at(parser: argparse.ArgumentParser, options: argparse.Namespace) -> Folder:
    """The digest that is meant, or exit 2 when there is none."""
    folder = digest_of(options)
    if not is_there(folder.settings):
        where = folder.root.absolute()
        parser.error(f"{where}: no digest lies here, for there is no {SETTINGS}; name the folder of one, or make one with “new”")
    return folder


def reading_at(parser: argparse.ArgumentParser, place: Path) -> Path:
    """A file, or the folder of a digest; exit 2 when there is neither."""
    if not is_there(place):
        parser.error(f"{place}: no such file or folder; name what facts printed, a data/articles.jsonl, or the folder of a digest")
    if is_folder(place) and not is_there(Folder(place).settings):
        parser.error(f"{place}: no digest lies there, for there is no {SETTINGS}")
    return place


def existing_folder(parser: argparse.ArgumentParser, folder: Path) -> Path:
    """The folder, or exit 2 when there is none."""
    if folder == _SEEDS and not is_there(folder) and not is_there(Folder(Path()).settings):
        hint = "go to the folder of one, name a folder of articles, or make a digest with “new”"
        parser.error(f"{Path.cwd()}: no digest lies here, for there is no {SETTINGS}; {hint}")
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
