"""Who is who across articles."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.facts import with_ids
from digest.gazetteer import known
from digest.model import Entity, Evidence, Facts, Organization, Person, Place
from digest.names.known import KINDS, name_words
from tests.reading import related

PROOF = Evidence(quote="…", start=0, end=1, rule="test")


def article(name: str, *people: tuple[str, str | None], **kinds: Any) -> Facts:
    """An article that names some people with their countries."""
    named = tuple(Person(name=each, role=None, country=country, evidence=PROOF) for each, country in people)
    return with_ids(Facts(id=name, language="en", countries=("PE", "EG"), title=None, published=None, people=named, **kinds))


def entities(*articles: Facts) -> list[Entity]:
    """All entities of some articles."""
    return list(related(articles).entities)


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        (("Cho Tae Sung", "EG"), ("Cho Taesung", "EG"), True),
        (("Cho Tae-sung", "EG"), ("Taesung Cho", None), True),
        (("Cho Tae Sung", "EG"), ("Cho Taesung", "PE"), False),
        (("Cho Tae Sung", "EG"), ("Cho Sung Ate", "EG"), False),
    ],
)
def test_whoever_is_written_together_and_apart_is_perhaps_one(
    one: tuple[str, str | None], other: tuple[str, str | None], is_asked: bool
) -> None:
    first, second = entities(article("a", one), article("b", other))
    asked = [second.id in first.perhaps, first.id in second.perhaps]
    assert asked == [is_asked, is_asked]


ONE = [
    ("a hyphen", "Jean-Marie Loti", "Jean Marie Loti"),
    ("another order of words", "Amira Fahmy", "Fahmy Amira"),
    ("diacritics", "José Ibáñez", "Jose Ibanez"),
    ("capitals", "ROSA QUISPE", "Rosa Quispe"),
]


@pytest.mark.parametrize(("what", "one", "other"), ONE, ids=[case[0] for case in ONE])
def test_spellings_of_one_name_are_one_person(what: str, one: str, other: str) -> None:
    (person,) = entities(article("a", (one, "PE")), article("b", (other, None)))
    assert {ref.article for ref in person.tellings} == {"a", "b"}
    assert set(person.spellings) == {one, other}
    assert person.country == "PE"


OFFICES = [("President", "President", 1), ("Senator", "Senator", 2), ("President", "Prime Minister", 2)]


@pytest.mark.parametrize(("role", "other", "many"), OFFICES)
def test_a_letter_s_difference_is_a_misprint_where_one_office_is_held(role: str, other: str, many: int) -> None:
    named = [
        Person(name=name, role=office, country="PE", evidence=PROOF) for name, office in (("Rosa Quispe", role), ("Rosa Quispa", other))
    ]
    articles = [
        with_ids(Facts(id=name, language="en", countries=("PE", "EG"), title=None, published=None, people=(person,)))
        for name, person in zip("ab", named, strict=True)
    ]
    assert len(entities(*articles)) == many


FORMS = [
    ("a letter of each word", ["Rosan Quispe", "Rozan Quizpe"], 1),
    ("two letters of a long word", ["Ana Quispe Marrasol", "Ana Quispe Marasool"], 1),
    ("a letter left out of a short word", ["Hoa Lan-m", "Hoa Lan-im"], 1),
    ("another letter in a short word", ["Hoa Lan-um", "Hoa Lan-im"], 2),
    ("without a further name", ["Rosa Quispe", "Rosa Elena Quispe"], 1),
    ("an initial for a further name", ["R. Elena Quispe", "Rosa Elena Quispe"], 1),
    ("a wrong initial", ["T. Elena Quispe", "Rosa Elena Quispe"], 2),
    ("the family name", ["Quispe", "Rosa Quispe"], 1),
    ("a family name that is of two", ["Quispe", "Rosa Quispe", "Juan Mamani Quispe"], 3),
    ("another further name", ["Rosa Elena Quispe", "Rosa Maria Quispe"], 2),
    ("a known name misprinted", ["Kasyim Jomart Tokayev", "Kassym-Jomart Tokayev"], 1),
]


@pytest.mark.parametrize(("what", "names", "many"), FORMS, ids=[case[0] for case in FORMS])
def test_forms_of_a_name_are_one_person_where_one_office_is_held(what: str, names: list[str], many: int) -> None:
    articles = [
        with_ids(
            Facts(
                id=str(number),
                language="en",
                countries=("PE", "EG"),
                title=None,
                published=None,
                people=(Person(name=name, role="President", country="KZ", evidence=PROOF),),
            )
        )
        for number, name in enumerate(names)
    ]
    assert len(entities(*articles)) == many


def test_a_first_lady_is_one_by_her_first_name_alone() -> None:
    told = [Person(name=name, role="First Lady", country="EG", evidence=PROOF) for name in ("Laila", "Laila Nasser")]
    assert len(holders(*((person,) for person in told))) == 1


def test_two_of_one_article_are_not_forms_of_one_name() -> None:
    named = tuple(Person(name=name, role="President", country="EG", evidence=PROOF) for name in ("Fahmy", "Amira Fahmy"))
    told = with_ids(Facts(id="a", language="en", countries=("PE", "EG"), title=None, published=None, people=named))
    assert len(entities(told)) == 2


def holders(*articles: tuple[Person, ...]) -> list[Entity]:
    """The entities of articles that name some people."""
    told = (
        Facts(id=str(at), language="en", countries=("PE", "EG"), title=None, published=None, people=each)
        for at, each in enumerate(articles)
    )
    return entities(*map(with_ids, told))


def president(name: str, *spellings: str, role: str = "President", country: str = "PE") -> Person:
    """Somebody in an office."""
    return Person(name=name, role=role, country=country, evidence=PROOF, spellings=spellings)


NICKNAMES = [
    ("the nickname elsewhere", [(president("Rosa Quispe", "Roqui"),), (president("Roqui"),)], 1),
    ("the nickname beside the name elsewhere", [(president("Rosa Quispe", "Roqui"),), (president("Roqui"), president("Rosa Quispe"))], 1),
    ("the nickname in another office", [(president("Rosa Quispe", "Roqui"),), (president("Roqui", role="Prime Minister"),)], 2),
    ("the nickname in another country", [(president("Rosa Quispe", "Roqui"),), (president("Roqui", country="EG"),)], 2),
    ("the nickname of two", [(president("Rosa Quispe", "Roqui"),), (president("Rocio Quintana", "Roqui"),), (president("Roqui"),)], 3),
    ("a nickname that nobody prints beside the name", [(president("Rosa Quispe"),), (president("Roqui"),)], 2),
]


@pytest.mark.parametrize(("what", "articles", "many"), NICKNAMES, ids=[case[0] for case in NICKNAMES])
def test_a_nickname_printed_beside_a_name_is_that_name_in_all_articles(what: str, articles: list[tuple[Person, ...]], many: int) -> None:
    assert len(holders(*articles)) == many


def test_an_article_that_tells_two_apart_does_not_do_so_for_the_others() -> None:
    full, bare = president("Rosa Quispe"), president("Rosa")
    found = holders((full,), (bare,), (full, bare))
    assert [[ref.article for ref in each.tellings] for each in found] == [["0", "1", "2"], ["2"]]


WITH_INITIALS = [
    ("an initial more", ("Rosa T. Quispe", "PE"), ("Rosa Quispe", "PE"), 1),
    ("other initials", ("Rosa T. Quispe", "PE"), ("Rosa M. Quispe", "PE"), 2),
    ("by initials", ("RMQ", "PE"), ("Rosa Mamani Quispe", "PE"), 1),
    ("by initials of another country", ("RMQ", "EG"), ("Rosa Mamani Quispe", "PE"), 2),
    ("by other initials", ("RTQ", "PE"), ("Rosa Mamani Quispe", "PE"), 2),
    ("a short name", ("Roy", "PE"), ("Rosa Ola Yupanqui", "PE"), 2),
]


@pytest.mark.parametrize(("what", "one", "other", "many"), WITH_INITIALS, ids=[case[0] for case in WITH_INITIALS])
def test_initials_name_whoever_is_of_their_country(what: str, one: tuple[str, str], other: tuple[str, str], many: int) -> None:
    people = entities(article("a", one), article("b", other))
    assert len(people) == many
    assert many == 2 or people[0].name in (other[0], "Rosa T. Quispe")


@pytest.mark.parametrize(("role", "other", "many"), OFFICES)
def test_diacritics_that_differ_tell_nobody_apart_where_one_office_is_held(role: str, other: str, many: int) -> None:
    named = [Person(name=name, role=held, country="PE", evidence=PROOF) for name, held in (("Rosa Peña", role), ("Rosa Pénâ", other))]
    articles = [
        with_ids(Facts(id=name, language="en", countries=("PE", "EG"), title=None, published=None, people=(person,)))
        for name, person in zip("ab", named, strict=True)
    ]
    assert len(entities(*articles)) == many


TWO = [
    ("a letter's difference", ("Rosa Quispe", "PE"), ("Rosa Quispa", "PE")),
    ("a further name", ("Rosa Quispe", "PE"), ("Rosa Elena Quispe", "PE")),
    ("two countries", ("Amira Fahmy", "EG"), ("Amira Fahmy", "PE")),
    ("diacritics that differ", ("Rosa Peña", "PE"), ("Rosa Pénâ", "PE")),
]


@pytest.mark.parametrize(("what", "one", "other"), TWO, ids=[case[0] for case in TWO])
def test_names_that_only_resemble_each_other_stay_two_people(what: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    people = entities(article("a", one), article("b", other))
    assert [ref.article for person in people for ref in person.tellings] == ["a", "b"]
    assert len({person.id for person in people}) == 2


def test_whoever_may_be_either_of_two_namesakes_says_so() -> None:
    egyptian, peruvian, unknown = entities(
        article("a", ("Amira Fahmy", "EG")), article("b", ("Amira Fahmy", "PE")), article("c", ("Amira Fahmy", None))
    )
    assert set(unknown.perhaps) == {egyptian.id, peruvian.id}
    assert egyptian.perhaps == peruvian.perhaps == (unknown.id,)


def test_a_bare_family_name_says_whose_it_may_be_and_joins_nobody() -> None:
    full, bare = entities(article("a", ("Amira Fahmy", "EG")), article("b", ("Fahmy", "EG")))
    assert bare.perhaps == (full.id,)
    assert [ref.article for ref in full.tellings] == ["a"]


def test_a_president_spelled_four_ways_is_one_person() -> None:
    spelled = ("Kassym-Jomart Tokayev", "Kassym Jomart Tokayev", "Tokayev Kassym-Jomart", "Kassym-Jomart Tokaev")
    (person,) = entities(*(article(str(number), (name, "KZ")) for number, name in enumerate(spelled)))
    assert person.names["en"] == "Kassym-Jomart Tokayev"
    assert set(person.spellings) == set(spelled)


def test_a_known_name_of_another_country_is_somebody_else() -> None:
    people = entities(article("a", ("Kassym-Jomart Tokayev", "KZ")), article("b", ("Kassym-Jomart Tokayev", "PE")))
    assert [bool(person.names) for person in people] == [True, False]


def test_a_body_named_in_two_languages_is_one_where_an_editor_knows_it() -> None:
    bodies = [Organization(name=name, evidence=PROOF) for name in ("Uni Ekonomi Eurasia", "Eurasian Economic Union")]
    (body,) = entities(*(article(str(number), organizations=(each,)) for number, each in enumerate(bodies)))
    assert body.id == "eurasian-economic-union"


ALSO_CALLED = [
    (("Embassy of Kazakhstan in Vietnam", None), ("Embassy of Kazakhstan in Hanoi", None), 1),
    (("National Mining Company", "MinaPeru"), ("MinaPeru", None), 1),
    (("National Mining Company", "NMC"), ("NMC", None), 2),
    (("League of Andean and Nile States", "LANS"), ("LANS", None), 1),
    (("Samruk-Kazyna", None), ("Samruk-Kazyna Fund", None), 1),
    (("United Nations Development Programme", None), ("UNDP", None), 1),
    (("Petrovietnam Exploration Production", None), ("PVEP", None), 1),
    (("Condor Air", None), ("Condor", None), 1),
    (("Arequipa Air", None), ("Arequipa", None), 2),
    (("Condor Air", None), ("Condor Bank", None), 2),
]


@pytest.mark.parametrize(("one", "other", "many"), ALSO_CALLED)
def test_a_body_is_one_under_each_of_its_names(one: tuple[str, str | None], other: tuple[str, str | None], many: int) -> None:
    bodies = [Organization(name=name, acronym=short, evidence=PROOF) for name, short in (one, other)]
    assert len(entities(*(article(str(number), organizations=(each,)) for number, each in enumerate(bodies)))) == many


def test_initials_that_two_bodies_bear_are_a_third() -> None:
    named = (("League of Andean and Nile States", "LANS"), ("Lima Academy of Natural Science", "LANS"), ("LANS", None))
    told = [Organization(name=name, acronym=short, evidence=PROOF) for name, short in named]
    assert len(entities(*(article(str(number), organizations=(each,)) for number, each in enumerate(told)))) == 3


@pytest.mark.parametrize(
    ("told", "many"),
    [
        ([("Bureau of Grain Prices", None), ("Bureau of Grain Prices of Peru", "PE")], 1),
        ([("Bureau of Grain Prices", None), ("Bureau of Grain Prices of Kenya", "KE")], 2),
        ([("Bureau of Grain Prices", None), ("Bureau of Grain Prices of Peru", "PE"), ("Egyptian Bureau of Grain Prices", "EG")], 3),
        ([("Ministry of Trade", None), ("Ministry of Trade of Peru", "PE")], 2),
    ],
)
def test_a_body_without_a_country_is_the_only_one_so_called_that_one_of_the_pair_has(told: list[tuple[str, str | None]], many: int) -> None:
    bodies = [Organization(name=name, country=country, evidence=PROOF) for name, country in told]
    assert len(entities(*(article(str(number), organizations=(each,)) for number, each in enumerate(bodies)))) == many


def test_words_of_a_body_in_another_order_name_another_body() -> None:
    bodies = [Organization(name=name, evidence=PROOF) for name in ("Academy Bank", "Bank Academy")]
    assert len(entities(*(article(str(number), organizations=(each,)) for number, each in enumerate(bodies)))) == 2


def test_a_place_and_a_person_of_one_name_are_two() -> None:
    found = entities(article("a", ("Santa Rosa", "PE"), places=(Place(name="Santa Rosa", country="PE", evidence=PROOF),)))
    assert [entity.kind for entity in found] == ["people", "places"]


@given(st.lists(st.tuples(st.text(min_size=1, max_size=12), st.sampled_from([None, "PE", "EG"])), max_size=8))
def test_every_name_of_any_writing_is_told_by_exactly_one_entity(names: list[tuple[str, str | None]]) -> None:
    articles = [article(str(number), each) for number, each in enumerate(names)]
    people = entities(*articles)
    assert sorted(ref.article for person in people for ref in person.tellings) == sorted(each.id for each in articles)
    assert len({person.id for person in people}) == len(people)
    assert all(other in {person.id for person in people} for person in people for other in person.perhaps)


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_that_an_editor_knows_share_a_name(kind: str) -> None:
    named = [(name_words(kind, name), each.id) for each in known(kind) for key, name in each.names.items() if key != "own_lang"]
    owners: dict[tuple[str, ...], set[str]] = {}
    for words, owner in named:
        owners.setdefault(words, set()).add(owner)
    assert not [ids for ids in owners.values() if len(ids) > 1]


@pytest.mark.parametrize("kind", KINDS)
def test_whom_an_editor_knows_has_a_name_in_every_language_of_the_pages(kind: str) -> None:
    assert not [
        each.id for each in known(kind) if not {"id", "en"} <= set(each.names) or ("own" in each.names) != ("own_lang" in each.names)
    ]
