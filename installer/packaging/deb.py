"""The .deb of the console: the folder under /usr/lib, a word in the menu, and the libraries Qt leaves to the machine."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from installer.libraries import LibrarySet, needed
from installer.packaging import folder
from installer.packaging.release import ABOUT, MAINTAINER, NAME, SUMMARY, BuildError, Release

HERE = Path(__file__).resolve().parent
LIB = Path("usr/lib") / NAME
#: Ubuntu from 24.04 on has the second name.
_ALSO = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}


def architecture() -> str:
    """What dpkg calls this machine. Raises BuildError."""
    try:
        said = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise BuildError("a .deb is built where dpkg is: on Debian or one of its family") from error
    return said.stdout.strip()


def build(release: Release, made: Path, out: Path) -> Path:
    """``out``/sahut-console_<version>_<architecture>.deb around the folder ``made``. Raises BuildError."""
    arch = architecture()
    package = out / f"{NAME}_{release.version}_{arch}.deb"
    with tempfile.TemporaryDirectory() as passing:
        root = Path(passing) / "root"
        shutil.copytree(made, root / LIB, symlinks=True)
        furnish(release, root)
        _control(release, root, arch)
        release.dated(root)
        done = subprocess.run(
            # A level that packs in seconds: half a minute more would save three per cent.
            ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(root), str(package)],
            env=os.environ | {"SOURCE_DATE_EPOCH": str(release.when)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode != 0:
            raise BuildError(f"dpkg-deb failed: {done.stderr.strip()}")
    return package


def furnish(release: Release, root: Path) -> None:
    """What stands beside the folder: command, menu entry, icons, manual page, copyright."""
    command = root / "usr/bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("../lib") / NAME / folder.PROGRAM)
    _put(root / "usr/share/applications" / f"{NAME}.desktop", (HERE / f"{NAME}.desktop").read_bytes())
    icons, app = root / "usr/share/icons/hicolor", release.checkout / "resources/app"
    for place, file in (("scalable", "sahut.svg"), ("48x48", "sahut-48.png"), ("256x256", "sahut-256.png")):
        _put(icons / place / "apps" / f"{NAME}{Path(file).suffix}", (app / file).read_bytes())
    manual = (HERE / f"{NAME}.1").read_text("utf-8").replace("@VERSION@", release.version)
    _put(root / "usr/share/man/man1" / f"{NAME}.1.gz", gzip.compress(manual.encode(), mtime=0))
    _put(root / "usr/share/doc" / NAME / "copyright", (HERE / "copyright").read_bytes())


def depends() -> str:
    """The packages without which no window opens."""
    return ", ".join(["libc6 (>= 2.34)", *(_ALSO.get(name, name) for name in _wanted(LibrarySet.X11))])


def _wanted(wanted: LibrarySet) -> list[str]:
    return sorted(set(needed(wanted).values()))


def control(release: Release, arch: str, size_kib: int) -> str:
    """The control file (Debian policy, chapter 5)."""
    wayland = sorted(set(_wanted(LibrarySet.WAYLAND)) - set(_wanted(LibrarySet.X11)))
    about = "\n".join(f" {line}" for line in ABOUT.splitlines())
    return (
        f"Package: {NAME}\nVersion: {release.version}\nArchitecture: {arch}\nMaintainer: {MAINTAINER}\n"
        f"Installed-Size: {size_kib}\nDepends: {depends()}\nRecommends: {', '.join(wayland)}\n"
        f"Section: net\nPriority: optional\nDescription: {SUMMARY}\n{about}\n"
    )


def _control(release: Release, root: Path, arch: str) -> None:
    size = sum(file.stat().st_size for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    _put(root / "DEBIAN/control", control(release, arch, size // 1024).encode())


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
