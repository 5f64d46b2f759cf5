"""The program as a new digest asks for it: by its version where it came from an index, else as a wheel that lies in the folder."""

import json
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

NAME = "bilateral-digest"
_CODE = Path(__file__).parent.parent.parent


class NoWheelError(Exception):
    """No wheel could be made, and why."""


@dataclass(frozen=True, slots=True)
class Program:
    """What a folder asks for, as a line of requirements.txt, and the wheel that lies beside it for that."""

    requirement: str
    wheel: Path | None = None


def released(version: str) -> Program:
    """A version that an index has."""
    return Program(f"{NAME}[check]=={version}")


def program(version: str, aside: Path) -> Program:
    """The program that is at work; a wheel that has to be made lies in a folder aside. Raises NoWheelError."""
    source = came_from()
    if source is None:
        return released(version)
    if not source.exists():
        raise NoWheelError(f"what this program was installed from is gone: {source}")
    wheel = source if source.suffix == ".whl" else wheel_of(source, aside)
    return Program(f"./{wheel.name}[check]", wheel)


def came_from() -> Path | None:
    """The checkout, the folder or the file that this program came from; nothing where an index had it."""
    if (_CODE / "pyproject.toml").is_file():
        return _CODE
    told = distribution(NAME).read_text("direct_url.json")
    address = urlsplit(json.loads(told)["url"]) if told else None
    return Path(url2pathname(address.path)) if address and address.scheme == "file" else None


def wheel_of(source: Path, aside: Path) -> Path:
    """The wheel of a checkout, as pip makes it; what makes it comes from pip's index where it is not installed."""
    alone = ["--no-build-isolation"] if find_spec("hatchling") else []
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps", *alone]
    done = subprocess.run([*pip, "--wheel-dir", aside, source], capture_output=True, encoding="utf-8", errors="replace", check=False)
    made = next(aside.glob("*.whl"), None)
    if done.returncode or made is None:
        raise NoWheelError(next(iter(reversed(done.stderr.strip().splitlines())), "pip says nothing"))
    return made
