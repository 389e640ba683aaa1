"""Write the codes of each category into docs/findings.md: ``python scripts/write_categories.py``.

Run it when a code is added to `paktmodel.vocabulary.messages.categories`, or taken away.
"""

import re
import textwrap
from pathlib import Path

from paktmodel.vocabulary.messages.categories import CATEGORIES
from paktmodel.vocabulary.messages.findings import FINDINGS
from paktmodel.vocabulary.words.findings import Category

WRITTEN = Path(__file__).parents[1] / "docs" / "findings.md"

_BETWEEN = re.compile(r"(?<=<!-- written by scripts/write_categories.py -->\n).*?(?=<!-- end -->)", re.DOTALL)


def main() -> None:
    old = WRITTEN.read_text("utf-8")
    text = rendered(old)
    WRITTEN.write_text(text, "utf-8")
    print(f"{'unchanged' if text == old else 'written'}: {WRITTEN.name}")


def rendered(page: str) -> str:
    """The page with the codes of each category between its two marks, as the table has them."""
    lists = "\n".join(_listed(category) for category in Category)
    return _BETWEEN.sub(lambda _: f"\n{lists}\n", page)


def _listed(category: Category) -> str:
    """One item of a list: the codes that are reported today; a code may be in the table before its rule."""
    codes = ", ".join(f"`{code}`" for code, of in CATEGORIES.items() if of is category and code in FINDINGS)
    line = f"- **{category.en}** (*{category.sv}*): {codes}"
    return textwrap.fill(line, 124, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False)


if __name__ == "__main__":
    main()
