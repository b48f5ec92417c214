"""The launcher where it matters: a Debian that has python3 and nothing else, as root and as an ordinary user.

The machine's own settings of apt and pip (mirrors, certificates, folders of wheels) are lent to the bare system, as an
administrator would have set them there; Sahut itself names no mirror.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from installer import tidy

ROOT = Path(__file__).resolve().parents[2]
LENT = ("etc/apt/sources.list.d/debian.sources", "etc/apt/sources.list", "etc/resolv.conf", "etc/hosts")
pytestmark = [
    pytest.mark.full,
    pytest.mark.processes,
    pytest.mark.timeout(3000),
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can change root"),
    pytest.mark.skipif(shutil.which("debootstrap") is None, reason="debootstrap is not installed"),
]


def pip_settings() -> dict[str, str]:
    """pip's settings here, from whichever file they come: key (`global.cert`) -> value."""
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True
    )
    pairs = (line.partition("=") for line in listed.stdout.splitlines())
    return {key: value.strip("'") for key, _, value in pairs if key.startswith("global.")}


def home_of(user: str) -> str:
    return "/root" if user == "root" else f"/home/{user}"


@dataclass(frozen=True)
class Bare:
    """A bare system in a folder."""

    root: Path

    def lend(self) -> None:
        """The machine's settings of apt and pip, the checkout under /sahut, and a user named siti."""
        for name in LENT:
            if Path("/", name).exists():
                shutil.copy(Path("/", name), self.root / name)
            else:
                (self.root / name).unlink(missing_ok=True)
        for folder in ("etc/apt/apt.conf.d", "usr/local/share/ca-certificates"):
            shutil.copytree(Path("/", folder), self.root / folder, dirs_exist_ok=True)
        lines = (f"{key.removeprefix('global.')} = {value}\n" for key, value in pip_settings().items())
        (self.root / "etc" / "pip.conf").write_text("[global]\n" + "".join(lines))
        for file in tidy.tracked(ROOT):
            copy = self.root / "sahut" / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy)
        subprocess.run(["chroot", self.root, "useradd", "--create-home", "siti"], check=True)

    def run(
        self, user: str, command: str, network: bool = True, outside: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """A shell command in there, in the user's home, with /proc, /dev and the lent folders of wheels. ``outside``: done
        first, by root, with the bare system's folder as the working directory; what it mounts goes with the command."""
        home = home_of(user)
        sources = [value for key, value in pip_settings().items() if key.endswith(("-links", "-url"))]
        words = " ".join(sources).replace("file://", "").split()
        # The folder above a simple index as well: its pages point to files beside it.
        folders = {
            str(p)
            for word in words
            for p in (Path(word), Path(word).parent)
            if p.is_dir() and len(p.parts) > 2
        }
        mounts = "".join(
            f"mkdir -p {self.root}{folder}; mount --bind {folder} {self.root}{folder}; "
            for folder in sorted(folders)
        )
        alone = [] if network else ["--net"]
        first = f"cd {self.root}; {'' if network else 'ip link set lo up; '}{outside or ':'}; "
        inside = f"{first}mount -t proc proc {self.root}/proc; mount --rbind /dev {self.root}/dev; {mounts}"
        become = f"exec chroot --userspec={user} {self.root} env -i HOME={home} TERM=dumb PATH={os.defpath}:/usr/sbin:/sbin"
        return subprocess.run(
            # A mount namespace of its own: whatever happens, nothing stays mounted.
            [
                "unshare",
                "--mount",
                *alone,
                "sh",
                "-ec",
                f'{inside}{become} sh -c "$1"',
                "sh",
                f"cd {home} && {command}",
            ],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bare") / "debian"
    subprocess.run(
        ["debootstrap", "--variant=minbase", "--include=python3", "bookworm", root],
        check=True,
        capture_output=True,
    )
    return root


@pytest.fixture
def bare(made: Path, tmp_path: Path) -> Iterator[Bare]:
    system = Bare(tmp_path / "system")
    subprocess.run(["cp", "-a", made, system.root], check=True)
    system.lend()
    # An ordinary user must be able to enter.
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    yield system
    subprocess.run(["rm", "-rf", "--one-file-system", system.root], check=False)


def assert_toured(system: Bare, user: str, folder: str = "tour") -> None:
    """Pictures, and a shift in which every act went well, in that folder of the user's."""
    tour = system.root / home_of(user).strip("/") / folder
    acts = json.loads((tour / "shift.json").read_text("utf-8"))
    assert acts
    assert [act for act in acts if act["outcome"] != "ok"] == []
    assert sorted(tour.glob("*.png"))


def test_root_gets_everything_by_one_word(bare: Bare) -> None:
    first = bare.run("root", "/sahut/sahut run --tour tour")
    assert first.returncode == 0, first.stdout + first.stderr
    assert "MB of system packages by apt-get" in first.stderr
    assert "MB of Python packages" in first.stderr
    assert_toured(bare, "root")
    second = bare.run("root", "/sahut/sahut gateway --help", network=False)
    assert (second.returncode, second.stderr) == (0, "")
    # Every test is collected, which imports everything; run are those of the launcher, which know the machine, and of the
    # rules: the whole takes too long here, and .ci/run does it. A path on the line spares the browser's download.
    collected = bare.run("root", "/sahut/sahut test --collect-only -q tests")
    assert collected.returncode == 0, collected.stdout[-4000:] + collected.stderr
    assert "MB of Python packages" in collected.stderr
    tested = bare.run("root", "/sahut/sahut test -q tests/launcher tests/domain", network=False)
    assert tested.returncode == 0, tested.stdout[-4000:] + tested.stderr


def test_an_ordinary_user_is_told_one_command_and_it_is_enough(bare: Bare) -> None:
    refused = bare.run("siti", "/sahut/sahut run --tour tour")
    assert refused.returncode == 2
    (told,) = [line.strip() for line in refused.stderr.splitlines() if "apt-get" in line]
    assert "ca-certificates" in told, "a bare system trusts nobody"
    assert bare.run("siti", "ls -A ~/.local /sahut/.venv").returncode != 0, "something was begun"
    obeyed = bare.run("root", told)
    assert obeyed.returncode == 0, obeyed.stdout + obeyed.stderr
    assert_stops_well(bare)
    # The checkout is root's: the environment goes to the user's own data.
    first = bare.run("siti", "/sahut/sahut run --tour tour")
    assert first.returncode == 0, first.stdout + first.stderr
    assert_toured(bare, "siti")
    # Everything is there now: no line of the launcher's own, and no network.
    second = bare.run("siti", "/sahut/sahut run --role qc --tour again", network=False)
    assert second.returncode == 0, second.stdout + second.stderr
    assert "fetching" not in second.stderr
    assert_toured(bare, "siti", "again")


def assert_stops_well(system: Bare) -> None:
    """A first start without network, without room and without a place to write: a sentence each, nothing left half done."""
    room = "mkdir -p home/siti/.local; mount -t tmpfs -o size={},mode={} none home/siti/.local"
    for expected, network, outside in (
        ("installing the Python packages failed", False, ""),
        ("Nothing was fetched; make room first", True, room.format("60m", "777")),
        ("Permission denied", True, room.format("1m", "755")),
    ):
        stopped = system.run("siti", "/sahut/sahut run --tour tour", network, outside)
        assert stopped.returncode == 1, stopped.stdout + stopped.stderr
        assert expected in stopped.stderr
        assert "nothing outside the environment was changed" in stopped.stderr
        assert "Traceback" not in stopped.stderr
