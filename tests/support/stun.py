"""A small STUN server (RFC 5389): it says at which address it was asked from, or claims another."""

import ipaddress
import socket
import struct
import threading
from types import TracebackType
from typing import Self

_BINDING, _SUCCESS = 0x0001, 0x0101
_COOKIE = 0x2112A442
_MAPPED, _XOR_MAPPED = 0x0001, 0x0020
_HEAD = struct.Struct(">HHI12s")
_IPV4 = 1


class Stun:
    """``claims``: the IPv4 address in its answers, "" for the one it sees. ``silent``: it answers nothing."""

    def __init__(self, claims: str = "", silent: bool = False) -> None:
        self._claims, self._silent = claims, silent
        self._line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._line.bind(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._line.getsockname()[1]}"
        self.asked: list[int] = []
        """From which ports."""
        self._ended = False
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended = True
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as waker:
            waker.sendto(b"", self._line.getsockname())
        self._thread.join()
        self._line.close()

    def _serve(self) -> None:
        while not self._ended:
            asked, (host, port) = self._line.recvfrom(2048)
            if len(asked) >= _HEAD.size and not self._ended:
                self.asked.append(port)
                answer = _answer(asked, self._claims or host, port)
                if answer and not self._silent:
                    self._line.sendto(answer, (host, port))


def _answer(asked: bytes, host: str, port: int) -> bytes:
    """To a binding request; b"" to anything else. One without the cookie is of RFC 3489, which knows the plain attribute only (RFC 5389
    12.2)."""
    kind, length, cookie, transaction = _HEAD.unpack_from(asked)
    if kind != _BINDING or length != len(asked) - _HEAD.size:
        return b""
    address = int(ipaddress.IPv4Address(host))
    if cookie == _COOKIE:
        place = struct.pack(">xBHI", _IPV4, port ^ (_COOKIE >> 16), address ^ _COOKIE)
        attribute = struct.pack(">HH", _XOR_MAPPED, len(place)) + place
    else:
        place = struct.pack(">xBHI", _IPV4, port, address)
        attribute = struct.pack(">HH", _MAPPED, len(place)) + place
    return _HEAD.pack(_SUCCESS, len(attribute), cookie, transaction) + attribute
