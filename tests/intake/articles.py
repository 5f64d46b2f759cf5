"""Articles to take in, and what was made of them."""

from datetime import date
from pathlib import Path

from digest.intake.provenance import Provenance
from digest.intake.run import Added, Wish, add
from digest.likeness import Telling, telling
from digest.read import seed_in
from digest.reading import read_all

VISIT = """Presiden Tokayev Mengunjungi Vietnam

Hanoi, 21 Agustus 2023 - Presiden Kazakhstan Kassym-Jomart Tokayev melakukan kunjungan resmi ke Vietnam pada 20-22 Agustus 2023 atas undangan Presiden Vo Van Thuong.

Nilai perdagangan antara Vietnam dan Kazakhstan mencapai lebih dari 587 juta USD pada tahun 2022, kata Tokayev dalam pertemuan dengan wartawan di Hanoi.

Kedua pemimpin sepakat membuka penerbangan langsung antara Almaty dan Hanoi, dan menandatangani nota kesepahaman tentang kerja sama hukum.
"""
RAIL = """Kereta Barang Pertama dari Bac Giang Tiba di Almaty

Almaty, 3 Mei 2024 - Kereta barang pertama dari Provinsi Bac Giang, Vietnam, tiba di Almaty, Kazakhstan, setelah menempuh perjalanan dua belas hari melalui Tiongkok.

Menteri Transportasi Kazakhstan Marat Karabayev mengatakan bahwa kedua negara akan menambah jumlah kereta menjadi empat kereta setiap bulan mulai tahun depan.

Perusahaan logistik dari kedua negara menandatangani perjanjian kerja sama pada hari yang sama di kantor kementerian.
"""
TODAY = date(2026, 11, 29)
SETTINGS = """countries = ["VN", "KZ"]
languages = ["id", "en"]

[title]
id = "Ikhtisar"
en = "Digest"
"""


def digest_in(folder: Path) -> Path:
    """The folder of seeds of a digest without articles."""
    (folder / "digest").mkdir()
    (folder / "digest" / "digest.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "digest" / "seeds").mkdir()
    return folder / "digest" / "seeds"


def file(folder: Path, text: str, name: str = "kabar.txt") -> Path:
    """An article's file, as an editor has it."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def added(seeds: Path, *files: Path, stem: str | None = None, anyway: bool = False, only_shown: bool = False, **given: str) -> Added:
    """What `add` makes of some files."""
    provenance = Provenance(added=TODAY, **given)
    settings = seeds.parent / "digest.toml"
    return add(files, seeds, Wish(provenance=provenance, settings=settings, stem=stem, anyway=anyway, only_shown=only_shown))


def stored(seeds: Path) -> dict[str, bytes]:
    """Everything that lies in the folder of seeds."""
    return {path.name: path.read_bytes() for path in sorted(seeds.iterdir())}


def told(text: str, name: str = "kabar.txt") -> Telling:
    """What an article tells."""
    [entry], [] = read_all([seed_in(Path(name), text.encode())])
    return telling(entry.article)
