"""The site map: one index for search engines, a map a language, each page with its other languages."""

from xml.etree import ElementTree

import pytest

from digest.render.programs.sitemap import site_maps
from tests.render.programs.sitemap_rules import faults

ROOTS = {"id": "https://kabar.example/d/", "en": "https://kabar.example/d/en/"}
PAGES = {"id": ["", "articles/a&b/", "hanya/"], "en": ["articles/a&b/", ""]}
NAMES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


def locations(text: str) -> list[str]:
    """Every address that a map or the index lists."""
    return [each.text or "" for each in ElementTree.fromstring(text).iterfind(".//map:loc", NAMES)]


def alternates(text: str) -> dict[str, dict[str, str]]:
    """For each page its addresses by language."""
    entries = ElementTree.fromstring(text).findall("map:url", NAMES)
    return {
        entry.findtext("map:loc", namespaces=NAMES) or "": {
            link.attrib["hreflang"]: link.attrib["href"] for link in entry.findall("xhtml:link", NAMES)
        }
        for entry in entries
    }


@pytest.mark.parametrize("most", [1, 2, 50])
def test_the_files_keep_to_the_rules_of_site_maps(most: int) -> None:
    files = {name: text.encode() for name, text in site_maps(PAGES, ROOTS, most).items()}
    assert faults(files, ROOTS["id"]) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<loc>https://kabar.example/d/hanya/</loc>", "<loc>/d/hanya/</loc>"),
        ("<loc>https://kabar.example/d/hanya/</loc>", "<loc>https://kabar.example/hanya/</loc>"),
        ("<loc>https://kabar.example/d/hanya/</loc>", "<loc>https://kabar.example/d/hänya/</loc>"),
        ("<loc>https://kabar.example/d/hanya/</loc>", ""),
        ("<loc>https://kabar.example/d/hanya/</loc>", "<lastmod>2024</lastmod><loc>https://kabar.example/d/hanya/</loc>"),
        ("<loc>https://kabar.example/d/hanya/</loc>", "<loc>https://kabar.example/d/</loc>"),
        ('hreflang="id"', 'hreflang="bahasa"'),
    ],
)
def test_what_breaks_a_rule_is_found(right: str, wrong: str) -> None:
    files = {name: text.replace(right, wrong).encode() for name, text in site_maps(PAGES, ROOTS).items()}
    assert faults(files, ROOTS["id"])


def test_the_index_names_a_map_of_each_language() -> None:
    files = site_maps(PAGES, ROOTS)
    assert ElementTree.fromstring(files["sitemap.xml"]).tag == f"{{{NAMES['map']}}}sitemapindex"
    assert locations(files["sitemap.xml"]) == [f"{ROOTS['id']}sitemap-id.xml", f"{ROOTS['id']}sitemap-en.xml"]
    assert locations(files["sitemap-en.xml"]) == [f"{ROOTS['en']}", f"{ROOTS['en']}articles/a&b/"]


def test_a_page_names_itself_in_the_languages_that_have_it() -> None:
    found = alternates(site_maps(PAGES, ROOTS)["sitemap-id.xml"])
    both = {"id": f"{ROOTS['id']}articles/a&b/", "en": f"{ROOTS['en']}articles/a&b/", "x-default": f"{ROOTS['id']}articles/a&b/"}
    assert found[both["id"]] == both
    assert found[f"{ROOTS['id']}hanya/"] == {"id": f"{ROOTS['id']}hanya/", "x-default": f"{ROOTS['id']}hanya/"}


def test_a_language_of_more_pages_than_a_map_may_hold_has_several() -> None:
    pages = {"id": [f"articles/{number}/" for number in range(5)]}
    files = site_maps(pages, ROOTS, most=2)
    maps = ["sitemap-id.xml", "sitemap-id-2.xml", "sitemap-id-3.xml"]
    assert locations(files["sitemap.xml"]) == [f"{ROOTS['id']}{name}" for name in maps]
    assert [address for name in maps for address in locations(files[name])] == [f"{ROOTS['id']}{path}" for path in pages["id"]]
