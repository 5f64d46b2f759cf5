"""The front matter of a page: what python-frontmatter reads back."""

from collections.abc import Mapping
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from digest.json_line import json_line
from digest.render.programs.schema_org import Thing, data_block
from digest.tell.introductions import introduced_once

MARK = "# Generated from seeds; whatever is written here by hand will be lost."


class LineHandler(YAMLHandler):
    """Front matter of one line a key, its value as JSON: YAML that is written and read fast."""

    def export(self, metadata: dict[str, object], **_: object) -> str:
        """The lines between the marks."""
        return "\n".join([MARK, *(f"{key}: {json_line(whole(value))}" for key, value in metadata.items())])


def page_text(metadata: Mapping[str, object], body: str, *things: Thing) -> str:
    """A generated page, with what it tells programs of some things; `rendered` says that it is HTML throughout, which is Markdown, too."""
    body = introduced_once(body)
    post = frontmatter.Post(f"{body}\n\n{data_block(*things)}" if things else body)
    post.metadata.update({**metadata, "rendered": True})
    return frontmatter.dumps(post, handler=LineHandler()) + "\n"


def whole(value: Any) -> Any:
    """The value with every whole number written without a point or an exponent, which YAML would read as text."""
    if isinstance(value, dict):
        return {key: whole(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [whole(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
