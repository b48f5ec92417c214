"""The imitation centre as a process: customers who come by themselves, or led by a script."""

import asyncio
from pathlib import Path

import msgspec

from demo import needs
from demo.child import Child
from demo.needs import Answer, CannotDo

#: Beyond the longest ``within_s`` a script would name.
ANSWER_WITHIN = 120.0


class Led:
    """A process that answers needs, one JSON object a line. ``called``: what it is, for people."""

    def __init__(self, module: str, words: list[str], log: Path, called: str) -> None:
        self._child = Child(module, words, errors=log)
        self._log, self._called = log, called
        self._turn = asyncio.Lock()

    async def start(self) -> None:
        await self._child.start()

    async def stop(self) -> None:
        await self._child.stop()

    async def watch(self) -> None:
        """Raises CannotDo when it ends: an imitation centre without customers proves nothing."""
        code = await self._child.wait()
        raise CannotDo(f"{self._called} ended (exit code {code}); its log is {self._log}")

    async def ask(self, need: needs.CentreNeed | needs.CallerNeed) -> Answer:
        """What it answers; one need at a time. Raises CannotDo when it is gone or silent."""
        async with self._turn:
            try:
                async with asyncio.timeout(ANSWER_WITHIN):
                    await self._child.write(msgspec.json.encode(need))
                    line = await self._child.line()
            except (OSError, TimeoutError) as error:
                raise CannotDo(f"{self._called} does not answer ({type(error).__name__})") from error
            if line is None:
                raise CannotDo(f"{self._called} ended; its log is {self._log}")
            return msgspec.json.decode(line, type=Answer)


class CentreProcess(Led):
    """``control``: led by ``ask``; else it acts by itself."""

    def __init__(self, gateway: str, seed: int, data: Path, *, control: bool) -> None:
        words = ["--gateway", gateway, "--seed", str(seed), *(["--control"] if control else [])]
        super().__init__("demo.centre", words, data / "centre.log", "the imitation centre")
