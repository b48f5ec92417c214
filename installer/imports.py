"""Who may import which library. (Which of our packages may know which stands in pyproject.toml.)

Each rule keeps one concern in one room: swapping a library, or finding its every use, is then a matter of one
folder. Read from the source text, so that it holds for modules that nothing has imported yet.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

OURS = ("console", "contract", "demo", "domain", "gateway", "installer")

OWNERS: dict[str, tuple[str, ...]] = {
    "PySide6": ("console.views", "console.widgets", "console.bridge", "console.app"),
    "qasync": ("console.bridge",),
    "sqlalchemy": ("gateway",),
    "sqlcipher3": ("console.store",),
    "alembic": ("gateway",),
    "keyring": ("console.credentials",),
    "hunspell": ("console.spelling",),
    "pjsua2": ("console.softphone.engine", "demo.phone"),
    "livekit": ("console.softphone.engine",),
    "numpy": ("console.softphone.engine", "console.playing", "demo.phone"),
    "pyttsx3": ("console.speech",),
    "Stemmer": ("domain.text_terms",),
    "miniaudio": ("console.sound", "console.speech", "console.softphone.engine"),
    "litestar": ("gateway",),
    "uvicorn": ("gateway",),
    "asyncpg": ("gateway",),
    "aiosqlite": ("gateway",),
    "jwt": ("gateway",),
    "prometheus_client": ("gateway",),
}
"""Library -> the only places that may import it."""

STANDS_ON: dict[str, frozenset[str]] = {
    "domain": frozenset({"msgspec", "phonenumbers", "holidays", "Stemmer"}),
    "contract": frozenset({"msgspec", "uuid_utils", "yaml"}),
    **{
        f"installer.{module}": frozenset()
        for module in (
            "__init__",
            "__main__",
            "apt",
            "bootstrap",
            "environment",
            "libraries",
            "peers",
            "words",
        )
    },
}
"""Place -> the only libraries it may import besides the standard library and ours."""


def module_name(file: Path, root: Path) -> str:
    """Dotted name of a source file; a package's own file keeps its `__init__`."""
    return ".".join(file.relative_to(root).with_suffix("").parts)


def is_within(module: str, place: str) -> bool:
    """Whether a module is a place or lies inside it."""
    return module == place or module.startswith(f"{place}.")


def imported(source: str) -> Iterator[tuple[int, str]]:
    """(line, top-level package) of every absolute import, wherever in the file it stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.lineno, node.module.partition(".")[0]


def violations(root: Path) -> list[str]:
    """Every breach in the packages under `root`, as `file:line: sentence`."""
    found: list[str] = []
    for package in OURS:
        for file in sorted((root / package).rglob("*.py")):
            module = module_name(file, root)
            for line, library in imported(file.read_text("utf-8")):
                reason = _breach(module, library)
                if reason:
                    found.append(f"{file.relative_to(root)}:{line}: {reason}")
    return found


def _breach(module: str, library: str) -> str | None:
    owners = OWNERS.get(library)
    if owners is not None and not any(is_within(module, owner) for owner in owners):
        return f"{library} belongs to {', '.join(owners)}"
    if library == "PySide6" and re.fullmatch(r"console\.views\..*_model", module):
        return "a view-model needs no window, so that it can be tested without one"
    if library in OURS or library in sys.stdlib_module_names:
        return None
    for place, allowed in STANDS_ON.items():
        if is_within(module, place) and library not in allowed:
            return f"{place} stands on {', '.join(sorted(allowed)) or 'the standard library'} alone, not on {library}"
    return None
