"""The place of an office: what a mayor governs, where a consul has their seat."""

from digest.gazetteer import people_names
from digest.names.body_words import behind_and, is_own_name
from digest.names.office_draft import LONGEST_ACRONYM, SENT, Draft

MOST_OF_PLACE = 3  # words


def read_place(draft: Draft, at: int) -> bool:
    """The city or region of a mayor or bishop, "provinsi" and "province" stepped over."""
    capitals = draft.capitals
    if draft.is_a("body") and not draft.detail:
        return _read_province(draft, at)
    if draft.place or not draft.is_a("place", "royal", *SENT):
        return False
    kind = capitals.hit("place_kind_before", at)
    if kind is not None:
        draft.end = kind.end
        return True
    end = (capitals.place_end(at) or _unknown_seat(draft, at)) if at in capitals.index else 0
    following = capitals.after(end) in capitals.index if end else False
    bare = draft.is_a(*SENT) and at == draft.end + 1 and following  # "Dubes Peru Lawrence Hill"
    joined = capitals.hit("office", behind_and(capitals, end)) is not None if end else False  # "Putra Mahkota Abu Dhabi dan Panglima X"
    if not end or ((bare or (draft.is_a("royal") and not joined)) and not _leaves_a_name(draft, end)):
        return False
    draft.take_place(at, end)
    after = capitals.hit("place_kind_after", end + 1) or capitals.reading.hits.at("place_kind_after", end + 1)
    draft.end = after.end if after is not None else end
    _read_country_of_place(draft)
    return True


def _read_province(draft: Draft, at: int) -> bool:
    """ "Chairman of Osh Province", "Sekretaris Provinsi Osh": a place with the capital word for its kind."""
    capitals = draft.capitals
    kind = capitals.hit("place_kind_before", at)
    start = at if kind is None else kind.end + 1
    end = capitals.place_end(start)
    after = capitals.hit("place_kind_after", end + 1) if end and kind is None else kind
    if not end or after is None or capitals.word_at(after.start) is None:
        return False
    draft.take_place(start, end)
    draft.end = max(end, after.end)
    return True


def _unknown_seat(draft: Draft, at: int) -> int:
    """The end of the one word that tells where a consul has their seat, or what a mayor governs; 0 where there is none."""
    capitals, index = draft.capitals, draft.capitals.index[at]
    word = capitals.words[index]
    if end := _named_by_kind(draft, index):
        return end
    if draft.is_a("consul"):  # "Konsul Jenderal RI di Kinston, X"
        return word.end if capitals.reading.plain.startswith(",", word.end) else 0
    if not draft.is_a("place") or word.text in people_names().given or word.text in people_names().family:
        return 0
    named = capitals.joined(index) and capitals.joined(index + 1) and is_own_name(capitals, word)
    behind = capitals.words[index + 1].text if named else ""
    return word.end if behind in people_names().given or behind in people_names().family else 0  # "Bupati Karimar Budi Hartono"


def _named_by_kind(draft: Draft, index: int) -> int:
    """ "South Chungcheong Province": the end of one to three words before the kind of a place; 0 where none are."""
    capitals = draft.capitals
    for last in range(index, index + MOST_OF_PLACE):
        if not is_own_name(capitals, capitals.words[last]):
            return 0
        if capitals.hit("place_kind_after", capitals.words[last].end + 1) is not None:
            return capitals.words[last].end
        if not capitals.joined(last):
            return 0
    return 0


def _read_country_of_place(draft: Draft) -> None:
    """The country that a place lies in, behind a comma and before the name: "Governor of Aichi, Japan, X", "Gubernur Madang, PNG X"."""
    text = draft.capitals.reading.plain
    country = draft.capitals.hit("country", draft.end + 2) if text.startswith(", ", draft.end) else None
    if country is None or draft.is_a(*SENT):
        return
    end = draft.capitals.behind_bracket(country.end, LONGEST_ACRONYM)
    if text.startswith(",", end) or (text.startswith(" ", end) and _leaves_a_name(draft, end)):
        draft.country = draft.country or country.value
        draft.end = end


def _leaves_a_name(draft: Draft, end: int) -> bool:
    """Whether two capital words stand behind a place, since a name may begin like one."""
    following = draft.capitals.index.get(draft.capitals.after(end))
    return following is not None and draft.capitals.joined(following)


def step_over_closing_place(draft: Draft) -> None:
    """The place behind the acronym of a body: "Ketua Kadin (KI) Lima, X", "Ketua Kadin (KI) Lima Rosa Quispe"."""
    capitals = draft.capitals
    end = capitals.place_end(draft.end + 1) if capitals.reading.plain.endswith(")", 0, draft.end) else 0
    if end and (capitals.reading.plain.startswith(", ", end) or _leaves_a_name(draft, end)):
        draft.end = end


def step_over_place_of_unit(draft: Draft, at: int) -> bool:
    """ "Kepala Biro Umum Papua Budi Hartono": the place whose unit it is, where two words more are left for a name."""
    kind = draft.capitals.hit("place_kind_before", at)
    start = kind.end + 1 if kind is not None else at
    end = draft.capitals.place_end(start) if draft.portfolios and not (draft.body or draft.place) else 0
    apart = draft.capitals.reading.plain.startswith(", ", end) and (kind is not None or _leaves_a_name(draft, end + 1))
    if not end or at != draft.end + 1 or not (apart or _leaves_a_name(draft, end)):
        return False
    draft.take_place(start, end)
    draft.end = end
    return True
