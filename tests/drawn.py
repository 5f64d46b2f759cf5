"""Charts that are drawn once for all builds that tests begin: of the same chart Vega makes the same each time, and to start it takes longer."""

import contextlib
import hashlib
from pathlib import Path
from typing import Any

import vl_convert

from digest.shelf import keep_whole


def draw_once(folder: Path) -> None:
    """From here on a chart that was drawn before is taken from this folder, in this process and in copies of it."""
    draw = vl_convert.vegalite_to_svg

    def drawn(chart: str, **options: Any) -> str:
        file = folder / hashlib.sha256(f"{chart} {options}".encode()).hexdigest()
        with contextlib.suppress(OSError):
            return file.read_text(encoding="utf-8")
        made = str(draw(chart, **options))
        keep_whole(file, made.encode())
        return made

    vl_convert.vegalite_to_svg = drawn  # type: ignore[assignment]
