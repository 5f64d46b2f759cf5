"""Thin: the pages are written before a build of the first language, and the other languages are built after it."""

import logging
from pathlib import Path

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from digest import pipeline

ROOT = Path(__file__).parent
log = logging.getLogger("mkdocs.hooks")


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring docs/ to what the seeds say; writes only what changed, so a preview does not rebuild for ever."""
    report = pipeline.build(ROOT / "seeds", ROOT / "docs")
    for problem in report.problems:
        log.warning("%s", problem)


def on_post_build(config: MkDocsConfig) -> None:
    """Build the other languages into their folders of the site, which the first build has just emptied."""
    if config.extra["path"]:
        return
    for language in config.extra["languages"]:
        if language["path"]:
            build_site(other_language(config, language["code"], language["path"]))


def other_language(first: MkDocsConfig, code: str, path: str) -> MkDocsConfig:
    """The configuration of another language beside the first; its pages are written already, so it runs no hook."""
    site_url = f"{first.site_url.rstrip('/')}/{path}" if first.site_url else ""
    site_dir = str(Path(first.site_dir) / path)
    return load_config(str(ROOT / f"mkdocs.{code}.yml"), site_dir=site_dir, site_url=site_url, strict=first.strict, hooks=[])
