"""What a row of a chronology tells has the date that heads it."""

import pytest

from tests.reading import facts_of

OPENING = {
    "en": "NAIROBI, 14 June 2024 - Kenya and Peru go back a long way.\n\n",
    "id": "NAIROBI, 14 Juni 2024 - Kenya dan Peru sudah lama bersahabat.\n\n",
}
CLOSING = {"en": "\n\nWhat now?\n\nThe two will meet again.", "id": "\n\nLalu apa?\n\nKeduanya akan bertemu lagi."}
# The rows, and each milestone, agreement and event with its date.
ROWS = [
    (
        "en",
        "1994\n\nKenya opens an embassy in Cusco.\n\nMarch 2008\n\nA fisheries treaty is signed in Nairobi.\n\n5 October 2011\n\n"
        "Kenya and Peru sign an extradition treaty. It takes effect in 2013.",
        ["embassy_opened 1994", "in_force 2013", "signed 2008-03", "signing 2008-03", "signing 2011-10-05"],
    ),
    (
        "en",
        "1994: Kenya opens an embassy in Cusco.\n\n2008: A fisheries treaty is signed in Nairobi on 12 March.\n\n2011: A planned visit is called off.",
        ["embassy_opened 1994", "signed 2008-03-12", "signing 2008-03-12"],
    ),
    (
        "id",
        "1994\n\nKedutaan Besar Kenya di Cusco dibuka.\n\nMaret 2008\n\nPerjanjian perikanan ditandatangani di Nairobi.\n\n5 Oktober 2011\n\n"
        "Kenya dan Peru meneken perjanjian ekstradisi.",
        ["embassy_opened 1994", "signed 2008-03", "signed 2011-10-05", "signing 2008-03", "signing 2011-10-05"],
    ),
    (
        "en",
        "1994 Kenya opens an embassy in Cusco\n\n2008 Fisheries treaty signed in Nairobi\n\n2011 President Otieno visits Peru in May",
        ["embassy_opened 1994", "signed 2008", "signing 2008"],
    ),
    (
        "id",
        "1994: Kenya membuka kedutaan di Cusco.\n\n2008: Perjanjian perikanan diteken di Nairobi.",
        ["embassy_opened 1994", "signed 2008", "signing 2008"],
    ),
]


@pytest.mark.parametrize(("code", "rows", "told"), ROWS)
def test_a_row_of_a_chronology_has_the_date_that_heads_it(code: str, rows: str, told: list[str]) -> None:
    facts = facts_of(OPENING[code] + rows + CLOSING[code], code)
    found = [f"{milestone.kind} {milestone.date}" for milestone in facts.milestones]
    found += [f"{agreement.status} {agreement.date}" for agreement in facts.agreements]
    found += [f"{event.kind} {event.date}" for event in facts.events if event.kind == "signing"]
    assert sorted(found) == told


def test_a_lone_date_above_a_paragraph_is_no_chronology() -> None:
    facts = facts_of(OPENING["en"] + "5 October 2011\n\nA fisheries treaty was signed in Nairobi." + CLOSING["en"], "en")
    assert "2011-10-05" not in [agreement.date for agreement in facts.agreements]
