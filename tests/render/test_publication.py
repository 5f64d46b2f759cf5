"""Of an article that may not be published whole nothing else is in any file of the site."""

import json
from pathlib import Path

import pytest

from digest.languages import load
from digest.pipeline import read_settings
from digest.publish import publish
from digest.reading import read_articles
from tests.project import SEEDS, SETTINGS

STEM = "000_6fe26aa26a1efffb"
CODES = ("id", "en")


def pages(folder: Path, asserted: str) -> dict[str, str]:
    """Every file of a digest of the published articles, one of which has such a file beside it."""
    for path in SEEDS.glob("*.txt"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / f"{STEM}.toml").write_text(asserted, encoding="utf-8")
    made = publish(read_articles(folder), {code: load(code) for code in CODES}, read_settings(SETTINGS))
    assert not made.faults
    return dict(made.pages)


def page_of(found: dict[str, str], code: str) -> str:
    """The path of the article's page in a language."""
    return next(path for path in found if path.startswith(f"{code}/articles/") and STEM[4:] in path and path.endswith(".md"))


def sentences_without_claims(found: dict[str, str]) -> list[str]:
    """Sentences of the article that bear no event, figure, agreement, milestone, quote or trend, and are not its headline."""
    (line,) = [each for each in found["id/data/articles.jsonl"].splitlines() if json.loads(each)["id"] == STEM]
    facts, text = json.loads(line), (SEEDS / f"{STEM}.txt").read_text(encoding="utf-8")
    kinds = ("events", "figures", "agreements", "milestones", "quotes", "trends")
    told = [span for kind in kinds for fact in facts[kind] for span in (fact["evidence"], *fact.get("tellings", []))]
    bare = [each.strip() for each in text.split("\n") if len(each.strip()) > 120 and facts["title"] not in each]
    return [each for each in bare if not any(span["quote"] in each or each in span["quote"] for span in told)]


@pytest.mark.parametrize("publication", ["excerpt", "facts"])
def test_every_fact_still_opens_its_sentence_or_quotes_its_words(publication: str, tmp_path: Path) -> None:
    whole, part = pages(tmp_path, ""), pages(tmp_path, f'publication = "{publication}"\nurl = "https://news.example/a"\n')
    for code in CODES:
        path = page_of(whole, code)
        assert part[path].count('<li class="fact"') == whole[path].count('<li class="fact"')
        assert len(part[path]) < len(whole[path])
        assert 'href="https://news.example/a"' in part[path]


def test_a_sentence_without_a_claim_is_nowhere_where_only_facts_are_published(tmp_path: Path) -> None:
    bare = sentences_without_claims(pages(tmp_path, ""))
    assert bare
    part = pages(tmp_path, 'publication = "facts"\nurl = "https://news.example/a"\n')
    assert not [(path, each) for path, text in part.items() for each in bare if each in text]


def test_the_beginning_of_an_excerpt_is_shown(tmp_path: Path) -> None:
    part = pages(tmp_path, 'publication = "excerpt"\nurl = "https://news.example/a"\n')
    assert 'id="s-1"' in part[page_of(part, "id")]


def test_an_editor_is_told_where_nobody_can_read_the_rest(tmp_path: Path) -> None:
    for path in SEEDS.glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / f"{STEM}.toml").write_text('publication = "facts"\n', encoding="utf-8")
    (notice,) = [each for each in read_articles(tmp_path).notices if each.file == f"{STEM}.toml"]
    assert "its address is not known" in notice.wrong
