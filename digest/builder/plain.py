"""All that a site builder is told of a digest in one language, written out: for one that runs no plugins."""

from collections.abc import Mapping
from typing import Any

from digest import pipeline
from digest.builder.chrome import BASE, THEME, extra, sections
from digest.languages import load
from digest.render.settings import Settings


def plain_settings(site: Settings, code: str) -> Mapping[str, Any]:
    """The settings; folders are those of the digest that they lie in."""
    language = load(code)
    return {
        "site_name": site.titles[code],
        "site_description": pipeline.description(site, language),
        "docs_dir": f"docs/{code}",
        "site_dir": f"site/{site.folder(code)}".rstrip("/"),
        "theme": {"name": BASE, "custom_dir": str(THEME), "language": code, "font": False},
        "nav": sections(language),
        "plugins": [],
        "extra": extra(site, language),
    }
