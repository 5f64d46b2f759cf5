"""What texts are found by: numbers, dates, names and words for the same thing."""

import pytest

from digest.languages import load
from digest.search.folding import folded, sound_of, words_of
from digest.search.terms import joined_terms, sounds_of, terms_of, words_for

SAID = [
    ("id", "senilai US$1,5 miliar", "#15e8 usd"),
    ("id", "1.500 juta dolar AS", "#15e8 =dollar"),
    ("id", "54.000 wisatawan", "#54e3 =tourist"),
    ("id", "pada 29 Juni 1992", "#29 %6 #1992"),
    ("id", "pada tanggal 29 bulan Juni tahun 1992", "%1992-6-29 %1992-6 %-6-29"),
    ("id", "20–22 Agustus 2023", "%2023-8-20 %2023-8-22 %2023-8"),
    ("id", "pada 13 November", "%-11-13 %11"),
    ("id", "turis bebas visa", "=tourist =visa_free =visa"),
    ("id", "kedua pihak bekerja sama", "=cooperation"),
    ("id", "diterima Dubes Kazakhstan", "=ambassador =KZ"),
    ("id", "lima proyek senilai dua miliar dolar", "#5 #2e9"),
    ("id", "dua puluh lima ribu", "#25e3"),
    ("id", "US$939,1 juta", "#9391e5 #939e6"),
    ("en", "twenty-five projects", "#25"),
    ("en", "up 66.8 percent", "#668e-1 #66 #67 =percent"),
    ("en", "up 66.8%", "#668e-1 =percent"),
    ("id", "naik 66,8%", "#668e-1 =percent"),
    ("en", "worth $1.5 billion", "#15e8 =dollar"),
    ("en", "54,000 tourists", "#54e3 =tourist"),
    ("en", "on 29 June 1992", "#29 %6 #1992"),
    ("en", "June 29th, 1992", "%1992-6-29 %1992-6 %-6-29"),
    ("en", "a visa-free regime", "=visa_free"),
    ("en", "The Foreign Minister's visit", "=foreign_minister =minister =visit"),
]


@pytest.mark.parametrize(("code", "text", "keys"), SAID)
def test_a_text_is_found_by(code: str, text: str, keys: str) -> None:
    words = words_for(load(code), words_of(text))
    found = {term.key for term in terms_of(text, words)}
    assert {key if key[0] in "=#%" else words.key(key) for key in keys.split()} <= found


ALIKE = [
    ("Presiden dianugerahi lencana", "The President was given a badge", "=badge"),
    ("kuota ekspor dan hasil panen", "an export quota and the harvest", "=quota =export =harvest"),
    ("para pemasok, pembeli dan pengecer", "suppliers, buyers and retailers", "=supplier =buy =retail"),
    ("lelang pengadaan suku cadang", "a tender for spare parts", "=tender =spare_part"),
    ("bijih timah, nikel dan tanah jarang", "tin ore, nickel and rare earths", "=ore =tin =nickel =rare_earth"),
    ("durian, mangga, jeruk dan pisang", "durians, mangoes, oranges and bananas", "=mango =orange =banana"),
    ("ayam, kambing dan peternakan", "chicken, goats and livestock", "=chicken =goat =livestock"),
    ("para petani mengolah lahan", "farmers till the land", "=agriculture =land"),
    ("mobil listrik dan baterai", "electric cars and batteries", "=electric_vehicle =car =battery"),
    ("awak dan penumpang diselamatkan", "the crew and the passengers were rescued", "=crew =passenger =rescue"),
    ("bahan bakar dan gas alam", "fuel and natural gas", "=fuel =natural_gas"),
    ("wabah itu menewaskan pasien", "the epidemic killed patients", "=epidemic =patient"),
    ("kurikulum dan ujian", "the curriculum and the exams", "=curriculum =test"),
    ("atlet meraih kemenangan di turnamen", "the athletes won a victory in the tournament", "=athlete =win =tournament"),
    ("jemaah haji dan sertifikat halal", "pilgrims and halal certificates", "=pilgrim =halal_certificate"),
    ("hakim, pengacara dan tersangka", "the judge, the lawyer and the suspect", "=judge =lawyer =suspect"),
    ("ancaman serangan dan gencatan senjata", "the threat of an attack and a ceasefire", "=threat =attack =ceasefire"),
    ("upah para migran", "the migrants' wages", "=wage =migration"),
    ("kebakaran hutan dan tanah longsor", "forest fires and landslides", "=fire =forest =landslide"),
    ("roket dan antariksawan", "a rocket and an astronaut", "=rocket =astronaut"),
    ("anggaran dan pendapatan", "the budget and the revenue", "=budget =revenue"),
    ("istana, menara dan gedung", "a palace, a tower and a building", "=palace =tower =building"),
    ("bendera dan lagu kebangsaan", "the flag and the anthem", "=flag =anthem"),
    ("rombongan bertolak, lalu kembali", "the delegation left, then returned", "=leave =return"),
    ("mengkritik, mengusulkan dan menolak", "criticised, proposed and rejected", "=criticise =propose =reject"),
    ("dibatalkan, diperpanjang dan digantikan", "cancelled, extended and replaced", "=cancel =extend =replace"),
    ("mantan direktur yang pertama", "the first former director", "=former =director =first"),
    ("mereka memotong kue dan meminum bir", "they cut a cake and drank beer", "=cake =beer =cut"),
    ("di landas kontinen dan zona ekonomi eksklusif", "on the continental shelf and in the exclusive economic zone", "=continental_shelf"),
    ("pesawat itu mendarat", "the aircraft landed", "=arrive =aircraft"),
    ("visa elektronik", "an electronic visa, the e-visa", "=e_visa"),
    ("harimau, gajah dan kerbau", "tigers, elephants and buffaloes", "=tiger =elephant =buffalo"),
    ("rakyatnya bangga dan bahagia", "its people are proud and happy", "=proud =happy"),
    ("demam berdarah dan malaria", "dengue and malaria", "=dengue =malaria"),
    ("topi, payung dan arloji", "hats, umbrellas and watches", "=hat =umbrella =watch"),
    ("lembah, teluk dan air terjun", "a valley, a gulf and waterfalls", "=valley =bay =waterfall"),
    ("pada hari Senin pagi", "on Monday morning", "=monday =morning"),
    ("berjabat tangan di karpet merah", "a handshake on the red carpet", "=handshake =red_carpet"),
    ("dua kilogram dan tiga liter", "two kilograms and three litres", "=kilogram =litre"),
    ("pameran tahunan yang terbesar", "the largest annual exhibition", "=annual =largest =exhibition"),
]


@pytest.mark.parametrize(("own", "other", "keys"), ALIKE)
def test_sentences_of_two_languages_are_found_by_the_same_words(own: str, other: str, keys: str) -> None:
    for code, text in (("id", own), ("en", other)):
        words = words_for(load(code), words_of(text))
        found = {term.key for term in terms_of(text, words)}
        assert set(keys.split()) <= found, text


WAYS = [
    ("en", "Ambassador of Peru to Japan", ">JP"),
    ("en", "Ambassador to the Republic of Peru", ">PE"),
    ("en", "exports from Japan to Peru", ">PE ^JP"),
    ("en", "He visited Japan", ">JP"),
    ("en", "trade between Peru and Japan", ""),
    ("id", "Duta Besar Peru untuk Jepang", ">JP"),
    ("id", "dubes Peru utk Jepang", ">JP"),
    ("id", "impor Jepang dari Republik Peru", "^PE"),
    ("id", "mengunjungi Peru", ">PE"),
    ("id", "kerja sama Peru dan Jepang", ""),
]


@pytest.mark.parametrize(("code", "text", "keys"), WAYS)
def test_a_text_tells_where_something_goes_and_where_it_comes_from(code: str, text: str, keys: str) -> None:
    words = words_for(load(code), words_of(text))
    assert sorted(term.key for term in terms_of(text, words) if term.key[0] in "<^>") == sorted(keys.split())


@pytest.mark.parametrize(
    ("name", "joined"),
    [("Da Nang", "danang"), ("Ho Chi Minh", "chiminh hochi hochiminh"), ("Astana", ""), ("Bank Sentral Republik Peru", "")],
)
def test_a_short_name_is_found_written_as_one(name: str, joined: str) -> None:
    assert sorted(term.key for term in joined_terms(name)) == joined.split()


def test_a_day_is_of_the_month_and_the_year_beside_it_only() -> None:
    words = words_for(load("id"), ())
    found = {term.key for term in terms_of("5 Mei dan 7 Juni 2023, 31 orang", words) if "-" in term.key}
    assert found == {"%-5-5", "%-6-7", "%2023-6", "%2023-6-7"}


def test_a_number_that_nobody_could_take_in_is_none() -> None:
    text = f"satu {'ratus ' * 5000} {'9' * 5000},5 juta"
    assert {term.form for term in terms_of(text, words_for(load("id"), words_of(text)))} <= {"satu", "ratus", "juta", ""}


@pytest.mark.parametrize(
    ("text", "plain"), [("Võ Văn Thưởng", "vo van thuong"), ("Lương Cường", "luong cuong"), ("Тоқаев", "toqaev"), ("Đặng", "dang")]
)
def test_letters_are_folded(text: str, plain: str) -> None:
    assert folded(text) == plain


@pytest.mark.parametrize(
    "names",
    [
        "Tokayev Tokaev Тоқаев Toqaev Tokajew Tokayef",
        "Kassym Kasym Qasym Қасым",
        "Nazarbayev Nazarbaev Назарбаев Nazarbaiev",
        "Zhomart Jomart Dzhomart",
        "Zhumakhanov Zhumahanof Jumakhanov Dzhumahanow Жумаханов",
        "Aliyev Aliev Alijev Aliyeff Алиев",
        "Sergey Sergei Sergej Сергей",
        "Dostoyevskiy Dostoevsky Dostojevskij",
        "Thuong Tuong",
        "Xuan Suan Swan",
        "Quang Kuang Kwang",
        "Gandhi Ghandi Gandi",
        "Murad Murat",
        "Abdullah Abdulla",
    ],
)
def test_spellings_of_one_name_sound_alike(names: str) -> None:
    assert len({sound_of(folded(name)) for name in names.split()}) == 1


@pytest.mark.parametrize("names", ["Tokayev Nazarbayev", "Karin Karim", "Erlan Arman", "Thuong Thang", "Sultan Soltan", "Phuong Vuong"])
def test_names_that_sound_otherwise_stay_apart(names: str) -> None:
    assert len({sound_of(folded(name)) for name in names.split()}) == 2


def test_a_short_word_sounds_like_nothing() -> None:
    assert [[key for key, _ in sounds_of(name)] for name in ("Van", "Phan", "Thang")] == [[], ["~fan"], ["~tan"]]
