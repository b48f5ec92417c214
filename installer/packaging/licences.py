"""The licences of everything in the folder, as the owners' terms ask: a list, and each text."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

LIST = "LIST.txt"
_TEXTS = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)[^/]*$")
#: Distributions of which a module is bundled under a name their metadata do not tell.
_ALSO = {"shiboken6": "shiboken6", "PySide6": "PySide6-Essentials"}
#: What stands inside a distribution and has terms of its own.
_INSIDE = {
    "sqlcipher3": "with SQLCipher (BSD-3-Clause, Zetetic LLC), SQLite (public domain) and OpenSSL 3 (Apache-2.0)",
    "cryptography": "with OpenSSL 3 (Apache-2.0)",
    "livekit": "with the audio processing of WebRTC (BSD-3-Clause, The WebRTC project authors)",
    "pjsua2-python": "with PJSIP (GPL-2.0-or-later, Teluu Inc.) and OpenSSL 1.0.2 (OpenSSL License)",
    "PySide6-Essentials": "with Qt 6 (LGPL-3.0-only, The Qt Company Ltd) and ICU (Unicode-3.0)",
}
_HEAD = """\
Sahut is free software under the GNU General Public License, version 3 or later (LICENSE). In this folder are parts of others, each
under its own terms, named here with the place of their text. The libraries of Qt are used under the GNU Lesser General Public License,
version 3 (LGPL-3.txt): they stand in this folder as files of their own and may be replaced by others that fit.
"""


def write(checkout: Path, target: Path, modules: Iterable[str], files: Iterable[str]) -> None:
    """Fills ``target`` for the top-level ``modules`` and the ``files`` that were bundled."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copy(checkout / "LICENSE", target / "LICENSE")
    shutil.copy(Path(__file__).with_name("LGPL-3.txt"), target / "LGPL-3.txt")
    lines = ["Sahut: GPL-3.0-or-later (LICENSE)", *_resources(checkout, target), _python(target)]
    lines += [_distribution(name, target) for name in distributions(modules)]
    lines += _system(files, target)
    (target / LIST).write_text(_HEAD + "\n" + "\n".join(lines) + "\n", "utf-8")


def distributions(modules: Iterable[str]) -> list[str]:
    """The installed distributions that ``modules`` come from, by name."""
    known = metadata.packages_distributions()
    found: set[str] = set()
    for module in modules:
        found |= {_ALSO[module]} if module in _ALSO else set(known.get(module, ()))
    return sorted(found, key=str.lower)


def _distribution(name: str, target: Path) -> str:
    found = metadata.distribution(name)
    said = found.metadata
    licence = (
        _said(said, "License-Expression") or _classified(said) or _said(said, "License") or "see its text"
    )
    texts = [file for file in found.files or () if _TEXTS.search(str(file)) and ".dist-info" in str(file)]
    texts = texts or [file for file in found.files or () if _TEXTS.search(str(file)) and file.suffix != ".py"]
    for file in texts:
        source = Path(str(file.locate()))
        if source.is_file():
            copy = target / name / file.name
            copy.parent.mkdir(exist_ok=True)
            shutil.copy(source, copy)
    place = f" ({name}/)" if (target / name).exists() else ""
    inside = f"; {_INSIDE[name]}" if name in _INSIDE else ""
    return f"{name} {found.version}: {licence.splitlines()[0].strip()}{place}{inside}"


def _said(about: metadata.PackageMetadata, word: str) -> str:
    return str((about.get_all(word) or [""])[0])


def _classified(said: metadata.PackageMetadata) -> str:
    names = [
        line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if line.startswith("License")
    ]
    return ", ".join(names)


def _python(target: Path) -> str:
    version = ".".join(map(str, sys.version_info[:3]))
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    text = next((place for place in places if place.is_file()), None)
    if text is None:
        return (
            f"Python {version}: Python Software Foundation License (https://docs.python.org/3/license.html)"
        )
    shutil.copy(text, target / "LICENSE-Python.txt")
    return f"Python {version}: Python Software Foundation License (LICENSE-Python.txt)"


def _resources(checkout: Path, target: Path) -> list[str]:
    lines = []
    for file in sorted((checkout / "resources").rglob("LICENSE*")):
        copy = target / "resources" / f"{file.parent.name}-{file.name}"
        copy.parent.mkdir(exist_ok=True)
        shutil.copy(file, copy)
        lines.append(f"{file.relative_to(checkout).parent}: {copy.relative_to(target)}")
    return lines


def _system(files: Iterable[str], target: Path) -> list[str]:
    """Libraries of the machine that Python itself needs, by Debian's words on them."""
    lines = []
    for package in sorted(
        {_package(file) for file in files if file.startswith(("/usr/lib/", "/lib/"))} - {""}
    ):
        text = Path("/usr/share/doc") / package / "copyright"
        if text.is_file():
            (target / "system").mkdir(exist_ok=True)
            shutil.copy(text, target / "system" / f"{package}.txt")
        lines.append(f"{package} (library): system/{package}.txt")
    return lines


def _package(file: str) -> str:
    if shutil.which("dpkg-query") is None:
        return ""
    for name in (file, f"/usr{file}", file.removeprefix("/usr")):
        said = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
        if said.returncode == 0:
            return said.stdout.partition(":")[0]
    return ""
