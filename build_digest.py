"""The command line in a checkout, whose own digest is the one that is meant where no other is; installed, it is `bilateral-digest`."""

import sys
from pathlib import Path

from digest.commands.main import main

if __name__ == "__main__":
    sys.exit(main(home=Path(__file__).parent, name="build_digest.py"))
