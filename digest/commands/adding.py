"""The command that takes articles in."""

import argparse
import sys
from datetime import date
from pathlib import Path

from digest.commands.added import OF_ONE
from digest.commands.arguments import Parser, digest_of, existing_folder
from digest.commands.telling import drop_output, name_problems
from digest.files import is_folder, is_there
from digest.folder import Folder
from digest.intake.progress import progress
from digest.intake.provenance import Provenance
from digest.model import printable


def add(parser: Parser, options: argparse.Namespace) -> int:
    """Take articles in, show what was read, and say what was done."""
    from digest.intake import run  # noqa: PLC0415 - who asks for another command need not wait for it

    files, seeds = _files(parser, options), _folder(parser, options.seeds)
    own = Folder(seeds.parent).settings
    wish = run.Wish(
        provenance=Provenance(added=date.today(), url=options.url, outlet=options.outlet, published=options.date),
        settings=own if is_there(own) else digest_of(options).settings,
        stem=options.name,
        anyway=options.anyway,
        only_shown=options.dry_run,
        jobs=options.jobs,
    )
    with progress(sys.stderr) as begin:
        done = run.add(files, seeds, wish, begin, _say_that_another_adds)
    articles = "1 article" if len(done.stems) == 1 else f"{len(done.stems)} articles"
    try:
        print("".join(f"{printable(line)}\n" for line in done.shown), end="")
        print(f"{articles} {'would be added' if options.dry_run else 'added'} to {printable(str(seeds))}", flush=True)
    except BrokenPipeError:
        drop_output()
    return name_problems(done.problems)


def _files(parser: Parser, options: argparse.Namespace) -> list[Path]:
    """What is to be taken in, or exit 2 when some of it is not there or what is said of one article is said of several."""
    files: list[Path] = options.files
    missing = next((path for path in files if not is_there(path)), None)
    if missing:
        parser.error(f"{missing}: no such file; name articles, or folders of articles")
    said = [f"--{key}" for key in OF_ONE if getattr(options, key) is not None]
    if said and (len(files) > 1 or is_folder(files[0])):
        parser.error(f"{' and '.join(said)} can be said of one article only; name a single FILE")
    return files


def _folder(parser: Parser, seeds: Path) -> Path:
    """The folder to take them into; that of a digest may still be missing. Else exit 2."""
    digest = Folder(seeds.parent)
    is_to_be = seeds == digest.seeds and is_there(digest.settings) and not is_there(seeds)
    return seeds if is_to_be else existing_folder(parser, seeds)


def _say_that_another_adds() -> None:
    print("waiting for another “add” to end", file=sys.stderr)
