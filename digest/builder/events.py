"""The events of MkDocs: the pages are written before a build of the first language, and the other languages are built after it."""

import logging
import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from digest import pipeline
from digest.builder.beside import ASIDE, LANGUAGE, address, begun, built, folder_of, is_first, settings_for
from digest.builder.by_hand import filled
from digest.builder.chrome import BASE, CARD, coloured, dress, make_lean
from digest.builder.finished import BUILT, Finished, built_before, finish, is_all_ours, take_out_built
from digest.builder.linked import put_in, take_out
from digest.builder.previewing import REVIEW, REVIEWS, UNUSED, is_preview, last_built, review_pages
from digest.builder.standing_in import WRONG, going_on, stand_ins, standing_in
from digest.compiled import Compiled
from digest.elsewhere import EXECUTOR, elsewhere
from digest.files import is_folder, is_readable
from digest.folder import Folder
from digest.garbage import search_among_what_comes
from digest.languages import Language, load
from digest.model import Problem
from digest.render.unbroken import unbroken
from digest.review.page import PATH
from digest.whole import unwritable
from digest.write import by_hand

# Fewer files than this are built sooner by one process than by several.
_WORTH_A_PROCESS = 200
_FACTS = re.compile(r"^facts: \{.*\n", re.MULTILINE)
# Switches of the theme's scripts, what stands for its dialogs, and a way past a header that is not there: this site has none of them.
_THEMES = re.compile(
    r'\s*(?:<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="(?:skip|announce)">\s*(?:<a [^>]*class="md-skip"[^>]*>[^<]*</a>\s*)?</div>'
    r'|<div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>)'
)
# Files of the theme that no page asks for.
_UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
log = logging.getLogger("mkdocs.hooks")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tell MkDocs all that digest.toml and the language say."""
    if config.theme.name != BASE:
        raise PluginError(str(Problem(file="mkdocs.yml", wrong=f"theme: {config.theme.name}", hint=f"write theme: {BASE}")))
    with standing_in(config):
        site = settings_for(config)
        dress(config, site, _language(config, config.extra.get(LANGUAGE, site.languages[0])), folder_of(config).docs)
    return config


def _language(config: MkDocsConfig, code: str = "") -> Language:
    """A language of the digest's pages, if none is named the one of this build."""
    return load(code or config.theme["language"], own=folder_of(config).languages)


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring docs/ to what the seeds say; writes only what changed, so a preview does not rebuild for ever."""
    if is_built_here(config):
        with standing_in(config):
            bring_pages(config, folder_of(config))


def bring_pages(config: MkDocsConfig, folder: Folder) -> None:
    """Bring docs/ to what the seeds say, and tell what could not be used; an error ends the build where there is nothing to show."""
    before = last_built(folder) if is_preview(config) else None
    report = written(folder)
    if not report.is_built:
        raise PluginError("\n".join(map(str, report.problems)))
    problems = report.problems
    if is_preview(config):
        config.extra[REVIEWS], missing = review_pages(report.digest, folder, before)
        config.extra[REVIEW] = config.extra[REVIEWS].get(config.theme["language"])
        problems = config.extra[UNUSED] = (*problems, *missing)
    for problem in problems:
        log.warning("%s", problem)
    for notice in report.notices:
        log.info("%s", notice)


def written(folder: Folder) -> pipeline.Report:
    """What was done to docs/; a file that can't be written ends the build with its name."""
    try:
        where = elsewhere(os.environ.get(EXECUTOR), lambda problem: log.info("%s", problem))
        jobs = os.cpu_count() or 1
        return pipeline.build(folder.seeds, folder.docs, settings=folder.settings, jobs=jobs, address=address(), elsewhere=where)
    except OSError as error:
        raise PluginError(str(unwritable(error))) from error


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what can't be read, such as a broken link, for MkDocs would stop there, and what of the theme no page asks for."""
    if WRONG in config.extra:
        return stand_ins(config)
    if theirs := files.get_file_from_path("sitemap.xml"):
        files.remove(theirs)
    for path, text in coloured(settings_for(config)):
        if theirs := files.get_file_from_path(path):
            files.remove(theirs)
        files.append(File.generated(config, path, content=text))
    for file in list(files):
        if file.src_uri.startswith(_UNUSED):
            files.remove(file)
        elif file.abs_src_path and not is_readable(Path(file.abs_src_path)):
            log.warning("%s", Problem(file=file.abs_src_path, wrong="can't be read", hint="put a file in its place, or remove it"))
            files.remove(file)
    make_lean(files, config)
    if review := config.extra.get(REVIEW):
        files.append(File.generated(config, PATH, content=review.text))
    finish(files, config)
    if is_first(config) and len(files) > _WORTH_A_PROCESS and (os.cpu_count() or 1) > 1:
        config.extra[ASIDE] = begun(config)
    if is_all_ours(config):
        take_out(files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Find the pages that need not be built again, now that all is known that each page shows."""
    if WRONG not in config.extra:
        config.extra[BUILT] = built_before(folder_of(config), config, nav)
    search_among_what_comes()
    return nav


def on_build_error(error: Exception) -> None:
    """Name the file when the system refused to write it; MkDocs would print a traceback."""
    if isinstance(error, OSError):
        log.error("%s", unwritable(error, otherwise="site"))
        raise Abort("Aborted: the site is not complete")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the theme's templates compiled, from one build to the next, and the addresses of all pages for the site map."""
    env.bytecode_cache = Compiled(folder_of(config).compiled)
    config.extra["pages"] = [file.page.url for file in files.documentation_pages() if file.page and file.src_uri != PATH]
    take_out_built(files, config)
    return env


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Watch what the digest is made from, and not the pages that a build writes: one edit is one build."""
    folder = folder_of(config)
    server.unwatch(config.docs_dir)
    folder.seeds.mkdir(exist_ok=True)  # to be watched for the first article
    for own in (folder.root, folder.seeds):  # settings, and what an editor says, may be new; a link in seeds may lead to a whole disk
        server.watch(str(own), recursive=False)
    for path in by_hand(folder.docs):
        server.watch(str(path))
    _watch_words(server, folder)
    server.builder = partial(going_on, partial(_build_watching, server, folder, server.builder), Path(config.site_dir))
    return server


def _build_watching(server: LiveReloadServer, folder: Folder, build: Callable[[], None]) -> None:
    _watch_words(server, folder)
    build()


def _watch_words(server: LiveReloadServer, folder: Folder) -> None:
    """Watch the digest's own words, once there are any."""
    if is_folder(folder.languages):
        server.watch(str(folder.languages))


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The page without the facts in its front matter: nothing here reads them, and parsing them takes longer than the page."""
    return _FACTS.sub("", page.file.content_string, count=1)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lay aside the body of a generated page: it is HTML through and through, and Markdown would only read it to find that out."""
    if isinstance(page, Finished) and page.is_ours:
        return markdown
    if not page.meta.get("rendered"):
        return filled(markdown, _language(config))
    page.meta["body"] = markdown
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a generated page its body back, and hold its dates together."""
    return unbroken(page.meta.pop("body", html), config.theme["language"])


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give a generated page its body when it is its turn."""
    if isinstance(page, Finished) and page.is_ours:
        page.open(config.theme["language"])
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page without what only the theme's own scripts used, none of which stands in the body of a generated one."""
    if not isinstance(page, Finished) or not page.is_ours:
        return _THEMES.sub("", output)
    before, body, after = output.partition(page.content or output)
    output = f"{_THEMES.sub('', before)}{body}{_THEMES.sub('', after)}"
    page.close(output, config)
    return output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for what is missing, likewise."""
    return _THEMES.sub("", output_content)


def on_post_build(config: MkDocsConfig) -> None:
    """Add what can't be text, then build the other languages into their folders of the site, which the first build has just emptied."""
    if WRONG in config.extra:
        return
    put_in(config)
    if built_pages := config.extra.get(BUILT):
        built_pages.done()
    site = settings_for(config)
    if site.address:
        (Path(config.site_dir) / CARD).write_bytes(pipeline.picture(site, _language(config)))
    if is_first(config):
        others = zip(site.languages[1:], built(config), strict=True)
        pages = {config.theme["language"]: config.extra["pages"]} | dict(others)
        for name, text in pipeline.site_map(site, pages).items():
            (Path(config.site_dir) / name).write_text(text, encoding="utf-8")


def is_built_here(config: MkDocsConfig) -> bool:
    """Whether this build is to make the pages of all languages: it is the first, and knows what to make."""
    return WRONG not in config.extra and is_first(config)
