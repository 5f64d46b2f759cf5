"""The picture beside a shared link: of the size that networks ask for, and never with words beyond its edge."""

import struct
from xml.etree import ElementTree

import pytest

from digest.render.programs.card import HEIGHT, WIDTH, card, card_svg

LONG = "Ikhtisar hubungan bilateral Republik Sosialis Vietnam dan Republik Kazakhstan dalam pemberitaan media massa kedua negara sahabat"


def test_it_is_a_png_of_the_usual_size_and_the_same_each_time() -> None:
    made = card("Kabar & <Dua> Negeri", "Peru dan Mesir.", "PE–EG", "#00633b")
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", made[16:24]) == (WIDTH, HEIGHT)
    assert card("Kabar & <Dua> Negeri", "Peru dan Mesir.", "PE–EG", "#00633b") == made


@pytest.mark.parametrize("title", ["Kabar", "Ikhtisar Vietnam–Kazakhstan", LONG, LONG * 4, "x" * 300])
def test_every_line_is_within_it(title: str) -> None:
    lines = ElementTree.fromstring(card_svg(title, LONG * 3, "VN–KZ", "#00633b")).findall("{http://www.w3.org/2000/svg}text")
    *told, seal = [(each.text or "", int(each.attrib["y"]), int(each.attrib["font-size"])) for each in lines]
    assert all(len(words) * size * 0.58 < WIDTH - 2 * 80 for words, _, size in told)
    assert told[0][0].startswith(title[:4])
    assert max(at for _, at, _ in told) < seal[1] - seal[2] < seal[1] < HEIGHT
