"""The files that a browser searches: terms with their records, and the records to show, each in parts of which few are fetched."""

import hashlib
import json
import re
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate
from typing import Any

from digest.cache import packed_bytes
from digest.languages import Language
from digest.runs import runs_of
from digest.search import FOLDER
from digest.search.blocks import BLOCK, json_text
from digest.search.folding import letters
from digest.search.parts import Forms, parted_of, range_size, written
from digest.search.posted import Posted, Readers, merged
from digest.search.records import SENTENCES
from digest.search.segments import Hold, Segment, Source, anew
from digest.search.terms import Words, capitals, words_for

LEAST, MOST = 4_000, 10_000  # letters that a part of the terms has
_BEGINS = 12  # between these, of so many keys one begins a part, whatever stands before it: one more key changes few parts
COMMON = 6_000  # records under a key that has parts of its own; beside other keys stand few of it
NEWEST = 100  # of a form of a common key that stand among the others: enough for who asks for nothing else
EVERYWHERE = 100_000  # records under a key that tells them apart no longer: there are only its newest
_SMALLEST = 9  # of zlib's levels
COUNT = "+"  # the place of a common key's forms that says how many records it has

Shard = dict[str, dict[str, str]]
Page = tuple[str, str | bytes]


def search_pages(
    sources: Iterable[Source], languages: Mapping[str, Language], shown: Mapping[str, Mapping[str, str]], hold: Hold = anew
) -> Iterator[Page]:
    """Every file of the search by its path under docs, some packed; the terms of all languages stand with the first.

    The articles come the oldest first; `shown` are the words that the search says in each language of the pages.
    """
    first, segments = next(iter(shown)), [Segment(run, hold) for run in runs_of(sources, lambda source: source.id)]
    begins = list(accumulate((segment.begins[-1] for segment in segments), initial=0))
    words = {code: words_for(language, _vocabulary(segments, code)) for code, language in languages.items()}
    terms = _by_key(merged(_posted(segments, begins, words)))
    common = [key for key in sorted(terms) if _is_common(key, _records(terms[key]))]
    count, peaks, parts = begins[-1], "", list[str]()
    for part, shard in separated(sharded(_all_listed(terms, hold))):
        parts.append(part)
        yield f"{first}/{FOLDER}/terms/{file_name(part)}.json", json_text(shard)
    for number, key in enumerate(common):
        peak, texts = hold("parted", (count, _told({key: terms[key]})), partial(_parted, key, terms[key], count))
        peaks += peak
        for part, text in texts.items():
            yield f"{first}/{FOLDER}/terms/{part}/{number}.json", text
    told = json_text(tables(words, parts, dict(zip(common, peaks, strict=True)), count))
    yield f"{first}/{FOLDER}/words.json", told
    yield f"{first}/{FOLDER}/words.bin", packed_bytes(deflated(told))
    for code, said in shown.items():
        yield f"{code}/{FOLDER}/start.json", json_text({"words": dict(said), "facets": _facets(segments, code)})
    for segment, begin in zip(segments, begins, strict=False):
        for code, blocks in segment.blocks().items():
            yield from ((f"{code}/{FOLDER}/records/{number}.json", block) for number, block in enumerate(blocks, begin // BLOCK))
        segment.close()


def _vocabulary(segments: Iterable[Segment], code: str) -> set[str]:
    """The words that texts of a language have."""
    return {word for segment in segments for word in segment.survey.told.get(code, ())}


def _facets(segments: Iterable[Segment], code: str) -> list[tuple[str, str]]:
    """What results can always be narrowed by; of people there are too many, those of the results are offered."""
    return sorted({facet for segment in segments for facet in segment.survey.facets.get(code, ())})


def _posted(segments: Sequence[Segment], begins: Iterable[int], words: Mapping[str, Words]) -> Iterator[tuple[int, Any]]:
    """Where each segment begins, and its records under their terms."""
    readers, outdone = Readers(words), _outdone([source for segment in segments for source in segment.sources])
    for segment, begin in zip(segments, begins, strict=False):
        yield begin, segment.posted(readers, [outdone[source.id] for source in segment.sources])
        segment.close()


def _outdone(sources: Sequence[Source]) -> Mapping[str, set[int]]:
    """Of each article the records whose thread a newer record tells, too."""
    newest = {thread: (source.id, place) for source in sources for place, thread in source.threads.items()}
    return {source.id: {place for place, thread in source.threads.items() if newest[thread] != (source.id, place)} for source in sources}


def _by_key(lists: Posted) -> dict[str, Forms]:
    found: dict[str, dict[str, Sequence[Sequence[int]]]] = defaultdict(dict)
    for (key, form), own in lists.items():
        found[key][form] = own
    return dict(found)


def _all_listed(found: Mapping[str, Forms], hold: Hold) -> Iterator[tuple[str, dict[str, str]]]:
    """Each key in order with its records; some keys at a time, of which nothing is written anew that has the same records."""
    for run in runs_of(sorted(found), str):
        terms = {key: found[key] for key in run}
        told = hold("listed", _told(terms), partial(_as_text, terms))
        yield from json.loads(told).items()


def _as_text(terms: Mapping[str, Forms]) -> str:
    return json_text({key: listed(forms) for key, forms in terms.items()})


def _told(terms: Mapping[str, Forms]) -> str:
    """A hash of all records of some keys."""
    found = hashlib.sha256()
    for key, forms in terms.items():
        for form, lists in sorted(forms.items()):
            found.update(f"{(key, form, [len(numbers) for numbers in lists])}".encode(errors="surrogatepass"))
            for numbers in lists:
                found.update(array("I", numbers))
    return found.hexdigest()


def _parted(key: str, forms: Forms, count: int) -> tuple[str, dict[str, str]]:
    parted = parted_of(key, forms, count)
    return parted.peak, {part: json_text(text) for part, text in parted.files()}


def sharded(terms: Iterable[tuple[str, dict[str, str]]]) -> Iterator[Shard]:
    """The terms in order, in parts of about one size."""
    shard: Shard = {}
    size = 0
    for key, entry in terms:
        length = len(key) + sum(len(form) + len(lists) + 6 for form, lists in entry.items())
        if shard and (size + length > MOST or (size > LEAST and zlib.crc32(key.encode()) % _BEGINS == 0)):
            yield shard
            shard, size = {}, 0
        shard[key] = entry
        size += length
    if shard:
        yield shard


def file_name(separator: str) -> str:
    """The name of the part of the terms that begins so; a system may have uses of its own for "con" or for signs."""
    return "t" + re.sub(r"[^a-z0-9]", lambda sign: f"-{ord(sign[0]):x}-", separator)


def separated(shards: Iterable[Shard]) -> Iterator[tuple[str, Shard]]:
    """Each part of the terms behind what tells that a key is in it: the beginning of its first key that comes after all keys before it."""
    before = ""
    for shard in shards:
        first = next(iter(shard))
        yield next(first[:length] for length in range(len(first) + 1) if first[:length] > before or not before), shard
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
        "same": " ".join(keys),
        "languages": [_table(own, keys) for own in words.values()],
    }


def deflated(text: str) -> bytes:
    """A text in less than half the bytes, for browsers that inflate: many servers send files as they are."""
    return zlib.compress(text.encode(), _SMALLEST)


def _written(forms: Sequence[str], key: str) -> str:
    """The forms of a key, of which one that the key tells stands first and is left out; nothing where there are none."""
    told = key.replace("_", " ")
    return "|".join(("", *(form for form in forms if form != told)) if told in forms else forms) or ("|" if forms else "")


def _table(words: Words, keys: Sequence[str]) -> dict[str, Any]:
    affixes = words.affixes
    return {
        "stop": " ".join(sorted(words.stop)),
        "asking": " ".join(sorted(words.asking)),
        "ways": dict(sorted(words.ways.items())),
        "prefixes": [[prefix, behind, list(lost)] for prefix, behind, lost in affixes.prefixes],
        "endings": [[ending, list(lost)] for ending, lost in affixes.endings],
        "irregular": dict(affixes.irregular),
        "unaltered": " ".join(sorted(affixes.unaltered)),
        "shortest": affixes.shortest,
        "doubled": affixes.doubled,
        "same": ",".join(_written(words.forms.get(f"={key}", ()), key) for key in keys),
        "also": dict(sorted(words.also.items())),
        "months": dict(sorted(words.months.items())),
        "scales": dict(sorted(words.scales.items())),
        "spelled": [dict(sorted(words.spelled.units.items())), dict(sorted(words.spelled.scales.items())), dict(words.spelled.teens)],
    }
