"""A console as a process of its own, to be killed and frozen: ``python -m tests.softphone.console_talk FOLDER [WORD…]``.

It keeps what it must in files of FOLDER, one line an event, and does what it reads: one order a line. Each change of the telephone is
one line on its standard output.
"""

import asyncio
import sys
from pathlib import Path

import msgspec

from console.softphone.client import Client
from console.softphone.events import CallChanged, Events, Journalled, Level, Recorded
from console.softphone.orders import Configure, Orders, Receive
from console.softphone.phone import Phone
from tests.softphone.scripted import LINE


class FileKeep:
    """A keep.Keep in a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def load(self) -> bytes | None:
        """As Keep says."""
        return self._path.read_bytes() if self._path.exists() else None

    async def save(self, content: bytes) -> None:
        """As Keep says."""
        fresh = self._path.with_suffix(".new")
        fresh.write_bytes(content)
        fresh.replace(self._path)


class Said(msgspec.Struct):
    """``state`` of the engine, those of the calls, how many Level events came so far, whether calls may ring."""

    state: str
    calls: dict[str, str]
    levels: int = 0
    receiving: bool = False


def books(folder: Path) -> list[Journalled]:
    """What a console's books hold."""
    lines = (folder / "books").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=CallChanged | Recorded) for line in lines]


async def main(folder: Path, words: list[str]) -> None:
    levels = 0

    async def keep(event: Journalled) -> None:
        with (folder / "books").open("ab") as out:
            out.write(msgspec.json.encode(event) + b"\n")

    def say(phone: Phone, event: Events | None) -> None:
        nonlocal levels
        if isinstance(event, Level):
            levels += 1
            return
        calls = {id: str(call.state) for id, call in phone.calls.items()}
        told = Said(str(phone.state), calls, levels=levels, receiving=phone.receiving)
        print(msgspec.json.encode(told).decode(), flush=True)

    client = Client(FileKeep(folder / "keep"), folder / "phone", words=words or None)
    client.listen(say)
    client.keep_with(keep)
    await client.order(Configure(accounts=(LINE,)))
    await client.order(Receive(on=True))
    await client.open()
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        order: Orders = msgspec.json.decode(line, type=Orders)
        await client.order(order)
        say(client.phone, None)
    await client.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2:]))
