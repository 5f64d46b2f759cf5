"""Whatever an article, its headline or its file name holds comes out as text: from the seed to the built page, in both languages."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import frontmatter
import pytest

from tests.beginning import build_site
from tests.project import copy_of_project

# What would do something if any stage took it for more than text.
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "</aside></article></main>",
    "<!-- hidden",
    "**tebal** dan _miring_",
    "[tautan](https://example.org/jahat)",
    "![gambar](https://example.org/pelacak.png)",
    "`kode`",
    "{{ config.site_name }}",
    "{% raw %}{% include 'x' %}",
    "{: .kelas onclick=alert(3) }",
    "*[Vietnam]: singkatan",
    "[^1]: catatan kaki",
    "&lt;b&gt; &amp; &copy;",
    "--- judul: ya",
    "key: [1, 2",
    "\\*bukan\\*",
    "$x$ ~~coret~~ ==tanda== ^^atas^^",
    "https://example.org/telanjang",
    "# bukan judul",
    "1. bukan daftar",
    "> bukan kutipan",
    "| a | b |",
    ":material-alert: :smile:",
)
TITLE = "Vietnam & Kazakhstan: <script>alert(9)</script> {{ 7*7 }} **Kerja Sama** [x](y) \"'`"
STEM = "ekor <b>&amp; {{ 7*7 }} #1 'x' [y](z)"


@dataclass
class Page(HTMLParser):
    """A page as a browser reads it: its elements and its text."""

    path: Path
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    mute: int = 0  # inside of script or style

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.mute += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self.mute -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.mute:
            self.texts.append(data)

    @property
    def text(self) -> str:
        """What a reader sees, with single spaces."""
        return " ".join("".join(self.texts).split())


def article() -> str:
    """An article whose every paragraph holds something hostile amid what facts are read from."""
    lines = [TITLE, ""]
    for number, words in enumerate(HOSTILE):
        lines += [f"{words} kata Menteri Luar Negeri Vietnam, Tran Thi Hoa, di Astana pada {number + 1} Maret 2021.", ""]
        lines += [f"Nilai perdagangan antara Vietnam dan Kazakhstan mencapai {number + 2} juta USD {words} pada tahun 2020.", ""]
    return "\n".join(lines)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the hostile article, built."""
    folder = copy_of_project(tmp_path_factory.mktemp("project") / "copy")
    (folder / "seeds" / f"{STEM}.txt").write_text(article(), encoding="utf-8")
    done = build_site(folder, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module", params=["", "en"], ids=["id", "en"])
def page(request: pytest.FixtureRequest, project: Path) -> Page:
    """The hostile article's page in one language."""
    [path] = [path for path in (project / "site" / request.param / "articles").glob("*/index.html") if "ekor" in path.parent.name]
    return Page(path)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_out_as_the_article_prints_them(words: str, page: Page) -> None:
    assert " ".join(words.split()) in page.text


def test_the_headline_comes_out_as_printed(page: Page) -> None:
    assert " ".join(TITLE.split()) in page.text


def test_nothing_of_the_article_becomes_an_element(page: Page) -> None:
    foreign = [
        (tag, attributes)
        for tag, attributes in page.elements
        if any(name.startswith("on") for name in attributes)
        or any("example.org" in (attributes.get(name) or "") for name in ("href", "src"))
        or attributes.get("title") == "singkatan"
        or attributes.get("class") in {"kelas", "twemoji", "arithmatex"}
        or tag in {"abbr", "mark", "del"}
    ]
    assert not foreign


def test_no_script_of_the_article_runs(page: Page) -> None:
    source = page.path.read_text(encoding="utf-8")
    assert "<script>alert" not in source
    assert "<img src=x" not in source


@pytest.mark.parametrize("language", ["id", "en"])
def test_front_matter_gives_back_title_and_id(language: str, project: Path) -> None:
    pages = [frontmatter.load(str(path)) for path in (project / "docs" / language / "articles").rglob("*.md")]
    [post] = [post for post in pages if post.get("id") == STEM]
    assert post["title"] == TITLE


@pytest.mark.parametrize("place", ["", "en"], ids=["id", "en"])
def test_lists_of_articles_show_the_headline_as_text(place: str, project: Path) -> None:
    listing = Page(project / "site" / place / "articles" / "index.html")
    assert " ".join(TITLE.split()) in listing.text
    assert "<script>alert" not in listing.path.read_text(encoding="utf-8")


def test_the_published_data_holds_the_article(project: Path) -> None:
    lines = (project / "site" / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert STEM in {json.loads(line)["id"] for line in lines}
