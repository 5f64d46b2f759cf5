"""Words of one family are found by each other, whatever their affixes."""

import pytest

from digest.languages import load
from digest.search.families import affixes_of, candidates
from digest.search.terms import words_for

TOGETHER = [
    ("id", "kunjungan berkunjung mengunjungi dikunjungi pengunjung"),
    ("id", "penandatanganan menandatangani ditandatangani"),
    ("id", "resmi meresmikan diresmikan peresmian"),
    ("id", "perjanjian berjanji menjanjikan"),
    ("id", "dagang perdagangan berdagang pedagang"),
    ("id", "undangan mengundang diundang"),
    ("id", "tulis menulis penulis tulisan"),
    ("id", "kirim mengirim dikirim pengiriman"),
    ("id", "pesan memesan pemesanan"),
    ("id", "sewa menyewa penyewaan"),
    ("id", "bangun pembangunan membangun"),
    ("id", "kritik mengkritik dikritik pengkritik"),
    ("id", "ekspor mengekspor diekspor eksporlah"),
    ("en", "visit visits visited visiting"),
    ("en", "sign signs signed signing signature"),
    ("en", "memorandum memoranda memorandums"),
    ("en", "invite invited inviting invitation"),
    ("en", "plan plans planned planning"),
    ("en", "agree agreed agreement agreements"),
    ("en", "country countries"),
    ("en", "cooperate cooperation"),
    ("en", "leave leaves leaving left"),
    ("en", "teach teaches taught"),
]
APART = [
    ("id", "perdana dana"),
    ("id", "kementerian menteri"),
    ("id", "kedutaan duta"),
    ("id", "wisatawan wisata"),
    ("id", "ketua tua"),
    ("id", "berlaku melakukan"),
    ("id", "persetujuan tujuan"),
    ("id", "peringatan mengingat"),
    ("id", "hubungan perhubungan"),
    ("id", "kenegaraan negara"),
    ("id", "tingkat meningkat"),
    ("en", "united unit"),
    ("en", "training train"),
    ("en", "customs custom"),
    ("en", "metals met"),
    ("en", "according accord"),
    ("en", "planes plans"),
    ("en", "trained trains"),
    ("en", "public published"),
    ("en", "department departed"),
    ("en", "director directed"),
    ("en", "onions ones"),
    ("en", "wine wins"),
    ("en", "letters lets"),
    ("en", "officers offices"),
    ("en", "cared cars"),
    ("en", "committees committed"),
    ("id", "keselamatan selamat"),
    ("id", "berangkat angkatan"),
    ("id", "bertolak menolak"),
    ("id", "berlangsung langsung"),
    ("id", "pengalaman alam"),
    ("id", "pengangguran anggur"),
    ("id", "pengacara acara"),
    ("id", "kepentingan penting"),
    ("id", "pengadilan keadilan"),
]


@pytest.mark.parametrize(("code", "text"), TOGETHER)
def test_a_family_has_one_key(code: str, text: str) -> None:
    forms = text.split()
    words = words_for(load(code), forms)
    assert len({words.key(form) for form in forms}) == 1


@pytest.mark.parametrize(("code", "text"), APART)
def test_words_that_only_look_alike_have_none(code: str, text: str) -> None:
    forms = text.split()
    words = words_for(load(code), forms)
    assert len({words.key(form) for form in forms}) == len(forms)


@pytest.mark.parametrize(("code", "text"), TOGETHER)
def test_the_key_of_a_family_is_reached_from_forms_that_no_article_has(code: str, text: str) -> None:
    first, *others = text.split()
    language = load(code)
    words = words_for(language, [first])
    root = words.roots[first]
    assert [form for form in others if root not in candidates(form, affixes_of(language.tables["search"]))] == []


@pytest.mark.parametrize("code", ["id", "en"])
def test_no_word_stands_for_two_things(code: str) -> None:
    language = load(code)
    words = words_for(language, ())
    meant: dict[tuple[str, ...], str] = {}
    for key, forms in language.tables["search"]["same"].items():
        for form in forms:
            roots = tuple(words.roots.get(word, word) for word in form.split())
            assert meant.setdefault(roots, key) == key, form
