"""The telephone of a signed-in desk: its engine found or started, set up, listened to, and let go of at the end.

What the engine tells becomes work first (console.operations.call), then a ticket in the window.
"""

import asyncio
import random
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from console.accompanying import Accompanying
from console.credentials import KeyringFailed
from console.opened import Opened
from console.operations.call import Calls, Told
from console.operations.tandem import Tandems
from console.phone_line import Line
from console.recording_task import RecordingTask
from console.settings import Settings
from console.softphone.client import Client
from console.softphone.events import CallChanged, Journalled
from console.softphone.orders import Configure, HangUp, Leave, Receive, Reject
from console.softphone.phone import OrderRefused, TelephoneError
from console.softphone.reasons import Reason
from console.softphone.setup import configured
from console.softphone.shelf import TELEPHONE, Shelf
from console.softphone.state import AccountState, Call
from console.store.telephone import TelephoneKeep
from console.sync.funnel import Funnel, Report
from console.sync.gateway_client import GatewayClient
from contract.envelope import CommandResult
from domain.call import CONNECTED, CallState
from domain.tandem import TandemMode

#: SIP's word for a desk that is left: the call is offered elsewhere.
UNAVAILABLE = 480
#: Under this the agent's own file keeps the number of their extension.
_EXTENSION = "extension"
#: Seconds the engine may take to hear that the agent leaves.
LEAVING_S = 2.0


class Calling:
    """``start`` once, ``stop`` once; ``settings_kept`` whenever others are in force."""

    def __init__(
        self, opened: Opened, settings: Callable[[], Settings], line: Line, fault: Callable[[Exception], None]
    ) -> None:
        self._opened, self._settings, self._line, self._fault = opened, settings, line, fault
        # A desk that keeps nothing leaves no journal either.
        self._passing = (
            None if opened.kept else tempfile.TemporaryDirectory(prefix="sahut-", ignore_cleanup_errors=True)
        )
        folder = opened.place.folder if self._passing is None else Path(self._passing.name)
        self.telephone = Client(TelephoneKeep(opened.meta), folder / TELEPHONE, fault=fault)
        self.shelf = Shelf(self.telephone.recordings, lambda: self.telephone.recordings_key)
        self.extension = ""
        self._setting_up = asyncio.Lock()
        self._asked: Configure | None = None
        self._gone = False
        self._carrying: asyncio.Task[None] | None = None
        self._accompanying: Accompanying | None = None
        self._accompanied: asyncio.Task[None] | None = None

    async def start(
        self, calls: Calls, told: Callable[[Call, Told | None], None], gateway: GatewayClient, report: Report
    ) -> None:
        """From now on calls come and go; ``told`` hears what each is as work. What is recorded goes to ``gateway``."""
        carrying = RecordingTask(self.shelf, gateway, Funnel(report), random.Random())  # only spreads pauses

        async def keep(event: Journalled) -> None:
            if isinstance(event, CallChanged):
                told(event.call, await calls.heard(event.call))
            else:
                carrying.wake()

        self.telephone.keep_with(keep)
        self.extension = await self._opened.meta.get(_EXTENSION, str) or ""
        await self.telephone.open()
        self._carrying = asyncio.create_task(carrying.run(), name="recordings")
        await self.settings_kept()

    def accompany(self, tandems: Tandems) -> None:
        """From now on colleagues may be beside this agent in a call, and this one beside them."""
        owner = self._opened.owner.user.id
        self._accompanying = Accompanying(
            self.telephone, tandems, self._opened.db, owner, self.address, self._fault
        )
        self._accompanied = asyncio.create_task(self._accompanying.run(), name="tandems")

    async def ask_tandem(self, trainee: str, mode: TandemMode) -> CommandResult:
        """As views.desk.AskTandem says."""
        if self._accompanying is None or not self.address():
            raise OrderRefused(Reason.NOT_READY)
        return await self._accompanying.ask(trainee, mode)

    def address(self) -> str:
        """Where this telephone is called: its extension, or where it listens itself; "" while it cannot be."""
        for account in () if self._asked is None else self._asked.accounts:
            status = self.telephone.phone.accounts.get(account.id)
            if status is not None and status.state is AccountState.READY:
                return account.user if account.registrars else f"sip:{account.user}@{status.contact}"
        return ""

    async def settings_kept(self) -> None:
        """Sets the engine up as the settings say, where they say something new."""
        # One after another: what was kept last is what holds.
        async with self._setting_up:
            await self._set_up()

    async def _set_up(self) -> None:
        settings, owner = self._settings(), self._opened.owner
        try:
            secret = await self._secret() if self.extension else ""
        except KeyringFailed as error:
            # The desk goes on without its extension, which is asked for again with the next settings.
            self._fault(error)
            return
        order = configured(
            settings, extension=self.extension, secret=secret, name=owner.user.name, ca_file=settings.ca_file,
            listen=self._line.listen, exchange=self._line.exchange,
        )  # fmt: skip
        if order != self._asked:
            self._asked = order
            try:
                await self.telephone.order(order)
            except TelephoneError as error:
                self._fault(error)

    async def keep_extension(self, number: str, secret: str) -> None:
        """As phone_line.Extension says."""
        if secret:
            await asyncio.to_thread(self._line.secrets.keep, self._opened.place.name, number, secret)
        await self._opened.meta.put(_EXTENSION, number)
        self.extension = number
        await self.settings_kept()

    async def _secret(self) -> str:
        return await asyncio.to_thread(self._line.secrets.of, self._opened.place.name, self.extension)

    def go(self) -> None:
        """The agent signs out, and does not only close the window: the extension is theirs no more once the call is over."""
        self._gone = True

    async def stop(self) -> None:
        """Lets go of the engine. A call under way goes on; no other comes, and none that nobody has answered is by itself."""
        with suppress(TelephoneError, TimeoutError):
            async with asyncio.timeout(LEAVING_S):
                await self._give_back()
                await self.telephone.order(Leave() if self._gone else Receive(on=False))
        await self.telephone.close()
        beside = [task for task in (self._carrying, self._accompanied) if task is not None]
        for task in beside:
            task.cancel()
        if beside:
            await asyncio.wait(beside)
        if self._passing is not None:
            self._passing.cleanup()

    async def _give_back(self) -> None:
        """What rings goes back to the PBX, which has somebody else; what is dialled is given up. Who closes the window goes on speaking;
        who signs out, asked before, leaves no open microphone at a seat that is somebody else's now."""
        for call in list(self.telephone.phone.calls.values()):
            if call.state in CONNECTED and not self._gone:
                continue
            rings = call.state is CallState.RINGING
            # It may be over by now.
            with suppress(TelephoneError):
                await self.telephone.order(
                    Reject(call=call.id, code=UNAVAILABLE) if rings else HangUp(call=call.id)
                )
