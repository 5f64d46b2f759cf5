"""A review of articles that nobody vouches for: text stays text, on a terminal and on the page of the preview."""

import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from digest.folder import Folder
from digest.review.page import review_page
from digest.review.run import Review, review
from digest.review.told import as_json, as_text
from tests.hostile_seeds import write_hostile_seeds
from tests.project import SETTINGS


class Elements(HTMLParser):
    """The elements of a page, the attributes that could run or fetch something, and the text of its code."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.code: list[str] = []
        self._in_code = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self._in_code = tag == "code"
        if self._in_code:
            self.code.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_code = self._in_code and tag != "code"

    def handle_data(self, data: str) -> None:
        if self._in_code:
            self.code[-1] += data


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Review:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "seeds").mkdir()
    write_hostile_seeds(folder / "seeds")
    (folder / "digest.toml").write_bytes(SETTINGS.read_bytes())
    return review(Folder(folder), "en")


def test_no_sign_that_a_terminal_obeys_is_printed(hostile: Review) -> None:
    lines = [*as_text(hostile), *as_json(hostile)]
    assert len(lines) > 100
    assert not [line for line in lines if re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e]", line)]


def test_the_page_holds_no_element_and_no_attribute_but_its_own(hostile: Review) -> None:
    page = review_page(hostile, "en").text.partition("---\n")[2].partition("---\n")[2]
    found = Elements(page)
    assert found.tags <= {"h1", "h2", "p", "pre", "code", "blockquote"}
    assert found.attributes <= {"id", "class", "tabindex"}


def test_lines_on_the_page_are_the_lines_to_paste(hostile: Review) -> None:
    shown = Elements(review_page(hostile, "en").text).code
    lines = [paste.lines for item in hostile.items for paste in item.pastes if paste.lines]
    assert shown
    assert {
        text.strip() for text in shown if "reviewed" not in text and not text.startswith(tuple(item.id for item in hostile.items))
    } <= set(lines)
    for item in hostile.items:
        for paste in item.pastes:
            if paste.lines and not paste.has_blanks:
                tomllib.loads(paste.lines)


def test_the_page_is_as_long_as_one_can_read(tmp_path: Path, hostile: Review) -> None:
    page = review_page(hostile, "id").text
    assert page.count("<h2") <= 100
