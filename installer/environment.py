"""The private Python environment: made from a lock with hashes, stamped, and left alone while nothing changed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

STAMP = "sahut.json"
COVERS = {"run": ("run",), "dev": ("dev", "run")}
"""Which locks an environment satisfies once this one is installed: dev pins everything run pins (checked)."""


class SetupError(Exception):
    """The environment could not be made; the message says at which step, and what is safe."""


@dataclass(frozen=True)
class Environment:
    """One virtual environment of one checkout."""

    path: Path
    checkout: Path

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        return self.path / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def lock_file(self, lock: str) -> Path:
        """requirements/<lock>.lock of the checkout."""
        return self.checkout / "requirements" / f"{lock}.lock"

    def _interpreter(self) -> str:
        # A distribution upgrade swaps the interpreter under an environment; its packages are then for another.
        return os.path.realpath(self.python) if self.python.exists() else ""

    def _stamp(self) -> dict[str, str]:
        try:
            read: object = json.loads((self.path / STAMP).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(key): str(value) for key, value in read.items()} if isinstance(read, dict) else {}

    def _expected(self, lock: str) -> dict[str, str]:
        return {
            "interpreter": self._interpreter(),
            "checkout": str(self.checkout),
            **{name: digest(self.lock_file(name)) for name in COVERS[lock]},
        }

    def is_ready(self, lock: str) -> bool:
        """Whether exactly this lock (or one that covers it) was installed here by this interpreter."""
        stamp = self._stamp()
        wanted = self._expected(lock)
        return bool(wanted["interpreter"]) and all(stamp.get(key) == value for key, value in wanted.items())

    def make(self, lock: str, environ: Mapping[str, str], quiet: bool) -> None:
        """Create or complete the environment from a lock. Safe to break off: the stamp is written last.

        Raises SetupError when a step fails; its own output has been shown by then.
        """
        stamp = self._stamp()
        swapped = bool(stamp) and stamp.get("interpreter") != self._interpreter()
        clear = ["--clear"] if swapped else []
        _step([sys.executable, "-m", "venv", *clear, str(self.path)], environ, "making the environment")
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "install"]
        _step(
            [*pip, *(["--quiet"] if quiet else []), "--require-hashes", "-r", str(self.lock_file(lock))],
            # Somebody's `user = true` makes no sense inside an environment and would only fail.
            {**environ, "PIP_USER": "0"},
            "installing the Python packages",
            "; where it is the network: pip takes its proxy and its mirror from https_proxy and pip.conf",
        )
        self._make_importable()
        if swapped:
            stamp = {}
        self._write_stamp({**stamp, **self._expected(lock)})

    def _make_importable(self) -> None:
        """Let every program of the environment import the checkout, from any working directory."""
        packages = self.path / (
            "Lib/site-packages"
            if sys.platform == "win32"
            else f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"
        )
        (packages / "sahut-checkout.pth").write_text(f"{self.checkout}\n", "utf-8")

    def _write_stamp(self, stamp: Mapping[str, str]) -> None:
        fresh = self.path / f"{STAMP}.new"
        fresh.write_text(json.dumps(dict(stamp), indent=1), "utf-8")
        fresh.replace(self.path / STAMP)


def digest(file: Path) -> str:
    """SHA-256 of a lock file's text, as hex, whatever line ends the checkout was given."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _step(command: list[str], environ: Mapping[str, str], doing: str, hint: str = "") -> None:
    try:
        code = subprocess.run(command, env=dict(environ), stdin=subprocess.DEVNULL, check=False).returncode
    except OSError as error:
        raise SetupError(f"{doing} failed: {error}") from error
    if code != 0:
        raise SetupError(f"{doing} failed (exit code {code}; the reason stands above{hint})")


def data_home(environ: Mapping[str, str]) -> Path:
    """Where this user's programs keep their data."""
    if sys.platform == "win32":
        named, usual = environ.get("LOCALAPPDATA", ""), Path.home() / "AppData" / "Local"
    else:
        named, usual = environ.get("XDG_DATA_HOME", ""), Path.home() / ".local" / "share"
    return Path(named) if Path(named).is_absolute() else usual


def choose(checkout: Path, lock: str, environ: Mapping[str, str]) -> Environment:
    """The environment to use: the checkout's .venv where that is ready or can be made, else one of the user's."""
    inside = Environment(checkout / ".venv", checkout)
    if inside.is_ready(lock):
        return inside
    if os.access(inside.path if inside.path.exists() else checkout, os.W_OK):
        return inside
    name = hashlib.sha256(str(checkout).encode()).hexdigest()[:12]
    return Environment(data_home(environ) / "sahut" / f"environment-{name}", checkout)


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Let two first starts at once wait for each other instead of installing over each other."""
    beside = path.parent / ".sahut"
    beside.mkdir(parents=True, exist_ok=True)
    with (beside / f"{path.name}.lock").open("a+b") as handle:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def megabytes(checkout: Path, lock: str) -> tuple[int, int]:
    """What a lock downloads at most and what it takes on the disk, in MB (requirements/lock measures and writes both)."""
    for line in (checkout / "requirements" / "sizes").read_text("utf-8").splitlines():
        name, *sizes = line.split()
        if name == lock:
            download, disk = map(int, sizes)
            return download, disk
    raise SetupError(f"requirements/sizes knows no lock named {lock}")


def check_room(path: Path, needed: int) -> None:
    """Raises SetupError where an environment of `needed` MB would not fit at `path`; one that was begun may be completed."""
    if path.exists():
        return
    standing = next(parent for parent in path.parents if parent.exists())
    free = shutil.disk_usage(standing).free // 1_000_000
    if free < needed:
        raise SetupError(
            f"{path} needs {needed} MB, and {free} MB are free there. Nothing was fetched; make room first"
        )


def compiled(checkout: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """Where Python keeps what it compiled of a checkout that this user cannot write to; else each start compiles anew."""
    if os.access(checkout, os.W_OK) or "PYTHONPYCACHEPREFIX" in environ:
        return {}
    return {"PYTHONPYCACHEPREFIX": str(data_home(environ) / "sahut" / "compiled")}
