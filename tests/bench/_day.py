"""A day at one desk, one contact after the other: taken, read, answered, noted, ended, documented, its tab closed.

``python -m tests.bench._day FOLDER FIRST ALL`` tells its memory (MiB) after the first contacts and after all of them.
"""

import gc
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtWidgets import QApplication

from console import bridge
from console.store import outbox, outbox_queue
from console.store.connection import Connection
from console.store.drafts import Mode
from console.store.seal import Sealer
from console.views.workspace import Workspace
from console.widgets.fonts import register_fonts
from console.widgets.theme import Theme
from contract.envelope import CommandResult, Outcome
from contract.rows import MessageKind, MessageRow, Row
from domain.contact import ContactState
from domain.ticket import TicketState
from tests.ui import cast
from tests.ui.world import ME, NOW, World

LINES = 12


def _private() -> float:
    """MiB of this process's own: what it shares depends on who else runs."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("Anonymous:")).split()[1]) / 1024


async def day(folder: Path, first: int, whole: int) -> None:
    world = World(folder / "desk.db")
    await world.open(cast.desk_rows())
    theme = Theme("light")
    theme.apply()
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    await desk.started()
    desk.link_changed(True, 0, "")
    for at in range(1, whole + 1):
        await _contact(world, desk, at)
        if at in (first, whole):
            await world.settle()
            gc.collect()
            print(json.dumps({"contacts": at, "memory": _private()}), flush=True)
    await world.rest()
    desk.deleteLater()
    await world.close()


async def _contact(world: World, desk: Workspace, at: int) -> None:
    ticket, number = f"t-{at:05}", f"1-{at:05}-0"
    customer = msgspec.structs.replace(cast.SITI, id=f"c-{at:05}", name=f"Pelanggan {at}")
    open_ticket = cast.ticket(
        ticket, number, customer.id, f"Pelunasan gagal {at}", last=LINES, last_customer=LINES
    )
    contact = cast.contact(f"k-{ticket}", ticket, customer.id)
    said: list[Row] = [
        cast.line(
            ticket,
            n,
            MessageKind.CUSTOMER if n % 2 else MessageKind.REPLY,
            f"Baris {n} dari {at}. " * 6,
            60_000,
        )
        for n in range(1, LINES + 1)
    ]
    await world.put(customer, open_ticket, contact, *said)
    desk.open_ticket(ticket)
    await _drawn(world, desk)
    await world.desk.acts.drafts.save(ticket, Mode.NOTE, "Hasil cek sementara", 5)
    await world.desk.acts.notes.add(ticket, f"Nasabah {at} sudah membayar lewat wallet; bukti sah.")
    await _drawn(world, desk)
    await _delivered(world)
    note = MessageRow(
        id=f"{ticket}-note", version=1, ticket=ticket, contact=contact.id, n=LINES + 1, kind=MessageKind.NOTE,
        author=ME.id, author_name=ME.name, text=f"Nasabah {at} sudah membayar lewat wallet; bukti sah.", at=NOW,
    )  # fmt: skip
    solved = msgspec.structs.replace(open_ticket, version=2, state=TicketState.SOLVED, last=LINES + 1)
    ended = msgspec.structs.replace(contact, version=2, state=ContactState.ENDED, ended=NOW, documented=NOW)
    await world.put(note, solved, ended)
    await world.desk.acts.drafts.discard(ticket, Mode.NOTE)
    await _drawn(world, desk)
    desk.close_tab(ticket)
    desk.go("inbox")
    await _drawn(world, desk)


async def _delivered(world: World) -> None:
    """The gateway takes everything that waits."""

    def job(conn: Connection) -> None:
        ids = [one.id for one in outbox_queue.waiting(conn, world.clock, 200)]
        outbox_queue.release(conn, Sealer(world.db.key), "client-1", ids)
        outbox.settle(conn, [CommandResult(id, Outcome.APPLIED) for id in ids], NOW)

    await world.db.write(job)


async def _drawn(world: World, desk: Workspace) -> None:
    await world.settle()
    desk.grab()


def main(folder: Path, first: int, whole: int) -> None:
    app = QApplication([])
    register_fonts()

    async def work(_running: bridge.Bridge) -> int:
        await day(folder, first, whole)
        return 0

    def failed(error: BaseException) -> None:
        sys.__excepthook__(type(error), error, error.__traceback__)
        os._exit(1)

    bridge.run(app, work, failed)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
