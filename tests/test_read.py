"""Every article of a folder is read as it is; what can't be used is named with what to do, and stops nothing."""

import os
from pathlib import Path

import pytest

from digest.read import LARGEST, read_seeds, without_article

TEXT = "Presiden Peru tiba di Kairo – “Kami senang”, katanya.\r\nKedua negara menandatangani perjanjian.\r\n"


def write(folder: Path, **files: bytes) -> None:
    """Files by stem, all with the extension .txt."""
    for stem, data in files.items():
        (folder / f"{stem}.txt").write_bytes(data)


def test_seeds_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, b=b"dua", a=b"satu", c=b"tiga")
    seeds, problems = read_seeds(tmp_path)
    assert [seed.id for seed in seeds] == ["a", "b", "c"]
    assert problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_text_is_the_same_in_whatever_encoding_and_its_line_ends_stay(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes((TEXT * 5).encode(encoding))
    (seed,), problems = read_seeds(tmp_path)
    assert seed.text == TEXT * 5
    assert problems == ()


WESTERN = [
    "Duta besar itu tiba. “Kami senang”, katanya.",
    "“Kami gembira – sungguh”, kata Rosa.",
    "Ambassador’s visit\nIt’s the ambassador’s first visit.",
    "José Núñez bertemu Zoë Müller di São Tomé dan Århus.",
    "Nilainya € 5 juta … naik 2½ kali — begitulah ‘kabar’ itu.",
    "Suhu 30°, pasal § 4, «kutipan» dan £300.",
    "é",
]
OTHER_ENCODINGS = {
    "cp1251": "Президент Республики Перу прибыл в Каир с официальным визитом. Стороны подписали соглашение о сотрудничестве. ",
    "koi8-r": "Президент Республики Перу прибыл в Каир с официальным визитом. Стороны подписали соглашение о сотрудничестве. ",
    "gb18030": "秘鲁总统抵达开罗进行正式访问。双方签署了合作协议。两国贸易额有所增长。",
    "shift_jis": "ペルー大統領がカイロに到着した。両国は協力協定に署名した。貿易額は増加した。",
}


@pytest.mark.parametrize("text", WESTERN)
def test_a_short_article_with_a_few_western_signs_keeps_them(tmp_path: Path, text: str) -> None:
    write(tmp_path, a=text.encode("cp1252"))
    (seed,), _ = read_seeds(tmp_path)
    assert (seed.text, seed.encoding) == (text, "cp1252")


@pytest.mark.parametrize("encoding", OTHER_ENCODINGS)
def test_text_in_another_script_is_not_taken_for_a_western_one(tmp_path: Path, encoding: str) -> None:
    write(tmp_path, a=(OTHER_ENCODINGS[encoding] * 3).encode(encoding))
    (seed,), _ = read_seeds(tmp_path)
    assert seed.text == OTHER_ENCODINGS[encoding] * 3


def test_a_name_in_another_script_does_not_become_western_letters(tmp_path: Path) -> None:
    write(tmp_path, a=("Presiden tiba di ibu kota dan bertemu " + "Токаев, kata jubir. ").encode("cp1251") * 5)
    seeds, _ = read_seeds(tmp_path)
    assert all(seed.encoding != "cp1252" for seed in seeds)


@pytest.mark.parametrize("stem", ["spasi dan 'kutip'", "<script>", "..titik", "-garis", "judul é 北京", "a.b.c", "{{ x }}"])
def test_any_stem_stays_the_id_of_the_article(tmp_path: Path, stem: str) -> None:
    (tmp_path / f"{stem}.txt").write_text("Presiden tiba.", encoding="utf-8")
    seeds, problems = read_seeds(tmp_path)
    if stem.startswith("."):
        assert (seeds, problems) == ((), ())  # a hidden file
    else:
        assert [seed.id for seed in seeds] == [stem]


@pytest.mark.parametrize("suffix", [".md", ".html", ".htm", ".TXT"])
def test_markdown_and_web_pages_are_articles_too(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"a{suffix}").write_text("Presiden tiba.", encoding="utf-8")
    assert [seed.file for seed in read_seeds(tmp_path)[0]] == [f"a{suffix}"]


def test_translations_assertions_and_hidden_files_are_set_aside_without_a_word(tmp_path: Path) -> None:
    for name in ("a.txt", "a.en.txt", "a.pt-BR.md", "a.toml", ".DS_Store", ".a.txt"):
        (tmp_path / name).write_text("Presiden tiba.", encoding="utf-8")
    seeds, problems = read_seeds(tmp_path)
    assert [seed.file for seed in seeds] == ["a.txt"]
    assert problems == ()


@pytest.mark.parametrize("name", ["rilis.en.txt", "rilis.id.md", "rilis.en-GB.txt"])
def test_a_translation_whose_article_is_not_there_is_left_aside_with_a_notice(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("The president arrived.", encoding="utf-8")
    assert read_seeds(tmp_path) == ((), ())
    (notice,) = without_article(tmp_path)
    assert (notice.file, notice.wrong) == (name, "is named as a translation of rilis, which is not here; it is left aside")
    (tmp_path / "rilis.txt").write_text("Presiden tiba.", encoding="utf-8")
    assert without_article(tmp_path) == ()


@pytest.mark.parametrize("name", ["rilis.v2.txt", "rilis.akhir.txt", "rilis.xx.txt", "rilis.en.html"])
def test_another_stem_with_a_dot_is_an_article(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("The president arrived.", encoding="utf-8")
    assert [seed.file for seed in read_seeds(tmp_path)[0]] == [name]
    assert without_article(tmp_path) == ()


BAD = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t\n", "is empty"),
    "binary": (b"Presiden\x00\x01\x02 tiba", "holds control characters, so it is no text"),
    "huge": (b"a" * (LARGEST + 1), f"is larger than {LARGEST // 1_000_000} MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_article_is_named_and_the_others_are_read(tmp_path: Path, name: str) -> None:
    data, wrong = BAD[name]
    write(tmp_path, good=b"Presiden tiba.", bad=data)
    seeds, problems = read_seeds(tmp_path)
    assert [seed.id for seed in seeds] == ["good"]
    assert [(problem.file, problem.wrong) for problem in problems] == [("bad.txt", wrong)]
    assert all(problem.hint for problem in problems)


def test_a_file_of_a_word_processor_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"PK\x03\x04\x14\x00\x06\x00" + b"Presiden tiba. " * 20)
    seeds, (problem,) = read_seeds(tmp_path)
    assert seeds == ()
    assert ".docx" in problem.wrong
    assert problem.hint == "save the article as plain text in UTF-8"


def test_folders_broken_links_and_unknown_extensions_are_named(tmp_path: Path) -> None:
    (tmp_path / "map.txt").mkdir()
    (tmp_path / "putus.txt").symlink_to(tmp_path / "tidak ada")
    (tmp_path / "gambar.png").write_bytes(b"x")
    seeds, problems = read_seeds(tmp_path)
    assert seeds == ()
    assert [(problem.file, problem.wrong) for problem in problems] == [
        ("gambar.png", "no article: the extension .png is not known"),
        ("map.txt", "is a folder"),
        ("putus.txt", "is a broken link"),
    ]


@pytest.mark.parametrize("second", ["a.md", "A.txt"])
def test_two_articles_of_one_name_are_told_apart_by_nobody(tmp_path: Path, second: str) -> None:
    (tmp_path / "a.txt").write_text("Presiden tiba.", encoding="utf-8")
    (tmp_path / second).write_text("Presiden pulang.", encoding="utf-8")
    seeds, problems = read_seeds(tmp_path)
    assert len(seeds) == 1
    assert [problem.wrong for problem in problems] == [f"has the same name as {seeds[0].file}"]


def test_a_file_that_may_not_be_opened_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Presiden tiba.", encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):  # the superuser may open everything
        path.unlink()
        os.mkfifo(path)
    _, (problem,) = read_seeds(tmp_path)
    assert problem.wrong in ("can't be opened: Permission denied", "is no ordinary file")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    _, (problem,) = read_seeds(tmp_path / "tidak ada")
    assert problem.wrong == "can't be listed: No such file or directory"
