"""What pages tell of an article is kept, and never stands for what another article, editor, name or word would give."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from typing import Any

import pytest

from digest.languages import load
from digest.model import Entry, Story
from digest.pipeline import build
from digest.reading import read_articles
from digest.render import TEMPLATES, registers
from digest.render.article import View, view_of
from digest.render.registers.catalogue import catalogue_of
from digest.render.registers.seals import Seals, Untold
from digest.render.telling import tellings_of
from digest.tell.names import Names
from digest.tell.wording import Wording, wording_of
from tests.project import SETTINGS
from tools.corpus import Corpus

ARTICLES, SIZE = 5, 1_500
CORPUS = Corpus(("PE", "EG"))
SAID = "Trade between Peru and Egypt reached US${} million in 2019."
NAMES = '[people.somebody]\nalso = ["{name}"]\nnames = {{ id = "{shown}", en = "{shown}" }}\nreason = "A list."\n'


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A digest of made articles, short ones, built once."""
    folder = tmp_path_factory.mktemp("begun") / "digest"
    CORPUS.write(folder / "seeds", range(ARTICLES), SIZE)
    (folder / "digest.toml").write_text(settings("EG"), encoding="utf-8")
    built(folder)
    return folder


@pytest.fixture
def digest(begun: Path, tmp_path: Path) -> Path:
    """A copy of it, with what was kept."""
    return copytree(begun, tmp_path / "digest")


def settings(first: str) -> str:
    return SETTINGS.read_text(encoding="utf-8").replace('countries = ["VN", "KZ"]', f'countries = ["{first}", "PE"]')


def built(folder: Path) -> dict[str, bytes]:
    """The files of a digest after a build."""
    done = build(folder / "seeds", folder / "docs", settings=folder / "digest.toml")
    assert not [problem for problem in done.problems if "fault" in problem.wrong]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in (folder / "docs").rglob("*") if path.is_file()}


def cold(folder: Path, aside: Path) -> dict[str, bytes]:
    """The files that the same digest has when nothing is kept of it."""
    rmtree(aside, ignore_errors=True)
    copytree(folder, aside, ignore=lambda _, names: {".cache", "docs"} & set(names))
    return built(aside)


@pytest.fixture(scope="module")
def once_edited(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of it after one edit, when nothing is kept of it."""
    folder = tmp_path_factory.mktemp("edited")
    edited(copytree(begun, folder / "digest"), Random(1))
    return cold(folder / "digest", folder / "cold")


def seeds_of(folder: Path) -> list[Path]:
    return sorted((folder / "seeds").glob("*.txt"))


def edited(folder: Path, chance: Random) -> None:
    chosen = chance.choice(seeds_of(folder))
    chosen.write_text(f"{chosen.read_text(encoding='utf-8')}\n{SAID.format(chance.randint(2, 900))}\n", encoding="utf-8")


def added(folder: Path, chance: Random) -> None:
    (folder / "seeds" / f"new-{chance.randint(0, 99)}.txt").write_text(CORPUS.article(chance.randint(10, 20), SIZE), encoding="utf-8")


def removed(folder: Path, chance: Random) -> None:
    chance.choice(seeds_of(folder)).unlink()


def renamed(folder: Path, chance: Random) -> None:
    """An editor says what somebody is called whom articles name."""
    named = sorted({person.name for entry in read_articles(folder / "seeds").entries for person in entry.facts.people})
    told = NAMES.format(name=chance.choice(named), shown=f"Somebody {chance.randint(2, 9)}")
    (folder / "entities.toml").write_text(told, encoding="utf-8")


def corrected(folder: Path, chance: Random) -> None:
    chosen = chance.choice(seeds_of(folder)).with_suffix(".toml")
    chosen.write_text(
        f'title = "Title {chance.randint(0, 99)}"\npublication = "{chance.choice(["full", "excerpt", "facts"])}"\n', encoding="utf-8"
    )


def set_otherwise(folder: Path, chance: Random) -> None:
    """The articles are about the pair of the settings, or stand apart."""
    (folder / "digest.toml").write_text(settings(chance.choice(("EG", "EG", "KZ"))), encoding="utf-8")


CHANGES: tuple[Callable[[Path, Random], None], ...] = (edited, added, removed, renamed, corrected, set_otherwise)


@pytest.mark.parametrize("seed", range(2))
def test_after_any_change_the_files_are_those_of_a_build_that_has_nothing_kept(seed: int, digest: Path, tmp_path: Path) -> None:
    chance = Random(seed)
    # Each change once, one half of them behind each other.
    for change in Random(0).sample(CHANGES, len(CHANGES))[seed::2]:
        change(digest, chance)
        assert built(digest) == cold(digest, tmp_path / "cold"), change.__name__


def kept(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / ".cache" / "told").rglob("*") if path.is_file())


def made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """The articles, and the languages, of which a build makes anew what their pages tell."""
    seen: set[tuple[str, str]] = set()

    def watched(entry: Entry, wording: Wording, names: Names | None = None) -> View:
        seen.add((entry.article.id, wording.code))
        return view_of(entry, wording, names)

    monkeypatch.setattr("digest.render.view_of", watched)
    built(folder)
    return seen


def test_only_what_is_told_of_the_edited_article_is_made_anew(digest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = seeds_of(digest)[2]
    chosen.write_text(f"{chosen.read_text(encoding='utf-8')}\n{SAID.format(7)}\n", encoding="utf-8")
    assert made(digest, monkeypatch) == {(chosen.stem, "id"), (chosen.stem, "en")}


def register_pages(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages of the registers that a build makes anew."""
    seen: list[str] = []
    text = registers._Pages._text

    def watched(pages: registers._Pages, template: str, path: str, register: str, values: dict[str, Any]) -> str:
        seen.append(path)
        return text(pages, template, path, register, values)

    monkeypatch.setattr(registers._Pages, "_text", watched)
    built(folder)
    return seen


def test_of_the_registers_only_pages_that_show_something_of_the_edited_article_are_made_anew(
    digest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = seeds_of(digest)[2]
    chosen.write_text(chosen.read_text(encoding="utf-8") + "\nThe weather was fine.\n", encoding="utf-8")
    made_anew = register_pages(digest, monkeypatch)
    every = {path.relative_to(digest / "docs" / "en").as_posix() for path in (digest / "docs" / "en" / "people").rglob("*.md")}
    assert made_anew and every - set(made_anew)
    assert register_pages(digest, monkeypatch) == []


def test_templates_of_the_registers_ask_for_nothing_that_seals_do_not_tell() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (TEMPLATES / "registers").glob("*.jinja"))
    asked = set(re.findall(r"\b(?:catalogue|registers)\.\w+", text))
    of_facts = {"way", "others", "otherwise", "since", "where", "sentence", "source"}
    assert asked <= {
        *(f"catalogue.{each}" for each in (*of_facts, "name", "say", "wording")),
        "registers.address",
        "registers.address_of",
    }  # whatever else one asks for belongs into digest/render/registers/seals.py, too


@pytest.mark.parametrize("shown", [lambda: None, SAID.format, object(), iter("a")])
def test_what_a_page_is_made_from_and_nobody_can_tell_has_no_seal(shown: object) -> None:
    with pytest.raises(Untold):
        Seals(catalogue_of(Story(), [], tellings_of([]), Names(), wording_of(load("en"))), {}).of(shown)


def test_it_holds_what_the_last_build_needed_and_no_more(digest: Path, tmp_path: Path) -> None:
    before = kept(digest)
    assert len(before) >= 3 * 2 * ARTICLES  # what is told, the page, and what the search finds, in each language; charts, too
    edited(digest, Random(0))
    built(digest)
    cold(digest, tmp_path / "cold")
    assert kept(digest) != before
    assert [path.name for path in kept(digest)] == [path.name for path in kept(tmp_path / "cold")]


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, None])
def test_what_is_damaged_is_made_again(damage: bytes | None, digest: Path, once_edited: dict[str, bytes]) -> None:
    for path in kept(digest):
        path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    edited(digest, Random(1))
    assert built(digest) == once_edited


def test_what_is_kept_under_anothers_name_is_not_taken(digest: Path, once_edited: dict[str, bytes]) -> None:
    held = [path.read_bytes() for path in kept(digest)]
    for path, data in zip(kept(digest), held[1:] + held[:1], strict=True):
        path.write_bytes(data)
    edited(digest, Random(1))
    assert built(digest) == once_edited


def test_where_nothing_can_be_kept_all_is_made(digest: Path, once_edited: dict[str, bytes]) -> None:
    rmtree(digest / ".cache" / "told")
    (digest / ".cache" / "told").write_text("in the way", encoding="utf-8")
    edited(digest, Random(1))
    assert built(digest) == once_edited
