"""Faces to measure pages with in the place of the system's, so that a test says the same on every machine."""

import base64
import json
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent / "fonts"

Width = Literal["wide", "narrow"]

# Made of bytes, and a style sheet of no element: a page that allows neither fonts nor styles of others is measured as it is.
_SET = """
for (const [family, weight, data] of %s) {
  const face = new FontFace(family, Uint8Array.from(atob(data), sign => sign.charCodeAt(0)), { weight })
  document.fonts.add(face)
}
const sheet = new CSSStyleSheet()
sheet.replaceSync(":root { --serif: measured-serif; --sans: measured-sans; --mono: measured-sans }")
document.adoptedStyleSheets = [sheet]
"""


def setting(width: Width) -> str:
    """The script that sets a page in faces of one width, before the page's own run."""
    faces = [
        (f"measured-{kind}", weight, base64.b64encode((FOLDER / f"{width}-{kind}{bold}.woff2").read_bytes()).decode())
        for kind in ("serif", "sans")
        for weight, bold in (("100 599", ""), ("600 900", "-bold"))
    ]
    return _SET % json.dumps(faces)
