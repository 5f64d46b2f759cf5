"""Whom a name means as editors know it: those of this digest before those that the program knows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from digest import gazetteer
from digest.model import Known, KnownByKind
from digest.names.spelling import folded

KINDS = ("people", "organizations", "places")
Key = tuple[str, ...]


def name_words(kind: str, name: str) -> Key:
    """What two spellings of one name share."""
    words = folded(name) or (name,)
    return tuple(sorted(words)) if kind == "people" else words


@dataclass(frozen=True, slots=True, eq=False)
class KnownNames:
    """The known people, bodies and places by each of their spellings."""

    bearers: Mapping[tuple[str, Key], tuple[Known, ...]]  # by kind and name
    by_id: Mapping[tuple[str, str], Known]

    def meant(self, kind: str, name: str, *, country: str | None = None, article: str | None = None) -> Known | None:
        """Whom a name means, in an article if one is given; whoever is of another country is somebody else."""
        bearers = self.bearers.get((kind, name_words(kind, name)), ())
        here = next((each for each in bearers if article in each.articles), None)
        found = here or next((each for each in bearers if not each.articles), None)
        return found if found and (not country or found.country in (None, country)) else None

    def of(self, kind: str, known_id: str) -> Known:
        """The entry of an id."""
        return self.by_id[kind, known_id]


def known_names(editors: KnownByKind | None = None) -> KnownNames:
    """Those that a digest's editor knows with those that the program knows."""
    return _known_names(editors) if editors else everywhere()


@cache
def everywhere() -> KnownNames:
    """Those that the program knows, whatever the digest."""
    return _known_names({})


def _known_names(editors: KnownByKind) -> KnownNames:
    bearers: dict[tuple[str, Key], list[Known]] = defaultdict(list)
    by_id: dict[tuple[str, str], Known] = {}
    for kind in KINDS:
        for each in _of_kind(editors.get(kind, ()), gazetteer.known(kind)):
            by_id[kind, each.id] = each
            for name in filter(None, each.spellings):
                bearers[kind, name_words(kind, name)].append(each)
    return KnownNames({key: tuple(each) for key, each in bearers.items()}, by_id)


def _of_kind(editors: Iterable[Known], programs: Iterable[Known]) -> Iterable[Known]:
    """The editor's, and those of the program that no entry of the editor's replaces."""
    own = tuple(editors)
    replaced = {each.id for each in own}
    return (*own, *(each for each in programs if each.id not in replaced))
