"""What serves a site to the browser of the checks."""

import threading
from pathlib import Path

import pytest

from digest.checks.browsing import served


def test_a_check_that_fails_leaves_nothing_that_keeps_the_program_from_ending(tmp_path: Path) -> None:
    before = set(threading.enumerate())  # of which those of other tests may still be ending
    with pytest.raises(LookupError), served(tmp_path):
        raise LookupError
    assert set(threading.enumerate()) <= before
