"""The imitation centre as a process: customers who come by themselves, or led by a script."""

import asyncio
from pathlib import Path

import msgspec

from demo import needs
from demo.child import Child
from demo.needs import Answer, CannotDo

#: Beyond the longest ``within_s`` a script would name.
ANSWER_WITHIN = 120.0


class CentreProcess:
    """``control``: led by ``ask``; else it acts by itself."""

    def __init__(self, gateway: str, seed: int, data: Path, *, control: bool) -> None:
        words = ["--gateway", gateway, "--seed", str(seed), *(["--control"] if control else [])]
        self._child = Child("demo.centre", words, errors=data / "centre.log")
        self._log = data / "centre.log"
        self._turn = asyncio.Lock()

    async def start(self) -> None:
        await self._child.start()

    async def stop(self) -> None:
        await self._child.stop()

    async def watch(self) -> None:
        """Raises CannotDo when it ends: an imitation centre without customers proves nothing."""
        code = await self._child.wait()
        raise CannotDo(f"the imitation centre ended (exit code {code}); its log is {self._log}")

    async def ask(self, need: needs.CentreNeed) -> Answer:
        """What it answers; one need at a time. Raises CannotDo when it is gone or silent."""
        async with self._turn:
            try:
                async with asyncio.timeout(ANSWER_WITHIN):
                    await self._child.write(msgspec.json.encode(need))
                    line = await self._child.line()
            except (OSError, TimeoutError) as error:
                raise CannotDo(f"the imitation centre does not answer ({type(error).__name__})") from error
            if line is None:
                raise CannotDo(f"the imitation centre ended; its log is {self._log}")
            return msgspec.json.decode(line, type=Answer)
