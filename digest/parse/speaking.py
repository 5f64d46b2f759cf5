"""Who speaks at a place of the text."""

from bisect import bisect_right

from digest.model import PersonEntity, Scene


def speaker_at(scene: Scene, offset: int) -> PersonEntity | None:
    """Whoever is quoted there, else the author of a column."""
    index = bisect_right(scene.spoken, offset, key=lambda each: each.start) - 1
    quoted = index >= 0 and offset < scene.spoken[index].end
    return scene.spoken[index].speaker if quoted else scene.author
