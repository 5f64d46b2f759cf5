"""The word lists of a language that cleaning needs, ready for look-up."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from digest.languages import Language
from digest.languages.patterns import any_of

FILE = "residue"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """What the lines around an article are known by."""

    alone: frozenset[str]
    related: frozenset[str]
    openers: Mapping[str, tuple[str, ...]]  # by first word
    labels: Mapping[str, tuple[str, ...]]  # by first word
    notices: AhoCorasick
    rights: tuple[str, ...]
    rubrics: frozenset[str]
    issuers: tuple[str, ...]
    end_words: re.Pattern[str]
    closers: frozenset[str]
    makers: frozenset[str]
    counters: frozenset[str]
    bylines: tuple[str, ...]
    agencies: frozenset[str]
    cities: frozenset[str]
    questioners: frozenset[str]
    interview: re.Pattern[str]
    addressing: re.Pattern[str]
    thanks: tuple[str, ...]
    dateline: frozenset[str]
    months: frozenset[str]
    credit_labels: tuple[str, ...]
    credit: re.Pattern[str]  # ask credit_in()
    image: re.Pattern[str]  # ask picture_in()
    insert: re.Pattern[str]  # groups: open, and one of link, credit, picture
    abbreviations: frozenset[str]
    numbered: frozenset[str]
    function_words: frozenset[str]


# A credit stands at the end of its line: at most so long, after a label of at most so many characters.
_CREDIT = 110
_LABEL = 30
# A caption's line is no longer, whatever is glued to it.
CAPTION = 450


_CREDITED = (":", "©", "-", "–", "—")


def credit_in(text: str, words: Words) -> re.Match[str] | None:
    """The credit at the end of a line that could be a caption's."""
    colon = max(text.rfind(mark) for mark in _CREDITED)
    if colon < 0 or len(text) > CAPTION or len(text) - colon > _CREDIT:
        return None
    found = words.credit.search(text, max(0, colon - _LABEL))
    return None if found and _MID_SENTENCE.search(text, max(0, found.start() - 1), found.end()) else found


# "REUTERS/First Last", "ANTARA FOTO/First Last/code" behind the last sentence of a caption, "15 Juli 2024/Net" behind its date.
_SIGNED_PICTURE = re.compile(
    r"(?<=[.!?)\"”])\s+(?:[A-Z][\w.]*+ ?){1,3}/ ?[A-Z][^\W\d_]*+(?:[ .'/-]{1,2}[^\W_]++){0,5}$"
    r"|(?<=[\d)])\.?/[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){0,2}$"
)
_SIGNED = 75


# "Kedua presiden di istana/ Budi Harian Contoh", with an agency as its last words.
_SIGNED_PLAIN = re.compile(r"/ ?(?:[A-Z][^\W\d_]*+ ){0,3}([^\W\d_]+)$")


def signed_in(text: str, words: Words) -> re.Match[str] | None:
    """The credit without brackets or label at the end of a caption."""
    if len(text) > CAPTION or "/" not in text[-_SIGNED:]:
        return None
    near = max(0, len(text) - _SIGNED)
    plain = _SIGNED_PLAIN.search(text, near)
    return _SIGNED_PICTURE.search(text, near) or (plain if plain and _owns_pictures(plain[1].lower(), words) else None)


def _owns_pictures(name: str, words: Words) -> bool:
    return name in words.agencies or name in words.credit_labels


# "Menurut sumber: para menteri akan bertemu lagi."
_MID_SENTENCE = re.compile(r"\w\s+[a-z][^:]*:\s*(?:\S+\s+){0,3}[a-z]\w+\s+[a-z]\w+")


def picture_in(text: str, words: Words) -> re.Match[str] | None:
    """The numbered description of a picture at the beginning of a line."""
    return words.image.search(text) if len(text) <= CAPTION and _NUMBERED.search(text) else None


_NUMBERED = re.compile(r"[-–—]\s*[^\W\d_]+\s?[^\W\d_]*\s*\d")


@cache
def words_of(language: Language) -> Words:
    """The lists of a language."""
    listed = {key: [word.lower() for word in language.words(FILE, key)] for key in _KEYS}
    return Words(
        alone=frozenset(listed["alone"]),
        related=frozenset(listed["related"]),
        openers=_by_first_word(listed["openers"]),
        labels=_by_first_word(listed["labels"] + listed["related"]),
        notices=AhoCorasick(listed["notices"]),
        rights=tuple(listed["rights"]),
        rubrics=frozenset(listed["rubrics"]),
        issuers=tuple(listed["issuers"]),
        end_words=_end_words(listed["end_words"]),
        closers=frozenset(listed["closers"]),
        makers=frozenset(listed["makers"]),
        counters=frozenset(listed["counters"]),
        bylines=tuple(listed["bylines"]),
        agencies=frozenset(listed["agencies"]),
        cities=frozenset(listed["cities"]),
        questioners=frozenset(listed["questioners"]),
        interview=re.compile(rf"\b{any_of(listed['interview'])}\b", re.IGNORECASE),
        addressing=re.compile(rf"\b{any_of(listed['addressing'])}\b", re.IGNORECASE),
        thanks=tuple(listed["thanks"]),
        dateline=frozenset(listed["dateline"] + listed["months"]),
        months=frozenset(listed["months"]),
        credit_labels=tuple(listed["credit_labels"]),
        credit=_credit(listed["credit_labels"]),
        image=re.compile(rf"\s[-–—]\s*{any_of(listed['image_marks'])}\s*\d{{1,2}}(?!\d)", re.IGNORECASE),
        insert=_insert(listed),
        abbreviations=frozenset(language.words("language", "abbreviations")),
        numbered=frozenset(language.words("language", "numbered")),
        function_words=frozenset(language.words("language", "function_words")),
    )


_KEYS = (
    "alone", "related", "openers", "labels", "notices", "rights", "inline_links", "sources", "rubrics", "bylines", "agencies", "cities",
    "questioners", "interview", "addressing", "thanks", "issuers", "end_words",
    "closers", "makers", "counters",
    "dateline", "months", "credit_labels", "image_marks",
)  # fmt: skip


def _by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        first = phrase.split()[0]
        found[first] = (*found.get(first, ()), phrase)
    return found


def _credit(labels: list[str]) -> re.Pattern[str]:
    # A label with a colon ("Foto:"), in brackets or after the caption's full stop, to the end of the line,
    # or behind a dash ("… di istana. — Foto Antara").
    label = any_of(labels)
    labelled = rf"[(\[]?\s*(?<![\w-]){label}\s*[:©]\s*[^()\[\]\n]{{1,100}}[)\]]?\s*[.|]?\s*$"
    return re.compile(rf"{labelled}|(?<=[.!?)\"”])\s*[-–—]{{1,2}}\s*{label}\s[^()\[\]\n.:]{{1,50}}\s*\|?$", re.IGNORECASE)


def _insert(listed: Mapping[str, list[str]]) -> re.Pattern[str]:
    # At the beginning of a line or behind a sentence, with or without a bracket.
    pictures = [label for label in listed["credit_labels"] if label not in listed["sources"]]
    kinds = (("link", listed["inline_links"]), ("credit", listed["sources"]), ("picture", pictures))
    named = "|".join(rf"(?P<{kind}>{any_of(labels)})" for kind, labels in kinds)
    return re.compile(rf"(?:^|(?<=[.!?…\"”’)\]])\s)\s*(?P<insert>(?P<open>[\[(])?(?:{named})\s?:)", re.IGNORECASE)


def _end_words(listed: list[str]) -> re.Pattern[str]:
    # "Selesai", "(END)": as a word of its own behind the last sentence.
    return re.compile(rf"(?<=[.!?\"”])\s+\(?{any_of(form for word in listed for form in (word.capitalize(), word.upper()))}\)?$")
