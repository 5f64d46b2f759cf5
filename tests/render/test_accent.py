"""The colour that an editor chose can be read in light and dark, whatever it is, and stays what it is where it can."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.builder.chrome import THEME
from digest.render.accent import DARK, LIGHT, OWN, accent_of, contrast, is_readable, rgb, style_sheet

COLOURS = st.from_regex("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", fullmatch=True)
STYLE = (THEME / "assets" / "site.css").read_text(encoding="utf-8")


@given(COLOURS)
def test_any_colour_becomes_one_that_can_be_read(colour: str) -> None:
    accent = accent_of(colour)
    for shade, (paper, *others) in ((accent.light, LIGHT), (accent.dark, DARK)):
        assert contrast(shade, paper) >= 7
        assert min(contrast(shade, ground) for ground in others) >= 4.5


@pytest.mark.parametrize(
    ("colour", "light", "dark"), [("#54395a", "#54395a", None), ("#d6b9dd", None, "#d6b9dd"), ("#053", "#005533", None)]
)
def test_a_colour_that_can_be_read_stays_as_it_is(colour: str, light: str | None, dark: str | None) -> None:
    accent = accent_of(colour)
    assert light in (None, accent.light)
    assert dark in (None, accent.dark)


def test_a_green_stays_green() -> None:
    for shade in (accent_of("#0a6").light, accent_of("#0a6").dark):
        red, green, blue = rgb(shade)
        assert green > blue > red


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#fff", "#000000") == pytest.approx(21)
    assert contrast("#777", "#fff") == pytest.approx(4.48, abs=0.01)


def test_the_grounds_and_the_own_colours_are_those_of_the_style_sheet() -> None:
    held = {key: re.findall(rf"--{key}: (#[0-9a-f]{{6}});", STYLE) for key in ("paper", "sheet", "lit", "accent")}
    assert [set(held[key][:1]) for key in ("paper", "sheet", "lit")] == [{value} for value in LIGHT]
    assert [set(held[key][1:3]) for key in ("paper", "sheet", "lit")] == [{value} for value in DARK]
    assert held["accent"][:3] == [OWN.light, OWN.dark, OWN.dark]
    assert is_readable(OWN.light, LIGHT) and is_readable(OWN.dark, DARK)


def test_the_style_sheet_sets_the_colour_on_screens_only() -> None:
    blocks = re.findall(r"^@media ([^{]+) \{", style_sheet(accent_of("#0a6")), re.MULTILINE)
    assert blocks == ["screen", "screen and (prefers-color-scheme: dark)"]
