"""Whose side somebody is on by whom they lead, come with or visit."""

from digest.model import Hit, Sentence
from digest.names.grammar import grammar
from digest.names.placenames import place_table
from digest.names.register import Person
from digest.names.sides import Sides

LONGEST_GAP = 12  # characters of "and the"


def leading(sides: Sides, person: Person) -> str | None:
    """ "Delegasi Peru dipimpin X", "the Kenyan side, led by Y": the country of the delegation that somebody leads."""
    capitals = sides.capitals
    for mention in person.mentions:
        start = sides.before_titles(mention.span_start)
        links = grammar(capitals.reading.language).led_by
        link = next((link for link in links if capitals.reading.plain.endswith(link, 0, start)), None)
        if link is None:
            continue
        sentence, last = capitals.reading.sentence_at(start), capitals.last_before(start - len(link))
        if last < 0 or sentence is None or capitals.words[last].start < sentence.start:
            continue
        country = capitals.reading.hits.ending("country", capitals.words[last].end)
        if country is not None and capitals.words[last].start < country.start:
            continue  # "the Peru-Kenya group, led by X"
        body = next((body for body in sides.bodies if body.start <= capitals.words[last].start < body.end), None)
        led = capitals.reading.hits.ending("prep", country.start - 1) if country is not None and body is None else None
        if country is not None and led is not None and led.value == "to":
            return sides.other(country.value)  # "the Peruvian mission to Kenya, led by X"
        side = body or country
        if side is not None and not _is_second(sides, side.start):
            return country.value if country is not None else body.country if body is not None else None
    return None


def _is_second(sides: Sides, start: int) -> bool:
    """Whether a delegation is the second of two: "the chambers of Peru and Kenya, led by X and Y respectively"."""
    small, text = grammar(sides.capitals.reading.language), sides.capitals.reading.plain
    words = text[max(0, start - LONGEST_GAP) : start].split()
    words = words[:-1] if words[-1:] and words[-1] in small.articles else words
    return bool(words) and words[-1] in small.joiners


def on_side(sides: Sides, person: Person) -> str | None:
    """ "On the Serbian side, the talks were attended by X and Y": the country that a sentence tells last as a side of its own."""
    reading = sides.capitals.reading
    for mention in person.mentions:
        sentence = reading.sentence_at(mention.start)
        told = reading.hits.within("country", sentence.start, mention.span_start) if sentence is not None else []
        if sentence is None or not told:
            continue
        is_only_one = len({hit.value for hit in told}) == 1
        begun = is_only_one and _begins_with_side(sides, told[0], sentence, with_office=bool(mention.offices))
        if begun or _is_side_within(sides, told[-1]):
            return told[-1].value
    return None


def _begins_with_side(sides: Sides, country: Hit, sentence: Sentence, *, with_office: bool) -> bool:
    """Whether a sentence begins with the side of a country."""
    text, words = sides.capitals.reading.plain, grammar(sides.capitals.reading.language)
    begins = [word for word in words.side if with_office or len(word.split()) > 1]  # but "From Peru, X flew"
    return text[sentence.start : country.start] in begins and text.startswith(words.side_ends, country.end)


def _is_side_within(sides: Sides, country: Hit) -> bool:
    """Whether a sentence names the side of a country further on: "attended on the Serbian side by X and on the Peruvian side by Y"."""
    reading, words = sides.capitals.reading, grammar(sides.capitals.reading.language)
    led = any(reading.lower.endswith(word.lower(), 0, country.start) for word in words.side if len(word.split()) > 1)
    return led and reading.plain.startswith(tuple(end.rstrip(",") for end in words.side_ends), country.end)


def companion(sides: Sides, person: Person) -> str | None:
    """ "Presiden X didampingi Menteri Y": the country of the one whom somebody comes with."""
    text, companions = sides.capitals.reading.plain, grammar(sides.capitals.reading.language).companions
    for mention in person.mentions:
        if not mention.offices:
            continue
        if text.endswith(companions, 0, sides.first_of_list(mention.span_start)):
            leader = sides.leader(person, sides.first_of_list(mention.span_start))
            return leader.country if leader is not None else None
        if text.endswith(grammar(sides.capitals.reading.language).alongside, 0, mention.span_start):
            leader = sides.visitor_before(mention.span_start)
            if leader is not None and sides.travels_along(mention.span_start):
                return leader.country
    return None


def visiting(sides: Sides, person: Person) -> str | None:
    """Of whoever goes to one of the two, the other: "the trip of President X to Nairobi"."""
    for start, goal in sides.journeys:
        if any(mention.span_start == start for mention in person.mentions) or any(span.start == start for span in person.also):
            country = sides.capitals.hit("country", goal)
            other = sides.other(country.value if country is not None else place_country(sides, goal))
            if other is not None:
                return other
    return None


def third_host(sides: Sides, person: Person) -> str | None:
    """The third country that a sentence names last before whoever invites there: "leaves for Chile, invited by President X"."""
    reading = sides.capitals.reading
    for mention in person.mentions if len(sides.pair) > 1 else ():
        start, sentence = sides.before_titles(mention.span_start), reading.sentence_at(mention.start)
        link = reading.hits.ending("prep", start - 1)
        if link is None or link.value != "inviter" or sentence is None or not mention.offices:
            continue
        told = reading.hits.within("country", sentence.start, link.start)
        if told and told[-1].value not in sides.pair:
            return told[-1].value
    return None


def place_country(sides: Sides, at: int) -> str | None:
    """Which of the two the place at an offset lies in: "X of Surabaya and Y of Busan"."""
    end = sides.capitals.place_end(at)
    codes = place_table(sides.capitals.reading.language).get(sides.capitals.reading.plain[at:end], ()) if end else ()
    found = [code for code in sides.pair if code in codes]
    return found[0] if len(found) == 1 else None
