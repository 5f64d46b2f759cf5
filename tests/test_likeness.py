"""An article is known again in another page's clothes; another article about the same thing is not taken for it."""

from itertools import combinations

import pytest

from digest.likeness import Likeness, likeness
from tests.intake.articles import RAIL, VISIT, told
from tests.project import ROOT

MENU = "Beranda\nNasional\nDunia\nEkonomi\nMasuk / Daftar\nBagikan: Facebook Twitter WhatsApp\n\n"
RELATED = """
Baca juga
Harga Emas Naik Lagi Hari Ini
Timnas Menang Tipis di Kandang Lawan
Komentar
Salam dari Bekasi, semoga kerja sama ini berlanjut terus.
Tag: vietnam, kazakhstan
© 2023 Kabar Delta
"""
AGENCY = "Nilai perdagangan antara Vietnam dan Kazakhstan mencapai lebih dari 587 juta USD pada tahun 2022, kata Tokayev dalam pertemuan dengan wartawan di Hanoi."
SAME = {
    "with the menus of another page": MENU + VISIT + RELATED,
    "with typographic signs": VISIT.replace(" - ", " – ").replace('"', "”"),
    "with broken lines": VISIT.replace(", kata", ",\nkata"),
    "with a headline of its own": VISIT.replace("Presiden Tokayev Mengunjungi Vietnam", "Tokayev di Hanoi, Bicara Dagang"),
    "with a slip of the pen put right": VISIT.replace("penerbangan langsung", "rute penerbangan langsung").replace("wartawan", "pers"),
    "with a sentence more": VISIT + "\nKunjungan ini adalah kunjungan pertamanya ke Hanoi.\n",
    "its first half": VISIT.rpartition("\n\n")[0],
    "as a web page": "<html><body><nav><a href=/>Beranda</a></nav><article>"
    + "".join(f"<p>{line}</p>" for line in VISIT.splitlines())
    + "</article></body></html>",
}


def like(new: str, other: str) -> Likeness:
    return likeness("other.txt", told(new, "a.html" if new.startswith("<") else "a.txt"), told(other))


@pytest.mark.parametrize("how", SAME)
def test_an_article_is_known_again(how: str) -> None:
    assert like(SAME[how], VISIT).is_same


FOLLOWING = """Tokayev Akhiri Kunjungan di Vietnam

Hanoi, 22 Agustus 2023 - Presiden Kazakhstan Kassym-Jomart Tokayev mengakhiri kunjungan resmi ke Vietnam pada Selasa dengan bertolak dari Bandara Noi Bai.

Sebelumnya ia bertemu dengan Ketua Majelis Nasional Vuong Dinh Hue, dan kedua pihak menyepakati pertukaran delegasi parlemen setiap tahun.
"""
OTHER_OUTLET = f"""Hanoi dan Astana Incar Perdagangan 1,5 Miliar Dolar

Hanoi (Kabar Delta) - Vietnam dan Kazakhstan menargetkan perdagangan 1,5 miliar dolar AS sebelum 2030, demikian hasil pembicaraan para menteri kedua negara pada Senin.

{AGENCY}

Kazakhstan menawarkan gandum dan minyak, sedangkan Vietnam menawarkan pakaian, kopi, dan perangkat elektronik, menurut keterangan kementerian perdagangan.
"""
TRANSLATED = """President Tokayev Visits Vietnam

Hanoi, 21 August 2023 - President of Kazakhstan Kassym-Jomart Tokayev paid an official visit to Vietnam on 20-22 August 2023 at the invitation of President Vo Van Thuong.

Trade between Vietnam and Kazakhstan came to more than 587 million USD in 2022, Tokayev said at a meeting with journalists in Hanoi.
"""
# Two reports that a ministry cuts from one pattern.
REPORT = "Menurut Kementerian Perdagangan, ekspor Vietnam ke Kazakhstan pada bulan {0} 2023 mencapai {1} juta USD. Impor dari Kazakhstan pada bulan yang sama mencapai {2} juta USD. Komoditas utama adalah perangkat elektronik sebesar {3} juta USD, disusul pakaian sebesar {4} juta USD, kata kementerian itu di Hanoi.\n"
MONTHS = REPORT.format("Mei", 41, 12, 17, 6), REPORT.format("Juni", 44, 13, 19, 7)
DIFFERENT = {
    "a report of the next day": (FOLLOWING, VISIT),
    "another outlet with a paragraph of the same agency": (OTHER_OUTLET, VISIT),
    "a translation": (TRANSLATED, VISIT),
    "another article": (RAIL, VISIT),
    "the same report of another month": MONTHS,
}


@pytest.mark.parametrize("how", DIFFERENT)
def test_another_article_is_not_taken_for_it(how: str) -> None:
    new, other = DIFFERENT[how]
    assert not like(new, other).is_same
    assert not like(other, new).is_same


def test_an_article_in_full_is_no_repetition_of_its_beginning_and_says_that_it_holds_it() -> None:
    found = like(VISIT + "\n" + FOLLOWING, VISIT.rpartition("\n\n")[0])
    assert not found.is_same
    assert found.holds_other


def test_published_articles_have_little_in_common() -> None:
    articles = [told(path.read_text(encoding="utf-8"), path.name) for path in sorted((ROOT / "evaluation" / "articles").glob("*.txt"))]
    shares = [likeness("", one, other).of_new.runs for one, other in combinations(articles, 2)]
    assert len(shares) > 100
    assert max(shares) < 0.1
