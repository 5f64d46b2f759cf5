"""Templates kept compiled from one build to the next; a cache that can't be read, written or trusted is as good as none."""

import contextlib
import hashlib
import sys
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """A folder with a file a template: the seal of its code, then the code.

    What was cut short or changed breaks its seal and is made again: unlike Jinja's own cache, which would run it, or fail.
    """

    def __init__(self, folder: Path, made_with: str = "") -> None:
        self.folder = folder
        self.made_with = made_with  # what else decides what is made of a template

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if there is code for it that is whole and of this Python and this Jinja."""
        with contextlib.suppress(OSError):
            kept = (self.folder / bucket.key).read_bytes()
            seal, code = kept[:_LENGTH], kept[_LENGTH:]
            if seal == _seal(code, self.made_with):
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in the bucket, if that is possible."""
        code = bucket.bytecode_to_string()
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / bucket.key).write_bytes(_seal(code, self.made_with) + code)


def _seal(code: bytes, made_with: str) -> bytes:
    return hashlib.sha256(f"{sys.version} {jinja2.__version__} {made_with} ".encode() + code).digest()


_LENGTH = len(_seal(b"", ""))
