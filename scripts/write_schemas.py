"""Write the JSON Schemas that the library ships, out of the model: ``python scripts/write_schemas.py``.

Run it after a change of the model or of its docstrings, and read the diff: a released format never
loses a field, a word or a document that it once took.
"""

from pathlib import Path

from paktmodel.document.kinds import KINDS
from paktmodel.document.schema_generator import generate, rendered

SHIPPED = Path(__file__).parents[1] / "src" / "paktmodel" / "document" / "schemas"


def main() -> None:
    for kind in KINDS:
        path = SHIPPED / f"{kind}.json"
        text = rendered(generate(kind)).encode("utf-8")
        same = path.is_file() and path.read_bytes() == text
        path.write_bytes(text)
        print(f"{'unchanged' if same else 'written'}: {path.name}")


if __name__ == "__main__":
    main()
