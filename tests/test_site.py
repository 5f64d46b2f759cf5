"""The built site: one build a language, the same paths in both, nothing from another host."""

import json
import re
import shutil
import sys
import tomllib
from pathlib import Path

import frontmatter
import markdown
import pytest

from digest.pipeline import RESULTS
from tests import project as typed
from tests.beginning import build_site
from tests.project import SETTINGS, copy_of_project, run
from tests.render.programs.schema import checked, things_in
from tests.render.programs.sitemap_rules import faults
from tests.render.programs.test_citations import READ_BY_ZOTERO
from tests.tell.test_leaks import OTHER, Read, small_words, unquoted

URL = "https://example.org/digest/"
LANGUAGES = {"id": "", "en": "en/"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A built copy of the project, and what the build said: the one that is begun as somebody types it."""
    project = copy_of_project(tmp_path_factory.mktemp("built") / "project")
    done = typed.build_site(project, "--strict", SITE_URL=URL)
    assert done.returncode == 0, done.stderr
    return project, done.stderr


@pytest.fixture(scope="module")
def site(built: tuple[Path, str]) -> Path:
    """The site's folder."""
    return built[0] / "site"


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A site that does not know where it will be, of two articles and a file that is none, and what the build said."""
    project = copy_of_project(tmp_path_factory.mktemp("nowhere") / "project")
    (project / "seeds" / "kosong.txt").write_bytes(b"")
    done = build_site(project)
    assert done.returncode == 0, done.stderr
    return project, done.stderr


def pages(site: Path, code: str) -> set[str]:
    """The addresses of a language's pages under its root."""
    root = site / LANGUAGES[code]
    found = {path.parent.relative_to(root).as_posix() for path in root.rglob("index.html")}
    return {path for path in found if path != "en" and not path.startswith("en/")}


def test_a_strict_build_says_nothing_but_where_it_builds(built: tuple[Path, str]) -> None:
    said = [
        line for line in built[1].splitlines() if not re.match(r"INFO +- +(Cleaning site|Building documentation|Documentation built)", line)
    ]
    assert said == []


def test_both_languages_have_the_same_pages(site: Path) -> None:
    assert pages(site, "id") == pages(site, "en") >= {".", "about", "terms", "articles", "articles/000_6fe26aa26a1efffb"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_says_its_language(code: str, site: Path) -> None:
    for page in pages(site, code):
        assert f'<html lang="{code}"' in (site / LANGUAGES[code] / page / "index.html").read_text("utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_small_word_of_the_other_language_stands_unmarked(code: str, site: Path) -> None:
    small = small_words(OTHER[code])
    for page in pages(site, code):
        text = (site / LANGUAGES[code] / page / "index.html").read_text("utf-8")
        read = Read(code, re.sub(r"<title>.*?</title>", "", text))  # of which no part can be marked
        assert not [said for said in map(unquoted, read.words) if set(re.findall(r"\w+", said.casefold())) & small], page


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_names_itself_in_every_language(code: str, site: Path) -> None:
    for page in pages(site, code):
        text = (site / LANGUAGES[code] / page / "index.html").read_text("utf-8")
        path = "" if page == "." else f"{page}/"
        named = dict(re.findall(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"', text))
        assert named == {"id": URL + path, "en": f"{URL}en/{path}", "x-default": URL + path}
        assert f'<link rel="canonical" href="{URL}{LANGUAGES[code]}{path}">' in text


def local_targets(page: Path) -> list[str]:
    """What the page links to or loads."""
    return [target.partition("#")[0] for target in re.findall(r'(?:href|src)="([^"]*)"', page.read_text("utf-8"))]


def test_nothing_is_asked_of_another_host(site: Path) -> None:
    for page in site.rglob("*.html"):
        foreign = [target for target in local_targets(page) if re.match(r"(\w+:)?//", target) and not target.startswith(URL)]
        assert foreign == [], page
    for style in site.rglob("assets/site.css"):
        assert "url(" not in style.read_text("utf-8")
        assert "@import" not in style.read_text("utf-8")


def test_every_link_leads_to_a_file(site: Path) -> None:
    for page in site.rglob("index.html"):
        for target in filter(None, local_targets(page)):
            if not target.startswith(URL):
                found = (page.parent / target).resolve()
                assert found.is_file() or (found / "index.html").is_file(), f"{page}: {target}"


@pytest.mark.parametrize(("code", "word"), [("id", "nilai perdagangan bilateral"), ("en", "bilateral trade")])
def test_search_shows_each_fact_in_the_language_of_the_pages(code: str, word: str, site: Path) -> None:
    folder = site / LANGUAGES[code] / "search" / "records"
    texts = [record[2] for path in folder.iterdir() for record in json.loads(path.read_text("utf-8"))["records"]]
    assert word in " ".join(texts).casefold()


def test_no_file_is_there_that_pages_are_not_dressed_in(site: Path) -> None:
    dressed = [path for path in (site / "assets").rglob("*") if path.is_file()]
    html = "".join((site / page / "index.html").read_text(encoding="utf-8") for page in pages(site, "id"))
    scripts = "".join(path.read_text(encoding="utf-8") for path in dressed if path.suffix == ".js")
    assert dressed
    asked = {path for path in dressed if path.relative_to(site).as_posix() in html}
    loaded = {path for path in dressed if f'"{path.stem}"' in scripts or f"/{path.name}" in scripts}
    assert not set(dressed) - asked - loaded
    assert not [path for path in site.iterdir() if path.suffix in {".js", ".css", ".map", ".woff2"}]


def test_a_reader_waits_for_no_comment_of_a_script(site: Path) -> None:
    scripts = list((site / "assets").rglob("*.js"))
    assert scripts
    assert not [path for path in scripts if re.search(r"^(?:\s|//)", path.read_text(encoding="utf-8"), re.MULTILINE)]


def test_nothing_of_the_themes_own_search_is_left(site: Path) -> None:
    assert not list(site.rglob("search_index.json"))
    assert not list(site.rglob("*.min.js"))
    assert '<input class="md-' not in (site / "index.html").read_text("utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_pages_tell_programs_what_they_are_in_words_of_schema_org(code: str, site: Path) -> None:
    found: dict[str, list[str]] = {}
    for page in sorted(pages(site, code)):
        for thing in things_in((site / LANGUAGES[code] / page / "index.html").read_text("utf-8")):
            assert checked(thing)
            found.setdefault(page.partition("/")[0], []).append(thing["@type"])
    assert found == {
        ".": ["WebSite", "Dataset"],
        "articles": ["WebPage", "WebPage"],
        "data": ["Dataset"],
        "figures": ["Dataset"],
        "visits": ["Event", "Event"],
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_shared_link_shows_a_picture_that_the_site_has(code: str, site: Path, nowhere: tuple[Path, str]) -> None:
    for page in pages(site, code):
        text = (site / LANGUAGES[code] / page / "index.html").read_text("utf-8")
        [address] = re.findall(r'<meta property="og:image" content="([^"]+)">', text)
        assert (site / address.removeprefix(URL)).read_bytes().startswith(b"\x89PNG")
        assert 'property="og:title"' in text and 'property="og:description"' in text
    without = nowhere[0] / "site" / LANGUAGES[code]
    assert "og:image" not in (without / "index.html").read_text("utf-8")
    assert not (without / "card.png").exists()


def test_each_claim_of_a_page_leads_to_its_fact(site: Path) -> None:
    for page in (site / "en" / "articles").glob("*/index.html"):
        text = page.read_text("utf-8")
        [told] = things_in(text)
        assert len(told["hasPart"]) > 10
        for claim in told["hasPart"]:
            assert f'id="{claim["@id"].removeprefix("#")}"' in text
            assert claim["appearance"]["@id"] == told["isBasedOn"]["@id"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_unknown_address_gets_a_page_with_the_way_back(code: str, site: Path) -> None:
    text = (site / LANGUAGES[code] / "404.html").read_text("utf-8")
    up = "../" if LANGUAGES[code] else ""
    assert f'href="/digest/{LANGUAGES[code]}{up}{LANGUAGES[code]}"' in text


@pytest.mark.parametrize(("code", "target"), [("id", "lebih dari 1,5\u00a0miliar\u00a0USD"), ("en", "over US$1.5\u00a0billion")])
def test_the_facts_are_published_as_data_with_their_sentences(code: str, target: str, site: Path) -> None:
    lines = (site / LANGUAGES[code] / "data" / "articles.jsonl").read_text("utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    assert [article["id"] for article in articles] == ["000_6fe26aa26a1efffb", "001_e6be9cec444244ee"]
    assert [each for each in articles[0]["figures"] if target in each["label"]]


@pytest.mark.parametrize(("code", "decimal"), [("id", ","), ("en", ".")])
def test_the_about_page_shows_the_figures_of_the_evaluation(code: str, decimal: str, site: Path) -> None:
    text = (site / LANGUAGES[code] / "about" / "index.html").read_text("utf-8")
    measured = json.loads((RESULTS).read_text("utf-8"))["all"]["kinds"]
    for kind, rates in measured.items():
        cells = "".join(f"<td>{100 * rates[name]:.1f}</td>".replace(".", decimal) for name in ("precision", "recall", "f1"))
        assert cells in text, kind


def test_a_second_build_changes_no_page_and_gives_the_same_site(built: tuple[Path, str]) -> None:
    project, _ = built
    before = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*") if path.is_file()}
    shown = {path: path.read_bytes() for path in (project / "site").rglob("*.html")}
    assert build_site(project, "--strict", SITE_URL=URL).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*") if path.is_file()} == before
    assert {path: path.read_bytes() for path in (project / "site").rglob("*.html")} == shown


def test_a_seed_that_cannot_be_used_is_a_warning_and_fails_a_strict_build(nowhere: tuple[Path, str]) -> None:
    project, said = nowhere
    assert "WARNING -  kosong.txt: " in said
    assert (project / "site/articles/000_6fe26aa26a1efffb/index.html").is_file()
    assert build_site(project, "--strict", "--site-dir", str(project / "strict")).returncode == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_without_an_address_every_page_still_names_itself_and_its_other_languages(code: str, nowhere: tuple[Path, str]) -> None:
    site = nowhere[0] / "site"
    for page in pages(site, code):
        file = site / LANGUAGES[code] / page / "index.html"
        links = re.findall(r'<link rel="(canonical|alternate)"(?: hreflang="([\w-]+)")? href="([^"]+)"', file.read_text("utf-8"))
        named = {(hreflang or rel): (file.parent / address / "index.html").resolve() for rel, hreflang, address in links}
        own = {} if page.startswith("articles/") else {"canonical": file}  # which Zotero would take for the address of the article
        assert named == own | {
            "id": site / page / "index.html",
            "en": site / "en" / page / "index.html",
            "x-default": site / page / "index.html",
        }


def test_without_an_address_the_checks_find_nothing_wrong(nowhere: tuple[Path, str]) -> None:
    project = nowhere[0]
    done = run([sys.executable, "-m", "pytest", "-q", "digest/checks/test_pages.py"], project)
    assert done.returncode == 0, done.stdout


def test_there_is_a_site_map_only_where_the_address_is_known(site: Path, nowhere: tuple[Path, str]) -> None:
    assert list((nowhere[0] / "site").rglob("sitemap*")) == []
    assert {path.relative_to(site).as_posix() for path in site.rglob("sitemap*")} == {"sitemap.xml", "sitemap-id.xml", "sitemap-en.xml"}
    for code, folder in LANGUAGES.items():
        listed = re.findall("<loc>(.*)</loc>", (site / f"sitemap-{code}.xml").read_text("utf-8"))
        assert set(listed) == {f"{URL}{folder}{'' if page == '.' else f'{page}/'}" for page in pages(site, code)}
    assert faults({path.name: path.read_bytes() for path in site.glob("sitemap*.xml")}, URL) == []
    assert f"Sitemap: {URL}sitemap.xml" in (site / "robots.txt").read_text("utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_zotero_reads_an_article_from_its_page_and_from_no_other(code: str, site: Path) -> None:
    for page in pages(site, code):
        text = (site / LANGUAGES[code] / page / "index.html").read_text("utf-8")
        tags = dict(re.findall(r'<meta name="((?:citation_|prism\.|z:)[\w.:]+)" content="([^"]*)">', text))
        assert 'class="byline"' not in text  # it takes that for the author
        if not page.startswith("articles/"):
            assert tags == {}
            continue
        assert {"citation_title", "citation_language", "z:itemType"} <= set(tags) <= READ_BY_ZOTERO
        assert tags["z:itemType"] == "newspaperArticle" and all(tags.values())
        assert f'<link rel="canonical" href="{URL}{LANGUAGES[code]}{page}/">' in text


def test_generated_pages_are_html_that_markdown_leaves_alone(built: tuple[Path, str]) -> None:
    """The hook that spares Markdown the generated pages must not change them."""
    for path in (built[0] / "docs").rglob("*.md"):
        post = frontmatter.load(str(path))
        if post.metadata.get("rendered"):
            rendered = markdown.markdown(post.content, extensions=["toc", "tables", "fenced_code"])
            assert rendered.split() == post.content.split(), path


# ---------------------------------------------------------------- settings


def test_who_answers_for_it_and_another_colour_are_there_only_where_they_are_set(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "colophon" not in text and "accent.css" not in text, page
    assert list(site.rglob("accent.css")) == []


def test_the_site_is_named_as_the_settings_say(site: Path) -> None:
    titles = tomllib.loads(SETTINGS.read_text("utf-8"))["title"]
    for code, folder in LANGUAGES.items():
        assert f"<title>{titles[code]}</title>" in (site / folder / "index.html").read_text("utf-8")


@pytest.mark.parametrize("broken", ["settings", "no articles"])
def test_what_cannot_be_built_leaves_the_site_that_stands(broken: str, built: tuple[Path, str], tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    shutil.copytree(built[0] / "site", project / "site")
    if broken == "settings":
        (project / "digest.toml").write_text("countries = [", encoding="utf-8")
    else:
        shutil.rmtree(project / "seeds")
    done = build_site(project)
    assert done.returncode == 1
    assert "\n  hint: " in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "site" / "index.html").read_bytes() == (built[0] / "site" / "index.html").read_bytes()


def test_the_first_language_of_the_settings_is_the_sites_first(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    settings = project / "digest.toml"
    settings.write_text(settings.read_text("utf-8").replace('languages = ["id", "en"]', 'languages = ["en", "id"]'), encoding="utf-8")
    done = build_site(project, "--strict")
    assert done.returncode == 0, done.stderr
    first, second = ((project / "site" / path / "index.html").read_text("utf-8") for path in ("", "id"))
    assert '<html lang="en"' in first and ">Timeline</a>" in first
    assert '<html lang="id"' in second and ">Linimasa</a>" in second
    assert not (project / "site" / "en").exists()


def test_another_theme_is_named_with_what_to_write(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    builder = project / "mkdocs.yml"
    builder.write_text(builder.read_text("utf-8").replace("theme: material", "theme: readthedocs"), encoding="utf-8")
    done = build_site(project)
    assert done.returncode == 1
    assert "mkdocs.yml: theme: readthedocs\n  hint: write theme: material" in done.stderr


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_of_ones_own_stands_around_what_is_told_of_how_a_digest_is_made(code: str, site: Path) -> None:
    told = (site / LANGUAGES[code] / "about" / "index.html").read_text("utf-8")
    assert len(re.findall("<h1", told)) == 1
    assert len(re.findall("<h2", told)) > 5
    assert "<!-- about -->" not in told
