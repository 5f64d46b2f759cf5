"""The colour of links that an editor chose, made darker on light pages and lighter on dark ones until it can be read there."""

from collections.abc import Sequence
from dataclasses import dataclass

# What links stand on, light and dark: paper, the sheet under asides, a sentence that is lit. The style sheet holds the same.
LIGHT, DARK = ("#fbf9f4", "#f3efe6", "#efe3b8"), ("#191714", "#221f1b", "#4a3f1c")
# How much brighter one of two colours must be than the other: for text on paper as WCAG's level AAA asks, elsewhere as its level AA does.
_ON_PAPER, _ELSEWHERE = 7.0, 4.5
_STEPS = 256

Rgb = tuple[float, float, float]  # each from 0 to 1


@dataclass(frozen=True, slots=True)
class Accent:
    """A colour for light pages and one for dark pages."""

    light: str
    dark: str


# Of the theme, where nobody chose one.
OWN = Accent(light="#54395a", dark="#d6b9dd")


def accent_of(colour: str) -> Accent:
    """The two colours that a chosen one becomes; each is the chosen one itself where that can be read."""
    return Accent(light=readable(colour, LIGHT, towards=0.0), dark=readable(colour, DARK, towards=1.0))


def readable(colour: str, grounds: Sequence[str], *, towards: float) -> str:
    """The colour, or the nearest on the way to black (0) or white (1) that can be read on the grounds, of which the first is paper."""
    shades = (mixed(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if is_readable(shade, grounds))


def mixed(colour: str, grey: float, share: float) -> str:
    """A colour with a share of black, grey or white: a lighter one is paler, too, and stays quiet."""
    return "#" + "".join(f"{round(255 * (each + (grey - each) * share)):02x}" for each in rgb(colour))


def is_readable(colour: str, grounds: Sequence[str]) -> bool:
    """Whether text of the colour can be read on all grounds."""
    paper, *others = (contrast(colour, ground) for ground in grounds)
    return paper >= _ON_PAPER and min(others) >= _ELSEWHERE


def contrast(one: str, other: str) -> float:
    """How much brighter one of two colours is than the other, from 1 to 21, as WCAG reckons it."""
    darker, brighter = sorted(map(luminance, (one, other)))
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How bright a colour looks, from 0 to 1."""
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def rgb(colour: str) -> Rgb:
    """Red, green and blue of a colour in three or six hexadecimal digits."""
    digits = colour.removeprefix("#")
    full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    red, green, blue = (int(full[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def style_sheet(accent: Accent) -> str:
    """What the pages' own style sheet is followed by; on paper links stay black."""
    return f"""@media screen {{
  :root {{ --accent: {accent.light}; }}
  :root[data-theme="dark"] {{ --accent: {accent.dark}; }}
}}
@media screen and (prefers-color-scheme: dark) {{
  :root:not([data-theme="light"]) {{ --accent: {accent.dark}; }}
}}
"""
