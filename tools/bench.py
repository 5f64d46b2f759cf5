"""What reading facts costs beside building the site: `make bench`.

Makes articles in the manner of the seeds (seeded, so the same every time), reads their facts, and lets MkDocs build the same
articles' pages in one language. Times are CPU seconds of the whole command, start-up included; memory is its peak.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from digest.languages import load  # noqa: E402
from digest.pipeline import read_settings  # noqa: E402
from digest.tell.wording import wording_of  # noqa: E402

SEED_SIZE = 7_000  # characters: between the two seeds that the project ships
LONG_SIZE = 1_000_000
HEADING_SHARE = 0.15  # of paragraphs that a heading follows

# ---------------------------------------------------------------- synthetic articles

CITIES = ("Hanoi", "Astana", "Jakarta", "Tokyo", "Kairo", "Lima")
GIVEN = ("Arman", "Nguyen Van", "Dewi", "Askar", "Tran Thi", "Bagus", "Timur", "Le Minh", "Siti", "Marat")
FAMILY = ("Sadykov", "Hoa", "Prasetyo", "Omarov", "Lan", "Wijaya", "Bekov", "Duc", "Rahmawati", "Zhunusov")
ROLES = ("Presiden", "Perdana Menteri", "Menteri Luar Negeri", "Menteri Perdagangan", "Duta Besar", "Ketua Parlemen")
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember")
SECTORS = ("pertanian", "pariwisata", "energi", "pendidikan", "penerbangan", "perikanan", "logistik", "kesehatan")
SENTENCES = (
    "{role} {home}, {person}, melakukan kunjungan resmi ke {away} pada tanggal {day}-{later} {month} {year}.",
    "Nilai perdagangan antara {home} dan {away} mencapai hampir {number} juta USD pada tahun {year}.",
    "Kedua negara berupaya menaikkan nilai perdagangan menjadi lebih dari {small},5 miliar USD sebelum tahun {future}.",
    "Menurut {role} {away}, {other}, kerja sama di bidang {sector} dan {sector2} masih terbuka lebar bagi kedua pihak.",
    "“Kami ingin memperluas kerja sama {sector} dan melihat minat para pengusaha terus bertambah,” kata {other}.",
    "Kedua pihak menandatangani nota kesepahaman tentang kerja sama {sector} di {city} pada {day} {month} {year}.",
    "Ekspor {home} ke {away} naik {percent},{digit} persen dibandingkan tahun sebelumnya.",
    "Sebanyak {number}.000 wisatawan {away} berkunjung ke {home} dalam {small} bulan pertama tahun {year}.",
    "Hubungan diplomatik antara {home} dan {away} dibuka pada {day} {month} {past}.",
    "Universitas {family} dan Kementerian Pendidikan {away} akan mengirim {small}0 mahasiswa setiap tahun.",
    "Penerbangan langsung dari {city} ke {town} dilayani {small} kali seminggu sejak {month} {year}.",
)  # fmt: skip
# As in the seeds, much of an article tells nothing that is a fact.
TALK = (
    "Pertemuan itu berlangsung dalam suasana hangat, dan para peserta membahas banyak hal yang menjadi perhatian bersama.",
    "Hubungan yang dibangun oleh para pemimpin dan rakyat kedua negara menjadi landasan yang kuat bagi kerja sama pada masa mendatang.",
    "Kedua belah pihak sepakat untuk saling mendukung di berbagai organisasi internasional dan menjaga komunikasi yang terbuka.",
    "Di bidang {sector}, {home} dapat melengkapi kebutuhan {away}, sementara peluang di bidang {sector2} terus terbuka.",
    "Para pengamat menilai bahwa jarak yang jauh dan biaya angkutan masih menjadi hambatan bagi para pengusaha kecil dari kedua negara.",
    "Masyarakat {away} di {town} dikenal ramah, dan kebudayaan mereka makin dikenal luas berkat pertukaran antarwarga.",
)
TALK_SHARE = 0.45
HEADINGS = ("Kerja sama yang terus tumbuh", "Langkah berikutnya", "Suara para pelaku usaha", "Dari masa ke masa")


def synthetic_article(number: int, size: int, pair: Sequence[str]) -> str:
    """An article of about `size` characters on two countries; the same number gives the same article."""
    chance = random.Random(number)
    home, away = chance.sample(pair, 2)
    lines = [f"{home} dan {away} Perkuat Kerja Sama {chance.choice(SECTORS).title()}", ""]
    length = 0
    while length < size:
        paragraph = " ".join(synthetic_sentence(chance, home, away) for _ in range(chance.randint(3, 5)))
        lines += [paragraph, ""]
        length += len(paragraph) + 2
        if chance.random() < HEADING_SHARE:
            lines += [chance.choice(HEADINGS), ""]
    return "\n".join(lines)


def synthetic_sentence(chance: random.Random, home: str, away: str) -> str:
    """One sentence with names, numbers and dates drawn by chance."""
    day, year, family = chance.randint(1, 20), chance.randint(2015, 2024), chance.choice(FAMILY)
    return chance.choice(TALK if chance.random() < TALK_SHARE else SENTENCES).format(
        home=home, away=away, city=chance.choice(CITIES), town=chance.choice(CITIES), family=family,
        person=f"{chance.choice(GIVEN)} {family}", other=f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}",
        role=chance.choice(ROLES), sector=chance.choice(SECTORS), sector2=chance.choice(SECTORS), month=chance.choice(MONTHS),
        day=day, later=day + chance.randint(1, 3), year=year, future=year + chance.randint(2, 8), past=chance.randint(1950, 1993),
        number=chance.randint(100, 999), small=chance.randint(2, 9), percent=chance.randint(2, 60), digit=chance.randint(1, 9),
    )  # fmt: skip


def write_articles(folder: Path, count: int, size: int) -> Path:
    """A folder of articles about the site's own two countries, for articles about others get lighter pages."""
    wording = wording_of(load("id"))
    pair = [wording.place(code) for code in read_settings().countries]
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(synthetic_article(number, size, pair), encoding="utf-8")
    return folder


# ---------------------------------------------------------------- measuring

# The hooks of the site that work on pages, without those that read the seeds and build the other languages.
PAGE_HOOKS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from hooks import on_page_content, on_page_markdown, on_page_read_source
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a command took: CPU seconds, and its peak memory in MB."""

    seconds: float
    megabytes: float


def measure(command: Sequence[str], folder: Path, output: Path | None = None) -> Cost:
    """Run a command to its end; a command that fails ends the benchmark with what it said."""
    with (output or Path(os.devnull)).open("wb") as sink, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, cwd=folder, stdout=sink, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            sys.exit(f"{' '.join(command)}: exit code {process.returncode}\n{errors.read().decode(errors='replace')}")
    # Linux counts the peak in KiB, macOS in bytes.
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(seconds=usage.ru_utime + usage.ru_stime, megabytes=usage.ru_maxrss / unit)


def read_facts(seeds: Path) -> Cost:
    """The cost of `build_digest.py facts` on a folder."""
    return measure([sys.executable, str(ROOT / "build_digest.py"), "facts", str(seeds)], seeds)


def write_pages(work: Path, seeds: Path) -> Path:
    """A project with the site's settings and theme, the article pages of one language, and a navigation of one entry."""
    site, pages = work / "project", work / "pages"
    site.mkdir()
    shutil.copy2(ROOT / "mkdocs.yml", site)
    shutil.copytree(ROOT / "overrides", site / "overrides")
    measure([sys.executable, str(ROOT / "build_digest.py"), "--seeds", str(seeds), "--docs", str(pages), "--jobs", "0"], ROOT)
    first = next(folder for folder in pages.iterdir() if (folder / "data").is_dir())
    shutil.copytree(first / "articles", site / "docs" / "articles")
    return site


def build_pages(site: Path, hooks: str = "") -> Cost:
    """The cost of `mkdocs build` for the pages of a project; making their Markdown is not counted."""
    (site / "page_hooks.py").write_text(hooks, encoding="utf-8")
    settings = "INHERIT: mkdocs.yml\nhooks: [page_hooks.py]\nwatch: []\ndocs_dir: docs\nnav: [articles/index.md]\n"
    (site / "bench.yml").write_text(settings, encoding="utf-8")
    return measure([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(site / "bench.yml")], site)


# ---------------------------------------------------------------- the table


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as aligned lines, the first column to the left, numbers to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for name, *cells in rows:
        yield "  ".join((name.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))))


def row(name: str, articles: int, characters: int, cost: Cost) -> tuple[str, ...]:
    """One line of the table."""
    return (
        name,
        f"{articles:,}",
        f"{characters / 1e6:.2f}",
        f"{cost.seconds:.2f}",
        f"{1000 * cost.seconds / articles:.2f}",
        f"{characters / 1e6 / cost.seconds:.2f}",
        f"{cost.megabytes:.0f}",
    )


def characters_in(folder: Path) -> int:
    """How many characters a folder of articles holds."""
    return sum(len(path.read_text(encoding="utf-8")) for path in folder.iterdir())


def benchmark(work: Path, count: int) -> dict[str, float]:
    """Measure, print the table, and return the figures that matter."""
    half, whole = write_articles(work / "half", count // 2, SEED_SIZE), write_articles(work / "whole", count, SEED_SIZE)
    long, empty = write_articles(work / "long", 1, LONG_SIZE), write_articles(work / "one", 1, 200)
    start_up, one, two, big = read_facts(empty), read_facts(half), read_facts(whole), read_facts(long)
    site = write_pages(work, whole)
    pages, spared = build_pages(site), build_pages(site, PAGE_HOOKS)
    sizes = {folder: characters_in(folder) for folder in (empty, half, whole, long)}
    rows = [
        ("command", "articles", "M chars", "CPU s", "ms/article", "M chars/s", "peak MB"),
        row("facts, one short article (start-up)", 1, sizes[empty], start_up),
        row("facts", count // 2, sizes[half], one),
        row("facts", count, sizes[whole], two),
        row("facts, one article of 1 MB", 1, sizes[long], big),
        row("mkdocs build, one language", count, sizes[whole], pages),
        row("mkdocs build, with the hooks that spare it the Markdown", count, sizes[whole], spared),
    ]
    print("\n".join(table(rows)))

    def per_character(cost: Cost, folder: Path) -> float:
        return (cost.seconds - start_up.seconds) / sizes[folder]

    figures = {
        "facts / mkdocs build, CPU": two.seconds / pages.seconds,
        "facts / mkdocs build with hooks, CPU": two.seconds / spared.seconds,
        "twice the articles cost": (two.seconds - start_up.seconds) / (one.seconds - start_up.seconds),
        "a character of the 1 MB article costs, beside one of the others": per_character(big, long) / per_character(two, whole),
    }
    print()
    for name, value in figures.items():
        print(f"{name}: {value:.2f}x")
    return figures


def main() -> None:
    """Read the arguments and run the benchmark in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000, metavar="N", help="how many articles (default: 1000, about two minutes)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the ratios to a file, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="digest-bench-") as work:
        figures = benchmark(Path(work), max(2, options.articles))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
