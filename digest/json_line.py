"""JSON that is harmless wherever it is printed, and YAML, too."""

import json
import re
from typing import Any

# What JSON may leave bare: controls that a terminal acts on, marks that turn the reading around, ends of lines, halves of a pair, and
# what YAML does not allow or takes for a line's end.
_BARE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


def json_line(value: Any) -> str:
    """The value as JSON on one line; reading it gives the same value back."""
    return _harmless(json.dumps(value, ensure_ascii=False))


def json_page(value: Any) -> str:
    """The value as JSON that people can read, too."""
    return _harmless(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def _harmless(text: str) -> str:
    return _BARE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
