"""What is read otherwise than in the last build is listed, and the lines beside it give back what was read."""

import json
from pathlib import Path

import pytest

from digest.folder import Folder
from digest.pipeline import build
from digest.review.items import Item
from digest.review.run import review
from tests.review.pasting import digest_in, listed, paste
from tests.review.test_review import ARTICLE, OTHER_SUM, OTHERS

SORTS = {"new", "changed", "gone"}


def built(folder: Path, publication: str = "full") -> Folder:
    """A digest whose pages are built."""
    found = digest_in(folder, a=ARTICLE, a__toml=f'publication = "{publication}"\n', b=OTHER_SUM, c=OTHERS)
    assert build(found.seeds, found.docs, settings=found.settings).is_built
    return found


def changed(folder: Folder) -> list[Item]:
    return [item for item in listed(folder).items if item.sort in SORTS]


def read_before(folder: Folder, change: str) -> None:
    """Let the last build have read something else, as older rules might have."""
    lines = folder.docs / "en" / "data" / "articles.jsonl"
    articles = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    (article,) = [each for each in articles if each["id"] == "a"]
    if change == "changed":
        (figure,) = article["figures"]
        figure |= {"id": "figures-00000000", "value": 700_000_000, "label": "Bilateral trade came to US$700 million"}
    elif change == "new":
        article["figures"] = []
    else:
        more = {"id": "figures-11111111", "metric": "tourists", "value": 5, "unit": "person", "label": "Five tourists"}
        article["figures"].append(article["figures"][0] | more)
    lines.write_text("".join(f"{json.dumps(each)}\n" for each in articles), encoding="utf-8")


@pytest.mark.parametrize("publication", ["full", "excerpt", "facts"])
def test_nothing_has_changed_right_after_a_build(publication: str, tmp_path: Path) -> None:
    folder = built(tmp_path, publication)
    assert listed(folder).was_built
    assert changed(folder) == []


@pytest.mark.parametrize("change", sorted(SORTS))
def test_a_fact_that_became_otherwise_is_listed_and_its_lines_give_it_back(change: str, tmp_path: Path) -> None:
    folder = built(tmp_path)
    read_before(folder, change)
    (item,) = changed(folder)
    assert item.sort == change
    (given,) = item.pastes
    paste(folder, given)
    after = listed(folder)
    assert not [each for each in after.items if each.sort in SORTS]
    assert after.is_all_used


def test_an_article_that_is_new_or_gone_is_no_change_of_a_fact(tmp_path: Path) -> None:
    folder = built(tmp_path)
    (folder.seeds / "d.txt").write_text(ARTICLE.replace("800", "900"), encoding="utf-8")
    (folder.seeds / "b.txt").unlink()
    assert changed(folder) == []


def test_a_fact_whose_sentence_is_gone_has_no_lines(tmp_path: Path) -> None:
    folder = built(tmp_path)
    (folder.seeds / "b.txt").write_text(
        "Vietnam and Kazakhstan count\n\nAstana, 20 May 2024 - Vietnam and Kazakhstan held talks in Astana.\n", encoding="utf-8"
    )
    gone = [item for item in changed(folder) if "figures-" in item.about]
    assert [(item.sort, item.pastes) for item in gone] == [("gone", ())]


def test_another_reading_may_be_named_to_compare_with(tmp_path: Path) -> None:
    folder = built(tmp_path / "digest")
    since = tmp_path / "then.jsonl"
    lines = (folder.docs / "en" / "data" / "articles.jsonl").read_text("utf-8")
    since.write_text(lines.replace("800000000", "700000000"), encoding="utf-8")
    assert {item.sort for item in review(folder, "en", since=since).items} & SORTS == {"changed"}


def test_where_nothing_was_built_before_that_is_said_and_nothing_is_a_change(tmp_path: Path) -> None:
    folder = digest_in(tmp_path, a=ARTICLE)
    assert not listed(folder).was_built
    assert changed(folder) == []
