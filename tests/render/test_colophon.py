"""Who answers for a digest stands at the foot of its pages as far as it is set."""

import pytest

from digest.render.colophon import Line, colophon, licence_address
from digest.render.settings import Settings


def said(**values: str) -> list[Line]:
    return list(colophon(Settings(countries=("PE", "EG"), languages=("en",), titles={"en": "Digest"}, **values)))  # type: ignore[arg-type]


def test_nothing_is_said_where_nothing_is_set() -> None:
    assert said() == []


def test_what_is_set_is_said_in_its_order() -> None:
    lines = said(licence="CC BY 4.0", contact="desk@example.org", publisher="Asia Desk")
    assert [(line.words, line.text, line.address) for line in lines] == [
        ("publisher", "Asia Desk", ""),
        ("contact", "desk@example.org", "mailto:desk@example.org"),
        ("licence", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ]


def test_the_address_of_a_page_is_shown_as_people_say_it() -> None:
    [line] = said(contact="https://example.org/contact?a=b")
    assert (line.text, line.address) == ("example.org/contact?a=b", "https://example.org/contact?a=b")


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC BY", ""),
        ("All rights reserved", ""),
    ],
)
def test_a_licence_of_creative_commons_leads_to_its_text(licence: str, address: str) -> None:
    assert licence_address(licence) == address
