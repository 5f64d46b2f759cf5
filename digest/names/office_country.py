"""The countries behind an office: whose it is, whom an envoy is sent to, whose desk a department has."""

from digest.model import Hit
from digest.names.grammar import grammar
from digest.names.office_draft import SENT, Draft
from digest.names.portfolios import ordinary_end


def read_country(draft: Draft, at: int, of: str) -> bool:
    country = draft.capitals.hit("country", at) or _behind_its_article(draft, at)
    if country is None or _is_region(draft, country):
        return False
    if draft.is_a("body") and _read_desk(draft, country):
        return True
    named = draft.is_a("body") and of.strip() and not (draft.body or draft.organ)  # "Chairman of Kazakh Tourism"
    end = _named_after_country(draft, country) if named else 0
    if end:
        draft.take_body(draft.capitals.reading.plain[at:end], country.value)
        draft.body_span = (at, end)
    elif draft.is_a("envoy") and draft.country and not draft.host and of in grammar(draft.capitals.reading.language).office_and:
        pass  # "Dubes Peru merangkap Bolivia": besides the one that is not told
    elif draft.is_a(*SENT) and (draft.country or of in grammar(draft.capitals.reading.language).office_to):
        draft.host = draft.host or country.value
    else:
        draft.country = draft.country or country.value
    draft.end = end or country.end
    return True


def _behind_its_article(draft: Draft, at: int) -> Hit | None:
    """The country whose name begins with an article, at the word behind that: "of the Maldives"."""
    word = draft.capitals.word_at(at)
    country = draft.capitals.reading.hits.ending("country", word.end) if word is not None else None
    return country if country is not None and country.start < at else None


def _read_desk(draft: Draft, country: Hit) -> bool:
    """ "American and European Affairs": a country's adjective in what a department is for."""
    capitals = draft.capitals
    for joiner in grammar(capitals.reading.language).joiners:
        at = country.end + len(joiner) + 2
        end = ordinary_end(capitals, at) if capitals.reading.plain.startswith(f" {joiner} ", country.end) else 0
        if end:
            draft.portfolios.append(capitals.reading.plain[country.start : end])
            draft.end = end
            return True
    return False


def _is_region(draft: Draft, country: Hit) -> bool:
    word = draft.capitals.word_at(draft.capitals.after(country.end))
    return word is not None and word.text in grammar(draft.capitals.reading.language).directions


def _named_after_country(draft: Draft, country: Hit) -> int:
    """The end of a body whose name begins with a country: "Chairman of Kazakh Tourism"; 0 where the country stands alone."""
    capitals = draft.capitals
    index = capitals.index.get(country.start)
    if index is None or capitals.words[index].end != country.end:
        return 0
    end = 0
    while capitals.joined(index):
        index += 1
        word = capitals.words[index]
        if capitals.hit("office", word.start) or capitals.hit("country", word.start):
            break
        end = word.end
        if capitals.is_any(("org_tail", "place_tail"), word.start):
            break  # "Speaker of the Indonesian House Siti Lestari"
    return end


def skip_second_host(draft: Draft) -> bool:
    """Step over the further hosts of an ambassador: "untuk Kazakhstan, Tajikistan, dan ASEAN"."""
    links = tuple(f" {joiner} " for joiner in grammar(draft.capitals.reading.language).joiners)
    closing = tuple(f",{link}" for link in links)
    for link in (", ", *links, *closing):
        at = draft.end + len(link)
        host = draft.capitals.hit("country", at) or draft.starts.get(at)
        last = draft.capitals.reading.plain.startswith((*links, *closing), host.end) if host is not None and link == ", " else True
        if host is not None and last and draft.capitals.reading.plain.startswith(link, draft.end):
            draft.end = host.end
            return True
    return False
