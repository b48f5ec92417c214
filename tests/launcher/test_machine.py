"""What the machine lacks, and how the launcher says it."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from installer import apt
from installer.libraries import LibrarySet, loads, missing, needed


def test_every_window_needs_what_offscreen_needs() -> None:
    for windows in (LibrarySet.X11, LibrarySet.WAYLAND):
        assert needed(LibrarySet.OFFSCREEN).items() <= needed(windows).items()


def test_missing_names_the_packages_of_the_libraries_the_linker_lacks() -> None:
    absent = {"libEGL.so.1", "libxcb-cursor.so.0"}
    assert missing(LibrarySet.X11, lambda soname: soname not in absent) == ["libegl1", "libxcb-cursor0"]
    assert missing(LibrarySet.OFFSCREEN, lambda soname: soname not in absent) == ["libegl1"]
    assert missing(LibrarySet.NONE, lambda soname: False) == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks the dynamic linker of Linux")
def test_the_linker_is_really_asked() -> None:
    assert loads("libc.so.6")
    assert not loads("libsahut-has-no-such-library.so.1")


def test_certificates_count_wherever_the_user_put_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_file", lambda self: self == tmp_path / "own.crt")
    monkeypatch.setattr("installer.apt.sys.base_prefix", "/opt/python")
    assert apt.trusts_somebody({}), "a Python from elsewhere brings its own"
    monkeypatch.setattr("installer.apt.sys.base_prefix", "/usr")
    assert not apt.trusts_somebody({})
    assert not apt.trusts_somebody({"PIP_CERT": str(tmp_path / "gone.crt")})
    assert apt.trusts_somebody({"PIP_CERT": str(tmp_path / "own.crt")})


@pytest.mark.parametrize(("has_sudo", "first"), [(True, ["sudo", "sh", "-c"]), (False, ["su", "-c"])])
def test_the_one_command_is_one_command(has_sudo: bool, first: list[str]) -> None:
    words = shlex.split(apt.one_command(["libgl1", "ca-certificates"], has_sudo))
    assert words[:-1] == first
    assert words[-1].startswith("apt-get update && apt-get install -y ")
    assert words[-1].endswith(" libgl1 ca-certificates")


def test_the_price_is_the_sum_of_what_apt_would_fetch() -> None:
    printed = (
        "Reading package lists...\n"
        "'http://mirror.example/pool/libg/libgl1_1.6.0-1_amd64.deb' libgl1_1.6.0-1_amd64.deb 1500000 MD5Sum:aa\n"
        "'http://mirror.example/pool/m/mesa_22_amd64.deb' mesa_22_amd64.deb 2500000 \n"
    )
    assert apt.archive_megabytes(printed) == pytest.approx(4.0)


def test_who_may_not_install_gets_the_command_and_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[object] = []
    monkeypatch.setattr("installer.apt.os.geteuid", lambda: 1000)
    monkeypatch.setattr(
        "installer.apt.shutil.which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    monkeypatch.setattr("installer.apt.subprocess.run", lambda *a, **k: ran.append(a))
    with pytest.raises(apt.LackingError, match="libgl1") as refused:
        apt.install(["libgl1"])
    assert "su -c 'apt-get update" in str(refused.value)
    assert ran == []


def test_a_system_without_apt_is_told_which_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("installer.apt.shutil.which", lambda name: None)
    with pytest.raises(apt.LackingError, match=r"libgl1 libegl1, and has no apt-get"):
        apt.install(["libgl1", "libegl1"])


def test_root_updates_prices_and_installs_in_this_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        ran.append(command[command.index("Dpkg::Use-Pty=0") + 1 :])
        return subprocess.CompletedProcess(command, 0, "'http://x/y.deb' y.deb 3000000 \n", "")

    monkeypatch.setattr("installer.apt.os.geteuid", lambda: 0)
    monkeypatch.setattr("installer.apt.shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("installer.apt.subprocess.run", run)
    apt.install(["libgl1"])
    wanted = ["install", "-y", "--no-install-recommends", "libgl1"]
    assert ran == [["update"], [*wanted, "--print-uris"], wanted]
    assert "3 MB of system packages" in capsys.readouterr().err


def test_an_apt_that_fails_is_shown_and_leaves_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 100, "E: Could not get lock\n", "")

    monkeypatch.setattr("installer.apt.os.geteuid", lambda: 0)
    monkeypatch.setattr(
        "installer.apt.shutil.which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    monkeypatch.setattr("installer.apt.subprocess.run", run)
    with pytest.raises(apt.LackingError, match="exit code 100"):
        apt.install(["libgl1"])
    assert "Could not get lock" in capsys.readouterr().err


def test_a_browser_that_is_there_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("installer.apt.shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("installer.apt.loads", lambda soname: True)
    monkeypatch.setattr("installer.apt.install", lambda packages: pytest.fail("it installed one"))
    apt.install_browser()


@pytest.mark.parametrize(
    ("system", "may", "installs"), [("debian", [], True), ("debian", None, False), ("ubuntu", [], False)]
)
def test_a_browser_is_installed_where_it_is_one_package(
    monkeypatch: pytest.MonkeyPatch, system: str, may: list[str] | None, installs: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("installer.apt.shutil.which", lambda name: None)
    monkeypatch.setattr("installer.apt.loads", lambda soname: False)
    monkeypatch.setattr("installer.apt.platform.freedesktop_os_release", lambda: {"ID": system})
    monkeypatch.setattr("installer.apt._may_install", lambda: may)
    monkeypatch.setattr("installer.apt.install", asked.extend)
    if installs:
        apt.install_browser()
    else:
        with pytest.raises(apt.LackingError, match="chromium and libatomic1 not installed"):
            apt.install_browser()
    assert asked == (["chromium", "libatomic1"] if installs else [])


def test_what_reads_the_screen_is_installed_as_far_as_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "installer.apt.shutil.which", lambda name: f"/usr/bin/{name}" if name == "dbus-run-session" else None
    )
    monkeypatch.setattr("installer.apt.missing", lambda wanted: ["libxcb-cursor0"])
    monkeypatch.setattr("installer.apt.platform.freedesktop_os_release", lambda: {"ID": "debian"})
    monkeypatch.setattr("installer.apt._may_install", lambda: [])
    monkeypatch.setattr("installer.apt.install", asked.extend)
    apt.install_reader()
    assert asked == ["xvfb", "at-spi2-core", "libxcb-cursor0"]
    monkeypatch.setattr("installer.apt._may_install", lambda: None)
    with pytest.raises(apt.LackingError, match="xvfb and at-spi2-core and libxcb-cursor0 not installed"):
        apt.install_reader()
