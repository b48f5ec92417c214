"""The installer for Windows: the folder built on Windows, wrapped by NSIS (installer/windows/sahut.nsi)."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from installer.packaging.release import BuildError, Release

SCRIPT = "installer/windows/sahut.nsi"


def build(release: Release, made: Path, out: Path) -> Path:
    """``out``/sahut-console-<version>-setup.exe. Raises BuildError where makensis is not installed or the script fails."""
    maker = shutil.which("makensis")
    if maker is None:
        raise BuildError(f"makensis (NSIS 3) is not installed; the folder is ready in {made}")
    target = out / f"sahut-console-{release.version}-setup.exe"
    words = ["-V2", "-WX", f"-DVERSION={release.version}", f"-DSOURCE={made}", f"-DTARGET={target}"]
    words += [f"-DICON={release.checkout / 'resources' / 'app' / 'sahut.ico'}"]
    done = subprocess.run(
        [maker, *words, str(release.checkout / SCRIPT)], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise BuildError(f"makensis failed:\n{done.stdout[-2000:]}{done.stderr[-500:]}")
    return target
