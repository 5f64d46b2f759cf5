"""Write what Zensical is told of the digest at hand, a file a language, for it runs no plugins. Prints the names of the files.

python tools/zensical.py
"""

import json
import sys
from pathlib import Path

SITE = ".engines/zensical"  # beside what another builder makes of the same docs
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from digest.builder.plain import plain_settings  # noqa: E402 - after the path
from digest.folder import Folder  # noqa: E402
from digest.pipeline import read_settings  # noqa: E402


def main() -> None:
    """A file for each language beside mkdocs.yml, from where its folders are found."""
    site = read_settings(Folder(ROOT).settings)
    for code in site.languages:
        file = ROOT / f".zensical.{code}.yml"
        settings = {**plain_settings(site, code), "site_dir": f"{SITE}/{site.folder(code)}".rstrip("/")}
        file.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")  # JSON is YAML
        print(file)


if __name__ == "__main__":
    main()
