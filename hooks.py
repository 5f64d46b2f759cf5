"""Thin: the pages are written before a build of the first language, and the other languages are built after it."""

import logging
import os
import re
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from digest import pipeline
from digest.compiled import Compiled
from digest.contracts import TableError
from digest.files import is_readable
from digest.model import Problem
from digest.render.evaluation import MARK
from digest.render.settings import Settings
from digest.render.unbroken import unbroken
from digest.whole import unwritable
from digest.write import by_hand

ROOT = Path(__file__).parent
COMPILED = ROOT / ".cache" / "templates"
CARD = "card.png"
ADDRESS = os.environ.get("SITE_URL", "")  # where the site will be; a preview's own address is never written into files
_FACTS = re.compile(r"^facts: \{.*\n", re.MULTILINE)
# Switches of the theme's scripts, and what stands for its dialogs: this site has neither.
_THEMES = re.compile(
    r'\s*(?:<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="(?:skip|announce)">\s*</div>|<div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>)'
)
# Files of the theme that no page asks for.
_UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
log = logging.getLogger("mkdocs.hooks")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the site the name, the description and the address that digest.toml says; SITE_URL has the last word on the address."""
    site, code = settings_for(config), config.theme["language"]
    config.site_name, config.site_description = site.titles[code], pipeline.description(site, code)
    config.extra |= {"short_name": site.short, "locale": pipeline.locale(code), "subscribed": pipeline.subscribed(code)}
    config.extra["card"] = site.root(code) + CARD if site.address else ""
    if site.address and not config.site_url:
        config.site_url = site.address + config.extra["path"]
    config.theme.static_templates.discard("sitemap.xml")  # ours has all languages, and is written after them
    return config


def settings_for(config: MkDocsConfig) -> Settings:
    """The settings of the digest; an error in them ends the build before it has touched anything."""
    try:
        site = pipeline.read_settings(address=ADDRESS)
    except TableError as error:
        raise PluginError(str(error)) from error
    built = [language["code"] for language in config.extra["languages"]]
    if built != list(site.languages):
        written = ", ".join(f'"{code}"' for code in built)
        raise PluginError(f"digest.toml: languages: mkdocs.yml builds others, or in another order\n  hint: write languages = [{written}]")
    return site


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring docs/ to what the seeds say; writes only what changed, so a preview does not rebuild for ever."""
    if is_first(config):
        report = written()
        if not report.is_built:
            raise PluginError("\n".join(map(str, report.problems)))
        for problem in report.problems:
            log.warning("%s", problem)
        for notice in report.notices:
            log.info("%s", notice)


def written() -> pipeline.Report:
    """What was done to docs/; a file that can't be written ends the build with its name."""
    try:
        return pipeline.build(ROOT / "seeds", ROOT / "docs", jobs=os.cpu_count() or 1, address=ADDRESS)
    except OSError as error:
        raise PluginError(str(unwritable(error))) from error


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what can't be read, such as a broken link, for MkDocs would stop there, and what of the theme no page asks for."""
    if theirs := files.get_file_from_path("sitemap.xml"):
        files.remove(theirs)
    for file in list(files):
        if file.src_uri.startswith(_UNUSED):
            files.remove(file)
        elif file.abs_src_path and not is_readable(Path(file.abs_src_path)):
            log.warning("%s", Problem(file=file.abs_src_path, wrong="can't be read", hint="put a file in its place, or remove it"))
            files.remove(file)
    return files


def on_build_error(error: Exception) -> None:
    """Name the file when the system refused to write it; MkDocs would print a traceback."""
    if isinstance(error, OSError):
        log.error("%s", unwritable(error, otherwise="site"))
        raise Abort("Aborted: the site is not complete")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the theme's templates compiled, from one build to the next, and the addresses of all pages for the site map."""
    env.bytecode_cache = Compiled(COMPILED)
    config.extra["pages"] = [file.page.url for file in files.documentation_pages() if file.page]
    return env


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Watch what the digest is made from, and not the pages that a build writes: one edit is one build."""
    server.unwatch(config.docs_dir)
    server.watch(str(ROOT / "seeds"), recursive=False)  # a link there may lead to a whole disk
    for path in (ROOT / "digest.toml", *by_hand(ROOT / "docs")):
        server.watch(str(path))
    return server


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The page without the facts in its front matter: nothing here reads them, and parsing them takes longer than the page."""
    return _FACTS.sub("", page.file.content_string, count=1)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lay aside the body of a generated page: it is HTML through and through, and Markdown would only read it to find that out."""
    if not page.meta.get("rendered"):
        return with_evaluation(markdown, config)
    page.meta["body"] = markdown
    return ""


def with_evaluation(markdown: str, config: MkDocsConfig) -> str:
    """A hand-written page, with the figures of the evaluation where it asks for them."""
    return markdown.replace(MARK, pipeline.evaluation_part(config.theme["language"])) if MARK in markdown else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a generated page its body back, and hold its dates together."""
    return unbroken(page.meta.pop("body", html), config.theme["language"])


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page without what only the theme's own scripts used."""
    return _THEMES.sub("", output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for what is missing, likewise."""
    return _THEMES.sub("", output_content)


def on_post_build(config: MkDocsConfig) -> None:
    """Add what can't be text, then build the other languages into their folders of the site, which the first build has just emptied."""
    site = settings_for(config)
    if site.address:
        (Path(config.site_dir) / CARD).write_bytes(pipeline.picture(site, config.theme["language"]))
    if is_first(config):
        others = [other_language(config, language["code"], language["path"]) for language in config.extra["languages"][1:]]
        for other in others:
            build_site(other)
        pages = {each.theme["language"]: each.extra["pages"] for each in (config, *others)}
        for name, text in pipeline.site_map(site, pages).items():
            (Path(config.site_dir) / name).write_text(text, encoding="utf-8")


def is_first(config: MkDocsConfig) -> bool:
    """Whether this builds the site's first language, and so all of it."""
    return not config.extra["path"]


def other_language(first: MkDocsConfig, code: str, path: str) -> MkDocsConfig:
    """The configuration of another language beside the first."""
    site_url = f"{first.site_url.rstrip('/')}/{path}" if first.site_url else ""
    site_dir = str(Path(first.site_dir) / path)
    file = str(ROOT / f"mkdocs.{code}.yml")
    return load_config(file, site_dir=site_dir, site_url=site_url, strict=first.strict, dev_addr=str(first.dev_addr))
