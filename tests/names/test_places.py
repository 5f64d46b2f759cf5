"""Places by the gazetteer and by the words around a name."""

import pytest

from tests.scene import scene_of


def places_of(text: str, code: str) -> dict[str, str | None]:
    return {place.name: place.country for place in scene_of(text, code).places}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Asdep Pengembangan Pasar Asia Tenggara hadir di Pasar Ben Thanh di kawasan Asean.", {"Pasar Ben Thanh": None}),
        ("en", "The port of Xi'an and President Xi agreed.", {"Xi'an": "CN"}),
        ("en", "They agreed despite COVID-19, Peruvian Minister Rosa Quispe said.", {}),
        ("en", "They agreed despite Wirama, Peruvian Minister Rosa Quispe said.", {}),
        ("id", "Ia terbang dari Moskow ke Hanoi.", {"Moskow": "RU", "Hanoi": "VN"}),
        ("id", "Rute Hanoi-Vientiane dan Surabaya - Seoul dibuka.", {"Hanoi": "VN", "Vientiane": "LA", "Surabaya": "ID", "Seoul": "KR"}),
        ("id", "Tamu bertemu di Blue Hall of the Republic.", {"Blue Hall of the Republic": None}),
        ("en", "They met in the Capital City of Astana.", {"Astana": "KZ"}),
        ("en", "They met at the Presidential Palace of Peru.", {"Presidential Palace": "PE"}),
        ("id", "Tamu menginap di Hotel Andina Baru dan melihat Delta Mekong.", {"Hotel Andina": None, "Delta Mekong": "VN"}),
        ("id", "Provinsi Bac Ninh dan provinsi Kazakhstan Timur sepakat.", {"Bac Ninh": "VN", "Kazakhstan Timur": "KZ"}),
        ("en", "Bac Ninh province and East Kazakhstan signed a memorandum.", {"Bac Ninh": "VN", "East Kazakhstan": "KZ"}),
        ("en", "The governor of West Kazakhstan Region came from South Korea.", {"West Kazakhstan": "KZ"}),
        ("id", "Pabrik di Kotabumi Ilir, Jawa Timur, dibuka.", {"Kotabumi Ilir": None, "Jawa Timur": "ID"}),
        ("id", "Ia memuji Deklarasi Bangkok dan Garuda Indonesia di Asia Tenggara.", {}),
        ("id", "Universitas Hanoi dan Air Astana hadir di Timor Leste.", {}),
        ("id", "Kepala Staf Angkatan Laut Luis Prado melihat Laut Merah.", {"Laut Merah": None}),
        ("id", "Ia tiba di bandara Noi Bai. Lalu Bandara Noi Bai ditutup.", {"Bandara Noi Bai": "VN"}),
        ("id", "Gubernur Nusa Tenggara Barat (NTB) hadir. Provinsi NTB mengekspor mutiara.", {"Nusa Tenggara Barat": "ID"}),
        ("id", "Ia tiba di Jakarta (Cikini). Kota Cikini ramai.", {"Jakarta": "ID", "Cikini": None}),
        ("id", "Lima menteri bertemu di Lima bulan lalu.", {"Lima": "PE"}),
        ("id", "Langkah itu menuju Preferential Trade Agreement, kata perusahaan asal Negeri Sakura.", {}),
        ("en", "They landed at Kuwait International Airport.", {}),
        ("en", "They landed at Rosa Quispe International Airport.", {"Rosa Quispe International Airport": None}),
        ("en", "Farmers of Hung Yen province visited the Andean region of Peru.", {"Hung Yen": "VN", "Andean": None}),
        ("en", "The Paris Agreement was named on Dr. Soetomo Street.", {"Dr. Soetomo Street": None}),
        ("en", "They discussed the Lima-Ho Chi Minh City flight.", {"Lima": "PE", "Ho Chi Minh City": "VN"}),
        ("en", "The book was printed in Lima in Soviet days.", {"Lima": "PE"}),
        ("en", "In the letter Ho Chi Minh thanks the workers.", {}),
        ("id", "Kantor Berita Peru dan Kompleks Televisi dan Radio Nil sepakat.", {}),
        ("en", "The Turin-born envoy left for Tashkent.", {"Tashkent": "UZ"}),
    ],
)
def test_places_are_told_from_what_is_named_after_them(code: str, text: str, expected: dict[str, str | None]) -> None:
    assert places_of(text, code) == expected


HOUSES = [
    ("id", "Peru dan Mesir bertemu di Istana Kepresidenan Mesir, Rabu.", {"Istana Kepresidenan": "EG"}),
    ("id", "Peru dan Mesir bertemu di Istana Kepresidenan Republik Peru.", {"Istana Kepresidenan": "PE"}),
    ("id", "Peru dan Mesir bertemu di Istana Kepresidenan, Kairo.", {"Istana Kepresidenan": "EG", "Kairo": "EG"}),
    ("id", "Peru dan Mesir bertemu di Istana Kepresidenan.", {"Istana Kepresidenan": None}),
    ("id", "Peru dan Mesir bertemu di Masjid Kairo.", {"Masjid Kairo": "EG"}),
    ("id", "Peru dan Mesir bertemu di Jalan Kairo.", {"Jalan Kairo": None}),
    ("en", "Peru and Egypt met at the Egyptian Presidential Palace on Monday.", {"Presidential Palace": "EG"}),
    ("en", "Peru and Egypt met at the Cairo Presidential Palace.", {"Cairo Presidential Palace": "EG"}),
    ("id", "Peru dan Mesir melepas tamu Mesir Museum Nasional undang.", {"Museum Nasional": None}),
]


@pytest.mark.parametrize(("code", "text", "expected"), HOUSES)
def test_a_house_is_in_the_country_or_town_that_stands_beside_its_name(code: str, text: str, expected: dict[str, str | None]) -> None:
    assert places_of(text, code) == expected


def test_the_city_of_a_dateline_is_a_place() -> None:
    text = "Peru dan Mesir sepakat\n\nKUALA LUMPUR – Peru dan Mesir sepakat untuk bekerja sama dalam bidang kopi."
    assert places_of(text, "id") == {"Kuala Lumpur": "MY"}


def test_where_a_name_is_somebodys_it_is_no_place() -> None:
    text = 'Vietnam dan Peru memperingati kunjungan Paman Ho ke Peru dengan tema "Ho Chi Minh - Sahabat bangsa-bangsa".'
    assert places_of(text, "id") == {}


def test_of_two_cities_of_one_name_the_one_in_the_pair_is_meant() -> None:
    text = "Chile dan Peru membahas perbatasan. Chile dan Peru bertemu di Santiago."
    assert places_of(text, "id")["Santiago"] == "CL"


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Ia bermalam di Qopyra. Dari Qopyra ia pulang.", {"Qopyra"}),
        ("id", "Ia bermalam di Qopyra. Qopyra menaikkan tarif.", set()),
        ("id", "Ia bekerja di Qopyra dan menonton di Netflix.", set()),
        ("id", "Jalan tol Qopyra-Surabaya dibuka.", {"Qopyra", "Surabaya"}),
        ("id", "Perbatasan RI-Papua Nugini dibuka bagi Peta Jalan Kerja Sama.", set()),
        ("id", "Pameran di Museum Nasional dan di Dataran Tinggi Selvas dibuka.", {"Museum Nasional", "Dataran Tinggi Selvas"}),
        ("en", "Rain fell in Qopyra on Monday. Aid in Criminal Matters goes on.", {"Qopyra"}),
        ("en", "They met at the Presidential Complex and the Qopyra checkpoint.", {"Presidential Complex", "Qopyra"}),
        ("en", "The Hanoi-based bank spoke Swahili in Swahili to PIB Delhi.", {"Hanoi"}),
        ("en", "ALMATY/TASHKENT, May 5 (SRM) - Trade grew.", {"Almaty", "Tashkent"}),
    ],
)
def test_what_stands_beside_a_name_tells_that_it_is_a_place(code: str, text: str, expected: set[str]) -> None:
    assert set(places_of(text, code)) == expected
