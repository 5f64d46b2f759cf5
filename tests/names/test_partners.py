"""Bodies that nothing but their partners, their officers or their place in a list show."""

import pytest

from tests.scene import scene_of

PARTNERS = [
    ("en", "A memorandum between Petrosul and Kaspi Rail was signed in Lima.", ["Petrosul", "Kaspi Rail"]),
    ("en", "A contract between Turkish Aerospace and Peru's PT Dirgantara Nusa was signed.", ["Turkish Aerospace", "PT Dirgantara Nusa"]),
    ("en", "Weber Bank and Jadara signed an agreement.", ["Weber Bank", "Jadara"]),
    ("en", "Peru signed a contract with Jadara in Lima.", ["Jadara"]),
    ("en", "Equity Bank, Jadara and the Kenya Trade Alliance took part.", ["Equity Bank", "Jadara", "Kenya Trade Alliance"]),
    ("en", "Rahvus, the Peruvian state archive, was there.", ["Rahvus"]),
    ("en", "Petrosul director for Eurasia Marcelo Pinto and another Petrosul officer came.", ["Petrosul"]),
    ("id", "Nota kesepahaman antara Petrosul dan Kaspi Rail diteken di Lima.", ["Petrosul", "Kaspi Rail"]),
    ("id", "PT Sawit Nusa Lestari dan Agroserv menandatangani nota. Dirut PT Sawit Nusa Lestari Hendra Gunarso hadir.",
     ["PT Sawit Nusa Lestari", "Agroserv"]),
    ("id", "PT Sawit Nusa dan FNSX mengembangkan tank.", ["PT Sawit Nusa", "FNSX"]),
    ("id", "PT Wijaya Nusa (Persero) Tbk dan Jadara menandatangani kontrak.", ["PT Wijaya Nusa", "Jadara"]),
    ("id", "Kontrak dengan Jadara diteken.", ["Jadara"]),
    ("id", "Menurut Rosa Quispe, perusahaan Peru Jadara Makmur akan datang.", ["Jadara Makmur"]),
    ("id", "Maskapai swasta Orient Sentosa terbang.", ["Orient Sentosa"]),
    ("id", "Perusahaan pertahanan Peru JDX menang.", ["JDX"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "names"), PARTNERS)
def test_partners_show_a_body(code: str, text: str, names: list[str]) -> None:
    assert [body.name for body in scene_of(text, code).organizations] == names


NONE = [
    ("en", "An agreement between Tran Van Binh and Budi Hartono was signed."),
    ("en", "President Rosa Quispe and Minister Serik Omarov met. Quispe and Omarov signed an agreement."),
    ("en", "Talks between Lima and Nairobi went on, and an agreement between Lima and Nairobi was signed."),
    ("id", "Presiden Rosa Quispe bertemu Menteri Serik Omarov. Perjanjian antara Quispe dan Omarov diteken."),
    ("id", "Perjanjian antara Lima dan Nairobi diteken."),
]


@pytest.mark.parametrize(("code", "text"), NONE)
def test_people_and_places_are_no_partners(code: str, text: str) -> None:
    assert not scene_of(text, code).organizations
