"""No page in one language holds words of another outside quotations, the article's own text, and names marked as printed."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from html.parser import HTMLParser

import pytest
from icalendar import Calendar

from digest.clean import clean
from digest.facts import read_facts
from digest.languages.glossary import words_of
from digest.model import Digest, Entry, Seed
from digest.pipeline import set_apart
from digest.publish import publish
from digest.reading import read_articles
from digest.render.settings import Settings
from tests.project import SEEDS
from tests.reading import language_of

TITLES = {"id": "Ikhtisar", "en": "Digest"}
OTHER = {"id": "en", "en": "id"}
INVENTED = {
    "id": [
        """Presiden Peru Rosa Quispe melakukan kunjungan kenegaraan ke Mesir pada 4-6 Maret 2031 atas undangan Presiden Mesir Omar Farid.

Dalam kunjungan tersebut, Kementerian Pertanian Peru dan Kementerian Pertanian Mesir menandatangani Nota Kesepahaman tentang kerja sama
di bidang pertanian, sedangkan Universitas Lima dan Akademi Nil menandatangani Perjanjian tentang budidaya anggrek langka.

Menteri Perdagangan Mesir, Laila Nasser, mengatakan nilai perdagangan bilateral mencapai hampir 300 juta USD pada tahun 2030 dan
ditargetkan mencapai 1 miliar USD pada tahun 2035. "Kami ingin memperluas kerja sama di berbagai bidang," ujar Laila Nasser.

Kedua negara menjalin hubungan diplomatik pada 2 Oktober 1963. Duta Besar Mesir untuk Peru, Amira Fahmy, mengusulkan Program Kerja Sama
Kebudayaan 2031-2034. Penerbangan langsung antara Lima dan Kairo dibuka pada Januari 2031.""",
        """Menteri Luar Negeri Mesir Karim Saleh bertemu dengan Wakil Presiden Peru Ana Rojas di Kairo pada 9 Juni 2032.

Perjanjian Perdagangan Bebas Peru-Mesir mulai berlaku pada tahun 2032. Nilai perdagangan bilateral mencapai 400 juta USD pada tahun 2031,
naik 12 persen. Presiden Mesir Omar Farid mengundang Presiden Peru Rosa Quispe berkunjung ke Mesir.""",
        """Ketua Dewan Perwakilan Rakyat Mesir Karim Saleh tiba di Bandara Jorge Chavez pada 3 Mei 2033 untuk menghadiri Forum Bisnis Peru-Mesir.

Sekretaris Jenderal Organisasi Kerja Sama Islam (OKI) Hasan Malik bertemu dengan Wakil Presiden Peru Ana Rojas di Istana Kepresidenan.
Universitas Negeri Arequipa dan Institut Keajaiban Nil menandatangani nota kesepahaman tentang pertukaran pelajar di Hotel Lima pada 4 Mei 2033.

Direktur Utama Perusahaan Air Minum Kairo Ahmad Zaki hadir bersama staf Kedutaan Besar Mesir dan Organisasi Perdagangan Dunia. KTT Peru-Mesir
berlangsung di Jawa Barat pada 5 Mei 2033. Pekan Film Mesir dibuka di Museum Nasional. Television Corporation menandatangani Letter of Intent
dengan Badan Penyiaran Peru.""",
    ],
    "en": [
        """President of Egypt Omar Farid paid an official visit to Peru from May 11 to May 13, 2033 at the invitation of President Rosa Quispe.

During the visit, the Ministry of Tourism of Peru and the Ministry of Tourism of Egypt signed a memorandum of understanding on tourism
cooperation, and the University of Lima and the Nile Academy signed an agreement on rare orchid breeding.

Trade Minister Laila Nasser of Egypt said bilateral trade reached over 500 million USD in 2032 and is to reach 1 billion USD by 2035.
"We want to broaden cooperation in many fields," Laila Nasser said.

The two countries established diplomatic relations on October 2, 1963. Direct flights between Lima and Cairo began in January 2031.""",
        """Foreign Minister of Egypt Karim Saleh met Prime Minister of Peru Ana Rojas in Lima on July 2, 2034.

The two sides proposed an action plan on higher education for 2034-2038. The visa exemption agreement for holders of diplomatic passports
entered into force in 2034. Exports from Peru to Egypt reached 200 million USD in 2033.""",
        """Chairwoman of the House of Representatives of Egypt Mona Adel arrived at Jorge Chavez International Airport on May 3, 2035 for the
Egypt-Peru Business Forum.

Secretary General of the Organisation of Islamic Cooperation (OIC) Hassan Malik met Vice President of Peru Ana Rojas at the Presidential Palace.
Arequipa State University and the Nile Institute of Wonders signed a memorandum of understanding on student exchanges at the Lima Hotel on May 4, 2035.

Lima Mayor Jose Soto and the Head of the plant protection office of Cusco attended, as did the World Trade Organization. The Egypt-Peru Summit took
place in West Java on May 5, 2035. The Days of Culture of Egypt opened at the National Museum.""",
    ],
}
_UNMARKED = ("prose", "source")  # the article's text, and what its file is and leaves out
_QUOTED = ("q", "code", "script")  # a script here is what programs read, which says itself in which language each name is
_NAMES = ("bodies", "places", "events")  # names are words of no language
_OTHERS = {"id": "## Bahasa lain", "en": "## Other languages"}
_FOR_READERS = (".md", ".ics", ".txt", ".csv", "datapackage.json")  # the others are data, which hold what is printed
_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


class Read(HTMLParser):
    """The words of a page that stand in its own language as far as it is marked."""

    def __init__(self, code: str, html: str) -> None:
        super().__init__()
        self.code, self.words, self.hidden = code, list[str](), list[bool]()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        elsewhere = (values.get("lang") or self.code) != self.code or tag in _QUOTED or any(name in classes for name in _UNMARKED)
        back = values.get("lang") == self.code and tag not in _QUOTED
        hidden = elsewhere or (bool(self.hidden and self.hidden[-1]) and not back)
        if not hidden:
            self.words += [values[name] or "" for name in ("title", "aria-label", "alt") if values.get(name)]
        if tag not in _VOID:
            self.hidden.append(hidden)

    def handle_endtag(self, tag: str) -> None:
        self.hidden.pop()

    def handle_data(self, data: str) -> None:
        if not (self.hidden and self.hidden[-1]):
            self.words.append(data)


@cache
def small_words(code: str) -> set[str]:
    """Words that hold a sentence together in one of the languages only."""
    small = {each: _words(" ".join(language_of(each).words("language", "function_words"))) for each in OTHER}
    return small[code] - small[OTHER[code]]


@cache
def tells(code: str) -> set[str]:
    """Words that only one of the languages has: of its small words, and of what its pages say and its glossary names."""
    return _own_words(code) - _every_word(OTHER[code])


def _own_words(code: str) -> set[str]:
    return _words(" ".join(language_of(code).words("language", "function_words"))) | _every_word(code)


def _every_word(code: str) -> set[str]:
    """What the pages of a language may say."""
    tables = language_of(code).tables
    own = {name: tables[name] for name in tables if name.startswith("interface") or name in ("sentences", "telling", "trends")}
    shown = [forms[0] for name, table in words_of(language_of(code)).tables.items() if name not in _NAMES for forms in table.values()]
    return _words(re.sub(r"\{.*?\}", " ", " ".join([*_texts(own), *shown])))


def _texts(table: object) -> Iterator[str]:
    """Every text in a table, without the keys."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, Mapping):
        yield from (text for each in table.values() for text in _texts(each))
    elif isinstance(table, list | tuple):
        yield from (text for each in table for text in _texts(each))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1 and not word.isupper()}


def _entries() -> Iterator[Entry]:
    for code, texts in INVENTED.items():
        for number, text in enumerate(texts):
            article = clean(Seed(id=f"{code}{number}", file=f"{code}{number}.txt", text=text, encoding="utf-8"), language_of(code))
            yield Entry(article=article, facts=read_facts(article, language_of(code)))


@cache
def made(corpus: str) -> dict[str, str]:
    """Every page about some articles."""
    settings = Settings(countries=("PE", "EG") if corpus == "invented" else ("VN", "KZ"), languages=("id", "en"), titles=TITLES)
    digest = Digest(entries=tuple(_entries())) if corpus == "invented" else read_articles(SEEDS)
    digest, _ = set_apart(digest, settings)
    languages = {code: language_of(code) for code in OTHER}
    rendered = publish(digest, languages, settings)
    assert not rendered.faults
    return dict(rendered.pages)


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks, and without names of files and addresses."""
    return re.sub(r"“[^”]*”?|\b[\w/]+\.jsonl\b|[\w/.:]+/#[\w-]+", " ", text)


def told_on(path: str, text: str, code: str) -> list[str]:
    """What a generated file says in its own language, or should."""
    if path.endswith(".ics"):
        events = Calendar.from_ical(text).walk("VEVENT")
        return [unquoted(str(event[name])) for event in events for name in ("SUMMARY", "DESCRIPTION", "CATEGORIES") if name in event]
    if path.endswith(".txt"):
        own, _, _ = text.partition(_OTHERS[code])  # behind that stand titles in other languages
        return [re.sub(r"\[[\w/.]+\.\w+\]|\([^)]*\)|^(Allow|Sitemap|User-agent):.*", " ", line) for line in own.splitlines()]
    if path.endswith(".csv"):
        return [unquoted(row["label"]) for row in csv.DictReader(text.splitlines())]
    if path.endswith("datapackage.json"):
        return [unquoted(said) for said in _described(json.loads(text))]
    head, _, body = text.partition("\n---\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    title = [json.loads(facts["title"])] if json.loads(facts.get("title_origin", '""')) not in ("printed", "sentence") else []
    named = [json.loads(facts[name]) for name in ("description",) if name in facts]
    held = json.loads(facts.get("facts", "{}")).values()
    each = [fact for found in held if isinstance(found, list) for fact in found if isinstance(fact, dict)]
    labels = [unquoted(fact["label"]) for fact in each]
    return [*title, *named, *labels, *map(unquoted, Read(code, body).words)]


def _described(package: object) -> Iterator[str]:
    """What a description of data says to people."""
    if isinstance(package, list):
        yield from (said for each in package for said in _described(each))
    elif isinstance(package, dict):
        yield from (package[key] for key in ("title", "description") if key in package)
        yield from (said for key in ("resources", "schema", "fields") for said in _described(package.get(key)))


@pytest.mark.parametrize("code", OTHER)
@pytest.mark.parametrize("corpus", ["invented", "published"])
def test_no_words_of_another_language_stand_unmarked(corpus: str, code: str) -> None:
    other = tells(OTHER[code])
    leaks = {
        (path, said.strip())
        for path, text in made(corpus).items()
        if path.startswith(f"{code}/") and path.endswith(_FOR_READERS)
        for said in told_on(path, unescape(text) if path.endswith(".ics") else text, code)
        if _words(said) & other
    }
    assert not leaks


def test_what_is_looked_for_is_there_to_be_found() -> None:
    assert {"nota", "kesepahaman", "duta", "antara"} <= tells("id")
    assert {"understanding", "between"} <= tells("en")
    assert not tells("id") & {"forum", "visa", "bilateral"}
    leak = Read("en", '<p>The <b lang="id">Nota Kesepahaman</b> of <q>dua negara</q> tentang padi</p>')
    assert _words(" ".join(leak.words)) & tells("id") == {"padi", "tentang"}


def test_people_have_their_own_spelling_and_bodies_their_acronym_on_articles_and_lists() -> None:
    pages = made("published")
    articles = "".join(text for path, text in pages.items() if path.startswith("en/articles/"))
    for own in ('<span lang="vi">Võ Văn Thưởng</span>', '<span lang="kk">Қасым-Жомарт Тоқаев</span>'):
        assert own in articles
        assert own in pages["en/people/index.md"]
    for bodies in (articles, pages["en/organizations/index.md"]):
        assert "Conference on Interaction and Confidence Building Measures in Asia (CICA)" in bodies
