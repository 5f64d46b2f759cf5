"""Vega in a process of its own: its engine takes a hundred megabytes, which who holds the articles need not hold, too."""

import json
import subprocess
import sys
from contextlib import suppress
from weakref import finalize

from digest.render.drawing import GIVEN, vega

# It ends when nobody can ask it any more, or at what it can't draw.
_ENGINE = """
import json, sys, vl_convert
for asked in sys.stdin:
    print(json.dumps(vl_convert.vegalite_to_svg(**json.loads(asked))), flush=True)
"""


class Engine:
    """Draws charts as `vega` does."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def draw(self, chart: str) -> str:
        """What Vega makes of a chart; where no process can be had, or it ends, this one draws."""
        with suppress(OSError, ValueError):
            return _asked(self._process or self._started(), chart)
        return vega(chart)

    def _started(self) -> subprocess.Popen[str]:
        self._process = _started()
        finalize(self, _ended, self._process)
        return self._process


def _started() -> subprocess.Popen[str]:
    command = [sys.executable, "-P", "-c", _ENGINE]  # nothing that lies in the folder at hand is taken for a part of it
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, encoding="ascii")


def _ended(process: subprocess.Popen[str]) -> None:
    with suppress(OSError), process:
        pass


def _asked(process: subprocess.Popen[str], chart: str) -> str:
    if process.stdin is None or process.stdout is None:
        raise OSError
    process.stdin.write(f"{json.dumps({'vl_spec': chart, **GIVEN})}\n")
    process.stdin.flush()
    return str(json.loads(process.stdout.readline()))
