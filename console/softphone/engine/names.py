"""Hosts' names looked up beside the engine's one thread. The SIP library looks up by itself, and everything waits for it: half a minute
where a name server is silent. So a name is asked for here first, and the library when it is known that there is an answer."""

import ipaddress
import socket
import threading
from collections.abc import Callable

_ASKED = object()


def found(host: str) -> bool:
    """Whether the system knows an address of ``host``; waits as long as the system does."""
    try:
        return bool(socket.getaddrinfo(host, None, socket.AF_INET))
    except (OSError, UnicodeError):
        return False


class Names:
    """One look at a name at a time. ``look`` is ``found`` in earnest."""

    def __init__(self, look: Callable[[str], bool] = found) -> None:
        self._look = look
        self._answers: dict[str, object] = {}

    def known(self, place: str) -> bool | None:
        """Whether ``place`` (host or host:port) can be found now; None: it is being looked for, ask again. An answer is given once."""
        host = host_of(place)
        if _is_address(host):
            return True
        answer = self._answers.get(host)
        if isinstance(answer, bool):
            del self._answers[host]
            return answer
        if answer is None:
            self._answers[host] = _ASKED
            threading.Thread(target=self._find, args=(host,), daemon=True).start()
        return None

    def _find(self, host: str) -> None:
        self._answers[host] = self._look(host)


def host_of(place: str) -> str:
    """Without its port, and without the brackets of an IPv6 address."""
    if place.startswith("["):
        return place[1:].partition("]")[0]
    return place.partition(":")[0]


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
