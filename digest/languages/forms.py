"""The forms of verbs, made from their entries in verbs.toml, standing.toml and deeds.toml by the tables of grammar.toml."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from digest.contracts.faults import Fault
from digest.languages.patterns import expanded
from digest.lexicon import Phrase

# Between the words of an idiom a few others may stand: "affix ~ signature".
GAP = " ~ "


class Form(NamedTuple):
    """One form of a verb. `how`: base, third, past, participle, ing, active, passive or bare."""

    text: str
    how: str


def forms(key: str, entry: Mapping[str, Any], grammar: Mapping[str, Any]) -> Iterator[Form]:
    """Every form of a verb: by patterns of affixes where the language has them, else by endings."""
    if grammar["patterns"]:
        yield from _affixed(key, entry, grammar)
    else:
        yield from _inflected(key, entry, grammar["inflection"])


def _affixed(root: str, entry: Mapping[str, Any], grammar: Mapping[str, Any]) -> Iterator[Form]:
    nasal = nasalised(root, grammar["nasal"])
    for affix in entry.get("affixes", ()):
        for how, pattern in grammar["patterns"][affix].items():
            yield Form(pattern.replace("N", nasal).replace("R", root), how)
    for how in ("active", "passive"):
        for text in entry.get(how, ()):
            yield Form(text, how)


def nasalised(root: str, table: Mapping[str, Any]) -> str:
    """A root behind the nasal prefix: "tulis" is "menulis"."""
    for length in (2, 1):
        if found := table.get(root[:length]):
            prefix, dropped = found
            return f"{prefix}{root[dropped:]}"
    return root


def _inflected(lemma: str, entry: Mapping[str, Any], endings: Mapping[str, Any]) -> Iterator[Form]:
    first, space, rest = lemma.partition(" ")
    third, past, ing = regular(first, endings)
    irregular = entry.get("past", ())
    shapes = [(first, "base"), *((word, "third") for word in entry.get("third", (third,)))]
    shapes += [(word, "ing") for word in (ing, *entry.get("ing", ()))]
    shapes += [(irregular[0], "past"), (irregular[-1], "participle")] if irregular else [(past, "past"), (past, "participle")]
    shapes += [(word, "past") for word in irregular[1:-1]]
    for word, how in dict.fromkeys(shapes):
        yield Form(f"{word}{space}{rest}", how)


def regular(lemma: str, endings: Mapping[str, Any]) -> tuple[str, str, str]:
    """Third person, past and -ing of a regular verb."""
    ending = next((found for found in sorted(endings, key=len, reverse=True) if lemma.endswith(found)), None)
    if ending is None:
        return lemma, lemma, lemma
    third, past, ing = (_joined(lemma, suffix) for suffix in endings[ending])
    return third, past, ing


def _joined(lemma: str, suffix: str) -> str:
    bare = suffix.lstrip("-")
    dropped = len(suffix) - len(bare)
    return (lemma[:-dropped] if dropped else lemma) + bare


def unknown_affixes(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    """Where a verb has an affix that the grammar has no pattern for."""
    patterns = tables["grammar"]["patterns"]
    for name, entries in tables["verbs"]["verbs"].items():
        for key, entry in entries.items():
            for affix in entry.get("affixes", ()):
                if affix not in patterns:
                    hint = f"take one of those in grammar.toml, [patterns]: {', '.join(filter(None, patterns))}"
                    yield Fault(("verbs", name, key, "affixes"), f"“{affix}” is no pattern", hint)


def entries(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Phrase]]:
    """The phrases for all verbs, idioms and operators of a language, each behind the entry that it comes from."""
    grammar, deeds = tables["grammar"], tables["deeds"]
    left_out = frozenset(deeds["not_verbs"]["forms"])
    for name, verbs in tables["verbs"]["verbs"].items():
        for key, entry in verbs.items():
            for form in forms(key, entry, grammar):
                weak = "weak" if form.text in left_out else form.how
                yield f"verbs.toml {key}", Phrase(form.text, "verb", f"{name}/{form.how}/{weak}")
    yield from _idioms(deeds["idioms"], grammar)
    yield from _operators(tables["standing"]["operator"], grammar)


def _idioms(idioms: Mapping[str, Any], grammar: Mapping[str, Any]) -> Iterator[tuple[str, Phrase]]:
    for name, texts in idioms.items():
        for text in texts:
            head, _, rest = text.partition(GAP)
            for form in _head_forms(head, grammar):
                yield f"deeds.toml idioms {text}", Phrase(form.text, "idiom", f"{name}/{form.how}/{rest}")


def _head_forms(head: str, grammar: Mapping[str, Any]) -> Iterator[Form]:
    """The forms of an idiom's first words; a language of affixes prints them as they are."""
    if grammar["patterns"]:
        yield Form(head, "active")
        return
    first = head.partition(" ")[0]
    yield from _inflected(head, grammar["irregular"].get(first, {}), grammar["inflection"])


def _operators(operators: Any, grammar: Mapping[str, Any]) -> Iterator[tuple[str, Phrase]]:
    for operator in operators:
        value = f"{operator['effect']}/{'+'.join(operator['scope'])}"
        for word in operator.get("words", ()):
            yield from ((f"standing.toml {word}", Phrase(spelled, "operator", f"{value}/fixed")) for spelled in expanded(word))
        for verb in operator.get("verbs", ()):
            for form in _head_forms(verb, grammar):
                yield f"standing.toml {verb}", Phrase(form.text, "operator", f"{value}/{form.how}")
