"""A cord that can be pulled: whoever connects here is connected to a server, until the test drops them all."""

import contextlib
import socket
import threading
from types import TracebackType
from typing import Self


class Cord:
    """``host``: where to connect. Bytes go through as they are."""

    def __init__(self, to: str) -> None:
        host, _, port = to.rpartition(":")
        self._to = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self.drop()
        for thread in self._threads:
            thread.join()
        for one in (*self._open, self._listener):
            one.close()

    def drop(self) -> None:
        """Every connection ends, on both sides."""
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                near = self._listener.accept()[0]
            except OSError:
                return
            far = socket.create_connection(self._to)
            self._open += (near, far)
            for pair in ((near, far), (far, near)):
                self._threads.append(threading.Thread(target=_carry, args=pair))
                self._threads[-1].start()


def _carry(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while got := source.recv(65_536):
            sink.sendall(got)
    for one in (source, sink):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
