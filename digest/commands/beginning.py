"""The command that begins a digest of another pair."""

import argparse
import shlex
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from digest import __version__
from digest.begin.answers import LANGUAGES, Answers, settings_of
from digest.commands.arguments import Parser, digest_at
from digest.commands.telling import USED_ALL, WRONG_USAGE, name_problems
from digest.contracts import TableError
from digest.languages.own import is_language
from digest.model import Problem
from digest.render.settings import Settings

_CODE = Path(__file__).parent.parent.parent


def new(parser: Parser, options: argparse.Namespace) -> int:
    """Make the folder of a digest and say what comes next; 2 where what was asked for can't be."""
    from digest.begin.making import TakenError, make  # noqa: PLC0415 - who only asks for facts need not wait for what makes pages

    named = len(options.countries)
    if named != 2:
        given = "one country" if named == 1 else f"{named} countries"
        parser.error(f'--countries: {given}; name two, by ISO code or by name, a name of several words in quotes: "South Korea"')
    try:
        site = settings_of(answers(options))
        make(options.target, site, __version__)
    except TableError as error:
        name_problems(error.problems)
        return WRONG_USAGE
    except TakenError as error:
        hint = "name a folder that is not there yet; nothing was changed"
        name_problems([Problem(file=str(options.target), wrong=str(error), hint=hint)])
        return WRONG_USAGE
    print("\n".join(next_steps(options.target, site)))
    return USED_ALL


def language(parser: Parser, options: argparse.Namespace) -> int:
    """Make the folder of a language and say what comes next; 2 where there can be none."""
    from digest.begin.making import TakenError  # noqa: PLC0415 - as above
    from digest.begin.translating import begin  # noqa: PLC0415

    folder, code = digest_at(parser, options), options.code
    if not is_language(code):
        parser.error(f"{code}: no code of a language; give the one of ISO 639-1, such as vi for Vietnamese")
    try:
        begin(folder, code)
    except TakenError as error:
        name_problems([Problem(file=str(folder.languages / code), wrong=str(error), hint="nothing was changed")])
        return WRONG_USAGE
    print(f"{folder.languages / code}: translate what stands behind the signs #, and take the signs away; what is left stays English")
    print(f'Next: in {folder.settings} add "{code}" to languages, and a line {code} = "…" below [title].')
    return USED_ALL


def answers(options: argparse.Namespace) -> Answers:
    """What was typed."""
    return Answers(
        countries=options.countries,
        languages=options.languages or LANGUAGES,
        publisher=options.publisher,
        contact=options.contact,
        licence=options.licence,
        accent=options.accent,
    )


def next_steps(target: Path, site: Settings) -> Iterator[str]:
    """What to type now."""
    yield f"{target}: {' / '.join(site.titles.values())}"
    yield "Next:"
    for command, what in (
        (f"cd {shlex.quote(str(target))}", ""),
        ("python3 -m venv .venv", ""),
        (f".venv/bin/python -m pip install {requirement()}", ""),
        (".venv/bin/bilateral-digest add FILE...", "takes articles into seeds/; without any there is no site yet"),
        (".venv/bin/bilateral-digest serve", "a preview that follows your edits"),
        (".venv/bin/bilateral-digest check", "builds the site into site/ and checks it"),
    ):
        yield f"  {command:<50}  # {what}" if what else f"  {command}"
    yield "README.md there tells the rest: settings, publishing, newer versions."


def requirement() -> str:
    """What to install: what the folder asks for, or the code that lies beside this where it came from no package."""
    try:
        version("bilateral-digest")
    except PackageNotFoundError:
        return shlex.quote(f"{_CODE}[check]")
    return "-r requirements.txt"
