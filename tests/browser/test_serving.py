"""What serves a site to the browser of the checks."""

import threading
from pathlib import Path

import pytest

from digest.checks.browsing import served


def test_a_check_that_fails_leaves_nothing_that_keeps_the_program_from_ending(tmp_path: Path) -> None:
    before = threading.active_count()
    with pytest.raises(LookupError), served(tmp_path):
        raise LookupError
    assert threading.active_count() == before
