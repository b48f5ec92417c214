"""``python -m demo.centre --gateway URL [--seed N] [--control]``: the customers and the colleague, against any demo gateway.

With ``--control`` nobody acts by themselves: needs are read from stdin, answers written to stdout, one JSON object a line;
the end of stdin ends it. What happens is told on stderr.
"""

import argparse
import asyncio
import contextlib
import sys
import threading

import msgspec

from demo import needs
from demo.accounts import COLLEAGUE, by_username
from demo.app_customer import AppCustomers
from demo.cast import Cast
from demo.chat_page import GaveUp
from demo.colleague import Colleague
from demo.customers import Crowd
from demo.desk import NotReached, Refused
from demo.earlier import earlier_today
from demo.form_page import FormPages
from demo.leader import Leader
from demo.needs import Answer, CannotDo
from demo.staff import Staff
from demo.staff_needs import StaffNeed

_NEEDS: msgspec.json.Decoder[needs.CentreNeed] = msgspec.json.Decoder(needs.CentreNeed)
_HEALTH: dict[type[needs.ToolNeed], str] = {
    needs.ToolDown: "down",
    needs.ToolSlow: "slow",
    needs.ToolUp: "up",
}


def log(text: str) -> None:
    """One line for whoever watches."""
    print(text, file=sys.stderr, flush=True)


class Centre:
    """What a script may ask for: the cast's pages and the colleague."""

    def __init__(self, gateway: str, seed: int) -> None:
        self._gateway, self._seed = gateway, seed
        self._cast = Cast(gateway, seed)
        self._forms = FormPages(gateway, seed)
        self._app = AppCustomers(gateway, seed)
        self._staff = Staff(gateway, seed)
        self._leader = Leader(gateway)
        self._colleague = Colleague(gateway, by_username(COLLEAGUE), seed, 0.2, log)

    async def answer(self, line: bytes) -> Answer:
        """The answer to one line; never raises for what a script can get wrong."""
        try:
            return await self._do(_NEEDS.decode(line))
        except msgspec.DecodeError as error:
            return Answer(ok=False, why=f"not a need: {error}")
        except (CannotDo, GaveUp, NotReached, Refused) as error:
            return Answer(ok=False, why=str(error))

    async def close(self) -> None:
        await self._cast.close()
        await self._staff.close()
        await self._leader.close()
        await self._colleague.close()

    async def _do(self, need: needs.CentreNeed) -> Answer:
        if isinstance(need, StaffNeed):
            return await self._staff.do(need)
        match need:
            case needs.ColleagueStarts():
                await self._colleague.start()
                return Answer(ok=True, name=self._colleague.account.name)
            case needs.ColleagueStops():
                await self._colleague.stop()
                return Answer(ok=True, name=self._colleague.account.name)
            case needs.EarlierToday():
                await earlier_today(self._gateway, self._seed, need.count, log)
                return Answer(ok=True, times=need.count)
            case needs.ToolDown() | needs.ToolSlow() | needs.ToolUp():
                await self._leader.declare(need.tool, _HEALTH[type(need)])
                return Answer(ok=True)
            case needs.FormWrites() | needs.FormGot():
                return await self._forms.do(need)
            case needs.AppWrites() | needs.AppGot():
                return await self._app.do(need)
            case _:
                return await self._cast.do(need)


async def controlled(gateway: str, seed: int) -> None:
    """Does what stdin asks, in order, until it ends."""
    centre = Centre(gateway, seed)
    lines = _stdin_lines()
    try:
        while (line := await lines.get()) is not None:
            answer = await centre.answer(line)
            sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
            sys.stdout.buffer.flush()
    finally:
        await centre.close()


async def by_itself(gateway: str, seed: int, pace: float, gap: float, colleague: bool) -> None:
    """Customers come and the colleague works until cancelled."""
    async with asyncio.TaskGroup() as group:
        group.create_task(Crowd(gateway, seed, pace, gap, most=5, log=log).run())
        if colleague:
            group.create_task(Colleague(gateway, by_username(COLLEAGUE), seed, pace, log).run())


def _stdin_lines() -> "asyncio.Queue[bytes | None]":
    """Stdin's lines, None at its end. A thread, since asyncio cannot read a console's stdin on Windows."""
    lines: asyncio.Queue[bytes | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def read() -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits for lines any more
            for line in sys.stdin.buffer:
                loop.call_soon_threadsafe(lines.put_nowait, line)
            loop.call_soon_threadsafe(lines.put_nowait, None)

    threading.Thread(target=read, name="stdin", daemon=True).start()
    return lines


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="demo.centre", description=__doc__)
    parser.add_argument("--gateway", required=True, metavar="URL")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--control", action="store_true")
    parser.add_argument("--pace", type=float, default=1.0, help="1: natural, 0.1: ten times as fast")
    parser.add_argument("--gap", type=float, default=40.0, help="seconds between two customers on average")
    parser.add_argument("--no-colleague", action="store_true")
    given = parser.parse_args(words)
    log(f"imitation centre: seed {given.seed}")
    try:
        if given.control:
            asyncio.run(controlled(given.gateway, given.seed))
        else:
            asyncio.run(by_itself(given.gateway, given.seed, given.pace, given.gap, not given.no_colleague))
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
