"""When Python looks for values that hold each other and nobody else holds: a build makes few, and looking costs more the more there is."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_search_for_garbage() -> Iterator[None]:
    """No search for it while all that is made is kept."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def search_among_what_comes() -> None:
    """Where nothing was searched, search again, but never among what is there now: templates leave garbage with each page."""
    if not gc.isenabled():
        gc.freeze()
        gc.collect()  # of nothing: else garbage waits until there is a quarter as much of it as there was before
        gc.enable()
