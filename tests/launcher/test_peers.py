"""The other ends of the telephone's tests: found where they are, unpacked where a service would start, named where they lack.

apt-get is a stand-in that gives archives built here and keeps what it was asked; dpkg-deb and what is unpacked are real.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer import apt, bootstrap, peers, words

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
TOOLS = ("dpkg-deb", "sh", "env", "readlink", "dirname", "cp", "tar", "rm")
APT = """#!/bin/sh
echo "$*" >> {log}
case "$*" in
  *unknown*) exit 100 ;;
  *--print-uris*) echo "'http://mirror.example/{name}.deb' {name}.deb 3000000 MD5Sum:aa" ;;
  *download*) cp {archives}/*.deb . ;;
esac
"""


class Machine:
    """A PATH of its own: the tools named above, the stand-in, and whatever programs are put there."""

    def __init__(self, folder: Path) -> None:
        self.bin, self.archives, self.log = folder / "bin", folder / "archives", folder / "log"
        self.bin.mkdir()
        self.archives.mkdir()
        self.log.touch()
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found, tool
            (self.bin / tool).symlink_to(found)
        self.program("apt-get", APT.format(log=self.log, archives=self.archives, name="peer"))

    def program(self, name: str, text: str = "#!/bin/sh\n") -> None:
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def archive(self, name: str, starts: str) -> None:
        """A Debian package as the daemon's is laid out, whose program says what it was started with."""
        root = self.archives / name
        for folder in ("DEBIAN", "usr/sbin", "usr/lib/x86_64-linux-gnu/kamailio/modules"):
            (root / folder).mkdir(parents=True)
        control = f"Package: {name}\nVersion: 1\nArchitecture: all\nMaintainer: Sahut <sahut@example>\nDescription: x\n"
        (root / "DEBIAN" / "control").write_text(control)
        (root / "DEBIAN" / "postinst").write_text(f"#!/bin/sh\ntouch {self.archives}/started\n")
        (root / "DEBIAN" / "postinst").chmod(0o755)
        program = root / "usr" / "sbin" / "kamailio"
        program.write_text(f"#!/bin/sh\n{starts}\n")
        program.chmod(0o755)
        subprocess.run(
            ["dpkg-deb", "-b", root, self.archives / f"{name}.deb"], check=True, capture_output=True
        )

    def asked(self) -> list[str]:
        return self.log.read_text().splitlines()


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not installed")
    made = Machine(tmp_path)
    for program in (*peers.PROGRAMS, "pulseaudio"):
        made.program(program)
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.setattr(peers, "SUPERUSERS", ())
    monkeypatch.setattr("installer.peers.loads", lambda soname: True)
    monkeypatch.setattr("installer.apt.platform.freedesktop_os_release", lambda: {"ID": "debian"})
    monkeypatch.setattr("installer.apt._may_install", lambda: None)
    return made


def found(program: str, environment: Path) -> str | None:
    return shutil.which(program, path=peers.search_path(os.environ, environment))


def test_a_daemon_is_unpacked_beside_the_environment_and_nothing_is_started(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.archive("peer", 'echo "$LD_LIBRARY_PATH $*"')
    assert found("kamailio", tmp_path) is None
    peers.install(tmp_path)
    assert "fetching 3 MB to unpack" in capsys.readouterr().err
    program = found("kamailio", tmp_path)
    assert program is not None
    said = subprocess.run(
        [program, "-f", "a file"], capture_output=True, text=True, check=True
    ).stdout.split()
    library = tmp_path / "peers/kamailio/usr/lib/x86_64-linux-gnu/kamailio"
    assert said == [f"{library}:{library}/modules", "-L", f"{library}/modules", "-f", "a", "file"]
    assert not (machine.archives / "started").exists(), "the package's own steps ran"
    assert [line for line in machine.asked() if "install" in line] == []
    asked = machine.asked()
    peers.install(tmp_path)
    assert machine.asked() == asked, "the second time nothing lacks"


def test_a_moved_environment_still_starts_it(machine: Machine, tmp_path: Path) -> None:
    machine.archive("peer", "exit 0")
    peers.install(tmp_path / "one")
    (tmp_path / "one").rename(tmp_path / "two")
    program = found("kamailio", tmp_path / "two")
    assert program is not None
    assert subprocess.run([program], check=False).returncode == 0


def test_one_that_does_not_start_is_told_and_is_not_found(machine: Machine, tmp_path: Path) -> None:
    machine.archive("peer", "echo no libssl here >&2; exit 127")
    with pytest.raises(apt.LackingError, match="kamailio was unpacked but does not start: no libssl here"):
        peers.install(tmp_path)
    assert found("kamailio", tmp_path) is None


def test_what_lacks_names_the_one_command_and_holds_nothing_else_back(
    machine: Machine, tmp_path: Path
) -> None:
    (machine.bin / "baresip").unlink()
    (machine.bin / "pactl").unlink()
    machine.archive("peer", "exit 0")
    with pytest.raises(apt.LackingError, match="baresip-core and pulseaudio-utils not installed") as refused:
        peers.install(tmp_path)
    command = (
        "su -c 'apt-get update && apt-get install -y --no-install-recommends baresip-core pulseaudio-utils'"
    )
    assert command in str(refused.value)
    assert found("kamailio", tmp_path) is not None


def test_the_sound_servers_libraries_are_packages_and_the_server_is_not(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (machine.bin / "pulseaudio").unlink()
    machine.archive("peer", "a proxy instead")
    monkeypatch.setattr(peers, "DAEMONS", (peers.PULSEAUDIO,))
    monkeypatch.setattr("installer.peers.loads", lambda soname: soname != "libltdl.so.7")
    monkeypatch.setattr("installer.apt._may_install", lambda: [])
    with pytest.raises(apt.LackingError, match="pulseaudio's package has no usr/lib"):
        peers.install(tmp_path)
    installed = [line for line in machine.asked() if "install -y" in line and "--print-uris" not in line]
    assert [line.split("--no-install-recommends ")[1] for line in installed] == ["libltdl7"]


def test_where_apt_does_not_know_them_the_way_out_is_said(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.program(
        "apt-get", APT.format(log=machine.log, archives=machine.archives, name="x").replace("unknown", "uris")
    )
    with pytest.raises(
        apt.LackingError, match="kamailio and kamailio-tls-modules not unpacked: apt does not know"
    ):
        peers.install(tmp_path)
    monkeypatch.setattr("installer.apt._may_install", lambda: [])
    with pytest.raises(apt.LackingError, match="not unpacked"):
        peers.install(tmp_path)
    assert "-qq update" in machine.asked(), "who may, fetches the lists first"


def test_on_another_system_nothing_is_tried(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("installer.apt.platform.freedesktop_os_release", lambda: {"ID": "fedora"})
    with pytest.raises(apt.LackingError, match="can be unpacked on Debian alone"):
        peers.install(tmp_path)
    assert machine.asked() == []


def test_daemons_are_found_where_no_ordinary_path_leads(tmp_path: Path) -> None:
    path = peers.search_path({"PATH": "/mine:/usr/sbin"}, tmp_path)
    assert path == f"{tmp_path}/peers/bin:/mine:/usr/sbin:/usr/local/sbin:/sbin"
    assert peers.search_path({"PATH": path}, tmp_path) == path


@pytest.mark.parametrize(
    ("words_said", "brought"), [(["test"], True), (["test", "tests/sync"], False), (["check"], False)]
)
def test_a_whole_run_of_the_tests_brings_them_and_goes_on_without(
    words_said: list[str],
    brought: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked: list[Path] = []

    def install(environment: Path) -> None:
        asked.append(environment)
        raise apt.LackingError("sip-tester not installed")

    monkeypatch.setattr("installer.peers.install", install)
    monkeypatch.setattr("installer.apt.lacking", lambda *args, **named: [])
    for other in ("install_browser", "install_reader"):
        monkeypatch.setattr(f"installer.apt.{other}", lambda: None)
    monkeypatch.setattr("installer.environment.Environment.is_ready", lambda self, lock: True)
    env = bootstrap._prepare(words.plan(words_said, {}, tmp_path), tmp_path, {})
    assert asked == ([env.path] if brought else [])
    told = capsys.readouterr().err
    assert ("telephone's tests, which will be skipped: sip-tester not installed" in told) is brought
