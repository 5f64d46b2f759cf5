"""Seeds to front-mattered Markdown; `facts` prints what was read."""

import json
import sys
from pathlib import Path

from digest.clean import clean
from digest.detect import detect
from digest.facts import read_facts, to_json
from digest.languages import available, load
from digest.read import read_seeds

languages = [load(code) for code in available()]
for seed in read_seeds(Path(sys.argv[2]))[0]:
    language = detect(seed.text, languages)
    assert language
    print(json.dumps(to_json(read_facts(clean(seed, language), language)), ensure_ascii=False))
