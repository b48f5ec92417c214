"""Delivers what an agent left behind at sign-out (architecture: Shared PCs): by the delivery token, and nothing else.

It reads that author's own database and no other; whoever signs in next neither reads nor sends it.
"""

import asyncio
import random

from console.clock import Clock
from console.store.database import Database
from console.store.outbox import Outbox
from console.store.upload_progress import Progress
from console.sync.access import DeliveryAccess
from console.sync.attachment_client import AttachmentClient
from console.sync.engine import Desk
from console.sync.funnel import Funnel, Report
from console.sync.gateway_client import GatewayClient
from console.sync.outbox_task import OutboxTask
from console.sync.status import StatusBoard
from console.sync.transport import Transport
from console.sync.uploads import UploadTask


async def deliver_leftover(
    db: Database,
    outbox: Outbox,
    transport: Transport,
    clock: Clock,
    desk: Desk,
    report: Report,
) -> None:
    """Returns when nothing waits any more. Raises SignInAgain when even the delivery token is refused; the work stays kept.

    Cancelling is safe: what was under way counts once.
    """
    gateway = GatewayClient(transport, DeliveryAccess(desk.delivery))
    task = OutboxTask(
        db, outbox, gateway, clock, desk.client, StatusBoard(clock.wall), Funnel(report), random.Random()
    )
    files = UploadTask(db, AttachmentClient(gateway), clock.wall, Funnel(report), random.Random(), Progress())
    uploading = asyncio.create_task(files.run(), name="leftover files")
    running = asyncio.create_task(task.run(), name="leftover")
    empty = asyncio.create_task(task.drained(), name="leftover empty")
    try:
        await asyncio.wait({running, empty, uploading}, return_when=asyncio.FIRST_COMPLETED)
        for over in (running, uploading):
            if over.done():
                over.result()
    finally:
        for ending in (running, empty, uploading):
            ending.cancel()
        await asyncio.wait([running, empty, uploading])
