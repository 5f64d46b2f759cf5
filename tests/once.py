"""What builds that tests begin make over and over is made once: the same chart, and the same template's code.

To start Vega takes a second, and to compile the templates takes longer than to fill them in.
"""

import contextlib
import hashlib
import marshal
from pathlib import Path
from typing import Any

import jinja2
import vl_convert

from digest.shelf import keep_whole


def once(folder: Path) -> None:
    """From here on what was drawn or compiled before is taken from this folder, in this process and in copies of it."""
    draw_once(folder)
    compile_once(folder)


def draw_once(folder: Path) -> None:
    """Of the same chart Vega makes the same each time."""
    draw = vl_convert.vegalite_to_svg

    def drawn(chart: str, **options: Any) -> str:
        file = folder / hashlib.sha256(f"{chart} {options}".encode()).hexdigest()
        with contextlib.suppress(OSError):
            return file.read_text(encoding="utf-8")
        made = str(draw(chart, **options))
        keep_whole(file, made.encode())
        return made

    vl_convert.vegalite_to_svg = drawn  # type: ignore[assignment]


def compile_once(folder: Path) -> None:
    """Of the same source an environment of the same settings makes the same code."""
    compile_source = jinja2.Environment.compile

    def compiled(self: jinja2.Environment, source: Any, name: str | None = None, filename: str | None = None, **options: Any) -> Any:
        settings = self.autoescape, self.finalize, self.undefined, sorted(self.extensions), sorted(self.filters), sorted(self.globals)
        told = repr((source, name, filename, options, *map(_name, settings)))
        file = folder / hashlib.sha256(told.encode()).hexdigest()
        with contextlib.suppress(OSError):
            return marshal.loads(file.read_bytes())
        made = compile_source(self, source, name, filename, **options)
        keep_whole(file, marshal.dumps(made))
        return made

    jinja2.Environment.compile = compiled  # type: ignore[method-assign, assignment]


def _name(setting: object) -> object:
    """A setting as it is called in every process."""
    return getattr(setting, "__qualname__", setting)
