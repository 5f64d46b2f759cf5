"""A sentence is cut into clauses where one verb's part ends and another's begins."""

import pytest

from tests.parse.parsing import parse

CUT = [
    ("id", "Quispe bertemu Farid.", [("main", None, "bertemu")]),
    ("id", "Quispe tiba di Kairo dan bertemu Farid.", [("main", None, "tiba"), ("coordinate", 0, "bertemu")]),
    ("id", "Farid mengatakan bahwa Quispe mengunjungi Luxor.", [("main", None, "mengatakan"), ("complement", 0, "mengunjungi")]),
    ("id", "Quispe, yang mengunjungi Luxor, bertemu Farid.", [("main", None, "bertemu"), ("relative", 0, "mengunjungi")]),
    ("id", "Farid mengundang Quispe untuk mengunjungi Luxor.", [("main", None, "mengundang"), ("purpose", 0, "mengunjungi")]),
    ("id", "Setelah bertemu Farid, Quispe mengunjungi Luxor.", [("main", None, "mengunjungi"), ("subordinate", 0, "bertemu")]),
    ("en", "Quispe met Farid.", [("main", None, "met")]),
    ("en", "Quispe arrived in Cairo and met Farid.", [("main", None, "arrived"), ("coordinate", 0, "met")]),
    ("en", "Farid said that Quispe visited Luxor.", [("main", None, "said"), ("complement", 0, "visited")]),
    ("en", "Farid said Quispe visited Luxor.", [("main", None, "said"), ("complement", 0, "visited")]),
    ("en", "Farid said 20,000 tourists visited Peru.", [("main", None, "said"), ("complement", 0, "visited")]),
    ("en", "Quispe, who visited Luxor, met Farid.", [("main", None, "met"), ("relative", 0, "visited")]),
    ("en", "Quispe, who visited Luxor, and Farid signed a pact.", [("main", None, "signed"), ("relative", 0, "visited")]),
    (
        "id",
        "Quispe, yang mengunjungi Luxor, dan Farid menandatangani pakta.",
        [("main", None, "menandatangani"), ("relative", 0, "mengunjungi")],
    ),
    (
        "en",
        "The pact that Farid signed and that took effect in 2019 lowered duties.",
        [("main", None, "lowered"), ("relative", 0, "signed"), ("relative", 0, "took effect")],
    ),
    ("en", "Peru is the first state in the region to open an embassy.", [("complement", 0, "open")]),
    ("en", "Farid invited Quispe to visit Luxor.", [("main", None, "invited"), ("purpose", 0, "visit")]),
]


def test_a_participle_behind_a_comma_is_said_of_the_thing_before_it() -> None:
    _, parsed = parse(
        "Farid lauded relations between Peru and Egypt, set up in 1975, and the Embassy of Peru in Cairo, opened in 2007.", "en"
    )
    opened = [deed for deed in parsed.deeds if "open" in deed.classes]
    assert [[unit.value for unit in deed.objects] for deed in opened] == [["ties"], ["embassy"]]


@pytest.mark.parametrize(("code", "sentence", "expected"), CUT)
def test_each_verb_has_a_clause_with_its_link(code: str, sentence: str, expected: list[tuple[str, int | None, str]]) -> None:
    stage, parsed = parse(sentence, code)
    told = [clause for clause in parsed.clauses if clause.predicate is not None]
    found = [
        (clause.link, clause.governor, stage.reading.plain[clause.predicate.start : clause.predicate.end])
        for clause in told
        if clause.predicate
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("id", "Farid bertemu Quispe, Menteri Luar Negeri Peru Julio Rojas, dan Duta Besar Peru Ana Flores di Kairo."),
        ("en", "Farid met Quispe, Peruvian Foreign Minister Julio Rojas and Peruvian Ambassador Ana Flores in Cairo."),
    ],
)
def test_a_row_of_names_is_no_clause_of_its_own(code: str, sentence: str) -> None:
    _, parsed = parse(sentence, code)
    assert len(parsed.clauses) == 1


@pytest.mark.parametrize("code", ["id", "en"])
def test_the_units_of_a_sentence_are_in_order_and_none_holds_another(code: str) -> None:
    sentence = {
        "id": "Pada 4 Mei 2021, Presiden Quispe dan Presiden Farid menandatangani Perjanjian Ekstradisi (2021) di Kairo, Mesir.",
        "en": "On 4 May 2021, President Quispe and President Farid signed the Extradition Treaty (2021) in Cairo, Egypt.",
    }[code]
    _, parsed = parse(sentence, code)
    assert all(one.end <= other.start for one, other in zip(parsed.units, parsed.units[1:], strict=False))
    assert {"date", "person", "verb", "text", "place", "country"} <= {unit.kind for unit in parsed.units}


@pytest.mark.parametrize("code", ["id", "en"])
def test_a_sentence_of_hundreds_of_clauses_has_a_subject_in_each(code: str) -> None:
    verb = {"id": "memuji ", "en": "signed "}[code]
    _, parsed = parse(f"Rosa Quispe {verb * 280}.", code)
    verbs = [deed for deed in parsed.deeds if not deed.nominal]
    assert len(verbs) == 280
    assert {unit.kind for deed in verbs for unit in deed.agents} == {"person"}
    assert all(deed.agents for deed in verbs)
