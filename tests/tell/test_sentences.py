"""A fact as one sentence in each language."""

from dataclasses import replace
from string import Formatter
from typing import Any

import pytest
from markupsafe import Markup

from digest.languages import available
from digest.model import (
    Agreement,
    Concerns,
    Event,
    Evidence,
    Fact,
    Figure,
    Milestone,
    Organization,
    Part,
    Person,
    Place,
    Quote,
    Stance,
    Trend,
    Written,
)
from digest.tell.bare import says_nothing
from digest.tell.facts import told
from digest.tell.piece import plain
from digest.tell.sentences import indefinite
from digest.tell.voice import Voice
from digest.tell.wording import wording_of
from tests.reading import language_of
from tests.render.making import article, facts

LANGUAGES = {code: language_of(code) for code in available()}
AT = Evidence(quote="Dua negara bertemu.", start=0, end=19, rule="tests.made")
CLOSER = replace(AT, quote="Kedua negara meningkatkan hubungan menjadi kemitraan strategis dan komprehensif.")
CHANCERY = replace(AT, quote="Mesir membuka Kedutaan Besar di Lima.")
ROSA, OMAR, LAILA = "Rosa Quispe", "Omar Farid", "Laila Nasser"


def says(code: str, kind: str, fact: Fact, language: str = "id", **others: Any) -> str:
    """What a page says of a fact of an article about Peru and Egypt, written in 2031."""
    source = article("Dua negara bertemu.", language=language)
    held = replace(facts(source, **({kind: (fact,)} | others)), written=Written(date="2031", by="printed", earliest="2031", latest="2031"))
    return told(kind, fact, Voice(wording_of(LANGUAGES[code], LANGUAGES), language, held, {})).said.text


def event(
    kind: str, *people: str, place: str | None = None, date: str | None = "2030-05", called: str | None = None, **roles: str
) -> Event:
    parts = tuple(Part(role, tuple(name.split(", "))) for role, name in roles.items())
    return Event(evidence=AT, kind=kind, date=date, people=people, place=place, called=called, roles=parts)


def session(number: int | None, *bodies: str, **more: Any) -> Event:
    return replace(event("meeting", **more), number=number, organizations=bodies)


def invited(due: str, called: str | None = None) -> Event:
    return replace(event("invitation", ROSA, OMAR, place="PE", called=called, inviter=ROSA, invitee=OMAR), due=due)


def anniversary(number: int, founding: str | None = "diplomatic_relations", **more: Any) -> Event:
    return replace(event("anniversary", **more), number=number, founding=founding)


def route(*places: str, **more: Any) -> Event:
    return replace(event("launch", place=places[0], **more), between=places)


def ceremony(rule: str, *people: str, **more: Any) -> Event:
    """Something of no kind of its own, told by the rule that read it."""
    return replace(event("other", *people, place="Lima", **more), evidence=replace(AT, rule=f"events.{rule}"))


EVENTS = [
    ("en", event("state_visit", OMAR, place="PE", visitor=OMAR), "Omar Farid paid a state visit to Peru"),
    ("en", event("state_visit", OMAR, place="PE", visitor=OMAR, date="2032"), "Omar Farid was due to pay a state visit to Peru"),
    ("en", event("visit", OMAR, ROSA, place="PE", visitor=OMAR, host=ROSA), "Omar Farid visited Peru"),
    ("en", event("visit", OMAR, LAILA, place="NL"), "Omar Farid and Laila Nasser took part in a visit to the Netherlands"),
    ("en", event("visit", place="PE"), "A visit from Egypt to Peru took place"),
    ("en", event("visit", place="PE", date="2032"), "A visit from Egypt to Peru was planned"),
    ("en", event("visit", place="NL"), "A visit to the Netherlands took place"),
    ("id", event("official_visit", place="PE"), "Ada kunjungan resmi dari Mesir ke Peru"),
    (
        "en",
        ceremony("credentials", OMAR, ROSA),
        "Omar Farid and Rosa Quispe took part in the presentation of an ambassador's credentials in Lima",
    ),
    ("id", ceremony("credentials", OMAR, ROSA), "Omar Farid dan Rosa Quispe ikut dalam penyerahan surat kepercayaan duta besar di Lima"),
    ("en", ceremony("tribute", OMAR), "Omar Farid laid a wreath or flowers in Lima"),
    ("id", ceremony("award"), "Penghargaan dianugerahkan di Lima"),
    ("en", ceremony("award", ROSA, OMAR, giver=ROSA, recipient=OMAR), "Rosa Quispe presented Omar Farid with an award in Lima"),
    ("id", ceremony("award", ROSA, OMAR, giver=ROSA, recipient=OMAR), "Rosa Quispe menganugerahkan penghargaan kepada Omar Farid di Lima"),
    (
        "en",
        ceremony("award", ROSA, OMAR, giver=ROSA, recipient=OMAR, called="Order of the Sun"),
        "Rosa Quispe presented Omar Farid with the Order of the Sun in Lima",
    ),
    (
        "id",
        ceremony("award", ROSA, OMAR, giver=ROSA, recipient=OMAR, called="Order of the Sun"),
        "Rosa Quispe menganugerahkan “Order of the Sun” kepada Omar Farid di Lima",
    ),
    (
        "en",
        ceremony("award", ROSA, OMAR, giver=ROSA, recipient=f"{OMAR}, {LAILA}", date="2032"),
        "Rosa Quispe was due to present Omar Farid and Laila Nasser with an award in Lima",
    ),
    ("en", ceremony("award", OMAR, recipient=OMAR), "Omar Farid was presented with an award in Lima"),
    ("en", ceremony("handover", date="2032"), "Aid or a gift was due to be handed over in Lima"),
    ("en", ceremony("gathering", OMAR), "Omar Farid took part in an event in Lima"),
    ("en", event("meeting", ROSA, OMAR, place="Lima"), "Rosa Quispe met Omar Farid in Lima"),
    ("en", replace(event("meeting", ROSA, OMAR, place="Lima", date=None), ahead=True), "Rosa Quispe was due to meet Omar Farid in Lima"),
    ("id", replace(event("visit", OMAR, place="PE", visitor=OMAR, date=None), ahead=True), "Omar Farid dijadwalkan mengunjungi Peru"),
    ("en", replace(event("meeting", ROSA, OMAR, date="2031"), ahead=True), "Rosa Quispe was due to meet Omar Farid"),
    ("en", event("meeting", ROSA, OMAR, LAILA, place="PE"), "Rosa Quispe, Omar Farid and Laila Nasser took part in a meeting in Peru"),
    ("en", event("invitation", ROSA, OMAR, place="PE", inviter=ROSA, invitee=OMAR), "Rosa Quispe invited Omar Farid to Peru"),
    ("en", invited("2031-05", "Forum Ekonomi Dunia"), "Rosa Quispe invited Omar Farid to Peru for the World Economic Forum in May 2031"),
    ("en", invited("2031-05-06/2031-05-08"), "Rosa Quispe invited Omar Farid to come to Peru on 6–8 May 2031"),
    ("id", invited("2031-05"), "Rosa Quispe mengundang Omar Farid untuk datang ke Peru pada Mei 2031"),
    ("en", event("invitation", OMAR, place="PE", invitee=OMAR), "Omar Farid was invited to Peru"),
    ("en", event("invitation", ROSA, place="PE", inviter=ROSA), "Rosa Quispe made an invitation to Peru"),
    ("en", event("launch"), "An opening or a launch took place"),
    ("en", event("launch", place="PE", called="Pusat Kopi"), "“Pusat Kopi” was launched in Peru"),
    ("en", event("forum", place="PE", called="Forum Bisnis Nil"), "A forum “Forum Bisnis Nil” took place in Peru"),
    ("id", event("forum", ROSA, place="PE", called="Forum Bisnis Nil"), "Rosa Quispe menghadiri Forum Bisnis Nil di Peru"),
    ("en", event("unheard_of", ROSA), "Rosa Quispe took part in an event"),
    ("en", session(12, "Joint Nile Commission", place="Lima"), "The 12th meeting of the Joint Nile Commission took place in Lima"),
    ("en", session(None, "Joint Nile Commission", place="Lima", date="2032"), "The Joint Nile Commission was due to meet in Lima"),
    ("en", session(None, "Nile Bank", "Andes Bank"), "Nile Bank met Andes Bank"),
    ("en", session(None, "Lembaga Ajaib", "Andes Bank"), "“Lembaga Ajaib” met Andes Bank"),
    ("en", session(21, date="2032"), "The 21st meeting was planned"),
    (
        "en",
        replace(session(12, "Joint Nile Commission", place="Lima"), people=(ROSA, OMAR)),
        "Rosa Quispe and Omar Farid took part in the 12th meeting of the Joint Nile Commission in Lima",
    ),
    ("id", replace(session(12), people=(ROSA, OMAR)), "Rosa Quispe dan Omar Farid ikut dalam pertemuan ke-12"),
    ("en", anniversary(30, place="Lima"), "The 30th anniversary of diplomatic relations was celebrated in Lima"),
    ("en", anniversary(22, None, date="2032"), "The 22nd anniversary was coming up"),
    ("en", anniversary(113, "sister_cities"), "The 113th anniversary of twinning was celebrated"),
    ("en", route("Lima", "Cairo"), "A route linking Lima and Cairo was opened"),
    ("id", session(12, "Komisi Bersama Nil", place="Lima"), "Sidang ke-12 Komisi Bersama Nil berlangsung di Lima"),
    ("id", anniversary(30, place="Lima"), "Peringatan 30 tahun hubungan diplomatik diadakan di Lima"),
    ("id", route("Lima", "Kairo", date="2032"), "Rute antara Lima dan Kairo direncanakan dibuka"),
    (
        "id",
        event("state_visit", OMAR, place="PE", visitor=OMAR, date="2032"),
        "Omar Farid dijadwalkan melakukan kunjungan kenegaraan ke Peru",
    ),
    ("id", event("meeting", ROSA, OMAR, place="Lima"), "Rosa Quispe bertemu dengan Omar Farid di Lima"),
    ("id", event("invitation", ROSA, OMAR, place="PE", inviter=ROSA, invitee=OMAR), "Rosa Quispe mengundang Omar Farid ke Peru"),
]


HOUSES = [
    ("en", "Presidential Palace", "whole", "EG", "Rosa Quispe met Omar Farid at the Presidential Palace in Egypt"),
    ("id", "Istana Kepresidenan", "whole", "EG", "Rosa Quispe bertemu dengan Omar Farid di Istana Kepresidenan di Mesir"),
    ("en", "Presidential Palace", "whole", None, "Rosa Quispe met Omar Farid at the Presidential Palace"),
    ("en", "Lotus Palace", "tail", "EG", "Rosa Quispe met Omar Farid at the Lotus Palace"),
]


@pytest.mark.parametrize(
    ("name", "said"),
    [("the launch of talks", "the launch of talks"), ("its annex", "its annex"), ("an annex", "an annex"), ("annex", "an annex")],
)
def test_a_name_that_has_its_article_gets_no_other(name: str, said: str) -> None:
    assert indefinite(Markup(name), LANGUAGES["en"]) == said


@pytest.mark.parametrize(("code", "name", "rule", "country", "said"), HOUSES)
def test_a_house_of_which_each_country_has_one_is_told_with_its_country(
    code: str, name: str, rule: str, country: str | None, said: str
) -> None:
    house = Place(name=name, country=country, evidence=replace(AT, rule=f"places.{rule}"))
    assert says(code, "events", event("meeting", ROSA, OMAR, place=name), code, places=(house,)) == said


@pytest.mark.parametrize(("code", "fact", "sentence"), EVENTS, ids=[case[-1] for case in EVENTS])
def test_an_event_says_who_did_what(code: str, fact: Event, sentence: str) -> None:
    assert says(code, "events", fact) == sentence


def figure(metric: str = "bilateral_trade", value: float = 2_000_000_000, **more: Any) -> Figure:
    known = {"unit": "USD", "bound": "exact", "status": "actual", "period": "2030"}
    return Figure(evidence=AT, metric=metric, value=value, **(known | more))


FIGURES = [
    ("en", figure(bound="almost", speaker=ROSA), "Bilateral trade came to almost US$2 billion in 2030, according to Rosa Quispe"),
    ("en", figure(status="target", period="2035"), "The target for bilateral trade by 2035 was put at US$2 billion"),
    ("en", figure(status="forecast"), "Bilateral trade was expected to reach US$2 billion in 2030"),
    ("en", figure("export", of="PE", period=None), "Exports from Peru to Egypt came to US$2 billion"),
    ("en", figure("tourists", 500, unit="person", of="EG"), "Tourists from Egypt to Peru numbered 500 in 2030"),
    ("en", figure("growth", 3, unit="time", period=None), "Growth to 3 times as much was reported"),
    ("en", figure("growth", -12, unit="percent"), "A fall of 12% was reported for 2030"),
    ("en", figure("export", status="target", of="PE"), "The target for exports from Peru to Egypt by 2030 was put at US$2 billion"),
    ("en", figure("tourists", 500, unit="person/year", of="EG", period=None), "Tourists from Egypt to Peru numbered 500 a year"),
    ("en", figure("trade_balance", -3e6, of="PE"), "The trade deficit of Peru came to US$3 million in 2030"),
    ("en", figure("trade_balance", 3e6), "A trade surplus of US$3 million was reported for 2030"),
    ("id", figure("growth", -12, unit="percent"), "Dilaporkan penurunan 12% untuk 2030"),
    ("en", figure("import", of="ZM"), "Imports by Zambia came to US$2 billion in 2030"),
    ("id", figure("import", of="EG"), "Impor Mesir dari Peru mencapai 2 miliar USD pada 2030"),
    ("en", figure("students", 10, unit="person/year", of="EG", period=None), "Students from Egypt, or places for them, numbered 10 a year"),
    ("en", figure("export", 200, unit="ton", of="PE"), "Exports of one product from Peru to Egypt came to 200 tons in 2030"),
    ("en", figure("export", 200, unit="ton", of="PE", product="wheat"), "Exports of wheat from Peru to Egypt came to 200 tons in 2030"),
    ("id", figure("export", 200, unit="ton", of="PE", product="wheat"), "Ekspor gandum dari Peru ke Mesir mencapai 200 ton pada 2030"),
    ("en", figure("loan_or_aid", 200, unit="ton", of="PE", product="rice"), "Aid of 200 tons of rice from Peru was reported for 2030"),
    ("en", figure("tariff", 0, unit="percent", period=None, product="beef"), "A tariff of 0% on beef was reported"),
    ("id", figure("tariff", 5, unit="percent", period=None, product="beef"), "Dilaporkan tarif 5% atas daging sapi"),
    (
        "en",
        figure("students", 20, unit="person/year", status="target", aim="quota", of="EG", period=None),
        "There was a quota of 20 people a year for the number of students from Egypt",
    ),
    ("en", figure("loan_or_aid", 200, unit="mask", of="PE"), "Aid of 200 masks from Peru was reported for 2030"),
    (
        "en",
        figure(status="target", aim="wished", speaker=ROSA),
        "The wish was for bilateral trade to come to US$2 billion by 2030, according to Rosa Quispe",
    ),
    ("en", figure(status="target", aim="proposed", period=None), "The proposal was for bilateral trade to come to US$2 billion"),
    ("id", figure(status="target", aim="proposed"), "Diusulkan agar nilai perdagangan bilateral mencapai 2 miliar USD paling lambat 2030"),
    ("en", figure("growth", 2, unit="time", status="target", aim="wished", period=None), "Growth to 2 times as much was wished for"),
    (
        "en",
        figure("tourists", 500, unit="person", of="EG", status="target"),
        "The target for tourists from Egypt to Peru in 2030 was put at 500",
    ),
    (
        "en",
        figure("investment", of="PE", bound="almost", limit="below", period=None),
        "Investment from Peru stood at less than US$2 billion",
    ),
    (
        "en",
        figure("students", 20, unit="person/year", status="target", of="EG", period=None),
        "For students from Egypt, 20 a year were planned or set",
    ),
    ("en", figure("tariff", 0, unit="percent", period=None), "A tariff of 0%, on what the article names, was reported"),
    ("en", figure("loan_or_aid", 200, of="PE"), "Loans or aid of US$200 from Peru were reported for 2030"),
    ("en", figure("export", of="PE", period="2030-05-20"), "Exports from Peru to Egypt came to US$2 billion on 20 May 2030"),
    (
        "id",
        figure("tourists", 500, unit="person", bound="over", of="EG"),
        "Wisatawan dari Mesir ke Peru berjumlah lebih dari 500 pada 2030",
    ),
    ("id", figure(bound="almost", speaker=ROSA), "Nilai perdagangan bilateral mencapai hampir 2 miliar USD pada 2030, menurut Rosa Quispe"),
    ("id", figure(status="target", period="2035"), "Nilai perdagangan bilateral ditargetkan mencapai 2 miliar USD paling lambat 2035"),
]


@pytest.mark.parametrize(("code", "fact", "sentence"), FIGURES, ids=[case[-1] for case in FIGURES])
def test_a_figure_says_what_came_to_how_much_and_whether_at_all(code: str, fact: Figure, sentence: str) -> None:
    assert says(code, "figures", fact).replace("\u00a0", " ") == sentence


GROWN = [
    ("Perdagangan kedua negara mencapai 2 miliar USD pada 2030, naik 12%.", "Bilateral trade grew by 12% in 2030"),
    ("Perdagangan kedua negara naik 12% pada 2030 menjadi 2 miliar USD.", "Bilateral trade grew by 12% in 2030"),
    (
        "Perdagangan mencapai 2 miliar USD pada 2030, naik 12%, karena ekspor tumbuh pesat.",
        "Bilateral trade grew by 12% in 2030",
    ),
    ("Perdagangan mencapai 2 miliar USD pada 2030 dan jumlah wisatawan naik 12%.", "Growth of 12% was reported for 2030"),
]


def at(quote: str, words: str, fact: Figure) -> Figure:
    return replace(fact, evidence=replace(AT, quote=quote, at=quote.index(words)))


def test_flights_are_told_with_what_they_link() -> None:
    flights = Figure(evidence=AT, metric="flights", value=7, unit="flight/week", bound="exact", status="actual", period=None)
    assert says("en", "figures", flights) == "There were 7\u00a0flights a week between Peru and Egypt"
    assert says("id", "figures", flights) == "Ada 7\u00a0penerbangan/minggu antara Peru dan Mesir"
    planned = replace(flights, status="target", period="2032-04/2032-06")
    assert says("en", "figures", planned) == "7\u00a0flights a week between Peru and Egypt were planned from April–June 2032"
    assert says("id", "figures", planned) == "Direncanakan 7\u00a0penerbangan/minggu antara Peru dan Mesir mulai April–Juni 2032"
    assert says("en", "figures", flights, events=(route("Lima", "Cairo"),)) == "There were 7\u00a0flights a week between Lima and Cairo"


@pytest.mark.parametrize(("quote", "sentence"), GROWN)
def test_growth_is_of_what_its_sentence_counts_beside_it(quote: str, sentence: str) -> None:
    grown, level = at(quote, "12%", figure("growth", 12, unit="percent")), at(quote, "2 miliar", figure())
    assert says("en", "figures", grown, figures=(grown, level)) == sentence


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("Presiden ingin nilai perdagangan naik 12%.", "Bilateral trade grew by 12% in 2030"),
        ("Presiden ingin perdagangan dan ekspor naik 12%.", "Growth of 12% was reported for 2030"),
    ],
)
def test_growth_without_a_level_is_of_the_one_thing_that_is_named_before_it(quote: str, sentence: str) -> None:
    grown = at(quote, "12%", figure("growth", 12, unit="percent"))
    assert says("en", "figures", grown, figures=(grown,)) == sentence


def test_projects_are_of_those_whose_money_the_same_sentence_tells() -> None:
    quote = "Mesir mempunyai tiga proyek dengan modal 2 juta USD."
    projects, money = (
        at(quote, "tiga", figure("investment_projects", 3, unit="project")),
        at(quote, "2 juta", figure("investment", 2e6, of="EG")),
    )
    assert says("en", "figures", projects, figures=(projects, money)) == "Investment projects from Egypt numbered 3 in 2030"


def agreement(status: Any, name: str = "Nota Kesepahaman tentang kerja sama pertahanan", **more: Any) -> Agreement:
    known: dict[str, Any] = {"kind": "memorandum", "parties": ("PE", "EG"), "date": None}
    return Agreement(evidence=AT, name=name, status=status, **(known | more))


AGREEMENTS = [
    ("en", agreement("signed"), "Peru and Egypt signed a memorandum of understanding on defence cooperation"),
    ("en", agreement("planned"), "A memorandum of understanding on defence cooperation between Peru and Egypt was planned"),
    ("en", agreement("in_force"), "A memorandum of understanding on defence cooperation between Peru and Egypt is in force"),
    (
        "en",
        agreement("in_force", date="2029"),
        "A memorandum of understanding on defence cooperation between Peru and Egypt came into force",
    ),
    (
        "en",
        agreement("in_force", "Kemitraan Strategis", kind="partnership", date="2029"),
        "A strategic partnership between Peru and Egypt was established",
    ),
    ("id", agreement("in_force", "Kemitraan Strategis", kind="partnership"), "Peru dan Mesir memiliki Kemitraan Strategis"),
    (
        "en",
        agreement("replaced", "Kemitraan Komprehensif", kind="partnership", date="2003"),
        "A comprehensive partnership between Peru and Egypt, since replaced, was established",
    ),
    ("en", agreement("in_force", "Perjanjian Perdagangan Bebas Peru-Mesir"), "The Peru–Egypt Free Trade Agreement is in force"),
    ("en", agreement("signed", "Kemitraan Strategis", kind="partnership"), "Peru and Egypt agreed on a strategic partnership"),
    ("id", agreement("signed", "Kemitraan Strategis", kind="partnership"), "Peru dan Mesir menyepakati Kemitraan Strategis"),
    (
        "en",
        agreement("signed", "MoU tentang kerja sama budaya 2031-2033"),
        "Peru and Egypt signed a memorandum of understanding on cultural cooperation for 2031–2033",
    ),
    ("en", agreement("signed", "Deklarasi Bersama", kind="declaration"), "Peru and Egypt adopted a joint declaration"),
    (
        "en",
        agreement("proposed", "Nota Kesepahaman anggrek", parties=()),
        "A memorandum of understanding “Nota Kesepahaman anggrek” was proposed",
    ),
    ("en", agreement("signed", "Perjanjiannya", kind="agreement"), "Peru and Egypt signed an agreement"),
    ("en", agreement("signed", "memoranda of cooperation"), "Peru and Egypt signed memoranda of cooperation"),
    ("en", agreement("in_force", "Agreed Minutes", kind="other", parties=()), "The Agreed Minutes are in force"),
    ("en", agreement("signed", "kerja sama energi"), "Peru and Egypt signed a memorandum of understanding on energy cooperation"),
    ("id", agreement("signed", "kerja sama energi"), "Peru dan Mesir menandatangani nota kesepahaman tentang kerja sama energi"),
    ("en", agreement("signed", "implementing anggrek", kind="other"), "Peru and Egypt signed an accord “implementing anggrek”"),
    ("id", agreement("signed", "Perjanjiannya", kind="agreement"), "Peru dan Mesir menandatangani perjanjian"),
    ("id", agreement("in_force", "Perjanjian dagang dengan Mesir (PM"), "Perjanjian dagang dengan Mesir berlaku"),
    ("id", agreement("signed"), "Peru dan Mesir menandatangani Nota Kesepahaman tentang kerja sama pertahanan"),
    (
        "en",
        agreement("signed", each="Kementerian Kehutanan"),
        "The Ministry of Forestry of Peru and the Ministry of Forestry of Egypt signed a memorandum of understanding on defence cooperation",
    ),
    (
        "id",
        agreement("planned", each="Kementerian Kehutanan"),
        "Nota Kesepahaman tentang kerja sama pertahanan antara Kementerian Kehutanan Peru dan Kementerian Kehutanan Mesir direncanakan",
    ),
    ("id", agreement("proposed"), "Nota Kesepahaman tentang kerja sama pertahanan antara Peru dan Mesir diusulkan"),
]


@pytest.mark.parametrize(("code", "fact", "sentence"), AGREEMENTS, ids=[case[-1] for case in AGREEMENTS])
def test_an_agreement_says_how_far_it_has_come(code: str, fact: Agreement, sentence: str) -> None:
    assert says(code, "agreements", fact) == sentence


OTHERS: list[tuple[str, str, Fact, str]] = [
    ("en", "milestones", Milestone(evidence=AT, kind="diplomatic_relations", date="1994"), "Peru and Egypt established diplomatic relations"),
    ("en", "milestones", Milestone(evidence=CLOSER, kind="strategic_partnership", date="1994"),
     "Peru and Egypt became comprehensive strategic partners"),
    ("en", "milestones", Milestone(evidence=AT, kind="trade_agreement_in_force", date="1994", between=("PE", "EAEU")),
     "A trade agreement between Peru and the Eurasian Economic Union came into force"),
    ("en", "milestones", Milestone(evidence=AT, kind="sister_cities", date=None, between=("Lima", "Luxor")), "Lima and Luxor agreed on twinning"),
    ("en", "milestones", Milestone(evidence=AT, kind="embassy_opened", date="1994"),
     "A diplomatic mission of one of the two countries, Peru or Egypt, was opened in the other"),
    ("en", "milestones", Milestone(evidence=AT, kind="embassy_opened", date="1994", between=("PE", "EG"), by="EG"),
     "Egypt opened a diplomatic mission in Peru"),
    ("en", "milestones", Milestone(evidence=CHANCERY, kind="embassy_opened", date="1994", between=("PE", "EG"), by="EG"),
     "Egypt opened its embassy in Peru"),
    ("id", "milestones", Milestone(evidence=CHANCERY, kind="embassy_opened", date="1994", between=("PE", "EG"), by="EG"),
     "Mesir membuka kedutaan besarnya di Peru"),
    ("en", "milestones", Milestone(evidence=AT, kind="visa_exemption", date="1994", between=("PE", "EG"), by="PE", terms="one_sided"),
     "Peru exempted citizens of Egypt from visas"),
    ("en", "milestones", Milestone(evidence=AT, kind="visa_exemption", date="1994", between=("PE", "EG"), terms="official"),
     "A visa exemption for diplomatic or other official passports between Peru and Egypt took effect"),
    ("id", "milestones", Milestone(evidence=AT, kind="visa_exemption", date="1994", between=("PE", "EG"), by="EG", terms="one_sided"),
     "Mesir membebaskan warga Peru dari visa"),
    ("id", "milestones", Milestone(evidence=AT, kind="embassy_opened", date="1994", between=("PE", "EG"), by="PE"),
     "Peru membuka perwakilan diplomatik di Mesir"),
    ("en", "trends", Trend(evidence=AT, metric="export", direction="down", period="2030"), "Exports fell in 2030"),
    ("en", "stances", Stance(evidence=AT, stance="support", parties=("PE",)),
     "Peru supports efforts of Egypt"),
    ("en", "stances", Stance(evidence=AT, stance="support", parties=("EG", "PE")),
     "The two countries support each other’s efforts"),
    ("en", "stances", Stance(evidence=AT, stance="wanted", fields=("agriculture", "tourism")),
     "More cooperation is wanted in agriculture and tourism"),
    ("en", "stances", Stance(evidence=AT, stance="support", parties=("PE",), backs="initiative"),
     "Peru supports initiatives of Egypt"),
    ("en", "stances", Stance(evidence=AT, stance="progress", fields=("trade", "tourism"), speaker=ROSA),
     "According to Rosa Quispe, the relations of the two countries have progressed in trade and tourism"),
    ("id", "stances", Stance(evidence=AT, stance="route", places=("Lima", "Cairo")),
     "Penerbangan langsung antara Lima dan Cairo diupayakan"),
    ("id", "stances", Stance(evidence=AT, stance="traditional"), "Hubungan kedua negara disebut tradisional"),
    ("en", "quotes", Quote(evidence=AT, speaker=ROSA, starts="Kami ingin bekerja sama"), "Rosa Quispe said: “Kami ingin bekerja sama …”"),
    ("en", "people", Person(evidence=AT, name=ROSA, role="President", country="PE", office="Presiden Republik Peru"),
     "Rosa Quispe, President of Peru"),
    ("en", "people", Person(evidence=AT, name=ROSA, role="Former President", country="PE", office="mantan Presiden"),
     "Rosa Quispe, former President (Peru)"),
    ("en", "people", Person(evidence=AT, name=ROSA, role="Ambassador to Egypt", country="PE", office="Duta Besar"),
     "Rosa Quispe, Ambassador to Egypt (Peru)"),
    ("en", "people", Person(evidence=AT, name=ROSA, role=None, country="PE"), "Rosa Quispe (Peru)"),
    ("id", "people", Person(evidence=AT, name=ROSA, role="Vice President", country="ID", office="Wakil Presiden RI (Wapres)"),
     "Rosa Quispe, Wakil Presiden RI"),
    ("id", "people", Person(evidence=AT, name=ROSA, role="President", country="PE", office="Presiden Republik Peru"),
     "Rosa Quispe, Presiden Republik Peru"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "kind", "fact", "sentence"), OTHERS, ids=[case[-1] for case in OTHERS])
def test_every_other_fact_is_a_sentence(code: str, kind: str, fact: Fact, sentence: str) -> None:
    assert says(code, kind, fact) == sentence


def test_a_signing_names_what_its_sentence_tells_as_signed() -> None:
    signing = event("signing", ROSA, place="PE")
    text = agreement("signed", date=signing.date)
    said = "In Peru, Rosa Quispe took part in the signing of a memorandum of understanding on defence cooperation"
    assert says("en", "events", signing, agreements=(text,)) == said
    assert says("en", "events", signing, agreements=(replace(text, status="planned"),)) == "Rosa Quispe took part in a signing in Peru"


@pytest.mark.parametrize(
    ("date", "status", "text_date", "said"),
    [
        ("2032", "planned", "2032", "Peru and Egypt were due to sign a memorandum of understanding on defence cooperation in Peru"),
        ("2032", "planned", None, "Peru and Egypt were due to sign a memorandum of understanding on defence cooperation in Peru"),
        ("2032", "planned", "2033", "A signing was planned in Peru"),
        ("2030", "replaced", "2030", "Peru and Egypt signed a memorandum of understanding on defence cooperation in Peru"),
        ("2030", "replaced", "2020", "A signing took place in Peru"),
    ],
)
def test_a_signing_names_the_text_that_is_to_be_signed_or_was_replaced_since(
    date: str, status: str, text_date: str | None, said: str
) -> None:
    assert says("en", "events", event("signing", place="PE", date=date), agreements=(agreement(status, date=text_date),)) == said


def test_a_signing_by_nobody_in_particular_names_the_parties_of_its_text() -> None:
    signing = event("signing", place="PE")
    text = agreement("signed", date=signing.date, parties=("Lima", "Kairo"))
    said = "Lima and Cairo signed a memorandum of understanding on defence cooperation in Peru"
    assert says("en", "events", signing, agreements=(text,)) == said
    between = agreement("signed", date=signing.date, name="Nota Kesepahaman Lima-Kairo", parties=("Lima", "Kairo"))
    assert says("id", "events", signing, agreements=(between,)) == "Nota Kesepahaman Lima-Kairo ditandatangani di Peru"
    of_each = "The Ministry of Health of Peru and the Ministry of Health of Egypt signed a memorandum of understanding on defence cooperation in Peru"
    assert says("en", "events", signing, agreements=(replace(text, parties=("PE", "EG"), each="Kementerian Kesehatan"),)) == of_each
    states = "Peru and Egypt signed a memorandum of understanding on defence cooperation in Peru"
    assert says("en", "events", signing, agreements=(replace(text, parties=("PE", "EG")),)) == states


@pytest.mark.parametrize(
    ("code", "roles", "said"),
    [
        ("en", {"signatory": f"{ROSA}, {OMAR}"}, "In Peru, Rosa Quispe and Omar Farid signed"),
        ("id", {"signatory": f"{ROSA}, {OMAR}"}, "Di Peru, Rosa Quispe dan Omar Farid menandatangani"),
        ("en", {"witness": f"{ROSA}, {OMAR}"}, "In Peru, Rosa Quispe and Omar Farid attended the signing of"),
        ("id", {"witness": f"{ROSA}, {OMAR}"}, "Di Peru, Rosa Quispe dan Omar Farid menghadiri penandatanganan"),
        ("en", {"signatory": ROSA, "witness": OMAR}, "In Peru, Rosa Quispe and Omar Farid took part in the signing of"),
        ("id", {"signatory": ROSA}, "Di Peru, Rosa Quispe dan Omar Farid ikut dalam penandatanganan"),
    ],
)
def test_who_signed_and_who_only_looked_on_are_told_apart(code: str, roles: dict[str, str], said: str) -> None:
    signing = event("signing", ROSA, OMAR, place="PE", **roles)
    text = agreement("signed", date=signing.date)
    assert says(code, "events", signing, agreements=(text,)).startswith(f"{said} ")


def test_of_more_than_two_texts_of_a_signing_the_statement_beside_them_is_none() -> None:
    signing = event("signing", ROSA, OMAR, place="PE")
    names = ("Perjanjian pajak", "Perjanjian pos", "Pernyataan Bersama")
    kinds = ("agreement", "agreement", "joint_statement")
    texts = tuple(agreement("signed", name, kind=kind, date=signing.date) for name, kind in zip(names, kinds, strict=True))
    said = says("id", "events", signing, agreements=texts)
    assert said == "Di Peru, Rosa Quispe dan Omar Farid ikut dalam penandatanganan perjanjian pajak dan perjanjian pos"


def test_a_signing_names_what_another_sentence_tells_as_in_force_since() -> None:
    elsewhere = replace(AT, start=AT.start + 500, end=AT.end + 500)
    text = replace(agreement("in_force", date="2031"), evidence=elsewhere)
    said = "Peru and Egypt signed a memorandum of understanding on defence cooperation in Peru"
    assert says("en", "events", event("signing", place="PE", called=text.name), agreements=(text,)) == said
    assert says("en", "events", event("signing", place="PE"), agreements=(text,)) == "A signing took place in Peru"
    ahead = event("signing", place="PE", called=text.name, date="2032")
    assert (
        says("en", "events", ahead, agreements=(text,))
        == "Peru and Egypt were due to sign a memorandum of understanding on defence cooperation in Peru"
    )


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("en", "Omar Farid paid a state visit to Peru"), ("id", "Omar Farid melakukan kunjungan kenegaraan ke Peru")],
)
def test_a_state_visit_is_to_a_country_whatever_town_its_sentence_names(code: str, sentence: str) -> None:
    visit = event("state_visit", OMAR, place="Cusco", visitor=OMAR)
    assert says(code, "events", visit, places=(Place(evidence=AT, name="Cusco", country="PE"),)) == sentence
    assert says(code, "events", visit).endswith("Cusco")


def test_something_takes_place_at_a_building_and_in_a_town() -> None:
    assert says("en", "events", event("meeting", ROSA, OMAR, place="Istana Nil")) == "Rosa Quispe met Omar Farid at the Nile Palace"
    assert says("en", "events", event("meeting", ROSA, OMAR, place="Lima")) == "Rosa Quispe met Omar Farid in Lima"


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        ((ROSA, OMAR), "In Peru, Rosa Quispe and Omar Farid agreed on a joint statement"),
        ((ROSA,), "A joint statement was agreed in Peru; Rosa Quispe took part"),
    ],
)
def test_a_statement_that_was_issued_is_not_told_as_signed(people: tuple[str, ...], sentence: str) -> None:
    issued = event("signing", *people, place="PE")
    text = agreement("signed", "Pernyataan Bersama", kind="joint_statement", date=issued.date)
    assert says("en", "events", issued, agreements=(text,)) == sentence


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ('"Kami ingin bekerja sama lebih erat," kata Quispe. "Sekarang juga."', "Kami ingin bekerja sama lebih erat"),
        ('"Kami ingin bekerja sama ' + "dan lagi " * 20 + '"', "Kami ingin bekerja sama " + "dan lagi " * 18 + "…"),
        (
            '"' + "Kami ingin bekerja sama lebih erat dan lebih lama, " * 6 + '"',
            ", ".join(["Kami ingin bekerja sama lebih erat dan lebih lama"] * 4) + " …",
        ),
    ],
)
def test_a_quotation_is_told_to_its_end_or_as_far_as_a_line_goes(printed: str, said: str) -> None:
    told = Quote(
        evidence=replace(AT, quote=printed),
        speaker=ROSA,
        starts="Kami ingin bekerja sama lebih" if "erat" in printed else "Kami ingin bekerja sama dan",
    )
    assert says("en", "quotes", told) == f"Rosa Quispe said: “{said}”"


@pytest.mark.parametrize(
    ("printed", "is_fragment"),
    [
        ('"Two years ago, on my visit," the minister recalled, new fields had been settled on.', True),
        ('"We have worked for years," the minister recalled, adding that more was to come.', False),
        ('"Two years ago, on my visit," the minister recalled, "we agreed on it."', False),
        ('"Two years ago, on my visit," the minister recalled.', False),
    ],
)
def test_a_quotation_that_only_begins_a_sentence_stands_on_no_list(printed: str, is_fragment: bool) -> None:
    held = facts(article(printed, language="en"))
    quotation = Quote(evidence=replace(AT, quote=printed), speaker=ROSA, starts=" ".join(printed.strip('"').split()[:5]))
    assert says_nothing(quotation, Voice(wording_of(LANGUAGES["en"], LANGUAGES), "en", held, {})) is is_fragment


def test_a_launch_is_told_by_what_it_began() -> None:
    flights = Milestone(evidence=AT, kind="direct_flights", date="2030-05")
    assert says("en", "events", event("launch"), milestones=(flights,)) == "Direct flights between Peru and Egypt began"


def test_direct_flights_are_told_by_the_towns_that_their_sentence_names() -> None:
    flights = Milestone(evidence=AT, kind="direct_flights", date="2030-05", between=("PE", "EG"))
    assert says("en", "milestones", flights, events=(route("Lima", "Cairo"),)) == "Direct flights between Lima and Cairo began"
    assert says("en", "milestones", flights) == "Direct flights between Peru and Egypt began"


TOWNS = tuple(
    Place(evidence=AT, name=name, country=code) for name, code in (("Lima", "PE"), ("Cusco", "PE"), ("Cairo", "EG"), ("Paris", "FR"))
)
SEVERAL = [
    (("Lima", "Cairo", "Cusco"), "from Lima and Cusco to Cairo"),
    (("Cairo", "Lima", "Cusco"), "from Cairo to Lima and Cusco"),
    (("Lima", "Cairo"), "between Lima and Cairo"),
    (("Lima", "Cairo", "Paris"), "between Peru and Egypt"),
]


@pytest.mark.parametrize(("towns", "said"), SEVERAL)
def test_direct_flights_on_several_routes_lead_from_towns_of_one_country_to_those_of_the_other(towns: tuple[str, ...], said: str) -> None:
    flights = Milestone(evidence=AT, kind="direct_flights", date="2030-05", between=("PE", "EG"), concerns=Concerns(places=towns))
    assert says("en", "milestones", flights, places=TOWNS) == f"Direct flights {said} began"


def test_a_number_of_flights_is_of_the_routes_that_its_sentence_names() -> None:
    proof = replace(AT, quote="Lima dan Cusco ke Cairo")
    flights = Figure(evidence=proof, metric="flights", value=7, unit="flight/week", bound="exact", status="actual", period=None)
    assert says("en", "figures", flights, places=TOWNS) == "There were 7\u00a0flights a week from Lima and Cusco to Cairo"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("veterinary cooperation agreement", "Perjanjian kerja sama veteriner antara Peru dan Mesir dirundingkan"),
        ("Cooperation Agreement", "Perjanjian Kerja Sama antara Peru dan Mesir dirundingkan"),
    ],
)
def test_a_text_that_bears_no_name_has_small_letters_in_each_language(printed: str, said: str) -> None:
    text = replace(agreement("under_negotiation"), name=printed, kind="agreement")
    assert says("id", "agreements", text, "en") == said


GROUPS = [
    (("EG", "Cusco"), "A delegation from Cusco visited Egypt"),
    (("EG", "Cairo", "Cusco"), "A delegation from Cusco visited Cairo"),
    (("EG", "Cairo"), "A visit from Peru to Egypt took place"),
    (("EG", "Lima", "Cusco"), "A visit from Peru to Egypt took place"),
]


@pytest.mark.parametrize(("places", "said"), GROUPS)
def test_a_visit_of_nobody_in_particular_is_that_of_the_region_whose_group_paid_it(places: tuple[str, ...], said: str) -> None:
    visit = replace(event("visit", place="EG"), concerns=Concerns(places=places))
    assert says("en", "events", visit, places=TOWNS) == said


def test_whoever_looked_on_is_told_with_the_parties_of_the_text() -> None:
    signing = event("signing", ROSA, place="PE", witness=ROSA)
    text = agreement("signed", date=signing.date, parties=("Lima", "Cairo"))
    said = says("en", "events", signing, agreements=(text,))
    assert said.endswith(" between Lima and Cairo")


def test_a_name_in_another_language_keeps_its_signs_in_plain_words() -> None:
    text = Agreement(evidence=AT, kind="agreement", name="Peru's coffee & tea deal", parties=(), status="in_force", date=None)
    assert "“Peru's coffee & tea deal”" in says("id", "agreements", text, language="en")


def test_what_is_quoted_stands_in_quotation_marks_where_no_tags_can() -> None:
    assert plain(Markup('Why: <q lang="id">karena &lt;ekspor&gt; dihitung.</q>')) == "Why: “karena <ekspor> dihitung.”"


def test_letters_that_begin_with_a_vowel_take_its_article() -> None:
    text = agreement("signed", "MoU on anchovies")
    assert says("en", "agreements", text, language="en") == "Peru and Egypt signed an MoU on anchovies"


def test_a_first_visit_says_whose() -> None:
    first = Milestone(evidence=AT, kind="first_visit", date="2030-05")
    visit = event("state_visit", OMAR, place="PE", visitor=OMAR)
    assert says("en", "milestones", first, events=(visit,)) == "The state visit of Omar Farid to Peru was the first of its kind"
    assert says("en", "milestones", first) == "A visit was the first of its kind between Peru and Egypt"


@pytest.mark.parametrize(
    ("status", "sentence"),
    [("signed", "Peru and Egypt agreed on a visa exemption"), ("in_force", "A visa exemption between Peru and Egypt took effect")],
)
def test_a_visa_exemption_that_is_only_signed_has_not_begun(status: Any, sentence: str) -> None:
    text = Agreement(evidence=AT, kind="visa_exemption", name="perjanjian bebas visa", parties=("PE", "EG"), status=status, date="2030-05")
    free = Milestone(evidence=AT, kind="visa_exemption", date="2030-05")
    assert says("en", "milestones", free, agreements=(text,)) == sentence


def test_what_an_article_prints_stays_text() -> None:
    assert "&#60;b&#62;" in str(says("en", "events", event("meeting", "<b>Rosa</b>", OMAR)).replace("<", "&#60;").replace(">", "&#62;"))


@pytest.mark.parametrize("code", available())
def test_relations_are_told_with_the_same_places_in_every_language(code: str) -> None:
    own, english = (language.table("sentences", "relations") for language in (LANGUAGES[code], LANGUAGES["en"]))
    assert [key for key in own if _places(own[key]) != _places(english[key])] == []


def _places(patterns: list[str]) -> set[str]:
    return {name for pattern in patterns for _, name, _, _ in Formatter().parse(pattern) if name}


@pytest.mark.parametrize(
    ("language", "name", "kind", "said"),
    [
        ("en", "Cooperation agreement", "agreement", "Peru and Egypt signed a cooperation agreement"),
        ("en", "Agreement on the protection of rivers", "agreement", "Peru and Egypt signed an agreement on the protection of rivers"),
        ("en", "Agreement on the Protection of Rivers", "agreement", "Peru and Egypt signed the Agreement on the Protection of Rivers"),
        ("en", "Cairo declaration", "agreement", "Peru and Egypt signed the Cairo declaration"),
        ("en", "Memorandum of Understanding", "memorandum", "Peru and Egypt signed a memorandum of understanding"),
        ("en", "Minutes confirming the sale", "other", "Peru and Egypt signed minutes confirming the sale"),
        ("id", "Perjanjian kerja sama", "agreement", "Peru dan Mesir menandatangani perjanjian kerja sama"),
        ("id", "Protokol tentang Daging Sapi", "protocol", "Peru dan Mesir menandatangani Protokol tentang Daging Sapi"),
    ],
)
def test_a_text_keeps_the_capital_of_its_name_but_not_that_of_a_line(language: str, name: str, kind: str, said: str) -> None:
    assert says(language, "agreements", agreement("signed", name, kind=kind), language=language) == said


def test_a_body_that_any_country_might_have_is_told_with_its_own() -> None:
    text = agreement("signed", parties=("Komite Investasi", "Hikma"))
    bodies = (
        Organization(evidence=AT, name="Komite Investasi", country="PE"),
        Organization(evidence=AT, name="Hikma", country="EG"),
    )
    said = "The Investment Committee of Peru and Hikma signed a memorandum of understanding on defence cooperation"
    assert says("en", "agreements", text, organizations=bodies) == said


@pytest.mark.parametrize(
    ("code", "quote", "said"),
    [
        ("en", "Keduanya memimpin konsultasi politik di Lima.", "Omar Farid and Rosa Quispe took part in political consultations in Lima"),
        ("id", "Keduanya memimpin konsultasi politik di Lima.", "Omar Farid dan Rosa Quispe ikut dalam konsultasi politik di Lima"),
        ("en", "Keduanya bertemu di Lima.", "Omar Farid met Rosa Quispe in Lima"),
    ],
)
def test_a_meeting_is_told_by_what_it_was(code: str, quote: str, said: str) -> None:
    met = replace(event("meeting", OMAR, ROSA, place="Lima"), evidence=replace(AT, quote=quote))
    assert says(code, "events", met, events=(met,)) == said


def test_consultations_say_what_they_were_whoever_held_them() -> None:
    held = facts(article("Putaran kelima konsultasi politik berlangsung.", language="id"))
    meeting = replace(event("meeting"), number=5, evidence=replace(AT, quote="Putaran kelima konsultasi politik berlangsung."))
    assert says("en", "events", meeting, events=(meeting,)) == "Political consultations took place"
    voice = Voice(wording_of(LANGUAGES["en"], LANGUAGES), "id", replace(held, events=(meeting,)), {})
    assert not says_nothing(meeting, voice)
    assert says_nothing(replace(meeting, evidence=AT), voice)


SCHOLARSHIPS = "Peru memberikan 10 beasiswa kepada mahasiswa Mesir."
PLACES = "Universitas Lima menyediakan 10 kursi bagi mahasiswa Mesir setiap tahun."


@pytest.mark.parametrize(
    ("code", "quote", "said"),
    [
        ("en", SCHOLARSHIPS, "Scholarships for students from Egypt numbered 10 a year"),
        ("id", SCHOLARSHIPS, "Beasiswa untuk mahasiswa dari Mesir berjumlah 10 per tahun"),
        ("en", PLACES, "Places for students from Egypt numbered 10 a year"),
        ("id", PLACES, "Tempat kuliah untuk mahasiswa dari Mesir berjumlah 10 per tahun"),
    ],
)
def test_scholarships_and_places_are_no_students(code: str, quote: str, said: str) -> None:
    yearly = Figure(
        evidence=replace(AT, quote=quote),
        metric="students", value=10, unit="person/year", bound="exact", status="actual", period=None, of="EG",
    )  # fmt: skip
    assert says(code, "figures", yearly).replace("\u00a0", " ") == said


def test_each_number_of_projects_is_of_those_whose_money_stands_next_to_it() -> None:
    quote = "Mesir mempunyai tiga proyek senilai 2 juta USD, sedangkan modal Peru mencapai 9 juta USD."
    projects = at(quote, "tiga", figure("investment_projects", 3, unit="project"))
    theirs, ours = at(quote, "2 juta", figure("investment", 2e6, of="EG")), at(quote, "9 juta", figure("investment", 9e6, of="PE"))
    said = says("en", "figures", projects, figures=(projects, theirs, ours))
    assert said == "Investment projects from Egypt numbered 3 in 2030"


@pytest.mark.parametrize(("role", "is_left_out"), [("Minister of Health", False), (None, True)])
def test_a_quotation_of_whom_nothing_is_known_stands_on_no_list(role: str | None, is_left_out: bool) -> None:
    held = facts(article("Dua negara bertemu.", language="id"), people=(Person(evidence=AT, name=ROSA, role=role, country="PE"),))
    quotation = Quote(evidence=replace(AT, quote='"Kami senang."'), speaker=ROSA, starts="Kami senang.")
    assert says_nothing(quotation, Voice(wording_of(LANGUAGES["en"], LANGUAGES), "id", held, {})) is is_left_out


def test_growth_of_no_time_stands_on_no_list() -> None:
    held = facts(article("Dua negara bertemu.", language="id"))
    voice = Voice(wording_of(LANGUAGES["en"], LANGUAGES), "id", held, {})
    grown = figure("growth", 12, unit="percent")
    assert not says_nothing(grown, voice) and says_nothing(replace(grown, period=None), voice)


def test_what_is_said_of_the_ties_in_general_stands_on_no_list() -> None:
    voice = Voice(wording_of(LANGUAGES["en"], LANGUAGES), "id", facts(article("Dua negara bertemu.", language="id")), {})
    told_of = {
        stance: says_nothing(Stance(evidence=AT, stance=stance), voice) for stance in ("traditional", "progress", "support", "wanted")
    }
    assert told_of == {"traditional": True, "progress": True, "support": True, "wanted": False}


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("Mahasiswa Mesir di Peru ada 38.", "Students from Egypt in Peru numbered 38"),
        ("Mahasiswa Mesir ada 38.", "Students from Egypt numbered 38"),
    ],
)
def test_people_and_money_are_told_with_where_they_are_if_their_sentence_says_so(quote: str, said: str) -> None:
    assert says("en", "figures", at(quote, "38", figure("students", 38, unit="person", of="EG", period=None))) == said
