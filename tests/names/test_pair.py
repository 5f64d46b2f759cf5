"""Which two countries an article is about."""

import pytest

from tests.scene import scene_of


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Peru dan Mesir Sepakat Soal Kopi\n\nMenteri Perdagangan Peru tiba di Kairo. Barang itu lewat Brasil, Brasil, dan Brasil.",
            {"PE", "EG"},
        ),
        ("id", "Kedua negara sepakat. Hubungan Mongolia-Laos dibahas lagi, kata Mongolia.\n\nTiongkok ikut memantau.", {"MN", "LA"}),
        ("en", "Cartagena and Cebu mark 10 years\n\nThe mayors of Cartagena and Cebu met. Cebu sent dancers.", {"CO", "PH"}),
        ("en", "Ghana gives boats\n\nThe boats from Ghana reached Avarua. Avarua thanked Ghana.", {"GH"}),
        ("en", "Ghana gives\n\nA guest from Norway came to the Independence Monument. Ghana thanked Norway.", {"GH", "NO"}),
        ("id", "Universitas dari Surabaya membuka kelas bersama mitra di Uzbekistan.", {"ID", "UZ"}),
        ("en", "Ghana hosts Norway\n\nGhana and Norway signed a deal worth US$5 million, US$6 million and US$7 million.", {"GH", "NO"}),
    ],
)
def test_headline_and_lead_weigh_more_than_countries_in_passing(code: str, text: str, expected: set[str]) -> None:
    assert set(scene_of(text, code).pair) == expected


def test_the_country_of_the_outlet_comes_first() -> None:
    text = "Kunjungan ke Laos\n\nHanoi (VNA) - Laos menerima delegasi Vietnam. Laos dan Vietnam sepakat."
    assert scene_of(text, "id").pair == ("VN", "LA")
