"""When several articles tell one thing, and when two that are alike."""

from dataclasses import replace
from typing import Any

import pytest

from digest.facts import with_ids
from digest.model import Agreement, Event, Evidence, Facts, Milestone, Organization, Part, Person, Place, Written
from tests.reading import related
from tests.writing_time import written

PROOF = Evidence(quote="…", start=0, end=1, rule="test")
PEOPLE = tuple(
    Person(name=name, role="Minister", country=code, evidence=PROOF)
    for name, code in [("Rosa Quispe", "PE"), ("Omar Farid", "EG"), ("Laila Nasser", "EG")]
)
PLACES = tuple(
    Place(name=name, country=code, evidence=PROOF) for name, code in [("Cairo", "EG"), ("Kairo", "EG"), ("Lima", "PE"), ("Cusco", "PE")]
)


def article(name: str, language: str = "en", **kinds: Any) -> Facts:
    """An article about Peru and Egypt, each of a month of its own."""
    published = kinds.pop("published", f"2022-{ord(name) - ord('a') + 1:02}-01")
    told = written(published, kinds.get("events", ()))
    facts = {"people": PEOPLE, "places": PLACES} | kinds
    return with_ids(Facts(id=name, language=language, countries=("PE", "EG"), title=None, published=published, written=told, **facts))


def event(kind: str, date: str | None, *people: str, place: str | None = "EG") -> tuple[Event, ...]:
    """Something that happened."""
    return (Event(kind=kind, date=date, people=people, place=place, evidence=PROOF),)


def held(date: str, name: str, place: str | None = "Cairo") -> tuple[Event, ...]:
    """A gathering by its name."""
    return (replace(event("other", date, place=place)[0], called=name),)


def award(date: str | None) -> tuple[Event, ...]:
    """An award by one to another."""
    return (replace(event("other", date, ROSA, OMAR)[0], evidence=replace(PROOF, rule="events.award")),)


ROSA, OMAR, LAILA = (person.name for person in PEOPLE)

ONE_EVENT = [
    ("a visit by its days and by its month", event("state_visit", "2021-03-03/2021-03-05", ROSA), event("visit", "2021-03", ROSA)),
    (
        "a visit by its first and by its last days",
        event("visit", "2021-03-03/2021-03-04", ROSA),
        event("visit", "2021-03-04/2021-03-05", ROSA),
    ),
    ("a visit to a city and to its country", event("visit", "2021-03", ROSA, place="Cairo"), event("visit", "2021-03", ROSA)),
    ("a signing of one day, told without who signed and where", event("signing", "2021-03-04"), event("signing", "2021-03-04", place=None)),
    ("the only known visit, told without a date", event("visit", "2021-03", ROSA), event("visit", None, ROSA)),
    (
        "a meeting on a day inside a visit",
        event("meeting", "2021-03-04", ROSA, OMAR),
        event("meeting", "2021-03-03/2021-03-05", OMAR, ROSA),
    ),
    ("a summit told as a meeting", event("summit", "2021-03-04", ROSA, OMAR), event("meeting", "2021-03-04", ROSA, OMAR)),
    ("days of culture under two names", held("2021", "Days of Culture of Peru"), held("2021", "Peru Culture Days", place=None)),
    ("an award told without its day in the month of its news", award("2022-01-01"), award(None)),
]
TWO_EVENTS = [
    ("signings of two days", event("signing", "2021-03-04"), event("signing", "2021-03-05", place=None)),
    ("signings of one month", event("signing", "2021-03"), event("signing", "2021-03", place=None)),
    ("signings of one day in two countries", event("signing", "2021-03-04"), event("signing", "2021-03-04", place="PE")),
    ("days of culture of two countries", held("2021", "Days of Culture of Peru"), held("2021", "Egypt Culture Days", place=None)),
    ("an award told without its day long after another", award("2021-02"), award(None)),
    ("visits of two guests", event("visit", "2021-03", ROSA), event("visit", "2021-03", OMAR, place="PE")),
    ("visits of two years", event("visit", "2021", ROSA), event("visit", "2020", ROSA)),
    (
        "one host's meetings with two guests on a day",
        event("meeting", "2021-03-04", ROSA, OMAR),
        event("meeting", "2021-03-04", ROSA, LAILA),
    ),
    ("a meeting and a call", event("meeting", "2021-03-04", ROSA, OMAR), event("call", "2021-03-04", ROSA, OMAR)),
    ("an invitation and its return", event("invitation", None, ROSA, OMAR), event("invitation", None, OMAR, ROSA)),
    ("two other things of one person", event("other", "2021-03-04", ROSA), event("other", "2021-03", ROSA)),
]


def things(kind: str, *articles: Facts) -> int:
    """How many things of a kind articles tell together."""
    return sum(thread.kind == kind for thread in related(articles).threads)


@pytest.mark.parametrize(("told", "one", "other"), ONE_EVENT, ids=[case[0] for case in ONE_EVENT])
def test_one_event_told_in_two_ways_is_one(told: str, one: tuple[Event, ...], other: tuple[Event, ...]) -> None:
    assert things("events", article("a", events=one), article("b", events=other)) == 1
    assert things("events", article("a", events=other), article("b", events=one)) == 1


@pytest.mark.parametrize(("told", "one", "other"), TWO_EVENTS, ids=[case[0] for case in TWO_EVENTS])
def test_two_events_that_are_alike_stay_two(told: str, one: tuple[Event, ...], other: tuple[Event, ...]) -> None:
    assert things("events", article("a", events=one), article("b", events=other)) == 2


@pytest.mark.parametrize(("published", "many"), [("2021-03-20", 1), ("2022-03-20", 2)])
def test_a_meeting_without_its_day_is_one_of_the_time_of_its_article(published: str, many: int) -> None:
    dated = article("a", events=event("meeting", "2021-03-04", ROSA, OMAR))
    assert things("events", dated, article("b", published=published, events=event("meeting", None, ROSA, OMAR))) == many


def test_a_visit_without_a_date_that_may_be_either_of_two_is_neither() -> None:
    dated = [article(name, events=event("visit", date, ROSA)) for name, date in (("a", "2020"), ("b", "2021"))]
    assert things("events", *dated, article("c", events=event("visit", None, ROSA))) == 3


def test_a_visit_without_a_date_is_the_one_about_which_its_article_was_written() -> None:
    """Even of two, one of which is still ahead; a date of a whole year is no such visit."""
    dated = [article(name, events=event("visit", date, ROSA)) for name, date in (("a", "2020-05-02"), ("b", "2022-03-20/2022-03-21"))]
    undated = article("c", published="2022-03-01", events=event("visit", None, ROSA))
    assert things("events", *dated, undated) == 2
    years = [article(name, events=event("visit", date, ROSA)) for name, date in (("a", "2020"), ("b", "2022"))]
    assert things("events", *years, undated) == 3


def test_of_two_visits_of_an_article_another_tells_the_one_that_it_is_more_like() -> None:
    """And so do articles that could tell either."""
    both = (*event("official_visit", "2021-03-11", ROSA), *event("state_visit", "2021-03-09/2021-03-11", ROSA, place="Cairo"))
    others = [article(name, events=event("visit", date, ROSA)) for name, date in (("b", "2021-03-09/2021-03-11"), ("c", "2021-03"))]
    told = [thread for thread in related([article("a", events=both), *others]).threads if thread.kind == "events"]
    assert sorted(len(thread.tellings) for thread in told) == [1, 3]


def test_two_who_met_on_one_day_did_not_do_so_in_two_countries() -> None:
    one, other = (event("meeting", "2021-03-04", ROSA, OMAR, place=place) for place in ("Cairo", "Lima"))
    story = related([article("a", events=one), article("b", events=other)])
    assert [relation.kind for relation in story.relations] == ["contradicts"]


def text(name: str, *parties: str, kind: str = "memorandum", status: Any = "signed", date: str | None = "2021-03") -> tuple[Agreement, ...]:
    """An agreement."""
    return (Agreement(kind=kind, name=name, parties=parties or ("PE", "EG"), status=status, date=date, evidence=PROOF),)


def test_what_is_likely_only_is_offered_not_joined() -> None:
    """A visit without a date that may be either of two, a thing of one person on one of several days, texts of a kind and a day."""
    dated = [article(name, events=event("visit", date, ROSA)) for name, date in (("a", "2021"), ("b", "2022"))]
    undated = article("c", events=event("visit", None, ROSA))
    assert perhaps(*dated, undated) == [("c", "a"), ("c", "b")]
    others = [event("other", date, ROSA) for date in ("2021-03-04", "2021-03")]
    assert perhaps(article("a", events=others[0]), article("b", events=others[1])) == [("b", "a")]
    texts = [text(name, date="2021-03-04") for name in ("memorandum of understanding", "nota kesepahaman")]
    assert perhaps(article("a", agreements=texts[0]), article("b", "id", agreements=texts[1])) == [("b", "a")]


def test_two_that_nothing_ties_are_not_offered_as_one() -> None:
    meetings = [event("meeting", "2021-03-04", ROSA, other) for other in (OMAR, LAILA)]
    assert perhaps(article("a", events=meetings[0]), article("b", events=meetings[1])) == []
    texts = text("memorandum on tourism"), text("nota kesepahaman tentang pertanian")
    assert perhaps(article("a", agreements=texts[0]), article("b", "id", agreements=texts[1])) == []


def perhaps(*articles: Facts) -> list[tuple[str, str]]:
    """The articles whose tellings are perhaps of one thing."""
    return [(one.article, other.article) for one, other in related(articles).perhaps]


PRISONERS = [("perjanjian tentang pemindahan terpidana", 1), ("perjanjian tentang bantuan hukum", 2), ("perjanjian ekstradisi", 2)]


@pytest.mark.parametrize(("name", "many"), PRISONERS)
def test_what_only_one_text_of_two_countries_is_about_ties_its_tellings_in_whatever_words(name: str, many: int) -> None:
    one, other = (
        text(each, kind="agreement", status="in_force", date=date)
        for each, date in (("perjanjian tentang pemindahan narapidana", "2021"), (name, None))
    )
    assert things("agreements", article("a", "id", agreements=one), article("b", "id", agreements=other)) == many


ONE_TEXT = [
    (
        "a partnership that is still wished for where it is long there",
        text("strategic partnership", kind="partnership", status="in_force", date="2013"),
        text("kemitraan strategis", kind="partnership", status="planned", date=None),
    ),
    ("in two languages, by its subject", text("memorandum of understanding on tourism"), text("nota kesepahaman tentang pariwisata")),
    ("the parties in another order", text("memorandum on tourism", "EG", "PE"), text("nota kesepahaman tentang pariwisata")),
    ("by month and by day", text("memorandum on tourism"), text("nota kesepahaman bidang pariwisata", date="2021-03-04")),
    (
        "planned, then signed",
        text("memorandum on tourism", status="planned", date=None),
        text("nota kesepahaman tentang pariwisata", date="2022-01"),
    ),
    (
        "of two towns, which one article names as the parties and another in its sentence only",
        text("agreement on sister relations", "Lima", "Cairo", kind="agreement", date=None),
        text("nota kesepahaman hubungan persaudaraan", "Lima", "Cairo", date=None),
    ),
]
TWO_TEXTS = [
    (
        "a bloc's with each of two countries",
        text("free trade agreement", "PE", "EAEU", kind="free_trade_agreement"),
        text("perjanjian perdagangan bebas", "EG", "EAEU", kind="free_trade_agreement"),
    ),
    (
        "a partnership and the one in its place",
        text("partnership", kind="partnership", status="replaced", date="2003"),
        text("kemitraan", kind="partnership", status="in_force", date="2013"),
    ),
    (
        "a strategic partnership and a comprehensive strategic one",
        text("strategic partnership", kind="partnership", status="in_force", date=None),
        text("kemitraan strategis yang komprehensif", kind="partnership", status="in_force", date=None),
    ),
    ("two subjects", text("memorandum on tourism"), text("nota kesepahaman tentang pertanian")),
    ("two terms", text("action plan on trade 2020-2022"), text("rencana aksi perdagangan 2023-2025")),
    ("two pairs of towns", text("memorandum on friendship", "Lima", "Cairo"), text("nota kesepahaman persahabatan", "Cusco", "Kairo")),
    ("years apart", text("memorandum on tourism", date="2012"), text("nota kesepahaman tentang pariwisata")),
    ("nothing but the kind", text("memorandum of understanding", date=None), text("nota kesepahaman", date=None)),
    (
        "signed long before it is still to be signed",
        text("memorandum on tourism", date="2012"),
        text("nota kesepahaman tentang pariwisata", status="planned", date=None),
    ),
]


@pytest.mark.parametrize(("told", "english", "indonesian"), ONE_TEXT, ids=[case[0] for case in ONE_TEXT])
def test_one_text_told_in_two_languages_is_one(told: str, english: tuple[Agreement, ...], indonesian: tuple[Agreement, ...]) -> None:
    assert things("agreements", article("a", agreements=english), article("b", "id", agreements=indonesian)) == 1


@pytest.mark.parametrize(("told", "english", "indonesian"), TWO_TEXTS, ids=[case[0] for case in TWO_TEXTS])
def test_two_texts_that_are_alike_stay_two(told: str, english: tuple[Agreement, ...], indonesian: tuple[Agreement, ...]) -> None:
    assert things("agreements", article("a", agreements=english), article("b", "id", agreements=indonesian)) == 2


@pytest.mark.parametrize(("called", "many"), [("agreement on tourism", 1), ("agreement on fisheries", 2)])
def test_a_signing_told_without_a_day_is_that_of_its_text(called: str, many: int) -> None:
    signed = text("agreement on tourism", kind="agreement", date="2022-01-15")
    again = text(called, kind="agreement", date=None)
    day = (replace(event("signing", "2022-01-15", ROSA, OMAR)[0], called="agreement on tourism"),)
    undated = (replace(event("signing", None, ROSA, OMAR)[0], called=called),)
    found = article("a", agreements=signed, events=day), article("b", agreements=again, events=undated)
    assert things("events", *found) == many


@pytest.mark.parametrize(("committee", "many"), [("Komite Rakyat Provinsi Cusco", 1), ("Komite Rakyat Provinsi Lima", 2)])
def test_the_committee_of_a_region_is_party_for_the_region_to_a_text_on_sister_relations(committee: str, many: int) -> None:
    signed = text("nota kesepahaman hubungan persaudaraan", committee, "Cairo", date="2022-01-15")
    again = text("MoU on sister relations", "Cusco", "Cairo", date=None)
    body = (Organization(name=committee, evidence=PROOF),)
    assert things("agreements", article("a", "id", agreements=signed, organizations=body), article("b", agreements=again)) == many


SISTERS = "The towns of {} and {} are about to sign a memorandum on sister relations."


@pytest.mark.parametrize(("towns", "many"), [(("Lima", "Cairo"), 1), (("Cusco", "Cairo"), 2)])
def test_towns_that_a_sentence_names_are_the_parties_to_a_text_on_sister_relations(towns: tuple[str, str], many: int) -> None:
    quote = SISTERS.format(*towns)
    (open_one,) = text("memorandum on sister relations", status="planned", date=None)
    open_one = replace(open_one, evidence=Evidence(quote=quote, start=0, end=len(quote), rule="test"))
    signed = text("nota kesepahaman hubungan persaudaraan", "Lima", "Cairo", date="2022-01-15")
    assert things("agreements", article("a", agreements=(open_one,)), article("b", "id", agreements=signed)) == many


@pytest.mark.parametrize(("body", "many"), [("Kementerian Kehakiman", 1), ("Kementerian Pertanian", 2)])
def test_a_text_of_the_same_ministry_of_both_countries_is_one_in_two_languages(body: str, many: int) -> None:
    (one,) = text("cooperation programme for 2025-2027", kind="action_plan", date="2021-03-04")
    (other,) = text("program kerja sama", kind="action_plan", date="2021-03-03/2021-03-05")
    found = (
        article("a", agreements=(replace(one, each="Ministry of Justice"),)),
        article("b", "id", agreements=(replace(other, each=body),)),
    )
    assert things("agreements", *found) == many


def test_a_text_of_both_ministries_is_that_of_the_ministries_by_their_whole_names() -> None:
    names = "Ministry of Justice of Peru", "Ministry of Justice of Egypt"
    bodies = tuple(Organization(name=name, country=code, evidence=PROOF) for name, code in zip(names, ("PE", "EG"), strict=True))
    named = article("a", agreements=text("programme on training", *names, kind="action_plan"), organizations=bodies)
    (each,) = text("program pelatihan", kind="action_plan")
    assert things("agreements", named, article("b", "id", agreements=(replace(each, each="Kementerian Kehakiman"),))) == 1


def invited(*people: str, date: str | None = None) -> Event:
    """An invitation to Egypt, the guest last."""
    roles = tuple(Part(role, (name,)) for role, name in zip(("inviter", "invitee")[-len(people) :], people, strict=True))
    return replace(event("invitation", date, *people)[0], roles=roles)


VISITED = event("visit", "2021-03-03/2021-03-05", "Julia Mamani")
LONE = [
    ("made on a visit that both tell", (*VISITED, invited(ROSA)), 2),
    ("made by an article that does not tell that visit", (invited(ROSA),), 3),
    ("of somebody else", (*VISITED, invited(LAILA)), 3),
    ("of another day", (*VISITED, invited(ROSA, date="2021-06-01")), 3),
]


@pytest.mark.parametrize(("made", "events", "many"), LONE, ids=[case[0] for case in LONE])
def test_an_invitation_without_its_host_is_that_of_the_visit_on_which_it_was_made(made: str, events: tuple[Event, ...], many: int) -> None:
    whole = article("a", events=(*VISITED, invited(OMAR, ROSA, date="2021-03-04")))
    assert things("events", whole, article("b", events=events)) == many


@pytest.mark.parametrize(("date", "said"), [(None, ["confirms"]), ("2021-03-03/2021-03-05", ["confirms"])])
def test_an_article_of_no_known_day_is_said_to_tell_what_another_tells(date: str | None, said: list[str]) -> None:
    dated = article("a", events=event("visit", "2021-03-03/2021-03-05", ROSA))
    undated = replace(article("b", events=event("visit", date, ROSA)), published=None, written=Written())
    assert [each.kind for each in related([dated, undated]).relations if each.later.kind == "events"] == said


BODIES = [
    ("United Nations", "United Nations", 1),
    ("Ministry of Trade of Peru", "Kementerian Perdagangan Peru", 1),
    ("Embassy of Egypt in Peru", "Kedutaan Besar Mesir di Cusco", 1),
    ("Peru-Egypt Intergovernmental Commission", "Komite Antar-Pemerintah Peru – Mesir", 1),
    ("Peru-Egypt Intergovernmental Commission for Trade", "Komite Antarpemerintah", 1),
    ("Quispe Group", "Grup Quispe", 1),
    ("World Trade Organization", "Organisasi Perdagangan Dunia", 1),
    ("World Trade Organization", "Organisasi Kesehatan Dunia", 2),
    ("Ministry of Trade of Peru", "Kementerian Perdagangan Mesir", 2),
    ("Intergovernmental Committee for Heritage", "Komite Antarpemerintah", 2),
    ("Embassy of Peru in Egypt", "Kedutaan Besar Mesir di Peru", 2),
]


@pytest.mark.parametrize(("date", "many"), [("2021-03-04", 1), ("2021-03", 2), (None, 2)])
def test_an_exemption_told_without_its_terms_is_that_of_its_day(date: str | None, many: int) -> None:
    ours, theirs = (
        Milestone(kind="visa_exemption", date=date, between=("PE", "EG"), terms=terms, evidence=PROOF) for terms in (None, "official")
    )
    assert things("milestones", article("a", milestones=(ours,)), article("b", milestones=(theirs,))) == many


def opening(date: str, by: str | None) -> tuple[Milestone, ...]:
    return (Milestone(kind="embassy_opened", date=date, by=by, evidence=PROOF),)


@pytest.mark.parametrize(("one", "other", "many"), [("PE", "PE", 1), ("PE", "EG", 2)])
def test_each_country_opens_an_embassy_of_its_own(one: str, other: str, many: int) -> None:
    assert things("milestones", article("a", milestones=opening("2015", one)), article("b", milestones=opening("2015-03", other))) == many


@pytest.mark.parametrize(("english", "indonesian", "many"), BODIES)
def test_a_body_is_known_by_what_its_name_is_made_of(english: str, indonesian: str, many: int) -> None:
    named = [Organization(name=name, evidence=PROOF) for name in (english, indonesian)]
    articles = [article("a", organizations=(named[0],)), article("b", "id", organizations=(named[1],))]
    assert sum(entity.kind == "organizations" for entity in related(articles).entities) == many


@pytest.mark.parametrize(("english", "country", "many"), [("Egyptian National Assembly", "EG", 1), ("Peruvian National Assembly", "PE", 2)])
def test_a_body_s_country_may_stand_before_its_name(english: str, country: str, many: int) -> None:
    named = [
        Organization(name=english, country=country, evidence=PROOF),
        Organization(name="Majelis Nasional Mesir", country="EG", evidence=PROOF),
    ]
    articles = [article("a", organizations=(named[0],)), article("b", "id", organizations=(named[1],))]
    assert sum(entity.kind == "organizations" for entity in related(articles).entities) == many


@pytest.mark.parametrize(("meets", "things"), [(event("meeting", None, ROSA, OMAR), 2), ((), 1)])
def test_a_visit_without_its_day_is_that_of_the_news_where_its_guest_meets_somebody(meets: tuple[Event, ...], things: int) -> None:
    first = article("a", events=event("visit", "2019-05", ROSA), published="2019-06-01")
    later = article("b", events=(*event("visit", None, ROSA), *meets), published="2022-03-01")
    visits = [thread for thread in related([first, later]).threads if thread.kind == "events"]
    assert len(visits) - len(meets) == things


MET = event("meeting", None, ROSA, OMAR)
TWO_VISITS = [
    article("a", published="2019-06-01", events=event("state_visit", "2019-05-02/2019-05-04", ROSA)),
    article(
        "b", published="2022-06-01", events=(*event("visit", "2022-05-05/2022-05-07", ROSA), *event("meeting", "2022-05-06", ROSA, OMAR))
    ),
]


def of_unknown_time(*events: Event) -> Facts:
    """An article that nothing dates."""
    return article("c", published=None, events=events)


def test_a_visit_without_a_date_is_the_one_on_which_its_guest_met_the_same_host() -> None:
    told = event("visit", None, ROSA)
    assert things("events", *TWO_VISITS, of_unknown_time(*told, *MET)) == 3
    assert things("events", *TWO_VISITS, of_unknown_time(*told, *event("meeting", None, ROSA, LAILA))) == 4


def test_a_visit_without_a_date_is_the_one_of_its_kind() -> None:
    assert things("events", *TWO_VISITS, of_unknown_time(*event("state_visit", None, ROSA))) == 3


@pytest.mark.parametrize(("sentence", "many"), [("The two met.", 3), ("The two met on 6 May.", 3), ("The two met on 5 May.", 4)])
def test_a_meeting_without_a_date_has_the_days_of_its_visit(sentence: str, many: int) -> None:
    """A day that its sentence prints without the year is that day."""
    met = replace(MET[0], evidence=Evidence(quote=sentence, start=5, end=5 + len(sentence), rule="test"))
    assert things("events", *TWO_VISITS, of_unknown_time(*event("visit", None, ROSA), met)) == many


def test_a_visit_without_a_date_is_the_one_on_which_its_article_dates_a_meeting() -> None:
    """Even where the guest meets somebody else in it whose day is not told."""
    also = event("meeting", None, ROSA, LAILA)
    told = of_unknown_time(*event("visit", None, ROSA), *event("meeting", "2022-05-06", ROSA, OMAR), *also)
    assert things("events", *TWO_VISITS, replace(told, written=Written(earliest="2022-05-06"))) == 4


@pytest.mark.parametrize(
    ("sentence", "published", "many"),
    [("They met on Friday (6/5).", None, 1), ("They met on Thursday (5/5).", None, 2), ("They met on Friday (6/5).", "2023-05-06", 2)],
)
def test_a_meeting_whose_article_prints_day_and_month_only_is_that_of_this_day(sentence: str, published: str | None, many: int) -> None:
    dated = article("a", events=event("meeting", "2022-05-06", ROSA, OMAR), published="2022-05-07")
    proof = Evidence(quote=sentence, start=0, end=len(sentence), rule="test")
    met = replace(event("meeting", None, ROSA, OMAR)[0], evidence=proof)
    assert things("events", dated, article("b", published=published, events=(met,))) == many


@pytest.mark.parametrize(("published", "many"), [("2022-05-09", 1), ("2022-09-09", 2)])
def test_a_meeting_told_as_news_without_day_or_place_is_that_of_those_days(published: str, many: int) -> None:
    dated = article("a", events=event("meeting", "2022-05-06", ROSA, OMAR), published="2022-05-07")
    assert things("events", dated, article("b", published=published, events=event("meeting", None, ROSA, OMAR, place=None))) == many


def twinning(date: str | None, *towns: str) -> tuple[Milestone, ...]:
    return (Milestone(kind="sister_cities", date=date, between=towns, evidence=PROOF),)


@pytest.mark.parametrize(
    ("ours", "theirs", "many"),
    [
        (twinning("2021", "Lima", "Cairo"), twinning("2021", "Cusco", "Luxor"), 2),
        (twinning(None, "Lima", "Cairo"), twinning("2021", "Cusco", "Luxor"), 2),
        (twinning(None, "Lima", "Cairo"), twinning("2021-03-04", "Lima", "Cairo"), 1),
        (twinning("2019", "Lima", "Cairo"), twinning("2021", "Lima", "Cairo"), 2),
    ],
)
def test_a_twinning_is_one_by_its_towns(ours: tuple[Milestone, ...], theirs: tuple[Milestone, ...], many: int) -> None:
    assert things("milestones", article("a", milestones=ours), article("b", milestones=theirs)) == many


def test_two_twinnings_without_a_date_have_two_ids() -> None:
    found = article("a", milestones=(*twinning(None, "Lima", "Cairo"), *twinning(None, "Cusco", "Luxor"))).milestones
    assert not found[1].id.endswith("-2")
