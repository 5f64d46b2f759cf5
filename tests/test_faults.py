"""A fault of the program costs the seed or the page that it meets, is named, and stops nothing else."""

import json
import signal
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from digest import render, workers
from digest.contracts import TableError
from digest.explain.run import explain
from digest.faults import guarded
from digest.model import Digest, Entry, Problem, Seed
from digest.pipeline import build
from digest.publish import publish
from digest.reading import Reader, read_all, read_articles
from digest.render import figures_page
from digest.render.article import article_page, view_of
from digest.render.registers import calendar, people
from tests import seams
from tests.project import build_digest, build_site, copy_of_project
from tests.reading import language_of
from tests.render.registers.making import SETTINGS, meeting, person, story
from tests.test_pipeline import NEWS, settings_of

CHAOS = "Kacau: kacau.\n"
BRIEF = 0.3


def folder_of(tmp_path: Path, count: int, text: str = NEWS) -> Path:
    """A folder of so many articles, one of which makes trouble."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number in range(count):
        own = text.format(year=1990 + number % 30, sum=number + 100)
        (folder / f"s{number:03}.txt").write_text(own + (CHAOS if number == count // 2 else ""), encoding="utf-8")
    return folder


def seeds_of(count: int) -> list[Seed]:
    """So many short seeds, one of which makes trouble."""
    texts = (CHAOS if number == count // 2 else "Tenang.\n" for number in range(count))
    return [Seed(id=f"s{number:03}", file=f"s{number:03}.txt", text=text, encoding="utf-8") for number, text in enumerate(texts)]


def languages() -> dict[str, Any]:
    return {code: language_of(code) for code in ("id", "en")}


# ---------------------------------------------------------------- one seed


def test_a_seed_that_raises_is_named_with_the_place_and_the_others_are_published(tmp_path: Path) -> None:
    done = build(folder_of(tmp_path, 3), tmp_path / "docs", settings=settings_of(tmp_path), reader=Reader(read=seams.failing))
    [problem] = done.problems
    assert problem.file == "s001.txt"
    assert problem.wrong.startswith("fault in the program: ValueError: 2025-02-30 [31m of no calendar: no date")
    assert "in digest/edtf.py, line " in problem.wrong
    assert problem.wrong.endswith(", period_of")
    assert "report" in problem.hint
    assert sorted(path.stem for path in (tmp_path / "docs/id/articles").glob("s*.md")) == ["s000", "s002"]
    assert done.articles == 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_of_a_thousand_seeds_one_that_raises_costs_only_itself(jobs: int) -> None:
    entries, problems = read_all(seeds_of(1000), jobs, Reader(read=seams.quick))
    assert (len(entries), [problem.file for problem in problems]) == (999, ["s500.txt"])


def test_two_hundred_seeds_are_published_but_for_the_one_that_raises(tmp_path: Path) -> None:
    reader = Reader(read=seams.quick)
    done = build(folder_of(tmp_path, 200, "Tenang.\n"), tmp_path / "docs", settings=settings_of(tmp_path), reader=reader)
    assert (done.articles, [problem.file for problem in done.problems]) == (199, ["s100.txt"])
    assert len(list((tmp_path / "docs/en/articles").glob("s*.md"))) == 199


def test_a_strict_build_writes_nothing_when_a_seed_raises(tmp_path: Path) -> None:
    reader = Reader(read=seams.failing)
    done = build(folder_of(tmp_path, 3), tmp_path / "docs", settings=settings_of(tmp_path), reader=reader, strict=True)
    assert (len(done.problems), (tmp_path / "docs").exists()) == (1, False)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_seed_that_never_ends_is_named_after_its_time(jobs: int) -> None:
    start = time.monotonic()
    entries, problems = read_all(seeds_of(120), jobs, Reader(read=seams.endless, seconds=1, seconds_a_character=0))
    assert (len(entries), [problem.file for problem in problems]) == (119, ["s060.txt"])
    assert "took longer than 1 seconds" in problems[0].wrong
    assert time.monotonic() - start < 30


def test_a_longer_seed_may_take_longer() -> None:
    brief, long = (Seed(id="a", file="a.txt", text="a" * length, encoding="utf-8") for length in (100, 1_000_000))
    assert Reader(read=seams.quick).allowed(brief) < 61
    assert Reader(read=seams.quick).allowed(long) > 500


def test_a_process_that_dies_costs_only_the_seed_that_it_was_at() -> None:
    entries, problems = read_all(seeds_of(120), 2, Reader(read=seams.dying))
    assert (len(entries), [problem.file for problem in problems]) == (119, ["s060.txt"])
    assert "its process died (exit code 9)" in problems[0].wrong


def test_a_process_that_heeds_no_alarm_is_ended() -> None:
    reader = Reader(read=seams.deaf, seconds=BRIEF, seconds_a_character=0)
    seeds = seeds_of(5)
    done = workers.by_processes(seeds, workers.Job(reader.start, reader.allowed), 2, grace=BRIEF)
    assert [isinstance(each, workers.Lost) for each in done] == [False, False, True, False, False]


def test_several_results_of_an_item_come_one_by_one_and_those_before_a_death_are_kept() -> None:
    job: workers.Job[int, int] = workers.Job(lambda: seams.counting, lambda _: 60.0, at_once=2)
    [*found] = workers.each_by_processes([2, 0, 3], job, 1)
    assert found == [(0, 0), (0, 1), (2, 0), (2, 1), (2, 2)]
    [first, (_, lost)] = workers.each_by_processes([-1], job, 1)
    assert (first, isinstance(lost, workers.Lost)) == ((0, -1), True)


def test_an_explanation_that_fails_is_a_named_fault(tmp_path: Path) -> None:
    file = folder_of(tmp_path, 1) / "s000.txt"
    told = explain(file, "en", Reader(read=seams.failing))
    assert isinstance(told, Problem)
    assert (told.file, "fault in the program: ValueError" in told.wrong) == ("s000.txt", True)


@pytest.fixture
def heeded() -> Iterator[None]:
    """An interrupt is heard, also where the tests run in the background of a shell, which has its commands ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
def test_an_interrupt_stops_everything() -> None:
    def interrupted() -> None:
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        guarded("a.txt", interrupted, 5)


@pytest.mark.usefixtures("heeded")
def test_an_interrupt_ends_the_processes_too() -> None:
    with pytest.raises(KeyboardInterrupt):
        read_all(seeds_of(120), 2, Reader(read=seams.interrupting))
    assert active_children() == []


def test_a_mistake_in_the_projects_own_words_is_no_fault_of_a_seed() -> None:
    def mistaken() -> None:
        raise TableError(Problem(file="languages/id/dates.toml", wrong="wrong", hint="mend it"))

    with pytest.raises(TableError):
        guarded("a.txt", mistaken)


def test_no_alarm_is_left_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    assert guarded("a.txt", lambda: 1, 0.05) == 1
    time.sleep(0.1)
    assert (signal.getsignal(signal.SIGALRM), signal.getitimer(signal.ITIMER_REAL)) == (before, (0.0, 0.0))


# ---------------------------------------------------------------- one page


def entries_of(count: int) -> tuple[Entry, ...]:
    """Articles of one meeting each, in different years."""
    named = ("Rosa Quispe", "Amira Fahmy")
    return tuple(
        story(f"s{number}", person(named[number % 2]), meeting(f"20{10 + number}-03-04", named[number % 2])) for number in range(count)
    )


def digest_of(entries: tuple[Entry, ...]) -> Digest:
    """A digest of some articles."""
    return Digest(entries=entries)


def test_an_article_that_cannot_be_shown_is_left_out_everywhere_and_named_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(view: Any, *rest: Any) -> str:
        return str(1 // 0) if view.slug == "s1" else article_page(view, *rest)

    monkeypatch.setattr(render, "article_page", failing)
    made = publish(digest_of(entries_of(3)), languages(), SETTINGS)
    assert [fault.file for fault in made.faults] == ["s1.txt"]
    assert made.lost == {"s1"}
    assert not [path for path, text in made.pages.items() if "articles/s1" in path or "articles/s1/" in text or '"id": "s1"' in text]
    assert {"id/articles/s0.md", "en/articles/s2.md", "id/index.md", "en/timeline.ics"} <= set(made.pages)


def test_an_article_that_fails_before_its_page_is_left_out_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(entry: Entry, wording: Any, names: Any) -> Any:
        return 1 // 0 if entry.article.id == "s1" and wording.code == "en" else view_of(entry, wording, names)

    monkeypatch.setattr(render, "view_of", failing)
    made = publish(digest_of(entries_of(3)), languages(), SETTINGS)
    assert [fault.file for fault in made.faults] == ["s1.txt"]
    assert {path for path in made.pages if "/articles/s" in path} == {
        f"{code}/articles/{name}.{suffix}" for code in ("id", "en") for name in ("s0", "s2") for suffix in ("md", "bib", "json")
    }


def test_a_calendar_entry_that_fails_is_named_and_the_others_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    made_of = calendar._event

    def failing(moment: Any, *rest: Any) -> Any:
        return 1 // 0 if moment.date == "2011-03-04" else made_of(moment, *rest)

    monkeypatch.setattr(calendar, "_event", failing)
    made = publish(digest_of(entries_of(3)), languages(), SETTINGS)
    assert [fault.file for fault in made.faults] == ["docs/id/timeline.ics", "docs/en/timeline.ics"]
    assert made.pages["en/timeline.ics"].count("BEGIN:VEVENT") == 2


@pytest.mark.parametrize(
    ("module", "name", "missing"),
    [
        (render, "home_page", "index.md"),
        (render, "index_pages", "articles/index.md"),
        (render, "terms_page", "terms.md"),
        (render, "figures_pages", "figures.md"),
        (render, "registers_of", "timeline/index.md"),
        (people, "by_country", "timeline/index.md"),
    ],
)
def test_a_page_about_all_articles_that_fails_is_named_and_the_articles_are_there(
    module: Any, name: str, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, lambda *_: 1 // 0)
    made = publish(digest_of(entries_of(2)), languages(), SETTINGS)
    assert [fault.file for fault in made.faults] == [f"docs/{code}/{missing}" for code in ("id", "en")]
    assert f"en/{missing}" not in made.pages
    assert "en/articles/s1.md" in made.pages


def test_home_is_there_without_what_fails_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "glance_of", lambda *_: 1 // 0)
    made = publish(digest_of(entries_of(2)), languages(), SETTINGS)
    assert [fault.file for fault in made.faults] == ["docs/id/index.md", "docs/en/index.md"]
    assert "articles/s1/" in made.pages["en/index.md"]


def test_a_chart_that_fails_is_named_and_its_table_is_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(figures_page, "_chart", lambda *_: 1 // 0)
    digest = read_articles(folder_of(tmp_path, 3, NEWS.replace("2020", "{year}")))
    made = publish(digest, languages(), SETTINGS)
    assert [fault.file for fault in made.faults] == ["docs/id/figures.md", "docs/en/figures.md"]
    assert "US$100 million" in made.pages["en/figures.md"].replace("\u00a0", " ")


@pytest.mark.parametrize(("count", "jobs"), [(2, 1), (20, 2)])
def test_articles_that_cannot_be_laid_beside_each_other_are_published_alone(count: int, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.publish.relate", lambda _: 1 // 0)
    made = publish(digest_of(entries_of(count)), languages(), SETTINGS, jobs)
    assert [fault.file for fault in made.faults] == ["what the articles say together"]
    assert {"en/articles/s1.md", "en/index.md"} <= set(made.pages)


# ---------------------------------------------------------------- the commands


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which reading the topics of one article raises."""
    copy = copy_of_project(tmp_path_factory.mktemp("broken") / "copy")
    topics = copy / "digest" / "extract" / "topics.py"
    fault = "\n\n_sound = extract_topics\n\n\ndef extract_topics(reading, *told):\n    return 1 / 0 if 'kacau' in reading.lower else _sound(reading, *told)\n"
    topics.write_text(topics.read_text(encoding="utf-8") + fault, encoding="utf-8")
    vietnam = NEWS.replace("Peru", "Vietnam").replace("Mesir", "Kazakhstan")
    (copy / "seeds" / "kacau.txt").write_text(vietnam.format(year=2021, sum=300) + CHAOS, encoding="utf-8")
    return copy


@pytest.mark.parametrize("command", [(), ("facts",), ("explain", "kacau")])
def test_each_command_names_the_fault_and_ends_with_1(command: tuple[str, ...], broken: Path) -> None:
    done = build_digest(broken, *command)
    assert done.returncode == 1
    assert "kacau.txt: fault in the program: ZeroDivisionError: division by zero, in digest/extract/topics.py, line " in done.stderr
    assert "Traceback" not in done.stderr
    if command == ("facts",):
        assert "kacau" not in {json.loads(line)["id"] for line in done.stdout.splitlines()} != set()


def test_a_site_is_built_with_a_warning_and_not_when_it_is_to_be_strict(broken: Path) -> None:
    loose, strict = build_site(broken), build_site(broken, "--strict")
    assert "WARNING -  kacau.txt: fault in the program: ZeroDivisionError" in loose.stderr
    assert loose.returncode == 0
    assert (broken / "site" / "en" / "articles" / "index.html").is_file()
    assert strict.returncode == 1
    assert "Traceback" not in loose.stderr + strict.stderr


def test_what_nobody_thought_of_is_told_without_a_traceback(tmp_path: Path) -> None:
    copy = copy_of_project(tmp_path / "copy")
    (copy / "digest" / "write.py").write_text(
        (copy / "digest" / "write.py").read_text("utf-8") + "\ndef write(*what):\n    return 1 / 0\n", encoding="utf-8"
    )
    done = build_digest(copy)
    assert done.returncode == 1
    assert done.stderr.startswith("build_digest.py: fault in the program: ZeroDivisionError")
    assert "Traceback" not in done.stderr
