"""./sahut test: every test, in surroundings of its own. Runs inside the environment."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from installer.selection import FULL, SOAK

CHECKOUT = Path(__file__).resolve().parent.parent
#: Twice the processors of a small machine: a third of the time a test waits, for another process or a socket. With three workers
#: every seventh second of its two processors was nobody's; a fourth takes half of those.
WORKERS = 4
_THE_USERS = (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "LANG",
    "LANGUAGE",
    # Else each of the hundreds of processes that tests start compiles the whole of Sahut again.
    "PYTHONDONTWRITEBYTECODE",
)
_OWN_WORKERS = (
    "-n",
    "--numprocesses",
    "--pdb",
    "--trace",
    "--collect-only",
    "--co",
    "-h",
    "--help",
    "--version",
)


def command(rest: list[str]) -> list[str]:
    """pytest's command line. Four workers, a file to a worker, unless the caller arranges that (or debugs)."""
    spread = [] if any(arg.split("=")[0] in _OWN_WORKERS for arg in rest) else ["-n", str(WORKERS)]
    # A worker that died (installer.stuck) ends the run: with one in its place xdist may wait for ever for files already done.
    whole = [
        "--dist",
        "loadfile",
        "--no-loadscope-reorder",
        "-p",
        "installer.order",
        "--max-worker-restart",
        "0",
    ]
    parallel = [*spread, *whole] if spread else []
    return [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "installer.selection",
        "-p",
        "installer.stuck",
        "-ra",
        "--no-fold-skipped",
        *parallel,
        *rest,
    ]


def surroundings(environ: Mapping[str, str], home: Path, full: bool, soak: int) -> dict[str, str]:
    """The environment tests run in: offscreen, folders of their own, no display, bus or language of the user's."""
    kept = {
        name: value
        for name, value in environ.items()
        if name not in _THE_USERS and not name.startswith(("LC_", "XDG_", "SAHUT_", "PYTEST_"))
    }
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    return {
        **kept,
        **folders,
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        FULL: "1" if full or soak else "0",
        SOAK: str(soak),
    }


def main(argv: list[str]) -> int:
    """Run pytest; its exit code is ours, 5 (no test ran) included. The last line printed is pytest's."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--soak", type=int, default=0)
    options, rest = parser.parse_known_args(argv)
    with tempfile.TemporaryDirectory(prefix="sahut-test-") as folder:
        home = Path(folder)
        (home / "runtime").mkdir(mode=0o700)
        env = surroundings(os.environ, home, options.full, options.soak)
        return subprocess.run(command(rest), cwd=CHECKOUT, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
