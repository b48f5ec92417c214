"""The inbox with everything on it: marks, views with counts, filters, picked tickets, and what a bulk act says."""

import msgspec
from PySide6.QtCore import Qt

from console.store.drafts import Mode
from console.views.inbox_entries import View
from console.views.park_panel import ParkPanel
from console.views.split_panel import SplitPanel
from console.views.transfer_panel import TransferPanel
from console.views.workspace import Workspace
from contract.rows import Row, TicketRow, UserRow
from domain.contact import Channel
from domain.inbox_view import Order, Parked, Sla, ViewFilter, Whose
from domain.permissions import Role
from domain.ticket import Priority, TicketState
from tests.ui import cast
from tests.ui.world import ME, NOW, World

_HOUR = 60 * cast.MIN


def marked() -> list[Row]:
    """Tickets with every mark."""
    rows: list[TicketRow] = [
        cast.ticket("t-woken", "1-0301-4", None, "Cek mutasi dengan Core", woken=NOW - cast.MIN),
        cast.ticket(
            "t-parked",
            "1-0302-8",
            None,
            "Menunggu surat kuasa",
            parked_by=ME.id,
            parked_until=NOW + 20 * _HOUR,
        ),
        cast.ticket("t-waits", "1-0303-2", None, "Menunggu foto KTP", parked_by=ME.id),
        cast.ticket("t-news", "1-0304-5", None, "Struk tidak keluar", last=3, last_customer=3),
    ]
    many = (
        cast.ticket(
            f"t-many-{n:02}",
            f"1-{400 + n:04}-1",
            None,
            ("Jadwal lelang", "Ubah nomor telepon", "Angsuran ganda", "Tarif titip emas")[n % 4],
            channel=(Channel.WHATSAPP, Channel.EMAIL, Channel.LIVECHAT)[n % 3],
            assignee=(None, "u-budi", ME.id)[n % 3],
            priority=Priority.HIGH if n % 5 == 0 else Priority.NORMAL,
            state=TicketState.NEW if n % 4 == 0 else TicketState.OPEN,
            limit=NOW + (n - 4) * 7 * cast.MIN,
        )
        for n in range(30)
    )
    return [*rows, *many]


async def inbox_marks(world: World, desk: Workspace) -> None:
    await world.put(*marked())
    await world.desk.acts.drafts.save("t-news", Mode.REPLY, "Baik, kami cek", 0)
    await world.desk.acts.notes.add("t-1", "Sudah ditelepon.", undo_s=0)
    await world.desk.reads.views.keep("Hampir lewat", ViewFilter(sla=Sla.NEAR, whose=Whose.MINE))
    await world.desk.reads.views.keep("Prioritas tinggi", ViewFilter(priorities=(Priority.HIGH,)))
    desk.go("inbox")


async def inbox_parked(world: World, desk: Workspace) -> None:
    await inbox_marks(world, desk)
    await world.settle()
    desk.inbox.tabs.choose(View.PARKED.value)


async def parked(world: World, desk: Workspace) -> None:
    await inbox_marks(world, desk)
    await world.settle()
    desk.open_ticket("t-parked")


async def tabs_many(world: World, desk: Workspace) -> None:
    await world.put(*marked())
    for ticket in ("t-woken", "t-news", "t-many-01", "t-siti"):
        desk.tabs.open(ticket)
    desk.open_ticket("t-siti")


async def inbox_filters(world: World, desk: Workspace) -> None:
    await inbox_marks(world, desk)
    await world.settle()
    desk.inbox.set_filter()
    desk.inbox_model.narrow(
        ViewFilter(
            channels=(Channel.WHATSAPP, Channel.EMAIL),
            order=Order.PRIORITY,
            parked=Parked.ANY,
            text="angsuran",
        )
    )
    desk.inbox.filters.refresh()
    desk.inbox.filters.name.setText("Angsuran di pesan")


async def inbox_picked(world: World, desk: Workspace) -> None:
    await inbox_marks(world, desk)
    await world.settle()
    desk.inbox.table.pick(["t-many-01", "t-many-02", "t-many-03"])


async def inbox_bulk(world: World, desk: Workspace) -> None:
    await world.put(*marked())
    await world.put(
        msgspec.structs.replace(cast.ticket("t-x", "1-0777-1", None, "x"), state=TicketState.CLOSED)
    )
    desk.go("inbox")
    await world.settle()
    desk.inbox.table.pick(["t-many-01", "t-many-02", "t-3", "t-x"])
    desk.inbox.bulk.pend.click()


async def _acting(world: World, desk: Workspace, act: str) -> None:
    budi = UserRow(id="u-budi", version=1, username="budi", name="Budi Hartono", roles=(Role.AGENT,))
    other = cast.ticket("t-siti-2", "1-0188-0", "c-siti", "Tanya jadwal lelang", channel=Channel.WHATSAPP)
    await world.put(budi, other)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.open_act(act)
    await world.settle()


async def park_panel(world: World, desk: Workspace) -> None:
    await _acting(world, desk, "park")
    panel = desk.side.tickets.of(ParkPanel)
    panel.when.set_key("date")
    panel.reason.setPlainText("Menunggu surat kuasa dari nasabah.")
    panel.dress()


async def transfer_panel(world: World, desk: Workspace) -> None:
    await _acting(world, desk, "transfer")
    panel = desk.side.tickets.of(TransferPanel)
    panel.kind.set_key("person")
    panel.kind.chosen.emit("person")
    panel.to.set_key("u-budi")
    panel.note.setPlainText("Bukti bayar sudah dicek, tinggal kabari nasabah.")


async def merge_panel(world: World, desk: Workspace) -> None:
    await _acting(world, desk, "merge")


async def split_panel(world: World, desk: Workspace) -> None:
    await _acting(world, desk, "split")
    panel = desk.side.tickets.of(SplitPanel)
    panel.list.item(panel.list.count() - 1).setCheckState(Qt.CheckState.Checked)
    panel.subject.setText("Bukti pembayaran di aplikasi")


SCENES = {
    scene.__name__: scene
    for scene in (
        inbox_marks,
        inbox_parked,
        parked,
        tabs_many,
        inbox_filters,
        inbox_picked,
        inbox_bulk,
        park_panel,
        transfer_panel,
        merge_panel,
        split_panel,
    )
}
