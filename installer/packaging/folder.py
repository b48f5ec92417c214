"""The console in one folder: its own Python, the libraries it uses, its resources, and the licences of all of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from installer.packaging import licences
from installer.packaging.release import NAME, BuildError, Release

SPEC = "installer/packaging/sahut.spec"
PROGRAM = f"{NAME}.exe" if sys.platform == "win32" else NAME
#: Where the folder keeps what it was made from.
LICENCES = "licences"


def build(release: Release, out: Path) -> Path:
    """Makes ``out``/sahut-console. Raises BuildError."""
    made = out / NAME
    with tempfile.TemporaryDirectory() as passing:
        report = Path(passing) / "report.json"
        env = os.environ | {
            "SAHUT_CHECKOUT": str(release.checkout),
            "SAHUT_REPORT": str(report),
            "SOURCE_DATE_EPOCH": str(release.when),
            # The order of sets stands in compiled modules.
            "PYTHONHASHSEED": "1",
        }
        words = ["--noconfirm", "--log-level", "WARN", "--distpath", passing, "--workpath", f"{passing}/work"]
        done = subprocess.run(
            [sys.executable, "-m", "PyInstaller", *words, str(release.checkout / SPEC)],
            cwd=release.checkout, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode != 0:
            raise BuildError(f"PyInstaller failed:\n{done.stderr[-2000:]}")
        bundled = json.loads(report.read_text("utf-8"))
        shutil.rmtree(made, ignore_errors=True)
        out.mkdir(parents=True, exist_ok=True)
        shutil.move(Path(passing) / NAME, made)
    licences.write(release.checkout, made / LICENCES, bundled["modules"], bundled["files"])
    release.dated(made)
    return made
