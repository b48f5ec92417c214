"""The exchange and its callers (demo.phone) as a process, and where the desk's own telephone listens."""

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path

import msgspec

from demo.centre_process import Led
from demo.needs import CannotDo

HOST = "127.0.0.1"
READY_WITHIN = 60.0
#: How often it is brought back.
LIVES = 3


class _Listening(msgspec.Struct):
    address: str


class PhoneProcess(Led):
    """``desk``: host:port at which the console is to listen, ``address``: the exchange's. Both stay the same in a folder, since the
    console's own telephone may outlive the console."""

    def __init__(
        self, seed: int, data: Path, *, control: bool, say: Callable[[str], None] = lambda _text: None
    ) -> None:
        self.desk = f"{HOST}:{_kept_port(data / 'phone.port')}"
        self.address = f"{HOST}:{_kept_port(data / 'exchange.port', free=True)}"
        self._control, self._say = control, say
        words = ["--desk", self.desk, "--data", str(data), "--seed", str(seed)]
        words += ["--port", self.address.rpartition(":")[2], *(["--control"] if control else [])]
        super().__init__("demo.phone", words, data / "phone.log", "the exchange")

    async def start(self) -> None:
        """Returns when it listens. Raises CannotDo."""
        await super().start()
        try:
            async with asyncio.timeout(READY_WITHIN):
                line = await self._child.line()
        except TimeoutError:
            line = None
        if line is None:
            raise CannotDo(f"the exchange does not start; its log is {self._log}")
        self.address = msgspec.json.decode(line, type=_Listening).address

    async def watch(self) -> None:
        """Where nobody leads it, it is brought back when it dies, and given up in the end: chats go on without it. Raises CannotDo."""
        if self._control:
            await super().watch()
        for _ in range(LIVES):
            code = await self._child.wait()
            self._say(f"the exchange ended (exit code {code}) and is started again; its log is {self._log}")
            await self.start()
        code = await self._child.wait()
        self._say(f"the exchange ended (exit code {code}); nobody telephones any more")
        await asyncio.Event().wait()

    @property
    def words(self) -> list[str]:
        """What the console is given."""
        return ["--phone-listen", self.desk, "--phone-exchange", self.address]


def _kept_port(file: Path, *, free: bool = False) -> int:
    """The port of last time, or one nobody has. ``free``: nobody may have it now; else our own telephone may."""
    try:
        kept = int(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        kept = 0
    if kept and (not free or _bound(kept)):
        return kept
    made = _bound(0)
    file.write_text(str(made), encoding="ascii")
    return made


def _bound(port: int) -> int:
    """The port, when it can be had; 0 when not."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((HOST, port))
        except OSError:
            return 0
        return int(probe.getsockname()[1])
