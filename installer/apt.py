"""System packages by apt-get: what is lacking, what it would cost, installing it or naming the one command."""

from __future__ import annotations

import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.libraries import LibrarySet, loads, missing

PACKAGE_LISTS_MB = 10
"""What `apt-get update` fetches on a bare Debian 12, measured; it cannot be known beforehand."""

CERTIFICATES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem")
"""Where distributions keep the certificates they trust."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""Programs the browser tests can drive."""

DRIVER_LIBRARY = "libatomic.so.1"
"""What the browser tests' driver leaves to the machine; Debian calls it libatomic1."""


READER = {
    "Xvfb": "xvfb",
    "dbus-run-session": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
"""What the tests with a reader of the screen start -> the Debian package that holds it."""


class LackingError(Exception):
    """The machine lacks packages that could not be installed from here; the message names the way out."""


def trusts_somebody(environ: Mapping[str, str]) -> bool:
    """Whether pip will find TLS certificates: a distribution's own pip trusts the system's, which a bare one lacks.

    A Python from elsewhere brings a pip with certificates of its own.
    """
    named = [environ.get(name, "") for name in ("PIP_CERT", "SSL_CERT_FILE")]
    return sys.base_prefix != "/usr" or any(Path(file).is_file() for file in (*named, *CERTIFICATES))


def lacking(wanted: LibrarySet, environ: Mapping[str, str], making: bool) -> list[str]:
    """Debian packages this machine lacks; `making` when an environment must be made, which needs venv and TLS."""
    packages = missing(wanted)
    if making:
        if importlib.util.find_spec("ensurepip") is None:
            packages.insert(0, f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
        if not trusts_somebody(environ):
            packages.append("ca-certificates")
    return packages


def one_command(packages: list[str], has_sudo: bool) -> str:
    """What an administrator types, in one line."""
    install = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
    return f"{'sudo sh' if has_sudo else 'su'} -c {shlex.quote(install)}"


def archive_megabytes(print_uris: str) -> float:
    """MB that `apt-get install --print-uris` says it would fetch: the third word of each quoted line."""
    sizes = [int(line.split()[2]) for line in print_uris.splitlines() if line.startswith("'")]
    return sum(sizes) / 1e6


def _may_install() -> list[str] | None:
    """The words to put before apt-get, or None where this user may not install."""
    if shutil.which("apt-get") is None:
        return None
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    # -n: never ask for a password from inside a start; the printed command does that openly.
    silent = subprocess.run(
        [sudo, "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False
    ).returncode
    return [sudo, "-n"] if silent == 0 else None


def _explain(packages: list[str]) -> LackingError:
    if shutil.which("apt-get") is None:
        return LackingError(
            f"this machine lacks libraries that Debian calls {' '.join(packages)}, and has no apt-get.\n"
            "Nothing was changed. Install them with this system's own tools, then start again."
        )
    return LackingError(
        "this machine lacks system packages, and this user may not install them.\n"
        "Nothing was changed. Run this one command, then start again:\n\n"
        f"  {one_command(packages, shutil.which('sudo') is not None)}\n"
    )


def install(packages: list[str]) -> None:
    """Install packages, saying first how much is fetched. Raises LackingError with the way out where it can't."""
    before = _may_install()
    if before is None:
        raise _explain(packages)
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    apt = [*before, *quiet]
    wanted = ["install", "-y", "--no-install-recommends", *packages]
    say(f"system packages: {' '.join(packages)}")
    say(f"fetching apt's package lists (about {PACKAGE_LISTS_MB} MB)")
    _run([*apt, "update"], packages)
    priced = subprocess.run(
        [*apt, *wanted, "--print-uris"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    say(f"fetching {archive_megabytes(priced.stdout):.0f} MB of system packages by apt-get")
    _run([*apt, *wanted], packages)


def install_browser() -> None:
    """Install Chromium and its driver's library for the browser tests, where they are not there.

    Raises LackingError where that is not one package (on Ubuntu it is a shell around a snap, which a container cannot
    start), where this user may not, or where apt-get fails.
    """
    packages = [] if any(shutil.which(name) for name in BROWSERS) else ["chromium"]
    packages += [] if loads(DRIVER_LIBRARY) else ["libatomic1"]
    install_on_debian(packages)


def install_reader() -> None:
    """Install an X server without a screen and what reads one for the blind, for the tests that read it so.

    Raises LackingError as install_browser does.
    """
    install_on_debian(
        [package for program, package in READER.items() if shutil.which(program) is None]
        + missing(LibrarySet.X11)
    )


def install_on_debian(packages: list[str]) -> None:
    """Install packages by their Debian names, if any. Raises LackingError as install_browser does, and names the command
    where only the right to install lacks."""
    if not packages:
        return
    lacking = f"{' and '.join(packages)} not installed"
    if not _is_debian():
        raise LackingError(lacking)
    if _may_install() is None:
        raise LackingError(
            f"{lacking}. This installs it: {one_command(packages, shutil.which('sudo') is not None)}"
        )
    install(packages)


def _is_debian() -> bool:
    release = platform.freedesktop_os_release() if Path("/etc/os-release").exists() else {}
    return release.get("ID") == "debian"


def fetchable(packages: Sequence[str]) -> None:
    """Say how much the archives of these packages are; apt's lists are fetched first where they are not there yet.

    No right to install is needed where they are. Raises LackingError where apt does not know them.
    """
    if not _is_debian() or shutil.which("apt-get") is None:
        raise LackingError(f"{' and '.join(packages)} can be unpacked on Debian alone")
    command = ["apt-get", "-qq", "download", "--print-uris", *packages]
    priced = _asked(command)
    before = _may_install() if priced.returncode else None
    if before is not None:
        say(f"fetching apt's package lists (about {PACKAGE_LISTS_MB} MB)")
        _run([*before, "apt-get", "-qq", "update"], list(packages))
        priced = _asked(command)
    if priced.returncode:
        raise LackingError(
            f"{' and '.join(packages)} not unpacked: apt does not know them (apt-get update as root helps)"
        )
    say(
        f"fetching {archive_megabytes(priced.stdout):.0f} MB to unpack beside the environment: {' '.join(packages)}"
    )


def fetch(packages: Sequence[str], folder: Path) -> None:
    """The packages' archives into a folder; nothing is installed. Raises LackingError."""
    done = _asked(["apt-get", "-qq", "download", *packages], folder)
    if done.returncode:
        print(*done.stderr.splitlines()[-12:], sep="\n", file=sys.stderr, flush=True)
        raise LackingError(f"{' and '.join(packages)} could not be fetched; the reason stands above")


def _asked(command: list[str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )


def say(text: str) -> None:
    """One line of the launcher's own, apart from what the started programs print."""
    print(f"sahut: {text}", file=sys.stderr, flush=True)


def _run(command: list[str], packages: list[str]) -> None:
    # What dpkg prints while unpacking tells nobody anything; what it prints when it fails does.
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        print(*done.stdout.splitlines()[-12:], sep="\n", file=sys.stderr, flush=True)
        raise LackingError(
            f"apt-get failed (exit code {done.returncode}; the reason stands above). Sahut itself changed nothing.\n"
            "Once apt-get works again, this one command does it, or a new start:\n\n"
            f"  {one_command(packages, shutil.which('sudo') is not None)}\n"
        )
