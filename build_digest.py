"""The command line in a checkout, whose own digest is the one that is meant where no other is; installed, it is `bilateral-digest`."""

import sys
from pathlib import Path

try:
    from digest.commands.main import main
except ModuleNotFoundError as missing:
    sys.exit(f"build_digest.py: the package {missing.name} is missing\n  hint: run `make site` once, then .venv/bin/python build_digest.py")

if __name__ == "__main__":
    sys.exit(main(home=Path(__file__).parent, name="build_digest.py"))
