"""Who does something after a signing, or at one, need not have signed."""

import pytest

from digest.model import Event
from tests.reading import facts_of

PEOPLE = {
    "en": "Peru's President is Luis Rojas. Hungary's President is Bela Nagy.\n\n",
    "id": "Presiden Peru ialah Luis Rojas. Presiden Hungaria ialah Bela Nagy.\n\n",
}


def signing(text: str, code: str) -> Event:
    (signed,) = [event for event in facts_of(PEOPLE[code] + text, code).events if event.kind == "signing"]
    return signed


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Bela Nagy met Luis Rojas on 5 May 2019 after the signing of a joint declaration."),
        ("en", "Bela Nagy gave a dinner to Luis Rojas on 5 May 2019, following the signing of a joint declaration."),
        ("id", "Bela Nagy bertemu Luis Rojas pada 5 Mei 2019 setelah penandatanganan deklarasi bersama."),
        ("id", "Bela Nagy menjamu Luis Rojas pada 5 Mei 2019 usai penandatanganan deklarasi bersama."),
        ("en", "Bela Nagy highly valued the signing of a joint declaration on 5 May 2019."),
        ("id", "Bela Nagy sangat menghargai penandatanganan deklarasi bersama pada 5 Mei 2019."),
    ],
)
def test_who_does_something_after_a_signing_did_not_surely_sign(code: str, text: str) -> None:
    assert not {part.role for part in signing(text, code).roles} & {"signatory"}


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("en", "Bela Nagy attended the signing of a joint declaration on 5 May 2019.", "witness"),
        ("en", "Bela Nagy and Luis Rojas signed a joint declaration at a signing ceremony on 5 May 2019.", "signatory"),
        ("id", "Bela Nagy menghadiri penandatanganan deklarasi bersama pada 5 Mei 2019.", "witness"),
        ("id", "Bela Nagy dan Luis Rojas menandatangani deklarasi bersama pada 5 Mei 2019.", "signatory"),
    ],
)
def test_who_signs_or_looks_on_is_told_so(code: str, text: str, role: str) -> None:
    assert ["Bela Nagy" in part.names for part in signing(text, code).roles if part.role == role] == [True]
