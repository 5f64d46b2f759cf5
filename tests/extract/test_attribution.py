"""Whose word a figure is."""

import pytest

from tests.reading import facts_of

CREDITED = [
    (
        "id",
        "Duta Besar Kazakhstan untuk Vietnam Arman Seitkali mengatakan bahwa perdagangan bilateral mencapai 500 juta USD pada 2021.",
        ["Arman Seitkali"],
    ),
    (
        "id",
        "Menurut Kementerian Perdagangan Kazakhstan, perdagangan bilateral dengan Vietnam mencapai 500 juta USD pada 2021.",
        ["Kementerian Perdagangan Kazakhstan"],
    ),
    ("en", "Kazakhstan's ambassador to Vietnam Arman Seitkali said bilateral trade reached 500 million USD in 2021.", ["Arman Seitkali"]),
    (
        "en",
        "The Ministry of Trade of Kazakhstan puts bilateral trade with Vietnam in 2021 at $500 million, "
        "whereas the Ministry of Finance of Vietnam counts $420 million for the same year.",
        ["Ministry of Trade of Kazakhstan", "Ministry of Finance of Vietnam"],
    ),
    (
        "en",
        "Kazakhstan wants to double trade with Vietnam, Minister Arman Seitkali told Deputy Prime Minister Pham Van Loc in Astana.",
        ["Arman Seitkali"],
    ),
    ("en", "Arman Seitkali told Pham Van Loc that Kazakhstan's trade with Vietnam reached 500 million USD in 2021.", ["Arman Seitkali"]),
    (
        "id",
        'Duta Besar Kazakhstan Arman Seitkali berkata, "Perdagangan dengan Vietnam pada 2021 hampir 500 juta USD. '
        'Bea Cukai Vietnam mencatat 420 juta USD."',
        ["Arman Seitkali", "Bea Cukai Vietnam"],
    ),
    ("id", "Perdagangan bilateral Vietnam dan Kazakhstan mencapai 500 juta USD pada 2021.", [None]),
    (
        "id",
        "Duta Besar Kazakhstan untuk Vietnam Arman Seitkali datang ke Hanoi. "
        "Ia memperkirakan perdagangan bilateral akan mencapai 500 juta USD pada 2031.",
        ["Arman Seitkali"],
    ),
    (
        "en",
        "Minister Arman Seitkali of Kazakhstan forecast trade with Vietnam of 500 million USD in 2031.",
        ["Arman Seitkali"],
    ),
    ("en", "Analysts at Lotus Finance expect trade of Vietnam and Kazakhstan to exceed $500 million in 2031.", ["Lotus Finance"]),
    ("en", "Bilateral trade of Vietnam and Kazakhstan is expected by Arman Seitkali's staff to reach 500 million USD in 2031.", [None]),
    (
        "en",
        "According to the press service of the president, bilateral trade of Vietnam and Kazakhstan reached 500 million USD in 2021. "
        "President Arman Seitkali of Kazakhstan was happy.",
        [None],
    ),
]


@pytest.mark.parametrize(("language", "text", "speakers"), CREDITED)
def test_a_figure_is_credited_to_the_one_who_gives_it(language: str, text: str, speakers: list[str | None]) -> None:
    assert [figure.speaker for figure in facts_of(text, language).figures] == speakers
