"""Articles read by an executor of somebody's: the same facts, whoever of those that read there dies or is of another version."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from dask.distributed import Client, LocalCluster

from digest import elsewhere as module
from digest.contracts import TableError
from digest.elsewhere import EXECUTOR, Elsewhere
from digest.facts import to_line
from digest.model import Entry, Problem, Seed
from digest.read import read_seeds
from digest.reading import By, Reader, read_each
from tests import seams
from tests.commanding import command
from tests.test_faults import seeds_of
from tools.corpus import Corpus

ARTICLES = 72


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made articles, short ones, for how many there are is what counts, and one that can't be read."""
    seeds = Corpus(("PE", "EG")).write(tmp_path_factory.mktemp("digest") / "seeds", range(ARTICLES), 600)
    (seeds / "odd.txt").write_text("qwx", encoding="utf-8")
    return seeds


@pytest.fixture(scope="module")
def seeds(folder: Path) -> tuple[Seed, ...]:
    return read_seeds(folder)[0]


@pytest.fixture(scope="module")
def here(seeds: tuple[Seed, ...]) -> list[str]:
    """What is read by this process alone."""
    return told(read_each(seeds))


def told(results: Iterator[Entry | Problem]) -> list[str]:
    return sorted(to_line(each.facts) if isinstance(each, Entry) else str(each) for each in results)


def offered(executor: Callable[[], object], monkeypatch: pytest.MonkeyPatch, mentions: list[Problem]) -> Elsewhere:
    """An executor of somebody's, by a name of this module."""
    monkeypatch.setitem(globals(), "of_somebody", executor)
    return Elsewhere(name=f"{__name__}:of_somebody", tell=mentions.append)


# ---------------------------------------------------------------- a cluster


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two processes, in the place of two machines."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs="CRITICAL") as started:  # type: ignore[no-untyped-call]
        yield started


def test_a_cluster_of_which_a_process_is_killed_reads_the_same(
    cluster: LocalCluster, seeds: tuple[Seed, ...], here: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mentions: list[Problem] = []
    with Client(cluster) as client:  # type: ignore[no-untyped-call]
        reading = read_each(seeds, By(elsewhere=offered(client.get_executor, monkeypatch, mentions)))
        first = list(islice(reading, 1))
        os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
        assert told(iter([*first, *reading])) == here
    assert not mentions


def test_what_a_cluster_that_is_gone_did_not_read_is_read_here(
    cluster: LocalCluster, seeds: tuple[Seed, ...], here: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mentions: list[Problem] = []
    client = Client(cluster)  # type: ignore[no-untyped-call]
    reading = read_each(seeds, By(elsewhere=offered(client.get_executor, monkeypatch, mentions)))
    first = list(islice(reading, 1))
    client.close()  # type: ignore[no-untyped-call]
    assert told(iter([*first, *reading])) == here
    [mention] = mentions
    assert "articles could not be read there" in mention.wrong
    assert "they are read here" in mention.hint


# ---------------------------------------------------------------- any executor


@pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_reads_the_same(
    executor: type[Executor], seeds: tuple[Seed, ...], here: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mentions: list[Problem] = []
    assert told(read_each(seeds, By(elsewhere=offered(executor, monkeypatch, mentions)))) == here
    assert not mentions


def test_another_version_of_the_program_reads_nothing(seeds: tuple[Seed, ...], here: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    mentions: list[Problem] = []
    codes = iter(("here", *("there",) * ARTICLES))
    monkeypatch.setattr(module, "_own_code", lambda _: next(codes))
    assert told(read_each(seeds, By(elsewhere=offered(ThreadPoolExecutor, monkeypatch, mentions)))) == here
    assert "another version there" in mentions[0].wrong


def test_an_article_that_kills_who_reads_it_is_found_here(monkeypatch: pytest.MonkeyPatch) -> None:
    mentions: list[Problem] = []
    where = offered(ProcessPoolExecutor, monkeypatch, mentions)
    results = list(read_each(seeds_of(120), By(jobs=2, elsewhere=where), Reader(read=seams.dying)))
    assert [each.file for each in results if isinstance(each, Problem)] == ["s060.txt"]
    assert len(results) == 120
    assert mentions


class Refusing(ThreadPoolExecutor):
    """Takes nothing."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        raise BrokenExecutor("no more")


def test_what_an_executor_refuses_is_read_here(seeds: tuple[Seed, ...], here: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    mentions: list[Problem] = []
    assert told(read_each(seeds, By(elsewhere=offered(Refusing, monkeypatch, mentions)))) == here
    assert "BrokenExecutor: no more" in mentions[0].wrong


def test_few_articles_are_not_worth_a_cluster(seeds: tuple[Seed, ...]) -> None:
    where = Elsewhere(name="nobody:knows", tell=print)
    assert len(list(read_each(seeds[:3], By(elsewhere=where)))) == 3


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("nobody:knows", "ModuleNotFoundError: No module named 'nobody'"),
        ("os:nothing", "AttributeError: module 'os' has no attribute 'nothing'"),
        ("os:getcwd", "gives a str"),
    ],
)
def test_a_name_that_gives_no_executor_stops_before_anything_is_read(name: str, wrong: str, seeds: tuple[Seed, ...]) -> None:
    with pytest.raises(TableError) as raised:
        list(read_each(seeds, By(elsewhere=Elsewhere(name=name, tell=print))))
    [problem] = raised.value.problems
    assert problem.file == f"executor {name}"
    assert problem.wrong.startswith(wrong)


# ---------------------------------------------------------------- the command


def test_the_command_takes_an_executor_by_name(folder: Path) -> None:
    plain = command("facts", folder)
    assert plain.stdout.count("\n") == ARTICLES
    assert command("facts", folder, "--executor", "concurrent.futures:ThreadPoolExecutor") == plain


def test_the_environment_names_an_executor_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EXECUTOR, "nobody:knows")
    done = command("facts", folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "executor nobody:knows: ModuleNotFoundError" in done.stderr


def test_a_name_of_no_function_is_wrong_usage(folder: Path) -> None:
    done = command("facts", folder, "--executor", "nobody")
    assert done.returncode == 2
    assert "as module:function" in done.stderr
