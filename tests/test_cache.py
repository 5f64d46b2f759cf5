"""What was read of an article is kept, and never stands for what another article, another editor or other code would give."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from digest import cache as module
from digest.cache import Cache, fingerprint
from digest.languages import Language
from digest.model import Entry, Problem, Seed
from digest.pipeline import build
from digest.read import read_seeds
from digest.reading import read_articles, read_new, read_seed
from tests.project import SETTINGS
from tools.corpus import Corpus

ARTICLES = 6


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of made articles."""
    return Corpus(("PE", "EG")).write(tmp_path / "seeds", range(ARTICLES))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path / "cache", "code")


def kept(cache: Cache) -> set[str]:
    """The names of what it holds."""
    return {path.name for path in cache.folder.iterdir()}


def test_what_is_kept_is_what_was_read(seeds: Path, cache: Cache) -> None:
    cold = read_articles(seeds, cache=cache)
    assert len(kept(cache)) == ARTICLES
    assert read_articles(seeds, cache=cache) == cold == read_articles(seeds)


def test_only_what_is_new_is_read(seeds: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = read_seeds(seeds)
    read: list[str] = []

    def watched(seed: Seed, languages: Mapping[str, Language]) -> Entry | Problem:
        read.append(seed.id)
        return read_seed(seed, languages)

    list(read_new(found, cache))
    monkeypatch.setattr("digest.reading.read_seed", watched)
    edited = replace(found[2], text=f"{found[2].text}\n")
    list(read_new((*found[:2], edited, *found[3:]), cache))
    assert read == [edited.id]


@pytest.mark.parametrize("other", [{"text": "x"}, {"file": "a.md"}, {"id": "b"}, {"asserted": b"title = 'x'"}, {"encoding": "cp1252"}])
def test_whatever_is_other_of_a_seed_makes_another_key(other: dict[str, str], cache: Cache) -> None:
    seed = Seed(id="a", file="a.txt", text="Peru", encoding="utf-8")
    assert cache.key(seed) == cache.key(replace(seed))
    assert cache.key(seed) != cache.key(replace(seed, **other))  # type: ignore[arg-type]
    assert cache.key(seed) != Cache(cache.folder, "other code").key(seed)


def test_a_build_that_ends_early_keeps_what_it_read(seeds: Path, cache: Cache) -> None:
    with closing(read_new(read_seeds(seeds)[0], cache)) as reading:
        list(islice(reading, 2))
    assert len(kept(cache)) == 2


def test_an_article_that_is_gone_is_forgotten(seeds: Path, cache: Cache) -> None:
    read_articles(seeds, cache=cache)
    next(seeds.iterdir()).unlink()
    read_articles(seeds, cache=cache)
    assert len(kept(cache)) == ARTICLES - 1


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, None])
def test_what_is_damaged_is_read_again(damage: bytes | None, seeds: Path, cache: Cache) -> None:
    cold = read_articles(seeds, cache=cache)
    for path in cache.folder.iterdir():
        path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    assert read_articles(seeds, cache=cache) == cold
    assert read_articles(seeds, cache=cache) == cold


def test_one_articles_entry_under_anothers_name_is_not_taken(seeds: Path, cache: Cache) -> None:
    cold = read_articles(seeds, cache=cache)
    first, second, *_ = sorted(cache.folder.iterdir())
    first.write_bytes(second.read_bytes())
    assert read_articles(seeds, cache=cache) == cold


def test_where_nothing_can_be_kept_all_is_read(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    assert len(read_articles(seeds, cache=Cache(tmp_path / "cache", "code")).entries) == ARTICLES


def test_other_code_or_words_are_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words.toml").write_text("a = 1", encoding="utf-8")
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    before = fingerprint()
    assert fingerprint() == before
    (tmp_path / "words.toml").write_text("a = 2", encoding="utf-8")
    assert fingerprint() != before


def test_a_build_without_its_cache_writes_the_same_bytes(seeds: Path, tmp_path: Path) -> None:
    settings = tmp_path / "digest.toml"
    settings.write_bytes(SETTINGS.read_bytes())
    for docs in ("cold", "warm"):
        assert not build(seeds, tmp_path / docs, settings=settings).problems
    assert (tmp_path / ".cache" / "articles").is_dir()
    files = {path.relative_to(tmp_path / "cold"): path.read_bytes() for path in (tmp_path / "cold").rglob("*") if path.is_file()}
    assert files
    assert files == {path.relative_to(tmp_path / "warm"): path.read_bytes() for path in (tmp_path / "warm").rglob("*") if path.is_file()}
