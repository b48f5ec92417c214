"""Two machines of our own on one: network namespaces joined by a cable, whose addresses a test changes. Nobody else's network is
touched, and no right is needed but that to user namespaces."""

import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

_FAR = "10.77.0.1"


def named_by(resolv: Path) -> tuple[str, ...]:
    """Before a command: it asks the name servers of that file, and nobody else is touched."""
    return ("unshare", "-m", "sh", "-c", f"mount --bind '{resolv}' /etc/resolv.conf && exec \"$@\"", "sh")


def possible() -> str:
    """Why not; "" where it is."""
    try:
        tried = subprocess.run(
            ["unshare", "-Urn", "ip", "link", "add", "name", "va", "type", "veth", "peer", "name", "vb"],
            capture_output=True,
            check=False,
            timeout=20,
        )
    except FileNotFoundError as missing:
        return f"{missing.filename} is not installed"
    return "" if tried.returncode == 0 else f"no network of its own: {tried.stderr.decode().strip()}"


class _Machine:
    """Lives until its input ends."""

    def __init__(self, *words: str) -> None:
        self._process = subprocess.Popen(
            [*words, "sh", "-c", "ip link set lo up && echo up && exec cat"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == b"up\n"
        #: What a command begins with to run there.
        self.inside = ("nsenter", "-t", str(self._process.pid), "-U", "-n", "--preserve-credentials", "--")

    @property
    def pid(self) -> int:
        return self._process.pid

    def do(self, line: str) -> None:
        subprocess.run([*self.inside, *line.split()], check=True, timeout=20)

    def stop(self) -> None:
        self._process.communicate(timeout=20)


class Cable:
    """``far``: where the other side is, which stays; ``here`` and ``there``: the machine that moves and the one that stays."""

    far = _FAR

    def __enter__(self) -> Self:
        self.here = _Machine("unshare", "-Urn")
        self.there = _Machine(*self.here.inside, "unshare", "-n")
        self.here.do(f"ip link add name va type veth peer name vb netns {self.there.pid}")
        self.there.do(f"ip addr add {_FAR}/24 dev vb")
        self.there.do("ip link set vb up")
        self.here.do("ip link set va up")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.there.stop()
        self.here.stop()

    def cut(self) -> None:
        """Nothing goes in or out of the machine that moves."""
        self.here.do("ip addr flush dev va")

    def address(self, host: str) -> None:
        """The machine that moves has this one, and no other any more."""
        self.here.do("ip addr flush dev va")
        self.here.do(f"ip addr add {host}/24 dev va")
        self.here.do(f"ip route replace default via {_FAR} dev va")
