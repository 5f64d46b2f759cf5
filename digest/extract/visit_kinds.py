"""What kind of visit a visit is called."""

import re
from collections.abc import Sequence

from digest.parse.article import Stage
from digest.parse.deeds import Deed

# How far around the noun the words may stand that say it, in characters.
_BESIDE = 40
_POINTS = re.compile(r"[,.;:()\"]")
_GLUED = re.compile(r"-\w+$")  # "kenegaraan-nya"


def kind_of(stage: Stage, deed: Deed) -> str:
    """What kind of visit it is called, the strongest word first."""
    if not deed.nominal:  # "pay an official visit" is one verb
        return kind_in(stage, stage.reading.lower[deed.unit.start : deed.unit.end].split())
    first = bool(stage.reading.language.table("grammar", "settings")["adjectives_first"])
    start, end = (deed.unit.start - _BESIDE, deed.unit.start) if first else (deed.unit.end, deed.unit.end + _BESIDE)
    words = _POINTS.sub(" ", stage.reading.lower[max(deed.sentence.start, start) : min(deed.sentence.end, end)]).split()
    return kind_in(stage, [_GLUED.sub("", word) for word in (words[-4:] if first else words[:4])])


def kind_in(stage: Stage, words: Sequence[str]) -> str:
    """What kind of visit words call it, the strongest word first."""
    kinds = stage.reading.language.table("grammar", "visit_kinds")
    return next((kind for kind, found in kinds.items() if any(word in words for word in found)), "visit")
