"""The package itself: built twice to the same bytes, installed on a bare Debian, started there, and removed without a trace."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.launcher.test_bare import Bare, made

__all__ = ["made"]

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.full,
    pytest.mark.processes,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(
        importlib.util.find_spec("PyInstaller") is None, reason="PyInstaller is not installed"
    ),
    pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="there is no dpkg-deb here"),
]


def build(out: Path) -> Path:
    done = subprocess.run(
        [sys.executable, "-m", "installer.packaging", "deb", "--out", str(out)],
        cwd=ROOT, env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("first"))


def test_the_folder_holds_the_desk_and_nobody_else(package: Path) -> None:
    folder = package.parent / "sahut-console"
    assert {entry.name for entry in folder.iterdir()} == {"sahut-console", "_internal", "licences"}
    top = {entry.name for entry in (folder / "_internal").iterdir()}
    assert not top & {"gateway", "demo", "sqlalchemy", "litestar", "asyncpg", "PyInstaller", "tkinter"}
    assert not [
        file.name for file in (folder / "_internal").iterdir() if file.name.startswith(("libxcb", "libGL"))
    ]
    listed = (folder / "licences" / "LIST.txt").read_text("utf-8")
    for part in ("PySide6-Essentials", "sqlcipher3", "cryptography", "Python 3"):
        assert part in listed
    size = sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink())
    assert size < 330_000_000


def test_the_same_source_gives_the_same_package(package: Path, tmp_path: Path) -> None:
    again = build(tmp_path)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(package.read_bytes()).digest()


@pytest.fixture
def bare(made: Path, tmp_path: Path) -> Iterator[Bare]:
    system = Bare(tmp_path / "system")
    subprocess.run(["cp", "-a", made, system.root], check=True)
    system.lend()
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    yield system
    subprocess.run(["rm", "-rf", "--one-file-system", system.root], check=False)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can change root")
@pytest.mark.skipif(shutil.which("debootstrap") is None, reason="debootstrap is not installed")
def test_installed_started_and_removed(package: Path, bare: Bare) -> None:
    # Nothing of the checkout may help.
    shutil.rmtree(bare.root / "sahut")
    shutil.copy(package, bare.root / "console.deb")
    apt = "DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0"
    install = f"{apt} update && {apt} install -y --no-install-recommends /console.deb"
    done = bare.run("root", install)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    lacking = bare.run("siti", "ldd /usr/lib/sahut-console/_internal/PySide6/Qt/plugins/platforms/libqxcb.so")
    assert "not found" not in lacking.stdout, "a window of X11 needs it"
    started = bare.run(
        "siti", "LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen sahut-console --self-check check", network=False
    )
    assert started.returncode == 0, started.stdout + started.stderr
    assert '"faults": []' in started.stdout
    assert (bare.root / "home/siti/check/sahut.png").stat().st_size > 5_000
    assert bare.run("siti", "sahut-console --version").stdout.startswith("Sahut ")
    assert bare.run("root", "dpkg --verify sahut-console").stdout == ""
    removed = bare.run("root", f"{apt} purge -y sahut-console")
    assert removed.returncode == 0, removed.stderr
    left = bare.run("root", "find / -xdev -name '*sahut-console*' -not -path '/proc/*'")
    assert left.stdout == ""
