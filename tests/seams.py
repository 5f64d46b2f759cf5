"""Readers of seeds that go wrong, for tests; functions of a module, so that a process of its own can be given one."""

import os
import signal
import time
from collections.abc import Iterator, Mapping

from digest.edtf import limits
from digest.languages import Language
from digest.model import Article, Entry, Facts, Problem, Seed
from digest.reading import read_seed


def stub(seed: Seed) -> Entry:
    """An entry that nothing was read from."""
    article = Article(id=seed.id, file=seed.file, language="id", text=seed.text, blocks=(), sentences=())
    return Entry(article=article, facts=Facts(id=seed.id, language="id", countries=("PE", "EG"), title=None, published=None))


def failing(seed: Seed, languages: Mapping[str, Language]) -> Entry | Problem:
    """Reads, and raises where the text tells it to."""
    if "kacau" in seed.text:
        limits("2025-02-30\x1b[31m\nof no calendar")
    return read_seed(seed, languages)


def endless(seed: Seed, _languages: Mapping[str, Language]) -> Entry | Problem:
    """Never ends where the text tells it to, whatever it is thrown."""
    while "kacau" in seed.text:
        try:
            time.sleep(60)
        except Exception:
            continue
    return stub(seed)


def quick(seed: Seed, _languages: Mapping[str, Language]) -> Entry | Problem:
    """Reads nothing of a seed, and raises where the text tells it to."""
    if "kacau" in seed.text:
        raise ZeroDivisionError
    return stub(seed)


def dying(seed: Seed, _languages: Mapping[str, Language]) -> Entry | Problem:
    """Ends its process where the text tells it to, as want of memory would."""
    if "kacau" in seed.text:
        os._exit(9)
    return stub(seed)


def deaf(seed: Seed, _languages: Mapping[str, Language]) -> Entry | Problem:
    """Heeds no alarm where the text tells it to."""

    if "kacau" in seed.text:
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        time.sleep(600)
    return stub(seed)


def interrupting(seed: Seed, _languages: Mapping[str, Language]) -> Entry | Problem:
    """Interrupts who started its process where the text tells it to, and does not end."""
    if "kacau" in seed.text:
        os.kill(os.getppid(), signal.SIGINT)
        time.sleep(600)
    return stub(seed)


def counting(upto: int) -> Iterator[int]:
    """Several results, one by one; below nought the process dies after the first."""
    yield from range(upto)
    if upto < 0:
        yield upto
        os._exit(9)
