"""How the documentation is built: `sphinx-build -W docs docs/_build`."""

import pkgutil
import re
from importlib.metadata import version as installed_version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

project = "paktmodel"
author = "paktmodel contributors"
copyright = "2026, paktmodel contributors"
version = release = installed_version("paktmodel")

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"paktmodel {version}"

# The notebooks of docs/notebooks are executed, and a cell that raises is a warning, which is an error.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_show_tb = True
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
# Links from included files lead to files beside README.md, which are not pages here.
suppress_warnings = ["myst.xref_missing"]

autodoc_member_order = "bysource"
autodoc_mock_imports = ["ruamel"]  # an extra: its module is described without it
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
autodoc_class_signature = "separated"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
# What a rule says of itself, on the heading's own line: "Slack: none for whole counts, ...".
napoleon_custom_sections = ["Unit", "Yields", "Slack", "Source"]
napoleon_use_ivar = True  # fields of slotted classes are described once, in the class


def _public_modules() -> list[str]:
    """Every module of the package without an underscore in its path, by name."""
    spec = find_spec("paktmodel")
    if spec is None or spec.submodule_search_locations is None:
        raise SystemExit("Install the package first: pip install -e '.[docs]'")
    found = pkgutil.walk_packages(spec.submodule_search_locations, "paktmodel.")
    # The converters are written for type checkers alone; what a field takes stands in its class.
    written = "paktmodel.model.converters"
    return sorted(module.name for module in found if "._" not in module.name and module.name != written)


def _write(page: Path, text: str) -> None:
    """Write a page only when it changed, so that Sphinx rebuilds only what did."""
    if not page.exists() or page.read_text("utf-8") != text:
        page.write_text(text, "utf-8")


def _write_reference() -> None:
    """One page per module. Written here, for a page kept by hand would be forgotten."""
    folder = Path(__file__).parent / "api"
    folder.mkdir(exist_ok=True)
    names = _public_modules()
    for page in folder.glob("paktmodel.*.md"):
        if page.stem not in names:
            page.unlink()
    for name in names:
        directive = f"```{{eval-rst}}\n.. automodule:: {name}\n   :members:\n   :ignore-module-all:\n```\n"
        _write(folder / f"{name}.md", f"# {name}\n\n{directive}")
    pages = "\n".join(names)
    intro = "What a caller uses is at hand on `paktmodel` itself; this is where each name lives.\n"
    _write(folder / "index.md", f"# Reference\n\n{intro}\n```{{toctree}}\n:maxdepth: 1\n\n{pages}\n```\n")


_SECTION = re.compile(rf"({'|'.join(napoleon_custom_sections)}): (?=.)")


def _open_sections(*event: Any) -> None:
    """Put what stands after a section's heading on a line of its own, which is where Napoleon looks."""
    lines: list[str] = event[-1]
    opened = [_SECTION.sub(r"\1:\n    ", line) if _SECTION.match(line) else line for line in lines]
    lines[:] = "\n".join(opened).split("\n")


def setup(app: Any) -> None:
    """Called by Sphinx, before Napoleon reads a docstring."""
    app.connect("autodoc-process-docstring", _open_sections, priority=400)


_write_reference()
