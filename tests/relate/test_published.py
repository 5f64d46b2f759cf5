"""The story as other programs read it: `build_digest.py story`."""

import json
from pathlib import Path

from tests.commanding import command

ARTICLES = {
    "satu": "Presiden Peru Rosa Quispe dan Presiden Mesir Omar Farid\n\nKAIRO, 5 Maret 2021 - Presiden Peru Rosa Quispe mengunjungi Mesir pada 3-5 Maret 2021. "
    "Nilai perdagangan Peru dan Mesir mencapai US$ 20 juta pada 2020.",
    "dua": "Peru and Egypt\n\nLIMA, 9 May 2021 - Peruvian President Rosa Quispe visited Egypt in March 2021. "
    "Trade between Peru and Egypt reached US$20 million in 2020.",
}


def test_it_tells_the_order_what_is_the_same_and_what_one_says_of_another(tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    done = command("story", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    story = json.loads(done.stdout)
    assert story["order"] == [
        {"article": "satu", "written": "2021-03-05", "how": "printed"},
        {"article": "dua", "written": "2021-05-09", "how": "printed"},
    ]
    assert {line["kind"] for line in story["same"]} == {"events", "figures", "people"}
    assert all([fact["article"] for fact in line["facts"]] == ["satu", "dua"] for line in story["same"])
    assert {(line["kind"], line["from"]["article"], line["to"]["article"]) for line in story["relations"]} == {
        ("confirms", "dua", "satu"),
        ("specifies", "satu", "dua"),
    }


def test_a_fact_is_named_as_facts_names_it(tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    story, facts = (command(name, tmp_path).stdout for name in ("story", "facts"))
    known = {
        (line["id"], fact["id"])
        for line in map(json.loads, facts.splitlines())
        for kind in line.values()
        if isinstance(kind, list)
        for fact in kind
        if isinstance(fact, dict)
    }
    assert {(fact["article"], fact["fact"]) for line in json.loads(story)["same"] for fact in line["facts"]} <= known
