"""Ways from articles, or from the pages that are made of them, to a site."""

import json
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digest.builder.chrome import sections
from digest.languages import load
from tools.bench.measuring import Cost, measure
from tools.corpus import Corpus, file_of

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = 7_000  # characters of an article: between the two that the project ships
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)
_PYTHON = sys.executable


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A digest of made articles in a folder of its own."""

    folder: Path
    corpus: Corpus
    articles: int
    languages: tuple[str, ...] = ("id", "en")

    def begin(self) -> None:
        """Its settings and its articles."""
        self.folder.mkdir(parents=True)
        title = "".join(f'{code} = "Made articles"\n' for code in self.languages)
        codes = json.dumps(list(self.languages))
        (self.folder / "digest.toml").write_text(
            f"countries = {json.dumps(list(self.corpus.pair))}\nlanguages = {codes}\n[title]\n{title}", encoding="utf-8"
        )
        _write_settings(self.folder / "mkdocs.yml", site_name="Made", theme="material", plugins=[], hooks=[str(ROOT / "hooks.py")])
        self.corpus.write(self.folder / "seeds", range(self.articles), SIZE)

    def restore(self) -> None:
        """The articles as they were in the beginning."""
        middle = self.articles // 2
        self._seed(middle).write_text(self.corpus.article(middle, SIZE), encoding="utf-8")
        self._seed(self.articles).unlink(missing_ok=True)

    def forget(self) -> None:
        """Be as nothing had ever been built."""
        for name in (".cache", "docs", "site"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        (self.folder / "docs").mkdir()

    def site(self) -> Cost:
        """The whole build."""
        return measure([_PYTHON, ROOT / "build_digest.py", "site", self.folder], ROOT)

    def pages(self) -> Cost:
        """What comes before MkDocs."""
        return measure([_PYTHON, ROOT / "build_digest.py", "--jobs", "0"], self.folder)

    def facts(self) -> Cost:
        """What is read of all articles, which nothing is kept of."""
        return measure([_PYTHON, ROOT / "build_digest.py", "facts", self.folder / "seeds", "--jobs", "0"], ROOT)

    def edit(self) -> None:
        """A paragraph more in the article in the middle."""
        number = self.articles // 2
        self._seed(number).write_text(self.corpus.edited(number, SIZE), encoding="utf-8")

    def add(self) -> None:
        """One article more."""
        self._seed(self.articles).write_text(self.corpus.article(self.articles, SIZE), encoding="utf-8")

    def remove(self) -> None:
        """The article that was added goes."""
        self._seed(self.articles).unlink()

    def _seed(self, number: int) -> Path:
        return self.folder / "seeds" / file_of(number)


# ---------------------------------------------------------------- others, with the same Markdown


def by_hand(digest: Digest, target: Path) -> Path:
    """The pages of a digest as one would write them: their Markdown under a title, a folder a language."""
    for path in sorted((digest.folder / "docs").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = _TITLE.search(text)
        page = target / path.relative_to(digest.folder / "docs")
        page.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: {title[1]}\n---\n" if title else ""
        page.write_text(head + _FRONT_MATTER.sub("", text, count=1), encoding="utf-8")
    return target


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another builder, which is given a folder with a folder of pages a language, and where the site is to be."""

    name: str
    build: Callable[[Path, Path], Cost]


MATERIAL = Other(name="Material", build=lambda pages, site: _mkdocs(pages, site, "material"))


def others() -> Iterator[Other]:
    """Those that are here, each as it comes: with the same pages, a language after the other, and the same few pages in its navigation."""
    yield MATERIAL
    yield Other(name="MkDocs", build=lambda pages, site: _mkdocs(pages, site, "mkdocs"))
    if shutil.which("hugo"):
        yield Other(name="Hugo", build=_hugo)


def _mkdocs(pages: Path, site: Path, theme: str) -> Cost:
    costs = [_in_one_language(folder, site / folder.name, theme) for folder in _languages(pages)]
    return sum(costs[1:], costs[0])


def _in_one_language(pages: Path, site: Path, theme: str) -> Cost:
    settings = pages.parent.parent / f"{theme}.{pages.name}.yml"
    nav = [entry for entry in sections(load(pages.name)) if all((pages / page).exists() for page in entry.values())]
    _write_settings(settings, site_name="Made", docs_dir=str(pages), site_dir=str(site), theme=theme, nav=nav)
    return measure([_PYTHON, "-m", "mkdocs", "build", "--quiet", "--clean", "--config-file", settings], pages.parent.parent)


# A template for pages and one for lists; Goldmark is told to let HTML through, as MkDocs does.
_LAYOUT = """<!doctype html><html lang="{{ site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav>{{ range site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a> {{ end }}</nav><main>{{ .Content }}</main></body></html>
"""


def _hugo(pages: Path, site: Path) -> Cost:
    project = pages.parent / "hugo"
    if not project.exists():
        _hugo_project(project, pages)
    return measure(["hugo", "--quiet", "--source", project, "--destination", site], project)


def _hugo_project(project: Path, pages: Path) -> None:
    (project / "layouts" / "_default").mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (project / "layouts" / "_default" / name).write_text(_LAYOUT, encoding="utf-8")
    for folder in _languages(pages):  # what MkDocs calls index.md is the page of a section
        for path in folder.rglob("*.md"):
            name = "_index.md" if path.name == "index.md" else path.name
            page = project / "content" / folder.name / path.relative_to(folder).with_name(name)
            page.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, page)
    settings = {
        "baseURL": "/", "disableKinds": ["RSS", "sitemap", "taxonomy", "term"], "markup": {"goldmark": {"renderer": {"unsafe": True}}},
        "defaultContentLanguage": next(_languages(pages)).name,
        "languages": {each.name: {"contentDir": f"content/{each.name}", "menu": {"main": _menu(each)}} for each in _languages(pages)},
    }  # fmt: skip
    (project / "config.json").write_text(json.dumps(settings), encoding="utf-8")


def _menu(pages: Path) -> list[Mapping[str, str]]:
    return [{"name": name, "url": page} for entry in sections(load(pages.name)) for name, page in entry.items()]


def _languages(pages: Path) -> Iterator[Path]:
    return (path for path in sorted(pages.iterdir()) if (path / "index.md").exists())


def _write_settings(file: Path, **settings: Any) -> None:
    file.write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML
