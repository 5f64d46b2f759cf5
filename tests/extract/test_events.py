"""What a reader learns of an event: who did what with whom, when and where."""

import pytest

from digest.facts import to_json
from tests.reading import facts_of

VISITS = [
    (
        "id",
        "Presiden Kazakhstan Arman Seitkali melakukan kunjungan kenegaraan ke Vietnam pada 4-6 Juni 2018.",
        "state_visit",
        "2018-06-04/2018-06-06",
        "VN",
    ),
    (
        "id",
        "Kunjungan kerja Menteri Luar Negeri Vietnam Tran Quoc Minh ke Kazakhstan berlangsung pada Maret 2020.",
        "working_visit",
        "2020-03",
        "KZ",
    ),
    (
        "id",
        "Presiden Kazakhstan Arman Seitkali memulai kunjungan kenegaraan-nya ke Vietnam pada 4-6 Juni 2018.",
        "state_visit",
        "2018-06-04/2018-06-06",
        "VN",
    ),
    ("id", "Pada tahun 2009, Perdana Menteri Vietnam Tran Quoc Minh mengunjungi Kazakhstan.", "visit", "2009", "KZ"),
    (
        "en",
        "President of Kazakhstan Arman Seitkali paid a state visit to Vietnam from June 4 to 6, 2018.",
        "state_visit",
        "2018-06-04/2018-06-06",
        "VN",
    ),
    (
        "en",
        "Vietnamese Foreign Minister Tran Quoc Minh made an official visit to Kazakhstan in March 2020.",
        "official_visit",
        "2020-03",
        "KZ",
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "date", "place"), VISITS)
def test_a_visit_has_its_rank_visitor_dates_and_goal(language: str, text: str, kind: str, date: str, place: str) -> None:
    event = facts_of(text, language).events[0]
    assert (event.kind, event.date, event.place, len(event.people)) == (kind, date, place, 1)


@pytest.mark.parametrize(("inviting", "date"), [("Kazakhstan", "2018-06-04/2018-06-06"), ("Vietnam", None)])
def test_an_invitation_through_a_visitor_is_of_the_visit_and_one_of_before_is_not(inviting: str, date: str | None) -> None:
    invited = {"Kazakhstan": "Vietnam", "Vietnam": "Kazakhstan"}[inviting]
    text = (
        "Menteri Perdagangan Vietnam Le Van Nam melakukan kunjungan kerja ke Kazakhstan pada 4-6 Juni 2018. Ia meninjau pabrik.\n\n"
        f"Presiden {inviting} Arman Seitkali mengundang Presiden {invited} Tran Quoc Minh untuk berkunjung."
    )
    (invitation,) = (event for event in facts_of(text, "id").events if event.kind == "invitation")
    assert invitation.date == date


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Atas undangan Presiden Vietnam Tran Quoc Minh, Presiden Kazakhstan Arman Seitkali melakukan kunjungan resmi ke Vietnam pada "
            "4 Juni 2018. Arman Seitkali mengundang Presiden Tran Quoc Minh untuk berkunjung ke Kazakhstan pada tahun 2019.",
            "id",
        ),
        (
            "At the invitation of President Tran Quoc Minh of Vietnam, President Arman Seitkali of Kazakhstan paid an official visit to "
            "Vietnam on 4 June 2018. Arman Seitkali invited President Tran Quoc Minh to visit Kazakhstan in 2019.",
            "en",
        ),
    ],
)
def test_an_invitation_that_is_returned_is_another_one(text: str, language: str) -> None:
    invited = [event.people for event in facts_of(text, language).events if event.kind == "invitation"]
    assert sorted(invited) == [("Arman Seitkali", "Tran Quoc Minh"), ("Tran Quoc Minh", "Arman Seitkali")]


def test_the_one_who_invites_does_not_visit() -> None:
    text = "Atas undangan Presiden Vietnam Tran Quoc Minh, Presiden Kazakhstan Arman Seitkali melakukan kunjungan resmi ke Vietnam pada 4 Juni 2018."
    events = {event.kind: event for event in facts_of(text, "id").events}
    assert events["official_visit"].people == ("Arman Seitkali",)
    assert set(events["invitation"].people) == {"Tran Quoc Minh", "Arman Seitkali"}


NOT_DONE = [
    ("id", "Kunjungan Presiden Kazakhstan Arman Seitkali ke Vietnam pada Mei 2018 batal."),
    ("id", "Kunjungan Presiden Kazakhstan Arman Seitkali ke Vietnam pada Mei 2018 ditunda."),
    ("id", "Presiden Kazakhstan Arman Seitkali tidak jadi mengunjungi Vietnam pada Mei 2018."),
    ("en", "The visit of Kazakh President Arman Seitkali to Vietnam in May 2018 was cancelled."),
    ("en", "The visit of Kazakh President Arman Seitkali to Vietnam in May 2018 was canceled."),
    ("en", "The visit of Kazakh President Arman Seitkali to Vietnam that was planned for May 2018 was called off."),
    ("id", "Kunjungan Presiden Kazakhstan Arman Seitkali ke Vietnam yang direncanakan untuk Mei 2018 dibatalkan."),
    ("en", "The visit of Kazakh President Arman Seitkali to Vietnam in May 2018 was postponed."),
    ("en", "Kazakh President Arman Seitkali snubbed the forum and did not visit Vietnam in May 2018."),
]


@pytest.mark.parametrize(("language", "text"), NOT_DONE)
def test_a_visit_that_came_to_nothing_is_no_event(language: str, text: str) -> None:
    assert facts_of(text, language).events == ()


WISHES = [
    (
        "id",
        "Presiden Kazakhstan Arman Seitkali mengundang Presiden Vietnam Tran Quoc Minh untuk melakukan kunjungan resmi ke Kazakhstan.",
        "official_visit",
    ),
    ("id", "Duta Besar Kazakhstan Arman Seitkali mengusulkan pembukaan rute penerbangan langsung ke Vietnam pada 2030.", "launch"),
    ("en", "President Arman Seitkali of Kazakhstan proposed opening a direct air route to Vietnam in 2030.", "launch"),
]


@pytest.mark.parametrize(("language", "text", "kind"), WISHES)
def test_what_is_only_wished_for_is_no_event(language: str, text: str, kind: str) -> None:
    assert kind not in {event.kind for event in facts_of(text, language).events}


def test_one_visit_told_twice_is_one_event_with_two_tellings() -> None:
    text = (
        "Presiden Kazakhstan Arman Seitkali melakukan kunjungan resmi ke Vietnam pada 4-6 Juni 2018.\n\n"
        "Kunjungan Presiden Arman Seitkali ke Vietnam pada Juni 2018 membuka babak baru.\n"
    )
    visits = [event for event in facts_of(text, "id").events if "visit" in event.kind]
    assert len(visits) == 1
    assert visits[0].date == "2018-06-04/2018-06-06"
    assert len(visits[0].tellings) == 1


def test_counterparts_met_one_by_one_are_separate_meetings() -> None:
    text = (
        "On June 4, 2018, President of Vietnam Tran Quoc Minh met Prime Minister of Kazakhstan Arman Seitkali, "
        "Chairman of the Senate Dauren Omarov and Minister of Trade Yerbol Nurlan in Astana."
    )
    meetings = [event for event in facts_of(text, "en").events if event.kind == "meeting"]
    assert [event.people[1] for event in meetings] == ["Arman Seitkali", "Dauren Omarov", "Yerbol Nurlan"]
    assert {event.date for event in meetings} == {"2018-06-04"}


def test_what_happens_during_the_visit_takes_its_dates() -> None:
    text = (
        "Presiden Kazakhstan Arman Seitkali melakukan kunjungan resmi ke Vietnam pada 4-6 Juni 2018.\n\n"
        "Dalam kunjungan tersebut, Arman Seitkali bertemu dengan Perdana Menteri Vietnam Tran Quoc Minh.\n"
    )
    meeting = next(event for event in facts_of(text, "id").events if event.kind == "meeting")
    assert meeting.date == "2018-06-04/2018-06-06"
    assert set(meeting.people) == {"Arman Seitkali", "Tran Quoc Minh"}


def test_who_only_tells_of_a_visit_does_not_make_it() -> None:
    text = "Ambassador of Kazakhstan to Vietnam Arman Seitkali said 120,000 Kazakh tourists visited Vietnam in 2023."
    assert [event for event in facts_of(text, "en").events if "visit" in event.kind] == []


def test_the_visitor_may_be_named_behind_the_place() -> None:
    text = "The protocol was signed in March 2021 during an official visit to Vietnam by Kazakh Transport Minister Arman Seitkali."
    visit = next(event for event in facts_of(text, "en").events if "visit" in event.kind)
    assert visit.people == ("Arman Seitkali",)


def test_who_is_only_invited_to_a_forum_is_not_said_to_attend_it() -> None:
    text = "Presiden Kazakhstan Arman Seitkali mengundang Presiden Vietnam Tran Quoc Minh untuk menghadiri Forum Investasi Astana pada Mei 2025."
    assert [event.people for event in facts_of(text, "id").events if event.kind != "invitation" and event.people] == []


PARTS = [
    ("en", "Presidents Arman Seitkali of Kazakhstan and Tran Quoc Minh of Vietnam met in Hanoi on June 5, 2018.", {}),
    ("en", "President of Kazakhstan Arman Seitkali paid a state visit to Vietnam on June 4, 2018.", {"visitor": ["Arman Seitkali"]}),
    (
        "en",
        "Vietnamese President Tran Quoc Minh received Kazakh President Arman Seitkali in Hanoi on June 5, 2018.",
        {"host": ["Tran Quoc Minh"], "visitor": ["Arman Seitkali"]},
    ),
    (
        "id",
        "Presiden Vietnam Tran Quoc Minh mengundang Presiden Kazakhstan Arman Seitkali ke Hanoi.",
        {"inviter": ["Tran Quoc Minh"], "invitee": ["Arman Seitkali"]},
    ),
    (
        "id",
        "Menteri Perdagangan Vietnam Tran Quoc Minh dan Menteri Perdagangan Kazakhstan Arman Seitkali meneken nota kesepahaman di Hanoi pada "
        "5 Juni 2018 disaksikan Presiden Vietnam Le Van Nam.",
        {"signatory": ["Tran Quoc Minh", "Arman Seitkali"], "witness": ["Le Van Nam"]},
    ),
    (
        "en",
        "In Hanoi on June 5, 2018, Vietnamese President Tran Quoc Minh awarded Kazakh President Arman Seitkali the Order of Friendship.",
        {"giver": ["Tran Quoc Minh"], "recipient": ["Arman Seitkali"]},
    ),
    (
        "id",
        "Presiden Vietnam Tran Quoc Minh menganugerahkan bintang jasa kepada Presiden Kazakhstan Arman Seitkali di Hanoi pada 5 Juni 2018.",
        {"giver": ["Tran Quoc Minh"], "recipient": ["Arman Seitkali"]},
    ),
]


@pytest.mark.parametrize(("language", "text", "parts"), PARTS)
def test_an_event_tells_who_plays_which_part(language: str, text: str, parts: dict[str, list[str]]) -> None:
    assert to_json(facts_of(text, language))["events"][0]["roles"] == parts


def test_what_was_done_on_a_visit_is_part_of_it() -> None:
    text = (
        "President of Kazakhstan Arman Seitkali paid a state visit to Vietnam from June 4 to 6, 2018. "
        "On June 5, 2018, Arman Seitkali met Vietnamese President Tran Quoc Minh in Hanoi. "
        "Arman Seitkali and Tran Quoc Minh had met in Astana on 3 May 2016."
    )
    visit, met, earlier = to_json(facts_of(text, "en"))["events"]
    assert (met["part_of"], earlier["part_of"], visit["part_of"]) == (visit["id"], None, None)


NAMES = [
    (
        "en",
        "In Hanoi on June 5, 2018, Vietnamese President Tran Quoc Minh presented Kazakh President Arman Seitkali with the Order of Merit of the First Class.",
        "Order of Merit of the First Class",
    ),
    (
        "id",
        'Presiden Vietnam Tran Quoc Minh menganugerahkan medali "Untuk Persahabatan" kepada Presiden Kazakhstan Arman Seitkali pada 5 Juni 2018.',
        'medali "Untuk Persahabatan"',
    ),
    (
        "id",
        "Presiden Vietnam Tran Quoc Minh menganugerahkan bintang jasa kepada Presiden Kazakhstan Arman Seitkali pada 5 Juni 2018.",
        None,
    ),
    ("id", "Menlu Ceko Jan Novak membuka Forum Bisnis Indonesia-Ceko di Praha pada 13 Mei 2024.", "Forum Bisnis Indonesia-Ceko"),
    ("id", "Menlu Ceko Jan Novak memimpin Sidang ke-3 Komisi Bersama di Praha pada 13 Mei 2024.", "Sidang ke-3 Komisi Bersama"),
    (
        "id",
        "Indonesia dan Ceko menandatangani nota kesepahaman tentang pariwisata pada 13 Mei 2024.",
        "nota kesepahaman tentang pariwisata",
    ),
    ("id", "Pertemuan DPR Indonesia dengan Senat Ceko berlangsung di Praha pada 13 Mei 2024.", None),
    ("id", "Indonesia dan Ceko menggelar forum bisnis di Praha pada 13 Mei 2024.", None),
    ("en", "Indonesia and Czechia held the Indonesia-Czech Business Forum in Prague on 13 May 2024.", "Indonesia-Czech Business Forum"),
    ("en", "Indonesia – Czechia Business Forum took place in Prague on 13 May 2024.", "Indonesia - Czechia Business Forum"),
    ("en", "The Indonesia - Czechia Business Forum was held in Prague on 13 May 2024.", "Indonesia - Czechia Business Forum"),
    ("en", "Indonesia and Czechia signed a memorandum on tourism on 13 May 2024.", "memorandum on tourism"),
    ("en", "Indonesia and Czechia held a business forum in Prague on 13 May 2024.", None),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_an_event_has_the_name_of_what_was_held_or_signed(language: str, text: str, name: str | None) -> None:
    (event,) = to_json(facts_of(text, language))["events"]
    assert event["name"] == name


def test_a_milestone_is_between_the_two_countries_or_those_of_its_text() -> None:
    text = "Vietnam dan Kazakhstan menjalin hubungan diplomatik pada 29 Juni 1992. FTA Vietnam-EAEU mulai berlaku pada 2016."
    told = {milestone["kind"]: milestone["parties"] for milestone in to_json(facts_of(text, "id"))["milestones"]}
    assert told["diplomatic_relations"] == ["VN", "KZ"]
    assert told["trade_agreement_in_force"] == ["VN", "EAEU"]


def test_a_visit_told_with_a_house_first_is_to_the_country_told_after_it() -> None:
    text = "Presiden Peru Rosa Quispe dijadwalkan mengunjungi Masjid Qopyra. Presiden Quispe tiba di Mesir pada 3 Mei 2021 untuk kunjungan kenegaraan."
    assert [(event.kind, event.place) for event in facts_of(f"Peru dan Mesir\n\n{text}", "id").events] == [("state_visit", "EG")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "President of Kazakhstan Arman Seitkali paid a visit to Vietnam. He has since received Vietnamese Minister of Trade Tran Quoc Minh.",
        ),
        (
            "id",
            "Presiden Kazakhstan Arman Seitkali mengunjungi Vietnam. Arman Seitkali juga menerima Menteri Perdagangan Vietnam Tran Quoc Minh.",
        ),
    ],
)
def test_nobody_receives_in_the_country_of_a_visit_that_is_the_guests_own(language: str, text: str) -> None:
    (meeting,) = [event for event in facts_of(text, language).events if event.kind == "meeting"]
    assert meeting.people == ("Arman Seitkali", "Tran Quoc Minh") and meeting.place == "KZ"
