"""Tells supervisors what this desk holds unsent ("PC-17 menyimpan 3 milik Siti"), when it changed and the line stands."""

import asyncio

from console.store.changes import Changeset
from console.store.database import Database
from console.store.outbox import Outbox
from console.sync.errors import GatewayError
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient
from contract import VERSION
from contract.session import DeskReport

#: Seconds between two reports: a busy desk changes its outbox many times a minute.
QUIET = 5.0
AGAIN = 15.0


class DeskReporter:
    """``run`` until cancelled."""

    def __init__(
        self, db: Database, outbox: Outbox, gateway: GatewayClient, client: str, funnel: Funnel
    ) -> None:
        self._db, self._outbox, self._gateway = db, outbox, gateway
        self._client, self._funnel = client, funnel
        self._changed = asyncio.Event()
        self._told: DeskReport | None = None

    async def run(self) -> None:
        """Reports for ever."""
        stop = self._db.listen(self._note)
        self._changed.set()
        try:
            while True:
                await self._changed.wait()
                self._changed.clear()
                await asyncio.sleep(QUIET if await self._report() else AGAIN)
        finally:
            stop()

    def _note(self, changes: Changeset) -> None:
        if changes.outbox:
            self._changed.set()

    async def _report(self) -> bool:
        """Whether the gateway knows the present state."""
        counts = await self._outbox.counts()
        report = DeskReport(self._client, counts.waiting, counts.oldest, counts.rejected, VERSION)
        if report == self._told:
            return True
        try:
            await self._gateway.report(report)
        except GatewayError as error:
            self._funnel.failed("report", error)
            self._changed.set()
            return False
        self._told = report
        return True
