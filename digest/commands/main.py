"""Run one command: arguments, one call, messages, an exit code."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from digest.commands.adding import add
from digest.commands.arguments import Parser, command_line, digest_at, existing_article, existing_folder, folder_to_be, reading_at
from digest.commands.building import build, check, preview, site
from digest.commands.printing import print_changes, print_explanation, print_facts, print_review, print_story
from digest.commands.telling import INTERRUPTED, SOMETHING_UNUSABLE, drop_output, name_problems, speak_utf8, tell
from digest.contracts import TableError
from digest.elsewhere import elsewhere
from digest.faults import fault_of
from digest.whole import unwritable

Command = Callable[[Parser, argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None, *, home: Path | None = None, name: str = "bilateral-digest") -> int:
    """Run one command and return its exit code; where no digest lies, that of `home` is meant."""
    speak_utf8()
    options, unknown = command_line(name, home).parse_known_args(arguments)
    parser: Parser = options.asked
    if unknown:
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    try:
        return COMMANDS[options.command](parser, options)
    except TableError as error:
        name_problems(error.problems)
    except OSError as error:
        print(unwritable(error), file=sys.stderr)
        drop_output()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # what nobody thought of is told in a line, too
        print(fault_of(name, error), file=sys.stderr)
    return SOMETHING_UNUSABLE


def _pages(parser: Parser, options: argparse.Namespace) -> int:
    seeds, docs = existing_folder(parser, options.seeds), folder_to_be(parser, options.docs)
    return build(seeds, docs, options)


def _facts(parser: Parser, options: argparse.Namespace) -> int:
    folder = existing_folder(parser, options.folder or options.seeds)
    return print_facts(folder, options.jobs, elsewhere(options.executor, tell))


def _story(parser: Parser, options: argparse.Namespace) -> int:
    folder = existing_folder(parser, options.folder or options.seeds)
    return print_story(folder, options.jobs, elsewhere(options.executor, tell))


def _explain(parser: Parser, options: argparse.Namespace) -> int:
    return print_explanation(existing_article(parser, options.article, options.seeds), options.words)


def _diff(parser: Parser, options: argparse.Namespace) -> int:
    return print_changes(reading_at(parser, options.before), reading_at(parser, options.after))


def _review(parser: Parser, options: argparse.Namespace) -> int:
    folder = digest_at(parser, options)
    existing_folder(parser, folder.seeds)
    return print_review(folder, options)


def _site(parser: Parser, options: argparse.Namespace) -> int:
    return site(digest_at(parser, options), options.strict, options.summary)


def _serve(parser: Parser, options: argparse.Namespace) -> int:
    return preview(digest_at(parser, options), options.port)


def _check(parser: Parser, options: argparse.Namespace) -> int:
    return check(digest_at(parser, options), options.strict, options.summary)


def _new(parser: Parser, options: argparse.Namespace) -> int:
    from digest.commands.beginning import new  # noqa: PLC0415 - who only asks for facts need not wait for what makes pages

    return new(parser, options)


def _language(parser: Parser, options: argparse.Namespace) -> int:
    from digest.commands.beginning import language  # noqa: PLC0415 - as above

    return language(parser, options)


COMMANDS: Mapping[str | None, Command] = {
    None: _pages,
    "facts": _facts,
    "story": _story,
    "explain": _explain,
    "diff": _diff,
    "add": add,
    "review": _review,
    "site": _site,
    "serve": _serve,
    "check": _check,
    "new": _new,
    "language": _language,
}
