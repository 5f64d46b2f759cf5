"""The command that begins a digest of another pair."""

import argparse
import shlex
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from digest import __version__
from digest.begin.answers import LANGUAGES, Answers, settings_of
from digest.begin.carrying import NoWheelError, Program, program, released
from digest.commands.arguments import Parser, digest_at
from digest.commands.telling import USED_ALL, WRONG_USAGE, name_problems
from digest.contracts import TableError
from digest.languages.own import is_language
from digest.model import Problem
from digest.render.settings import Settings


def new(parser: Parser, options: argparse.Namespace) -> int:
    """Make the folder of a digest and say what comes next; 2 where what was asked for can't be."""
    from digest.begin.making import TakenError, make  # noqa: PLC0415 - who only asks for facts need not wait for what makes pages

    named = len(options.countries)
    if named != 2:
        given = "one country" if named == 1 else f"{named} countries"
        parser.error(f'--countries: {given}; name two, by ISO code or by name, a name of several words in quotes: "South Korea"')
    try:
        site = settings_of(answers(options))
        with TemporaryDirectory() as aside:
            program = carried(options.target, Path(aside))
            make(options.target, site, program)
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
        (".venv/bin/python -m pip install -r requirements.txt", ""),
        (".venv/bin/bilateral-digest add FILE...", "takes articles into seeds/; without any there is no site yet"),
        (".venv/bin/bilateral-digest serve", "a preview that follows your edits"),
        (".venv/bin/bilateral-digest check", "builds the site into site/ and checks it"),
    ):
        yield f"  {command:<50}  # {what}" if what else f"  {command}"
    yield "README.md there tells the rest: settings, publishing, newer versions."


def carried(target: Path, aside: Path) -> Program:
    """The program as the folder asks for it; where no wheel can be made that is said, with what is to be done."""
    from digest.begin.making import expect_free  # noqa: PLC0415 - as above

    expect_free(target.resolve())  # a wheel takes some seconds
    try:
        return program(__version__, aside)
    except NoWheelError as error:
        asked = released(__version__)
        made = "let “make package” in the checkout make a wheel, put it there, and name it: ./NAME.whl[check]"
        wrong, hint = f"no wheel of the program could be made: {error}", f"if PyPI has no {asked.requirement}, {made}"
        name_problems([Problem(file=str(target / "requirements.txt"), wrong=wrong, hint=hint)])
        return asked
