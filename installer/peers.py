"""The programs the telephone's tests speak with, where the machine lacks them.

Installing a SIP proxy or a sound server starts it, and again at each boot, and a second sound server may drive out the one that
plays this machine's sound. So these two are only unpacked, beside the environment's Python packages, and what they need of libraries
is installed as usual; the others start nothing by themselves and are ordinary packages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from installer import apt
from installer.libraries import loads

PROGRAMS = {
    "sipp": "sip-tester",
    "baresip": "baresip-core",
    "linphonec": "linphone-cli",
    "espeak-ng": "espeak-ng",
    "pactl": "pulseaudio-utils",
}
"""Program -> the Debian package that holds it."""

SUPERUSERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")
"""Where Debian keeps daemons: no ordinary user's PATH names it."""


@dataclass(frozen=True)
class Daemon:
    """A program that is unpacked, not installed. Paths below ``usr``; ``*`` stands for the machine's architecture."""

    program: str
    packages: tuple[str, ...]
    binary: str
    libraries: str
    modules: str
    modules_option: str
    version_option: str
    needs: Mapping[str, str]
    """soname -> package of what it links against and a bare system lacks."""


KAMAILIO = Daemon(
    "kamailio",
    ("kamailio", "kamailio-tls-modules"),
    "sbin/kamailio",
    "lib/*/kamailio",
    "lib/*/kamailio/modules",
    "-L",
    "-v",
    {"libssl.so.3": "libssl3"},
)
PULSEAUDIO = Daemon(
    "pulseaudio",
    ("pulseaudio",),
    "bin/pulseaudio",
    "lib/*/pulseaudio",
    "lib/pulse-*/modules",
    "--dl-search-path",
    "--version",
    {
        "libpulse.so.0": "libpulse0",
        "libltdl.so.7": "libltdl7",
        "libsndfile.so.1": "libsndfile1",
        "liborc-0.4.so.0": "liborc-0.4-0",
        "libsoxr.so.0": "libsoxr0",
        "libspeexdsp.so.1": "libspeexdsp1",
        "libtdb.so.1": "libtdb1",
        "libwrap.so.0": "libwrap0",
        "libcap.so.2": "libcap2",
        "libsystemd.so.0": "libsystemd0",
        "libdbus-1.so.3": "libdbus-1-3",
    },
)
DAEMONS = (KAMAILIO, PULSEAUDIO)


def folder_of(environment: Path) -> Path:
    """Where an environment keeps what is unpacked."""
    return environment / "peers"


def search_path(environ: Mapping[str, str], environment: Path) -> str:
    """PATH under which all of them are found: what is unpacked (it is, because the machine's own does not serve), the user's
    own folders, and where daemons are."""
    named = environ.get("PATH", os.defpath).split(os.pathsep)
    unpacked = str(folder_of(environment) / "bin")
    own = [folder for folder in named if folder != unpacked]
    return os.pathsep.join([unpacked, *own, *(folder for folder in SUPERUSERS if folder not in own)])


def install(environment: Path) -> None:
    """Install and unpack what lacks, saying first how much is fetched. What one lacks keeps no other back. Raises LackingError
    with the way out of all that could not be done."""
    path = search_path(os.environ, environment)
    lacking = [daemon for daemon in DAEMONS if not _is_there(daemon, path)]
    packages = [package for program, package in PROGRAMS.items() if shutil.which(program, path=path) is None]
    packages += [
        package for daemon in lacking for soname, package in daemon.needs.items() if not loads(soname)
    ]
    steps: list[Callable[[], None]] = [lambda: apt.install_on_debian(packages)]
    steps += [partial(_unpack, daemon, folder_of(environment)) for daemon in lacking]
    left: list[str] = []
    for step in steps:
        try:
            step()
        except apt.LackingError as error:
            left.append(str(error))
    if left:
        raise apt.LackingError("; ".join(left))


def _is_there(daemon: Daemon, path: str) -> bool:
    program = shutil.which(daemon.program, path=path)
    if program is None:
        return False
    # Kamailio is often there without TLS, which Debian keeps in a package of its own; what was unpacked has it.
    unpacked = program == str(Path(path.split(os.pathsep)[0]) / daemon.program)
    return unpacked or daemon is not KAMAILIO or any(Path("/").glob("usr/lib/*/kamailio/modules/tls.so"))


def _unpack(daemon: Daemon, folder: Path) -> None:
    apt.fetchable(daemon.packages)
    new, root = folder / f"{daemon.program}.new", folder / daemon.program
    for left in (new, root):
        shutil.rmtree(left, ignore_errors=True)
    new.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="sahut-peers-") as fetched:
        apt.fetch(daemon.packages, Path(fetched))
        for archive in sorted(Path(fetched).glob("*.deb")):
            _quietly(["dpkg-deb", "-x", str(archive), str(new)], daemon)
    new.rename(root)
    script = folder / "bin" / daemon.program
    script.parent.mkdir(exist_ok=True)
    unproven = script.with_suffix(".new")
    unproven.write_text(starter(daemon, root), "utf-8")
    unproven.chmod(0o755)
    _quietly([str(unproven), daemon.version_option], daemon)
    unproven.rename(script)


def starter(daemon: Daemon, root: Path) -> str:
    """The script in whose name the unpacked program starts. Raises LackingError where the package holds something else."""

    def below(pattern: str) -> str:
        for found in sorted((root / "usr").glob(pattern)):
            return f'"$root/{found.relative_to(root)}"'
        raise apt.LackingError(f"{daemon.program}'s package has no usr/{pattern}")

    return (
        "#!/bin/sh\n"
        f"# {daemon.program} unpacked for the tests: no service of this machine.\n"
        f'root=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")/{daemon.program}\n'
        # Modules of the sound server stand on each other.
        f"export LD_LIBRARY_PATH={below(daemon.libraries)}:{below(daemon.modules)}\n"
        f'exec {below(daemon.binary)} {daemon.modules_option} {below(daemon.modules)} "$@"\n'
    )


def _quietly(command: list[str], daemon: Daemon) -> None:
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode != 0:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise apt.LackingError(f"{daemon.program} was unpacked but does not start: {' '.join(last)}")
