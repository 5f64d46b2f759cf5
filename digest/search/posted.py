"""Records under the terms that they are found by."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial

from digest.search.parts import BESIDE, SHOWN, TOLD
from digest.search.records import Record
from digest.search.terms import Term, Words, joined_terms, plain_terms, sounds_of, terms_of

LEADING = frozenset({"events", "figures", "trends", "agreements", "milestones", "stances", "people", "organizations"})

Lists = Sequence["array[int]"]  # the numbers of the records of each weight
Posted = dict[tuple[str, str], Lists]  # by key and form
Flat = tuple[list[str], list[str], "array[int]", "array[int]"]  # keys, forms, how many numbers each has of each weight, and all numbers
TermsOf = Callable[[str], tuple[Term, ...]]
_WEIGHTS = 3


class Readers:
    """What takes texts apart, each once: names and words that are not shown come with many records, a sentence with each language's."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self.words = words
        self.beside: Mapping[str, TermsOf] = {code: cache(partial(_all_terms, own)) for code, own in words.items()}
        self.shown: Mapping[str, TermsOf] = {code: lru_cache(1)(partial(_all_terms, own)) for code, own in words.items()}
        self.plain: TermsOf = lru_cache(1)(lambda text: tuple(plain_terms(text)))
        self.named: TermsOf = cache(lambda name: (*plain_terms(name), *sounds_of(name), *joined_terms(name)))


def _all_terms(words: Words, text: str) -> tuple[Term, ...]:
    return tuple(terms_of(text, words))


def posted(
    articles: Iterable[Mapping[str, Sequence[Record]]], begins: Iterable[int], outdone: Iterable[Collection[int]], readers: Readers
) -> Posted:
    """The records of some articles, of which each has its numbers; those that are outdone are told better by a newer article."""
    lists: Posted = {}
    for article, begin, less in zip(articles, begins, outdone, strict=False):
        for place, same in enumerate(zip(*article.values(), strict=True)):
            for term, weight in _weighed(zip(article, same, strict=True), place in less, readers):
                if (own := lists.get(term)) is None:
                    own = lists[term] = no_numbers()
                own[weight].append(begin + place)
    return lists


def no_numbers() -> Lists:
    """A list for each weight."""
    return [array("I") for _ in range(_WEIGHTS)]


def _weighed(same: Iterable[tuple[str, Record]], is_outdone: bool, readers: Readers) -> Iterable[tuple[Term, int]]:
    """What a record is found by in all languages, each term with how well that tells it."""
    weighed: tuple[list[Iterable[Term]], ...] = tuple([] for _ in range(_WEIGHTS))
    for code, record in same:
        told = TOLD if record.kind in LEADING and not is_outdone else SHOWN
        for terms, weight in _terms(record, code, readers, told):
            weighed[weight].append(terms)
    return {term: weight for weight in (BESIDE, SHOWN, TOLD) for terms in weighed[weight] for term in terms}.items()


def _terms(record: Record, code: str, readers: Readers, told: int) -> Iterator[tuple[Iterable[Term], int]]:
    """What a record is found by, and how well that tells it; `told` is what its own words do."""
    yield readers.shown.get(record.lang, readers.plain)(record.text), told
    named = told if record.kind in ("people", "organizations") else BESIDE
    yield from ((readers.named(name), named) for name in record.names)
    yield from ((readers.beside[code](text), BESIDE) for text in record.words)
    yield [*(facet.term for facet in record.facets), *record.ways], TOLD


def flat(lists: Posted) -> Flat:
    """The same in few values, which are soon kept and taken."""
    sizes, numbers = array("I"), array("I")
    for each in (each for own in lists.values() for each in own):
        sizes.append(len(each))
        numbers.extend(each)
    return [key for key, _ in lists], [form for _, form in lists], sizes, numbers


def merged(segments: Iterable[tuple[int, Flat]]) -> Posted:
    """The records of all segments, each counted from where it begins."""
    lists: Posted = {}
    for begin, (keys, forms, sizes, counted) in segments:
        numbers, ends = array("I", [begin + number for number in counted]), iter(sizes)
        at = 0
        for term in zip(keys, forms, strict=True):
            if (own := lists.get(term)) is None:
                own = lists[term] = no_numbers()
            for each in own:
                if size := next(ends):
                    each.extend(numbers[at : at + size])
                    at += size
    return lists
