"""Ports nobody has right now, for UDP and TCP alike, and nobody else takes before whoever they are for has begun."""

import random
import socket
import sys

#: Below those the system gives to whoever asks for any: there each connection and each socket of another test may come between.
_FIRST, _LAST = 10_000, 19_998
_dice = random.SystemRandom()


def free_port() -> int:
    """This process's own until it ends, and the one above it: a telephone that is given a port speaks TLS there."""
    while True:
        port = _dice.randrange(_FIRST, _LAST, 2)
        if _keeps(port) and _is_free(port) and _is_free(port + 1):
            return port


def _keeps(port: int) -> bool:
    """Whether no other test process has it: a name that goes with the process."""
    if sys.platform != "linux":
        return True
    name = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    try:
        name.bind(f"\0sahut-test-port-{port}")
    except OSError:
        name.close()
        return False
    name.detach()
    return True


def _is_free(port: int) -> bool:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tcp,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
    ):
        try:
            tcp.bind(("127.0.0.1", port))
            udp.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
