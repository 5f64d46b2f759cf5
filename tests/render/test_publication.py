"""Of an article that may not be published whole nothing else is in any file of the site."""

import json
import re
from pathlib import Path

import pytest

from digest.correct.naming import Told
from digest.correct.pasting import entry_of, naming
from digest.languages import load
from digest.model import Action, Correction, Entry
from digest.pipeline import read_settings
from digest.publish import publish
from digest.reading import read_articles
from tests.project import SEEDS, SETTINGS

STEM = "000_6fe26aa26a1efffb"
CODES = ("id", "en")
CLAIMS = ("events", "figures", "agreements", "milestones", "quotes", "trends", "stances")

LONGEST = 130  # characters that a name may quote


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


def article_in(folder: Path) -> Entry:
    """The article, with its facts as they are put right."""
    (entry,) = [each for each in read_articles(folder).entries if each.article.id == STEM]
    return entry


def words_without_claims(entry: Entry) -> list[str]:
    """Pieces, longer than a name may quote, of each sentence that bears no claim and is not the headline."""
    article = entry.article
    told = [proof for kind in CLAIMS for fact in getattr(entry.facts, kind) for proof in (fact.evidence, *fact.tellings)]
    titles = [block for block in article.blocks if block.kind == "title"]
    bare = [each for each in article.sentences if not any(each.start < span.end and span.start < each.end for span in (*told, *titles))]
    runs = (max(re.split(r"[^\w ,-]", article.text[each.start : each.end]), key=len).strip() for each in bare)
    return [run[at : at + LONGEST] for run in runs for at in range(0, len(run) - LONGEST, 10)]


@pytest.mark.parametrize("publication", ["excerpt", "facts"])
def test_every_fact_still_opens_its_sentence_or_quotes_its_words(publication: str, tmp_path: Path) -> None:
    whole, part = pages(tmp_path, ""), pages(tmp_path, f'publication = "{publication}"\nurl = "https://news.example/a"\n')
    for code in CODES:
        path = page_of(whole, code)
        assert part[path].count('<li class="fact"') == whole[path].count('<li class="fact"')
        assert len(part[path]) < len(whole[path])
        assert 'href="https://news.example/a"' in part[path]


def put_right(folder: Path, action: Action, kinds: tuple[str, ...]) -> str:
    """A correction of each fact of some kinds of the article."""
    pages(folder, "")
    entry = article_in(folder)
    made: list[str] = []
    for kind in kinds:
        told = Told(entry.article, kind, getattr(entry.facts, kind))
        some = Correction(action=action, kind=kind, quote="", reason="So it is.", values={"country": "PE"} if action == "change" else {})
        made += [entry_of(naming(some, told, fact)) for fact in told.facts]
    return "\n".join(made)


@pytest.mark.parametrize(
    ("action", "kinds"),
    [("reject", ()), ("reject", ("events", "figures", "agreements", "milestones", "quotes")), ("change", ("people", "places"))],
)
def test_a_sentence_without_a_claim_is_nowhere_where_only_facts_are_published(
    action: Action, kinds: tuple[str, ...], tmp_path: Path
) -> None:
    """Nor one of which an editor says that it tells no claim, or a name otherwise."""
    said = 'publication = "facts"\nurl = "https://news.example/a"\n' + put_right(tmp_path, action, kinds)
    part = pages(tmp_path, said)
    bare = words_without_claims(article_in(tmp_path))
    assert bare
    assert not [(path, each) for path, text in part.items() for each in bare if each in text]


def test_what_is_rejected_is_quoted_in_a_few_words_where_not_all_is_published(tmp_path: Path) -> None:
    said = 'publication = "excerpt"\nurl = "https://news.example/a"\n' + put_right(tmp_path, "reject", ("events", "quotes"))
    (line,) = [each for each in pages(tmp_path, said)["id/data/articles.jsonl"].splitlines() if json.loads(each)["id"] == STEM]
    facts, text = json.loads(line), (SEEDS / f"{STEM}.txt").read_text(encoding="utf-8")
    claims = [span for kind in CLAIMS for fact in facts[kind] for span in (fact["evidence"], *fact.get("tellings", []))]
    quotes = [note["before"]["evidence"] for note in facts["rejected"]]
    assert quotes
    for quote in quotes:
        assert text[quote["start"] : quote["end"]] == quote["quote"]
        assert len(quote["quote"]) < LONGEST or any(quote["quote"] in span["quote"] for span in claims)


def test_the_beginning_of_an_excerpt_is_shown(tmp_path: Path) -> None:
    part = pages(tmp_path, 'publication = "excerpt"\nurl = "https://news.example/a"\n')
    assert 'id="s-1"' in part[page_of(part, "id")]


def test_an_editor_is_told_where_nobody_can_read_the_rest(tmp_path: Path) -> None:
    for path in SEEDS.glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / f"{STEM}.toml").write_text('publication = "facts"\n', encoding="utf-8")
    (notice,) = [each for each in read_articles(tmp_path).notices if each.file == f"{STEM}.toml"]
    assert "its address is not known" in notice.wrong
