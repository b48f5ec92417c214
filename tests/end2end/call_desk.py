"""A desk without a window that telephones, as a process: what signing in opens, with console.calling on it and the engine that it finds
or starts. Led as tests/end2end/seat.py is; the acts besides:

``calls`` → [[id, state, muted]] as the telephone tells them; ``ready``; ``receive`` (on); ``answer``, ``hold`` (call, on),
``transfer`` (call, to), ``hang_up`` (call).
"""

import asyncio
import json
import logging
import sys
from pathlib import Path

from console.calling import Calling
from console.live_line import LiveLine
from console.operations.call import Calls
from console.operations.errors import NotDone
from console.operations.ticket import Tickets
from console.phone_line import Line
from console.phone_secrets import PhoneSecrets
from console.settings import Settings
from console.softphone.orders import Answer, HangUp, Hold, Receive, Transfer
from console.store.errors import StoreError
from console.store.key import NoKey
from console.sync.errors import GatewayError
from domain.errors import DomainError
from tests.end2end.desk import Ask, _say
from tests.end2end.seat import Seat, Signed

_log = logging.getLogger("desk")


class CallSeat(Seat):
    """``listen``, ``exchange``: as console.phone_line.Line says."""

    def __init__(self, gateway: str, root: Path, listen: str, exchange: str) -> None:
        super().__init__(gateway, root)
        self._telephone_line = Line(PhoneSecrets(None), listen, exchange)
        self._calling: Calling | None = None

    async def do(self, ask: Ask) -> object:
        if ask["do"] == "sign_in":
            online = await super().do(ask)
            await self._begin()
            return online
        if ask["do"] == "sign_out" and self._calling is not None:
            self._calling.go()
            await self._calling.stop()
            self._calling = None
        if self._calling is None:
            return await super().do(ask)
        telephone = self._calling.telephone
        match ask["do"]:
            case "calls":
                return [[call.id, call.state.value, call.muted] for call in telephone.phone.calls.values()]
            case "ready":
                return telephone.phone.ready
            case "receive":
                await telephone.order(Receive(on=ask["on"] == "yes"))
            case "answer":
                await telephone.order(Answer(call=ask["call"]))
            case "hold":
                await telephone.order(Hold(call=ask["call"], on=ask["on"] == "yes"))
            case "transfer":
                await telephone.order(Transfer(call=ask["call"], to=ask["to"]))
            case "hang_up":
                await telephone.order(HangUp(call=ask["call"]))
            case _:
                return await super().do(ask)
        return None

    async def _begin(self) -> None:
        signed = self._signed
        assert isinstance(signed, Signed)
        assert signed.engine is not None
        live = LiveLine(signed.engine.live, signed.engine.gateway)
        self._calling = Calling(signed.opened, Settings, self._telephone_line, _fault)
        calls = Calls(signed.desk, Tickets(signed.desk), live)
        await self._calling.start(calls, lambda _call, _told: None, signed.engine.gateway, signed._report)

    async def close(self) -> None:
        if self._calling is not None:
            await self._calling.stop()
        await super().close()


def _fault(error: Exception) -> None:
    _log.error("telephone: %r", error)


async def _serve(seat: CallSeat) -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    _say({"event": "ready"})
    while line := await reader.readline():
        ask = json.loads(line)
        try:
            _say({"id": ask["id"], "ok": await seat.do(ask)})
        except (NotDone, DomainError, GatewayError, NoKey, StoreError) as no:
            _say({"id": ask["id"], "ok": type(no).__name__})
    await seat.close()


def main(arguments: list[str]) -> None:
    url, root, listen, exchange = arguments
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    asyncio.run(_serve(CallSeat(url, Path(root), listen, exchange)))


if __name__ == "__main__":
    main(sys.argv[1:])
