"""What must not stand in the tree: files nobody can overlook, addresses of registries, paths of one machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

MOST_LINES = 400
"""Longest Python file. A room that outgrows it has a second door somewhere."""

# Spelt in two parts, so that this file passes its own rule.
_REGISTRIES = tuple(
    f"{name}.{top}"
    for name, top in (
        ("pypi", "org"),
        ("files.pythonhosted", "org"),
        ("registry.npmjs", "org"),
        ("registry.yarnpkg", "com"),
        ("deb.debian", "org"),
        ("security.debian", "org"),
        ("snapshot.debian", "org"),
        ("archive.ubuntu", "com"),
        ("conda.anaconda", "org"),
    )
)
_HOMES = re.compile(r"(?<![\w.])/(?:home|Users)/[a-z][\w.-]*/|(?<![\w.])/root/[\w.]|\b[A-Z]:\\\\?Users\\")
_COMMON_PARENTS = frozenset(
    map(Path, ("/", "/tmp", "/home", "/root", "/opt", "/srv", "/usr/src", "/mnt", "/var"))
)
_MADE = frozenset({"__pycache__", "node_modules"})
_MADE_AT_THE_TOP = frozenset({"tour", "pictures", "dist"})


def tracked(root: Path) -> list[Path]:
    """Files git knows here or would offer to add; without git or a repository, those a fresh copy would have."""
    if shutil.which("git") and (root / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=root,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if listed.returncode == 0:
            names = [os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
            return [root / name for name in names if (root / name).is_file()]
    return [file for file in _walk(root) if file.relative_to(root).parts[0] not in _MADE_AT_THE_TOP]


def _walk(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        if entry.name in _MADE or (
            entry.name.startswith(".") and entry.name not in (".ci", ".gitignore", ".gitattributes")
        ):
            continue
        if entry.is_dir():
            yield from _walk(entry)
        elif entry.suffix != ".pyc":
            yield entry


def _text(file: Path) -> str | None:
    data = file.read_bytes()
    return None if b"\0" in data[:8192] else data.decode("utf-8", "replace")


def violations(root: Path) -> list[str]:
    """Every breach in the tree, as `file:line: sentence`."""
    # A folder right under / has a name too short to mean anything in a text.
    here = [f"{root}/"] if len(root.parts) > 2 else []
    here += [f"{root.parent}/"] if root.parent not in _COMMON_PARENTS else []
    found: list[str] = []
    for file in tracked(root):
        text = _text(file)
        if text is None:
            continue
        name = file.relative_to(root)
        lines = text.splitlines()
        if file.suffix == ".py" and len(lines) > MOST_LINES:
            found.append(f"{name}:{len(lines)}: more than {MOST_LINES} lines")
        for number, line in enumerate(lines, 1):
            reason = _breach(line, here)
            if reason:
                found.append(f"{name}:{number}: {reason}")
    return found


def _breach(line: str, here: list[str]) -> str | None:
    registry = next((host for host in _REGISTRIES if host in line), None)
    if registry:
        return f"the address of a package registry ({registry})"
    if _HOMES.search(line) or any(path in line for path in here):
        return "a path of one machine"
    return None
