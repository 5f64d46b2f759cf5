"""The files that a browser searches: terms with their records, and the records to show, each in parts of which few are fetched."""

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any

from digest.languages import Language
from digest.search import FOLDER
from digest.search.folding import letters, words_of
from digest.search.parts import BESIDE, SHOWN, TOLD, Forms, parted_of, range_size, written
from digest.search.records import SENTENCES, Facet, Record
from digest.search.terms import Term, Words, capitals, plain_terms, sounds_of, terms_of, words_for

LEADING = frozenset({"events", "figures", "trends", "agreements", "milestones", "stances", "people", "organizations"})

SHARD = 8_000  # letters that a part of the terms has about
COMMON = 6_000  # records under a key that has parts of its own; beside other keys stand few of it
NEWEST = 100  # of a form of a common key that stand among the others: enough for who asks for nothing else
EVERYWHERE = 100_000  # records under a key that tells them apart no longer: there are only its newest
COUNT = "+"  # the place of a common key's forms that says how many records it has
BLOCK = 24  # records in a part of them

Shard = dict[str, dict[str, str]]
Page = tuple[str, str]
TermsOf = Callable[[str], tuple[Term, ...]]


def search_pages(
    records: Mapping[str, Sequence[Record]], languages: Mapping[str, Language], shown: Mapping[str, Mapping[str, str]]
) -> Iterator[Page]:
    """Every file of the search by its path under docs; the terms of all languages stand with the first.

    `records` are those of each language of the pages, the same ones in the same order; `shown` are the words that the search says in each.
    """
    first = next(iter(records))
    words = {code: words_for(language, _vocabulary(records, code)) for code, language in languages.items()}
    terms = indexed(records, words)
    shards = list(sharded(terms))
    common = [key for key in sorted(terms) if _is_common(key, _records(terms[key]))]
    count, peaks = len(records[first]), ""
    for number, shard in enumerate(shards):
        yield f"{first}/{FOLDER}/terms/{number}.json", _json(shard)
    for number, key in enumerate(common):
        parted = parted_of(terms[key], count)
        peaks += parted.peak
        for part, text in parted.files():
            yield f"{first}/{FOLDER}/terms/{part}/{number}.json", _json(text)
    yield f"{first}/{FOLDER}/words.json", _json(tables(words, separators(shards), dict(zip(common, peaks, strict=True)), count))
    for code, own in records.items():
        yield f"{code}/{FOLDER}/start.json", _json({"words": dict(shown[code]), "facets": _facets(own)})
        for number, at in enumerate(range(0, len(own), BLOCK)):
            yield f"{code}/{FOLDER}/records/{number}.json", _json(block(own[at : at + BLOCK], code))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _vocabulary(records: Mapping[str, Sequence[Record]], code: str) -> set[str]:
    """The words that texts of a language have."""
    texts = {text for own in records.values() for record in own if record.lang == code for text in (record.text, *record.words)}
    return {word for text in texts for word in words_of(text) if word.isalpha()}


def indexed(records: Mapping[str, Sequence[Record]], words: Mapping[str, Words]) -> dict[str, Forms]:
    """By the key of each term its forms with the records that have them."""
    lists: dict[Term, list[array[int]]] = {}
    newest = {record.thread: number for number, record in enumerate(next(iter(records.values()))) if record.thread}
    readers = Readers(words)
    for number, same in enumerate(zip(*records.values(), strict=True)):
        weighed: tuple[list[Iterable[Term]], ...] = ([], [], [])
        for code, record in zip(records, same, strict=True):
            told = TOLD if record.kind in LEADING and newest.get(record.thread, number) == number else SHOWN
            for terms, weight in _terms(record, code, readers, told):
                weighed[weight].append(terms)
        weights = {term: weight for weight in (BESIDE, SHOWN, TOLD) for terms in weighed[weight] for term in terms}
        for term, weight in weights.items():
            if (own := lists.get(term)) is None:
                own = lists[term] = [array("L"), array("L"), array("L")]
            own[weight].append(number)
    return _by_key(lists)


def _by_key(lists: Mapping[Term, Sequence[Sequence[int]]]) -> dict[str, Forms]:
    found: dict[str, dict[str, Sequence[Sequence[int]]]] = defaultdict(dict)
    for (key, form), own in lists.items():
        found[key][form] = own
    return dict(found)


class Readers:
    """What takes texts apart, each once: names and words that are not shown come with many records, a sentence with each language's."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self.beside: Mapping[str, TermsOf] = {code: cache(partial(_all_terms, own)) for code, own in words.items()}
        self.shown: Mapping[str, TermsOf] = {code: lru_cache(1)(partial(_all_terms, own)) for code, own in words.items()}
        self.plain: TermsOf = lru_cache(1)(lambda text: tuple(plain_terms(text)))
        self.named: TermsOf = cache(lambda name: (*plain_terms(name), *sounds_of(name)))


def _all_terms(words: Words, text: str) -> tuple[Term, ...]:
    return tuple(terms_of(text, words))


def _terms(record: Record, code: str, readers: Readers, told: int) -> Iterator[tuple[Iterable[Term], int]]:
    """What a record is found by, and how well that tells it; `told` is what its own words do."""
    yield readers.shown.get(record.lang, readers.plain)(record.text), told
    named = told if record.kind in ("people", "organizations") else BESIDE
    yield from ((readers.named(name), named) for name in record.names)
    yield from ((readers.beside[code](text), BESIDE) for text in record.words)
    yield [facet.term for facet in record.facets], TOLD


def sharded(found: Mapping[str, Forms]) -> Iterator[Shard]:
    """The terms in order, in parts of about one size."""
    shard: Shard = {}
    size = 0
    for key in sorted(found):
        entry = listed(found[key])
        length = len(key) + sum(len(form) + len(lists) + 6 for form, lists in entry.items())
        if shard and size + length > SHARD:
            yield shard
            shard, size = {}, 0
        shard[key] = entry
        size += length
    if shard:
        yield shard


def separators(shards: Sequence[Shard]) -> Iterator[str]:
    """What tells in which part of the terms a key is: the beginning of its first key that comes after all keys of the part before."""
    before = ""
    for shard in shards:
        first = next(iter(shard))
        yield next(first[:length] for length in range(len(first) + 1) if first[:length] > before or not before)
        before = next(reversed(shard))


def listed(forms: Forms) -> dict[str, str]:
    """The records of each form; of a common key those that are shown first, and behind a star of one that most records have."""
    if (count := _records(forms)) <= COMMON:
        return {form: written(lists) for form, lists in sorted(forms.items())}
    star = "*" if count > EVERYWHERE else ""
    return {COUNT: str(count), **{form: star + written(_newest(lists)) for form, lists in sorted(forms.items())}}


def _newest(lists: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    """The newest records, those first that are told best."""
    kept: list[Sequence[int]] = []
    for numbers in lists:
        kept.append(numbers[-room:] if (room := NEWEST - sum(map(len, kept))) > 0 else [])
    return kept


def _records(forms: Forms) -> int:
    """How many records have any of the forms."""
    if sum(len(numbers) for lists in forms.values() for numbers in lists) <= COMMON:
        return 0  # few, however many
    return len({number for lists in forms.values() for numbers in lists for number in numbers})


def _is_common(key: str, count: int) -> bool:
    """Whether a key has parts of its own; of words that tell nothing apart nobody needs them, but all is narrowed by what it is."""
    return count > COMMON and (count <= EVERYWHERE or key.startswith("@"))


def block(records: Sequence[Record], code: str) -> dict[str, Any]:
    """Some records as they are shown; what many of them share stands once."""
    articles, facets = list(dict.fromkeys(record.article for record in records)), list(_every(records))
    return {
        "articles": [[article.slug, article.title, article.when] for article in articles],
        "facets": [[facet.key, facet.name] for facet in facets],
        "records": [
            [
                articles.index(record.article),
                record.anchor,
                "" if record.lang == code else record.lang,
                record.text,
                [facets.index(facet) for facet in record.facets],
                *((record.thread, record.tellings) if record.tellings > 1 else ()),
            ]
            for record in records
        ],
    }


def _every(records: Iterable[Record]) -> dict[Facet, None]:
    return dict.fromkeys(facet for record in records for facet in record.facets)


def _facets(records: Sequence[Record]) -> list[list[str]]:
    """What results can always be narrowed by; of people there are too many, those of the results are offered."""
    return sorted([facet.key, facet.name] for facet in _every(records) if not facet.key.startswith("@person:"))


def tables(words: Mapping[str, Words], shards: Iterable[str], common: Mapping[str, str], count: int) -> dict[str, Any]:
    """What takes a query apart, what parts of the terms begin with, common keys with the range of each, and how many records there are."""
    keys = sorted({key.removeprefix("=") for own in words.values() for key in own.forms})
    return {
        "shards": " ".join(shards),
        "common": " ".join(common),
        "peaks": "".join(common.values()),
        "records": count,
        "range": range_size(count),
        "block": BLOCK,
        "sentences": f"@kind:{SENTENCES}",
        "plain": {chr(letter): plain for letter, plain in letters().plain.items()},
        "sounds": [list(pair) for pair in letters().sounds],
        "capitals": capitals({key for own in words.values() for key in own.things.values()}),
        "same": keys,
        "languages": [_table(own, keys) for own in words.values()],
    }


def _table(words: Words, keys: Sequence[str]) -> dict[str, Any]:
    affixes = words.affixes
    return {
        "stop": " ".join(sorted(words.stop)),
        "prefixes": [[prefix, behind, list(lost)] for prefix, behind, lost in affixes.prefixes],
        "endings": [[ending, list(lost)] for ending, lost in affixes.endings],
        "irregular": dict(affixes.irregular),
        "unaltered": " ".join(sorted(affixes.unaltered)),
        "shortest": affixes.shortest,
        "doubled": affixes.doubled,
        "same": ["|".join(words.forms.get(f"={key}", ())) for key in keys],
        "months": dict(sorted(words.months.items())),
        "scales": dict(sorted(words.scales.items())),
        "spelled": [dict(sorted(words.spelled.units.items())), dict(sorted(words.spelled.scales.items())), dict(words.spelled.teens)],
    }
