"""Word families: which root a word may come from by the affixes of a language, and which of them it does come from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from digest.search.folding import folded

# So many roots are tried for one word.
MOST = 24


@dataclass(frozen=True, slots=True, eq=False)
class Affixes:
    """What may be taken off the words of a language."""

    prefixes: tuple[tuple[str, str, tuple[str, ...]], ...]  # the prefix, the letters behind it, what the root may have lost
    endings: tuple[tuple[str, tuple[str, ...]], ...]
    irregular: Mapping[str, str]
    unaltered: frozenset[str]
    shortest: int  # letters of a root
    doubled: bool


def affixes_of(table: Mapping[str, Any]) -> Affixes:
    """The affixes of a language's search.toml."""
    prefixes = ((*key.split(" "), tuple(lost)) for key, lost in table["prefixes"].items())
    return Affixes(
        prefixes=tuple((prefix, behind, lost) for prefix, behind, lost in prefixes),
        endings=tuple((ending, tuple(lost)) for ending, lost in table["endings"].items()),
        irregular={folded(form): root for root, forms in table["irregular"].items() for form in forms},
        unaltered=frozenset(map(folded, table["unaltered"])),
        shortest=table["shortest"],
        doubled=table["doubled"],
    )


def candidates(word: str, affixes: Affixes) -> list[str]:
    """Every root that a folded word may come from, itself first."""
    found = [word]
    for each in found:  # grows while it is read
        for root in _stripped(each, affixes):
            if root not in found and len(found) < MOST:
                found.append(root)
    return found


def _stripped(word: str, affixes: Affixes) -> Iterator[str]:
    """A word without one of its affixes."""
    if word in affixes.irregular:
        yield affixes.irregular[word]
    if word in affixes.unaltered:
        return
    for prefix, behind, lost in affixes.prefixes:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and rest and (behind == "*" or rest[0] in behind):
            yield from (root for letter in lost if len(root := letter + rest) >= affixes.shortest)
    for ending, lost in affixes.endings:
        rest = word[: -len(ending)]
        if word.endswith(ending):
            yield from (root for letter in lost if len(root := rest + letter) >= affixes.shortest)
            if affixes.doubled and len(rest) > affixes.shortest and rest[-1] == rest[-2]:
                yield rest[:-1]


def roots_of(words: Iterable[str], known: Iterable[str], affixes: Affixes) -> dict[str, str]:
    """The root of each word: one that is known, else the one that most of the words share, the longest of those."""
    tried = {word: candidates(word, affixes) for word in words}
    shared = Counter(root for roots in tried.values() for root in roots)
    sure = frozenset(known)

    def rank(root: str) -> tuple[bool, int, int, str]:
        return root in sure, shared[root], len(root), root

    return {word: max(roots, key=rank) for word, roots in tried.items()}
