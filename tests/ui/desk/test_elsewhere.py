"""A ticket that is not yet at the gateway says so until it is; one that went elsewhere is only read."""

import msgspec
import pytest

from console.store import outbox, outbox_queue, outbox_rows
from console.store import rows as store
from console.store.connection import Connection
from console.store.seal import Sealer
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from console.widgets.row_model import InboxRow, RowRole
from console.widgets.transcript_rows import Delivery
from contract.envelope import CommandResult, Effect, Outcome
from contract.rows import ContactRow, TicketRow
from domain.contact import Channel, ContactState
from domain.ticket import TicketMove, TicketState
from tests.ui import cast
from tests.ui.world import ME, NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def line(desk: Workspace, ticket: str) -> InboxRow:
    rows = desk.inbox.table.rows()
    found: list[InboxRow] = [rows.index(at, 0).data(RowRole.ROW) for at in range(rows.rowCount())]
    return next(row for row in found if row.key == ticket)


def tab(desk: Workspace, ticket: str) -> str:
    """What a screen reader says of a tab."""
    bar = desk.tab_row.bar
    return bar.accessibleTabName(bar.keys().index(ticket))


def kept(id: str) -> TicketRow:
    return next(row for row in cast.desk_rows() if isinstance(row, TicketRow) and row.id == id)


async def confirm(world: World, row: TicketRow) -> None:
    """The gateway takes everything that waits, and gives the ticket."""

    def job(conn: Connection) -> None:
        ids = [act.id for act in outbox_rows.select(conn, "1", ())]
        outbox_queue.release(conn, Sealer(world.db.key), "client-1", ids)
        raw = store.raw_of(row)
        effect = Effect(raw.ref, raw.id, raw.v, raw.version, "floor", raw.body)
        outbox.settle(conn, [CommandResult(id, Outcome.APPLIED, effects=(effect,)) for id in ids], NOW)

    await world.db.write(job)
    await world.settle()


async def leave(world: World, ticket: str) -> None:
    """The feed takes the ticket away."""
    await world.db.write(lambda conn: store.drop(conn, "floor", "ticket", ticket))
    await world.settle()


async def opened_offline(world: World, desk: Workspace) -> str:
    world.line.online = False
    desk.link_changed(False, NOW, "")
    made = await world.desk.acts.tickets.open(
        channel=Channel.LIVECHAT, queue="livechat_gadai", subject="Cetak ulang surat", complainant="c-siti"
    )
    desk.open_ticket(made.ticket)
    await world.settle()
    return made.ticket


async def test_a_ticket_made_offline_waits_in_its_own_words_until_it_is_confirmed(
    world: World, desk: Workspace
) -> None:
    ticket = await opened_offline(world, desk)
    row = line(desk, ticket)
    assert (row.state, row.state_icon, row.state_tone) == ("menunggu kirim", "clock", "wait")
    assert "menunggu kirim" in tab(desk, ticket)
    assert desk.case.head.unsent.isVisible()
    assert desk.case.head.unsent.accessibleName() == "menunggu kirim"
    model = desk.case.model
    assert model is not None
    assert model.case is not None
    await confirm(world, msgspec.structs.replace(model.case.ticket, version=1))
    row = line(desk, ticket)
    assert (row.state, row.state_icon) == ("open", "")
    assert "menunggu kirim" not in tab(desk, ticket)
    assert not desk.case.head.unsent.isVisible()


async def test_a_ticket_of_the_gateway_does_not_wait(world: World, desk: Workspace) -> None:
    await world.desk.acts.notes.add("t-siti", "Cek Core.")
    desk.open_ticket("t-siti")
    await world.settle()
    assert not desk.case.head.unsent.isVisible()
    assert "menunggu kirim" not in tab(desk, "t-siti")
    assert line(desk, "t-siti").state != "menunggu kirim"


def shown_read_only(desk: Workspace) -> None:
    """No clock runs, nothing can be done but reading."""
    assert not desk.case.head.sla.isVisible()
    assert not desk.side.customer._validate.isEnabled()
    assert "sudah pindah" in desk.side.customer._validate.toolTip()
    assert not desk.side.form.isEnabled()
    assert desk.case.banner.isVisible()


async def test_a_ticket_out_of_sight_is_only_read(world: World, desk: Workspace, hands: Hands) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    assert desk.case.head.sla.isVisible()
    assert desk.side.customer._validate.isEnabled()
    await leave(world, "t-siti")
    shown_read_only(desk)
    desk.case.tick()
    assert not desk.case.head.sla.isVisible()
    assert "sudah pindah" in tab(desk, "t-siti")
    for act in ("validate", "escalate", "solve"):
        await hands.key(sequence(act))
        await world.settle()
    assert {notice.code for notice in world.notices} == {"ticket_read_only"}
    assert desk.side.panel() is None
    assert await world.db.read(lambda conn: outbox_rows.select(conn, "1", ())) == []


async def test_a_ticket_on_its_way_to_another_queue_is_only_read(world: World, desk: Workspace) -> None:
    ticket = await opened_offline(world, desk)
    await world.desk.acts.tickets.move(ticket, TicketMove.ESCALATE, reason="Perlu dicek di Wallet")
    await world.settle()
    shown_read_only(desk)
    assert "L2" in desk.case.moved(desk.case.model)  # type: ignore[arg-type]
    assert desk.case.composer.editor().isReadOnly()


async def test_a_ticket_a_colleague_took_is_only_read_but_for_notes(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    over = next(row for row in cast.desk_rows() if isinstance(row, ContactRow) and row.ticket == "t-siti")
    await world.put(
        msgspec.structs.replace(over, version=2, state=ContactState.ACTIVE, agent="u-budi", epoch=2),
        msgspec.structs.replace(kept("t-siti"), version=2, assignee="u-budi"),
    )
    await world.settle()
    shown_read_only(desk)
    assert desk.case.composer.editor().isReadOnly()
    desk.case.composer.set_mode("note")
    assert not desk.case.composer.editor().isReadOnly()
    assert "Budi Santoso" in desk.case.moved(desk.case.model)  # type: ignore[arg-type]
    await world.put(
        msgspec.structs.replace(over, version=3, agent=ME.id, epoch=3),
        msgspec.structs.replace(kept("t-siti"), version=3),
    )
    await world.settle()
    assert desk.side.form.isEnabled()
    assert desk.case.head.sla.isVisible()


async def test_a_colleague_s_ticket_is_worked_on_as_before(world: World, desk: Workspace) -> None:
    """Work that another shift left in the queue."""
    desk.open_ticket("t-4")
    await world.settle()
    assert kept("t-4").state is TicketState.OPEN
    assert desk.side.form.isEnabled()
    assert not desk.case.banner.isVisible()


async def test_what_went_with_a_ticket_is_not_said_to_wait_here_any_more(
    world: World, desk: Workspace
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    note = "Identitas cocok, mohon dilanjutkan."
    await world.desk.acts.tickets.transfer("t-siti", note, queue="livechat_mitra")
    await world.settle()
    rows = desk.case.transcript.rows()

    def told() -> Delivery | None:
        shown = [rows.row(rows.index(at)) for at in range(rows.rowCount())]
        return next(row.delivery for row in shown if row.text == note)

    # The feed takes the ticket away before the answer is here: the note still waits.
    await leave(world, "t-siti")
    assert told() is Delivery.STORED
    await world.db.write(settled)
    await world.settle()
    assert told() is not Delivery.STORED


def settled(conn: Connection) -> None:
    """The gateway's answer to everything that waits: taken, and gone from this desk's sight."""
    ids = [act.id for act in outbox_rows.select(conn, "1", ())]
    outbox_queue.release(conn, Sealer(bytes(32)), "client-1", ids)
    outbox.settle(conn, [CommandResult(id, Outcome.APPLIED) for id in ids], NOW)
