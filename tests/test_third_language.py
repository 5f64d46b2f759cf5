"""What README says of names and of a further language, done word for word in a copy of the project."""

import re
import sys
from functools import cache
from pathlib import Path

import pytest

from digest.languages import load
from tests.beginning import build_site
from tests.project import ROOT, copy_of_project, run

README = (ROOT / "README.md").read_text(encoding="utf-8")
ARTICLE = """Presiden Kazakhstan Rosa Quispe melakukan kunjungan kenegaraan ke Vietnam pada 4-6 Maret 2031.

Dalam kunjungan tersebut, Pusat Padi Asia dan Danau Kering menandatangani Nota Kesepahaman tentang anggrek langka. Ketua Pusat Padi Asia Aino Virtanen hadir.
"""
SENTENCE = ('"{visitor} paid a state visit to {place}"', '"{visitor} thăm cấp nhà nước {place}"')


def section(heading: str) -> str:
    """A part of README."""
    return README.split(f"## {heading}\n")[1].split("\n## ")[0]


def blocks(heading: str) -> list[str]:
    """The examples in a part of README."""
    return re.findall(r"```\w+\n(.*?)```", section(heading), re.DOTALL)


def change(path: Path, old: str, new: str) -> None:
    """Put words of a file in the place of others, which stand there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, (path.name, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def teach(project: Path) -> None:
    """The names of README's example, in both languages and in the list of those known."""
    indonesian, english, person = blocks("A name, an office, a body in the other language")
    for file, text in {"languages/id/glossary.toml": indonesian, "languages/en/glossary.toml": english, "entities.toml": person}.items():
        (project / file).parent.mkdir(parents=True, exist_ok=True)
        (project / file).write_text(text, encoding="utf-8")


def add_language(project: Path) -> None:
    """The steps of README, with one sentence translated."""
    chrome, settings = blocks("Pages in a further language")
    command = re.search(r"`bilateral-digest ([^`]*)`", section("Pages in a further language"))
    assert command
    made = run([sys.executable, "build_digest.py", *command[1].split()], project)
    assert made.returncode == 0, made.stderr
    own = project / "languages" / "vi"
    english, vietnamese = SENTENCE
    translated = r"\g<1>" + vietnamese
    text = (own / "sentences.toml").read_text("utf-8")
    done, count = re.subn(rf"^# (.*){re.escape(english)}", translated, text, count=1, flags=re.MULTILINE)
    assert count == 1
    (own / "sentences.toml").write_text(done, encoding="utf-8")
    for line in chrome.splitlines():
        if " = " in line:
            key = line.partition(" = ")[0]
            words = load("en").tables["interface_chrome"]
            change(own / "interface_chrome.toml", f'# {key} = "{(words["sections"] | words["chrome"])[key]}"', line)
    languages, title = settings.split("\n\n[title]\n")
    change(project / "digest.toml", 'languages = ["id", "en"]', languages)
    change(project / "digest.toml", "[title]\n", f"[title]\n{title}")


@cache
def built(folder: Path) -> Path:
    """The site of one article in three languages, once."""
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "satu.txt").write_text(ARTICLE, encoding="utf-8")
    project = copy_of_project(folder / "project", seeds=seeds)
    teach(project)
    add_language(project)
    done = build_site(project, "--strict")
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in three languages."""
    return built(tmp_path_factory.mktemp("three"))


def paths(folder: Path) -> set[str]:
    """The pages of a folder, but for those in the folders of other languages."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return {path for path in found if not path.startswith(("en/", "vi/"))}


def test_three_languages_have_the_same_pages(site: Path) -> None:
    assert paths(site) == paths(site / "en") == paths(site / "vi")
    assert "about/index.html" in paths(site / "vi")


def test_each_page_leads_to_itself_in_the_others(site: Path) -> None:
    for folder in (site, site / "en", site / "vi"):
        page = (folder / "articles/satu/index.html").read_text("utf-8")
        found = re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]*)"', page)
        assert [code for code, _ in found] == ["id", "en", "vi", "x-default"]
        for (code, address), path in zip(found, ("", "en/", "vi/", ""), strict=True):
            assert (folder / "articles/satu" / address).resolve() == (site / path / "articles/satu").resolve(), code
        assert re.findall(r'<a [^>]*hreflang="(\w+)"[^>]*>(\w+)</a>', page) == [("id", "ID"), ("en", "EN"), ("vi", "VI")]


def test_the_pages_speak_the_language(site: Path) -> None:
    page = (site / "vi/articles/satu/index.html").read_text("utf-8")
    assert '<html lang="vi"' in page
    assert "Tổng quan Việt Nam–Kazakhstan" in page
    assert "Rosa Quispe thăm cấp nhà nước Việt Nam" in page  # a sentence that was translated, and the country by the language's own name
    assert ">Dòng thời gian</a>" in page
    assert "Đến nội dung" in page
    assert ">4–6 thg 3" in page.replace("\u00a0", " ")
    assert "memorandum of understanding" in page  # what was not translated yet is English


def test_the_names_that_readme_teaches_are_said(site: Path) -> None:
    page = (site / "en/articles/satu/index.html").read_text("utf-8")
    for said in ("Asian Rice Centre (ARC)", "memorandum of understanding on rare orchids", "Chair of the Asian Rice Centre"):
        assert said in page
    assert 'lang="fi">Äinö Virtanen' in page
    assert "Pusat Padi Asia (PPA)" in (site / "articles/satu/index.html").read_text("utf-8")
