"""Two builders' sites of the same docs are laid beside each other by what leads a reader: pages, titles, links."""

from pathlib import Path

import pytest

from tools.engines import told

PAGE = '<html><head><title>{title}</title></head><body><h1>{title} <a href="{link}">on</a></h1><p>{text}</p></body></html>'


def site(folder: Path, **pages: str) -> Path:
    for name, page in pages.items():
        file = folder / name / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(page, encoding="utf-8")
    return folder


def page(title: str = "News", link: str = "../b/", text: str = "") -> str:
    return PAGE.format(title=title, link=link, text=text)


def test_what_reads_the_same_and_leads_the_same_way_is_the_same(tmp_path: Path) -> None:
    other = site(tmp_path / "two", a=page(link="./../b/", text="set otherwise"))
    assert list(told(site(tmp_path / "one", a=page()), other)) == []


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ({}, ["- pages that are missing: 1", "  - `a/index.html`"]),
        ({"a": page(), "b": page()}, ["- pages beyond those: 1", "  - `b/index.html`"]),
        ({"a": page(title="Old")}, ["- other titles or headings: 1", "  - `a/index.html: “News” is “Old”`"]),
        (
            {"a": page(link="../c/")},
            ["- links beyond those: 1", "  - `a/index.html: /c/`", "- links that are missing: 1", "  - `a/index.html: /b/`"],
        ),
    ],
)
def test_what_is_other_is_told(other: dict[str, str], wrong: list[str], tmp_path: Path) -> None:
    assert list(told(site(tmp_path / "one", a=page()), site(tmp_path / "two", **other))) == wrong
