"""The articles that are in the folder already, as far as new ones are like them."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path

from digest.clean import clean
from digest.faults import guarded
from digest.files import Unreadable, contents
from digest.heads import with_head
from digest.intake.given import articles_of
from digest.languages import Language
from digest.likeness import Arrivals, Likeness, Run, Telling, likeness, runs_of, telling, telling_of
from digest.model import Problem
from digest.read import LARGEST, PAGES, decode, seed_or_problem
from digest.reading import language_of

_TAG = re.compile(r"<[^<>]*>")
# A text that shares so much with a new article is read as an article, to see how like they are. Its menus and its head count
# here, so this asks for less than what makes two the same.
_WORTH_A_LOOK = 0.4
_MOST_LOOKED_AT = 5  # for each new article, those that share most


def alike_in(folder: Path, new: Sequence[Telling], languages: Mapping[str, Language]) -> list[Likeness | None]:
    """For each new article the article of the folder that is most like it; none where none shares much."""
    near = _near(folder, [each.runs for each in new])
    told = {path: _read(path, languages) for path in dict.fromkeys(path for paths in near.values() for path in paths)}
    found = [[likeness(path.name, each, told[path]) for path in near.get(number, ())] for number, each in enumerate(new)]
    return [most_alike(each) for each in found]


def most_alike(found: Sequence[Likeness]) -> Likeness | None:
    """The one that tells most: the same article before one that is a part of it."""
    return max(found, key=lambda each: (each.is_same, each.of_new.runs + each.of_other.runs, each.of_new), default=None)


def _near(folder: Path, new: Sequence[frozenset[Run]]) -> dict[int, list[Path]]:
    """For each new article, by its number, the files that share much with it as they lie there."""
    arrivals, shared = Arrivals(new), defaultdict[int, list[tuple[int, Path]]](list)
    for path in articles_of(folder):
        for number, count in arrivals.like(_as_it_lies(path), _WORTH_A_LOOK):
            shared[number].append((count, path))
    return {number: [path for _, path in sorted(each, reverse=True)[:_MOST_LOOKED_AT]] for number, each in shared.items()}


def _as_it_lies(path: Path) -> frozenset[Run]:
    """The runs of all words in a file, of a web page without its tags: cheap, and no article."""
    try:
        text, _ = decode(contents(path, LARGEST))
    except Unreadable:
        return frozenset()
    return runs_of(unescape(_TAG.sub(" ", text)) if path.suffix.lower() in PAGES else text)


def _read(path: Path, languages: Mapping[str, Language]) -> Telling:
    """What an article tells; what can't be read tells nothing."""
    found = guarded(path.name, lambda: _telling(path, languages))
    return found if isinstance(found, Telling) else telling_of([])


def _telling(path: Path, languages: Mapping[str, Language]) -> Telling | Problem:
    seed = seed_or_problem(path)
    if isinstance(seed, Problem):
        return seed
    seed = with_head(seed, languages.values())
    language = language_of(seed, languages)
    return language if isinstance(language, Problem) else telling(clean(seed, language))
