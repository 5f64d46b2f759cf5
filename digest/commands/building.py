"""Commands that write the pages and the site of a digest."""

import argparse
import os
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

from digest.commands.arguments import digest_of
from digest.commands.telling import SOMETHING_UNUSABLE, name_problems, tell
from digest.elsewhere import elsewhere
from digest.folder import Folder
from digest.model import Problem

_CHECKS = Path(__file__).parent.parent / "checks"
_NEEDED = ("pytest", "playwright", "axe_playwright_python")


def build(seeds: Path, docs: Path, options: argparse.Namespace) -> int:
    """Write the pages and say what was done."""
    from digest import pipeline  # noqa: PLC0415 - who only asks for facts need not wait for what makes pages

    settings, address = digest_of(options).settings, os.environ.get("SITE_URL", "")
    where = elsewhere(options.executor, tell)
    report = pipeline.build(seeds, docs, settings=settings, jobs=options.jobs, strict=options.strict, address=address, elsewhere=where)
    code = name_problems(report.problems)
    name_problems(report.notices)
    if not report.is_built:
        print("nothing was built; what stands stays", file=sys.stderr)
    else:
        apart = f" ({report.apart} about other countries)" if report.apart else ""
        articles = "1 article" if report.articles == 1 else f"{report.articles} articles"
        print(f"{articles}{apart}; {len(report.written)} files written, {len(report.removed)} removed")
    return code


def site(folder: Folder, strict: bool, summary: Path | None = None) -> int:
    """Build the pages and the whole site."""
    from digest.builder.summary import summed_up  # noqa: PLC0415 - as above
    from digest.builder.swap import swapped_in  # noqa: PLC0415
    from digest.garbage import no_search_for_garbage  # noqa: PLC0415

    with summed_up(summary), no_search_for_garbage():
        return swapped_in(folder, strict)


def preview(folder: Folder, port: int) -> int:
    """Build the site and show it until interrupted."""
    from digest.builder.run import mkdocs  # noqa: PLC0415 - as above

    if is_taken(port):
        return name_problems([Problem(file="serve", wrong=f"port {port} is taken", hint=f"give another: --port {port + 1}")])
    return mkdocs("serve", folder, "--livereload", "--dev-addr", f"127.0.0.1:{port}")


def is_taken(port: int) -> bool:
    """Whether something listens at a port of this machine; better known before the build than behind it."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def check(folder: Folder, strict: bool, summary: Path | None = None) -> int:
    """Build the site and check it."""
    missing = [package for package in _NEEDED if find_spec(package) is None]
    if missing:
        hint = 'python -m pip install "bilateral-digest[check]"'
        return name_problems([Problem(file="check", wrong=f"needs packages that are not installed: {', '.join(missing)}", hint=hint)])
    from digest.checks.browsing import NO_BROWSER, browser_found  # noqa: PLC0415 - needs packages that only checks need

    if browser_found() is None:
        return name_problems([Problem(file="check", wrong=NO_BROWSER.partition(":")[0], hint=NO_BROWSER.partition(": ")[2])])
    code = site(folder, strict, summary)
    return code or (SOMETHING_UNUSABLE if checks(folder) else 0)


def checks(folder: Folder) -> int:
    """Run the checks on the site as it stands; pytest's exit code."""
    import pytest  # noqa: PLC0415 - only here

    where = str(folder.root.resolve())
    options = ("--import-mode=importlib", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", where)
    return int(pytest.main([str(_CHECKS), "--digest", where, *options]))
