"""How the words of a date go together, whatever the language: patterns over tokens instead of characters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from digest.dates.tokens import ANCHORS, Token, Vocabulary, vocabulary
from digest.languages import Language

# A code that no token has.
NONE = "\uf8ff"
# In a pattern `:role:` is any token with that role. Names of groups are the parts that `fields.py` asks for.
_MONTH = r"[:month::month_short:]"
_TO = r"(?::dash:{1,2}|:until:)"
_DAYS = rf"(?P<d1>:day:)(?:(?:{_TO}|:and:):date:?(?P<d2>:day:))?"
_WEEKDAY = r"(?:(?P<w>:weekday:):part:?(?::direction:(?=[:comma::open:]))?[:comma::open:]{0,2}(?::part:[:comma::open:]{0,2})?:date:{0,2})"
_BEFORE = r"(?P<before>:direction_before:)?"
_YEAR = r"(?P<y>:year:)(?!:decade:)(?P<now>:this_after:)?"
_OF_YEAR = r":comma:?:of:?(?:(?P<rel>:relative_year:)|(?P<same>:same_year:)|(?P<later>:other_year:))"
_TAIL = rf"(?:[:comma::dot::open:]{{0,2}}:of:?:open:?:year_word:?{_YEAR}|{_OF_YEAR}|(?P<dir>:direction:))"
_PERIOD = rf"(?::slash:?[:comma::dash::open:]?:of:?:year_word:?{_YEAR}|{_OF_YEAR})"
_MONTHS = (  # a month alone: behind a word for it, or beside another month
    rf"(?:(?<=:month_cue:)(?P<m>:month:)|(?P<m>{_MONTH})(?={_TO}:edge:?{_MONTH}|[:and::comma:]{_MONTH})"
    rf"|(?<={_MONTH}[:dash::until::and::comma:])(?P<m>{_MONTH}))"
)
_SHORT_CUE = rf"(?:{_WEEKDAY}|(?<=:date:)|[:from_today::today:]:part:?:open:|(?<=(?P<bracket>:open:))|(?<=:short:[:dash::until:]))"
_TO_WEEKDAY = rf"(?:{_TO}:date:?(?P<w2>:weekday:)(?!:part:?:open:?[:day::short::full:]):part:?)"
_YEAR_CUE = (
    r"(?:(?<=:year_cue:)|(?<=:year_prefix:)|(?<=[:capital::word::close:]:open:)|(?<=[:amount::number::percent:]:open:)(?=:year::close:)"
    r"|(?<=[:capital::word:]:slash:)|(?<!.))"
)

PATTERNS: dict[str, str] = {
    "law": r":number_word:(?:[:number::day::amount:]:comma:?)?:year_word:?:year:",
    "day_month": (
        rf"{_BEFORE}{_WEEKDAY}?(?<!:money:)(?<!:ordinal_prefix:){_DAYS}"
        rf":of:?:date:?:month_word:?(?P<m>{_MONTH}){_TAIL}?"
    ),
    "month_day": rf"{_BEFORE}{_WEEKDAY}?(?P<m>{_MONTH}):date:?(?!:day:[:percent::month:]){_DAYS}(?![:month::percent:]){_TAIL}?",
    "month_following": r"(?P<following>:following_before:)(?P<m>:month:)|(?P<m>:month:)(?P<following>:following:)",
    "month_year": rf"{_BEFORE}(?P<m>{_MONTH}){_TAIL}",
    "month_before": r"(?<!:year_word:)(?P<before>:direction_before:)(?P<m>:month:)",
    "month": rf"(?<!:every:)(?<!:every::month_word:){_MONTHS}",
    "full": rf"{_WEEKDAY}?(?:(?P<d1>:day:){_TO})?(?P<f>:full:)",
    "brief": rf"{_WEEKDAY}(?P<f>:brief:)",
    "short": rf"{_SHORT_CUE}(?:(?P<d1>:day:):dash:)?(?P<s>:short:)(?::comma:?(?P<rel>:relative_year:)|(?P<dir>:direction:))?",
    "weekdays_before": rf":weekday::part:?{_TO}:date:?:weekday::part:?(?=:open::day::dash:)",
    "weekday": (
        rf"{_BEFORE}(?<!:every:)(?:(?<=:day_word:)|(?!:doubtful:))(?P<w>:weekday:)(?::part:|:open::part::close:)?"
        rf"{_TO_WEEKDAY}?(?:(?P<dir>:direction:)|:of:?(?P<week>:relative_week:))?"
    ),
    "code": rf"(?P<c>:code:):slash:?{_YEAR}",
    "ordinal_period": rf"(?P<o>:ordinal:)(?P<p>:period:){_PERIOD}?",
    "period_ordinal": rf"(?P<p>:period:)(?P<o>:ordinal:){_PERIOD}?",
    "first_months": rf"(?P<o>:ordinal:)(?P<n>:count:):months:{_PERIOD}?",
    "months_first": rf"(?P<n>:count:):months:(?P<o>:ordinal:){_PERIOD}?",
    "months_of": rf"(?P<n>:count:):months:(?::of:?:year_word:?{_YEAR}|:of:?(?P<rel>:relative_year:))",
    "years_between": r"(?<=:between:)(?P<y>:year:):and:(?P<y2>:year:)",
    "years": r"(?P<y>:year:):dash:{1,2}(?P<y2>:year:)",
    "years_slash": r"(?P<yy>:years:)",
    "season": r"(?P<y>:year:):dash:(?P<d2>:day:)(?![:month::dash:])",
    "this_year": r"(?P<rel>:relative_year:)[:comma::open:](?P<y>:year:)(?!:decade:)",
    "year": rf"{_YEAR_CUE}{_YEAR}(?!:percent:)",
    "bare_year": r"(?<=:word:)(?P<y>:year:)(?=[:dot::comma::close:]|$)",
    "end_year": r"(?<=[:capital::word::close:]:comma:)(?P<y>:year:)(?=:dot:?$)",
    "the_year": r"(?<=:article:)(?P<y>:year:)(?=:word:)",
    "named_year": r":year_name:[:capital::and::of:]{1,5}(?P<y>:year:)",
    "ago": r"(?<!:vague:)(?P<n>:count:)(?:(?P<u>:unit:)(?P<shift>:ago:)|(?P<ago>[:relative_year::relative_month::relative_week:]))",
    "one_ago": r"(?P<u>:one_unit:)(?P<shift>:ago:)",
    "later": r"(?<!:vague:)(?P<n>:count:)(?P<u>:unit:)(?P<shift>:shift:)",
    "one_later": r"(?P<u>:one_unit:)(?P<shift>:shift:)",
    "relative_year": r"(?<![:number::dash::vague:])(?P<rel>:relative_year:)",
    "relative_month": r"(?<!:number:)(?P<month>:relative_month:)",
    "other_day": (
        r"(?:(?<!:vague:)(?P<n>:count:))?(?!:day_of_what:)(?P<day>:relative_day:)"
        r"|(?P<day>:day_of_what:)(?=[:dot::comma::close::year_cue:]|$)"
    ),
    "day_of_what": r"(?P<day>:day_of_what:)",
    "other_year": r"(?:(?<!:vague:)(?P<n>:count:))?(?P<later>:other_year:)",
    "edge_day": r"(?P<edge>:edge_day:)(?!:of::year_word:?:year:|:year_word:)",
    "from_today": r"(?P<today>:from_today:)",
    "today": r"(?<=.)(?P<today>:today:)(?=[:dot::comma::year_cue:]|$)",
    "today_told": r"(?P<today>:today:)",
    "same_of": rf"(?<!:number:):same::of:?:year_word:?{_YEAR}",
    "same": r"(?<!:number:)(?P<same>:same:)(?!:relative_year:)",
}


# What a date begins with, and what makes a count begin one.
STARTS = (
    *ANCHORS,
    "direction_before",
    "following_before",
    "day",
    "year",
    "full",
    "brief",
    "short",
    "years",
    "code",
    "ordinal",
    "number_word",
    "year_name",
)
COUNTED = ("unit", "months", "other_year", "relative_day", "relative_year", "relative_month", "relative_week")


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern met in a row of tokens: its name, where, and the tokens of its parts."""

    rule: str
    start: int  # indexes of tokens
    end: int
    parts: dict[str, Token]


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """All patterns as one, tried in their order at each token."""
    words = vocabulary(language)
    starts = "".join(words.of(role) for role in STARTS) or NONE
    counted = f"[{words.of('count') or NONE}](?=[{''.join(words.of(role) for role in COUNTED) or NONE}])"
    return re.compile(
        f"(?=[{starts}]|{counted})(?:"
        + "|".join(f"(?P<{name}__>{_spelled(words, name, pattern)})" for name, pattern in PATTERNS.items())
        + ")"
    )


def _spelled(words: Vocabulary, name: str, pattern: str) -> str:
    """A pattern with codes for roles and names of groups that no other pattern has."""
    taken: dict[str, int] = {}

    def group(match: re.Match[str]) -> str:
        taken[match[1]] = taken.get(match[1], 0) + 1
        return f"(?P<{name}__{match[1]}__{taken[match[1]]}>"

    within = False
    parts: list[str] = []
    for part in re.split(r"(\[|\]|:\w+:)", re.sub(r"\(\?P<(\w+)>", group, pattern)):
        within = part == "[" or (within and part != "]")
        codes = (words.of(part.strip(":")) or NONE) if part.startswith(":") and len(part) > 1 else part
        parts.append(codes if within or codes == part else f"[{codes}]")
    return "".join(parts)


def found_in(language: Language, tokens: Sequence[Token]) -> Iterator[Found]:
    """The dates in a row of tokens, none overlapping another."""
    row = "".join(token.code for token in tokens)
    for match in _pattern(language).finditer(row):
        rule = (match.lastgroup or "").partition("__")[0]
        parts = {name.split("__")[1]: tokens[match.start(name)] for name in _names(language, rule) if match[name]}
        yield Found(rule, match.start(), match.end(), parts)


@cache
def _names(language: Language, rule: str) -> tuple[str, ...]:
    """The names of a pattern's groups."""
    return tuple(name for name in _pattern(language).groupindex if name.startswith(f"{rule}__") and not name.endswith("__"))
