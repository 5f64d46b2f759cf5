"""What all tests share: a test that is skipped is told as a failure, so that a missing tool can't pass for a pass."""

import gc
from collections.abc import Generator
from typing import TypeVar

import pytest
from hypothesis import settings

from tests.once import compile_once
from tests.project import folder_of_tests

# How long one example may take is no property of a text; what is timed has tests of its own.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    """What takes too long for every day: more builds killed, every phrase measured."""
    parser.addoption("--kills", type=int, default=2, help="how many builds are killed at random moments (default: 2)")
    parser.addoption("--every-phrase", action="store_true", help="measure what every phrase costs, in every arrangement (half an hour)")


# What takes longest begins, so that what is left at the end is short and no process waits for another.
LONG = (
    "tests/browser/test_hostile_site.py", "tests/browser/test_browser.py", "tests/test_linear_cost.py", "tests/test_installed.py",
    "tests/browser/test_search.py", "tests/browser/test_layout.py", "tests/test_elsewhere.py", "tests/render/test_kept.py", "tests/test_site.py",
    "tests/test_faults.py", "tests/test_cli.py", "tests/test_preview.py", "tests/test_fuzz.py", "tests/test_cut_short.py",
    "tests/test_own_digest.py", "tests/browser/test_figures.py", "tests/begin/test_new.py", "tests/contracts/test_damage.py",
    "tests/languages/test_own_words.py",
)  # fmt: skip


def pytest_configure() -> None:
    """Builds within these processes fill in the same templates, each for a digest of its own."""
    compile_once(folder_of_tests() / "made")


def pytest_collection_finish() -> None:
    """Thousands of tests are there until the end: nobody need look through them for garbage again and again."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put long files before the others, which keep their order."""
    rank = {path: number for number, path in enumerate(LONG)}
    items.sort(key=lambda item: rank.get(item.nodeid.partition("::")[0], len(LONG)))


Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip inside a test into a failure."""
    report = yield
    return failed(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn the skip of a whole file into an error."""
    report = yield
    return failed(report)


def failed(report: Report) -> Report:
    """The report, failed where it was skipped; a test expected to fail is let be."""
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"a skipped test is not a pass: {report.longreprtext or report.longrepr}"
    return report
