"""Runs the gateway under uvicorn: one line on stdout once it can be used, a graceful end on SIGTERM or Ctrl-C."""

import gc
import json
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import uvicorn

from gateway.app import assemble
from gateway.config import Config
from gateway.errors import StartError

#: Bytes of a WebSocket frame that comes in: the longest honest one is a chat's line or the cursors of a desk.
WS_FRAME = 512 * 1024
#: New objects after which rubbish is looked for among them.
_YOUNG = 2_000


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(json.dumps({"event": "listening", "url": self._url}), flush=True)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn's, but an asked-for end is a good end: the signal is not raised again, the exit code is 0."""

        def end(number: int, frame: FrameType | None) -> None:
            self.handle_exit(number, frame)

        before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


async def serve(config: Config) -> None:
    """Serves until told to end. Raises StartError."""
    gateway = await assemble(config)
    try:
        listener = _listen(config)
    except StartError:
        await gateway.database.close()
        raise
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    settings = uvicorn.Config(
        gateway.asgi,
        log_config=None,
        access_log=False,
        ws="websockets-sansio",
        ws_ping_interval=20,
        ws_max_size=WS_FRAME,
        ws_ping_timeout=20,
        timeout_graceful_shutdown=5,
        server_header=False,
        proxy_headers=bool(config.trusted_proxies),
        forwarded_allow_ips=config.trusted_proxies or None,
        lifespan="on",
    )
    _settle()
    server = _Server(settings, f"http://{shown}:{port}")
    await server.serve(sockets=[listener])
    if not server.started:
        raise StartError("The gateway could not start its services; the log above says which.")


def _settle() -> None:
    """What stands before the first request stands for good: looking through it again and again for rubbish would hold everybody up, a
    fifth of a second at a time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 20)


def _listen(config: Config) -> socket.socket:
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((config.host, config.port))
    except OSError as error:
        listener.close()
        raise StartError(
            f"The gateway cannot listen on {config.host}:{config.port} ({error.strerror}). Is it running already? "
            "Set 'host' and 'port' to a free address (port 0 lets the system choose)."
        ) from None
    listener.setblocking(False)
    return listener
