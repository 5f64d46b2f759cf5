"""Files that are only kept for the next time, under a seal that says what they were made of and shows what was cut short."""

import contextlib
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

_LENGTH = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """A folder with a file for each thing that is kept: its seal, then what it is; the name says all that it was made from."""

    folder: Path
    asked: set[str] = field(default_factory=set)  # the names that this build needs

    def taken(self, key: str) -> bytes | None:
        """What is kept under a name; nothing where it is not there or was cut short."""
        self.asked.add(key)
        return taken(self.folder / key, key)

    def keep(self, key: str, data: bytes) -> None:
        """Keep something under a name, if that is possible."""
        keep(self.folder / key, key, data)

    def held(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What is kept under a name; where nothing is, it is made and kept."""
        data = self.taken(key)
        if not data:
            data = make()
            self.keep(key, data)
        return data

    def forget_others(self) -> None:
        """Remove all that nobody asked for in this build."""
        with contextlib.suppress(OSError):
            for path in list(self.folder.iterdir()):
                if path.name not in self.asked:
                    path.unlink(missing_ok=True)


def taken(file: Path, key: str) -> bytes | None:
    """What a file holds that was made of what the key says; nothing where it is not there, was cut short or was made of something else."""
    with contextlib.suppress(OSError):
        kept = file.read_bytes()
        seal, data = kept[:_LENGTH], kept[_LENGTH:]
        return data if seal == _seal(key, data) else None
    return None


def keep(file: Path, key: str, data: bytes) -> None:
    """Keep what was made of what the key says, if that is possible."""
    keep_whole(file, _seal(key, data) + data)


def keep_whole(file: Path, data: bytes) -> None:
    """Write what is only kept for the next build, whole or not at all; where that is not possible, not at all."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _seal(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + data).digest()
