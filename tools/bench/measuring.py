"""What a command costs, and what lies in a folder."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# Started with so little that what is measured is not the memory of who measures, which a process begins with.
_RUNNER = """
import json, os, subprocess, sys, time
start = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
cost = time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss
print(json.dumps([os.waitstatus_to_exitcode(status), cost]))
"""
# Linux counts the peak in KiB, macOS in bytes.
_UNIT = 1024**2 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a command and the processes that it started took."""

    wall: float  # seconds
    cpu: float  # seconds
    peak: float  # MB, of the largest of its processes

    def __add__(self, other: "Cost") -> "Cost":
        """One after the other."""
        return Cost(wall=self.wall + other.wall, cpu=self.cpu + other.cpu, peak=max(self.peak, other.peak))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bytes:
    """What lies in a folder."""

    files: int
    megabytes: float
    largest_page: int  # bytes of HTML


def measure(command: Sequence[str | Path], folder: Path, **environment: str) -> Cost:
    """Run a command to its end; one that fails ends the benchmark with what it said."""
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment
    runner = [sys.executable, "-S", "-c", _RUNNER, *map(str, command)]
    done = subprocess.run(runner, cwd=folder, env=surroundings, capture_output=True, encoding="utf-8", errors="replace", check=True)
    code, (wall, cpu, peak) = json.loads(done.stdout)
    if code:
        sys.exit(f"{' '.join(map(str, command))}: exit code {code}\n{done.stderr}")
    return Cost(wall=wall, cpu=cpu, peak=peak / _UNIT)


def bytes_in(folder: Path) -> Bytes:
    """How much lies in a folder, and the largest of its pages."""
    sizes: Mapping[Path, int] = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    pages = [size for path, size in sizes.items() if path.suffix == ".html"]
    return Bytes(files=len(sizes), megabytes=sum(sizes.values()) / 1e6, largest_page=max(pages, default=0))
