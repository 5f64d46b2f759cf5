"""The same events for a digest whose code is installed: `plugins: [bilateral-digest]` in its mkdocs.yml."""

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin

from digest.builder import events


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """Nothing is set in mkdocs.yml: digest.toml says all."""


class DigestPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # as above
    """A bilateral digest, to MkDocs."""

    on_config = staticmethod(events.on_config)
    on_pre_build = staticmethod(events.on_pre_build)
    on_files = staticmethod(events.on_files)
    on_nav = staticmethod(events.on_nav)
    on_build_error = staticmethod(events.on_build_error)
    on_env = staticmethod(events.on_env)
    on_serve = staticmethod(events.on_serve)
    on_page_read_source = staticmethod(events.on_page_read_source)
    on_page_markdown = staticmethod(events.on_page_markdown)
    on_page_content = staticmethod(events.on_page_content)
    on_page_context = staticmethod(events.on_page_context)
    on_post_page = staticmethod(events.on_post_page)
    on_post_template = staticmethod(events.on_post_template)
    on_post_build = staticmethod(events.on_post_build)
