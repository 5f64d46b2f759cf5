"""Reading takes time in proportion to a text's length, whatever the text: no pattern backtracks, no loop runs over all pairs."""

import random
import time

import pytest

from digest.clean import clean
from digest.detect import detect
from digest.facts import read_facts
from digest.languages import Language, available, load
from digest.model import Seed
from tools.bench import synthetic_article

# Four times the text may take this many times as long; all pairs of something would take sixteen.
PAIR = ("Peru", "Mesir")
ALLOWED = 8.0
# Shorter times than this say nothing, in CPU seconds.
NOTICEABLE = 0.25

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
    "offices": "Presiden ",
    "offices with names": "Presiden Aba, ",
    "countries": "Peru ",
    "country pairs": "Peru-Mesir ",
    "ministries": "Kementerian Luar Negeri ",
    "speakers": "kata Menteri Aba: ",
    "signings": "menandatangani nota kesepahaman tentang ",
    "visits": "kunjungan resmi ke Mesir ",
    "tags": "<p>",
    "entities": "&amp;",
    "tabs": "\t",
    "connectives": "dan ",
    "English connectives": "of the ",
    "English offices": "President of the Republic of ",
    "English agreements": "Memorandum of Understanding on ",
}


@pytest.fixture(scope="module")
def languages() -> list[Language]:
    return [load(code) for code in available()]


def seconds(text: str, languages: list[Language], chosen: Language | None = None) -> float:
    """CPU seconds to read all facts of a text; the better of two runs, as others use the machine, too."""
    seed = Seed(id="long", file="long.txt", text=text, encoding="utf-8")
    times = []
    for _ in range(2):
        start = time.process_time()
        detected = detect(seed.text, languages)
        language = chosen or detected or languages[0]
        read_facts(clean(seed, language), language)
        times.append(time.process_time() - start)
        if times[0] > 10 * NOTICEABLE:
            break
    return min(times)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("kind", REPEATED)
def test_a_text_that_repeats_one_thing_is_read_in_time_proportional_to_its_length(
    kind: str, code: str, languages: list[Language]
) -> None:
    chosen = next(language for language in languages if language.code == code)
    lead = "Peru dan Mesir membahas kerja sama.\n\n"
    text = lead + REPEATED[kind] * (60_000 // len(REPEATED[kind]))
    whole = seconds(text, languages, chosen)
    if whole > NOTICEABLE:
        quarter = seconds(text[: len(text) // 4], languages, chosen)
        assert whole <= ALLOWED * quarter + NOTICEABLE, f"{whole:.2f} s beside {quarter:.2f} s for a quarter of the text"


def test_a_long_article_is_read_in_time_proportional_to_its_length(languages: list[Language]) -> None:
    quarter = seconds(synthetic_article(1, 250_000, PAIR), languages)
    whole = seconds(synthetic_article(1, 1_000_000, PAIR), languages)
    assert whole <= ALLOWED * quarter, f"{whole:.2f} s beside {quarter:.2f} s for a quarter of the text"


def test_noise_is_read_in_time_proportional_to_its_length(languages: list[Language]) -> None:
    chance = random.Random(5)
    words = [word for words in REPEATED.values() for word in (words, " ")]
    text = "Peru dan Mesir membahas kerja sama.\n\n" + "".join(chance.choices(words, k=60_000))
    quarter = seconds(text[: len(text) // 4], languages, languages[0])
    assert seconds(text, languages, languages[0]) <= ALLOWED * quarter + NOTICEABLE
