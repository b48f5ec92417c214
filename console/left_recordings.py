"""Recorded calls that an agent left at their sign-out, brought to the gateway by their author's own desk, as their acts are
(console.leftovers). Who sits at the desk now neither hears nor sees them."""

import asyncio
import random
from pathlib import Path

from console.opened import Held
from console.recording_task import RecordingTask
from console.softphone.keep import recall
from console.softphone.recording_file import FOLDER, OPEN, WHOLE
from console.softphone.shelf import TELEPHONE, Shelf
from console.store.meta import Meta
from console.store.telephone import TelephoneKeep
from console.sync.access import DeliveryAccess
from console.sync.funnel import Funnel, Report
from console.sync.gateway_client import GatewayClient

#: Seconds the telephone may take to close what it was recording as the agent left; what stays open after that is closed at its next
#: start.
CLOSING_S = 10.0
_LOOK_S = 0.1


class LeftRecordings:
    """``waiting`` counts until ``carry`` has ended, with whatever the gateway would never take."""

    def __init__(self, held: Held, report: Report) -> None:
        self._held, self._report = held, report
        # What was recorded at a desk that keeps nothing went with it.
        self._folder = held.place.folder / TELEPHONE / FOLDER if held.kept else None
        self._over = False

    @property
    def waiting(self) -> int:
        return 0 if self._over else len(self._found(WHOLE)) + len(self._found(OPEN))

    async def carry(self) -> None:
        """Brings up what there is. Raises SignInAgain, TooOld, StoreError."""
        if self._folder is None or not self.waiting:
            return
        await self._closed()
        meta = Meta(self._held.db)
        key = (await recall(TelephoneKeep(meta))).journal_key
        gateway = GatewayClient(self._held.transport, DeliveryAccess(await meta.delivery() or ""))
        shelf = Shelf(self._folder, lambda: key)
        await RecordingTask(shelf, gateway, Funnel(self._report), random.Random()).drain()
        self._over = True

    async def _closed(self) -> None:
        """Until the telephone has closed what it was recording."""
        waited = 0.0
        while self._found(OPEN) and waited < CLOSING_S:
            await asyncio.sleep(_LOOK_S)
            waited += _LOOK_S

    def _found(self, form: str) -> list[Path]:
        return (
            list(self._folder.glob(f"*{form}")) if self._folder is not None and self._folder.is_dir() else []
        )
