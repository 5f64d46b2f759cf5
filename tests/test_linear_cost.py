"""Reading takes time in proportion to a text's length, whatever the text: no pattern backtracks, no loop runs over all pairs.

`--every-phrase` repeats each phrase in every arrangement, and in texts five times as long (twenty minutes).
"""

import gc
import random
import time
from collections.abc import Callable
from functools import partial

import pytest
from jinja2 import Environment

from digest.clean import clean
from digest.detect import detect
from digest.explain.candidates import candidates_of
from digest.facts import read_facts, staged
from digest.garbage import no_search_for_garbage
from digest.languages import Language, available, load
from digest.model import Entry, Seed
from digest.reading import read_seed
from digest.render import environment
from digest.render.article import article_page, view_of
from digest.tell.wording import wording_of
from tests.monotony import EVERY, SOME, arranged, patterns, phrases, units
from tools.corpus import Corpus

ORDINARY = Corpus(("PE", "EG"))
LEAD = "Peru dan Mesir membahas kerja sama.\n\n"
# Four times the text may take so many times as long; all pairs of something would take sixteen.
ALLOWED = 4.6
# A character of a long article may cost so many times as much as one of a short one.
ALLOWED_LONG = 1.2
# What takes less than so many times the time of ordinary text of its length is not looked at more closely. Of what grows with the square
# of the length, a text of half the length tells as much by half as much more: this beside 6,000 signs is 2.5 beside 12,000.
NOTICEABLE = 1.75
# Others use the machine, too: times are the best of so many, and a text fails only if it does so with each of them.
ROUNDS = 8
# CPU seconds: what takes less may be twice as slow for once.
DISTURBED = 0.5
SIZE, SIZE_OF_EVERY = 6_000, 64_000

Read = Callable[[str], object]

REPEATED = {
    "one letter": "a",
    "one capital": "A",
    "digits": "7",
    "digit groups": "1.000.",
    "numbers with spaces": "12 ",
    "spaces": " ",
    "blank lines": "\n \n",
    "short lines": "Kata\n",
    "full stops": ".",
    "sentences of one word": "Ya. ",
    "capital words": "Aba ",
    "capital words with commas": "Aba, ",
    "initials": "A. ",
    "opening brackets": "(",
    "brackets": "(a) ",
    "opening quotation marks": "“",
    "plain quotation marks": '"',
    "quoted words": '"kata" ',
    "dashes": "-",
    "slashes between numbers": "1/2/",
    "dates without years": "3 Maret ",
    "dates": "3 Maret 2021, ",
    "years": "2021 ",
    "year ranges": "2021-",
    "months": "Maret ",
    "money": "5 juta USD ",
    "money without numbers": "USD ",
    "scales": "juta ",
    "percents": "5 persen, ",
    "titles": "Dr. ",
    "English titles": "Mr. ",
    "copyright signs": "© ",
    "questions": "Apa kabar?\n",
    "labels": "Aba Lima: ya.\n",
    "label of one letter": "A. ya\n",
    "items of a list": "- Nota kesepahaman tentang ikan\n",
    "offices": "Presiden ",
    "offices with names": "Presiden Aba, ",
    "countries": "Peru ",
    "country pairs": "Peru-Mesir ",
    "ministries": "Kementerian Luar Negeri ",
    "speakers": "kata Menteri Aba: ",
    "signings": "menandatangani nota kesepahaman tentang ",
    "visits": "kunjungan resmi ke Mesir ",
    "visits of some days": "President Rosa Quispe of Peru arrived in Cairo on 3 May 2023 for a three-day visit. ",
    "tags": "<p>",
    "entities": "&amp;",
    "tabs": "\t",
    "connectives": "dan ",
    "English connectives": "of the ",
    "English offices": "President of the Republic of ",
    "English agreements": "Memorandum of Understanding on ",
}

# Texts whose pages and explanations are made, too.
TOLD = ("dates", "signings", "offices with names", "quoted words", "labels", "items of a list", "percents", "country pairs")


@pytest.fixture(scope="module", autouse=True)
def what_other_tests_hold_costs_nothing() -> None:
    """What lives when these tests begin is not searched for garbage while they measure."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module")
def languages() -> list[Language]:
    return [load(code) for code in available()]


@pytest.fixture(scope="module")
def templates() -> Environment:
    return environment()


@pytest.fixture(scope="module")
def every(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--every-phrase"))


def _seed(text: str) -> Seed:
    return Seed(id="long", file="long.txt", text=text, encoding="utf-8")


def read(text: str, languages: list[Language], chosen: Language | None = None) -> Entry:
    """An article and its facts, as a build reads them."""
    language = chosen or detect(text, languages) or languages[0]
    with no_search_for_garbage():
        article = clean(_seed(text), language)
        return Entry(article=article, facts=read_facts(article, language))


def tell(text: str, languages: list[Language], language: Language, templates: Environment) -> None:
    """All that is made of one article: its facts, what became none, its page in every language."""
    entry = read(text, languages, language)
    candidates_of(staged(entry.article, language), entry.facts)
    for each in languages:
        article_page(view_of(entry, wording_of(each)), templates)


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def repeated(unit: str, size: int) -> str:
    return (LEAD + unit * (size // len(unit) + 1))[:size]


class Growth:
    """What a text costs beside its first quarter."""

    def __init__(self, make: Read, usual: float) -> None:
        self.make = make
        self.usual = usual  # what ordinary text of the same length costs

    def fault(self, text: str) -> str | None:
        """How much too fast the cost of a text grows with its length, and goes on to; None where it does not.

        What looks a fixed way back costs more a sign until a text is that long: in one four times as long this is no growth any more.
        """
        return self._fault(text, self.usual) and self._fault(text + text[len(LEAD) :] * 3, 4 * self.usual)

    def _fault(self, text: str, usual: float) -> str | None:
        wholes = [seconds(lambda: self.make(text))]
        if wholes[0] <= NOTICEABLE * usual:
            return None
        quarters = [seconds(lambda: self.make_quarters(text))]
        for _ in range(ROUNDS):
            # A machine may be slow for seconds on end: what was measured side by side tells as much as the best of all.
            pairs = ((wholes[-1], quarters[-1]), (min(wholes), min(quarters)))
            if any(whole <= max(NOTICEABLE * usual, ALLOWED / 4 * four) for whole, four in pairs):
                return None
            if min(wholes) > 2 * ALLOWED / 4 * max(quarters) and min(wholes) > DISTURBED:
                break  # no disturbance explains that
            wholes.append(seconds(lambda: self.make(text)))
            quarters.append(seconds(lambda: self.make_quarters(text)))
        return f"{min(wholes):.2f} s beside {min(quarters) / 4:.2f} s for a quarter of {text[len(LEAD) : len(LEAD) + 60]!r} …"

    def make_quarters(self, text: str) -> None:
        """The first quarter four times: as long a work as the whole, so that others disturb it as much."""
        for _ in range(4):
            self.make(text[: len(text) // 4])


@pytest.fixture(scope="module")
def size(every: bool) -> int:
    """How long the texts are."""
    return SIZE_OF_EVERY if every else SIZE


@pytest.fixture(scope="module")
def growths(languages: list[Language], size: int) -> dict[str, Growth]:
    """For each language what reading its texts costs."""
    ordinary, found = ORDINARY.article(1, size, "id"), {}
    for language in languages:
        make = partial(read, languages=languages, chosen=language)
        found[language.code] = Growth(make, min(seconds(partial(make, ordinary)) for _ in range(3)))
    return found


# A phrase of every category of each language.
FORMS = {(code, category): form for code in available() for category, form in phrases(load(code))}
CATEGORIES = sorted({category for _, category in FORMS})


def some(code: str, category: str) -> tuple[tuple[str, str], ...]:
    """One arrangement in one language and another in the next, for the same code reads a category in all of them."""
    return (SOME[(CATEGORIES.index(category) + available().index(code)) % len(SOME)],)


@pytest.mark.parametrize(("code", "category"), list(FORMS))
def test_a_text_that_repeats_a_phrase_of_a_language_is_read_in_time_proportional_to_its_length(
    code: str, category: str, growths: dict[str, Growth], every: bool, size: int
) -> None:
    form = FORMS[code, category]
    texts = [repeated(arranged(form, place, end, code), size) for place, end in (EVERY if every else some(code, category))]
    assert [fault for text in texts if (fault := growths[code].fault(text))] == []


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("kind", REPEATED)
def test_a_text_that_repeats_one_thing_is_read_in_time_proportional_to_its_length(
    kind: str, code: str, growths: dict[str, Growth], size: int
) -> None:
    assert growths[code].fault(repeated(REPEATED[kind], size)) is None


def test_a_text_that_repeats_what_a_pattern_looks_for_is_read_in_time_proportional_to_its_length(
    languages: list[Language], growths: dict[str, Growth], every: bool, size: int
) -> None:
    found = patterns(languages)
    assert len(found) > 200
    looked_for = sorted({unit for pattern in found.values() for unit in units(pattern)})
    texts = [repeated(unit + end, size) for unit in looked_for for end in (("", " ", "\n", "a") if every else (" ",))]
    codes = list(growths)
    chosen = [(code, text) for index, text in enumerate(texts) for code in (codes if every else (codes[index % len(codes)],))]
    assert [fault for code, text in chosen if (fault := growths[code].fault(text))] == []


@pytest.mark.parametrize("kind", TOLD)
def test_the_page_and_the_explanation_of_a_monotonous_article_take_time_proportional_to_its_length(
    kind: str, languages: list[Language], templates: Environment, size: int
) -> None:
    language = load("id")
    growth = Growth(lambda text: tell(text, languages, language, templates), 0)
    assert growth.fault(repeated(REPEATED[kind], size)) is None


def test_the_page_and_the_explanation_of_a_long_article_take_time_proportional_to_its_length(
    languages: list[Language], templates: Environment
) -> None:
    language = load("id")
    assert Growth(lambda text: tell(text, languages, language, templates), 0).fault(ORDINARY.article(1, 64_000, "id")) is None


@pytest.mark.timed
def test_a_character_of_a_long_article_costs_little_more_than_one_of_a_short_one(languages: list[Language]) -> None:
    known = {language.code: language for language in languages}
    short = [_seed(ORDINARY.article(number, 10_000, "id")) for number in range(30)]
    long = _seed(ORDINARY.article(1, 1_000_000, "id"))
    one, many = [], []
    for _ in range(ROUNDS // 2):
        one.append(seconds(lambda: read_seed(long, known)) / len(long.text))
        many.append(seconds(lambda: [read_seed(seed, known) for seed in short]) / sum(len(seed.text) for seed in short))
        if min(one) <= ALLOWED_LONG * min(many):
            return
    pytest.fail(f"a character of the long article costs {min(one) / min(many):.2f} times as much")


def test_noise_is_read_in_time_proportional_to_its_length(languages: list[Language]) -> None:
    chance = random.Random(5)
    words = [word for words in REPEATED.values() for word in (words, " ")]
    text = LEAD + "".join(chance.choices(words, k=15_000))
    assert Growth(lambda text: read(text, languages, languages[0]), 0).fault(text) is None
