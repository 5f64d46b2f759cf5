"""Who does what to whom, with whom, whither and where."""

import pytest

from tests.parse.parsing import deed_of, parse, words

WHO = [
    ("id", "meet", "Quispe bertemu Farid di Lima.", ["Quispe"], ["Farid"]),
    ("id", "receive", "Quispe menerima Farid di Lima.", ["Quispe"], ["Farid"]),
    ("id", "receive", "Farid diterima oleh Quispe di Lima.", ["Quispe"], ["Farid"]),
    ("id", "receive", "Farid diterima Quispe di Lima.", ["Quispe"], ["Farid"]),
    ("id", "invite", "Farid mengundang Quispe ke Kairo.", ["Farid"], ["Quispe"]),
    ("id", "sign", "Peru dan Mesir menandatangani perjanjian ekstradisi.", ["Peru", "Mesir"], ["perjanjian"]),
    ("id", "sign", "Perjanjian ekstradisi ditandatangani oleh Peru dan Mesir.", ["Peru", "Mesir"], ["Perjanjian"]),
    ("id", "receive", "Menurut Farid, Quispe menerima Farid di Lima.", ["Quispe"], ["Farid"]),
    ("en", "meet", "President Rosa Quispe on Tuesday met via video link with Farid.", ["President Rosa Quispe"], []),
    ("en", "meet", "Quispe met Farid in Lima.", ["Quispe"], ["Farid"]),
    ("en", "receive", "Quispe received Farid in Lima.", ["Quispe"], ["Farid"]),
    ("en", "receive", "Farid was received by Quispe in Lima.", ["Quispe"], ["Farid"]),
    ("en", "invite", "Farid invited Quispe to Cairo.", ["Farid"], ["Quispe"]),
    ("en", "sign", "Peru and Egypt signed an extradition treaty.", ["Peru", "Egypt"], ["treaty"]),
    ("en", "sign", "An extradition treaty was signed by Peru and Egypt.", ["Peru", "Egypt"], ["treaty"]),
    ("en", "receive", "According to Farid, Quispe received Farid in Lima.", ["Quispe"], ["Farid"]),
    ("en", "sign", "Under the treaty the Port Authority of Peru signed in 2019 a memorandum.", ["Port Authority of Peru"], ["memorandum"]),
    ("en", "meet", "Farid was granted an audience by Quispe in Lima.", ["Quispe"], ["Farid"]),
]


@pytest.mark.parametrize(("code", "name", "sentence", "agents", "objects"), WHO)
def test_who_acts_and_to_whom_it_is_done(code: str, name: str, sentence: str, agents: list[str], objects: list[str]) -> None:
    stage, parsed = parse(sentence, code)
    deed = deed_of(parsed, name)
    assert (words(stage, deed.agents), words(stage, deed.objects)) == (agents, objects)


VISITS = [
    ("id", "Quispe melakukan kunjungan kenegaraan ke Mesir pada Mei 2021.", ["Quispe"], ["Mesir"], ["Mei 2021"]),
    ("id", "Kunjungan Quispe ke Mesir berlangsung pada Mei 2021.", ["Quispe"], ["Mesir"], ["Mei 2021"]),
    ("id", "Atas undangan Farid, Quispe melakukan kunjungan ke Mesir pada Mei 2021.", ["Quispe"], ["Mesir"], ["Mei 2021"]),
    ("en", "Quispe paid a state visit to Egypt in May 2021.", ["Quispe"], ["Egypt"], ["May 2021"]),
    ("en", "Quispe made a visit to Egypt in May 2021.", ["Quispe"], ["Egypt"], ["May 2021"]),
    ("en", "Quispe's visit to Egypt took place in May 2021.", ["Quispe"], ["Egypt"], ["May 2021"]),
    ("en", "At the invitation of Farid, Quispe paid a visit to Egypt in May 2021.", ["Quispe"], ["Egypt"], ["May 2021"]),
]


@pytest.mark.parametrize(("code", "sentence", "agents", "goals", "dates"), VISITS)
def test_a_visit_has_its_visitor_goal_and_time(code: str, sentence: str, agents: list[str], goals: list[str], dates: list[str]) -> None:
    stage, parsed = parse(sentence, code)
    deed = deed_of(parsed, "visit")
    assert (words(stage, deed.agents), words(stage, deed.goals), words(stage, deed.dates)) == (agents, goals, dates)


PARTNERS = [
    ("id", "Quispe mengadakan pembicaraan dengan Farid di Kairo.", ["Quispe"], ["Farid"], "Kairo"),
    ("en", "Quispe held talks with Farid in Cairo.", ["Quispe"], ["Farid"], "Cairo"),
    ("en", "Quispe had talks with Farid in Cairo.", ["Quispe"], ["Farid"], "Cairo"),
]


@pytest.mark.parametrize(("code", "sentence", "agents", "partners", "place"), PARTNERS)
def test_a_light_verb_gives_its_subject_and_partner_to_the_noun_it_carries(
    code: str, sentence: str, agents: list[str], partners: list[str], place: str
) -> None:
    stage, parsed = parse(sentence, code)
    deed = deed_of(parsed, "meet")
    assert (words(stage, deed.agents), words(stage, deed.partners), words(stage, deed.places)) == (agents, partners, [place])


def test_who_counts_is_not_who_comes() -> None:
    stage, parsed = parse("Farid said 20,000 tourists visited Peru in 2021.", "en")
    assert words(stage, deed_of(parsed, "visit").agents) == []


SHARED = [
    ("id", "Quispe tiba di Kairo dan bertemu Farid.", "meet", ["Quispe"]),
    ("id", "Quispe, yang memimpin Peru sejak 2019, menerima Farid.", "receive", ["Quispe"]),
    ("en", "Quispe arrived in Cairo and met Farid.", "meet", ["Quispe"]),
    ("en", "Quispe, who has led Peru since 2019, received Farid.", "receive", ["Quispe"]),
    ("en", "Arriving in Cairo, Quispe met Farid.", "meet", ["Quispe"]),
]


@pytest.mark.parametrize(("code", "sentence", "name", "agents"), SHARED)
def test_a_subject_holds_for_what_else_it_is_told_to_do(code: str, sentence: str, name: str, agents: list[str]) -> None:
    stage, parsed = parse(sentence, code)
    assert words(stage, deed_of(parsed, name).agents) == agents
