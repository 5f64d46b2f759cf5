"""Articles taken into a digest: kept byte by byte under a good name, with what the editor said of them, once each."""

import io
import tomllib
from datetime import date
from pathlib import Path

import pytest

from digest.intake.progress import progress
from digest.reading import read_articles
from tests.intake.articles import RAIL, TODAY, VISIT, added, digest_in, file, stored
from tests.project import ROOT
from tools.corpus import Corpus, pair_of

STEM = "2023-08-21-presiden-tokayev-mengunjungi-vietnam"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return digest_in(tmp_path)


def test_an_article_is_kept_byte_by_byte_under_its_day_and_headline(seeds: Path, tmp_path: Path) -> None:
    article = tmp_path / "Tanpa judul 3.TXT"
    article.write_bytes(b"\xef\xbb\xbf" + VISIT.replace("\n", "\r\n").encode())
    assert added(seeds, article).stems == (STEM,)
    assert stored(seeds) == {f"{STEM}.toml": b"added = 2026-11-29\n", f"{STEM}.txt": article.read_bytes()}


def test_what_the_editor_says_of_it_is_kept_beside_it_and_read_by_the_next_build(seeds: Path, tmp_path: Path) -> None:
    article = file(tmp_path, VISIT.replace("Hanoi, 21 Agustus 2023 - ", ""))
    outlet = 'Kabar "Delta" \\ Co'
    [stem] = added(seeds, article, url="https://kabar.example/1?a=2", outlet=outlet, published="2023-08-23").stems
    assert stem == "2023-08-23-presiden-tokayev-mengunjungi-vietnam"
    written = tomllib.loads((seeds / f"{stem}.toml").read_text(encoding="utf-8"))
    assert written == {"added": TODAY, "date": date(2023, 8, 23), "url": "https://kabar.example/1?a=2", "outlet": outlet}
    digest = read_articles(seeds)
    assert digest.problems == digest.notices == ()
    [entry] = digest.entries
    assert (entry.facts.published, entry.article.outlet, entry.article.head.url) == ("2023-08-23", outlet, "https://kabar.example/1?a=2")


def test_what_was_read_is_shown(seeds: Path, tmp_path: Path) -> None:
    shown = "\n".join(added(seeds, file(tmp_path, VISIT), url="https://kabar.example/1").shown)
    assert f"{seeds / STEM}.txt  (from {tmp_path / 'kabar.txt'})\n" in shown
    for line in (
        "title:     Presiden Tokayev Mengunjungi Vietnam",
        "date:      21 August 2023 (printed",
        "source:    https://kabar.example/1",
        "language:  Indonesian",
        "countries: Vietnam and Kazakhstan",
        "events ",
        "- 20–22 Aug 2023: Kassym-Jomart Tokayev, President of Kazakhstan, paid an official visit to Vietnam",
        "- Bilateral trade came to over US$587 million in 2022",
    ):
        assert line in shown
    assert "look at" not in shown


def test_what_deserves_a_look_is_shown(seeds: Path, tmp_path: Path) -> None:
    text = (
        "Rapat di Lima\n\nPemerintah Peru dan Mesir membahas kerja sama pertanian di Lima, kata juru bicara kementerian kepada wartawan.\n"
    )
    shown = "\n".join(added(seeds, file(tmp_path, text)).shown)
    assert "look at:   it is not about Vietnam and Kazakhstan" in shown
    assert "look at:   nothing tells when it was published" in shown


def test_an_article_that_is_there_is_refused_and_named(seeds: Path, tmp_path: Path) -> None:
    added(seeds, file(tmp_path, VISIT))
    before = stored(seeds)
    again = added(
        seeds,
        file(tmp_path, VISIT, "lagi.md"),
        file(tmp_path, f"Beranda\nMasuk\n\n{VISIT.replace('wartawan', 'pers')}\nBaca juga: Emas Naik\n", "lain.txt"),
    )
    assert [problem.file for problem in again.problems] == [str(tmp_path / "lagi.md"), str(tmp_path / "lain.txt")]
    assert again.problems[0].wrong == f"is there already: {STEM}.txt holds the same text"
    assert f"stands in {STEM}.txt" in again.problems[1].wrong
    assert stored(seeds) == before


def test_an_article_that_is_there_is_taken_all_the_same_if_that_is_asked_for(seeds: Path, tmp_path: Path) -> None:
    added(seeds, file(tmp_path, VISIT))
    again = added(seeds, file(tmp_path, VISIT), anyway=True)
    assert again.stems == (f"{STEM}-2",)
    assert "100 % of its text stands in" in "\n".join(again.shown)


def test_an_article_comes_once_out_of_a_folder_that_has_it_twice(seeds: Path, tmp_path: Path) -> None:
    folder = tmp_path / "baru"
    file(folder, VISIT, "a.txt")
    file(folder, RAIL, "b.txt")
    file(folder, VISIT + "\nEditor: Budi\n", "c.txt")
    done = added(seeds, folder)
    assert len(done.stems) == 2
    assert [problem.file for problem in done.problems] == [str(folder / "c.txt")]


def test_a_translation_that_lies_there_is_the_article_that_its_publisher_offers_in_that_language(seeds: Path, tmp_path: Path) -> None:
    english = "President Tokayev Visits Vietnam\n\nPresident Kassym-Jomart Tokayev paid an official visit to Vietnam on 20 August 2023, at the invitation of its president.\n"
    added(seeds, file(tmp_path, VISIT))
    (seeds / f"{STEM}.en.md").write_text(english, encoding="utf-8")
    [problem] = added(seeds, file(tmp_path, english, "en.txt")).problems
    assert f"{STEM}.en.md holds the same text" in problem.wrong


def test_what_cannot_be_read_is_named_and_the_rest_is_taken(seeds: Path, tmp_path: Path) -> None:
    folder = tmp_path / "baru"
    file(folder, VISIT, "a.txt")
    file(folder, "", "kosong.txt")
    file(folder, "Съезд прошёл в столице, и на нём было много гостей. " * 20, "rusia.txt")
    (folder / "surat.docx").write_bytes(b"PK\x03\x04")
    (folder / "gambar.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (folder / "arsip.mhtml").write_text("MIME-Version: 1.0", encoding="utf-8")
    (folder / "luar.txt").symlink_to(ROOT / "README.md")
    done = added(seeds, folder)
    assert done.stems == (STEM,)
    assert sorted(Path(problem.file).name for problem in done.problems) == [
        "arsip.mhtml",
        "gambar.txt",
        "kosong.txt",
        "luar.txt",
        "rusia.txt",
        "surat.docx",
    ]
    assert all(problem.hint for problem in done.problems)


def test_what_belongs_to_an_article_in_a_folder_is_no_article(seeds: Path, tmp_path: Path) -> None:
    folder = tmp_path / "baru"
    file(folder, "<html><body>" + "".join(f"<p>{line}</p>" for line in VISIT.splitlines()) + "</body></html>", "Tokayev.html")
    file(folder / "Tokayev_files", "body {}", "gaya.css")
    file(folder, RAIL, "b.txt")
    file(folder, "added = 2020-01-01\n", "b.toml")
    file(folder, "x", ".DS_Store")
    file(folder, "The first freight train from Bac Giang arrived in Almaty.", "b.en.md")
    done = added(seeds, folder)
    assert len(done.stems) == 2
    [problem] = done.problems
    assert problem.file == str(folder / "b.en.md")
    assert problem.wrong == "is named as a translation of another article"


def test_a_file_that_lies_in_the_seeds_is_there_already(seeds: Path) -> None:
    article = file(seeds, VISIT)
    [problem] = added(seeds, article).problems
    assert problem.wrong == f"lies in {seeds}, so it is there already"
    assert stored(seeds) == {"kabar.txt": VISIT.encode()}


def test_an_editor_may_name_an_article(seeds: Path, tmp_path: Path) -> None:
    assert added(seeds, file(tmp_path, VISIT), stem="kunjungan-tokayev").stems == ("kunjungan-tokayev",)
    [problem] = added(seeds, file(tmp_path, RAIL), stem="Kunjungan-Tokayev").problems
    assert problem.wrong == "can't be called Kunjungan-Tokayev: another file has that name"


def test_two_articles_of_one_headline_and_day_have_names_of_their_own(seeds: Path, tmp_path: Path) -> None:
    head = "Kabar Kerja Sama\n\nHanoi, 21 Agustus 2023 - "
    first = file(tmp_path, head + VISIT.partition(" - ")[2], "a.txt")
    second = file(tmp_path, head + RAIL.partition(" - ")[2], "b.txt")
    assert added(seeds, first, second).stems == ("2023-08-21-kabar-kerja-sama", "2023-08-21-kabar-kerja-sama-2")


def test_an_article_without_a_headline_is_named_by_its_first_words(seeds: Path, tmp_path: Path) -> None:
    [stem] = added(seeds, file(tmp_path, VISIT.partition("\n\n")[2].replace("Hanoi, 21 Agustus 2023 - ", ""))).stems
    assert stem.endswith("presiden-kazakhstan-kassym-jomart-tokayev-melakukan")


def test_a_trial_stores_nothing_and_shows_the_same(seeds: Path, tmp_path: Path) -> None:
    article = file(tmp_path, VISIT)
    tried = added(seeds, article, only_shown=True)
    assert stored(seeds) == {}
    assert tried == added(seeds, article)


def test_a_folder_of_seeds_that_is_missing_is_made(seeds: Path, tmp_path: Path) -> None:
    seeds.rmdir()
    added(seeds, file(tmp_path, VISIT), only_shown=True)
    assert not seeds.exists()
    added(seeds, file(tmp_path, VISIT))
    assert len(stored(seeds)) == 2


def test_every_article_of_the_evaluation_can_be_taken_in_once(seeds: Path) -> None:
    folder = ROOT / "evaluation" / "articles"
    texts = sorted(path.read_bytes() for path in folder.glob("*.txt"))
    done = added(seeds, folder)
    assert done.problems == ()
    assert sorted(data for name, data in stored(seeds).items() if name.endswith(".txt")) == texts
    assert len(added(seeds, folder).problems) == len(texts)


def test_a_hundred_articles_that_are_made_of_the_same_sentences_are_all_taken(seeds: Path, tmp_path: Path) -> None:
    Corpus(pair_of(("VN", "KZ")), 0).write(tmp_path / "baru", range(100))
    done = added(seeds, tmp_path / "baru")
    assert done.problems == ()
    assert len(done.stems) == 100


class Terminal(io.StringIO):
    """What is written to a screen."""

    def isatty(self) -> bool:
        return True


def written_to(stream: io.StringIO) -> str:
    """What is written while four articles are read."""
    with progress(stream) as begin:
        done = begin(4)
        for _ in range(4):
            done()
    return stream.getvalue()


def test_a_terminal_shows_how_far_it_is_and_nothing_else_does() -> None:
    shown = written_to(Terminal())
    assert f"[{'.' * 40}] 0 of 4 articles read" in shown
    assert f"[{'#' * 20}{'.' * 20}] 2 of 4 articles read" in shown
    assert shown.endswith("\r\x1b[K")
    assert written_to(io.StringIO()) == ""
