"""robots.txt and llms.txt: what a visiting program is told, with addresses that lead somewhere."""

import re

import pytest

from digest.model import Digest
from digest.render.settings import Settings, published_at
from digest.render.workshop import render
from tests.reading import language_of
from tests.render.registers.making import SETTINGS

PUBLISHED = published_at(SETTINGS, "https://kabar.example/d")


def pages(settings: Settings = SETTINGS) -> dict[str, str]:
    """Every file of a site without articles."""
    return dict(render(Digest(entries=()), {code: language_of(code) for code in settings.languages}, settings))


def test_robots_are_told_of_the_site_map_only_where_its_address_is_known() -> None:
    assert "Sitemap" not in pages()["id/robots.txt"]
    assert "\nSitemap: https://kabar.example/d/sitemap.xml\n" in pages(PUBLISHED)["id/robots.txt"]
    assert "en/robots.txt" not in pages(PUBLISHED)


@pytest.mark.parametrize("code", ["id", "en"])
def test_the_guide_says_what_the_site_is_and_every_address_in_it_leads_to_a_file(code: str) -> None:
    made = pages()
    text = made[f"{code}/llms.txt"]
    assert text.startswith(f"# {SETTINGS.titles[code]}\n\n> ")
    addresses = re.findall(r"\]\(([^)]+)\)", text)
    assert {"articles/", "figures/", "data/articles.jsonl", "timeline.ics"} <= set(addresses)
    others = {"id": {"en/llms.txt": "en/llms.txt"}, "en": {"../llms.txt": "id/llms.txt"}}[code]
    for address in addresses:
        path = others.get(address, f"{code}/{address}")
        assert {path, f"{path}index.md", f"{path.rstrip('/')}.md"} & set(made), address


def test_where_the_address_of_the_site_is_known_the_guide_gives_whole_addresses() -> None:
    text = pages(PUBLISHED)["en/llms.txt"]
    assert "(https://kabar.example/d/en/people/)" in text
    assert "(https://kabar.example/d/llms.txt)" in text
    assert not [address for address in re.findall(r"\]\(([^)]+)\)", text) if not address.startswith("https://kabar.example/d/")]
